//! A browser profile in a folder of its own, and the processes that run on it.

use std::path::{Path, PathBuf};

use sysinfo::{ProcessRefreshKind, ProcessesToUpdate, System, UpdateKind};
use tempfile::TempDir;

use crate::failure::{Failure, Outcome};

/// A new, empty browser profile. The folder and every process on it are gone when it is dropped.
#[derive(Debug)]
pub struct Profile {
    folder: TempDir,
}

impl Profile {
    /// An empty profile.
    pub fn new() -> Outcome<Self> {
        let folder = tempfile::Builder::new()
            .prefix("career-navi-e2e-")
            .tempdir()
            .map_err(|err| Failure::new(format!("cannot create a profile: {err}")))?;
        Ok(Self { folder })
    }

    /// The folder that the browser gets as its `--user-data-dir`.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Where downloads go.
    pub fn downloads(&self) -> PathBuf {
        self.folder().join("downloads")
    }

    /// Ends every process on this profile at once, without a word, as a power cut would: SIGKILL.
    /// The count of the processes ended.
    pub fn kill_browser(&self) -> usize {
        let wanted = self.folder().to_string_lossy().into_owned();
        let mut system = System::new();
        system.refresh_processes_specifics(
            ProcessesToUpdate::All,
            true,
            ProcessRefreshKind::nothing().with_cmd(UpdateKind::Always),
        );
        system
            .processes()
            .values()
            .filter(|it| {
                it.cmd()
                    .iter()
                    .any(|word| word.to_string_lossy().contains(&wanted))
            })
            .filter(|it| it.kill())
            .count()
    }
}

impl Drop for Profile {
    fn drop(&mut self) {
        self.kill_browser();
    }
}
