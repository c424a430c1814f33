//! What a browser has on its disk, damaged while it is not running.

use std::{
    fs,
    path::{Path, PathBuf},
};

use crate::{
    failure::{Failure, Outcome},
    profile::Profile,
};

/// One of the folders in which a browser keeps what pages store.
#[derive(Debug)]
pub struct Disk {
    folder: PathBuf,
}

impl Profile {
    /// The folder of IndexedDB, with all databases of the one origin that was visited.
    pub fn indexed_db(&self) -> Outcome<Disk> {
        let all = self.folder().join("Default/IndexedDB");
        let found = fs::read_dir(&all)?.flatten().map(|it| it.path());
        let mut found = found.filter(|it| it.to_string_lossy().ends_with(".leveldb"));
        let folder = found
            .next()
            .ok_or_else(|| Failure::new(format!("{} holds no database", all.display())))?;
        Ok(Disk { folder })
    }

    /// The folder of localStorage.
    pub fn local_storage(&self) -> Disk {
        let folder = self.folder().join("Default/Local Storage/leveldb");
        Disk { folder }
    }
}

impl Disk {
    /// Takes all of it away.
    pub fn remove(&self) -> Outcome {
        Ok(fs::remove_dir_all(&self.folder)?)
    }

    /// Turns every bit of so many bytes in the middle of each file that holds data.
    pub fn flip(&self, bytes: usize) -> Outcome {
        self.change(|all| {
            let middle = all.len() / 2;
            let first = middle.saturating_sub(bytes / 2);
            all.iter_mut()
                .skip(first)
                .take(bytes)
                .for_each(|it| *it = !*it);
        })
    }

    /// Cuts each file that holds data to a part of it: `1 / parts`.
    pub fn cut(&self, parts: usize) -> Outcome {
        self.change(|all| all.truncate(all.len() / parts))
    }

    /// Takes so many bytes off the end of each file that holds data.
    pub fn cut_end(&self, bytes: usize) -> Outcome {
        self.change(|all| all.truncate(all.len().saturating_sub(bytes)))
    }

    /// Makes the file that names the current state name one that there never was: nothing opens then,
    /// and the browser does not begin anew.
    pub fn mislead(&self) -> Outcome {
        Ok(fs::write(self.folder.join("CURRENT"), "garbage\n")?)
    }

    fn change(&self, change: impl Fn(&mut Vec<u8>)) -> Outcome {
        let mut changed = 0;
        for file in xtask::walk::files(&self.folder)? {
            let mut all = fs::read(&file)?;
            if holds_data(&file) && !all.is_empty() {
                change(&mut all);
                fs::write(&file, all)?;
                changed += 1;
            }
        }
        if changed == 0 {
            let folder = self.folder.display();
            return Err(Failure::new(format!("{folder} holds no data to damage")));
        }
        Ok(())
    }
}

fn holds_data(file: &Path) -> bool {
    let extension = file.extension().and_then(|it| it.to_str());
    matches!(extension, Some("log" | "ldb"))
}
