use super::{Desk, Message};
use iced_test::core::widget::operation::Operation;
use kreator_csizs::secret::Secret;
use kreator_csizs::ui::semantics::{Live, Node, Request, Role};
use std::any::Any;
use std::collections::HashSet;

/// What a screen reader does to a control.
struct Asks {
    key: u64,
    request: Request,
}

impl Operation for Asks {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        operate(self);
    }

    fn custom(&mut self, _id: Option<&iced::widget::Id>, _bounds: iced::Rectangle, state: &mut dyn Any) {
        if let Some(node) = state.downcast_mut::<Node>()
            && node.key == self.key
        {
            node.pending = Some(self.request.clone());
        }
    }
}

fn asks(desk: &mut Desk, name: &str, request: Request) {
    let key = desk.finds(name).key;
    desk.with(|ui, renderer, _| ui.operate(renderer, &mut Asks { key, request }));
    desk.feels(iced::Event::Window(iced::window::Event::RedrawRequested(std::time::Instant::now())));
}

#[test]
fn every_control_says_what_it_is() {
    let mut desk = Desk::new();
    desk.problem = true;
    let roles = [
        ("Etapy", Role::Navigation),
        ("Tytuł strony", Role::Heading),
        ("Nazwa", Role::Field),
        ("Hasło", Role::Password),
        ("Pokaż hasło", Role::Button),
        ("Zapamiętaj", Role::CheckBox),
        ("Odpowiedź", Role::RadioGroup),
        ("Druga", Role::Radio),
        ("Daleko", Role::Link),
        ("Dalej", Role::Button),
        ("Wpisz hasło", Role::Alert),
        ("Kod: P-10", Role::Text),
        ("Szczegóły", Role::Button),
    ];
    for (name, role) in roles {
        assert_eq!(desk.finds(name).role(), role, "{name}");
    }
    let tree = desk.tree();
    let headings = tree.iter().filter(|seen| seen.role() == Role::Heading);
    let headings: Vec<_> = headings.map(|seen| (seen.name(), seen.semantics.level)).collect();
    assert_eq!(headings, [("Tytuł strony", 1), ("Wpisz hasło", 2)]);
}

#[test]
fn states_hints_and_errors_are_said() {
    let mut desk = Desk::new();
    assert_eq!(desk.finds("Nazwa").semantics.description, "Tak jak w piśmie.");
    assert!(desk.finds("Hasło").semantics.required);
    assert!(!desk.finds("Hasło").semantics.invalid);
    assert_eq!(desk.finds("Zapamiętaj").semantics.checked, Some(false));
    assert_eq!(desk.finds("Druga").semantics.checked, Some(false));
    assert_eq!(desk.finds("Druga").semantics.description, "Z opisem.");
    desk.problem = true;
    desk.ticked = true;
    desk.chosen = Some(1);
    let password = desk.finds("Hasło").semantics;
    assert!(password.invalid);
    assert_eq!(password.description, "Pole „Hasło” jest puste.");
    assert_eq!(desk.finds("Zapamiętaj").semantics.checked, Some(true));
    assert_eq!(desk.finds("Druga").semantics.checked, Some(true));
    assert_eq!(desk.finds("Szczegóły").semantics.expanded, Some(false));
    assert_eq!(desk.finds("Wpisz hasło").semantics.live, Live::Assertive);
}

#[test]
fn the_lead_gives_way_to_a_problem() {
    let mut desk = Desk::new();
    let sees = |desk: &mut Desk, text: &str| desk.tree().iter().any(|seen| seen.name() == text);
    assert!(sees(&mut desk, "Jedno zdanie."));
    desk.problem = true;
    assert!(!sees(&mut desk, "Jedno zdanie."));
}

#[test]
fn a_sentence_with_bold_words_is_read_as_one() {
    let mut desk = Desk::new();
    assert_eq!(desk.finds("Wiersz z pogrubieniem w środku.").role(), Role::Text);
}

#[test]
fn a_label_is_not_read_twice() {
    let mut desk = Desk::new();
    let named = desk.tree().into_iter().filter(|seen| seen.name() == "Nazwa").count();
    assert_eq!(named, 1);
}

#[test]
fn ids_and_keys_are_unique_and_keys_last() {
    let mut desk = Desk::new();
    desk.problem = true;
    let before = desk.tree();
    let mut ids = HashSet::new();
    let mut keys = HashSet::new();
    for seen in &before {
        assert!(seen.semantics.id.is_empty() || ids.insert(seen.semantics.id.clone()), "{seen:?}");
        assert!(seen.key == 0 || keys.insert(seen.key), "{seen:?}");
        assert!(!(seen.can_activate || seen.can_set) || !seen.semantics.id.is_empty(), "{seen:?}");
    }
    let kept: Vec<_> = desk.tree().into_iter().map(|seen| seen.key).collect();
    assert_eq!(kept, before.iter().map(|seen| seen.key).collect::<Vec<_>>());
    desk.page = "second";
    let fresh = desk.tree();
    let old = |seen: &&kreator_csizs::ui::semantics::Seen| seen.can_activate && keys.contains(&seen.key);
    assert_eq!(fresh.iter().find(old), None, "a key is never used again");
}

#[test]
fn a_screen_reader_can_press_choose_and_fill_in() {
    let mut desk = Desk::new();
    asks(&mut desk, "Dalej", Request::Activate);
    asks(&mut desk, "Zapamiętaj", Request::Activate);
    asks(&mut desk, "Trzecia", Request::Activate);
    asks(&mut desk, "Nazwa", Request::SetValue(Secret::new("Gmina")));
    asks(&mut desk, "Hasło", Request::SetValue(Secret::new("Tajne1!")));
    let expected = [
        Message::Main,
        Message::Tick(true),
        Message::Chose(2),
        Message::Name("Gmina".into()),
        Message::Password(Secret::new("Tajne1!")),
    ];
    assert_eq!(desk.said, expected);
}

#[test]
fn above_the_page_only_the_panel_is_read() {
    let mut desk = Desk::new();
    desk.over = Some("help");
    let tree = desk.tree();
    assert!(tree.iter().any(|seen| seen.role() == Role::Dialog && seen.name() == "Pomoc"));
    assert!(!tree.iter().any(|seen| seen.name() == "Dalej"));
}

#[test]
fn the_caret_is_known() {
    let mut desk = Desk::new();
    desk.types("Gm");
    struct Carets(Vec<(usize, usize, String)>);
    impl Operation for Carets {
        fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
            operate(self);
        }
        fn custom(&mut self, _id: Option<&iced::widget::Id>, _b: iced::Rectangle, state: &mut dyn Any) {
            if let Some(caret) = state.downcast_ref::<Node>().and_then(|node| node.caret.clone()) {
                self.0.push((caret.anchor, caret.focus, caret.text));
            }
        }
    }
    let mut carets = Carets(Vec::new());
    desk.with(|ui, renderer, _| ui.operate(renderer, &mut carets));
    assert_eq!(carets.0[0], (2, 2, "Gm".into()));
}
