//! "Sprawdź połączenie krok po kroku": one code for each thing that can be wrong, and the list whole.
use super::server::{Ca, Door, Leaf, Read, Reply, Server, page, page_with, raw, redirect};
use super::{limits, pi_mzt, site};
use chrono::{TimeDelta, Utc};
use kreator_csizs::csizs::probe::{Diagnosis, Evidence, Expected, Finding, Outcome, Step, diagnose};
use kreator_csizs::csizs::{Endpoint, Proxy, Trust};
use kreator_csizs::problem::Code;
use kreator_csizs::secret::Secret;
use rustls::pki_types::{PrivateKeyDer, PrivatePkcs8KeyDer};
use std::sync::Arc;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpListener;
use tokio_rustls::TlsAcceptor;

const DESCRIPTION: &str =
    r#"<?xml version="1.0"?><definitions targetNamespace="urn:csizs-kreator:profil:1"></definitions>"#;

fn at(ca: &Ca, port: u16) -> Endpoint {
    named(ca, &format!("https://127.0.0.1:{port}/uslugi/rejestracja"))
}

fn named(ca: &Ca, url: &str) -> Endpoint {
    Endpoint::new(&url.parse().unwrap(), Trust::Anchors(vec![ca.der()]), limits()).unwrap()
}

fn xml(text: &str) -> Reply {
    page_with("200 OK", "Content-Type: text/xml; charset=utf-8\r\n", text.as_bytes())
}

fn step(list: &Diagnosis, step: Step) -> &Finding {
    list.finding(step).unwrap()
}

/// The steps that need attention, with their codes. The list is whole and in order.
fn codes(list: &Diagnosis) -> Vec<(Step, Code)> {
    let steps: Vec<_> = list.findings.iter().map(|finding| finding.step).collect();
    assert_eq!(steps, Step::ALL, "to its end, and each step once");
    let code = |finding: &Finding| match &finding.outcome {
        Outcome::Attention(problem) => Some((finding.step, problem.code)),
        Outcome::Fine | Outcome::Skipped => None,
    };
    list.findings.iter().filter_map(code).collect()
}

async fn profile(endpoint: &Endpoint) -> Diagnosis {
    diagnose(endpoint, Expected::Profile).await
}

#[tokio::test]
async fn a_service_of_the_profile_is_recognised_and_every_step_has_its_evidence() {
    let ca = Ca::new("Urząd Testowy");
    let server = Server::start(&ca, site(|_| (Read::All, dated(TimeDelta::zero(), DESCRIPTION)))).await;
    let list = profile(&at(&ca, server.port)).await;
    assert_eq!(codes(&list), []);
    for fine in [Step::Network, Step::Name, Step::Port, Step::Tls, Step::Clock, Step::Service, Step::Answer] {
        assert_eq!(step(&list, fine).outcome, Outcome::Fine, "{fine:?}");
    }
    assert_eq!(step(&list, Step::Proxy).evidence, [Evidence::Direct]);
    assert_eq!(step(&list, Step::Name).evidence, [Evidence::Addresses(vec!["127.0.0.1".parse().unwrap()])]);
    let Evidence::Tls { version, issuer, until } = &step(&list, Step::Tls).evidence[0] else { panic!("TLS") };
    assert_eq!((*version, issuer.as_str()), ("TLS 1.3", "Urząd Testowy"));
    assert!(*until > Utc::now());
    assert_eq!(step(&list, Step::Service).evidence, [Evidence::Status(200)]);
    assert!(step(&list, Step::Port).took.is_some());
    assert_eq!(list.host, "127.0.0.1");
    // Only questions: nothing was sent but these.
    assert!(server.got().iter().all(|got| got.body.is_empty()));
    assert!(server.got().iter().any(|got| got.line == "GET /uslugi/rejestracja?wsdl"));
}

fn dated(offset: TimeDelta, body: &str) -> Reply {
    let date = (Utc::now() + offset).format("%a, %d %b %Y %H:%M:%S GMT");
    page_with("200 OK", &format!("Date: {date}\r\nContent-Type: text/xml\r\n"), body.as_bytes())
}

#[tokio::test]
async fn an_unknown_service_that_answers_proves_nothing_and_is_no_failure() {
    let ca = Ca::new("CA");
    let server = Server::start(&ca, site(|_| (Read::All, page_with("404 Not Found", "", b"")))).await;
    let list = diagnose(&at(&ca, server.port), Expected::Unknown).await;
    assert_eq!(codes(&list), []);
    assert_eq!(step(&list, Step::Service).outcome, Outcome::Fine);
    assert_eq!(step(&list, Step::Answer).outcome, Outcome::Skipped, "nobody knows what it should say");
}

#[tokio::test]
async fn pi_mzt_is_recognised_by_what_its_pages_say() {
    let ca = Ca::new("CA");
    let server = Server::start(&ca, pi_mzt(|_| (Read::All, page("")))).await;
    let address = format!("https://127.0.0.1:{}/", server.port);
    assert_eq!(codes(&diagnose(&named(&ca, &address), Expected::PiMzt).await), []);
    assert!(server.posts().is_empty());
    let server = Server::start(&ca, site(|_| (Read::All, page("<p>Witamy</p>")))).await;
    let address = format!("https://127.0.0.1:{}/", server.port);
    let list = diagnose(&named(&ca, &address), Expected::PiMzt).await;
    assert_eq!(codes(&list), [(Step::Answer, Code::H12)]);
}

#[tokio::test]
async fn somebody_else_at_the_address_is_s_03() {
    let ca = Ca::new("CA");
    for reply in [
        page("<h1>It works!</h1>"),
        page_with("404 Not Found", "", DESCRIPTION.as_bytes()),
        redirect("302 Found", "https://inny.example/"),
        xml("<definitions targetNamespace=\"urn:inny\"/>"),
    ] {
        let server = Server::start(&ca, site(move |_| (Read::All, reply.clone()))).await;
        assert_eq!(codes(&profile(&at(&ca, server.port)).await), [(Step::Answer, Code::S03)]);
    }
}

#[tokio::test]
async fn a_port_that_refuses_is_n_07_and_what_lies_behind_it_is_skipped() {
    let ca = Ca::new("CA");
    let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let list = profile(&at(&ca, port)).await;
    assert_eq!(codes(&list), [(Step::Port, Code::N07)]);
    assert_eq!(step(&list, Step::Name).outcome, Outcome::Fine);
    for skipped in [Step::Tls, Step::Clock, Step::Service, Step::Answer] {
        assert_eq!(step(&list, skipped).outcome, Outcome::Skipped, "{skipped:?}");
    }
}

#[tokio::test]
async fn silence_is_n_02_wherever_it_begins() {
    let ca = Ca::new("CA");
    let server = Server::start(&ca, site(|_| (Read::All, page("")))).await;
    server.set(Door::Silent);
    assert_eq!(codes(&profile(&at(&ca, server.port)).await), [(Step::Tls, Code::N02)]);
    let server = Server::start(&ca, site(|_| (Read::All, Reply::Silence))).await;
    assert_eq!(codes(&profile(&at(&ca, server.port)).await), [(Step::Service, Code::N02)]);
}

#[tokio::test]
async fn a_missing_name_is_not_a_missing_network() {
    let ca = Ca::new("CA");
    let nowhere = named(&ca, "https://nie-ma-takiego.invalid/").through(Proxy::Direct);
    let list = profile(&nowhere.clone().witnesses(["localhost".to_owned()])).await;
    assert_eq!(codes(&list), [(Step::Name, Code::S02)]);
    assert_eq!(step(&list, Step::Network).outcome, Outcome::Fine);
    let list = profile(&nowhere.witnesses(["tez-nie-ma.invalid".to_owned()])).await;
    assert_eq!(codes(&list), [(Step::Network, Code::N01)]);
    assert_eq!(step(&list, Step::Name).outcome, Outcome::Skipped);
}

#[tokio::test]
async fn a_name_that_leads_to_the_local_network_is_a_warning_and_the_list_goes_on() {
    let ca = Ca::new("CA");
    let server = Server::start(&ca, site(|_| (Read::All, dated(TimeDelta::zero(), DESCRIPTION)))).await;
    let here = |server: &Server| named(&ca, &format!("https://localhost:{}/", server.port));
    let list = profile(&here(&server)).await;
    assert_eq!(codes(&list), [(Step::Name, Code::S04)]);
    assert_eq!(step(&list, Step::Answer).outcome, Outcome::Fine);
    // What stands in the way is told before a warning.
    let server = Server::start(&ca, site(|_| (Read::All, page("inna strona")))).await;
    let list = profile(&here(&server)).await;
    assert_eq!(list.problem().unwrap().code, Code::S03);
}

#[tokio::test]
async fn certificates_are_told_apart() {
    let (ca, other) = (Ca::new("CA"), Ca::new("Zapora UG"));
    let now = || site(|_| (Read::All, dated(TimeDelta::seconds(5), DESCRIPTION)));
    let server = Server::with(other.leaf(Leaf::default()), now()).await;
    let list = profile(&at(&ca, server.port)).await;
    assert_eq!(codes(&list), [(Step::Tls, Code::N04)]);
    assert!(server.got().is_empty(), "not one byte to whoever inspects");
    let named_otherwise = ca.leaf(Leaf { names: &["inny.example"], ..Leaf::default() });
    let server = Server::with(named_otherwise, now()).await;
    assert_eq!(codes(&profile(&at(&ca, server.port)).await), [(Step::Tls, Code::N08)]);
    let server = Server::with(ca.leaf(Leaf { from: 2001, to: 2002, ..Leaf::default() }), now()).await;
    assert_eq!(codes(&profile(&at(&ca, server.port)).await), [(Step::Tls, Code::N09)]);
    let late = site(|_| (Read::All, dated(TimeDelta::hours(30), DESCRIPTION)));
    let server = Server::with(ca.leaf(Leaf { from: 2001, to: 2002, ..Leaf::default() }), late).await;
    assert_eq!(codes(&profile(&at(&ca, server.port)).await), [(Step::Clock, Code::N05)]);
    let old = raw(&[21, 3, 1, 0, 2, 2, 70]).await;
    assert_eq!(codes(&profile(&at(&ca, old)).await), [(Step::Tls, Code::N10)]);
}

#[tokio::test]
async fn a_clock_that_is_off_is_n_05_though_all_the_rest_is_well() {
    let ca = Ca::new("CA");
    for minutes in [-6, 6] {
        let site = site(move |_| (Read::All, dated(TimeDelta::minutes(minutes), DESCRIPTION)));
        let server = Server::start(&ca, site).await;
        let list = profile(&at(&ca, server.port)).await;
        assert_eq!(codes(&list), [(Step::Clock, Code::N05)]);
        let Evidence::Offset(offset) = step(&list, Step::Clock).evidence[0] else { panic!("an offset") };
        assert!((offset - TimeDelta::minutes(minutes)).abs() < TimeDelta::seconds(5), "{offset}");
        assert_eq!(step(&list, Step::Answer).outcome, Outcome::Fine);
    }
}

#[tokio::test]
async fn what_answers_badly_has_its_code() {
    let ca = Ca::new("CA");
    for (reply, step, code) in [
        (page_with("503 Service Unavailable", "Retry-After: 90\r\n", b""), Step::Service, Code::N06),
        (page_with("511 Network Authentication Required", "", b""), Step::Service, Code::N14),
        (Reply::Tear(b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n<h".to_vec()), Step::Answer, Code::N12),
        (Reply::Endless, Step::Answer, Code::N13),
    ] {
        let server = Server::start(&ca, site(move |_| (Read::All, reply.clone()))).await;
        assert_eq!(codes(&profile(&at(&ca, server.port)).await), [(step, code)]);
    }
    let portal = raw(b"HTTP/1.1 302 Found\r\nLocation: http://portal.local/\r\n\r\n").await;
    assert_eq!(codes(&profile(&at(&ca, portal)).await), [(Step::Tls, Code::N14)]);
}

fn given(port: u16) -> Proxy {
    let login = Some(("jan".to_owned(), Secret::new("p@ss:word")));
    Proxy::Given { host: "127.0.0.1".to_owned(), port, login }
}

#[tokio::test]
async fn proxies_have_their_codes_and_a_good_one_is_passed_through() {
    let ca = Ca::new("CA");
    let server = Server::start(&ca, site(|_| (Read::All, dated(TimeDelta::zero(), DESCRIPTION)))).await;
    let endpoint = at(&ca, server.port);
    let nobody = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    for (proxy, code) in [
        (raw(b"HTTP/1.1 407 No\r\nProxy-Authenticate: Basic realm=\"x\"\r\n\r\n").await, Code::N03),
        (raw(b"HTTP/1.1 407 No\r\nProxy-Authenticate: NTLM\r\n\r\n").await, Code::N15),
        (raw(b"HTTP/1.1 403 Forbidden\r\n\r\n").await, Code::N16),
        (nobody, Code::N16),
    ] {
        let list = profile(&endpoint.clone().through(given(proxy))).await;
        assert_eq!(codes(&list), [(Step::Proxy, code)]);
        assert_eq!(step(&list, Step::Port).outcome, Outcome::Skipped, "it is the proxy that connects");
    }
    assert!(server.got().is_empty());
    let proxy = passing(server.port).await;
    let list = profile(&endpoint.through(given(proxy))).await;
    assert_eq!(codes(&list), []);
    assert_eq!(step(&list, Step::Proxy).evidence, [Evidence::Through(format!("127.0.0.1:{proxy}"))]);
    assert_eq!(step(&list, Step::Answer).outcome, Outcome::Fine);
    assert!(!format!("{list:?}").contains("p@ss"));
}

/// A proxy that wants the login, and then leads to the port.
async fn passing(to: u16) -> u16 {
    use tokio::io::{AsyncReadExt, AsyncWriteExt, copy_bidirectional};
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    drop(tokio::spawn(async move {
        loop {
            let (mut from, _) = listener.accept().await.unwrap();
            drop(tokio::spawn(async move {
                let mut head = Vec::new();
                while !head.ends_with(b"\r\n\r\n") {
                    head.push(from.read_u8().await.unwrap());
                }
                let head = String::from_utf8(head).unwrap().to_ascii_lowercase();
                if !head.contains("proxy-authorization: basic amfuonbac3m6d29yza==") {
                    let _ = from.write_all(b"HTTP/1.1 407 No\r\n\r\n").await;
                    return;
                }
                let mut to = tokio::net::TcpStream::connect(("127.0.0.1", to)).await.unwrap();
                let _ = from.write_all(b"HTTP/1.1 200 OK\r\n\r\n").await;
                let _ = copy_bidirectional(&mut from, &mut to).await;
            }));
        }
    }));
    port
}

#[tokio::test]
async fn a_server_that_waits_for_the_systems_certificate_is_no_failure_yet() {
    let ca = Ca::new("CA");
    for versions in [vec![&rustls::version::TLS13], vec![&rustls::version::TLS12]] {
        let port = wants_certificate(&ca, &versions, None).await;
        let list = profile(&at(&ca, port)).await;
        assert_eq!(codes(&list), []);
        assert!(step(&list, Step::Tls).evidence.contains(&Evidence::AsksForCertificate), "{list:?}");
        assert_eq!(step(&list, Step::Service).outcome, Outcome::Skipped);
        assert_eq!(step(&list, Step::Service).evidence, [Evidence::AsksForCertificate]);
    }
}

/// Whoever answers without it has not waited for it: a pause is told, and not passed over.
#[tokio::test]
async fn a_server_that_asks_for_a_certificate_and_rests_is_n_06() {
    let ca = Ca::new("CA");
    for versions in [vec![&rustls::version::TLS13], vec![&rustls::version::TLS12]] {
        let rests = "HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n";
        let port = wants_certificate(&ca, &versions, Some(rests)).await;
        let list = profile(&at(&ca, port)).await;
        assert!(step(&list, Step::Tls).evidence.contains(&Evidence::AsksForCertificate), "{list:?}");
        assert_eq!(codes(&list), [(Step::Service, Code::N06)], "{list:?}");
    }
}

/// `says`: it answers so also without a certificate.
async fn wants_certificate(
    ca: &Ca,
    versions: &[&'static rustls::SupportedProtocolVersion],
    says: Option<&'static str>,
) -> u16 {
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let mut roots = rustls::RootCertStore::empty();
    roots.add(ca.der().into()).unwrap();
    let verifier =
        rustls::server::WebPkiClientVerifier::builder_with_provider(roots.into(), provider.clone());
    let verifier = if says.is_some() { verifier.allow_unauthenticated() } else { verifier };
    let (certificate, key) = ca.leaf(Leaf::default());
    let config = rustls::ServerConfig::builder_with_provider(provider)
        .with_protocol_versions(versions)
        .unwrap()
        .with_client_cert_verifier(verifier.build().unwrap())
        .with_single_cert(
            vec![certificate.der().clone()],
            PrivateKeyDer::Pkcs8(PrivatePkcs8KeyDer::from(key.serialize_der())),
        )
        .unwrap();
    let acceptor = TlsAcceptor::from(Arc::new(config));
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    drop(tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            let accepting = acceptor.accept(stream);
            drop(tokio::spawn(async move {
                let (Ok(mut stream), Some(says)) = (accepting.await, says) else { return };
                let _ = stream.read(&mut [0; 4096]).await;
                let _ = stream.write_all(says.as_bytes()).await;
                let _ = stream.shutdown().await;
            }));
        }
    }));
    port
}
