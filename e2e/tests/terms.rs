//! A term of the glossary opens its meaning where it stands, by pointer and keyboard, and goes away with
//! Escape.

use e2e::{
    Key, Outcome, Page, Visit,
    failure::{expect, expect_eq},
};

const PAGE: &str = "#/kumamoto/office/chief/training";

async fn is_open(page: &Page) -> Outcome<bool> {
    let script = "return document.querySelector('#term')?.matches(':popover-open') ?? false";
    Ok(page.run(script, Vec::new()).await? == true)
}

/// The meaning stands beside its word, inside the window.
async fn stands_beside_its_word(page: &Page) -> Outcome {
    let script =
        "const word = document.querySelector('a.term[aria-expanded=true]').getClientRects()[0];
        const own = document.querySelector('#term').getBoundingClientRect();
        const near = Math.abs(own.top - word.bottom) < 20 || Math.abs(word.top - own.bottom) < 20;
        return near && own.left >= 0 && own.right <= innerWidth";
    expect_eq(
        "beside its word",
        page.run(script, Vec::new()).await?,
        true.into(),
    )
}

#[test]
fn a_term_opens_by_pointer_and_goes_by_escape() -> Outcome {
    by_pointer(1280)
}

#[test]
fn a_term_opens_on_a_phone() -> Outcome {
    by_pointer(320)
}

fn by_pointer(width: u32) -> Outcome {
    Visit::new().size(width, 700).run(async |page| {
        page.goto(PAGE).await?;
        page.click("a.term").await?;
        page.wait_until(
            "the meaning is open",
            "return document.querySelector('#term').matches(':popover-open')",
        )
        .await?;
        stands_beside_its_word(page).await?;
        expect_eq("the page", page.hash().await?, PAGE.to_owned())?;
        expect_eq("sideways", page.sideways().await?, 0)?;
        page.expect_accessible("with a term open").await?;
        page.press(Key::Escape).await?;
        expect_eq("open", is_open(page).await?, false)?;
        let back = "return document.activeElement.matches('a.term[aria-expanded=false]')";
        expect_eq(
            "the focus is back",
            page.run(back, Vec::new()).await?,
            true.into(),
        )
    })
}

#[test]
fn a_term_opens_by_the_keyboard_and_leads_to_the_glossary() -> Outcome {
    Visit::new().run(async |page| {
        page.goto(PAGE).await?;
        page.focus("a.term").await?;
        page.press(Key::Enter).await?;
        page.wait_until(
            "the focus is in the meaning",
            "return document.activeElement.id === 'term'",
        )
        .await?;
        let meaning = page.text("#term p").await?;
        let word = page.text("a.term[aria-expanded=true]").await?;
        expect(!meaning.is_empty() && !word.is_empty(), || {
            format!("{meaning} {word}")
        })?;
        page.tab_to("用語の一覧で見る").await?;
        page.press(Key::Enter).await?;
        page.wait_for("[data-at]").await?;
        let hash = page.hash().await?;
        expect(hash.starts_with("#/kumamoto/glossary?at=term-"), || {
            hash.clone()
        })?;
        expect_eq(
            "terms on the glossary itself",
            page.count("a.term").await?,
            0,
        )
    })
}
