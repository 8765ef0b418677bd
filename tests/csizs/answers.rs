//! What an answer means.
use super::server::{Ca, Read, Reply, Server, page, page_with, redirect};
use super::{FORM, HOME, NEW, OLD, endpoint, pi_mzt, site, submit};
use kreator_csizs::csizs::pi_mzt::{Verdict, open_form};

async fn answer(reply: Reply) -> Verdict {
    let ca = Ca::new("CA");
    let server = Server::start(&ca, pi_mzt(move |_| (Read::All, reply.clone()))).await;
    let form = open_form(&endpoint(&ca, &server)).await.unwrap();
    let verdict = submit(form).await.unwrap();
    assert_eq!(server.posts().len(), 1);
    verdict
}

async fn means(html: &str) -> Verdict {
    answer(page(html)).await
}

async fn is_unclear(html: &str) -> bool {
    matches!(means(html).await, Verdict::Unclear { .. })
}

#[tokio::test]
async fn each_message_of_the_procedure_has_its_verdict() {
    assert_eq!(means("<p>Hasło zostało zmienione.</p>").await, Verdict::Changed);
    assert_eq!(means("<li>  HASŁO\nzostało   <b>pomyślnie</b> zmienione!</li>").await, Verdict::Changed);
    assert_eq!(
        means("Komunikat: Has&#322;o zosta&lstrok;o zmienione, możesz się zalogować").await,
        Verdict::Changed
    );
    assert_eq!(means("<p>Hasło nie spełnia reguł polityki bezpieczeństwa</p>").await, Verdict::PolicyRefused);
    assert_eq!(means("Błąd – „Stare hasło nie jest poprawne”.").await, Verdict::OldPasswordWrong);
    assert_eq!(means("<div class=error>Błędny login lub hasło</div>").await, Verdict::LoginWrong);
    assert_eq!(means("<p>Konto zostało zablokowane na 30 minut</p>").await, Verdict::Locked);
    assert_eq!(
        means("<p>Stare hasło nie jest poprawne.</p><p>Konto jest zablokowane.</p>").await,
        Verdict::Locked
    );
    assert_eq!(
        means("Stare hasło nie jest poprawne. Po piątej próbie konto zostanie zablokowane.").await,
        Verdict::OldPasswordWrong
    );
    assert_eq!(
        answer(page_with("400 Bad Request", "", "Stare hasło nie jest poprawne".as_bytes())).await,
        Verdict::OldPasswordWrong
    );
}

#[tokio::test]
async fn what_does_not_say_it_plainly_is_unclear() {
    for html in [
        "",
        "<p>Zmień hasło</p>",
        "<p>Hasło nie zostało zmienione</p>",
        "<p>Gdy hasło zostało zmienione, zaloguj się.</p>",
        "<p>Hasło zostało zmienione 90 dni temu</p>",
        "<p>Hasło zostało zmienione</p><p>Stare hasło nie jest poprawne</p>",
        "<p>Hasło zostało zmienione. Konto zostało zablokowane.</p>",
        "<p>Stare hasło nie jest poprawne. Hasło nie spełnia reguł polityki bezpieczeństwa.</p>",
        "<p>Konto nie jest zablokowane</p>",
    ] {
        assert!(is_unclear(html).await, "{html}");
    }
}

#[tokio::test]
async fn a_message_that_nobody_sees_says_nothing() {
    for html in [
        "<p hidden>Hasło zostało zmienione</p>",
        "<div style='color:red; Display: none'><p>Hasło zostało zmienione</p></div>",
        "<p style='visibility:hidden'>Hasło zostało zmienione</p>",
        "<style>/* x */ .m, #n { display:none }</style><p class='m'>Hasło zostało zmienione</p>",
        "<p class='alert d-none'>Hasło zostało zmienione</p>",
        "<template><p>Hasło zostało zmienione</p></template>",
        "<script>var m = 'x'; // Hasło zostało zmienione\n</script>",
        "<noscript>Hasło zostało zmienione</noscript>",
        "<title>Hasło zostało zmienione</title>",
        "<!-- Hasło zostało zmienione -->",
        "<textarea>Hasło zostało zmienione</textarea>",
        "<select><option>Hasło zostało zmienione</select>",
        "<details><summary>Więcej</summary>Hasło zostało zmienione</details>",
        "<dialog>Hasło zostało zmienione</dialog>",
        "<input value='Hasło zostało zmienione'>",
    ] {
        assert!(is_unclear(html).await, "{html}");
    }
    let shown =
        "<style>.m{display:none} .m.s{display:block}</style><p class='m s'>Hasło zostało zmienione</p>";
    assert_eq!(means(shown).await, Verdict::Changed);
    let hidden_failure = "<p hidden>Stare hasło nie jest poprawne</p><p>Hasło zostało zmienione</p>";
    assert_eq!(means(hidden_failure).await, Verdict::Changed);
}

#[tokio::test]
async fn a_message_that_was_there_before_is_no_answer() {
    for message in ["Hasło zostało zmienione.", "Stare hasło nie jest poprawne", "Konto zablokowane"] {
        let ca = Ca::new("CA");
        let server = Server::start(
            &ca,
            site(move |got| {
                let form = FORM.replace("<form", &format!("<p>{message}</p><form"));
                let html = if got.line == "GET /" { HOME.to_owned() } else { form };
                (Read::All, page(&html))
            }),
        )
        .await;
        let form = open_form(&endpoint(&ca, &server)).await.unwrap();
        let verdict = submit(form).await.unwrap();
        assert!(matches!(verdict, Verdict::Unclear { .. }), "{message}: {verdict:?}");
    }
}

#[tokio::test]
async fn an_error_of_the_server_confirms_nothing() {
    for status in ["500 Internal Server Error", "403 Forbidden"] {
        let verdict = answer(page_with(status, "", "Hasło zostało zmienione".as_bytes())).await;
        assert!(matches!(verdict, Verdict::Unclear { .. }), "{status}");
    }
    let verdict = answer(page_with("500 Oops", "", "Stare hasło nie jest poprawne".as_bytes())).await;
    assert!(matches!(verdict, Verdict::Unclear { .. }));
}

#[tokio::test]
async fn the_answer_may_come_by_a_redirect() {
    let ca = Ca::new("CA");
    for to in ["/wynik", "refresh"] {
        let server = Server::start(
            &ca,
            site(move |got| match (got.line.as_str(), to) {
                ("GET /", _) => (Read::All, page(HOME)),
                ("GET /zmiana", _) => (Read::All, page(FORM)),
                ("GET /wynik", _) => (Read::All, page("Hasło zostało zmienione.")),
                (_, "refresh") => (Read::All, page("<meta http-equiv=refresh content='0;url=/wynik'>")),
                _ => (Read::All, redirect("302 Found", "/wynik")),
            }),
        )
        .await;
        let form = open_form(&endpoint(&ca, &server)).await.unwrap();
        assert_eq!(submit(form).await.unwrap(), Verdict::Changed);
        let got = server.got();
        assert_eq!(server.posts().len(), 1);
        assert_eq!(got[3].line, "GET /wynik");
        assert_eq!(got[3].body, b"");
    }
}

#[tokio::test]
async fn a_redirect_that_wants_the_passwords_again_does_not_get_them() {
    let ca = Ca::new("CA");
    for status in ["307 Temporary Redirect", "308 Permanent Redirect"] {
        let server = Server::start(&ca, pi_mzt(move |_| (Read::All, redirect(status, "/jeszcze-raz")))).await;
        let form = open_form(&endpoint(&ca, &server)).await.unwrap();
        let error = submit(form).await.unwrap_err();
        assert!(error.sent);
        assert_eq!(server.posts().len(), 1);
    }
    // To another host neither by GET.
    let server =
        Server::start(&ca, pi_mzt(|_| (Read::All, redirect("302 Found", "https://127.0.0.1/x")))).await;
    let form = open_form(&endpoint(&ca, &server)).await.unwrap();
    assert!(submit(form).await.unwrap_err().sent);
    assert_eq!(server.got().len(), 3);
}

#[tokio::test]
async fn the_text_for_the_details_is_bounded_and_has_no_secret_in_it() {
    let echo = site(|got| match got.line.as_str() {
        "GET /" => (Read::All, page(HOME)),
        "GET /zmiana" => (Read::All, page(FORM)),
        _ => {
            let raw = |text: &str| text.replace('&', "&amp;").replace('<', "&lt;");
            let html = format!(
                "<p>{}</p><p>{}</p><p>{}</p><pre>{}</pre>",
                raw(&got.text()),
                raw(OLD),
                raw(NEW),
                "długi tekst ".repeat(9000)
            );
            (Read::All, page(&html))
        }
    });
    let ca = Ca::new("CA");
    let server = Server::start(&ca, echo).await;
    let form = open_form(&endpoint(&ca, &server)).await.unwrap();
    let Verdict::Unclear { visible_text } = submit(form).await.unwrap() else { panic!("unclear") };
    let body = server.posts()[0].text();
    assert!(visible_text.contains("[ukryte]"));
    assert!(visible_text.chars().count() <= 2000);
    for name in ["stare", "nowe", "powtorz"] {
        let encoded = body.split('&').find_map(|pair| pair.strip_prefix(&format!("{name}="))).unwrap();
        assert!(!visible_text.contains(encoded));
    }
    assert!(!visible_text.contains(OLD) && !visible_text.contains(NEW));
}
