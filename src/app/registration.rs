//! Stage 5: the registration by the wizard itself (E10), or by the person in her domain system (E10b).
use super::dialog::Picker;
use super::effects::{blocking, guarded};
use super::turn::Turn;
use super::waiting::{Waiting, What};
use super::{Acted, Acting, App, Banner, Message, Next, ReopenedFor};
use crate::act::registration::{self as act, Subject};
use crate::clock::{self, Instead};
use crate::document::{self, Place, Values};
use crate::ledger::{PackageFacts, Progress, Refused, Standing, SystemAnswer};
use crate::platform::credentials::Kept;
use crate::platform::{self, paper_folders};
use crate::problem::{Code, Problem};
use crate::procedure::clock::{ServerPlace, registration_waits, servers};
use crate::procedure::hosts;
use crate::procedure::{Stage, left};
use crate::screen::halt::Why;
use crate::screen::registration::{Action, Data, Message as Said, Registration};
use crate::screen::registration_by_hand::{self as by_hand, RegistrationByHand, STEPS};
use crate::screen::{self, Halt, Locked, Screen, Seen};
use crate::secret::Secret;
use crate::text::plain;
use chrono::{DateTime, TimeDelta, Utc};
use iced::Task;
use std::path::PathBuf;
use tokio::sync::oneshot;

impl App {
    /// E10 where the package names a profile that the wizard speaks; otherwise E10b.
    pub(super) fn show_registration(&mut self) -> Task<Message> {
        let progress = self.progress();
        let Some(turn) = turn(&progress) else { return self.welcome(None) };
        let known = progress.registration_of(&turn.subject.key);
        let unclear = known.registered().is_some() && !known.is_outdated();
        // Begun by hand, and gone on with by hand.
        let by_hand = progress.steps_done(Stage::Registration, &turn.id) > 0;
        if self.is_automatic(&progress, &turn) && !unclear && !by_hand {
            self.show_own_registration(&progress, &turn)
        } else {
            self.show_registration_by_hand()
        }
    }

    /// H-07 and H-08 of the services: no further password is sent, by nobody.
    fn stopped_by_refusals(&mut self, progress: &Progress, subject: &Subject) -> Option<Task<Message>> {
        let refusals = progress.refusals_of(&subject.account);
        let login = subject.login.clone();
        let screen = if refusals.is_locked() {
            Screen::Locked(Locked::new(login))
        } else if refusals.is_used_up() {
            Screen::Halt(Halt::new(login, Why::UsedUp { open: false }, String::new()))
        } else {
            return None;
        };
        Some(self.show(screen))
    }

    /// E10, also where the person has begun by hand.
    pub(super) fn registration_by_wizard(&mut self) -> Task<Message> {
        let progress = self.progress();
        match turn(&progress) {
            Some(turn) => self.show_own_registration(&progress, &turn),
            None => self.welcome(None),
        }
    }

    fn show_own_registration(&mut self, progress: &Progress, turn: &Turn) -> Task<Message> {
        let open = progress.registration_of(&turn.subject.key).open().is_some();
        // What is open can be asked about also when no password may be sent any more.
        if !open && let Some(stopped) = self.stopped_by_refusals(progress, &turn.subject) {
            return stopped;
        }
        let Some(facts) = progress.package() else { return self.begin() };
        let left = left(progress.refusals_of(&turn.subject.account).counted());
        // Its key is in the package alone.
        let shut = self.package.is_none();
        // What was refused is typed anew, whoever remembered it.
        let refused = progress.registration_of(&turn.subject.key).refused();
        let refused = refused.is_some_and(Refused::is_about_the_password);
        let known = self.new_password.as_ref().filter(|(account, _)| *account == turn.subject.account);
        let known = known.map(|(_, password)| password.clone());
        let looks = self.keeper.is_some() && known.is_none() && !shut && !refused;
        let problem = standing_problem(progress, turn);
        let data = data(progress, facts, turn);
        let screen = Registration::new(data, left, looks, open, problem);
        let screen = if shut { screen.without_package() } else { screen.knowing(known) };
        let shown = self.show(Screen::Registration(screen));
        let Some(folder) = self.ledger().map(|ledger| ledger.folder().to_owned()).filter(|_| looks) else {
            return shown;
        };
        let memory = self.memory();
        let look = blocking(move || memory.read(&folder, Kept::NewPassword));
        let looked = self.ask(look, |kept| screen::Message::Registration(Said::Kept(kept)));
        Task::batch([shown, looked])
    }

    pub(super) fn show_registration_by_hand(&mut self) -> Task<Message> {
        let progress = self.progress();
        let Some(turn) = turn(&progress) else { return self.welcome(None) };
        if let Some(stopped) = self.stopped_by_refusals(&progress, &turn.subject) {
            return stopped;
        }
        let Some(facts) = progress.package() else { return self.begin() };
        let left = left(progress.refusals_of(&turn.subject.account).counted());
        let done = progress.steps_done(Stage::Registration, &turn.id).min(STEPS - 1);
        let automatic = self.is_automatic(&progress, &turn);
        let problem = standing_problem(&progress, &turn);
        let values = values(&progress, facts, &turn);
        self.show(Screen::RegistrationByHand(RegistrationByHand::new(values, left, done, automatic, problem)))
    }

    pub(super) fn registration(&mut self, action: Action) -> Task<Message> {
        match action {
            Action::None => Task::none(),
            Action::Focus(field) => self.focus(field),
            Action::Register { password, typed } => self.register(password, typed),
            Action::AskState => self.ask_state(),
            Action::ByHand => self.show_registration_by_hand(),
            Action::Stop => self.stop_act(),
            Action::StopAsking => self.stop_asking(),
            Action::Reopen => {
                self.reopened_for = Some(ReopenedFor::OwnRegistration);
                self.reopen_any()
            }
            Action::ShowPassword => self.at_password(&self.progress(), String::new()),
            Action::ShowCertificate => self.look_at_certificate(),
            Action::ShowClock => self.show_clock(),
            Action::CopyRequest(problem) => self.copy_request(&problem),
        }
    }

    /// "Wróć do certyfikatu": stage 4 is done, so its page can only be looked at.
    fn look_at_certificate(&mut self) -> Task<Message> {
        match Seen::of(&self.progress(), Stage::Certificate) {
            Some(seen) => self.show(Screen::Seen(seen.of_registration())),
            None => self.show_certificate(),
        }
    }

    fn register(&mut self, password: Secret, typed: bool) -> Task<Message> {
        let progress = self.progress();
        let (Some(ledger), None, Some(turn)) =
            (self.ledger().cloned(), self.acting.as_ref(), turn(&progress))
        else {
            return self.show_registration();
        };
        // Only what is on the page is sent; and where there is no way for it, the page says so.
        let is_shown = self.shown_registration() == Some(turn.id.as_str());
        let Some(connection) = self.connection(&turn).filter(|_| is_shown) else {
            return self.show_registration();
        };
        if typed {
            self.home.redactor.add(&password);
        }
        let (stop, stopped) = oneshot::channel();
        self.banner = None;
        self.acting = Some(Acting {
            account: turn.subject.account.clone(),
            waiting: Waiting::new(What::Registering),
            password: password.clone(),
            remember: false,
            stop: Some(stop),
            then_leave: false,
        });
        let practice = self.practice.as_ref().map(super::Practising::server);
        let measured = self.fresh_clock(&progress);
        let register = async move {
            if let Err(problem) = super::practice::revived(practice).await {
                return Message::Acted(Acted::NotRegistered(Some(problem)));
            }
            let stopped = async {
                // A sender that is dropped has not said stop.
                if stopped.await.is_err() {
                    std::future::pending::<()>().await;
                }
            };
            let fresh = match measured {
                Some(measured) => measured.await,
                None => None,
            };
            let request = act::Request { subject: turn.subject, password, fresh };
            let registered = act::register(&ledger, request, &*connection, stopped).await;
            Message::Acted(match registered {
                Ok(registered) => Acted::Registered(registered.date),
                Err(error) => Acted::NotRegistered(error.problem()),
            })
        };
        guarded(register, |problem| Message::Acted(Acted::NotRegistered(Some(problem))))
    }

    /// measured once more, where the server is this computer.
    fn fresh_clock(
        &self,
        progress: &Progress,
    ) -> Option<impl Future<Output = Option<TimeDelta>> + Send + 'static> {
        let facts = progress.package()?;
        (progress.clock().place() == Some(ServerPlace::Tutaj)).then_some(())?;
        let names = servers(facts.srodowisko, &facts.serwery_czasu);
        Some(async move {
            let reading = clock::read(&names, &Instead::default()).await;
            reading.measurement.map(|measurement| measurement.offset)
        })
    }

    /// PodajStan: a question, and no password goes with it.
    fn ask_state(&mut self) -> Task<Message> {
        // An answer that was not waited for any more may have come and be in the ledger.
        if let Some(Standing::Done { at, by_hand: false }) = self.shown_standing() {
            self.banner = Some(Banner::Registered(at));
            return self.on_from(Stage::Registration);
        }
        let progress = self.progress();
        let (Some(ledger), Some(turn)) = (self.ledger().cloned(), turn(&progress)) else {
            return self.show_registration();
        };
        let is_shown = self.shown_registration() == Some(turn.id.as_str());
        let Some(connection) = self.connection(&turn).filter(|_| is_shown) else {
            return self.show_registration();
        };
        self.banner = None;
        self.waiting = Some(Waiting::new(What::AskingWay));
        let practice = self.practice.as_ref().map(super::Practising::server);
        let ask = async move {
            // One that does not run does not answer, and that is said.
            let _ = super::practice::revived(practice).await;
            let settled = act::settle_by_state(&ledger, &turn.subject, &*connection).await;
            let problem = match settled {
                Ok(act::Settled::Registered { ours: true, .. }) => None,
                Ok(settled) => settled.into_error(&turn.subject).problem(),
                Err(error) => error.problem(),
            };
            let progress = ledger.progress();
            let open = progress.registration_of(&turn.subject.key).open().is_some();
            let left = left(progress.refusals_of(&turn.subject.account).counted());
            Said::Settled { left, open, problem }
        };
        self.ask(ask, screen::Message::Registration)
    }

    /// The question about the state is answered: where the system is registered, stage 5 is behind us.
    pub(super) fn registration_said(&mut self, said: Said) -> Task<Message> {
        match (&said, self.shown_standing()) {
            (Said::Settled { problem: None, .. }, Some(Standing::Done { at, .. })) => {
                self.banner = Some(Banner::Registered(at));
                return self.on_from(Stage::Registration);
            }
            (Said::Settled { problem: Some(problem), .. }, Some(Standing::Done { .. })) => {
                self.banner = Some(Banner::Problem(problem.clone()));
                return self.on_from(Stage::Registration);
            }
            _ => {}
        }
        let Screen::Registration(screen) = &mut self.screen else { return Task::none() };
        let action = screen.update(said);
        self.registration(action)
    }

    /// Settled already, and told to whoever is on screen.
    pub(super) fn registered(&mut self, at: DateTime<Utc>) -> Task<Message> {
        self.banner = Some(Banner::Registered(at));
        if matches!(self.screen, Screen::Registration(_)) {
            // Perhaps to the next system.
            self.on_from(Stage::Registration)
        } else {
            Task::none()
        }
    }

    /// The system of E10, as long as that page is shown.
    fn shown_registration(&self) -> Option<&str> {
        match &self.screen {
            Screen::Registration(screen) => Some(screen.system_id()),
            _ => None,
        }
    }

    fn shown_standing(&self) -> Option<Standing> {
        let progress = self.progress();
        let key = progress.package()?.system_key(self.shown_registration()?);
        progress.registration_of(&key).standing()
    }

    pub(super) fn not_registered(&mut self, problem: Option<Problem>) -> Task<Message> {
        let Some(problem) = problem else {
            self.banner = Some(Banner::Stopped);
            return self.registration_settled(None);
        };
        self.unsaved = problem.code == Code::K11;
        let forgotten = match problem.code {
            // What was refused is remembered no longer.
            Code::R02 | Code::H06 | Code::H07 | Code::H08 => self.forget_new_password(),
            _ => Task::none(),
        };
        Task::batch([forgotten, self.told_not_registered(problem)])
    }

    fn told_not_registered(&mut self, problem: Problem) -> Task<Message> {
        if problem.code == Code::R03 && matches!(self.shown_standing(), Some(Standing::Done { .. })) {
            self.banner = Some(Banner::Problem(problem));
            return self.on_from(Stage::Registration);
        }
        match (&self.screen, problem.code) {
            // Each has a page of its own.
            (Screen::Registration(_), Code::H07 | Code::H08) => self.show_registration(),
            (Screen::Registration(_), _) => self.registration_settled(Some(problem)),
            _ => self.tell(Banner::Problem(problem)),
        }
    }

    fn registration_settled(&mut self, problem: Option<Problem>) -> Task<Message> {
        let progress = self.progress();
        let Some(turn) = turn(&progress) else { return self.welcome(None) };
        let open = progress.registration_of(&turn.subject.key).open().is_some();
        let left = left(progress.refusals_of(&turn.subject.account).counted());
        self.route(screen::Message::Registration(Said::Settled { left, open, problem }))
    }

    pub(super) fn registration_by_hand(&mut self, action: by_hand::Action) -> Task<Message> {
        use by_hand::Action as A;
        match action {
            A::None => Task::none(),
            A::Focus(field) => self.focus(field),
            A::Copy(text) => iced::clipboard::write(text),
            A::CopyRequest(problem) => self.copy_request(&problem),
            A::ShowCertificate => self.look_at_certificate(),
            A::ShowClock => self.show_clock(),
            A::Automatic => self.registration_by_wizard(),
            A::ShowPassword => self.at_password(&self.progress(), String::new()),
            A::Note(krok) => {
                self.banner = None;
                let Some(turn) = turn(&self.progress()) else { return Task::none() };
                let event =
                    crate::ledger::Event::KrokWykonany { etap: Stage::Registration, system: turn.id, krok };
                self.remember(Next::Stepped(krok), move |ledger| {
                    let _ = ledger.append(event)?;
                    Ok(())
                })
            }
            A::Confirm { at, number } => {
                let Some(turn) = turn(&self.progress()) else { return Task::none() };
                self.banner = None;
                self.remember(Next::RegisteredByHand(at), move |ledger| {
                    Ok(act::confirm(ledger, &turn.subject, at, number)?)
                })
            }
            A::Report(answer) => self.report_of_system(answer),
            A::ChooseSheet => {
                let [title, kind] = ["registered-sheet", "paper-kind"].map(|key| plain(&self.texts.get(key)));
                let name = format!("{}.html", self.sheet_name());
                self.ask_in_dialog(Picker::Paper { title, kind, name, ending: "html" }, |chosen| {
                    screen::Message::RegistrationByHand(by_hand::Message::SheetChosen(chosen))
                })
            }
            A::SaveSheet(path) => self.save_configuration(path),
        }
    }

    fn report_of_system(&mut self, answer: SystemAnswer) -> Task<Message> {
        let Some(turn) = turn(&self.progress()) else { return Task::none() };
        let counts = match answer {
            SystemAnswer::Odmowa { powod } => powod.is_about_the_password(),
            SystemAnswer::NieWiadomo => true,
            SystemAnswer::JuzZarejestrowany | SystemAnswer::NieDokonczono => false,
        };
        let counted = self.progress().refusals_of(&turn.subject.account).counted() + u32::from(counts);
        let left = left(counted);
        let stops = left == 0 || answer == SystemAnswer::Odmowa { powod: Refused::KontoZablokowane };
        let forgotten = if counts { self.forget_new_password() } else { Task::none() };
        let next = if stops {
            Next::Registration
        } else {
            Next::SystemAnswered(Box::new(act::told(&turn.subject, answer, left)))
        };
        let noted = self.remember(next, move |ledger| {
            let reported = act::report(ledger, &turn.subject, answer);
            reported.map_err(|error| error.problem().unwrap_or_else(|| Code::X01.into()))
        });
        Task::batch([forgotten, noted])
    }

    fn sheet_name(&self) -> String {
        self.marked(&plain(&self.texts.get("sheet-file")))
    }

    fn save_configuration(&mut self, path: Option<PathBuf>) -> Task<Message> {
        let progress = self.progress();
        let (Some(turn), Some(facts)) = (turn(&progress), progress.package()) else { return Task::none() };
        let values = values(&progress, facts, &turn);
        let own = facts.systemy.get(turn.place).and_then(|system| system.certyfikat.clone());
        let sheet = document::configuration(&self.texts, &values, own.as_ref(), self.practice.is_some());
        let paper = platform::Paper { html: sheet.to_html(), txt: sheet.to_txt() };
        let name = self.sheet_name();
        let save = blocking(move || {
            let saved = match path {
                Some(path) => paper.save(&path, None),
                None => paper.save_anywhere(&paper_folders(), &name),
            };
            saved.map_err(|error| Problem::from(&error))
        });
        self.ask(save, |saved| screen::Message::RegistrationByHand(by_hand::Message::SheetSaved(saved)))
    }
}

fn turn(progress: &Progress) -> Option<Turn> {
    Turn::of(progress, Stage::Registration)
}

/// What CSIZS or the domain system said last, after a restart.
pub(super) fn standing_problem(progress: &Progress, turn: &Turn) -> Option<Problem> {
    let known = progress.registration_of(&turn.subject.key);
    let left = left(progress.refusals_of(&turn.subject.account).counted());
    let powod = known.refused()?;
    // The clock may be right by now.
    if powod == Refused::ZlyCzas && !registration_waits(progress.clock().known(None)) {
        return None;
    }
    Some(act::told(&turn.subject, SystemAnswer::Odmowa { powod }, left))
}

fn data(progress: &Progress, facts: &PackageFacts, turn: &Turn) -> Data {
    let system = facts.systemy.get(turn.place);
    let named = [turn.subject.name.as_str(), turn.subject.version.as_str()];
    let service = facts.uslugi.iter().find(|service| service.rodzaj == "rejestracja");
    Data {
        id: turn.id.clone(),
        unit: facts.jednostka.clone(),
        system: named.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", "),
        server: service.map(|service| hosts::shown(&service.adres)).unwrap_or_default(),
        certificate_until: system.and_then(|system| system.certyfikat.as_ref()).map(|own| own.do_dnia),
        clock: progress.clock().standing(),
        login: facts.login.clone(),
    }
}

fn values(progress: &Progress, facts: &PackageFacts, turn: &Turn) -> Values {
    let own = facts.systemy.get(turn.place).and_then(|system| system.certyfikat.as_ref());
    let is_here = own.is_some_and(|own| {
        let store = crate::procedure::certificate::Store::Osobisty;
        progress.certificates().change(store, &own.sha256).is_some()
    });
    let certificate = match progress.certificates().saved(&turn.id) {
        _ if is_here => Place::Store,
        Some(file) => Place::File(file.to_owned()),
        None => Place::Unknown,
    };
    let unit_id = facts.identyfikator.clone().or_else(|| facts.teryt.clone()).unwrap_or_default();
    Values {
        system: turn.subject.name.clone(),
        servers: facts.servers(),
        certificate,
        login: facts.login.clone(),
        unit: facts.jednostka.clone(),
        unit_id,
        system_id: turn.subject.id.system.clone(),
        time_servers: self::servers(facts.srodowisko, &facts.serwery_czasu),
    }
}
