//! Towns, jobs and ranks side by side: chosen by hand, by the address, and by addresses that cannot be
//! right.

use e2e::{
    Breach, Outcome, Page, Visit,
    failure::{expect, expect_eq},
    pack::{Json, Pack},
};

const KITAKYUSHU: &str = "kitakyushu/civil-engineering/section-chief";
const KUMAMOTO: &str = "kumamoto/technical/chief";
const IWAKI: &str = "iwaki/civil-engineering/section-chief";

/// Chooses an option of a field by its words, as a person does.
async fn choose(page: &Page, field: &str, words: &str) -> Outcome {
    let script = "const [css, words] = arguments;
        const field = document.querySelector(css);
        const option = [...(field?.options ?? [])].find((it) => it.text === words);
        if (!option) return false;
        field.focus();
        field.value = option.value;
        field.dispatchEvent(new Event('change', { bubbles: true }));
        return true";
    let arguments = vec![field.into(), words.into()];
    page.wait_until_with(&format!("{field} offers {words}"), script, arguments)
        .await
}

#[test]
fn two_towns_are_chosen_and_the_address_holds_the_choice() -> Outcome {
    Visit::new().run(async |page| {
        page.goto("#/").await?;
        page.click_named("link", "くらべる").await?;
        page.wait_text("main", "2つ選ぶと").await?;
        choose(page, "#town-0", "北九州市").await?;
        choose(page, "#job-0", "土木").await?;
        choose(page, "#rank-0", "係長").await?;
        choose(page, "#town-1", "いわき市").await?;
        // The field keeps the focus while the page goes on: a keyboard is not lost.
        expect_eq("the focus", page.focused().await?.id, "town-1".to_owned())?;
        choose(page, "#job-1", "土木").await?;
        choose(page, "#rank-1", "課長").await?;
        page.wait_for("table.cmp").await?;
        let wanted = "#/compare?a=kitakyushu/civil-engineering/section-chief\
                      &b=iwaki/civil-engineering/division-manager";
        expect_eq("the address", page.hash().await?, wanted.to_owned())?;
        page.reload().await?;
        page.wait_for("table.cmp").await?;
        expect_eq("columns", page.count("table.cmp thead th").await?, 3)?;
        page.click_named("button", "外す").await?;
        page.wait_gone("table.cmp").await
    })
}

/// Each town's own words stand in its column, and what a town does not have reads as such.
#[test]
fn every_column_has_its_towns_own_words_and_no_cell_is_empty() -> Outcome {
    Visit::new().run(async |page| {
        page.goto(&format!("#/compare?a={KITAKYUSHU}&b={KUMAMOTO}&c={IWAKI}"))
            .await?;
        page.wait_for("table.cmp").await?;
        let empty = page
            .run(
                "return [...document.querySelectorAll('table.cmp td')].filter((it) => !it.textContent.trim()).length",
                Vec::new(),
            )
            .await?;
        expect_eq("empty cells", empty, 0.into())?;
        let shown = page.dense_text("table.cmp").await?;
        for (town, job, rank) in [
            ("kitakyushu", "civil-engineering", "section-chief"),
            ("kumamoto", "technical", "chief"),
            ("iwaki", "civil-engineering", "section-chief"),
        ] {
            let pack = Pack::read(town)?;
            for label in [pack.by_id("jobs", job).label(), pack.by_id("ranks", rank).label()] {
                expect(shown.contains(&label), || format!("{label} of {town} is missing"))?;
            }
            let own = pack.list("roles").filter(|it| {
                let ranks = it.get("when").map(|it| it.strings("ranks"));
                ranks.is_some_and(|it| it.iter().any(|it| it == rank))
            });
            for role in own {
                let label = role.label();
                expect(shown.contains(&label), || format!("the role {label} is missing"))?;
            }
        }
        // The marks of Kitakyushu's ability table are lost.
        page.wait_text("table.cmp td", "どの能力がどの職位に求められるかは、分かりません").await
    })
}

#[test]
fn only_what_differs_can_be_shown() -> Outcome {
    Visit::new().run(async |page| {
        let same_job = "kitakyushu/civil-engineering/chief";
        page.goto(&format!("#/compare?a={KITAKYUSHU}&b={same_job}"))
            .await?;
        page.wait_for("table.cmp").await?;
        let all = page.count("table.cmp tbody tr").await?;
        page.click_named("button", "違いだけ").await?;
        page.wait_for("[aria-pressed=true]").await?;
        let rows = page.count("table.cmp tbody tr").await?;
        expect(rows > 0 && rows < all, || format!("{rows} of {all} rows"))?;
        let hash = page.hash().await?;
        expect(hash.ends_with("&show=differences"), || hash.clone())?;
        page.back().await?;
        page.wait_gone("[aria-pressed=true]").await
    })
}

/// One part, five parts, parts that name nothing: a page that works and says so.
#[test]
fn an_address_that_cannot_be_right_gets_a_page_that_says_so() -> Outcome {
    let checks = [
        (format!("#/compare?a={KITAKYUSHU}"), "2つ選ぶと"),
        (
            format!(
                "#/compare?a={KITAKYUSHU}&b={KUMAMOTO}&c={IWAKI}&d=aomori/any/chief&e={KUMAMOTO}"
            ),
            "4つまで",
        ),
        (
            format!("#/compare?a=nowhere/x/y&b={IWAKI}"),
            "「nowhere」という自治体は",
        ),
        (
            format!("#/compare?a=kitakyushu/nothing/y&b={IWAKI}"),
            "「nothing」という職種は",
        ),
        (
            format!("#/compare?a=kitakyushu/civil-engineering/nobody&b={IWAKI}"),
            "「nobody」という職位は",
        ),
        ("#/compare?a=%00%3Cb%3E&b=///&c".to_owned(), "2つ選ぶと"),
    ];
    Visit::new()
        .allow(Breach::Console, "/packs/nowhere.json")
        .run(async |page| {
            page.goto("#/").await?;
            for (address, words) in &checks {
                page.go(address).await?;
                page.wait_text("main", words).await?;
                expect_eq("headings", page.count("main h1").await?, 1)?;
            }
            Ok(())
        })
}

#[test]
fn the_comparison_fits_a_phone() -> Outcome {
    Visit::new().size(320, 700).run(async |page| {
        page.goto(&format!("#/compare?a={KITAKYUSHU}&b={KUMAMOTO}&c={IWAKI}"))
            .await?;
        page.wait_for("table.cmp").await?;
        expect_eq("sideways", page.sideways().await?, 0)?;
        // Each cell names its column, for the head of the table is not seen.
        let named = "return [...document.querySelectorAll('table.cmp td')].every((it) => \
                     getComputedStyle(it, '::before').content.includes('・'))";
        expect_eq("named", page.run(named, Vec::new()).await?, true.into())
    })
}
