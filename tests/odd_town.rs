//! A town that is odd in every way the schema allows: whoever one is there, what the guide answers
//! holds together.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

use std::{collections::BTreeSet, fs};

use career_navi::domain::{
    catalog::Catalog,
    check,
    guide::{
        Fit, Person, Who,
        ability::AbilityTable,
        compare::compare,
        draft::DraftWords,
        next_rank::{self, Difference},
        steps::Reason,
    },
    id::{JobId, RankId},
    pack::{
        ability::Meaning,
        base::Certainty,
        people::{Job, Rank},
        town::DocumentKind,
        when::When,
    },
    plan::{EntryId, EntryOrigin, Lane, PlanId, Span},
    route::Route,
    search::{Index, Search, fold::Nfkc},
};
use serde_json::Value;
use unicode_normalization::UnicodeNormalization;

const TODAY: &str = "2026-11-20";

const WORDS: DraftWords = DraftWords {
    plan_name: "{}",
    posting: "{}",
    postings_without_interval: "{}",
    interval: "{}",
    no_interval: "年数なし",
    fields: "{}",
    paths: "{}",
    year_is_open: "年は仮",
    interviews: "{}",
    entry: "{}",
    audience: "{}",
    comma: "、",
};

fn text() -> String {
    fs::read_to_string("tests/towns/minamo.json").unwrap()
}

fn minamo() -> Catalog {
    check::read(&text()).unwrap_or_else(|problems| {
        let problems: Vec<String> = problems.iter().map(ToString::to_string).collect();
        panic!("{problems:#?}")
    })
}

fn rank<'a>(catalog: &'a Catalog, id: &str) -> &'a Rank {
    catalog.rank(&RankId::new(id)).unwrap()
}

fn job<'a>(catalog: &'a Catalog, id: &str) -> &'a Job {
    catalog.job(&JobId::new(id)).unwrap()
}

fn named(person: &Person<'_>) -> String {
    format!("{} {}", person.job.id, person.rank.id)
}

/// Every id of the file, read past the app's own reader.
fn ids() -> BTreeSet<String> {
    fn walk(value: &Value, ids: &mut BTreeSet<String>) {
        match value {
            Value::Array(list) => list.iter().for_each(|it| walk(it, ids)),
            Value::Object(map) => {
                ids.extend(map.get("id").and_then(Value::as_str).map(str::to_owned));
                map.values().for_each(|it| walk(it, ids));
            }
            _ => {}
        }
    }
    let mut ids = BTreeSet::new();
    walk(&serde_json::from_str(&text()).unwrap(), &mut ids);
    ids
}

/// Whom a training or a level is for.
fn when_of<'a>(catalog: &'a Catalog, id: &str) -> Option<&'a When> {
    let pack = catalog.pack();
    let training = pack.trainings.iter().find(|it| it.id.as_str() == id);
    let mut levels = pack.tracks.iter().flat_map(|it| &it.levels);
    let level = levels.find(|it| it.id.as_str() == id);
    training
        .map(|it| &it.when)
        .or_else(|| level.map(|it| &it.when))
}

#[test]
fn the_town_has_a_regulation_whose_time_is_over_and_no_policy() {
    let catalog = minamo();
    let documents = &catalog.pack().documents;
    let kinds: Vec<DocumentKind> = documents.iter().map(|it| it.kind).collect();
    assert_eq!(kinds, [DocumentKind::Regulation]);
    let end = documents[0].valid.as_ref().unwrap().to.as_deref();
    assert!(end.unwrap() < TODAY);
}

#[test]
fn the_town_has_two_ladders_with_ranks_of_one_name() {
    let catalog = minamo();
    let of = |id: &str| -> Vec<&str> {
        let ladder = catalog.ladder(job(&catalog, id));
        ladder.map(|it| it.label.ja.as_str()).collect()
    };
    let (clerks, works) = (of("clerk"), of("waterworks"));
    assert!(clerks.contains(&"主任") && works.contains(&"主任"));
    let ladders = ["clerk", "waterworks"].map(|it| &job(&catalog, it).ladder);
    assert!(ladders[0].iter().all(|it| !ladders[1].contains(it)));
    // And one rank that no ladder has.
    let jobs = &catalog.pack().jobs;
    let has = |id: &RankId| jobs.iter().any(|it| it.ladder.contains(id));
    let ranks = catalog.pack().ranks.iter();
    assert_eq!(ranks.filter(|it| !has(&it.id)).count(), 1);
}

#[test]
fn the_town_has_a_table_in_words_for_each_ladder() {
    let catalog = minamo();
    let tables = &catalog.pack().matrices;
    let jobs: Vec<&str> = tables
        .iter()
        .flat_map(|it| it.scope.jobs.iter().map(JobId::as_str))
        .collect();
    assert_eq!(jobs, ["clerk", "waterworks"]);
    for it in tables {
        assert!(it.marks.is_empty() && it.blank == Meaning::Absent);
        assert!(it.cells.iter().all(|it| it.wording.is_some()));
    }
    // One is flat, one is three deep.
    assert!(tables[0].nodes.iter().all(|it| it.nodes.is_empty()));
    assert!(
        tables[1]
            .nodes
            .iter()
            .flat_map(|it| &it.nodes)
            .any(|it| !it.nodes.is_empty())
    );
}

#[test]
fn the_town_has_posts_but_no_stages_and_one_level() {
    let catalog = minamo();
    let pack = catalog.pack();
    let of_ladders = pack
        .ranks
        .iter()
        .filter(|it| it.id.as_str() != "clerk-reappointed");
    assert!(of_ladders.clone().all(|it| !it.posts.is_empty()));
    assert!(pack.stages.is_empty() && pack.rotation.is_empty() && pack.paths.is_empty());
    let levels: Vec<usize> = pack.tracks.iter().map(|it| it.levels.len()).collect();
    assert_eq!(levels, [1]);
    let figure = pack.unpaired.iter().find(|it| it.id.as_str() == "unp-leak");
    let lengths: Vec<usize> = figure
        .unwrap()
        .lists
        .iter()
        .map(|it| it.values.len())
        .collect();
    assert_eq!(lengths, [2, 3], "nobody can pair these");
}

#[test]
fn the_town_has_a_fork_and_ways_from_one_ladder_to_the_other() {
    let catalog = minamo();
    let next = |id: &str| -> Vec<&str> {
        let next = rank(&catalog, id).next.iter();
        next.map(RankId::as_str).collect()
    };
    assert_eq!(
        next("clerk-lead"),
        ["clerk-section-head", "clerk-specialist"]
    );
    assert_eq!(next("clerk-specialist"), ["works-step-4"]);
    assert_eq!(next("works-lead"), ["works-step-4", "clerk-section-head"]);
}

#[test]
fn every_step_is_of_the_town_has_a_source_and_is_for_them() {
    let catalog = minamo();
    let ids = ids();
    for person in Person::everyone(&catalog) {
        let who = named(&person);
        let steps = person.next_steps(TODAY.parse().unwrap());
        assert!(!steps.is_empty(), "{who}");
        assert!(steps.is_sorted_by_key(|it| it.reason), "{who}");
        let mut seen = BTreeSet::new();
        for step in steps {
            let what = format!("{who} {}", step.statement);
            assert!(seen.insert(step.statement), "{what} twice");
            assert!(ids.contains(step.statement), "{what}");
            assert!(!person.source_words(step.src).is_empty(), "{what}");
            let year = career_navi::domain::fiscal_year::FiscalYear::new(2026).unwrap();
            let entry = person.entry_for(step.statement, EntryId(1), year).unwrap();
            assert_eq!(entry.lane, Lane::from(step.lane), "{what}");
            if let Some(when) = when_of(&catalog, step.statement) {
                let is_for_them = person.fit(when) != Fit::No;
                assert!(is_for_them || step.reason == Reason::NextRank, "{what}");
            }
        }
    }
}

#[test]
fn every_line_of_a_draft_is_of_the_town_and_in_its_years() {
    let catalog = minamo();
    let ids = ids();
    for person in Person::everyone(&catalog) {
        for span in [Span::FiveYears, Span::TenYears] {
            let plan = person.draft(PlanId::from_bits(1), span, TODAY.parse().unwrap(), &WORDS);
            let last = plan.start.plus(span.years());
            assert_eq!(
                plan.profile.document,
                "みなも町職員の職の設置及び職務に関する規程（架空）（令和5年10月1日）"
            );
            for entry in &plan.entries {
                let what = format!("{} {}", named(&person), entry.text);
                let EntryOrigin::Pack {
                    statement, source, ..
                } = &entry.origin
                else {
                    panic!("{what}: {entry:?}");
                };
                assert!(ids.contains(&statement.id) && !source.is_empty(), "{what}");
                assert!(entry.year >= plan.start && entry.until <= last, "{what}");
                if let Some(when) = when_of(&catalog, &statement.id) {
                    assert!(person.fit(when) != Fit::No, "{what} is for others");
                }
                // No stage, no interview: nothing may be said of either.
                assert!(
                    !matches!(
                        entry.lane,
                        Lane::Posting | Lane::Interview | Lane::Qualification
                    ),
                    "{what}"
                );
            }
        }
    }
}

#[test]
fn a_table_is_of_ones_own_ladder_and_reads_ones_own_row() {
    let catalog = minamo();
    for person in Person::everyone(&catalog) {
        let who = named(&person);
        let tables: Vec<AbilityTable<'_>> = person.ability_tables().collect();
        let own: Vec<&str> = tables.iter().map(|it| it.matrix.id.as_str()).collect();
        let expected: &[&str] = match person.job.id.as_str() {
            "clerk" => &["abilities-clerk"],
            "waterworks" => &["abilities-works"],
            _ => &[],
        };
        assert_eq!(own, expected, "{who}");
        for table in tables {
            let Some(row) = table.row else {
                assert_eq!(person.rank.id.as_str(), "clerk-manager");
                assert_eq!(table.asked(), []);
                continue;
            };
            let is_own = |it: &RankId| row.ranks.contains(it);
            assert!(is_own(&person.rank.id) || person.rank.read_as.as_ref().is_some_and(is_own));
            let cells = table.matrix.cells.iter().filter(|it| it.row == row.id);
            let asked = table.asked();
            assert_eq!(asked.len(), cells.count(), "{who}");
            assert!(asked.iter().all(|it| it.wording.is_some()), "{who}");
        }
    }
}

#[test]
fn what_differs_at_each_next_rank_adds_up() {
    let catalog = minamo();
    let mut compared = 0;
    for person in Person::everyone(&catalog) {
        assert_eq!(person.next_ranks().count(), person.rank.next.len());
        for next in person.next_ranks() {
            let who = format!("{} to {}", named(&person), next.id);
            for it in person.role_differences(next) {
                let sides = (it.before.is_empty(), it.after.is_empty());
                let expected = match it.kind {
                    Difference::New => (true, false),
                    Difference::Gone => (false, true),
                    _ => (false, false),
                };
                assert_eq!(sides, expected, "{who}");
            }
            for table in person.ability_tables() {
                let then = AbilityTable::of(table.matrix, next);
                let Some(found) = next_rank::abilities(table, then) else {
                    assert!(table.row.is_none() || then.row.is_none(), "{who}");
                    continue;
                };
                compared += 1;
                let before = found.list.iter().filter(|it| it.before.is_some()).count();
                let after = found.list.iter().filter(|it| it.after.is_some()).count();
                assert_eq!(
                    (before, after),
                    (table.asked().len(), then.asked().len()),
                    "{who}"
                );
                assert_eq!(found.unknown, 0, "{who}: the table says all");
            }
        }
    }
    assert!(compared > 5, "{compared}");
}

#[test]
fn everyone_can_be_compared_and_every_line_leads_to_a_statement() {
    let catalog = minamo();
    let ids = ids();
    let people: Vec<Person<'_>> = Person::everyone(&catalog).collect();
    for row in compare(&people) {
        assert_eq!(row.cells.len(), people.len());
        for (cell, person) in row.cells.iter().zip(&people) {
            let what = format!("{} {:?}", named(person), row.aspect);
            assert!(cell.lines.is_empty() || cell.gaps.is_empty(), "{what}");
            assert!(!cell.is_lost, "{what}: no table of the town is lost");
            for line in &cell.lines {
                assert!(!line.words.is_empty(), "{what}");
                if let Some((_, id)) = line.at {
                    assert!(ids.contains(id), "{what}: {id}");
                }
            }
        }
    }
}

struct Library;

impl Nfkc for Library {
    fn nfkc(&self, text: &str) -> String {
        text.nfkc().collect()
    }
}

#[test]
fn everything_is_found_by_its_name_and_leads_to_a_page_that_is_there() {
    let catalog = minamo();
    let ids = ids();
    let index = Index::of(&catalog, &Library);
    for id in [
        "ab-c-long",
        "tr-safety-tank",
        "m-watch",
        "unp-night",
        "gap-renewal",
    ] {
        assert!(
            index.documents().iter().any(|it| it.place_id() == Some(id)),
            "{id}"
        );
    }
    for document in index.documents() {
        let label = &document.label.ja;
        let (route, at) = document.place(&catalog, None);
        assert!(at.is_none_or(|it| ids.contains(it)), "{label}");
        let source = document
            .src
            .0
            .iter()
            .all(|it| catalog.section(it).is_some());
        assert!(source && !document.src.0.is_empty(), "{label}");
        if let Route::Rank(_, job, rank, _) = &route {
            let who = Who {
                job: job.clone(),
                rank: rank.clone(),
                years: None,
            };
            assert!(Person::find(&catalog, &who).is_some(), "{label}: {route}");
        }
        // What is longer than anyone types is not looked for whole.
        let typed: String = label
            .split_whitespace()
            .next()
            .unwrap()
            .chars()
            .take(30)
            .collect();
        let search = Search::of(&typed, &Library).unwrap();
        let hits = index.find(&search);
        assert!(
            hits.iter().any(|it| it.document.label.ja == *label),
            "{label} is not found by {typed}"
        );
    }
}

#[test]
fn what_is_unsure_says_why() {
    let catalog = minamo();
    let pack = catalog.pack();
    let mut unsure = 0;
    for (certainty, why) in pack
        .ranks
        .iter()
        .map(|it| (it.certainty, &it.why))
        .chain(pack.roles.iter().map(|it| (it.certainty, &it.why)))
        .chain(pack.unpaired.iter().map(|it| (it.certainty, &it.why)))
        .chain(pack.gaps.iter().map(|it| (it.certainty, &it.why)))
    {
        if certainty != Certainty::Stated {
            unsure += 1;
            assert!(why.is_some());
        }
    }
    assert!(unsure > 10);
}
