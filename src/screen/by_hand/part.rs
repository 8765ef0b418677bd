//! The road through E5b: part after part, each a page with at most three fields that belong together.
use super::{Action, ByHand, CERTIFICATE_PASSWORD, Field, Whose};
use crate::problem::{Code, Problem};
use crate::procedure::hosts;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    Unit,
    Account,
    Addresses,
    Certificates,
    /// The three questions about the domain system.
    System,
    /// All of it, to be compared with the letter; nothing is asked for here.
    Check,
}

impl Part {
    pub const ALL: [Self; 6] =
        [Self::Unit, Self::Account, Self::Addresses, Self::Certificates, Self::System, Self::Check];

    pub fn fields(self) -> &'static [Field] {
        match self {
            Self::Unit => &[Field::Name, Field::Address, Field::Teryt],
            Self::Account => &[Field::Login, Field::Temporary],
            Self::Addresses => &[Field::Server, Field::PiMzt],
            Self::Certificates | Self::System | Self::Check => &[],
        }
    }

    /// Each is a page of its own: it is read from its beginning, and what is scrolled or focused stays
    /// behind.
    pub(super) fn page(self) -> &'static str {
        match self {
            Self::Unit => "by-hand-unit",
            Self::Account => "by-hand-account",
            Self::Addresses => "by-hand-addresses",
            Self::Certificates => "by-hand-certificates",
            Self::System => "by-hand-system",
            Self::Check => "by-hand-check",
        }
    }

    /// The key of its name.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Unit => "byhand-part-unit",
            Self::Account => "byhand-part-account",
            Self::Addresses => "byhand-part-addresses",
            Self::Certificates => "byhand-part-certificates",
            Self::System => "byhand-part-system",
            Self::Check => "byhand-part-check",
        }
    }
}

impl ByHand {
    /// Where something is left to do: what the package says itself is only seen in the check.
    pub(super) fn parts(&self) -> Vec<Part> {
        Part::ALL.into_iter().filter(|part| self.asks(*part)).collect()
    }

    pub(super) fn asks(&self, part: Part) -> bool {
        match part {
            Part::Certificates => !self.reads(Whose::System) || !self.reads(Whose::Empatia),
            Part::System | Part::Check => true,
            part => part.fields().iter().any(|field| self.is_typed(*field)),
        }
    }

    /// Begins where something is missing: what the procedure cannot do without goes first. Where all is
    /// there, only the check is left.
    pub fn begun(mut self) -> Self {
        let lacks = |part: &Part| match part {
            // That of Emp@tia is none of the five things that make a package complete.
            Part::Certificates => self.system_facts().is_none(),
            part => part.fields().iter().any(|f| self.is_typed(*f) && self.value(*f).trim().is_empty()),
        };
        let parts = self.parts();
        let is_stopped = |part: &&Part| part.fields().iter().any(|field| self.wrong(*field).is_some());
        let first = parts.iter().find(is_stopped).or_else(|| parts.iter().find(|part| lacks(part)));
        self.part = first.copied().unwrap_or(Part::Check);
        self
    }

    /// Whether "Wstecz" leads to another part.
    pub fn has_part_back(&self) -> bool {
        self.correcting || self.parts().first() != Some(&self.part)
    }

    pub(super) fn part_back(&mut self) -> Action {
        if self.correcting {
            return self.turn_to(Part::Check);
        }
        let before = self.parts().into_iter().take_while(|part| *part != self.part).last();
        before.map_or(Action::None, |part| self.turn_to(part))
    }

    pub(super) fn turn_to(&mut self, part: Part) -> Action {
        self.hide();
        self.part = part;
        self.correcting &= part != Part::Check;
        self.problem = None;
        self.taken = None;
        self.typing = None;
        Action::Keep
    }

    /// "Dalej" looks at its own part alone; "Dane się zgadzają" at all of them, and leads to what is wrong.
    pub(super) fn submit(&mut self) -> Action {
        self.hide();
        let parts = self.parts();
        let looked_at = if self.part == Part::Check { parts.clone() } else { vec![self.part] };
        let fields = looked_at.iter().flat_map(|part| part.fields().iter().map(move |field| (*part, *field)));
        let wrong = fields.filter_map(|(part, field)| Some((part, field, self.wrong(field)?))).next();
        if let Some((part, field, problem)) = wrong {
            self.correcting |= self.part == Part::Check;
            self.part = part;
            self.taken = None;
            self.problem = Some(problem);
            return Action::Focus(field.key());
        }
        match parts.into_iter().skip_while(|part| *part != self.part).nth(1) {
            Some(_) if self.correcting => self.turn_to(Part::Check),
            Some(next) => self.turn_to(next),
            None => Action::Judge,
        }
    }

    /// What keeps the person from going on: it is missing, or is no address.
    fn wrong(&self, field: Field) -> Option<Problem> {
        if !self.is_typed(field) {
            return None;
        }
        let value = self.value(field).trim();
        if value.is_empty() {
            return field.is_required().then(|| Problem::empty(field.key()));
        }
        let variant = match field {
            Field::Server => "server",
            Field::PiMzt => "pi-mzt",
            _ => return None,
        };
        (!hosts::is_https(value)).then(|| Problem::new(Code::S01).with("variant", variant))
    }

    /// What has the focus when the part comes: the first field that is empty. None where nothing is left to
    /// type; then it is read from its title.
    pub(super) fn first_focus(&self) -> Option<&'static str> {
        if self.part == Part::Certificates {
            return self.locked.as_ref().map(|_| CERTIFICATE_PASSWORD);
        }
        let is_left = |field: &&Field| {
            self.is_typed(**field) && (self.value(**field).is_empty() || self.wrong(**field).is_some())
        };
        self.part.fields().iter().find(is_left).map(|field| field.key())
    }
}
