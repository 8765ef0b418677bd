//! Labels that are longer than anybody drew them: English, a tiny window, a language yet to come.
use super::draw::renderer;
use crate::gallery::album::pseudo::pseudo;
use crate::gallery::drawn;
use iced::advanced::renderer::Style;
use iced::{Event, Rectangle, Size, mouse, window};
use iced_test::core::clipboard;
use iced_test::core::text::{self, Paragraph as _, Wrapping};
use iced_test::core::widget::operation::{Operation as _, Outcome, black_box};
use iced_test::renderer::graphics::text::Paragraph;
use iced_test::runtime::{UserInterface, user_interface};
use kreator_csizs::secret::Secret;
use kreator_csizs::text::{hold_path, plain};
use kreator_csizs::ui::semantics::{Role, Seen, Walk};
use kreator_csizs::ui::theme::Look;
use kreator_csizs::ui::{
    self, Frame, HelpPanel, Icon, Kind, Over, Page, Practice, ProblemView, Question, StageState, StageView,
};
use std::time::Instant;

const SIZES: [Size; 4] =
    [Size::new(960.0, 640.0), Size::new(800.0, 520.0), Size::new(640.0, 520.0), Size::new(480.0, 320.0)];

fn long(text: &str) -> String {
    pseudo(text).into_owned()
}

fn over(name: &str) -> Option<Over<'static, ()>> {
    match name {
        "question" => Some(Over::Question(Question {
            key: "question",
            title: long("The password has not been changed yet"),
            text: long(
                "The wizard does not save passwords, so the password you entered will be lost. The rest of your progress is saved, and you can go on with it whenever you like.",
            ),
            main: (long("Go back to the page and change the password"), ()),
            second: Some((long("Close anyway, whatever may come of it"), ())),
            escape: (),
        })),
        "help" => Some(Over::Help(HelpPanel {
            key: "help",
            main: Some((long("Print the card"), ())),
            title: long("Help – stage 2 of 6: Password"),
            lead: long("First check three things, then call."),
            body: ui::action_list([
                ui::quiet("copy", long("Copy the description of the problem"), ()).icon(Icon::Copy)
            ]),
            close: (long("Close help (Esc)"), ()),
        })),
        _ => None,
    }
}

/// The third one has a long name and a long word, and is the one that the person is on.
fn stages() -> Vec<StageView> {
    let named = |name: &str, word: &str, state, current| StageView {
        name: format!("1. {}", long(name)),
        word: long(word),
        state,
        current,
    };
    vec![
        named("Pakiet", "Gotowe", StageState::Done, false),
        named("Hasło", "Gotowe", StageState::Done, false),
        named("Zegar i serwer", "Wymaga uwagi", StageState::Attention, true),
        named("Certyfikat", "Jeszcze nie", StageState::Later, false),
        named("Rejestracja", "Jeszcze nie", StageState::Later, false),
        named("Słowniki", "Jeszcze nie", StageState::Later, false),
    ]
}

fn page(size: Size, what: &str) -> iced::Element<'static, ()> {
    let secret = Secret::new("Kasztan7!");
    let fields = ui::pair(
        ui::secret_field("new", "New password", &secret, |_| ()).reveal("Show new password", false, ()),
        ui::secret_field("repeat", long("Repeat password"), &secret, |_| ())
            .reveal(long("Show repeated password"), false, ())
            .error(Some(long("Both fields must say the same"))),
    );
    let row = ui::row(long("Old password"), long("temporary, loaded from the package"))
        .action(ui::small("old", long("Show old password"), ()).icon(Icon::Show));
    let body = ui::stack(16.0).push(ui::card([row])).push(fields).push(ui::wrapping([ui::secondary(
        "open",
        long("Open the page of PI-MZT in the browser"),
        (),
    )
    .into()]));
    let problem =
        ProblemView::new(Kind::Error, long("Choose the package file"), long("No file is chosen yet."))
            .button(ui::secondary("problem-button", long("Choose another file in its place"), ()))
            .help(ui::link("problem-help", long("Help (F1)"), ()).icon(Icon::Help))
            .code("Code: P-01", "P-01")
            .copy(ui::copy("problem-copy", long("Copy"), ()))
            .details(long("Details for the IT person"), "none", false, (), None);
    Page::new("long", long("Change the temporary password to your own"), body)
        .problem(Some(problem))
        .second(long("The account is unlocked again"), ())
        .main(long("Change the password"), ())
        .into_element(Frame {
            size,
            brand: "CSIZS connection wizard".into(),
            subject: None,
            stages: stages(),
            stages_said: long("Stages"),
            header: "Stage 2 of 6: Password".into(),
            look: Some(("Look and language".into(), ())),
            help: ("Help (F1)".into(), ()),
            back: Some((long("Back"), ())),
            later: None,
            saved: Some(long("Progress saved at 10:42")),
            practice: Some(Practice {
                text: long("Practice mode – nothing reaches CSIZS"),
                exit: Some((long("Leave practice mode"), ())),
            }),
            over: over(what),
            aloud: ui::Aloud::default(),
        })
}

/// What is seen there, and how it is drawn.
fn laid(size: Size, what: &str) -> (Vec<Seen>, Vec<drawn::Drawn>) {
    let mut renderer = renderer();
    let cache = user_interface::Cache::new();
    let mut ui = UserInterface::build(page(size, what), size, cache, &mut renderer);
    let now = Event::Window(window::Event::RedrawRequested(Instant::now()));
    let cursor = mouse::Cursor::Unavailable;
    let _ = ui.update(&[now], cursor, &mut renderer, &mut clipboard::Null, &mut Vec::new());
    let text_color = ui::theme::LIGHT.text;
    ui.draw(&mut renderer, &ui::theme(Look::Light), &Style { text_color }, cursor);
    let mut walk = Walk::new();
    ui.operate(&renderer, &mut black_box(&mut walk));
    let Outcome::Some(tree) = walk.finish() else { panic!("nothing is there") };
    (tree, drawn::of(&mut renderer))
}

#[test]
fn no_long_label_leaves_its_button_its_window_or_its_place() {
    let mut found = Vec::new();
    for what in ["page", "question", "help"] {
        for size in SIZES {
            let (tree, drawn) = laid(size, what);
            found.extend(drawn::misplaced(size, &drawn).into_iter().map(|text| format!("{what}: {text}")));
            let controls: Vec<&Seen> = tree.iter().filter(|seen| seen.can_activate).collect();
            for (n, one) in controls.iter().enumerate() {
                if one.bounds.x < 0.0 || one.bounds.x + one.bounds.width > size.width + 0.5 {
                    found.push(format!("{what} {size:?}: {:?} at {:?}", one.name(), one.bounds));
                }
                let hit = |other: &&&Seen| one.bounds.intersection(&other.bounds).is_some();
                for other in controls[n + 1..].iter().filter(hit) {
                    if has_same_layer(&one.semantics.id, &other.semantics.id) {
                        found.push(format!("{what} {size:?}: {:?} on {:?}", one.name(), other.name()));
                    }
                }
                // The label is inside of its button, whole.
                let words = drawn.iter().filter(|text| plain(&text.content) == one.name());
                for words in words.filter(|text| text.bounds.intersection(&one.bounds).is_some()) {
                    if !words.bounds.is_within(&one.bounds.expand(0.5)) {
                        found.push(format!(
                            "{what} {size:?}: {:?} {:?} in {:?}",
                            one.name(),
                            words.bounds,
                            one.bounds
                        ));
                    }
                }
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// The footer and the strip lie before what is scrolled.
fn has_same_layer(one: &str, other: &str) -> bool {
    let fixed = |id: &str| ["back", "second", "main", "practice-exit", "help"].contains(&id);
    fixed(one) == fixed(other)
}

#[test]
fn the_buttons_of_a_long_question_and_of_help_stay_in_sight() {
    for size in SIZES {
        let window = Rectangle::with_size(size);
        for (what, ids) in
            [("question", &["question-main", "question-second"][..]), ("help", &["help-close", "help-main"])]
        {
            let (tree, _) = laid(size, what);
            for id in ids {
                let button = tree.iter().find(|seen| seen.semantics.id == *id).unwrap();
                assert!(button.bounds.is_within(&window), "{id} at {size:?}: {:?}", button.bounds);
            }
        }
    }
}

#[test]
fn two_fields_stand_on_one_line_however_long_a_label_is() {
    for (size, side_by_side) in [(SIZES[0], true), (SIZES[1], true), (SIZES[3], false)] {
        let (tree, _) = laid(size, "page");
        let field = |id: &str| tree.iter().find(|seen| seen.semantics.id == *id).unwrap().bounds;
        let (new, repeat, reveal) = (field("new"), field("repeat"), field("repeat-reveal"));
        assert_eq!(new.y == repeat.y, side_by_side, "{size:?}: {new:?} {repeat:?}");
        if side_by_side {
            assert_eq!(field("new-reveal").y, reveal.y, "{size:?}");
        }
        assert_eq!(reveal.x + reveal.width, repeat.x + repeat.width, "{size:?}");
        assert!(reveal.y + reveal.height <= repeat.y, "{size:?}");
    }
}

#[test]
fn a_path_is_broken_after_its_separators_alone() {
    let path = r"C:\Users\m.zielinska-nowak\App Data\Roaming\kreator-csizs";
    let said = format!("Kreator nie może zapisać pliku w folderze {}. Bez zapisu", hold_path(path));
    let _ = renderer();
    let mut broken = 0;
    for width in 150..500 {
        let paragraph = Paragraph::with_text(text::Text {
            content: said.as_str(),
            bounds: Size::new(width as f32, f32::INFINITY),
            size: 16.0.into(),
            line_height: text::LineHeight::Absolute(24.0.into()),
            font: ui::theme::REGULAR,
            align_x: text::Alignment::Default,
            align_y: iced::alignment::Vertical::Top,
            shaping: text::Shaping::Advanced,
            wrapping: Wrapping::Word,
        });
        for run in paragraph.buffer().layout_runs() {
            let (Some(first), Some(last)) = (run.glyphs.first(), run.glyphs.last()) else { continue };
            let line = plain(&run.text[first.start.min(last.start)..last.end.max(first.end)]);
            if line.contains('\\') && !line.contains("csizs") {
                broken += 1;
                assert!(line.trim_end().ends_with('\\') && line.trim_end() != r"C:\", "{width}: {line:?}");
            }
            assert!(!line.trim_end().ends_with("C:"), "{width}: {line:?}");
        }
    }
    assert!(broken > 20, "{broken}");
}

#[test]
fn a_button_grows_with_its_label_and_is_40_high_otherwise() {
    let (tree, _) = laid(SIZES[0], "page");
    let height = |tree: &[Seen], id: &str| {
        tree.iter()
            .find(|seen| seen.semantics.id == *id && seen.role() == Role::Button)
            .unwrap()
            .bounds
            .height
    };
    assert_eq!(height(&tree, "main"), 40.0);
    assert_eq!(height(&tree, "open"), 40.0);
    let (tree, _) = laid(SIZES[3], "question");
    assert_eq!(height(&tree, "question-main"), 64.0);
}
