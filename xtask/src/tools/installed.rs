//! One tool with a pinned version: where it is, and how it is installed.

use std::{
    env, fs,
    path::{Path, PathBuf},
    time::Instant,
};

use super::cache::Cache;
use crate::{
    error::{Context, Error, Result},
    process,
};

/// Where a tool comes from.
#[derive(Clone, Debug)]
pub(super) enum Origin {
    /// `cargo install`.
    Cargo { package: &'static str, locked: bool },
    /// `npm install`.
    Npm { package: &'static str },
}

/// A tool at one exact version.
#[derive(Clone, Debug)]
pub(super) struct Tool {
    /// The name of its folder.
    pub name: &'static str,
    pub version: String,
    /// The program that is run.
    pub binary: &'static str,
    /// The word that `--version` prints for this version.
    pub said_version: String,
    pub origin: Origin,
    /// How long the installation takes, in words.
    pub takes: &'static str,
}

impl Tool {
    /// Where the tool is: in our folder, else on the PATH at the right version.
    pub fn find(&self, cache: &Cache) -> Option<PathBuf> {
        let ours = self.program_in(&cache.folder(self.name, &self.version));
        if ours.is_file() {
            return Some(ours);
        }
        process::on_path(&[self.binary])
            .filter(|it| said(it).is_some_and(|words| says(&words, &self.said_version)))
    }

    /// Where the tool is, after installing it if it was nowhere.
    pub fn get(&self, cache: &Cache) -> Result<PathBuf> {
        if let Some(found) = self.find(cache) {
            return Ok(found);
        }
        let _lock = cache.lock()?;
        // Another run may have installed it while this one waited for the lock.
        if let Some(found) = self.find(cache) {
            return Ok(found);
        }
        self.install(cache)?;
        self.find(cache)
            .ok_or_else(|| Error::new(format!("{} was installed, yet is not there", self.binary)))
    }

    fn install(&self, cache: &Cache) -> Result<()> {
        let (workshop, folder) = (
            cache.workshop(self.name, &self.version),
            cache.folder(self.name, &self.version),
        );
        println!(
            "Setting up {} {} in {} (once, {}) …",
            self.binary,
            self.version,
            folder.display(),
            self.takes
        );
        let start = Instant::now();
        remove(&workshop)?;
        remove(&folder)?;
        fs::create_dir_all(&workshop)
            .context(|| format!("cannot create {}", workshop.display()))?;
        let hint = self.install_into(&workshop)?;
        fs::rename(&workshop, &folder)
            .context(|| format!("cannot move {} to its place ({hint})", self.binary))?;
        println!("… {} is there after {:.0?}.", self.binary, start.elapsed());
        Ok(())
    }

    /// Runs the installer; gives the command in words.
    fn install_into(&self, folder: &Path) -> Result<String> {
        let (mut command, words) = match self.origin {
            Origin::Cargo { package, locked } => {
                let mut command = process::cargo();
                command.args(["install", "--quiet", "--root"]).arg(folder);
                if locked {
                    command.arg("--locked");
                }
                command.arg(format!("{package}@{}", self.version));
                let flag = if locked { " --locked" } else { "" };
                let words = format!("cargo install{flag} {package}@{}", self.version);
                (command, words)
            }
            Origin::Npm { package } => {
                let npm = process::on_path(&["npm"])
                    .ok_or_else(|| Error::new("npm is missing: install Node.js"))?;
                let wanted = format!("{package}@{}", self.version);
                let words = format!("npm install {wanted}");
                let mut command = process::command(npm);
                command.args(["install", "--no-audit", "--no-fund", "--silent", "--prefix"]);
                command.arg(folder).arg(wanted);
                (command, words)
            }
        };
        // The flags and target of the app are not those of a tool.
        for name in ["RUSTFLAGS", "CARGO_ENCODED_RUSTFLAGS", "CARGO_BUILD_TARGET"] {
            command.env_remove(name);
        }
        command.current_dir(env::temp_dir());
        process::run(&mut command).context(|| {
            format!(
                "{} {} cannot be installed; try `{words}` by hand and put it on the PATH",
                self.binary, self.version
            )
        })?;
        Ok(words)
    }

    fn program_in(&self, folder: &Path) -> PathBuf {
        match self.origin {
            Origin::Cargo { .. } => {
                folder
                    .join("bin")
                    .join(format!("{}{}", self.binary, env::consts::EXE_SUFFIX))
            }
            Origin::Npm { .. } => {
                let suffix = if cfg!(windows) { ".cmd" } else { "" };
                folder
                    .join("node_modules/.bin")
                    .join(format!("{}{suffix}", self.binary))
            }
        }
    }
}

fn remove(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).context(|| format!("cannot remove {}", folder.display()))?;
    }
    Ok(())
}

/// What a program says to `--version`.
pub(super) fn said(program: &Path) -> Option<String> {
    process::answer(process::command(program).arg("--version"))
}

/// Whether one of the words is this version.
fn says(words: &str, version: &str) -> bool {
    words.split_whitespace().any(|it| it == version)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_is_a_whole_word() {
        assert!(says("wasm-bindgen 0.2.130", "0.2.130"));
        assert!(says("wasm-opt version 132 (version_132)", "132"));
        assert!(!says("wasm-bindgen 0.2.1301", "0.2.130"));
        assert!(!says("trunk 0.21.1", "0.21.14"));
    }

    #[test]
    fn what_is_in_the_folder_is_used_without_asking_it() {
        let home = env::temp_dir().join("xtask-installed-test");
        let cache = Cache::at(&home);
        let tool = Tool {
            name: "no-such-tool",
            version: "1.2.3".to_owned(),
            binary: "no-such-tool",
            said_version: "1.2.3".to_owned(),
            origin: Origin::Cargo {
                package: "no-such-tool",
                locked: true,
            },
            takes: "never",
        };
        remove(&home).unwrap();
        assert_eq!(tool.find(&cache), None);

        let program = tool.program_in(&cache.folder("no-such-tool", "1.2.3"));
        fs::create_dir_all(program.parent().unwrap()).unwrap();
        fs::write(&program, "").unwrap();
        assert_eq!(tool.get(&cache).unwrap(), program);
        remove(&home).unwrap();
    }
}
