use super::Desk;
use super::draw::{Picture, Touch, picture};
use iced::{Color, Size};
use kreator_csizs::ui::Icon;
use kreator_csizs::ui::theme::{self, BLACK, Colours, Look, Tokens, Type};
use proptest::prelude::{any, prop_assert, proptest};

fn luminance(color: Color) -> f64 {
    let channel = |c: f32| {
        let c = f64::from(c);
        if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * channel(color.r) + 0.7152 * channel(color.g) + 0.0722 * channel(color.b)
}

pub fn contrast(a: Color, b: Color) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// Every pair that stands on the screen, with what WCAG asks: 4.5 for text, 3 for icons, borders, rings.
fn pairs(t: &Tokens) -> Vec<(&'static str, Color, Vec<Color>, f64)> {
    let plain = vec![t.page, t.rail, t.card, t.raised, t.soft];
    let tones = vec![t.err.surface, t.warn.surface, t.ok.surface, t.info.surface];
    let all: Vec<Color> = plain.iter().chain(&tones).copied().collect();
    // In high contrast a button under the pointer and a pressed one have a text of their own.
    let touched = |own| {
        let hover = (t.on_hover.unwrap_or(own), vec![t.hover, t.quiet_hover]);
        let press = (t.on_press.unwrap_or(own), vec![t.press]);
        [hover, press]
    };
    let mut pairs = vec![
        ("text", t.text, all.clone(), 4.5),
        ("text2", t.text2, all.clone(), 4.5),
        ("later", t.later, plain.clone(), 4.5),
        ("now", t.now, plain.clone(), 4.5),
        ("link", t.link, all.clone(), 4.5),
        ("on primary", t.on_primary, vec![t.primary], 4.5),
        ("on primary", t.on_primary_touched, vec![t.primary_hover, t.primary_press], 4.5),
        ("busy", t.busy, vec![t.busy_bg], 4.5),
        ("border", t.border, [all.clone(), vec![t.hover]].concat(), 3.0),
        ("border of a field", t.border, vec![t.field], 3.0),
        ("focus", t.focus, all.clone(), 3.0),
        ("primary", t.primary, plain.clone(), 3.0),
        ("bar", t.primary, vec![t.track], 3.0),
        ("thumb", t.thumb, vec![t.page], 3.0),
        ("text in a field", t.text, vec![t.field], 4.5),
        ("error at a field", t.err.strong, vec![t.field], 3.0),
        ("page in contrast", t.outline.unwrap_or(t.text), vec![t.page], 3.0),
    ];
    // The edge of a secondary button is all that its hovered surface leaves of it, where text is its own.
    if t.on_hover.is_some() {
        pairs.retain(|pair| pair.0 != "border");
        pairs.push(("border", t.border, all.clone(), 3.0));
    }
    for (name, tone) in [("err", t.err), ("warn", t.warn), ("ok", t.ok), ("info", t.info), ("prac", t.prac)] {
        pairs.push((name, tone.text, vec![tone.surface, t.page, t.card, t.raised], 4.5));
        pairs.push((name, tone.strong, vec![tone.surface, t.page, t.card, t.raised], 3.0));
    }
    for own in [t.text, t.link] {
        pairs.extend(touched(own).map(|(ink, surfaces)| ("touched", ink, surfaces, 4.5)));
    }
    let removing = t.on_hover.map_or(vec![t.raised, t.err.surface, t.press], |_| vec![t.raised]);
    pairs.push(("removing", t.err.text, removing, 4.5));
    pairs
}

fn flaws(t: &Tokens) -> Vec<String> {
    let mut flaws = Vec::new();
    for (name, ink, surfaces, least) in pairs(t) {
        for surface in surfaces {
            let ratio = contrast(ink, surface);
            if ratio < least - 0.001 {
                flaws.push(format!("{name} {ink:?} on {surface:?}: {ratio:.2}"));
            }
        }
    }
    flaws
}

fn of(look: Look) -> Tokens {
    theme::tokens(&theme::theme(look))
}

fn three() -> [Tokens; 3] {
    [Look::Light, Look::Dark, Look::Contrast(BLACK)].map(of)
}

#[test]
fn every_pair_of_colours_has_the_contrast_it_needs_in_all_three_themes() {
    for (name, t) in ["light", "dark", "contrast"].into_iter().zip(three()) {
        assert_eq!(flaws(&t), Vec::<String>::new(), "{name}");
    }
}

/// The colours of look.md, as it writes them.
#[test]
fn the_colours_are_those_of_the_design() {
    type Row = (&'static str, fn(&Tokens) -> Color, [&'static str; 3]);
    let rows: [Row; 50] = [
        ("page", |t| t.page, ["#FFFFFF", "#15181D", "#000000"]),
        ("rail", |t| t.rail, ["#F4F6F9", "#0F1216", "#000000"]),
        ("card", |t| t.card, ["#F8FAFC", "#1B1F26", "#000000"]),
        ("raised", |t| t.raised, ["#FFFFFF", "#20252D", "#000000"]),
        ("field", |t| t.field, ["#FFFFFF", "#0F1216", "#000000"]),
        ("line", |t| t.line, ["#DBE1E8", "#2F3641", "#FFFFFF"]),
        ("border", |t| t.border, ["#6B7482", "#8A94A3", "#FFFFFF"]),
        ("text", |t| t.text, ["#17202B", "#F2F4F7", "#FFFFFF"]),
        ("text2", |t| t.text2, ["#4A5361", "#B9C1CC", "#FFFFFF"]),
        ("later", |t| t.later, ["#565F6D", "#A3ADBA", "#FFFFFF"]),
        ("primary", |t| t.primary, ["#0B4F9E", "#8AB8F5", "#1AEBFF"]),
        ("primary hover", |t| t.primary_hover, ["#08407F", "#A9CBF8", "#FFFFFF"]),
        ("primary press", |t| t.primary_press, ["#063063", "#6FA6EC", "#FFFF00"]),
        ("on primary", |t| t.on_primary, ["#FFFFFF", "#10141A", "#000000"]),
        ("on primary, touched", |t| t.on_primary_touched, ["#FFFFFF", "#10141A", "#000000"]),
        ("link", |t| t.link, ["#0B4F9E", "#9CC4F7", "#FFFF00"]),
        ("Teraz", |t| t.now, ["#0B4F9E", "#9CC4F7", "#1AEBFF"]),
        ("focus", |t| t.focus, ["#0B4F9E", "#8AB8F5", "#FFFF00"]),
        ("soft", |t| t.soft, ["#E9F1FB", "#1A2738", "#000000"]),
        ("hover", |t| t.hover, ["#EEF2F7", "#232932", "#1AEBFF"]),
        ("press", |t| t.press, ["#E1E7EF", "#2C333E", "#FFFFFF"]),
        ("on hover", |t| t.on_hover.unwrap_or(t.text), ["#17202B", "#F2F4F7", "#000000"]),
        ("on press", |t| t.on_press.unwrap_or(t.text), ["#17202B", "#F2F4F7", "#000000"]),
        ("err", |t| t.err.strong, ["#B3261E", "#FF8A80", "#FFFF00"]),
        ("err-text", |t| t.err.text, ["#7A1A14", "#FFB4AB", "#FFFFFF"]),
        ("err-bg", |t| t.err.surface, ["#FDF1EF", "#2A1816", "#000000"]),
        ("err-line", |t| t.err.line, ["#EBC1BC", "#6B322D", "#FFFF00"]),
        ("warn", |t| t.warn.strong, ["#946200", "#F2B84B", "#FFFF00"]),
        ("warn-text", |t| t.warn.text, ["#6B4A00", "#FFD98A", "#FFFFFF"]),
        ("warn-bg", |t| t.warn.surface, ["#FFF6DF", "#272012", "#000000"]),
        ("warn-line", |t| t.warn.line, ["#E8CF92", "#5E4B1C", "#FFFF00"]),
        ("ok", |t| t.ok.strong, ["#1B7A3D", "#6FCB8A", "#FFFFFF"]),
        ("ok-text", |t| t.ok.text, ["#0F5223", "#8FDBA4", "#FFFFFF"]),
        ("ok-bg", |t| t.ok.surface, ["#EAF5ED", "#15251B", "#000000"]),
        ("ok-line", |t| t.ok.line, ["#B7DABF", "#2F5A3D", "#FFFFFF"]),
        ("info", |t| t.info.strong, ["#0B4F9E", "#8AB8F5", "#1AEBFF"]),
        ("info-text", |t| t.info.text, ["#0A3D7A", "#B5D2FA", "#FFFFFF"]),
        ("info-bg", |t| t.info.surface, ["#EDF3FB", "#172233", "#000000"]),
        ("info-line", |t| t.info.line, ["#BFD3EC", "#33507A", "#1AEBFF"]),
        ("prac", |t| t.prac.strong, ["#6B35B8", "#C3A1FF", "#FFFF00"]),
        ("prac-text", |t| t.prac.text, ["#4A2380", "#D9C4FF", "#FFFFFF"]),
        ("prac-bg", |t| t.prac.surface, ["#F1EAFB", "#261C38", "#000000"]),
        ("track", |t| t.track, ["#DDE3EA", "#333B47", "#000000"]),
        ("track's edge", |t| t.outline.unwrap_or(t.track), ["#DDE3EA", "#333B47", "#FFFFFF"]),
        ("thumb", |t| t.thumb, ["#8A94A3", "#8A94A3", "#FFFFFF"]),
        ("busy", |t| t.busy, ["#5B6472", "#98A2B0", "#3FF23F"]),
        ("busy-bg", |t| t.busy_bg, ["#E4E7EC", "#262C35", "#000000"]),
        ("scrim", |t| Color { a: 1.0, ..t.scrim }, ["#0F1620", "#000000", "#000000"]),
        ("quiet hover", |t| t.quiet_hover, ["#E9F1FB", "#1A2738", "#1AEBFF"]),
        ("prac's line", |t| t.prac.line, ["#6B35B8", "#C3A1FF", "#FFFF00"]),
    ];
    for (n, t) in three().iter().enumerate() {
        for (name, colour, written) in &rows {
            let [r, g, b, _] = colour(t).into_rgba8();
            assert_eq!(format!("#{r:02X}{g:02X}{b:02X}"), written[n], "{name}, theme {n}");
        }
    }
    assert_eq!(three().map(|t| (t.scrim.a * 100.0).round()), [42.0, 60.0, 80.0]);
}

/// Over the surfaces that the design counts. (On the rest, as a chosen card, text2 comes to 6.8.)
#[test]
fn the_lowest_ratios_are_those_of_the_design() {
    type Row = (&'static str, fn(&Tokens) -> (Color, Vec<Color>), [f64; 3]);
    let rows: [Row; 9] = [
        (
            "text",
            |t| (t.text, vec![t.page, t.rail, t.card, t.on_press.map_or(t.press, |_| t.page)]),
            [13.2, 11.5, 21.0],
        ),
        ("text2", |t| (t.text2, vec![t.page, t.rail, t.card, t.err.surface]), [7.0, 9.1, 21.0]),
        ("later", |t| (t.later, vec![t.page, t.rail, t.card]), [6.0, 7.3, 21.0]),
        ("border", |t| (t.border, vec![t.page, t.rail, t.card, t.err.surface]), [4.3, 5.4, 21.0]),
        ("primary", |t| (t.primary, vec![t.page, t.track]), [6.2, 5.5, 14.4]),
        ("on primary", |t| (t.on_primary, vec![t.primary, t.primary_press]), [8.0, 7.3, 14.4]),
        (
            "link",
            |t| (t.link, vec![t.page, t.card, t.on_press.map_or(t.press, |_| t.page)]),
            [6.4, 7.1, 19.6],
        ),
        ("focus", |t| (t.focus, vec![t.page, t.rail, t.card, t.err.surface]), [7.2, 8.1, 19.6]),
        ("busy", |t| (t.busy, vec![t.busy_bg]), [4.8, 5.4, 14.0]),
    ];
    let near = |seen: f64, stated: f64| (seen - stated).abs() < 0.06;
    for (n, t) in three().iter().enumerate() {
        for (name, pair, ratios) in &rows {
            let (ink, surfaces) = pair(t);
            let lowest = surfaces.iter().map(|on| contrast(ink, *on)).fold(f64::MAX, f64::min);
            assert!(near(lowest, ratios[n]), "{name}, theme {n}: {lowest:.2}, stated {}", ratios[n]);
        }
    }
}

#[test]
fn the_four_contrast_themes_of_windows_are_taken_as_they_are() {
    // Window, WindowText, HotLight, Highlight, HighlightText, GrayText.
    let black = [0x000000, 0xFFFFFF, 0xFFFF00, 0x1AEBFF, 0x000000, 0x3FF23F];
    let white = [0xFFFFFF, 0x000000, 0x00009F, 0x37006E, 0xFFFFFF, 0x600000];
    let aquatic = [0x202020, 0xFFFFFF, 0x75E9FC, 0x8EE3F0, 0x263B50, 0xA6A6A6];
    let desert = [0xFFFAEF, 0x3D3D3D, 0x1C5E75, 0x903909, 0xFFF5E3, 0x676767];
    for six in [black, white, aquatic, desert] {
        let colours = Colours::new(six);
        let t = of(Look::Contrast(colours));
        assert_eq!(flaws(&t), Vec::<String>::new(), "{six:06X?}");
        assert_eq!((t.page, t.text, t.border), (colours.window, colours.text, colours.text));
        assert_eq!((t.link, t.focus, t.warn.strong), (colours.link, colours.link, colours.link));
        assert_eq!((t.primary, t.on_primary, t.busy), (colours.primary, colours.on_primary, colours.busy));
    }
}

proptest! {
    /// Whatever somebody has set there, down to all six alike.
    #[test]
    fn no_colours_of_windows_make_anything_unreadable(six in any::<[u32; 6]>(), alike in 0_usize..7) {
        let mut six = six.map(|colour| colour & 0xFF_FFFF);
        let first = six[0];
        six.iter_mut().take(alike).for_each(|colour| *colour = first);
        let found = flaws(&of(Look::Contrast(Colours::new(six))));
        prop_assert!(found.is_empty(), "{six:06X?}: {found:?}");
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
