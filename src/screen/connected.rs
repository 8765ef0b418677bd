//! E1c when all is done: the wizard opened again afterwards (storyboard 2.21, "E1c po zakończeniu").
use super::stages::{is_by_hand, stages};
use crate::csizs::probe::Diagnosis;
use crate::ledger::{Progress, System, Updated};
use crate::problem::{Problem, Remedy, Severity};
use crate::procedure::Stage;
use crate::t;
use crate::text::Texts;
use crate::ui::{self, Button, Icon, Mark, Page, Row};
use iced::Element;

#[derive(Debug)]
pub struct Connected {
    progress: Progress,
    practice: bool,
    /// What the public parts of the certificates tell today.
    certificates: Vec<Judged>,
    check: Check,
    problem: Option<Problem>,
}

/// A system's certificate, as far as the ledger knows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judged {
    /// Of the system.
    pub name: String,
    /// None: nobody here has seen it.
    pub problems: Option<Vec<Problem>>,
}

#[derive(Debug, Default)]
enum Check {
    #[default]
    NotYet,
    Running,
    /// Each address that the wizard may ask, with what it is called.
    Done(Vec<(String, Diagnosis)>),
}

#[derive(Debug, Clone)]
pub enum Message {
    /// "Sprawdź podłączenie teraz".
    Check,
    Checked(Vec<(String, Diagnosis)>),
    /// "Zatrzymaj".
    Stop,
    /// "Zaktualizuj słowniki", of the system at this place.
    Update(usize),
    /// "Wymień certyfikat".
    Replace,
    /// "Pokaż raport".
    Report,
    /// "Podłącz kolejny system".
    Another,
    /// "Co kreator zmienił na tym komputerze".
    Changes,
    See(Stage),
    StartOver,
    /// In practice: "Podłącz prawdziwy system".
    Finish,
    Failed(Problem),
    Remedy(Remedy),
}

#[derive(Debug, PartialEq, Eq)]
pub enum Action {
    None,
    Check,
    StopAsking,
    CopyRequest(Problem),
    Update(usize),
    Replace,
    Report,
    Another,
    Changes,
    See(Stage),
    AskStartOver,
    Finish,
}

impl Connected {
    pub fn new(progress: Progress, certificates: Vec<Judged>, practice: bool) -> Self {
        let problem = worst(certificates.iter().flat_map(Judged::problems)).cloned();
        Self { progress, practice, certificates, check: Check::default(), problem }
    }

    pub fn problem(&self) -> Option<&Problem> {
        self.problem.as_ref()
    }

    pub fn offers(&self, remedy: Remedy) -> bool {
        // Otherwise the main button does the same.
        let checks = remedy == Remedy::Retry && self.practice;
        (checks || remedy == Remedy::CopyRequest) && !matches!(self.check, Check::Running)
    }

    pub fn update(&mut self, message: Message) -> Action {
        match message {
            Message::Remedy(Remedy::CopyRequest) => {
                return self.problem.clone().map_or(Action::None, Action::CopyRequest);
            }
            Message::Check | Message::Remedy(_) => {
                if matches!(self.check, Check::Running) {
                    return Action::None;
                }
                self.check = Check::Running;
                self.problem = None;
                return Action::Check;
            }
            Message::Checked(lists) => {
                let met = lists.iter().filter_map(|(_, list)| list.problem());
                self.problem = worst(met.chain(self.certificates.iter().flat_map(Judged::problems))).cloned();
                self.check = Check::Done(lists);
            }
            Message::Stop if matches!(self.check, Check::Running) => {
                self.check = Check::NotYet;
                self.problem = worst(self.certificates.iter().flat_map(Judged::problems)).cloned();
                return Action::StopAsking;
            }
            Message::Stop => {}
            Message::Failed(problem) => {
                self.check = Check::NotYet;
                self.problem = Some(problem);
            }
            Message::Update(place) => return Action::Update(place),
            Message::Replace => return Action::Replace,
            Message::Report => return Action::Report,
            Message::Another => return Action::Another,
            Message::Changes => return Action::Changes,
            Message::See(stage) => return Action::See(stage),
            Message::StartOver => return Action::AskStartOver,
            Message::Finish => return Action::Finish,
        }
        Action::None
    }

    pub fn view<'a>(&'a self, texts: &'a Texts) -> Page<'a, Message> {
        let (title, lead) = match (self.practice, is_by_hand(&self.progress)) {
            // Practice never looks real, and least of all at its end.
            (true, _) => (t!(texts, "practice-finished"), t!(texts, "practice-finished-lead")),
            // The person's word is never said as CSIZS's.
            (false, true) => (t!(texts, "return-all-by-hand"), t!(texts, "connected-lead")),
            (false, false) => (t!(texts, "return-all"), t!(texts, "connected-lead")),
        };
        let unit = self.progress.package().map(|facts| ui::strong(facts.jednostka.clone()));
        let waiting: Vec<_> = self.progress.unfinished_systems().map(|system| system.name.as_str()).collect();
        let waiting =
            (!waiting.is_empty()).then(|| ui::body(t!(texts, "systems-waiting", names = waiting.join(", "))));
        let head = ui::stack(4.0).maybe(unit).maybe(waiting);
        let body = ui::blocks([
            Some(head.into()),
            Some(ui::card(self.dates(texts))),
            self.found(texts),
            Some(ui::action_list(self.actions(texts))),
            Some(ui::list_card(stages(texts, &self.progress, None, Some(Message::See)))),
        ]);
        let page = Page::new("connected", title, body)
            .lead(lead)
            .second(t!(texts, "return-start-over"), Message::StartOver)
            .without_later();
        match self.check {
            Check::Running => page.busy(t!(texts, "connected-checking")),
            _ if self.practice => page.main(t!(texts, "practice-finished-real"), Message::Finish),
            Check::NotYet | Check::Done(_) => page.main(t!(texts, "connected-check"), Message::Check),
        }
    }

    /// "Podłączono", "Certyfikat ważny do", "Słowniki z dnia", of each system.
    fn dates<'a>(&self, texts: &Texts) -> Vec<Row<'a, Message>> {
        let Some(facts) = self.progress.package() else { return Vec::new() };
        let several = self.progress.systems().len() > 1;
        let mut rows = Vec::new();
        for (place, system) in
            self.progress.systems().iter().enumerate().filter(|(_, one)| one.is_connected())
        {
            let key = facts.system_key(&system.id);
            if several {
                rows.push(ui::row(t!(texts, "differs-system"), system.name.clone()));
            }
            if let Some(known) = self.progress.registration_of(&key).registered() {
                let said = texts.by_whose_word(texts.moment(known.at), known.by_hand);
                rows.push(ui::row(t!(texts, "connected-since"), said));
            }
            if let Some(own) = facts.systemy.get(place).and_then(|system| system.certyfikat.as_ref()) {
                rows.push(ui::row(t!(texts, "connected-certificate"), texts.day(own.do_dnia)));
            }
            if let Some((updated, _)) = self.progress.dictionaries().of(&key) {
                let day = match updated {
                    Updated::Fetched { versions, .. } => {
                        versions.iter().map(|version| version.stan_na).max().map(|day| texts.date(day))
                    }
                    Updated::ByHand { date } => Some(texts.by_whose_word(texts.date(*date), true)),
                };
                rows.extend(day.map(|day| ui::row(t!(texts, "connected-dictionaries"), day)));
            }
        }
        rows
    }

    /// What was checked just now, and what was not.
    fn found<'a>(&self, texts: &Texts) -> Option<Element<'a, Message>> {
        let Check::Done(lists) = &self.check else { return None };
        let line = |problem: Option<&Problem>| match problem {
            None => (Mark::Ok, t!(texts, "connection-fine"), None),
            Some(problem) => {
                let mark =
                    if problem.code.severity() == Severity::Error { Mark::Error } else { Mark::Warning };
                let note = format!("{} {}", texts.title_as_sentence(problem), problem.code);
                (mark, t!(texts, "connection-attention"), Some(note))
            }
        };
        let row = |name: String, problem: Option<&Problem>| {
            let (mark, word, note) = line(problem);
            let row = ui::row_state(name, mark, word);
            match note {
                Some(note) => row.note(note),
                None => row,
            }
        };
        let mut rows: Vec<Row<'a, Message>> =
            lists.iter().map(|(name, list)| row(name.clone(), list.problem())).collect();
        let skipped = |label: String, why: String| {
            ui::row_state(label, Mark::Later, t!(texts, "connection-skipped")).note(why)
        };
        if lists.is_empty() {
            rows.push(skipped(t!(texts, "server-answers"), t!(texts, "connected-not-asked")));
        }
        for Judged { name, problems } in &self.certificates {
            let label = match self.certificates.len() {
                1 => t!(texts, "certificate-own"),
                _ => t!(texts, "connected-certificate-of", name = name.as_str()),
            };
            rows.push(match problems {
                Some(problems) if problems.is_empty() => {
                    row(label, None).note(t!(texts, "connected-certificate-checked"))
                }
                Some(problems) => row(label, worst(problems)),
                None => skipped(label, t!(texts, "connected-certificate-unknown")),
            });
        }
        rows.push(skipped(t!(texts, "stage-6"), t!(texts, "connected-not-dictionaries")));
        // PodajStan needs the key of the system, which is in the package alone.
        rows.push(skipped(t!(texts, "stage-5"), t!(texts, "connected-not-registration")));
        Some(ui::stack(8.0).push(ui::heading(t!(texts, "connected-found"))).push(ui::list_card(rows)).into())
    }

    fn actions(&self, texts: &Texts) -> Vec<Button<Message>> {
        let systems: Vec<(usize, &System)> =
            self.progress.systems().iter().enumerate().filter(|(_, system)| system.is_connected()).collect();
        let mut actions = Vec::new();
        if self.practice {
            actions.push(
                ui::quiet("connected-check", t!(texts, "connected-check"), Message::Check).icon(Icon::Server),
            );
        }
        for (place, system) in &systems {
            let label = match systems.len() {
                1 => t!(texts, "dictionaries-update"),
                _ => t!(texts, "connected-update-of", name = system.name.as_str()),
            };
            let id = format!("connected-update-{place}");
            actions.push(ui::quiet(id, label, Message::Update(*place)).icon(Icon::Book));
        }
        actions.extend([
            ui::quiet("connected-replace", t!(texts, "connected-replace"), Message::Replace)
                .icon(Icon::Certificate),
            ui::quiet("connected-report", t!(texts, "connected-report"), Message::Report).icon(Icon::Print),
            ui::quiet("connected-another", t!(texts, "connected-another"), Message::Another)
                .icon(Icon::Package),
            ui::quiet("connected-changes", t!(texts, "changes-title"), Message::Changes).icon(Icon::Device),
        ]);
        actions
    }
}

impl Judged {
    fn problems(&self) -> &[Problem] {
        self.problems.as_deref().unwrap_or_default()
    }
}

/// An error before a warning.
fn worst<'a>(problems: impl IntoIterator<Item = &'a Problem>) -> Option<&'a Problem> {
    let grave: Vec<_> =
        problems.into_iter().filter(|problem| problem.code.severity() != Severity::Info).collect();
    let error = grave.iter().find(|problem| problem.code.severity() == Severity::Error);
    error.or(grave.first()).copied()
}
