//! Sharing: what the person chose goes into a link and codes, stands in no address afterwards, is shown
//! before anything is added, and never replaces what is there.

use std::fs;

use e2e::{
    Outcome, Page, Visit,
    failure::{expect, expect_eq},
    folder,
};
use serde_json::Value;
use tempfile::TempDir;

const RANK: &str = "#/kitakyushu/civil-engineering/section-chief";
const ADDRESS: &str = "https://navi.example.jp/career/";
const VISION: &str = "橋の点検を任される";
const SECRET: &str = "子どもの入学";

/// A built folder whose edition has an address that others can open.
fn public() -> Outcome<TempDir> {
    let dist = tempfile::tempdir()?;
    folder::copy(&folder::dist()?, dist.path())?;
    let site = dist.path().join("site.json");
    let mut settings: Value = serde_json::from_str(&fs::read_to_string(&site)?)?;
    if let Some(url) = settings.pointer_mut("/public_url") {
        *url = ADDRESS.into();
    }
    fs::write(site, settings.to_string())?;
    Ok(dist)
}

/// A plan with a vision, and a line about life.
async fn drafted(page: &mut Page) -> Outcome {
    page.keep_draft(RANK, 5).await?;
    page.type_text("#vision-5", VISION).await?;
    page.click_named("button", "項目を足す").await?;
    page.type_named("内容", SECRET).await?;
    page.run(
        "const lane = [...document.querySelectorAll('select')].find((it) => \
           [...it.options].some((of) => of.textContent === 'くらし')); \
         lane.value = [...lane.options].find((it) => it.textContent === 'くらし').value; \
         lane.dispatchEvent(new Event('change', { bubbles: true }))",
        vec![],
    )
    .await?;
    page.click_named("button", "この項目を足す").await?;
    page.wait_saved().await
}

/// The link of the usual choice.
async fn link(page: &Page) -> Outcome<String> {
    page.click_named("button", "中身を確かめて作る").await?;
    page.wait_for("#share-link").await?;
    page.value("#share-link").await
}

/// Follows a link as another site or a mail would: into the page that is open.
async fn open(page: &Page, link: &str) -> Outcome {
    let hash = link.replace(ADDRESS, "");
    page.run("location.hash = arguments[0]", vec![hash.into()])
        .await?;
    page.wait_text("h1", "受け取ったプラン").await
}

#[test]
fn what_was_chosen_reaches_another_browser_and_only_adds() -> Outcome {
    let dist = public()?;
    let visit = || Visit::new().of(dist.path().to_owned()).today("2026-05-20");
    let mut sent = String::new();
    let mut lines = 0;
    visit().run(async |page| {
        drafted(page).await?;
        lines = page.count(".entry").await?;
        sent = link(page).await?;
        expect(sent.starts_with(&format!("{ADDRESS}#/open/1.")), || {
            sent.clone()
        })?;
        let shown = page.text(".shared").await?;
        expect(shown.contains(VISION) && !shown.contains(SECRET), || {
            shown.clone()
        })?;
        page.wait_for("svg.qr").await?;
        page.expect_accessible("sharing").await
    })?;
    visit().run(async |page| {
        // Cold, by the link alone.
        page.load(&sent.replace(ADDRESS, "")).await?;
        page.wait_text("h1", "受け取ったプラン").await?;
        expect_eq("the address", page.hash().await?, "#/open".to_owned())?;
        expect_eq(
            "kept before it was added",
            page.records("plans").await?.len(),
            0,
        )?;
        let shown = page.text(".shared").await?;
        expect(shown.contains(VISION) && !shown.contains(SECRET), || {
            shown.clone()
        })?;
        page.expect_accessible("what was opened").await?;
        page.click_named("button", "プランとして加える").await?;
        page.wait_for("#vision-5").await?;
        expect_eq(
            "the vision",
            page.value("#vision-5").await?,
            VISION.to_owned(),
        )?;
        expect_eq("lines", page.count(".entry").await?, lines - 1)?;
        page.choose_keeping().await?;
        page.wait_saved().await?;
        // Once more: nothing is new, and what was written since stays.
        page.type_text("#vision-5", "、自分で").await?;
        page.wait_saved().await?;
        let own = page.value("#vision-5").await?;
        open(page, &sent).await?;
        page.wait_text("main", "入っています").await?;
        page.click_named("link", "プランを開く").await?;
        page.wait_for("#vision-5").await?;
        expect_eq("what was written", page.value("#vision-5").await?, own)?;
        expect_eq("lines", page.count(".entry").await?, lines - 1)
    })
}

#[test]
fn a_broken_link_says_so_and_changes_nothing() -> Outcome {
    let dist = public()?;
    let visit = Visit::new().of(dist.path().to_owned()).today("2026-05-20");
    visit.run(async |page| {
        drafted(page).await?;
        let good = link(page).await?;
        let before = page.records("plans").await?;
        for (bad, says) in [
            (
                good.trim_end_matches(|it| it != '.').to_owned(),
                "途中で切れたか",
            ),
            (good.replace("#/open/1.", "#/open/2."), "新しい版"),
            (
                format!("{ADDRESS}#/open/{}", "A".repeat(60_000)),
                "長すぎます",
            ),
        ] {
            open(page, &bad).await?;
            page.wait_text("main", says).await?;
            expect_eq("the address", page.hash().await?, "#/open".to_owned())?;
        }
        // Back in the history stands no payload either.
        page.back().await?;
        page.wait_until(
            "the address is bare",
            "return !/open\\/./.test(location.hash)",
        )
        .await?;
        expect_eq("plans", page.records("plans").await?, before)
    })
}

#[test]
fn more_than_one_code_holds_becomes_a_series_that_adds_up() -> Outcome {
    let dist = public()?;
    let visit = Visit::new().of(dist.path().to_owned()).today("2026-05-20");
    visit.run(async |page| {
        page.draft_unkept(RANK, 10).await?;
        // Text that does not deflate well.
        page.run(
            "for (const [id, from] of [['#vision-5', 1], ['#vision-10', 500]]) { \
               const it = document.querySelector(id); \
               const noise = (_, at) => String.fromCharCode(0x4e00 + ((from + at) * 7919) % 20000); \
               it.value = Array.from({ length: 150 }, noise).join(''); \
               it.dispatchEvent(new Event('input', { bubbles: true })); \
             }",
            vec![],
        )
        .await?;
        link(page).await?;
        page.wait_text("main", "順番に読み取り").await?;
        page.click_named("button", "次のQRコード").await?;
        page.wait_text("main", "QRコード（2／").await
    })
}

#[test]
fn without_an_address_for_others_there_is_only_a_file() -> Outcome {
    Visit::new().today("2026-05-20").run(async |page| {
        drafted(page).await?;
        page.click_named("button", "中身を確かめて作る").await?;
        page.wait_text("main", "リンクとQRコードは作れません")
            .await?;
        expect_eq("links", page.count("#share-link, svg.qr").await?, 0)?;
        page.click_named("button", "ファイルで渡す").await?;
        let file = fs::read_to_string(page.downloaded().await?)?;
        expect(file.contains(VISION) && !file.contains(SECRET), || {
            file.clone()
        })
    })
}

/// Classes B40 and B41.
#[test]
fn links_that_come_while_one_writes_replace_nothing_and_twice_is_once() -> Outcome {
    const TYPED: &str = "まだ保存していない文 𠮷";
    let dist = public()?;
    let visit = Visit::new().of(dist.path().to_owned()).today("2026-05-20");
    visit.run(async |page| {
        drafted(page).await?;
        let first = link(page).await?;
        page.type_text("#vision-5", "別の案").await?;
        page.wait_saved().await?;
        page.wait_gone("#share-link").await?;
        let second = link(page).await?;
        expect(first != second, || "the links are the same".to_owned())?;
        let lines = page.count(".entry").await?;

        page.type_text("#vision-5", TYPED).await?;
        for it in [&first, &second, &first] {
            open(page, it).await?;
        }
        page.go("#/plan").await?;
        page.wait_for("#vision-5").await?;
        expect_eq(
            "what was written",
            page.value("#vision-5").await?,
            TYPED.to_owned(),
        )?;
        expect_eq("lines", page.count(".entry").await?, lines)?;
        page.wait_saved().await?;

        // The same in a second tab, where the first one writes.
        page.open_tab().await?;
        page.load(&first.replace(ADDRESS, "")).await?;
        page.wait_text("h1", "受け取ったプラン").await?;
        page.wait_text("main", "入っています").await?;
        let kept = page.records("plans").await?;
        expect(
            kept.len() == 1 && kept.iter().all(|it| it.to_string().contains(TYPED)),
            || format!("{kept:?}"),
        )
    })
}
