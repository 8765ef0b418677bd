//! C, forms and passwords; D, errors; E, waiting; F, trust.
use super::{Criterion, shown, waits};

pub const ROWS: &[Criterion] = &[
    shown("C1", 3, &["gallery::criteria::every_field_has_its_label_in_sight_above_it"], &["05b-recznie"]),
    shown(
        "C2",
        3,
        &[
            "app::typed::a_shown_password_is_hidden_by_submitting_by_leaving_the_page_and_by_leaving_the_window",
            "app::help::the_passwords_on_e6_are_hidden_when_the_window_is_left_or_help_is_opened",
            "app::unit::the_temporary_password_is_hidden_when_the_window_is_left",
            "ui::secrets::revealing_keeps_the_focus_on_the_button_and_the_text_in_the_field",
        ],
        &["04-haslo-pakietu", "04-haslo-pakietu-pokazane", "06-haslo", "06-haslo-pokazane"],
    ),
    shown(
        "C3",
        3,
        &[
            "ui::secrets::a_pasted_password_of_128_characters_comes_whole_with_its_spaces",
            "app::typed::what_is_pasted_leaves_the_white_space_at_its_ends_behind",
            "package::sealed::a_pasted_password_may_have_white_space_around_it",
        ],
        &[],
    ),
    shown(
        "C4",
        3,
        &["app::typed::the_five_rules_are_there_before_typing_and_each_is_told_in_a_word_while_typing"],
        &["06-haslo", "06-haslo-wpisane"],
    ),
    // From the first letter on: nothing tells it before.
    shown(
        "C5",
        2,
        &[
            "ui::secrets::caps_lock_is_told_below_the_field_while_its_letters_say_so",
            "ui::secrets::a_keyboard_with_y_and_z_changed_is_told",
        ],
        &["04-haslo-pakietu-caps-lock", "04-haslo-pakietu-klawisze-zamienione"],
    ),
    shown(
        "C6",
        3,
        &["app::whole::the_happy_path_takes_ten_pages_at_most_and_three_typed_fields"],
        &["05-dane", "06-haslo", "10-rejestracja"],
    ),
    shown(
        "C7",
        3,
        &[
            "ui::secrets::all_18_polish_letters_come_in_with_altgr_and_with_ctrl_and_alt_in_every_field",
            "ui::secrets::ctrl_and_alt_without_a_letter_do_nothing",
        ],
        &[],
    ),
    shown(
        "C8",
        2,
        &[
            "texts::spelling::every_kind_of_character_is_said_by_its_pattern",
            "texts::spelling::every_letter_has_the_name_of_the_storyboard",
            "app::practice::the_password_on_the_practice_card_is_read_character_by_character",
        ],
        &["04-haslo-pakietu-odczytane", "04-haslo-pakietu-odczytane-trudne"],
    ),
    waits("D1", 3, "N-03, N-15 and N-16 advise proxy settings, which no button opens: there are none yet."),
    shown(
        "D2",
        2,
        &[
            "gallery::criteria::what_is_wrong_with_a_field_stands_in_the_frame_in_the_same_words",
            "app::by_hand::what_is_missing_or_no_address_is_told_at_its_field",
            "app::registration::the_persons_word_is_kept_with_its_moment_and_never_called_csizss",
            "clock::practice::z_02_another_time_server_can_be_named_but_only_by_a_fit_name",
            "texts::frame::the_window_title_carries_page_stage_and_problem",
        ],
        &["07-zegar-zly-serwer", "10b-krok-5-zla-data", "11b-slowniki-bez-daty"],
    ),
    shown(
        "D3",
        3,
        &[
            "app::typed::a_refusal_that_comes_elsewhere_empties_the_fields_and_a_stop_does_not",
            "app::registration::r_02_a_refused_password_is_counted_and_typed_anew",
            "hostile::a_wrong_package_password_may_be_tried_any_number_of_times",
            "app::troubles::each_story_of_the_network_meets_its_code_before_the_password_leaves_and_goes_on",
        ],
        &["04-haslo-pakietu-P-11", "06-haslo-H-04"],
    ),
    shown(
        "D4",
        3,
        &[
            "app::guard::four_failures_are_the_last_also_after_starting_over_and_after_damage",
            "kills::screens::killed_on_h_07_no_further_attempt_is_made",
            "kills::screens::killed_on_h_08_the_account_stays_locked",
            "ledger::damage_anywhere_never_lowers_a_count_and_never_closes_what_is_open",
            "registration::journeys::four_refused_passwords_are_the_last",
            "app::registration::the_data_are_shown_the_password_is_asked_for_after_a_restart_and_csizs_confirms",
        ],
        &["06-haslo", "10-rejestracja", "08-konto-zablokowane-H-08"],
    ),
    shown(
        "D5",
        3,
        &[
            "csizs::failures::a_missing_name_and_a_missing_network_are_told_apart",
            "csizs::failures::a_server_that_is_silent_is_n_02",
            "csizs::failures::proxies_are_told_apart",
            "csizs::failures::an_unknown_issuer_is_n_04_and_is_named",
            "csizs::failures::a_certificate_is_blamed_for_its_dates_only_when_our_clock_is_right",
        ],
        &["06-haslo-N-01", "06-haslo-N-02", "06-haslo-N-03", "06-haslo-N-04", "06-haslo-N-05"],
    ),
    shown(
        "D6",
        3,
        &[
            "hostile::a_cut_after_sending_is_h_09_and_is_never_sent_again",
            "csizs::cuts::a_cut_after_the_first_byte_is_never_called_unsent",
            "kills::act::killed_at_each_point_of_the_act_it_asks_and_never_repeats",
            "app::registration::r_07_a_cut_is_settled_by_the_state_and_never_sent_again",
        ],
        &["06c-H-09", "10-rejestracja-R-07"],
    ),
    shown(
        "D7",
        2,
        &[
            "texts::codes::every_code_has_all_its_parts_in_both_languages",
            "codes::each_code_is_reached_by_a_test_that_exists_and_names_it",
            "gallery::nothing_on_a_polish_page_is_english",
        ],
        &[],
    ),
    // What Windows does, and what is written to the disk, nobody can stop.
    shown(
        "E1",
        2,
        &[
            "app::answers::waiting_is_named_then_measured_then_may_be_stopped_and_nobody_knows_what_came_of_it",
            "app::stops::the_way_to_the_server_is_stopped_and_asked_again",
            "app::stops::the_question_about_the_registration_is_stopped_and_nobody_knows_as_before",
            "app::stops::the_list_of_dictionaries_is_stopped_and_csizs_is_not_said_to_have_none",
            "app::stops::the_check_after_the_end_is_stopped_and_can_be_begun_again",
            "app::stops::the_check_in_help_is_stopped_and_can_be_begun_again",
        ],
        &["06-haslo-wysylanie-1-s", "06-haslo-wysylanie-5-s", "06-haslo-wysylanie-30-s"],
    ),
    shown(
        "E2",
        2,
        &[
            "dictionaries::codes::the_bar_never_goes_back_and_goes_on_where_it_was",
            "dictionaries::codes::d_01_a_cut_keeps_what_came_and_goes_on_there",
            "gallery::criteria::the_bar_is_full_only_once_everything_is_there",
        ],
        &["11-slowniki-pobieranie"],
    ),
    shown(
        "E3",
        2,
        &[
            "app::dictionaries::stop_and_leaving_lose_nothing_and_clicks_are_answered_while_it_runs",
            "app::answers::an_answer_after_escape_is_settled_and_shown_where_the_person_is",
            "app::answers::a_second_press_sends_nothing_more",
            "app::dictionaries::a_second_press_begins_nothing_and_stop_is_asked_once",
            "registration::journeys::two_presses_send_once",
            "kills::dictionaries::a_hundred_megabytes_take_little_memory_and_the_window_answers_meanwhile",
        ],
        &[],
    ),
    // There is no bundle yet (J2); it has to join them when it comes.
    shown(
        "F1",
        3,
        &[
            "secrets::no_secret_is_in_any_file_argument_or_environment",
            "secrets::a_planted_secret_would_be_found",
            "app::done::the_report_of_practice_says_so_and_no_report_holds_a_secret",
            "registration::journeys::no_secret_is_in_the_ledger",
            "csizs::redact::every_spelling_is_hidden_whole",
        ],
        &[],
    ),
    shown(
        "F2",
        3,
        &[
            "ui::secrets::nothing_can_be_copied_or_cut_from_a_secret_hidden_or_shown",
            "app::browser::login_and_address_are_copied_and_the_temporary_password_is_shown_but_never_copied",
        ],
        &[],
    ),
    shown(
        "F3",
        3,
        &[
            "csizs::failures::only_https_is_an_address",
            "hostile::an_authority_that_nobody_knows_is_n_04_and_the_password_stayed_here",
            "hostile::an_address_outside_gov_pl_stops_the_package",
            "package::sealed::an_archive_without_a_password_is_not_trusted_not_even_in_part",
            "texts::codes::a_file_in_doubt_never_brings_its_own_number",
        ],
        &["03-plik-P-05", "05-dane-P-23", "06-haslo-N-04"],
    ),
    shown(
        "F4",
        2,
        &["gallery::criteria::before_what_cannot_be_taken_back_the_page_says_so_and_what_is_sent"],
        &["06-haslo", "10-rejestracja"],
    ),
    shown(
        "F5",
        2,
        &[
            "texts::codes::the_password_is_said_to_be_unsent_only_with_proof",
            "hostile::an_authority_that_nobody_knows_is_n_04_and_the_password_stayed_here",
        ],
        &["06-haslo-N-04", "06-haslo-N-14"],
    ),
    waits("F6", 2, "Installer and program are not signed."),
    waits("F7", 2, "iced's text fields keep copies of what is typed that cannot be wiped."),
];
