//! Where the person stands: a fold over the events, stored nowhere else.
mod standing;
mod systems;

pub use standing::Standing;
pub use systems::System;

use super::certificates::Certificates;
use super::chain::Entry;
use super::clock::Clock;
use super::dictionaries::Dictionaries;
use super::event::{
    AboutSystem, CertificateOutcome, CheckAnswer, ChosenFile, Confirmation, Event, Outcome, PackageFacts,
    PageAnswer, Refused, RegistrationOutcome, StateAnswer, SystemAnswer, Told, TypedData,
};
use super::registration::{Refusals, Registration, Registrations};
use super::server::Server;
use super::tries::{Changed, Intent, Tries};
use super::troubles::{self, Trouble};
use crate::procedure::certificate::Store;
use crate::procedure::{Account, Situation, Stage, SystemKey};
use chrono::{DateTime, Utc};
use std::collections::BTreeMap;

/// The fold over all events so far.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Progress {
    begun: bool,
    situation: Option<Situation>,
    /// "Podłączam mimo to".
    anyway: bool,
    confirmation: Option<Confirmation>,
    about_system: Option<AboutSystem>,
    told: Option<Told>,
    /// The two files of the report that was saved last.
    report: Option<(String, String)>,
    /// The package's own file, which the person has had deleted.
    deleted: Option<String>,
    saved: Option<DateTime<Utc>>,
    file: Option<ChosenFile>,
    package: Option<PackageFacts>,
    /// By the code of the package; with none for what was typed without one.
    typed: BTreeMap<String, TypedData>,
    /// No file was chosen since.
    typing: bool,
    confirmed: Option<Confirmed>,
    addresses: Vec<String>,
    /// What the person chose for a code TERYT that may have lost its zero.
    teryts: BTreeMap<String, String>,
    /// The first half of stage 3.
    clock: Clock,
    /// The second half.
    server: Server,
    /// What was changed in this computer's stores, and saved for the IT person.
    certificates: Certificates,
    /// How far the person is with what she does in the domain system, by stage and system.
    steps: BTreeMap<(Stage, String), u32>,
    /// Stages 4 to 6, for each system of the package in its order.
    systems: Vec<System>,
    /// E5c, by their ids; none before the question was answered.
    chosen: Option<Vec<String>>,
    tries: BTreeMap<Account, Tries>,
    /// Stage 5, which outlives packages.
    registrations: Registrations,
    /// Stage 6.
    dictionaries: Dictionaries,
    /// In the order of time.
    troubles: Vec<Trouble>,
    /// For accounts that are not known yet: what damage may have hidden.
    hidden: Tries,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Confirmed {
    at: DateTime<Utc>,
    complete: bool,
}

impl Progress {
    pub fn of(entries: &[Entry]) -> Self {
        let mut progress = Self::default();
        entries.iter().for_each(|entry| progress.apply(entry));
        progress
    }

    pub fn apply(&mut self, entry: &Entry) {
        self.fold(entry);
        self.show_registrations();
        self.show_dictionaries();
    }

    fn fold(&mut self, entry: &Entry) {
        let (number, at) = (entry.nr, entry.czas);
        self.saved = Some(at);
        let met = troubles::of(&entry.zdarzenie).into_iter();
        self.troubles.extend(met.map(|(stage, code)| Trouble { at, stage, code }));
        self.clock.apply(entry);
        self.server.apply(entry);
        self.registrations.apply(entry);
        if let Some(system) = registered(&entry.zdarzenie) {
            self.is_registered_now(system);
        }
        self.certificates.apply(entry);
        self.dictionaries.apply(entry);
        match &entry.zdarzenie {
            Event::Rozpoczeto => self.begun = true,
            Event::SytuacjaWybrana { sytuacja } => {
                self.begun = true;
                self.situation = Some(*sytuacja);
                self.anyway = false;
                let _ = self.confirmation.take_if(|_| *sytuacja != Situation::SameSystem);
            }
            Event::PotwierdzenieZapisane(confirmation) => {
                self.confirmation = Some(confirmation.clone());
                self.anyway = false;
            }
            Event::PodlaczanieMimoTo => self.anyway = true,
            Event::OdpowiedziOSystemie(answers) => self.about_system = Some(answers.clone()),
            Event::ProblemZgloszony(told) => self.told = Some(told.clone()),
            Event::RaportZapisany { plik, obok } => self.report = Some((plik.clone(), obok.clone())),
            Event::PlikPakietuUsuniety { plik } => self.deleted = Some(plik.clone()),
            Event::PlikWybrany(file) => {
                self.deleted = None;
                self.begun = true;
                self.typing = false;
                self.file = Some(file.clone());
            }
            Event::PakietOtwarty(facts) => self.package_opened(facts),
            Event::DaneWpisane(data) => {
                self.begun = true;
                self.typing = data.kod.is_empty();
                let _ = self.typed.insert(data.kod.clone(), (**data).clone());
            }
            Event::DanePotwierdzone { kompletny } => {
                self.confirmed = Some(Confirmed { at, complete: *kompletny });
            }
            Event::SystemyWybrane { systemy } => self.choose_systems(systemy),
            Event::AdresPotwierdzony { adres } => self.addresses.push(adres.clone()),
            Event::TerytWybrany { w_pakiecie, wybrany } => {
                let _ = self.teryts.insert(w_pakiecie.clone(), wybrany.clone());
            }
            Event::ZamiarZmianyHasla { konto } => {
                let package = self.package_of(konto);
                let tries = self.tries(konto);
                tries.tries_package(package);
                tries.intend(Intent { number, at });
            }
            Event::WynikZmianyHasla { zamiar, konto, wynik } => {
                let tries = self.tries(konto);
                match wynik {
                    Outcome::Zmienione => tries.change(Changed { at, by_hand: false }),
                    Outcome::PolitykaOdrzucila | Outcome::NieWyslano => tries.answered_for_free(*zamiar),
                    Outcome::StareHasloNiepoprawne => {
                        tries.answered(*zamiar);
                        tries.refuse_package();
                    }
                    Outcome::BlednyLogin => tries.answered(*zamiar),
                    Outcome::KontoZablokowane => {
                        tries.answered(*zamiar);
                        tries.lock();
                    }
                    Outcome::NieWiadomo => tries.unanswered(Intent { number: *zamiar, at }),
                }
            }
            Event::OdpowiedzStrony { konto, odpowiedz } => {
                let package = self.package_of(konto);
                let tries = self.tries(konto);
                tries.tries_package(package);
                match odpowiedz {
                    PageAnswer::Zmienione => tries.change(Changed { at, by_hand: true }),
                    PageAnswer::PolitykaOdrzucila => {}
                    PageAnswer::StareHasloNiepoprawne => {
                        tries.attempt();
                        tries.refuse_package();
                    }
                    PageAnswer::BlednyLogin => tries.attempt(),
                    // The same as no answer: something was sent, and nobody knows what became of it.
                    PageAnswer::CosInnego { .. } => tries.intend(Intent { number, at }),
                }
            }
            Event::SprawdzenieHasla { zamiar, konto, odpowiedz } => {
                let tries = self.tries(konto);
                match odpowiedz {
                    CheckAnswer::Zalogowano => tries.change(Changed { at, by_hand: true }),
                    CheckAnswer::BlednyLogin => {
                        tries.answered(*zamiar);
                        tries.attempt();
                    }
                    CheckAnswer::KontoZablokowane => {
                        tries.answered(*zamiar);
                        tries.lock();
                    }
                    CheckAnswer::CosInnego { .. } => tries.unclear(),
                }
            }
            Event::KrokWykonany { etap, system, krok } => {
                let _ = self.steps.insert((*etap, system.clone()), *krok);
            }
            Event::EtapWykonany { etap, system, recznie } => {
                let standing = Standing::Done { at, by_hand: *recznie };
                let known = self.systems.iter_mut().find(|known| known.id == *system);
                if let Some(system) = known {
                    let _ = system.stages.insert(*etap, standing);
                }
            }
            Event::KontoOdblokowane { konto, nowe_haslo: false } => self.tries(konto).unlock(),
            Event::KontoOdblokowane { konto, nowe_haslo: true } | Event::NoweHasloTymczasowe { konto } => {
                let package = self.package_of(konto);
                self.tries(konto).renew(package);
            }
            Event::WynikRejestracji {
                konto,
                wynik: RegistrationOutcome::Odmowa { powod: Refused::HasloTymczasowe },
                ..
            }
            | Event::OdpowiedzSystemu {
                konto,
                odpowiedz: SystemAnswer::Odmowa { powod: Refused::HasloTymczasowe },
                ..
            } => self.tries(konto).not_changed(),
            Event::ZamiarRejestracji { .. }
            | Event::WynikRejestracji { .. }
            | Event::StanRejestracji { .. }
            | Event::RejestracjaPotwierdzona { .. }
            | Event::OdpowiedzSystemu { .. }
            | Event::MiejsceSerwera { .. }
            | Event::ZegarZmierzony(_)
            | Event::ZegarOdlozony
            | Event::ZegarPotwierdzony
            | Event::ZamiarUstawieniaZegara { .. }
            | Event::WynikUstawieniaZegara(_)
            | Event::ZamiarPrzywroceniaZegara { .. }
            | Event::WynikPrzywroceniaZegara { .. }
            | Event::SerwerSprawdzony { .. }
            | Event::SerwerPotwierdzony
            | Event::SerwerOdlozony { .. }
            | Event::FolderSlownikow { .. }
            | Event::SlownikiZaktualizowane { .. }
            | Event::SlownikiPotwierdzone { .. }
            | Event::ZamiarInstalacjiCertyfikatu(_)
            | Event::WynikInstalacjiCertyfikatu(_)
            | Event::ZamiarUsunieciaCertyfikatu { .. }
            | Event::PlikiCertyfikatuZapisane { .. } => {}
            Event::WynikUsunieciaCertyfikatu(settled) => {
                if settled.magazyn == Store::Osobisty && settled.wynik == CertificateOutcome::Wykonano {
                    self.certificate_is_gone(&settled.sha256);
                }
            }
            Event::ZaczetoOdNowa => {
                self.clock.begin_anew();
                self.certificates.begin_anew();
                *self = Self {
                    saved: self.saved,
                    clock: std::mem::take(&mut self.clock),
                    certificates: std::mem::take(&mut self.certificates),
                    hidden: std::mem::take(&mut self.hidden),
                    tries: std::mem::take(&mut self.tries),
                    registrations: std::mem::take(&mut self.registrations),
                    ..Self::default()
                };
            }
            Event::Przeniesione(carried) => {
                let intent = Intent { number, at };
                for account in &carried.konta {
                    let open = account.otwarte.then_some(intent);
                    self.tries(&account.konto).carry(account.proby, open, account.zablokowane);
                }
                let open = (carried.nieznane > 0).then_some(intent);
                self.hidden.carry(carried.nieznane, open, false);
            }
        }
    }

    /// Nothing has been done yet: the first screen, not "Witaj ponownie".
    pub fn is_fresh(&self) -> bool {
        !self.begun && self.file.is_none() && self.package.is_none()
    }

    /// The answer of E1a; none where a file came first, and the question was not asked.
    pub fn situation(&self) -> Option<Situation> {
        self.situation
    }

    /// The person's system needs no connection, and she has not begun to connect it all the same.
    pub fn needs_no_connection(&self) -> bool {
        self.situation == Some(Situation::SameSystem)
            && !self.anyway
            && self.file.is_none()
            && self.package.is_none()
    }

    /// The paper that was saved last.
    pub fn confirmation(&self) -> Option<&Confirmation> {
        self.confirmation.as_ref()
    }

    /// The three questions of E5; none until the data have been confirmed with an answer.
    pub fn about_system(&self) -> Option<&AboutSystem> {
        self.about_system.as_ref()
    }

    /// As if these answers were in the ledger already.
    pub fn with_answers(mut self, about: Option<AboutSystem>, told: Option<Told>) -> Self {
        self.about_system = about.or(self.about_system);
        self.told = told.or(self.told);
        self
    }

    /// Whom the person has told of what stands in the way, and when.
    pub fn told(&self) -> Option<&Told> {
        self.told.as_ref()
    }

    /// The problems that were met, in the order of time.
    pub fn troubles(&self) -> &[Trouble] {
        &self.troubles
    }

    /// The report that was saved last, and its other form beside it.
    pub fn report(&self) -> Option<(&str, &str)> {
        self.report.as_ref().map(|(file, beside)| (file.as_str(), beside.as_str()))
    }

    /// The package's own file was deleted, at the person's wish.
    pub fn deleted_file(&self) -> Option<&str> {
        self.deleted.as_deref()
    }

    /// When the last event reached the disk.
    pub fn saved(&self) -> Option<DateTime<Utc>> {
        self.saved
    }

    pub fn file(&self) -> Option<&ChosenFile> {
        self.file.as_ref()
    }

    pub fn package(&self) -> Option<&PackageFacts> {
        self.package.as_ref()
    }

    /// What was typed without a package is newer than any file.
    pub fn is_typing(&self) -> bool {
        self.typing && self.typed_for("").is_some()
    }

    /// What was typed on E5b for this package; with no code, for none.
    pub fn typed_for(&self, code: &str) -> Option<&TypedData> {
        self.typed.get(code)
    }

    pub fn account(&self) -> Option<Account> {
        self.package.as_ref().map(PackageFacts::account)
    }

    /// The person's word that an address of P-24 is right.
    pub fn is_address_confirmed(&self, address: &str) -> bool {
        self.addresses.iter().any(|known| known == address)
    }

    /// The code TERYT that the person chose in place of the one in the package (P-18).
    pub fn chosen_teryt(&self, packaged: &str) -> Option<&str> {
        self.teryts.get(packaged).map(String::as_str)
    }

    pub fn clock(&self) -> &Clock {
        &self.clock
    }

    pub fn server(&self) -> &Server {
        &self.server
    }

    /// What was changed in this computer's stores of certificates.
    pub fn certificates(&self) -> &Certificates {
        &self.certificates
    }

    /// Whether something on this computer is as the wizard has put it.
    pub fn has_changes(&self) -> bool {
        self.clock.change().is_some() || !self.certificates.changes().is_empty()
    }

    /// How many of the steps in the domain system the person has done.
    pub fn steps_done(&self, stage: Stage, system: &str) -> u32 {
        self.steps.get(&(stage, system.to_owned())).copied().unwrap_or_default()
    }

    /// What is counted and open for the account.
    pub fn tries_of(&self, account: &Account) -> Tries {
        self.tries.get(account).cloned().unwrap_or_else(|| self.hidden.clone())
    }

    /// How it stands with the registration of a system.
    pub fn registration_of(&self, system: &SystemKey) -> Registration {
        self.registrations.of(system)
    }

    /// Whether another system of this unit is registered, which is in no package that is known now.
    pub fn has_registered_another(&self) -> bool {
        let Some(facts) = &self.package else { return false };
        let ours: Vec<_> = self.systems.iter().map(|system| facts.system_key(&system.id)).collect();
        self.registrations.registered().any(|key| {
            let same =
                ours.iter().any(|own| own.srodowisko == key.srodowisko && own.jednostka == key.jednostka);
            same && !ours.contains(key)
        })
    }

    /// What the services of Emp@tia have refused to the account; the guard of stage 5.
    pub fn refusals_of(&self, account: &Account) -> Refusals {
        self.registrations.refusals_of(account)
    }

    /// What was done of stage 6, and where the dictionaries are.
    pub fn dictionaries(&self) -> &Dictionaries {
        &self.dictionaries
    }

    pub(super) fn registrations(&self) -> &Registrations {
        &self.registrations
    }

    pub(super) fn all_tries(&self) -> impl Iterator<Item = (&Account, &Tries)> {
        self.tries.iter()
    }

    fn package_opened(&mut self, facts: &PackageFacts) {
        self.begun = true;
        if !self.package.as_ref().is_some_and(|known| known.is_same(facts)) {
            self.confirmed = None;
            self.systems = systems::of(facts);
            self.chosen = None;
            self.addresses.clear();
            self.clock.begin_anew();
            self.server = Server::default();
            self.steps.clear();
            self.certificates.begin_anew();
        }
        self.package = Some(facts.clone());
    }

    /// The code of the package that is known now, where it is this account's.
    fn package_of(&self, account: &Account) -> Option<String> {
        self.package.as_ref().filter(|facts| facts.account() == *account).map(|facts| facts.kod.clone())
    }

    fn tries(&mut self, account: &Account) -> &mut Tries {
        self.tries.entry(account.clone()).or_insert_with(|| self.hidden.clone())
    }
}

/// Whom the event makes a registered system, with the certificate of the package that is known.
fn registered(event: &Event) -> Option<&SystemKey> {
    match event {
        Event::WynikRejestracji { system, wynik: RegistrationOutcome::Zarejestrowano { .. }, .. }
        | Event::StanRejestracji { system, stan: StateAnswer::Zarejestrowany { nasz: true, .. }, .. }
        | Event::RejestracjaPotwierdzona { system, .. } => Some(system),
        _ => None,
    }
}
