//! Stage 4: what E9 shows of a system's certificates, installing them, and the files for the IT person.
mod files;

use super::effects::{blocking, guarded};
use super::waiting::{Waiting, What as Busy};
use super::{App, Banner, Message, Next};
use crate::act;
use crate::certificate::{self, Facts, name_of};
use crate::ledger::{CertificateFacts, PackageFacts, Progress};
use crate::package::{Package, System, judge, judge_public};
use crate::platform::certificates::{self, CertificateStores, Found};
use crate::platform::practice_folder;
use crate::problem::{Code, Key, Problem, Value};
use crate::procedure::Stage;
use crate::procedure::certificate::Store;
use crate::procedure::clock::ServerPlace;
use crate::screen::certificate::{Action, Anchor, Case, Certificate, Inside, Message as Said, Way};
use crate::screen::{self, Screen};
use crate::secret::Secret;
use chrono::{DateTime, Utc};
use iced::Task;
use std::sync::Arc;

/// An act on the stores of this computer that is settled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Changed {
    /// With the end of its validity.
    Installed(DateTime<Utc>),
    TakenOut,
}

impl App {
    /// E9 for the system whose turn it is. What the ledger knows is shown without the package.
    pub(super) fn show_certificate(&mut self) -> Task<Message> {
        let progress = self.progress();
        let Some(facts) = progress.package().cloned() else { return self.begin() };
        // Where the server runs decides where the certificate goes: a guess would be the wrong computer.
        if matches!(progress.clock().place(), None | Some(ServerPlace::NieWiadomo)) {
            return self.show_clock();
        }
        let waiting = progress.system_waiting_for(Stage::Certificate).map(|(place, _)| place);
        if waiting.is_none() && !progress.systems().is_empty() {
            return self.welcome(None);
        }
        let known = waiting.and_then(|place| facts.systemy.get(place)?.certyfikat.as_ref());
        self.package = self.package.take().or_else(|| self.typed_package());
        if self.package.is_none() && known.is_none() {
            return self.reopen_any();
        }
        let case = self.case(&progress, &facts, waiting);
        let looked = self.look_at_store(&case);
        let shown = self.show(Screen::Certificate(Certificate::new(case)));
        // The page comes first, and the answer belongs to it.
        Task::batch([
            shown,
            looked.map_or_else(Task::none, |look| {
                self.ask(look, |found| screen::Message::Certificate(Said::Looked(found)))
            }),
        ])
    }

    fn case(&self, progress: &Progress, facts: &PackageFacts, place: Option<usize>) -> Case {
        let now = Utc::now();
        let id = place.and_then(|place| progress.systems().get(place)).map(|system| system.id.clone());
        let public = place.and_then(|place| facts.systemy.get(place));
        let system = place.and_then(|place| self.package.as_ref()?.systems.get(place));
        let own = system.and_then(System::opened).map(super::package::certificate_facts);
        let own = own.or_else(|| public.and_then(|public| public.certyfikat.clone()));
        let problems = match (place, &self.package) {
            (Some(place), Some(package)) => {
                missing(package, place).into_iter().chain(judge(package, place, now)).collect()
            }
            (Some(place), None) => judged_public(facts, place, now),
            (None, _) => missing_of("").into_iter().collect(),
        };
        let sha256 = own.as_ref().map(|facts| facts.sha256.as_str()).unwrap_or_default();
        Case {
            key: own.as_ref().is_some_and(|facts| facts.klucz)
                || public.and_then(|public| public.certyfikat.as_ref()).is_some_and(|facts| facts.klucz),
            ours: progress.certificates().change(Store::Osobisty, sha256).is_some(),
            saved: id.as_ref().and_then(|id| progress.certificates().saved(id)).map(str::to_owned),
            system: id,
            name: public.map(|public| public.nazwa.clone()).unwrap_or_default(),
            facts: own,
            inside: self.package.as_ref().map(|package| inside(package, system)),
            problems,
            way: match progress.clock().place() {
                Some(ServerPlace::GdzieIndziej) => Way::Server,
                _ if self.stores().are_here() => Way::Here,
                _ => Way::NotHere,
            },
            practice: self.practice.is_some(),
        }
    }

    fn look_at_store(&self, case: &Case) -> Option<impl Future<Output = Found> + Send + 'static> {
        let sha256 = case.facts.as_ref()?.sha256.clone();
        (case.way == Way::Here).then_some(())?;
        let stores = self.stores();
        Some(async move {
            let looked = blocking(move || stores.look(Store::Osobisty, &sha256)).await;
            looked.unwrap_or_else(|error| {
                tracing::warn!(%error, "the store was not looked at");
                Found::Nothing
            })
        })
    }

    pub(super) fn certificate(&mut self, action: Action) -> Task<Message> {
        match action {
            Action::None => Task::none(),
            Action::Focus(field) => self.focus(field),
            Action::Install { empatia } => self.install_certificate(empatia),
            Action::GoOn => {
                // Without a key nothing was installed: the rest is the person's word, in her system.
                let by_hand = self.shown_case().is_some_and(|case| !case.key);
                self.certificate_done(Next::GoOn, by_hand)
            }
            Action::Confirm => self.certificate_done(Next::CertificateByHand, true),
            Action::Reopen => match self.package.clone() {
                // Open, and its key is not at hand: the person pointed at that file, and does it again.
                Some(package) => self.show_unit(package),
                None => self.reopen_any(),
            },
            Action::Choose(what) => self.choose_certificate_file(what),
            Action::Save { what, path } => self.save_certificate(what, path),
            Action::Open { bytes, password } => self.open_certificate(bytes, password),
            Action::Undo => self.take_certificate_out(),
            Action::CopyRequest(problem) => self.copy_request(&problem),
            Action::ShowData => match self.package.clone() {
                Some(package) => self.show_unit(package),
                None => self.reopen_to_look(),
            },
            Action::Supplement => self.supplement(),
            Action::ShowClock => self.show_clock(),
            Action::Copy(text) => iced::clipboard::write(text),
        }
    }

    /// What the package says can only be seen when it is open; without it there is what was confirmed.
    fn reopen_to_look(&mut self) -> Task<Message> {
        match screen::Seen::of(&self.progress(), Stage::Package) {
            Some(seen) => self.show(Screen::Seen(seen)),
            None => self.show_file(None),
        }
    }

    fn shown_case(&self) -> Option<&Case> {
        match &self.screen {
            Screen::Certificate(screen) => Some(screen.case()),
            _ => None,
        }
    }

    /// The system that is shown, in the open package.
    fn shown_system(&self) -> Option<(String, System)> {
        let id = self.shown_case()?.system.clone()?;
        let place = self.progress().systems().iter().position(|system| system.id == id)?;
        Some((id, self.package.as_ref()?.systems.get(place)?.clone()))
    }

    fn certificate_done(&mut self, next: Next, by_hand: bool) -> Task<Message> {
        let Some(id) = self.shown_case().and_then(|case| case.system.clone()) else { return Task::none() };
        self.banner = None;
        self.remember(next, move |ledger| Ok(act::certificate::done(ledger, &id, by_hand)?))
    }

    fn install_certificate(&mut self, empatia: bool) -> Task<Message> {
        let (Some(ledger), None) = (self.ledger().cloned(), self.setting) else { return Task::none() };
        let (Some((id, system)), Some(package)) = (self.shown_system(), &self.package) else {
            return self.failed(Code::X01.into());
        };
        let Some(certificate) = system.opened().cloned() else { return self.failed(Code::C04.into()) };
        let anchors = if empatia { package.empatia_anchors() } else { Vec::new() };
        let until = certificate.facts.not_after;
        let stores = self.stores();
        self.change_stores(Changed::Installed(until), move || {
            act::certificate::install(&ledger, &*stores, &id, &certificate, &anchors)
        })
    }

    fn take_certificate_out(&mut self) -> Task<Message> {
        let (Some(ledger), None) = (self.ledger().cloned(), self.setting) else { return Task::none() };
        let facts = self.shown_case().and_then(|case| case.facts.as_ref());
        let Some(sha256) = facts.map(|facts| facts.sha256.clone()) else { return Task::none() };
        let stores = self.stores();
        self.change_stores(Changed::TakenOut, move || {
            act::certificate::undo(&ledger, &*stores, Store::Osobisty, &sha256)
        })
    }

    pub(super) fn change_stores(
        &mut self,
        changed: Changed,
        act: impl FnOnce() -> Result<(), act::certificate::Error> + Send + 'static,
    ) -> Task<Message> {
        self.banner = None;
        self.setting = Some(Waiting::new(Busy::InstallingCertificate));
        let change = async move {
            let done = blocking(act).await;
            Message::StoresChanged(done.map(|()| changed).map_err(|error| error.problem()))
        };
        guarded(change, |problem| Message::StoresChanged(Err(problem)))
    }

    /// Settled already.
    pub(super) fn stores_changed(&mut self, changed: Result<Changed, Problem>) -> Task<Message> {
        if self.setting.take().is_none() {
            // Practice was left meanwhile, and its stores with it.
            return Task::none();
        }
        self.close_question_about_leaving();
        match changed {
            Ok(Changed::Installed(until)) => {
                self.banner = Some(Banner::CertificateInstalled(until));
                if matches!(self.screen, Screen::Certificate(_)) {
                    self.on_from(Stage::Certificate)
                } else {
                    Task::none()
                }
            }
            Ok(Changed::TakenOut) => {
                self.banner = Some(Banner::CertificateTakenOut);
                if matches!(self.screen, Screen::Changes(_)) {
                    return self.undone(Ok(()));
                }
                if matches!(self.screen, Screen::Certificate(_)) {
                    self.show_certificate()
                } else {
                    Task::none()
                }
            }
            Err(problem) if matches!(self.screen, Screen::Certificate(_)) => {
                self.route(screen::Message::Certificate(Said::Refused(problem)))
            }
            Err(problem) if matches!(self.screen, Screen::Changes(_)) => self.undone(Err(problem)),
            Err(problem) => self.tell(Banner::Problem(problem)),
        }
    }

    /// C-04: the file has a password of its own, which the person has been told.
    fn open_certificate(&mut self, bytes: Arc<Vec<u8>>, password: Secret) -> Task<Message> {
        let (Some(package), Some(id)) =
            (self.package.clone(), self.shown_case().and_then(|case| case.system.clone()))
        else {
            return Task::none();
        };
        let place = self.progress().systems().iter().position(|system| system.id == id).unwrap_or(0);
        self.home.redactor.add(&password);
        self.question += 1;
        let question = self.question;
        let open = async move {
            let opened = blocking(move || with_opened(&package, place, &bytes, password)).await;
            Message::CertificateOpened { question, opened }
        };
        guarded(open, move |problem| Message::CertificateOpened { question, opened: Err(problem) })
    }

    pub(super) fn certificate_opened(&mut self, opened: Result<Arc<Package>, Problem>) -> Task<Message> {
        match opened {
            Ok(package) => {
                self.package = Some(package);
                self.show_certificate()
            }
            Err(problem) => self.route(screen::Message::Certificate(Said::Opened(problem))),
        }
    }

    /// In practice nothing of this computer is touched.
    pub(super) fn stores(&self) -> Arc<dyn CertificateStores> {
        if self.practice.is_some() {
            Arc::new(certificates::Practice { folder: practice_folder(&self.home.folder) })
        } else {
            certificates::system()
        }
    }
}

/// P-20 for this system alone.
fn missing(package: &Package, place: usize) -> Option<Problem> {
    let system = package.systems.get(place)?;
    let area = if system.area.is_empty() { system.title() } else { &system.area };
    system.certificate.opened.is_none().then(|| missing_of(area)).flatten()
}

fn missing_of(area: &str) -> Option<Problem> {
    let missing = Key { key: "missing-certificate", value: Some(Value::Text(area.to_owned())) };
    Some(Problem::new(Code::P20).with("missing", vec![missing]))
}

pub(super) fn judged_public(facts: &PackageFacts, place: usize, now: DateTime<Utc>) -> Vec<Problem> {
    let own = facts.systemy.get(place).and_then(|system| system.certyfikat.as_ref());
    let Some(CertificateFacts { od, do_dnia, podmiot, .. }) = own else { return Vec::new() };
    let systems: Vec<(&str, &str)> =
        facts.systemy.iter().map(|system| (system.id.as_str(), system.nazwa.as_str())).collect();
    let unit = facts.identyfikator.as_deref().unwrap_or_default();
    judge_public((*od, *do_dnia), podmiot, unit, &systems, place, now)
}

fn inside(package: &Package, system: Option<&System>) -> Inside {
    let opened = system.and_then(System::opened);
    let facts = opened.map(|opened| &opened.facts);
    let chain = opened.map(|opened| opened.chain.iter().skip(1)).into_iter().flatten();
    let chain = chain.filter_map(|one| Facts::read(one).ok());
    Inside {
        key: opened.is_some_and(|opened| opened.key.is_some()),
        serial: facts.map(|facts| facts.serial.clone()).unwrap_or_default(),
        kind: facts.map(|facts| facts.key.to_string()).unwrap_or_default(),
        signature: facts.map(|facts| facts.signature.to_string()).unwrap_or_default(),
        sha1: facts.map(|facts| facts.sha1.clone()).unwrap_or_default(),
        chain: chain.map(|facts| name_of(&facts.subject).to_owned()).collect(),
        file: system.map(|system| system.certificate.file.clone()).unwrap_or_default(),
        locked: system.and_then(|system| system.certificate.locked.clone()),
        anchors: package.anchors.iter().flat_map(anchors).collect(),
    }
}

/// Those of one file, or why it is not used.
fn anchors(anchor: &crate::package::Anchor) -> Vec<Anchor> {
    let refused = |problem: Problem| vec![Anchor { file: anchor.file.clone(), facts: Err(problem) }];
    match &anchor.opened {
        _ if !anchor.untouched => refused(Code::C10.into()),
        None => refused(Code::C04.into()),
        Some(Err(error)) => refused(error.into()),
        Some(Ok(all)) => all
            .iter()
            .map(|one| Anchor {
                file: anchor.file.clone(),
                facts: Facts::read(one).map_err(|error| (&error).into()),
            })
            .collect(),
    }
}

/// Blocks.
fn with_opened(
    package: &Package,
    place: usize,
    bytes: &[u8],
    password: Secret,
) -> Result<Arc<Package>, Problem> {
    let opened = certificate::open(bytes, &[&password]).map_err(|error| Problem::from(&error))?;
    let mut package = package.clone();
    if let Some(system) = package.systems.get_mut(place) {
        system.certificate.opened = Some(Ok(opened));
        system.certificate.locked = None;
        system.certificate.password = password;
    }
    Ok(Arc::new(package))
}
