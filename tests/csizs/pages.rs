//! Finding the form on pages of every style, and not finding it where a guess would be needed.
use super::server::{Ca, Read, Server, page, page_with, redirect};
use super::{FORM, HOME, LOGIN, NEW, OLD, endpoint, field, fields, open_page, pi_mzt, site, submit};
use kreator_csizs::csizs::Error;
use kreator_csizs::csizs::pi_mzt::{Verdict, open_form};
use kreator_csizs::problem::Code;

async fn is_refused(html: &'static str) -> String {
    let (server, form) = open_page(html).await;
    let error = form.unwrap_err();
    assert_eq!(error.problem().code, Code::H12, "{error}");
    assert!(server.posts().is_empty());
    error.to_string()
}

async fn is_filled(html: &'static str) -> Vec<(String, String)> {
    let (server, form) = open_page(html).await;
    assert_eq!(submit(form.unwrap()).await.unwrap(), Verdict::Changed);
    let posts = server.posts();
    assert_eq!(posts.len(), 1);
    fields(&posts[0].body)
}

fn pairs(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    pairs.iter().map(|(name, value)| (name.to_string(), value.to_string())).collect()
}

#[tokio::test]
async fn a_link_leads_to_the_form_and_everything_on_it_is_kept() {
    let ca = Ca::new("CA");
    let server = Server::start(&ca, pi_mzt(|_| (Read::All, page("<p>Hasło zostało zmienione.</p>")))).await;
    let form = open_form(&endpoint(&ca, &server)).await.unwrap();
    assert!(server.posts().is_empty(), "opening asks questions only");
    assert_eq!(submit(form).await.unwrap(), Verdict::Changed);
    let posts = server.posts();
    assert_eq!(posts.len(), 1);
    assert_eq!(posts[0].line, "POST /zapisz");
    assert_eq!(
        fields(&posts[0].body),
        pairs(&[
            ("token", "t0k3n"),
            ("login", LOGIN),
            ("stare", OLD),
            ("nowe", NEW),
            ("powtorz", NEW),
            ("akcja", "Zmień hasło")
        ])
    );
}

#[tokio::test]
async fn the_wizard_looks_like_a_browser_with_that_page_open() {
    let ca = Ca::new("CA");
    let server = Server::start(
        &ca,
        site(|got| match got.line.as_str() {
            "GET /" => (
                Read::All,
                page_with(
                    "200 OK",
                    "Content-Type: text/html; charset=utf-8\r\nSet-Cookie: sesja=abc; Secure\r\n",
                    HOME.as_bytes(),
                ),
            ),
            "GET /zmiana" => (Read::All, page(FORM)),
            _ => (Read::All, page("Hasło zostało zmienione")),
        }),
    )
    .await;
    let form = open_form(&endpoint(&ca, &server)).await.unwrap();
    assert_eq!(submit(form).await.unwrap(), Verdict::Changed);
    let got = server.got();
    let base = format!("https://localhost:{}", server.port);
    assert_eq!(got[0].header("referer"), None);
    assert_eq!(got[1].header("referer"), Some(format!("{base}/").as_str()));
    assert_eq!(got[1].header("cookie"), Some("sesja=abc"));
    assert_eq!(got[1].header("origin"), None);
    let post = &got[2];
    assert_eq!(post.header("referer"), Some(format!("{base}/zmiana").as_str()));
    assert_eq!(post.header("origin"), Some(base.as_str()));
    assert_eq!(post.header("cookie"), Some("sesja=abc"));
    assert_eq!(post.header("content-type"), Some("application/x-www-form-urlencoded"));
    assert_eq!(post.header("content-length"), Some(post.body.len().to_string().as_str()));
    assert_eq!(post.header("transfer-encoding"), None);
    assert!(post.header("user-agent").unwrap().starts_with("KreatorCSIZS/"));
    // Another visit has its own cookies.
    drop(open_form(&endpoint(&ca, &server)).await.unwrap());
    assert_eq!(server.got()[3].header("cookie"), None);
}

#[tokio::test]
async fn every_way_of_naming_a_field_is_understood() {
    let sent = is_filled(
        r#"<form method="POST"><span id="x1">Stare</span> <span id="x2">hasło</span>
        <label>&nbsp;NAZWA&#32;U&#380;ytkownika: <input name="u"></label>
        <input type="password" name="a" aria-labelledby="x1 x2">
        <input type="password" name="b" aria-label="Nowe has&lstrok;o">
        <input type="password" name="c" placeholder="Powtórz hasło">
        <button>Zapisz</button></form>"#,
    )
    .await;
    assert_eq!(sent, pairs(&[("u", LOGIN), ("a", OLD), ("b", NEW), ("c", NEW)]));
}

#[tokio::test]
async fn the_cell_or_the_line_before_a_field_names_it() {
    let cells = is_filled(
        r#"<form method="post"><table><tr><td>Stare hasło</td><td><input type="password" name="a"></td></tr>
        <tr><th>Nowe hasło:</th><td><span><input type="password" name="b"></span></td></tr>
        <tr><td>Powtórz hasło</td><td><input type="password" name="c"></td></tr></table>
        <input type="image" name="ok" alt="Zatwierdź" src="x.png"></form>"#,
    )
    .await;
    assert_eq!(cells, pairs(&[("a", OLD), ("b", NEW), ("c", NEW), ("ok.x", "1"), ("ok.y", "1")]));
    let lines = is_filled(
        r#"<form method="post"><div><div>Stare hasło</div><div><input type="password" name="a"></div></div>
        Nowe hasło <input type="password" name="b"><br>
        <div class="e"><b>Powtórz hasło</b></div><input type="password" name="c" title="">
        <button type="submit" name="k" value="v">OK</button></form>"#,
    )
    .await;
    assert_eq!(lines, pairs(&[("a", OLD), ("b", NEW), ("c", NEW), ("k", "v")]));
}

#[tokio::test]
async fn labels_that_follow_their_fields_do_not_shift_the_fields() {
    let sent = is_filled(
        r#"<form method="post"><input id="a" type="password" name="a"><label for="a">Stare hasło</label>
        <input id="b" type="password" name="b"><label for="b">Nowe hasło</label>
        <input id="c" type="password" name="c"><label for="c">Powtórz hasło</label><button>Zmień</button></form>"#,
    )
    .await;
    assert_eq!(sent, pairs(&[("a", OLD), ("b", NEW), ("c", NEW)]));
}

#[tokio::test]
async fn a_form_that_stands_between_the_rows_of_a_table_keeps_its_fields() {
    let sent = is_filled(
        r#"<table><form method="post" action="x"><input type="hidden" name="h" value="1">
        <tr><td>Stare hasło</td><td><input type="password" name="a"></td></tr>
        <tr><td>Nowe hasło</td><td><input type="password" name="b"></td></tr>
        <tr><td>Powtórz hasło</td><td><input type="password" name="c"></td></tr>
        <tr><td><input type="submit" value="Zmień"></td></tr></form></table>"#,
    )
    .await;
    assert_eq!(sent, pairs(&[("h", "1"), ("a", OLD), ("b", NEW), ("c", NEW)]));
}

#[tokio::test]
async fn what_the_form_holds_already_goes_with_it() {
    let sent = is_filled(
        r#"<form method="post"><label>Stare hasło<input type="password" name="a"></label>
        <label>Nowe hasło<input type="password" name="b"></label><label>Powtórz hasło<input type="password" name="c"></label>
        <select name="d"><option value="1">jeden<option selected value="2">dwa</select>
        <input type="checkbox" name="e" checked><input type="checkbox" name="f"><input type="radio" name="g" value="x" checked>
        <textarea name="h" hidden>tekst</textarea><input name="i" value="off" disabled><input type="reset" name="j">
        <fieldset disabled><input name="m"></fieldset>
        <input type="submit" name="k" value="Anuluj"><input type="submit" name="l" value="Zapisz"></form>"#,
    )
    .await;
    let expected = [
        ("a", OLD),
        ("b", NEW),
        ("c", NEW),
        ("d", "2"),
        ("e", "on"),
        ("g", "x"),
        ("h", "tekst"),
        ("l", "Zapisz"),
    ];
    assert_eq!(sent, pairs(&expected));
}

#[tokio::test]
async fn a_multipart_form_is_sent_as_such() {
    let (server, form) = open_page(
        r#"<form method="post" enctype="multipart/form-data"><label>Stare hasło<input type="password" name="a"></label>
        <label>Nowe hasło<input type="password" name="b"></label><label>Powtórz hasło<input type="password" name="c"></label>
        <button>Zmień</button></form>"#,
    )
    .await;
    assert_eq!(submit(form.unwrap()).await.unwrap(), Verdict::Changed);
    let post = server.posts().remove(0);
    let boundary = post.header("content-type").unwrap().split_once("boundary=").unwrap().1.to_owned();
    let part = |name, value| {
        format!("--{boundary}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
    };
    let expected = [part("a", OLD), part("b", NEW), part("c", NEW), format!("--{boundary}--\r\n")].concat();
    assert_eq!(post.text(), expected);
    assert_eq!(post.header("content-length"), Some(expected.len().to_string().as_str()));
}

#[tokio::test]
async fn pages_in_polish_code_pages_are_read_and_answered_in_them() {
    for (label, in_header) in
        [("iso-8859-2", true), ("windows-1250", true), ("iso-8859-2", false), ("windows-1250", false)]
    {
        let encoding = encoding_rs::Encoding::for_label(label.as_bytes()).unwrap();
        let meta = if in_header { String::new() } else { format!("<meta charset='{label}'>") };
        let header = if in_header { format!("; charset={label}") } else { String::new() };
        let encode = move |text: &str| encoding.encode(text).0.into_owned();
        let ca = Ca::new("CA");
        let server = Server::start(
            &ca,
            site(move |got| {
                let text = match got.line.as_str() {
                    "GET /" => HOME,
                    "GET /zmiana" => FORM,
                    _ => "<body>Stare hasło nie jest poprawne</body>",
                };
                let headers = format!("Content-Type: text/html{header}\r\n");
                (Read::All, page_with("200 OK", &headers, &encode(&format!("{meta}{text}"))))
            }),
        )
        .await;
        let form = open_form(&endpoint(&ca, &server)).await.unwrap();
        assert_eq!(submit(form).await.unwrap(), Verdict::OldPasswordWrong, "{label} {in_header}");
        let body = server.posts()[0].text();
        let decode = |name: &str| {
            let value = body
                .split('&')
                .find_map(|pair| pair.strip_prefix(&format!("{name}=")))
                .unwrap()
                .replace('+', " ");
            let mut bytes = Vec::new();
            let mut rest = value.as_bytes();
            while let Some((&byte, behind)) = rest.split_first() {
                if byte == b'%' {
                    bytes.push(u8::from_str_radix(std::str::from_utf8(&behind[..2]).unwrap(), 16).unwrap());
                    rest = &behind[2..];
                } else {
                    bytes.push(byte);
                    rest = behind;
                }
            }
            encoding.decode(&bytes).0.into_owned()
        };
        assert_eq!(decode("stare"), OLD);
        assert_eq!(decode("nowe"), NEW);
    }
}

#[tokio::test]
async fn a_password_that_the_page_cannot_spell_is_not_sent_misspelled() {
    let ca = Ca::new("CA");
    let server = Server::start(
        &ca,
        site(|_| {
            let body = encoding_rs::ISO_8859_2.encode(FORM).0.into_owned();
            (Read::All, page_with("200 OK", "Content-Type: text/html; charset=iso-8859-2\r\n", &body))
        }),
    )
    .await;
    let form = open_form(&endpoint(&ca, &server)).await.unwrap();
    let sent = kreator_csizs::csizs::Sent::default();
    let error = form.submit(super::recorded_as(super::change(OLD, "Hasło€1!")), &sent).await.unwrap_err();
    assert!(!error.sent);
    assert_eq!(error.error.problem().code, Code::H12);
    assert!(server.posts().is_empty());
}

async fn leads_to_the_form(home: &'static str, wanted: &'static str) -> Vec<(String, String)> {
    let ca = Ca::new("CA");
    let server =
        Server::start(&ca, site(move |got| (Read::All, page(if got.line == wanted { FORM } else { home }))))
            .await;
    let form = open_form(&endpoint(&ca, &server)).await;
    assert!(form.is_ok(), "{wanted}: {:?}", form.err());
    fields(&server.got()[1].body)
}

#[tokio::test]
async fn the_control_may_be_of_any_kind() {
    let nothing: Vec<(String, String)> = Vec::new();
    assert_eq!(
        leads_to_the_form("<a href='/z?a=1&amp;b=2'> zmiana&nbsp;HASŁA </a>", "GET /z?a=1&b=2").await,
        nothing
    );
    assert_eq!(leads_to_the_form("<a href=/z><img alt='Zmiana hasła'></a>", "GET /z").await, nothing);
    assert_eq!(
        leads_to_the_form("<button onclick=\"location.href='/z'\">Zmiana hasła</button>", "GET /z").await,
        nothing
    );
    assert_eq!(
        leads_to_the_form(
            "<form action=/z><input type=hidden name=q value='ż 1'><button>Zmiana hasła</button></form>",
            "GET /z?q=%C5%BC+1"
        )
        .await,
        nothing
    );
    assert_eq!(
        leads_to_the_form(
            "<form method=post action=/z><input name=login><input type=password name=haslo><input type=hidden name=v value=7>
             <input type=submit name=z value='Zaloguj'><input type=submit name=h value='Zmiana hasła'></form>",
            "POST /z"
        )
        .await,
        pairs(&[("login", ""), ("haslo", ""), ("v", "7"), ("h", "Zmiana hasła")])
    );
    let links = [
        "mojarra.jsfcljs(document.getElementById('f'),{'f:l':'f:l'},'');return false",
        "jsfcljs(document.forms['f'],'f:l,f:l','');return false",
        "PrimeFaces.addSubmitParam('f',{'f:l':'f:l'}).submit('f');return false;",
    ];
    for link in links {
        let home = format!(
            "<form id=f method=post action=/z><input type=hidden name=javax.faces.ViewState value=s><a href='#' onclick=\"{link}\">Zmiana hasła</a></form>"
        );
        assert_eq!(
            leads_to_the_form(home.leak(), "POST /z").await,
            pairs(&[("javax.faces.ViewState", "s"), ("f:l", "f:l")]),
            "{link}"
        );
    }
    assert_eq!(
        leads_to_the_form(
            "<form method=post action=/z><input type=hidden name=__EVENTTARGET><a href=\"javascript:__doPostBack('m$z','')\">Zmiana hasła</a></form>",
            "POST /z"
        )
        .await,
        pairs(&[("__EVENTTARGET", "m$z"), ("__EVENTARGUMENT", "")])
    );
}

#[tokio::test]
async fn two_controls_to_one_place_are_one_and_to_two_places_are_none() {
    drop(leads_to_the_form("<a href=/z>Zmiana hasła</a><p><a href='/z'>Zmiana hasła</a>", "GET /z").await);
    let reason = is_refused("<a href=/a>Zmiana hasła</a><a href=/b>Zmiana hasła</a>").await;
    assert!(reason.contains("more than one control"), "{reason}");
    drop(leads_to_the_form("<a href=/z>Zmiana hasła</a><a href=/b hidden>Zmiana hasła</a>", "GET /z").await);
}

#[tokio::test]
async fn redirects_and_pages_that_send_on_are_followed_on_the_same_host_only() {
    let ca = Ca::new("CA");
    let server = Server::start(
        &ca,
        site(|got| match got.line.as_str() {
            "GET /" => (Read::All, redirect("302 Found", "/a")),
            "GET /a" => (Read::All, redirect("307 Temporary Redirect", "b")),
            "GET /b" => (Read::All, page("<meta http-equiv=Refresh content='0; URL=/c'>")),
            "GET /c" => (Read::All, page(FORM)),
            _ => (Read::All, redirect("303 See Other", "/wynik?kod=1")),
        }),
    )
    .await;
    drop(open_form(&endpoint(&ca, &server)).await.unwrap());

    for to in
        ["https://127.0.0.1:1/x", "http://localhost/", "https://gdzie.indziej.example/", "//inny.example/"]
    {
        let server = Server::start(&ca, site(move |_| (Read::All, redirect("302 Found", to)))).await;
        assert!(matches!(open_form(&endpoint(&ca, &server)).await, Err(Error::UnknownPage { .. })), "{to}");
        assert_eq!(server.got().len(), 1);
    }
    let server = Server::start(&ca, site(|_| (Read::All, redirect("302 Found", "/dalej")))).await;
    assert!(matches!(open_form(&endpoint(&ca, &server)).await, Err(Error::UnknownPage { .. })));
    assert_eq!(server.got().len(), 6, "the first request and five redirects");
}

#[tokio::test]
async fn links_and_forms_that_lead_away_are_not_followed() {
    drop(is_refused("<a href='https://example.org/'>Zmiana hasła</a>").await);
    drop(
        is_refused("<form method=post action='https://example.org/'><button>Zmiana hasła</button></form>")
            .await,
    );
    for action in ["https://example.org/x", "http://localhost/x", "javascript:void(0)"] {
        let html = FORM.replace("/zapisz", action);
        drop(is_refused(html.leak()).await);
    }
}

#[tokio::test]
async fn passwords_are_never_put_into_an_address() {
    let html = FORM.replace(r#"method="post""#, r#"method="get""#);
    assert!(is_refused(html.leak()).await.contains("into the address"));
    assert!(is_refused(FORM.replace(r#"method="post""#, "").leak()).await.contains("into the address"));
    let html = FORM.replace(r#"type="submit""#, r#"type="submit" formmethod="get""#);
    assert!(is_refused(html.leak()).await.contains("into the address"));
}

#[tokio::test]
async fn what_could_be_meant_two_ways_is_never_guessed() {
    let twice = format!("{FORM}{FORM}");
    assert!(is_refused(twice.leak()).await.contains("more than one form"));
    let hidden = format!("<div style='display : NONE'>{FORM}</div>{FORM}");
    let (_server, form) = open_page(hidden.leak()).await;
    assert!(form.is_ok(), "a form that nobody sees is not meant: {:?}", form.err());

    for (from, to) in [
        // A label is missing, or is another one.
        ("Powtórz  Hasło", "Hasło"),
        ("Stare hasło:", "Stare hasła"),
        // Two fields with one name; one field with two.
        ("Nowe hasło *", "Stare hasło"),
        (r#"id="n""#, r#"id="n" title="Powtórz hasło""#),
        // A field that nobody told us about.
        (r#"<input type="submit""#, r#"Kod z obrazka <input name="kod"><input type="submit""#),
        // What cannot be filled in or sent.
        (r#"name="stare""#, r#"name="stare" readonly value="x""#),
        (r#"name="nowe""#, ""),
        (r#"name="nowe""#, r#"name="nowe" disabled"#),
        (r#"type="submit""#, r#"type="button""#),
        (r#"type="submit""#, r#"type="submit" onclick="wyslij(); return false""#),
        (r#"method="post""#, r#"method="post" onsubmit="wyslij();return false;""#),
        (r#"method="post""#, r#"method="post" enctype="text/plain""#),
        ("Zmień hasło", "Anuluj"),
        (r#"<input type="submit""#, r#"<input type="submit" value="OK"><input type="submit""#),
    ] {
        let html = FORM.replacen(from, to, 1);
        assert_ne!(html, FORM);
        let (server, form) = open_page(html.leak()).await;
        let code = form.err().map(|error| error.problem().code);
        assert_eq!(code, Some(Code::H12), "{from} -> {to}");
        assert!(server.posts().is_empty());
    }
}

#[tokio::test]
async fn a_form_for_another_login_is_left_alone() {
    let ours = FORM
        .replace(r#"name="login""#, &format!(r#"name="login" readonly value=" {} ""#, LOGIN.to_uppercase()));
    let (server, form) = open_page(ours.leak()).await;
    assert_eq!(submit(form.unwrap()).await.unwrap(), Verdict::Changed);
    assert_eq!(field(&server.posts()[0], "login").unwrap().trim(), LOGIN.to_uppercase());

    let other = FORM.replace(r#"name="login""#, r#"name="login" readonly value="anna""#);
    let (server, form) = open_page(other.leak()).await;
    let error = submit(form.unwrap()).await.unwrap_err();
    assert!(!error.sent);
    assert_eq!(error.error.problem().code, Code::H12);
    assert!(server.posts().is_empty());
}

#[tokio::test]
async fn pages_that_are_none_are_told_apart() {
    let ca = Ca::new("CA");
    for (status, headers, body, code) in [
        ("200 OK", "Content-Type: text/html\r\n", "<html>", Code::H12),
        ("404 Not Found", "Content-Type: text/html\r\n", FORM, Code::H12),
        ("500 Oops", "Content-Type: text/html\r\n", FORM, Code::H12),
        ("200 OK", "Content-Type: application/pdf\r\n", "%PDF", Code::N13),
        ("200 OK", "Content-Type: text/html\r\nContent-Encoding: gzip\r\n", "x", Code::N13),
        ("200 OK", "Content-Type: text/html\r\n", "\0\0\0", Code::N13),
    ] {
        let server =
            Server::start(&ca, site(move |_| (Read::All, page_with(status, headers, body.as_bytes())))).await;
        assert_eq!(super::open_code(&endpoint(&ca, &server)).await, code, "{status} {headers} {body:?}");
    }
}

#[tokio::test]
async fn pages_made_to_hurt_end_in_an_error_soon() {
    let ca = Ca::new("CA");
    for html in [
        "<div>".repeat(200_000),
        "<div>".repeat(19_000),
        "<b><i><a>".repeat(6_000),
        "<form>".repeat(19_000) + &"<input>".repeat(900),
        "<table><tr><td>".repeat(6_000),
        "<style>".to_owned() + &"a{display:none}".repeat(60_000) + "</style>" + FORM,
        "&".repeat(1_000_000),
    ] {
        let server = Server::start(&ca, site(move |_| (Read::All, page(&html)))).await;
        let started = std::time::Instant::now();
        // A style sheet of any length hides no form; everything else here is refused.
        let code =
            open_form(&endpoint(&ca, &server)).await.err().map_or(Code::H12, |error| error.problem().code);
        assert!(matches!(code, Code::N13 | Code::H12), "{code}");
        assert!(started.elapsed().as_secs() < 3, "{:?}", started.elapsed());
    }
}
