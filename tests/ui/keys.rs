use super::{Desk, Message};
use iced::keyboard::Modifiers;
use iced::keyboard::key::Named;

fn walks(desk: &mut Desk, back: bool) -> Vec<String> {
    let held = if back { Modifiers::SHIFT } else { Modifiers::empty() };
    let start = desk.focus();
    let mut names = vec![start.clone()];
    for _ in 0..30 {
        desk.presses_with(Named::Tab, held);
        let name = desk.focus();
        if name == start {
            break;
        }
        names.push(name);
    }
    names
}

#[test]
fn a_new_page_has_the_focus_in_its_first_field() {
    let mut desk = Desk::new();
    assert_eq!(desk.focus(), "Nazwa");
    desk.types("Gmina");
    assert_eq!(desk.name, "Gmina");
}

#[test]
fn tab_goes_through_every_control_in_visual_order_and_round() {
    let mut desk = Desk::new();
    let forward = [
        "Nazwa",
        "Pokaż hasło",
        "Hasło",
        "Zapamiętaj",
        "Pierwsza",
        "Daleko",
        "Wstecz",
        "Dokończę później",
        "Dalej",
        "Pomoc (F1)",
    ];
    assert_eq!(walks(&mut desk, false), forward);
    let mut back = forward.to_vec();
    back[1..].reverse();
    assert_eq!(walks(&mut desk, true), back);
}

#[test]
fn a_group_of_radios_is_one_stop_and_arrows_move_and_choose() {
    let mut desk = Desk::new();
    desk.tabs_to("Pierwsza");
    assert_eq!(desk.chosen, None);
    desk.presses(Named::Space);
    assert_eq!(desk.chosen, Some(0));
    desk.presses(Named::ArrowDown);
    assert_eq!((desk.chosen, desk.focus()), (Some(1), "Druga".into()));
    desk.presses(Named::ArrowUp);
    desk.presses(Named::ArrowUp);
    assert_eq!((desk.chosen, desk.focus()), (Some(2), "Trzecia".into()));
    desk.presses(Named::Tab);
    assert_eq!(desk.focus(), "Daleko");
    desk.presses_with(Named::Tab, Modifiers::SHIFT);
    assert_eq!(desk.focus(), "Trzecia");
}

#[test]
fn enter_presses_the_focused_button_or_else_the_main_one() {
    let mut desk = Desk::new();
    desk.presses(Named::Enter);
    assert_eq!(desk.last(), Some(&Message::Main));
    desk.tabs_to("Wstecz");
    desk.presses(Named::Enter);
    assert_eq!(desk.last(), Some(&Message::Back));
    assert_eq!(desk.said, [Message::Main, Message::Back]);
}

#[test]
fn enter_on_a_check_box_is_the_main_button_and_space_ticks_it() {
    let mut desk = Desk::new();
    desk.tabs_to("Zapamiętaj");
    desk.presses(Named::Space);
    assert_eq!(desk.last(), Some(&Message::Tick(true)));
    desk.presses(Named::Space);
    assert_eq!(desk.last(), Some(&Message::Tick(false)));
    desk.presses(Named::Enter);
    assert_eq!(desk.last(), Some(&Message::Main));
}

#[test]
fn escape_and_f1_work_in_a_field_at_once() {
    let mut desk = Desk::new();
    desk.presses(Named::Escape);
    assert_eq!(desk.last(), Some(&Message::Back));
    assert_eq!(desk.focus(), "Nazwa");
    desk.presses(Named::F1);
    assert_eq!(desk.last(), Some(&Message::Help));
}

#[test]
fn while_an_act_runs_enter_does_nothing_and_there_is_no_main_button() {
    let mut desk = Desk::new();
    desk.busy = true;
    desk.presses(Named::Enter);
    assert_eq!(desk.said, []);
    let tree = desk.tree();
    assert!(tree.iter().any(|seen| seen.name() == "Pracujemy…" && seen.semantics.busy));
    assert!(!tree.iter().any(|seen| seen.name() == "Dalej"));
}

#[test]
fn under_the_help_panel_tab_stays_inside_and_the_page_gets_nothing() {
    let mut desk = Desk::new();
    desk.presses(Named::F1);
    assert_eq!(desk.focus(), "Zamknij pomoc");
    assert_eq!(walks(&mut desk, false), ["Zamknij pomoc", "Słowniczek"]);
    desk.types("x");
    assert_eq!(desk.name, "");
    desk.presses(Named::Escape);
    assert_eq!(desk.last(), Some(&Message::CloseHelp));
    assert_eq!(desk.focus(), "Nazwa", "the focus comes back to where it was");
    desk.types("x");
    assert_eq!(desk.name, "x");
}

#[test]
fn f1_closes_the_help_that_it_opened() {
    let mut desk = Desk::new();
    desk.presses(Named::F1);
    desk.presses(Named::F1);
    assert_eq!(desk.over, None);
}

#[test]
fn a_question_takes_enter_and_escape_and_leaves_f1_alone() {
    let mut desk = Desk::new();
    desk.over = Some("leave");
    assert_eq!(desk.focus(), "Poczekaj");
    desk.presses(Named::F1);
    assert_eq!(desk.said, []);
    desk.presses(Named::Escape);
    desk.presses(Named::Enter);
    desk.presses(Named::Tab);
    desk.presses_with(Named::Tab, Modifiers::SHIFT);
    assert_eq!(desk.focus(), "Poczekaj");
    assert_eq!(desk.said, [Message::Back, Message::Main]);
    desk.clicks("Zamknij mimo to");
    assert_eq!(desk.last(), Some(&Message::Second));
}

#[test]
fn nothing_of_a_page_is_carried_to_the_next() {
    let mut desk = Desk::new();
    desk.tabs_to("Dalej");
    desk.page = "second";
    assert_eq!(desk.focus(), "Nazwa");
}

#[test]
fn what_comes_above_does_not_move_the_focus() {
    let mut desk = Desk::new();
    desk.presses(Named::Tab);
    desk.presses(Named::Tab);
    assert_eq!(desk.focus(), "Hasło");
    desk.problem = true;
    assert_eq!(desk.focus(), "Hasło");
    desk.types("a");
    assert_eq!(desk.password.expose(), "a");
}

#[test]
fn making_the_window_narrow_keeps_the_focus_and_what_is_typed_goes_on() {
    let mut desk = Desk::new();
    desk.types("Gm");
    for width in [800.0, 480.0, 960.0] {
        desk.size.width = width;
        assert_eq!(desk.focus(), "Nazwa");
        desk.types("i");
    }
    assert_eq!(desk.name, "Gmiii");
}

#[test]
fn a_control_below_the_fold_is_scrolled_into_view_by_tab() {
    let mut desk = Desk::new();
    assert!(desk.finds("Daleko").bounds.y > 576.0, "it must start outside the view");
    desk.tabs_to("Daleko");
    let bounds = desk.finds("Daleko").bounds;
    assert!(bounds.y >= 48.0 && bounds.y + bounds.height <= 576.0, "{bounds:?}");
    desk.tabs_to("Nazwa");
    let bounds = desk.finds("Nazwa").bounds;
    assert!(bounds.y >= 48.0, "{bounds:?}");
}

#[test]
fn page_keys_scroll_when_no_control_takes_them() {
    let mut desk = Desk::new();
    let before = desk.finds("Daleko").bounds.y;
    desk.presses(Named::PageDown);
    let after = desk.finds("Daleko").bounds.y;
    assert!(after < before, "{before} {after}");
    desk.presses(Named::PageUp);
    assert_eq!(desk.finds("Daleko").bounds.y, before);
    desk.presses(Named::ArrowDown);
    assert_eq!(desk.finds("Daleko").bounds.y, before - 48.0);
}

#[test]
fn everything_can_be_clicked() {
    let mut desk = Desk::new();
    desk.clicks("Druga");
    desk.clicks("Zapamiętaj");
    desk.clicks("Pokaż hasło");
    desk.clicks("Dalej");
    desk.clicks("Wstecz");
    let expected = [Message::Chose(1), Message::Tick(true), Message::Reveal, Message::Main, Message::Back];
    assert_eq!(desk.said, expected);
}

#[test]
fn a_stop_button_does_not_take_over_the_focus_of_the_button_that_was_pressed() {
    let mut desk = Desk::new();
    desk.tabs_to("Dalej");
    desk.stop = true;
    assert_eq!(desk.focus(), "");
    desk.presses(Named::Enter);
    desk.presses(Named::Space);
    assert_eq!(desk.said, []);
    desk.clicks("Zatrzymaj");
    assert_eq!(desk.last(), Some(&Message::Link));
}

#[test]
fn clicks_do_not_go_through_a_question() {
    let mut desk = Desk::new();
    let back = desk.finds("Wstecz").bounds.center();
    desk.over = Some("leave");
    desk.clicks_at(back);
    assert_eq!(desk.said, []);
}

#[test]
fn a_screen_can_take_the_person_to_a_control_and_a_missing_one_changes_nothing() {
    let mut desk = Desk::new();
    desk.is_taken_to("far");
    assert_eq!(desk.focus(), "Daleko");
    let bounds = desk.finds("Daleko").bounds;
    assert!(bounds.y + bounds.height <= 576.0, "{bounds:?}");
    desk.is_taken_to("nowhere");
    assert_eq!(desk.focus(), "Daleko");
    desk.is_taken_to("answer");
    assert_eq!(desk.focus(), "Pierwsza");
}

#[test]
fn a_problem_that_comes_is_scrolled_into_view() {
    let mut desk = Desk::new();
    desk.tabs_to("Daleko");
    assert!(desk.finds("Nazwa").bounds.y < 48.0, "it must start scrolled");
    desk.problem = true;
    let frame = desk.finds("Wpisz hasło").bounds;
    assert!(frame.y >= 48.0 && frame.y + frame.height <= 576.0, "{frame:?}");
    desk.presses(Named::End);
    let far = desk.finds("Daleko").bounds;
    assert!(far.y + far.height <= 576.0, "{far:?}");
    let _ = desk.tree();
    assert_eq!(desk.finds("Daleko").bounds, far, "the same problem does not scroll again");
    desk.presses(Named::Home);
    assert_eq!(desk.finds("Wpisz hasło").bounds, frame);
}
