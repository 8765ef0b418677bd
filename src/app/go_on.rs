//! To the first thing that is not done and can be done now; and back.
use super::effects::{blocking, guarded};
use super::memory::{self, Copy, Memory};
use super::waiting::{Waiting, What};
use super::{App, Banner, Message, Next, Overlay, ReopenedFor};
use crate::ledger::{Event, Ledger, PackageFacts, Progress, Tries};
use crate::package::{self, Completeness, Package, completeness};
use crate::platform;
use crate::problem::{Arg, Code, Problem};
use crate::procedure::clock::{ServerPlace, registration_waits};
use crate::procedure::hosts::{self, Verdict};
use crate::procedure::{Stage, left};
use crate::screen::about::About;
use crate::screen::by_hand::Origin;
use crate::screen::halt::Why;
use crate::screen::{
    self, Back, Browser, Check, Computer, File, Halt, Locked, Password, Screen, Start, Unit, Unlock, computer,
};
use crate::secret::Secret;
use chrono::Utc;
use iced::Task;
use std::path::PathBuf;
use std::sync::Arc;
use url::Url;

impl App {
    pub(super) fn go_on(&mut self) -> Task<Message> {
        if let Some(task) = self.as_asked() {
            return task;
        }
        let progress = self.progress();
        if progress.current() != Some(Stage::Package) && progress.asks_for_systems() {
            return self.show_systems();
        }
        match progress.current() {
            Some(Stage::Package) => match (self.package.clone(), progress.file()) {
                (Some(package), _) => self.show_unit(package),
                (None, _) if progress.is_typing() => self.show_without_package(Origin::Letter),
                (None, Some(_)) => self.reopen(),
                (None, None) => self.before_package(),
            },
            Some(Stage::Password) => self.at_password(&progress, String::new()),
            Some(Stage::ClockAndServer) if !progress.clock().is_done() => self.show_clock(),
            Some(Stage::ClockAndServer) => self.show_server(),
            Some(Stage::Certificate) => self.show_certificate(),
            Some(Stage::Registration) => self.show_registration(),
            Some(Stage::Dictionaries) => self.show_dictionaries(),
            None => self.show_done(),
        }
    }

    /// On to what can be done from this stage on, which is perhaps the same for the next system, whether
    /// those before it are done or wait; what waits comes before the registration.
    pub(super) fn on_from(&mut self, stage: Stage) -> Task<Message> {
        let progress = self.progress();
        self.news_of_system();
        let open = |next: &Stage| *next >= stage && !progress.is_done(*next);
        let next = Stage::ALL.into_iter().find(open);
        let may_register = || {
            let clock = progress.clock();
            progress.is_done(Stage::Password)
                && progress.server().is_done()
                && clock.standing().is_some()
                && !registration_waits(clock.known(None))
        };
        match next {
            // A guess would be the wrong computer.
            Some(Stage::Certificate)
                if matches!(progress.clock().place(), None | Some(ServerPlace::NieWiadomo)) =>
            {
                self.welcome(None)
            }
            Some(Stage::Certificate) => self.show_certificate(),
            Some(Stage::Registration) if may_register() => self.show_registration(),
            Some(Stage::Dictionaries) if progress.is_done(Stage::Registration) => self.show_dictionaries(),
            None if progress.current().is_none() => self.show_done(),
            _ => self.welcome(None),
        }
    }

    pub(super) fn go_to(&mut self, next: Next) -> Task<Message> {
        match next {
            Next::GoOn => self.go_on(),
            Next::Stay => Task::none(),
            Next::Known => {
                let progress = self.progress();
                if let Screen::Done(screen) = &mut self.screen {
                    screen.knows(progress);
                }
                Task::none()
            }
            Next::Fresh => self.show(Screen::Start(Start::default())),
            Next::Unlock(sealed) => self.show(Screen::Unlock(Unlock::new(sealed, false))),
            Next::Unit(package) => self.show_unit(package),
            Next::ByHand(read) => self.show_by_hand(Origin::Package, read),
            Next::Unlocked(package) => self.unlocked(package),
            Next::Reopened(package) => {
                self.package = Some(self.spent(package));
                match self.reopened_for.take() {
                    Some(ReopenedFor::Supplement) => self.supplement(),
                    Some(ReopenedFor::OwnRegistration) => self.registration_by_wizard(),
                    Some(ReopenedFor::OwnDictionaries) => self.show_own_dictionaries(),
                    None => self.go_on(),
                }
            }
            Next::Confirmed => {
                let progress = self.progress();
                let tries = progress.account().map(|account| progress.tries_of(&account));
                if tries.is_some_and(|tries| tries.changed().is_some()) {
                    self.at_password(&progress, String::new())
                } else {
                    self.go_on()
                }
            }
            Next::Practise => self.on_with_practice(),
            Next::NotForPractice => {
                self.banner = Some(Banner::NotForPractice);
                self.show_file(None)
            }
            Next::Changed { by_hand } => {
                self.forget_temporary();
                let forgotten = if by_hand { self.forget_new_password() } else { Task::none() };
                let at = self.progress().saved().unwrap_or_else(Utc::now);
                let banner =
                    if by_hand { Banner::PasswordChangedByHand(at) } else { Banner::PasswordChanged(at) };
                self.banner = Some(banner);
                Task::batch([self.show_clock(), forgotten])
            }
            Next::ServerIsElsewhere => self.route(screen::Message::Clock(screen::clock::Message::Answered)),
            Next::Clock(left) => self.left_clock(left),
            Next::Server(left) => self.left_server(left),
            Next::CertificateByHand => {
                let at = self.progress().saved().unwrap_or_else(Utc::now);
                self.banner = Some(Banner::CertificateByHand(at));
                self.on_from(Stage::Certificate)
            }
            Next::Registration => self.show_registration(),
            Next::Stepped(done) => self.route(screen::Message::RegistrationByHand(
                screen::registration_by_hand::Message::Stepped(done),
            )),
            Next::RegisteredByHand(at) => {
                self.banner = Some(Banner::RegisteredByHand(at));
                // Perhaps to the next system.
                self.on_from(Stage::Registration)
            }
            Next::SystemAnswered(problem) => self.route(screen::Message::RegistrationByHand(
                screen::registration_by_hand::Message::Answered(*problem),
            )),
            Next::Dictionaries => self.show_dictionaries(),
            Next::DictionariesDone => self.dictionaries_done(),
            Next::Refused(problem) => {
                let task = self.go_on();
                let told = match &self.screen {
                    // The page that says the same already.
                    Screen::Halt(_) | Screen::Locked(_) => Task::none(),
                    Screen::Password(screen) => {
                        let left = screen.left();
                        self.settled(left, Some(*problem))
                    }
                    Screen::Browser(_) => self.failed(*problem),
                    _ => self.tell(Banner::Problem(*problem)),
                };
                Task::batch([task, told])
            }
        }
    }

    /// E2 looks, and goes on by itself.
    pub(super) fn begin(&mut self) -> Task<Message> {
        let shown = self.show(Screen::Computer(Computer::default()));
        Task::batch([shown, self.look_at_computer()])
    }

    pub(super) fn look_at_computer(&mut self) -> Task<Message> {
        let folder = self.home.folder.clone();
        let practice = self.practice.is_some();
        let look = blocking(move || {
            // In practice only the practice part counts, and that has been waited for.
            if practice { Vec::new() } else { platform::look(&folder, Utc::now()) }
        });
        self.ask(look, |findings| screen::Message::Computer(computer::Message::Looked(findings)))
    }

    pub(super) fn show_file(&mut self, problem: Option<Problem>) -> Task<Message> {
        self.reopened_for = None;
        let previous = self.progress().package().map(|facts| facts.kod.clone());
        // What was typed without a package is none.
        let previous = previous.filter(|code| !code.is_empty());
        self.show(Screen::File(File::new(previous, problem)))
    }

    /// E3 with a file that came from outside.
    pub(super) fn show_given(&mut self, path: PathBuf) -> Task<Message> {
        let shown = self.show_file(None);
        Task::batch([shown, self.route(screen::Message::File(screen::file::Message::Given(path)))])
    }

    /// E4b: the wizard's own copy, by its password.
    pub(super) fn reopen(&mut self) -> Task<Message> {
        let Some(ledger) = self.ledger().cloned() else { return Task::none() };
        self.question += 1;
        let question = self.question;
        self.waiting = Some(Waiting::new(What::Reopening));
        let (sealed, memory) = (self.sealed.clone(), self.memory());
        let read = async move {
            let copy = blocking(move || memory::reopen(&ledger, sealed, &memory)).await;
            Message::Reopened { question, copy }
        };
        guarded(read, move |problem| Message::Reopened { question, copy: Err(problem) })
    }

    pub(super) fn reopened(&mut self, copy: Result<Copy, Problem>) -> Task<Message> {
        self.waiting = None;
        match copy {
            Ok(Copy { sealed, opened }) => {
                self.sealed = Some(Arc::clone(&sealed));
                match opened {
                    Some(package) => self.opened(package, true),
                    None => self.show(Screen::Unlock(Unlock::new(sealed, true))),
                }
            }
            Err(problem) => {
                // After "Gotowe" the wizard has deleted it itself.
                let problem = match problem.code {
                    Code::P27 if self.progress().is_connected() => problem.with("variant", "done"),
                    _ => problem,
                };
                let wanted = self.reopened_for.take();
                let shown = self.show_file(Some(problem));
                self.reopened_for = wanted;
                shown
            }
        }
    }

    /// Stage 1's data: E5, or E5b where the person types a part of them.
    pub(super) fn show_unit(&mut self, package: Arc<Package>) -> Task<Message> {
        let package = self.spent(package);
        match self.typed_over(&package) {
            Some(read) => {
                let origin = if read.code.is_empty() { Origin::Letter } else { Origin::Package };
                self.show_by_hand(origin, read)
            }
            None => self.show_read(package),
        }
    }

    /// E5: what the package itself says.
    pub(super) fn show_read(&mut self, package: Arc<Package>) -> Task<Message> {
        self.keep_draft();
        let (found, progress) = (self.judged(&package), self.progress());
        self.package = Some(Arc::clone(&package));
        self.keep_typed();
        let _ = self.typed.take_if(|typed| !typed.is_for(&package));
        let about = About::new(progress.about_system(), &package);
        self.show(Screen::Unit(Unit::new(package, found, about)))
    }

    /// What the person has answered is not asked again.
    pub(super) fn judged(&self, package: &Package) -> Completeness {
        let (mut found, progress) = (completeness(package, Utc::now()), self.progress());
        found.problems.retain(|problem| match (problem.code, problem.args.get("address")) {
            (Code::P24, Some(Arg::Text(address))) => !progress.is_address_confirmed(address),
            (Code::P18, _) => progress.chosen_teryt(&package.unit.teryt).is_none(),
            _ => true,
        });
        found
    }

    /// Stage 2, as the ledger has it. `details` of what has just happened, for the IT person.
    pub(super) fn at_password(&mut self, progress: &Progress, details: String) -> Task<Message> {
        let Some(facts) = progress.package() else { return self.begin() };
        let tries = progress.tries_of(&facts.account());
        self.keep_typed();
        // While the act runs its intent is open, and no reason to ask.
        if self.acting.is_none()
            && let Some(halt) = halted(facts, &tries, details)
        {
            let shown = self.show(halt);
            self.typed = None;
            return shown;
        }
        let Some(package) = self.package.clone().or_else(|| self.typed_package()) else {
            return self.reopen_any();
        };
        self.package = Some(Arc::clone(&package));
        if !may_connect(&package) {
            return self.show_browser();
        }
        let (left, typed) = (left(tries.attempts()), tries.is_spent(&facts.kod));
        let page = Password::new(package, left, self.acting.is_some(), typed).with(self.typed.take());
        let shown = self.show(Screen::Password(page));
        // It is on the page now.
        self.typed = None;
        Task::batch([shown, self.ask_for_hint()])
    }

    /// E6b; where it may not be used any more, the page that says why.
    pub(super) fn show_browser(&mut self) -> Task<Message> {
        let progress = self.progress();
        let Some(facts) = progress.package().cloned() else { return self.begin() };
        let tries = progress.tries_of(&facts.account());
        if let Some(halt) = halted(&facts, &tries, String::new()) {
            return self.show(halt);
        }
        let Some(package) = self.package.clone().or_else(|| self.typed_package()) else {
            return self.reopen_any();
        };
        let Ok(address) = Url::parse(&package.pi_mzt) else { return self.show_unit(package) };
        let spent = tries.is_spent(&facts.kod);
        let temporary = if spent { Secret::default() } else { package.temporary.clone() };
        let left = left(tries.attempts());
        let address = self.in_browser(address);
        self.show(Screen::Browser(Browser::new(facts.login, address, temporary, left)))
    }

    /// The check of H-09: one login, which costs an attempt if it fails.
    pub(super) fn show_check(&mut self) -> Task<Message> {
        let progress = self.progress();
        let Some(facts) = progress.package() else { return self.begin() };
        let tries = progress.tries_of(&facts.account());
        if tries.is_used_up() || tries.is_locked() || tries.open().is_none() {
            return self.at_password(&progress, String::new());
        }
        let address = facts.pi_mzt.as_deref().and_then(|address| Url::parse(address).ok());
        let address = address.map(|address| self.in_browser(address));
        self.show(Screen::Check(Check::new(facts.login.clone(), address, left(tries.attempts()))))
    }

    /// With its secrets.
    pub(super) fn shut_package(&mut self) {
        self.package = None;
        self.read = None;
        self.temporary = None;
        self.sealed = None;
        self.reopened_for = None;
    }

    pub(super) fn welcome(&mut self, problem: Option<Problem>) -> Task<Message> {
        self.shut_package();
        let problem = problem.or_else(|| self.unkept.take());
        self.renewing = None;
        let progress = self.progress();
        if problem.is_none() && progress.confirmed_at().is_some() && progress.current().is_none() {
            return self.show_connected();
        }
        self.show(Screen::Back(Back::new(progress, problem)))
    }

    /// "Zacznij od nowa": the stages and the copy, never what is counted or open.
    pub(super) fn start_over(&mut self) -> Task<Message> {
        if self.overlay != Some(Overlay::StartOver) || self.acting.is_some() {
            return Task::none();
        }
        self.overlay = None;
        self.banner = None;
        self.shut_package();
        self.typed = None;
        self.new_password = None;
        let memory = self.memory();
        self.remember(Next::Fresh, move |ledger| forget(ledger, &memory))
    }
}

pub(super) fn may_connect(package: &Package) -> bool {
    hosts::judge(package.environment, &package.pi_mzt) == Verdict::Automatic
}

/// The stages, the copy and what is remembered are forgotten; what is counted or open is not.
pub(super) fn forget(ledger: &Ledger, memory: &Memory) -> Result<(), Problem> {
    let _ = ledger.append(Event::ZaczetoOdNowa)?;
    let _ = memory.forget_all(ledger.folder());
    package::copy::delete(ledger.folder()).map(drop).map_err(|error| Problem::from(&error))
}

/// The page that stands in the way of another try, if one does.
fn halted(facts: &PackageFacts, tries: &Tries, details: String) -> Option<Screen> {
    let open = tries.open().is_some();
    let why = match tries.changed() {
        Some(changed) => Why::Changed(changed),
        None if tries.is_locked() => return Some(Screen::Locked(Locked::new(facts.login.clone()))),
        None if tries.is_used_up() => Why::UsedUp { open },
        None if open => Why::Unknown,
        None => return None,
    };
    Some(Screen::Halt(Halt::new(facts.login.clone(), why, details)))
}
