//! A PI-MZT made by hand: TLS on loopback with its own CA, which keeps every byte that it was sent.
use rcgen::{
    BasicConstraints, Certificate, CertificateParams, DnType, ExtendedKeyUsagePurpose, IsCa, Issuer, KeyPair,
    KeyUsagePurpose, SanType, date_time_ymd,
};
use rustls::pki_types::{PrivateKeyDer, PrivatePkcs8KeyDer};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::net::TcpListener;
use tokio::task::JoinHandle;
use tokio_rustls::TlsAcceptor;

pub struct Ca {
    issuer: Issuer<'static, KeyPair>,
    certificate: Certificate,
}

impl Ca {
    pub fn new(name: &str) -> Self {
        let mut params = CertificateParams::default();
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        params.distinguished_name.push(DnType::CommonName, name);
        params.key_usages = vec![KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::CrlSign];
        let key = KeyPair::generate().unwrap();
        let certificate = params.self_signed(&key).unwrap();
        Self { issuer: Issuer::new(params, key), certificate }
    }

    pub fn der(&self) -> Vec<u8> {
        self.certificate.der().to_vec()
    }

    pub fn pem(&self) -> String {
        self.certificate.pem()
    }

    pub fn leaf(&self, leaf: Leaf) -> (Certificate, KeyPair) {
        let mut params = CertificateParams::default();
        params.subject_alt_names = leaf
            .names
            .iter()
            .map(|name| match name.parse() {
                Ok(ip) => SanType::IpAddress(ip),
                Err(_) => SanType::DnsName((*name).try_into().unwrap()),
            })
            .collect();
        params.distinguished_name.push(DnType::CommonName, "localhost");
        params.extended_key_usages = vec![ExtendedKeyUsagePurpose::ServerAuth];
        params.not_before = date_time_ymd(leaf.from, 1, 1);
        params.not_after = date_time_ymd(leaf.to, 1, 1);
        let key = KeyPair::generate().unwrap();
        (params.signed_by(&key, &self.issuer).unwrap(), key)
    }
}

pub struct Leaf {
    pub names: &'static [&'static str],
    pub from: i32,
    pub to: i32,
}

impl Default for Leaf {
    fn default() -> Self {
        Self { names: &["localhost", "127.0.0.1"], from: 2020, to: 2090 }
    }
}

/// One request, as it came.
#[derive(Debug, Clone, Default)]
pub struct Got {
    /// "GET /path?query"
    pub line: String,
    pub head: String,
    pub body: Vec<u8>,
}

impl Got {
    pub fn header(&self, name: &str) -> Option<&str> {
        self.head.lines().find_map(|line| {
            let (key, value) = line.split_once(':')?;
            key.eq_ignore_ascii_case(name).then(|| value.trim())
        })
    }

    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }
}

/// What happens to a connection before it is served.
#[derive(Clone, Copy, PartialEq)]
pub enum Door {
    Open,
    /// Accepted and closed at once.
    Slam,
    /// Closed after the TLS handshake.
    SlamAfterTls,
    /// Accepted, and then silence.
    Silent,
}

#[derive(Clone)]
pub enum Reply {
    /// Status line, headers and body, then the connection ends in good order.
    Send(Vec<u8>),
    /// These bytes, and then the connection is torn.
    Tear(Vec<u8>),
    /// As `Send`, but the connection stays open and is never served again.
    Keep(Vec<u8>),
    /// Nothing, for ever.
    Silence,
    /// A body without an end.
    Endless,
    /// After a while.
    Later(Duration, Vec<u8>),
}

/// How much of a body is read before the reply.
#[derive(Clone, Copy)]
pub enum Read {
    All,
    Nothing,
    Bytes(usize),
}

pub type Site = Arc<dyn Fn(&Got) -> (Read, Reply) + Send + Sync>;

pub struct Server {
    pub port: u16,
    pub got: Arc<Mutex<Vec<Got>>>,
    pub door: Arc<Mutex<Door>>,
    task: JoinHandle<()>,
}

impl Server {
    pub async fn start(ca: &Ca, site: Site) -> Self {
        Self::with(ca.leaf(Leaf::default()), site).await
    }

    pub async fn with((certificate, key): (Certificate, KeyPair), site: Site) -> Self {
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let config = rustls::ServerConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .unwrap()
            .with_no_client_auth()
            .with_single_cert(
                vec![certificate.der().clone()],
                PrivateKeyDer::Pkcs8(PrivatePkcs8KeyDer::from(key.serialize_der())),
            )
            .unwrap();
        let acceptor = TlsAcceptor::from(Arc::new(config));
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let got = Arc::new(Mutex::new(Vec::new()));
        let door = Arc::new(Mutex::new(Door::Open));
        let (log, gate) = (got.clone(), door.clone());
        let task = tokio::spawn(async move {
            loop {
                let Ok((stream, _)) = listener.accept().await else { return };
                let (acceptor, site, log) = (acceptor.clone(), site.clone(), log.clone());
                let door = *gate.lock().unwrap();
                drop(tokio::spawn(async move {
                    match door {
                        Door::Slam => return,
                        Door::Silent => return std::future::pending().await,
                        Door::Open | Door::SlamAfterTls => {}
                    }
                    let Ok(mut stream) = acceptor.accept(stream).await else { return };
                    if door == Door::Open {
                        serve(&mut stream, site, &log).await;
                    }
                }));
            }
        });
        Self { port, got, door, task }
    }

    pub fn url(&self, path: &str) -> url::Url {
        format!("https://localhost:{}{path}", self.port).parse().unwrap()
    }

    pub fn got(&self) -> Vec<Got> {
        self.got.lock().unwrap().clone()
    }

    pub fn posts(&self) -> Vec<Got> {
        self.got().into_iter().filter(|got| got.line.starts_with("POST")).collect()
    }

    pub fn set(&self, door: Door) {
        *self.door.lock().unwrap() = door;
    }

    /// From now on nobody listens.
    pub async fn stop(&mut self) {
        self.task.abort();
        let _ = (&mut self.task).await;
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.task.abort();
    }
}

async fn serve<S: AsyncRead + AsyncWrite + Unpin>(stream: &mut S, site: Site, log: &Mutex<Vec<Got>>) {
    let mut bytes = Vec::new();
    let end = loop {
        if let Some(end) = bytes.windows(4).position(|it| it == b"\r\n\r\n") {
            break end;
        }
        if stream.read_buf(&mut bytes).await.unwrap_or(0) == 0 {
            return;
        }
    };
    let head = String::from_utf8_lossy(&bytes[..end]).into_owned();
    let line = head.lines().next().unwrap().rsplit_once(' ').unwrap().0.to_owned();
    let mut got = Got { line, head, body: bytes[end + 4..].to_vec() };
    let length: usize = got.header("content-length").and_then(|it| it.parse().ok()).unwrap_or(0);
    let (read, reply) = site(&got);
    let wanted = match read {
        Read::All => length,
        Read::Nothing => 0,
        Read::Bytes(wanted) => wanted.min(length),
    };
    let at = {
        let mut log = log.lock().unwrap();
        log.push(got.clone());
        log.len() - 1
    };
    while got.body.len() < wanted {
        if stream.read_buf(&mut got.body).await.unwrap_or(0) == 0 {
            break;
        }
        log.lock().unwrap()[at].body.clone_from(&got.body);
    }
    match reply {
        Reply::Send(bytes) => {
            let _ = stream.write_all(&bytes).await;
            let _ = stream.shutdown().await;
        }
        Reply::Tear(bytes) => {
            let _ = stream.write_all(&bytes).await;
            let _ = stream.flush().await;
        }
        Reply::Keep(bytes) => {
            let _ = stream.write_all(&bytes).await;
            let _ = stream.flush().await;
            std::future::pending().await
        }
        Reply::Silence => std::future::pending().await,
        Reply::Endless => {
            let _ = stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n").await;
            while stream.write_all(&[b'a'; 65_536]).await.is_ok() {}
        }
        Reply::Later(wait, bytes) => {
            tokio::time::sleep(wait).await;
            let _ = stream.write_all(&bytes).await;
            let _ = stream.shutdown().await;
        }
    }
}

/// A page in UTF-8.
pub fn page(html: &str) -> Reply {
    page_with("200 OK", "Content-Type: text/html; charset=utf-8\r\n", html.as_bytes())
}

pub fn page_with(status: &str, headers: &str, body: &[u8]) -> Reply {
    let mut bytes =
        format!("HTTP/1.1 {status}\r\n{headers}Content-Length: {}\r\n\r\n", body.len()).into_bytes();
    bytes.extend_from_slice(body);
    Reply::Send(bytes)
}

pub fn redirect(status: &str, to: &str) -> Reply {
    page_with(status, &format!("Location: {to}\r\n"), b"")
}

/// A listener that does with every connection what `serve` says.
pub async fn raw(answer: &'static [u8]) -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    drop(tokio::spawn(async move {
        loop {
            let Ok((mut stream, _)) = listener.accept().await else { return };
            drop(tokio::spawn(async move {
                let mut bytes = [0; 4096];
                let _ = stream.read(&mut bytes).await;
                let _ = stream.write_all(answer).await;
                let _ = stream.shutdown().await;
                // Until the other side has closed, so that nothing is reset under it.
                while stream.read(&mut bytes).await.is_ok_and(|read| read > 0) {}
            }));
        }
    }));
    port
}
