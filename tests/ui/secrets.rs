use super::{Desk, Message};
use iced::keyboard::Modifiers;
use iced::keyboard::key::{Code, Named};

const SECRET: &str = "Kasztan7!0O1lI";

fn with_secret(shown: bool) -> Desk {
    let mut desk = Desk::new();
    desk.clicks("Hasło");
    desk.types(SECRET);
    assert_eq!(desk.password.expose(), SECRET);
    desk.shown = shown;
    desk.said.clear();
    desk
}

fn tries_to_take(desk: &mut Desk) {
    let control = Modifiers::CTRL;
    desk.holds(control, "a", Code::KeyA, None);
    desk.holds(control, "c", Code::KeyC, None);
    desk.holds(control | Modifiers::SHIFT, "c", Code::KeyC, None);
    desk.presses_with(Named::Insert, control);
    desk.presses(Named::Copy);
    desk.presses(Named::Cut);
    desk.presses_with(Named::Delete, Modifiers::SHIFT);
    desk.holds(control, "x", Code::KeyX, None);
    // On a Cyrillic layout the key is told as another letter.
    desk.holds(control, "с", Code::KeyC, None);
    desk.holds(control, "ч", Code::KeyX, None);
}

#[test]
fn nothing_can_be_copied_or_cut_from_a_secret_hidden_or_shown() {
    for shown in [false, true] {
        let mut desk = with_secret(shown);
        tries_to_take(&mut desk);
        assert_eq!(desk.clipboard.0, None, "shown: {shown}");
        assert_eq!(desk.password.expose(), SECRET, "shown: {shown}");
    }
}

#[test]
fn other_fields_can_be_copied_from_and_cut_by_the_old_shortcuts_too() {
    let mut desk = Desk::new();
    desk.types("Gmina");
    desk.holds(Modifiers::CTRL, "a", Code::KeyA, None);
    desk.presses_with(Named::Insert, Modifiers::CTRL);
    assert_eq!(desk.clipboard.0.as_deref(), Some("Gmina"));
    desk.clipboard.0 = None;
    desk.presses_with(Named::Delete, Modifiers::SHIFT);
    assert_eq!((desk.clipboard.0.as_deref(), desk.name.as_str()), (Some("Gmina"), ""));
    desk.presses_with(Named::Insert, Modifiers::SHIFT);
    assert_eq!(desk.name, "Gmina");
}

#[test]
fn a_pasted_password_of_128_characters_comes_whole_with_its_spaces() {
    let long = format!(" {}ą ", "Aa1!".repeat(31) + "x");
    assert_eq!(long.chars().count(), 128);
    for keys in 0..2 {
        let mut desk = Desk::new();
        desk.clicks("Hasło");
        desk.clipboard.0 = Some(long.clone());
        if keys == 0 {
            desk.holds(Modifiers::CTRL, "v", Code::KeyV, None);
        } else {
            desk.presses_with(Named::Insert, Modifiers::SHIFT);
        }
        assert_eq!(desk.password.expose(), long);
    }
}

#[test]
fn polish_letters_come_in_with_ctrl_and_alt() {
    let letters = [
        ("a", Code::KeyA, "ą"),
        ("c", Code::KeyC, "ć"),
        ("e", Code::KeyE, "ę"),
        ("l", Code::KeyL, "ł"),
        ("n", Code::KeyN, "ń"),
        ("o", Code::KeyO, "ó"),
        ("s", Code::KeyS, "ś"),
        ("x", Code::KeyX, "ź"),
        ("z", Code::KeyZ, "ż"),
        ("v", Code::KeyV, "„"),
    ];
    let both = Modifiers::CTRL | Modifiers::ALT;
    for shown in [false, true] {
        let mut desk = Desk::new();
        desk.shown = shown;
        desk.clipboard.0 = Some("pasted".into());
        desk.clicks("Hasło");
        for (letter, code, text) in letters {
            desk.holds(both, letter, code, Some(text));
        }
        assert_eq!(desk.password.expose(), "ąćęłńóśźż„");
        assert_eq!(desk.clipboard.0.as_deref(), Some("pasted"));
        desk.holds(both | Modifiers::SHIFT, "a", Code::KeyA, Some("Ą"));
        assert_eq!(desk.password.expose(), "ąćęłńóśźż„Ą");
    }
}

/// Both ways on a Polish keyboard, small and large, where they are seen and where they are not. What comes of
/// AltGr has no modifiers any more.
#[test]
fn all_18_polish_letters_come_in_with_altgr_and_with_ctrl_and_alt_in_every_field() {
    let keys = [
        ("a", Code::KeyA, "ą"),
        ("c", Code::KeyC, "ć"),
        ("e", Code::KeyE, "ę"),
        ("l", Code::KeyL, "ł"),
        ("n", Code::KeyN, "ń"),
        ("o", Code::KeyO, "ó"),
        ("s", Code::KeyS, "ś"),
        ("x", Code::KeyX, "ź"),
        ("z", Code::KeyZ, "ż"),
    ];
    for held in [Modifiers::empty(), Modifiers::CTRL | Modifiers::ALT] {
        for field in ["Nazwa", "Hasło"] {
            let mut desk = Desk::new();
            desk.clipboard.0 = Some("pasted".into());
            desk.clicks(field);
            for (letter, code, text) in keys {
                desk.holds(held, letter, code, Some(text));
                desk.holds(held | Modifiers::SHIFT, letter, code, Some(&text.to_uppercase()));
            }
            let typed = if field == "Nazwa" { desk.name.as_str() } else { desk.password.expose() };
            assert_eq!(typed, "ąĄćĆęĘłŁńŃóÓśŚźŹżŻ", "{field}, {held:?}");
            assert_eq!(desk.clipboard.0.as_deref(), Some("pasted"), "{field}, {held:?}");
        }
    }
}

#[test]
fn ctrl_and_alt_without_a_letter_do_nothing() {
    let mut desk = with_secret(true);
    desk.holds(Modifiers::CTRL | Modifiers::ALT, "a", Code::KeyA, None);
    desk.types("x");
    assert_eq!(desk.password.expose(), format!("{SECRET}x"), "nothing was selected");
}

#[test]
fn revealing_keeps_the_focus_on_the_button_and_the_text_in_the_field() {
    let mut desk = with_secret(false);
    desk.presses_with(Named::Tab, Modifiers::SHIFT);
    assert_eq!(desk.focus(), "Pokaż hasło");
    desk.presses(Named::Space);
    assert_eq!((desk.focus().as_str(), desk.shown), ("Ukryj hasło", true));
    desk.presses(Named::Space);
    assert_eq!((desk.focus().as_str(), desk.shown), ("Pokaż hasło", false));
    assert_eq!(desk.password.expose(), SECRET);
    assert_eq!(desk.said, [Message::Reveal, Message::Reveal]);
}

#[test]
fn a_screen_reader_gets_bullets_hidden_or_shown() {
    for shown in [false, true] {
        let mut desk = with_secret(shown);
        let field = desk.finds("Hasło");
        assert_eq!(field.semantics.value, Some("•".repeat(SECRET.len())));
        let tree = format!("{:?}", desk.tree());
        assert!(!tree.contains("Kasztan"), "{tree}");
    }
}

fn is_told(desk: &mut Desk, words: &str) -> bool {
    let told = desk.tree().into_iter().filter(|seen| seen.name() == words).count();
    assert!(told <= 1, "{words}");
    told == 1
}

#[test]
fn caps_lock_is_told_below_the_field_while_its_letters_say_so() {
    let mut desk = Desk::new();
    desk.tabs_to("Hasło");
    let below = desk.finds("Zapamiętaj").bounds.y;
    desk.holds(Modifiers::empty(), "a", Code::KeyA, Some("A"));
    assert!(is_told(&mut desk, "Wielkie litery."));
    assert_eq!((desk.focus().as_str(), desk.password.expose()), ("Hasło", "A"), "nothing is taken away");
    assert!(desk.finds("Zapamiętaj").bounds.y > below, "it has room of its own");
    desk.holds(Modifiers::SHIFT, "a", Code::KeyA, Some("a"));
    assert!(is_told(&mut desk, "Wielkie litery."), "Shift turns Caps Lock round");
    desk.types("7");
    assert!(is_told(&mut desk, "Wielkie litery."), "a digit says nothing");
    desk.holds(Modifiers::empty(), "a", Code::KeyA, Some("a"));
    assert!(!is_told(&mut desk, "Wielkie litery."));
    desk.holds(Modifiers::SHIFT, "a", Code::KeyA, Some("A"));
    assert!(!is_told(&mut desk, "Wielkie litery."));
    desk.presses(Named::CapsLock);
    assert!(is_told(&mut desk, "Wielkie litery."), "its key is seen as soon as the letters are known");
    desk.presses(Named::Tab);
    desk.feels(iced::Event::Window(iced::window::Event::RedrawRequested(std::time::Instant::now())));
    assert!(!is_told(&mut desk, "Wielkie litery."), "another control has the focus");
}

#[test]
fn a_keyboard_with_y_and_z_changed_is_told() {
    let mut desk = Desk::new();
    desk.tabs_to("Hasło");
    desk.holds(Modifiers::empty(), "z", Code::KeyY, Some("z"));
    assert!(is_told(&mut desk, "Y i Z zamienione."));
    desk.holds(Modifiers::empty(), "y", Code::KeyY, Some("y"));
    assert!(!is_told(&mut desk, "Y i Z zamienione."));
}

#[test]
fn a_field_that_is_seen_needs_no_warning() {
    let mut desk = Desk::new();
    desk.holds(Modifiers::empty(), "a", Code::KeyA, Some("A"));
    assert_eq!(desk.name, "A");
    assert!(!is_told(&mut desk, "Wielkie litery."));
}
