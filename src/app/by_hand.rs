//! E5b: data that the person types from the letter, put together with what the package says.
use super::dialog::Picker;
use super::effects::blocking;
use super::package::{facts, keep};
use super::{App, Message, Next, ReopenedFor};
use crate::certificate::{self, Certificate};
use crate::ledger::{AboutSystem, Event, PackageFacts, TypedData};
use crate::package::{Anchor, Package, Service, System, SystemCertificate, completeness};
use crate::problem::{Code, Problem};
use crate::procedure::{Environment, Teryt, teryt};
use crate::screen::about::About;
use crate::screen::by_hand::{self, ByHand, File, Origin, Picked, Whose};
use crate::screen::{self, Screen};
use crate::secret::Secret;
use chrono::Utc;
use iced::Task;
use rustls::pki_types::CertificateDer;
use std::io::Read as _;
use std::path::Path;
use std::sync::Arc;

/// No certificate file is larger.
const MOST_BYTES: u64 = 1024 * 1024;

impl App {
    /// "Wpisz dane ręcznie" and "Wpisz dane z pliku": no package at all.
    pub(super) fn show_without_package(&mut self, origin: Origin) -> Task<Message> {
        self.show_by_hand(origin, Arc::new(Package::empty()))
    }

    pub(super) fn show_by_hand(&mut self, origin: Origin, read: Arc<Package>) -> Task<Message> {
        let read = self.spent(read);
        self.reopened_for = None;
        self.keep_draft();
        let typed = self.progress().typed_for(&read.code).cloned();
        let data = typed.unwrap_or_else(|| TypedData { kod: read.code.clone(), ..TypedData::default() });
        let typed = self.temporary.as_ref().filter(|(code, _)| *code == read.code);
        let temporary = typed.map(|(_, temporary)| temporary.clone()).unwrap_or_default();
        let screen = ByHand::new(origin, Arc::clone(&read), data);
        let (system, empatia) = (restore_system(screen.data()), restore_empatia(screen.data()));
        let progress = self.progress();
        let same = progress.package().is_none_or(|known| known.kod == read.code);
        let about = About::new(progress.about_system().filter(|_| same), &read);
        let screen = screen.remembering(temporary).with(system, empatia).asking(about).begun();
        self.read = Some(read);
        self.show(Screen::ByHand(screen))
    }

    /// Whether the data of this package are typed in part; then what the package itself says.
    pub(super) fn typed_over(&self, package: &Package) -> Option<Arc<Package>> {
        if package.code.is_empty() {
            return Some(Arc::new(Package::empty()));
        }
        let read = self.read.as_ref().filter(|read| read.code == package.code)?;
        let typed = !read.described || self.progress().typed_for(&read.code).is_some();
        typed.then(|| Arc::clone(read))
    }

    /// "Uzupełnij dane": what the package lacks is typed, or pointed at. Where it is shut it is opened first.
    pub(super) fn supplement(&mut self) -> Task<Message> {
        let without_package = self.progress().package().is_some_and(|known| known.kod.is_empty());
        match self.read.clone().or_else(|| self.package.clone()) {
            _ if without_package => self.show_without_package(Origin::Letter),
            Some(read) => self.show_by_hand(Origin::Package, read),
            None => {
                self.reopened_for = Some(ReopenedFor::Supplement);
                self.reopen()
            }
        }
    }

    /// The package that is known, once stage 2 is behind us, without its secret.
    pub(super) fn spent(&self, package: Arc<Package>) -> Arc<Package> {
        let progress = self.progress();
        let known = progress.package().filter(|known| known.kod == package.code);
        let changed = known.is_some_and(|known| progress.tries_of(&known.account()).changed().is_some());
        if changed { Arc::new(package.without_temporary()) } else { package }
    }

    /// Where the package is not open: its copy, or what was typed without one.
    pub(super) fn reopen_any(&mut self) -> Task<Message> {
        match self.progress().package() {
            Some(known) if known.kod.is_empty() => self.show_without_package(Origin::Letter),
            _ => self.reopen(),
        }
    }

    /// What was typed without any package, after a restart. Its temporary password is asked for anew, as
    /// long as anything needs it.
    pub(super) fn typed_package(&self) -> Option<Arc<Package>> {
        let progress = self.progress();
        let known = progress.package().filter(|known| known.kod.is_empty())?;
        let data = progress.typed_for("")?;
        let mut package = put_together(&Package::empty(), data, &Secret::default(), None);
        package.environment = known.srodowisko;
        // What was typed after it and not confirmed is not used.
        known.is_same(&facts(&package)).then(|| self.spent(Arc::new(package)))
    }

    /// A package that is not described, or not wholly, with what was typed for it.
    pub(super) fn with_typed(&self, package: &Package) -> Option<Arc<Package>> {
        let progress = self.progress();
        let data = progress.typed_for(&package.code)?;
        Some(Arc::new(put_together(package, data, &Secret::default(), None)))
    }

    pub(super) fn by_hand(&mut self, action: by_hand::Action) -> Task<Message> {
        use by_hand::Action as A;
        match action {
            // What the act belongs to stays until it is answered.
            A::Judge | A::Agree { .. } if self.acting.is_some() => {
                let progress = self.progress();
                self.at_password(&progress, String::new())
            }
            A::OtherFile if self.acting.is_some() => self.close(),
            A::None => Task::none(),
            A::Focus(field) => self.focus(field),
            A::Save => self.save_draft(),
            A::Keep => {
                self.banner = None;
                self.keep_draft();
                Task::none()
            }
            A::ChooseCertificate(whose) => self.choose_certificate(whose),
            A::Read { whose, path } => {
                let read = blocking(move || read_file(&path, whose));
                self.ask(read, |read| screen::Message::ByHand(by_hand::Message::Read(read)))
            }
            A::Open { file, bytes, password } => {
                self.home.redactor.add(&password);
                let open = blocking(move || system_certificate(file, bytes, &password));
                self.ask(open, |read| screen::Message::ByHand(by_hand::Message::Read(read)))
            }
            A::Judge => match self.put_together() {
                Some(package) => {
                    let found = Box::new(self.judged(&package));
                    self.route(screen::Message::ByHand(by_hand::Message::Judged(found)))
                }
                None => Task::none(),
            },
            A::Agree { anew } => self.agree_by_hand(anew),
            A::UseProgress => self.welcome(None),
            A::CopyRequest(problem) => self.copy_request(&problem),
            A::OtherFile => self.show_file(None),
        }
    }

    fn put_together(&self) -> Option<Package> {
        let Screen::ByHand(screen) = &self.screen else { return None };
        let system = screen.system().map(|picked| picked.what.clone());
        let mut package = put_together(screen.read(), screen.data(), screen.temporary(), system);
        if self.practice.is_some() {
            package.environment = Environment::Cwiczeniowe;
        }
        Some(package)
    }

    fn save_draft(&mut self) -> Task<Message> {
        let Screen::ByHand(screen) = &self.screen else { return Task::none() };
        let data = Box::new(screen.data().clone());
        self.remember(Next::Stay, move |ledger| {
            let _ = ledger.append(Event::DaneWpisane(data))?;
            Ok(())
        })
    }

    fn choose_certificate(&mut self, whose: Whose) -> Task<Message> {
        let (title, kind) = (self.texts.get("byhand-certificate"), self.texts.get("byhand-certificate-kind"));
        let endings = &["p12", "pfx", "pem", "crt", "cer", "der"];
        let picker = Picker::Present { title, kind, endings };
        self.ask_in_dialog(picker, move |chosen| {
            // Dragging remains.
            let chosen = chosen
                .map_err(|reason| Problem::new(Code::P01).with("variant", "certificate").details(reason));
            screen::Message::ByHand(by_hand::Message::Chosen(whose, chosen))
        })
    }

    fn agree_by_hand(&mut self, anew: bool) -> Task<Message> {
        let Some(package) = self.put_together() else { return Task::none() };
        let Screen::ByHand(screen) = &self.screen else { return Task::none() };
        let (data, confirmed) = (Box::new(screen.data().clone()), screen.confirmed().clone());
        let (about, facts) = (screen.about().answers(), facts(&package));
        let progress = self.progress();
        // Of the same package it is a correction; typed without one, as long as the name stays.
        let corrects = |known: &PackageFacts| {
            known.kod == facts.kod && (!facts.kod.is_empty() || known.jednostka == facts.jednostka)
        };
        let other = |known: &&PackageFacts| !anew && !corrects(known) && !known.same_unit(&facts);
        if let Some(known) = progress.package().filter(other) {
            let problem = Problem::new(Code::K12)
                .with("name", known.jednostka.as_str())
                .with("other-name", facts.jednostka.as_str());
            return self.route(screen::Message::ByHand(by_hand::Message::Failed(problem)));
        }
        self.banner = None;
        self.home.redactor.add(&package.temporary);
        let kompletny = completeness(&package, Utc::now()).points.are_complete();
        let other = progress.account().is_some_and(|known| known != facts.account());
        // Of another account, and with it another password.
        let forgotten = if other || anew { self.forget_new_password() } else { Task::none() };
        if other || anew {
            self.typed = None;
        }
        let changed = progress.tries_of(&facts.account()).changed().is_some();
        let package = if changed { package.without_temporary() } else { package };
        let sealed = self.sealed.clone().filter(|sealed| sealed.code() == package.code);
        self.package = Some(Arc::new(package));
        let taken = self.remember(Next::Confirmed, move |ledger| {
            if anew {
                let _ = ledger.append(Event::ZaczetoOdNowa)?;
            }
            let progress = ledger.progress();
            if let Some(sealed) = sealed
                && progress.file().is_none_or(|file| file.kod != sealed.code())
            {
                keep(ledger, &sealed)?;
            }
            let about = about.after(progress.about_system());
            if *progress.about_system().unwrap_or(&AboutSystem::default()) != about {
                let _ = ledger.append(Event::OdpowiedziOSystemie(about))?;
            }
            if progress.typed_for(&data.kod) != Some(&*data) {
                let _ = ledger.append(Event::DaneWpisane(data))?;
            }
            if !progress.package().is_some_and(|known| known.is_same(&facts)) {
                let opened = Event::PakietOtwarty(Box::new(facts));
                let _ = ledger.append(opened)?;
            }
            for adres in confirmed {
                let _ = ledger.append(Event::AdresPotwierdzony { adres })?;
            }
            let _ = ledger.append(Event::DanePotwierdzone { kompletny })?;
            Ok(())
        });
        Task::batch([forgotten, taken])
    }
}

/// What the package says counts; what it does not say is as it was typed. `system` is the certificate
/// with its key, where it is at hand.
fn put_together(
    read: &Package,
    data: &TypedData,
    temporary: &Secret,
    system: Option<Certificate>,
) -> Package {
    let mut package = read.clone();
    let fill = |place: &mut String, typed: &str| {
        if place.is_empty() {
            *place = certificate::clean(typed);
        }
    };
    fill(&mut package.unit.name, &data.jednostka);
    let has_address = [&package.unit.post_code, &package.unit.town].into_iter().any(|part| !part.is_empty());
    if !has_address {
        fill(&mut package.unit.street, &data.adres);
    }
    if package.unit.teryt.is_empty() && package.unit.id.is_empty() {
        let given = certificate::clean(&data.teryt);
        // What is made of digits is a code TERYT, right or wrong; anything else is an identifier.
        let digits = !given.is_empty() && given.chars().all(|c| c.is_ascii_digit());
        let place = if digits || teryt(&given) != Teryt::Malformed {
            &mut package.unit.teryt
        } else {
            &mut package.unit.id
        };
        *place = given;
    }
    // P-18: the zero that the package has lost.
    if let Teryt::LostZero { suggested } = teryt(&package.unit.teryt)
        && data.teryt == suggested
    {
        package.unit.teryt = suggested;
    }
    fill(&mut package.login, &data.login);
    fill(&mut package.pi_mzt, &data.pi_mzt);
    if package.lacks_temporary() {
        package.temporary = temporary.clone();
        package.temporary_is_typed = true;
    }
    if package.services.iter().all(|service| service.address.is_empty()) && !data.serwer.trim().is_empty() {
        // No profile: no protocol is assumed, and both steps are done by hand.
        package.services = ["rejestracja", "slowniki"]
            .map(|kind| Service {
                kind: kind.to_owned(),
                address: data.serwer.trim().to_owned(),
                profile: String::new(),
            })
            .into();
    }
    // A certificate that the package has, good or not, is not put away.
    let has_system = package.systems.iter().any(|system| matches!(system.certificate.opened, Some(Ok(_))));
    if let Some(typed) = data.certyfikat.as_ref().filter(|_| !has_system) {
        let opened = system.or_else(|| certificate::open(typed.pem.as_bytes(), &[]).ok());
        take_system(&mut package, &typed.plik, opened);
    }
    if let Some(typed) = data.empatia.as_ref().filter(|_| package.anchors.is_empty()) {
        let opened = Some(certificate::all(typed.pem.as_bytes()));
        let anchor = Anchor { file: typed.plik.clone(), sha256: String::new(), untouched: true, opened };
        package.anchors.push(anchor);
    }
    package
}

/// In the place of the system whose certificate could not be opened; of the only one; else as a new one.
fn take_system(package: &mut Package, file: &str, opened: Option<Certificate>) {
    let certificate = SystemCertificate {
        file: file.to_owned(),
        sha256: String::new(),
        password: Secret::default(),
        untouched: true,
        opened: opened.map(Ok),
        locked: None,
        issuer: String::new(),
        original: None,
    };
    let only = package.systems.len() == 1;
    let place = package.systems.iter_mut().find(|system| only || system.opened().is_none());
    match place {
        Some(system) => system.certificate = certificate,
        None => {
            let name = certificate.opened.as_ref().and_then(|opened| opened.as_ref().ok());
            let name = name.and_then(|certificate| certificate.facts.common_name.clone());
            package.systems.push(System {
                id: String::new(),
                area: String::new(),
                name: name.unwrap_or_default(),
                vendor: String::new(),
                version: String::new(),
                certificate,
            });
        }
    }
}

/// Blocks.
fn read_file(path: &Path, whose: Option<Whose>) -> Result<File, Problem> {
    let name = path.file_name().map(|name| certificate::clean(&name.to_string_lossy())).unwrap_or_default();
    let unreadable = |error: std::io::Error| {
        Problem::new(Code::P03).with("file", name.as_str()).details(error.to_string())
    };
    let mut bytes = Vec::new();
    let file = std::fs::File::open(path).map_err(unreadable)?;
    let _ = file.take(MOST_BYTES + 1).read_to_end(&mut bytes).map_err(unreadable)?;
    let of_authority =
        || certificate::open(&bytes, &[]).is_ok_and(|opened| opened.facts.authority && opened.key.is_none());
    let whose = whose.unwrap_or_else(|| if of_authority() { Whose::Empatia } else { Whose::System });
    match whose {
        Whose::System => system_certificate(name, Arc::new(bytes), &Secret::default()),
        Whose::Empatia => {
            let what = certificate::all(&bytes).map_err(|error| no_certificate(&error, &name))?;
            Ok(File::Empatia(Picked { file: name, pem: certificate::to_pem(&what), what }))
        }
    }
}

/// Blocks. A key that is another's is found out here, not at the registration (C-07).
fn system_certificate(file: String, bytes: Arc<Vec<u8>>, password: &Secret) -> Result<File, Problem> {
    match certificate::open(&bytes, &[password]) {
        Ok(opened) if opened.pair == certificate::Pair::Differs => {
            Err(Problem::new(Code::C07).with("name", file).details(opened.facts.subject))
        }
        Ok(what) => {
            let pem = certificate::to_pem(&what.chain);
            Ok(File::System(Box::new(Picked { file, pem, what })))
        }
        Err(certificate::Error::PasswordNeeded) => Ok(File::Locked { file, bytes }),
        Err(error) => Err(no_certificate(&error, &file)),
    }
}

fn no_certificate(error: &certificate::Error, file: &str) -> Problem {
    let problem = Problem::from(error).with("name", file);
    let details = format!("{file}: {}", problem.details);
    problem.details(details)
}

/// As the ledger has them: the public part.
fn restore_system(data: &TypedData) -> Option<Picked<Certificate>> {
    let typed = data.certyfikat.as_ref()?;
    let what = certificate::open(typed.pem.as_bytes(), &[]).ok()?;
    Some(Picked { file: typed.plik.clone(), pem: typed.pem.clone(), what })
}

fn restore_empatia(data: &TypedData) -> Option<Picked<Vec<CertificateDer<'static>>>> {
    let typed = data.empatia.as_ref()?;
    let what = certificate::all(typed.pem.as_bytes()).ok()?;
    Some(Picked { file: typed.plik.clone(), pem: typed.pem.clone(), what })
}
