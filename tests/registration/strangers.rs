//! Answers of whoever stands at the address: hostile XML, other servers, and what is no answer at all.
use super::bench::{Wire, answer, envelope, identity};
use super::*;
use crate::csizs::server::{Ca, Got, Read, Reply, Server, page, page_with, redirect};
use kreator_csizs::csizs::connection::{Failure, Refusal};
use kreator_csizs::csizs::{Endpoint, Error as Net, Trust, soap};
use std::sync::Arc;

fn profile(ca: &Ca, server: &Server) -> soap::Profile {
    let endpoint = || Endpoint::new(&server.url("/u"), Trust::Anchors(vec![ca.der()]), limits()).unwrap();
    soap::Profile::new(endpoint(), endpoint(), identity(ca))
}

async fn asked(reply: Reply) -> Failure {
    let ca = Ca::new("CA");
    let server = Server::start(&ca, Arc::new(move |_: &Got| (Read::All, reply.clone()))).await;
    let failure = profile(&ca, &server).state(&subject().id).await.unwrap_err();
    assert_eq!(server.got().len(), 1, "asked once");
    failure
}

async fn net(reply: Reply) -> Code {
    match asked(reply).await {
        Failure::NoAnswer(error) => error.problem().code,
        Failure::Refused(refusal) => panic!("{refusal:?}"),
    }
}

fn said(body: &str) -> Reply {
    answer(Wire::Soap, 200, body)
}

const GOOD: &str = "<q:PodajStanOdpowiedz><q:stan>NIEZAREJESTROWANY</q:stan></q:PodajStanOdpowiedz>";

#[tokio::test]
async fn hostile_xml_is_no_answer() {
    let laughs: String =
        (1..10).map(|n| format!("<!ENTITY l{n} \"{}\">", format!("&l{};", n - 1).repeat(10))).collect();
    let laughs =
        format!("<!DOCTYPE x [<!ENTITY l0 \"ha\">{laughs}]>{}", envelope(&GOOD.replace("NIE", "&l9;NIE")));
    let outside = format!("<!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/passwd\">]>{}", envelope("&f;"));
    let empty_dtd = format!("<!DOCTYPE x>{}", envelope(GOOD));
    let deep = envelope(&format!("{}{}", "<q:a>".repeat(100_000), "</q:a>".repeat(100_000)));
    let nodes =
        envelope(&format!("<q:PodajStanOdpowiedz>{}</q:PodajStanOdpowiedz>", "<q:a/>".repeat(150_000)));
    let large = envelope(&format!("<q:PodajStanOdpowiedz>{}</q:PodajStanOdpowiedz>", " ".repeat(1 << 20)));
    let twice = envelope(&format!("{GOOD}{GOOD}"));
    let fault = "<S:Fault><faultcode>S:Client</faultcode><faultstring>x</faultstring></S:Fault>";
    let both = envelope(&format!("{GOOD}{fault}"));
    let two_states = envelope(&GOOD.replace("</q:stan>", "</q:stan><q:stan>NIEZAREJESTROWANY</q:stan>"));
    let instruction = envelope(&format!("<?run me?>{GOOD}"));
    let stray = envelope(&format!("text {GOOD}"));
    let half = envelope(GOOD)[..120].to_owned();
    let needed =
        envelope(GOOD).replace("<S:Body>", "<S:Header><q:x S:mustUnderstand=\"1\"/></S:Header><S:Body>");
    for body in [
        laughs,
        outside,
        empty_dtd,
        deep,
        nodes,
        large,
        twice,
        both,
        two_states,
        instruction,
        stray,
        half,
        needed,
        envelope(""),
        envelope(&GOOD.replace("NIEZAREJESTROWANY", "MOZE")),
        envelope(&GOOD.replace("NIEZAREJESTROWANY", "ZAREJESTROWANY")),
        String::new(),
    ] {
        assert_eq!(net(said(&body)).await, Code::N13, "{}", &body[..body.len().min(200)]);
    }
    let mut latin = envelope(GOOD).into_bytes();
    latin.extend([0xb1, 0xe6]);
    assert_eq!(net(page_with("200 OK", "Content-Type: text/xml\r\n", &latin)).await, Code::N13);
}

#[tokio::test]
async fn another_server_is_not_csizs() {
    let other = envelope(GOOD).replace("urn:csizs-kreator:profil:1", "urn:inny:2");
    let version =
        envelope(GOOD).replace("schemas.xmlsoap.org/soap/envelope/", "www.w3.org/2003/05/soap-envelope");
    let wrong = envelope(&GOOD.replace("PodajStan", "ZarejestrujSystem"));
    for reply in [
        said(&other),
        said(&version),
        said(&wrong),
        said("<html/>"),
        page("<html>To działa!</html>"),
        page_with("404 Not Found", "", b""),
        redirect("302 Found", "/inna"),
        redirect("308 Permanent Redirect", "https://example.org/"),
        page_with("200 OK", "Content-Type: application/json\r\n", b"{}"),
    ] {
        assert_eq!(net(reply).await, Code::S03);
    }
    assert_eq!(net(page_with("503 Service Unavailable", "Retry-After: 60\r\n", b"")).await, Code::N06);
    assert_eq!(net(Reply::Tear(Vec::new())).await, Code::N12);
    assert_eq!(net(Reply::Silence).await, Code::N02);
}

#[tokio::test]
async fn a_fault_that_is_not_known_is_told_in_its_own_words_without_controls() {
    let fault =
        "<S:Fault><faultcode>S:Server</faultcode><faultstring>Coś \u{202e}innego</faultstring></S:Fault>";
    let failure = asked(answer(Wire::Soap, 500, &envelope(fault))).await;
    assert!(matches!(failure, Failure::NoAnswer(Net::Unreadable { .. })), "{failure:?}");
    let plain = fault.replace('\u{202e}', "");
    let failure = asked(answer(Wire::Soap, 500, &envelope(&plain))).await;
    assert_eq!(failure, Failure::Refused(Refusal::Other("Coś innego".into())));
}

#[tokio::test]
async fn a_message_out_of_its_time_is_known_by_its_namespace() {
    let fault = |space: &str| {
        envelope(&format!(
            "<S:Fault><faultcode xmlns:w=\"{space}\">w:MessageExpired</faultcode><faultstring>x</faultstring></S:Fault>"
        ))
    };
    let wsse = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";
    let failure = asked(answer(Wire::Soap, 500, &fault(wsse))).await;
    assert_eq!(failure, Failure::Refused(Refusal::Expired));
    let failure = asked(answer(Wire::Soap, 500, &fault("urn:x"))).await;
    assert_eq!(failure, Failure::Refused(Refusal::Other("x".into())));
}

#[tokio::test]
async fn a_server_that_is_not_of_the_anchor_gets_nothing() {
    let (ca, other) = (Ca::new("CA"), Ca::new("Inny"));
    let server = Server::start(&other, Arc::new(|_: &Got| (Read::All, said(&envelope(GOOD))))).await;
    let failure = profile(&ca, &server).state(&subject().id).await.unwrap_err();
    let Failure::NoAnswer(error) = failure else { panic!("refused") };
    assert_eq!(error.problem().code, Code::N04);
    assert!(server.got().is_empty());
}

#[tokio::test]
async fn a_list_names_files_of_its_own_server_alone() {
    let ca = Ca::new("CA");
    let entry = |code: &str, address: &str| {
        format!(
            "<q:slownik><q:kod>{code}</q:kod><q:nazwa>Gminy</q:nazwa><q:wersja>7</q:wersja><q:stanNa>2016-03-01</q:stanNa><q:rozmiar>123</q:rozmiar><q:sha256>{}</q:sha256><q:adres>{address}</q:adres></q:slownik>",
            "a".repeat(64)
        )
    };
    let list = move |port: &str| {
        let here = format!("https://localhost:{port}/pliki/1.zip");
        let entries = entry("GMINY", &here)
            + &entry("INNE", "https://example.org/1.zip")
            + &entry("STARE", &here.replace("https", "http"));
        envelope(&format!("<q:PodajWykazSlownikowOdpowiedz>{entries}</q:PodajWykazSlownikowOdpowiedz>"))
    };
    let server = Server::start(
        &ca,
        Arc::new(move |got: &Got| {
            let port = got.header("host").unwrap().rsplit(':').next().unwrap().to_owned();
            (Read::All, said(&list(&port)))
        }),
    )
    .await;
    let profile = profile(&ca, &server);
    let dictionaries = profile.dictionaries(&subject().id).await.unwrap();
    assert_eq!(
        dictionaries.iter().map(|one| one.code.as_str()).collect::<Vec<_>>(),
        ["GMINY", "INNE", "STARE"]
    );
    let first = &dictionaries[0];
    assert_eq!((first.version, first.size, first.as_of.to_string().as_str()), (7, 123, "2016-03-01"));
    let files: Vec<bool> = dictionaries.iter().map(|one| profile.file(one).is_some()).collect();
    assert_eq!(files, [true, false, false]);
    assert_eq!(profile.file(first).unwrap().address().path(), "/pliki/1.zip");
    for bad in ["../GMINY", "GMINY/1", "", "CON", "com7", "\u{104}"] {
        let body = envelope(&format!(
            "<q:PodajWykazSlownikowOdpowiedz>{}</q:PodajWykazSlownikowOdpowiedz>",
            entry(bad, "https://localhost/1")
        ));
        let server = Server::start(&ca, Arc::new(move |_: &Got| (Read::All, said(&body)))).await;
        let failure = self::profile(&ca, &server).dictionaries(&subject().id).await.unwrap_err();
        assert!(matches!(failure, Failure::NoAnswer(Net::Unreadable { .. })), "{bad}: {failure:?}");
    }
}

/// Everything that a registration sends, and where.
#[tokio::test]
async fn login_and_password_are_in_the_registration_alone_and_in_its_body_alone() {
    let ca = Ca::new("CA");
    let state = envelope(GOOD);
    let server = Server::start(&ca, Arc::new(move |got: &Got| {
        let registers = super::bench::is_registration(got);
        let fault = "<S:Fault><faultcode>S:Client</faultcode><faultstring>x</faultstring><detail><q:blad><q:kod>BRAK_ROLI</q:kod></q:blad></detail></S:Fault>";
        (Read::All, if registers { answer(Wire::Soap, 500, &envelope(fault)) } else { said(&state) })
    })).await;
    let folder = tempfile::tempdir().unwrap();
    let ledger = ledger_of(folder.path(), &subject());
    let _ = registers(&ledger, &profile(&ca, &server)).await.unwrap_err();
    let got = server.got();
    assert_eq!(got.len(), 2);
    let escaped = PASSWORD.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    for got in &got {
        let registers = super::bench::is_registration(got);
        assert_eq!(got.text().contains(&escaped), registers);
        assert_eq!(got.text().contains("UsernameToken"), registers);
        assert_eq!(got.text().contains(LOGIN), registers);
        assert!(got.text().contains("<wsu:Timestamp>"));
        assert!(!got.head.contains("Kasztan") && !got.head.contains(LOGIN) && !got.line.contains('?'));
        assert_eq!(got.header("content-type"), Some("text/xml; charset=utf-8"));
        assert!(got.header("content-length").is_some() && got.header("transfer-encoding").is_none());
    }
}

#[tokio::test]
async fn a_password_that_xml_cannot_carry_is_not_sent_as_another() {
    let folder = tempfile::tempdir().unwrap();
    let ca = Ca::new("CA");
    let state = envelope(GOOD);
    let server = Server::start(&ca, Arc::new(move |_: &Got| (Read::All, said(&state)))).await;
    let ledger = ledger_of(folder.path(), &subject());
    let request = request_of(&subject(), "Has\u{1}lo12!");
    let error = register(&ledger, request, &profile(&ca, &server), std::future::pending()).await.unwrap_err();
    assert!(matches!(error, Error::NotSent(Net::Setup { .. })), "{error}");
    assert_eq!(server.got().len(), 1);
    assert!(!is_open(&ledger, &subject()));
}
