//! Every route, narrow and wide: no rule of accessibility broken, nothing to scroll sideways, one
//! heading, a title. Errors on the console are the guard's.

use e2e::{Breach, Outcome, Page, Visit, failure::expect, routes::every_route};

#[test]
fn every_route_is_sound_on_a_phone() -> Outcome {
    every_route_is_sound(320)
}

#[test]
fn every_route_is_sound_on_a_desk() -> Outcome {
    every_route_is_sound(1280)
}

/// Walks all routes and fails with everything that was found, not just the first.
fn every_route_is_sound(width: u32) -> Outcome {
    Visit::new()
        .size(width, 800)
        .today("2026-05-20")
        // A town that nobody offers is asked for all the same.
        .allow(Breach::Console, "/packs/nowhere.json")
        .run(async |page| {
            page.goto("#/").await?;
            let mut routes = every_route()?;
            routes.push(plan(page).await?);
            let mut found = Vec::new();
            for route in routes {
                page.go(&route).await?;
                if let Err(failure) = is_sound(page, &route).await {
                    found.push(failure.to_string());
                }
            }
            expect(found.is_empty(), || found.join("\n"))
        })
}

/// The address of a plan that is just drafted.
async fn plan(page: &Page) -> Outcome<String> {
    page.go("#/kitakyushu/civil-engineering/section-chief")
        .await?;
    page.draft(5).await?;
    page.wait_for("#vision-5").await?;
    page.hash().await
}

async fn is_sound(page: &Page, route: &str) -> Outcome {
    page.expect_accessible(route).await?;
    page.expect_whole(route).await
}
