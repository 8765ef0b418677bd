//! One server, with its own trust, limits and way through the network.
use super::{Error, Identity, Trust};
use crate::secret::Secret;
use hyper_util::client::proxy::matcher::Matcher;
use reqwest::header::HeaderValue;
use std::time::Duration;
use url::{Host, Url};

/// Bounds of one question or act (wire-profile, "Rules for every request").
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Until there is a connection: name, TCP, proxy and TLS together.
    pub connect: Duration,
    /// All requests of one question or act, with every redirect, until the answer is whole.
    pub exchange: Duration,
    /// The largest page, in bytes.
    pub page: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self { connect: Duration::from_secs(10), exchange: Duration::from_secs(120), page: 1 << 20 }
    }
}

/// How to get out of the local network.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Proxy {
    /// The system's settings. This computer itself is always reached directly, as in browsers.
    #[default]
    System,
    Direct,
    /// Typed in by the person.
    Given {
        host: String,
        port: u16,
        login: Option<(String, Secret)>,
    },
}

/// Where to connect, whom to believe, and how long to wait. Cheap to make; keeps no connection.
#[derive(Debug, Clone)]
pub struct Endpoint {
    pub(super) address: Url,
    pub(super) host: String,
    pub(super) trust: Trust,
    pub(super) identity: Option<Identity>,
    pub(super) limits: Limits,
    pub(super) proxy: Proxy,
    pub(super) witnesses: Vec<String>,
}

/// Names that resolve wherever there is a network: if none does, it is not this one name's fault.
const WITNESSES: [&str; 3] = ["www.gov.pl", "tempus1.gum.gov.pl", "www.nask.pl"];

impl Endpoint {
    /// # Errors
    /// [`Error::UnknownPage`] for an address that is not `https` or carries a login: there is no
    /// such thing in the procedure. [`Error::Setup`] for an anchor that is no certificate.
    pub fn new(address: &Url, trust: Trust, limits: Limits) -> Result<Self, Error> {
        let host = address.host_str().unwrap_or_default().to_owned();
        let refuse = |details: &str| Error::UnknownPage { host: host.clone(), details: details.to_owned() };
        if address.scheme() != "https" {
            return Err(refuse("the address is not https"));
        }
        if !address.username().is_empty() || address.password().is_some() {
            return Err(refuse("the address carries a login"));
        }
        drop(trust.tls(None)?);
        let witnesses = WITNESSES.map(str::to_owned).to_vec();
        let (address, proxy) = (address.clone(), Proxy::default());
        Ok(Self { address, host, trust, identity: None, limits, proxy, witnesses })
    }

    /// With the certificate of a domain system, for the services of Emp@tia.
    pub fn identified(mut self, identity: Identity) -> Self {
        self.identity = Some(identity);
        self
    }

    /// The same server, trust and identity at another address: `None` for another host, another port
    /// or without https. A service's answer may name a file, and no other server.
    pub fn at(&self, address: &Url) -> Option<Self> {
        let alike = address.origin() == self.address.origin();
        let plain = address.username().is_empty() && address.password().is_none();
        (alike && plain).then(|| Self { address: address.clone(), ..self.clone() })
    }

    /// Another way than by the system's settings.
    pub fn through(mut self, proxy: Proxy) -> Self {
        self.proxy = proxy;
        self
    }

    /// Other names to tell a missing network (N-01) from a missing name (S-02).
    pub fn witnesses(mut self, names: impl IntoIterator<Item = String>) -> Self {
        self.witnesses = names.into_iter().collect();
        self
    }

    pub fn host(&self) -> &str {
        &self.host
    }

    /// 443 unless the address says otherwise.
    pub(super) fn port(&self) -> u16 {
        self.address.port_or_known_default().unwrap_or(443)
    }

    pub fn address(&self) -> &Url {
        &self.address
    }

    /// The proxy that leads there by the settings of this moment, if any.
    pub(super) fn way(&self) -> Result<Option<Way>, Error> {
        match &self.proxy {
            Proxy::Direct => Ok(None),
            Proxy::System if self.is_this_computer() => Ok(None),
            Proxy::System => {
                let address = self.address.as_str().parse().map_err(|error| setup(&error))?;
                Ok(Matcher::from_system().intercept(&address).map(|found| Way {
                    address: found.uri().to_string(),
                    host: found.uri().host().unwrap_or_default().to_owned(),
                    port: found.uri().port_u16().unwrap_or(80),
                    authorization: found.basic_auth().cloned(),
                }))
            }
            Proxy::Given { host, port, login } => {
                let bare = host.trim().trim_start_matches("http://").trim_end_matches('/');
                let address = format!("http://{bare}:{port}/");
                let url = Url::parse(&address).map_err(|error| setup(&error))?;
                Ok(Some(Way {
                    host: url.host_str().unwrap_or_default().to_owned(),
                    port: *port,
                    authorization: login.as_ref().map(|(name, word)| basic(name, word)).transpose()?,
                    address,
                }))
            }
        }
    }

    fn is_this_computer(&self) -> bool {
        match self.address.host() {
            Some(Host::Domain(name)) => name == "localhost" || name.ends_with(".localhost"),
            Some(Host::Ipv4(ip)) => ip.is_loopback(),
            Some(Host::Ipv6(ip)) => ip.is_loopback(),
            None => false,
        }
    }
}

/// A proxy on the way.
#[derive(Clone)]
pub(super) struct Way {
    pub address: String,
    pub host: String,
    pub port: u16,
    pub authorization: Option<HeaderValue>,
}

impl Way {
    pub(super) fn shown(&self) -> String {
        format!("{}:{}", self.host, self.port)
    }

    pub(super) fn proxy(&self) -> Result<reqwest::Proxy, Error> {
        let proxy = reqwest::Proxy::all(&self.address).map_err(|error| setup(&error.without_url()))?;
        Ok(match &self.authorization {
            Some(value) => proxy.custom_http_auth(value.clone()),
            None => proxy,
        })
    }
}

/// Through reqwest's own writer of the header, so that it is spelled as everywhere.
fn basic(name: &str, word: &Secret) -> Result<HeaderValue, Error> {
    let mut url = Url::parse("http://proxy/").map_err(|error| setup(&error))?;
    let unfit = |()| Error::Setup { details: "the proxy's login cannot be written".to_owned() };
    url.set_username(name).map_err(unfit)?;
    url.set_password(Some(word.expose())).map_err(unfit)?;
    let matcher = Matcher::builder().all(url.to_string()).build();
    let mut value = matcher
        .intercept(&hyper::Uri::from_static("https://host/"))
        .and_then(|found| found.basic_auth().cloned())
        .ok_or_else(|| unfit(()))?;
    value.set_sensitive(true);
    Ok(value)
}

pub(super) fn setup(error: &dyn std::error::Error) -> Error {
    Error::Setup { details: error.to_string() }
}
