//! Stage 5 of each system: what was sent, what CSIZS or the person said, and what is still open. The
//! count of passwords that the services refused is its own, beside that of PI-MZT (wire-profile, "What
//! counts as an attempt").
use super::chain::Entry;
use super::event::{
    CarriedCount, CarriedSystem, CarriedSystems, CheckAnswer, Event, Outcome, PageAnswer, Refused,
    RegistrationOutcome, StateAnswer, SystemAnswer,
};
use super::progress::Standing;
use super::tries::Intent;
use crate::procedure::{Account, MOST_ATTEMPTS, SystemKey};
use chrono::{DateTime, Utc};
use std::collections::BTreeMap;

/// How it stands with the registration of one system.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Registration {
    open: Option<Intent>,
    key: Option<String>,
    registered: Option<RegisteredSystem>,
    refused: Option<Refused>,
    /// CSIZS said last that it is not registered.
    unfinished: bool,
    /// The fingerprint of the certificate that it was registered with, where the package told it.
    certificate: Option<String>,
    /// Another certificate has taken its place ("Wymień certyfikat").
    outdated: bool,
}

/// A system that is registered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RegisteredSystem {
    /// The date and time that CSIZS gave, or the person.
    pub at: DateTime<Utc>,
    /// Numer rejestracji, where it is known.
    pub number: Option<String>,
    /// "potwierdzono ręcznie": never said as CSIZS's word.
    pub by_hand: bool,
    /// Whether with the certificate that the package has; none where nobody knows.
    pub ours: Option<bool>,
}

/// What the services of Emp@tia have refused to one account.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Refusals {
    counted: u32,
    locked: bool,
}

/// The fold over everything about registrations. "Zacznij od nowa" and another package leave it whole:
/// CSIZS does not forget either.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Registrations {
    systems: BTreeMap<SystemKey, Registration>,
    accounts: BTreeMap<Account, Refusals>,
    /// For systems and accounts that are not known yet: what damage may have hidden.
    hidden: Registration,
    hidden_count: Refusals,
}

impl Registration {
    /// Sent, or about to be, and nobody knows what became of it: only the state settles it.
    pub fn open(&self) -> Option<Intent> {
        self.open
    }

    /// The key of idempotency to use again. It lasts until CSIZS itself has refused what went with it.
    pub fn key(&self) -> Option<&str> {
        self.key.as_deref()
    }

    pub fn registered(&self) -> Option<&RegisteredSystem> {
        self.registered.as_ref()
    }

    /// The last refusal, by CSIZS or as the domain system showed it; none once something else is known.
    pub fn refused(&self) -> Option<Refused> {
        self.refused
    }

    /// CSIZS was asked after a registration without an end, and does not have the system: it may
    /// be sent again, with the same [`Registration::key`].
    pub fn is_unfinished(&self) -> bool {
        self.unfinished
    }

    /// For stage 5; none while nothing was tried.
    pub fn standing(&self) -> Option<Standing> {
        match &self.registered {
            _ if self.open.is_some() => Some(Standing::Attention),
            Some(_) if self.outdated => Some(Standing::Attention),
            Some(RegisteredSystem { ours: Some(false), .. }) => Some(Standing::Attention),
            Some(RegisteredSystem { at, by_hand, .. }) => Some(Standing::Done { at: *at, by_hand: *by_hand }),
            None => (self.refused.is_some() || self.unfinished).then_some(Standing::Attention),
        }
    }

    /// Registered with a certificate that another one has taken the place of: CSIZS has to be asked.
    pub fn is_outdated(&self) -> bool {
        self.outdated
    }

    fn known(&mut self, registered: RegisteredSystem) {
        let key = self.key.take();
        *self = Self { key, registered: Some(registered), ..Self::default() };
    }

    fn refuse(&mut self, refused: Refused) {
        *self = Self { refused: Some(refused), registered: self.registered.take(), ..Self::default() };
    }

    fn is_open(&self, number: u64) -> bool {
        self.open.is_some_and(|open| open.number == number)
    }
}

impl Refusals {
    pub fn counted(self) -> u32 {
        self.counted
    }

    /// No further password is sent (H-07).
    pub fn is_used_up(self) -> bool {
        self.counted >= MOST_ATTEMPTS
    }

    /// CSIZS said so (H-08), and nobody has said otherwise since.
    pub fn is_locked(self) -> bool {
        self.locked
    }
}

impl Registrations {
    pub fn of(&self, system: &SystemKey) -> Registration {
        self.systems.get(system).unwrap_or(&self.hidden).clone()
    }

    /// The systems that are registered.
    pub(super) fn registered(&self) -> impl Iterator<Item = &SystemKey> {
        self.systems.iter().filter(|(_, known)| known.registered.is_some()).map(|(key, _)| key)
    }

    pub fn refusals_of(&self, account: &Account) -> Refusals {
        self.accounts.get(account).copied().unwrap_or(self.hidden_count)
    }

    fn system(&mut self, system: &SystemKey) -> &mut Registration {
        self.systems.entry(system.clone()).or_insert_with(|| self.hidden.clone())
    }

    fn account(&mut self, account: &Account) -> &mut Refusals {
        self.accounts.entry(account.clone()).or_insert(self.hidden_count)
    }

    /// It has just become known as registered, with the certificate of this fingerprint.
    pub(super) fn registered_with(&mut self, system: &SystemKey, print: Option<&str>) {
        if let Some(registration) = self.systems.get_mut(system) {
            registration.certificate = print.map(str::to_owned);
            registration.outdated = false;
        }
    }

    /// Against the certificate that the system has now; one that is not known any more is another one.
    pub(super) fn compare(&mut self, system: &SystemKey, print: Option<&str>) {
        if let Some(registration) = self.systems.get_mut(system) {
            let known = registration.certificate.as_deref();
            registration.outdated = registration.registered.is_some() && known.is_some() && known != print;
        }
    }

    /// What the event says of registrations; nothing of any other is changed.
    pub(super) fn apply(&mut self, entry: &Entry) {
        let (number, at) = (entry.nr, entry.czas);
        match &entry.zdarzenie {
            Event::ZamiarRejestracji { system, konto, klucz } => {
                self.account(konto).counted += 1;
                let registration = self.system(system);
                registration.open = Some(Intent { number, at });
                registration.key = Some(klucz.clone());
                registration.refused = None;
                registration.unfinished = false;
            }
            Event::WynikRejestracji { zamiar, system, konto, wynik } => {
                self.answered(*zamiar, system, konto, wynik, at);
            }
            Event::StanRejestracji { system, konto, stan } => match stan {
                StateAnswer::Zarejestrowany { numer, data, nasz } => {
                    let number = Some(numer.clone());
                    let ours = Some(*nasz);
                    // With another certificate it may have been registered by another account.
                    if *nasz {
                        self.account(konto).counted = 0;
                    }
                    self.system(system).known(RegisteredSystem { at: *data, number, by_hand: false, ours });
                }
                StateAnswer::Niezarejestrowany => {
                    let registration = self.system(system);
                    // Asked before anything was sent, it says nothing new.
                    registration.unfinished |= registration.open.take().is_some();
                    registration.registered = None;
                }
            },
            Event::RejestracjaPotwierdzona { system, konto, kiedy, numer } => {
                *self.account(konto) = Refusals::default();
                let ours = None;
                let word = RegisteredSystem { at: *kiedy, number: numer.clone(), by_hand: true, ours };
                self.system(system).known(word);
            }
            Event::OdpowiedzSystemu { system, konto, odpowiedz } => self.told(system, konto, *odpowiedz),
            Event::WynikZmianyHasla { konto, wynik: Outcome::Zmienione, .. }
            | Event::OdpowiedzStrony { konto, odpowiedz: PageAnswer::Zmienione }
            | Event::SprawdzenieHasla { konto, odpowiedz: CheckAnswer::Zalogowano, .. }
            | Event::KontoOdblokowane { konto, .. }
            | Event::NoweHasloTymczasowe { konto } => {
                *self.account(konto) = Refusals::default();
                // What was said of the old password, or of the lock, does not hold any more.
                for registration in self.systems.values_mut() {
                    let _ = registration.refused.take_if(|refused| refused.is_about_the_password());
                }
            }
            Event::Przeniesione(carried) => self.carry(&carried.rejestracje, Intent { number, at }),
            _ => {}
        }
    }

    /// An answer counts only when it is about the password; one of an intent that is not known here was
    /// lost to damage, and its attempt counts now.
    fn answered(
        &mut self,
        intent: u64,
        system: &SystemKey,
        account: &Account,
        outcome: &RegistrationOutcome,
        at: DateTime<Utc>,
    ) {
        let was_open = self.system(system).is_open(intent);
        let refusals = self.account(account);
        match outcome {
            RegistrationOutcome::Zarejestrowano { .. } => *refusals = Refusals::default(),
            RegistrationOutcome::Odmowa { powod } if powod.is_about_the_password() => {
                refusals.counted += u32::from(!was_open);
                refusals.locked |= *powod == Refused::KontoZablokowane;
            }
            RegistrationOutcome::NieWiadomo => refusals.counted += u32::from(!was_open),
            RegistrationOutcome::NieWyslano
            | RegistrationOutcome::BladCsizs
            | RegistrationOutcome::Odmowa { .. }
            | RegistrationOutcome::JuzZarejestrowany { .. } => {
                refusals.counted = refusals.counted.saturating_sub(u32::from(was_open));
            }
        }
        let registration = self.system(system);
        match outcome {
            RegistrationOutcome::Zarejestrowano { numer, data } => {
                let number = Some(numer.clone());
                registration.known(RegisteredSystem { at: *data, number, by_hand: false, ours: Some(true) });
            }
            RegistrationOutcome::JuzZarejestrowany { numer, data } => {
                let number = Some(numer.clone());
                registration.known(RegisteredSystem { at: *data, number, by_hand: false, ours: None });
            }
            RegistrationOutcome::Odmowa { powod } => registration.refuse(*powod),
            RegistrationOutcome::NieWyslano => registration.open = None,
            RegistrationOutcome::BladCsizs | RegistrationOutcome::NieWiadomo => {
                registration.open = Some(Intent { number: intent, at });
            }
        }
    }

    /// What the domain system showed, told by the person: counted as if the wizard had read it.
    fn told(&mut self, system: &SystemKey, account: &Account, answer: SystemAnswer) {
        let refusals = self.account(account);
        match answer {
            SystemAnswer::Odmowa { powod } => {
                refusals.counted += u32::from(powod.is_about_the_password());
                refusals.locked |= powod == Refused::KontoZablokowane;
                // What is open stays open: it is not what this answer is about.
                self.system(system).refused = Some(powod);
            }
            // Nobody knows whether the password was the reason.
            SystemAnswer::NieWiadomo => {
                refusals.counted += 1;
                self.system(system).unfinished = true;
            }
            SystemAnswer::NieDokonczono | SystemAnswer::JuzZarejestrowany => {
                self.system(system).unfinished = true;
            }
        }
    }

    /// From before a break in the file: at least this much.
    fn carry(&mut self, carried: &CarriedSystems, intent: Intent) {
        for one in &carried.systemy {
            let registration = self.system(&one.system);
            registration.open = registration.open.or(one.otwarta.then_some(intent));
            registration.key = registration.key.take().or_else(|| one.klucz.clone());
        }
        for one in &carried.konta {
            let refusals = self.account(&one.konto);
            refusals.counted = refusals.counted.max(one.proby);
            refusals.locked |= one.zablokowane;
        }
        if carried.nieznane > 0 {
            self.hidden_count.counted = self.hidden_count.counted.max(carried.nieznane);
            self.hidden.open = self.hidden.open.or(Some(intent));
        }
    }

    /// What has to be written behind the good part of a damaged file; `hidden` lines may have been
    /// registrations of any system by any account.
    pub(super) fn carried(&self, hidden: u32) -> CarriedSystems {
        let systemy = self.systems.iter().map(|(system, registration)| CarriedSystem {
            system: system.clone(),
            klucz: registration.key.clone(),
            otwarta: registration.open.is_some() || hidden > 0,
        });
        let konta = self.accounts.iter().map(|(konto, refusals)| CarriedCount {
            konto: konto.clone(),
            proby: refusals.counted.saturating_add(hidden),
            zablokowane: refusals.locked,
        });
        CarriedSystems { systemy: systemy.collect(), konta: konta.collect(), nieznane: hidden }
    }
}
