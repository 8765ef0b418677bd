//! E5b: what the letter says and the wizard cannot read, typed by the person (storyboard 2.20, 2.21).
//! What the package itself says is shown beside it and not typed over. It is asked for part by part, and
//! seen whole before the person agrees.
mod check;
mod field;
mod file;
mod part;
mod view;

pub use field::Field;
pub use file::{File, Picked, Whose};
pub use part::Part;

use super::about::{self, About};
use super::certificate::REFUSED;
use crate::certificate::Certificate;
use crate::ledger::TypedData;
use crate::package::{Completeness, Package};
use crate::problem::{Arg, Code, Problem, Remedy};
use crate::secret::Secret;
use file::Locked;
use rustls::pki_types::CertificateDer;
use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;

pub const CERTIFICATE_PASSWORD: &str = "byhand-certificate-password";

/// Where the person reads what is typed here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// "Wpisz dane ręcznie": there is no file.
    Letter,
    /// P-15: the file is open in another program.
    OtherProgram,
    /// A package that tells a part of it.
    Package,
}

#[derive(Debug)]
pub struct ByHand {
    origin: Origin,
    part: Part,
    /// From the check somebody went to a part, and comes back to it: what else is right is not gone through
    /// again.
    correcting: bool,
    /// What was read, which is nothing where there is no package.
    read: Arc<Package>,
    data: TypedData,
    /// Never part of what is kept.
    temporary: Secret,
    temporary_shown: bool,
    system: Option<Picked<Certificate>>,
    empatia: Option<Picked<Vec<CertificateDer<'static>>>>,
    /// A file of the system's certificate that has a password of its own (C-04).
    locked: Option<Locked>,
    /// The field that is being typed.
    typing: Option<Field>,
    /// A dialog is open, or a file is being read.
    busy: bool,
    /// The person's word for addresses of P-24.
    confirmed: BTreeSet<String>,
    /// P-18 has been answered for this code.
    kept_teryt: Option<String>,
    about: About,
    /// The certificate that was read last, to be told of on this part.
    taken: Option<Whose>,
    /// Has been read, and does not keep anybody from going on.
    told: bool,
    problem: Option<Problem>,
}

#[derive(Debug, Clone)]
pub enum Message {
    Changed(Field, String),
    TemporaryChanged(Secret),
    ToggleTemporary,
    Choose(Whose),
    /// None: the dialog was closed without a choice.
    Chosen(Whose, Result<Option<PathBuf>, Problem>),
    /// A file dragged into the window: whose it is shows its content.
    Given(PathBuf),
    Read(Result<File, Problem>),
    CertificatePasswordChanged(Secret),
    About(about::Message),
    ToggleCertificatePassword,
    OpenCertificate,
    /// "Dalej", and on the last part "Dane się zgadzają".
    Submit,
    /// "Wstecz" to the part before.
    PartBack,
    /// "Zmień", from the check.
    Correct(Part),
    /// What the data are like, put together.
    Judged(Box<Completeness>),
    /// The buttons of the frame.
    Remedy(Remedy),
    /// K-12 and the like, from outside.
    Failed(Problem),
    OtherFile,
    Hide,
}

#[derive(Debug, PartialEq)]
pub enum Action {
    None,
    Focus(&'static str),
    /// What is typed so far goes into the ledger.
    Save,
    /// A part was left: what is answered and typed there is kept as if the page were left.
    Keep,
    ChooseCertificate(Whose),
    Read {
        whose: Option<Whose>,
        path: PathBuf,
    },
    Open {
        file: String,
        bytes: Arc<Vec<u8>>,
        password: Secret,
    },
    Judge,
    /// `anew`: the data are of another unit than the progress, and take its place (K-12).
    Agree {
        anew: bool,
    },
    UseProgress,
    CopyRequest(Problem),
    OtherFile,
}

impl ByHand {
    /// `data` as far as they were typed before.
    pub fn new(origin: Origin, read: Arc<Package>, data: TypedData) -> Self {
        let locked = read.systems.iter().find_map(|system| {
            let bytes = Arc::clone(system.certificate.locked.as_ref()?);
            let file = system.certificate.file.clone();
            Some(Locked { file, bytes, password: Secret::default(), shown: false })
        });
        Self {
            origin,
            part: Part::Unit,
            correcting: false,
            data,
            temporary: Secret::default(),
            temporary_shown: false,
            system: None,
            empatia: None,
            locked,
            typing: None,
            busy: false,
            confirmed: BTreeSet::new(),
            kept_teryt: None,
            taken: None,
            told: false,
            about: About::new(None, &read),
            problem: None,
            read,
        }
    }

    /// With certificates that were pointed at before, as far as the ledger has them.
    pub fn with(
        mut self,
        system: Option<Picked<Certificate>>,
        empatia: Option<Picked<Vec<CertificateDer<'static>>>>,
    ) -> Self {
        (self.system, self.empatia) = (system, empatia);
        self
    }

    /// With what is answered about the system.
    pub fn asking(mut self, about: About) -> Self {
        self.about = about;
        self
    }

    pub fn about(&self) -> &About {
        &self.about
    }

    /// With the temporary password that was typed in this run.
    pub fn remembering(mut self, temporary: Secret) -> Self {
        self.temporary = temporary;
        self
    }

    pub fn problem(&self) -> Option<&Problem> {
        self.problem.as_ref()
    }

    pub fn read(&self) -> &Arc<Package> {
        &self.read
    }

    pub fn data(&self) -> &TypedData {
        &self.data
    }

    pub fn temporary(&self) -> &Secret {
        &self.temporary
    }

    pub fn system(&self) -> Option<&Picked<Certificate>> {
        self.system.as_ref()
    }

    pub fn empatia(&self) -> Option<&Picked<Vec<CertificateDer<'static>>>> {
        self.empatia.as_ref()
    }

    pub fn confirmed(&self) -> &BTreeSet<String> {
        &self.confirmed
    }

    /// Whether the person types it: the package does not say it.
    fn is_typed(&self, field: Field) -> bool {
        let read = &self.read;
        match field {
            Field::Name => read.unit.name.is_empty(),
            Field::Address => {
                [&read.unit.street, &read.unit.post_code, &read.unit.town].into_iter().all(String::is_empty)
            }
            Field::Teryt => read.unit.teryt.is_empty() && read.unit.id.is_empty(),
            Field::Login => read.login.is_empty(),
            Field::Temporary => read.lacks_temporary(),
            Field::Server => read.services.iter().all(|service| service.address.is_empty()),
            Field::PiMzt => read.pi_mzt.is_empty(),
        }
    }

    /// Whether the package has this certificate itself.
    fn reads(&self, whose: Whose) -> bool {
        match whose {
            Whose::System => self.read.systems.iter().any(|system| system.opened().is_some()),
            Whose::Empatia => !self.read.anchors.is_empty(),
        }
    }

    /// Stage 2 is done: the temporary password is of no use any more.
    pub fn forget_temporary(&mut self) {
        self.temporary = Secret::default();
        self.temporary_shown = false;
        self.read = Arc::new(self.read.without_temporary());
        if !self.asks(self.part) {
            self.part = Part::Check;
            self.correcting = false;
        }
    }

    fn value(&self, field: Field) -> &str {
        match field {
            Field::Name => &self.data.jednostka,
            Field::Address => &self.data.adres,
            Field::Teryt => &self.data.teryt,
            Field::Login => &self.data.login,
            Field::Temporary => self.temporary.expose(),
            Field::Server => &self.data.serwer,
            Field::PiMzt => &self.data.pi_mzt,
        }
    }

    fn value_mut(&mut self, field: Field) -> Option<&mut String> {
        Some(match field {
            Field::Name => &mut self.data.jednostka,
            Field::Address => &mut self.data.adres,
            Field::Teryt => &mut self.data.teryt,
            Field::Login => &mut self.data.login,
            Field::Temporary => return None,
            Field::Server => &mut self.data.serwer,
            Field::PiMzt => &mut self.data.pi_mzt,
        })
    }

    pub fn update(&mut self, message: Message) -> Action {
        match message {
            Message::Changed(field, value) => return self.change(field, value),
            Message::TemporaryChanged(secret) => {
                self.temporary = secret;
                self.told = false;
            }
            Message::ToggleTemporary => self.temporary_shown = !self.temporary_shown,
            Message::Hide => self.hide(),
            Message::Choose(_) if self.busy => {}
            Message::Choose(whose) => {
                self.busy = true;
                return Action::ChooseCertificate(whose);
            }
            Message::Chosen(_, Ok(None)) => self.busy = false,
            Message::Chosen(whose, Ok(Some(path))) => return Action::Read { whose: Some(whose), path },
            Message::Given(_) if self.busy => {}
            Message::Given(_) if self.reads(Whose::System) && self.reads(Whose::Empatia) => {}
            Message::Given(path) => {
                self.busy = true;
                return Action::Read { whose: None, path };
            }
            Message::Chosen(_, Err(problem)) => {
                self.busy = false;
                self.problem = Some(problem);
            }
            Message::Read(read) => return self.file(read),
            Message::CertificatePasswordChanged(secret) => {
                if let Some(locked) = &mut self.locked {
                    locked.password = secret;
                }
            }
            Message::About(message) => self.about.update(message),
            Message::ToggleCertificatePassword => {
                if let Some(locked) = &mut self.locked {
                    locked.shown = !locked.shown;
                }
            }
            Message::OpenCertificate => return self.open_certificate(),
            Message::Submit | Message::PartBack | Message::Correct(_) if self.busy => {}
            Message::Submit => return self.submit(),
            Message::PartBack => return self.part_back(),
            Message::Correct(part) => {
                self.correcting = true;
                return self.turn_to(part);
            }
            Message::Judged(found) => return self.judged(*found),
            Message::Failed(problem) => {
                self.busy = false;
                self.problem = Some(problem);
            }
            Message::OtherFile => return Action::OtherFile,
            Message::Remedy(remedy) => return self.remedy(remedy),
        }
        Action::None
    }

    fn hide(&mut self) {
        self.temporary_shown = false;
        if let Some(locked) = &mut self.locked {
            locked.shown = false;
        }
    }

    /// One field's text goes into the ledger when the next field is typed in: no kill loses more than
    /// the field that is being typed.
    fn change(&mut self, field: Field, value: String) -> Action {
        let Some(place) = self.value_mut(field) else { return Action::None };
        *place = value;
        self.told = false;
        match self.typing.replace(field) {
            Some(other) if other != field => Action::Save,
            _ => Action::None,
        }
    }

    fn file(&mut self, read: Result<File, Problem>) -> Action {
        self.busy = false;
        self.told = false;
        self.taken = None;
        let whose = match read {
            Ok(File::System(_) | File::Locked { .. }) if self.reads(Whose::System) => return Action::None,
            Ok(File::Empatia(_)) if self.reads(Whose::Empatia) => return Action::None,
            Ok(File::System(picked)) => {
                self.data.certyfikat = Some(picked.typed());
                self.system = Some(*picked);
                self.locked = None;
                Whose::System
            }
            Ok(File::Empatia(picked)) => {
                self.data.empatia = Some(picked.typed());
                self.empatia = Some(picked);
                Whose::Empatia
            }
            Ok(File::Locked { file, bytes }) => {
                let tried = self.locked.as_ref().is_some_and(|locked| locked.file == file);
                let password = Secret::default();
                self.locked = Some(Locked { file, bytes, password, shown: false });
                self.hide();
                self.part = Part::Certificates;
                let problem = Problem::from(Code::C04);
                self.problem = Some(if tried { problem.with("variant", REFUSED) } else { problem });
                return Action::Focus(if tried { CERTIFICATE_PASSWORD } else { "problem-button" });
            }
            Err(problem) => {
                self.problem = Some(problem);
                return Action::None;
            }
        };
        self.taken = Some(whose);
        self.problem = None;
        Action::Save
    }

    fn open_certificate(&mut self) -> Action {
        let Some(locked) = &mut self.locked else { return Action::None };
        locked.shown = false;
        if locked.password.is_empty() {
            self.problem = Some(Problem::empty(CERTIFICATE_PASSWORD));
            return Action::Focus(CERTIFICATE_PASSWORD);
        }
        self.busy = true;
        Action::Open {
            file: locked.file.clone(),
            bytes: Arc::clone(&locked.bytes),
            password: locked.password.clone(),
        }
    }

    /// What keeps the data from being used and what must be answered comes into the frame; what only has
    /// to be known is shown once, and the next press goes on.
    fn judged(&mut self, found: Completeness) -> Action {
        let is_answered = |problem: &Problem| match (problem.code, problem.args.get("address")) {
            (Code::P24, Some(Arg::Text(address))) => self.confirmed.contains(address),
            (Code::P18, _) => {
                let kept = self.kept_teryt.as_ref();
                kept.is_some_and(|kept| problem.args.get("given") == Some(&Arg::Text(kept.clone())))
            }
            _ => false,
        };
        let is_question = |problem: &Problem| matches!(problem.code, Code::P24 | Code::P18);
        let mut left = found.problems.into_iter().filter(|problem| !is_answered(problem));
        let first = if !found.may_go_on || !self.told { left.next() } else { left.find(is_question) };
        match first {
            None => Action::Agree { anew: false },
            Some(problem) => {
                self.told = found.may_go_on && !is_question(&problem);
                self.problem = Some(problem);
                Action::Focus("problem-button")
            }
        }
    }

    fn remedy(&mut self, remedy: Remedy) -> Action {
        let problem = self.problem.clone();
        let arg = |name| match problem.as_ref().and_then(|problem| problem.args.get(name)) {
            Some(Arg::Text(text)) => Some(text.clone()),
            _ => None,
        };
        match remedy {
            Remedy::CopyRequest => return problem.map_or(Action::None, Action::CopyRequest),
            Remedy::CertificatePassword => return Action::Focus(CERTIFICATE_PASSWORD),
            Remedy::ChooseFile => return Action::OtherFile,
            Remedy::UseProgress => return Action::UseProgress,
            Remedy::UsePackage => return Action::Agree { anew: true },
            Remedy::AddressConfirmed => self.confirmed.extend(arg("address")),
            Remedy::UseSuggestion => {
                if let Some(suggested) = arg("suggested") {
                    self.data.teryt = suggested;
                }
            }
            Remedy::KeepValue => self.kept_teryt = arg("given"),
            _ => return Action::None,
        }
        self.problem = None;
        Action::Judge
    }
}
