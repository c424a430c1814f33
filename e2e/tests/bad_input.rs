//! What cannot be right, and the page that says so: a broken pack, an address that names nothing, a
//! browser that keeps nothing.

use e2e::{
    Breach, Outcome, Page, Visit,
    failure::{expect, expect_eq},
    inject,
    store::SITE,
};
use serde_json::{Value, json};
use xtask::server::Fault;

const PACK: &str = "/packs/kitakyushu.json";
const RANK: &str = "#/kitakyushu/civil-engineering/section-chief";

fn pack() -> Outcome<Value> {
    let file = e2e::folder::dist()?.join("packs/kitakyushu.json");
    Ok(serde_json::from_str(&std::fs::read_to_string(file)?)?)
}

fn in_the_place(text: String) -> Fault {
    Fault::Body {
        content_type: "application/json".to_owned(),
        bytes: text.into_bytes(),
    }
}

/// The page says all of this; the start page and the plan's page work all the same.
fn says(visit: Visit, words: &'static [&'static str]) -> Outcome {
    visit.run(async |page| {
        page.goto(RANK).await?;
        page.wait_shown().await?;
        for it in words {
            page.wait_text("main", it).await?;
        }
        page.go("#/").await?;
        page.wait_text("main h1", "路線図").await?;
        page.go("#/plan").await
    })
}

#[test]
fn a_missing_pack_is_said_and_can_be_asked_for_again() -> Outcome {
    Visit::new()
        .fault(PACK, Fault::NotFound)
        .allow(Breach::Console, "404")
        .run(async |page| {
            page.goto(RANK).await?;
            page.wait_text("main h1", "資料を開けません").await?;
            page.server().clear_faults();
            page.click_named("button", "もう一度読み込む").await?;
            page.wait_text("main h1", "係長").await
        })
}

#[test]
fn a_pack_that_is_not_json_is_named_with_its_place() -> Outcome {
    let visit = Visit::new().fault(
        PACK,
        in_the_place("{\n  \"schema\": 1,\n  oops\n}".to_owned()),
    );
    says(visit, &["packs/kitakyushu.json", "3行"])
}

#[test]
fn a_sign_in_page_in_the_place_of_a_pack_is_no_pack() -> Outcome {
    let portal = Fault::Body {
        content_type: "text/html".to_owned(),
        bytes: b"<!doctype html><h1>Sign in</h1>".to_vec(),
    };
    says(Visit::new().fault(PACK, portal), &["資料"])
}

#[test]
fn a_pack_of_a_newer_version_is_named() -> Outcome {
    let mut pack = pack()?;
    for key in ["schema", "min_reader"] {
        if let Some(it) = pack.get_mut(key) {
            *it = json!(99);
        }
    }
    says(
        Visit::new().fault(PACK, in_the_place(pack.to_string())),
        &["packs/kitakyushu.json", "新しい"],
    )
}

#[test]
fn every_problem_of_a_pack_is_listed_with_its_place() -> Outcome {
    let text = serde_json::to_string_pretty(&pack()?)?
        .replacen("\"jobs\": [", "\"jobz\": [", 1)
        .replacen(
            "\"certainty\": \"inferred\"",
            "\"certainty\": \"guessed\"",
            1,
        );
    Visit::new()
        .fault(PACK, in_the_place(text))
        .run(async |page| {
            page.goto(RANK).await?;
            page.wait_text("main", "packs/kitakyushu.json").await?;
            let places = page.all("main tbody tr").await?;
            expect(places.len() >= 2, || format!("the problems: {places:?}"))?;
            for wanted in ["jobz", "guessed"] {
                expect(places.iter().any(|it| it.contains(wanted)), || {
                    format!("{wanted} is not named: {places:?}")
                })?;
            }
            Ok(())
        })
}

#[test]
fn an_address_that_names_nothing_offers_the_nearest() -> Outcome {
    Visit::new()
        .allow(Breach::Console, "/packs/kitakyusyu.json")
        .run(async |page| {
            page.goto("#/").await?;
            for (wrong, nearest) in [
                ("#/kitakyusyu", "#/kitakyushu"),
                (
                    "#/kitakyushu/civil-enginering",
                    "#/kitakyushu/civil-engineering",
                ),
                ("#/kitakyushu/civil-engineering/section-cheif", RANK),
            ] {
                page.go(wrong).await?;
                page.wait_text("main h1", "見つからない").await?;
                let first = page.attribute("main ul a", "href").await?;
                expect_eq(wrong, first.as_deref(), Some(nearest))?;
            }
            Ok(())
        })
}

#[test]
fn a_browser_without_a_database_says_so_and_gives_the_file() -> Outcome {
    cannot_keep(Visit::new().script(inject::NO_INDEXED_DB))
}

#[test]
fn a_browser_without_any_storage_says_so_and_gives_the_file() -> Outcome {
    cannot_keep(
        Visit::new()
            .script(inject::NO_INDEXED_DB)
            .script(inject::NO_LOCAL_STORAGE),
    )
}

#[test]
fn a_full_disk_is_said_and_gives_the_file() -> Outcome {
    Visit::new().run(async |page| {
        page.goto(RANK).await?;
        page.set_quota(1_000).await?;
        keeps_in_memory(page).await
    })
}

fn cannot_keep(visit: Visit) -> Outcome {
    visit.run(async |page| {
        page.goto(RANK).await?;
        keeps_in_memory(page).await
    })
}

/// The plan can be written and taken home, and the page does not claim that it is kept.
async fn keeps_in_memory(page: &Page) -> Outcome {
    page.draft(5).await?;
    page.wait_for("#vision-5").await?;
    if page.has_named("button", "この端末に保存する").await? {
        page.choose_keeping().await?;
        page.wait_gone("section.keep").await?;
    }
    // Text that does not shrink, so that a small store is full.
    let text: String = (0..3_000_u32)
        .filter_map(|it| char::from_u32(0x4e00 + it.wrapping_mul(7_919) % 20_000))
        .collect();
    page.type_text("#vision-5", &text).await?;
    page.wait_for("main [role=alert]").await?;
    expect(!page.sees(".saved[data-state=ok]").await?, || {
        "the page says that it is kept".to_owned()
    })?;
    page.click_named("button", "書き出す").await?;
    let file = std::fs::read_to_string(page.downloaded().await?)?;
    let shown = page.value("#vision-5").await?;
    expect_eq("the field still has the text", shown == text, true)?;
    expect(file.contains(&text), || {
        let start: String = file.chars().take(400).collect();
        format!("the file of {} bytes lacks the text: {start}", file.len())
    })
}

#[test]
fn a_damaged_record_is_set_aside_and_never_overwritten() -> Outcome {
    Visit::new().run(async |page| {
        page.keep_draft(RANK, 5).await?;
        let records = page.records("plans").await?;
        let Some(Value::Object(mut record)) = records.into_iter().next() else {
            return expect(false, || "nothing is kept".to_owned());
        };
        let damaged = "{\"format\":\"career-navi-plan\",\"schema\":1,\"plans\":[{\"na";
        record.insert("text".to_owned(), json!(damaged));
        // The second copy would mend it; here both are lost.
        let script = "localStorage.removeItem(arguments[0])";
        page.run(script, vec![json!(format!("{SITE}.mirror"))])
            .await?;
        page.put_record("plans", &Value::Object(record)).await?;
        page.reload().await?;
        page.go("#/plan").await?;
        page.wait_text("main", "この版では開けない保存内容").await?;
        page.click_named("button", "そのまま書き出す").await?;
        let file = std::fs::read_to_string(page.downloaded().await?)?;
        let file: Value = serde_json::from_str(&file)?;
        expect_eq("the file", file.get("kept_as_is"), Some(&json!([damaged])))?;
        let kept = page.records("plans").await?;
        expect(
            kept.iter().any(|it| it.to_string().contains("[{\\\"na")),
            || format!("the damaged text was overwritten: {kept:?}"),
        )
    })
}

#[test]
fn a_lost_local_storage_hides_no_plan() -> Outcome {
    Visit::new().run(async |page| {
        page.keep_draft(RANK, 5).await?;
        page.type_text("#vision-5", "道を直す").await?;
        page.wait_saved().await?;
        page.run("localStorage.clear()", Vec::new()).await?;
        page.goto("#/plan").await?;
        page.wait_for("#vision-5").await?;
        expect_eq(
            "the plan",
            page.value("#vision-5").await?,
            "道を直す".to_owned(),
        )
    })
}

#[test]
fn what_is_typed_while_the_store_opens_is_kept() -> Outcome {
    Visit::new().run(async |page| {
        page.goto(RANK).await?;
        page.draft(5).await?;
        page.wait_for("#vision-5").await?;
        // The click and the text in one task: the store cannot be open in between.
        let script = "const [label, text] = arguments;
            [...document.querySelectorAll('button')].find((it) => it.textContent === label).click();
            const field = document.querySelector('#vision-5');
            field.value = text;
            field.dispatchEvent(new InputEvent('input', { bubbles: true }))";
        page.run(script, vec![json!("この端末に保存する"), json!("道を直す")])
            .await?;
        page.wait_saved().await?;
        let kept = page.records("plans").await?;
        expect(
            kept.iter().any(|it| it.to_string().contains("道を直す")),
            || format!("what is kept: {kept:?}"),
        )
    })
}
