//! `cargo xtask test`: the suites, in the order in which their failures are cheapest.

use std::{
    fs,
    process::Command,
    time::{Duration, Instant},
};

use crate::{
    app,
    counts::Counts,
    error::{Context, Error, Result},
    process,
    tools::{self, Browser, BuildTools},
    workspace::Workspace,
};

const APP: &str = "career-navi";
const WASM: &str = "wasm32-unknown-unknown";

/// One suite.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Suite {
    /// rustfmt.
    Format,
    /// clippy, for the host and for wasm.
    Clippy,
    /// rustdoc.
    Docs,
    /// The tests that need no browser.
    Native,
    /// The tests of components and adapters, compiled to wasm, in a browser.
    Wasm,
    /// The built release, used in a browser.
    E2e,
}

impl Suite {
    /// Every suite, in order.
    pub const ALL: [Self; 6] = [
        Self::Format,
        Self::Clippy,
        Self::Docs,
        Self::Native,
        Self::Wasm,
        Self::E2e,
    ];

    /// The word for it on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Format => "format",
            Self::Clippy => "clippy",
            Self::Docs => "docs",
            Self::Native => "native",
            Self::Wasm => "wasm",
            Self::E2e => "e2e",
        }
    }

    /// The suite of this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.name() == name)
    }
}

/// Runs the suites, stops at the first that fails, and prints the seconds and the counts.
pub fn run(workspace: &Workspace, suites: &[Suite]) -> Result<()> {
    let mut run = Run {
        workspace,
        counts: Counts::default(),
    };
    tools::set_up_checks()?;
    let mut times: Vec<(Suite, Duration)> = Vec::new();
    let mut outcome = Ok(());
    for suite in suites {
        println!("\n── {} ──", suite.name());
        let start = Instant::now();
        outcome = run.suite(*suite);
        times.push((*suite, start.elapsed()));
        if let Err(err) = outcome {
            outcome = Err(Error::new(format!(
                "the suite {} failed: {err}",
                suite.name()
            )));
            break;
        }
    }
    println!();
    for (suite, time) in &times {
        println!("{:>8.1} s  {}", time.as_secs_f64(), suite.name());
    }
    let total: Duration = times.iter().map(|it| it.1).sum();
    println!("{:>8.1} s  in all\n", total.as_secs_f64());
    println!("{}", run.counts);
    outcome
}

struct Run<'a> {
    workspace: &'a Workspace,
    counts: Counts,
}

impl Run<'_> {
    fn suite(&mut self, suite: Suite) -> Result<()> {
        match suite {
            Suite::Format => self.cargo(&["fmt", "--all", "--check"]),
            Suite::Clippy => self.clippy(),
            Suite::Docs => process::run(
                self.command(&["doc", "--no-deps", "--lib", "--package", APP])
                    .env("RUSTDOCFLAGS", "-D warnings"),
            ),
            Suite::Native => {
                let words = [
                    "test",
                    "--package",
                    APP,
                    "--package",
                    "xtask",
                    "--all-features",
                ];
                let mut command = self.command(&words);
                process::run_seeing(&mut command, |it| self.counts.see(it))
            }
            Suite::Wasm => self.wasm(),
            Suite::E2e => self.e2e(),
        }
    }

    fn clippy(&self) -> Result<()> {
        let mut words = vec!["clippy", "--workspace", "--all-targets", "--all-features"];
        words.extend(["--", "--deny", "warnings"]);
        self.cargo(&words)?;
        BuildTools::set_up(self.workspace)?;
        let tests = self.browser_tests()?;
        let mut words = vec![
            "clippy",
            "--package",
            APP,
            "--target",
            WASM,
            "--lib",
            "--bins",
        ];
        for test in &tests {
            words.extend(["--test", test]);
        }
        words.extend(["--", "--deny", "warnings"]);
        self.cargo(&words)
    }

    fn wasm(&mut self) -> Result<()> {
        let tests = self.browser_tests()?;
        if tests.is_empty() {
            println!("There is no tests/browser*.rs.");
            return Ok(());
        }
        let tools = BuildTools::set_up(self.workspace)?;
        let browser = Browser::set_up()?;
        let mut words = vec!["test", "--package", APP, "--target", WASM];
        for test in &tests {
            words.extend(["--test", test]);
        }
        let mut command = self.command(&words);
        command
            // A busy machine needs more than the runner's 20 seconds.
            .env("WASM_BINDGEN_TEST_TIMEOUT", "120")
            .env(
                "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER",
                tools.wasm_test_runner(),
            )
            .env("CHROMEDRIVER", &browser.chromedriver);
        process::run_seeing(&mut command, |it| self.counts.see(it))
    }

    fn e2e(&mut self) -> Result<()> {
        let browser = Browser::set_up()?;
        println!("{}", app::build(self.workspace)?);
        let start = Instant::now();
        app::build_with_faults(self.workspace)?;
        let seconds = start.elapsed().as_secs_f64();
        println!("{seconds:.1} s for the program that can be told to fail");
        let mut command = self.command(&["test", "--package", "e2e"]);
        command
            .env("NAVI_DIST", self.workspace.dist())
            .env("NAVI_CHROMIUM", &browser.chromium)
            .env("NAVI_CHROMEDRIVER", &browser.chromedriver);
        process::run_seeing(&mut command, |it| self.counts.see(it))
    }

    /// The test files that are for the browser, by their names: `tests/browser….rs`.
    fn browser_tests(&self) -> Result<Vec<String>> {
        let folder = self.workspace.root().join("tests");
        if !folder.is_dir() {
            return Ok(Vec::new());
        }
        let entries = fs::read_dir(&folder).context(|| "cannot list tests".to_owned())?;
        let mut names: Vec<String> = entries
            .flatten()
            .map(|it| it.file_name().to_string_lossy().into_owned())
            .filter_map(|it| it.strip_suffix(".rs").map(str::to_owned))
            .filter(|it| it.starts_with("browser"))
            .collect();
        names.sort();
        Ok(names)
    }

    fn cargo(&self, words: &[&str]) -> Result<()> {
        process::run(&mut self.command(words))
    }

    fn command(&self, words: &[&str]) -> Command {
        let mut command = process::cargo();
        command.current_dir(self.workspace.root()).args(words);
        command
    }
}
