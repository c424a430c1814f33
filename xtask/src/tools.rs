//! The tools that a build and the tests need: finds what is there at the right version, and
//! installs the rest once, in a folder of our own. Nothing of the user's is replaced.

mod browser;
mod cache;
mod installed;
mod lock_file;
mod rust;

use std::path::PathBuf;

pub use browser::Browser;
pub use cache::Cache;
pub use lock_file::locked_version;

use crate::{
    error::{Error, Result},
    process,
    workspace::Workspace,
};
use installed::{Origin, Tool};

/// The version of Trunk that the configuration is written for.
pub const TRUNK: &str = "0.21.14";
/// The version of the npm package of binaryen; `wasm-opt --version` says 132.
pub const BINARYEN: &str = "132.0.0";
/// The version of the npm package that shortens JavaScript.
pub const ESBUILD: &str = "0.28.2";

/// What a build runs.
#[derive(Clone, Debug)]
pub struct BuildTools {
    /// Trunk, which drives Cargo and wasm-bindgen.
    pub trunk: PathBuf,
    /// wasm-bindgen, of the very version in `Cargo.lock`.
    pub wasm_bindgen: PathBuf,
    /// What only makes the result smaller.
    pub shrinkers: Shrinkers,
}

/// The tools that only make the result smaller. They come from npm; without it there is none and
/// the build still works.
#[derive(Clone, Debug, Default)]
pub struct Shrinkers {
    /// wasm-opt of binaryen.
    pub wasm_opt: Option<PathBuf>,
    /// esbuild, used only to shorten JavaScript.
    pub esbuild: Option<PathBuf>,
}

impl BuildTools {
    /// Finds the tools, and first installs those that are missing.
    pub fn set_up(workspace: &Workspace) -> Result<Self> {
        rust::set_up_target()?;
        let cache = Cache::open()?;
        let wasm_bindgen_version = locked_version(&workspace.read("Cargo.lock")?, "wasm-bindgen")
            .ok_or_else(|| {
            Error::new("Cargo.lock names no wasm-bindgen: run `cargo generate-lockfile`")
        })?;
        Ok(Self {
            trunk: trunk().get(&cache)?,
            wasm_bindgen: wasm_bindgen(&wasm_bindgen_version).get(&cache)?,
            shrinkers: Shrinkers::set_up(&cache)?,
        })
    }

    /// The runner of the browser tests, which comes with wasm-bindgen.
    pub fn wasm_test_runner(&self) -> PathBuf {
        let name = format!("wasm-bindgen-test-runner{}", std::env::consts::EXE_SUFFIX);
        self.wasm_bindgen.with_file_name(name)
    }
}

impl Shrinkers {
    /// Those that are there already.
    pub fn present() -> Result<Self> {
        let cache = Cache::open()?;
        Ok(Self {
            wasm_opt: wasm_opt().find(&cache),
            esbuild: esbuild().find(&cache),
        })
    }

    fn set_up(cache: &Cache) -> Result<Self> {
        let present = Self::present()?;
        if (present.wasm_opt.is_some() && present.esbuild.is_some())
            || process::on_path(&["npm"]).is_some()
        {
            return Ok(Self {
                wasm_opt: Some(wasm_opt().get(cache)?),
                esbuild: Some(esbuild().get(cache)?),
            });
        }
        println!(
            "npm is missing, so wasm-opt {BINARYEN} and esbuild {ESBUILD} cannot be installed: the \
             build works, its wasm is about 20 % larger; install Node.js to change that."
        );
        Ok(present)
    }
}

/// Installs the parts of the Rust toolchain that the checks use.
pub fn set_up_checks() -> Result<()> {
    rust::set_up_component("rustfmt", &["fmt", "--version"])?;
    rust::set_up_component("clippy", &["clippy", "--version"])
}

fn trunk() -> Tool {
    Tool {
        name: "trunk",
        version: TRUNK.to_owned(),
        binary: "trunk",
        said_version: TRUNK.to_owned(),
        origin: Origin::Cargo {
            package: "trunk",
            locked: true,
        },
        takes: "about 8 minutes",
    }
}

fn wasm_bindgen(version: &str) -> Tool {
    Tool {
        name: "wasm-bindgen",
        version: version.to_owned(),
        binary: "wasm-bindgen",
        said_version: version.to_owned(),
        // Its own lock file may want releases that a mirror does not have.
        origin: Origin::Cargo {
            package: "wasm-bindgen-cli",
            locked: false,
        },
        takes: "about 6 minutes",
    }
}

fn wasm_opt() -> Tool {
    Tool {
        name: "binaryen",
        version: BINARYEN.to_owned(),
        binary: "wasm-opt",
        said_version: BINARYEN.split('.').next().unwrap_or(BINARYEN).to_owned(),
        origin: Origin::Npm {
            package: "binaryen",
        },
        takes: "a few seconds",
    }
}

fn esbuild() -> Tool {
    Tool {
        name: "esbuild",
        version: ESBUILD.to_owned(),
        binary: "esbuild",
        said_version: ESBUILD.to_owned(),
        origin: Origin::Npm { package: "esbuild" },
        takes: "a few seconds",
    }
}
