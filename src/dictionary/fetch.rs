//! One file, from where it is to its end.
use super::part::{Part, append};
use super::{BLOCK, Error, Stop};
use crate::csizs::Endpoint;
use crate::csizs::connection::Dictionary;
use crate::csizs::file::{self, Opened, Rest};
use bytes::BytesMut;
use std::fs::File;
use std::path::Path;

/// What a file needs beside its address.
pub(super) struct Fetch<'a> {
    pub(super) dictionary: &'a Dictionary,
    pub(super) part: Part,
    /// For what is said of the disk.
    pub(super) folder: &'a Path,
    /// How many are ready, of how many: for D-01.
    pub(super) ready: (usize, usize),
}

impl Fetch<'_> {
    /// Fetches what is missing, and proves the whole by its sha256. What was gone on with and does not hold is
    /// fetched once more from its beginning: an earlier try may have lost its end to a power cut. `came` is
    /// told how long the part is, and how much of it is new.
    ///
    /// # Errors
    /// D-01, and what came stays; D-02, and nothing stays; D-03, D-04, stopped.
    pub(super) async fn run(
        &self,
        endpoint: &Endpoint,
        stop: &mut Stop,
        mut came: impl FnMut(u64, u64) + Send,
    ) -> Result<(), Error> {
        let mut again = true;
        loop {
            let begun = self.rest(endpoint, stop, &mut came).await?;
            let (part, guard) = (self.part.clone(), stop.clone());
            if blocking(move || part.sha256(&guard)).await? == self.dictionary.sha256 {
                return Ok(());
            }
            self.part.remove().map_err(Error::disk(self.folder))?;
            came(0, 0);
            if begun == 0 || !again {
                return Err(self.unreadable("another sha256 than the list says"));
            }
            again = false;
        }
    }

    /// Returns where it began: 0 where nothing of an earlier try was used.
    async fn rest(
        &self,
        endpoint: &Endpoint,
        stop: &mut Stop,
        came: &mut (impl FnMut(u64, u64) + Send),
    ) -> Result<u64, Error> {
        let size = self.dictionary.size;
        let (mut there, mut etag) = self.part.survey(self.dictionary).map_err(Error::disk(self.folder))?;
        if there == size {
            return Ok(there);
        }
        loop {
            let rest = etag.as_deref().filter(|_| there > 0).map(|etag| Rest { from: there, etag });
            let opened = tokio::select! {
                () = stop.asked() => return Err(Error::Stopped),
                opened = file::open(endpoint, rest) => opened.map_err(|error| self.failed(error))?,
            };
            let answer = match opened {
                Opened::File(answer) => answer,
                Opened::NotSatisfiable if there > 0 => {
                    (there, etag) = (0, None);
                    continue;
                }
                Opened::NotSatisfiable => return Err(self.unreadable("status 416")),
                Opened::Refused => {
                    return Err(Error::UnknownSystem("the file is refused".to_owned()));
                }
                Opened::Missing(status) => return Err(self.unreadable(&format!("status {status}"))),
            };
            if answer.length.is_some_and(|length| length != size) {
                return Err(self.unreadable(&format!("{:?} bytes, and the list says {size}", answer.length)));
            }
            let start = answer.start;
            // The whole one again: the file is another one now, or the server knows no parts.
            let file = if start == 0 {
                self.part.begin(self.dictionary, answer.etag.clone())
            } else {
                self.part.go_on()
            };
            self.write(answer, file.map_err(Error::disk(self.folder))?, stop, came).await?;
            return Ok(start);
        }
    }

    async fn write(
        &self,
        mut answer: Box<file::File>,
        mut file: File,
        stop: &mut Stop,
        came: &mut (impl FnMut(u64, u64) + Send),
    ) -> Result<(), Error> {
        let mut length = answer.start;
        came(length, 0);
        let mut block = BytesMut::with_capacity(BLOCK);
        loop {
            let next = tokio::select! {
                () = stop.asked() => Err(Error::Stopped),
                next = answer.next() => next.map_err(|error| self.failed(error)),
            };
            if let Ok(Some(bytes)) = &next {
                length += u64::try_from(bytes.len()).unwrap_or(u64::MAX);
                if length > self.dictionary.size {
                    self.part.remove().map_err(Error::disk(self.folder))?;
                    return Err(self.unreadable("longer than the list says"));
                }
                block.extend_from_slice(bytes);
            }
            let is_last = !matches!(next, Ok(Some(_)));
            // What came before a cut counts.
            if block.len() >= BLOCK || is_last {
                let full = block.split().freeze();
                let new = u64::try_from(full.len()).unwrap_or(0);
                let written = blocking(move || append(&mut file, &full, is_last).map(|()| file)).await;
                file = written.map_err(Error::disk(self.folder))?;
                block.reserve(BLOCK);
                came(length, new);
            }
            match next? {
                Some(_) => {}
                None if length == self.dictionary.size => return Ok(()),
                None => return Err(self.unreadable("shorter than the list says")),
            }
        }
    }

    fn failed(&self, error: crate::csizs::Error) -> Error {
        Error::of_file(error, self.ready.0, self.ready.1)
    }

    fn unreadable(&self, details: &str) -> Error {
        Error::Unreadable { name: self.dictionary.name.clone(), details: details.to_owned() }
    }
}

/// Off the threads that carry the network and the window.
pub(super) async fn blocking<T: Send + 'static>(call: impl FnOnce() -> T + Send + 'static) -> T {
    match tokio::task::spawn_blocking(call).await.map_err(tokio::task::JoinError::try_into_panic) {
        Ok(value) => value,
        Err(Ok(panic)) => std::panic::resume_unwind(panic),
        // Cancelled: the program is leaving.
        Err(Err(_)) => std::future::pending().await,
    }
}
