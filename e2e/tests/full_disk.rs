//! The browser's own quota: what was kept stays, what is written then is said not to be kept, and it is kept
//! when there is room again.

use e2e::{
    Outcome, Page, Visit,
    failure::{expect, expect_eq},
};
use tokio::time::{Duration, sleep};

const RANK: &str = "#/kitakyushu/civil-engineering/section-chief";
const FIRST: &str = "保存できた案 髙";
const THIRD: &str = "そのあとの案";
const ALERT: &str = "main [role=alert]";

async fn shows(page: &Page, text: &str) -> Outcome {
    page.wait_for("#vision-5").await?;
    expect_eq("the text", page.value("#vision-5").await?, text.to_owned())
}

/// Text that does not shrink.
fn bulk(seed: u32) -> String {
    let letters = (0..3_000_u32).map(|it| 0x4e00 + (it + seed).wrapping_mul(7_919) % 20_000);
    letters.filter_map(char::from_u32).collect()
}

/// The first write past the limit is still kept; the next one is not.
#[test]
fn a_full_disk_keeps_what_was_kept_and_goes_on_when_there_is_room() -> Outcome {
    Visit::new().run(async |page| {
        page.goto(RANK).await?;
        page.draft(5).await?;
        // Before there is a database: the browser asks for the room there is only now and then.
        page.set_quota(100_000).await?;
        page.choose_keeping().await?;
        page.type_text("#vision-5", FIRST).await?;
        page.wait_saved().await?;
        let mut kept = FIRST.to_owned();
        let mut is_full = false;
        for seed in 0..12 {
            let text = bulk(seed * 31);
            page.type_text("#vision-5", &text).await?;
            page.wait_until(
                "it is kept or refused",
                "return document.querySelector('.saved').matches('[data-state=ok], [data-state=error]') \
                 && document.querySelector('#vision-5').value !== ''",
            )
            .await?;
            sleep(Duration::from_millis(1_200)).await;
            is_full = page.sees(ALERT).await?;
            if is_full {
                break;
            }
            kept = text;
        }
        expect(is_full, || "the disk was never full".to_owned())?;
        page.wait_text(ALERT, "この端末の空きが足りないため、保存できません")
            .await?;
        let stored = page.plans().await?;
        expect(stored.iter().all(|it| it.text.contains(&kept)), || {
            "what was kept is gone".to_owned()
        })?;
        page.click_named("button", "書き出す").await?;
        let file = std::fs::read_to_string(page.downloaded().await?)?;
        let shown = page.value("#vision-5").await?;
        expect(file.contains(&shown), || "the file lacks the text".to_owned())?;
        page.lift_quota().await?;
        page.type_text("#vision-5", THIRD).await?;
        page.wait_saved().await?;
        page.reload().await?;
        shows(page, THIRD).await
    })
}
