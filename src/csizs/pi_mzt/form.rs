//! A form as a browser would send it: its fields, what they are called, and what goes with them.
use super::page::{Kind, Page, is_control};
use super::words::{plain, section};
use url::Url;

/// What a field that the procedure names is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    Login,
    Old,
    New,
    Repeat,
}

impl Role {
    const ALL: [(Self, &'static str); 4] = [
        (Self::Login, "login"),
        (Self::Old, "stare-haslo"),
        (Self::New, "nowe-haslo"),
        (Self::Repeat, "powtorz-haslo"),
    ];
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Value {
    Plain(String),
    Field(Role),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Method {
    Get,
    Post,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Coding {
    UrlEncoded,
    Multipart,
}

/// What is sent when a control of a form is used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Submission {
    pub method: Method,
    pub action: Url,
    pub coding: Coding,
    pub pairs: Vec<(String, Value)>,
}

impl Page {
    /// The controls of a form, in order: those inside, those that name it, and those that a browser
    /// gives it although it stands empty between the rows of a table.
    pub(super) fn controls(&self, form: usize) -> Vec<usize> {
        (0..self.nodes.len()).filter(|&i| is_control(self.tag(i)) && self.form_of(i) == Some(form)).collect()
    }

    pub(super) fn form_of(&self, control: usize) -> Option<usize> {
        if let Some(id) = self.attribute(control, "form") {
            return self.by_id(id).filter(|&i| self.tag(i) == "form");
        }
        self.ancestors(control).find(|&i| self.tag(i) == "form").or_else(|| {
            let before = self.elements("form").take_while(|&form| form < control).last()?;
            let in_table =
                self.parent(before).is_some_and(|i| matches!(self.tag(i), "table" | "tbody" | "tr"));
            (self.within(before).len() == 1 && in_table).then_some(before)
        })
    }

    pub(super) fn is_disabled(&self, control: usize) -> bool {
        self.has(control, "disabled")
            || self.ancestors(control).any(|i| self.tag(i) == "fieldset" && self.has(i, "disabled"))
    }

    pub(super) fn kind(&self, control: usize) -> String {
        let default = if self.tag(control) == "button" { "submit" } else { "text" };
        match self.tag(control) {
            "input" | "button" => {
                let kind = self.attribute(control, "type").unwrap_or_default().trim().to_ascii_lowercase();
                if kind.is_empty() { default.to_owned() } else { kind }
            }
            tag => tag.to_owned(),
        }
    }

    pub(super) fn is_submit(&self, control: usize) -> bool {
        matches!(self.tag(control), "input" | "button")
            && matches!(self.kind(control).as_str(), "submit" | "image")
            && !self.is_disabled(control)
    }

    /// What the form sends when `button` is used: everything that is filled in already, and the
    /// named fields as `fields` says.
    ///
    /// # Errors
    /// The reason why it cannot be sent as a browser would send it.
    pub(super) fn submission(
        &self,
        form: usize,
        button: Option<usize>,
        fields: &[(usize, Role)],
    ) -> Result<Submission, String> {
        let said = |of_button: &str, of_form: &str| {
            button
                .and_then(|button| self.attribute(button, of_button))
                .or_else(|| self.attribute(form, of_form))
                .unwrap_or_default()
                .trim()
                .to_owned()
        };
        let action = said("formaction", "action");
        let action = if action.is_empty() { Ok(self.url.clone()) } else { self.base.join(&action) };
        let action = action.map_err(|error| format!("the form's address: {error}"))?;
        let method = match said("formmethod", "method").to_ascii_lowercase().as_str() {
            "post" => Method::Post,
            "dialog" => return Err("the form sends nothing".to_owned()),
            _ => Method::Get,
        };
        let coding = match said("formenctype", "enctype").to_ascii_lowercase().as_str() {
            "multipart/form-data" => Coding::Multipart,
            "text/plain" => return Err("the form is sent as text/plain".to_owned()),
            _ => Coding::UrlEncoded,
        };
        let mut pairs = Vec::new();
        for control in self.controls(form) {
            let name = self.attribute(control, "name").unwrap_or_default().to_owned();
            if let Some((_, role)) = fields.iter().find(|(field, _)| *field == control) {
                if name.is_empty() {
                    return Err("a field without a name".to_owned());
                }
                pairs.push((name, Value::Field(*role)));
            } else if Some(control) == button && self.kind(control) == "image" {
                let dot = if name.is_empty() { String::new() } else { format!("{name}.") };
                pairs.push((format!("{dot}x"), Value::Plain("1".to_owned())));
                pairs.push((format!("{dot}y"), Value::Plain("1".to_owned())));
            } else if !name.is_empty() && !self.is_disabled(control) {
                let values = self.values(control, Some(control) == button);
                pairs.extend(values.into_iter().map(|value| (name.clone(), Value::Plain(value))));
            }
        }
        Ok(Submission { method, action, coding, pairs })
    }

    /// What a control sends as the page came.
    fn values(&self, control: usize, used: bool) -> Vec<String> {
        let value = || self.attribute(control, "value");
        match self.kind(control).as_str() {
            "submit" if used => vec![value().unwrap_or_default().to_owned()],
            "submit" | "image" | "button" | "reset" | "object" => Vec::new(),
            "checkbox" | "radio" if self.has(control, "checked") => vec![value().unwrap_or("on").to_owned()],
            "checkbox" | "radio" => Vec::new(),
            "file" => vec![String::new()],
            "textarea" => vec![self.raw_text(control)],
            "select" => {
                let options: Vec<usize> = self
                    .within(control)
                    .filter(|&i| self.tag(i) == "option" && !self.has(i, "disabled"))
                    .collect();
                let mut chosen: Vec<usize> =
                    options.iter().copied().filter(|&i| self.has(i, "selected")).collect();
                if !self.has(control, "multiple") {
                    chosen = chosen.last().or(options.first()).copied().into_iter().collect();
                }
                chosen
                    .into_iter()
                    .map(|i| match self.attribute(i, "value") {
                        Some(value) => value.to_owned(),
                        None => self.raw_text(i).split_whitespace().collect::<Vec<_>>().join(" "),
                    })
                    .collect()
            }
            _ => vec![value().unwrap_or_default().to_owned()],
        }
    }

    fn raw_text(&self, i: usize) -> String {
        let texts = self.within(i).filter_map(|i| match &self.nodes.get(i)?.kind {
            Kind::Text(text) => Some(text.as_str()),
            Kind::Element { .. } => None,
        });
        texts.collect()
    }

    /// The one role that a field's names give it: `Ok(None)` for a field that the procedure does not
    /// name.
    ///
    /// # Errors
    /// Its names contradict each other.
    pub(super) fn role(&self, control: usize) -> Result<Option<Role>, String> {
        match self.role_by(&self.strong_names(control))? {
            Some(role) => Ok(Some(role)),
            // A field that is named otherwise is not what stands before it.
            None if self.has_label(control) => Ok(None),
            None => self.role_by(&self.name_before(control).into_iter().collect::<Vec<_>>()),
        }
    }

    fn role_by(&self, names: &[String]) -> Result<Option<Role>, String> {
        let mut found = None;
        for name in names.iter().map(|name| plain(name)) {
            for (role, words) in Role::ALL {
                if section(words).contains(&name) {
                    if found.is_some_and(|found| found != role) {
                        return Err("a field with two names".to_owned());
                    }
                    found = Some(role);
                }
            }
        }
        Ok(found)
    }

    fn labels(&self, control: usize) -> impl Iterator<Item = usize> {
        // An id that stands twice names both: which one is meant, nobody knows.
        let id = self.attribute(control, "id").filter(|id| !id.is_empty());
        self.elements("label").filter(move |&label| match self.attribute(label, "for") {
            Some(of) => Some(of) == id,
            None => self.within(label).contains(&control),
        })
    }

    fn has_label(&self, control: usize) -> bool {
        self.labels(control).any(|label| !self.text(label).is_empty())
    }

    /// The names that the field and its labels state.
    fn strong_names(&self, control: usize) -> Vec<String> {
        let mut names: Vec<String> = self.labels(control).map(|label| self.text(label)).collect();
        if let Some(ids) = self.attribute(control, "aria-labelledby") {
            let texts = ids.split_whitespace().filter_map(|id| self.by_id(id)).map(|i| self.text(i));
            names.push(texts.collect::<Vec<_>>().join(" "));
        }
        for attribute in ["aria-label", "placeholder", "title"] {
            names.extend(self.attribute(control, attribute).map(str::to_owned));
        }
        names.retain(|name| !plain(name).is_empty());
        names
    }

    /// The nearest text before the field: in the cell, `div` or line before it.
    fn name_before(&self, control: usize) -> Option<String> {
        let mut at = control;
        loop {
            for i in self.before(at) {
                if self.within(i).any(|i| is_field(self.tag(i)) && self.kind(i) != "hidden") {
                    return None;
                }
                if self.tag(i) == "label" && self.has(i, "for") {
                    return None;
                }
                let text = self.text(i);
                if !plain(&text).is_empty() {
                    return Some(text);
                }
            }
            at = self.parent(at)?;
            if matches!(self.tag(at), "form" | "body" | "fieldset" | "table") {
                return None;
            }
        }
    }
}

/// What a person fills in.
fn is_field(tag: &str) -> bool {
    matches!(tag, "input" | "select" | "textarea")
}
