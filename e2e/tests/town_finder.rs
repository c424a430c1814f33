//! A town is found by name, reading, prefecture or code; its list is fetched when the field is used.

use e2e::{
    Breach, Outcome, Visit,
    failure::{expect, expect_eq},
};
use xtask::server::Fault;

const LIST: &str = "/towns.json";

fn asked(page: &e2e::Page) -> usize {
    let asked = page.server().requests();
    asked.iter().filter(|it| it.path == LIST).count()
}

#[test]
fn a_town_is_found_as_people_type_and_the_list_is_fetched_once() -> Outcome {
    Visit::new().run(async |page| {
        page.goto("#/").await?;
        expect_eq("lists for the start page", asked(page), 0)?;
        for (typed, name) in [
            ("キタキュウ", "北九州市"),
            ("くまもと", "熊本市"),
            ("⻘森", "青森市"),
            ("０７２０４４", "いわき市"),
            ("福島", "いわき市"),
        ] {
            page.type_text("#find-town", typed).await?;
            page.wait_text(".find .choice", name).await?;
            let id = page.focused().await?.id;
            expect_eq("the focus", id, "find-town".to_owned())?;
        }
        expect_eq("lists", asked(page), 1)?;
        page.type_text("#find-town", "東京").await?;
        page.wait_text(".find", "見つかりません").await?;
        page.type_text("#find-town", "青森").await?;
        page.wait_text(".find .choice", "青森市").await?;
        page.click(".find .choice a").await?;
        page.wait_text("main h1", "青森市").await
    })
}

/// What is typed before the program comes is not lost, nor is the place of the cursor.
#[test]
fn what_is_typed_before_the_program_comes_is_kept() -> Outcome {
    Visit::new()
        .fault(&e2e::folder::program()?, Fault::Delay(2_000))
        .run(async |page| {
            page.load("#/").await?;
            page.type_text("#start #find-town", "いわき").await?;
            page.wait_gone("#start").await?;
            page.wait_text(".find .choice", "いわき市").await?;
            expect_eq(
                "the field",
                page.value("#find-town").await?,
                "いわき".to_owned(),
            )?;
            expect_eq(
                "the focus",
                page.focused().await?.id,
                "find-town".to_owned(),
            )
        })
}

#[test]
fn a_list_that_does_not_come_is_said_and_the_offered_towns_work() -> Outcome {
    for fault in [
        Fault::NotFound,
        Fault::Body {
            content_type: "application/json".to_owned(),
            bytes: b"{\"schema\":1,\"towns\":[7]}".to_vec(),
        },
    ] {
        Visit::new()
            .fault(LIST, fault)
            .allow(Breach::Console, "404")
            .run(async |page| {
                page.goto("#/").await?;
                page.type_text("#find-town", "青森").await?;
                page.wait_text(".find", "一覧を読み込めません").await?;
                page.click_named("link", "熊本市").await?;
                page.wait_text("main h1", "熊本市").await
            })?;
    }
    Ok(())
}

/// An edition without the field has none on the static page either, and opens its own town at once.
#[test]
fn an_edition_without_the_field_has_none() -> Outcome {
    let site = br#"{"schema":1,"id":"one","name":"x","towns":[{"id":"aomori","name":"\u9752\u68ee\u5e02"}],"find_towns":false,"open":"aomori"}"#;
    let fault = Fault::Body {
        content_type: "application/json".to_owned(),
        bytes: site.to_vec(),
    };
    Visit::new().fault("/site.json", fault).run(async |page| {
        page.goto("").await?;
        page.wait_text("main h1", "青森市").await?;
        expect_eq("the address", page.hash().await?, "#/aomori".to_owned())?;
        page.go("#/").await?;
        page.wait_text("main h1", "路線図").await?;
        expect_eq("fields", page.count("#app #find-town").await?, 0)?;
        let towns = page.all("#app .choice a").await?;
        expect(towns == ["青森市"], || format!("{towns:?}"))
    })
}
