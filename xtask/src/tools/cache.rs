//! The folder of our own that holds the tools, one sub-folder a tool and version.

use std::{
    env,
    fs::{self, File, TryLockError},
    path::{Path, PathBuf},
};

use etcetera::BaseStrategy;

use crate::error::{Context, Result};

/// Names another folder for the tools; the tests use it.
const FOLDER_VARIABLE: &str = "CAREER_NAVI_TOOLS";

/// The folder of the installed tools.
#[derive(Clone, Debug)]
pub struct Cache {
    root: PathBuf,
}

impl Cache {
    /// The user's cache folder, or the one that `CAREER_NAVI_TOOLS` names.
    pub fn open() -> Result<Self> {
        if let Some(root) = env::var_os(FOLDER_VARIABLE) {
            return Ok(Self::at(Path::new(&root)));
        }
        let base = etcetera::choose_base_strategy()
            .context(|| format!("no home folder is known: set {FOLDER_VARIABLE}"))?;
        Ok(Self::at(&base.cache_dir().join("career-navi/tools")))
    }

    /// The tools in this folder.
    pub fn at(root: &Path) -> Self {
        Self {
            root: root.to_owned(),
        }
    }

    /// Where a tool of this version is, or will be.
    pub fn folder(&self, tool: &str, version: &str) -> PathBuf {
        self.root.join(format!("{tool}-{version}"))
    }

    /// Where a tool is put together, before it is moved to its [`folder`](Self::folder) as a
    /// whole: an interrupted installation leaves nothing that looks finished.
    pub fn workshop(&self, tool: &str, version: &str) -> PathBuf {
        self.root.join(format!(".part-{tool}-{version}"))
    }

    /// Waits until no other run of this tool installs anything. The lock ends with the file.
    pub fn lock(&self) -> Result<File> {
        fs::create_dir_all(&self.root)
            .context(|| format!("cannot create {}", self.root.display()))?;
        let path = self.root.join(".lock");
        let cannot = || format!("cannot lock {}", path.display());
        let file = File::create(&path).context(cannot)?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                println!("Waiting for another cargo xtask to finish its set-up …");
                file.lock().context(cannot)?;
            }
            Err(TryLockError::Error(err)) => return Err(err).context(cannot),
        }
        Ok(file)
    }
}
