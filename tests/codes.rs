//! The table of codes: which test reaches each over real sockets, files or processes. The codes of the
//! package, the password and the wizard itself are tested beside their pages.
use kreator_csizs::problem::Code;
use kreator_csizs::training::Scenario;
use std::fs;
use std::path::{Path, PathBuf};

/// The code, the file below `tests/`, and the sentence of its test.
const REACHED: &[(&str, &str, &str)] = &[
    (
        "C-01",
        "certificate/page.rs",
        "c_01_an_expired_certificate_is_not_installed_and_a_new_one_is_asked_for",
    ),
    ("C-02", "certificate/page.rs", "c_02_leads_to_the_clock_and_c_03_back_to_the_data"),
    ("C-03", "certificate/page.rs", "c_02_leads_to_the_clock_and_c_03_back_to_the_data"),
    ("C-04", "certificate/files.rs", "c_04_the_certificates_own_password_is_asked_for_and_opens_it"),
    ("C-05", "certificate/page.rs", "c_05_what_windows_refused_is_tried_again"),
    ("C-06", "certificate/codes.rs", "c_06_is_said_only_where_the_package_names_the_issuer"),
    ("C-07", "certificate/codes.rs", "c_07_is_a_key_of_another_certificate"),
    ("C-08", "certificate/codes.rs", "c_08_is_a_weak_key_or_signature_and_stands_in_nobodys_way"),
    ("C-09", "certificate/codes.rs", "c_09_is_told_to_each_of_the_systems_that_share"),
    ("C-10", "certificate/codes.rs", "c_10_is_a_file_that_is_not_the_described_one_and_comes_first"),
    ("C-11", "certificate/codes.rs", "c_11_begins_thirty_days_before_the_end_and_ends_with_it"),
    ("D-01", "app/dictionaries.rs", "a_cut_is_told_and_gone_on_with"),
    ("D-02", "app/dictionaries.rs", "a_spoilt_dictionary_is_named_and_fetched_again"),
    ("D-03", "app/dictionaries.rs", "whom_csizs_does_not_know_asks_for_the_registration_and_goes_on"),
    ("D-04", "dictionaries/codes.rs", "d_04_a_folder_that_cannot_be_written"),
    ("D-05", "dictionaries/practice.rs", "d_05_a_dictionary_that_stops_coming_is_told_and_goes_on_by_itself"),
    ("D-06", "app/dictionaries.rs", "what_csizs_has_no_more_or_older_is_told_before_it_goes_on"),
    ("D-07", "app/dictionaries.rs", "what_csizs_has_no_more_or_older_is_told_before_it_goes_on"),
    ("N-01", "csizs/probe.rs", "a_missing_name_is_not_a_missing_network"),
    ("N-02", "hostile.rs", "a_server_that_is_silent_is_n_02"),
    ("N-03", "csizs/failures.rs", "proxies_are_told_apart"),
    ("N-04", "app/troubles.rs", NETWORK),
    ("N-05", "clock/practice.rs", "going_on_with_a_wrong_clock_asks_for_attention_and_comes_back_here"),
    ("N-06", "app/troubles.rs", NETWORK),
    ("N-07", "app/troubles.rs", "n_07_services_that_refuse_are_gone_about_by_hand_to_the_end"),
    ("N-08", "app/troubles.rs", NETWORK),
    ("N-09", "app/troubles.rs", NETWORK),
    ("N-10", "app/troubles.rs", NETWORK),
    (
        "N-11",
        "app/registration.rs",
        "n_11_at_the_door_of_tls_nothing_is_registered_and_the_guided_way_is_there",
    ),
    ("N-12", "app/troubles.rs", NETWORK),
    ("N-13", "app/troubles.rs", NETWORK),
    ("N-14", "app/troubles.rs", NETWORK),
    ("N-15", "csizs/failures.rs", "proxies_are_told_apart"),
    ("N-16", "csizs/failures.rs", "proxies_are_told_apart"),
    (
        "R-01",
        "app/registration.rs",
        "the_data_are_shown_the_password_is_asked_for_after_a_restart_and_csizs_confirms",
    ),
    ("R-02", "app/registration.rs", "r_02_a_refused_password_is_counted_and_typed_anew"),
    ("R-03", "app/registration.rs", "r_03_what_is_registered_already_is_told_and_not_sent"),
    ("R-04", "app/registration.rs", "what_csizs_refuses_has_its_code_and_the_next_try_succeeds"),
    (
        "R-05",
        "app/registration.rs",
        "r_05_the_certificate_is_looked_at_and_the_way_leads_back_to_the_open_package",
    ),
    ("R-06", "app/registration.rs", "what_csizs_refuses_has_its_code_and_the_next_try_succeeds"),
    ("R-07", "app/registration.rs", "r_07_a_cut_is_settled_by_the_state_and_never_sent_again"),
    ("R-08", "app/registration.rs", "what_csizs_refuses_has_its_code_and_the_next_try_succeeds"),
    ("R-09", "app/troubles.rs", "r_09_a_clock_that_is_not_right_is_told_and_leads_back_to_it"),
    ("R-10", "app/registration.rs", "what_csizs_refuses_has_its_code_and_the_next_try_succeeds"),
    ("S-01", "app/by_hand.rs", "what_is_missing_or_no_address_is_told_at_its_field"),
    ("S-02", "csizs/probe.rs", "a_missing_name_is_not_a_missing_network"),
    (
        "S-03",
        "app/troubles.rs",
        "s_03_another_server_in_the_place_of_the_services_is_told_and_looked_at_again",
    ),
    ("S-04", "csizs/probe.rs", "a_name_that_leads_to_the_local_network_is_a_warning_and_the_list_goes_on"),
    ("Z-01", "clock/practice.rs", "z_01_a_refused_consent_is_said_and_asked_for_again"),
    (
        "Z-02",
        "clock/practice.rs",
        "z_02_a_silent_time_server_is_named_and_the_date_of_csizs_still_shows_the_difference",
    ),
    ("Z-03", "clock/practice.rs", "z_03_a_service_that_is_switched_off_is_switched_on"),
    ("Z-04", "clock/practice.rs", "z_04_a_domain_is_left_alone_and_looked_at_again"),
    ("Z-05", "clock/practice.rs", "z_05_a_time_that_still_differs_leads_to_the_time_zone"),
];

const NETWORK: &str = "each_story_of_the_network_meets_its_code_before_the_password_leaves_and_goes_on";

/// What nobody but this computer, its network or its person can cause: no story of a server shows it.
const NOT_THE_SERVERS: &[&str] = &[
    // The network and the proxy of this computer.
    "N-01", "N-03", "N-15", "N-16", // By hand, or by the address in the package.
    "R-01", "S-01", "S-02", "S-04", // The disk of this computer.
    "D-04", // What is in the package, beside C-01.
    "C-02", "C-03", "C-04", "C-06", "C-07", "C-08", "C-09", "C-10", "C-11",
];

/// Shown by a story that has a name of its own.
const NAMED: &[(&str, Scenario)] = &[
    ("C-01", Scenario::CertificateExpired),
    ("D-01", Scenario::DictionariesCut),
    ("N-02", Scenario::NoAnswer),
    ("N-05", Scenario::ClockStays),
    ("R-07", Scenario::RegistrationCut),
    ("R-09", Scenario::ClockStays),
];

fn codes() -> impl Iterator<Item = &'static str> {
    let fields = ['C', 'D', 'N', 'R', 'S', 'Z'];
    Code::ALL.iter().map(|code| code.as_str()).filter(move |code| code.starts_with(fields))
}

fn tests() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests")
}

#[test]
fn each_code_is_reached_by_a_test_that_exists_and_names_it() {
    for code in codes() {
        let rows: Vec<_> = REACHED.iter().filter(|(known, ..)| *known == code).collect();
        let [(_, file, test)] = rows.as_slice() else { panic!("{code}: {} rows", rows.len()) };
        let text = fs::read_to_string(tests().join(file)).unwrap();
        let begins = text.find(&format!("fn {test}(")).unwrap_or_else(|| panic!("{code}: {file}: {test}"));
        let before = text[..begins].trim_end();
        let before = before.strip_suffix("async").unwrap_or(before).trim_end();
        assert!(before.ends_with("test]"), "{code}: {test} is run by nobody");
    }
    assert_eq!(REACHED.len(), codes().count(), "and of none that is no more");
}

#[test]
fn each_code_that_a_server_can_cause_has_its_story_in_practice() {
    for code in codes().filter(|code| !NOT_THE_SERVERS.contains(code)) {
        let shows = |scenario: &Scenario| scenario.problem().is_some_and(|problem| problem.as_str() == code);
        let named = NAMED.iter().any(|(known, _)| *known == code);
        assert!(Scenario::ALL.iter().any(shows) != named, "{code}: one story, in the one table");
    }
}
