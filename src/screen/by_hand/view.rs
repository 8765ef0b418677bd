//! What E5b looks like.
use super::{ByHand, CERTIFICATE_PASSWORD, Field, Message, Origin, Whose};
use crate::certificate::{Certificate, Facts};
use crate::problem::{Arg, Code};
use crate::procedure::hosts;
use crate::t;
use crate::text::Texts;
use crate::ui::{self, Icon, Page, Row};
use iced::Element;

/// Seven fields and two certificates.
const ALL: usize = Field::ALL.len() + 2;

impl ByHand {
    pub fn view<'a>(&'a self, texts: &'a Texts) -> Page<'a, Message> {
        let body = ui::blocks([
            self.origin_is(texts),
            self.read_values(texts),
            self.lone(texts, Field::Name),
            self.lone(texts, Field::Address),
            self.pair(texts, Field::Teryt, Field::Login),
            self.lone(texts, Field::Temporary),
            self.lone(texts, Field::Server),
            self.lone(texts, Field::PiMzt),
            Some(self.certificates(texts)),
            self.certificate_password(texts),
            Some(self.about().view(texts).map(Message::About)),
        ]);
        let read = ALL - Field::ALL.into_iter().filter(|field| self.is_typed(*field)).count() - 2
            + usize::from(self.system_facts().is_some())
            + usize::from(self.has_empatia());
        let lead = match self.origin {
            Origin::Package => t!(texts, "byhand-lead", read = read, all = ALL),
            Origin::Letter => t!(texts, "byhand-lead-letter"),
            Origin::OtherProgram => t!(texts, "byhand-lead-program"),
        };
        let page = Page::new("by-hand", t!(texts, "byhand-title"), body).lead(lead).first_focus(self.first());
        let page = match self.origin {
            Origin::Package => page.second(t!(texts, "byhand-other-file"), Message::OtherFile),
            Origin::Letter | Origin::OtherProgram => page,
        };
        page.main(t!(texts, "unit-agree"), Message::Submit)
    }

    fn origin_is<'a>(&self, texts: &Texts) -> Option<Element<'a, Message>> {
        (self.origin == Origin::Package).then(|| ui::body(t!(texts, "byhand-from-letter")))
    }

    /// What the package says itself, with its place.
    fn read_values<'a>(&self, texts: &Texts) -> Option<Element<'a, Message>> {
        let read = self.read();
        let unit = &read.unit;
        let town = format!("{} {}", unit.post_code, unit.town);
        let address = [unit.street.as_str(), town.trim()].into_iter().filter(|part| !part.is_empty());
        let address: Vec<&str> = address.collect();
        let teryt = if unit.teryt.is_empty() { &unit.id } else { &unit.teryt };
        let server = read.services.iter().map(|service| service.address.as_str());
        let server = server.filter(|address| !address.is_empty()).map(hosts::shown).next();
        let value = |field: &Field| match field {
            Field::Name => unit.name.clone(),
            Field::Address => address.join(", "),
            Field::Teryt => teryt.clone(),
            Field::Login => read.login.clone(),
            Field::Temporary => t!(texts, "unit-temporary-hidden"),
            Field::Server => server.clone().unwrap_or_default(),
            Field::PiMzt => hosts::shown(&read.pi_mzt),
        };
        let source = || t!(texts, "byhand-source-file", file = "pakiet.json");
        let rows: Vec<Row<'a, Message>> = Field::ALL
            .into_iter()
            .filter(|field| !self.is_typed(*field))
            .map(|field| ui::row(texts.get(field.key()), value(&field)).note(source()))
            .collect();
        (!rows.is_empty()).then(|| ui::card(rows))
    }

    fn pair<'a>(&'a self, texts: &Texts, left: Field, right: Field) -> Option<Element<'a, Message>> {
        match (self.is_typed(left), self.is_typed(right)) {
            (true, true) => Some(ui::pair(self.field(texts, left), self.field(texts, right))),
            (true, false) => self.lone(texts, left),
            (false, true) => self.lone(texts, right),
            (false, false) => None,
        }
    }

    fn lone<'a>(&'a self, texts: &Texts, field: Field) -> Option<Element<'a, Message>> {
        self.is_typed(field).then(|| self.field(texts, field).into())
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
        let about = match (problem.code, problem.args.get("field"), problem.args.get("variant")) {
            (Code::K31, Some(Arg::Keys(keys)), _) => keys.first().map(|key| key.key),
            (Code::S01, _, Some(Arg::Text(variant))) if variant == "pi-mzt" => Some(Field::PiMzt.key()),
            (Code::S01, ..) => Some(Field::Server.key()),
            (Code::P18, ..) => Some(Field::Teryt.key()),
            _ => None,
        };
        (about == Some(id)).then(|| texts.title(problem))
    }

    fn system_facts(&self) -> Option<&Facts> {
        let picked = self.system().map(|picked| &picked.what);
        let read = self.read().systems.iter().find_map(|system| system.opened());
        picked.or(read).map(|certificate: &Certificate| &certificate.facts)
    }

    fn has_empatia(&self) -> bool {
        self.empatia().is_some() || !self.read().empatia_anchors().is_empty()
    }

    /// The two parts, each with its own words: the system's certificate, and the one of Emp@tia.
    fn certificates<'a>(&self, texts: &Texts) -> Element<'a, Message> {
        let choose = |whose, id: &'static str, there: bool| {
            let label =
                if there { t!(texts, "byhand-other-certificate") } else { t!(texts, "byhand-certificate") };
            ui::small(id, label, Message::Choose(whose)).icon(Icon::Folder)
        };
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
        // What the package has is not replaced.
        let system_choice = (!self.reads(Whose::System))
            .then(|| choose(Whose::System, "byhand-choose-system", self.system_facts().is_some()));
        let empatia_choice = (!self.reads(Whose::Empatia))
            .then(|| choose(Whose::Empatia, "byhand-choose-empatia", self.has_empatia()));
        ui::card([system.maybe_action(system_choice), empatia.maybe_action(empatia_choice)])
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
