//! A plan leaves as a file and comes back, with a preview before anything is changed.

use std::fs;

use e2e::{
    Outcome, Page, Visit,
    failure::{expect, expect_eq},
    inject::SHOW_FILE_FIELD,
};

const RANK: &str = "#/kitakyushu/civil-engineering/section-chief";
const VISION: &str = "葛󠄀城さん、𠮷田さんと 🚃";

async fn exported(page: &mut Page) -> Outcome<std::path::PathBuf> {
    page.keep_draft(RANK, 5).await?;
    page.type_text("#vision-5", VISION).await?;
    page.wait_saved().await?;
    page.click_named("button", "書き出す").await?;
    page.downloaded().await
}

async fn erased(page: &Page) -> Outcome {
    page.go("#/about/device").await?;
    page.click_named("button", "残しているものを全部消す")
        .await?;
    page.click_named("button", "消す").await?;
    page.wait_text("main", "何も残していません").await
}

#[test]
fn an_exported_plan_comes_back_after_everything_was_erased() -> Outcome {
    Visit::new().today("2026-05-20").run(async |page| {
        let file = exported(page).await?;
        erased(page).await?;
        page.reload().await?;
        page.go("#/plan").await?;
        page.run(SHOW_FILE_FIELD, vec![]).await?;
        page.click_named("button", "ファイルを選ぶ").await?;
        page.choose_file("#picked", &file).await?;
        page.wait_text("main", "まだ何も変わっていません").await?;
        expect_eq(
            "kept before the preview is confirmed",
            page.records("plans").await?.len(),
            0,
        )?;
        page.click_named("button", "取り込む").await?;
        page.wait_for("#vision-5").await?;
        expect_eq(
            "what came back",
            page.value("#vision-5").await?,
            VISION.to_owned(),
        )?;
        page.wait_saved().await
    })
}

#[test]
fn another_programs_file_is_refused_with_a_reason() -> Outcome {
    Visit::new().run(async |page| {
        let file = exported(page).await?;
        fs::write(&file, r#"{"type":"excalidraw","version":2}"#)?;
        page.run(SHOW_FILE_FIELD, vec![]).await?;
        page.click_named("button", "ファイルを選ぶ").await?;
        page.choose_file("#picked", &file).await?;
        page.wait_text("main [role=status]", "別のアプリのファイルです")
            .await?;
        expect_eq(
            "the plan is as it was",
            page.value("#vision-5").await?,
            VISION.to_owned(),
        )
    })
}

#[test]
fn an_address_finds_its_statement() -> Outcome {
    Visit::new().run(async |page| {
        page.goto(&format!("{RANK}/dx?at=dx-gold")).await?;
        page.wait_for("#s-dx-gold[data-at]").await?;
        let marked = page.run("return document.activeElement.id", vec![]).await?;
        expect(marked == "s-dx-gold", || {
            format!("the focus is on {marked}")
        })?;
        // A statement that is not there leaves the page as it is.
        page.goto(&format!("{RANK}/dx?at=no-such-statement"))
            .await?;
        expect_eq("marked statements", page.count("[data-at]").await?, 0)
    })
}

/// The dialog for a file to write into, answered with a real file of the browser's own folder. With
/// `refused` in it, the file cannot be written any more.
const PICKER: &str = "window.showSaveFilePicker = async (options) => {
  const folder = await navigator.storage.getDirectory();
  const file = await folder.getFileHandle(options.suggestedName, { create: true });
  const open = file.createWritable.bind(file);
  file.createWritable = async () => {
    if (window.refused) throw new DOMException('gone', 'NotFoundError');
    return open();
  };
  return file;
};";
/// What is in that file.
const IN_FILE: &str = "const folder = await navigator.storage.getDirectory();
  for await (const it of folder.values()) return (await it.getFile()).text();
  return '';";

#[test]
fn a_chosen_file_follows_every_change_and_a_failure_is_told() -> Outcome {
    Visit::new()
        .today("2026-05-20")
        .script(PICKER)
        .run(async |page| {
            page.draft_unkept(RANK, 5).await?;
            page.click_named("button", "書き続けるファイルを選ぶ")
                .await?;
            page.wait_text(
                "#in-file ~ *:last-child, main",
                "keikaku-20260520.json」に書きました",
            )
            .await?;
            page.type_text("#vision-5", VISION).await?;
            page.wait_until(
                "the change is in the file",
                &format!("return (await (async () => {{ {IN_FILE} }})()).includes('{VISION}')"),
            )
            .await?;
            page.run("window.refused = true", vec![]).await?;
            page.type_text("#vision-5", "。").await?;
            page.wait_text("main", "に書けませんでした").await?;
            // What was there stays.
            let left = page.run(IN_FILE, vec![]).await?;
            expect(left.to_string().contains(VISION), || left.to_string())
        })
}
