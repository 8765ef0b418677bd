//! The walk as nodes of AccessKit, and what of them has changed.
use super::super::semantics::{Caret, Live, Role, Seen, Semantics};
use crate::text::plain;
use accesskit::{
    Action, Affine, AriaCurrent, Invalid, Node, NodeId, Rect, TextDirection, TextPosition, TextSelection,
    Toggled, TreeId, TreeInfo, TreeUpdate,
};
use iced::Rectangle;
use std::collections::HashMap;
use unicode_segmentation::UnicodeSegmentation as _;

/// Widgets count from 1.
const WINDOW: NodeId = NodeId(0);
/// Texts without a widget of their own, by the widget around them and their place in it.
const OF_TEXT: u64 = 1 << 63;
/// The runs of a field, by the field.
const OF_RUN: u64 = 1 << 62;
const PLACE: u32 = 16;
/// Starts of words are counted in a byte (AccessKit).
const LONGEST_RUN: usize = 255;

/// What has the focus of the screen reader, which is not always that of the keyboard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Told {
    /// The problem or the news that has come up on the page.
    News,
    /// The control that has the focus; none yet: the title, so that a page that has just come is read from there.
    Control,
}

/// What the screen reader knows already.
#[derive(Default)]
pub struct Known {
    nodes: HashMap<NodeId, Node>,
    focus: Option<NodeId>,
}

/// The page that is told: the window's title, how many pixels a logical one has, and what is on it.
pub struct Page<'a> {
    pub title: &'a str,
    pub scale: f32,
    pub bounds: Rectangle,
    pub seen: &'a [Seen],
    pub told: Told,
}

impl Known {
    /// What has to be said, or nothing. `afresh`: whoever listens knows nothing yet.
    pub fn renew(&mut self, page: &Page<'_>, afresh: bool) -> Option<TreeUpdate> {
        if afresh {
            *self = Self::default();
        }
        let (nodes, focus) = tree(page);
        let is_same = nodes.len() == self.nodes.len() && self.focus == Some(focus);
        let changed: Vec<(NodeId, Node)> =
            nodes.iter().filter(|(id, node)| self.nodes.get(id) != Some(node)).cloned().collect();
        if is_same && changed.is_empty() {
            return None;
        }
        self.nodes = nodes.into_iter().collect();
        self.focus = Some(focus);
        let tree = afresh.then(|| TreeInfo {
            toolkit_name: Some("iced".into()),
            toolkit_version: Some("0.14".into()),
            ..TreeInfo::new(WINDOW)
        });
        Some(TreeUpdate { nodes: changed, tree, tree_id: TreeId::ROOT, focus })
    }
}

/// All nodes, children behind their parents, and which one has the focus.
fn tree(page: &Page<'_>) -> (Vec<(NodeId, Node)>, NodeId) {
    let mut window = Node::new(accesskit::Role::Window);
    window.set_bounds(rect(page.bounds));
    window.set_label(plain(page.title));
    window.set_transform(Affine::scale(f64::from(page.scale)));
    let mut nodes = vec![(WINDOW, window)];
    let mut children: Vec<Vec<NodeId>> = vec![Vec::new()];
    // The open nodes, and how many texts of no widget each has had.
    let mut open: Vec<(usize, u64)> = vec![(0, 0)];
    let mut ids = Vec::with_capacity(page.seen.len());
    for seen in page.seen {
        open.truncate(seen.depth + 1);
        let Some((parent, texts)) = open.last_mut() else { break };
        let parent = *parent;
        let id = if seen.key == 0 {
            *texts += 1;
            NodeId(OF_TEXT | nodes[parent].0.0 << PLACE | *texts)
        } else {
            NodeId(seen.key)
        };
        children[parent].push(id);
        ids.push(id);
        let mut own = node(seen);
        let mut runs = Vec::new();
        if let Some(caret) = &seen.caret {
            runs = write(caret, id, seen.bounds, &mut own);
        }
        let place = nodes.len();
        nodes.push((id, own));
        children.push(runs.iter().map(|(id, _)| *id).collect());
        // What is at this depth next closes it again.
        open.push((place, 0));
        children.extend(runs.iter().map(|_| Vec::new()));
        nodes.extend(runs);
    }
    for ((_, node), children) in nodes.iter_mut().zip(children) {
        node.set_children(children);
    }
    let focus = focus(page).and_then(|n| ids.get(n)).copied().unwrap_or(WINDOW);
    (nodes, focus)
}

/// Which of the seen has the focus of the screen reader.
fn focus(page: &Page<'_>) -> Option<usize> {
    let at = |of: &dyn Fn(&Seen) -> bool| page.seen.iter().position(of);
    let title = || at(&|seen| seen.role() == Role::Heading);
    let control = || at(&|seen| seen.focused);
    match page.told {
        Told::News => at(&|seen| seen.role() == Role::Alert)
            .or_else(|| at(&|seen| seen.semantics.live == Live::Polite))
            .or_else(control)
            .or_else(title),
        Told::Control => control().or_else(title),
    }
}

fn role(role: Role) -> accesskit::Role {
    use accesskit::Role as To;
    match role {
        // What stands on a page is read with it only where the page is a dialog.
        Role::Page | Role::Dialog => To::Dialog,
        Role::Heading => To::Heading,
        Role::Text => To::Label,
        Role::Button => To::Button,
        Role::Link => To::Link,
        Role::CheckBox => To::CheckBox,
        Role::RadioGroup => To::RadioGroup,
        Role::Radio => To::RadioButton,
        Role::Field => To::TextInput,
        Role::Password => To::PasswordInput,
        Role::Progress => To::ProgressIndicator,
        Role::List => To::List,
        Role::ListItem => To::ListItem,
        Role::Group => To::Group,
        Role::Status => To::Status,
        Role::Alert => To::Alert,
        Role::Navigation => To::Navigation,
    }
}

fn rect(bounds: Rectangle) -> Rect {
    let (x, y) = (f64::from(bounds.x), f64::from(bounds.y));
    Rect { x0: x, y0: y, x1: x + f64::from(bounds.width), y1: y + f64::from(bounds.height) }
}

fn node(seen: &Seen) -> Node {
    let Semantics { name, description, value, .. } = &seen.semantics;
    let s = &seen.semantics;
    let mut node = Node::new(role(s.role));
    node.set_bounds(rect(seen.bounds));
    // A label's words are its value (AccessKit).
    if s.role == Role::Text {
        node.set_value(plain(name));
    } else if !name.is_empty() {
        node.set_label(plain(name));
    }
    if !description.is_empty() {
        node.set_description(plain(description));
    }
    if let Some(value) = value {
        node.set_value(value.as_str());
    }
    if let Some((least, now, most)) = s.range {
        node.set_min_numeric_value(least);
        node.set_numeric_value(now);
        node.set_max_numeric_value(most);
    }
    if let Some(checked) = s.checked {
        node.set_toggled(Toggled::from(checked));
    }
    if let Some(expanded) = s.expanded {
        node.set_expanded(expanded);
        node.add_action(if expanded { Action::Collapse } else { Action::Expand });
    }
    if s.level > 0 {
        node.set_level(usize::from(s.level));
    }
    match s.live {
        Live::Off => {}
        Live::Polite => node.set_live(accesskit::Live::Polite),
        Live::Assertive => node.set_live(accesskit::Live::Assertive),
    }
    if s.disabled {
        node.set_disabled();
    }
    if s.busy {
        node.set_busy();
    }
    if s.invalid {
        node.set_invalid(Invalid::True);
    }
    if s.required {
        node.set_required();
    }
    if s.current {
        node.set_aria_current(AriaCurrent::Step);
    }
    if s.role == Role::Dialog {
        node.set_modal();
    }
    if !s.id.is_empty() {
        node.set_author_id(s.id.as_ref());
    }
    if !s.role.is_container() {
        node.add_action(Action::ScrollIntoView);
    }
    // Of a group only one answer has the Tab stop, and each can be gone to.
    if seen.can_focus || s.role == Role::Radio {
        node.add_action(Action::Focus);
    }
    if seen.can_activate {
        node.add_action(Action::Click);
    }
    if seen.can_set {
        node.add_action(Action::SetValue);
        node.add_action(Action::ReplaceSelectedText);
        node.add_action(Action::SetTextSelection);
    }
    node
}

/// What is drawn in a field, in runs that a byte can count, with the selection. The place of a single
/// letter is not told.
fn write(caret: &Caret, field: NodeId, bounds: Rectangle, node: &mut Node) -> Vec<(NodeId, Node)> {
    let letters: Vec<&str> = caret.text.graphemes(true).collect();
    let parts: Vec<&[&str]> =
        if letters.is_empty() { vec![&[]] } else { letters.chunks(LONGEST_RUN).collect() };
    let id = |n: usize| NodeId(OF_RUN | field.0 << PLACE | n as u64);
    let position = |index: usize| {
        let run = (index / LONGEST_RUN).min(parts.len() - 1);
        TextPosition { node: id(run), character_index: index.min(letters.len()) - run * LONGEST_RUN }
    };
    node.set_text_selection(TextSelection { anchor: position(caret.anchor), focus: position(caret.focus) });
    let run = |(n, part): (usize, &&[&str])| {
        let mut run = Node::new(accesskit::Role::TextRun);
        run.set_value(part.concat());
        run.set_bounds(rect(bounds));
        run.set_text_direction(TextDirection::LeftToRight);
        run.set_character_lengths(lengths(part));
        run.set_word_starts(starts(part));
        (id(n), run)
    };
    parts.iter().enumerate().map(run).collect()
}

/// In bytes.
fn lengths(letters: &[&str]) -> Vec<u8> {
    letters.iter().map(|letter| u8::try_from(letter.len()).unwrap_or(u8::MAX)).collect()
}

fn starts(letters: &[&str]) -> Vec<u8> {
    let is_space = |letter: &&str| letter.chars().all(char::is_whitespace);
    let begins = |n: &usize| !is_space(&letters[*n]) && (*n == 0 || is_space(&letters[*n - 1]));
    (0..letters.len()).filter(begins).filter_map(|n| u8::try_from(n).ok()).collect()
}

/// Where in the whole text of its field a position is, in graphemes.
pub(super) fn index(position: TextPosition) -> usize {
    let run = position.node.0 & ((1 << PLACE) - 1);
    usize::try_from(run).unwrap_or(0) * LONGEST_RUN + position.character_index
}
