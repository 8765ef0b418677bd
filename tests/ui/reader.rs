//! What goes to the adapter of the system, read by the library that the adapters themselves read it with.
use super::{Desk, Message};
use accesskit::{
    Action, ActionData, ActionHandler as _, ActionRequest, ActivationHandler as _, DeactivationHandler as _,
    Node, NodeId, Role, TextPosition, TextSelection, TreeId, TreeUpdate,
};
use accesskit_consumer::{NodeRef, Tree, TreeChangeHandler, common_filter};
use iced::keyboard::key::Named;
use iced::{Event, window};
use kreator_csizs::secret::Secret;
use kreator_csizs::ui::reader::Ear;
use kreator_csizs::ui::{Aloud, Reader};
use std::fmt::Write as _;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Instant;

/// What it was told, one by one.
#[derive(Clone, Default)]
struct Listener {
    told: Arc<Mutex<Vec<TreeUpdate>>>,
    breaks: Arc<AtomicBool>,
}

impl Ear for Listener {
    fn hear(&self, update: TreeUpdate) {
        assert!(!self.breaks.load(Ordering::SeqCst), "the bus is gone");
        self.told.lock().unwrap().push(update);
    }

    fn window_focus(&self, _focused: bool) {}
}

struct Quiet;

impl TreeChangeHandler for Quiet {
    fn node_added(&mut self, _node: &NodeRef<'_>) {}
    fn node_updated(&mut self, _before: &NodeRef<'_>, _now: &NodeRef<'_>) {}
    fn focus_moved(&mut self, _before: Option<&NodeRef<'_>>, _now: Option<&NodeRef<'_>>) {}
    fn node_removed(&mut self, _node: &NodeRef<'_>) {}
}

/// A desk with somebody who listens.
struct Heard {
    desk: Desk,
    reader: Reader,
    listener: Listener,
    tree: Option<Tree>,
}

impl Heard {
    fn new() -> Self {
        let (reader, _wakes) = Reader::new();
        let listener = Listener::default();
        reader.heard_by(listener.clone());
        let mut desk = Desk::new();
        desk.aloud = Aloud { reader: reader.clone(), title: "Tytuł okna".into(), zoom: 1.0 };
        Self { desk, reader, listener, tree: None }
    }

    fn listening() -> Self {
        let mut heard = Self::new();
        heard.begins();
        heard.draws();
        heard
    }

    /// Draws once, and says what was told for it.
    fn frame(&mut self) -> Vec<TreeUpdate> {
        self.desk.feels(Event::Window(window::Event::RedrawRequested(Instant::now())));
        let told = std::mem::take(&mut *self.listener.told.lock().unwrap());
        for update in told.clone() {
            match &mut self.tree {
                // A tree that is not in order makes the library panic.
                Some(tree) => tree.update_and_process_changes(update, &mut Quiet),
                None => self.tree = Some(Tree::new(update, true)),
            }
        }
        told
    }

    fn draws(&mut self) {
        let _ = self.frame();
    }

    /// Somebody begins to listen.
    fn begins(&mut self) {
        assert!(self.reader.request_initial_tree().is_none());
    }

    fn text(&self) -> String {
        fn line(node: &NodeRef<'_>, depth: usize, into: &mut String) {
            let (name, indent) = (node.label().or(node.value()).unwrap_or_default(), depth * 2);
            let focus = if node.is_focused() { " *" } else { "" };
            writeln!(into, "{:indent$}{:?} {name}{focus}", "", node.role()).unwrap();
            node.filtered_children(&common_filter).for_each(|child| line(&child, depth + 1, into));
        }
        let mut text = String::new();
        line(&self.tree.as_ref().unwrap().state().root(), 0, &mut text);
        text
    }

    fn find(&self, name: &str) -> NodeId {
        fn under(node: &NodeRef<'_>, name: &str) -> Option<NodeId> {
            let is_it = node.label().as_deref() == Some(name) && node.role() != Role::Label;
            is_it.then(|| node.locate().0).or_else(|| node.children().find_map(|child| under(&child, name)))
        }
        under(&self.tree.as_ref().unwrap().state().root(), name)
            .unwrap_or_else(|| panic!("{name}: {}", self.text()))
    }

    fn focus(&self) -> String {
        let focus = self.tree.as_ref().unwrap().state().focus();
        focus.and_then(|node| node.label()).unwrap_or_default()
    }

    fn asks(&mut self, action: Action, name: &str, data: Option<ActionData>) {
        let target_node = self.find(name);
        self.reader.do_action(ActionRequest { action, target_tree: TreeId::ROOT, target_node, data });
        // The wake makes a frame; the answer of a message is in the next one.
        self.draws();
        self.draws();
    }

    fn value(&self, name: &str) -> String {
        let id = self.find(name);
        let state = self.tree.as_ref().unwrap().state();
        fn under<'a>(node: NodeRef<'a>, id: NodeId) -> Option<NodeRef<'a>> {
            if node.locate().0 == id {
                Some(node)
            } else {
                node.children().find_map(|child| under(child, id))
            }
        }
        under(state.root(), id).and_then(|node| node.value()).unwrap_or_default()
    }
}

fn text(value: &str) -> Option<ActionData> {
    Some(ActionData::Value(value.into()))
}

fn of(told: &[TreeUpdate]) -> Vec<&Node> {
    told.iter().flat_map(|update| &update.nodes).map(|(_, node)| node).collect()
}

#[test]
fn the_page_is_heard_in_the_order_it_is_read() {
    let mut heard = Heard::listening();
    heard.desk.problem = true;
    heard.draws();
    let expected = "Window Tytuł okna
  Label Kreator
  Navigation Etapy
    ListItem 
      Label 1. Pakiet
      Label Teraz
  Status Postęp zapisany o 10:42
  Label Etap 1 z 6: Pakiet
  Button Pomoc (F1)
  Dialog Etap 1 z 6: Pakiet
    Heading Tytuł strony
    Alert Wpisz hasło *
      Heading Wpisz hasło
      Label Pole „Hasło” jest puste.
      Label Kod: P-10
      Button Kopiuj
      Button Szczegóły
    TextInput Nazwa
    Button Pokaż hasło
    PasswordInput Hasło
    Status Pole „Hasło” jest puste.
    CheckBox Zapamiętaj
    RadioGroup Odpowiedź
      RadioButton Pierwsza
      RadioButton Druga
      RadioButton Trzecia
    Label Wiersz z pogrubieniem w środku.
    Label Puste miejsce.
    Link Daleko
    Button Wstecz
    Button Dokończę później
    Button Dalej
";
    assert_eq!(heard.text(), expected);
}

#[test]
fn nobody_listens_and_nothing_is_told() {
    let mut heard = Heard::new();
    assert!(heard.frame().is_empty());
    heard.desk.presses(Named::Tab);
    assert!(heard.frame().is_empty());
    heard.begins();
    assert_eq!(heard.frame().len(), 1);
    heard.reader.deactivate_accessibility();
    heard.desk.ticked = true;
    assert!(heard.frame().is_empty());
}

#[test]
fn whoever_comes_back_is_told_the_whole_page_again() {
    let mut heard = Heard::listening();
    heard.reader.deactivate_accessibility();
    heard.begins();
    let told = heard.frame();
    assert!(told[0].tree.is_some());
    assert!(of(&told).len() > 20, "{}", of(&told).len());
}

#[test]
fn only_what_has_changed_is_told() {
    let mut heard = Heard::listening();
    assert!(heard.frame().is_empty());
    heard.desk.ticked = true;
    let told = heard.frame();
    assert_eq!(of(&told).iter().map(|node| node.role()).collect::<Vec<_>>(), [Role::CheckBox]);
    heard.desk.presses(Named::Tab);
    let told = heard.frame();
    assert_eq!((told.len(), of(&told).len()), (1, 0), "the focus alone");
}

#[test]
fn a_password_is_bullets_hidden_or_shown() {
    let mut heard = Heard::listening();
    heard.desk.password = Secret::new("Tajne1!żó");
    for shown in [false, true, false] {
        heard.desk.shown = shown;
        heard.desk.tabs_to("Hasło");
        heard.draws();
        heard.begins();
        let told = heard.frame();
        let all = format!("{told:?}");
        assert!(!all.contains("Tajne") && !all.contains("żó"), "{shown}");
        assert_eq!(heard.value("Hasło"), "•••••••••");
    }
}

#[test]
fn a_screen_reader_presses_ticks_chooses_and_opens() {
    let mut heard = Heard::listening();
    heard.desk.problem = true;
    heard.draws();
    heard.asks(Action::Click, "Dalej", None);
    heard.asks(Action::Click, "Zapamiętaj", None);
    heard.asks(Action::Click, "Trzecia", None);
    heard.asks(Action::Expand, "Szczegóły", None);
    let expected = [Message::Main, Message::Tick(true), Message::Chose(2), Message::Details];
    assert_eq!(heard.desk.said, expected);
}

#[test]
fn a_screen_reader_moves_the_focus_and_it_is_in_sight() {
    let mut heard = Heard::listening();
    assert_eq!(heard.focus(), "Nazwa");
    heard.asks(Action::Focus, "Daleko", None);
    assert_eq!((heard.focus().as_str(), heard.desk.focus().as_str()), ("Daleko", "Daleko"));
    let bounds = heard.desk.finds("Daleko").bounds;
    assert!(bounds.y > 48.0 && bounds.y + bounds.height < 576.0, "{bounds:?}");
    heard.asks(Action::Focus, "Druga", None);
    assert_eq!((heard.focus().as_str(), heard.desk.focus().as_str()), ("Druga", "Druga"));
    heard.desk.presses(Named::ArrowDown);
    assert_eq!(heard.desk.last(), Some(&Message::Chose(2)));
    heard.asks(Action::Focus, "Hasło", None);
    assert_eq!(heard.desk.focus(), "Hasło");
    heard.asks(Action::Blur, "Hasło", None);
    assert_eq!((heard.focus().as_str(), heard.desk.focus().as_str()), ("Tytuł strony", ""));
}

#[test]
fn a_screen_reader_scrolls_to_a_control_and_the_focus_stays() {
    let mut heard = Heard::listening();
    let in_sight = |heard: &mut Heard| {
        let bounds = heard.desk.finds("Daleko").bounds;
        bounds.y > 48.0 && bounds.y + bounds.height < 576.0
    };
    assert!(!in_sight(&mut heard));
    heard.asks(Action::ScrollIntoView, "Daleko", None);
    assert!(in_sight(&mut heard));
    assert_eq!((heard.focus().as_str(), heard.desk.focus().as_str()), ("Nazwa", "Nazwa"));
}

#[test]
fn a_screen_reader_writes_selects_and_replaces() {
    let mut heard = Heard::listening();
    heard.asks(Action::SetValue, "Nazwa", text("Gmina Żary"));
    assert_eq!((heard.desk.name.as_str(), heard.value("Nazwa").as_str()), ("Gmina Żary", "Gmina Żary"));
    heard.asks(Action::SetValue, "Hasło", text("Tajne1!"));
    assert_eq!(heard.desk.password, Secret::new("Tajne1!"));
    let run = NodeId(1 << 62 | heard.find("Nazwa").0 << 16);
    let at = |character_index| TextPosition { node: run, character_index };
    let selection = TextSelection { anchor: at(6), focus: at(10) };
    heard.asks(Action::SetTextSelection, "Nazwa", Some(ActionData::SetTextSelection(selection)));
    heard.asks(Action::ReplaceSelectedText, "Nazwa", text("Łódź"));
    assert_eq!(heard.desk.name, "Gmina Łódź");
}

#[test]
fn what_cannot_be_done_is_not_done() {
    let mut heard = Heard::listening();
    let gone = heard.find("Daleko");
    heard.asks(Action::SetValue, "Dalej", text("x"));
    heard.asks(Action::Click, "Nazwa", None);
    heard.asks(Action::Increment, "Dalej", None);
    heard.desk.over = Some("help");
    heard.draws();
    let request =
        ActionRequest { action: Action::Click, target_tree: TreeId::ROOT, target_node: gone, data: None };
    heard.reader.do_action(request);
    heard.draws();
    assert_eq!(heard.desk.said, []);
    assert!(!heard.text().contains("Dalej"), "{}", heard.text());
}

#[test]
fn a_new_page_is_read_from_its_title_and_shares_nothing_with_the_last() {
    let mut heard = Heard::listening();
    let before = heard.find("Dalej");
    heard.desk.page = "second";
    heard.draws();
    assert_ne!(heard.find("Dalej"), before);
    heard.asks(Action::Blur, "Nazwa", None);
    assert_eq!(heard.focus(), "Tytuł strony");
}

#[test]
fn a_problem_is_read_at_once_until_the_focus_goes_on() {
    let mut heard = Heard::listening();
    heard.desk.tabs_to("Dalej");
    heard.draws();
    assert_eq!(heard.focus(), "Dalej");
    heard.desk.problem = true;
    heard.draws();
    assert_eq!(heard.focus(), "Wpisz hasło");
    assert_eq!(heard.desk.focus(), "Dalej", "the keyboard stays where it is");
    heard.draws();
    assert_eq!(heard.focus(), "Wpisz hasło");
    heard.desk.presses(Named::Tab);
    heard.draws();
    assert_ne!(heard.focus(), "Wpisz hasło");
}

#[test]
fn a_problem_of_the_field_in_focus_is_read_with_the_field() {
    let mut heard = Heard::listening();
    heard.desk.tabs_to("Hasło");
    heard.draws();
    heard.desk.problem = true;
    heard.draws();
    assert_eq!(heard.focus(), "Hasło");
}

#[test]
fn the_window_lives_when_the_bridge_breaks() {
    let mut heard = Heard::listening();
    heard.listener.breaks.store(true, Ordering::SeqCst);
    heard.desk.ticked = true;
    assert!(heard.frame().is_empty());
    heard.listener.breaks.store(false, Ordering::SeqCst);
    heard.desk.ticked = false;
    assert!(heard.frame().is_empty(), "it is left alone from then on");
    heard.desk.tabs_to("Dalej");
    heard.desk.presses(Named::Enter);
    assert_eq!(heard.desk.said, [Message::Main]);
}

#[test]
fn places_are_told_in_pixels_at_every_zoom() {
    for (dpi, zoom) in [(1.0, 1.0), (1.25, 1.0), (1.5, 2.0)] {
        let mut heard = Heard::new();
        heard.reader.set_dpi(dpi);
        heard.desk.aloud.zoom = zoom;
        heard.begins();
        heard.draws();
        let bounds = heard.desk.finds("Dalej").bounds;
        let id = heard.find("Dalej");
        let state = heard.tree.as_ref().unwrap().state();
        let button = state
            .root()
            .filtered_children(&common_filter)
            .flat_map(|node| node.children().collect::<Vec<_>>());
        let button = button.into_iter().find(|node| node.locate().0 == id).unwrap();
        let told = button.bounding_box().unwrap();
        assert_eq!(
            (told.x0, told.y1),
            (f64::from(bounds.x * dpi * zoom), f64::from((bounds.y + bounds.height) * dpi * zoom))
        );
    }
}

#[test]
fn a_very_long_text_is_told_in_runs_that_can_be_counted() {
    let mut heard = Heard::listening();
    heard.desk.name = "ąbć ".repeat(150);
    heard.desk.tabs_to("Nazwa");
    let told = heard.frame();
    let runs: Vec<&Node> = of(&told).into_iter().filter(|node| node.role() == Role::TextRun).collect();
    assert_eq!(runs.iter().map(|run| run.character_lengths().len()).collect::<Vec<_>>(), [255, 255, 90]);
    let words: String = runs.iter().filter_map(|run| run.value()).collect();
    assert_eq!(words, heard.desk.name);
}

#[test]
fn ten_buttons_of_one_name_are_ten() {
    let mut heard = Heard::listening();
    heard.desk.problem = true;
    heard.begins();
    let told = heard.frame();
    let mut ids: Vec<NodeId> = told[0].nodes.iter().map(|(id, _)| *id).collect();
    ids.sort();
    let count = ids.len();
    ids.dedup();
    assert_eq!(ids.len(), count);
}
