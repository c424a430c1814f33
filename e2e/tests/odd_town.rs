//! A town that is odd in every way the schema allows, on every page that a town has.

use std::{fs, path::Path};

use e2e::{
    Outcome, Visit,
    failure::expect,
    folder,
    links::Links,
    pack::{Json, Pack},
    routes::{RANK_PAGES, TOWN_PAGES},
    walk::every_page_shows_what_the_pack_says,
};
use serde_json::{Value, json};
use tempfile::TempDir;

/// Beside the packs that are shipped.
const PACK: &str = "tests/towns/minamo.json";

/// How many pairs of a job and a rank the town has.
const PEOPLE: usize = 6 + 5 + 1;

/// A built folder that offers the town, too.
fn dist() -> Outcome<TempDir> {
    let dist = tempfile::tempdir()?;
    folder::copy(&folder::dist()?, dist.path())?;
    fs::copy(
        folder::root()?.join(PACK),
        dist.path().join("packs/minamo.json"),
    )?;
    offer(&dist.path().join("site.json"))?;
    Ok(dist)
}

fn offer(site: &Path) -> Outcome {
    let mut settings: Value = serde_json::from_str(&fs::read_to_string(site)?)?;
    let town = json!({ "id": "minamo", "name": "みなも町", "prefecture": "架空県" });
    if let Some(towns) = settings.pointer_mut("/towns").and_then(Value::as_array_mut) {
        towns.push(town);
    }
    Ok(fs::write(site, settings.to_string())?)
}

fn pack() -> Outcome<Pack> {
    Pack::read_file(&folder::root()?.join(PACK))
}

#[test]
fn every_page_of_the_odd_town_shows_what_the_pack_says() -> Outcome {
    let (dist, pack) = (dist()?, pack()?);
    let visit = Visit::new().of(dist.path().to_owned()).today("2026-05-20");
    visit.run(async |page| every_page_shows_what_the_pack_says(page, &pack, PEOPLE).await)
}

#[test]
fn every_page_of_the_odd_town_is_whole_on_a_phone_and_links_to_what_is_there() -> Outcome {
    let (dist, pack) = (dist()?, pack()?);
    let visit = Visit::new().of(dist.path().to_owned()).size(320, 800);
    visit.today("2026-11-20").run(async |page| {
        page.goto("#/").await?;
        let mut links = Links::default();
        let mut found = Vec::new();
        for route in routes(&pack) {
            page.go(&route).await?;
            if let Err(failure) = page.expect_whole(&route).await {
                found.push(failure.to_string());
            }
            links.look(page, &route).await?;
        }
        expect(found.is_empty(), || found.join("\n"))?;
        links.judge(&pack)
    })
}

/// What the town's pages say, or do not, on a day between two steps of its year: the address, the
/// words without any space, and whether they are there.
const SAID: [(&str, &str, bool); 30] = [
    (
        "clerk/clerk-specialist",
        "４級は、この職種の職位の並びにはありません。",
        true,
    ),
    ("clerk/clerk-specialist", "時期は、", false),
    (
        "waterworks/works-lead",
        "職：主任技師、みなも町水道事業所",
        true,
    ),
    ("waterworks/works-step-5", "級：企業職給料表5級", true),
    ("waterworks/works-step-5", "並びから5級と読みました", true),
    (
        "night-watch/night-watcher",
        "1年度ごとに任用される職員です。",
        true,
    ),
    (
        "clerk/clerk-officer",
        "採用からの年数を入れると、対象に",
        true,
    ),
    ("clerk/clerk-officer/abilities", "水質を確かめる職務", false),
    (
        "clerk/clerk-officer/abilities",
        "ほかの職位の表にある能力（",
        true,
    ),
    ("clerk/clerk-lead/abilities", "「チームリーダー」の行", true),
    (
        "clerk/clerk-officer/abilities",
        "「チームリーダー」の行",
        false,
    ),
    (
        "night-watch/night-watcher/abilities",
        "職種などで対象が限られる役割宿直の職務",
        true,
    ),
    (
        "waterworks/works-step-1/rotation",
        "この職種の異動の決まり",
        true,
    ),
    ("waterworks/works-step-1/rotation", "職種を問わない", false),
    ("waterworks/works-step-1/rotation", "線", false),
    (
        "waterworks/works-step-1/training",
        "タンクの中で働くときの研修この職位の必修",
        true,
    ),
    (
        "clerk/clerk-officer/training",
        "対象：おおむね50歳以上",
        true,
    ),
    (
        "clerk/clerk-officer/training",
        "いまの職や部署に来てから2年から3年まで",
        true,
    ),
    (
        "clerk/clerk-officer/training",
        "先に「水みまもり番」が要る",
        true,
    ),
    (
        "clerk/clerk-officer/dx",
        "この職種・職位は対象ではない",
        true,
    ),
    ("clerk/clerk-officer/dx", "プランに入れる", false),
    ("waterworks/works-lead/dx", "プランに入れる", true),
    ("clerk/clerk-lead/systems", "今日は5月20日", true),
    ("clerk/clerk-lead/systems", "9月勤務の評定", true),
    ("clerk/clerk-lead/systems", "上司と話す", false),
    (
        "waterworks/works-lead/systems",
        "対象：水道技術職かつ主任以上の者",
        true,
    ),
    (
        "waterworks/works-step-4/systems",
        "主任（事務職）、主任（水道技術職）へ",
        true,
    ),
    ("first-year", "9月勤務の評定", true),
    ("first-year", "面接", false),
    ("first-year", "対象：宿直", true),
];

#[test]
fn what_is_odd_is_said_in_plain_words() -> Outcome {
    let dist = dist()?;
    let visit = Visit::new().of(dist.path().to_owned()).today("2026-05-20");
    visit.run(async |page| {
        page.goto("#/").await?;
        let mut found = Vec::new();
        for (route, words, is_said) in SAID {
            page.go(&format!("#/minamo/{route}")).await?;
            if page.dense_text("main").await?.contains(words) != is_said {
                found.push(format!("{route}: {words} is not {is_said}"));
            }
            let ended = "もとの文書の期間は終わっています。";
            if !page.dense_text("footer").await?.contains(ended) {
                found.push(format!(
                    "{route}: the footer does not say that the time is over"
                ));
            }
        }
        page.go("#/minamo").await?;
        let span = "2016年4月1日から2025年3月31日まで";
        expect(page.dense_text("main").await?.contains(span), || {
            span.to_owned()
        })?;
        expect(found.is_empty(), || found.join("\n"))
    })
}

#[test]
fn each_kind_of_page_of_the_odd_town_breaks_no_rule_of_accessibility() -> Outcome {
    let dist = dist()?;
    for width in [320, 1280] {
        let visit = Visit::new().of(dist.path().to_owned()).size(width, 800);
        visit.today("2026-11-20").run(async |page| {
            page.goto("#/").await?;
            let mut found = Vec::new();
            for route in kinds() {
                page.go(&route).await?;
                if let Err(failure) = page.expect_accessible(&route).await {
                    found.push(failure.to_string());
                }
            }
            expect(found.is_empty(), || found.join("\n"))
        })?;
    }
    Ok(())
}

/// Every page of the town, and what is compared and searched in it.
fn routes(pack: &Pack) -> Vec<String> {
    let mut routes: Vec<String> = TOWN_PAGES
        .iter()
        .map(|it| format!("#/minamo{it}"))
        .collect();
    routes.extend(
        pack.list("jobs")
            .map(|it| format!("#/minamo/{}", it.text("id"))),
    );
    for (job, rank) in pack.people() {
        let person = format!("#/minamo/{}/{rank}", job.text("id"));
        routes.extend(RANK_PAGES.iter().map(|it| format!("{person}{it}")));
    }
    routes.extend(ACROSS.map(str::to_owned));
    routes
}

/// Pages of two of its people, and of all it says.
const ACROSS: [&str; 3] = [
    "#/compare?a=minamo/clerk/clerk-lead&b=minamo/waterworks/works-lead&c=minamo/night-watch/night-watcher&d=kitakyushu/civil-engineering/chief",
    "#/search?q=%E5%8A%9B&town=minamo",
    "#/search?q=%E4%B8%BB%E4%BB%BB",
];

/// A page of each kind, where it has the most to show.
fn kinds() -> Vec<String> {
    let mut routes: Vec<String> = TOWN_PAGES
        .iter()
        .map(|it| format!("#/minamo{it}"))
        .collect();
    routes.push("#/minamo/waterworks".to_owned());
    let people = ["clerk/clerk-lead", "waterworks/works-lead"];
    for person in people {
        routes.extend(RANK_PAGES.iter().map(|it| format!("#/minamo/{person}{it}")));
    }
    routes.extend(ACROSS.map(str::to_owned));
    routes
}
