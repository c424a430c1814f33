//! The same plan in two tabs: one writes and the other shows, and where neither knows of the other,
//! whoever saves second is asked. No text is lost.

use e2e::{
    Outcome, Page, Visit,
    failure::{expect, expect_eq},
    inject::{NO_LOCKS, UNGUARDED},
};

const RANK: &str = "#/kitakyushu/civil-engineering/section-chief";
const CONFLICT: &str = "ほかの画面で、新しい版が保存されています";
const FIRST: &str = "はじめの案";
const THEIRS: &str = "ほかのタブの案 髙";
const MINE: &str = "この画面の案 🚃";

const IS_WRITABLE: &str =
    "return document.querySelector('#vision-5')?.matches(':enabled') ?? false";
const IS_READ_ONLY: &str =
    "return document.querySelector('#vision-5')?.matches(':disabled') ?? false";

#[test]
fn the_second_tab_shows_what_the_first_writes_and_can_take_over() -> Outcome {
    take_turns("")
}

#[test]
fn without_locks_a_lease_does_the_same() -> Outcome {
    take_turns(NO_LOCKS)
}

fn take_turns(script: &str) -> Outcome {
    Visit::new().script(script).run(async |page| {
        kept_and_opened_twice(page, script).await?;
        page.wait_until("the second tab only shows", IS_READ_ONLY)
            .await?;
        page.wait_text("main", "ほかのタブで編集中です").await?;
        page.expect_accessible("a tab that only shows").await?;
        // What the first one keeps comes here by itself.
        page.to_tab(0).await?;
        page.type_text("#vision-5", THEIRS).await?;
        page.wait_saved().await?;
        page.to_tab(1).await?;
        page.wait_until("it is shown", &shows(THEIRS)).await?;
        page.click_named("button", "このタブで編集する").await?;
        page.wait_until("the second tab writes", IS_WRITABLE)
            .await?;
        page.type_text("#vision-5", MINE).await?;
        page.wait_saved().await?;
        page.to_tab(0).await?;
        page.wait_until("the first tab only shows", IS_READ_ONLY)
            .await?;
        page.wait_until("and shows the newest", &shows(MINE))
            .await?;
        expect_eq("plans", page.records("plans").await?.len(), 1)?;
        // When the writing tab is gone, the one that is left writes.
        page.to_tab(1).await?;
        page.close_tab().await?;
        page.to_tab(0).await?;
        page.wait_until("the first tab writes again", IS_WRITABLE)
            .await
    })
}

/// Whether a text is in the field of the vision.
fn shows(text: &str) -> String {
    format!("return document.querySelector('#vision-5')?.value.includes('{text}')")
}

#[test]
fn a_plan_that_is_drafted_in_a_tab_that_shows_is_kept() -> Outcome {
    Visit::new().run(async |page| {
        kept_and_opened_twice(page, "").await?;
        page.wait_until("the second tab only shows", IS_READ_ONLY)
            .await?;
        page.go(RANK).await?;
        page.draft(10).await?;
        page.wait_until("it can be written", IS_WRITABLE).await?;
        page.wait_saved().await?;
        expect_eq("plans", page.records("plans").await?.len(), 2)
    })
}

/// A database that is lost and does not open again, and a second copy that is older than it.
const LOST: &str = "localStorage.setItem('career-navi.mirror', arguments[0]);
    const refuses = () => { throw new DOMException('lost', 'InvalidStateError'); };
    IDBDatabase.prototype.transaction = refuses;
    IDBFactory.prototype.open = refuses;
    document.dispatchEvent(new Event('visibilitychange'));";

#[test]
fn a_tab_that_cannot_look_again_keeps_what_it_shows() -> Outcome {
    Visit::new().run(async |page| {
        page.keep_draft(RANK, 5).await?;
        let older = page
            .run("return localStorage.getItem('career-navi.mirror')", vec![])
            .await?;
        page.go(RANK).await?;
        page.draft(10).await?;
        page.type_text("#vision-5", MINE).await?;
        page.wait_saved().await?;
        page.run(LOST, vec![older]).await?;
        tokio::time::sleep(tokio::time::Duration::from_secs(1)).await;
        expect_eq("the text", page.value("#vision-5").await?, MINE.to_owned())?;
        page.go("#/plan").await?;
        page.wait_for("main h1").await?;
        expect_eq(
            "plans",
            page.count("section[aria-labelledby=list] li").await?,
            2,
        )
    })
}

#[test]
fn messages_of_others_are_ignored() -> Outcome {
    Visit::new().run(async |page| {
        kept_and_opened_twice(page, "").await?;
        page.to_tab(0).await?;
        page.type_text("#vision-5", MINE).await?;
        page.to_tab(1).await?;
        page.run(
            "const it = new BroadcastChannel('career-navi.plans'); \
             for (const said of [null, 1, 'rev', {}, { rev: 'x', schema: 1 }, { rev: 1 }, { rev: NaN, schema: 9 }, \
               [1, 2], { rev: 1e9, schema: 1 }]) it.postMessage(said)",
            vec![],
        )
        .await?;
        page.to_tab(0).await?;
        page.wait_saved().await?;
        page.wait_until("the text is there", &shows(MINE)).await
    })
}

#[test]
fn the_other_tabs_revision_can_be_opened() -> Outcome {
    Visit::new().script(UNGUARDED).run(async |page| {
        conflict(page).await?;
        page.click_named("button", "新しい版を開く").await?;
        page.wait_until(
            "the other revision is shown",
            &format!("return document.querySelector('#vision-5')?.value === '{THEIRS}'"),
        )
        .await?;
        page.wait_saved().await?;
        expect_eq("plans", page.records("plans").await?.len(), 1)
    })
}

#[test]
fn both_revisions_can_be_kept() -> Outcome {
    Visit::new().script(UNGUARDED).run(async |page| {
        conflict(page).await?;
        page.click_named("button", "この画面の内容を別のプランとして残す")
            .await?;
        page.wait_until(
            "this tab's plan is shown",
            &format!("return document.querySelector('#vision-5')?.value === '{MINE}'"),
        )
        .await?;
        page.wait_saved().await?;
        let kept: Vec<String> = page
            .records("plans")
            .await?
            .iter()
            .map(ToString::to_string)
            .collect();
        expect_eq("plans", kept.len(), 2)?;
        for text in [THEIRS, MINE] {
            let holders = kept.iter().filter(|it| it.contains(text)).count();
            expect(holders == 1, || {
                format!("{holders} plans hold 「{text}」: {kept:?}")
            })?;
        }
        // Nothing of it is only in memory.
        page.reload().await?;
        page.wait_text("main", "北九州市").await
    })
}

/// One plan, open in two tabs; the second one is at hand. A script runs before every page of it.
async fn kept_and_opened_twice(page: &mut Page, script: &str) -> Outcome {
    page.keep_draft(RANK, 5).await?;
    page.type_text("#vision-5", FIRST).await?;
    page.wait_saved().await?;

    page.open_tab().await?;
    page.inject(script).await?;
    page.goto("#/plan").await?;
    page.wait_for("#vision-5").await?;
    expect_eq(
        "in the second tab",
        page.value("#vision-5").await?,
        FIRST.to_owned(),
    )
}

/// One plan, changed and saved in the second tab, then changed in the first.
async fn conflict(page: &mut Page) -> Outcome {
    kept_and_opened_twice(page, UNGUARDED).await?;
    page.type_text("#vision-5", THEIRS).await?;
    page.wait_saved().await?;

    page.to_tab(0).await?;
    page.type_text("#vision-5", MINE).await?;
    page.wait_text("main", CONFLICT).await?;
    let kept = page.records("plans").await?;
    expect(
        kept.iter().all(|it| it.to_string().contains(THEIRS)),
        || format!("the other tab's text was replaced: {kept:?}"),
    )
}
