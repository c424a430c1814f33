//! The same self-check in two tabs: one writes and the other shows; where neither knows of the other,
//! whoever saves second is asked.

use e2e::{
    Outcome, Page, Visit,
    failure::{expect, expect_eq},
    inject::UNGUARDED,
};
use serde_json::json;

const CHECK: &str = "#/kitakyushu/civil-engineering/section-chief/self-check";
const FIRST: &str = ".rates .rate:nth-of-type(1)";
const OTHERS: &str = "ほかのタブで書いたこと 髙";
const MINE: &str = "この画面で書いたこと 🚃";
const CONFLICT: &str = "ほかのタブで、同じ自己チェックが変更されています";
const IS_WRITABLE: &str =
    "return document.querySelector('.rate input')?.matches(':enabled') ?? false";
const IS_READ_ONLY: &str =
    "return document.querySelector('.rate input')?.matches(':disabled') ?? false";

/// One self-check, kept, and open in two tabs; the second one is at hand.
async fn kept_and_opened_twice(page: &mut Page, script: &str) -> Outcome {
    page.goto(CHECK).await?;
    page.wait_for(FIRST).await?;
    page.choose_keeping().await?;
    // What was pressed is gone; the focus is not.
    page.wait_until(
        "the focus is on the heading",
        "return document.activeElement?.matches('main h1') ?? false",
    )
    .await?;
    page.click(&format!("{FIRST} input[value=learning]"))
        .await?;
    page.wait_saved().await?;

    page.open_tab().await?;
    page.inject(script).await?;
    page.goto(CHECK).await?;
    page.wait_until("the answer is there", &answers("learning"))
        .await
}

/// Whether the first ability is rated so.
fn answers(value: &str) -> String {
    format!("return document.querySelector('{FIRST} input:checked')?.value === '{value}'")
}

/// Whether a text is the note of the first ability.
fn notes(text: &str) -> String {
    format!("return document.querySelector('{FIRST} textarea')?.value === '{text}'")
}

async fn write_note(page: &Page, text: &str) -> Outcome {
    if page.count(&format!("{FIRST} details[open]")).await? == 0 {
        page.click(&format!("{FIRST} summary")).await?;
    }
    page.type_text(&format!("{FIRST} textarea"), text).await
}

#[test]
fn the_second_tab_shows_what_the_first_writes_and_can_take_over() -> Outcome {
    Visit::new().run(async |page| {
        kept_and_opened_twice(page, "").await?;
        page.wait_until("the second tab only shows", IS_READ_ONLY)
            .await?;
        page.expect_accessible("a self-check that is only shown")
            .await?;
        page.to_tab(0).await?;
        write_note(page, OTHERS).await?;
        page.wait_saved().await?;
        page.to_tab(1).await?;
        page.wait_until("what the first keeps comes here", &notes(OTHERS))
            .await?;

        // What was typed last is kept before the other tab begins.
        page.to_tab(0).await?;
        write_note(page, MINE).await?;
        page.to_tab(1).await?;
        page.click_named("button", "このタブで編集する").await?;
        page.wait_until("the second tab writes", IS_WRITABLE)
            .await?;
        page.wait_until("it has the last note", &notes(MINE))
            .await?;
        page.click(&format!("{FIRST} input[value=alone]")).await?;
        page.wait_saved().await?;
        page.to_tab(0).await?;
        page.wait_until("the first tab only shows", IS_READ_ONLY)
            .await?;
        page.wait_until("and shows the newest", &answers("alone"))
            .await
    })
}

#[test]
fn without_turns_the_second_save_asks() -> Outcome {
    Visit::new().script(UNGUARDED).run(async |page| {
        kept_and_opened_twice(page, UNGUARDED).await?;
        write_note(page, OTHERS).await?;
        page.wait_saved().await?;
        page.to_tab(0).await?;
        write_note(page, MINE).await?;
        page.wait_text("main", CONFLICT).await?;
        page.click_named("button", "ほかのタブの内容にする").await?;
        page.wait_until("theirs is shown", &notes(OTHERS)).await?;
        page.wait_saved().await?;
        expect_eq("self-checks", page.records("self_checks").await?.len(), 1)
    })
}

/// Types into the field that has the focus, and in the same moment a page of a newer program comes for
/// the store. Gives what that page finds there; it leaves the store as it is.
const NEWER_PAGE: &str = "document.execCommand('insertText', false, arguments[0]);
    return new Promise((done, fail) => {
      const open = indexedDB.open('career-navi', 99);
      open.onupgradeneeded = () => {
        const kept = open.transaction.objectStore('self_checks').getAll();
        kept.onsuccess = () => { open.transaction.abort(); done(JSON.stringify(kept.result)); };
      };
      open.onerror = (event) => event.preventDefault();
      setTimeout(() => fail(new Error('the store was not given')), 5000);
    })";

#[test]
fn what_is_typed_is_kept_before_a_newer_page_takes_the_store() -> Outcome {
    Visit::new().run(async |page| {
        page.goto(CHECK).await?;
        page.wait_for(FIRST).await?;
        page.choose_keeping().await?;
        write_note(page, OTHERS).await?;
        page.wait_saved().await?;
        let found = page.run(NEWER_PAGE, vec![json!(MINE)]).await?;
        expect(found.as_str().is_some_and(|it| it.contains(MINE)), || {
            format!("「{MINE}」 is not in {found}")
        })
    })
}

#[test]
fn what_another_tab_took_out_does_not_come_back() -> Outcome {
    Visit::new().run(async |page| {
        kept_and_opened_twice(page, "").await?;
        page.go("#/about/device").await?;
        page.click_named("button", "残しているものを全部消す")
            .await?;
        page.click_named("button", "消す").await?;
        page.wait_text("main", "何も残していません").await?;
        page.to_tab(0).await?;
        page.wait_until(
            "the answer is gone here too",
            "return document.querySelectorAll('.rate input').length > 0 \
             && document.querySelectorAll('.rate input:checked').length === 0",
        )
        .await?;
        page.click_named("button", "このタブで編集する").await?;
        page.wait_until("this tab writes", IS_WRITABLE).await?;
        page.click(".rates .rate:nth-of-type(2) input[value=alone]")
            .await?;
        page.wait_saved().await?;
        let kept = page.records("self_checks").await?;
        expect(
            kept.len() == 1 && !kept.iter().any(|it| it.to_string().contains("learning")),
            || format!("what was erased is kept again: {kept:?}"),
        )
    })
}
