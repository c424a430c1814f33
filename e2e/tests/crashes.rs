//! A tab crashes while a person types in it: another one shows what was kept, and writes.

use e2e::{
    Outcome, Page, Visit,
    failure::{expect, expect_eq},
};
use serde_json::json;
use tokio::time::{Duration, timeout};

const RANK: &str = "#/kitakyushu/civil-engineering/section-chief";
const CRASHES: usize = 5;

/// Ends the present tab's process. Its answer may never come.
async fn crash(page: &Page) {
    let crash = page.cdp("Page.crash", json!({}));
    let _ = timeout(Duration::from_secs(5), crash).await;
}

#[test]
fn after_a_crash_the_next_tab_shows_the_last_kept_text_and_writes() -> Outcome {
    Visit::new().run(async |page| {
        page.keep_draft(RANK, 5).await?;
        for number in 1..=CRASHES {
            // A crashed browser window opens no other tab, so this one is opened before.
            page.open_tab().await?;
            page.goto("#/plan").await?;
            page.wait_until(
                "the second tab only shows",
                "return document.querySelector('#vision-5')?.matches(':disabled') ?? false",
            )
            .await?;
            page.to_tab(number - 1).await?;
            let kept = format!("保存した文 {number}");
            page.type_text("#vision-5", &kept).await?;
            page.wait_saved().await?;
            let more = format!("{kept} と、まだ保存していない続き");
            page.type_text("#vision-5", &more).await?;
            crash(page).await;
            page.to_tab(number).await?;
            page.wait_until(
                "the second tab writes",
                "return document.querySelector('#vision-5')?.matches(':enabled') ?? false",
            )
            .await?;
            let shown = page.value("#vision-5").await?;
            expect(shown == kept || shown == more, || {
                format!("crash {number}: 「{kept}」 was kept, 「{shown}」 is shown")
            })?;
            page.reload().await?;
            page.wait_for("#vision-5").await?;
            expect_eq("after a reload", page.value("#vision-5").await?, shown)?;
            page.wait_saved().await?;
        }
        expect_eq("plans", page.records("plans").await?.len(), 1)
    })
}
