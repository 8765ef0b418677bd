//! Finding what the procedure names: the control "Zmiana hasła", and the form behind it. Where more
//! than one thing could be meant, nothing is found (wire-profile, "PI-MZT", step 4).
use super::form::{Method, Role, Submission};
use super::page::Page;
use super::script::{self, Deed};
use super::words::{plain, section};
use url::Url;

/// An element with more inside is no button.
const MOST_IN_CONTROL: usize = 50;
const MOST_NAMED: usize = 50;

/// Where a control leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Target {
    Link(Url),
    Form(Submission),
}

/// The form of "Zmiana hasła", ready to be filled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Found {
    pub submission: Submission,
    /// A login that stands on the page and cannot be changed there.
    pub fixed_login: Option<String>,
}

impl Page {
    /// Where "Zmiana hasła" leads, by whatever control it is.
    pub(super) fn way_to_change(&self) -> Result<Target, String> {
        let named = self.controls_named("przejscie", 0..self.nodes.len());
        let mut targets: Vec<Target> = Vec::new();
        for control in named {
            let target = self.target(control)?;
            if !targets.contains(&target) {
                targets.push(target);
            }
        }
        match (targets.pop(), targets.is_empty()) {
            (Some(target), true) => Ok(target),
            (None, _) => Err("no control \"Zmiana hasła\"".to_owned()),
            (Some(_), false) => Err("more than one control \"Zmiana hasła\"".to_owned()),
        }
    }

    /// The visible controls with one of the section's names; of nested ones the innermost.
    fn controls_named(&self, words: &str, range: std::ops::Range<usize>) -> Vec<usize> {
        let named = |&i: &usize| {
            self.is_active(i)
                && !self.is_hidden(i)
                && self.within(i).len() <= MOST_IN_CONTROL
                && section(words).contains(&plain(&self.name(i)))
        };
        let mut all: Vec<usize> = range.filter(named).take(MOST_NAMED).collect();
        let nested = all.clone();
        all.retain(|&outer| {
            !nested.iter().any(|&inner| inner != outer && self.within(outer).contains(&inner))
        });
        all
    }

    /// Whether a click on it may do something.
    fn is_active(&self, i: usize) -> bool {
        match self.tag(i) {
            "a" => self.has(i, "href") || self.has(i, "onclick"),
            "button" => !self.is_disabled(i),
            "input" => matches!(self.kind(i).as_str(), "submit" | "image" | "button") && !self.is_disabled(i),
            "" => false,
            _ => self.has(i, "onclick"),
        }
    }

    /// What stands on a control, or what it says it is where nothing stands on it.
    fn name(&self, i: usize) -> String {
        let attribute = |name| self.attribute(i, name).unwrap_or_default().to_owned();
        let shown = match (self.tag(i), self.kind(i).as_str()) {
            ("input", "image") => attribute("alt"),
            ("input", _) => attribute("value"),
            _ => self.text(i),
        };
        if !plain(&shown).is_empty() {
            return shown;
        }
        let picture = self.within(i).filter(|&i| self.tag(i) == "img").find_map(|i| self.attribute(i, "alt"));
        let said = picture.map(str::to_owned).into_iter().chain(["aria-label", "title"].map(attribute));
        said.into_iter().find(|name| !plain(name).is_empty()).unwrap_or_default()
    }

    fn target(&self, control: usize) -> Result<Target, String> {
        let onclick = self.attribute(control, "onclick").unwrap_or_default();
        let is_submit = self.is_submit(control) && self.form_of(control).is_some();
        let href = self.attribute(control, "href").map(str::trim).filter(|_| self.tag(control) == "a");
        let script = href.filter(|href| href.starts_with("javascript:")).unwrap_or(onclick);
        let link = href
            .filter(|href| !href.is_empty() && !href.starts_with(['#']) && !href.starts_with("javascript:"));
        let by_itself = link.is_some() || is_submit;
        if !by_itself || script::takes_over(onclick) {
            return match self.deed(control, script) {
                Some(Deed::Visit(url)) => Ok(Target::Link(url)),
                Some(Deed::Send { form, pairs }) => {
                    let mut submission = self.submission(form, None, &[])?;
                    script::add(&mut submission, pairs);
                    Ok(Target::Form(submission))
                }
                None => Err("a control that only its page's script understands".to_owned()),
            };
        }
        match (link, self.form_of(control)) {
            (Some(link), _) => self.base.join(link).map(Target::Link).map_err(|error| error.to_string()),
            (None, Some(form)) => self.submission(form, Some(control), &[]).map(Target::Form),
            (None, None) => Err("a control that leads nowhere".to_owned()),
        }
    }

    /// The one form with "Stare hasło", "Nowe hasło" and "Powtórz hasło"; `None` where there is none.
    ///
    /// # Errors
    /// Why the form that is there must not be filled.
    pub(super) fn change_form(&self) -> Result<Option<Found>, String> {
        let mut candidates = Vec::new();
        for form in self.elements("form") {
            let mut fields = Vec::new();
            let mut others = Vec::new();
            for control in self.controls(form).into_iter().filter(|&i| self.is_typed(i)) {
                match self.role(control)? {
                    Some(role) => fields.push((control, role)),
                    None => others.push(control),
                }
            }
            let has = |wanted| fields.iter().any(|(_, role)| *role == wanted);
            if has(Role::Old) && has(Role::New) && has(Role::Repeat) {
                candidates.push((form, fields, others));
            }
        }
        match (candidates.pop(), candidates.is_empty()) {
            (None, _) => Ok(None),
            (Some((form, fields, others)), true) => self.filled(form, fields, &others).map(Some),
            (Some(_), false) => Err("more than one form".to_owned()),
        }
    }

    /// Something that a person sees and types into.
    fn is_typed(&self, control: usize) -> bool {
        let kind = self.kind(control);
        !self.is_hidden(control)
            && !self.is_disabled(control)
            && matches!(
                kind.as_str(),
                "text"
                    | "password"
                    | "email"
                    | "tel"
                    | "number"
                    | "search"
                    | "url"
                    | "date"
                    | "file"
                    | "textarea"
            )
    }

    fn filled(&self, form: usize, mut fields: Vec<(usize, Role)>, others: &[usize]) -> Result<Found, String> {
        for (at, (_, role)) in fields.iter().enumerate() {
            if fields.iter().skip(at + 1).any(|(_, other)| other == role) {
                return Err("two fields with one name".to_owned());
            }
        }
        let is_empty = |&&i: &&usize| self.attribute(i, "value").unwrap_or_default().trim().is_empty();
        if others.iter().any(|i| is_empty(&i)) {
            return Err("a field that the procedure does not name".to_owned());
        }
        let fixed = |i: usize| self.has(i, "readonly");
        let fixed_login = fields
            .iter()
            .find(|(i, role)| *role == Role::Login && fixed(*i))
            .map(|(i, _)| self.attribute(*i, "value").unwrap_or_default().to_owned());
        fields.retain(|(i, role)| *role != Role::Login || !fixed(*i));
        if fields.iter().any(|(i, role)| fixed(*i) || (*role != Role::Login && !self.takes_passwords(*i))) {
            return Err("a field that cannot be filled in".to_owned());
        }
        if self.attribute(form, "onsubmit").is_some_and(script::takes_over) {
            return Err("a form that only its page's script sends".to_owned());
        }
        let mut submission = match self.sender(form)? {
            Sender::Button(button) => self.submission(form, Some(button), &fields)?,
            Sender::Script(pairs) => {
                let mut submission = self.submission(form, None, &fields)?;
                script::add(&mut submission, pairs);
                submission
            }
        };
        if submission.method == Method::Get {
            return Err("a form that would put the passwords into the address".to_owned());
        }
        submission.action.set_fragment(None);
        Ok(Found { submission, fixed_login })
    }

    fn takes_passwords(&self, control: usize) -> bool {
        matches!(self.kind(control).as_str(), "password" | "text")
    }

    /// What sends the form.
    fn sender(&self, form: usize) -> Result<Sender, String> {
        let submits: Vec<usize> =
            self.controls(form).into_iter().filter(|&i| self.is_submit(i) && !self.is_hidden(i)).collect();
        let named = |words: &str, i: &usize| section(words).contains(&plain(&self.name(*i)));
        let wanted: Vec<usize> = submits.iter().copied().filter(|i| named("zatwierdz", i)).collect();
        let button = match (submits.as_slice(), wanted.as_slice()) {
            (_, [button]) => *button,
            ([button], []) if !named("nie-zatwierdza", button) => *button,
            (_, []) => return self.script_sender(form),
            _ => return Err("more than one button".to_owned()),
        };
        let onclick = self.attribute(button, "onclick").unwrap_or_default();
        if !script::takes_over(onclick) {
            return Ok(Sender::Button(button));
        }
        match self.deed(button, onclick) {
            Some(Deed::Send { form: sent, pairs }) if sent == form => Ok(Sender::Script(pairs)),
            _ => Err("a button that only its page's script understands".to_owned()),
        }
    }

    fn script_sender(&self, form: usize) -> Result<Sender, String> {
        let named = self.controls_named("zatwierdz", self.within(form));
        let [control] = named.as_slice() else { return Err("no button that sends the form".to_owned()) };
        let script = self
            .attribute(*control, "href")
            .filter(|href| href.starts_with("javascript:"))
            .or_else(|| self.attribute(*control, "onclick"))
            .unwrap_or_default();
        match self.deed(*control, script) {
            Some(Deed::Send { form: sent, pairs }) if sent == form => Ok(Sender::Script(pairs)),
            _ => Err("no button that sends the form".to_owned()),
        }
    }
}

enum Sender {
    Button(usize),
    Script(Vec<(String, String)>),
}
