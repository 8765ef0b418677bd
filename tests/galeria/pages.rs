//! The frame at its three widths, with panel, question and strip.
use crate::draw::{Touch, picture};
use iced::{Element, Size};
use kreator_csizs::secret::Secret;
use kreator_csizs::ui::{self, Frame, Icon, Kind, Over, Page, ProblemView, StageState, StageView};
use std::path::Path;

pub fn draw_all(folder: &Path) -> std::io::Result<()> {
    let wide = Size::new(960.0, 640.0);
    let save = |name: &str, view: Element<'_, ()>, size: Size, scale: f32| {
        picture(view, size, scale, Touch::None).save(&folder.join(name))
    };
    let plain = |size: Size| password(None).into_element(frame(size.width, StageState::Now));
    save("ui-haslo.png", plain(wide), wide, 1.0)?;
    save("ui-haslo-2x.png", plain(wide), wide, 2.0)?;
    let tall = Size::new(960.0, 820.0);
    save("ui-haslo-calosc.png", plain(tall), tall, 1.0)?;
    let narrow = Size::new(800.0, 520.0);
    save("ui-haslo-waski.png", plain(narrow), narrow, 1.0)?;
    let tiny = Size::new(480.0, 320.0);
    save("ui-haslo-200.png", plain(tiny), tiny, 2.0)?;
    let large = Size::new(1366.0, 768.0);
    save("ui-haslo-szeroki.png", plain(large), large, 1.0)?;
    let problem = || password(Some(refused())).first_focus("other-old");
    save("ui-haslo-H-05.png", problem().into_element(frame(960.0, StageState::Attention)), wide, 1.0)?;
    let tiny_problem = problem().into_element(frame(480.0, StageState::Attention));
    save("ui-haslo-H-05-200.png", tiny_problem, Size::new(480.0, 900.0), 1.0)?;
    let helped = Frame { over: Some(Over::Help(help())), ..frame(960.0, StageState::Attention) };
    save("ui-pomoc.png", problem().into_element(helped), wide, 1.0)?;
    let asked = Frame { over: Some(Over::Question(question())), ..frame(960.0, StageState::Now) };
    save("ui-pytanie.png", password(None).into_element(asked), wide, 1.0)?;
    let practice = Some(ui::Practice {
        text: "Ćwiczenia – nic nie trafia do CSIZS".into(),
        exit: Some(("Zakończ ćwiczenia".into(), ())),
    });
    let practised = Frame { practice, ..frame(960.0, StageState::Now) };
    save("ui-cwiczenia.png", password(None).into_element(practised), wide, 1.0)?;
    save("ui-konto-zablokowane.png", locked().into_element(frame(960.0, StageState::Attention)), wide, 1.0)?;
    save("ui-powrot.png", returned().into_element(frame(960.0, StageState::Now)), wide, 1.0)?;
    save("ui-start.png", start().into_element(frame(960.0, StageState::Now)), wide, 1.0)
}

fn frame<'a>(width: f32, now: StageState) -> Frame<'a, ()> {
    let names =
        ["1. Pakiet", "2. Hasło", "3. Zegar i serwer", "4. Certyfikat", "5. Rejestracja", "6. Słowniki"];
    let stages = names.into_iter().enumerate().map(|(n, name)| {
        let state = match n {
            0 => StageState::Done,
            1 => now,
            _ => StageState::Later,
        };
        let word = match state {
            StageState::Done => "Gotowe",
            StageState::Now => "Teraz",
            StageState::Later => "Jeszcze nie",
            StageState::Attention => "Wymaga uwagi",
        };
        StageView { name: name.into(), word: word.into(), state, current: n == 1 }
    });
    Frame {
        width,
        brand: "Kreator podłączenia do CSIZS".into(),
        stages: stages.collect(),
        header: "Etap 2 z 6: Hasło".into(),
        help: ("Pomoc (F1)".into(), ()),
        back: Some(("Wstecz".into(), ())),
        later: Some(("Dokończę później".into(), ())),
        saved: Some("Postęp zapisany o 10:42".into()),
        practice: None,
        over: None,
    }
}

fn password<'a>(problem: Option<ProblemView<()>>) -> Page<'a, ()> {
    let typed = Secret::new("Kasztan7!");
    let new =
        ui::secret_field("new", "Nowe hasło", &typed, |_| ()).reveal("Pokaż nowe hasło", false, ()).fill();
    let again = ui::secret_field("again", "Powtórz hasło", &Secret::default(), |_| ())
        .reveal("Pokaż powtórzone hasło", false, ())
        .fill();
    let rules = [
        ("co najmniej 8 znaków", true),
        ("co najmniej jedną cyfrę", true),
        ("co najmniej jeden znak specjalny, na przykład ! ? # %", false),
        ("co najmniej jedną wielką literę", false),
        ("co najmniej jedną małą literę", true),
    ]
    .map(|(text, met)| ui::Rule {
        text: text.into(),
        met,
        word: if met { "spełnione" } else { "jeszcze nie" }.into(),
    });
    let left = ui::stack(8.0)
        .push(ui::rules("Nowe hasło musi mieć:", rules))
        .push(ui::helper("Unikaj polskich liter i spacji – nie każdy program je przyjmie."));
    let caution = ui::stack(8.0)
        .push(ui::body(
            "**Nie loguj się w przeglądarce hasłem tymczasowym.** Piąta próba czasowo zablokuje konto.",
        ))
        .push(ui::attempts(0, "Zostały 4 próby."));
    let card = ui::short_card([
        ui::row("Login", "m.zielinska"),
        ui::row("Stare hasło", "wczytane z pakietu")
            .action(ui::small("show-old", "Pokaż", ()).icon(Icon::Show))
            .action(ui::small("other", "Wpisz inne stare hasło", ()).icon(Icon::Edit)),
    ]);
    let body = ui::stack(16.0)
        .push(card)
        .push(ui::columns(new, again))
        .push(ui::columns(left, ui::frame(Kind::Warning, caution)))
        .push(ui::expander(
            "browser",
            "Kreator nie widzi prób wykonanych w przeglądarce.",
            false,
            (),
            ui::body(""),
        ))
        .push(ui::body("Zapisz nowe hasło w bezpiecznym miejscu. Kreator nie potrafi go odzyskać."))
        .push(ui::checkbox(
            "remember",
            "Zapamiętaj hasło w Menedżerze poświadczeń Windows do końca podłączania",
            false,
            |_| (),
        ))
        .push(ui::link("in-browser", "Wolę zrobić to w przeglądarce", ()).icon(Icon::Open));
    Page::new("password", "Zmień hasło tymczasowe na własne", body)
        .lead("Dopóki tego nie zrobisz, CSIZS nie pozwoli się zalogować.")
        .problem(problem)
        .main("Zmień hasło", ())
        .first_focus("new")
}

fn refused() -> ProblemView<()> {
    ProblemView::new(
        Kind::Error,
        "Komunikat CSIZS: „Stare hasło nie jest poprawne”",
        "CSIZS ma zapisane inne hasło niż to z pakietu. Jeśli ktoś już je zmienił, podaj to nowsze jako stare hasło. **Zostały 3 próby.**",
    )
    .button(ui::secondary("other-old", "Wpisz inne stare hasło", ()).icon(Icon::Edit))
    .contact([
        "**Nie pomogło?** Administrator wojewódzki: Maria Nowak, tel. 22 555 01 20".to_owned(),
        "Poproś o nowe hasło tymczasowe.".to_owned(),
    ])
    .code("Kod: H-05", "H-05")
    .copy(ui::copy("copy-code", "Kopiuj", ()))
    .copy(ui::copy("copy-number", "Kopiuj numer", ()))
    .details("Szczegóły dla informatyka", "", false, (), None)
}

fn help<'a>() -> ui::HelpPanel<'a, ()> {
    let checks = [
        "Czy hasło jest wpisane z właściwą wielkością liter.",
        "Czy ktoś nie zmienił już hasła tymczasowego.",
        "Czy nikt nie loguje się teraz w przeglądarce.",
    ];
    let said = "„Kreator CSIZS, etap 2, ekran „Zmień hasło”, kod **H-05**, wersja 1.0.”";
    let body = ui::stack(12.0)
        .push(ui::heading("Sprawdź:"))
        .push(ui::steps(4.0, checks.map(ui::body)))
        .push(ui::heading("Zadzwoń:"))
        .push(ui::contact("Administrator wojewódzki: Maria Nowak, **tel. 22 555 01 20**"))
        .push(ui::heading("Powiedz:"))
        .push(ui::plain_card(ui::body(said)))
        .push(ui::noted(Icon::Lock, "Nigdy nie podawaj nikomu nowego hasła."))
        .push(ui::action_list([ui::link("copy", "Kopiuj opis problemu", ()).icon(Icon::Copy)]));
    ui::HelpPanel {
        title: "Pomoc – etap 2 z 6: Hasło".into(),
        lead: "Najpierw sprawdź trzy rzeczy, a potem zadzwoń.".into(),
        body: body.into(),
        close: ("Zamknij pomoc (Esc)".into(), ()),
    }
}

fn question() -> ui::Question<()> {
    ui::Question {
        key: "unsent",
        title: "Hasło nie zostało jeszcze zmienione".into(),
        text: "Kreator nie zapisuje haseł, więc wpisane hasło przepadnie. Reszta postępu jest zapisana."
            .into(),
        main: ("Wróć i zmień hasło".into(), ()),
        second: Some(("Zamknij mimo to".into(), ())),
        escape: (),
    }
}

fn locked<'a>() -> Page<'a, ()> {
    let view = ProblemView::new(
        Kind::Error,
        "Konto m.zielinska jest czasowo zablokowane",
        "CSIZS blokuje konto po piątej próbie logowania bez zmiany hasła tymczasowego. Kreator nie może zdjąć blokady. Postęp jest zapisany.",
    )
    .call(
        "Zadzwoń: administrator wojewódzki",
        "Maria Nowak, tel. 22 555 01 20",
        "Zapytaj, kiedy blokada minie i czy potrzebne jest nowe hasło tymczasowe.",
    )
    .code("Kod: H-08", "H-08")
    .copy(ui::copy("copy-code", "Kopiuj", ()))
    .copy(ui::copy("copy-number", "Kopiuj numer", ()))
    .details("Szczegóły dla informatyka", "", false, (), None);
    Page::new("locked", "Konto m.zielinska jest czasowo zablokowane", ui::body(""))
        .whole_problem(Icon::LockFilled, view)
        .main("Dokończę później", ())
        .second("Konto jest już odblokowane", ())
}

fn returned<'a>() -> Page<'a, ()> {
    use ui::Mark;
    let see = |id: &'static str| ui::small(id, "Zobacz", ()).after(Icon::Right);
    let card = ui::card([
        ui::row_stage(Mark::Ok, "1. Pakiet", "Gotowe, 25 marca", false).action(see("see-1")),
        ui::row_stage(Mark::Now, "2. Hasło", "Zacznij tutaj", true),
        ui::row_stage(Mark::Later, "3. Zegar i serwer", "Jeszcze nie można", false),
        ui::row_stage(Mark::Warning, "4. Certyfikat", "Wymaga uwagi", false),
    ]);
    Page::new("return", "Witaj ponownie – jesteś na etapie 2 z 6", card)
        .lead("Ostatnio pracowano wczoraj, 28 marca, o 14:05; wszystko jest zapisane.")
        .banner(Some(ui::Banner::new(Kind::Success, "Hasło zmienione. CSIZS potwierdził zmianę o 10:58.")))
        .second("Zacznij od nowa", ())
        .main("Wróć do etapu 2", ())
}

fn start<'a>() -> Page<'a, ()> {
    let card = ui::card([
        ui::row_item(Icon::Package, "Plik pakietu", "z e-maila od administratora wojewódzkiego"),
        ui::row_item(
            Icon::Call,
            "Telefon",
            "hasło do pakietu usłyszysz w rozmowie z administratorem wojewódzkim",
        ),
        ui::row_item(
            Icon::Device,
            "Uprawnienia administratora komputera albo pomoc informatyka",
            "potrzebne raz, do ustawienia zegara",
        ),
    ]);
    let body = ui::stack(16.0)
        .push(ui::stack(8.0).push(ui::heading("Przygotuj:")).push(card))
        .push(ui::body("Możesz przerwać w każdej chwili. Postęp zapisuje się sam."))
        .push(ui::expander(
            "what",
            "Co to jest CSIZS?",
            true,
            (),
            ui::body("Centralny System Informatyczny Zabezpieczenia Społecznego."),
        ))
        .push(ui::link("practice", "Wypróbuj na danych ćwiczeniowych", ()).icon(Icon::Practice));
    Page::new("start", "Podłącz swój system do CSIZS", body)
        .lead("Kreator przeprowadzi Cię przez 6 etapów – zwykle zajmuje to około 20 minut.")
        .second("Nie mam jeszcze pakietu", ())
        .main("Zacznij", ())
}
