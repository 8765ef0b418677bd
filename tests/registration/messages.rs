//! The messages of both sides against the schemas in `assets/csizs-kreator-1`, by an outside validator.
use super::stories::{NEW, Room};
use super::*;
use crate::csizs::server::{Ca, Got, Read, Reply, Server};
use kreator_csizs::csizs::message::{Message, send};
use kreator_csizs::csizs::{Endpoint, Identity, Sent, Trust, soap};
use kreator_csizs::training::Scenario;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::sync::Arc;

fn asset(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/csizs-kreator-1").join(name)
}

/// What xmllint says against it.
fn flaw(message: &[u8]) -> Option<String> {
    use std::io::Write;
    let mut child = Command::new("xmllint")
        .args(["--nonet", "--noout", "--schema"])
        .arg(asset("koperta.xsd"))
        .arg("-")
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .expect("xmllint is there (libxml2-utils)");
    child.stdin.take().unwrap().write_all(message).unwrap();
    let output = child.wait_with_output().unwrap();
    (!output.status.success()).then(|| String::from_utf8_lossy(&output.stderr).into_owned())
}

fn is_valid(message: &[u8]) {
    if let Some(flaw) = flaw(message) {
        panic!("{flaw}{}", String::from_utf8_lossy(message));
    }
}

#[test]
fn the_validator_finds_what_is_wrong() {
    let good = super::bench::envelope(
        "<q:PodajStan><q:identyfikatorJT>J</q:identyfikatorJT><q:idSystemu>S</q:idSystemu></q:PodajStan>",
    );
    is_valid(good.as_bytes());
    for (from, to) in
        [("PodajStan", "PodajCos"), ("<q:idSystemu>S", "<q:idSystemu>"), ("profil:1", "profil:2")]
    {
        assert!(flaw(good.replace(from, to).as_bytes()).is_some(), "{to}");
    }
}

#[test]
fn the_wsdl_names_every_message_and_the_actions_that_are_sent() {
    let lint =
        Command::new("xmllint").args(["--nonet", "--noout"]).arg(asset("csizs-kreator-1.wsdl")).status();
    assert!(lint.unwrap().success());
    let (wsdl, xsd) = (
        std::fs::read_to_string(asset("csizs-kreator-1.wsdl")).unwrap(),
        std::fs::read_to_string(asset("profil.xsd")).unwrap(),
    );
    for operation in ["PodajStan", "ZarejestrujSystem", "PodajWykazSlownikow"] {
        assert!(wsdl.contains(&format!("soapAction=\"urn:csizs-kreator:profil:1#{operation}\"")));
        for element in [operation.to_owned(), format!("{operation}Odpowiedz")] {
            assert!(wsdl.contains(&format!("element=\"p:{element}\"")), "{element}");
            assert!(xsd.contains(&format!("<xs:element name=\"{element}\">")), "{element}");
        }
    }
}

/// What the wizard sends with these values: state, registration, list.
async fn sent(registration: Request, fingerprint_of: &Identity) -> Vec<Got> {
    let ca = Ca::new("CA");
    let state = super::bench::envelope(
        "<q:PodajStanOdpowiedz><q:stan>NIEZAREJESTROWANY</q:stan></q:PodajStanOdpowiedz>",
    );
    let server = Server::start(
        &ca,
        Arc::new(move |got: &Got| {
            let state = super::bench::answer(super::bench::Wire::Soap, 200, &state);
            (Read::All, if super::bench::is_registration(got) { Reply::Tear(Vec::new()) } else { state })
        }),
    )
    .await;
    let endpoint = || Endpoint::new(&server.url("/"), Trust::Anchors(vec![ca.der()]), limits()).unwrap();
    let profile = soap::Profile::new(endpoint(), endpoint(), fingerprint_of.clone());
    let folder = tempfile::tempdir().unwrap();
    let ledger = ledger_of(folder.path(), &registration.subject);
    let id = registration.subject.id.clone();
    let _ = register(&ledger, registration, &profile, std::future::pending()).await.unwrap_err();
    let _ = profile.dictionaries(&id).await.unwrap_err();
    server.got()
}

#[tokio::test]
async fn what_the_wizard_sends_is_valid_whatever_is_in_it() {
    let identity = super::bench::identity(&Ca::new("CA"));
    for odd in ["zwykłe", "<&>\"'", "]]>", "\u{10348}ąę\t\n\r", &"ż".repeat(500)] {
        let mut subject = subject();
        for field in [&mut subject.name, &mut subject.vendor, &mut subject.version, &mut subject.login] {
            *field = odd.to_owned();
        }
        subject.account = Account::new(Environment::Testowe, odd);
        let got = sent(request_of(&subject, odd), &identity).await;
        assert_eq!(got.len(), 3);
        for got in got {
            is_valid(&got.body);
            // What is read back is what was meant.
            let text = got.text();
            let document = roxmltree::Document::parse(&text).unwrap();
            let password = document.descendants().find(|node| node.tag_name().name() == "Password");
            assert_eq!(password.is_some(), super::bench::is_registration(&got));
            assert!(password.is_none_or(|node| node.text().unwrap_or_default() == odd), "{odd:?}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_practice_answers_is_valid_in_every_story() {
    let mut kinds = std::collections::BTreeSet::new();
    for scenario in Scenario::ALL {
        let is_told = format!("{scenario:?}").starts_with("Registration") || scenario == Scenario::AllWell;
        if !is_told && scenario != Scenario::ClockStays {
            continue;
        }
        let room = tokio::task::spawn_blocking(move || Room::of(scenario)).await.unwrap();
        let certificate = room.package.systems[0].opened().unwrap().clone();
        let identity = Identity::new(&certificate.chain, certificate.key.as_ref().unwrap().expose()).unwrap();
        let anchors = room.package.empatia_anchors().iter().map(|anchor| anchor.to_vec()).collect();
        let messages = sent(request_of(&room.subject(), NEW), &identity).await;
        let again = sent(request_of(&room.subject(), "Zgaduje-1!"), &identity).await;
        for got in messages.iter().chain(&again) {
            is_valid(&got.body);
            let action = got.header("soapaction").unwrap().trim_matches('"').to_owned();
            let kind = if action.ends_with("Slownikow") { "slowniki" } else { "rejestracja" };
            let address = room.package.service(kind).unwrap().address.parse().unwrap();
            let endpoint = Endpoint::new(&address, Trust::Anchors(Vec::clone(&anchors)), limits()).unwrap();
            let endpoint = endpoint.identified(identity.clone());
            let message =
                Message { action, content_type: "text/xml; charset=utf-8", body: got.body.clone().into() };
            match send(&endpoint, message, &["text/xml"], &Sent::default()).await {
                Ok(reply) => {
                    is_valid(&reply.body);
                    let text = String::from_utf8(reply.body).unwrap();
                    let document = roxmltree::Document::parse(&text).unwrap();
                    let told = document.descendants().filter(|node| {
                        matches!(node.tag_name().name(), "kod" | "stan" | "faultcode")
                            || node.tag_name().name().ends_with("Odpowiedz")
                    });
                    kinds.extend(told.map(|node| {
                        format!("{} {}", node.tag_name().name(), node.text().unwrap_or_default().trim())
                    }));
                }
                Err(error) => assert_eq!(scenario, Scenario::RegistrationCut, "{error}"),
            }
        }
    }
    for kind in [
        "stan NIEZAREJESTROWANY",
        "stan ZAREJESTROWANY",
        "ZarejestrujSystemOdpowiedz ",
        "PodajWykazSlownikowOdpowiedz ",
        "kod BLEDNE_LOGOWANIE",
        "kod JUZ_ZAREJESTROWANY",
        "kod BRAK_SWIADECTWA",
        "kod CERTYFIKAT_ODRZUCONY",
        "kod BRAK_ROLI",
        "kod NIEZNANA_JEDNOSTKA",
        "kod BLAD_WEWNETRZNY",
        "faultcode bezp:MessageExpired",
    ] {
        assert!(kinds.contains(kind), "{kind}: {kinds:#?}");
    }
}
