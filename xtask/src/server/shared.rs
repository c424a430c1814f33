//! What the server's thread and its owner both hold: the folder, the log, the faults and the
//! compressed files.

use std::{
    collections::HashMap,
    path::{Path, PathBuf},
    sync::{Mutex, MutexGuard, PoisonError},
};

use hyper::body::Bytes;

use super::{ServerOptions, fault::Fault};

/// One answered request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// `GET`, `HEAD` …
    pub method: String,
    /// The path as asked, with its query.
    pub path: String,
    /// The status of the answer.
    pub status: u16,
    /// The bytes of the body as sent: compressed, cut, or 0 when nothing had changed.
    pub bytes_sent: u64,
    /// The `Host` header.
    pub host: Option<String>,
    /// The `Referer` header.
    pub referer: Option<String>,
}

/// The digest of a file's bytes.
pub(super) type Digest = [u8; 32];

#[derive(Debug)]
pub(super) struct Shared {
    pub options: ServerOptions,
    dir: Mutex<PathBuf>,
    log: Mutex<Vec<Request>>,
    faults: Mutex<HashMap<String, Fault>>,
    compressed: Mutex<HashMap<Digest, Bytes>>,
}

impl Shared {
    pub fn new(dir: &Path, options: ServerOptions) -> Self {
        Self {
            options,
            dir: Mutex::new(dir.to_owned()),
            log: Mutex::default(),
            faults: Mutex::default(),
            compressed: Mutex::default(),
        }
    }

    pub fn dir(&self) -> PathBuf {
        held(&self.dir).clone()
    }

    pub fn swap_dir(&self, dir: &Path) {
        *held(&self.dir) = dir.to_owned();
    }

    pub fn record(&self, request: Request) {
        held(&self.log).push(request);
    }

    pub fn requests(&self) -> Vec<Request> {
        held(&self.log).clone()
    }

    pub fn clear_requests(&self) {
        held(&self.log).clear();
    }

    pub fn fault(&self, path: &str) -> Option<Fault> {
        held(&self.faults).get(path).cloned()
    }

    pub fn set_fault(&self, path: &str, fault: Fault) {
        held(&self.faults).insert(path.to_owned(), fault);
    }

    pub fn clear_faults(&self) {
        held(&self.faults).clear();
    }

    pub fn compressed(&self, digest: &Digest) -> Option<Bytes> {
        held(&self.compressed).get(digest).cloned()
    }

    pub fn keep_compressed(&self, digest: Digest, bytes: Bytes) {
        held(&self.compressed).insert(digest, bytes);
    }
}

/// The value behind a lock. Every change is one whole step, so a value is good even after a
/// panic elsewhere.
fn held<T>(lock: &Mutex<T>) -> MutexGuard<'_, T> {
    lock.lock().unwrap_or_else(PoisonError::into_inner)
}
