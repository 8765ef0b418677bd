//! Stage 1: the effects of E2 to E5.
use super::effects::blocking;
use super::waiting::{Waiting, What};
use super::{App, Banner, Message, Next};
use crate::ledger::{ChosenFile, Event, Ledger, PackageFacts, SystemFacts};
use crate::package::{self, Package, Sealed};
use crate::problem::{Code, Problem};
use crate::procedure::Environment;
use crate::screen::unit::Difference;
use crate::screen::{self, Screen, computer, file, unit, unlock};
use crate::text::Sender;
use iced::Task;
use std::path::PathBuf;
use std::sync::Arc;

impl App {
    pub(super) fn computer(&mut self, action: computer::Action) -> Task<Message> {
        match action {
            computer::Action::None => Task::none(),
            computer::Action::Look => self.look_at_computer(),
            computer::Action::Continue { ready } => {
                // In practice the computer was not looked at, and nothing is said of it.
                self.banner = (ready && self.practice.is_none()).then_some(Banner::ComputerReady);
                match self.given.take() {
                    Some(path) => self.show_given(path),
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
                self.ask(choose_file(title, kind), |chosen| {
                    screen::Message::File(file::Message::Chosen(chosen))
                })
            }
            file::Action::Look(path) => self.look_at(path),
            file::Action::Accept(sealed) => self.accept(sealed),
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

    /// A double click, `--otworz`, or a file dragged into the window.
    pub(super) fn file_given(&mut self, path: PathBuf) -> Task<Message> {
        match &self.screen {
            _ if self.overlay.is_some() || self.writing => Task::none(),
            Screen::File(_) => self.route(screen::Message::File(file::Message::Given(path))),
            Screen::Unlock(_) | Screen::Computer(_) | Screen::Start(_) | Screen::Back(_) => {
                self.banner = None;
                self.show_given(path)
            }
            // Elsewhere something else is being done, and a file does not interrupt it.
            _ => Task::none(),
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
            unlock::Action::Finish(package) => self.opened(package),
            unlock::Action::UsePackage => match self.package.clone() {
                Some(package) => {
                    let facts = facts(&package);
                    self.take(package, facts, true)
                }
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

    fn opened(&mut self, package: Arc<Package>) -> Task<Message> {
        self.home.redactor.add(&package.temporary);
        package.systems.iter().for_each(|system| self.home.redactor.add(&system.certificate.password));
        let practising = self.practice.is_some();
        if practising != (package.environment == Environment::Cwiczeniowe) {
            // A practice package puts the wizard in practice at once; practice never looks real.
            let next = if practising { Next::NotForPractice } else { Next::Practise };
            let code = package.code.clone();
            return self.remember(next, move |ledger| does_not_belong(ledger, &code));
        }
        let progress = self.progress();
        let package = match progress.chosen_teryt(&package.unit.teryt) {
            Some(chosen) => Arc::new(package.with_teryt(chosen)),
            None => package,
        };
        let facts = facts(&package);
        if let Some(known) = progress.package().filter(|known| !known.same_unit(&facts)) {
            let problem = Problem::new(Code::K12)
                .with("name", known.jednostka.as_str())
                .with("other-name", facts.jednostka.as_str());
            self.package = Some(package);
            return self.route(screen::Message::Unlock(unlock::Message::Opened(Err(problem))));
        }
        self.take(package, facts, false)
    }

    /// "Użyj pakietu" of K-12 starts over; a newer package of the same unit does not.
    pub(super) fn take(&mut self, package: Arc<Package>, facts: PackageFacts, anew: bool) -> Task<Message> {
        let sealed = self.sealed.clone();
        let again = matches!(&self.screen, Screen::Unlock(screen) if screen.is_again());
        let next = if again { Next::Reopened(package) } else { Next::Unit(package) };
        self.remember(next, move |ledger| {
            let progress = ledger.progress();
            if anew {
                let _ = ledger.append(Event::ZaczetoOdNowa)?;
            }
            if let Some(sealed) = sealed
                && progress.file().is_none_or(|file| file.kod != sealed.code())
            {
                keep(ledger, &sealed)?;
            }
            if anew || progress.package() != Some(&facts) {
                let _ = ledger.append(Event::PakietOtwarty(Box::new(facts)))?;
            }
            Ok(())
        })
    }

    pub(super) fn unit(&mut self, action: unit::Action) -> Task<Message> {
        match action {
            unit::Action::None => Task::none(),
            unit::Action::Focus(field) => self.focus(field),
            // What the act belongs to stays until it is answered.
            unit::Action::OtherFile if self.acting.is_some() => self.close(),
            unit::Action::OtherFile => self.show_file(None),
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
            unit::Action::Agree { complete } => {
                self.banner = None;
                self.remember(Next::Confirmed, move |ledger| {
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
            if ledger.progress().package() != Some(&facts) {
                let opened = Event::PakietOtwarty(Box::new(facts));
                let _ = ledger.append(opened)?;
            }
            Ok(())
        })
    }

    fn copy_request(&self, problem: &Problem) -> Task<Message> {
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
        let Some(package) = &self.package else { return Sender::default() };
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
            })
            .collect(),
        kontakty: package.contacts.clone(),
    }
}

fn some(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_owned())
}

/// The file was noted before anybody could know that its package belongs to another wizard: to
/// practice, or to the real one. Where nothing else is known yet, the note is taken back.
fn does_not_belong(ledger: &Ledger, code: &str) -> Result<(), Problem> {
    let progress = ledger.progress();
    if progress.package().is_none() && progress.file().is_some_and(|file| file.kod == code) {
        super::go_on::forget(ledger)?;
    }
    Ok(())
}

fn keep(ledger: &Ledger, sealed: &Sealed) -> Result<(), Problem> {
    package::copy::save(ledger.folder(), sealed).map_err(|error| Problem::from(&error))?;
    let file =
        ChosenFile { nazwa: sealed.name().to_owned(), kod: sealed.code().to_owned(), rozmiar: sealed.size() };
    let _ = ledger.append(Event::PlikWybrany(file))?;
    Ok(())
}

/// Where no dialog can open, P-01 says so, and dragging and `--otworz` remain.
async fn choose_file(title: String, kind: String) -> Result<Option<PathBuf>, Problem> {
    crate::platform::dialog_can_open().map_err(|reason| Problem::new(Code::P01).details(reason))?;
    let mut dialog = rfd::AsyncFileDialog::new().set_title(title).add_filter(kind, &["zip", "7z", "csizs"]);
    if let Some(downloads) = crate::platform::downloads() {
        dialog = dialog.set_directory(downloads);
    }
    Ok(dialog.pick_file().await.map(|file| file.path().to_owned()))
}
