//! How E7 looks (look.md, picture 09-zegar).
use super::{Clock, Message, PLACE, SERVER, Stand, Step, source};
use crate::clock::{Measurement, Source};
use crate::platform::time::would_do;
use crate::procedure::Environment;
use crate::procedure::clock::{Agreement, DEFAULT_SERVERS, ServerPlace};
use crate::t;
use crate::text::Texts;
use crate::ui::{self, Choice, Icon, Kind, Mark, Page, Time};
use iced::Element;

impl Clock {
    pub fn view<'a>(&'a self, texts: &'a Texts) -> Page<'a, Message> {
        match self.step {
            Step::Question => self.question(texts),
            Step::Elsewhere => self.elsewhere(texts),
        }
    }

    fn question<'a>(&'a self, texts: &'a Texts) -> Page<'a, Message> {
        let asked = t!(texts, "clock-where");
        let places = ServerPlace::ALL.map(|place| Choice::new(texts.get(key(place))));
        let chosen = ServerPlace::ALL.iter().position(|place| *place == self.place);
        let places = ui::radio_group(PLACE, asked.clone(), places, chosen, |n| {
            Message::Choose(ServerPlace::ALL.get(n).copied().unwrap_or(ServerPlace::Tutaj))
        });
        let head = ui::stack(4.0)
            .push(ui::heading(asked))
            .push(ui::helper(t!(texts, "clock-where-hint")))
            .push(places);
        let rest = match self.place {
            ServerPlace::Tutaj => self.here(texts),
            ServerPlace::GdzieIndziej => Vec::new(),
            ServerPlace::NieWiadomo => vec![Some(ui::body(t!(texts, "clock-ask")))],
        };
        let body = ui::blocks([Some(head.into())].into_iter().chain(rest));
        let page = Page::new("clock", t!(texts, "clock-title"), body).lead(t!(texts, "clock-lead"));
        let page = page.first_focus(PLACE);
        let next = || t!(texts, "common-next");
        match (self.place, self.stand()) {
            _ if self.setting => page.busy(t!(texts, "clock-setting")),
            (ServerPlace::GdzieIndziej | ServerPlace::NieWiadomo, _) => page.main(next(), Message::Submit),
            (ServerPlace::Tutaj, Stand::Checking) => page.busy(t!(texts, "clock-checking")),
            (ServerPlace::Tutaj, Stand::Well) => page.main(next(), Message::Submit),
            (ServerPlace::Tutaj, Stand::Unkept | Stand::CanBeSet) => {
                let label = if self.service_is_off() { "clock-set-and-start" } else { "clock-set" };
                page.main(texts.get(label), Message::Submit).shielded()
            }
            (ServerPlace::Tutaj, Stand::CannotBeSet | Stand::NotMeasured) => {
                page.main(t!(texts, "clock-again"), Message::Submit)
            }
        }
    }

    /// What is known and can be done about the clock of this computer.
    fn here<'a>(&'a self, texts: &'a Texts) -> Vec<Option<Element<'a, Message>>> {
        let stand = self.stand();
        let measured = self.measurement();
        let sets = matches!(stand, Stand::Unkept | Stand::CanBeSet) && !self.setting;
        let said = match stand {
            Stand::Checking => Some(ui::working(t!(texts, "clock-checking"))),
            Stand::Well => Some(ui::banner(Kind::Success, t!(texts, "clock-well"))),
            Stand::Unkept => Some(ui::banner(Kind::Warning, t!(texts, "clock-unkept"))),
            Stand::CannotBeSet if self.is_not_windows() => {
                let save = ui::secondary("clock-sheet", t!(texts, "clock-sheet-save"), Message::ChooseSheet);
                let cannot = ui::banner(Kind::Info, t!(texts, "clock-cannot"));
                let save = ui::wrapping([save.icon(Icon::Save).into()]);
                Some(ui::stack(16.0).push(cannot).push(save).maybe(self.saved(texts)).into())
            }
            Stand::CanBeSet | Stand::CannotBeSet | Stand::NotMeasured => None,
        };
        let consent = sets.then(|| ui::noted(Icon::Shield, t!(texts, "clock-consent")));
        let practice = (sets && self.environment == Environment::Cwiczeniowe).then(|| self.practised(texts));
        let on = match stand {
            Stand::Checking | Stand::Well => None,
            Stand::Unkept => Some(t!(texts, "common-next")),
            Stand::CanBeSet | Stand::CannotBeSet | Stand::NotMeasured => Some(t!(texts, "clock-go-on")),
        };
        let on = on.filter(|_| !self.setting).map(|label| ui::link("clock-on", label, Message::GoOn).into());
        vec![
            measured.map(|measurement| self.times(texts, measurement)),
            said,
            consent,
            practice,
            (stand != Stand::Checking && !self.setting).then(|| self.advanced(texts)),
            on,
        ]
    }

    fn times<'a>(&self, texts: &Texts, measurement: &Measurement) -> Element<'a, Message> {
        let clock = |key: &str, moment| Time { label: texts.get(key), time: texts.time_to_second(moment) };
        let mark = match self.agreement() {
            Some(Agreement::Fine) => Mark::Ok,
            Some(Agreement::Refused) => Mark::Error,
            Some(Agreement::Near | Agreement::Warning) | None => Mark::Warning,
        };
        // Only a server of CSIZS itself can say what time it is there.
        let theirs = match measurement.source {
            Source::Sntp(_) => "clock-true",
            Source::Date(_) => "clock-theirs",
        };
        let card = ui::times(
            [clock("clock-ours", measurement.at), clock(theirs, measurement.truth())],
            t!(texts, "clock-difference"),
            mark,
            texts.difference(measurement.offset),
        );
        let error = texts.difference(measurement.error.max(chrono::TimeDelta::seconds(1)));
        let source = t!(texts, "clock-source", source = source(measurement), error = error);
        ui::stack(4.0).push(card).push(ui::helper(source)).into()
    }

    fn advanced<'a>(&'a self, texts: &'a Texts) -> Element<'a, Message> {
        let hint = t!(texts, "clock-server-hint", server = DEFAULT_SERVERS[0]);
        let field =
            ui::field(SERVER, t!(texts, "clock-server"), &self.typed, Message::ServerChanged).hint(hint);
        let field = field.error(texts.error_at(SERVER, self.problem()));
        let again = ui::secondary("clock-again", t!(texts, "clock-again"), Message::Again).icon(Icon::Retry);
        let used = ui::helper(t!(texts, "clock-server-used", servers = texts.list(&self.servers)));
        let inside = ui::stack(12.0).push(used).push(field).push(ui::wrapping([again.into()]));
        let label = t!(texts, "clock-advanced");
        ui::expander("clock-advanced", label, self.advanced, Message::ToggleAdvanced, inside)
    }

    fn practised<'a>(&self, texts: &Texts) -> Element<'a, Message> {
        let lines = would_do(&self.servers);
        let lines = lines.into_iter().fold(ui::stack(4.0), |lines, line| lines.push(ui::helper(line)));
        let said = ui::body(t!(texts, "clock-practice"));
        ui::plain_card(ui::stack(8.0).push(said).push(lines))
    }

    fn elsewhere<'a>(&'a self, texts: &'a Texts) -> Page<'a, Message> {
        let said = ui::stack(8.0)
            .push(ui::heading(t!(texts, "clock-sheet-heading")))
            .push(ui::plain_card(ui::body(texts.clock_instruction(&self.servers))));
        let save = ui::secondary("clock-sheet", t!(texts, "clock-sheet-save"), Message::ChooseSheet);
        let body = ui::blocks([
            Some(said.into()),
            Some(ui::wrapping([save.icon(Icon::Save).into()])),
            self.saved(texts),
            Some(ui::link("clock-on", t!(texts, "clock-go-on"), Message::GoOn).into()),
        ]);
        Page::new("clock-elsewhere", t!(texts, "clock-sheet-title"), body)
            .lead(t!(texts, "clock-sheet-lead"))
            .main(t!(texts, "clock-sheet-done"), Message::Submit)
    }

    fn saved<'a>(&self, texts: &Texts) -> Option<Element<'a, Message>> {
        let path = self.sheet.as_ref()?;
        let saved =
            t!(texts, "clock-sheet-saved", path = crate::text::hold_path(&path.display().to_string()));
        Some(ui::banner(Kind::Success, saved))
    }

    fn is_not_windows(&self) -> bool {
        self.checked
            .as_ref()
            .is_some_and(|checked| checked.looked.service.is_none() && checked.looked.domain.is_none())
    }

    fn service_is_off(&self) -> bool {
        let service = self.checked.as_ref().and_then(|checked| checked.looked.service.as_ref());
        service
            .is_some_and(|service| service.settings.start == crate::procedure::clock::ServiceStart::Wylaczony)
    }
}

fn key(place: ServerPlace) -> &'static str {
    match place {
        ServerPlace::Tutaj => "clock-here",
        ServerPlace::GdzieIndziej => "clock-elsewhere",
        ServerPlace::NieWiadomo => "clock-unknown",
    }
}
