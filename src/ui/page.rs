//! The frame every screen is shown in. A screen says what is on its page; this draws it, once.
use super::button::{Button, busy, link, primary, quiet, secondary, small, wrapping};
use super::columns::foot;
use super::control::Control;
use super::header::header;
use super::icon::{Icon, inked};
use super::mark::Kind;
use super::over::Over;
use super::parts::banner;
use super::problem::{ProblemView, problem, whole};
use super::rail::{StageView, rail, rail_height, saved, strip};
use super::root::{Aloud, Root};
use super::semantics::{Role, Semantics};
use super::stack::stack;
use super::surface::{edged, filled, hairline, nothing};
use super::text::{body, quiet_body, title};
use super::theme::{self, S4, S8, S12, S16, S24, S32, tokens};
use iced::advanced::widget::Id;
use iced::widget::scrollable::{Direction, Scrollbar};
use iced::widget::{column, container, row, scrollable};
use iced::{Border, Center, Element, Fill, Padding, Size, Theme};

/// What a screen shows.
pub struct Page<'a, M> {
    key: &'static str,
    title: String,
    lead: Option<String>,
    body: Element<'a, M>,
    problem: Option<ProblemView<M>>,
    whole: Option<(Icon, ProblemView<M>)>,
    banner: Option<Banner>,
    news: Option<Banner>,
    main: Option<(String, M)>,
    shield: bool,
    busy: Option<String>,
    stop: Option<(String, M)>,
    second: Option<(String, M)>,
    third: Option<(String, M)>,
    icons: [Option<Icon>; 2],
    later: bool,
    done: bool,
    escape: Option<M>,
    first_focus: Option<Id>,
}

/// What has just happened, above the body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Banner {
    pub kind: Kind,
    /// May carry `**bold**`.
    pub text: String,
}

impl Banner {
    pub fn new(kind: Kind, text: impl Into<String>) -> Self {
        Self { kind, text: text.into() }
    }
}

/// What the window adds around the page.
pub struct Frame<'a, M> {
    /// Of the window's content, in logical pixels (after scaling).
    pub size: Size,
    /// "Kreator podłączenia do CSIZS"
    pub brand: String,
    pub stages: Vec<StageView>,
    /// "Etapy": what the list of them is called where it is not seen.
    pub stages_said: String,
    pub subject: Option<Subject<M>>,
    /// "Etap 2 z 6: Hasło"
    pub header: String,
    /// "Wygląd i język", where the person begins.
    pub look: Option<(String, M)>,
    /// "Pomoc (F1)"
    pub help: (String, M),
    /// "Wstecz"; where it is not offered, nothing is drawn. Escape does the same, unless the page
    /// says otherwise.
    pub back: Option<(String, M)>,
    /// "Dokończę później": the second button, unless the page has one of its own.
    pub later: Option<(String, M)>,
    /// "Postęp zapisany o 10:42"; nothing before the first event is on the disk.
    pub saved: Option<String>,
    pub practice: Option<Practice<M>>,
    pub over: Option<Over<'a, M>>,
    pub aloud: Aloud,
}

/// What the page is about, where it is one of several; above the title.
pub struct Subject<M> {
    /// "System 1 z 2: **SR-Plus**"
    pub text: String,
    /// "Wybierz inny system"
    pub other: Option<(String, M)>,
}

/// The strip in practice.
pub struct Practice<M> {
    /// "Ćwiczenia – nic nie trafia do CSIZS"
    pub text: String,
    pub exit: Option<(String, M)>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Class {
    Wide,
    Narrow,
    Tiny,
}

impl Class {
    /// `rail`: the height that the rail takes.
    fn of(size: Size, strip: bool, rail: f32) -> Self {
        let height = rail + if strip { theme::STRIP } else { 0.0 };
        if size.width >= theme::NARROW && size.height >= height {
            Self::Wide
        } else if size.width >= theme::TINY {
            Self::Narrow
        } else {
            Self::Tiny
        }
    }

    /// Room at the sides of the column.
    pub(super) fn side(self) -> f32 {
        if self == Self::Tiny { S16 } else { S32 }
    }

    fn column(self) -> f32 {
        if self == Self::Wide { theme::COLUMN } else { theme::COLUMN_NARROW }
    }
}

impl<'a, M: Clone + 'a> Page<'a, M> {
    /// `key` names the page: focus, caret and scrolling never go from one key to another.
    pub fn new(key: &'static str, title: impl Into<String>, body: impl Into<Element<'a, M>>) -> Self {
        Self {
            key,
            title: title.into(),
            lead: None,
            body: body.into(),
            problem: None,
            whole: None,
            banner: None,
            news: None,
            main: None,
            shield: false,
            busy: None,
            stop: None,
            second: None,
            third: None,
            icons: [None; 2],
            later: true,
            done: false,
            escape: None,
            first_focus: None,
        }
    }

    /// One sentence below the title; left out while a problem is shown.
    pub fn lead(mut self, text: impl Into<String>) -> Self {
        self.lead = Some(text.into());
        self
    }

    /// The first block below the title.
    pub fn problem(mut self, problem: Option<ProblemView<M>>) -> Self {
        self.problem = problem;
        self
    }

    /// A problem that is the whole page: its icon in a disc above the title, its text, whom to call and
    /// its code before the body. `Page::lead` is left out.
    pub fn whole_problem(mut self, icon: Icon, problem: ProblemView<M>) -> Self {
        self.whole = Some((icon, problem));
        self
    }

    pub fn banner(mut self, banner: Option<Banner>) -> Self {
        self.banner = banner;
        self
    }

    /// What the page itself has just done, before its body; scrolled to when it comes, as a problem is: what
    /// was pressed may be far below.
    pub fn news(mut self, news: Option<(Kind, String)>) -> Self {
        self.news = news.map(|(kind, text)| Banner::new(kind, text));
        self
    }

    /// The one filled button; Enter presses it. Live unless an act runs: what is missing is explained
    /// after pressing.
    pub fn main(mut self, label: impl Into<String>, on_press: M) -> Self {
        self.main = Some((label.into(), on_press));
        self
    }

    /// The main button makes Windows ask for consent, and says so with a shield.
    pub fn shielded(mut self) -> Self {
        self.shield = true;
        self
    }

    /// An act runs: there is no main button, Enter does nothing, and "Zmieniamy hasło…" is said.
    pub fn busy(mut self, label: impl Into<String>) -> Self {
        self.busy = Some(label.into());
        self
    }

    /// "Zatrzymaj", in the place of the main button.
    pub fn stop(mut self, label: impl Into<String>, on_press: M) -> Self {
        self.stop = Some((label.into(), on_press));
        self
    }

    /// The second button, instead of "Dokończę później".
    pub fn second(mut self, label: impl Into<String>, on_press: M) -> Self {
        self.second = Some((label.into(), on_press));
        self
    }

    /// A button of less weight, before the second one.
    pub fn third(mut self, label: impl Into<String>, on_press: M) -> Self {
        self.third = Some((label.into(), on_press));
        self
    }

    /// Before the labels of the second and the main button.
    pub fn icons(mut self, second: Option<Icon>, main: Option<Icon>) -> Self {
        self.icons = [second, main];
        self
    }

    /// All is done: its icon stands before the title.
    pub fn done(mut self) -> Self {
        self.done = true;
        self
    }

    /// No "Dokończę później" on this page.
    pub fn without_later(mut self) -> Self {
        self.later = false;
        self
    }

    /// What Escape does here, when it is not "Wstecz".
    pub fn escape(mut self, message: M) -> Self {
        self.escape = Some(message);
        self
    }

    /// Has the focus when the page comes. Without it nothing has, and Enter means the main button.
    pub fn first_focus(mut self, id: impl Into<Id>) -> Self {
        self.first_focus = Some(id.into());
        self
    }

    /// The key of the page, for tests and the window's title.
    pub fn key(&self) -> &'static str {
        self.key
    }

    pub fn title(&self) -> &str {
        &self.title
    }

    /// The title of the problem that is shown, for the window's title.
    pub fn problem_title(&self) -> Option<&str> {
        let view = self.problem.as_ref().or(self.whole.as_ref().map(|(_, view)| view));
        view.map(ProblemView::title)
    }

    pub fn map<B: Clone + 'a>(self, f: impl Fn(M) -> B + Copy + 'a) -> Page<'a, B> {
        let pair = |(label, message): (String, M)| (label, f(message));
        Page {
            key: self.key,
            title: self.title,
            lead: self.lead,
            body: self.body.map(f),
            problem: self.problem.map(|view| view.map(f)),
            whole: self.whole.map(|(icon, view)| (icon, view.map(f))),
            banner: self.banner,
            news: self.news,
            main: self.main.map(pair),
            shield: self.shield,
            busy: self.busy,
            stop: self.stop.map(pair),
            second: self.second.map(pair),
            third: self.third.map(pair),
            icons: self.icons,
            later: self.later,
            done: self.done,
            escape: self.escape.map(f),
            first_focus: self.first_focus,
        }
    }

    pub fn into_element(self, frame: Frame<'a, M>) -> Element<'a, M> {
        let class = Class::of(frame.size, frame.practice.is_some(), rail_height(&frame.brand, &frame.stages));
        let running = self.busy.is_some() || self.stop.is_some();
        let enter = self.main.as_ref().filter(|_| !running).map(|(_, message)| message.clone());
        let back_message = frame.back.as_ref().map(|(_, message)| message.clone());
        let escape = self.escape.clone().or(back_message);
        let said = self.news.as_ref().or(self.banner.as_ref());
        let told = self.problem_title().or(said.map(|said| said.text.as_str())).map(str::to_owned);
        let (key, first_focus) = (self.key, self.first_focus.clone());
        let semantics = Semantics { id: key.into(), ..Semantics::named(Role::Page, &frame.header) };
        let help = frame.help.1.clone();
        let exit = frame.practice.as_ref().and_then(|practice| practice.exit.clone());
        let strip: Element<'a, M> = match frame.practice {
            Some(practice) => {
                let exit: Element<'a, M> = exit.map_or_else(
                    || nothing().into(),
                    |(label, message)| small("practice-exit", label, message).ring_within().into(),
                );
                strip(practice.text, exit)
            }
            None => nothing().into(),
        };
        let header = header(class, frame.header, &frame.stages, frame.look, frame.help);
        let (rail, saved_line): (Element<'a, M>, _) = if class == Class::Wide {
            (rail(frame.brand, frame.stages_said, frame.stages, frame.saved), None)
        } else {
            (nothing().into(), frame.saved)
        };
        let parts = Foot {
            back: frame.back,
            second: self.second.clone().or(frame.later.filter(|_| self.later)),
            third: self.third.clone(),
            icons: self.icons,
            main: self.main.clone(),
            shield: self.shield,
            busy: self.busy.clone(),
            stop: self.stop.clone(),
            saved: saved_line,
        };
        let footer = footer(class, parts);
        // Whatever comes and goes is replaced by nothing in its place, so that the body keeps its state
        // when the window is made narrower.
        let page = Control::told(semantics, column![self.scrolled(class, frame.subject), footer]);
        let window = column![strip, row![rail, column![header, page]].height(Fill)];
        let page = filled(window, |t| t.page).width(Fill).height(Fill);
        let over = frame.over.map(|over| over.into_layer(class == Class::Tiny));
        let aloud = frame.aloud;
        Root { key, page: page.into(), first_focus, told, help, escape, enter, over, aloud }.into()
    }

    fn scrolled(self, class: Class, subject: Option<Subject<M>>) -> Element<'a, M> {
        let tiny = class == Class::Tiny;
        let (disc, said, whole) = match self.whole {
            Some((icon, view)) => (Some(disc(icon)), Some(body(view.text())), Some(whole(view))),
            None => (None, None, None),
        };
        let lead = self.lead.filter(|_| self.problem.is_none() && whole.is_none()).map(quiet_body);
        let title: Element<'a, M> = if self.done {
            let icon = container(inked(Icon::Ok, 32.0, |t| t.ok.strong)).padding(Padding::ZERO.top(2));
            row![icon, container(title(self.title, tiny)).width(Fill)].spacing(S12).into()
        } else {
            title(self.title, tiny)
        };
        let head = stack(S4).push(title).maybe(lead);
        let head = stack(S4).maybe(subject.map(about)).push(head);
        let head = stack(S16).maybe(disc).push(head);
        // The text of a whole page's problem follows its title closely.
        let head = stack(S8).push(head).maybe(said);
        let [said, news] = [self.banner, self.news].map(|said| said.map(|said| banner(said.kind, said.text)));
        let content = stack(S16)
            .push(head)
            .maybe(self.problem.map(problem))
            .maybe(whole)
            .maybe(said)
            .maybe(news)
            .push(self.body);
        let side = class.side();
        let top = match class {
            Class::Wide => S8,
            Class::Narrow => S16,
            Class::Tiny => S12,
        };
        let padding = Padding { top, left: side, right: side, bottom: S24 };
        let content = container(container(content).max_width(class.column())).padding(padding).center_x(Fill);
        // Where the column ends 16 from the edge, its controls' rings end 11 from it.
        let edge = if tiny { 4 } else { 6 };
        scrollable(content).direction(bar(edge)).style(scroll_style).height(Fill).width(Fill).into()
    }
}

fn about<'a, M: Clone + 'a>(subject: Subject<M>) -> Element<'a, M> {
    let other = subject.other.map(|(label, message)| link("subject-other", label, message).into());
    let text = container(body(subject.text)).padding(Padding::ZERO.right(S8));
    wrapping(std::iter::once(text.into()).chain(other))
}

fn disc<'a, M: Clone + 'a>(icon: Icon) -> Element<'a, M> {
    let disc = edged(inked(icon, 28.0, |t| t.err.strong), |t| t.err.surface, |t| t.err.line, 28.0);
    Control::told(Semantics::hidden(), disc.center(56)).into()
}

/// `edge`: how far it is from the end of what it scrolls.
pub(super) fn bar(edge: u32) -> Direction {
    Direction::Vertical(Scrollbar::new().width(6).scroller_width(6).margin(edge))
}

pub(super) fn scroll_style(theme: &Theme, _status: scrollable::Status) -> scrollable::Style {
    let t = tokens(theme);
    let border = Border { radius: 3.0.into(), ..Border::default() };
    let rail = scrollable::Rail {
        background: None,
        border,
        scroller: scrollable::Scroller { background: t.thumb.into(), border },
    };
    scrollable::Style {
        container: container::Style::default(),
        vertical_rail: rail,
        horizontal_rail: rail,
        gap: None,
        auto_scroll: scrollable::AutoScroll {
            background: t.raised.into(),
            border,
            shadow: iced::Shadow::default(),
            icon: t.text,
        },
    }
}

struct Foot<M> {
    back: Option<(String, M)>,
    second: Option<(String, M)>,
    third: Option<(String, M)>,
    icons: [Option<Icon>; 2],
    main: Option<(String, M)>,
    shield: bool,
    busy: Option<String>,
    stop: Option<(String, M)>,
    saved: Option<String>,
}

fn footer<'a, M: Clone + 'a>(class: Class, parts: Foot<M>) -> Element<'a, M> {
    let tiny = class == Class::Tiny;
    let edge = |button: Button<M>| if tiny { button.without_edge() } else { button };
    let back = parts.back.map(|(label, message)| edge(secondary("back", label, message).icon(Icon::Back)));
    let running = parts.busy.map(|label| busy("busy", label));
    let stop = parts.stop.map(|(label, message)| secondary("stop", label, message));
    let with = |button: Button<M>, icon: Option<Icon>| match icon {
        Some(icon) => button.icon(icon),
        None => button,
    };
    let [second_icon, main_icon] = parts.icons;
    let second =
        parts.second.map(|(label, message)| with(edge(secondary("second", label, message)), second_icon));
    let third = parts.third.map(|(label, message)| quiet("third", label, message).icon(Icon::Copy));
    let main = parts.main.map(|(label, message)| {
        let main = primary("main", label, message);
        with(main, if parts.shield { Some(Icon::Shield) } else { main_icon })
    });
    let (left, right) = match (running, stop) {
        (running, Some(stop)) => (running, Some(stop)),
        (Some(running), None) => (second, Some(running)),
        (None, None) => (second, main),
    };
    let left = match third {
        None => slot(left),
        Some(third) => row![].push(third).push(left).spacing(S8).align_y(Center).into(),
    };
    let buttons = foot(slot(back), slot(parts.saved.map(saved)), left, slot(right), tiny);
    let (top, bottom, side) = if tiny { (S4, S8, S16) } else { (S12, S12 - 1.0, S32) };
    let content = container(container(buttons).max_width(class.column()))
        .padding(Padding { top, bottom, left: side, right: side })
        .center_x(Fill);
    column![hairline(|t| t.line), content].into()
}

fn slot<'a, M: 'a>(content: Option<impl Into<Element<'a, M>>>) -> Element<'a, M> {
    content.map_or_else(|| nothing().into(), Into::into)
}
