//! What time it is: packets, servers on real sockets, whom to believe, and the orders for Windows.
mod orders;
mod practice;
mod servers;
mod undo;

use chrono::TimeDelta;
use kreator_csizs::clock::{Choice, Refused, Reply, Request, choose};
use kreator_csizs::platform::time::{read_status, read_type};
use kreator_csizs::procedure::Environment;
use kreator_csizs::procedure::clock::{
    Agreement, Known, TimeSource, is_peer, registration_waits, servers as named,
};

fn seconds(seconds: i64) -> TimeDelta {
    TimeDelta::seconds(seconds)
}

/// A good answer to the question, of a server at this moment of NTP.
fn answer(request: Request, stamp: u64) -> [u8; 48] {
    let mut answer = [0; 48];
    answer[0] = 0b00_100_100;
    answer[1] = 1;
    answer[24..32].copy_from_slice(&request.bytes()[40..48]);
    answer[32..40].copy_from_slice(&stamp.to_be_bytes());
    answer[40..48].copy_from_slice(&stamp.to_be_bytes());
    answer
}

const NOW: u64 = 3_900_000_000 << 32;

#[test]
fn a_question_asks_as_a_client_and_tells_nothing_of_this_clock() {
    let (one, other) = (Request::new().unwrap(), Request::new().unwrap());
    assert_eq!(one.bytes()[0], 0x23);
    assert!(one.bytes()[1..40].iter().all(|byte| *byte == 0));
    assert_ne!(one.bytes()[40..], other.bytes()[40..], "nobody can guess the next one");
}

#[test]
fn an_answer_is_refused_for_each_thing_that_must_hold() {
    let request = Request::new().unwrap();
    let good = answer(request, NOW);
    assert!(request.read(&good).is_ok());
    let with = |at: usize, byte: u8| {
        let mut bytes = good;
        bytes[at] = byte;
        request.read(&bytes)
    };
    assert_eq!(request.read(&good[..47]), Err(Refused::Short));
    assert_eq!(Request::new().unwrap().read(&good), Err(Refused::NotOurs));
    assert_eq!(with(31, good[31] ^ 1), Err(Refused::NotOurs));
    assert_eq!(with(0, 0b00_100_011), Err(Refused::Mode(3)));
    assert_eq!(with(0, 0b00_000_100), Err(Refused::Version(0)));
    assert_eq!(with(0, 0b11_100_100), Err(Refused::NotSynchronised));
    assert_eq!(with(1, 16), Err(Refused::NotSynchronised));
    let mut kiss = good;
    kiss[1] = 0;
    kiss[12..16].copy_from_slice(b"RATE");
    assert_eq!(request.read(&kiss), Err(Refused::Kiss("RATE".to_owned())));
    for (delay_or_dispersion, seconds) in [(5, 1), (9, 1)] {
        assert!(matches!(with(delay_or_dispersion, seconds), Err(Refused::Impossible(_))));
    }
    let mut early = good;
    early[32..40].copy_from_slice(&(NOW + (1 << 32)).to_be_bytes());
    early[40..48].copy_from_slice(&NOW.to_be_bytes());
    assert!(matches!(request.read(&early), Err(Refused::Impossible(_))), "answered before it was asked");
    let mut silent = good;
    silent[32..48].fill(0);
    assert!(matches!(request.read(&silent), Err(Refused::Impossible(_))), "no time in it");
}

#[test]
fn the_seconds_that_begin_again_in_2036_are_read() {
    let request = Request::new().unwrap();
    let read = |stamp| request.read(&answer(request, stamp)).unwrap().sent.to_rfc3339();
    assert_eq!(read(0xFFFF_FFFF_0000_0000), "2036-02-07T06:28:15+00:00");
    assert_eq!(read(0x0000_0001_0000_0000), "2036-02-07T06:28:17+00:00");
    assert_eq!(read(0x83AA_7E80_8000_0000), "1970-01-01T00:00:00.500+00:00");
}

fn reply(server: &str, offset: i64, error: i64) -> Reply {
    Reply {
        server: server.to_owned(),
        offset: TimeDelta::milliseconds(offset),
        error: TimeDelta::milliseconds(error),
    }
}

fn chosen(replies: &[Reply]) -> Option<Choice> {
    choose(&replies.iter().collect::<Vec<_>>())
}

#[test]
fn one_server_that_lies_does_not_win_however_sure_it_is() {
    let honest = [reply("a", 100, 40), reply("b", 140, 30)];
    let lying = reply("c", 3_600_000, 0);
    let [a, b] = honest;
    for replies in [[a.clone(), b.clone(), lying.clone()], [lying, b, a]] {
        let choice = chosen(&replies).unwrap();
        assert_eq!(choice.offset, TimeDelta::milliseconds(140), "the surest of those who agree");
        assert_eq!(choice.error, TimeDelta::milliseconds(30));
        let mut agreeing = choice.agreeing;
        agreeing.sort();
        assert_eq!(agreeing, ["a", "b"]);
    }
}

#[test]
fn without_a_majority_nobody_is_believed() {
    assert_eq!(chosen(&[reply("a", 0, 10), reply("b", 60_000, 10)]), None);
    let two_and_two = [reply("a", 0, 5), reply("b", 1, 5), reply("c", 9_000, 5), reply("d", 9_001, 5)];
    assert_eq!(chosen(&two_and_two), None);
    assert_eq!(chosen(&[]), None);
    assert_eq!(chosen(&[reply("a", 7, 1)]).unwrap().offset, TimeDelta::milliseconds(7), "one is enough");
}

#[test]
fn the_limits_of_a_difference_hold_in_both_directions() {
    for sign in [1, -1] {
        let of = |millis: i64| Agreement::of(TimeDelta::milliseconds(millis * sign));
        assert_eq!((of(2_000), of(2_001)), (Agreement::Fine, Agreement::Near));
        assert_eq!((of(60_000), of(60_001)), (Agreement::Near, Agreement::Warning));
        assert_eq!((of(300_000), of(300_001)), (Agreement::Warning, Agreement::Refused));
    }
}

#[test]
fn a_registration_waits_without_a_confirmed_clock_and_above_five_minutes() {
    let measured = |last: Option<i64>, fresh: Option<i64>| {
        registration_waits(Known::Measured { last: last.map(seconds), fresh: fresh.map(seconds) })
    };
    assert!(registration_waits(Known::Nothing));
    assert!(!registration_waits(Known::ByHand));
    assert!(measured(None, None), "nothing is no confirmation");
    assert!(!measured(Some(300), None) && measured(Some(301), None));
    assert!(measured(Some(0), Some(-301)), "the fresh one counts");
    assert!(!measured(Some(500), Some(1)), "also when it is better");
}

#[test]
fn the_package_names_the_servers_and_else_they_are_the_usual_ones() {
    let packaged = ["czas.urzad.gov.pl".to_owned(), "zły host; rm".to_owned()];
    assert_eq!(named(Environment::Produkcyjne, &packaged), ["czas.urzad.gov.pl"]);
    assert_eq!(named(Environment::Produkcyjne, &[]), ["tempus1.gum.gov.pl", "tempus2.gum.gov.pl"]);
    assert_eq!(named(Environment::Cwiczeniowe, &packaged), [""; 0], "practice asks nobody else");
}

#[test]
fn windows_is_read_without_its_language() {
    let polish =
        "Wskaźnik przestępny: 0(bez ostrzeżenia)\r\nWarstwa: 4 (pomocnicze odwołanie)\r\nDokładność: -23\r\n";
    let english = "Leap Indicator: 0(no warning)\r\nStratum: 3 (secondary reference)\r\n";
    assert!(read_status(polish) && read_status(english));
    let unset = "Wskaźnik przestępny: 3(brak synchronizacji)\r\nWarstwa: 0 (nieokreślone)\r\n";
    assert!(!read_status(unset));
    assert!(!read_status("Leap Indicator: 0(no warning)\nStratum: 0 (unspecified)\n"));
    assert!(!read_status("") && !read_status("0x80070426"));
    assert_eq!(read_type("NTP"), TimeSource::Serwery);
    assert_eq!(read_type("nosync"), TimeSource::Brak);
    assert_eq!((read_type("NT5DS"), read_type("?")), (TimeSource::Domena, TimeSource::Domena));
}

#[test]
fn what_may_stand_in_the_list_of_windows_is_a_name_with_flags_and_nothing_else() {
    for fit in ["time.windows.com,0x9", "tempus1.gum.gov.pl", "10.1.2.3,0x1", "a.b,0xffffffff"] {
        assert!(is_peer(fit), "{fit}");
    }
    for unfit in
        ["", "a", "a.b,9", "a.b,0x", "a.b,0xg", "a.b ,0x8", "a.b\",0x8", "-x.b,0x8", "a.b,0x123456789"]
    {
        assert!(!is_peer(unfit), "{unfit}");
    }
}
