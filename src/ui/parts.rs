//! Small things that say one fact each (look.md, "Components").
use super::button::{Button, Name};
use super::columns::{cells, columns, ends};
use super::control::Control;
use super::icon::{Icon, inked};
use super::mark::{Kind, Mark};
use super::semantics::{Live, Role, Semantics};
use super::stack::stack;
use super::surface::{carded, edged, nothing, outline};
use super::text::{exact, heading, line, paragraph};
use super::theme::{self, R6, R8, S4, S8, S12, S16, tokens};
use iced::widget::{container, progress_bar, row};
use iced::{Border, Center, Color, Element, Fill, Padding, Theme};

/// What has just happened, or will: one icon, one text, no button.
pub fn banner<'a, M: Clone + 'a>(kind: Kind, text: impl Into<String>) -> Element<'a, M> {
    let text = text.into();
    let said = text.replace("**", "");
    let words = container(paragraph(text, theme::BODY, kind.ink())).max_width(theme::MEASURE);
    let content = row![inked(kind.icon(), 24.0, kind.strong()), words].spacing(S12);
    let surface =
        container(content).padding([S12 + 1.0, S16 + 1.0]).width(Fill).style(move |theme: &Theme| {
            let tone = kind.tone(&tokens(theme));
            container::Style {
                background: Some(tone.surface.into()),
                border: Border { color: tone.line, width: 1.0, radius: R8.into() },
                ..container::Style::default()
            }
        });
    Control::told(Semantics { live: Live::Polite, ..Semantics::named(Role::Status, said) }, surface).into()
}

/// One rule of a list, in words: "spełnione" or "jeszcze nie".
#[derive(Debug, Clone)]
pub struct Rule {
    pub text: String,
    pub met: bool,
    pub word: String,
}

/// The rules under their heading, in an order that never changes.
pub fn rules<'a, M: Clone + 'a>(
    title: impl Into<String>,
    rules: impl IntoIterator<Item = Rule>,
) -> Element<'a, M> {
    let title = title.into();
    let lines = rules.into_iter().fold(stack(S4), |lines, rule| {
        let mark = if rule.met { Mark::Ok } else { Mark::Later };
        let shown = row![
            container(inked(mark.icon(), 20.0, mark.strong())).center_y(24),
            container(paragraph(rule.text, theme::BODY, |t| t.text)).width(Fill),
            container(paragraph(rule.word, theme::HELPER, mark.ink())).center_y(24),
        ];
        lines.push(Control::told(Semantics::new(Role::ListItem), shown.spacing(S8)))
    });
    let list = Control::told(Semantics::named(Role::List, &title), lines);
    stack(S4).push(heading(title)).push(list).into()
}

/// Four pips and the lock, with the sentence that says the same ("Zostały 4 próby.").
pub fn attempts<'a, M: Clone + 'a>(used: u32, sentence: impl Into<String>) -> Element<'a, M> {
    let pip = move |n: u32| {
        container(nothing()).width(12).height(12).style(move |theme: &Theme| {
            let t = tokens(theme);
            let (fill, edge) =
                if n < used { (t.warn.strong, t.warn.strong) } else { (Color::TRANSPARENT, t.border) };
            container::Style {
                background: Some(fill.into()),
                border: Border { color: edge, width: 2.0, radius: 6.0.into() },
                ..container::Style::default()
            }
        })
    };
    let pips = row![pip(0), pip(1), pip(2), pip(3), inked(Icon::LockFilled, 20.0, |t| t.warn.strong)];
    let pips = Control::told(Semantics::hidden(), pips.spacing(S8).align_y(Center));
    stack(S4).push(pips).push(paragraph(sentence, theme::BODY, |t| t.text)).into()
}

/// "Pobieramy słowniki… 7 z 12" and the bar below; `done` is from 0 to 1.
pub fn progress<'a, M: Clone + 'a>(
    id: impl Into<Name>,
    label: impl Into<String>,
    done: f32,
) -> Element<'a, M> {
    let label = label.into();
    let done = done.clamp(0.0, 1.0);
    let bar = progress_bar(0.0..=1.0, done).girth(8).style(|theme: &Theme| {
        let t = tokens(theme);
        let border = Border { radius: 4.0.into(), ..outline(t.outline) };
        progress_bar::Style { background: t.track.into(), bar: t.primary.into(), border }
    });
    let semantics = Semantics {
        id: id.into(),
        range: Some((0.0, f64::from(done), 1.0)),
        ..Semantics::named(Role::Progress, &label)
    };
    let text = Control::told(Semantics::hidden(), paragraph(label, theme::LABEL, |t| t.text));
    stack(S8).push(text).push(Control::told(semantics, bar)).into()
}

/// Something goes on, and nobody knows how long: icon and words, without animation.
pub fn working<'a, M: Clone + 'a>(text: impl Into<String>) -> Element<'a, M> {
    let text = text.into();
    let shown = row![inked(Icon::Working, 20.0, |t| t.primary), paragraph(&text, theme::LABEL, |t| t.now)];
    let semantics = Semantics { busy: true, live: Live::Polite, ..Semantics::named(Role::Status, text) };
    Control::told(semantics, shown.spacing(S8).align_y(Center)).into()
}

/// A fact in bold, said again when it changes: "Rozmiar tekstu: 125%".
pub fn status<'a, M: Clone + 'a>(text: impl Into<String>) -> Element<'a, M> {
    let text = text.into();
    let shown = paragraph(&text, theme::LABEL, |t| t.text);
    let semantics = Semantics { live: Live::Polite, ..Semantics::named(Role::Status, text) };
    Control::told(semantics, shown).into()
}

/// A value to be read out, 28 high: "Kod: H-05". What equals `code` is in the face of codes.
pub fn chip<'a, M: Clone + 'a>(text: &str, code: &str) -> Element<'a, M> {
    let before = text.strip_suffix(code).unwrap_or_default().trim_end();
    let words = row![]
        .push((!before.is_empty()).then(|| line(before, theme::HELPER)))
        .push(line(code, theme::CODE))
        .spacing(S8)
        .align_y(Center);
    let shown = container(words).padding([0.0, S12 + 1.0]).center_y(28).style(|theme: &Theme| {
        let t = tokens(theme);
        container::Style {
            text_color: Some(t.text),
            background: Some(t.raised.into()),
            border: Border { color: t.border, width: 1.0, radius: R6.into() },
            ..container::Style::default()
        }
    });
    let said = if before.is_empty() { code.to_owned() } else { format!("{before} {code}") };
    let semantics = Semantics::named(Role::Text, said);
    Control { spoken: true, ..Control::told(semantics, shown) }.into()
}

/// A code with its buttons ("Kopiuj", "Odczytaj kod").
pub fn code<'a, M: Clone + 'a>(
    text: &str,
    code: &str,
    buttons: impl IntoIterator<Item = Button<M>>,
) -> Element<'a, M> {
    let items = std::iter::once(chip(text, code)).chain(buttons.into_iter().map(Into::into));
    super::button::wrapping(items)
}

/// One character of what is read back: "1" `K` "wielka litera" "K jak Karol".
#[derive(Debug, Clone)]
pub struct Character {
    pub number: usize,
    /// The character itself, in a tile.
    pub tile: String,
    pub kind: String,
    pub name: String,
}

/// Character by character, in two columns read downwards; `caution` stands above.
pub fn read_back<'a, M: Clone + 'a>(
    name: impl Into<String>,
    caution: Option<String>,
    characters: impl IntoIterator<Item = Character>,
) -> Element<'a, M> {
    let mut lines: Vec<Element<'a, M>> = characters.into_iter().map(character).collect();
    let second = lines.split_off(lines.len().div_ceil(2));
    let down = |lines: Vec<Element<'a, M>>| lines.into_iter().fold(stack(S12), |down, line| down.push(line));
    let caution = caution.map(|text| {
        let words = paragraph(text, theme::SMALL, |t| t.warn.text);
        row![inked(Icon::Hide, 20.0, |t| t.warn.strong), words].spacing(S8).align_y(Center)
    });
    let list = Control::told(Semantics::named(Role::List, name), columns(down(lines), down(second)));
    carded(container(stack(S12).maybe(caution).push(list)).padding([S12, S16 - 1.0])).into()
}

fn character<'a, M: Clone + 'a>(c: Character) -> Element<'a, M> {
    let tile = edged(line(&c.tile, theme::TILE), |t| t.raised, |t| t.line, R6).center(32);
    let tile = container(tile).style(|theme: &Theme| container::Style {
        text_color: Some(tokens(theme).text),
        ..container::Style::default()
    });
    let number = container(paragraph(c.number.to_string(), theme::BODY, |t| t.text2)).align_right(20);
    let shown = row![
        number,
        tile,
        container(exact(&c.kind, theme::BODY, |t| t.text2)).width(104),
        container(exact(&c.name, theme::LABEL, |t| t.text)).width(Fill),
    ];
    let said = format!("{}. {} {} {}", c.number, c.kind, c.tile, c.name);
    let semantics = Semantics::named(Role::Text, said);
    Control::told(semantics, shown.spacing(S12).align_y(Center)).into()
}

/// Steps with their numbers in discs; `spacing` is 16 on a page, 8 in a panel.
pub fn steps<'a, M: Clone + 'a>(
    spacing: f32,
    items: impl IntoIterator<Item = Element<'a, M>>,
) -> Element<'a, M> {
    let lines = items.into_iter().enumerate().fold(stack(spacing), |lines, (n, item)| {
        let number = n + 1;
        let disc = container(line(number.to_string(), theme::SMALL)).center(24).style(|theme: &Theme| {
            let t = tokens(theme);
            container::Style {
                text_color: Some(t.link),
                background: Some(t.soft.into()),
                border: Border { radius: 12.0.into(), ..outline(t.outline) },
                ..container::Style::default()
            }
        });
        let step = row![disc, container(item).width(Fill)].spacing(S12);
        lines.push(Control::told(Semantics::new(Role::ListItem), step))
    });
    Control::told(Semantics::new(Role::List), lines).into()
}

/// Where a file is put: what was chosen, or what to do; a button; and a hint below.
/// `over`: a file is being held above the window.
pub fn drop_area<'a, M: Clone + 'a>(
    file: Option<(String, String)>,
    button: Button<M>,
    hint: impl Into<String>,
    over: bool,
) -> Element<'a, M> {
    let hint = hint.into();
    let chosen = file.is_some();
    let about: Element<'a, M> = match file {
        Some((name, facts)) => stack(0.0)
            .push(exact(name, theme::LABEL, |t| t.text))
            .push(exact(facts, theme::BODY, |t| t.text2))
            .into(),
        None => paragraph(&hint, theme::BODY, |t| t.text2),
    };
    let shown = row![
        inked(Icon::Package, 40.0, |t| t.primary),
        cells(nothing().into(), about, button.into(), 0.0, 48.0, 0.0)
    ]
    .spacing(S16)
    .align_y(Center);
    let area = container(shown).padding(S16).width(Fill).style(move |theme: &Theme| {
        let t = tokens(theme);
        let (color, width) = if over { (t.primary, 2.0) } else { (t.line, 1.0) };
        container::Style {
            background: Some(if over { t.soft } else { t.card }.into()),
            border: Border { color, width, radius: R8.into() },
            ..container::Style::default()
        }
    });
    let below = chosen.then(|| super::text::helper(hint));
    stack(S8).push(area).maybe(below).into()
}

/// An icon before a sentence: "Windows zapyta o zgodę. Wybierz „Tak”."
pub fn noted<'a, M: Clone + 'a>(icon: Icon, text: impl Into<String>) -> Element<'a, M> {
    let words = container(paragraph(text, theme::BODY, |t| t.text)).max_width(theme::MEASURE);
    row![inked(icon, 20.0, |t| t.primary), words].spacing(S8).align_y(Center).into()
}

/// The heading of a card, and a small button for all of it at the end of the line.
pub fn headed<'a, M: Clone + 'a>(text: impl Into<String>, button: Option<Button<M>>) -> Element<'a, M> {
    let button = button.map_or_else(|| nothing().into(), Into::into);
    ends(heading(text), button, 32.0)
}

/// A telephone before whom to call; bold between `**`. `below`: where to look for the number.
pub fn contact<'a, M: Clone + 'a>(text: impl Into<String>, below: Option<String>) -> Element<'a, M> {
    let below = below.map(|text| paragraph(text, theme::HELPER, |t| t.text2));
    let words = stack(0.0).shrink().push(paragraph(text, theme::BODY, |t| t.text)).maybe(below);
    let words = container(words).max_width(theme::MEASURE);
    row![container(inked(Icon::Phone, 20.0, |t| t.text2)).padding(Padding::ZERO.top(2)), words]
        .spacing(S12)
        .into()
}

/// Blocks of a page, 16 apart. `None` keeps its place.
/// Expander, link and check box are 40 high and bring room of their own: a run of them goes into one
/// `stack(0.0)`, and between them and running text 8 is enough.
pub fn blocks<'a, M: 'a>(content: impl IntoIterator<Item = Option<Element<'a, M>>>) -> Element<'a, M> {
    content.into_iter().fold(stack(S16), |blocks, block| blocks.maybe(block)).into()
}
