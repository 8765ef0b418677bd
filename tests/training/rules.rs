//! What the practised PI-MZT says, in every style, and what it counts.
use super::browser::{Browser, visible};
use super::*;
use kreator_csizs::training::Hint;
use kreator_csizs::training::log::Page;

fn everywhere(scenario: Scenario, test: impl Fn(&Room, &mut Browser)) {
    for style in Style::ALL {
        let room = Room::with(scenario, style);
        let mut browser = room.browser();
        test(&room, &mut browser);
    }
}

#[test]
fn a_person_changes_the_password_and_logs_in_with_the_new_one() {
    everywhere(Scenario::AllWell, |room, browser| {
        browser.change(&room.created.login, room.temporary(), NEW).unwrap();
        assert!(browser.sees("asło zostało zmienione"), "{:?}: {}", browser.style, visible(&browser.page));
        assert!(room.world().is_changed());
        browser.log_in(&room.created.login, NEW).unwrap();
        assert!(browser.sees(&room.created.login), "{:?}: {}", browser.style, visible(&browser.page));
        let login = (browser.style != Style::Tabele).then(|| room.created.login.clone());
        let submitted =
            Event::Submitted { login, verdict: Verdict::Changed, reason: None, number: 1, attempts: 0 };
        let tried = Event::LoginTried {
            login: Some(room.created.login.clone()),
            with_temporary: false,
            verdict: Verdict::LoggedIn,
            attempts: 0,
        };
        let log = room.log();
        assert!(log.contains(&submitted) && log.contains(&tried), "{log:?}");
        assert!(log.contains(&Event::PageServed { page: Page::LoggedIn }));
    });
}

#[test]
fn the_page_has_the_words_of_the_procedure_and_no_answer_before_a_question() {
    everywhere(Scenario::AllWell, |_, browser| {
        browser.open("/mzt-app-web").unwrap();
        let button = browser.page.to_lowercase().contains(r#"value="zmiana hasła""#);
        assert!(browser.sees("Zmiana hasła") || button, "{}", browser.page);
        browser.open_change().unwrap();
        for label in ["Stare hasło", "Nowe hasło", "Powtórz hasło"] {
            let attribute = |name: &str| browser.page.contains(&format!("{name}=\"{label}\""));
            assert!(browser.sees(label) || attribute("aria-label") || attribute("placeholder"), "{label}");
        }
        for answer in ["zostało zmienione", "nie spełnia", "nie jest poprawne", "Błędny login"] {
            assert!(!browser.sees(answer), "{:?} says at once: {answer}", browser.style);
        }
    });
}

#[test]
fn letters_of_the_pages_own_encoding_arrive_as_they_were_typed() {
    everywhere(Scenario::AllWell, |room, browser| {
        browser.change(&room.created.login, room.temporary(), "Żółw-śpi 1").unwrap();
        assert_eq!(room.verdicts(), [Verdict::Changed], "{:?}", browser.style);
        browser.log_in(&room.created.login, "Żółw-śpi 1").unwrap();
        assert!(browser.sees(&room.created.login), "{:?}", browser.style);
    });
}

#[test]
fn a_wrong_old_password_counts_and_the_fifth_locks() {
    everywhere(Scenario::AllWell, |room, browser| {
        for _ in 0..4 {
            browser.change(&room.created.login, "Zgaduje-123", NEW).unwrap();
            assert!(browser.sees("Stare hasło nie jest poprawne"), "{:?}", browser.style);
        }
        browser.change(&room.created.login, "Zgaduje-123", NEW).unwrap();
        assert!(browser.sees("zablokowane") && !browser.sees("nie jest poprawne"), "{}", browser.page);
        browser.change(&room.created.login, room.temporary(), NEW).unwrap();
        assert!(browser.sees("zablokowane"), "the right password does not unlock");
        assert!(!room.world().is_changed());
        let wrong = Verdict::WrongOld;
        let locked = Verdict::Locked;
        assert_eq!(room.verdicts(), [wrong, wrong, wrong, wrong, locked, locked]);
        assert!(matches!(room.log().last(), Some(Event::PageServed { page: Page::Result })));
    });
}

#[test]
fn a_login_with_the_temporary_password_fails_counts_and_is_told_in_the_log() {
    everywhere(Scenario::AllWell, |room, browser| {
        for attempts in 1..=4 {
            browser.log_in(&room.created.login, room.temporary()).unwrap();
            assert!(browser.sees("Błędny login lub hasło"), "{:?}", browser.style);
            let tried = Event::LoginTried {
                login: Some(room.created.login.clone()),
                with_temporary: true,
                verdict: Verdict::WrongLogin,
                attempts,
            };
            assert!(room.log().contains(&tried), "{:?}", room.log());
        }
        browser.change(&room.created.login, "Zgaduje-123", NEW).unwrap();
        assert!(browser.sees("zablokowane"), "logins and changes count together");
    });
}

#[test]
fn a_new_password_against_the_rules_is_refused_and_counts_nothing() {
    everywhere(Scenario::AllWell, |room, browser| {
        for bad in ["Ab-4567", "Bez-Cyfry", "BezZnaku1", "male-litery1", "DUZE-LITERY1", room.temporary()] {
            browser.change(&room.created.login, room.temporary(), bad).unwrap();
            assert!(browser.sees("Hasło nie spełnia reguł polityki bezpieczeństwa"), "{bad}");
        }
        browser.open_change().unwrap();
        browser.fill(&room.created.login, room.temporary(), NEW, OTHER).unwrap();
        assert_eq!(room.verdicts().last(), Some(&Verdict::RepeatDiffers));
        let uncounted = |event: &Event| !matches!(event, Event::Submitted { attempts: 1.., .. });
        assert!(room.log().iter().all(uncounted));
        browser.change(&room.created.login, room.temporary(), NEW).unwrap();
        assert!(room.world().is_changed());
    });
}

#[test]
fn another_login_is_refused_and_never_logged() {
    let room = Room::with(Scenario::AllWell, Style::Prosty);
    let mut browser = room.browser();
    browser.change("cwiczenia-OBCY", room.temporary(), NEW).unwrap();
    assert!(browser.sees("Błędny login lub hasło"));
    browser.log_in("cwiczenia-OBCY", "x").unwrap();
    assert!(!room.world().is_changed());
    let log = std::fs::read_to_string(room.path().join("dziennik-csizs.jsonl")).unwrap();
    assert!(!log.contains("OBCY"), "{log}");
    browser.change(&format!(" {} ", room.created.login.to_lowercase()), room.temporary(), NEW).unwrap();
    assert!(room.world().is_changed(), "spaces and case do not matter");
}

#[test]
fn a_form_is_taken_once_and_only_with_its_page_and_cookie() {
    everywhere(Scenario::AllWell, |room, browser| {
        browser.open_change().unwrap();
        let page = browser.page.clone();
        browser.forget_cookie();
        browser.fill(&room.created.login, room.temporary(), NEW, NEW).unwrap();
        assert_eq!(room.verdicts(), [Verdict::SessionGone]);
        browser.open_change().unwrap();
        browser.page = browser.page.replace("value=", "data-value=").replace("VALUE=", "data-value=");
        browser.fill(&room.created.login, room.temporary(), NEW, NEW).unwrap();
        assert_ne!(room.verdicts().last(), Some(&Verdict::Changed), "without the hidden fields");
        browser.open_change().unwrap();
        let page_again = browser.page.clone();
        assert_ne!(page, page_again);
        browser.fill(&room.created.login, "Zgaduje-123", NEW, NEW).unwrap();
        browser.page = page_again;
        browser.fill(&room.created.login, room.temporary(), NEW, NEW).unwrap();
        assert_eq!(room.verdicts()[2..], [Verdict::WrongOld, Verdict::SessionGone]);
        assert!(!room.world().is_changed());
    });
}

#[test]
fn what_no_browser_sends_is_refused() {
    for (style, header) in [(Style::Prosty, "Referer"), (Style::Nowoczesny, "Origin")] {
        let room = Room::with(Scenario::AllWell, style);
        let mut browser = room.browser();
        browser.open_change().unwrap();
        browser.fill_without(header, &room.created.login, room.temporary()).unwrap();
        let log = room.log();
        let refused = log.iter().any(|event| {
            matches!(event, Event::Submitted { verdict: Verdict::NotABrowser, reason: Some(reason), .. }
                if reason == header)
        });
        assert!(refused, "{log:?}");
        assert!(!room.world().is_changed());
    }
    let room = Room::with(Scenario::AllWell, Style::Faces);
    assert_eq!(room.browser().open_as("cwiczenia.example").unwrap(), 400);
}

#[test]
fn a_wrong_temporary_password_is_put_right_by_a_call() {
    everywhere(Scenario::WrongTemporary, |room, browser| {
        browser.change(&room.created.login, room.temporary(), NEW).unwrap();
        assert!(browser.sees("Stare hasło nie jest poprawne"));
        assert_eq!(room.world().hint(&secret("nie to")), None, "only who has the package is told");
        let Some(Hint::TemporaryPassword(right)) = room.world().hint(&room.created.temporary_password) else {
            panic!("no hint")
        };
        browser.change(&room.created.login, right.expose(), NEW).unwrap();
        assert!(room.world().is_changed());
        assert_eq!(room.world().hint(&room.created.temporary_password), None);
    });
}

#[test]
fn a_locked_account_is_unlocked_once_a_change_was_refused_for_it() {
    everywhere(Scenario::AccountLocked, |room, browser| {
        assert_eq!(room.world().hint(&room.created.temporary_password), None);
        browser.log_in(&room.created.login, room.temporary()).unwrap();
        assert!(browser.sees("zablokowane"));
        browser.change(&room.created.login, room.temporary(), NEW).unwrap();
        assert!(browser.sees("zablokowane"));
        assert_eq!(room.world().hint(&room.created.temporary_password), Some(Hint::Unlocked));
        assert!(room.log().contains(&Event::Unlocked));
        browser.change(&room.created.login, room.temporary(), NEW).unwrap();
        assert_eq!(room.verdicts(), [Verdict::Locked, Verdict::Changed]);
    });
}

#[test]
fn a_first_new_password_can_be_unwanted_and_another_is_taken() {
    everywhere(Scenario::PolicyRefused, |room, browser| {
        for (new, verdict) in
            [(NEW, Verdict::PolicyRefused), (NEW, Verdict::PolicyRefused), (OTHER, Verdict::Changed)]
        {
            browser.change(&room.created.login, room.temporary(), new).unwrap();
            assert_eq!(room.verdicts().last(), Some(&verdict));
        }
    });
}

#[test]
fn a_cut_connection_hides_that_the_password_was_changed() {
    everywhere(Scenario::CutAfterSending, |room, browser| {
        assert!(browser.change(&room.created.login, room.temporary(), NEW).is_err());
        assert_eq!(room.verdicts(), [Verdict::Changed]);
        browser.log_in(&room.created.login, NEW).unwrap();
        assert!(browser.sees(&room.created.login), "one login shows which password holds");
        browser.change(&room.created.login, NEW, OTHER).unwrap();
        assert_eq!(room.verdicts().len(), 2, "only the first answer is cut");
    });
}

#[test]
fn a_server_that_does_not_answer_takes_the_connection_and_says_nothing() {
    let room = Room::with(Scenario::NoAnswer, Style::Faces);
    let address = room.practice.address().strip_prefix("https://").unwrap();
    let mut stream = std::net::TcpStream::connect(address).unwrap();
    std::io::Write::write_all(&mut stream, b"GET / HTTP/1.1\r\n\r\n").unwrap();
    stream.set_read_timeout(Some(Duration::from_millis(300))).unwrap();
    let error = std::io::Read::read(&mut stream, &mut [0; 1]).unwrap_err();
    assert!(matches!(error.kind(), std::io::ErrorKind::WouldBlock | std::io::ErrorKind::TimedOut), "{error}");
    assert!(room.log().contains(&Event::LeftSilent));
}

#[test]
fn a_slow_answer_comes_late_and_whole() {
    let folder = tempfile::tempdir().unwrap();
    let created = World::create(folder.path(), Scenario::Slow, Style::Prosty).unwrap();
    let slow_answer = Duration::from_millis(800);
    World::set_pace(folder.path(), kreator_csizs::training::Pace { slow_answer, ..Default::default() })
        .unwrap();
    let _practice = Practice::start(folder.path(), wizard()).unwrap();
    let mut browser = Browser::of(&World::open(folder.path()).unwrap());
    browser.open_change().unwrap();
    let start = Instant::now();
    browser.fill(&created.login, created.temporary_password.expose(), NEW, NEW).unwrap();
    assert!(start.elapsed() >= slow_answer && browser.sees("zostało zmienione"));
}

#[test]
fn the_slow_answer_takes_the_promised_forty_seconds() {
    assert_eq!(Scenario::SLOW_ANSWER, Duration::from_secs(40));
    assert_eq!(kreator_csizs::training::Pace::default().slow_answer, Scenario::SLOW_ANSWER);
}

/// The browsers of people do not know the practice authority: they come without TLS, and need no warning.
#[test]
fn a_browser_without_the_authority_changes_the_password_over_plain_http() {
    everywhere(Scenario::AllWell, |room, browser| {
        let plain = room.world().address().replace("https://", "http://");
        let mut person = Browser::without_authority(&room.world(), &plain);
        person.change(&room.created.login, room.temporary(), NEW).unwrap();
        assert!(person.sees("asło zostało zmienione"), "{:?}: {}", person.style, visible(&person.page));
        person.log_in(&room.created.login, NEW).unwrap();
        assert_eq!(room.verdicts(), [Verdict::Changed]);
        assert_eq!(person.open_as("pi-mzt.example").unwrap(), 400);
        // Over TLS it is the same server, and its cookie stays secure.
        browser.open("/mzt-app-web/").unwrap();
        assert!(browser.cookie_is_secure && !person.cookie_is_secure);
    });
}
