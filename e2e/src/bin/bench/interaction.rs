//! From the choice of a rank to the frame that shows it, measured inside the page.

use e2e::{
    Failure, Outcome,
    browser::{Browser, BrowserOptions},
    profile::Profile,
};
use serde_json::{Value, json};
use tokio::time::{Duration, Instant, sleep};

use crate::{
    JOB,
    load::slow_processor,
    rounds::{Speed, median},
};

const CHOICES: usize = 25;
const LIMIT: Duration = Duration::from_secs(60);

/// Clicks each rank in turn and goes back, without waiting for anything but the page itself.
///
/// A choice is over in the task after the frame in which the heading names it. Between the change
/// and that frame the browser waits for the next tick of a screen that is not there: even a page of
/// one word takes 16 to 18 ms here, most of it that wait. It is no work of the app and is left out:
/// counted are the time until the heading has changed and the time the frame itself takes.
const CHOOSE: &str = r"const [job, times, done] = arguments;
const frame = () => new Promise((go) => requestAnimationFrame(() => {
  const begun = performance.now();
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => go(performance.now() - begun);
  port2.postMessage(0);
}));
const heading = () => document.querySelector('#app h1')?.textContent;
const until = (test) => new Promise((go) => {
  if (test()) return go();
  const watch = new MutationObserver(() => { if (test()) { watch.disconnect(); go(); } });
  watch.observe(document, { childList: true, subtree: true, characterData: true, attributes: true });
});
const ranks = () => [...document.querySelectorAll('main a[href]')].filter((it) =>
  it instanceof HTMLAnchorElement && it.hash.startsWith(job + '/') && it.hash.split('/').length === 4);
(async () => {
  const taken = [];
  for (let turn = 0; turn < times; turn += 1) {
    if (location.hash !== job) location.hash = job;
    await until(() => location.hash === job && ranks().length > 0 && !document.querySelector('main[aria-busy]'));
    await frame();
    await frame();
    const all = ranks();
    const before = heading();
    // Asked for before the click, so that the frame is counted from its very begin.
    const painted = frame().then((it) => [it, heading() !== before]);
    const start = performance.now();
    all[turn % all.length].click();
    await until(() => heading() && heading() !== before);
    const changed = performance.now() - start;
    const [first, has_changed] = await painted;
    taken.push(changed + (has_changed ? first : await frame()));
  }
  return taken;
})().then(done, (error) => done(String(error)));";

/// The milliseconds of each choice, without the first, which also warms the code.
pub async fn choosing_a_rank(address: &str, speed: Speed) -> Outcome<Vec<f64>> {
    let browser = Browser::start(Profile::new()?, BrowserOptions::unpaced()).await?;
    let client = browser.client();
    client.goto(&format!("{address}{JOB}")).await?;
    let end = Instant::now() + LIMIT;
    let there = "return !document.getElementById('start') && !!document.querySelector('#app h1')";
    while client.execute(there, Vec::new()).await? != json!(true) {
        if Instant::now() > end {
            return Err(Failure::new(format!("{JOB} is not there after {LIMIT:?}")));
        }
        sleep(Duration::from_millis(50)).await;
    }
    if speed == Speed::Slow {
        slow_processor(&browser).await?;
    }
    let limits = fantoccini::wd::TimeoutConfiguration::new(Some(LIMIT), None, None);
    client.update_timeouts(limits).await?;
    let found = client
        .execute_async(CHOOSE, vec![json!(JOB), json!(CHOICES + 1)])
        .await?;
    let Value::Array(times) = &found else {
        return Err(Failure::new(format!("choosing a rank: {found}")));
    };
    let times: Vec<f64> = times.iter().skip(1).filter_map(Value::as_f64).collect();
    match median(&times) {
        Some(_) => Ok(times),
        None => Err(Failure::new("no rank could be chosen")),
    }
}
