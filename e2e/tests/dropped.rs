//! What is put down on the page: one file of plans is shown before anything is changed, everything else
//! is refused in one message, and the browser opens none of it by itself. And files that cannot be
//! read to their end. Classes B42 and B43.

use std::{fs, path::Path};

use e2e::{
    Outcome, Page, Visit,
    failure::{expect, expect_eq},
    inject::SHOW_FILE_FIELD,
    key::Key,
};
use serde_json::{Value, json};

const RANK: &str = "#/kitakyushu/civil-engineering/section-chief";
const TEXT: &str = "どこにも保存していない文 𠮷田";
const ANSWER: &str = "#s-files [role=status]";
const NOT_ONE: &str = "1つだけです";
const UNREADABLE: &str = "読み込めませんでした";

/// A plan that is nowhere but in memory.
async fn unkept(page: &mut Page) -> Outcome {
    page.draft_unkept(RANK, 5).await?;
    page.type_text("#vision-5", TEXT).await?;
    page.wait_for(ANSWER).await
}

/// Drags something over the page and puts it down, as a file manager does.
async fn puts_down(page: &Page, data: Value) -> Outcome {
    for step in ["dragEnter", "dragOver", "drop"] {
        let params = json!({ "type": step, "x": 400, "y": 300, "data": data });
        page.cdp("Input.dispatchDragEvent", params).await?;
    }
    Ok(())
}

fn files(paths: &[&Path]) -> Value {
    json!({ "items": [], "files": paths, "dragOperationsMask": 1 })
}

/// The page answers with these words, and what was typed is still there.
async fn expect_answer(page: &Page, words: &str) -> Outcome {
    page.wait_text(ANSWER, words).await?;
    expect_eq("notes", page.count(&format!("{ANSWER} .note")).await?, 1)?;
    expect_eq("the text", page.value("#vision-5").await?, TEXT.to_owned())
}

#[test]
fn what_is_no_file_of_plans_is_refused_in_one_message_and_nothing_is_lost() -> Outcome {
    Visit::new().run(async |page| {
        unkept(page).await?;
        let folder = page.profile().folder().join("files");
        fs::create_dir_all(folder.join("inside"))?;
        let picture = folder.join("a.png");
        fs::write(&picture, b"\x89PNG\r\n\x1a\n")?;

        puts_down(page, files(&[&picture])).await?;
        expect_answer(page, "別のアプリのファイルです").await?;
        puts_down(page, files(&[&folder])).await?;
        expect_answer(page, UNREADABLE).await?;
        puts_down(page, files(&[picture.as_path(); 50])).await?;
        expect_answer(page, NOT_ONE).await?;
        puts_down(page, files(&[&picture])).await?;
        expect_answer(page, "別のアプリのファイルです").await?;
        let link = json!({
            "items": [{ "mimeType": "text/uri-list", "data": "https://example.com/" }],
            "files": [],
            "dragOperationsMask": 1,
        });
        puts_down(page, link).await?;
        expect_answer(page, NOT_ONE).await
    })
}

#[test]
fn a_file_of_plans_is_shown_where_it_is_read_in_and_adds_nothing_before_that_is_wanted() -> Outcome
{
    Visit::new().run(async |page| {
        unkept(page).await?;
        page.click_named("button", "書き出す").await?;
        let file = page.downloaded().await?;
        puts_down(page, files(&[&file])).await?;
        page.wait_text(ANSWER, "まだ何も変わっていません").await?;
        page.wait_until(
            "it is seen and has the focus",
            "const at = document.activeElement; const top = at.getBoundingClientRect().top; \
             return at.id === 's-files' && top >= 0 && top < innerHeight",
        )
        .await?;
        expect_eq("the text", page.value("#vision-5").await?, TEXT.to_owned())
    })
}

#[test]
fn elsewhere_nothing_can_be_put_down_and_the_plan_is_still_there() -> Outcome {
    Visit::new().run(async |page| {
        unkept(page).await?;
        let file = page.profile().folder().join("a.html");
        fs::write(&file, "<title>another page</title>")?;
        page.go(&format!("{RANK}/training")).await?;
        puts_down(page, files(&[&file])).await?;
        expect(page.hash().await?.contains("training"), || {
            "the browser left the page".to_owned()
        })?;
        // This browser would open it in a tab of its own.
        tokio::time::sleep(tokio::time::Duration::from_millis(500)).await;
        expect_eq("tabs", page.tabs().await?, 1)?;
        page.go("#/plan").await?;
        page.wait_for("#vision-5").await?;
        expect_eq("the text", page.value("#vision-5").await?, TEXT.to_owned())
    })
}

/// Reading a file ends like this, whatever the file is.
fn reading_fails(name: &str) -> String {
    format!("File.prototype.arrayBuffer = () => Promise.reject(new DOMException('gone', '{name}'))")
}

#[test]
fn a_file_that_changes_or_goes_away_while_it_is_read_is_told_of() -> Outcome {
    Visit::new().run(async |page| {
        unkept(page).await?;
        let file = page.profile().folder().join("keikaku-20260520.json");
        fs::write(&file, "{}")?;
        page.run(SHOW_FILE_FIELD, vec![]).await?;
        for name in ["NotReadableError", "AbortError"] {
            page.run(&reading_fails(name), vec![]).await?;
            page.run("document.querySelector('#picked')?.remove()", vec![])
                .await?;
            page.focus("#s-files button").await?;
            page.press(Key::Enter).await?;
            page.choose_file("#picked", &file).await?;
            expect_answer(page, UNREADABLE).await?;
        }
        Ok(())
    })
}
