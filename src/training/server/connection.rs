//! One connection, one request, HTTP/1.1, then the end: over TLS 1.2 or newer for the wizard, without
//! it for the person's own browser, which does not know the practice authority and would warn.
use super::answer;
use super::hold::{CutOff, reach};
use super::{Shared, locked};
use crate::training::control::{Point, Target};
use crate::training::log::Event;
use crate::training::password::hex;
use crate::training::{Error, Scenario, World};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use rustls::RootCertStore;
use rustls::pki_types::{CertificateDer, PrivateKeyDer, pem::PemObject};
use rustls::server::WebPkiClientVerifier;
use rustls::server::danger::ClientCertVerifier;
use sha2::{Digest, Sha256};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite};
use tokio::net::TcpStream;
use tokio_rustls::TlsAcceptor;

/// Nobody needs longer for a handshake over loopback.
const HANDSHAKE: Duration = Duration::from_secs(30);

/// Longer than the longest pauses of one exchange together.
const EXCHANGE: Duration = Duration::from_secs(600);

/// What a connection meets first.
#[derive(Clone)]
pub(super) struct Doors {
    usual: TlsAcceptor,
    /// With the certificate that the scenario shows until somebody has refused it.
    odd: Option<TlsAcceptor>,
}

impl Doors {
    pub(super) fn of(world: &World) -> Result<Self, Error> {
        let odd = world.odd.as_ref().map(|odd| tls(world, &odd.certificate, &odd.key));
        Ok(Self { usual: tls(world, &world.certificate, &world.key)?, odd: odd.transpose()? })
    }
}

fn tls(world: &World, certificate: &str, key: &str) -> Result<TlsAcceptor, Error> {
    let certificate = CertificateDer::from_pem_slice(certificate.as_bytes())
        .map_err(|error| Error::Certificates(error.to_string()))?;
    let key = PrivateKeyDer::from_pem_slice(key.as_bytes())
        .map_err(|error| Error::Certificates(error.to_string()))?;
    let failed = |error: rustls::Error| Error::Certificates(error.to_string());
    let config =
        rustls::ServerConfig::builder_with_provider(Arc::new(rustls::crypto::ring::default_provider()))
            .with_safe_default_protocol_versions()
            .map_err(failed)?
            .with_client_cert_verifier(clients(world)?)
            .with_single_cert(vec![certificate], key)
            .map_err(failed)?;
    Ok(TlsAcceptor::from(Arc::new(config)))
}

/// A certificate is asked for, and only the services need one. One of a strange authority is refused in
/// the handshake; in [`Scenario::CertificateAtTheDoor`] every one.
fn clients(world: &World) -> Result<Arc<dyn ClientCertVerifier>, Error> {
    let at_the_door = world.scenario == Scenario::CertificateAtTheDoor;
    // The certificate of the server has signed nobody's.
    let root = if at_the_door { &world.certificate } else { &world.authority };
    let failed = |error: &dyn std::error::Error| Error::Certificates(error.to_string());
    let root = CertificateDer::from_pem_slice(root.as_bytes()).map_err(|error| failed(&error))?;
    let mut roots = RootCertStore::empty();
    roots.add(root).map_err(|error| failed(&error))?;
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    WebPkiClientVerifier::builder_with_provider(Arc::new(roots), provider)
        .allow_unauthenticated()
        .build()
        .map_err(|error| failed(&error))
}

pub(super) async fn serve(shared: Arc<Shared>, doors: Doors, stream: TcpStream) {
    if shared.scenario == Scenario::NoAnswer {
        leave_silent(&shared, stream).await;
        return;
    }
    // A cut needs no more than dropping what is held here.
    let _ = exchange(&shared, doors, stream).await;
    *locked(&shared.last_asked) = tokio::time::Instant::now();
}

async fn exchange(shared: &Arc<Shared>, doors: Doors, stream: TcpStream) -> Result<(), CutOff> {
    reach(shared, Point::Accept, None).await?;
    if is_plain(&stream).await {
        return speak(shared, "http", None, stream).await;
    }
    let odd = doors.odd.filter(|_| !locked(&shared.world).cut);
    let is_odd = odd.is_some();
    match tokio::time::timeout(HANDSHAKE, odd.unwrap_or(doors.usual).accept(stream)).await {
        Ok(Ok(stream)) => {
            let shown = stream.get_ref().1.peer_certificates().and_then(<[_]>::first);
            let peer = shown.map(|shown| hex(&Sha256::digest(shown)));
            speak(shared, "https", peer, stream).await
        }
        Ok(Err(error)) => {
            if is_odd
                && is_refused(&error)
                && let Err(error) = shared.once()
            {
                shared.fail(error);
            }
            let _ = shared.note(Event::HandshakeFailed { reason: error.to_string() });
            Err(CutOff)
        }
        Err(_) => {
            let _ = shared.note(Event::HandshakeFailed { reason: "no answer in time".to_owned() });
            Err(CutOff)
        }
    }
}

/// The other side has looked at the certificate, and said no.
fn is_refused(error: &std::io::Error) -> bool {
    let inner = error.get_ref().and_then(|inner| inner.downcast_ref::<rustls::Error>());
    matches!(inner, Some(rustls::Error::AlertReceived(_)))
}

/// A request without TLS begins with the name of its method.
async fn is_plain(stream: &TcpStream) -> bool {
    let mut first = [0];
    let peeked = tokio::time::timeout(HANDSHAKE, stream.peek(&mut first)).await;
    matches!(peeked, Ok(Ok(1))) && matches!(&first, b"G" | b"P")
}

async fn speak(
    shared: &Arc<Shared>,
    scheme: &'static str,
    peer: Option<String>,
    stream: impl AsyncRead + AsyncWrite + Unpin + Send + 'static,
) -> Result<(), CutOff> {
    let asked: Mutex<Option<Target>> = Mutex::new(None);
    let service = service_fn(|request| {
        *locked(&asked) = Some(answer::target(&request));
        answer::to(Arc::clone(shared), scheme, peer.clone(), request)
    });
    // One request a connection: only so does the end of the answer show.
    let connection = http1::Builder::new().keep_alive(false).serve_connection(TokioIo::new(stream), service);
    match tokio::time::timeout(EXCHANGE, connection).await {
        Ok(Ok(())) => {
            let target = *locked(&asked);
            match target {
                Some(target) => reach(shared, Point::AfterAnswer, Some(target)).await,
                None => Ok(()),
            }
        }
        Ok(Err(_)) | Err(_) => Err(CutOff),
    }
}

async fn leave_silent(shared: &Shared, mut stream: TcpStream) {
    if !shared.note(Event::LeftSilent) {
        return;
    }
    let mut ending = shared.ending.clone();
    let swallow = async {
        let mut buffer = [0; 1024];
        while matches!(stream.read(&mut buffer).await, Ok(1..)) {}
    };
    tokio::select! {
        () = swallow => {}
        _ = ending.wait_for(|ending| *ending) => {}
    }
}
