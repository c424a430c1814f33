//! The page in the browser: where it is, what it shows, and what a person does on it.

mod act;
mod look;
mod media;
mod network;
mod plans;
mod tab;
mod wait;

use std::path::PathBuf;

use fantoccini::Client;
use serde_json::{Value, json};
use xtask::server::Server;

use crate::{
    browser::Browser,
    cdp,
    failure::{Failure, Outcome},
    guard::{Breach, Guard},
    profile::Profile,
    visit::Host,
};

/// The page of one visit, with the server and the browser behind it.
#[derive(Debug)]
pub struct Page {
    server: Server,
    browser: Browser,
    host: Host,
    guard: Guard,
}

impl Page {
    pub(crate) fn new(server: Server, browser: Browser, host: Host, guard: Guard) -> Self {
        Self {
            server,
            browser,
            host,
            guard,
        }
    }

    /// The server behind the page: its log, its faults, its folder.
    pub fn server(&self) -> &Server {
        &self.server
    }

    /// The address of a route: `#/kitakyushu`.
    pub fn address(&self, hash: &str) -> String {
        format!("{}{hash}", self.server.url_at(self.host.name()))
    }

    /// The one file that was downloaded, as soon as it is whole. It is moved away, so that the next
    /// download is the one file again.
    pub async fn downloaded(&self) -> Outcome<PathBuf> {
        let folder = self.browser.profile().downloads();
        wait::until("a file is downloaded", || wait::whole_file(&folder)).await
    }

    /// Loads the page anew at a route and returns when its text is there, whether or not the app
    /// runs.
    pub async fn load(&mut self, hash: &str) -> Outcome {
        self.gather().await?;
        // The same address with another hash would be no load.
        self.client().goto("about:blank").await?;
        self.client().goto(&self.address(hash)).await?;
        Ok(())
    }

    /// Loads the page anew at a route and returns when the app runs and shows a heading.
    pub async fn goto(&mut self, hash: &str) -> Outcome {
        self.load(hash).await?;
        self.wait_until_ready().await
    }

    /// Changes the address inside the running app, as a link would, and returns when the page of
    /// the new address is there with its content. Chromium ignores a change of address when there
    /// were 200 within 10 seconds: then it is made again.
    pub async fn go(&self, hash: &str) -> Outcome {
        let script = "const [hash] = arguments;
            if (location.hash === hash) return true;
            return new Promise((done) => {
              const again = setInterval(() => { location.hash = hash; }, 500);
              addEventListener('hashchange', () => {
                clearInterval(again);
                setTimeout(() => setTimeout(done));
              }, { once: true });
              location.hash = hash;
            })";
        self.run(script, vec![json!(hash)]).await?;
        self.wait_shown().await
    }

    /// Reloads the page and returns when the app runs.
    pub async fn reload(&mut self) -> Outcome {
        self.gather().await?;
        self.client().refresh().await?;
        self.wait_until_ready().await
    }

    /// The browser's own Back.
    pub async fn back(&self) -> Outcome {
        Ok(self.client().back().await?)
    }

    /// Ends the browser as a power cut would. What the page did until now is judged all the same.
    pub async fn kill_browser(&mut self) -> Outcome {
        self.gather().await?;
        self.browser.kill()
    }

    /// Ends the browser as a power cut would, this instant: nothing of its logs is read first.
    pub fn kill_browser_at_once(&self) -> Outcome {
        self.browser.kill()
    }

    /// The profile of the browser, to be damaged while that is not running.
    pub fn profile(&self) -> &Profile {
        self.browser.profile()
    }

    /// Starts the browser again on the same profile, with an empty window.
    pub async fn restart_browser(&mut self) -> Outcome {
        self.browser.restart().await
    }

    /// Runs a script before every page's own, from the next load on.
    pub async fn inject(&mut self, script: &str) -> Outcome {
        self.browser.inject(script).await
    }

    /// Lets pass a breach that the next steps provoke.
    pub fn allow(&mut self, breach: Breach, text: &str) {
        self.guard.allow(breach, text);
    }

    /// Runs the body of a function in the page and gives what it returns. It may be `async` code:
    /// a promise is awaited.
    pub async fn run(&self, script: &str, arguments: Vec<Value>) -> Outcome<Value> {
        self.client()
            .execute(script, arguments)
            .await
            .map_err(|err| Failure::new(format!("{err}, in the script: {script}")))
    }

    /// A command of the DevTools protocol.
    pub async fn cdp(&self, command: &str, params: Value) -> Outcome<Value> {
        cdp::cdp(self.client(), command, params).await
    }

    /// Judges what the page did until now. A visit does this at its end.
    pub async fn finish(&mut self) -> Outcome {
        self.gather().await?;
        self.guard.judge()
    }

    pub(crate) fn client(&self) -> &Client {
        self.browser.client()
    }

    /// Loading another page forgets what happened in this one.
    async fn gather(&mut self) -> Outcome {
        let authority = format!("{}:{}", self.host.name(), self.server.port());
        self.guard.gather(self.browser.client(), &authority).await
    }
}
