//! A chromedriver process of our own on a free port.

use std::{
    io::{BufRead, BufReader},
    path::PathBuf,
    process::{Child, Command, Stdio},
    thread,
};

use xtask::tools::Browser as Installed;

use crate::{
    failure::{Failure, Outcome},
    folder,
};

/// The browser and the driver that the tests use: `NAVI_CHROMIUM` and `NAVI_CHROMEDRIVER`, else
/// those that are found.
pub fn installed() -> Outcome<Installed> {
    let named = |variable| folder::named(variable).filter(|it: &PathBuf| it.is_file());
    match (named("NAVI_CHROMIUM"), named("NAVI_CHROMEDRIVER")) {
        (Some(chromium), Some(chromedriver)) => Ok(Installed {
            chromium,
            chromedriver,
        }),
        _ => Ok(Installed::find()?),
    }
}

/// How often it is started once more.
const STARTS: usize = 2;

/// A running chromedriver. It ends when it is dropped.
#[derive(Debug)]
pub struct Driver {
    process: Child,
    port: u16,
}

impl Driver {
    /// Starts it and waits until it says its port. One that ends at once, because another program
    /// was quicker to take the port it had found free, is started again.
    pub fn start() -> Outcome<Self> {
        let mut outcome = Self::start_once();
        for _ in 0..STARTS {
            if outcome.is_ok() {
                break;
            }
            outcome = Self::start_once();
        }
        outcome
    }

    fn start_once() -> Outcome<Self> {
        let program = installed()?.chromedriver;
        let mut process = Command::new(&program)
            .arg("--port=0")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|err| Failure::new(format!("cannot start {}: {err}", program.display())))?;
        let out = process.stdout.take();
        let mut lines = out.into_iter().flat_map(|it| BufReader::new(it).lines());
        let port = lines
            .by_ref()
            .map_while(Result::ok)
            .find_map(|line| port_in(&line));
        // Nobody reads the rest, yet a full pipe would stop the driver.
        thread::spawn(move || lines.for_each(drop));
        let driver = Self {
            process,
            port: port.unwrap_or_default(),
        };
        if port.is_none() {
            return Err(Failure::new("chromedriver ended without saying its port"));
        }
        Ok(driver)
    }

    /// Where it listens.
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // It may have ended by itself; then there is nothing left to end.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// The port in "ChromeDriver was started successfully on port 41234."
fn port_in(line: &str) -> Option<u16> {
    let (_, rest) = line.split_once("successfully on port ")?;
    rest.trim_end().trim_end_matches('.').parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_port_is_read_from_what_the_driver_says() {
        let said = "ChromeDriver was started successfully on port 41234.";
        assert_eq!(port_in(said), Some(41234));
        assert_eq!(port_in("Only local connections are allowed."), None);
    }
}
