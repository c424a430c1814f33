//! Search as people type: in one town and in several, with spellings that differ, and with nothing that
//! could be found.

use std::collections::BTreeMap;

use career_navi::domain::{
    check,
    search::{Index, fold::Nfkc},
};
use e2e::{
    Outcome, Page, Visit,
    failure::{expect, expect_eq},
    folder::dist,
    routes::TOWNS,
};

/// How many results the page says there are.
async fn count(page: &Page) -> Outcome<String> {
    page.text("#results").await
}

#[test]
fn results_come_while_one_types_and_the_focus_stays() -> Outcome {
    Visit::new().run(async |page| {
        page.goto("#/kitakyushu/civil-engineering/section-chief")
            .await?;
        page.wait_text("main h1", "係長").await?;
        page.click_named("link", "さがす").await?;
        page.wait_text("main", "北九州市の中をさがしています")
            .await?;
        page.focus("#q").await?;
        for (typed, marked) in [
            ("ﾒﾝﾀｰ", "メンター"),
            ("１ｏｎ１", "1on1"),
            ("でじたる", "デジタル"),
        ] {
            page.type_text("#q", typed).await?;
            page.wait_text("mark", marked).await?;
            expect_eq("the focus", page.focused().await?.id, "q".to_owned())?;
        }
        // The address follows after a pause, in the place of the one before.
        let followed = "return location.hash.includes(encodeURIComponent('でじたる'))";
        page.wait_until("the address follows", followed).await?;
        expect_eq("the focus", page.focused().await?.id, "q".to_owned())?;
        page.reload().await?;
        page.wait_text("mark", "デジタル").await?;
        page.back().await?;
        page.wait_text("main h1", "係長").await
    })
}

#[test]
fn a_result_leads_to_its_statement() -> Outcome {
    Visit::new().run(async |page| {
        page.goto("#/search?q=%E9%9A%8E%E5%B1%A4%E5%88%A5%E7%A0%94%E4%BF%AE&town=kitakyushu")
            .await?;
        page.click_named("link", "階層別研修").await?;
        page.wait_for("[data-at]").await?;
        let marked = page.text("[data-at]").await?;
        expect(marked.contains("階層別研修"), || marked.clone())
    })
}

#[test]
fn spellings_of_one_word_find_as_much() -> Outcome {
    Visit::new().run(async |page| {
        page.goto("#/search?town=kumamoto").await?;
        page.wait_text("main", "熊本市の中を").await?;
        let mut counts = Vec::new();
        for typed in ["DX", "ＤＸ", "dx", "デジタル", "ﾃﾞｼﾞﾀﾙ"] {
            page.type_text("#q", typed).await?;
            page.wait_until("the status follows", &format!("return document.querySelector('#q').value === '{typed}' && !!document.querySelector('#results')")).await?;
            counts.push(count(page).await?);
        }
        counts.dedup();
        expect_eq("different counts", counts.len(), 1)
    })
}

#[test]
fn all_open_towns_are_searched_and_named() -> Outcome {
    Visit::new().run(async |page| {
        page.goto("#/search").await?;
        page.wait_text("main", "まだ開いている自治体がありません")
            .await?;
        page.go("#/aomori").await?;
        page.go("#/iwaki").await?;
        page.go("#/search?q=%E8%87%AA%E5%B7%B1%E7%94%B3%E5%91%8A")
            .await?;
        page.wait_text("main", "開いている自治体（青森市、いわき市）")
            .await?;
        for town in ["青森市", "いわき市"] {
            page.wait_text(".hits .chip", town).await?;
        }
        Ok(())
    })
}

#[test]
fn what_is_not_there_has_words_near_it() -> Outcome {
    Visit::new().run(async |page| {
        page.goto("#/search?town=kitakyushu").await?;
        page.wait_text("main", "北九州市の中を").await?;
        page.type_text("#q", "メンター制渡").await?;
        page.wait_text("main", "見つかりません").await?;
        page.click_named("link", "メンター制度").await?;
        page.wait_for("[data-at]").await
    })
}

#[test]
fn what_cannot_be_searched_is_said() -> Outcome {
    let long = "あ".repeat(10_000);
    Visit::new().run(async |page| {
        page.goto("#/search?town=kitakyushu").await?;
        page.wait_text("main", "北九州市の中を").await?;
        for (typed, words) in [
            ("　 ", "言葉を入れると"),
            ("！？・「」", "記号だけではさがせません"),
            (long.as_str(), "長すぎてさがせません"),
            ("\u{202E}\u{0}👩‍💻", "記号だけではさがせません"),
            ("<img src=x onerror=alert(1)>", "見つかりません"),
        ] {
            page.type_text("#q", typed).await?;
            page.wait_text("main", words).await?;
        }
        page.type_text("#q", "研修").await?;
        page.wait_for(".hits").await
    })
}

/// Normalisation for the list of places, which does not depend on it.
struct AsItIs;

impl Nfkc for AsItIs {
    fn nfkc(&self, text: &str) -> String {
        text.to_owned()
    }
}

/// Which towns a search without a town looks in, on a later visit.
async fn wait_searched(page: &mut Page, towns: &str) -> Outcome {
    page.goto("#/search?q=DX").await?;
    page.wait_text("main", towns).await
}

#[test]
fn towns_of_earlier_visits_are_searched_when_the_person_keeps_things_here() -> Outcome {
    let none = "まだ開いている自治体がありません";
    Visit::new().run(async |page| {
        page.goto("#/iwaki").await?;
        page.go("#/kitakyushu/civil-engineering/section-chief")
            .await?;
        expect_eq("before the choice", page.local_item("towns").await?, None)?;
        wait_searched(page, none).await?;

        page.goto("#/iwaki").await?;
        page.go("#/kitakyushu/civil-engineering/section-chief")
            .await?;
        page.draft(5).await?;
        page.choose_keeping().await?;
        page.wait_saved().await?;
        wait_searched(page, "いわき市、北九州市").await?;

        page.go("#/about/device").await?;
        page.wait_text("main", "：いわき市、北九州市").await?;
        page.click_named("button", "残しているものを全部消す")
            .await?;
        page.click_named("button", "消す").await?;
        page.wait_text("main", "何も残していません").await?;
        expect_eq("after erasing", page.local_item("towns").await?, None)?;
        wait_searched(page, none).await
    })
}

/// Every statement that can be found stands, under its id, on the page that its result leads to.
#[test]
fn every_result_leads_to_a_page_that_has_it() -> Outcome {
    Visit::new().run(async |page| {
        let mut missing = Vec::new();
        let mut count = 0;
        for town in TOWNS {
            let text = std::fs::read_to_string(dist()?.join(format!("packs/{town}.json")))?;
            let Ok(catalog) = check::read(&text) else {
                return Err(e2e::Failure::new(format!("{town} is not sound")));
            };
            let index = Index::of(&catalog, &AsItIs);
            let mut pages: BTreeMap<String, Vec<String>> = BTreeMap::new();
            for document in index.documents() {
                let (route, at) = document.place(&catalog, None);
                let ids = pages.entry(route.href()).or_default();
                ids.extend(at.map(str::to_owned));
            }
            page.goto(&format!("#/{town}")).await?;
            for (address, ids) in pages {
                page.go(&address).await?;
                count += ids.len();
                let script =
                    "return arguments[0].filter((it) => !document.getElementById(`s-${it}`))";
                let gone = page.run(script, vec![ids.into()]).await?;
                for id in gone.as_array().into_iter().flatten() {
                    missing.push(format!("{id} on {address}"));
                }
            }
        }
        expect(count > 1_000, || format!("only {count} statements"))?;
        expect(missing.is_empty(), || missing.join("\n"))
    })
}
