//! One headless Chromium on one profile, driven through a driver of its own.

use std::fs;

use fantoccini::{Client, ClientBuilder, wd::Capabilities};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};

use crate::{
    cdp,
    driver::{self, Driver},
    failure::{Failure, Outcome},
    profile::Profile,
};

/// The name that stands for a plain-http host of an office network: no secure context.
pub const PLAIN_HOST: &str = "navi.example";

/// What a browser is started with.
#[derive(Clone, Debug, Default)]
pub struct BrowserOptions {
    /// Scripts that run before every page's own.
    pub scripts: Vec<String>,
    /// Switches beside the usual ones.
    pub switches: Vec<String>,
}

impl BrowserOptions {
    /// A browser that paints as soon as it can, not with the screen.
    pub fn unpaced() -> Self {
        Self {
            scripts: Vec::new(),
            switches: vec![
                "--disable-gpu-vsync".to_owned(),
                "--disable-frame-rate-limit".to_owned(),
            ],
        }
    }
}

/// A running browser. It ends when it is dropped, and its profile with it.
#[derive(Debug)]
pub struct Browser {
    client: Client,
    options: BrowserOptions,
    // Dropped in this order: the driver would start a browser again that it misses.
    driver: Driver,
    profile: Profile,
}

impl Browser {
    /// Starts a browser on a profile.
    pub async fn start(profile: Profile, options: BrowserOptions) -> Outcome<Self> {
        let driver = Driver::start()?;
        let client = open(&driver, &profile, &options).await?;
        Ok(Self {
            client,
            options,
            driver,
            profile,
        })
    }

    /// The connection to its page.
    pub fn client(&self) -> &Client {
        &self.client
    }

    /// The profile it runs on.
    pub fn profile(&self) -> &Profile {
        &self.profile
    }

    /// Ends the browser as a power cut would.
    pub fn kill(&self) -> Outcome {
        if self.profile.kill_browser() == 0 {
            return Err(Failure::new("there was no browser to kill"));
        }
        Ok(())
    }

    /// Starts a browser again on the same profile, after [`kill`](Self::kill).
    pub async fn restart(&mut self) -> Outcome {
        // The driver keeps the dead session; a new driver knows nothing of it.
        self.driver = Driver::start()?;
        self.client = open(&self.driver, &self.profile, &self.options).await?;
        Ok(())
    }

    /// Runs a script before every page's own, from the next load on.
    pub async fn inject(&mut self, script: &str) -> Outcome {
        inject(&self.client, script).await?;
        self.options.scripts.push(script.to_owned());
        Ok(())
    }
}

async fn inject(client: &Client, script: &str) -> Outcome {
    let params = json!({ "source": script });
    cdp::cdp(client, "Page.addScriptToEvaluateOnNewDocument", params).await?;
    Ok(())
}

async fn open(driver: &Driver, profile: &Profile, options: &BrowserOptions) -> Outcome<Client> {
    fs::create_dir_all(profile.downloads())?;
    let client = ClientBuilder::new(HttpConnector::new())
        .capabilities(capabilities(profile, options)?)
        .connect(&driver.url())
        .await
        .map_err(|err| Failure::new(format!("the browser does not start: {err}")))?;
    let downloads = json!({ "behavior": "allow", "downloadPath": profile.downloads() });
    cdp::cdp(&client, "Browser.setDownloadBehavior", downloads).await?;
    let zone = json!({ "timezoneId": "Asia/Tokyo" });
    cdp::cdp(&client, "Emulation.setTimezoneOverride", zone).await?;
    for script in &options.scripts {
        inject(&client, script).await?;
    }
    Ok(client)
}

fn capabilities(profile: &Profile, options: &BrowserOptions) -> Outcome<Capabilities> {
    let mut switches = vec![
        "--headless=new".to_owned(),
        "--no-sandbox".to_owned(),
        "--disable-gpu".to_owned(),
        "--disable-quic".to_owned(),
        "--no-first-run".to_owned(),
        "--disable-background-networking".to_owned(),
        "--disable-component-update".to_owned(),
        "--disable-sync".to_owned(),
        "--disable-dev-shm-usage".to_owned(),
        "--lang=ja".to_owned(),
        "--accept-lang=ja".to_owned(),
        "--window-size=1280,900".to_owned(),
        format!("--user-data-dir={}", profile.folder().display()),
        // No name but ours leads anywhere: a page that asks for another host gets an error.
        format!(
            "--host-resolver-rules=MAP {PLAIN_HOST} 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE localhost, \
             EXCLUDE 127.0.0.1"
        ),
    ];
    switches.extend(options.switches.iter().cloned());
    let wanted = json!({
        "browserName": "chrome",
        // A page that waits for a late wasm is there all the same.
        "pageLoadStrategy": "eager",
        "unhandledPromptBehavior": "ignore",
        "goog:chromeOptions": { "binary": driver::installed()?.chromium, "args": switches },
        "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
        "goog:perfLoggingPrefs": { "enableNetwork": true, "enablePage": false },
    });
    match wanted {
        Value::Object(wanted) => Ok(wanted),
        _ => Ok(Capabilities::new()),
    }
}
