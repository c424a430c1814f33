//! A part of the program that is fetched late and does not come: the page says so, the rest works,
//! and it can be asked for again.

use e2e::{
    Breach, Outcome, Page, Visit,
    failure::expect,
    folder::{chunks, dist},
    routes::RANK_PAGES,
};
use xtask::server::Fault;

const RANK: &str = "#/kitakyushu/civil-engineering/section-chief";
const MISSING: &str = "このページのプログラムを読み込めません";

/// A visit at which the chunks of one part fail, and those that both parts need do not.
fn gone(mut visit: Visit, part: &str, other: &str, fault: &Fault) -> Outcome<Visit> {
    let shared = chunks(other)?;
    for chunk in chunks(part)?.into_iter().filter(|it| !shared.contains(it)) {
        visit = visit.fault(&chunk, fault.clone());
    }
    Ok(visit)
}

#[test]
fn the_pages_of_a_town_can_be_asked_for_again() -> Outcome {
    // As after the server got a newer version.
    gone(Visit::new(), "town", "plans", &Fault::NotFound)?
        .allow(Breach::Console, "404")
        .run(async |page| {
            page.goto(RANK).await?;
            page.wait_text("main", MISSING).await?;
            page.go("#/about").await?;
            page.go(RANK).await?;
            page.wait_text("main", MISSING).await?;
            page.server().clear_faults();
            page.click_named("button", "もう一度読み込む").await?;
            page.wait_text("main h1", "係長").await
        })
}

#[test]
fn a_plan_that_cannot_be_begun_is_said_and_can_be_begun_later() -> Outcome {
    gone(Visit::new(), "plans", "town", &Fault::Status(503))?
        .allow(Breach::Console, "503")
        .run(async |page| {
            page.goto(RANK).await?;
            page.wait_text("main h1", "係長").await?;
            page.click_named("button", "10年のプランを作る").await?;
            page.wait_text("main", MISSING).await?;
            page.server().clear_faults();
            page.click_named("button", "もう一度読み込む").await?;
            page.wait_text("main h1", "プラン").await?;
            page.go(RANK).await?;
            page.draft(10).await?;
            page.wait_for("#vision-5").await
        })
}

/// The network goes when one page of a town stands: every other one, and a plan that is kept, need none.
/// A fetch that fails would stand on the console, which fails the test.
#[test]
fn an_open_town_and_a_new_plan_need_no_network() -> Outcome {
    let (details, plans) = (chunks("details")?, chunks("plans")?);
    Visit::new().run(async |page| {
        page.goto(RANK).await?;
        page.wait_text("main h1", "係長").await?;
        wait_asked(page, details.iter().chain(&plans)).await?;
        page.go_offline().await?;
        for address in RANK_PAGES {
            page.go(&format!("{RANK}{address}")).await?;
            page.wait_text("nav.ticket", "係長").await?;
        }
        page.go(RANK).await?;
        page.draft(10).await?;
        page.wait_for("#vision-5").await?;
        page.choose_keeping().await?;
        page.type_text("#vision-5", "つながらなくても書ける")
            .await?;
        page.wait_saved().await
    })
}

/// Waits until files have come whole.
async fn wait_asked(page: &Page, files: impl Iterator<Item = &String>) -> Outcome {
    for file in files {
        let there = format!(
            "return performance.getEntriesByType('resource')
                .some((it) => it.name.endsWith('{file}') && it.responseEnd > 0)"
        );
        page.wait_until(&format!("{file} came"), &there).await?;
    }
    Ok(())
}

/// A server that does not know wasm's type is put up with, as it is for the first chunk.
#[test]
fn a_server_that_does_not_know_the_type_of_wasm_is_put_up_with() -> Outcome {
    let mut visit = Visit::new();
    for chunk in chunks("town")? {
        let bytes = std::fs::read(dist()?.join(chunk.trim_start_matches('/')))?;
        let plain = Fault::Body {
            content_type: "application/octet-stream".to_owned(),
            bytes,
        };
        visit = visit.fault(&chunk, plain);
    }
    visit.run(async |page| {
        page.goto(RANK).await?;
        page.wait_text("main h1", "係長").await?;
        let asked = page.server().requests();
        let came = |chunk: &String| asked.iter().any(|it| it.path == *chunk);
        expect(chunks("town")?.iter().all(came), || {
            "no chunk was asked for".to_owned()
        })
    })
}
