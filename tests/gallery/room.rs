//! Room for the finger and for the eye (ux, G5 and H1).
use super::album::pseudo::Tongue;
use super::every;
use iced::Rectangle;
use kreator_csizs::ui::semantics::Seen;
use kreator_csizs::ui::theme::MEASURE;

#[test]
fn what_can_be_pressed_is_24_by_24_at_least_and_lies_on_nothing_else() {
    every(|page| {
        let targets: Vec<&Seen> = page.tree.iter().filter(|seen| seen.can_activate || seen.can_set).collect();
        let mut found = Vec::new();
        for (n, one) in targets.iter().enumerate() {
            if one.bounds.width < 24.0 || one.bounds.height < 24.0 {
                found.push(format!("{:?} is {:?}", one.name(), one.bounds.size()));
            }
            let touches = |other: &&&Seen| shared(one.bounds, other.bounds);
            let touching = targets[n + 1..].iter().filter(touches);
            found.extend(touching.map(|other| format!("{:?} lies on {:?}", one.name(), other.name())));
        }
        found
    });
}

fn shared(one: Rectangle, other: Rectangle) -> bool {
    one.intersection(&other).is_some_and(|shared| shared.width > 0.5 && shared.height > 0.5)
}

/// Running text is of 16 or 15; what is read out on the telephone and titles are larger, and shorter.
/// 544 are 75 letters of the usual mixture of wide and narrow ones (look.md, "Type").
#[test]
fn no_line_of_running_text_with_more_than_75_letters_is_wider_than_544() {
    const LETTERS: usize = 75;
    const LARGEST: f32 = 16.0;
    every(|page| {
        // The pseudo-language is longer than anything that is meant to be read.
        if page.tongue == Tongue::Pseudo {
            return Vec::new();
        }
        let words = page.drawn.iter().flat_map(|(_, drawn)| drawn);
        let running = words.filter(|text| text.size <= LARGEST && text.letters > LETTERS);
        let seen = running.map(|text| (text, text.bounds.intersection(&text.clip).unwrap_or_default()));
        let wide = seen.filter(|(_, seen)| seen.width > MEASURE + 0.5);
        wide.map(|(text, seen)| format!("{} in {:?}", seen.width, text.content)).collect()
    });
}
