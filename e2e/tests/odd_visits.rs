//! Visits that are not as usual: flags in the address, messages of other windows, colours that the person
//! or their system chose. Classes B55, B57 and B58.

use e2e::{
    Outcome, Page, Visit,
    failure::{expect, expect_eq},
};
use serde_json::{Value, json};

const RANK: &str = "#/kitakyushu/civil-engineering/section-chief";
const VISION: &str = "橋の点検を任される";

#[test]
fn flags_in_the_address_change_nothing() -> Outcome {
    Visit::new().run(async |page| {
        for flags in [
            "?kiosk=0",
            "?kiosk&kiosk",
            "?kiosk=1&open=iwaki",
            "?<script>=%00&x",
        ] {
            page.load(&format!("{flags}{RANK}")).await?;
            page.wait_text("main h1", "係長").await?;
            expect_eq("the address", page.hash().await?, RANK.to_owned())?;
        }
        page.draft(5).await?;
        page.choose_keeping().await?;
        page.wait_saved().await
    })
}

#[test]
fn messages_of_other_windows_are_not_heard() -> Outcome {
    Visit::new().run(async |page| {
        page.keep_draft(RANK, 5).await?;
        page.type_text("#vision-5", VISION).await?;
        page.wait_saved().await?;
        let before = page.records("plans").await?;
        let script = "for (const data of [{ type: 'import', plans: [] }, 'clear', { rev: 9, schema: 9 }]) { \
            window.postMessage(data, '*'); \
            window.dispatchEvent(new MessageEvent('message', { data, origin: 'https://elsewhere.example' })); \
            navigator.serviceWorker?.dispatchEvent(new MessageEvent('message', { data })); \
          }";
        page.run(script, vec![]).await?;
        page.reload().await?;
        page.wait_for("#vision-5").await?;
        expect_eq("the vision", page.value("#vision-5").await?, VISION.to_owned())?;
        expect_eq("plans", page.records("plans").await?, before)
    })
}

/// The colours of the page, of its text and of what stands behind it, as `[r, g, b]`.
async fn colours(page: &Page) -> Outcome<[Vec<f64>; 2]> {
    let script = "const of = (it) => it.match(/[\\d.]+/g).slice(0, 3).map(Number); \
        const style = getComputedStyle(document.querySelector('main h1')); \
        return [of(style.color), of(getComputedStyle(document.body).backgroundColor)]";
    Ok(serde_json::from_value(page.run(script, vec![]).await?)?)
}

fn brightness(colour: &[f64]) -> f64 {
    colour.iter().sum::<f64>() / 3.0
}

async fn emulate(page: &Page, params: Value) -> Outcome {
    page.cdp("Emulation.setEmulatedMedia", params).await?;
    Ok(())
}

#[test]
fn a_dark_page_prints_dark_on_white() -> Outcome {
    Visit::new().run(async |page| {
        page.keep_draft(RANK, 5).await?;
        let dark = json!([{ "name": "prefers-color-scheme", "value": "dark" }]);
        emulate(page, json!({ "features": dark })).await?;
        page.expect_accessible("a dark plan").await?;
        let [text, behind] = colours(page).await?;
        expect(brightness(&text) > brightness(&behind), || {
            format!("{text:?} on {behind:?} is not dark")
        })?;
        emulate(page, json!({ "media": "print", "features": dark })).await?;
        let [text, behind] = colours(page).await?;
        expect(
            brightness(&text) < 80.0 && brightness(&behind) > 250.0,
            || format!("on paper: {text:?} on {behind:?}"),
        )
    })
}

#[test]
fn colours_that_the_system_forces_leave_every_sign_there() -> Outcome {
    Visit::new().run(async |page| {
        page.keep_draft(RANK, 10).await?;
        page.set_feature("forced-colors", "active").await?;
        for address in ["", "/rotation", "/dx", "/self-check"] {
            page.go(&format!("{RANK}{address}")).await?;
            page.wait_shown().await?;
            page.expect_whole(address).await?;
        }
        page.go("#/plan").await?;
        page.wait_for(".bar").await?;
        page.expect_whole("the plan").await?;
        let edges = "return [...document.querySelectorAll('.btn, .bar')].filter((it) => it.offsetParent) \
            .filter((it) => getComputedStyle(it).borderTopStyle === 'none').map((it) => it.textContent)";
        let bare = page.run(edges, vec![]).await?;
        expect_eq("buttons without an edge", bare, json!([]))
    })
}
