//! What a part of E5b looks like.
use super::{ByHand, CERTIFICATE_PASSWORD, Field, Message, Origin, Part, REFUSED, Whose};
use crate::certificate::{Certificate, Facts};
use crate::problem::{Arg, Code};
use crate::procedure::hosts;
use crate::t;
use crate::text::Texts;
use crate::ui::{self, Icon, Kind, Page, Row};
use iced::Element;

/// Seven fields and two certificates.
const ALL: usize = Field::ALL.len() + 2;

impl ByHand {
    pub fn view<'a>(&'a self, texts: &'a Texts) -> Page<'a, Message> {
        let parts = self.parts();
        let number = parts.iter().take_while(|part| **part != self.part).count() + 1;
        let name = texts.get(self.part.name());
        let heading = t!(texts, "byhand-part", number = number, all = parts.len(), name = name);
        let is_first = number == 1;
        let inside = match self.part {
            Part::Unit | Part::Account | Part::Addresses => self.fields(texts),
            Part::Certificates => {
                ui::blocks([Some(self.certificates(texts)), self.certificate_password(texts)])
            }
            Part::System => self.about().questions(texts).map(Message::About),
            Part::Check => self.check(texts),
        };
        let body = ui::blocks([
            is_first.then(|| self.origin_is(texts)).flatten(),
            Some(ui::section(heading)),
            Some(inside),
        ]);
        let page = Page::new(self.part.page(), t!(texts, "byhand-title"), body).news(self.news(texts));
        let page = match self.lead(texts, is_first) {
            Some(lead) => page.lead(lead),
            None => page,
        };
        let page = match self.first_focus() {
            Some(field) => page.first_focus(field),
            None => page,
        };
        let page = match self.origin {
            Origin::Package if is_first => page.second(t!(texts, "byhand-other-file"), Message::OtherFile),
            _ => page,
        };
        let main = match self.part {
            Part::Check => t!(texts, "unit-agree"),
            _ => t!(texts, "common-next"),
        };
        page.main(main, Message::Submit)
    }

    /// What has been read, on the first part; where to copy from, on each that is copied; and what the
    /// check is for.
    fn lead(&self, texts: &Texts, is_first: bool) -> Option<String> {
        let read = Field::ALL.into_iter().filter(|field| !self.is_typed(*field)).count()
            + usize::from(self.system_facts().is_some())
            + usize::from(self.has_empatia());
        Some(match (self.part, self.origin) {
            (Part::Check, _) => t!(texts, "byhand-lead-check"),
            (_, Origin::Package) if is_first => t!(texts, "byhand-lead", read = read, all = ALL),
            (Part::Certificates | Part::System, _) => return None,
            (_, Origin::Package) => t!(texts, "byhand-from-letter"),
            (_, Origin::Letter) => t!(texts, "byhand-lead-letter"),
            (_, Origin::OtherProgram) => t!(texts, "byhand-lead-program"),
        })
    }

    fn origin_is<'a>(&self, texts: &Texts) -> Option<Element<'a, Message>> {
        (self.origin == Origin::Package).then(|| {
            ui::body(format!("{} {}", t!(texts, "byhand-from-letter"), t!(texts, "byhand-read-later")))
        })
    }

    /// A certificate was read, from wherever it came.
    fn news(&self, texts: &Texts) -> Option<(Kind, String)> {
        let said = match self.taken? {
            Whose::System => {
                let file = self.system().map(|picked| picked.file.as_str()).unwrap_or_default();
                t!(texts, "byhand-taken-system", file = file)
            }
            Whose::Empatia => {
                let file = self.empatia().map(|picked| picked.file.as_str()).unwrap_or_default();
                t!(texts, "byhand-taken-empatia", file = file)
            }
        };
        Some((Kind::Success, said))
    }

    /// What the package says of this part, with its place, and the fields for the rest.
    fn fields<'a>(&'a self, texts: &Texts) -> Element<'a, Message> {
        let (typed, read): (Vec<Field>, Vec<Field>) =
            self.part.fields().iter().partition(|field| self.is_typed(**field));
        let read: Vec<Row<'a, Message>> = read.into_iter().map(|field| self.read_row(texts, field)).collect();
        let card = (!read.is_empty()).then(|| ui::card(read));
        let fields = typed.into_iter().map(|field| Some(self.field(texts, field).into()));
        ui::blocks(std::iter::once(card).chain(fields))
    }

    /// What the package says itself, with its place.
    pub(super) fn read_row<'a>(&self, texts: &Texts, field: Field) -> Row<'a, Message> {
        let read = self.read();
        let unit = &read.unit;
        let value = match field {
            Field::Name => unit.name.clone(),
            Field::Address => {
                let town = format!("{} {}", unit.post_code, unit.town);
                let parts = [unit.street.as_str(), town.trim()].into_iter().filter(|part| !part.is_empty());
                parts.collect::<Vec<_>>().join(", ")
            }
            Field::Teryt if unit.teryt.is_empty() => unit.id.clone(),
            Field::Teryt => unit.teryt.clone(),
            Field::Login => read.login.clone(),
            Field::Temporary if read.temporary.is_empty() => {
                return ui::row(texts.get(field.key()), t!(texts, "unit-temporary-spent"));
            }
            Field::Temporary => t!(texts, "unit-temporary-hidden"),
            Field::Server => {
                let addresses = read.services.iter().map(|service| service.address.as_str());
                addresses.filter(|address| !address.is_empty()).map(hosts::shown).next().unwrap_or_default()
            }
            Field::PiMzt => hosts::shown(&read.pi_mzt),
        };
        ui::row(texts.get(field.key()), value).note(t!(texts, "byhand-source-file", file = "pakiet.json"))
    }

    fn field<'a>(&'a self, texts: &Texts, field: Field) -> ui::Field<'a, Message> {
        let label = texts.get(field.key());
        let made = match field {
            Field::Temporary => {
                let reveal = match self.temporary_shown {
                    true => t!(texts, "unit-temporary-hide"),
                    false => t!(texts, "unit-temporary-show"),
                };
                ui::secret_field(field.key(), label, &self.temporary, Message::TemporaryChanged)
                    .pasted(Message::TemporaryChanged)
                    .reveal(reveal, self.temporary_shown, Message::ToggleTemporary)
                    .keyboard(texts.keyboard())
            }
            Field::Name | Field::Address => {
                ui::field(field.key(), label, self.value(field), move |value| Message::Changed(field, value))
            }
            Field::Teryt | Field::Login | Field::Server | Field::PiMzt => {
                let changed = move |value| Message::Changed(field, value);
                ui::field(field.key(), label, self.value(field), changed).mono()
            }
        };
        let made = match self.source(texts, field) {
            Some(source) => made.hint(source),
            None => made,
        };
        let made = if field.is_required() { made.required() } else { made };
        made.error(self.error(texts, field.key()))
    }

    fn source(&self, texts: &Texts, field: Field) -> Option<String> {
        match (self.value(field).is_empty(), self.origin) {
            (false, _) => Some(t!(texts, "byhand-source-typed")),
            (true, Origin::Package) => Some(t!(texts, "byhand-source-none")),
            (true, Origin::Letter | Origin::OtherProgram) => None,
        }
    }

    /// The same words as in the frame, at the field they are about (ux D2).
    fn error(&self, texts: &Texts, id: &str) -> Option<String> {
        let problem = self.problem()?;
        let about = match (problem.code, problem.args.get("variant")) {
            (Code::C04, Some(Arg::Text(variant))) if variant == REFUSED => CERTIFICATE_PASSWORD,
            (Code::S01, Some(Arg::Text(variant))) if variant == "pi-mzt" => Field::PiMzt.key(),
            (Code::S01, _) => Field::Server.key(),
            _ => return texts.error_at(id, Some(problem)),
        };
        (about == id).then(|| texts.title(problem))
    }

    pub(super) fn system_facts(&self) -> Option<&Facts> {
        let picked = self.system().map(|picked| &picked.what);
        let read = self.read().systems.iter().find_map(|system| system.opened());
        picked.or(read).map(|certificate: &Certificate| &certificate.facts)
    }

    pub(super) fn has_empatia(&self) -> bool {
        self.empatia().is_some() || !self.read().empatia_anchors().is_empty()
    }

    /// Each with its own words: the system's certificate, and the one of Emp@tia. What the package has is
    /// not replaced.
    fn certificates<'a>(&self, texts: &Texts) -> Element<'a, Message> {
        let choose = |whose, id: &'static str, there: bool| {
            let label =
                if there { t!(texts, "byhand-other-certificate") } else { t!(texts, "byhand-certificate") };
            let button = ui::small(id, label, Message::Choose(whose)).icon(Icon::Folder);
            (!self.reads(whose)).then_some(button)
        };
        let [system, empatia] = self.certificate_rows(texts);
        ui::card([
            system.maybe_action(choose(Whose::System, "byhand-choose-system", self.system_facts().is_some())),
            empatia.maybe_action(choose(Whose::Empatia, "byhand-choose-empatia", self.has_empatia())),
        ])
    }

    pub(super) fn certificate_rows<'a>(&self, texts: &Texts) -> [Row<'a, Message>; 2] {
        let read = self.read();
        let system_file = self.system().map(|picked| picked.file.clone()).or_else(|| {
            let system = read.systems.iter().find(|system| system.opened().is_some())?;
            Some(system.certificate.file.clone())
        });
        let label = t!(texts, "byhand-system-certificate");
        let system = match (self.system_facts(), system_file) {
            (Some(facts), Some(file)) => {
                let name = facts.common_name.as_ref().unwrap_or(&facts.subject);
                let until = t!(texts, "unit-valid-until", date = texts.day(facts.not_after));
                let source = t!(texts, "byhand-source-file", file = file);
                ui::row(label, format!("{name}, {until}")).note(source)
            }
            _ => ui::row(label, t!(texts, "byhand-none")),
        };
        let label = t!(texts, "byhand-empatia-certificate");
        let empatia_file = self.empatia().map(|picked| picked.file.clone());
        let empatia_file = empatia_file.or_else(|| read.anchors.first().map(|anchor| anchor.file.clone()));
        let empatia = match empatia_file.filter(|_| self.has_empatia()) {
            Some(file) => ui::row(label, t!(texts, "byhand-empatia-there")).note(t!(
                texts,
                "byhand-source-file",
                file = file
            )),
            None => ui::row(label, t!(texts, "byhand-none")),
        };
        [system, empatia]
    }

    fn certificate_password<'a>(&'a self, texts: &Texts) -> Option<Element<'a, Message>> {
        let locked = self.locked.as_ref()?;
        let reveal = match locked.shown {
            true => t!(texts, "byhand-certificate-password-hide"),
            false => t!(texts, "byhand-certificate-password-show"),
        };
        let label = t!(texts, "byhand-certificate-password");
        let field = ui::secret_field(
            CERTIFICATE_PASSWORD,
            label,
            &locked.password,
            Message::CertificatePasswordChanged,
        )
        .pasted(Message::CertificatePasswordChanged)
        .reveal(reveal, locked.shown, Message::ToggleCertificatePassword)
        .keyboard(texts.keyboard())
        .hint(t!(texts, "byhand-certificate-password-hint", file = locked.file.as_str()))
        .error(self.error(texts, CERTIFICATE_PASSWORD));
        let open = ui::secondary(
            "byhand-open-certificate",
            t!(texts, "byhand-open-certificate"),
            Message::OpenCertificate,
        );
        Some(ui::stack(8.0).push(field).push(ui::wrapping([open.into()])).into())
    }
}
