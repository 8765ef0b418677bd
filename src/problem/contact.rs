//! Whom to call, in the order of the procedure (point 6a and Uwaga 4; storyboard 2.0).
use serde::{Deserialize, Serialize};

/// The five whom the procedure knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Who {
    /// Administrator wojewódzki.
    Aw,
    /// The same, but by a number from the office's page: the file itself is in doubt.
    Aws,
    /// Departament Informatyki MRPiPS.
    Di,
    /// Dostawca systemu dziedzinowego.
    Ds,
    /// The IT person of the unit.
    Inf,
}

/// How a contact follows the one before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    First,
    Then,
    Or,
}

/// One line under "Nie pomogło?".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step {
    pub order: Order,
    pub who: Who,
    /// Whether the problem's attribute `.ask` (what to ask this contact for) belongs to this line.
    pub ask: bool,
}

/// A name and a number as somebody gave them. Never invented: empty when not known.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    pub name: String,
    pub phone: String,
}

/// The contacts that the package brought (storyboard 2.0, "Makra kontaktów").
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contacts {
    /// Administrator wojewódzki: `wystawca` of the package.
    pub issuer: Person,
    /// `kontakty.departament_informatyki`: a number only.
    pub department: Person,
    /// `kontakty.dostawca`.
    pub vendor: Person,
}
