//! The start page: there before the app, and quiet when the app takes over.

use e2e::{
    Breach, Key, Outcome, Visit,
    failure::{expect, expect_eq},
    folder::program,
    inject,
};
use serde_json::json;
use xtask::server::Fault;

#[test]
fn the_static_page_stands_before_the_program_comes() -> Outcome {
    Visit::new()
        .fault(&program()?, Fault::Delay(3_000))
        .run(async |page| {
            page.load("#/").await?;
            expect(page.sees("#start h1").await?, || {
                "the start page is not there".to_owned()
            })?;
            let towns = page.all("#start [data-towns] a").await?;
            expect(towns.iter().any(|it| it.contains("北九州市")), || {
                format!("the towns are {towns:?}")
            })?;
            page.wait_gone("#start").await?;
            page.wait_for("#app h1").await
        })
}

#[test]
fn the_skip_link_leads_past_the_head_before_the_program_comes() -> Outcome {
    Visit::new()
        .fault(&program()?, Fault::Delay(3_000))
        .run(async |page| {
            page.load("#/").await?;
            page.press(Key::Tab).await?;
            expect_eq(
                "the focus",
                page.focused().await?.words,
                "本文へ進む".to_owned(),
            )?;
            page.press(Key::Enter).await?;
            expect_eq("the focus", page.focused().await?.id, "main".to_owned())?;
            expect_eq("the address", page.hash().await?, "#/".to_owned())?;
            page.wait_gone("#start").await
        })
}

#[test]
fn nothing_moves_when_the_app_takes_over_on_a_phone() -> Outcome {
    nothing_moves(360, "#/")
}

#[test]
fn nothing_moves_when_the_app_takes_over_on_a_desk() -> Outcome {
    nothing_moves(1280, "#/")
}

/// With a scroll bar that takes room: the first paint is a long page, the page while it loads a
/// short one.
#[test]
fn nothing_moves_at_a_deep_link() -> Outcome {
    nothing_moves(1280, "#/kitakyushu/civil-engineering/section-chief")
}

fn nothing_moves(width: u32, address: &'static str) -> Outcome {
    Visit::new()
        .size(width, 800)
        .script(inject::WATCH_SHIFT)
        .fault(&program()?, Fault::Delay(500))
        .run(async |page| {
            page.goto(address).await?;
            // Two frames later every shift has been told.
            page.run(
                "return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => \
                 setTimeout(done))))",
                Vec::new(),
            )
            .await?;
            let shift = page.run("return __shift", Vec::new()).await?;
            expect(shift.get("sum") == Some(&json!(0)), || format!("layout shift {shift}"))
        })
}

#[test]
fn a_program_that_is_missing_ends_in_the_rescue() -> Outcome {
    let program = program()?;
    Visit::new()
        .fault(&program, Fault::NotFound)
        .allow(Breach::Console, "404")
        .run(async |page| {
            page.load("#/").await?;
            page.wait_text("#rescue", "動かなくなりました").await
        })
}
