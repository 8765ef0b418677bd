//! Telling failures apart: first the network, then the server (procedure, Uwaga 4; wire-profile).
use super::date::date_despite;
use super::endpoint::{Endpoint, Way};
use super::exchange::Exchange;
use super::trust::{self, Refusal};
use super::{Error, ProxyKind};
use chrono::{DateTime, TimeDelta, Utc};
use rustls::pki_types::UnixTime;
use rustls::{AlertDescription, CertificateError};
use std::error::Error as StdError;
use std::io;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::time::timeout;
use x509_parser::extensions::GeneralName;
use x509_parser::prelude::X509Certificate;
use zeroize::Zeroizing;

/// How far our clock may be off before a certificate's date is not its fault (wire-profile, "Clock").
const CLOCK_IS_RIGHT_WITHIN: TimeDelta = TimeDelta::seconds(300);

/// Why a request got no answer. Asks the network further questions where the error alone does not
/// tell; none of them carries anything of the request.
pub(super) async fn explain(exchange: &Exchange, error: reqwest::Error) -> Error {
    let error = error.without_url();
    let endpoint = &exchange.endpoint;
    let host = endpoint.host.clone();
    let details = chain(&error);
    if error.is_builder() {
        return Error::Setup { details };
    }
    let way = match endpoint.way() {
        Ok(way) => way,
        Err(error) => return error,
    };
    if let Some(tls) = find::<rustls::Error>(&error) {
        return tls_failure(exchange, way.as_ref(), tls, details).await;
    }
    if let Some(way) = way.as_ref().filter(|_| error.is_connect())
        && let Some(error) = proxy_failure(endpoint, way, &details).await
    {
        return error;
    }
    if error.is_timeout() {
        return Error::NoAnswer { host, details };
    }
    if error.is_dns() {
        return name_failure(endpoint, details).await;
    }
    if let Some(hyper) = find::<hyper::Error>(&error)
        && (hyper.is_parse() || hyper.is_parse_too_large())
    {
        return Error::Unreadable { host, details };
    }
    let failure = match find::<io::Error>(&error) {
        Some(error) => socket_failure(error.kind(), &host, details),
        None => Error::Cut { host, details },
    };
    match failure {
        // The alert that says why may be lost with the connection; it comes again when we knock again.
        Error::Cut { host, details } if way.is_none() && refuses_our_certificate(exchange).await => {
            Error::ClientCertificateRefused { host, details }
        }
        failure => failure,
    }
}

/// What the system says of a connection that did not come about, or broke.
pub(super) fn socket_failure(kind: io::ErrorKind, host: &str, details: String) -> Error {
    let host = host.to_owned();
    match kind {
        io::ErrorKind::ConnectionRefused | io::ErrorKind::PermissionDenied => {
            Error::Refused { host, details }
        }
        io::ErrorKind::NetworkUnreachable | io::ErrorKind::NetworkDown => Error::NoNetwork { details },
        io::ErrorKind::HostUnreachable | io::ErrorKind::TimedOut => Error::NoAnswer { host, details },
        _ => Error::Cut { host, details },
    }
}

/// Why there is no TLS on a connection that stands.
pub(super) async fn handshake_failure(exchange: &Exchange, way: Option<&Way>, error: &io::Error) -> Error {
    let details = chain(error);
    match find::<rustls::Error>(error) {
        Some(tls) => tls_failure(exchange, way, tls, details).await,
        None => socket_failure(error.kind(), &exchange.endpoint.host, details),
    }
}

/// Every error of the chain, as text.
pub(super) fn chain(error: &dyn StdError) -> String {
    let mut text = error.to_string();
    let mut next = error.source();
    while let Some(error) = next {
        let more = error.to_string();
        if !text.ends_with(&more) {
            text.push_str(": ");
            text.push_str(&more);
        }
        next = error.source();
    }
    text
}

/// `io::Error` hides the error it was made of from `source()`, so this looks inside.
fn find<'a, T: StdError + 'static>(error: &'a (dyn StdError + 'static)) -> Option<&'a T> {
    let mut next = Some(error);
    while let Some(error) = next {
        if let Some(found) = error.downcast_ref::<T>() {
            return Some(found);
        }
        let inner = error.downcast_ref::<io::Error>().and_then(io::Error::get_ref);
        if let Some(found) = inner.and_then(|inner| find::<T>(inner)) {
            return Some(found);
        }
        next = error.source();
    }
    None
}

pub(super) async fn name_failure(endpoint: &Endpoint, details: String) -> Error {
    for name in &endpoint.witnesses {
        let lookup = timeout(endpoint.limits.connect, tokio::net::lookup_host((name.as_str(), 443)));
        if let Ok(Ok(mut found)) = lookup.await
            && found.next().is_some()
        {
            return Error::NoSuchHost { host: endpoint.host.clone(), details };
        }
    }
    Error::NoNetwork { details }
}

/// The library tells that a proxy failed but not how, so the proxy is asked once more, for the same
/// way and without a login. `None`: it lets us through, so the failure lies behind it.
pub(super) async fn proxy_failure(endpoint: &Endpoint, way: &Way, details: &str) -> Option<Error> {
    let host = endpoint.host.clone();
    let proxy = way.shown();
    let refused = |details| Some(Error::ProxyRefused { host: host.clone(), proxy: proxy.clone(), details });
    let bare = Way { authorization: None, ..way.clone() };
    let asked = timeout(endpoint.limits.connect, connect_through(endpoint, &bare));
    let Ok(Ok((_, answer))) = asked.await else { return refused(details.to_owned()) };
    let mut lines = answer.lines();
    let status = printable(lines.next().unwrap_or_default());
    match status.split_whitespace().nth(1) {
        Some("407") => {}
        _ if lets_through(&answer) => return None,
        _ => return refused(format!("{details}; {status}")),
    }
    let offers: Vec<String> = lines
        .filter_map(|line| line.split_once(':'))
        .filter(|(name, _)| name.trim().eq_ignore_ascii_case("proxy-authenticate"))
        .map(|(_, offer)| offer.split_whitespace().next().unwrap_or_default().to_ascii_lowercase())
        .collect();
    let offered = |kind: &str| offers.iter().any(|offer| offer.trim_end_matches(',') == kind);
    let details = format!("{details}; offered: {}", printable(&offers.join(", ")));
    Some(if !offered("basic") && offered("ntlm") {
        Error::ProxyKind { proxy, kind: ProxyKind::Ntlm, details }
    } else if !offered("basic") && (offered("negotiate") || offered("kerberos")) {
        Error::ProxyKind { proxy, kind: ProxyKind::Kerberos, details }
    } else {
        Error::ProxyLogin { host, proxy, details }
    })
}

/// Asks the proxy for a way to the server, with its login where one is set. The head of its answer, and
/// the connection, which is the server's where [`lets_through`].
pub(super) async fn connect_through(endpoint: &Endpoint, way: &Way) -> io::Result<(TcpStream, String)> {
    let port = endpoint.port();
    let mut stream = TcpStream::connect((way.host.trim_matches(['[', ']']), way.port)).await?;
    let mut connect = format!("CONNECT {0}:{port} HTTP/1.1\r\nHost: {0}:{port}\r\n", endpoint.host);
    if let Some(login) = way.authorization.as_ref().and_then(|login| login.to_str().ok()) {
        connect.push_str(&format!("Proxy-Authorization: {login}\r\n"));
    }
    connect.push_str("\r\n");
    stream.write_all(Zeroizing::new(connect).as_bytes()).await?;
    let mut head = Vec::new();
    // Byte by byte: what follows the head is the server's already.
    while head.len() < 16_384 && !head.ends_with(b"\r\n\r\n") {
        let mut byte = [0];
        if stream.read(&mut byte).await? == 0 {
            break;
        }
        head.extend_from_slice(&byte);
    }
    Ok((stream, String::from_utf8_lossy(&head).trim_end().to_owned()))
}

/// Whether the proxy has made the way free.
pub(super) fn lets_through(head: &str) -> bool {
    head.split_whitespace().nth(1).is_some_and(|status| status.starts_with('2'))
}

async fn tls_failure(exchange: &Exchange, way: Option<&Way>, tls: &rustls::Error, details: String) -> Error {
    let endpoint = &exchange.endpoint;
    let host = endpoint.host.clone();
    match tls {
        rustls::Error::AlertReceived(alert) if is_about_ours(*alert) => {
            Error::ClientCertificateRefused { host, details }
        }
        rustls::Error::InvalidCertificate(_) => match exchange.watch.refusal() {
            Some(refusal) => certificate_failure(exchange, &refusal, details).await,
            None => Error::UnsafeTls { host, details },
        },
        rustls::Error::InvalidMessage(_) if way.is_none() && speaks_plain_http(exchange).await => {
            Error::Portal { host, details }
        }
        _ => Error::UnsafeTls { host, details },
    }
}

/// The alerts with which a server refuses the certificate of its client (RFC 8446, 6.2).
fn is_about_ours(alert: AlertDescription) -> bool {
    matches!(
        alert,
        AlertDescription::BadCertificate
            | AlertDescription::UnsupportedCertificate
            | AlertDescription::CertificateRevoked
            | AlertDescription::CertificateExpired
            | AlertDescription::CertificateUnknown
            | AlertDescription::UnknownCA
            | AlertDescription::AccessDenied
            | AlertDescription::CertificateRequired
    )
}

/// Shows the certificate once more, says nothing, and waits for what the server has against it.
async fn refuses_our_certificate(exchange: &Exchange) -> bool {
    let endpoint = &exchange.endpoint;
    if endpoint.identity.is_none() {
        return false;
    }
    let refused = async {
        let name = endpoint.host.trim_matches(['[', ']']).to_owned();
        let (tls, _) = endpoint.trust.tls(endpoint.identity.as_ref()).ok()?;
        let server = rustls::pki_types::ServerName::try_from(name.clone()).ok()?;
        let stream = TcpStream::connect((name, endpoint.address.port_or_known_default()?)).await.ok()?;
        let connector = tokio_rustls::TlsConnector::from(std::sync::Arc::new(tls));
        let error = match connector.connect(server, stream).await {
            // A server that has nothing against it waits for a request.
            Ok(mut stream) => timeout(OBJECTION, stream.read(&mut [0; 1])).await.ok()?.err()?,
            Err(error) => error,
        };
        match find::<rustls::Error>(&error)? {
            rustls::Error::AlertReceived(alert) => Some(is_about_ours(*alert)),
            _ => None,
        }
    };
    timeout(endpoint.limits.connect, refused).await.ok().flatten().unwrap_or(false)
}

/// How long a server may take after the handshake to say what it has against a certificate.
const OBJECTION: std::time::Duration = std::time::Duration::from_secs(1);

/// A network's own login page answers on the TLS port in plain HTTP, whatever it is asked.
async fn speaks_plain_http(exchange: &Exchange) -> bool {
    let answer = async {
        let address = &exchange.endpoint.address;
        let port = address.port_or_known_default()?;
        let name = exchange.endpoint.host.trim_matches(['[', ']']).to_owned();
        let config = exchange.watch.tls_at(UnixTime::now()).ok()?;
        let server = rustls::pki_types::ServerName::try_from(name.clone()).ok()?;
        let mut hello = Vec::new();
        let _ = rustls::ClientConnection::new(config.into(), server).ok()?.write_tls(&mut hello).ok()?;
        let mut stream = TcpStream::connect((name, port)).await.ok()?;
        stream.write_all(&hello).await.ok()?;
        let mut start = [0; 5];
        let _ = stream.read_exact(&mut start).await.ok()?;
        Some(start == *b"HTTP/")
    };
    timeout(exchange.endpoint.limits.connect, answer).await.ok().flatten().unwrap_or(false)
}

async fn certificate_failure(exchange: &Exchange, refusal: &Refusal, details: String) -> Error {
    let host = exchange.endpoint.host.clone();
    let Ok((_, certificate)) = x509_parser::parse_x509_certificate(&refusal.certificate) else {
        return Error::UnsafeTls { host, details };
    };
    let names = names(&certificate);
    match &refusal.blame {
        // A certificate of the old kind, with its name in the subject only, fits no name.
        CertificateError::NotValidForName | CertificateError::NotValidForNameContext { .. }
            if names.is_empty() =>
        {
            Error::UnsafeTls { host, details }
        }
        CertificateError::NotValidForName | CertificateError::NotValidForNameContext { .. } => {
            Error::OtherName { host, names }
        }
        blame if trust::is_about_time(blame) => time_failure(exchange, refusal, &certificate, details).await,
        CertificateError::BadEncoding
        | CertificateError::UnhandledCriticalExtension
        | CertificateError::UnsupportedSignatureAlgorithmContext { .. }
        | CertificateError::UnsupportedSignatureAlgorithmForPublicKeyContext { .. } => {
            Error::UnsafeTls { host, details }
        }
        _ => Error::UnknownIssuer { host, issuer: issuer(&certificate), details },
    }
}

/// The most names that a screen can show.
const SHOWN_NAMES: usize = 3;

fn names(certificate: &X509Certificate<'_>) -> Vec<String> {
    let Ok(Some(names)) = certificate.subject_alternative_name() else { return Vec::new() };
    let names = names.value.general_names.iter().filter_map(|name| match name {
        GeneralName::DNSName(name) => Some(printable(name)),
        GeneralName::IPAddress(bytes) => match <[u8; 4]>::try_from(*bytes) {
            Ok(ip) => Some(std::net::Ipv4Addr::from(ip).to_string()),
            Err(_) => <[u8; 16]>::try_from(*bytes).ok().map(|ip| std::net::Ipv6Addr::from(ip).to_string()),
        },
        _ => None,
    });
    names.take(SHOWN_NAMES).collect()
}

pub(super) fn issuer(certificate: &X509Certificate<'_>) -> String {
    let issuer = certificate.issuer();
    let mut parts = issuer.iter_common_name().chain(issuer.iter_organization());
    let name = parts.find_map(|part| part.as_str().ok().filter(|name| !name.trim().is_empty()));
    printable(name.unwrap_or(&issuer.to_string()))
}

/// What a stranger wrote, for the screen: bounded, and without controls.
fn printable(text: &str) -> String {
    text.chars().filter(|c| !c.is_control() && !is_bidi(*c)).take(120).collect()
}

fn is_bidi(c: char) -> bool {
    matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// A certificate's dates are blamed only when our clock is known to be right.
async fn time_failure(
    exchange: &Exchange,
    refusal: &Refusal,
    certificate: &X509Certificate<'_>,
    details: String,
) -> Error {
    let from = moment(certificate.validity().not_before.timestamp());
    let to = moment(certificate.validity().not_after.timestamp());
    let host = exchange.endpoint.host.clone();
    let now = Utc::now();
    if let Some(dated) = date_despite(&exchange.endpoint, &exchange.watch, refusal).await {
        let offset = dated.date - now;
        return if offset.abs() > CLOCK_IS_RIGHT_WITHIN {
            Error::OurClock { offset, details }
        } else {
            Error::NotValidToday { host, from, to, details }
        };
    }
    let released = option_env!("KREATOR_RELEASED").and_then(|day| day.parse::<DateTime<Utc>>().ok());
    // A certificate is in use only after its beginning: both are lower bounds of the true time.
    match released.into_iter().chain([from]).max().filter(|bound| *bound > now) {
        Some(bound) => Error::OurClock { offset: bound - now, details },
        None => Error::NotValidToday { host, from, to, details },
    }
}

fn moment(seconds: i64) -> DateTime<Utc> {
    DateTime::from_timestamp(seconds, 0).unwrap_or_default()
}
