//! All jobs, all ranks, all pages: what is shown is what the pack says.
//!
//! The pack is read here as plain JSON and not by the app's own reader, so that a field which that
//! reader or a page forgets is missed.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
};

use e2e::{
    Outcome, Page, Visit,
    failure::{expect, expect_eq},
    pack::{Json, Pack, gather},
    routes::{RANK_PAGES, TOWN_PAGES},
};
use serde_json::Value;

/// The most that a failure tells.
const MOST: usize = 60;

#[test]
fn every_page_of_kitakyushu_shows_what_the_pack_says() -> Outcome {
    every_page_shows_what_the_pack_says("kitakyushu", 15 * 6)
}

#[test]
fn every_page_of_kumamoto_shows_what_the_pack_says() -> Outcome {
    every_page_shows_what_the_pack_says("kumamoto", 3 * 7 + 2 * 3)
}

#[test]
fn every_page_of_aomori_shows_what_the_pack_says() -> Outcome {
    every_page_shows_what_the_pack_says("aomori", 6 + 4)
}

#[test]
fn every_page_of_iwaki_shows_what_the_pack_says() -> Outcome {
    every_page_shows_what_the_pack_says("iwaki", 6 * 8 + 1)
}

/// `people` is how many pairs of a job and a rank the town has.
fn every_page_shows_what_the_pack_says(town: &'static str, people: usize) -> Outcome {
    let pack = Pack::read(town)?;
    Visit::new().today("2026-05-20").run(async |page| {
        page.goto("#/").await?;
        let mut missing = Missing::default();
        let of_town = of_town(page, town).await?;
        let mut pages = 0;
        for job in pack.list("jobs") {
            for rank in job.strings("ladder") {
                let mut everything = of_town.clone();
                for address in RANK_PAGES {
                    pages += 1;
                    let route = format!("#/{town}/{}/{rank}{address}", job.text("id"));
                    page.go(&route).await?;
                    let shown = page.dense_text("main").await?;
                    for word in look(page, &shown, &pack, job, &rank, address).await? {
                        missing.add(address, word, &route);
                    }
                    everything.push_str(&shown);
                }
                for word in somewhere(&pack, job, &rank) {
                    if !everything.contains(&word) {
                        let route = format!("#/{town}/{}/{rank}", job.text("id"));
                        missing.add("anywhere", word, &route);
                    }
                }
            }
        }
        expect_eq("pages", pages, people * RANK_PAGES.len())?;
        expect(missing.0.is_empty(), || missing.to_string())
    })
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

/// The words that stand on one of the pages of a rank or of the town, whichever it is.
fn somewhere(pack: &Pack, job: &Value, rank: &str) -> BTreeSet<String> {
    let job_id = job.text("id");
    let lists = [
        "supports",
        "measures",
        "pillars",
        "indicators",
        "ideals",
        "glossary",
    ];
    let all = lists.iter().flat_map(|it| pack.list(it));
    let mut words: BTreeSet<String> = all
        .filter(|it| concerns(it, &job_id, rank))
        .map(Json::label)
        .collect();
    for cell in pack.list("rotation").filter(|it| it.text("job") == job_id) {
        for course in cell.items("cells").flat_map(|it| it.items("courses")) {
            gather(course, &["label", "text"], &mut words);
        }
    }
    words.remove("");
    words
}

/// The words that stand on a page, by the pack: names, numbers and lists, and our explanations.
fn wanted(pack: &Pack, job: &Value, rank: &str, address: &str) -> BTreeSet<String> {
    let job_id = job.text("id");
    let for_them = |it: &&Value| concerns(it, &job_id, rank);
    let cells = || {
        pack.list("rotation")
            .filter(|it| it.text("job") == job_id)
            .flat_map(|it| it.items("cells"))
    };
    let mut words = BTreeSet::new();
    match address {
        "" => {
            words.insert(job.label());
            words.insert(pack.by_id("ranks", rank).label());
        }
        "/abilities" => {
            for role in pack.list("roles").filter(for_them) {
                words.insert(role.label());
            }
            for matrix in pack.list("matrices").filter(for_them) {
                for node in matrix.items("nodes") {
                    gather(node, &["label"], &mut words);
                }
            }
        }
        "/rotation" => {
            for cell in cells() {
                for stage in cell.strings("stages") {
                    words.insert(pack.by_id("stages", &stage).label());
                }
                for path in cell.items("paths") {
                    words.insert(pack.by_id("paths", &path.text("path")).label());
                }
                // The cell's own heading is printed as one: the stage, and in brackets whose it is.
                words.extend(cell.label().split(['（', '）']).map(str::to_owned));
                for (_, value) in cell
                    .as_object()
                    .into_iter()
                    .flatten()
                    .filter(|(key, _)| *key != "label" && ROTATION.contains(&key.as_str()))
                {
                    gather(value, &ROTATION, &mut words);
                }
            }
            for rule in pack.list("rotation_rules").filter(for_them) {
                words.insert(rule.label());
            }
        }
        "/training" => {
            for training in pack.list("trainings").filter(for_them) {
                words.insert(training.label());
            }
        }
        "/dx" => {
            for track in pack.list("tracks") {
                words.insert(track.label());
                for level in track.items("levels") {
                    gather(level, &LEVEL, &mut words);
                }
            }
        }
        "/qualifications" => {
            for it in cells().flat_map(|it| it.items("qualifications")) {
                words.insert(it.label());
            }
        }
        _ => {
            for key in ["year", "gates", "certifications"] {
                for it in pack.list(key).filter(for_them) {
                    words.insert(it.label());
                }
            }
            for step in pack.list("year").filter(for_them) {
                gather(step, &["months_words", "topics"], &mut words);
            }
        }
    }
    words
}

/// The members of a rotation cell whose words stand on the page of rotation.
const ROTATION: [&str; 16] = [
    "label",
    "group",
    "approach",
    "interval",
    "words",
    "first_posting",
    "choose",
    "fields",
    "tasks",
    "divisions",
    "placements",
    "common",
    "paths",
    "text",
    "notes",
    "body",
];
/// The same of a level of a track.
const LEVEL: [&str; 9] = [
    "label",
    "body",
    "methods",
    "activities",
    "targets",
    "number",
    "text",
    "duty_words",
    "entry",
];

/// Whether a statement is not for others alone.
fn concerns(it: &Value, job: &str, rank: &str) -> bool {
    let Some(when) = it.get("when") else {
        return true;
    };
    let free = |key, id: &str| {
        let ids = when.strings(key);
        ids.is_empty() || ids.iter().any(|it| it == id)
    };
    // Whose stage or post it is depends on more than job and rank.
    let open = when.strings("stages").is_empty() && when.strings("employment").is_empty();
    open && free("jobs", job) && free("ranks", rank)
}
