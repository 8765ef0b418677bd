//! Stage 1: the effects of E2 to E5.
use super::dialog::Picker;
use super::effects::blocking;
use super::memory::Memory;
use super::waiting::{Waiting, What};
use super::{App, Banner, Message, Next};
use crate::certificate::{self, Certificate};
use crate::ledger::{
    AboutSystem, CertificateFacts, ChosenFile, Event, Ledger, PackageFacts, ServiceFacts, SystemFacts,
};
use crate::package::{self, Package, Sealed};
use crate::platform::{self, Call};
use crate::problem::{Code, Problem};
use crate::procedure::Environment;
use crate::screen::by_hand::Origin;
use crate::screen::unit::Difference;
use crate::screen::{self, Screen, computer, file, unit, unlock};
use crate::text::Sender;
use iced::{Task, window};
use std::path::PathBuf;
use std::sync::Arc;

/// Of a package's file.
pub(super) const ENDINGS: &[&str] = &["zip", "7z", "csizs"];

impl App {
    pub(super) fn computer(&mut self, action: computer::Action) -> Task<Message> {
        match action {
            computer::Action::None => Task::none(),
            computer::Action::Look => self.look_at_computer(),
            computer::Action::Continue { ready } => {
                // In practice the computer was not looked at, and nothing is said of it.
                self.banner = (ready && self.practice.is_none()).then_some(Banner::ComputerReady);
                match self.given.take() {
                    Some(given) => self.show_asked(given),
                    None => self.show_file(None),
                }
            }
        }
    }

    pub(super) fn file(&mut self, action: file::Action) -> Task<Message> {
        match action {
            file::Action::None => Task::none(),
            file::Action::Focus(field) => self.focus(field),
            file::Action::ChooseFile => {
                let (title, kind) = (self.texts.get("file-title"), self.texts.get("file-kind"));
                self.ask_in_dialog(Picker::Present { title, kind, endings: ENDINGS }, |chosen| {
                    // Dragging and `--otworz` remain.
                    let chosen = chosen.map_err(|reason| Problem::new(Code::P01).details(reason));
                    screen::Message::File(file::Message::Chosen(chosen))
                })
            }
            file::Action::Look(path) => self.look_at(path),
            file::Action::Accept(sealed) => self.accept(sealed),
            file::Action::ByHand(origin) => {
                self.banner = None;
                self.show_without_package(origin)
            }
        }
    }

    fn look_at(&mut self, path: PathBuf) -> Task<Message> {
        let look =
            blocking(move || package::look(&path).map(Arc::new).map_err(|error| Problem::from(&error)));
        self.ask(look, |looked| screen::Message::File(file::Message::Looked(looked)))
    }

    /// The copy is made before anything is opened: an attachment opened from a mail program vanishes.
    /// Where the progress is about another package, its own copy stays until this one is known.
    fn accept(&mut self, sealed: Arc<Sealed>) -> Task<Message> {
        self.banner = None;
        self.sealed = Some(Arc::clone(&sealed));
        let known = self.progress().package().map(|facts| facts.kod.clone());
        if known.is_some_and(|code| code != sealed.code()) {
            return self.show(Screen::Unlock(screen::Unlock::new(sealed, false)));
        }
        let next = Next::Unlock(Arc::clone(&sealed));
        self.remember(next, move |ledger| keep(ledger, &sealed))
    }

    /// E3 with what `--otworz` named.
    pub(super) fn show_asked(&mut self, given: Result<PathBuf, Problem>) -> Task<Message> {
        match given {
            Ok(path) => self.show_given(path),
            Err(problem) => self.show_file(Some(problem)),
        }
    }

    /// The person has started the wizard again: the window comes forward, with the file. Opening never
    /// starts an act.
    pub(super) fn called(&mut self, call: &Call) -> Task<Message> {
        call.hear();
        tracing::info!(with_file = call.file.is_some(), "called by a second wizard");
        let forward = window::oldest()
            .and_then(|window| Task::batch([window::minimize(window, false), window::gain_focus(window)]));
        let given = match call.file.as_deref().map(platform::given) {
            Some(Ok(path)) => self.file_given(path),
            Some(Err(problem)) => self.file_refused(problem),
            None => Task::none(),
        };
        Task::batch([forward, given])
    }

    fn file_refused(&mut self, problem: Problem) -> Task<Message> {
        match &self.screen {
            _ if !self.takes_file() => Task::none(),
            Screen::File(_) => self.route(screen::Message::File(file::Message::Looked(Err(problem)))),
            _ => self.show_file(Some(problem)),
        }
    }

    /// Whether nothing else is being done: a file does not interrupt it.
    fn takes_file(&self) -> bool {
        let place = matches!(
            self.screen,
            Screen::File(_)
                | Screen::Unlock(_)
                | Screen::Computer(_)
                | Screen::Start(_)
                | Screen::Situations(_)
                | Screen::Back(_)
                | Screen::Connected(_)
        );
        let place = place || matches!(&self.screen, Screen::NotNeeded(screen) if !screen.is_writing());
        place && self.overlay.is_none() && !self.writing
    }

    /// A double click on a file, or one dragged into the window.
    pub(super) fn file_given(&mut self, path: PathBuf) -> Task<Message> {
        match &self.screen {
            Screen::ByHand(_) if self.overlay.is_none() && self.acting.is_none() && is_package(&path) => {
                self.show_given(path)
            }
            Screen::ByHand(_) if self.overlay.is_none() => {
                self.route(screen::Message::ByHand(screen::by_hand::Message::Given(path)))
            }
            _ if !self.takes_file() => Task::none(),
            Screen::File(_) => self.route(screen::Message::File(file::Message::Given(path))),
            _ => {
                self.banner = None;
                self.show_given(path)
            }
        }
    }

    pub(super) fn unlock(&mut self, action: unlock::Action) -> Task<Message> {
        match action {
            unlock::Action::None => Task::none(),
            unlock::Action::Focus(field) => self.focus(field),
            unlock::Action::OtherFile => self.show_file(None),
            unlock::Action::Open { sealed, password } => {
                self.banner = None;
                self.home.redactor.add(&password);
                self.waiting = Some(Waiting::new(What::OpeningPackage));
                let open = blocking(move || sealed.open(&password).map(Arc::new));
                self.ask(open, |opened| {
                    let opened: Result<_, Problem> = opened.map_err(|error| Problem::from(&error));
                    screen::Message::Unlock(unlock::Message::Opened(opened))
                })
            }
            unlock::Action::Finish(package) => {
                let again = matches!(&self.screen, Screen::Unlock(screen) if screen.is_again());
                self.opened(package, again)
            }
            unlock::Action::UsePackage => match self.package.clone() {
                Some(package) => {
                    let facts = facts(&package);
                    self.take(package, facts, Taking { again: false, anew: true })
                }
                None => Task::none(),
            },
            // Remembered or not: the package is open.
            unlock::Action::GoOn => match self.package.clone() {
                Some(package) => self.show_unit(package),
                None => Task::none(),
            },
            unlock::Action::UseProgress => self.welcome(None),
            unlock::Action::CopyRequest(problem) => self.copy_request(&problem),
            unlock::Action::Stop => {
                self.question += 1;
                self.waiting = None;
                Task::none()
            }
        }
    }

    /// `again`: the wizard's own copy, from "Witaj ponownie".
    pub(super) fn opened(&mut self, package: Arc<Package>, again: bool) -> Task<Message> {
        self.home.redactor.add(&package.temporary);
        package.systems.iter().for_each(|system| self.home.redactor.add(&system.certificate.password));
        let practising = self.practice.is_some();
        if practising != (package.environment == Environment::Cwiczeniowe) {
            // A practice package puts the wizard in practice at once; practice never looks real.
            let next = if practising { Next::NotForPractice } else { Next::Practise };
            let code = package.code.clone();
            let memory = self.memory();
            return self.remember(next, move |ledger| does_not_belong(ledger, &code, &memory));
        }
        let progress = self.progress();
        let package = match progress.chosen_teryt(&package.unit.teryt) {
            Some(chosen) => Arc::new(package.with_teryt(chosen)),
            None => package,
        };
        if !package.described || progress.typed_for(&package.code).is_some() {
            return self.opened_to_type(package, again);
        }
        let facts = facts(&package);
        if let Some(known) = progress.package().filter(|known| !known.same_unit(&facts)) {
            let problem = Problem::new(Code::K12)
                .with("name", known.jednostka.as_str())
                .with("other-name", facts.jednostka.as_str());
            self.package = Some(package);
            if let (false, Some(sealed)) = (matches!(self.screen, Screen::Unlock(_)), self.sealed.clone()) {
                drop(self.show(Screen::Unlock(screen::Unlock::new(sealed, again))));
            }
            return self.route(screen::Message::Unlock(unlock::Message::Opened(Err(problem))));
        }
        self.take(package, facts, Taking { again, anew: false })
    }

    /// What the package does not say is typed, or was.
    fn opened_to_type(&mut self, read: Arc<Package>, again: bool) -> Task<Message> {
        let asked = again;
        let known = self.progress().package().cloned();
        let typed = self.with_typed(&read);
        let again = again || self.reopened_for.is_some();
        let next = match typed.filter(|typed| known.is_some_and(|known| known.is_same(&facts(typed)))) {
            Some(typed) if again => Next::Reopened(typed),
            _ if asked => Next::ByHand(Arc::clone(&read)),
            _ => Next::Unlocked(Arc::clone(&read)),
        };
        self.read = Some(read);
        let sealed = self.sealed.clone();
        // Where the progress is about another package, its own copy stays until this one is confirmed.
        self.remember(next, move |ledger| {
            let progress = ledger.progress();
            match sealed {
                Some(sealed)
                    if progress.file().is_none_or(|file| file.kod != sealed.code())
                        && progress.package().is_none_or(|known| known.kod == sealed.code()) =>
                {
                    keep(ledger, &sealed)
                }
                _ => Ok(()),
            }
        })
    }

    fn take(&mut self, package: Arc<Package>, facts: PackageFacts, taking: Taking) -> Task<Message> {
        let sealed = self.sealed.clone();
        let Taking { again, anew } = taking;
        // The file that was asked for again, and not one to begin with.
        let is_known = self.progress().package().is_some_and(|known| known.is_same(&facts));
        let again = again || (self.reopened_for.is_some() && is_known && !anew);
        if !again {
            // Another package, and another errand.
            self.reopened_for = None;
        }
        let next = if again { Next::Reopened(package) } else { Next::Unlocked(package) };
        // Of another package, and with it perhaps of another temporary password.
        let other = self.progress().package().is_some_and(|known| known.kod != facts.kod);
        let forgotten = if other || anew { self.forget_new_password() } else { Task::none() };
        let taken = self.remember(next, move |ledger| {
            let progress = ledger.progress();
            if anew {
                let _ = ledger.append(Event::ZaczetoOdNowa)?;
            }
            if let Some(sealed) = sealed
                && progress.file().is_none_or(|file| file.kod != sealed.code())
            {
                keep(ledger, &sealed)?;
            }
            if anew || !progress.package().is_some_and(|known| known.is_same(&facts)) {
                let _ = ledger.append(Event::PakietOtwarty(Box::new(facts)))?;
            }
            Ok(())
        });
        Task::batch([forgotten, taken])
    }

    pub(super) fn unit(&mut self, action: unit::Action) -> Task<Message> {
        match action {
            unit::Action::None => Task::none(),
            unit::Action::Focus(field) => self.focus(field),
            // What the act belongs to stays until it is answered.
            unit::Action::OtherFile if self.acting.is_some() => self.close(),
            unit::Action::OtherFile => self.show_file(None),
            unit::Action::TypeMissing => match self.package.clone() {
                Some(package) => self.show_by_hand(Origin::Package, package),
                None => Task::none(),
            },
            unit::Action::Copy(text) => iced::clipboard::write(text),
            unit::Action::CopyRequest(problem) => self.copy_request(&problem),
            unit::Action::CopyDifferences { marked, description } => {
                let problem = self.differences(&marked, &description);
                self.copy_request(&problem)
            }
            unit::Action::ChooseTeryt(wybrany) => self.choose_teryt(wybrany),
            unit::Action::ConfirmAddress(adres) => self.remember(Next::GoOn, move |ledger| {
                let confirmed = Event::AdresPotwierdzony { adres };
                let _ = ledger.append(confirmed)?;
                Ok(())
            }),
            unit::Action::Agree { complete, about } => {
                self.banner = None;
                self.remember(Next::Confirmed, move |ledger| {
                    let progress = ledger.progress();
                    let about = about.after(progress.about_system());
                    if *progress.about_system().unwrap_or(&AboutSystem::default()) != about {
                        let _ = ledger.append(Event::OdpowiedziOSystemie(about))?;
                    }
                    let confirmed = Event::DanePotwierdzone { kompletny: complete };
                    let _ = ledger.append(confirmed)?;
                    Ok(())
                })
            }
        }
    }

    fn choose_teryt(&mut self, wybrany: String) -> Task<Message> {
        let Some(package) = self.package.clone() else { return Task::none() };
        let chosen = Arc::new(package.with_teryt(&wybrany));
        let facts = facts(&chosen);
        let event = Event::TerytWybrany { w_pakiecie: package.unit.teryt.clone(), wybrany };
        self.remember(Next::Unit(chosen), move |ledger| {
            let _ = ledger.append(event)?;
            if !ledger.progress().package().is_some_and(|known| known.is_same(&facts)) {
                let opened = Event::PakietOtwarty(Box::new(facts));
                let _ = ledger.append(opened)?;
            }
            Ok(())
        })
    }

    pub(super) fn copy_request(&self, problem: &Problem) -> Task<Message> {
        let request = self.texts.request(problem, &self.sender());
        request.map_or_else(Task::none, iced::clipboard::write)
    }

    /// P-21: what the package says of what was marked, and room for what it should say.
    fn differences(&self, marked: &[Difference], description: &str) -> Problem {
        let Some(package) = &self.package else { return Code::P21.into() };
        let administrator = &package.administrator;
        let unit = &package.unit;
        let systems = || self.texts.list(package.systems.iter().map(|system| system.name.as_str()));
        let value = |difference: &Difference| match difference {
            Difference::Name => unit.name.clone(),
            Difference::Address => format!("{}, {} {}", unit.street, unit.post_code, unit.town),
            Difference::Teryt => unit.teryt.clone(),
            Difference::Login => package.login.clone(),
            Difference::Administrator => format!("{} {}", administrator.first_name, administrator.last_name),
            Difference::System | Difference::Certificate => systems(),
            Difference::Other => description.to_owned(),
        };
        let label = |difference: &Difference| self.texts.get(difference.key());
        let given = marked.iter().map(|one| format!("{}: {}", label(one), value(one)));
        let suggested = marked.iter().map(|one| format!("{}: …", label(one)));
        Problem::new(Code::P21)
            .with("given", self.texts.list(given))
            .with("suggested", self.texts.list(suggested))
    }

    fn sender(&self) -> Sender {
        let Some(package) = &self.package else {
            // Shut: the name of the unit is all that is known of the sender.
            let unit = self.progress().package().map(|facts| facts.jednostka.clone()).unwrap_or_default();
            return Sender { unit, ..Sender::default() };
        };
        let administrator = &package.administrator;
        Sender {
            name: [administrator.first_name.as_str(), administrator.last_name.as_str()]
                .join(" ")
                .trim()
                .to_owned(),
            unit: package.unit.name.clone(),
            phone: administrator.phone.clone(),
        }
    }
}

/// By its ending: on E5b any other file is a certificate.
fn is_package(path: &std::path::Path) -> bool {
    let ending = path.extension().map(|ending| ending.to_ascii_lowercase());
    ending.is_some_and(|ending| ["zip", "7z", "csizs"].iter().any(|one| ending == *one))
}

/// How an opened package is taken.
struct Taking {
    /// From E4b.
    again: bool,
    /// "Użyj pakietu" of K-12 starts over; a newer package of the same unit does not.
    anew: bool,
}

/// What the ledger keeps of a package: nothing secret.
pub(super) fn facts(package: &Package) -> PackageFacts {
    PackageFacts {
        kod: package.code.clone(),
        srodowisko: package.environment,
        jednostka: package.unit.name.clone(),
        teryt: some(&package.unit.teryt),
        identyfikator: some(&package.unit.id),
        login: package.login.clone(),
        pi_mzt: some(&package.pi_mzt),
        systemy: package
            .systems
            .iter()
            .map(|system| SystemFacts {
                id: system.id.clone(),
                nazwa: system.name.clone(),
                podobszar: system.area.clone(),
                dostawca: system.vendor.clone(),
                wersja: system.version.clone(),
                certyfikat: system.opened().map(certificate_facts),
            })
            .collect(),
        uslugi: package
            .services
            .iter()
            .map(|service| ServiceFacts {
                rodzaj: service.kind.clone(),
                adres: service.address.clone(),
                profil: service.profile.clone(),
            })
            .collect(),
        empatia: certificate::to_pem(&package.empatia_anchors()),
        serwery_czasu: package.time_servers.clone(),
        kontakty: package.contacts.clone(),
    }
}

pub(super) fn certificate_facts(certificate: &Certificate) -> CertificateFacts {
    let facts = &certificate.facts;
    CertificateFacts {
        podmiot: facts.subject.clone(),
        wystawca: facts.issuer.clone(),
        od: facts.not_before,
        do_dnia: facts.not_after,
        sha256: facts.sha256.clone(),
        klucz: certificate.key.is_some(),
    }
}

fn some(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_owned())
}

/// The file was noted before anybody could know that its package belongs to another wizard: to
/// practice, or to the real one. Where nothing else is known yet, the note is taken back.
fn does_not_belong(ledger: &Ledger, code: &str, memory: &Memory) -> Result<(), Problem> {
    let progress = ledger.progress();
    if progress.package().is_none() && progress.file().is_some_and(|file| file.kod == code) {
        super::go_on::forget(ledger, memory)?;
    }
    Ok(())
}

pub(super) fn keep(ledger: &Ledger, sealed: &Sealed) -> Result<(), Problem> {
    package::copy::save(ledger.folder(), sealed).map_err(|error| Problem::from(&error))?;
    let file =
        ChosenFile { nazwa: sealed.name().to_owned(), kod: sealed.code().to_owned(), rozmiar: sealed.size() };
    let _ = ledger.append(Event::PlikWybrany(file))?;
    Ok(())
}
