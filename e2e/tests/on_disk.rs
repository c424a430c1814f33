//! What a person wrote, after something on the disk was damaged while the browser was not running: it
//! comes back from the second copy, or the page says what is gone. It is never silently empty.

use e2e::{
    Breach, Failure, Outcome, Page, Visit,
    failure::{expect, expect_eq},
    folder::program,
    profile::Profile,
};
use tokio::time::{Duration, sleep};
use xtask::server::Fault;

const RANK: &str = "#/kitakyushu/civil-engineering/section-chief";
const FIRST: &str = "はじめの案 髙";
const LAST: &str = "最後に保存した案 🚃";
const LATER: &str = "こわれたあとの案";
const RESTORED: &str = "控えから1件のプランを元に戻しました";
const CLOSED: &str = "ブラウザーの保存場所を開けないため、控えの1件を表示しています";

/// Chromium writes localStorage to the disk up to five seconds late.
const ON_DISK: Duration = Duration::from_millis(6_500);

/// One plan, kept twice; then the browser is ended, the disk damaged, and the plan opened again.
async fn damaged(page: &mut Page, damage: impl FnOnce(&Profile) -> Outcome) -> Outcome {
    page.goto(RANK).await?;
    page.draft(5).await?;
    page.choose_keeping().await?;
    for text in [FIRST, LAST] {
        page.type_text("#vision-5", text).await?;
        page.wait_saved().await?;
    }
    sleep(ON_DISK).await;
    page.kill_browser().await?;
    damage(page.profile())?;
    page.restart_browser().await?;
    page.goto("#/plan").await
}

async fn shows(page: &Page, text: &str) -> Outcome {
    page.wait_for("#vision-5").await?;
    expect_eq("the text", page.value("#vision-5").await?, text.to_owned())
}

/// The last text is there, the page has said where it came from, and it is kept for good: the next
/// visit finds it without a word.
fn comes_back(damage: impl FnOnce(&Profile) -> Outcome) -> Outcome {
    Visit::new().run(async |page| {
        damaged(page, damage).await?;
        shows(page, LAST).await?;
        page.wait_text("main", RESTORED).await?;
        page.wait_saved().await?;
        page.reload().await?;
        shows(page, LAST).await?;
        expect(!page.all_text().await?.contains(RESTORED), || {
            "what is restored is said twice".to_owned()
        })?;
        page.type_text("#vision-5", LATER).await?;
        page.wait_saved().await?;
        let kept = page.plans().await?;
        expect(kept.iter().all(|it| it.text.contains(LATER)), || {
            format!("{kept:?}")
        })
    })
}

#[test]
fn an_evicted_database_comes_back_from_the_second_copy() -> Outcome {
    comes_back(|it| it.indexed_db()?.remove())
}

#[test]
fn a_database_with_turned_bits_comes_back_from_the_second_copy() -> Outcome {
    comes_back(|it| it.indexed_db()?.flip(64))
}

/// Of a log that was cut off the browser takes what is left for the whole, without a word: an earlier
/// revision, or nothing.
#[test]
fn a_database_that_was_cut_off_comes_back_from_the_second_copy() -> Outcome {
    comes_back(|it| it.indexed_db()?.cut(2))
}

#[test]
fn a_database_that_lost_its_end_comes_back_from_the_second_copy() -> Outcome {
    comes_back(|it| it.indexed_db()?.cut_end(200))
}

#[test]
fn a_damaged_local_storage_costs_nothing() -> Outcome {
    Visit::new().run(async |page| {
        damaged(page, |it| it.local_storage().flip(4_000)).await?;
        shows(page, LAST).await?;
        page.type_text("#vision-5", LATER).await?;
        page.wait_saved().await?;
        let mirror = page.local_item("mirror").await?.unwrap_or_default();
        expect(mirror.contains(LATER), || {
            format!("the second copy is {mirror}")
        })
    })
}

#[test]
fn with_both_gone_the_page_begins_anew_and_offers_the_way_back_from_a_file() -> Outcome {
    Visit::new().run(async |page| {
        damaged(page, |it| {
            it.indexed_db()?.remove()?;
            it.local_storage().remove()
        })
        .await?;
        page.wait_text("main", "保存ファイルから続ける").await?;
        expect(!page.sees(".saved[data-state=ok]").await?, || {
            "it says that something is kept".to_owned()
        })?;
        expect_eq("databases", page.records("plans").await?.len(), 0)
    })
}

/// A database that never opens again: the plan is shown from the second copy and can be taken home.
async fn closed(page: &mut Page) -> Outcome {
    damaged(page, |it| it.indexed_db()?.mislead()).await?;
    shows(page, LAST).await?;
    page.wait_text("main [role=alert]", CLOSED).await
}

#[test]
fn a_database_that_never_opens_is_left_for_a_new_place() -> Outcome {
    Visit::new().run(async |page| {
        closed(page).await?;
        page.wait_text(".saved[data-state=error]", "保存場所を開けません")
            .await?;
        page.expect_accessible("a store that does not open").await?;
        page.click_named("button", "書き出す").await?;
        let file = std::fs::read_to_string(page.downloaded().await?)?;
        expect(file.contains(LAST), || file.clone())?;
        // It stays so, and what is written meanwhile is not said to be kept.
        page.reload().await?;
        page.wait_text("main [role=alert]", CLOSED).await?;
        page.type_text("#vision-5", LATER).await?;
        page.click_named("button", "保存場所を作り直す").await?;
        page.wait_saved().await?;
        shows(page, LATER).await?;
        page.wait_silent("main [role=alert]").await?;
        // The note of the new place is not on the disk yet; the place is found all the same.
        page.kill_browser().await?;
        page.restart_browser().await?;
        page.goto("#/plan").await?;
        shows(page, LATER).await?;
        page.wait_saved().await?;
        page.type_text("#vision-5", FIRST).await?;
        page.wait_saved().await?;
        page.reload().await?;
        shows(page, FIRST).await
    })
}

#[test]
fn the_rescue_finds_the_new_place() -> Outcome {
    let program = program()?;
    Visit::new()
        .allow(Breach::Console, "404")
        .run(async |page| {
            closed(page).await?;
            page.click_named("button", "保存場所を作り直す").await?;
            page.wait_saved().await?;
            page.type_text("#vision-5", LATER).await?;
            page.wait_saved().await?;
            // Only the database is left to be read.
            page.run("localStorage.clear()", Vec::new()).await?;
            page.server().set_fault(&program, Fault::NotFound);
            page.load("#/plan").await?;
            page.click_named("button", "保存ファイルをダウンロード")
                .await?;
            let file = std::fs::read_to_string(page.downloaded().await?)?;
            expect(file.contains(LATER), || file.clone())
        })
}

#[test]
fn erasing_takes_the_new_place_and_says_that_the_damaged_one_is_left() -> Outcome {
    Visit::new().run(async |page| {
        closed(page).await?;
        page.go("#/about/device").await?;
        page.wait_text("main [role=alert]", CLOSED).await?;
        page.click_named("button", "保存場所を作り直す").await?;
        page.wait_silent("main [role=alert]").await?;
        page.click_named("button", "残しているものを全部消す")
            .await?;
        page.click_named("button", "消す").await?;
        page.wait_text("main", "何も残していません").await?;
        page.wait_text("main", "古い保存場所は消せませんでした")
            .await?;
        expect_eq("the mirror", page.local_item("mirror").await?, None)?;
        page.reload().await?;
        page.wait_text("main", "何も残していません").await?;
        let left = "const home = await navigator.storageBuckets.open(arguments[0]);
            return new Promise((done, fail) => {
              const open = home.indexedDB.open(arguments[0]);
              open.onerror = () => fail(open.error);
              open.onsuccess = () => {
                const all = open.result.transaction('plans').objectStore('plans').count();
                all.onsuccess = () => { open.result.close(); done(all.result); };
              };
            })";
        let script = format!("return (async (...arguments) => {{ {left} }})(...arguments)");
        let left = page.run(&script, vec!["career-navi_2".into()]).await?;
        match left.as_u64() {
            Some(0) => Ok(()),
            _ => Err(Failure::new(format!("the new place still has {left}"))),
        }
    })
}
