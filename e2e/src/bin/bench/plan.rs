//! A plan with as many lines as it may have: opened, typed into, saved and exported, measured inside
//! the page.

mod large;

use e2e::{
    Failure, Outcome,
    browser::{Browser, BrowserOptions},
    profile::Profile,
};
use fantoccini::Client;
use serde::Serialize;
use serde_json::{Value, json};

use crate::{
    find::until,
    load::{WATCH_READY, slow_processor},
    rounds::{Measured, Speed, median},
    table::{Figure, plain},
};

const KEYS: usize = 30;
const OPENINGS: usize = 7;
const EXPORTS: usize = 5;

/// What was measured, in milliseconds.
#[derive(Debug, Default, Serialize)]
pub struct LargePlan {
    /// From a keystroke in a vision to the painted frame.
    pub vision_keys: Vec<f64>,
    /// From a keystroke in a line to the painted frame.
    pub line_keys: Vec<f64>,
    /// From the change of the address to the first painted frame of the plan's page.
    pub openings: Vec<f64>,
    /// From the begin of the transaction to its `complete`.
    pub saves: Vec<f64>,
    /// From the click to the offered file.
    pub exports: Vec<f64>,
    /// Bytes of the program's memory at the end.
    pub memory: Option<f64>,
}

/// Before the app: every write's way from its begin to its end, and every offered file.
const WATCH: &str = r"globalThis.__saves = [];
const begin = IDBDatabase.prototype.transaction;
IDBDatabase.prototype.transaction = function (stores, mode, options) {
  const start = performance.now();
  const it = begin.call(this, stores, mode, options);
  if (mode === 'readwrite') it.addEventListener('complete', () => __saves.push(performance.now() - start));
  return it;
};
globalThis.__offered = 0;
const offer = URL.createObjectURL;
URL.createObjectURL = (it) => { __offered = performance.now(); return offer.call(URL, it); };
HTMLAnchorElement.prototype.click = function () { if (!this.download) this.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true })); };
HTMLInputElement.prototype.click = function () {
  const files = new DataTransfer();
  files.items.add(new File([globalThis.__file], 'keikaku.json', { type: 'application/json' }));
  this.files = files.files;
  this.dispatchEvent(new Event('change'));
};";

const FRAME: &str = r"const frame = () => new Promise((go) => requestAnimationFrame(() => {
  const begun = performance.now();
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => go(performance.now() - begun);
  port2.postMessage(0);
}));
const turn = () => new Promise((go) => { const { port1, port2 } = new MessageChannel(); port1.onmessage = go; port2.postMessage(0); });
const rest = (ms) => new Promise((go) => setTimeout(go, ms));
";

const TYPE: &str = r"const [css, times, done] = arguments;
(async () => {
  const field = document.querySelector(css);
  field.focus();
  const taken = [];
  for (let it = 0; it <= times; it += 1) {
    await frame();
    const start = performance.now();
    document.execCommand('insertText', false, 'あ');
    await turn();
    const changed = performance.now() - start;
    const painted = await frame();
    // The first one also makes what has to be made once.
    if (it > 0) taken.push(changed + painted);
    // Now and then a pause, in which it is saved.
    if (it % 5 === 4) await rest(450);
  }
  return taken;
})().then(done, (error) => done(String(error)));";

const OPEN: &str = r"const [plan, times, done] = arguments;
(async () => {
  const taken = [];
  for (let it = 0; it <= times; it += 1) {
    location.hash = '#/about';
    await rest(500);
    const start = performance.now();
    location.hash = `#/plan/${plan}`;
    while (document.querySelector('#app h1')?.textContent !== '大きなプラン') await turn();
    const changed = performance.now() - start;
    const painted = await frame();
    if (it > 0) taken.push(changed + painted);
    await rest(500);
  }
  return taken;
})().then(done, (error) => done(String(error)));";

const EXPORT: &str = r"const [times, done] = arguments;
(async () => {
  const taken = [];
  const button = [...document.querySelectorAll('.plan-bar button')].find((it) => it.textContent === '書き出す');
  for (let it = 0; it <= times; it += 1) {
    await rest(50);
    const start = performance.now();
    button.click();
    if (it > 0) taken.push(__offered - start);
  }
  return taken;
})().then(done, (error) => done(String(error)));";

/// Measures at a speed of the processor.
pub async fn measure(address: &str, speed: Speed) -> Outcome<LargePlan> {
    let mut options = BrowserOptions::unpaced();
    options.scripts.push(WATCH.to_owned());
    options
        .scripts
        .push("globalThis.__wanted = new RegExp('')".to_owned());
    options.scripts.push(WATCH_READY.to_owned());
    let browser = Browser::start(Profile::new()?, options).await?;
    let client = browser.client();
    client.goto(&format!("{address}#/plan")).await?;
    let there = "return !!document.querySelector('#import')";
    until(client, there, Vec::new()).await?;
    until(
        client,
        "globalThis.__file = arguments[0]; return true",
        vec![json!(large::file())],
    )
    .await?;
    for (name, then) in [
        (
            "ファイルを選ぶ",
            "return !!document.querySelector('.preview')",
        ),
        ("取り込む", "return !!document.querySelector('#vision-5')"),
        (
            "この端末に保存する",
            "return document.querySelector('.saved')?.dataset.state === 'ok'",
        ),
    ] {
        let click = "const it = [...document.querySelectorAll('main button')].find((it) => it.textContent === arguments[0]);
            it?.click(); return !!it";
        until(client, click, vec![json!(name)]).await?;
        until(client, then, Vec::new()).await?;
    }
    if speed == Speed::Slow {
        slow_processor(&browser).await?;
    }
    let limits = fantoccini::wd::TimeoutConfiguration::new(
        Some(std::time::Duration::from_secs(120)),
        None,
        None,
    );
    client.update_timeouts(limits).await?;
    let vision_keys = times(client, TYPE, vec![json!("#vision-5"), json!(KEYS)]).await?;
    let edit = "document.querySelector('[id^=edit-]').click(); return true";
    until(client, edit, Vec::new()).await?;
    until(
        client,
        "return !!document.querySelector('#entry-text')",
        Vec::new(),
    )
    .await?;
    let line_keys = times(client, TYPE, vec![json!("#entry-text"), json!(KEYS)]).await?;
    let saves = client.execute("return __saves", Vec::new()).await?;
    let saves = numbers(&saves)?;
    let exports = times(client, EXPORT, vec![json!(EXPORTS)]).await?;
    let openings = times(client, OPEN, vec![json!(large::PLAN), json!(OPENINGS)]).await?;
    let memory = "return globalThis.__memory?.buffer.byteLength ?? null";
    let memory = client.execute(memory, Vec::new()).await?.as_f64();
    Ok(LargePlan {
        vision_keys,
        line_keys,
        openings,
        saves,
        exports,
        memory,
    })
}

async fn times(client: &Client, script: &str, arguments: Vec<Value>) -> Outcome<Vec<f64>> {
    let found = client
        .execute_async(&format!("{FRAME}{script}"), arguments)
        .await?;
    numbers(&found)
}

fn numbers(found: &Value) -> Outcome<Vec<f64>> {
    match found {
        Value::Array(times) if !times.is_empty() => {
            Ok(times.iter().filter_map(Value::as_f64).collect())
        }
        _ => Err(Failure::new(format!("a large plan: {found}"))),
    }
}

/// The figures of the table.
pub fn figures(measured: &Measured) -> Vec<Figure> {
    let of = |values: &[f64]| median(values).unwrap_or(f64::NAN);
    let (full, slow) = (&measured.plan, &measured.plan_slow);
    let figure = |name: &str, value: f64, budget: Option<f64>, unit| {
        plain(&format!("plan of 500 lines: {name}"), value, budget, unit)
    };
    vec![
        figure(
            "a key in a vision → painted, median",
            of(&full.vision_keys),
            Some(16.0),
            "ms",
        ),
        figure("the same, CPU ÷ 4", of(&slow.vision_keys), Some(50.0), "ms"),
        figure(
            "a key in a line → painted, median",
            of(&full.line_keys),
            Some(16.0),
            "ms",
        ),
        figure("the same, CPU ÷ 4", of(&slow.line_keys), Some(50.0), "ms"),
        figure(
            "opened → painted, median",
            of(&full.openings),
            Some(100.0),
            "ms",
        ),
        figure(
            "begin of a save → complete, median",
            of(&full.saves),
            Some(20.0),
            "ms",
        ),
        figure(
            "click → file offered, median",
            of(&full.exports),
            Some(50.0),
            "ms",
        ),
        figure(
            "memory of the program",
            full.memory.unwrap_or(f64::NAN) / 1024.0 / 1024.0,
            Some(16.0),
            "MiB",
        ),
    ]
}
