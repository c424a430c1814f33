//! A walk through every page of a town: what is shown is what the pack says, and what is linked is
//! there.

use std::{collections::BTreeMap, fmt};

use serde_json::Value;

use crate::{
    failure::{Outcome, expect, expect_eq},
    pack::{Json, Pack},
    page::Page,
    routes::{RANK_PAGES, TOWN_PAGES},
    wanted::{somewhere, wanted},
};

/// The most that a failure tells.
const MOST: usize = 60;

/// Walks every page of every job and rank of a town. `people` is how many pairs of a job and a rank
/// it has.
pub async fn every_page_shows_what_the_pack_says(
    page: &mut Page,
    pack: &Pack,
    people: usize,
) -> Outcome {
    page.goto("#/").await?;
    let town = pack.town();
    let mut missing = Missing::default();
    let of_town = of_town(page, &town).await?;
    let mut pages = 0;
    for (job, rank) in pack.people() {
        let person = format!("#/{town}/{}/{rank}", job.text("id"));
        let mut everything = of_town.clone();
        for address in RANK_PAGES {
            pages += 1;
            let route = format!("{person}{address}");
            page.go(&route).await?;
            let shown = page.dense_text("main").await?;
            for word in look(page, &shown, pack, job, &rank, address).await? {
                missing.add(address, word, &route);
            }
            everything.push_str(&shown);
        }
        for word in somewhere(pack, job, &rank) {
            if !everything.contains(&word) {
                missing.add("anywhere", word, &person);
            }
        }
    }
    expect_eq("pages", pages, people * RANK_PAGES.len())?;
    expect(missing.0.is_empty(), || missing.to_string())
}

/// The words that are nowhere, by the page that lacks them, with the first address and the number of
/// the addresses.
#[derive(Default)]
struct Missing(BTreeMap<(&'static str, String), (String, usize)>);

impl Missing {
    fn add(&mut self, page: &'static str, word: String, route: &str) {
        let found = self.0.entry((page, word));
        found.or_insert_with(|| (route.to_owned(), 0)).1 += 1;
    }
}

impl fmt::Display for Missing {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(out, "{} words of the pack are not shown:", self.0.len())?;
        for ((page, word), (route, count)) in self.0.iter().take(MOST) {
            writeln!(out, "  {page}: {word} ({count} addresses, such as {route})")?;
        }
        Ok(())
    }
}

/// The words of the pack that a page lacks.
async fn look(
    page: &Page,
    shown: &str,
    pack: &Pack,
    job: &Value,
    rank: &str,
    address: &str,
) -> Outcome<Vec<String>> {
    let rank_of = pack.by_id("ranks", rank);
    let heading = format!(
        "{}{}",
        page.dense_text("header").await?,
        page.title().await?
    );
    let mut wanted = wanted(pack, job, rank, address);
    wanted.remove("");
    let mut missing: Vec<String> = wanted
        .into_iter()
        .filter(|it| !shown.contains(it.as_str()))
        .collect();
    for label in [job.label(), rank_of.label()] {
        if !heading.contains(&label) {
            missing.push(format!("{label}, in the head"));
        }
    }
    Ok(missing)
}

/// The text of the pages of the town, which a person of any rank can read.
async fn of_town(page: &Page, town: &str) -> Outcome<String> {
    let mut text = String::new();
    for address in TOWN_PAGES {
        page.go(&format!("#/{town}{address}")).await?;
        text.push_str(&page.dense_text("main").await?);
    }
    Ok(text)
}
