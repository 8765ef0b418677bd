//! The act on the stores of certificates and its way back, in the ledger: on the practised computer, whose
//! stores are a file.
use kreator_csizs::act::certificate::{Error, done, install, undo};
use kreator_csizs::certificate::{Certificate, Facts};
use kreator_csizs::ledger::{
    self, CertificateFacts, CertificateIntent, CertificateOutcome, CertificateSettled, Event, Ledger,
    PackageFacts, Standing, SystemFacts,
};
use kreator_csizs::package::{self, Package};
use kreator_csizs::platform::certificates::{CertificateStores, Found, NotStored, Practice};
use kreator_csizs::problem::{Code, Contacts};
use kreator_csizs::procedure::certificate::Store;
use kreator_csizs::procedure::{Environment, Stage};
use kreator_csizs::training::{Scenario, Style, World};
use rustls::pki_types::CertificateDer;
use std::fs;
use std::path::Path;
use std::sync::Mutex;

struct Computer {
    folder: tempfile::TempDir,
    ledger: Ledger,
    stores: Practice,
    package: Package,
}

impl Computer {
    fn with(scenario: Scenario) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let created = World::create(folder.path(), scenario, Style::Faces).unwrap();
        let package = package::look(&created.package_file).unwrap().open(&created.package_password).unwrap();
        let ledger = Ledger::open(folder.path()).unwrap().ledger;
        let _ = ledger.append(Event::PakietOtwarty(Box::new(facts(&package)))).unwrap();
        let stores = Practice { folder: folder.path().to_owned() };
        Self { folder, ledger, stores, package }
    }

    fn certificate(&self) -> &Certificate {
        self.package.systems[0].opened().unwrap()
    }

    fn sha256(&self) -> &str {
        &self.certificate().facts.sha256
    }

    fn anchors(&self) -> Vec<CertificateDer<'static>> {
        self.package.empatia_anchors()
    }

    fn installs(&self, anchors: &[CertificateDer<'static>]) -> Result<(), Error> {
        install(&self.ledger, &self.stores, "SD-SW-01", self.certificate(), anchors)
    }

    fn is_there(&self, store: Store) -> bool {
        let sha256 = match store {
            Store::Osobisty => self.sha256().to_owned(),
            Store::ZaufaneGlowne => Facts::read(&self.anchors()[0]).unwrap().sha256,
        };
        self.stores.look(store, &sha256).unwrap() == Found::Whole
    }

    fn is_done(&self) -> bool {
        matches!(self.ledger.progress().standing(Stage::Certificate), Standing::Done { by_hand: false, .. })
    }
}

fn facts(package: &Package) -> PackageFacts {
    let certificate = |facts: &Facts| CertificateFacts {
        podmiot: facts.subject.clone(),
        wystawca: facts.issuer.clone(),
        od: facts.not_before,
        do_dnia: facts.not_after,
        sha256: facts.sha256.clone(),
        klucz: true,
    };
    let system = |system: &package::System| SystemFacts {
        id: system.id.clone(),
        nazwa: system.name.clone(),
        podobszar: system.area.clone(),
        dostawca: String::new(),
        wersja: String::new(),
        certyfikat: system.opened().map(|opened| certificate(&opened.facts)),
    };
    PackageFacts {
        kod: package.code.clone(),
        srodowisko: Environment::Cwiczeniowe,
        jednostka: package.unit.name.clone(),
        teryt: None,
        identyfikator: None,
        login: package.login.clone(),
        pi_mzt: None,
        systemy: package.systems.iter().map(system).collect(),
        uslugi: Vec::new(),
        empatia: String::new(),
        serwery_czasu: Vec::new(),
        kontakty: Contacts::default(),
    }
}

fn events(folder: &Path) -> Vec<Event> {
    ledger::read(folder).unwrap().into_iter().map(|entry| entry.zdarzenie).skip(1).collect()
}

#[test]
fn the_change_is_recorded_before_it_is_made_and_settled_with_what_stands_there() {
    let computer = Computer::with(Scenario::AllWell);
    computer.installs(&[]).unwrap();
    let written = events(computer.folder.path());
    let [
        Event::ZamiarInstalacjiCertyfikatu(intent),
        Event::WynikInstalacjiCertyfikatu(settled),
        Event::EtapWykonany { etap: Stage::Certificate, system, recznie: false },
    ] = &written[..]
    else {
        panic!("{written:?}")
    };
    assert_eq!((intent.magazyn, intent.byl, system.as_str()), (Store::Osobisty, false, "SD-SW-01"));
    assert_eq!((settled.zamiar, settled.wynik, settled.jest), (2, CertificateOutcome::Wykonano, Some(true)));
    assert_eq!(intent.sha256, computer.sha256());
    assert!(computer.is_there(Store::Osobisty) && !computer.is_there(Store::ZaufaneGlowne));
    assert!(computer.is_done());
    let text = fs::read_to_string(computer.folder.path().join("stan.jsonl")).unwrap();
    assert!(!text.contains("PRIVATE KEY"));
}

#[test]
fn emp_atia_s_goes_into_its_own_store_and_only_when_it_is_asked_for() {
    let computer = Computer::with(Scenario::AllWell);
    computer.installs(&computer.anchors()).unwrap();
    assert!(computer.is_there(Store::Osobisty) && computer.is_there(Store::ZaufaneGlowne));
    let progress = computer.ledger.progress();
    let stores: Vec<Store> = progress.certificates().changes().iter().map(|change| change.magazyn).collect();
    assert_eq!(stores, [Store::Osobisty, Store::ZaufaneGlowne]);
    let anchor = Facts::read(&computer.anchors()[0]).unwrap().sha256;
    undo(&computer.ledger, &computer.stores, Store::ZaufaneGlowne, &anchor).unwrap();
    assert!(computer.is_there(Store::Osobisty) && !computer.is_there(Store::ZaufaneGlowne));
    assert!(computer.is_done(), "the system's own is still there");
}

#[test]
fn undo_takes_out_exactly_ours_and_the_stage_is_not_done_any_more() {
    let computer = Computer::with(Scenario::AllWell);
    computer.installs(&[]).unwrap();
    undo(&computer.ledger, &computer.stores, Store::Osobisty, computer.sha256()).unwrap();
    assert!(!computer.is_there(Store::Osobisty) && !computer.is_done());
    assert_eq!(computer.ledger.progress().certificates().changes(), []);
    let again = undo(&computer.ledger, &computer.stores, Store::Osobisty, computer.sha256());
    assert!(matches!(again, Err(Error::NothingToUndo)));
}

#[test]
fn what_was_there_before_us_is_not_installed_again_and_cannot_be_taken_out() {
    let computer = Computer::with(Scenario::AllWell);
    computer.stores.install(computer.certificate()).unwrap();
    computer.installs(&[]).unwrap();
    assert!(matches!(&events(computer.folder.path())[..], [Event::EtapWykonany { .. }]));
    assert!(computer.is_done());
    let taken = undo(&computer.ledger, &computer.stores, Store::Osobisty, computer.sha256());
    assert!(matches!(taken, Err(Error::NothingToUndo)));
    assert!(computer.is_there(Store::Osobisty));
}

#[test]
fn a_refused_consent_is_c_05_and_leaves_nothing_to_undo() {
    let computer = Computer::with(Scenario::CertificateRefused);
    let error = computer.installs(&[]).unwrap_err();
    assert_eq!(error.problem().code, Code::C05);
    assert_eq!(computer.ledger.progress().certificates().changes(), []);
    assert!(!computer.is_there(Store::Osobisty) && !computer.is_done());
    assert!(matches!(
        events(computer.folder.path()).pop(),
        Some(Event::WynikInstalacjiCertyfikatu(CertificateSettled {
            wynik: CertificateOutcome::BrakZgody,
            ..
        }))
    ));
    computer.installs(&[]).unwrap();
    assert!(computer.is_done());
}

#[test]
fn a_kill_between_the_change_and_its_end_leaves_it_on_the_list_and_asks_for_nothing_twice() {
    let computer = Computer::with(Scenario::AllWell);
    computer.installs(&[]).unwrap();
    let Computer { folder, ledger, stores, package } = computer;
    drop(ledger);
    // As if the process had died right after Windows had answered.
    let file = folder.path().join("stan.jsonl");
    let text = fs::read_to_string(&file).unwrap();
    let lines: Vec<&str> = text.lines().collect();
    fs::write(&file, lines[..lines.len() - 2].join("\n") + "\n").unwrap();
    let ledger = Ledger::open(folder.path()).unwrap().ledger;
    let computer = Computer { folder, ledger, stores, package };
    let change = computer.ledger.progress().certificates().changes()[0].clone();
    assert!(!change.pewne && !computer.is_done());
    let asked = kreator_csizs::training::Stores::open(computer.folder.path()).unwrap().asked;
    computer.installs(&[]).unwrap();
    assert!(computer.is_done());
    assert_eq!(kreator_csizs::training::Stores::open(computer.folder.path()).unwrap().asked, asked);
    undo(&computer.ledger, &computer.stores, Store::Osobisty, computer.sha256()).unwrap();
    assert!(!computer.is_there(Store::Osobisty));
}

#[test]
fn a_kill_before_windows_was_asked_is_tried_again_and_can_be_undone_all_the_same() {
    for undone in [true, false] {
        let computer = Computer::with(Scenario::AllWell);
        let (magazyn, sha256) = (Store::Osobisty, computer.sha256().to_owned());
        let podmiot = computer.certificate().facts.subject.clone();
        let intent = CertificateIntent { magazyn, sha256: sha256.clone(), podmiot, byl: false };
        let _ = computer.ledger.append(Event::ZamiarInstalacjiCertyfikatu(intent)).unwrap();
        assert!(!computer.ledger.progress().certificates().changes()[0].pewne);
        if undone {
            undo(&computer.ledger, &computer.stores, magazyn, &sha256).unwrap();
            assert_eq!(computer.ledger.progress().certificates().changes(), []);
        } else {
            computer.installs(&[]).unwrap();
            let changes = computer.ledger.progress().certificates().changes().to_vec();
            assert!(changes.len() == 1 && changes[0].pewne && computer.is_done());
        }
    }
}

#[test]
fn a_change_outlives_starting_over_another_package_and_damage() {
    let computer = Computer::with(Scenario::AllWell);
    computer.installs(&computer.anchors()).unwrap();
    let changes = computer.ledger.progress().certificates().changes().to_vec();
    let _ = computer.ledger.append(Event::ZaczetoOdNowa).unwrap();
    let mut other = facts(&computer.package);
    other.kod = "AAAA-AAAA".to_owned();
    let _ = computer.ledger.append(Event::PakietOtwarty(Box::new(other))).unwrap();
    assert_eq!(computer.ledger.progress().certificates().changes(), changes);
    assert!(!computer.is_done());
    let Computer { folder, ledger, .. } = computer;
    drop(ledger);
    let file = folder.path().join("stan.jsonl");
    let text = fs::read_to_string(&file).unwrap();
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    lines[1] = lines[1].replace("pakiet-otwarty", "pakiet-otw?rty");
    fs::write(&file, lines.join("\n") + "\n").unwrap();
    let opened = Ledger::open(folder.path()).unwrap();
    assert!(opened.set_aside.is_some());
    let progress = opened.ledger.progress();
    let prints = |changes: &[ledger::CertificateChange]| {
        changes.iter().map(|change| (change.magazyn, change.sha256.clone())).collect::<Vec<_>>()
    };
    assert_eq!(prints(progress.certificates().changes()), prints(&changes));
}

/// Windows that says yes and keeps nothing, or whose disk is full while it asks.
#[derive(Debug, Default)]
struct Odd {
    /// What happens while Windows is asked.
    meanwhile: Mutex<Option<std::path::PathBuf>>,
}

impl CertificateStores for Odd {
    fn are_here(&self) -> bool {
        true
    }

    fn look(&self, _: Store, _: &str) -> Result<Found, NotStored> {
        Ok(Found::Nothing)
    }

    fn install(&self, _: &Certificate) -> Result<(), NotStored> {
        if let Some(file) = self.meanwhile.lock().unwrap().take() {
            fs::rename(&file, file.with_extension("gdzie-indziej")).unwrap();
        }
        Ok(())
    }

    fn trust(&self, _: &CertificateDer<'static>) -> Result<(), NotStored> {
        Ok(())
    }

    fn remove(&self, _: Store, _: &str) -> Result<(), NotStored> {
        Ok(())
    }
}

/// Somebody has put the certificate there without its key; the key comes with ours.
#[derive(Debug, Default)]
struct Bare(Mutex<bool>);

impl CertificateStores for Bare {
    fn are_here(&self) -> bool {
        true
    }

    fn look(&self, _: Store, _: &str) -> Result<Found, NotStored> {
        Ok(if *self.0.lock().unwrap() { Found::Whole } else { Found::WithoutKey })
    }

    fn install(&self, _: &Certificate) -> Result<(), NotStored> {
        *self.0.lock().unwrap() = true;
        Ok(())
    }

    fn trust(&self, _: &CertificateDer<'static>) -> Result<(), NotStored> {
        panic!("nobody has ticked it")
    }

    fn remove(&self, _: Store, _: &str) -> Result<(), NotStored> {
        panic!("it was not ours")
    }
}

#[test]
fn a_certificate_that_was_there_without_its_key_gets_it_and_is_never_taken_out() {
    let computer = Computer::with(Scenario::AllWell);
    let stores = Bare::default();
    install(&computer.ledger, &stores, "SD-SW-01", computer.certificate(), &[]).unwrap();
    assert!(computer.is_done());
    let taken = undo(&computer.ledger, &stores, Store::Osobisty, computer.sha256());
    assert!(matches!(taken, Err(Error::NothingToUndo)));
}

#[test]
fn windows_is_believed_only_when_the_certificate_is_seen_there() {
    let computer = Computer::with(Scenario::AllWell);
    let stores = Odd::default();
    let error = install(&computer.ledger, &stores, "SD-SW-01", computer.certificate(), &[]).unwrap_err();
    assert!(matches!(error, Error::Vanished), "{error}");
    assert_eq!(error.problem().code, Code::C05);
    assert!(!computer.is_done());
    assert_eq!(computer.ledger.progress().certificates().changes(), []);
}

#[test]
fn what_cannot_be_recorded_is_not_done() {
    let computer = Computer::with(Scenario::AllWell);
    let file = computer.folder.path().join("stan.jsonl");
    fs::rename(&file, computer.folder.path().join("aside")).unwrap();
    let error = computer.installs(&[]).unwrap_err();
    assert_eq!(error.problem().code, Code::K11);
    assert_eq!(kreator_csizs::training::Stores::open(computer.folder.path()).unwrap().asked, 0);
}

#[test]
fn a_change_whose_end_could_not_be_written_stays_on_the_list() {
    let computer = Computer::with(Scenario::AllWell);
    let stores = Odd::default();
    *stores.meanwhile.lock().unwrap() = Some(computer.folder.path().join("stan.jsonl"));
    let error = install(&computer.ledger, &stores, "SD-SW-01", computer.certificate(), &[]).unwrap_err();
    assert_eq!(error.problem().code, Code::K11);
    assert!(!computer.ledger.progress().certificates().changes()[0].pewne, "nobody knows how it ended");
}

#[test]
fn a_certificate_without_its_key_is_not_installed_and_nothing_is_recorded() {
    let computer = Computer::with(Scenario::AllWell);
    let mut bare = computer.certificate().clone();
    bare.key = None;
    bare.pair = kreator_csizs::certificate::Pair::NoKey;
    let error = install(&computer.ledger, &computer.stores, "SD-SW-01", &bare, &[]).unwrap_err();
    assert!(matches!(error, Error::NotStored(NotStored::NoKey)));
    assert_eq!(events(computer.folder.path()), []);
}

#[test]
fn several_systems_have_their_own_stage_4_and_the_first_that_is_not_done_is_the_current_one() {
    let computer = Computer::with(Scenario::AllWell);
    let mut facts = facts(&computer.package);
    // An undescribed package gives its systems no identifiers.
    facts.systemy[0].id = String::new();
    let mut second = facts.systemy[0].clone();
    second.nazwa = "Drugi".to_owned();
    facts.systemy.push(second);
    let _ = computer.ledger.append(Event::PakietOtwarty(Box::new(facts))).unwrap();
    let progress = || computer.ledger.progress();
    let ids: Vec<String> = progress().systems().iter().map(|system| system.id.clone()).collect();
    assert_ne!(ids[0], ids[1]);
    done(&computer.ledger, &ids[0], false).unwrap();
    assert_eq!(progress().unfinished_systems().count(), 2, "its registration is to come");
    assert_eq!(progress().system_waiting_for(Stage::Certificate).map(|(place, _)| place), Some(1));
    assert!(!computer.is_done());
    done(&computer.ledger, &ids[1], true).unwrap();
    assert!(matches!(progress().standing(Stage::Certificate), Standing::Done { by_hand: true, .. }));
    for (id, etap) in ids.iter().flat_map(|id| [(id, Stage::Registration), (id, Stage::Dictionaries)]) {
        let system = id.clone();
        let _ = computer.ledger.append(Event::EtapWykonany { etap, system, recznie: false }).unwrap();
    }
    assert_eq!(progress().unfinished_systems().count(), 0);
}
