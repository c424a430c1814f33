//! One visit: a server, a browser, and the steps between them.

use std::{fs, path::PathBuf, thread};

use xtask::server::{Fault, Server, ServerOptions};

use crate::{
    browser::{Browser, BrowserOptions, PLAIN_HOST},
    failure::{Failure, Outcome},
    folder,
    guard::{self, Breach, Guard},
    inject,
    page::Page,
    profile::Profile,
    turn::Turn,
};

/// Under which name the page is opened.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Host {
    /// `localhost`: a secure context, as https would be.
    #[default]
    Localhost,
    /// The bare address 127.0.0.1.
    Address,
    /// Plain http under a name, as on an office network: no secure context.
    Plain,
}

impl Host {
    /// The name in the address.
    pub fn name(self) -> &'static str {
        match self {
            Self::Localhost => "localhost",
            Self::Address => "127.0.0.1",
            Self::Plain => PLAIN_HOST,
        }
    }
}

/// What a visit starts with; [`run`](Self::run) starts it.
#[derive(Debug, Default)]
pub struct Visit {
    host: Host,
    dist: Option<PathBuf>,
    options: BrowserOptions,
    faults: Vec<(String, Fault)>,
    guard: Guard,
    size: Option<(u32, u32)>,
    is_uncompressed: bool,
}

impl Visit {
    /// A visit of the built folder on `localhost`, in a new browser of 1280 × 900.
    pub fn new() -> Self {
        Self::default()
    }

    /// Opens the page under this name.
    pub fn at(mut self, host: Host) -> Self {
        self.host = host;
        self
    }

    /// Serves another folder.
    pub fn of(mut self, dist: PathBuf) -> Self {
        self.dist = Some(dist);
        self
    }

    /// Serves files as they are: a program that is not made smaller takes longer to compress than to send.
    pub fn uncompressed(mut self) -> Self {
        self.is_uncompressed = true;
        self
    }

    /// The size of the window's inside.
    pub fn size(mut self, width: u32, height: u32) -> Self {
        self.size = Some((width, height));
        self
    }

    /// The clock shows this day: `2026-05-20`.
    pub fn today(self, day: &str) -> Self {
        let script = inject::today(day);
        self.script(&script)
    }

    /// Runs a script before every page's own.
    pub fn script(mut self, script: &str) -> Self {
        self.options.scripts.push(script.to_owned());
        self
    }

    /// Answers a path with a fault.
    pub fn fault(mut self, path: &str, fault: Fault) -> Self {
        self.faults.push((path.to_owned(), fault));
        self
    }

    /// Lets pass a breach that the test provokes and whose words contain this text.
    pub fn allow(mut self, breach: Breach, text: &str) -> Self {
        self.guard.allow(breach, text);
        self
    }

    /// Starts everything, runs the steps, and judges what the page did.
    pub fn run(self, steps: impl AsyncFnOnce(&mut Page) -> Outcome) -> Outcome {
        let _turn = Turn::take();
        tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()?
            .block_on(self.run_here(steps))
    }

    async fn run_here(mut self, steps: impl AsyncFnOnce(&mut Page) -> Outcome) -> Outcome {
        let dist = self.dist.map_or_else(folder::dist, Ok)?;
        let mut options = ServerOptions::default();
        if self.is_uncompressed {
            options.brotli = None;
        }
        let server = Server::start(&dist, options)?;
        for (path, fault) in self.faults {
            server.set_fault(&path, fault);
        }
        self.options.scripts.push(guard::WATCH.to_owned());
        let browser = Browser::start(Profile::new()?, self.options).await?;
        let mut page = Page::new(server, browser, self.host, self.guard);
        if let Some((width, height)) = self.size {
            page.set_size(width, height).await?;
        }
        let outcome = match steps(&mut page).await {
            Ok(()) => page.finish().await,
            Err(failure) => Err(with_breaches(failure, &mut page).await),
        };
        match outcome {
            Ok(()) => Ok(()),
            Err(failure) => Err(leave(failure, &page).await),
        }
    }
}

/// Often the reason of a failed step is an error that the page had before it.
async fn with_breaches(failure: Failure, page: &mut Page) -> Failure {
    match page.finish().await {
        Ok(()) => failure,
        Err(more) => failure.with_lines(&more.to_string()),
    }
}

/// Leaves a screenshot and the text of the page for a person, and says where.
async fn leave(failure: Failure, page: &Page) -> Failure {
    let name = folder::file_name(thread::current().name().unwrap_or("visit"));
    let Ok(folder) = folder::leavings() else {
        return failure;
    };
    let (picture, text) = (
        folder.join(format!("{name}.png")),
        folder.join(format!("{name}.txt")),
    );
    // The browser may be the thing that failed; then the sentence alone must do.
    let _ = page.screenshot(&picture).await;
    let _ = fs::write(&text, page.all_text().await.unwrap_or_default());
    failure.with_lines(&format!("  left behind: {}", picture.display()))
}
