//! "Karta konfiguracji systemu dziedzinowego" (storyboard 2.21): what has to be typed there, for whoever
//! does it. No password and no key is ever on it.
use super::{Document, Section};
use crate::ledger::{CertificateFacts, ServerAddress};
use crate::t;
use crate::text::Texts;

/// What has to be typed into the domain system, in the order of the procedure.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Values {
    pub system: String,
    /// Addresses of Emp@tia's services.
    pub servers: Vec<ServerAddress>,
    pub certificate: Place,
    pub login: String,
    pub unit: String,
    /// Identyfikator JT, else the code TERYT.
    pub unit_id: String,
    pub system_id: String,
    pub time_servers: Vec<String>,
}

/// Where the system's certificate is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Place {
    /// Nobody has said.
    #[default]
    Unknown,
    /// In the store of Windows on this computer.
    Store,
    /// In a file that was saved for the IT person.
    File(String),
}

pub fn configuration(
    texts: &Texts,
    values: &Values,
    own: Option<&CertificateFacts>,
    practice: bool,
) -> Document {
    let time =
        values.time_servers.iter().fold(Section::titled(t!(texts, "clock-server")), |section, name| {
            section.row(t!(texts, "clock-server"), name)
        });
    let server =
        values.servers.iter().fold(Section::titled(t!(texts, "server-address")), |section, server| {
            section.row(texts.server_label(server, values.servers.len()), &server.address)
        });
    let mut certificates = Section::titled(t!(texts, "sheet-certificates"));
    if let Some(own) = own {
        certificates = certificates
            .row(t!(texts, "certificate-for"), &own.podmiot)
            .row(t!(texts, "certificate-issuer"), &own.wystawca)
            .row(t!(texts, "certificate-from"), texts.day(own.od))
            .row(t!(texts, "certificate-until"), texts.day(own.do_dnia))
            .row(t!(texts, "certificate-sha256"), &own.sha256);
    }
    certificates = match &values.certificate {
        Place::Unknown => certificates,
        Place::Store => certificates.row(t!(texts, "sheet-where"), t!(texts, "registered-in-store")),
        Place::File(file) => certificates.row(t!(texts, "sheet-where"), file),
    };
    let registration = Section::titled(t!(texts, "sheet-registration"))
        .row(t!(texts, "paper-unit"), &values.unit)
        .row(t!(texts, "registered-unit-id"), &values.unit_id)
        .row(t!(texts, "differs-system"), &values.system)
        .row(t!(texts, "registered-system-id"), &values.system_id)
        .row(t!(texts, "password-login"), &values.login)
        .note(t!(texts, "registered-password"));
    let dictionaries = Section::titled(t!(texts, "stage-6")).note(t!(texts, "sheet-dictionaries"));
    Document::new(texts, t!(texts, "sheet-title"), practice)
        .section(time)
        .section(server)
        .section(certificates)
        .section(registration)
        .section(dictionaries)
        .footer(t!(texts, "sheet-footer"))
}
