//! Stage 2: the act, and what the person did by hand.
use super::effects::{blocking, guarded};
use super::package::facts;
use super::trust;
use super::waiting::{Waiting, What};
use super::{Acted, Acting, App, Banner, Message, Next};
use crate::act::password as act;
use crate::ledger::{CheckAnswer, PageAnswer};
use crate::problem::{Code, Problem};
use crate::procedure::{Account, left};
use crate::screen::{self, Screen, browser, check, halt, locked, password};
use crate::secret::Secret;
use iced::Task;
use tokio::sync::oneshot;
use url::Url;

impl App {
    pub(super) fn password(&mut self, action: password::Action) -> Task<Message> {
        match action {
            password::Action::None => Task::none(),
            password::Action::Focus(field) => self.focus(field),
            password::Action::InBrowser => self.show_browser(),
            password::Action::Stop => self.stop_act(),
            password::Action::Change { old, new, remember } => self.change(old, new, remember),
        }
    }

    /// It ends at once, and says how far it had come.
    pub(super) fn stop_act(&mut self) -> Task<Message> {
        if let Some(stop) = self.acting.as_mut().and_then(|acting| acting.stop.take()) {
            // The act may have ended this very moment; then there is nothing to stop.
            let _ = stop.send(());
        }
        Task::none()
    }

    fn change(&mut self, old: Secret, new: Secret, remember: bool) -> Task<Message> {
        let (Some(ledger), Some(package), None) =
            (self.ledger().cloned(), self.package.clone(), self.acting.as_ref())
        else {
            return Task::none();
        };
        let Ok(address) = Url::parse(&package.pi_mzt) else { return self.show_unit(package) };
        let account = package.account();
        self.home.redactor.add(&old);
        self.home.redactor.add(&new);
        let (stop, stopped) = oneshot::channel();
        self.banner = None;
        let waiting = Waiting::new(What::ChangingPassword);
        self.acting = Some(Acting {
            account: account.clone(),
            waiting,
            password: new.clone(),
            remember,
            stop: Some(stop),
            then_leave: false,
        });
        let request = act::Request { account, login: package.login.clone(), address, old, new };
        let (trust, limits) = (trust::pi_mzt(&facts(&package)), self.home.limits);
        let practice = self.practice.as_ref().map(super::Practising::server);
        let change = async move {
            if let Err(problem) = super::practice::revived(practice).await {
                return Message::Acted(Acted::Refused(problem));
            }
            let stopped = async {
                // A sender that is dropped has not said stop.
                if stopped.await.is_err() {
                    std::future::pending::<()>().await;
                }
            };
            let changed = act::change(&ledger, request, trust, limits, stopped).await;
            Message::Acted(match changed {
                Ok(at) => Acted::PasswordChanged(at),
                Err(error) => error.problem().map_or(Acted::Stopped, Acted::Refused),
            })
        };
        guarded(change, |problem| Message::Acted(Acted::Refused(problem)))
    }

    /// Settled already, and told to whoever is on screen. A person who has gone elsewhere is not
    /// pulled away: there it is a banner.
    pub(super) fn acted(&mut self, acted: Acted) -> Task<Message> {
        let Some(acting) = self.acting.take() else { return Task::none() };
        self.close_question_about_leaving();
        if acting.then_leave {
            return self.left_practice();
        }
        let answered = match &acted {
            Acted::PasswordChanged(_) => true,
            Acted::Refused(problem) => password::is_answer(problem.code),
            Acted::Stopped | Acted::Registered(_) | Acted::NotRegistered(_) => false,
        };
        let task = self.told(acted, acting);
        if answered && !matches!(self.screen, Screen::Password(_)) {
            self.typed = None;
        }
        task
    }

    fn told(&mut self, acted: Acted, acting: Acting) -> Task<Message> {
        let here = matches!(self.screen, Screen::Password(_));
        let progress = self.progress();
        let tries = progress.tries_of(&acting.account);
        match acted {
            Acted::Registered(at) => {
                self.new_password = Some((acting.account, acting.password));
                self.registered(at)
            }
            Acted::NotRegistered(problem) => self.not_registered(problem),
            Acted::PasswordChanged(at) => {
                self.forget_temporary();
                self.banner = Some(Banner::PasswordChanged(at));
                let shown = if here { self.show_clock() } else { Task::none() };
                let ticked = acting.remember.then(|| acting.password.clone());
                self.new_password = Some((acting.account, acting.password));
                Task::batch([shown, self.keep_new_password(ticked)])
            }
            Acted::Stopped => {
                self.banner = Some(Banner::Stopped);
                self.settled(left(tries.attempts()), None)
            }
            Acted::Refused(problem) => {
                self.unsaved = problem.code == Code::K11;
                if !here {
                    return self.tell(Banner::Problem(problem));
                }
                let shown = if tries.forbid_another() {
                    // Each has a page of its own. What has no page there is said above it.
                    let has_page = matches!(problem.code, Code::H07 | Code::H08 | Code::H09 | Code::H11);
                    let details = problem.details.clone();
                    self.banner = (!has_page).then_some(Banner::Problem(problem));
                    self.at_password(&progress, details)
                } else {
                    self.settled(left(tries.attempts()), Some(problem))
                };
                Task::batch([shown, self.ask_for_hint()])
            }
        }
    }

    pub(super) fn settled(&mut self, left: u32, problem: Option<Problem>) -> Task<Message> {
        match self.screen {
            Screen::Password(_) => {
                self.route(screen::Message::Password(password::Message::Settled { left, problem }))
            }
            _ => Task::none(),
        }
    }

    pub(super) fn browser(&mut self, action: browser::Action) -> Task<Message> {
        match action {
            browser::Action::None => Task::none(),
            browser::Action::Focus(field) => self.focus(field),
            browser::Action::Open(url) => self.open_browser(url),
            browser::Action::Copy(text) => iced::clipboard::write(text),
            browser::Action::Save(answer) => self.report(answer),
        }
    }

    fn report(&mut self, answer: PageAnswer) -> Task<Message> {
        let Some((account, login)) = self.account() else { return Task::none() };
        let next = match &answer {
            PageAnswer::Zmienione => Next::Changed { by_hand: true },
            PageAnswer::PolitykaOdrzucila => Next::Refused(Box::new(Code::H04.into())),
            PageAnswer::StareHasloNiepoprawne => self.refused(Code::H05, &account),
            PageAnswer::BlednyLogin => self.refused(Code::H06, &account),
            PageAnswer::CosInnego { .. } => Next::GoOn,
        };
        self.remember(next, move |ledger| {
            act::report(ledger, &account, &login, answer).map_err(|error| problem(&error))
        })
    }

    /// With the attempts that are left once this one is counted.
    fn refused(&self, code: Code, account: &Account) -> Next {
        let counted = self.progress().tries_of(account).attempts() + 1;
        Next::Refused(Box::new(Problem::new(code).with("left", left(counted))))
    }

    pub(super) fn check(&mut self, action: check::Action) -> Task<Message> {
        match action {
            check::Action::None => Task::none(),
            check::Action::Focus(field) => self.focus(field),
            check::Action::Open(url) => self.open_browser(url),
            check::Action::Copy(text) => iced::clipboard::write(text),
            check::Action::Save(answer) => self.settle_by_check(answer),
        }
    }

    fn settle_by_check(&mut self, answer: CheckAnswer) -> Task<Message> {
        let Some((account, login)) = self.account() else { return Task::none() };
        let next = match &answer {
            CheckAnswer::Zalogowano => Next::Changed { by_hand: true },
            CheckAnswer::BlednyLogin => Next::Refused(Box::new(Code::H10.into())),
            CheckAnswer::KontoZablokowane | CheckAnswer::CosInnego { .. } => Next::GoOn,
        };
        self.remember(next, move |ledger| {
            act::settle_by_check(ledger, &account, &login, answer).map_err(|error| problem(&error))
        })
    }

    pub(super) fn halt(&mut self, action: halt::Action) -> Task<Message> {
        match action {
            halt::Action::None => Task::none(),
            halt::Action::Check => self.show_check(),
            halt::Action::GoOn => self.go_on(),
            halt::Action::Worked => self.settle_by_check(CheckAnswer::Zalogowano),
            halt::Action::NewTemporary => {
                let Some((account, _)) = self.account() else { return Task::none() };
                self.banner = None;
                let forgotten = self.forget_new_password();
                let noted = self.remember(Next::GoOn, move |ledger| {
                    act::new_temporary(ledger, &account).map_err(|error| problem(&error))
                });
                Task::batch([forgotten, noted])
            }
        }
    }

    pub(super) fn locked(&mut self, action: locked::Action) -> Task<Message> {
        match action {
            locked::Action::None => Task::none(),
            locked::Action::Focus(field) => self.focus(field),
            locked::Action::Later => self.close(),
            locked::Action::Unlocked { new_password } => {
                let Some((account, _)) = self.account() else { return Task::none() };
                self.banner = None;
                let forgotten = if new_password { self.forget_new_password() } else { Task::none() };
                let noted = self.remember(Next::GoOn, move |ledger| {
                    act::unlocked(ledger, &account, new_password).map_err(|error| problem(&error))
                });
                Task::batch([forgotten, noted])
            }
        }
    }

    pub(super) fn open_browser(&mut self, url: Url) -> Task<Message> {
        let practice = self.practice.as_ref().map(super::Practising::server);
        let opened = blocking(move || {
            practice.iter().try_for_each(super::practice::revive)?;
            crate::platform::open_browser(&url)
        });
        self.banner = None;
        let open = async move {
            match opened.await {
                Ok(()) => Message::BrowserOpened(None),
                Err(problem) => Message::BrowserOpened(Some(problem)),
            }
        };
        guarded(open, |problem| Message::BrowserOpened(Some(problem)))
    }

    fn account(&self) -> Option<(Account, String)> {
        let progress = self.progress();
        progress.package().map(|facts| (facts.account(), facts.login.clone()))
    }
}

/// By hand nothing is stopped.
fn problem(error: &act::Error) -> Problem {
    error.problem().unwrap_or_else(|| Code::X01.into())
}
