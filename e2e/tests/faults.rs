//! The program itself fails, in a build that can be told to: the rescue comes, nothing can be edited any
//! longer, the last text can be taken home, and everything that was kept is there afterwards.

use std::fs;

use e2e::{
    Breach, Outcome, Visit,
    failure::{expect, expect_eq},
    folder,
};
use serde_json::json;
use tokio::time::{Duration, sleep};

const RANK: &str = "#/kitakyushu/civil-engineering/section-chief";
const KEPT: &str = "保存した案 髙";
const LAST: &str = "最後に打った案 🚃";
/// What is handed to the rescue is at most this old.
const HANDED_OVER_WITHIN: Duration = Duration::from_millis(500);
/// The event that the hooks listen to.
const HOOK: &str = "navi-fault";

#[test]
fn a_panic_in_a_handler_is_rescued() -> Outcome {
    rescued("handler", "on purpose, in a handler")
}

#[test]
fn a_panic_in_a_render_is_rescued() -> Outcome {
    rescued("render", "on purpose, in a render")
}

/// Neither this nor the next calls Rust's panic hook for sure.
#[test]
fn an_overflow_of_the_stack_is_rescued() -> Outcome {
    rescued("stack", "")
}

#[test]
fn a_lack_of_memory_is_rescued() -> Outcome {
    rescued("memory", "")
}

#[test]
fn a_promise_that_fails_unseen_is_rescued() -> Outcome {
    rescued("rejection", "on purpose, in a promise")
}

#[test]
fn an_error_of_a_script_is_rescued() -> Outcome {
    rescued("script", "on purpose, in a script")
}

fn rescued(kind: &str, reason: &str) -> Outcome {
    let visit = Visit::new().of(folder::fault_dist()?).uncompressed();
    let visit = visit.allow(Breach::Thrown, "").allow(Breach::Console, "");
    visit.run(async |page| {
        page.keep_draft(RANK, 5).await?;
        page.type_text("#vision-5", KEPT).await?;
        page.wait_saved().await?;
        // From here on the store keeps nothing: the text that is taken home comes from the hand-over.
        let refuses = "IDBObjectStore.prototype.put = () => { throw new DOMException('no', 'DataError'); }";
        page.run(refuses, vec![]).await?;
        page.type_text("#vision-5", LAST).await?;
        sleep(HANDED_OVER_WITHIN).await;
        // In a task of the page's own: the driver would keep the error to itself.
        let fails = "const event = new CustomEvent(arguments[0], { detail: arguments[1] });
            setTimeout(() => dispatchEvent(event))";
        page.run(fails, vec![json!(HOOK), json!(kind)]).await?;
        page.wait_text("#rescue h1", "動かなくなりました").await?;
        let said = page.text("#rescue-reason").await?;
        expect(!said.is_empty() && said.contains(reason), || {
            format!("the reason is 「{said}」")
        })?;
        let is_locked = "return document.getElementById('app').inert && !document.querySelector('#vision-5')?.checkVisibility()";
        expect_eq("the app is locked", page.run(is_locked, vec![]).await?, json!(true))?;
        page.click_named("button", "保存ファイルをダウンロード").await?;
        let file = fs::read_to_string(page.downloaded().await?)?;
        expect(file.contains(LAST), || format!("the file holds {file}"))?;
        page.click_named("button", "開き直す").await?;
        page.wait_gone("#start").await?;
        page.goto("#/plan").await?;
        page.wait_for("#vision-5").await?;
        expect_eq("what was kept", page.value("#vision-5").await?, KEPT.to_owned())?;
        page.type_text("#vision-5", LAST).await?;
        page.wait_saved().await
    })
}

#[test]
fn a_release_cannot_be_told_to_fail() -> Outcome {
    let holds_hook = |folder: &std::path::Path| -> Outcome<bool> {
        let files = xtask::walk::files(folder)?;
        let mut texts = files.iter().map(fs::read);
        Ok(texts.any(|it| {
            let bytes = it.unwrap_or_default();
            bytes.windows(HOOK.len()).any(|it| it == HOOK.as_bytes())
        }))
    };
    expect(holds_hook(&folder::fault_dist()?)?, || {
        "the hook has another name: this test would see none".to_owned()
    })?;
    expect(!holds_hook(&folder::dist()?)?, || {
        "the release has the hooks".to_owned()
    })
}
