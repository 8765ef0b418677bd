//! Whom to believe at each of the package's addresses, also when it is shut (wire-profile, "Trust, per
//! endpoint").
use crate::certificate;
use crate::csizs::Trust;
use crate::ledger::PackageFacts;
use crate::procedure::Environment;

/// The services of Emp@tia: only the certificates of the package; the public roots where it has none.
pub(super) fn services(facts: &PackageFacts) -> Trust {
    Trust::only(&certificate::all(facts.empatia.as_bytes()).unwrap_or_default())
}

/// PI-MZT, which receives both passwords: in production only the public roots, so that inspection by a
/// locally installed root is always seen (N-04).
pub(super) fn pi_mzt(facts: &PackageFacts) -> Trust {
    match facts.srodowisko {
        Environment::Produkcyjne => Trust::PublicRoots,
        Environment::Testowe | Environment::Cwiczeniowe => services(facts),
    }
}
