//! "Kopiuj treść prośby": an e-mail to a person (storyboard 2.21, "Treść prośby").
use super::{Texts, plain};
use crate::problem::{Code, Problem};
use crate::t;

/// Who asks, for the end of the request.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sender {
    /// The local administrator's first and last name.
    pub name: String,
    /// The unit's name.
    pub unit: String,
    /// The local administrator's telephone.
    pub phone: String,
}

impl Texts {
    /// The request for a problem, with ordinary spaces; nothing where the storyboard has none.
    /// The system of the C-codes is the argument `name`; P-21 takes `given` and `suggested`, R-10 the code
    /// TERYT as `given`.
    pub fn request(&self, problem: &Problem, sender: &Sender) -> Option<String> {
        let argument = |name| self.argument(problem, name).unwrap_or_default();
        let unit = sender.unit.as_str();
        let body = match problem.code {
            Code::P20 => t!(self, "request-P-20", unit = unit, missing = argument("missing")),
            Code::P21 => t!(
                self,
                "request-P-21",
                unit = unit,
                given = argument("given"),
                suggested = argument("suggested")
            ),
            Code::P25 => t!(self, "request-P-25", unit = unit, what = argument("what")),
            Code::R06 => t!(self, "request-R-06", login = argument("login")),
            Code::R10 => t!(self, "request-R-10", unit = unit, teryt = argument("given")),
            Code::C01 | Code::C03 | Code::C06 | Code::C07 | Code::C08 | Code::C09 | Code::C10 => t!(
                self,
                "request-certificate",
                system = argument(if problem.code == Code::C09 { "names" } else { "name" }),
                unit = unit,
                reason = self.title(problem)
            ),
            _ => return None,
        };
        let end = t!(
            self,
            "request-end",
            code = problem.code.as_str(),
            name = sender.name.as_str(),
            unit = unit,
            phone = sender.phone.as_str()
        );
        Some(plain(&format!("{}\n\n{body}\n\n{end}", t!(self, "request-greeting"))))
    }
}
