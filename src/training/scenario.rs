//! What is to happen in practice (storyboard E1g), and how its pages look.
use crate::problem::Code;
use serde::{Deserialize, Serialize};
use std::time::Duration;

/// Only what works today is shown: [`Scenario::ALL`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Scenario {
    /// Nothing goes wrong.
    AllWell,
    /// CSIZS knows another temporary password than the package; [`super::World::hint`] tells it.
    WrongTemporary,
    /// The account is locked. The first change that is refused for it makes the practised
    /// administrator unlock the account; the temporary password stays as it was.
    AccountLocked,
    /// The first new password is refused, also when it is sent again; any other one that keeps the
    /// rules is taken.
    PolicyRefused,
    /// The first change is carried out, then the connection is cut without an answer.
    CutAfterSending,
    /// The server takes connections and never says a word.
    NoAnswer,
    /// The change is carried out, and answered after [`Scenario::SLOW_ANSWER`].
    Slow,
    /// N-06: CSIZS rests when it is asked for the first time.
    ServerRests,
    /// N-12: the first answer is cut.
    AnswerCut,
    /// N-13: the first answer is no text at all.
    AnswerUnreadable,
    /// N-14: a network's own page comes in the place of the first answer.
    LoginPage,
    /// N-04: the first connection shows a certificate of an issuer that nobody knows.
    UnknownIssuer,
    /// N-08: the first connection shows a certificate of another address.
    OtherName,
    /// N-09: the first connection shows a certificate that is out of date.
    ServerExpired,
    /// N-10: the first connection shows a certificate of the old kind, without a name that counts.
    OldSecurity,
    /// N-07: nobody listens where the services of Emp@tia are: they are gone about by hand.
    ServicesRefuse,
    /// S-03: something else answers once in the place of the services.
    OtherServer,
    /// The practised computer's clock is late, and nothing sets it.
    ClockLate,
    /// Z-01: the same, and the first consent is refused.
    ClockNoConsent,
    /// Z-02: the same, and the time server is silent when it is asked for the first time.
    ClockNoServer,
    /// Z-03: the same, and the time service is switched off.
    ClockServiceOff,
    /// Z-04: the computer belongs to a domain, whose clock is late until it is looked at again.
    ClockOfDomain,
    /// Z-05: the clock stays wrong until the settings of date and time are opened.
    ClockStays,
    /// the first registration is carried out, then the connection is cut without an answer.
    RegistrationCut,
    /// the first password for the registration is refused, also when it is the right one.
    RegistrationPassword,
    /// the system was registered before the practice.
    RegistrationKnown,
    /// the first registration is refused for the version of the system.
    RegistrationConformity,
    /// the first registration is refused for the certificate.
    RegistrationCertificate,
    /// N-11: TLS itself refuses the certificate, every time.
    CertificateAtTheDoor,
    /// the first registration is refused for the role of the account.
    RegistrationRole,
    /// the first registration fails inside CSIZS, and nothing is registered.
    RegistrationInternal,
    /// the first registration is refused because the unit is not known.
    RegistrationUnit,
    /// C-01: the certificate in the package is out of date.
    CertificateExpired,
    /// C-05: the first certificate that is to be installed is refused.
    CertificateRefused,
    /// D-01: the seventh dictionary is cut in its middle, once.
    DictionariesCut,
    /// D-02: a dictionary comes damaged, once.
    DictionaryDamaged,
    /// D-03: the first question for dictionaries is refused.
    DictionariesUnknown,
    /// D-06: the same cut, and a later list lacks a dictionary that was fetched.
    DictionaryWithdrawn,
    /// D-07: the same cut, and a later list has an older version of it.
    DictionaryOlder,
    /// D-05: one dictionary stops coming for [`Scenario::SLOW_ANSWER`].
    DictionariesSlow,
    /// Two systems are in the package; the key of the second one's certificate is not, so that it is
    /// registered by hand.
    TwoSystems,
}

impl Scenario {
    /// In the order of the screen.
    pub const ALL: [Self; 41] = [
        Self::AllWell,
        Self::WrongTemporary,
        Self::AccountLocked,
        Self::PolicyRefused,
        Self::CutAfterSending,
        Self::NoAnswer,
        Self::Slow,
        Self::ServerRests,
        Self::AnswerCut,
        Self::AnswerUnreadable,
        Self::LoginPage,
        Self::UnknownIssuer,
        Self::OtherName,
        Self::ServerExpired,
        Self::OldSecurity,
        Self::ServicesRefuse,
        Self::OtherServer,
        Self::ClockLate,
        Self::ClockNoConsent,
        Self::ClockNoServer,
        Self::ClockServiceOff,
        Self::ClockOfDomain,
        Self::ClockStays,
        Self::CertificateExpired,
        Self::CertificateRefused,
        Self::RegistrationCut,
        Self::RegistrationPassword,
        Self::RegistrationKnown,
        Self::RegistrationConformity,
        Self::RegistrationCertificate,
        Self::CertificateAtTheDoor,
        Self::RegistrationRole,
        Self::RegistrationInternal,
        Self::RegistrationUnit,
        Self::DictionariesCut,
        Self::DictionaryDamaged,
        Self::DictionariesUnknown,
        Self::DictionaryWithdrawn,
        Self::DictionaryOlder,
        Self::DictionariesSlow,
        Self::TwoSystems,
    ];

    /// "Odpowiedź przyjdzie po 40 sekundach."
    pub const SLOW_ANSWER: Duration = Duration::from_secs(40);

    /// The name in files, which never changes.
    pub const fn id(self) -> &'static str {
        match self {
            Self::AllWell => "all-well",
            Self::WrongTemporary => "wrong-temporary",
            Self::AccountLocked => "account-locked",
            Self::PolicyRefused => "policy-refused",
            Self::CutAfterSending => "cut-after-sending",
            Self::NoAnswer => "no-answer",
            Self::Slow => "slow",
            Self::ClockLate => "clock-late",
            Self::ClockNoConsent => "clock-no-consent",
            Self::ClockNoServer => "clock-no-server",
            Self::ClockServiceOff => "clock-service-off",
            Self::ClockOfDomain => "clock-of-domain",
            Self::ClockStays => "clock-stays",
            Self::RegistrationCut => "registration-cut",
            Self::RegistrationPassword => "registration-password",
            Self::RegistrationKnown => "registration-known",
            Self::RegistrationConformity => "registration-conformity",
            Self::RegistrationCertificate => "registration-certificate",
            Self::CertificateAtTheDoor => "certificate-at-the-door",
            Self::RegistrationRole => "registration-role",
            Self::RegistrationInternal => "registration-internal",
            Self::RegistrationUnit => "registration-unit",
            Self::CertificateExpired => "certificate-expired",
            Self::CertificateRefused => "certificate-refused",
            Self::DictionariesCut => "dictionaries-cut",
            Self::DictionaryDamaged => "dictionary-damaged",
            Self::DictionariesUnknown => "dictionaries-unknown",
            Self::DictionaryWithdrawn => "dictionary-withdrawn",
            Self::DictionaryOlder => "dictionary-older",
            Self::ServerRests => "server-rests",
            Self::AnswerCut => "answer-cut",
            Self::AnswerUnreadable => "answer-unreadable",
            Self::LoginPage => "login-page",
            Self::UnknownIssuer => "unknown-issuer",
            Self::OtherName => "other-name",
            Self::ServerExpired => "server-expired",
            Self::OldSecurity => "old-security",
            Self::ServicesRefuse => "services-refuse",
            Self::OtherServer => "other-server",
            Self::DictionariesSlow => "dictionaries-slow",
            Self::TwoSystems => "two-systems",
        }
    }

    /// The problem that it is about, where it has no name of its own in the storyboard: the one table of
    /// what practice shows of the network, the clock, the certificate, the registration and the dictionaries.
    pub const fn problem(self) -> Option<Code> {
        match self {
            Self::ServerRests => Some(Code::N06),
            Self::AnswerCut => Some(Code::N12),
            Self::AnswerUnreadable => Some(Code::N13),
            Self::LoginPage => Some(Code::N14),
            Self::UnknownIssuer => Some(Code::N04),
            Self::OtherName => Some(Code::N08),
            Self::ServerExpired => Some(Code::N09),
            Self::OldSecurity => Some(Code::N10),
            Self::ServicesRefuse => Some(Code::N07),
            Self::OtherServer => Some(Code::S03),
            Self::DictionariesSlow => Some(Code::D05),
            Self::ClockNoConsent => Some(Code::Z01),
            Self::ClockNoServer => Some(Code::Z02),
            Self::ClockServiceOff => Some(Code::Z03),
            Self::ClockOfDomain => Some(Code::Z04),
            Self::ClockStays => Some(Code::Z05),
            Self::RegistrationPassword => Some(Code::R02),
            Self::RegistrationKnown => Some(Code::R03),
            Self::RegistrationConformity => Some(Code::R04),
            Self::RegistrationCertificate => Some(Code::R05),
            Self::CertificateAtTheDoor => Some(Code::N11),
            Self::RegistrationRole => Some(Code::R06),
            Self::RegistrationInternal => Some(Code::R08),
            Self::RegistrationUnit => Some(Code::R10),
            Self::CertificateRefused => Some(Code::C05),
            Self::DictionaryDamaged => Some(Code::D02),
            Self::DictionariesUnknown => Some(Code::D03),
            Self::DictionaryWithdrawn => Some(Code::D06),
            Self::DictionaryOlder => Some(Code::D07),
            Self::AllWell
            | Self::WrongTemporary
            | Self::AccountLocked
            | Self::PolicyRefused
            | Self::CutAfterSending
            | Self::NoAnswer
            | Self::Slow
            | Self::ClockLate
            | Self::RegistrationCut
            | Self::CertificateExpired
            | Self::DictionariesCut
            | Self::TwoSystems => None,
        }
    }

    /// The key in `i18n` of its name, where it is no problem's.
    pub fn name_key(self) -> String {
        format!("scenario-{}", self.id())
    }

    /// The key of the sentence below the name.
    pub fn text_key(self) -> String {
        format!("scenario-{}-text", self.id())
    }
}

/// How the pages of the practised PI-MZT are built: nobody knows how the real ones are, so the
/// wizard must find its way through all of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Style {
    /// JavaServer Faces: one form with view state, the change of password is a button in it. UTF-8.
    Faces,
    /// Links, `label for`, texts in entities. Windows-1250.
    Prosty,
    /// Tables, the cell before the field is its label, and only the three fields that the procedure
    /// names. ISO-8859-2.
    Tabele,
    /// Wrapped labels, `aria-label`, hidden templates, an answer after a redirect. UTF-8.
    Nowoczesny,
}

impl Style {
    pub const ALL: [Self; 4] = [Self::Faces, Self::Prosty, Self::Tabele, Self::Nowoczesny];

    /// The name in files and of the folder in `assets/cwiczenia`.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Faces => "faces",
            Self::Prosty => "prosty",
            Self::Tabele => "tabele",
            Self::Nowoczesny => "nowoczesny",
        }
    }
}
