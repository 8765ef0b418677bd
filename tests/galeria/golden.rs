//! Pictures that are kept, to see what a change has changed: some states as they open, at half their size.
//! Geometry and colours are computed for every state elsewhere; these show what nobody has thought of.
use super::draw::Picture;
use super::drawn::{self, Drawn};
use super::story::{SIZE, Story, draws};
use iced::advanced::renderer::Headless as _;
use iced::{Rectangle, Size};
use kreator_csizs::ui::theme::{self, BLACK, Look};
use std::io::{self, BufReader};
use std::ops::RangeInclusive;
use std::path::{Path, PathBuf};

/// In Polish and light. None has a text on it that is another each time and may take another number of lines:
/// what is below would move.
pub const KEPT: [&str; 62] = [
    "01-start",
    "01-start-co-to-jest",
    "01a-sytuacje",
    "01a-sytuacje-podobszar",
    "01a-niepotrzebne",
    "01a-niepotrzebne-zapisane",
    "01c-powrot-K-10",
    "01c-powrot-etap-2",
    "01c-powrot-uwaga",
    "01c-podlaczony",
    "01g-cwiczenia",
    "02-komputer-N-01",
    "03-plik",
    "03-plik-wybrany",
    "03-plik-P-01",
    "03-plik-P-15-szczegoly",
    "04-haslo-pakietu",
    "04-haslo-pakietu-odczytane",
    "04-haslo-pakietu-P-11",
    "04b-ponownie",
    "05-dane",
    "05-dane-pytania",
    "05-dane-P-20",
    "05-dane-dlugie",
    "05-roznice",
    "05b-recznie",
    "05b-recznie-wpisane",
    "05c-systemy",
    "05c-systemy-jeden-czeka",
    "06-haslo",
    "06-haslo-wpisane",
    "06-haslo-wysylanie",
    "06-haslo-H-01",
    "06-haslo-H-05",
    "06-haslo-N-04",
    "06b-przegladarka",
    "06c-H-09",
    "06c-sprawdzenie",
    "07-zegar-dobry",
    "07-zegar-spoznia-sie",
    "07-zegar-Z-02",
    "07b-zegar-na-serwerze",
    "08-konto-zablokowane-H-08",
    "08-serwer-N-04",
    "09-certyfikat",
    "09-certyfikat-C-05",
    "09-certyfikat-serwer-haslo",
    "10-rejestracja",
    "10-rejestracja-R-02",
    "10b-krok-2",
    "10b-krok-5",
    "11-slowniki",
    "11-slowniki-pobieranie",
    "11b-slowniki-recznie",
    "12-zmiany",
    "13-karta-jeszcze-nie",
    "13-pomoc-haslo",
    "13-pomoc-problem",
    "13-wyglad",
    "15-wyjscie-z-cwiczen",
    "15-zamkniecie-niewyslane",
    "16-klopot-X-03",
];

/// Also in dark and in high contrast.
pub const IN_ALL_LOOKS: [&str; 6] = [
    "01a-sytuacje-podobszar",
    "05-dane",
    "06-haslo-H-05",
    "08-serwer-N-04",
    "13-pomoc-haslo",
    "15-zamkniecie-niewyslane",
];

const LOOKS: [(&str, Look); 3] =
    [("", Look::Light), ("-ciemny", Look::Dark), ("-kontrast", Look::Contrast(BLACK))];

const PART: u32 = 2;

/// How far a channel of a point may be off: rounding is not the same with every processor. A letter that is
/// another one, or moved by a pixel, is off by far more.
const TOLERANCE: u8 = 8;

/// From where to where it is from the left, in [`SIZE`].
const SCROLL_BAR: RangeInclusive<u32> = 946..=956;

/// What stands in the place of what is another each time.
const MASK: [u8; 4] = [0x80, 0x80, 0x80, 0xFF];

pub fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/galeria/wzorce")
}

/// The names of all files, without their ends.
pub fn names() -> Vec<String> {
    let more =
        IN_ALL_LOOKS.iter().flat_map(|name| LOOKS[1..].iter().map(move |(kind, _)| format!("{name}{kind}")));
    KEPT.iter().map(|name| (*name).to_owned()).chain(more).collect()
}

/// What is kept of this state, as it looks now; or why it cannot be kept.
pub fn pictures(story: &mut Story, name: &str) -> Vec<(String, Result<Picture, String>)> {
    let is_kept = |(kind, _): &(&str, Look)| {
        if kind.is_empty() { KEPT.contains(&name) } else { IN_ALL_LOOKS.contains(&name) }
    };
    LOOKS
        .into_iter()
        .filter(is_kept)
        .map(|(kind, look)| {
            story.enters_anew();
            (format!("{name}{kind}"), picture(story, look))
        })
        .collect()
}

fn picture(story: &mut Story, look: Look) -> Result<Picture, String> {
    let theme = theme::theme(look);
    story.with(SIZE, |ui, renderer| {
        draws(ui, renderer, &theme);
        let drawn = drawn::of(renderer);
        let size = Size::new(SIZE.width as u32, SIZE.height as u32);
        let rgba = renderer.screenshot(size, 1.0, theme::tokens(&theme).page);
        let mut picture = Picture { width: size.width, height: size.height, rgba };
        for text in drawn.iter().filter(|text| is_fleeting(&text.content) && text.clip.height > 0.0) {
            if !keeps_its_lines(text) {
                return Err(format!("it may take another number of lines: {text:?}"));
            }
            mask(&mut picture, text);
        }
        Ok(picture.smaller(PART))
    })
}

/// Whether a text is another each time: it has the time or the day, the login or a code that was drawn, a
/// fingerprint, or the folder of this run.
fn is_fleeting(text: &str) -> bool {
    // A path may be broken, or not, at marks that nobody sees.
    let text = &text.replace(['\u{2060}', '\u{200b}'], "");
    let mut words = text.split(|c: char| !c.is_alphanumeric() && !matches!(c, ':' | '-'));
    let is_digit = |c: u8| c.is_ascii_digit();
    let is_code = |c: u8| c.is_ascii_digit() || c.is_ascii_uppercase();
    let is_hex = |c: u8| c.is_ascii_hexdigit();
    let is_one = |word: &str| {
        parts(word.split(':'), is_digit, 1..=2) > 1
            || (parts(word.split('-'), is_code, 3..=4) > 1 && !word.starts_with("AES"))
            || (word.starts_with("20") && parts([word], is_digit, 4..=4) == 1)
    };
    let folder = std::env::temp_dir();
    words.any(is_one)
        || parts(text.split_whitespace(), is_hex, 2..=2) > 3
        || text.contains("cwiczenia-")
        || folder.to_str().is_some_and(|folder| text.contains(folder))
}

/// How many they are, if each of them is so long and made of these letters.
fn parts<'a>(
    parts: impl IntoIterator<Item = &'a str>,
    is: impl Fn(u8) -> bool,
    length: RangeInclusive<usize>,
) -> usize {
    let mut count = 0;
    let so = |part: &str| length.contains(&part.len()) && part.bytes().all(&is);
    if parts.into_iter().inspect(|_| count += 1).all(so) { count } else { 0 }
}

/// Whether a text takes as many lines at any other time and on any other day: "20:40" is a little wider than
/// "11:11". Of the months "października" is the longest; all the states have been drawn on a day of it.
fn keeps_its_lines(text: &Drawn) -> bool {
    let has_day = text.content.contains("\u{a0}r.");
    let is_one = text.bounds.height <= text.size * 2.0;
    let spare = if has_day { text.size } else { 4.0 };
    text.bounds.width + spare <= text.room && (is_one || !has_day)
}

/// All of its lines, as wide as they may become.
fn mask(picture: &mut Picture, text: &Drawn) {
    let wide = Rectangle { width: text.room.max(text.bounds.width), ..text.bounds };
    let Some(seen) =
        wide.intersection(&text.clip).and_then(|seen| seen.intersection(&Rectangle::with_size(SIZE)))
    else {
        return;
    };
    for y in seen.y as u32..(seen.y + seen.height) as u32 {
        let from = (y * picture.width + seen.x as u32) as usize * 4;
        let to = (y * picture.width + (seen.x + seen.width) as u32) as usize * 4;
        picture.rgba[from..to].copy_from_slice(&MASK.repeat((to - from) / 4));
    }
}

/// How far two pictures are from each other; nothing, where nobody would see it.
pub fn differs(kept: &Picture, now: &Picture) -> Option<String> {
    if (kept.width, kept.height) != (now.width, now.height) {
        return Some("of another size".to_owned());
    }
    let off: Vec<u32> =
        (0..).zip(points_off(kept, now)).filter(|(_, is_off)| *is_off).map(|(n, _)| n).collect();
    let first = off.first()?;
    let (x, y) = (first % kept.width * PART, first / kept.width * PART);
    Some(format!("{} points are others, the first at {x}, {y}", off.len()))
}

/// Which points are others, of two pictures of one size. The scroll bar counts the texts that are out of sight,
/// also those that are others each time.
pub fn points_off<'a>(kept: &'a Picture, now: &'a Picture) -> impl Iterator<Item = bool> + 'a {
    let points = kept.rgba.chunks_exact(4).zip(now.rgba.chunks_exact(4));
    (0..).zip(points).map(|(n, (kept_point, now_point))| {
        let is_off = kept_point.iter().zip(now_point).any(|(one, other)| one.abs_diff(*other) > TOLERANCE);
        is_off && !SCROLL_BAR.contains(&(n % kept.width * PART))
    })
}

fn path(name: &str) -> PathBuf {
    folder().join(format!("{name}.png"))
}

pub fn load(name: &str) -> io::Result<Picture> {
    let file = BufReader::new(std::fs::File::open(path(name))?);
    let mut reader = png::Decoder::new(file).read_info()?;
    let mut rgba = vec![0; reader.output_buffer_size().unwrap_or_default()];
    let info = reader.next_frame(&mut rgba)?;
    Ok(Picture { width: info.width, height: info.height, rgba })
}

pub fn save(name: &str, picture: &Picture) -> io::Result<()> {
    picture.save(&path(name))
}
