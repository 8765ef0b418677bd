//! The lines of "Nie pomogło?" and "Zadzwoń:" (storyboard 2.0, "Makra kontaktów").
use super::Texts;
use crate::problem::{Contacts, Order, Person, Step, Who};
use crate::t;

/// One person or office to call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContactLine {
    /// "Potem: Dostawca systemu dziedzinowego: Firma, tel. 00 000 00 00"
    pub text: String,
    /// As it was given, for "Kopiuj numer"; none where the number is not known.
    pub number: Option<String>,
    /// Where to look for the number, and what to ask for.
    pub below: Option<String>,
}

impl Texts {
    /// The contacts of a page in Help.
    pub fn contact_lines(&self, steps: &[Step], contacts: &Contacts) -> Vec<ContactLine> {
        self.lines(steps, contacts, None)
    }

    pub(super) fn lines(&self, steps: &[Step], contacts: &Contacts, ask: Option<&str>) -> Vec<ContactLine> {
        steps.iter().map(|step| self.line(*step, contacts, ask)).collect()
    }

    fn line(&self, step: Step, contacts: &Contacts, ask: Option<&str>) -> ContactLine {
        let nobody = Person::default();
        let (who, person, instead) = match step.who {
            Who::Aw => (t!(self, "contact-aw"), &contacts.issuer, Some(t!(self, "contact-aw-unknown"))),
            // Whoever wrote the package may have written the number in it.
            Who::Aws => (t!(self, "contact-aw"), &nobody, Some(t!(self, "contact-aws-number"))),
            Who::Di => (t!(self, "contact-di"), &contacts.department, None),
            Who::Ds => (t!(self, "contact-ds"), &contacts.vendor, Some(t!(self, "contact-ds-unknown"))),
            Who::Inf => (t!(self, "contact-inf"), &nobody, None),
        };
        let (name, phone) = (person.name.trim(), person.phone.trim());
        let named = if name.is_empty() { who } else { t!(self, "contact-named", who = who, name = name) };
        let reached = if phone.is_empty() {
            named
        } else {
            let unbroken = phone.split_whitespace().collect::<Vec<_>>().join("\u{a0}");
            t!(self, "contact-phone", contact = named, phone = unbroken)
        };
        let text = match step.order {
            Order::First => reached,
            Order::Then => t!(self, "contact-then", contact = reached),
            Order::Or => t!(self, "contact-or", contact = reached),
        };
        let number = (!phone.is_empty()).then(|| phone.to_owned());
        let sentences = [instead.filter(|_| number.is_none()), ask.filter(|_| step.ask).map(str::to_owned)];
        let below = sentences.into_iter().flatten().collect::<Vec<_>>().join(" ");
        ContactLine { text, number, below: (!below.is_empty()).then_some(below) }
    }
}
