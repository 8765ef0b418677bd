//! A browser in small, for the pages of the practice CSIZS: keeps the cookie, sends every field of
//! the form that it shows, the button that is pressed, Referer and Origin. It finds fields by the
//! names they have in that style, so it says nothing about finding them by their labels.
use encoding_rs::Encoding;
use kreator_csizs::training::{Style, World};
use reqwest::header::{CONTENT_TYPE, COOKIE, HOST, LOCATION, ORIGIN, REFERER, SET_COOKIE};
use scraper::{ElementRef, Html, Selector};
use std::time::Duration;

pub struct Browser {
    client: reqwest::Client,
    runtime: tokio::runtime::Runtime,
    patience: Duration,
    origin: String,
    pub style: Style,
    cookie: Option<String>,
    pub cookie_is_secure: bool,
    pub page: String,
    url: String,
    pub content_type: String,
}

/// What came instead of an answer, for the message of a failing test.
#[derive(Debug)]
pub struct NoAnswer(#[expect(dead_code)] reqwest::Error);

impl Browser {
    /// Knows no authority of its own, as the browsers of people do, and goes to this address.
    pub fn without_authority(world: &World, address: &str) -> Self {
        let mut browser = Self::of(world);
        browser.client = reqwest::Client::builder()
            .no_proxy()
            .redirect(reqwest::redirect::Policy::none())
            .retry(reqwest::retry::never())
            .build()
            .unwrap();
        browser.go_to(address);
        browser
    }

    pub fn of(world: &World) -> Self {
        let _ = rustls::crypto::ring::default_provider().install_default();
        let authority = reqwest::Certificate::from_pem(world.authority().as_bytes()).unwrap();
        let client = reqwest::Client::builder()
            .no_proxy()
            .tls_certs_only([authority])
            .https_only(true)
            .redirect(reqwest::redirect::Policy::none())
            .retry(reqwest::retry::never())
            .build()
            .unwrap();
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        Self {
            client,
            runtime,
            patience: Duration::from_secs(20),
            origin: world.address(),
            style: world.style(),
            cookie: None,
            cookie_is_secure: false,
            page: String::new(),
            url: String::new(),
            content_type: String::new(),
        }
    }

    pub fn open(&mut self, path: &str) -> Result<(), NoAnswer> {
        let url = format!("{}{path}", self.origin);
        self.go(|client| client.get(&url), url.clone())
    }

    /// The page with the three fields, the way a person gets there.
    pub fn open_change(&mut self) -> Result<(), NoAnswer> {
        self.open("/mzt-app-web")?;
        match self.style {
            Style::Faces => self.post("logowanieForm", &[("logowanieForm:zmiana", "Zmiana hasła")]),
            _ => self.open("/mzt-app-web/zmiana-hasla"),
        }
    }

    /// Opens the page, fills it and presses the button.
    pub fn change(&mut self, login: &str, old: &str, new: &str) -> Result<(), NoAnswer> {
        self.open_change()?;
        self.fill(login, old, new, new)
    }

    /// Fills the page that is open and presses the button.
    pub fn fill(&mut self, login: &str, old: &str, new: &str, repeat: &str) -> Result<(), NoAnswer> {
        match self.style {
            Style::Faces => self.post(
                "zmianaForm",
                &[
                    ("zmianaForm:uzytkownik", login),
                    ("zmianaForm:stareHaslo", old),
                    ("zmianaForm:noweHaslo", new),
                    ("zmianaForm:powtorzHaslo", repeat),
                    ("zmianaForm:zapisz", "Zapisz"),
                ],
            ),
            Style::Prosty => self.post(
                "",
                &[("login", login), ("haslo_stare", old), ("haslo_nowe", new), ("haslo_nowe2", repeat)],
            ),
            Style::Tabele => {
                self.post("", &[("p1", old), ("p2", new), ("p3", repeat), ("wyslij", "Zmień hasło")])
            }
            Style::Nowoczesny => self.post(
                "",
                &[
                    ("username", login),
                    ("current-password", old),
                    ("new-password", new),
                    ("new-password-confirm", repeat),
                ],
            ),
        }
    }

    pub fn log_in(&mut self, login: &str, password: &str) -> Result<(), NoAnswer> {
        self.open("/mzt-app-web/")?;
        match self.style {
            Style::Faces => self.post(
                "logowanieForm",
                &[
                    ("logowanieForm:uzytkownik", login),
                    ("logowanieForm:haslo", password),
                    ("logowanieForm:zaloguj", "Zaloguj"),
                ],
            ),
            Style::Prosty => self.post("", &[("login", login), ("haslo", password)]),
            Style::Tabele => self.post("", &[("u", login), ("p", password)]),
            Style::Nowoczesny => self.post("", &[("username", login), ("password", password)]),
        }
    }

    /// The first form of the page (or the one with this id), with every field it has.
    fn post(&mut self, id: &str, filled: &[(&str, &str)]) -> Result<(), NoAnswer> {
        let (action, fields) = form(&self.page, id, filled);
        let url = url::Url::parse(&self.url).unwrap().join(&action).unwrap().to_string();
        let (origin, referer) = (self.origin.clone(), self.url.clone());
        let body = encoded(&fields, self.encoding());
        let request = |client: &reqwest::Client| {
            client
                .post(&url)
                .header(ORIGIN, origin)
                .header(REFERER, referer)
                .header(CONTENT_TYPE, "application/x-www-form-urlencoded")
                .body(body)
        };
        self.go(request, url.clone())
    }

    /// Sends the change without one of the things that a browser sends.
    pub fn fill_without(&mut self, header: &str, login: &str, old: &str) -> Result<(), NoAnswer> {
        let names: [&str; 4] = match self.style {
            Style::Prosty => ["login", "haslo_stare", "haslo_nowe", "haslo_nowe2"],
            Style::Nowoczesny => ["username", "current-password", "new-password", "new-password-confirm"],
            _ => unreachable!("styles that insist on a header"),
        };
        let filled: Vec<(&str, &str)> = names.into_iter().zip([login, old, super::NEW, super::NEW]).collect();
        let (action, fields) = form(&self.page, "", &filled);
        let url = url::Url::parse(&self.url).unwrap().join(&action).unwrap().to_string();
        let body = encoded(&fields, self.encoding());
        let (origin, referer) = (self.origin.clone(), self.url.clone());
        let request = |client: &reqwest::Client| {
            let mut request =
                client.post(&url).header(CONTENT_TYPE, "application/x-www-form-urlencoded").body(body);
            if header != "Origin" {
                request = request.header(ORIGIN, origin);
            }
            if header != "Referer" {
                request = request.header(REFERER, referer);
            }
            request
        };
        self.go(request, url.clone())
    }

    /// A request for another host's name, as a page of the open web could cause it.
    pub fn open_as(&mut self, host: &str) -> Result<u16, NoAnswer> {
        let request = self.client.get(format!("{}/mzt-app-web/", self.origin)).header(HOST, host);
        self.runtime.block_on(request.send()).map(|answer| answer.status().as_u16()).map_err(NoAnswer)
    }

    /// Fills the page that is open, sends it and leaves before the answer.
    pub fn fill_and_go(mut self, login: &str, old: &str, patience: Duration) {
        self.patience = patience;
        assert!(self.fill(login, old, super::NEW, super::NEW).is_err());
    }

    /// Another address, with all that is trusted so far.
    pub fn go_to(&mut self, address: &str) {
        address.clone_into(&mut self.origin);
    }

    pub fn forget_cookie(&mut self) {
        self.cookie = None;
    }

    pub fn sees(&self, text: &str) -> bool {
        visible(&self.page).contains(text)
    }

    fn encoding(&self) -> &'static Encoding {
        let label = self.content_type.split_once("charset=").map(|(_, label)| label.to_owned());
        let label = label.unwrap_or_else(|| {
            let start = self.page.to_lowercase().find("charset=").unwrap() + "charset=".len();
            self.page[start..].chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '-').collect()
        });
        Encoding::for_label(label.as_bytes()).unwrap()
    }

    fn go(
        &mut self,
        request: impl FnOnce(&reqwest::Client) -> reqwest::RequestBuilder,
        url: String,
    ) -> Result<(), NoAnswer> {
        let mut request = request(&self.client);
        let mut url = url;
        for _ in 0..5 {
            request = request.timeout(self.patience);
            if let Some(cookie) = &self.cookie {
                request = request.header(COOKIE, cookie);
            }
            let (head, body) = self
                .runtime
                .block_on(async {
                    let answer = request.send().await?;
                    let head = (answer.status(), answer.headers().clone());
                    Ok((head, answer.bytes().await?))
                })
                .map_err(NoAnswer)?;
            let (status, headers) = head;
            if let Some(cookie) = headers.get(SET_COOKIE) {
                let cookie = cookie.to_str().unwrap();
                self.cookie_is_secure = cookie.contains("; Secure;");
                self.cookie = Some(cookie.split(';').next().unwrap().to_owned());
            }
            if status.is_redirection() {
                let target = headers[LOCATION].to_str().unwrap();
                url = url::Url::parse(&url).unwrap().join(target).unwrap().to_string();
                request = self.client.get(&url);
                continue;
            }
            self.content_type = headers[CONTENT_TYPE].to_str().unwrap().to_owned();
            self.page = String::from_utf8_lossy(&body).into_owned();
            self.page = self.encoding().decode(&body).0.into_owned();
            self.url = url;
            return Ok(());
        }
        panic!("redirected for ever");
    }
}

/// The action of the form and its fields: hidden ones as they are, others filled or empty. A button
/// is sent only when it is pressed.
fn form(page: &str, id: &str, filled: &[(&str, &str)]) -> (String, Vec<(String, String)>) {
    let page = Html::parse_document(page);
    let forms = Selector::parse("form[method=post i]").unwrap();
    let inputs = Selector::parse("input[name]").unwrap();
    let form = page.select(&forms).find(|form| id.is_empty() || form.attr("id") == Some(id)).expect("a form");
    let mut fields = Vec::new();
    for input in form.select(&inputs) {
        let name = input.attr("name").unwrap();
        let value = filled.iter().find(|(known, _)| *known == name).map(|(_, value)| *value);
        let is_button = input.attr("type").is_some_and(|kind| kind.eq_ignore_ascii_case("submit"));
        match value {
            Some(value) => fields.push((name.to_owned(), value.to_owned())),
            None if is_button => {}
            None => fields.push((name.to_owned(), input.attr("value").unwrap_or_default().to_owned())),
        }
    }
    for (name, _) in filled {
        assert!(fields.iter().any(|(known, _)| known == name), "the page has no field {name}");
    }
    (form.attr("action").unwrap().to_owned(), fields)
}

fn encoded(fields: &[(String, String)], encoding: &'static Encoding) -> String {
    let part = |text: &str| -> String {
        encoding.encode(text).0.iter().map(|byte| format!("%{byte:02X}")).collect()
    };
    fields.iter().map(|(name, value)| format!("{}={}", part(name), part(value))).collect::<Vec<_>>().join("&")
}

/// What a person reads on the page.
pub fn visible(page: &str) -> String {
    let page = Html::parse_document(page);
    let mut text = String::new();
    read(page.root_element(), &mut text);
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn read(element: ElementRef, text: &mut String) {
    let hidden = element.attr("hidden").is_some()
        || element.attr("style").is_some_and(|style| style.contains("none"))
        || ["script", "style", "template", "head"].contains(&element.value().name());
    if hidden {
        return;
    }
    for child in element.children() {
        if let Some(words) = child.value().as_text() {
            text.push_str(words);
        } else if let Some(child) = ElementRef::wrap(child) {
            text.push(' ');
            read(child, text);
        }
    }
}
