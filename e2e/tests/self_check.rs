//! The self-check: it is rated by mouse and by keyboard, kept on this device only when chosen, compared
//! with an earlier day, and leads into a plan without going along.

use std::fs;

use e2e::{
    Outcome, Page, Visit,
    failure::{expect, expect_eq},
    inject::SHOW_FILE_FIELD,
    key::Key,
};

const RANK: &str = "#/kitakyushu/civil-engineering/section-chief";
const CHECK: &str = "#/kitakyushu/civil-engineering/section-chief/self-check";
const NOTE: &str = "住民説明会で、うまく話せなかった";
const FIRST: &str = ".rate:nth-of-type(1)";

/// The first ability is rated by mouse, the second by the keyboard, and the first has a note.
async fn rated(page: &mut Page) -> Outcome {
    page.goto(CHECK).await?;
    page.wait_for(FIRST).await?;
    page.choose_keeping().await?;
    page.click(&format!("{FIRST} input[value=learning]"))
        .await?;
    page.focus(".rates .rate:nth-of-type(2) input[value=learning]")
        .await?;
    page.press(Key::Space).await?;
    for _ in 0..2 {
        page.press(Key::Down).await?;
    }
    page.click(&format!("{FIRST} summary")).await?;
    page.type_text(&format!("{FIRST} textarea"), NOTE).await?;
    page.wait_saved().await
}

async fn checked(page: &Page) -> Outcome<Vec<String>> {
    let script =
        "return [...document.querySelectorAll('.rate input:checked')].map((it) => it.value)";
    Ok(serde_json::from_value(page.run(script, vec![]).await?)?)
}

#[test]
fn what_is_rated_is_kept_and_compared_with_an_earlier_day() -> Outcome {
    Visit::new().today("2026-11-26").run(async |page| {
        rated(page).await?;
        expect_eq(
            "rated",
            checked(page).await?,
            vec!["learning".to_owned(), "alone".to_owned()],
        )?;
        page.click_named("button", "今日の日付で残す").await?;
        page.wait_text("#kept-days", "2026年11月26日").await?;
        page.click(&format!("{FIRST} input[value=with-help]"))
            .await?;
        page.click("#only-changed").await?;
        page.wait_until(
            "one line is left",
            "return document.querySelectorAll('.check-table tbody tr').length === 1",
        )
        .await?;
        let row = page.text(".check-table tbody tr").await?;
        expect(
            row.contains("これから身につける") && row.contains("手伝ってもらえばできる"),
            || row.clone(),
        )?;
        page.wait_saved().await?;
        page.reload().await?;
        page.wait_for(".rate input:checked").await?;
        expect_eq(
            "kept",
            checked(page).await?,
            vec!["with-help".to_owned(), "alone".to_owned()],
        )?;
        expect_eq(
            "the note",
            page.value(&format!("{FIRST} textarea")).await?,
            NOTE.to_owned(),
        )?;
        page.wait_text("#kept-days", "2026年11月26日").await?;
        let all = page.all_text().await?;
        expect(!all.contains("合計点") && !all.contains('%'), || {
            "there is a score".to_owned()
        })
    })
}

#[test]
fn a_training_goes_into_a_year_of_the_plan_and_the_self_check_does_not() -> Outcome {
    Visit::new().today("2026-11-26").run(async |page| {
        rated(page).await?;
        let name = page.text(".means li h4").await?;
        page.click(".means li button").await?;
        page.click_named("link", "プランを開く").await?;
        // The year may lie below what is seen, where the browser paints nothing yet.
        page.wait_until(
            "the training is in the list",
            &format!("return document.querySelector('.years-list')?.textContent.includes('{name}')"),
        )
        .await?;
        let script = "return [...document.querySelectorAll('.yr')].filter((it) => \
            it.textContent.includes(arguments[0])).map((it) => it.querySelector('.yr__y').textContent.slice(0, 6))";
        let years = page.run(script, vec![serde_json::json!(name)]).await?;
        expect_eq("its years", years, serde_json::json!(["2027年度"]))?;
        page.click_named("button", "書き出す").await?;
        let file = fs::read_to_string(page.downloaded().await?)?;
        expect(file.contains(&name), || file.clone())?;
        for unwanted in [NOTE, "self-check", "learning\"}", "alone"] {
            expect(!file.contains(unwanted), || {
                format!("「{unwanted}」 is in the file: {file}")
            })?;
        }
        expect_eq("self-checks kept", page.records("self_checks").await?.len(), 1)
    })
}

#[test]
fn a_store_that_does_not_take_it_away_is_told_of() -> Outcome {
    Visit::new().run(async |page| {
        rated(page).await?;
        page.go("#/about/device").await?;
        page.wait_text("main", "自己チェック：1件").await?;
        let fails = "const clear = IDBObjectStore.prototype.clear; \
            IDBObjectStore.prototype.clear = function () { \
              if (this.name === 'self_checks') throw new DOMException('no', 'UnknownError'); \
              return clear.call(this); \
            }";
        page.run(fails, vec![]).await?;
        page.click_named("button", "残しているものを全部消す")
            .await?;
        page.click_named("button", "消す").await?;
        page.wait_text("main", "自己チェックを消せませんでした")
            .await?;
        page.wait_text("main", "自己チェック：1件").await?;
        expect_eq("kept", page.records("self_checks").await?.len(), 1)
    })
}

#[test]
fn its_answers_go_on_the_sheet_only_when_chosen_and_its_notes_never() -> Outcome {
    const CHOICE: &str = "自己チェックの答え";
    Visit::new().today("2026-11-26").run(async |page| {
        rated(page).await?;
        let ability = page
            .run(
                "return document.querySelector('.rate legend').firstChild.textContent",
                vec![],
            )
            .await?;
        let ability = ability.as_str().unwrap_or_default().to_owned();
        page.go(RANK).await?;
        page.draft(5).await?;
        page.wait_saved().await?;
        page.go(&format!("{}/sheet", page.hash().await?)).await?;
        // Also where it has to be read from the store.
        page.reload().await?;
        page.wait_text("main [role=status]", &format!("{CHOICE}2件"))
            .await?;
        let without = page.print().await?.words()?;
        expect(!without.has(&ability), || without.to_string())?;
        page.click_named("checkbox", CHOICE).await?;
        page.wait_text(".sheet", &ability).await?;
        page.expect_accessible("a sheet with a self-check").await?;
        let printed = page.print().await?;
        expect((1..=2).contains(&printed.pages()), || {
            format!("{} pages", printed.pages())
        })?;
        let with = printed.words()?;
        for wanted in [&ability, "これから身につける", "評価ではありません"] {
            expect(with.has(wanted), || {
                format!("「{wanted}」 is not in {with}")
            })?;
        }
        expect(!with.has(NOTE), || with.to_string())
    })
}

#[test]
fn it_is_printed_only_when_chosen_and_nothing_is_kept_before_the_choice() -> Outcome {
    Visit::new().today("2026-11-26").run(async |page| {
        page.goto(CHECK).await?;
        page.click(&format!("{FIRST} input[value=learning]"))
            .await?;
        page.wait_until(
            "it is rated",
            "return document.querySelector('.bars__after') !== null",
        )
        .await?;
        expect_eq(
            "self-checks kept",
            page.records("self_checks").await?.len(),
            0,
        )?;
        const RATED: &str = "これから身につける";
        let without = page.print().await?.words()?;
        expect(!without.has(RATED), || without.to_string())?;
        page.click_named("checkbox", "印刷に入れる").await?;
        let with = page.print().await?.words()?;
        expect(with.has(RATED), || with.to_string())
    })
}

#[test]
fn it_is_accessible_narrow_and_wide() -> Outcome {
    for width in [320, 1280] {
        Visit::new()
            .size(width, 900)
            .today("2026-11-26")
            .run(async |page| {
                page.goto(CHECK).await?;
                page.wait_for(FIRST).await?;
                page.click_named("button", "共用の端末なので保存しない")
                    .await?;
                page.click(&format!("{FIRST} input[value=learning]"))
                    .await?;
                page.click_named("button", "今日の日付で残す").await?;
                page.click(&format!("{FIRST} input[value=alone]")).await?;
                page.wait_for(".bars__before").await?;
                page.expect_accessible("the self-check").await?;
                expect_eq("pixels sideways", page.sideways().await?, 0)
            })?;
    }
    Ok(())
}

/// A person who types without a pause into the note that has the focus.
const TYPES: &str =
    "globalThis.typing = setInterval(() => document.execCommand('insertText', false, 'あ'), 100)";

#[test]
fn steady_typing_is_never_more_than_a_second_behind() -> Outcome {
    Visit::new().today("2026-11-26").run(async |page| {
        rated(page).await?;
        page.focus(&format!("{FIRST} textarea")).await?;
        page.run(TYPES, vec![]).await?;
        tokio::time::sleep(tokio::time::Duration::from_millis(2_500)).await;
        let kept = page.records("self_checks").await?;
        let typed = page.value(&format!("{FIRST} textarea")).await?;
        page.run("clearInterval(globalThis.typing)", vec![]).await?;
        let letters = |text: &str| text.matches('あ').count();
        let (kept, typed) = (
            letters(&kept.iter().map(ToString::to_string).collect::<String>()),
            letters(&typed),
        );
        // Ten letters a second, and the browser takes its time to say what stands in the field.
        expect(kept + 12 >= typed && typed >= 10, || {
            format!("{kept} of {typed} letters are kept")
        })?;
        page.wait_saved().await
    })
}

#[test]
fn it_goes_into_the_file_of_everything_only_when_chosen_and_comes_back() -> Outcome {
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("keikaku-20261126.json");
    Visit::new().today("2026-11-26").run(async |page| {
        rated(page).await?;
        page.click_named("button", "今日の日付で残す").await?;
        page.wait_saved().await?;
        page.go("#/about/device").await?;
        page.click_named("checkbox", "全部の書き出しに、自己チェックも入れる")
            .await?;
        page.click_named("button", "全部をファイルに書き出す")
            .await?;
        fs::copy(page.downloaded().await?, &file)?;
        let text = fs::read_to_string(&file)?;
        expect(text.contains(NOTE), || text.clone())
    })?;
    Visit::new().today("2026-11-26").run(async |page| {
        page.goto(CHECK).await?;
        page.choose_keeping().await?;
        page.go("#/plan").await?;
        page.run(SHOW_FILE_FIELD, vec![]).await?;
        page.click_named("button", "ファイルを選ぶ").await?;
        page.choose_file("#picked", &file).await?;
        page.click_named("button", "自己チェックを加える").await?;
        page.wait_text("main", "自己チェックを1件加えました")
            .await?;
        page.go(CHECK).await?;
        page.wait_for(".rate input:checked").await?;
        let note = page.value(&format!("{FIRST} textarea")).await?;
        expect_eq("the note", note, NOTE.to_owned())?;
        // A day alone can be taken out.
        page.wait_text("#kept-days", "2026年11月26日").await?;
        page.run(
            "document.querySelector('#kept-days ~ details').open = true",
            vec![],
        )
        .await?;
        page.click_named("button", "2026年11月26日を消す").await?;
        page.wait_until(
            "the day is gone",
            "return !document.querySelector('#kept-days').textContent.includes('2026年11月26日')",
        )
        .await?;
        page.wait_saved().await
    })
}
