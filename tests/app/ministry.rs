//! "Dzwoni ministerstwo", from Help, at every moment.
use super::office::Office;
use crate::support::Person;
use iced::keyboard::key::Named;
use kreator_csizs::ledger::Told;

fn opens(person: &mut Person) {
    person.presses(Named::F1);
    person.waits_until_sees("Najpierw sprawdź trzy rzeczy, a potem zadzwoń.");
    person.clicks("Dzwoni ministerstwo");
    person.waits_until_sees("Te zdania wystarczą, żeby odpowiedzieć na pytania ministerstwa.");
}

fn reads(person: &mut Person) -> String {
    person.reads().join("\n").replace(['\u{a0}', '\u{2060}'], " ")
}

#[test]
fn before_anything_is_known_the_card_says_so() {
    let office = Office::new();
    let mut person = office.sit();
    opens(&mut person);
    let read = reads(&mut person);
    assert!(
        read.contains("Jednostka: (podaj nazwę swojej jednostki).")
            && read.contains("Powód: podłączanie trwa."),
        "{read}"
    );
    assert!(!read.contains("Kod raportu"));
}

#[test]
fn while_it_goes_on_it_names_stage_reason_and_need_and_keeps_what_is_added() {
    let office = Office::new();
    let mut person = office.sit_at_password();
    person.clicks("Wolę zrobić to w przeglądarce");
    person.waits_until_sees("Zmień hasło w przeglądarce");
    person.clicks("Stare hasło nie jest poprawne");
    person.clicks("Zapisz odpowiedź");
    person.waits_until_sees("Kod: H-05");
    opens(&mut person);
    let read = reads(&mut person);
    for line in [
        "System dziedzinowy: ",
        "(powiedz, czy jest zainstalowany)",
        "Jednostka nie jest jeszcze podłączona; etap 2 z 6: Hasło.",
        "kod H-05.",
        "Zgłoszono: jeszcze nie.",
        "Potrzebne: nowe hasło tymczasowe.",
    ] {
        assert!(read.contains(line), "{line}: {read}");
    }
    person.tabs_to("ministry-since");
    person.types("24.03.2016");
    person.tabs_to("ministry-whom");
    person.types("administrator wojewódzki");
    person.tabs_to("ministry-when");
    person.types("29 marca 2016 r., 9:15");
    let read = reads(&mut person);
    assert!(read.contains("zainstalowany 24 marca 2016 r."), "{read}");
    assert!(read.contains("Zgłoszono: administrator wojewódzki, 29 marca 2016 r., 9:15."), "{read}");
    person.presses(Named::Escape);
    person.waits_until_sees("Najpierw sprawdź trzy rzeczy, a potem zadzwoń.");
    let told = Told {
        kod: "H-05".into(),
        komu: "administrator wojewódzki".into(),
        kiedy: "29 marca 2016 r., 9:15".into(),
    };
    assert_eq!(office.progress().told(), Some(&told));
    drop(person);

    // The next day the reason is not on the screen, and the rest is still there.
    let mut person = office.sit();
    person.waits_until_sees("jesteś na etapie 2 z 6");
    opens(&mut person);
    let read = reads(&mut person);
    assert!(read.contains("zainstalowany 24 marca 2016 r."), "{read}");
}

#[test]
fn whose_system_stays_the_same_says_that_nothing_has_to_be_connected() {
    let office = Office::new();
    let mut person = office.sit();
    person.clicks("Zacznij");
    person.waits_until_sees("W jakim systemie będzie obsługiwane");
    person.clicks("W obecnym systemie świadczeń rodzinnych, w tej samej bazie danych");
    person.presses(Named::Enter);
    person.waits_until_sees("Podłączenie nie jest potrzebne");
    opens(&mut person);
    assert!(reads(&mut person).contains("Nowe podłączenie nie jest potrzebne."));
}
