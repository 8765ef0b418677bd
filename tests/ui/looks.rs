use super::Desk;
use super::draw::{Picture, Touch, picture};
use iced::{Color, Size};
use kreator_csizs::ui::Icon;
use kreator_csizs::ui::theme::{self, LIGHT, Tokens, Type};

fn luminance(color: Color) -> f64 {
    let channel = |c: f32| {
        let c = f64::from(c);
        if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * channel(color.r) + 0.7152 * channel(color.g) + 0.0722 * channel(color.b)
}

fn contrast(a: Color, b: Color) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// Every pair that stands on the screen, with what WCAG asks: 4.5 for text, 3 for icons, borders, rings.
fn pairs(t: &Tokens) -> Vec<(&'static str, Color, Vec<Color>, f64)> {
    let plain = vec![t.page, t.rail, t.card, t.raised, t.soft, t.hover];
    let tones = vec![t.err.surface, t.warn.surface, t.ok.surface, t.info.surface];
    let all: Vec<Color> = plain.iter().chain(&tones).copied().collect();
    let pressable: Vec<Color> = all.iter().copied().chain([t.press]).collect();
    let mut pairs = vec![
        ("text", t.text, pressable.clone(), 4.5),
        ("text2", t.text2, all.clone(), 4.5),
        ("later", t.later, plain.clone(), 4.5),
        ("link", t.link, pressable.clone(), 4.5),
        ("on primary", t.on_primary, vec![t.primary, t.primary_hover, t.primary_press], 4.5),
        ("busy", t.busy, vec![t.busy_bg], 4.5),
        ("border", t.border, all.clone(), 3.0),
        ("focus", t.focus, all.clone(), 3.0),
        ("primary", t.primary, plain.clone(), 3.0),
        ("thumb", t.thumb, vec![t.page], 3.0),
        ("text in a field", t.text, vec![t.field], 4.5),
    ];
    for (name, tone) in [("err", t.err), ("warn", t.warn), ("ok", t.ok), ("info", t.info), ("prac", t.prac)] {
        pairs.push((name, tone.text, vec![tone.surface, t.page, t.card, t.raised], 4.5));
        pairs.push((name, tone.strong, vec![tone.surface, t.page, t.card, t.raised], 3.0));
    }
    pairs.push(("removing", t.err.text, vec![t.raised, t.err.surface, t.press], 4.5));
    pairs
}

#[test]
fn every_pair_of_colours_has_the_contrast_it_needs() {
    for (name, ink, surfaces, least) in pairs(&LIGHT) {
        for surface in surfaces {
            let ratio = contrast(ink, surface);
            assert!(ratio >= least, "{name} {ink:?} on {surface:?}: {ratio:.2}");
        }
    }
}

#[test]
fn the_lowest_ratios_are_those_of_the_design() {
    let lowest = |name: &str| {
        let pairs = pairs(&LIGHT);
        let (_, ink, surfaces, _) = pairs.iter().find(|pair| pair.0 == name).unwrap();
        surfaces.iter().map(|surface| contrast(*ink, *surface)).fold(f64::MAX, f64::min)
    };
    for (name, stated) in [("text", 13.2), ("on primary", 8.0), ("busy", 4.8), ("link", 6.4), ("thumb", 3.1)]
    {
        assert!(lowest(name) >= stated - 0.06, "{name}: {:.2}, stated {stated}", lowest(name));
    }
}

#[test]
fn no_text_is_smaller_than_15_and_fields_are_not_lower_than_40() {
    let styles: [Type; 11] = [
        theme::TITLE,
        theme::TITLE_TINY,
        theme::SECTION,
        theme::PROBLEM,
        theme::BODY,
        theme::LABEL,
        theme::HELPER,
        theme::SMALL,
        theme::PASSWORD,
        theme::TILE,
        theme::CODE,
    ];
    for style in styles {
        assert!(style.size >= 15.0 && style.line > style.size, "{style:?}");
    }
    let mut desk = Desk::new();
    for name in ["Nazwa", "Hasło", "Dalej", "Wstecz", "Zapamiętaj", "Pierwsza"] {
        assert_eq!(desk.finds(name).bounds.height, 40.0, "{name}");
    }
}

#[test]
fn the_frame_stands_where_the_design_says() {
    let mut desk = Desk::new();
    let right = |desk: &mut Desk, name: &str| {
        let bounds = desk.finds(name).bounds;
        (bounds.x + bounds.width).round()
    };
    assert_eq!(desk.finds("Wstecz").bounds.x.round(), 256.0);
    assert_eq!(right(&mut desk, "Dalej"), 928.0);
    assert_eq!(right(&mut desk, "Pomoc (F1)"), 940.0);
    assert_eq!(desk.finds("Dalej").bounds.y.round(), 589.0);
    assert_eq!(desk.finds("Nazwa").bounds.width, theme::FIELD);
    desk.size.width = 1366.0;
    assert_eq!(right(&mut desk, "Dalej") - desk.finds("Wstecz").bounds.x.round(), theme::COLUMN);
    desk.size = Size::new(800.0, 520.0);
    assert_eq!(desk.finds("Wstecz").bounds.x.round(), 32.0);
    desk.size = Size::new(480.0, 320.0);
    let main = desk.finds("Dalej").bounds;
    assert!(main.x + main.width <= 464.5 && main.y + main.height <= 320.0, "{main:?}");
}

const RING: [u8; 3] = [0x0B, 0x4F, 0x9E];

fn pixel(picture: &Picture, x: f32, y: f32) -> [u8; 3] {
    let start = ((y as u32 * picture.width + x as u32) * 4) as usize;
    picture.rgba[start..start + 3].try_into().unwrap()
}

#[test]
fn the_ring_is_drawn_around_whatever_has_the_focus() {
    let mut desk = Desk::new();
    for name in ["Nazwa", "Hasło", "Wstecz", "Dalej"] {
        desk.tabs_to(name);
        let bounds = desk.finds(name).bounds;
        let seen = desk.pictured();
        let middle = bounds.center_y();
        assert_eq!(pixel(&seen, bounds.x - 3.5, middle), RING, "{name}: left");
        assert_eq!(pixel(&seen, bounds.x + bounds.width + 3.5, middle), RING, "{name}: right");
        assert_ne!(pixel(&seen, bounds.x - 1.0, middle), RING, "{name}: the gap");
        assert_eq!(pixel(&seen, bounds.center_x(), bounds.y - 3.5), RING, "{name}: above");
    }
}

#[test]
fn the_page_below_a_question_shows_no_focus() {
    let mut desk = Desk::new();
    let field = desk.finds("Nazwa").bounds;
    let ring = (field.x - 3.5, field.center_y());
    let focused = pixel(&desk.pictured(), ring.0, ring.1);
    desk.over = Some("leave");
    let covered = desk.pictured();
    let beside = pixel(&covered, ring.0 - 8.0, ring.1);
    assert_eq!(focused, RING);
    assert_eq!(pixel(&covered, ring.0, ring.1), beside);
}

#[test]
fn the_footer_holds_at_every_width() {
    for width in [960, 880, 879, 800, 640, 639, 480, 400] {
        let mut desk = Desk::sized(width as f32, 520.0);
        let names = ["Wstecz", "Dokończę później", "Dalej"];
        let bounds = names.map(|name| desk.finds(name).bounds);
        for (name, one) in names.iter().zip(bounds) {
            let inside = one.x >= 0.0 && one.x + one.width <= width as f32 && one.y + one.height <= 520.0;
            assert!(inside, "{name} at {width}: {one:?}");
        }
        for (n, one) in bounds.iter().enumerate() {
            for other in &bounds[n + 1..] {
                assert!(one.intersection(other).is_none(), "{width}: {one:?} {other:?}");
            }
        }
    }
}

#[test]
fn the_icon_font_has_every_icon() {
    let distinct: std::collections::HashSet<Vec<u8>> = Icon::ALL
        .iter()
        .map(|icon| {
            let button = kreator_csizs::ui::link::<()>("i", "", ()).icon(*icon);
            picture(button.into(), Size::new(32.0, 40.0), 1.0, Touch::None).rgba
        })
        .collect();
    assert!(distinct.len() + 1 >= Icon::ALL.len(), "{} of {}", distinct.len(), Icon::ALL.len());
}
