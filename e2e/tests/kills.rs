//! The browser is killed at any moment while a person types: nothing that was said to be saved is
//! lost, and at most a second or so of typing.
//!
//! `NAVI_KILLS` is how often; `cargo xtask soak` sets it.

use std::{
    env,
    time::{Duration, SystemTime, UNIX_EPOCH},
};

use e2e::{
    Failure, Outcome, Page, Visit,
    failure::{expect, expect_eq},
};
use serde_json::Value;

const RANK: &str = "#/kitakyushu/civil-engineering/section-chief";
const KILLS: u64 = 20;

/// Before the app: the last revision whose transaction is complete, and a person who types the time
/// of each key.
const WATCH: &str = r"globalThis.__acked = { rev: 0, text: '' };
const put = IDBObjectStore.prototype.put;
IDBObjectStore.prototype.put = function (row, ...rest) {
  if (this.name === 'plans') {
    this.transaction.addEventListener('complete', () => { globalThis.__acked = { rev: row.rev, text: row.text }; });
  }
  return put.call(this, row, ...rest);
};
globalThis.__type = () => setInterval(() => {
  const field = document.querySelector('#vision-5');
  if (document.activeElement !== field) field.focus();
  field.setSelectionRange(0, field.value.length);
  document.execCommand('insertText', false, `key ${Date.now()}`);
}, 40);";

fn milliseconds() -> u64 {
    let now = SystemTime::now().duration_since(UNIX_EPOCH);
    now.map_or(0, |it| u64::try_from(it.as_millis()).unwrap_or_default())
}

/// The time of the last key in a plan's text.
fn last_key(text: &str) -> Option<u64> {
    let after = text.split("key ").nth(1)?;
    let digits: String = after.chars().take_while(char::is_ascii_digit).collect();
    digits.parse().ok()
}

async fn acked(page: &Page) -> Outcome<(u64, String)> {
    let it = page.run("return globalThis.__acked", vec![]).await?;
    let text = it.get("text").and_then(Value::as_str).unwrap_or_default();
    let rev = it.get("rev").and_then(Value::as_u64).unwrap_or_default();
    Ok((rev, text.to_owned()))
}

/// The one kept plan: its revision and its text.
async fn kept(page: &Page) -> Outcome<(u64, String)> {
    let records = page.plans().await?;
    let [record] = records.as_slice() else {
        return Err(Failure::new(format!("{} plans are kept", records.len())));
    };
    let rev = record.members.get("rev").and_then(Value::as_u64);
    Ok((rev.unwrap_or_default(), record.text.clone()))
}

#[test]
fn nothing_that_was_said_to_be_saved_is_lost_when_the_browser_is_killed() -> Outcome {
    kill_again_and_again(397)
}

/// The same at other moments, in another browser beside the first.
#[test]
fn nothing_is_lost_at_other_moments_either() -> Outcome {
    kill_again_and_again(631)
}

/// Half of the kills; `stride` spreads the moments.
fn kill_again_and_again(stride: u64) -> Outcome {
    let kills = env::var("NAVI_KILLS").ok().and_then(|it| it.parse().ok());
    let kills: u64 = kills.unwrap_or(KILLS).div_ceil(2);
    Visit::new().run(async |page| {
        page.inject(WATCH).await?;
        page.keep_draft(RANK, 5).await?;
        let mut worst = 0;
        for kill in 1..=kills {
            page.run("__type()", vec![]).await?;
            // A different moment each time: of the pause, of the limit, of the transaction.
            let wait = Duration::from_millis(1_200 + (kill * stride) % 1_200);
            tokio::time::sleep(wait).await;
            let (rev, text) = acked(page).await?;
            let killed = milliseconds();
            page.kill_browser_at_once()?;
            page.restart_browser().await?;
            page.goto("#/plan").await?;
            page.wait_for("#vision-5").await?;
            let (kept_rev, kept_text) = kept(page).await?;
            expect(kept_rev >= rev, || {
                format!("kill {kill}: revision {rev} was acknowledged, {kept_rev} is kept")
            })?;
            if kept_rev == rev && rev > 0 {
                expect_eq("the acknowledged text", kept_text.clone(), text)?;
            }
            let last = last_key(&kept_text).ok_or_else(|| Failure::new(kept_text.clone()))?;
            // A time depends on the machine: it is printed, not judged.
            worst = worst.max(killed.saturating_sub(last));
            // What is kept is what the person sees.
            let shown = page.value("#vision-5").await?;
            expect(kept_text.contains(&shown), || {
                format!("shown 「{shown}」, kept {kept_text}")
            })?;
        }
        println!("{kills} kills: no acknowledged revision lost, at most {worst} ms of typing");
        Ok(())
    })
}
