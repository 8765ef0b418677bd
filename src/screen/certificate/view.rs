//! How E9 looks (look.md, picture 11-certyfikat).
use super::case::{last, print};
use super::{Anchor, Certificate, Message, Opens, PASSWORD, Stand, Way, What, is_of_password};
use crate::certificate::{issued_to, name_of};
use crate::platform::certificates::Found;
use crate::problem::Code;
use crate::t;
use crate::text::{Texts, hold_path};
use crate::ui::{self, Icon, Kind, Page, Row};
use iced::Element;

impl Certificate {
    pub fn view<'a>(&'a self, texts: &'a Texts) -> Page<'a, Message> {
        let stand = self.stand();
        let body = ui::blocks([
            self.said(texts, &stand),
            // What has just happened is seen without scrolling.
            self.saved_files(texts),
            self.password(texts, &stand),
            Some(self.own(texts)),
            self.consequence(texts, &stand),
            self.empatia(texts, &stand),
            self.buttons(texts),
            Some(self.expanders(texts)),
        ]);
        let (title, lead) = match self.case.way {
            // Without a key there is nothing to hand over.
            _ if stand == Stand::NoKey => (t!(texts, "certificate-title"), t!(texts, "certificate-lead")),
            Way::Here => (t!(texts, "certificate-title"), t!(texts, "certificate-lead")),
            Way::Server => (t!(texts, "certificate-server-title"), t!(texts, "certificate-server-lead")),
            Way::NotHere => (t!(texts, "certificate-server-title"), t!(texts, "certificate-not-here")),
        };
        let page = Page::new("certificate", title, body).lead(lead);
        let page = if stand == Stand::Locked { page.first_focus(PASSWORD) } else { page };
        match stand {
            Stand::Installing => page.busy(t!(texts, "certificate-installing")),
            Stand::Locked => page.main(t!(texts, "byhand-open-certificate"), Message::Submit),
            Stand::Unfit(problem) => {
                let label = match problem.code {
                    Code::C04 => t!(texts, "certificate-back-to-data"),
                    _ => texts.button(&problem).unwrap_or_else(|| t!(texts, "common-next")),
                };
                page.main(label, Message::Submit)
            }
            Stand::There | Stand::NoKey => page.main(t!(texts, "common-next"), Message::Submit),
            // Windows asks only before it trusts another's signatures.
            Stand::Install if self.empatia => {
                page.main(t!(texts, "certificate-install"), Message::Submit).shielded()
            }
            Stand::Install => page.main(t!(texts, "certificate-install"), Message::Submit),
            Stand::SaveFiles => page.main(t!(texts, "certificate-save-files"), Message::Submit),
            Stand::Confirm if self.case.way == Way::NotHere => {
                page.main(t!(texts, "certificate-is-installed"), Message::Submit)
            }
            Stand::Confirm => page.main(t!(texts, "certificate-on-server"), Message::Submit),
        }
    }

    fn said<'a>(&self, texts: &Texts, stand: &Stand) -> Option<Element<'a, Message>> {
        match stand {
            Stand::There => Some(ui::banner(Kind::Success, t!(texts, "certificate-there"))),
            Stand::NoKey => Some(ui::banner(Kind::Info, t!(texts, "certificate-no-key"))),
            _ => None,
        }
    }

    /// Part 1.
    fn own<'a>(&self, texts: &Texts) -> Element<'a, Message> {
        let head = ui::stack(4.0)
            .push(ui::heading(t!(texts, "certificate-own")))
            .push(ui::helper(t!(texts, "certificate-own-text")));
        let Some(facts) = &self.case.facts else {
            let system = ui::row(t!(texts, "differs-system"), self.case.name.clone());
            return ui::stack(8.0).push(head).push(ui::short_card([system])).into();
        };
        let copy = ui::copy("certificate-copy", t!(texts, "frame-copy"), Message::CopyPrint);
        let key = if self.case.key { "certificate-key-there" } else { "certificate-key-absent" };
        let rows = [
            ui::row(t!(texts, "certificate-for"), issued_to(&facts.podmiot)),
            ui::row(t!(texts, "certificate-issuer"), name_of(&facts.wystawca)),
            ui::row(t!(texts, "certificate-from"), texts.day(facts.od)),
            ui::row(t!(texts, "certificate-until"), texts.day(facts.do_dnia)),
            ui::row_with(t!(texts, "certificate-print"), ui::mono(last(&facts.sha256))).action(copy),
            ui::row(t!(texts, "certificate-key"), texts.get(key)),
        ];
        ui::stack(8.0).push(head).push(ui::short_card(rows)).into()
    }

    /// C-04.
    fn password<'a>(&'a self, texts: &Texts, stand: &Stand) -> Option<Element<'a, Message>> {
        (*stand == Stand::Locked).then_some(())?;
        let reveal = match self.typed_shown {
            true => t!(texts, "byhand-certificate-password-hide"),
            false => t!(texts, "byhand-certificate-password-show"),
        };
        let file = self.case.inside.as_ref().map(|inside| inside.file.clone()).unwrap_or_default();
        let wrong = self.failed.as_ref().filter(|problem| is_of_password(problem));
        let label = t!(texts, "certificate-password");
        let field = ui::secret_field(PASSWORD, label, &self.typed, Message::PasswordChanged)
            .pasted(Message::PasswordChanged)
            .reveal(reveal, self.typed_shown, Message::TogglePassword)
            .keyboard(texts.keyboard())
            .hint(t!(texts, "byhand-certificate-password-hint", file = file))
            .error(wrong.map(|problem| texts.title(problem)));
        Some(field.into())
    }

    /// What the main button will do.
    fn consequence<'a>(&self, texts: &Texts, stand: &Stand) -> Option<Element<'a, Message>> {
        let what = (*stand == Stand::Install)
            .then(|| ui::noted(Icon::Certificate, t!(texts, "certificate-where-to")));
        let practice = (*stand == Stand::Install && self.case.practice)
            .then(|| ui::body(t!(texts, "certificate-practice")));
        let shut = self.case.key && !self.has_key();
        let shut = (shut && matches!(stand, Stand::Install | Stand::SaveFiles))
            .then(|| ui::helper(t!(texts, "certificate-shut")));
        let holds = (*stand == Stand::SaveFiles).then(|| ui::body(t!(texts, "certificate-files-hold")));
        let any = what.is_some() || practice.is_some() || shut.is_some() || holds.is_some();
        any.then(|| ui::stack(8.0).maybe(what).maybe(holds).maybe(practice).maybe(shut).into())
    }

    fn saved_files<'a>(&self, texts: &Texts) -> Option<Element<'a, Message>> {
        let (what, saved) = match (&self.saved, &self.case.saved) {
            (Some(saved), _) => saved,
            // In an earlier run: its password is known no more.
            (None, Some(path)) => {
                let path = hold_path(path);
                return Some(ui::banner(Kind::Success, t!(texts, "clock-sheet-saved", path = path)));
            }
            (None, None) => return None,
        };
        let path = hold_path(&saved.file.display().to_string());
        let told = ui::banner(Kind::Success, t!(texts, "clock-sheet-saved", path = path));
        let beside = (!saved.beside.is_empty())
            .then(|| ui::helper(t!(texts, "certificate-beside", files = texts.list(&saved.beside))));
        let opens: Option<Element<'a, Message>> = match &saved.opens {
            Opens::Nothing if *what == What::Public => {
                Some(ui::helper(t!(texts, "certificate-public-holds")))
            }
            Opens::Nothing => None,
            Opens::PackagePassword => Some(ui::body(t!(texts, "certificate-opens-package"))),
            Opens::Password(password) => {
                let (label, shown) = match self.password_shown {
                    true => (t!(texts, "byhand-certificate-password-hide"), password.expose().to_owned()),
                    false => (t!(texts, "byhand-certificate-password-show"), t!(texts, "certificate-hidden")),
                };
                let icon = if self.password_shown { Icon::Hide } else { Icon::Show };
                let toggle = ui::small("certificate-file-password", label, Message::ToggleFilePassword);
                let value = if self.password_shown { ui::mono(shown) } else { ui::body(shown) };
                let row = ui::row_with(t!(texts, "certificate-password"), value).action(toggle.icon(icon));
                let said = ui::body(t!(texts, "certificate-opens-own"));
                Some(ui::stack(8.0).push(said).push(ui::short_card([row])).into())
            }
        };
        Some(ui::stack(8.0).push(told).maybe(beside).maybe(opens).into())
    }

    /// Part 2.
    fn empatia<'a>(&self, texts: &Texts, stand: &Stand) -> Option<Element<'a, Message>> {
        let anchors = &self.case.inside.as_ref()?.anchors;
        (!anchors.is_empty()).then_some(())?;
        let head = ui::stack(4.0)
            .push(ui::heading(t!(texts, "certificate-empatia")))
            .push(ui::helper(t!(texts, "certificate-empatia-text")));
        let rows: Vec<Row<'a, Message>> =
            anchors.iter().flat_map(|anchor| anchor_rows(texts, anchor)).collect();
        let usable = anchors.iter().any(|anchor| anchor.facts.is_ok());
        let tick: Option<Element<'a, Message>> = (*stand == Stand::Install && usable).then(|| {
            let label = t!(texts, "certificate-empatia-too");
            let tick = ui::checkbox("certificate-empatia", label, self.empatia, Message::Empatia);
            let warning =
                self.empatia.then(|| ui::noted(Icon::Shield, t!(texts, "certificate-empatia-warning")));
            ui::stack(8.0)
                .push(tick)
                .push(ui::helper(t!(texts, "certificate-empatia-hint")))
                .maybe(warning)
                .into()
        });
        Some(ui::stack(8.0).push(head).push(ui::short_card(rows)).maybe(tick).into())
    }

    fn buttons<'a>(&self, texts: &Texts) -> Option<Element<'a, Message>> {
        let _ = self.case.facts.as_ref()?;
        let save =
            ui::secondary("certificate-save", t!(texts, "certificate-save"), Message::Save(What::Public));
        let mut buttons = vec![save.icon(Icon::Save).into()];
        // The password of the file was shown once: whoever lost it makes the file anew.
        if self.stand() == Stand::Confirm && self.case.key {
            let label = t!(texts, "certificate-save-files");
            let files = ui::secondary("certificate-save-files", label, Message::Save(What::ForIt));
            buttons.push(files.icon(Icon::Save).into());
        }
        let is_there = matches!(self.found, Some(Found::Whole | Found::WithoutKey));
        if self.case.ours && is_there && !self.installing {
            let undo = ui::secondary("certificate-undo", t!(texts, "certificate-undo"), Message::Undo);
            buttons.push(undo.icon(Icon::Delete).into());
        }
        Some(ui::wrapping(buttons))
    }

    fn expanders<'a>(&self, texts: &Texts) -> Element<'a, Message> {
        let details = self.case.facts.as_ref().map(|facts| {
            let line = |key: &str, value: &str| ui::row(texts.get(key), value.to_owned());
            let mut rows: Vec<Row<'a, Message>> = vec![
                line("certificate-subject", &facts.podmiot),
                line("certificate-issuer", &facts.wystawca),
            ];
            if let Some(inside) = &self.case.inside {
                rows.push(line("certificate-serial", &inside.serial));
                rows.push(line("certificate-kind", &inside.kind));
                rows.push(line("certificate-signature", &inside.signature));
            }
            rows.push(line("certificate-sha256", &print(&facts.sha256)));
            if let Some(inside) = &self.case.inside {
                rows.push(line("certificate-sha1", &print(&inside.sha1)));
                if !inside.chain.is_empty() {
                    rows.push(line("certificate-chain", &inside.chain.join(" → ")));
                }
                rows.push(line("certificate-file", &inside.file));
            }
            ui::expander(
                "certificate-details",
                t!(texts, "frame-details"),
                self.details,
                Message::ToggleDetails,
                ui::list_card(rows),
            )
        });
        let what_is = ui::expander(
            "certificate-what",
            t!(texts, "certificate-what"),
            self.what_is,
            Message::ToggleWhatIs,
            ui::body(t!(texts, "term-certificate")),
        );
        ui::stack(0.0).maybe(details).push(what_is).into()
    }
}

fn anchor_rows<'a>(texts: &Texts, anchor: &Anchor) -> Vec<Row<'a, Message>> {
    match &anchor.facts {
        Ok(facts) => vec![
            ui::row(t!(texts, "certificate-for"), issued_to(&facts.subject)),
            ui::row(t!(texts, "certificate-until"), texts.day(facts.not_after)),
            ui::row(t!(texts, "certificate-sha1"), print(&facts.sha1)),
        ],
        Err(problem) => vec![ui::row(anchor.file.clone(), texts.title_as_sentence(problem))],
    }
}
