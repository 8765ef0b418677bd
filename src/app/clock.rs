//! The first half of stage 3: looking at the clock, setting it, and what the person says of another one.
use super::effects::{blocking, guarded};
use super::trust;
use super::waiting::{Waiting, What};
use super::{App, Banner, Message, Next};
use crate::act;
use crate::clock::{self, Instead};
use crate::csizs::{Endpoint, Trust};
use crate::ledger::{ClockMeasured, Event, Ledger};
use crate::platform::practice_folder;
use crate::platform::time::{self, Looked, TimeService};
use crate::problem::Problem;
use crate::procedure::clock::{ServerPlace, servers};
use crate::procedure::hosts::{self, Verdict};
use crate::procedure::{Environment, Stage};
use crate::screen::clock::{Action, Checked, Clock, Message as Said};
use crate::screen::{self, Screen};
use chrono::Utc;
use iced::Task;
use std::sync::Arc;
use url::Url;

/// How the clock's part of stage 3 was left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Left {
    /// It was right already.
    Right,
    Set,
    ByHand,
    /// "Wymaga uwagi".
    ForLater,
}

impl App {
    /// E7. Where the server is this computer, its clock is looked at at once.
    pub(super) fn show_clock(&mut self) -> Task<Message> {
        let progress = self.progress();
        let Some(facts) = progress.package() else { return self.begin() };
        let names = servers(facts.srodowisko, &facts.serwery_czasu);
        let screen = Clock::new(facts.srodowisko, names.clone(), progress.clock().place());
        let looks = !screen.is_elsewhere();
        let shown = self.show(Screen::Clock(screen));
        let looked = if looks { self.check_clock(names) } else { Task::none() };
        Task::batch([shown, looked])
    }

    pub(super) fn clock(&mut self, action: Action) -> Task<Message> {
        match action {
            Action::None => Task::none(),
            Action::Focus(field) => self.focus(field),
            Action::Check(servers) => self.check_clock(servers),
            Action::Set(servers) => self.set_clock(servers),
            Action::Answer(gdzie) => {
                self.banner = None;
                self.remember(Next::ServerIsElsewhere, move |ledger| says_where(ledger, gdzie))
            }
            Action::Pass { measured, was_set } => self.pass_clock(measured, was_set),
            Action::Postpone(gdzie) => self.remember(Next::Clock(Left::ForLater), move |ledger| {
                says_where(ledger, gdzie)?;
                let _ = ledger.append(Event::ZegarOdlozony)?;
                Ok(())
            }),
            Action::Confirm => self.remember(Next::Clock(Left::ByHand), |ledger| {
                says_where(ledger, ServerPlace::GdzieIndziej)?;
                let _ = ledger.append(Event::ZegarPotwierdzony)?;
                Ok(())
            }),
            Action::ChooseSheet => self.choose_sheet(),
            Action::SaveSheet { path, servers } => self.save_sheet(path, &servers),
            Action::OpenSettings => self.open_time_settings(),
        }
    }

    fn pass_clock(&mut self, measured: ClockMeasured, was_set: bool) -> Task<Message> {
        use crate::procedure::clock::Agreement;
        let left = match measured.agreement() {
            Agreement::Fine if was_set && measured.synchronizacja == Some(true) => Left::Set,
            Agreement::Fine => Left::Right,
            Agreement::Near | Agreement::Warning | Agreement::Refused => Left::ForLater,
        };
        self.remember(Next::Clock(left), move |ledger| {
            says_where(ledger, ServerPlace::Tutaj)?;
            let _ = ledger.append(Event::ZegarZmierzony(measured))?;
            Ok(())
        })
    }

    /// On from E7, with what came of it.
    pub(super) fn left_clock(&mut self, left: Left) -> Task<Message> {
        let at = self.progress().saved().unwrap_or_else(Utc::now);
        self.banner = match left {
            Left::Right => Some(Banner::ClockRight),
            Left::Set => Some(Banner::ClockSet),
            Left::ByHand => Some(Banner::ClockByHand(at)),
            Left::ForLater => None,
        };
        if self.progress().server().is_done() { self.on_from(Stage::Certificate) } else { self.show_server() }
    }

    fn check_clock(&mut self, servers: Vec<String>) -> Task<Message> {
        self.waiting = Some(Waiting::new(What::MeasuringTime));
        let time = self.time_service();
        let practice = self.practice.as_ref().map(super::Practising::server);
        let endpoint = self.dated_by();
        let check = async move {
            // One that does not run does not answer, and that is said.
            let _ = super::practice::revived(practice).await;
            let looked = blocking(move || time.look()).await;
            let instead = Instead { servers: own_servers(&looked), endpoint };
            let reading = clock::read(&servers, &instead).await;
            tracing::info!(?looked, ?reading, "clock looked at");
            Checked { looked, reading }
        };
        self.ask(check, |checked| screen::Message::Clock(Said::Checked(Box::new(checked))))
    }

    fn set_clock(&mut self, servers: Vec<String>) -> Task<Message> {
        let (Some(ledger), None) = (self.ledger().cloned(), self.setting) else { return Task::none() };
        self.banner = None;
        self.setting = Some(Waiting::new(What::SettingClock));
        let time = self.time_service();
        let set = async move {
            let set = blocking(move || act::clock::set(&ledger, &*time, &servers)).await;
            Message::ClockSet(set.map_err(|error| error.problem()))
        };
        guarded(set, |problem| Message::ClockSet(Err(problem)))
    }

    /// Settled already.
    pub(super) fn clock_set(&mut self, set: Result<(), Problem>) -> Task<Message> {
        if self.setting.take().is_none() {
            // Practice was left meanwhile, and its clock with it.
            return Task::none();
        }
        self.close_question_about_leaving();
        match &self.screen {
            Screen::Clock(_) => self.route(screen::Message::Clock(Said::WasSet(set))),
            _ => set.err().map_or_else(Task::none, |problem| self.tell(Banner::Problem(problem))),
        }
    }

    fn open_time_settings(&mut self) -> Task<Message> {
        let time = self.time_service();
        let open = async move {
            match blocking(move || time.open_settings()).await {
                Ok(()) => Message::BrowserOpened(None),
                Err(reason) => {
                    Message::BrowserOpened(Some(Problem::from(crate::problem::Code::Z05).details(reason)))
                }
            }
        };
        guarded(open, |problem| Message::BrowserOpened(Some(problem)))
    }

    /// In practice nothing of this computer is touched.
    pub(super) fn time_service(&self) -> Arc<dyn TimeService> {
        if self.practice.is_some() {
            Arc::new(time::Practice { folder: practice_folder(&self.home.folder) })
        } else {
            time::system()
        }
    }

    /// Whose `Date` is believed where no time server answers: an address of the package that the wizard
    /// may connect to by itself.
    fn dated_by(&self) -> Option<Endpoint> {
        let progress = self.progress();
        let facts = progress.package()?;
        let pi_mzt = facts.pi_mzt.iter().map(|address| (address, trust::pi_mzt(facts)));
        let services = facts.uslugi.iter().map(|service| (&service.adres, trust::services(facts)));
        let fit =
            |(address, _): &(&String, Trust)| hosts::judge(facts.srodowisko, address) == Verdict::Automatic;
        let (address, trust) = pi_mzt.chain(services).find(fit)?;
        Endpoint::new(&Url::parse(address).ok()?, trust, self.home.limits).ok()
    }

    /// Stage 2 is behind us: its secret goes, the rest stays open for the stages that follow.
    pub(super) fn forget_temporary(&mut self) {
        for package in [&mut self.package, &mut self.read].into_iter().flatten() {
            *package = Arc::new(package.without_temporary());
        }
        self.temporary = None;
        self.typed = None;
        if let Screen::ByHand(screen) = &mut self.screen {
            screen.forget_temporary();
        }
    }
}

/// The servers that Windows uses already, where they are names that may be asked.
fn own_servers(looked: &Looked) -> Vec<String> {
    let peers = looked.service.iter().flat_map(|service| &service.settings.serwery);
    let names = peers.map(|peer| peer.split(',').next().unwrap_or_default().to_owned());
    names.filter(|name| hosts::is_time_server(Environment::Produkcyjne, name)).take(2).collect()
}

/// Once, and again when the answer is another one.
fn says_where(ledger: &Ledger, gdzie: ServerPlace) -> Result<(), Problem> {
    ledger.append_if(|progress| {
        let known = progress.clock().place() == Some(gdzie);
        Ok::<_, Problem>((!known).then_some(Event::MiejsceSerwera { gdzie }))
    })
}
