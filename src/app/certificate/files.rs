//! The certificates as files: for the IT person with the private key, alone for whoever wants them, and
//! their end as an entry for a calendar.
use super::super::dialog::Picker;
use super::super::effects::blocking;
use super::super::papers::Entry;
use super::super::{App, Message};
use crate::certificate;
use crate::ledger::{Event, Ledger};
use crate::package::write::make_password;
use crate::package::{Package, System};
use crate::platform::{Sheet, paper_folders};
use crate::problem::{Code, Problem};
use crate::screen;
use crate::screen::certificate::{Message as Said, Opens, Saved, What};
use crate::secret::Secret;
use crate::text::plain;
use iced::Task;
use rustls::pki_types::CertificateDer;
use std::path::PathBuf;
use zeroize::Zeroizing;

impl App {
    pub(super) fn choose_certificate_file(&mut self, what: What) -> Task<Message> {
        let ending = self.ending(what);
        let (title, kind) = match what {
            What::ForIt => ("certificate-save-files", "byhand-certificate-kind"),
            What::Public => ("certificate-save", "byhand-certificate-kind"),
            What::Calendar => ("certificate-calendar", "certificate-calendar-kind"),
        };
        let [title, kind] = [title, kind].map(|key| plain(&self.texts.get(key)));
        let name = format!("{}.{ending}", self.certificate_name());
        self.ask_in_dialog(Picker::Paper { title, kind, name, ending }, move |chosen| {
            screen::Message::Certificate(Said::Chosen(what, chosen))
        })
    }

    fn ending(&self, what: What) -> &'static str {
        let is_pem = |system: &System| {
            let original = system.certificate.original.as_ref().map(|original| original.expose());
            original.is_some_and(|bytes| contains(bytes, b"-----BEGIN ENCRYPTED PRIVATE KEY-----"))
        };
        match (what, self.shown_system()) {
            (What::Calendar, _) => "ics",
            (What::ForIt, Some((_, system))) if is_pem(&system) => "pem",
            (What::ForIt, Some((_, system))) if has_key(&system) => "p12",
            (What::ForIt | What::Public, _) => "cer",
        }
    }

    fn certificate_name(&self) -> String {
        let case = self.shown_case();
        let id = case.and_then(|case| case.system.as_deref()).unwrap_or_default();
        self.certificate_file(id, case.map(|case| case.name.as_str()).unwrap_or_default())
    }

    pub(super) fn save_certificate(&mut self, what: What, path: Option<PathBuf>) -> Task<Message> {
        if what == What::Calendar {
            return self.save_calendar(path);
        }
        let (Some((id, system)), Some(package), Some(ledger)) =
            (self.shown_system(), self.package.clone(), self.ledger().cloned())
        else {
            return self.failed(Code::X01.into());
        };
        let (name, ending) = (self.certificate_name(), self.ending(what));
        let empatia = self.marked(&plain(&self.texts.get("certificate-empatia")));
        let redactor = self.home.redactor.clone();
        let save = blocking(move || {
            let files = Files::of(what, &package, &system, &name, &empatia, ending)?;
            if let Opens::Password(password) = &files.opens {
                redactor.add(password);
            }
            files.save(path, &name, ending, (what == What::ForIt).then_some((&ledger, id)))
        });
        self.ask(save, move |saved| screen::Message::Certificate(Said::Saved(what, saved)))
    }

    fn save_calendar(&mut self, path: Option<PathBuf>) -> Task<Message> {
        let Some((system, facts)) =
            self.shown_case().and_then(|case| Some((case.name.clone(), case.facts.clone()?)))
        else {
            return Task::none();
        };
        let file_name = self.certificate_name();
        let entry = Entry { file_name, system: &system, sha256: &facts.sha256, until: facts.do_dnia };
        self.save_entry(entry, path, |saved| {
            let saved = saved.map(|file| Saved { file, beside: Vec::new(), opens: Opens::Nothing });
            screen::Message::Certificate(Said::Saved(What::Calendar, saved))
        })
    }
}

fn has_key(system: &System) -> bool {
    system.opened().is_some_and(|opened| opened.key.is_some())
}

/// What is saved together.
struct Files {
    first: Zeroizing<Vec<u8>>,
    private: bool,
    rest: Vec<Sheet>,
    opens: Opens,
}

impl Files {
    /// Blocks: files are opened to see what opens them.
    fn of(
        what: What,
        package: &Package,
        system: &System,
        name: &str,
        empatia: &str,
        ending: &str,
    ) -> Result<Self, Problem> {
        let Some(own) = system.opened() else { return Err(Code::C04.into()) };
        let public = Zeroizing::new(certificate::to_pem(&own.chain).into_bytes());
        if what == What::Public {
            return Ok(Self { first: public, private: false, rest: Vec::new(), opens: Opens::Nothing });
        }
        let anchors: Vec<CertificateDer<'static>> = package.empatia_anchors();
        let sheet = |name: &str, bytes: Zeroizing<Vec<u8>>| Sheet {
            name: name.to_owned(),
            ending: "cer",
            bytes,
            private: false,
        };
        let mut rest = Vec::new();
        let (first, opens) = if ending == "cer" {
            (public, Opens::Nothing)
        } else {
            rest.push(sheet(name, public));
            with_key(system, own)?
        };
        if !anchors.is_empty() {
            rest.push(sheet(empatia, Zeroizing::new(certificate::to_pem(&anchors).into_bytes())));
        }
        Ok(Self { first, private: ending != "cer", rest, opens })
    }

    fn save(
        self,
        path: Option<PathBuf>,
        name: &str,
        ending: &'static str,
        note: Option<(&Ledger, String)>,
    ) -> Result<Saved, Problem> {
        let Self { first, private, rest, opens } = self;
        let sheet = Sheet { name: name.to_owned(), ending, bytes: first, private };
        let saved = sheet.save(path.as_deref(), &paper_folders()).map_err(|error| Problem::from(&error))?;
        let folder: Vec<PathBuf> = saved.parent().map(PathBuf::from).into_iter().collect();
        let mut beside = Vec::new();
        for sheet in rest {
            let file = sheet.save(None, &folder).map_err(|error| {
                // All of them or none: a file with a key would be left without the password that opens it.
                let _ = std::fs::remove_file(&saved);
                Problem::from(&error)
            })?;
            beside.extend(file.file_name().map(|name| name.to_string_lossy().into_owned()));
        }
        if let Some((ledger, system)) = note {
            let plik = saved.display().to_string();
            let _ = ledger.append(Event::PlikiCertyfikatuZapisane { system, plik })?;
        }
        Ok(Saved { file: saved, beside, opens })
    }
}

/// As it came, where it has a password; a key that lies open in the package is not put on a disk so: then
/// a file is made with a password of its own.
fn with_key(system: &System, own: &certificate::Certificate) -> Result<(Zeroizing<Vec<u8>>, Opens), Problem> {
    let gives_key = |bytes: &[u8], passwords: &[&Secret]| {
        certificate::open(bytes, passwords).is_ok_and(|opened| opened.key.is_some())
    };
    let original = system.certificate.original.as_ref().map(|original| original.expose());
    if let Some(bytes) = original.filter(|bytes| !gives_key(bytes, &[])) {
        let password = &system.certificate.password;
        let opens = if !password.is_empty() && gives_key(bytes, &[password]) {
            Opens::Password(password.clone())
        } else {
            Opens::PackagePassword
        };
        return Ok((Zeroizing::new(bytes.to_vec()), opens));
    }
    let password = make_password().map_err(|error| Problem::from(&error))?;
    let bytes = certificate::to_pkcs12(own, &password).map_err(|error| Problem::from(&error))?;
    Ok((bytes, Opens::Password(password)))
}

fn contains(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}
