//! An Emp@tia made by hand whose files can be cut anywhere, changed and spoilt.
use crate::csizs::server::{Ca, Got, Read, Reply, Server};
use crate::registration::bench::{Wire, answer, envelope, identity};
use kreator_csizs::csizs::connection::{Connection, SystemId};
use kreator_csizs::csizs::{Endpoint, Limits, Trust, soap};
use kreator_csizs::dictionary::{Error, Job, Line, News, Shelf, State, Stop, Stopper, Updated, update};
use kreator_csizs::problem::Code;
use sha2::{Digest, Sha256};
use std::io::{Cursor, Write};
use std::path::Path;
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tempfile::TempDir;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// One dictionary as the server has it.
#[derive(Clone)]
pub struct Told {
    pub code: String,
    pub name: String,
    pub version: u32,
    pub size: usize,
    pub sha256: String,
    pub file: Vec<u8>,
    pub etag: Option<String>,
    pub how: How,
    /// Another than its own place.
    pub address: Option<String>,
}

/// What happens to its file.
#[derive(Clone, Copy, PartialEq)]
pub enum How {
    Well,
    /// So many bytes of the answer, and then the connection is torn.
    Cut(usize),
    /// Bytes from the beginning, however they were asked for.
    Whole,
    /// So many bytes, and then silence.
    Stall(usize),
    Status(&'static str),
    /// As if it were so long.
    Longer(usize),
}

pub struct Bench {
    pub server: Server,
    pub list: Arc<Mutex<Vec<Told>>>,
    pub fault: Arc<Mutex<Option<&'static str>>>,
    pub folder: TempDir,
    pub connection: Arc<dyn Connection>,
}

/// A ZIP with one file in it.
pub fn zipped(name: &str, content: &[u8]) -> Vec<u8> {
    zipped_all(&[(name, content)])
}

pub fn zipped_all(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in files {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(content).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// So many rows that hardly pack: `KOD;NAZWA`.
pub fn rows(count: usize) -> String {
    let mut text = "KOD;NAZWA\n".to_owned();
    let mut seed = 7_u64;
    for row in 0..count {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        text += &format!("{row:07};{seed:016x}{:016x}\n", seed.rotate_left(29) ^ 0x5555);
    }
    text
}

impl Told {
    pub fn new(code: &str, version: u32, content: &str) -> Self {
        Self::of(code, version, zipped(&format!("{code}.csv"), content.as_bytes()))
    }

    pub fn of(code: &str, version: u32, file: Vec<u8>) -> Self {
        let sha256 = hex(&file);
        Self {
            code: code.into(),
            name: format!("Słownik {code}"),
            version,
            size: file.len(),
            etag: Some(format!("\"{}\"", &sha256[..8])),
            sha256,
            file,
            how: How::Well,
            address: None,
        }
    }

    pub fn how(mut self, how: How) -> Self {
        self.how = how;
        self
    }
}

pub fn hex(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

impl Bench {
    pub async fn of(list: impl IntoIterator<Item = Told>) -> Self {
        let ca = Ca::new("Emp@tia");
        let list = Arc::new(Mutex::new(list.into_iter().collect::<Vec<_>>()));
        let fault = Arc::new(Mutex::new(None));
        let (shelf, refused) = (Arc::clone(&list), Arc::clone(&fault));
        let server =
            Server::start(&ca, Arc::new(move |got: &Got| serve(&shelf.lock().unwrap(), &refused, got))).await;
        let limits =
            Limits { connect: Duration::from_secs(4), exchange: Duration::from_secs(2), page: 1 << 20 };
        let endpoint =
            |path| Endpoint::new(&server.url(path), Trust::Anchors(vec![ca.der()]), limits).unwrap();
        let connection = Arc::new(soap::Profile::new(endpoint("/r"), endpoint("/s"), identity(&ca)));
        Self { server, list, fault, folder: tempfile::tempdir().unwrap(), connection }
    }

    pub fn job(&self) -> Job {
        Job {
            connection: Arc::clone(&self.connection),
            system: SystemId { unit: "JT-1".into(), system: "SD-1".into() },
            folder: self.folder.path().to_owned(),
            patience: Duration::from_secs(1),
        }
    }

    pub async fn update(&self) -> Result<Updated, Error> {
        let (_stopper, stop) = Stopper::new();
        self.update_until(stop).await.0
    }

    pub async fn update_until(&self, stop: Stop) -> (Result<Updated, Error>, Vec<News>) {
        let told = Mutex::new(Vec::new());
        let updated = update(self.job(), stop, |news| told.lock().unwrap().push(news)).await;
        (updated, told.into_inner().unwrap())
    }

    pub fn set(&self, change: impl FnOnce(&mut Vec<Told>)) {
        change(&mut self.list.lock().unwrap());
    }

    pub fn shelf(&self) -> Shelf {
        Shelf::open(self.folder.path()).unwrap()
    }

    /// Codes, versions and rows of what counts.
    pub fn there(&self) -> Vec<(String, u32, u64)> {
        let shelf = self.shelf();
        for entry in shelf.entries() {
            assert!(shelf.file(entry).is_file(), "{}", entry.plik);
        }
        shelf.entries().iter().map(|entry| (entry.kod.clone(), entry.wersja, entry.wiersze)).collect()
    }

    /// From where each request for a file wanted its bytes.
    pub fn asked(&self) -> Vec<Option<usize>> {
        let gets = self.server.got().into_iter().filter(|got| got.line.starts_with("GET"));
        gets.map(|got| {
            let range = got.header("range")?;
            range.strip_prefix("bytes=")?.strip_suffix('-')?.parse().ok()
        })
        .collect()
    }
}

pub fn code(result: &Result<Updated, Error>) -> Option<Code> {
    result.as_ref().err().and_then(Error::problem).map(|problem| problem.code)
}

pub fn states(lines: &[Line]) -> Vec<State> {
    lines.iter().map(|line| line.state).collect()
}

/// Every file below a folder, by its name.
pub fn files(folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in std::fs::read_dir(next).unwrap().flatten() {
            if entry.path().is_dir() {
                folders.push(entry.path());
            } else {
                found.push(entry.path().strip_prefix(folder).unwrap().to_string_lossy().into_owned());
            }
        }
    }
    found.sort();
    found
}

fn serve(list: &[Told], fault: &Mutex<Option<&'static str>>, got: &Got) -> (Read, Reply) {
    if got.line.starts_with("POST") {
        if let Some(word) = *fault.lock().unwrap() {
            let fault = format!(
                "<S:Fault><faultcode>S:Client</faultcode><faultstring>Nie</faultstring><detail><q:blad><q:kod>{word}</q:kod></q:blad></detail></S:Fault>"
            );
            return (Read::All, answer(Wire::Soap, 500, &envelope(&fault)));
        }
        let host = got.header("host").unwrap();
        let entries: String = list
            .iter()
            .map(|told| {
                let own = format!("https://{host}/f/{}", told.code);
                format!(
                    "<q:slownik><q:kod>{}</q:kod><q:nazwa>{}</q:nazwa><q:wersja>{}</q:wersja><q:stanNa>2016-03-29</q:stanNa><q:rozmiar>{}</q:rozmiar><q:sha256>{}</q:sha256><q:adres>{}</q:adres></q:slownik>",
                    told.code, told.name, told.version, told.size, told.sha256, told.address.as_ref().unwrap_or(&own)
                )
            })
            .collect();
        let body = format!("<q:PodajWykazSlownikowOdpowiedz>{entries}</q:PodajWykazSlownikowOdpowiedz>");
        return (Read::All, answer(Wire::Soap, 200, &envelope(&body)));
    }
    let code = got.line.rsplit_once('/').unwrap().1;
    let told = list.iter().find(|told| told.code == code).unwrap();
    if let How::Status(status) = told.how {
        return (
            Read::All,
            Reply::Send(format!("HTTP/1.1 {status}\r\nContent-Length: 0\r\n\r\n").into_bytes()),
        );
    }
    let range = got
        .header("range")
        .and_then(|range| range.strip_prefix("bytes=")?.strip_suffix('-')?.parse::<usize>().ok());
    let same = got.header("if-range").is_none_or(|etag| Some(etag) == told.etag.as_deref());
    let from = range.filter(|_| same && told.how != How::Whole);
    let length = if let How::Longer(length) = told.how { length } else { told.file.len() };
    let start = from.unwrap_or(0);
    let etag = told.etag.as_ref().map(|etag| format!("ETag: {etag}\r\n")).unwrap_or_default();
    let status = match from {
        Some(_) => format!("206 Partial Content\r\nContent-Range: bytes {start}-{}/{length}", length - 1),
        None => "200 OK".to_owned(),
    };
    let mut bytes =
        format!("HTTP/1.1 {status}\r\n{etag}Content-Length: {}\r\n\r\n", length - start).into_bytes();
    let body = &told.file[start..];
    match told.how {
        How::Cut(at) => {
            bytes.extend_from_slice(&body[..at.min(body.len())]);
            (Read::All, Reply::Tear(bytes))
        }
        How::Stall(at) => {
            bytes.extend_from_slice(&body[..at.min(body.len())]);
            (Read::All, Reply::Keep(bytes))
        }
        _ => {
            bytes.extend_from_slice(body);
            (Read::All, Reply::Send(bytes))
        }
    }
}
