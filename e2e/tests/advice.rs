//! The plan beside the town's rules: what differs is said beside the line, and goes when the line is
//! moved.

use e2e::{
    Outcome, Page, Visit,
    failure::{expect, expect_eq},
    key::Key,
};
use serde_json::json;

const RANK: &str = "#/kitakyushu/civil-engineering/section-chief";
const GOLD: &str = "ＤＸ変革リーダー（ゴールド認定）";
const SILVER: &str = "ＤＸ変革リーダー（シルバー認定）";

/// What stands in the list beside a line: its year, and what is said of it.
async fn beside(page: &Page, text: &str) -> Outcome<(String, String)> {
    let found = page
        .run(
            "const it = [...document.querySelectorAll('.entry')].find((it) => \
             it.querySelector('bdi')?.textContent === arguments[0]); \
             return it ? it.closest('.yr').querySelector('h3').firstChild.textContent + '|' \
             + (it.querySelector('.advice')?.textContent ?? '') : '|'",
            vec![json!(text)],
        )
        .await?;
    let found = found.as_str().unwrap_or_default();
    let (year, said) = found.split_once('|').unwrap_or_default();
    Ok((year.to_owned(), said.to_owned()))
}

/// Waits for advice beside a line. What is not near the window is not drawn, and has no words to be read.
async fn advises(page: &Page, text: &str) -> Outcome {
    page.wait_for(".advice").await?;
    page.run("document.querySelector('.advice').scrollIntoView()", vec![])
        .await?;
    page.wait_text(".advice", text).await
}

/// Moves a line on the axis by keys until it lies in a year.
async fn moves(page: &Page, text: &str, key: Key, year: &str) -> Outcome {
    let id = page
        .run(
            "return [...document.querySelectorAll('.bar')].find((it) => \
             it.textContent.includes(`${arguments[0]}（`))?.id ?? ''",
            vec![json!(text)],
        )
        .await?;
    page.focus(&format!("#{}", id.as_str().unwrap_or_default()))
        .await?;
    for _ in 0..10 {
        let (before, _) = beside(page, text).await?;
        if before == year {
            return Ok(());
        }
        page.press(key).await?;
        for _ in 0..40 {
            if beside(page, text).await?.0 != before {
                break;
            }
        }
    }
    expect_eq("the year", beside(page, text).await?.0.as_str(), year)
}

#[test]
fn gold_before_silver_is_said_beside_the_line_until_it_is_moved() -> Outcome {
    Visit::new().today("2026-05-20").run(async |page| {
        page.set_size(1280, 900).await?;
        page.draft_unkept(RANK, 10).await?;
        page.wait_for(".years-list .entry").await?;
        let (silver, said) = beside(page, SILVER).await?;
        expect_eq("silver", silver.as_str(), "2028年度")?;
        expect_eq("of the draft", said.as_str(), "")?;
        page.go(&format!("{RANK}/dx")).await?;
        page.run(
            "[...document.querySelectorAll('main button')].find((it) => \
             it.textContent.includes('プランに入れる') && it.textContent.includes('ゴールド')).click()",
            vec![],
        )
        .await?;
        page.click_named("link", "プランを開く").await?;
        page.wait_for(".years-list .entry").await?;
        expect_eq("gold", beside(page, GOLD).await?.0.as_str(), "2026年度")?;
        advises(page, "シルバー認定").await?;
        let (_, said) = beside(page, GOLD).await?;
        expect(
            said.contains("参考") && said.contains("2028年度") && said.contains("出典"),
            || said.clone(),
        )?;
        page.wait_text(".advice-all", "そのまま書けます").await?;
        page.expect_accessible("a plan with advice").await?;
        moves(page, GOLD, Key::Right, "2029年度").await?;
        expect_eq("moved", beside(page, GOLD).await?.1.as_str(), "")
    })
}

const OFFICE: &str = "#/kumamoto/office/senior-clerk";

/// Adds a posting in the person's own words.
async fn add_posting(page: &Page, text: &str) -> Outcome {
    page.click_named("button", "項目を足す").await?;
    page.type_named("内容", text).await?;
    page.run(
        "const lane = document.querySelector('#entry-lane'); lane.value = 'posting'; \
         lane.dispatchEvent(new Event('change', { bubbles: true }))",
        vec![],
    )
    .await?;
    page.click_named("button", "この項目を足す").await?;
    page.wait_gone("#entry-text").await
}

#[test]
fn what_is_said_of_the_whole_plan_stands_with_its_source_where_all_of_it_is_spoken_of() -> Outcome {
    Visit::new().today("2026-05-20").run(async |page| {
        page.set_size(1280, 900).await?;
        page.draft_unkept(OFFICE, 10).await?;
        // The line of the draft stands for postings of any kind: while it is there, nothing is told.
        for _ in 0..3 {
            add_posting(page, "窓口").await?;
        }
        expect_eq("an open line", page.count(".advice-all .advice").await?, 0)?;
        let removes = "[...document.querySelectorAll('.entry button')].findLast((it) => \
            it.textContent.includes(arguments[0])).click()";
        for line in ["消す：窓口・事業立案・管理", "消す：窓口"] {
            page.run(removes, vec![json!(line)]).await?;
        }
        expect_eq("two of three", page.count(".advice-all .advice").await?, 0)?;
        add_posting(page, "窓口").await?;
        page.wait_text(".advice-all .advice", "３つの部門").await?;
        let said = page.text(".advice-all").await?;
        expect(
            said.contains("「窓口」「事業立案」「管理」") && said.contains("出典"),
            || said.clone(),
        )?;
        page.expect_accessible("a plan with advice on the whole")
            .await?;
        add_posting(page, "部署（まだ決めていない）").await?;
        page.wait_gone(".advice-all .advice").await
    })
}

#[test]
fn an_exam_before_its_age_is_said_beside_its_line() -> Outcome {
    Visit::new().today("2026-05-20").run(async |page| {
        page.set_size(1280, 900).await?;
        page.draft_unkept(OFFICE, 10).await?;
        page.go(&format!("{OFFICE}/systems")).await?;
        page.run(
            "[...document.querySelectorAll('main button')].find((it) => \
             it.textContent.includes('プランに入れる') && it.textContent.includes('主査級への昇任')).click()",
            vec![],
        )
        .await?;
        page.click_named("link", "プランを開く").await?;
        page.wait_for(".years-list .entry").await?;
        let (_, said) = beside(page, "主査級への昇任").await?;
        expect_eq("nobody knows the age", said.as_str(), "")?;
        page.run(
            "const it = document.querySelector('#plan-age'); it.closest('details').open = true; \
             it.value = '25'; it.dispatchEvent(new Event('change', { bubbles: true }))",
            vec![],
        )
        .await?;
        advises(page, "31歳以上から受験可能").await?;
        let (_, said) = beside(page, "主査級への昇任").await?;
        expect(
            said.contains("25歳") && said.contains("社会人経験者") && said.contains("出典"),
            || said.clone(),
        )
    })
}
