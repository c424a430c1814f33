//! Where things are in the repository.

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use crate::error::{Context, Error, Result};

/// The repository the tool works in.
#[derive(Clone, Debug)]
pub struct Workspace {
    root: PathBuf,
}

impl Workspace {
    /// The nearest folder upwards from the current one that holds the app's `Trunk.toml` and
    /// `xtask/`, so that the tool and the tests work from any folder of the repository.
    pub fn find() -> Result<Self> {
        let start = env::current_dir().context(|| "cannot tell the current folder".to_owned())?;
        start
            .ancestors()
            .find(|it| it.join("Trunk.toml").is_file() && it.join("xtask").is_dir())
            .map(Self::at)
            .ok_or_else(|| {
                Error::new("no Trunk.toml here or above: run this inside the repository")
            })
    }

    /// The repository in this folder.
    pub fn at(root: &Path) -> Self {
        Self {
            root: root.to_owned(),
        }
    }

    /// The top folder.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The release folder: what a web server serves.
    pub fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// The folder of the program that can be told to fail.
    pub fn fault_dist(&self) -> PathBuf {
        self.root.join("target/fault-dist")
    }

    /// Cargo's target folder, as Cargo itself finds it.
    pub fn target(&self) -> PathBuf {
        env::var_os("CARGO_TARGET_DIR")
            .filter(|it| !it.is_empty())
            .map_or_else(|| self.root.join("target"), |it| self.root.join(it))
    }

    /// The text of a file of the repository.
    pub fn read(&self, path: &str) -> Result<String> {
        let file = self.root.join(path);
        fs::read_to_string(&file).context(|| format!("cannot read {}", file.display()))
    }
}
