//! Search over the packs of all towns, and the memory that they take when all are open.

use e2e::{
    Failure, Outcome,
    browser::{Browser, BrowserOptions},
    profile::Profile,
    routes::TOWNS,
};
use fantoccini::Client;
use serde::Serialize;
use serde_json::{Value, json};
use tokio::time::{Duration, Instant, sleep};

use crate::load::WATCH_READY;

const LIMIT: Duration = Duration::from_secs(60);

/// What people type, a few hundred searches with every begin of a word.
const WORDS: [&str; 24] = [
    "研修",
    "係長",
    "デジタル",
    "１ｏｎ１",
    "めんたー",
    "異動",
    "自己申告",
    "昇任試験",
    "資格 支援",
    "育児休業",
    "人事評価",
    "土木",
    "ＤＸ推進リーダー",
    "キャリアプラン",
    "管理職 研修",
    "の",
    "会計年度任用職員",
    "目標",
    "ハラスメント",
    "副参事",
    "新規採用職員",
    "庁内公募",
    "駐車場",
    "能力開発",
];

/// What was measured.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Find {
    /// The time of each search in the program, in milliseconds.
    pub searches: Vec<f64>,
    /// The bytes of the program's memory with all towns open and searched.
    pub memory: Option<f64>,
}

/// Types each word a character at a time and gives the times that the page measured.
const TYPE: &str = r"const [words, done] = arguments;
const field = document.querySelector('#q');
const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set;
const turn = () => new Promise((go) => setTimeout(go));
(async () => {
  performance.clearMeasures('search');
  for (const word of words) {
    for (let length = 1; length <= word.length; length += 1) {
      set.call(field, word.slice(0, length));
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await turn();
    }
  }
  return performance.getEntriesByName('search', 'measure').map((it) => it.duration);
})().then(done, (error) => done(String(error)));";

/// Opens all towns, searches them, and measures.
pub async fn measure(address: &str) -> Outcome<Find> {
    let options = BrowserOptions {
        scripts: vec![
            "globalThis.__wanted = new RegExp('')".to_owned(),
            WATCH_READY.to_owned(),
        ],
        switches: Vec::new(),
    };
    let browser = Browser::start(Profile::new()?, options).await?;
    let client = browser.client();
    client.goto(&format!("{address}#/")).await?;
    until(
        client,
        "return !document.getElementById('start')",
        Vec::new(),
    )
    .await?;
    for town in TOWNS {
        let go = format!("location.hash = '#/{town}'; return true");
        until(client, &go, Vec::new()).await?;
        let open = "return location.hash === arguments[0] && !!document.querySelector('.ticket')
            && !document.querySelector('main .wait')";
        until(client, open, vec![json!(format!("#/{town}"))]).await?;
    }
    until(
        client,
        "location.hash = '#/search'; return true",
        Vec::new(),
    )
    .await?;
    until(client, "return !!document.querySelector('#q')", Vec::new()).await?;
    // The first round warms the code.
    client
        .execute_async(TYPE, vec![json!(["研修", "デジタル"])])
        .await?;
    let found = client.execute_async(TYPE, vec![json!(WORDS)]).await?;
    let Value::Array(times) = &found else {
        return Err(Failure::new(format!("searching: {found}")));
    };
    let searches: Vec<f64> = times.iter().filter_map(Value::as_f64).collect();
    if searches.len() < WORDS.len() {
        return Err(Failure::new(format!(
            "only {} searches ran",
            searches.len()
        )));
    }
    let memory = "return globalThis.__memory?.buffer.byteLength ?? null";
    let memory = client.execute(memory, Vec::new()).await?;
    Ok(Find {
        searches,
        memory: memory.as_f64(),
    })
}

/// Waits until a script gives true.
pub async fn until(client: &Client, script: &str, arguments: Vec<Value>) -> Outcome {
    let end = Instant::now() + LIMIT;
    while client.execute(script, arguments.clone()).await? != json!(true) {
        if Instant::now() > end {
            return Err(Failure::new(format!("not within {LIMIT:?}: {script}")));
        }
        sleep(Duration::from_millis(50)).await;
    }
    Ok(())
}
