//! One first visit: a new browser, nothing cached, slow network, slow processor.

use std::time::Duration;

use e2e::{
    Failure, Outcome,
    browser::{Browser, BrowserOptions},
    cdp::cdp,
    inject::WATCH_SHIFT,
    profile::Profile,
};
use serde::Serialize;
use serde_json::{Value, json};
use tokio::time::{Instant, sleep};

/// The longest that a page may take before the visit is given up.
const LIMIT: Duration = Duration::from_secs(90);

/// Notes when the app's heading is there and the static start page is gone. It looks at every
/// change of the document, so the time is that of the change.
pub const WATCH_READY: &str = r"(() => {
  const times = {};
  Object.defineProperty(globalThis, '__times', { value: times });
  const look = () => {
    if (times.ready) return;
    const heading = document.querySelector('#app h1');
    if (heading && !document.getElementById('start') && globalThis.__wanted.test(heading.textContent)) {
      times.ready = performance.now();
    }
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true, characterData: true });
  const made = WebAssembly.instantiateStreaming;
  const keep = (it) => { globalThis.__memory ??= it.instance?.exports?.memory; return it; };
  WebAssembly.instantiateStreaming = (...given) => made(...given).then(keep);
})()";

/// What a visit waits for before it is over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Until {
    /// The first paint with content.
    Painted,
    /// The app runs and its heading contains this.
    Ready(&'static str),
}

/// What one visit showed, in milliseconds from the start of the navigation.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Load {
    /// The first paint with content.
    pub painted: f64,
    /// When the app's heading was there.
    pub ready: Option<f64>,
    /// The sum of the layout shifts.
    pub shift: f64,
    /// The bytes of the program's memory.
    pub memory: Option<f64>,
}

/// Visits an address for the first time.
pub async fn visit(address: &str, until: Until) -> Outcome<Load> {
    let wanted = match until {
        Until::Painted => "",
        Until::Ready(text) => text,
    };
    let options = BrowserOptions {
        scripts: vec![
            format!("globalThis.__wanted = new RegExp({})", json!(wanted)),
            WATCH_READY.to_owned(),
            WATCH_SHIFT.to_owned(),
        ],
        switches: Vec::new(),
    };
    let browser = Browser::start(Profile::new()?, options).await?;
    slow_network(&browser).await?;
    slow_processor(&browser).await?;
    let client = browser.client();
    client.goto(address).await?;
    let end = Instant::now() + LIMIT;
    loop {
        let load = look(&browser).await?;
        let is_over = match until {
            Until::Painted => load.painted > 0.0,
            Until::Ready(_) => load.painted > 0.0 && load.ready.is_some(),
        };
        if is_over {
            break;
        }
        if Instant::now() > end {
            return Err(Failure::new(format!(
                "{address} is not there after {LIMIT:?}"
            )));
        }
        // Looking takes time from the slowed processor, so it looks seldom.
        sleep(Duration::from_millis(250)).await;
    }
    // What moves, moves when the styles and the program have come.
    wait_for_frames(&browser).await?;
    look(&browser).await
}

/// 1.6 Mbit/s, 150 ms.
async fn slow_network(browser: &Browser) -> Outcome {
    const BYTES_A_SECOND: f64 = 1.6 * 1024.0 * 1024.0 / 8.0;
    let client = browser.client();
    cdp(client, "Network.enable", json!({})).await?;
    let off = json!({ "cacheDisabled": true });
    cdp(client, "Network.setCacheDisabled", off).await?;
    let slow = json!({
        "offline": false,
        "latency": 150,
        "downloadThroughput": BYTES_A_SECOND,
        "uploadThroughput": BYTES_A_SECOND / 2.0,
    });
    cdp(client, "Network.emulateNetworkConditions", slow).await?;
    Ok(())
}

/// A processor four times slower.
pub async fn slow_processor(browser: &Browser) -> Outcome {
    let rate = json!({ "rate": 4 });
    cdp(browser.client(), "Emulation.setCPUThrottlingRate", rate).await?;
    Ok(())
}

async fn look(browser: &Browser) -> Outcome<Load> {
    let script = "const paint = performance.getEntriesByName('first-contentful-paint')[0];
        return {
          painted: paint?.startTime ?? 0,
          ready: globalThis.__times?.ready ?? null,
          shift: globalThis.__shift?.sum ?? 0,
          memory: globalThis.__memory?.buffer.byteLength ?? null,
        }";
    let found = browser.client().execute(script, Vec::new()).await?;
    let number = |key: &str| found.get(key).and_then(Value::as_f64);
    Ok(Load {
        painted: number("painted").unwrap_or_default(),
        ready: number("ready"),
        shift: number("shift").unwrap_or_default(),
        memory: number("memory"),
    })
}

async fn wait_for_frames(browser: &Browser) -> Outcome {
    let script = "return new Promise((done) => requestAnimationFrame(() => \
                  requestAnimationFrame(() => setTimeout(done, 0))))";
    browser.client().execute(script, Vec::new()).await?;
    Ok(())
}
