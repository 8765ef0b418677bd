//! TERYT, hosts, Kod pakietu.
use kreator_csizs::package::package_code;
use kreator_csizs::procedure::Environment::{Cwiczeniowe, Produkcyjne, Testowe};
use kreator_csizs::procedure::hosts::{Verdict, Why, is_time_server, judge, shown};
use kreator_csizs::procedure::{Teryt, teryt};

#[test]
fn the_code_of_a_package_is_that_of_the_format() {
    assert_eq!(package_code(b"abc"), "N7HK-AFCM");
    assert_eq!(package_code(b""), "K6NK-JT6U");
}

#[test]
fn terc_codes_are_known_by_their_structure() {
    for (text, expected) in [
        ("1415032", Teryt::Gmina),
        ("0201011", Teryt::Gmina),
        ("1465028", Teryt::Gmina),
        ("1415", Teryt::Powiat),
        ("14", Teryt::Wojewodztwo),
        ("415032", Teryt::LostZero { suggested: "0415032".to_owned() }),
        ("201011", Teryt::LostZero { suggested: "0201011".to_owned() }),
        ("115032", Teryt::Malformed),
        ("415002", Teryt::Malformed),
        ("1315032", Teryt::Malformed),
        ("3415032", Teryt::Malformed),
        ("1400032", Teryt::Malformed),
        ("1415036", Teryt::Malformed),
        ("14150321", Teryt::Malformed),
        ("1415 32", Teryt::Malformed),
        ("٣٤١٥٠٣", Teryt::Malformed),
        ("", Teryt::Malformed),
    ] {
        assert_eq!(teryt(text), expected, "{text}");
    }
}

#[test]
fn only_the_ministrys_hosts_are_automatic() {
    for (address, expected) in [
        ("https://mzt.mpips.gov.pl/mzt-app-web", Verdict::Automatic),
        ("https://mpips.gov.pl", Verdict::Automatic),
        ("https://CSIZS.MRPiPS.gov.pl:8443/x", Verdict::Automatic),
        ("https://mzt.mpips.gov.pl./", Verdict::Automatic),
        ("https://zlympips.gov.pl/", Verdict::Confirm),
        ("https://gmina.gov.pl/", Verdict::Confirm),
        ("https://mpips.gov.pl.example.com/", Verdict::Refused(Why::Elsewhere)),
        ("https://gov.pl.evil/", Verdict::Refused(Why::Elsewhere)),
        ("https://mzt.mріps.gov.pl/", Verdict::Confirm),
        ("https://mpips.gov.рl/", Verdict::Refused(Why::Elsewhere)),
        ("https://serwer/", Verdict::Refused(Why::Elsewhere)),
        ("http://mzt.mpips.gov.pl/", Verdict::Refused(Why::NotHttps)),
        ("https:mzt.mpips.gov.pl", Verdict::Refused(Why::NotHttps)),
        ("https://mzt.mpips.gov.pl@zly.pl/", Verdict::Refused(Why::UserInfo)),
        ("https://@mzt.mpips.gov.pl/", Verdict::Refused(Why::UserInfo)),
        ("https://zly.pl\\@mzt.mpips.gov.pl/", Verdict::Refused(Why::Unreadable)),
        ("https://mzt.mpips.gov.pl /", Verdict::Refused(Why::Unreadable)),
        ("mzt.mpips.gov.pl", Verdict::Refused(Why::Unreadable)),
        ("https://", Verdict::Refused(Why::Unreadable)),
        ("https://10.1.2.3/", Verdict::Refused(Why::Local)),
        ("https://0x0a010203/", Verdict::Refused(Why::Local)),
        ("https://192.168.1.1/", Verdict::Refused(Why::Local)),
        ("https://169.254.1.1/", Verdict::Refused(Why::Local)),
        ("https://127.0.0.1:8443/", Verdict::Refused(Why::Local)),
        ("https://[::1]/", Verdict::Refused(Why::Local)),
        ("https://[fd00::1]/", Verdict::Refused(Why::Local)),
        ("https://[::ffff:10.0.0.1]/", Verdict::Refused(Why::Local)),
        ("https://localhost/", Verdict::Refused(Why::Local)),
        ("https://8.8.8.8/", Verdict::Refused(Why::BareIp)),
        ("https://csizs-test.mpips.gov.pl/", Verdict::OtherEnvironment),
    ] {
        assert_eq!(judge(Produkcyjne, address), expected, "{address}");
    }
    assert_eq!(judge(Testowe, "https://csizs-test.mpips.gov.pl/"), Verdict::Automatic);
    assert_eq!(judge(Testowe, "https://mzt.mpips.gov.pl/mzt-app-web"), Verdict::OtherEnvironment);
}

#[test]
fn practice_reaches_this_computer_and_nothing_else() {
    for address in ["https://127.0.0.1:40123/pi-mzt", "https://localhost:1/", "https://[::1]:1/"] {
        assert_eq!(judge(Cwiczeniowe, address), Verdict::Automatic, "{address}");
    }
    for address in ["https://mzt.mpips.gov.pl/", "https://localhost.example.com/", "https://8.8.8.8/"] {
        assert_eq!(judge(Cwiczeniowe, address), Verdict::OtherEnvironment, "{address}");
    }
    assert_eq!(judge(Cwiczeniowe, "http://127.0.0.1/"), Verdict::Refused(Why::NotHttps));
}

#[test]
fn a_password_inside_an_address_is_not_shown() {
    assert_eq!(shown("https://jan:tajne@mzt.mpips.gov.pl/x?y"), "https://…@mzt.mpips.gov.pl/x?y");
    assert_eq!(shown("jan:tajne@host"), "…@host");
    assert_eq!(shown("https://jan:ta#j?ne@host/x"), "https://…@host/x");
    assert_eq!(shown("https://jan:ta/jne@host/x"), "https://…@host/x");
    assert_eq!(shown("https://jan:t@host/a@b"), "https://…@b");
    assert_eq!(shown("https://host/a@b"), "https://host/a@b");
}

#[test]
fn a_time_server_can_be_nothing_but_a_name() {
    for name in ["tempus1.gum.gov.pl", "0.pl.pool.ntp.org", "a-b.pl"] {
        assert!(is_time_server(Produkcyjne, name), "{name}");
    }
    for name in [
        "",
        "gum",
        "a..pl",
        "-a.pl",
        "a-.pl",
        "a.pl & calc",
        "a.pl,0x8",
        "a.pl/b",
        "a_b.pl",
        "1.2.3.4",
        "ż.pl",
        "127.0.0.1:123",
        ".",
        "a.pl.",
    ] {
        assert!(!is_time_server(Produkcyjne, name), "{name}");
    }
    assert!(is_time_server(Cwiczeniowe, "127.0.0.1:40123"));
    assert!(!is_time_server(Cwiczeniowe, "tempus1.gum.gov.pl"));
}
