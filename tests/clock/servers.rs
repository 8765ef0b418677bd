//! Servers on real sockets: honest, lying, silent and broken ones; and a web server's `Date`.
use crate::csizs::server::{Ca, Got, Leaf, Read, Server, Site, page_with};
use chrono::{TimeDelta, Utc};
use kreator_csizs::clock::{Error, Instead, Source, ask, measure, of_answer, read};
use kreator_csizs::csizs::{self, Endpoint, Limits, Trust};
use std::net::UdpSocket;
use std::sync::Arc;
use std::time::{Duration, Instant};

/// Answers every question by a clock that is ahead by so much; `change` spoils the answer.
fn server(ahead: TimeDelta, change: impl Fn(&mut Vec<u8>) + Send + 'static) -> String {
    let socket = UdpSocket::bind("127.0.0.1:0").unwrap();
    let name = socket.local_addr().unwrap().to_string();
    let _ = std::thread::spawn(move || {
        let mut question = [0; 48];
        while let Ok((_, from)) = socket.recv_from(&mut question) {
            let now = Utc::now() + ahead;
            let fraction = (u64::from(now.timestamp_subsec_nanos()) << 32) / 1_000_000_000;
            let stamp = (((now.timestamp() + 2_208_988_800) as u64) << 32 | fraction).to_be_bytes();
            let mut answer = vec![0x24, 1, 6, 0xe9];
            answer.extend([0; 20]);
            answer.extend(&question[40..48]);
            answer.extend(stamp);
            answer.extend(stamp);
            change(&mut answer);
            let _ = socket.send_to(&answer, from);
        }
    });
    name
}

fn honest(ahead: i64) -> String {
    server(TimeDelta::milliseconds(ahead), |_| {})
}

fn silent() -> (UdpSocket, String) {
    let socket = UdpSocket::bind("127.0.0.1:0").unwrap();
    let name = socket.local_addr().unwrap().to_string();
    (socket, name)
}

fn run<T>(work: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap().block_on(work)
}

fn near(one: TimeDelta, other: i64) -> bool {
    (one - TimeDelta::milliseconds(other)).abs() < TimeDelta::milliseconds(500)
}

#[test]
fn a_late_clock_is_measured_with_a_bound_that_holds() {
    let measured = run(measure(&[honest(144_000)])).unwrap();
    assert!(near(measured.offset, 144_000), "{measured:?}");
    let off = (measured.offset - TimeDelta::seconds(144)).abs();
    assert!(off <= measured.error + TimeDelta::milliseconds(1), "{measured:?}");
    let fast = run(measure(&[honest(-3_000)])).unwrap();
    assert!(near(fast.offset, -3_000), "a fast clock is behind the truth: {fast:?}");
}

#[test]
fn one_server_that_lies_among_three_is_outvoted() {
    let names = [honest(0), honest(3_600_000), honest(20)];
    let measured = run(measure(&names)).unwrap();
    assert!(near(measured.offset, 0), "{measured:?}");
    assert_eq!(measured.source, Source::Sntp(vec![names[0].clone(), names[2].clone()]));
}

#[test]
fn two_servers_that_disagree_are_told_apart_by_a_third_or_not_believed() {
    let names = [honest(0), honest(60_000)];
    let error = run(measure(&names)).unwrap_err();
    assert!(matches!(&error, Error::Disagree { servers, .. } if *servers == names), "{error}");
    let instead = Instead { servers: vec![honest(0)], endpoint: None };
    let reading = run(read(&names, &instead));
    assert!(near(reading.measurement.unwrap().offset, 0));
    assert!(reading.trouble.is_some(), "the servers of the package are still in doubt");
}

#[test]
fn spoiled_answers_do_not_count() {
    let spoil: [fn(&mut Vec<u8>); 5] = [
        |answer| answer[0] = 0xE4,
        |answer| answer[1] = 0,
        |answer| answer[24] ^= 1,
        |answer| answer.truncate(40),
        |answer| answer[0] = 0x23,
    ];
    let names: Vec<String> = spoil.into_iter().map(|spoil| server(TimeDelta::hours(1), spoil)).collect();
    let replies = run(ask(&names, Duration::from_secs(2)));
    assert!(replies.iter().all(Result::is_err), "{replies:?}");
    // One good answer is enough, and it is not outvoted by what does not count.
    let mut names = names;
    names.push(honest(0));
    assert!(near(run(measure(&names)).unwrap().offset, 0));
}

#[test]
fn a_lost_datagram_is_asked_for_again_from_another_port_with_another_number() {
    let (socket, name) = silent();
    let asking = std::thread::spawn(move || run(ask(&[name], Duration::from_secs(4))));
    let mut first = [0; 48];
    let mut second = [0; 48];
    let (_, one) = socket.recv_from(&mut first).unwrap();
    let (_, other) = socket.recv_from(&mut second).unwrap();
    assert_ne!(one.port(), other.port());
    assert_ne!(first[40..], second[40..]);
    drop(socket);
    assert!(asking.join().unwrap()[0].is_err());
}

#[test]
fn silence_ends_in_time_and_names_the_servers() {
    let (_held, name) = silent();
    let began = Instant::now();
    let error = run(measure(std::slice::from_ref(&name))).unwrap_err();
    assert!(began.elapsed() < Duration::from_secs(8), "{:?}", began.elapsed());
    assert!(matches!(&error, Error::NoAnswer { servers, .. } if servers[0] == name));
    assert!(error.to_string().contains(&name), "the IT person sees what became of each: {error}");
}

#[test]
fn a_name_that_is_none_is_no_answer() {
    let error = run(measure(&["nie-ma-takiego.invalid".to_owned()])).unwrap_err();
    assert!(matches!(error, Error::NoAnswer { .. }));
}

fn dated(offset: TimeDelta) -> Site {
    Arc::new(move |_: &Got| {
        let date = (Utc::now() + offset).format("%a, %d %b %Y %H:%M:%S GMT");
        (Read::All, page_with("404 Not Found", &format!("Date: {date}\r\n"), b""))
    })
}

fn endpoint(ca: &Ca, server: &Server) -> Endpoint {
    Endpoint::new(&server.url("/mzt-app-web"), Trust::Anchors(vec![ca.der()]), Limits::default()).unwrap()
}

#[tokio::test]
async fn where_udp_is_blocked_the_date_of_a_web_server_tells_the_time_within_two_seconds() {
    let ca = Ca::new("CA");
    let server = Server::start(&ca, dated(TimeDelta::seconds(144))).await;
    let instead = Instead { servers: Vec::new(), endpoint: Some(endpoint(&ca, &server)) };
    let (_held, name) = silent();
    let reading = read(&[name], &instead).await;
    assert!(matches!(reading.trouble, Some(Error::NoAnswer { .. })));
    let measured = reading.measurement.unwrap();
    assert_eq!(measured.source, Source::Date("localhost".to_owned()));
    let off = (measured.offset - TimeDelta::seconds(144)).abs();
    assert!(off <= measured.error && measured.error < TimeDelta::seconds(3), "{measured:?}");
    let asked = server.got();
    assert!(
        asked.iter().all(|got| got.line == "HEAD /"),
        "nothing but the head of the first page: {asked:?}"
    );
}

#[tokio::test]
async fn a_clock_so_wrong_that_no_certificate_holds_is_measured_all_the_same() {
    let ca = Ca::new("CA");
    let leaf = ca.leaf(Leaf { from: 2080, to: 2090, ..Leaf::default() });
    let server = Server::with(leaf, dated(TimeDelta::days(20_000))).await;
    let measured = of_answer(&csizs::date(&endpoint(&ca, &server)).await.unwrap());
    assert!((measured.offset - TimeDelta::days(20_000)).abs() < TimeDelta::seconds(5), "{measured:?}");
}

#[tokio::test]
async fn a_server_that_is_not_who_it_says_tells_no_time() {
    let (ca, other) = (Ca::new("CA"), Ca::new("Zapora"));
    for leaf in [Leaf::default(), Leaf { from: 2001, to: 2002, ..Leaf::default() }] {
        let server = Server::with(other.leaf(leaf), dated(TimeDelta::hours(1))).await;
        assert!(csizs::date(&endpoint(&ca, &server)).await.is_err());
        assert!(server.got().is_empty());
    }
    let named = Leaf { names: &["inny.example"], from: 2001, to: 2002 };
    let server = Server::with(ca.leaf(named), dated(TimeDelta::hours(1))).await;
    assert!(csizs::date(&endpoint(&ca, &server)).await.is_err());
}
