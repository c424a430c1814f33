//! From a gap of the self-check to the plan: what the documents name for that very ability stands under
//! its name, what they name for the rank below.

use e2e::{Outcome, Visit, failure::expect_eq};
use serde_json::json;

const CHECK: &str = "#/iwaki/general-office/staff/self-check";
const KNOWLEDGE: &str = "input[name='rate-ab-knowledge'][value=learning]";
/// What stands under the heading of the ability.
const OF_KNOWLEDGE: &str = "section[aria-labelledby=grow] .ability-means";

#[test]
fn what_is_named_for_a_gap_stands_under_it_and_goes_into_a_year_of_the_plan() -> Outcome {
    Visit::new().today("2026-11-26").run(async |page| {
        page.goto(CHECK).await?;
        page.wait_for(KNOWLEDGE).await?;
        page.choose_keeping().await?;
        expect_eq("before", page.count(OF_KNOWLEDGE).await?, 0)?;
        page.click(KNOWLEDGE).await?;
        page.wait_text(OF_KNOWLEDGE, "「知識・技術」のために資料が挙げているもの")
            .await?;
        for name in ["基本研修", "特別研修", "派遣研修", "知識・技術の確実な継承", "出典"] {
            page.wait_text(OF_KNOWLEDGE, name).await?;
        }
        page.expect_accessible("a gap with what is named for it")
            .await?;
        // A gap that nothing is named for says so.
        page.click(".rate:nth-of-type(1) input[value=learning]")
            .await?;
        page.wait_text("section[aria-labelledby=grow]", "名ざしした研修などがないもの")
            .await?;
        page.click(&format!("{OF_KNOWLEDGE} li button")).await?;
        page.click_named("link", "プランを開く").await?;
        page.wait_until(
            "the training is in the list",
            "return document.querySelector('.years-list')?.textContent.includes('基本研修')",
        )
        .await?;
        let script = "return [...document.querySelectorAll('.yr')].filter((it) => \
            [...it.querySelectorAll('.entry__text bdi')].some((it) => it.textContent === '基本研修')) \
            .map((it) => it.querySelector('.yr__y').textContent.slice(0, 6))";
        let years = page.run(script, vec![]).await?;
        expect_eq("its years", years, json!(["2027年度"]))
    })
}
