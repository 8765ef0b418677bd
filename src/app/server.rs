//! The second half of stage 3, and "Sprawdź połączenie" of Help: the way to CSIZS, asked step by step.
use super::effects::guarded;
use super::trust;
use super::waiting::{Waiting, What};
use super::{App, Banner, Message, Next, Overlay};
use crate::csizs::probe::{Diagnosis, Expected, diagnose};
use crate::csizs::{Endpoint, Trust, soap};
use crate::ledger::{Event, PackageFacts, ServerAddress};
use crate::problem::Problem;
use crate::procedure::Stage;
use crate::procedure::clock::ServerPlace;
use crate::procedure::hosts::{self, Verdict};
use crate::screen::server::{Action, Message as Said, Server, Service};
use crate::screen::{self, Screen};
use crate::t;
use chrono::Utc;
use futures::future::join_all;
use iced::Task;
use url::Url;

/// How the server's part of stage 3 was left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ServerLeft {
    /// The wizard has seen it itself.
    Seen,
    ByHand,
    /// "Wymaga uwagi".
    ForLater,
}

/// An address to be asked, in the words that it is called by on screen.
#[derive(Debug, Clone)]
pub(super) struct Target {
    pub(super) name: String,
    endpoint: Endpoint,
    expected: Expected,
}

/// "Sprawdź połączenie" in Help.
#[derive(Debug, Clone, Default)]
pub(super) struct Connection {
    /// The question whose answer counts; none is on its way without one.
    pub(super) asked: Option<u32>,
    pub(super) waiting: Option<Waiting>,
    pub(super) lists: Vec<(String, Diagnosis)>,
}

impl App {
    /// E8. The way is asked at once.
    pub(super) fn show_server(&mut self) -> Task<Message> {
        let progress = self.progress();
        let Some(facts) = progress.package() else { return self.begin() };
        let services = services(facts);
        // What was typed without a package can be corrected; a package can only be asked for anew.
        let typed = facts.kod.is_empty();
        let elsewhere = progress.clock().place() == Some(ServerPlace::GdzieIndziej);
        let screen = Server::new(services, typed, elsewhere);
        let asks = screen.can_ask();
        let shown = self.show(Screen::Server(screen));
        let asked = if asks { self.ask_way() } else { Task::none() };
        Task::batch([shown, asked])
    }

    pub(super) fn server(&mut self, action: Action) -> Task<Message> {
        match action {
            Action::None => Task::none(),
            Action::Ask => {
                self.banner = None;
                self.ask_way()
            }
            Action::Stop => self.stop_asking(),
            Action::Copy(text) => iced::clipboard::write(text),
            Action::SetClock => self.show_clock(),
            Action::Supplement => self.supplement(),
            Action::Pass(uslugi) => self.remember(Next::Server(ServerLeft::Seen), move |ledger| {
                let _ = ledger.append(Event::SerwerSprawdzony { uslugi })?;
                Ok(())
            }),
            Action::Confirm => self.remember(Next::Server(ServerLeft::ByHand), |ledger| {
                let _ = ledger.append(Event::SerwerPotwierdzony)?;
                Ok(())
            }),
            Action::Postpone(code) => self.remember(Next::Server(ServerLeft::ForLater), move |ledger| {
                let kod = code.map(|code| code.as_str().to_owned());
                let _ = ledger.append(Event::SerwerOdlozony { kod })?;
                Ok(())
            }),
        }
    }

    /// On from E8, with what came of it.
    pub(super) fn left_server(&mut self, left: ServerLeft) -> Task<Message> {
        let at = self.progress().saved().unwrap_or_else(Utc::now);
        self.banner = match left {
            ServerLeft::Seen => Some(Banner::Connected),
            ServerLeft::ByHand => Some(Banner::ConnectedByHand(at)),
            ServerLeft::ForLater => None,
        };
        self.on_from(Stage::Certificate)
    }

    /// An answer that still comes is nobody's any more.
    pub(super) fn stop_asking(&mut self) -> Task<Message> {
        self.question += 1;
        self.waiting = None;
        self.tell(Banner::NotAsked)
    }

    fn ask_way(&mut self) -> Task<Message> {
        let targets: Vec<Target> = self.service_targets();
        self.waiting = Some(Waiting::new(What::AskingWay));
        let asked = self.diagnosed(targets);
        self.ask(asked, |lists| screen::Message::Server(Said::Asked(lists)))
    }

    fn diagnosed(&self, targets: Vec<Target>) -> impl Future<Output = Vec<Diagnosis>> + Send + 'static {
        let practice = self.practice.as_ref().map(super::Practising::server);
        async move {
            // One that does not run does not answer, and that is said.
            let _ = super::practice::revived(practice).await;
            let lists = targets.iter().map(|target| diagnose(&target.endpoint, target.expected));
            let lists = join_all(lists).await;
            tracing::info!(?lists, "way asked");
            lists
        }
    }

    /// The services that the wizard may connect to by itself.
    fn service_targets(&self) -> Vec<Target> {
        let progress = self.progress();
        let Some(facts) = progress.package() else { return Vec::new() };
        let trust = trust::services(facts);
        let services = services(facts);
        let target = |service: &Service| {
            let profile = facts.uslugi.iter().find(|known| known.adres == service.server.address);
            let is_ours = profile.is_some_and(|known| known.profil == soap::PROFILE);
            let expected = if is_ours { Expected::Profile } else { Expected::Unknown };
            let name = self.texts.server_label(&service.server, services.len());
            self.target(name, &service.server.address, trust.clone(), expected)
        };
        services.iter().filter(|service| service.automatic).filter_map(target).collect()
    }

    fn pi_mzt_target(&self) -> Option<Target> {
        let progress = self.progress();
        let facts = progress.package()?;
        let address = facts.pi_mzt.as_ref()?;
        if hosts::judge(facts.srodowisko, address) != Verdict::Automatic {
            return None;
        }
        let trust = trust::pi_mzt(facts);
        self.target(t!(self.texts, "unit-pi-mzt"), address, trust, Expected::PiMzt)
    }

    fn target(&self, name: String, address: &str, trust: Trust, expected: Expected) -> Option<Target> {
        let address = Url::parse(address).ok()?;
        let endpoint = Endpoint::new(&address, trust, self.home.limits).ok()?;
        Some(Target { name, endpoint, expected })
    }

    /// Whether Help has "Sprawdź połączenie": before the package is known there is nothing to ask.
    pub(super) fn can_ask_connection(&self) -> bool {
        !self.all_targets().is_empty()
    }

    fn all_targets(&self) -> Vec<Target> {
        self.pi_mzt_target().into_iter().chain(self.service_targets()).collect()
    }

    /// What becomes of the way to each of them, with what it is called.
    pub(super) fn connection_lists(&self) -> impl Future<Output = Vec<(String, Diagnosis)>> + Send + 'static {
        let targets = self.all_targets();
        let names: Vec<String> = targets.iter().map(|target| target.name.clone()).collect();
        let lists = self.diagnosed(targets);
        async move { names.into_iter().zip(lists.await).collect() }
    }

    pub(super) fn show_connection(&mut self) -> Task<Message> {
        self.connection = Connection::default();
        let shown = self.open_overlay(Overlay::Connection);
        Task::batch([shown, self.ask_connection()])
    }

    pub(super) fn ask_connection(&mut self) -> Task<Message> {
        if self.connection.asked.is_some() {
            return Task::none();
        }
        self.connection_questions += 1;
        let asked = self.connection_questions;
        let waiting = Some(Waiting::new(What::AskingWay));
        self.connection = Connection { asked: Some(asked), waiting, lists: Vec::new() };
        let lists = self.connection_lists();
        let answer = async move { Message::ConnectionAsked { asked, lists: Ok(lists.await) } };
        guarded(answer, move |problem| Message::ConnectionAsked { asked, lists: Err(problem) })
    }

    /// "Zatrzymaj", or the answer is there.
    pub(super) fn stop_connection(&mut self) {
        self.connection.asked = None;
        self.connection.waiting = None;
    }

    /// An answer to a panel that was closed meanwhile is dropped.
    pub(super) fn connection_asked(
        &mut self,
        asked: u32,
        lists: Result<Vec<(String, Diagnosis)>, Problem>,
    ) -> Task<Message> {
        if self.connection.asked != Some(asked) {
            return Task::none();
        }
        self.stop_connection();
        match lists {
            Ok(lists) => {
                self.connection.lists = lists;
                Task::none()
            }
            Err(problem) => self.tell(Banner::Problem(problem)),
        }
    }
}

fn services(facts: &PackageFacts) -> Vec<Service> {
    let service = |server: ServerAddress| {
        let automatic = hosts::judge(facts.srodowisko, &server.address) == Verdict::Automatic;
        Service { server, automatic }
    };
    facts.servers().into_iter().map(service).collect()
}
