//! Chromium and its driver, for the tests.

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use super::installed::said;
use crate::{
    error::{Error, Result},
    process,
};

const INSTALL_BY_HAND: &str = "`apt-get install chromium chromium-driver fonts-noto-cjk` on Debian and Ubuntu, `brew install \
     --cask chromium chromedriver` on macOS, `winget install Google.Chrome` and the driver of the \
     same version on Windows, or name them in CHROMIUM and CHROMEDRIVER";

/// A Chromium with a driver of the same major version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Browser {
    /// The browser: Chromium or Chrome.
    pub chromium: PathBuf,
    /// Its WebDriver.
    pub chromedriver: PathBuf,
}

impl Browser {
    /// Finds the browser; on Debian and Ubuntu, as root, it is installed when it is missing.
    pub fn set_up() -> Result<Self> {
        if let Ok(found) = Self::find() {
            return Ok(found);
        }
        if let Some(apt) = process::on_path(&["apt-get"])
            && is_root()
        {
            install(&apt)?;
        }
        Self::find()
    }

    /// The browser and driver that are there, or a sentence that names what is missing.
    pub fn find() -> Result<Self> {
        let chromium = named_by("CHROMIUM")
            .or_else(|| process::on_path(CHROMIUM_NAMES))
            .or_else(|| usual_places().into_iter().find(|it| it.is_file()))
            .ok_or_else(|| {
                Error::new(format!(
                    "Chromium is missing; install it: {INSTALL_BY_HAND}"
                ))
            })?;
        let chromedriver = named_by("CHROMEDRIVER")
            .or_else(|| process::on_path(&["chromedriver"]))
            .or_else(|| driver_places(&chromium).into_iter().find(|it| it.is_file()))
            .ok_or_else(|| {
                Error::new(format!(
                    "chromedriver is missing; install it: {INSTALL_BY_HAND}"
                ))
            })?;
        let (browser, driver) = (browser_version(&chromium), version_of(&chromedriver));
        if browser.is_some() && browser == driver {
            return Ok(Self {
                chromium,
                chromedriver,
            });
        }
        Err(Error::new(format!(
            "Chromium ({}) and chromedriver ({}) must have the same major version; install both: \
             {INSTALL_BY_HAND}",
            shown(browser),
            shown(driver)
        )))
    }
}

const CHROMIUM_NAMES: &[&str] = &[
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
];

fn named_by(variable: &str) -> Option<PathBuf> {
    env::var_os(variable)
        .map(PathBuf::from)
        .filter(|it| it.is_file())
}

fn usual_places() -> Vec<PathBuf> {
    let mut places = vec![
        PathBuf::from("/Applications/Chromium.app/Contents/MacOS/Chromium"),
        PathBuf::from("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
    ];
    for variable in ["ProgramFiles", "ProgramFiles(x86)", "LocalAppData"] {
        if let Some(folder) = env::var_os(variable) {
            for name in ["Google/Chrome", "Chromium"] {
                let place = Path::new(&folder).join(name);
                places.push(place.join("Application").join("chrome.exe"));
            }
        }
    }
    places
}

fn driver_places(chromium: &Path) -> Vec<PathBuf> {
    let name = format!("chromedriver{}", env::consts::EXE_SUFFIX);
    vec![
        chromium.with_file_name(name),
        PathBuf::from("/usr/lib/chromium/chromedriver"),
        PathBuf::from("/usr/lib/chromium-browser/chromedriver"),
    ]
}

fn browser_version(chromium: &Path) -> Option<u32> {
    // On Windows the browser prints nothing; its version is the name of a folder beside it.
    if cfg!(windows) {
        let entries = fs::read_dir(chromium.parent()?).ok()?;
        return entries
            .flatten()
            .find_map(|it| major(&it.file_name().to_string_lossy()));
    }
    version_of(chromium)
}

fn version_of(program: &Path) -> Option<u32> {
    major(&said(program)?)
}

/// The first number of the first word that looks like `156.0.8078.73`.
fn major(words: &str) -> Option<u32> {
    words.split_whitespace().find_map(|word| {
        let mut parts = word.split('.');
        let first = parts.next()?.parse().ok()?;
        (parts.count() >= 2).then_some(first)
    })
}

fn shown(version: Option<u32>) -> String {
    version.map_or_else(|| "of no known version".to_owned(), |it| it.to_string())
}

fn is_root() -> bool {
    process::answer(process::command("id").arg("-u")).as_deref() == Some("0")
}

fn install(apt: &Path) -> Result<()> {
    println!("Setting up Chromium and its driver with apt-get (once, about a minute) …");
    let apt_get = |words: &[&str]| {
        let mut command = process::command(apt);
        command.env("DEBIAN_FRONTEND", "noninteractive").args(words);
        process::run(&mut command)
    };
    apt_get(&["update", "-qq"])?;
    // Without a Japanese font the pages would be measured and photographed as boxes.
    let mut install = vec!["install", "-qq", "-y", "--no-install-recommends"];
    install.extend(["chromium", "chromium-driver", "fonts-noto-cjk"]);
    apt_get(&install)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_major_version_is_read_from_what_a_program_says() {
        assert_eq!(major("Chromium 156.0.8078.73 built on Debian"), Some(156));
        assert_eq!(major("ChromeDriver 156.0.8078.73 (a1b2c3)"), Some(156));
        assert_eq!(major("Google Chrome 131.0.6778.85"), Some(131));
        assert_eq!(major("nothing"), None);
        assert_eq!(major("version 12"), None);
    }
}
