//! The act over both wire formats: recorded, sent once, settled, and never repeated by itself.
use super::bench::{Bench, Next, State, WIRES};
use super::*;
use kreator_csizs::act::registration::{Settled, check, confirm, report, settle_by_state};

#[tokio::test]
async fn a_system_is_registered_once_and_csizs_has_said_so() {
    for wire in WIRES {
        let (folder, bench) = (tempfile::tempdir().unwrap(), Bench::new(wire).await);
        let ledger = ledger_of(folder.path(), &subject());
        assert_eq!(standing(&ledger), Standing::Now);
        let registered = registers(&ledger, &*bench.connection).await.unwrap();
        assert_eq!(registered.number, "R/1");
        let Standing::Done { at, by_hand: false } = standing(&ledger) else { panic!("{wire:?}") };
        assert_eq!(at.to_rfc3339(), "2016-03-29T09:20:00+00:00");
        assert_eq!((bench.arrived(), counted(&ledger, &subject())), (1, 0));
        // A second press finds it done, and sends nothing.
        let error = registers(&ledger, &*bench.connection).await.unwrap_err();
        assert_eq!((code(&error), bench.arrived()), (Code::R03, 1));
        drop(ledger);
        let again = Ledger::open(folder.path()).unwrap().ledger;
        assert!(matches!(standing(&again), Standing::Done { by_hand: false, .. }));
    }
}

#[tokio::test]
async fn each_refusal_has_its_code_and_counts_as_the_profile_says() {
    for wire in WIRES {
        for (word, wanted, counts) in [
            ("BLEDNE_LOGOWANIE", Code::R02, 1),
            ("KONTO_ZABLOKOWANE", Code::H08, 1),
            ("HASLO_TYMCZASOWE", Code::H06, 1),
            ("JUZ_ZAREJESTROWANY", Code::R03, 0),
            ("BRAK_SWIADECTWA", Code::R04, 0),
            ("CERTYFIKAT_ODRZUCONY", Code::R05, 0),
            ("BRAK_ROLI", Code::R06, 0),
            ("BLAD_WEWNETRZNY", Code::R08, 0),
            ("NIEZNANA_JEDNOSTKA", Code::R10, 0),
            ("COS_NOWEGO", Code::R08, 1),
        ] {
            let (folder, bench) = (tempfile::tempdir().unwrap(), Bench::new(wire).await);
            let ledger = ledger_of(folder.path(), &subject());
            bench.set(Next::Refuse(word));
            let error = registers(&ledger, &*bench.connection).await.unwrap_err();
            assert_eq!(code(&error), wanted, "{wire:?} {word}: {error}");
            assert_eq!((bench.arrived(), counted(&ledger, &subject())), (1, counts), "{wire:?} {word}");
            assert!(!is_open(&ledger, &subject()), "{wire:?} {word}");
            let done = matches!(standing(&ledger), Standing::Done { .. });
            assert_eq!(done, wanted == Code::R03, "{wire:?} {word}");
        }
    }
}

#[tokio::test]
async fn a_cut_is_asked_about_and_never_repeated() {
    for wire in WIRES {
        for next in
            [Next::AcceptAndTear, Next::TearInAnswer, Next::ReadAndTear, Next::TearAtOnce, Next::Silence]
        {
            let (folder, bench) = (tempfile::tempdir().unwrap(), Bench::new(wire).await);
            let ledger = ledger_of(folder.path(), &subject());
            bench.set(next);
            let error = registers(&ledger, &*bench.connection).await.unwrap_err();
            assert_eq!(code(&error), Code::R07, "{wire:?} {next:?}: {error}");
            assert!(!error.nothing_is_registered() && !error.to_string().contains(PASSWORD));
            assert!(is_open(&ledger, &subject()));
            assert_eq!(standing(&ledger), Standing::Attention);
            bench.set(Next::Accept);
            for _ in 0..3 {
                assert_eq!(code(&registers(&ledger, &*bench.connection).await.unwrap_err()), Code::R07);
            }
            assert_eq!(bench.arrived(), 1, "{wire:?} {next:?}");
            // Where the question is cut too, it stays open.
            bench.tells(State::Tears);
            let error = settle_by_state(&ledger, &subject(), &*bench.connection).await.unwrap_err();
            assert_eq!(code(&error), Code::N12);
            assert!(is_open(&ledger, &subject()));
            bench.tells(State::Tells);
            let settled = settle_by_state(&ledger, &subject(), &*bench.connection).await.unwrap();
            assert!(!is_open(&ledger, &subject()));
            let carried_out = matches!(next, Next::AcceptAndTear | Next::TearInAnswer);
            assert_eq!(settled != Settled::NotRegistered, carried_out, "{wire:?} {next:?}");
            if carried_out {
                assert!(matches!(settled, Settled::Registered { ours: false, .. }));
                continue;
            }
            assert_eq!(code(&settled.into_error(&subject())), Code::R08);
            // The person may try again, and CSIZS can tell that it is the same registration.
            let _ = registers(&ledger, &*bench.connection).await.unwrap();
            let keys = bench.keys();
            assert_eq!(keys.len(), 2);
            assert!(next == Next::TearAtOnce || keys[0] == keys[1], "{keys:?}");
            assert!(keys[1].len() == 36);
        }
    }
}

#[tokio::test]
async fn a_refused_registration_takes_a_new_key() {
    for wire in WIRES {
        let (folder, bench) = (tempfile::tempdir().unwrap(), Bench::new(wire).await);
        let ledger = ledger_of(folder.path(), &subject());
        bench.set(Next::Refuse("BRAK_ROLI"));
        let _ = registers(&ledger, &*bench.connection).await.unwrap_err();
        bench.set(Next::Accept);
        let _ = registers(&ledger, &*bench.connection).await.unwrap();
        let keys = bench.keys();
        assert_ne!(keys[0], keys[1]);
    }
}

#[tokio::test]
async fn an_error_of_csizs_is_r07_while_the_state_is_not_known() {
    for wire in WIRES {
        let (folder, bench) = (tempfile::tempdir().unwrap(), Bench::new(wire).await);
        let ledger = ledger_of(folder.path(), &subject());
        bench.set(Next::Refuse("BLAD_WEWNETRZNY"));
        let connection = Once { inner: &*bench.connection, bench: &bench };
        let error = registers(&ledger, &connection).await.unwrap_err();
        assert_eq!(code(&error), Code::R07, "{error}");
        assert!(is_open(&ledger, &subject()));
    }
}

/// Answers the first question, and none after it.
#[derive(Debug)]
struct Once<'a> {
    inner: &'a dyn Connection,
    bench: &'a Bench,
}

impl std::fmt::Debug for Bench {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Bench")
    }
}

use futures::future::BoxFuture;
use kreator_csizs::csizs::connection::{
    Dictionary, Failure, RegisterError, Registration as Sending, State as Known,
};
use kreator_csizs::csizs::{Endpoint, Sent};

impl Connection for Once<'_> {
    fn state<'a>(&'a self, system: &'a SystemId) -> BoxFuture<'a, Result<Known, Failure>> {
        Box::pin(async move {
            let answer = self.inner.state(system).await;
            self.bench.tells(State::Tears);
            answer
        })
    }
    fn register<'a>(
        &'a self,
        recorded: Recorded<Sending>,
        sent: &'a Sent,
    ) -> BoxFuture<'a, Result<Registered, RegisterError>> {
        self.inner.register(recorded, sent)
    }
    fn dictionaries<'a>(&'a self, system: &'a SystemId) -> BoxFuture<'a, Result<Vec<Dictionary>, Failure>> {
        self.inner.dictionaries(system)
    }
    fn file(&self, dictionary: &Dictionary) -> Option<Endpoint> {
        self.inner.file(dictionary)
    }
    fn fingerprint(&self) -> &str {
        self.inner.fingerprint()
    }
    fn host(&self) -> &str {
        self.inner.host()
    }
}

#[tokio::test]
async fn four_refused_passwords_are_the_last() {
    for wire in WIRES {
        let (folder, bench) = (tempfile::tempdir().unwrap(), Bench::new(wire).await);
        let ledger = ledger_of(folder.path(), &subject());
        bench.set(Next::Refuse("BLEDNE_LOGOWANIE"));
        for left in [3, 2, 1] {
            let error = registers(&ledger, &*bench.connection).await.unwrap_err();
            assert!(matches!(error, Error::WrongLogin { left: told } if told == left), "{error}");
        }
        for _ in 0..3 {
            assert_eq!(code(&registers(&ledger, &*bench.connection).await.unwrap_err()), Code::H07);
        }
        assert_eq!(bench.arrived(), 4);
        // PI-MZT's own count is another.
        assert_eq!(ledger.progress().tries_of(&subject().account).attempts(), 0);
        let told = report(&ledger, &subject(), SystemAnswer::NieDokonczono).unwrap_err();
        assert_eq!(code(&told), Code::H07);
        let _ = ledger.append(Event::ZaczetoOdNowa).unwrap();
        assert_eq!(counted(&ledger, &subject()), 4, "starting over does not help");
        let _ = ledger.append(Event::NoweHasloTymczasowe { konto: subject().account }).unwrap();
        assert_eq!(counted(&ledger, &subject()), 0);
    }
}

#[tokio::test]
async fn a_success_forgets_what_was_refused_before() {
    let (folder, bench) = (tempfile::tempdir().unwrap(), Bench::new(WIRES[0]).await);
    let ledger = ledger_of(folder.path(), &subject());
    bench.set(Next::Refuse("BLEDNE_LOGOWANIE"));
    let _ = registers(&ledger, &*bench.connection).await.unwrap_err();
    bench.set(Next::Accept);
    let _ = registers(&ledger, &*bench.connection).await.unwrap();
    assert_eq!(counted(&ledger, &subject()), 0);
}

#[tokio::test]
async fn stop_before_the_body_sends_nothing_and_after_it_nobody_knows() {
    for wire in WIRES {
        let (folder, bench) = (tempfile::tempdir().unwrap(), Bench::new(wire).await);
        let ledger = ledger_of(folder.path(), &subject());
        let error = register(&ledger, request(), &*bench.connection, async {}).await.unwrap_err();
        assert!(matches!(error, Error::Stopped) && bench.arrived() == 0);
        assert_eq!(counted(&ledger, &subject()), 0);
        bench.set(Next::Silence);
        let whole = async {
            while !bench
                .server
                .posts()
                .iter()
                .any(|got| super::bench::is_registration(got) && got.body.len() > 100)
            {
                tokio::time::sleep(Duration::from_millis(5)).await;
            }
        };
        let error = register(&ledger, request(), &*bench.connection, whole).await.unwrap_err();
        assert_eq!(code(&error), Code::R07, "{wire:?}");
        assert!(is_open(&ledger, &subject()));
    }
}

#[tokio::test]
async fn an_act_that_is_dropped_leaves_its_intent_open() {
    let (folder, bench) = (tempfile::tempdir().unwrap(), Bench::new(WIRES[0]).await);
    let ledger = ledger_of(folder.path(), &subject());
    bench.set(Next::Silence);
    let act = registers(&ledger, &*bench.connection);
    assert!(tokio::time::timeout(Duration::from_millis(800), act).await.is_err());
    assert!(is_open(&ledger, &subject()));
    let _ = ledger.append(Event::ZaczetoOdNowa).unwrap();
    assert!(is_open(&ledger, &subject()), "starting over closes nothing");
}

#[tokio::test]
async fn what_is_registered_already_is_found_before_the_password_leaves() {
    for wire in WIRES {
        let (folder, bench) = (tempfile::tempdir().unwrap(), Bench::new(wire).await);
        let ledger = ledger_of(folder.path(), &subject());
        let ours = bench.connection.fingerprint().to_owned();
        bench.book.lock().unwrap().registered = Some(("R/7".into(), ours, String::new()));
        let error = registers(&ledger, &*bench.connection).await.unwrap_err();
        assert!(matches!(&error, Error::AlreadyRegistered { ours: Some(true), .. }), "{error:?}");
        assert_eq!((code(&error), bench.arrived()), (Code::R03, 0));
        assert!(matches!(standing(&ledger), Standing::Done { by_hand: false, .. }));
        assert_eq!(
            ledger.progress().registration_of(&subject().key).registered().unwrap().number.as_deref(),
            Some("R/7")
        );
    }
}

#[tokio::test]
async fn a_system_registered_with_another_certificate_needs_attention() {
    let (folder, bench) = (tempfile::tempdir().unwrap(), Bench::new(WIRES[0]).await);
    let ledger = ledger_of(folder.path(), &subject());
    bench.book.lock().unwrap().registered = Some(("R/7".into(), "0".repeat(64), String::new()));
    let error = registers(&ledger, &*bench.connection).await.unwrap_err();
    assert!(matches!(error, Error::AlreadyRegistered { ours: Some(false), .. }));
    assert_eq!(standing(&ledger), Standing::Attention);
}

#[tokio::test]
async fn a_question_that_is_refused_sends_no_password() {
    for wire in WIRES {
        for (word, wanted) in [
            ("NIEZNANA_JEDNOSTKA", Code::R10),
            ("CERTYFIKAT_ODRZUCONY", Code::R05),
            ("BLAD_WEWNETRZNY", Code::N06),
        ] {
            let (folder, bench) = (tempfile::tempdir().unwrap(), Bench::new(wire).await);
            let ledger = ledger_of(folder.path(), &subject());
            bench.tells(State::Refuses(word));
            let error = registers(&ledger, &*bench.connection).await.unwrap_err();
            assert_eq!((code(&error), bench.arrived()), (wanted, 0), "{wire:?} {word}");
            assert!(error.nothing_is_registered());
            assert_eq!(counted(&ledger, &subject()), 0);
        }
    }
}

#[tokio::test]
async fn two_presses_send_once() {
    for wire in WIRES {
        let (folder, bench) = (tempfile::tempdir().unwrap(), Bench::new(wire).await);
        let ledger = ledger_of(folder.path(), &subject());
        let both = [registers(&ledger, &*bench.connection), registers(&ledger, &*bench.connection)];
        let both = futures::future::join_all(both).await;
        assert_eq!(both.iter().filter(|one| one.is_ok()).count(), 1, "{both:?}");
        assert_eq!(bench.arrived(), 1);
    }
}

#[test]
fn nothing_is_registered_out_of_turn() {
    let folder = tempfile::tempdir().unwrap();
    let ledger = ledger_of(folder.path(), &subject());
    let asks = |fresh| check(&ledger.progress(), &subject(), fresh).map_err(|error| code(&error));
    assert_eq!(asks(None), Ok(()));
    let _ = ledger.append(Event::MiejsceSerwera { gdzie: ServerPlace::NieWiadomo }).unwrap();
    assert_eq!(asks(None), Err(Code::R09));
    let _ = ledger.append(Event::MiejsceSerwera { gdzie: ServerPlace::Tutaj }).unwrap();
    let measured = |ms| {
        let measured = ClockMeasured { roznica_ms: ms, blad_ms: 5, zrodlo: "s".into(), synchronizacja: None };
        let _ = ledger.append(Event::ZegarZmierzony(measured)).unwrap();
    };
    measured(301_000);
    assert_eq!(asks(None), Err(Code::R09));
    assert_eq!(asks(Some(chrono::TimeDelta::seconds(1))), Ok(()), "a fresh measurement is better");
    measured(240_000);
    assert_eq!(asks(None), Ok(()), "a warning does not make it wait");
    let other = tempfile::tempdir().unwrap();
    let ledger = ledger_of(other.path(), &subject());
    let _ = ledger.append(Event::NoweHasloTymczasowe { konto: subject().account }).unwrap();
    assert!(matches!(check(&ledger.progress(), &subject(), None), Err(Error::TooEarly)));
}

#[tokio::test]
async fn without_a_password_nothing_is_asked() {
    let (folder, bench) = (tempfile::tempdir().unwrap(), Bench::new(WIRES[0]).await);
    let ledger = ledger_of(folder.path(), &subject());
    let request = request_of(&subject(), "");
    let error = register(&ledger, request, &*bench.connection, std::future::pending()).await.unwrap_err();
    assert_eq!((code(&error), bench.server.got().len()), (Code::R01, 0));
}

#[test]
fn the_persons_word_is_the_persons_word() {
    let folder = tempfile::tempdir().unwrap();
    let ledger = ledger_of(folder.path(), &subject());
    report(&ledger, &subject(), SystemAnswer::Odmowa { powod: Refused::BledneLogowanie }).unwrap();
    assert_eq!((counted(&ledger, &subject()), standing(&ledger)), (1, Standing::Attention));
    report(&ledger, &subject(), SystemAnswer::NieWiadomo).unwrap();
    report(&ledger, &subject(), SystemAnswer::Odmowa { powod: Refused::BrakRoli }).unwrap();
    assert_eq!(counted(&ledger, &subject()), 2);
    let at = "2016-03-29T09:20:00Z".parse().unwrap();
    confirm(&ledger, &subject(), at, Some("  ".into())).unwrap();
    assert_eq!(standing(&ledger), Standing::Done { at, by_hand: true });
    let known = ledger.progress().registration_of(&subject().key);
    assert_eq!(known.registered().unwrap().number, None);
    assert_eq!(counted(&ledger, &subject()), 0);
}

#[tokio::test]
async fn no_secret_is_in_the_ledger() {
    for next in [Next::Accept, Next::Refuse("BLEDNE_LOGOWANIE"), Next::ReadAndTear] {
        let (folder, bench) = (tempfile::tempdir().unwrap(), Bench::new(WIRES[0]).await);
        let ledger = ledger_of(folder.path(), &subject());
        bench.set(next);
        let answer = registers(&ledger, &*bench.connection).await;
        let text = std::fs::read(folder.path().join("stan.jsonl")).unwrap();
        for shape in crate::training::secrets::shapes(PASSWORD) {
            assert!(!text.windows(shape.len()).any(|part| part == shape));
        }
        assert!(!format!("{answer:?} {:?} {:?}", request(), bench.connection).contains("Kasztan"));
    }
}
