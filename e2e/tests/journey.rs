//! The main way through the app, from the start to a plan that is there tomorrow.

use e2e::{
    Host, Key, Outcome, Page, Visit,
    failure::{expect, expect_eq},
    routes::RANK_PAGES,
};

const RANK: &str = "#/kitakyushu/civil-engineering/section-chief";
const VISION: &str = "橋を直せる人を育てる。髙橋さん、𠮷田さんと 🚃";

#[test]
fn a_plan_is_there_after_the_browser_was_killed() -> Outcome {
    Visit::new().today("2026-05-20").run(a_plan_is_kept)
}

#[test]
fn a_plan_is_there_after_the_browser_was_killed_on_a_plain_host() -> Outcome {
    Visit::new()
        .at(Host::Plain)
        .today("2026-05-20")
        .run(a_plan_is_kept)
}

async fn a_plan_is_kept(page: &mut Page) -> Outcome {
    page.goto("#/").await?;
    page.click_named("link", "北九州市").await?;
    page.wait_text("main h2", "3つ選ぶと").await?;
    page.click_named("link", "土木").await?;
    page.wait_text("main h1", "土木").await?;
    page.click_named("link", "係長").await?;
    page.wait_text("main h1", "係長").await?;
    expect_eq("the address", page.hash().await?, RANK.to_owned())?;
    each_page_by_its_link(page).await?;

    page.draft(5).await?;
    page.wait_for("#vision-5").await?;
    page.wait_text("main", "異動や昇任を約束するものではありません")
        .await?;
    let plan = page.hash().await?;
    expect(plan.starts_with("#/plan/"), || {
        format!("the address of the plan is {plan}")
    })?;
    expect_eq(
        "kept before the choice",
        page.records("plans").await?.len(),
        0,
    )?;
    page.choose_keeping().await?;
    page.type_text("#vision-5", VISION).await?;
    page.wait_saved().await?;

    page.reload().await?;
    page.wait_for("#vision-5").await?;
    expect_eq(
        "after a reload",
        page.value("#vision-5").await?,
        VISION.to_owned(),
    )?;

    let more = format!("{VISION} もう一行");
    page.type_text("#vision-5", &more).await?;
    page.wait_saved().await?;
    page.kill_browser_at_once()?;
    page.restart_browser().await?;
    // There is exactly one plan: its page opens by itself.
    page.goto("#/plan").await?;
    page.wait_for("#vision-5").await?;
    expect_eq("after a kill", page.value("#vision-5").await?, more)
}

/// Visits the seven pages of the rank by the links between them.
async fn each_page_by_its_link(page: &Page) -> Outcome {
    let links = page.all("nav.line-nav a").await?;
    expect_eq("links between the pages", links.len(), RANK_PAGES.len())?;
    // The first one is where the way begins, so it comes last.
    let mut stations: Vec<(&String, &str)> = links.iter().zip(RANK_PAGES).collect();
    stations.rotate_left(1);
    for (link, address) in stations {
        page.click_named("link", link).await?;
        let wanted = format!("{RANK}{address}");
        page.wait_until(
            &format!("the page {link} is shown"),
            &format!(
                "return location.hash === '{wanted}' \
                 && document.querySelector('nav.line-nav [aria-current=page]')?.hash === '{wanted}'"
            ),
        )
        .await?;
        page.wait_shown().await?;
        let title = page.title().await?;
        expect(title.contains("職員キャリアナビ"), || {
            format!("the title of {link} is 「{title}」")
        })?;
        page.wait_until(
            "the heading has the focus",
            "return document.activeElement.localName === 'h1'",
        )
        .await?;
    }
    Ok(())
}

#[test]
fn back_gives_each_step_again() -> Outcome {
    Visit::new().run(async |page| {
        page.goto("#/").await?;
        let steps = ["#/kitakyushu", "#/kitakyushu/civil-engineering", RANK];
        for it in steps {
            page.click(&format!("main a[href='{it}']")).await?;
            page.wait_until(
                "the address changed",
                &format!("return location.hash === '{it}'"),
            )
            .await?;
            page.wait_shown().await?;
        }
        for it in ["#/kitakyushu/civil-engineering", "#/kitakyushu", "#/"] {
            page.back().await?;
            page.wait_until(
                "the address went back",
                &format!("return location.hash === '{it}'"),
            )
            .await?;
            page.wait_shown().await?;
        }
        page.wait_text("main h1", "路線図").await
    })
}

#[test]
fn the_whole_way_can_be_gone_without_a_mouse() -> Outcome {
    Visit::new().today("2026-05-20").run(async |page| {
        page.goto("#/").await?;
        for (link, heading) in [("北九州市", "北九州市"), ("土木", "土木"), ("係長", "係長")]
        {
            page.tab_to(link).await?;
            page.press(Key::Enter).await?;
            page.wait_text("main h1", heading).await?;
        }
        page.tab_to("5年のプランを作る").await?;
        page.press(Key::Enter).await?;
        page.wait_for("#vision-5").await?;
        page.tab_to("この端末に保存する").await?;
        page.press(Key::Space).await?;
        page.wait_gone("section.keep").await?;
        page.focus("main h1").await?;
        for _ in 0..50 {
            if page.focused().await?.id == "vision-5" {
                break;
            }
            page.press(Key::Tab).await?;
        }
        expect_eq("the focus", page.focused().await?.id, "vision-5".to_owned())?;
        page.insert(VISION).await?;
        page.wait_saved().await
    })
}

#[test]
fn a_plan_prints_on_paper_as_a_list() -> Outcome {
    Visit::new().today("2026-05-20").run(async |page| {
        page.goto(RANK).await?;
        page.draft(5).await?;
        page.type_text("#vision-5", VISION).await?;
        let printed = page.print().await?;
        let sheets = printed.pages();
        expect((1..=6).contains(&sheets), || format!("{sheets} sheets"))?;
        let words = printed.words()?;
        for wanted in [
            "橋を直せる人を育てる。",
            "2026年度",
            "異動や昇任を約束するものではありません",
        ] {
            expect(words.has(wanted), || {
                format!("「{wanted}」 is not on the paper: {words}")
            })?;
        }
        for unwanted in ["この端末に保存する", "書き出す", "項目を足す"] {
            expect(!words.has(unwanted), || {
                format!("「{unwanted}」 is on the paper: {words}")
            })?;
        }
        Ok(())
    })
}
