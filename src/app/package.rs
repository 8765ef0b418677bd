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
                let shown = self.show_file(None);
                match self.given.take() {
                    Some(path) => Task::batch([shown, self.file_given(path)]),
                    None => shown,
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
            file::Action::LookAtPractice => match &self.practice {
                Some(practice) => {
                    let path = practice.card().file.clone();
                    self.look_at(path)
                }
                None => Task::none(),
            },
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
            Screen::File(_) => self.route(screen::Message::File(file::Message::Dropped(path))),
            Screen::Unlock(_) | Screen::Computer(_) | Screen::Start(_) | Screen::Back(_)
                if self.overlay.is_none() =>
            {
                let shown = self.show_file(None);
                Task::batch([shown, self.route(screen::Message::File(file::Message::Dropped(path)))])
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
        let practising = self.practice.is_some();
        if practising != (package.environment == Environment::Cwiczeniowe) {
            return if practising { self.real_in_practice() } else { self.practice_package() };
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
            return self.not_opened(problem);
        }
        self.take(package, facts, false)
    }

    fn not_opened(&mut self, problem: Problem) -> Task<Message> {
        self.route(screen::Message::Unlock(unlock::Message::Opened(Err(problem))))
    }

    /// Practice never looks real: a real package is not opened in it.
    fn real_in_practice(&mut self) -> Task<Message> {
        let what = vec![crate::problem::Key::from("strip-practice"), "file-kind".into()];
        self.not_opened(Problem::new(Code::P25).with("what", what))
    }

    /// `cwiczeniowe` puts the wizard in practice mode at once.
    fn practice_package(&mut self) -> Task<Message> {
        self.on_with_practice()
    }

    /// "Użyj pakietu" of K-12 starts over; a newer package of the same unit does not.
    pub(super) fn take(&mut self, package: Arc<Package>, facts: PackageFacts, anew: bool) -> Task<Message> {
        let sealed = self.sealed.clone();
        self.remember(Next::Unit(package), move |ledger| {
            let progress = ledger.progress();
            if anew {
                let _ = ledger.append(Event::ZaczetoOdNowa).map_err(super::unsaved(ledger))?;
            }
            if let Some(sealed) = sealed
                && progress.file().is_none_or(|file| file.kod != sealed.code())
            {
                keep(ledger, &sealed)?;
            }
            if anew || progress.package() != Some(&facts) {
                let _ =
                    ledger.append(Event::PakietOtwarty(Box::new(facts))).map_err(super::unsaved(ledger))?;
            }
            Ok(())
        })
    }

    pub(super) fn unit(&mut self, action: unit::Action) -> Task<Message> {
        match action {
            unit::Action::None => Task::none(),
            unit::Action::Focus(field) => self.focus(field),
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
                let _ = ledger.append(confirmed).map_err(super::unsaved(ledger))?;
                Ok(())
            }),
            unit::Action::Agree { complete } => {
                self.banner = None;
                self.remember(Next::GoOn, move |ledger| {
                    let confirmed = Event::DanePotwierdzone { kompletny: complete };
                    let _ = ledger.append(confirmed).map_err(super::unsaved(ledger))?;
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
            let _ = ledger.append(event).map_err(super::unsaved(ledger))?;
            if ledger.progress().package() != Some(&facts) {
                let opened = Event::PakietOtwarty(Box::new(facts));
                let _ = ledger.append(opened).map_err(super::unsaved(ledger))?;
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

fn keep(ledger: &Ledger, sealed: &Sealed) -> Result<(), Problem> {
    package::copy::save(ledger.folder(), sealed).map_err(|error| Problem::from(&error))?;
    let file =
        ChosenFile { nazwa: sealed.name().to_owned(), kod: sealed.code().to_owned(), rozmiar: sealed.size() };
    let _ = ledger.append(Event::PlikWybrany(file)).map_err(super::unsaved(ledger))?;
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
