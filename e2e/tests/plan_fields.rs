//! The fields of a plan: what is typed stays, names are offered, and everything can be begun anew.

use e2e::{
    Outcome, Visit,
    failure::{expect, expect_eq},
    key::Key,
};
use serde_json::json;

const RANK: &str = "#/kitakyushu/civil-engineering/section-chief";

#[test]
fn beginning_anew_empties_the_plan_and_can_be_taken_back() -> Outcome {
    Visit::new().today("2026-05-20").run(async |page| {
        page.keep_draft(RANK, 10).await?;
        let lines = page.count(".entry").await?;
        page.click_named("button", "最初からやり直す").await?;
        page.click_named("button", "全部消してやり直す").await?;
        page.wait_gone(".entry").await?;
        page.wait_saved().await?;
        let kinds = page.records("revisions").await?;
        expect(
            kinds.iter().any(|it| it.to_string().contains("clearing")),
            || format!("no revision is kept of what was emptied: {kinds:?}"),
        )?;
        page.click("#plan-undo").await?;
        page.wait_for(".entry").await?;
        expect_eq("lines", page.count(".entry").await?, lines)
    })
}

#[test]
fn the_towns_paths_are_offered_as_names() -> Outcome {
    Visit::new().today("2026-05-20").run(async |page| {
        page.keep_draft(RANK, 10).await?;
        let script =
            "return [...document.querySelector('#plan-name').list.options].map((it) => it.value)";
        page.wait_until(
            "names are offered",
            "return document.querySelector('#plan-name').list.options.length > 0",
        )
        .await?;
        expect_eq(
            "names",
            page.run(script, vec![]).await?,
            json!([
                "土木：ゼネラリスト",
                "土木：スペシャリスト",
                "土木：ポリバレント"
            ]),
        )
    })
}

#[test]
fn what_is_typed_into_a_field_stays_when_something_is_saved_meanwhile() -> Outcome {
    Visit::new().today("2026-05-20").run(async |page| {
        page.keep_draft(RANK, 10).await?;
        page.run(
            "document.querySelector('details:has(#plan-age)').open = true",
            vec![],
        )
        .await?;
        page.type_text("#vision-5", "係を率いる").await?;
        page.focus("#plan-age").await?;
        page.insert("3").await?;
        page.wait_saved().await?;
        page.insert("6").await?;
        expect_eq("the age", page.value("#plan-age").await?, "36".to_owned())?;
        page.focus("#plan-name").await?;
        page.insert("案").await?;
        page.type_text("#vision-10", "課を率いる").await?;
        page.wait_saved().await?;
        let name = page.value("#plan-name").await?;
        expect(name.contains('案'), || name.clone())?;
        page.wait_text("h1", "案").await?;
        expect_eq("the age", page.value("#plan-age").await?, "36".to_owned())
    })
}

/// Whether what has the focus stands in the window, near its top unless the page ends.
const FOCUS_IS_SEEN: &str = "const at = document.activeElement;
    const box = at.getBoundingClientRect();
    return at.matches('.place') && box.top >= -1 && box.top < innerHeight";

#[test]
fn the_list_of_contents_leads_to_every_part_also_a_second_time() -> Outcome {
    Visit::new().run(async |page| {
        page.keep_draft(RANK, 10).await?;
        page.wait_for("#s-files").await?;
        for width in [360, 1280] {
            page.set_size(width, 740).await?;
            let parts = page.count(".contents a").await?;
            expect(parts >= 8, || format!("{parts} parts"))?;
            for at in 1..=parts {
                let link = format!(".contents li:nth-child({at}) a");
                for _ in 0..2 {
                    page.run("scrollTo(0, 0)", vec![]).await?;
                    page.focus(&link).await?;
                    page.press(Key::Enter).await?;
                    page.wait_until("its part is seen", FOCUS_IS_SEEN).await?;
                }
            }
            expect(page.count("#s-notes > details[open]").await? == 1, || {
                "the part that is closed at first is still closed".to_owned()
            })?;
        }
        Ok(())
    })
}
