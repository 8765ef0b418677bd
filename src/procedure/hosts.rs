//! Which addresses of a package the wizard may connect to (wire-profile, "Trust, per endpoint";
//! package-format, "Checks on values").
use super::Environment;
use std::net::IpAddr;
use url::{Host, Url};

const MINISTRY: &str = include_str!("../../assets/hosty-ministerstwa.txt");
const GOVERNMENT: &str = include_str!("../../assets/hosty-rzadowe.txt");
/// PI-MZT of production, as the procedure names it (point 6b).
const PRODUCTION_PI_MZT: &str = "mzt.mpips.gov.pl";

/// What may be done with an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// The wizard may connect by itself.
    Automatic,
    /// P-24: under gov.pl, but not the ministry's. Guided only, after a call.
    Confirm,
    /// P-23: the wizard never connects.
    Refused(Why),
    /// P-25: an address of another environment than the package's.
    OtherEnvironment,
}

/// Why an address is refused; for the IT person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Why {
    #[error("not an address")]
    Unreadable,
    #[error("not https")]
    NotHttps,
    #[error("user name or password inside the address")]
    UserInfo,
    #[error("a bare IP address")]
    BareIp,
    #[error("this computer or a local network")]
    Local,
    #[error("not under gov.pl")]
    Elsewhere,
}

/// Judges an address by the environment of its package. Only what is written is judged: a name that
/// resolves to a private address is another question (S-04).
pub fn judge(environment: Environment, address: &str) -> Verdict {
    let url = match read(address) {
        Ok(url) => url,
        Err(why) => return Verdict::Refused(why),
    };
    let local = is_loopback(&url);
    if environment == Environment::Cwiczeniowe {
        return if local { Verdict::Automatic } else { Verdict::OtherEnvironment };
    }
    match url.host() {
        _ if local => Verdict::Refused(Why::Local),
        Some(Host::Domain(name)) => judge_name(environment, name),
        Some(Host::Ipv4(address)) => Verdict::Refused(why_not(address.into())),
        Some(Host::Ipv6(address)) => Verdict::Refused(why_not(address.into())),
        None => Verdict::Refused(Why::Unreadable),
    }
}

/// Whether the address begins with https and has a host: point d and e of the procedure.
pub fn is_https(address: &str) -> bool {
    read(address).is_ok()
}

/// The address as it may be shown: without what stands before `@`, which can be a password. One with
/// `#` or `/` in it makes the address unreadable and is not shown either.
pub fn shown(address: &str) -> String {
    let (scheme, rest) = match address.find("://") {
        Some(at) => address.split_at(at + 3),
        None => ("", address),
    };
    let path = rest.find('/').unwrap_or(rest.len());
    match rest.rfind('@') {
        // Alone in the path it is an ordinary character, behind an ordinary host.
        Some(at) if rest[..path].contains('@') || Url::parse(address).is_err() => {
            format!("{scheme}…{}", &rest[at..])
        }
        _ => address.to_owned(),
    }
}

/// Whether this may name a time server: it reaches an elevated command line, so nothing but labels
/// of letters, digits and hyphens, at least two of them, the last not a number. In practice only this
/// computer, with or without a port.
pub fn is_time_server(environment: Environment, name: &str) -> bool {
    if environment == Environment::Cwiczeniowe {
        let (host, port) = name.rsplit_once(':').unwrap_or((name, "123"));
        return matches!(host, "127.0.0.1" | "localhost") && port.parse::<u16>().is_ok();
    }
    let labels: Vec<&str> = name.split('.').collect();
    name.len() <= 253
        && labels.len() >= 2
        && labels.iter().all(|label| is_label(label))
        && labels.last().is_some_and(|last| !last.bytes().all(|byte| byte.is_ascii_digit()))
}

fn is_label(label: &str) -> bool {
    (1..=63).contains(&label.len())
        && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
        && !label.starts_with('-')
        && !label.ends_with('-')
}

/// Stricter than a browser: what a person and a program may read as two addresses is none.
fn read(address: &str) -> Result<Url, Why> {
    if address.chars().any(|c| c.is_whitespace() || c.is_control() || c == '\\') {
        return Err(Why::Unreadable);
    }
    let url = Url::parse(address).map_err(|_| Why::Unreadable)?;
    if url.scheme() != "https" || !address.to_ascii_lowercase().starts_with("https://") {
        return Err(Why::NotHttps);
    }
    if !url.username().is_empty() || url.password().is_some() || shown(address) != address {
        return Err(Why::UserInfo);
    }
    Ok(url)
}

fn is_loopback(url: &Url) -> bool {
    match url.host() {
        Some(Host::Domain(name)) => labels(name).last() == Some(&"localhost"),
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.to_canonical().is_loopback(),
        None => false,
    }
}

fn judge_name(environment: Environment, name: &str) -> Verdict {
    if is_of_other_environment(environment, name) {
        return Verdict::OtherEnvironment;
    }
    if is_listed(MINISTRY, name) {
        Verdict::Automatic
    } else if is_listed(GOVERNMENT, name) {
        Verdict::Confirm
    } else {
        Verdict::Refused(Why::Elsewhere)
    }
}

/// A host that calls itself a test has no place in production, nor has PI-MZT of production in a
/// test, where the package's own anchor would be trusted for it.
fn is_of_other_environment(environment: Environment, name: &str) -> bool {
    let labels = labels(name);
    match environment {
        Environment::Produkcyjne => labels
            .iter()
            .flat_map(|label| label.split('-'))
            .any(|part| matches!(part, "test" | "testy" | "testowe")),
        Environment::Testowe => labels.join(".") == PRODUCTION_PI_MZT,
        Environment::Cwiczeniowe => false,
    }
}

/// Compares label by label from the end: `zlympips.gov.pl` is not below `mpips.gov.pl`. The URL
/// parser has made the name ASCII and lower case.
fn is_listed(list: &str, name: &str) -> bool {
    let name = labels(name);
    list.lines()
        .map(str::trim)
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .any(|listed| name.ends_with(&labels(listed)))
}

fn labels(name: &str) -> Vec<&str> {
    name.strip_suffix('.').unwrap_or(name).split('.').collect()
}

fn why_not(address: IpAddr) -> Why {
    let local = match address.to_canonical() {
        IpAddr::V4(v4) => v4.is_private() || v4.is_link_local() || v4.is_unspecified(),
        IpAddr::V6(v6) => v6.is_unique_local() || v6.is_unicast_link_local() || v6.is_unspecified(),
    };
    if local { Why::Local } else { Why::BareIp }
}
