//! Every case of wire-profile's table that the way to PI-MZT can meet, with its code.
use super::server::{Ca, Door, Leaf, Read, Reply, Server, page, page_with, raw};
use super::{endpoint, limits, open_code, pi_mzt, site};
use chrono::{TimeDelta, Utc};
use kreator_csizs::csizs::pi_mzt::open_form;
use kreator_csizs::csizs::{Endpoint, Error, Proxy, ProxyKind, Trust};
use kreator_csizs::problem::{Arg, Code};
use kreator_csizs::secret::Secret;

fn at(ca: &Ca, port: u16) -> Endpoint {
    let url = format!("https://localhost:{port}/").parse().unwrap();
    Endpoint::new(&url, Trust::Anchors(vec![ca.der()]), limits()).unwrap()
}

async fn serving(ca: &Ca, leaf: Leaf) -> Server {
    Server::with(ca.leaf(leaf), pi_mzt(|_| (Read::All, page("")))).await
}

#[tokio::test]
async fn only_https_is_an_address() {
    for url in ["http://localhost/", "ftp://localhost/", "https://jan:haslo@localhost/"] {
        let error = Endpoint::new(&url.parse().unwrap(), Trust::PublicRoots, limits()).unwrap_err();
        assert_eq!(error.problem().code, Code::H12);
        assert!(!error.to_string().contains("haslo"));
    }
    let url = "https://localhost/".parse().unwrap();
    assert!(matches!(
        Endpoint::new(&url, Trust::Anchors(vec![b"nic".to_vec()]), limits()),
        Err(Error::Setup { .. })
    ));
}

#[tokio::test]
async fn a_server_that_refuses_is_n_07() {
    let ca = Ca::new("CA");
    let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let problem = open_form(&at(&ca, port)).await.unwrap_err().problem();
    assert_eq!(problem.code, Code::N07);
    assert_eq!(problem.args["address"], Arg::Text("localhost".to_owned()));
}

#[tokio::test]
async fn a_server_that_is_silent_is_n_02() {
    let ca = Ca::new("CA");
    let server = Server::start(&ca, pi_mzt(|_| (Read::All, page("")))).await;
    server.set(Door::Silent);
    assert_eq!(open_code(&endpoint(&ca, &server)).await, Code::N02);
    let server = Server::start(&ca, site(|_| (Read::All, Reply::Silence))).await;
    assert_eq!(open_code(&endpoint(&ca, &server)).await, Code::N02);
}

#[tokio::test]
async fn a_missing_name_and_a_missing_network_are_told_apart() {
    let ca = Ca::new("CA");
    let url = "https://nie-ma-takiego.invalid/".parse().unwrap();
    let nowhere =
        Endpoint::new(&url, Trust::Anchors(vec![ca.der()]), limits()).unwrap().through(Proxy::Direct);
    let others = nowhere.clone().witnesses(["localhost".to_owned()]);
    let problem = open_form(&others).await.unwrap_err().problem();
    assert_eq!(problem.code, Code::S02);
    assert_eq!(problem.args["address"], Arg::Text("nie-ma-takiego.invalid".to_owned()));
    let nobody = nowhere.witnesses(["tez-nie-ma.invalid".to_owned()]);
    assert_eq!(open_code(&nobody).await, Code::N01);
}

#[tokio::test]
async fn a_connection_that_is_cut_is_n_12() {
    let ca = Ca::new("CA");
    for door in [Door::Slam, Door::SlamAfterTls] {
        let server = Server::start(&ca, pi_mzt(|_| (Read::All, page("")))).await;
        server.set(door);
        assert_eq!(open_code(&endpoint(&ca, &server)).await, Code::N12);
    }
    for torn in ["", "HTTP/1.1 20", "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n<html>"] {
        let server = Server::start(&ca, site(move |_| (Read::All, Reply::Tear(torn.into())))).await;
        let problem = open_form(&endpoint(&ca, &server)).await.unwrap_err().problem();
        assert_eq!(problem.code, Code::N12, "{torn}");
        assert_eq!(problem.args["minutes"], Arg::Number(2));
    }
}

#[tokio::test]
async fn an_unknown_issuer_is_n_04_and_is_named() {
    let (ca, other) = (Ca::new("CA"), Ca::new("Zapora Żółw \u{202e}X"));
    let server = serving(&other, Leaf::default()).await;
    let problem = open_form(&endpoint(&ca, &server)).await.unwrap_err().problem();
    assert_eq!(problem.code, Code::N04);
    assert_eq!(problem.args["issuer"], Arg::Text("Zapora Żółw X".to_owned()));
    assert!(server.got().is_empty());
    // The bundled public roots do not know it either, nor does it matter what this computer trusts.
    let public = Endpoint::new(&server.url("/"), Trust::PublicRoots, limits()).unwrap();
    assert_eq!(open_code(&public).await, Code::N04);
    // Expired and unknown: the unknown issuer is the worse of the two.
    let server = serving(&other, Leaf { from: 2001, to: 2002, ..Leaf::default() }).await;
    assert_eq!(open_code(&endpoint(&ca, &server)).await, Code::N04);
}

#[tokio::test]
async fn a_certificate_for_another_name_is_n_08() {
    let ca = Ca::new("CA");
    let server = serving(&ca, Leaf { names: &["inny.example", "10.0.0.1"], ..Leaf::default() }).await;
    let problem = open_form(&endpoint(&ca, &server)).await.unwrap_err().problem();
    assert_eq!(problem.code, Code::N08);
    assert_eq!(problem.args["other-address"], Arg::Text("inny.example, 10.0.0.1".to_owned()));
    assert!(server.got().is_empty());
}

#[tokio::test]
async fn a_certificate_with_its_name_in_the_subject_only_is_n_10() {
    let ca = Ca::new("CA");
    let server = serving(&ca, Leaf { names: &[], ..Leaf::default() }).await;
    assert_eq!(open_code(&endpoint(&ca, &server)).await, Code::N10);
}

fn dated(offset: TimeDelta) -> super::server::Site {
    site(move |_| {
        let date = (Utc::now() + offset).format("%a, %d %b %Y %H:%M:%S GMT");
        (Read::All, page_with("200 OK", &format!("Date: {date}\r\n"), b""))
    })
}

#[tokio::test]
async fn a_certificate_is_blamed_for_its_dates_only_when_our_clock_is_right() {
    let ca = Ca::new("CA");
    for (from, to) in [(2001, 2002), (2080, 2090)] {
        let leaf = || ca.leaf(Leaf { from, to, ..Leaf::default() });
        let server = Server::with(leaf(), dated(TimeDelta::seconds(20))).await;
        let problem = open_form(&endpoint(&ca, &server)).await.unwrap_err().problem();
        assert_eq!(problem.code, Code::N09, "{from}");
        assert!(matches!(problem.args["from"], Arg::Date(_)) && matches!(problem.args["to"], Arg::Date(_)));
        assert!(server.got().iter().all(|got| got.line.starts_with("HEAD")), "asked for the time only");

        for (offset, late) in [(TimeDelta::hours(30), "tak"), (TimeDelta::minutes(-90), "nie")] {
            let server = Server::with(leaf(), dated(offset)).await;
            let problem = open_form(&endpoint(&ca, &server)).await.unwrap_err().problem();
            assert_eq!(problem.code, Code::N05);
            assert_eq!(problem.args["late"], Arg::Text(late.to_owned()));
            let Arg::Number(minutes) = problem.args["offset-minutes"] else { panic!("a number") };
            assert!((minutes - offset.num_minutes().abs()).abs() <= 1, "{minutes}");
        }
    }
}

#[tokio::test]
async fn without_a_date_a_certificate_of_the_future_means_that_our_clock_is_late() {
    let ca = Ca::new("CA");
    let nothing = || site(|_| (Read::All, page("")));
    let server = Server::with(ca.leaf(Leaf { from: 2080, to: 2090, ..Leaf::default() }), nothing()).await;
    let problem = open_form(&endpoint(&ca, &server)).await.unwrap_err().problem();
    assert_eq!(problem.code, Code::N05);
    assert_eq!(problem.args["late"], Arg::Text("tak".to_owned()));
    let server = Server::with(ca.leaf(Leaf { from: 2001, to: 2002, ..Leaf::default() }), nothing()).await;
    assert_eq!(open_code(&endpoint(&ca, &server)).await, Code::N09);
}

#[tokio::test]
async fn a_server_older_than_tls_1_2_is_n_10() {
    let ca = Ca::new("CA");
    // The alert protocol_version, and a ServerHello of TLS 1.0.
    let port = raw(&[21, 3, 1, 0, 2, 2, 70]).await;
    assert_eq!(open_code(&at(&ca, port)).await, Code::N10);
    let port = raw(&[
        22, 3, 1, 0, 42, 2, 0, 0, 38, 3, 1, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18,
        19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 0, 0, 47, 0,
    ])
    .await;
    assert_eq!(open_code(&at(&ca, port)).await, Code::N10);
    // No common suite.
    let port = raw(&[21, 3, 3, 0, 2, 2, 40]).await;
    assert_eq!(open_code(&at(&ca, port)).await, Code::N10);
}

#[tokio::test]
async fn a_page_of_the_network_itself_is_n_14_and_another_protocol_is_not() {
    let ca = Ca::new("CA");
    let port =
        raw(b"HTTP/1.1 302 Found\r\nLocation: http://portal.local/\r\nContent-Length: 0\r\n\r\n").await;
    assert_eq!(open_code(&at(&ca, port)).await, Code::N14);
    let port = raw(b"SSH-2.0-OpenSSH_9.2\r\n").await;
    assert_eq!(open_code(&at(&ca, port)).await, Code::N10);
    let server = Server::start(
        &ca,
        site(|_| (Read::All, page_with("511 Network Authentication Required", "", b"Zaloguj"))),
    )
    .await;
    assert_eq!(open_code(&endpoint(&ca, &server)).await, Code::N14);
}

#[tokio::test]
async fn a_server_in_pause_is_n_06_with_its_minutes() {
    let ca = Ca::new("CA");
    let later = (Utc::now() + TimeDelta::minutes(10)).format("%a, %d %b %Y %H:%M:%S GMT");
    for (status, header, minutes) in [
        ("503 Service Unavailable", "Retry-After: 90\r\n".to_owned(), 2..=2),
        ("502 Bad Gateway", String::new(), 30..=30),
        ("504 Gateway Timeout", "Retry-After: 0\r\n".to_owned(), 1..=1),
        ("503 Service Unavailable", "Retry-After: 99999999999\r\n".to_owned(), 1440..=1440),
        ("503 Service Unavailable", format!("Retry-After: {later}\r\n"), 9..=10),
        ("503 Service Unavailable", "Retry-After: kiedyś\r\n".to_owned(), 30..=30),
    ] {
        let server =
            Server::start(&ca, site(move |_| (Read::All, page_with(status, &header, b"przerwa")))).await;
        let problem = open_form(&endpoint(&ca, &server)).await.unwrap_err().problem();
        assert_eq!(problem.code, Code::N06);
        let Arg::Number(said) = problem.args["minutes"] else { panic!("a number") };
        assert!(minutes.contains(&said), "{said}");
    }
}

#[tokio::test]
async fn answers_that_cannot_be_read_are_n_13() {
    let ca = Ca::new("CA");
    let started = std::time::Instant::now();
    for reply in [
        Reply::Endless,
        Reply::Send(
            [b"HTTP/1.1 200 OK\r\nContent-Length: 52428800\r\n\r\n".as_slice(), &vec![b'x'; 50 << 20]]
                .concat(),
        ),
        Reply::Send([b"HTTP/1.1 200 OK\r\n\r\n".as_slice(), &vec![b'x'; 50 << 20]].concat()),
        Reply::Send(b"nonsens\r\n\r\n".to_vec()),
        Reply::Send(b"HTTP/1.1 200 OK\r\nContent-Type: image/png\r\nContent-Length: 1\r\n\r\nx".to_vec()),
    ] {
        let server = Server::start(&ca, site(move |_| (Read::All, reply.clone()))).await;
        assert_eq!(open_code(&endpoint(&ca, &server)).await, Code::N13);
    }
    assert!(started.elapsed().as_secs() < 20);
}

fn given(port: u16, login: Option<(&str, &str)>) -> Proxy {
    let login = login.map(|(name, word)| (name.to_owned(), Secret::new(word)));
    Proxy::Given { host: "127.0.0.1".to_owned(), port, login }
}

#[tokio::test]
async fn proxies_are_told_apart() {
    let ca = Ca::new("CA");
    let server = serving(&ca, Leaf::default()).await;
    let through = |port| endpoint(&ca, &server).through(given(port, None));

    let basic = raw(b"HTTP/1.1 407 No\r\nProxy-Authenticate: Negotiate\r\nProxy-Authenticate: Basic realm=\"x\"\r\nContent-Length: 0\r\n\r\n").await;
    let problem = open_form(&through(basic)).await.unwrap_err().problem();
    assert_eq!(problem.code, Code::N03);
    assert_eq!(problem.args["address"], Arg::Text("localhost".to_owned()));

    for (answer, kind) in [
        (b"HTTP/1.1 407 No\r\nProxy-Authenticate: NTLM\r\n\r\n".as_slice(), ProxyKind::Ntlm),
        (b"HTTP/1.1 407 No\r\nproxy-authenticate: Negotiate\r\n\r\n".as_slice(), ProxyKind::Kerberos),
    ] {
        let error = open_form(&through(raw(answer).await)).await.unwrap_err();
        assert!(matches!(&error, Error::ProxyKind { kind: it, .. } if *it == kind), "{error}");
        assert_eq!(error.problem().code, Code::N15);
        assert!(matches!(&error.problem().args["kind"], Arg::Keys(keys) if keys.len() == 1));
    }

    let refusing = raw(b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n").await;
    let problem = open_form(&through(refusing)).await.unwrap_err().problem();
    assert_eq!(problem.code, Code::N16);
    assert_eq!(problem.args["address"], Arg::Text(format!("127.0.0.1:{refusing}")));
    let nobody = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    assert_eq!(open_code(&through(nobody)).await, Code::N16);
    assert!(server.got().is_empty());
}

#[tokio::test]
async fn a_proxy_that_works_leads_to_the_server_and_gets_its_login_only() {
    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    let ca = Ca::new("CA");
    let server = Server::start(&ca, site(|_| (Read::All, page(super::FORM)))).await;
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let proxy = listener.local_addr().unwrap().port();
    let heads = std::sync::Arc::new(std::sync::Mutex::new(String::new()));
    let (kept, behind) = (heads.clone(), server.port);
    drop(tokio::spawn(async move {
        loop {
            let (mut from, _) = listener.accept().await.unwrap();
            let mut head = Vec::new();
            while !head.ends_with(b"\r\n\r\n") {
                head.push(from.read_u8().await.unwrap());
            }
            kept.lock().unwrap().push_str(&String::from_utf8(head).unwrap());
            let mut to = tokio::net::TcpStream::connect(("127.0.0.1", behind)).await.unwrap();
            from.write_all(b"HTTP/1.1 200 OK\r\n\r\n").await.unwrap();
            drop(tokio::spawn(async move { tokio::io::copy_bidirectional(&mut from, &mut to).await }));
        }
    }));
    let through = endpoint(&ca, &server).through(given(proxy, Some(("jan", "p@ss:word"))));
    let form = open_form(&through).await.unwrap();
    drop(form);
    let heads = heads.lock().unwrap().clone();
    assert!(heads.starts_with(&format!("CONNECT localhost:{}", server.port)), "{heads}");
    assert!(heads.contains("amFuOnBAc3M6d29yZA=="), "{heads}");
    assert!(server.got()[0].header("proxy-authorization").is_none());
    assert!(!format!("{through:?}").contains("p@ss"));
    // Behind a proxy that works, the server's own failures keep their codes.
    server.set(Door::Slam);
    let quick = endpoint(&ca, &server).through(given(proxy, None));
    assert_eq!(open_code(&quick).await, Code::N12);
}
