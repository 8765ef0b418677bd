//! A registration and the certificate that it was made with: another one has to be told to CSIZS.
use super::*;
use kreator_csizs::ledger::Event as E;

fn own(sha256: &str) -> CertificateFacts {
    CertificateFacts {
        podmiot: "CN=SD-1".into(),
        wystawca: "CN=Urząd".into(),
        od: "2016-03-01T00:00:00Z".parse().unwrap(),
        do_dnia: "2036-03-01T00:00:00Z".parse().unwrap(),
        sha256: sha256.into(),
        klucz: true,
    }
}

/// The first system with this certificate, or with one that nobody has seen.
fn with(certificate: Option<&str>) -> [Event; 2] {
    let mut facts = facts("jan.nowak");
    facts.systemy[0].certyfikat = certificate.map(own);
    [E::PakietOtwarty(Box::new(facts)), E::DanePotwierdzone { kompletny: true }]
}

fn key() -> SystemKey {
    facts("jan.nowak").system_key("SD-1")
}

fn registered() -> Event {
    E::StanRejestracji {
        system: key(),
        konto: account("jan.nowak"),
        stan: StateAnswer::Zarejestrowany { numer: "R/1".into(), data: Utc::now(), nasz: true },
    }
}

fn is_outdated(events: impl IntoIterator<Item = Event>) -> bool {
    let folder = tempfile::tempdir().unwrap();
    let registration = written(folder.path(), events).registration_of(&key());
    let attention = registration.standing() == Some(Standing::Attention);
    assert_eq!(registration.is_outdated(), attention);
    attention
}

#[test]
fn the_same_certificate_in_another_package_changes_nothing() {
    let events = with(Some("aa")).into_iter().chain([registered()]);
    assert!(!is_outdated(events.clone()));
    assert!(!is_outdated(events.clone().chain(with(Some("aa")))));
    assert!(!is_outdated(events.chain([E::ZaczetoOdNowa]).chain(with(Some("aa")))));
}

#[test]
fn another_one_or_one_that_nobody_has_seen_has_to_be_told_also_after_starting_over() {
    let events = with(Some("aa")).into_iter().chain([registered()]);
    for newer in [Some("bb"), None] {
        assert!(is_outdated(events.clone().chain(with(newer))), "{newer:?}");
        assert!(is_outdated(events.clone().chain([E::ZaczetoOdNowa]).chain(with(newer))), "{newer:?}");
    }
    assert!(!is_outdated(events.chain(with(Some("bb"))).chain([registered()])), "CSIZS knows it now");
}
