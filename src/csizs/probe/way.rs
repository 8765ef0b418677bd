//! From this computer to the server's certificate: network, name, port or proxy, TLS.
use super::{Evidence, List, Step};
use crate::csizs::endpoint::{Endpoint, Way};
use crate::csizs::exchange::Exchange;
use crate::csizs::{Error, diagnosis};
use crate::problem::{Code, Problem};
use chrono::{DateTime, Utc};
use rustls::client::ResolvesClientCert;
use rustls::pki_types::ServerName;
use rustls::sign::CertifiedKey;
use rustls::{ProtocolVersion, SignatureScheme};
use std::io;
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use tokio::net::TcpStream;
use tokio::time::{Instant, timeout};
use tokio_rustls::TlsConnector;
use url::Host;

pub(super) async fn ask(endpoint: &Endpoint, list: &mut List) {
    let (exchange, way) = match (Exchange::begin(endpoint), endpoint.way()) {
        (Ok(exchange), Ok(way)) => (exchange, way),
        (Err(error), _) | (_, Err(error)) => return list.failed(Step::Network, &error, None),
    };
    let addresses = name(endpoint, way.is_some(), list).await;
    let stream = match &way {
        Some(way) => through(endpoint, way, list).await,
        None => port(endpoint, &addresses, list).await,
    };
    if let Some(stream) = stream {
        tls(&exchange, way.as_ref(), stream, list).await;
    }
}

/// A name that this computer cannot resolve says nothing where a proxy resolves names.
async fn name(endpoint: &Endpoint, has_proxy: bool, list: &mut List) -> Vec<SocketAddr> {
    let began = Instant::now();
    let port = endpoint.port();
    let found = match endpoint.address.host() {
        Some(Host::Ipv4(ip)) => Ok(vec![SocketAddr::new(ip.into(), port)]),
        Some(Host::Ipv6(ip)) => Ok(vec![SocketAddr::new(ip.into(), port)]),
        _ => resolve(endpoint, port).await,
    };
    let took = Some(began.elapsed());
    match found {
        Ok(addresses) => {
            list.fine(Step::Network, None, Vec::new());
            let mut seen: Vec<IpAddr> = addresses.iter().map(SocketAddr::ip).collect();
            seen.dedup();
            let is_name = matches!(endpoint.address.host(), Some(Host::Domain(_)));
            let evidence = vec![Evidence::Addresses(seen.clone())];
            if is_name && seen.iter().any(is_local) {
                let problem = Problem::new(Code::S04).with("address", endpoint.host.as_str());
                list.attention(Step::Name, problem, took, evidence);
            } else {
                list.fine(Step::Name, took, evidence);
            }
            addresses
        }
        Err(_) if has_proxy => Vec::new(),
        Err(details) => {
            let error = diagnosis::name_failure(endpoint, details).await;
            list.failed(Step::Name, &error, took);
            // Other names resolve.
            if matches!(error, Error::NoSuchHost { .. }) {
                list.fine(Step::Network, None, Vec::new());
            }
            Vec::new()
        }
    }
}

async fn resolve(endpoint: &Endpoint, port: u16) -> Result<Vec<SocketAddr>, String> {
    let lookup = tokio::net::lookup_host((endpoint.host.as_str(), port));
    match timeout(endpoint.limits.connect, lookup).await {
        Ok(Ok(found)) => match found.collect::<Vec<_>>() {
            found if found.is_empty() => Err("no address".to_owned()),
            found => Ok(found),
        },
        Ok(Err(error)) => Err(error.to_string()),
        Err(_) => Err("the name server does not answer".to_owned()),
    }
}

/// An address of this computer or of a local network.
fn is_local(address: &IpAddr) -> bool {
    match address.to_canonical() {
        IpAddr::V4(v4) => v4.is_private() || v4.is_link_local() || v4.is_loopback() || v4.is_unspecified(),
        IpAddr::V6(v6) => {
            v6.is_unique_local() || v6.is_unicast_link_local() || v6.is_loopback() || v6.is_unspecified()
        }
    }
}

/// The addresses one after the other, as a browser would; the first that answers counts.
async fn port(endpoint: &Endpoint, addresses: &[SocketAddr], list: &mut List) -> Option<TcpStream> {
    list.skipped(Step::Proxy, vec![Evidence::Direct]);
    let began = Instant::now();
    let mut failed = None;
    for address in addresses {
        match timeout(endpoint.limits.connect, TcpStream::connect(address)).await {
            Ok(Ok(stream)) => {
                list.fine(Step::Port, Some(began.elapsed()), vec![Evidence::Connected(address.to_string())]);
                return Some(stream);
            }
            Ok(Err(error)) => failed = Some((error.kind(), format!("{address}: {error}"))),
            Err(_) => failed = Some((io::ErrorKind::TimedOut, format!("{address}: no answer in time"))),
        }
    }
    if let Some((kind, details)) = failed {
        let error = diagnosis::socket_failure(kind, &endpoint.host, details);
        list.failed(Step::Port, &error, Some(began.elapsed()));
    }
    None
}

async fn through(endpoint: &Endpoint, way: &Way, list: &mut List) -> Option<TcpStream> {
    let began = Instant::now();
    let asked = timeout(endpoint.limits.connect, diagnosis::connect_through(endpoint, way)).await;
    let took = Some(began.elapsed());
    match asked {
        Ok(Ok((stream, head))) if diagnosis::lets_through(&head) => {
            if !list.has(Step::Network) {
                list.fine(Step::Network, None, Vec::new());
            }
            list.fine(Step::Proxy, took, vec![Evidence::Through(way.shown())]);
            Some(stream)
        }
        // Refused, silent or gone: which of them is told by the same words as everywhere.
        _ => {
            let error = diagnosis::proxy_failure(endpoint, way, "the proxy was asked").await;
            if let Some(error) = error {
                list.failed(Step::Proxy, &error, took);
            }
            None
        }
    }
}

async fn tls(exchange: &Exchange, way: Option<&Way>, stream: TcpStream, list: &mut List) {
    let endpoint = &exchange.endpoint;
    let began = Instant::now();
    let asks = Arc::new(Asks(AtomicBool::new(false)));
    let bare = endpoint.host.trim_matches(['[', ']']).to_owned();
    let (Ok(config), Ok(server)) = (exchange.watch.tls(asks.clone()), ServerName::try_from(bare)) else {
        return list.skipped(Step::Tls, Vec::new());
    };
    let connector = TlsConnector::from(Arc::new(config));
    let shaken = timeout(endpoint.limits.connect, connector.connect(server, stream)).await;
    let took = Some(began.elapsed());
    match shaken {
        Ok(Ok(stream)) => {
            let (_, connection) = stream.get_ref();
            let version = match connection.protocol_version() {
                Some(ProtocolVersion::TLSv1_2) => "TLS 1.2",
                Some(ProtocolVersion::TLSv1_3) => "TLS 1.3",
                _ => "TLS",
            };
            let leaf = connection.peer_certificates().and_then(|chain| chain.first());
            let mut evidence: Vec<Evidence> = leaf
                .and_then(|leaf| facts(leaf))
                .map(|(issuer, until)| Evidence::Tls { version, issuer, until })
                .into_iter()
                .collect();
            if asks.0.load(Ordering::Relaxed) {
                evidence.push(Evidence::AsksForCertificate);
            }
            list.fine(Step::Tls, took, evidence);
        }
        // Without a certificate of ours there is no connection: nothing is wrong with the server's.
        Ok(Err(_)) if asks.0.load(Ordering::Relaxed) && exchange.watch.refusal().is_none() => {
            list.fine(Step::Tls, took, vec![Evidence::AsksForCertificate]);
        }
        Ok(Err(error)) => {
            let error = diagnosis::handshake_failure(exchange, way, &error).await;
            list.failed(Step::Tls, &error, took);
        }
        Err(_) => {
            let details = "no answer to the TLS handshake in time".to_owned();
            let error = Error::NoAnswer { host: endpoint.host.clone(), details };
            list.failed(Step::Tls, &error, took);
        }
    }
}

fn facts(leaf: &[u8]) -> Option<(String, DateTime<Utc>)> {
    let (_, certificate) = x509_parser::parse_x509_certificate(leaf).ok()?;
    let until = DateTime::from_timestamp(certificate.validity().not_after.timestamp(), 0)?;
    Some((diagnosis::issuer(&certificate), until))
}

/// Has nothing to show, and remembers that it was asked.
#[derive(Debug)]
struct Asks(AtomicBool);

impl ResolvesClientCert for Asks {
    fn resolve(&self, _: &[&[u8]], _: &[SignatureScheme]) -> Option<Arc<CertifiedKey>> {
        self.0.store(true, Ordering::Relaxed);
        None
    }

    fn has_certs(&self) -> bool {
        false
    }
}
