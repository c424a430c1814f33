//! The sheet for the talk with the manager: what is private is not on it unless chosen, and it prints
//! on one or two pages.

use std::fs;

use e2e::{
    Outcome, Page, Visit,
    failure::{expect, expect_eq},
    key::Key,
};

const RANK: &str = "#/kitakyushu/civil-engineering/section-chief";
const VISION: &str = "橋を直せる人を育てる。";
const SECRET: &str = "子どもの入学";
const NOTE: &str = "まだ誰にも言っていない";

/// A plan with a vision and a line about life, with a note.
async fn planned(page: &mut Page) -> Outcome {
    page.draft_unkept(RANK, 5).await?;
    page.type_text("#vision-5", VISION).await?;
    page.click("#add-2027").await?;
    page.type_text("#entry-text", SECRET).await?;
    page.type_text("#entry-note", NOTE).await?;
    page.run(
        "const it = document.querySelector('#entry-lane'); it.value = 'life'; \
         it.dispatchEvent(new Event('change', { bubbles: true }))",
        vec![],
    )
    .await?;
    page.click_named("button", "この項目を足す").await?;
    page.wait_text(".years-list", SECRET).await?;
    page.click_named("link", "面談シート").await?;
    page.wait_for(".sheet").await
}

#[test]
fn what_is_private_is_on_the_sheet_only_when_chosen_and_what_is_left_out_is_said() -> Outcome {
    Visit::new().today("2026-05-20").run(async |page| {
        planned(page).await?;
        let sheet = page.text(".sheet").await?;
        expect(sheet.contains(VISION), || sheet.clone())?;
        expect(!sheet.contains(SECRET) && !sheet.contains(NOTE), || {
            sheet.clone()
        })?;
        page.wait_text("main [role=status]", "くらしの項目1件")
            .await?;
        page.expect_accessible("the sheet").await?;
        // By the keyboard.
        page.tab_to("くらしの項目").await?;
        page.press(Key::Space).await?;
        page.wait_text(".sheet", SECRET).await?;
        expect(!page.text(".sheet").await?.contains(NOTE), || {
            "the note".to_owned()
        })?;
        page.tab_to("項目のメモ").await?;
        page.press(Key::Space).await?;
        page.wait_text(".sheet", NOTE).await
    })
}

#[test]
fn a_sheet_prints_on_one_or_two_pages_with_all_its_words() -> Outcome {
    Visit::new().today("2026-05-20").run(async |page| {
        planned(page).await?;
        let printed = page.print().await?;
        let pages = printed.pages();
        expect((1..=2).contains(&pages), || format!("{pages} pages"))?;
        let words = printed.words()?;
        for wanted in [
            "橋を直せる人を育てる。",
            "土木・係長",
            "話すこと",
            "異動や昇任を約束するものではありません",
        ] {
            expect(words.has(wanted), || {
                format!("「{wanted}」 is not on the paper: {words}")
            })?;
        }
        for unwanted in [SECRET, NOTE, "のせるもの"] {
            expect(!words.has(unwanted), || {
                format!("「{unwanted}」 is on the paper")
            })?;
        }
        Ok(())
    })
}

#[test]
fn a_sheet_leaves_as_text_and_as_a_table_with_the_same_choices() -> Outcome {
    Visit::new().today("2026-05-20").run(async |page| {
        planned(page).await?;
        page.click_named("button", "文書（Markdown）で書き出す")
            .await?;
        let text = fs::read_to_string(page.downloaded().await?)?;
        expect(text.starts_with("# ") && text.contains(VISION), || {
            text.clone()
        })?;
        expect(!text.contains(SECRET) && !text.contains(NOTE), || {
            text.clone()
        })?;
        page.click_named("button", "表（CSV）で書き出す").await?;
        let table = fs::read_to_string(page.downloaded().await?)?;
        expect(
            table.starts_with('\u{feff}') && table.contains(VISION),
            || table.clone(),
        )?;
        expect(!table.contains(SECRET) && !table.contains(NOTE), || {
            table.clone()
        })?;
        page.click_named("radio", "ジョブ・カードの並び").await?;
        page.wait_text(".sheet", "将来取り組みたい仕事や働き方等")
            .await?;
        page.wait_text(".sheet", "様式そのものではありません")
            .await?;
        expect_eq("sheets on the page", page.count(".sheet").await?, 1)
    })
}
