//! The few scripts by which pages of that time move on; everything else is left alone.
use super::form::{Submission, Value};
use super::page::Page;
use url::Url;

/// What a script on a control does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Deed {
    Visit(Url),
    /// Sends a form with these pairs besides its own.
    Send {
        form: usize,
        pairs: Vec<(String, String)>,
    },
}

/// Whether the script keeps the browser from doing what the control would do by itself.
pub(super) fn takes_over(script: &str) -> bool {
    let bare: String = script.chars().filter(|c| !c.is_whitespace()).collect();
    bare.contains("preventDefault(") || bare.trim_end_matches(';').ends_with("returnfalse")
}

impl Page {
    /// The deed of a script on `control`, if it is one of the known kinds: a change of `location`,
    /// the command links of Mojarra, MyFaces and PrimeFaces, ASP.NET's post back, a plain `submit()`.
    pub(super) fn deed(&self, control: usize, script: &str) -> Option<Deed> {
        let script = script.trim().trim_start_matches("javascript:");
        self.command_link(control, script).or_else(|| {
            let address = address(script)?;
            self.base.join(address).ok().map(Deed::Visit)
        })
    }

    fn command_link(&self, control: usize, script: &str) -> Option<Deed> {
        let quoted = literals(script);
        let first = || quoted.first().map(String::as_str);
        if script.contains("jsfcljs(") {
            // mojarra.jsfcljs(document.getElementById('form'),{'form:link':'form:link'},'')
            let form = self.form_named(first()?)?;
            let inside =
                script.split_once('{').and_then(|(_, rest)| rest.split_once('}')).map(|(inside, _)| inside);
            let pairs = match inside {
                Some(inside) => in_pairs(literals(inside)),
                None => in_pairs(quoted.get(1)?.split(',').map(str::to_owned).collect()),
            };
            return Some(Deed::Send { form, pairs });
        }
        if script.contains("submitForm(") || script.contains("oamSubmitForm(") {
            let form = self.form_named(first()?)?;
            let pairs = vec![(format!("{}:_idcl", first()?), quoted.get(1)?.clone())];
            return Some(Deed::Send { form, pairs });
        }
        if script.contains("PrimeFaces.addSubmitParam(") {
            let form = self.form_named(first()?)?;
            let inside = script.split_once('{')?.1.split_once('}')?.0;
            return Some(Deed::Send { form, pairs: in_pairs(literals(inside)) });
        }
        if script.contains("__doPostBack(") {
            let form = self.form_of(control).or_else(|| self.elements("form").next())?;
            let argument = quoted.get(1).cloned().unwrap_or_default();
            let pairs = vec![
                ("__EVENTTARGET".to_owned(), first()?.to_owned()),
                ("__EVENTARGUMENT".to_owned(), argument),
            ];
            return Some(Deed::Send { form, pairs });
        }
        let (target, _) = script.split_once(".submit(")?;
        let form = match first() {
            _ if target.trim_end().ends_with("this.form") => self.form_of(control)?,
            Some(name) => self.form_named(name)?,
            None if target.contains("document.forms[0]") => self.elements("form").next()?,
            None => {
                self.form_named(target.rsplit_once("document.")?.1.trim().trim_start_matches("forms."))?
            }
        };
        Some(Deed::Send { form, pairs: Vec::new() })
    }

    fn form_named(&self, name: &str) -> Option<usize> {
        self.elements("form")
            .find(|&i| self.attribute(i, "id") == Some(name) || self.attribute(i, "name") == Some(name))
    }
}

/// Pairs of the script take the place of the form's own of the same name.
pub(super) fn add(submission: &mut Submission, pairs: Vec<(String, String)>) {
    for (name, value) in pairs {
        submission.pairs.retain(|(other, _)| *other != name);
        submission.pairs.push((name, Value::Plain(value)));
    }
}

/// `location = '…'` and its kin.
fn address(script: &str) -> Option<&str> {
    let at = script.find("location")?;
    let rest = script.get(at + "location".len()..)?.trim_start();
    let rest = ["href", "assign", "replace"]
        .iter()
        .find_map(|name| rest.strip_prefix('.')?.strip_prefix(name))
        .unwrap_or(rest)
        .trim_start();
    let rest = rest.strip_prefix(['=', '('])?.trim_start();
    let quote = rest.chars().next().filter(|c| matches!(c, '\'' | '"'))?;
    let (address, behind) = rest.get(1..)?.split_once(quote)?;
    // An address that is put together from parts is not known.
    (!behind.trim_start().starts_with('+')).then_some(address)
}

/// The quoted strings of a script, in order; escapes as far as generators write them.
fn literals(script: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut chars = script.chars();
    while let Some(quote) = chars.find(|c| matches!(c, '\'' | '"')) {
        let mut text = String::new();
        while let Some(c) = chars.next() {
            match c {
                '\\' => text.extend(chars.next()),
                c if c == quote => break,
                c => text.push(c),
            }
        }
        found.push(text);
    }
    found
}

fn in_pairs(words: Vec<String>) -> Vec<(String, String)> {
    let mut words = words.into_iter();
    let mut pairs = Vec::new();
    while let (Some(name), Some(value)) = (words.next(), words.next()) {
        pairs.push((name, value));
    }
    pairs
}
