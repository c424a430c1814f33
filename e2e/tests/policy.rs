//! The strict policy, in force on the page as it is shipped. Every other test also fails on a
//! breach of it; these show that it is there and holds.

use e2e::{
    Breach, Host, Outcome, Visit,
    failure::{expect, expect_eq},
    folder::chunks,
};
use serde_json::json;

const DEEP: &str = "#/kitakyushu/civil-engineering/section-chief";

#[test]
fn the_page_holds_no_script_and_no_style_attribute() -> Outcome {
    Visit::new().run(async |page| {
        for (route, heading) in [("#/", "路線図"), (DEEP, "係長")] {
            page.load(route).await?;
            page.wait_text("#app h1", heading).await?;
            let inline = "script:not([src]):not([type='application/json'])";
            expect_eq("inline scripts", page.count(inline).await?, 0)?;
            expect_eq("style attributes", page.count("[style]").await?, 0)?;
            expect_eq("bases", page.count("base").await?, 0)?;
        }
        Ok(())
    })
}

#[test]
fn code_that_is_made_of_text_does_not_run() -> Outcome {
    Visit::new().allow(Breach::Policy, "").run(async |page| {
        page.load("#/").await?;
        let tries = [
            "(0, eval)('globalThis.ran = true')",
            "new Function('globalThis.ran = true')()",
            "setTimeout('globalThis.ran = true')",
            "document.body.innerHTML = '<img src=x onerror=\"globalThis.ran = true\">'",
            "const it = document.createElement('script'); it.text = 'globalThis.ran = true'; \
             document.body.append(it)",
            "document.body.setAttribute('onclick', 'globalThis.ran = true'); document.body.click()",
        ];
        for it in tries {
            // The driver's own scripts may do everything; a timer's function is the page's. What
            // throws was refused, which is as good.
            let script = format!(
                "return new Promise((done) => setTimeout(() => {{ try {{ {it} }} catch {{}} done() }}))"
            );
            page.run(&script, Vec::new()).await?;
        }
        let script =
            "return new Promise((done) => setTimeout(() => done(globalThis.ran ?? false)))";
        expect_eq("ran", page.run(script, Vec::new()).await?, json!(false))
    })
}

#[test]
fn another_origin_cannot_be_asked() -> Outcome {
    Visit::new()
        .allow(Breach::Policy, "")
        .allow(Breach::Console, "")
        .allow(Breach::Origin, "127.0.0.1")
        .run(async |page| {
            page.load("#/").await?;
            let elsewhere = page.server().url();
            let asked = page
                .run(
                    "return fetch(arguments[0]).then(() => 'answered', () => 'refused')",
                    vec![json!(elsewhere)],
                )
                .await?;
            expect_eq("a fetch", asked, json!("refused"))?;
            let own = page.server().requests();
            expect(
                own.iter().all(|it| {
                    it.host
                        .as_deref()
                        .is_some_and(|it| it.starts_with("localhost:"))
                }),
                || format!("asked under another name: {own:?}"),
            )
        })
}

#[test]
fn a_first_visit_asks_for_no_pack_and_a_deep_link_for_one() -> Outcome {
    Visit::new().run(async |page| {
        let packs = |page: &e2e::Page| {
            let asked = page.server().requests();
            asked
                .iter()
                .filter(|it| it.path.starts_with("/packs/"))
                .count()
        };
        page.load("#/").await?;
        page.wait_for("#app h1").await?;
        expect_eq("packs for the start page", packs(page), 0)?;
        page.load(DEEP).await?;
        // The heading of what is on its way stands before the pack is there.
        page.wait_text("main h1", "係長").await?;
        expect_eq("packs for a rank's page", packs(page), 1)
    })
}

/// The start page asks for none; the second visit of a page of the town for no more.
#[test]
fn a_chunk_is_asked_for_once_and_not_by_the_start_page() -> Outcome {
    let (town, plans) = (chunks("town")?, chunks("plans")?);
    Visit::new().run(async |page| {
        let asked = |page: &e2e::Page, chunks: &[String]| {
            let asked = page.server().requests();
            let count = |chunk: &String| asked.iter().filter(|it| it.path == *chunk).count();
            chunks.iter().map(count).collect::<Vec<_>>()
        };
        page.load("#/").await?;
        page.wait_for("#app h1").await?;
        expect_eq("of the town", asked(page, &town), vec![0; town.len()])?;
        expect_eq("of the plans", asked(page, &plans), vec![0; plans.len()])?;
        page.go(DEEP).await?;
        page.go("#/plan").await?;
        page.go(DEEP).await?;
        expect_eq("of the town", asked(page, &town), vec![1; town.len()])?;
        expect_eq("of the plans", asked(page, &plans), vec![1; plans.len()])?;
        page.load(DEEP).await?;
        page.wait_text("main h1", "係長").await?;
        let again = asked(page, &town);
        expect(again.iter().all(|it| *it <= 2), || format!("{again:?}"))
    })
}

#[test]
fn the_page_is_no_secure_context_under_a_plain_name() -> Outcome {
    Visit::new().at(Host::Plain).run(async |page| {
        page.load("#/").await?;
        page.wait_for("#app h1").await?;
        let secure = page.run("return isSecureContext", Vec::new()).await?;
        expect_eq("a secure context", secure, json!(false))
    })
}
