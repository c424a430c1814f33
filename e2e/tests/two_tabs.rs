//! The same plan in two tabs: whoever saves second is asked, and no text is lost.

use e2e::{
    Outcome, Page, Visit,
    failure::{expect, expect_eq},
};

const RANK: &str = "#/kitakyushu/civil-engineering/section-chief";
const CONFLICT: &str = "ほかの画面で、新しい版が保存されています";
const FIRST: &str = "はじめの案";
const THEIRS: &str = "ほかのタブの案 髙";
const MINE: &str = "この画面の案 🚃";

#[test]
fn the_other_tabs_revision_can_be_opened() -> Outcome {
    Visit::new().run(async |page| {
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
    Visit::new().run(async |page| {
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

/// One plan, changed and saved in the second tab, then changed in the first.
async fn conflict(page: &mut Page) -> Outcome {
    page.goto(RANK).await?;
    page.click_named("button", "5年のプランを作る").await?;
    page.click_named("button", "この端末に保存する").await?;
    page.type_text("#vision-5", FIRST).await?;
    page.wait_saved().await?;

    page.open_tab().await?;
    page.goto("#/plan").await?;
    page.wait_for("#vision-5").await?;
    expect_eq(
        "in the second tab",
        page.value("#vision-5").await?,
        FIRST.to_owned(),
    )?;
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
