//! The way back: to an earlier revision, to a plan that was taken out; and everything gone for good.

use std::fs;

use e2e::{
    Outcome, Page, Visit,
    failure::{expect, expect_eq},
};
use serde_json::Value;

const RANK: &str = "#/kitakyushu/civil-engineering/section-chief";
const FIRST: &str = "橋を直せる人を育てる。";
const SECOND: &str = "別の文に書きかえた。";

/// A plan that was kept with one text, and then with another.
async fn twice_kept(page: &mut Page) -> Outcome {
    page.keep_draft(RANK, 5).await?;
    page.type_text("#vision-5", FIRST).await?;
    page.wait_saved().await?;
    page.type_text("#vision-5", SECOND).await?;
    page.wait_saved().await
}

#[test]
fn there_is_a_way_back_to_an_earlier_revision_and_from_there_to_the_later_one() -> Outcome {
    Visit::new().today("2026-05-20").run(async |page| {
        twice_kept(page).await?;
        page.click_named("button", "前の版を見る").await?;
        page.wait_text("#earlier ~ div", "この版に戻す").await?;
        page.expect_accessible("earlier revisions").await?;
        page.click("#earlier ~ div li:first-child button").await?;
        page.wait_until(
            "the earlier text is there",
            &format!("return document.querySelector('#vision-5').value !== '{SECOND}'"),
        )
        .await?;
        page.wait_saved().await?;
        page.reload().await?;
        page.wait_for("#vision-5").await?;
        let earlier = page.value("#vision-5").await?;
        expect(earlier != SECOND, || earlier.clone())?;
        // What was there before the way back is an earlier revision now.
        page.click_named("button", "前の版を見る").await?;
        page.wait_text("#earlier ~ div", "前の版に戻す前").await?;
        page.click("#earlier ~ div li:first-child button").await?;
        page.wait_until(
            "the later text is there again",
            &format!("return document.querySelector('#vision-5').value === '{SECOND}'"),
        )
        .await?;
        page.wait_saved().await
    })
}

#[test]
fn it_is_told_since_when_and_how_much_is_kept() -> Outcome {
    Visit::new().today("2026-05-20").run(async |page| {
        twice_kept(page).await?;
        let size = |records: &[Value]| {
            let texts = records.iter().filter_map(|it| it.get("text")?.as_str());
            texts.map(str::len).sum::<usize>().div_ceil(1000)
        };
        let (plans, earlier) = (
            page.records("plans").await?,
            page.records("revisions").await?,
        );
        page.go("#/about/device").await?;
        page.wait_text("main li.card", "最後の保存：2026-05-20 ")
            .await?;
        let said = page.text("main li.card").await?;
        for wanted in [
            format!("・約{} KB", size(&plans)),
            format!("前の版：{}件・約{} KB", earlier.len(), size(&earlier)),
        ] {
            expect(said.contains(&wanted), || {
                format!("no 「{wanted}」 in {said}")
            })?;
        }
        page.click_named("button", "このプランを消す").await?;
        page.click_named("button", "消す").await?;
        page.wait_text("main", "消したプランの前の版：").await
    })
}

#[test]
fn a_plan_that_was_taken_out_comes_back_and_everything_can_be_erased_for_good() -> Outcome {
    Visit::new().today("2026-05-20").run(async |page| {
        twice_kept(page).await?;
        page.go("#/about/device").await?;
        page.click_named("button", "このプランを消す").await?;
        page.click_named("button", "消す").await?;
        page.wait_gone("main li.card").await?;
        page.reload().await?;
        page.click_named("button", "消したプランを見る").await?;
        page.wait_text("#taken-out ~ div", "このプランを元に戻す")
            .await?;
        page.click_named("button", "このプランを元に戻す").await?;
        page.wait_for("#vision-5").await?;
        expect_eq(
            "what came back",
            page.value("#vision-5").await?,
            SECOND.to_owned(),
        )?;
        page.wait_saved().await?;
        page.reload().await?;
        page.wait_for("#vision-5").await?;

        page.go("#/about/device").await?;
        page.click_named("button", "残しているものを全部消す")
            .await?;
        page.click_named("button", "消す").await?;
        page.wait_text("main", "何も残していません").await?;
        for store in ["plans", "revisions"] {
            expect_eq(store, page.records(store).await?.len(), 0)?;
        }
        for key in ["mirror", "canary", "towns", "changed"] {
            expect_eq(key, page.local_item(key).await?, None)?;
        }
        page.reload().await?;
        page.wait_text("main", "何も残していません").await
    })
}

#[test]
fn what_waits_to_be_saved_does_not_outlive_the_erasing() -> Outcome {
    Visit::new().today("2026-05-20").run(async |page| {
        twice_kept(page).await?;
        page.type_text("#vision-5", "まだ保存していない文").await?;
        page.go("#/about/device").await?;
        page.click_named("button", "残しているものを全部消す")
            .await?;
        page.click_named("button", "消す").await?;
        page.wait_text("main", "何も残していません").await?;
        // Longer than a save waits at most.
        tokio::time::sleep(std::time::Duration::from_millis(1_500)).await;
        for store in ["plans", "revisions"] {
            expect_eq(store, page.records(store).await?.len(), 0)?;
        }
        expect_eq("the mirror", page.local_item("mirror").await?, None)
    })
}

#[test]
fn a_plans_days_and_the_towns_interviews_go_into_a_calendar() -> Outcome {
    Visit::new().today("2026-05-20").run(async |page| {
        twice_kept(page).await?;
        page.click("#edit-2").await?;
        page.run(
            "const it = document.querySelector('#entry-date'); it.value = '2027-10-04'; \
             it.dispatchEvent(new Event('change', { bubbles: true }))",
            vec![],
        )
        .await?;
        page.wait_text("#calendar ~ *", "2027年10月4日").await?;
        page.click_named("button", "カレンダーのファイルを保存する")
            .await?;
        let file = fs::read_to_string(page.downloaded().await?)?;
        for line in [
            "BEGIN:VCALENDAR\r\n",
            "DTSTART;VALUE=DATE:20271004\r\n",
            "DTEND;VALUE=DATE:20271005\r\n",
            "DTSTART;VALUE=DATE:20310401\r\n",
            "（時期の目安）",
            "TRANSP:TRANSPARENT\r\n",
        ] {
            expect(file.contains(line), || format!("{line} is not in {file}"))?;
        }
        // What the vision says is private.
        expect(!file.contains(SECOND), || file.clone())
    })
}
