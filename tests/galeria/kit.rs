//! Every component in every state, and the frame around a page, as in the design's kit picture.
use crate::draw::{Picture, Touch, picture_in};
use iced::{Element, Point, Size};
use kreator_csizs::secret::Secret;
use kreator_csizs::ui::theme::Look;
use kreator_csizs::ui::{self, Choice, Icon, Kind, Mark, ProblemView};

/// Nothing is done with what the kit says.
type Said = ();

struct Sheet {
    look: Look,
    picture: Picture,
    x: u32,
    y: u32,
    width: u32,
}

impl Sheet {
    fn put(&mut self, height: u32, view: impl Into<Element<'static, Said>>) {
        self.put_as(height, Touch::None, view);
    }

    fn put_as(&mut self, height: u32, touch: Touch, view: impl Into<Element<'static, Said>>) {
        self.at(0, self.width, height, touch, view);
        self.y += height;
    }

    /// At a distance from the left edge, on the present line.
    fn at(&mut self, x: u32, width: u32, height: u32, touch: Touch, view: impl Into<Element<'static, Said>>) {
        let view = iced::widget::container(view).padding(8).into();
        let size = Size::new(width as f32, height as f32);
        self.picture.place(self.x + x, self.y, &picture_in(self.look, view, size, 1.0, touch));
    }

    fn head(&mut self, text: &str) {
        self.put(48, ui::section(text.to_owned()));
    }
}

/// The whole kit, 1424 wide.
pub fn kit(look: Look) -> Picture {
    let page = ui::theme::tokens(&ui::theme(look)).page;
    let mut sheet = Sheet { look, picture: Picture::plain(1424, 1900, page), x: 24, y: 16, width: 680 };
    buttons(&mut sheet);
    fields(&mut sheet);
    choices(&mut sheet);
    rows(&mut sheet);
    sheet.x = 724;
    sheet.y = 16;
    problems(&mut sheet);
    small_parts(&mut sheet);
    sheet.picture
}

fn buttons(sheet: &mut Sheet) {
    sheet.head("Przyciski");
    let on = Point::new(40.0, 28.0);
    let touches = [Touch::None, Touch::Hover(on), Touch::Press(on), Touch::Focus(0)];
    let label = "Zmień hasło";
    for kind in 0..4 {
        for (n, touch) in touches.into_iter().enumerate() {
            let button = match kind {
                0 => ui::primary("b", label, ()),
                1 => ui::secondary("b", label, ()),
                2 => ui::quiet("b", label, ()),
                _ => ui::removing("b", "Usuń plik", ()).icon(Icon::Delete),
            };
            sheet.at(n as u32 * 168, 168, 56, touch, button);
        }
        sheet.y += 56;
    }
    sheet.at(0, 190, 56, Touch::None, ui::primary("b", "Ustaw zegar", ()).icon(Icon::Shield));
    sheet.at(190, 240, 56, Touch::None, ui::busy::<Said>("b", "Zmieniamy hasło…"));
    sheet.at(430, 180, 56, Touch::None, ui::secondary("b", "Wstecz", ()).icon(Icon::Back));
    sheet.y += 56;
    sheet.at(0, 120, 48, Touch::None, ui::copy("b", "Kopiuj", ()));
    sheet.at(120, 200, 48, Touch::None, ui::small("b", "Pokaż nowe hasło", ()).icon(Icon::Show));
    sheet.at(330, 300, 56, Touch::None, ui::expander("b", "Odczytaj znak po znaku", false, (), ui::body("")));
    sheet.y += 56;
}

fn fields(sheet: &mut Sheet) {
    sheet.head("Pola");
    let typed = |_: String| ();
    let width = 340;
    sheet.at(0, width, 96, Touch::None, ui::field("a", "Zwykłe", "Gminny Ośrodek", typed));
    sheet.at(width, width, 96, Touch::Focus(0), ui::field("a", "Fokus", "Gminny Ośr", typed));
    sheet.y += 96;
    let error = Some("Adres musi zaczynać się od https://".to_owned());
    sheet.at(0, width, 124, Touch::None, ui::field("a", "Błąd", "http://adres", typed).error(error));
    let hinted = ui::field("a", "Z podpowiedzią, pod kursorem", "", typed)
        .hint("Wielkie i małe litery mają znaczenie.");
    sheet.at(width, width, 124, Touch::Hover(Point::new(60.0, 60.0)), hinted);
    sheet.y += 124;
    let secret = Secret::new("Kasztan7!0O1lI");
    let hidden = ui::secret_field("a", "Hasło ukryte", &secret, |_| ()).reveal("Pokaż hasło", false, ());
    sheet.at(0, width, 150, Touch::None, hidden);
    let shown = ui::secret_field("a", "Hasło pokazane", &secret, |_| ()).reveal("Ukryj hasło", true, ());
    sheet.at(width, width, 150, Touch::None, shown);
    sheet.y += 150;
}

fn choices(sheet: &mut Sheet) {
    sheet.head("Wybór");
    let group = |selected| {
        ui::radio_group("r", "Wybór", [Choice::new("Niewybrane"), Choice::new("Wybrane")], selected, |_| ())
    };
    sheet.at(0, 340, 96, Touch::Focus(0), group(Some(1)));
    sheet.at(340, 340, 56, Touch::None, ui::checkbox("c", "Puste", false, |_| ()));
    sheet.y += 48;
    sheet.at(340, 340, 56, Touch::Focus(0), ui::checkbox("c", "Zaznaczone", true, |_| ()));
    sheet.y += 56;
    let cards = ui::choice_cards(
        "k",
        "Wybór",
        [
            Choice::new("Karta wyboru"),
            Choice::new("Wybrana"),
            Choice::new("Z opisem").hint("Opis pod nazwą."),
        ],
        Some(1),
        |_| (),
    );
    sheet.put_as(208, Touch::Focus(0), cards);
}

fn rows(sheet: &mut Sheet) {
    sheet.head("Wiersze listy ze stanem");
    let card = ui::card([
        ui::row("Login", "m.zielinska").action(ui::copy("c", "Kopiuj", ())),
        ui::row_state("Połączenie z internetem", Mark::Working, "Sprawdzam…"),
        ui::row_state("Serwer odpowiada", Mark::Ok, "W porządku"),
        ui::row_state("Serwer potwierdzony", Mark::Error, "Wymaga uwagi"),
        ui::row_state("Zegar", Mark::Warning, "Wymaga uwagi"),
        ui::row_state("Słowniki", Mark::Later, "Jeszcze nie"),
        ui::row("System dziedzinowy", "System Rodzina 500+, wersja 3.2")
            .note("certyfikat ważny do 31 marca 2018 r."),
    ]);
    sheet.put(400, card);
}

fn problems(sheet: &mut Sheet) {
    sheet.head("Ramka problemu");
    let contact = "**Nie pomogło?** Administrator wojewódzki: Maria Nowak, tel. 22 555 01 20.";
    let wrong = ProblemView::new(
        Kind::Error,
        "To hasło nie otwiera pakietu",
        "Sprawdź wielkość liter i podobne znaki: 0 i O oraz 1, l i I. **Zostały 3 próby.**",
    )
    .button(ui::secondary("p", "Odczytaj znak po znaku", ()))
    .contact([contact.to_owned(), "Poproś o przeliterowanie hasła.".to_owned()])
    .code("Kod: P-11", "P-11")
    .copy(ui::copy("c", "Kopiuj", ()))
    .copy(ui::copy("n", "Kopiuj numer", ()))
    .details("Szczegóły dla informatyka", "HMAC mismatch", false, (), None);
    sheet.put(270, ui::problem(wrong));
    let weak = ProblemView::new(
        Kind::Warning,
        "Pakiet ma słabe szyfrowanie",
        "Plik zaszyfrowano starym sposobem. Można z niego skorzystać.",
    )
    .code("Kod: P-17", "P-17")
    .copy(ui::copy("c", "Kopiuj", ()))
    .details(
        "Szczegóły dla informatyka",
        "entry 1: ZipCrypto",
        true,
        (),
        Some(ui::copy("d", "Kopiuj szczegóły", ())),
    );
    sheet.put(230, ui::problem(weak));
    let info = ProblemView::new(Kind::Info, "Certyfikat jest już zainstalowany", "Nic nie trzeba robić.");
    sheet.put(106, ui::problem(info));
    let good = ProblemView::new(Kind::Success, "Połączenie działa", "Serwer potwierdzony, godzina zgodna.");
    sheet.put(106, ui::problem(good));
}

fn small_parts(sheet: &mut Sheet) {
    sheet.head("Paski");
    sheet.put(66, ui::banner(Kind::Success, "Hasło zmienione. CSIZS potwierdził zmianę o 10:58."));
    sheet.put(66, ui::banner(Kind::Info, "Windows zapyta o zgodę. Wybierz „Tak”."));
    sheet.put(66, ui::banner(Kind::Warning, "**Nie da się** tego cofnąć w kreatorze."));
    sheet.head("Postęp, kod, kontakt");
    sheet.put(60, ui::progress("p", "Pobieramy słowniki… 7 z 12", 7.0 / 12.0));
    sheet.put(36, ui::working("Zmieniamy hasło…"));
    sheet.put(52, ui::code("Kod pakietu: K7M4-P93T", "K7M4-P93T", [ui::copy("c", "Kopiuj", ())]));
    sheet.put(70, ui::attempts(2, "Zostały 2 próby."));
    let rules = [("co najmniej 8 znaków", true), ("co najmniej jedną cyfrę", false)];
    let rules = rules.map(|(text, met)| ui::Rule {
        text: text.into(),
        met,
        word: if met { "spełnione" } else { "jeszcze nie" }.into(),
    });
    sheet.put(104, ui::rules("Nowe hasło musi mieć:", rules));
    let letters = [("K", "wielka litera", "K jak Karol"), ("7", "cyfra", "siedem"), ("@", "znak", "małpa")];
    let letters = letters.into_iter().enumerate().map(|(n, (tile, kind, name))| ui::Character {
        number: n + 1,
        tile: tile.into(),
        kind: kind.into(),
        name: name.into(),
    });
    let caution = Some("Upewnij się, że nikt obcy nie widzi ekranu.".to_owned());
    sheet.put(160, ui::read_back("Wpisane hasło znak po znaku", caution, letters));
    let steps = ["Zapisz załącznik na komputerze, na przykład na pulpicie.", "Wskaż go tutaj."];
    sheet.put(90, ui::steps(16.0, steps.map(ui::body)));
    let file = Some(("pakiet-JT-1415032.zip".to_owned(), "48 kB · 25 marca 2016 r., 9:14".to_owned()));
    let change = ui::secondary("f", "Zmień", ()).icon(Icon::Edit);
    sheet.put(130, ui::drop_area(file, change, "albo przeciągnij plik w to miejsce", false));
    let choose = ui::secondary("f", "Wybierz plik…", ()).icon(Icon::Folder);
    sheet.put(110, ui::drop_area(None, choose, "albo przeciągnij plik w to miejsce", true));
}
