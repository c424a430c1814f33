//! Every rule of every shipped pack by which lines of plans are measured has a plan that differs from
//! it and one that does not; and no plan at all makes the advice fail.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

use std::fs;

use career_navi::domain::{
    catalog::Catalog,
    check,
    fiscal_year::FiscalYear,
    guide::advice::{Advice, Says, advise, measured_by},
    pack::base::Certainty,
    plan::{Entry, EntryId, EntryOrigin, EntryState, Lane, Named, Plan, PlanId, Profile, Span},
};
use proptest::prelude::*;

const TOWNS: [&str; 4] = ["kitakyushu", "kumamoto", "aomori", "iwaki"];

fn catalog(town: &str) -> Catalog {
    check::read(&fs::read_to_string(format!("assets/packs/{town}.json")).unwrap()).unwrap()
}

/// A rule, and how it is broken and kept.
struct Pair {
    town: &'static str,
    job: &'static str,
    rule: &'static str,
    how: How,
}

enum How {
    /// A posting of so many years differs, one of so many does not.
    Years(i32, i32),
    /// The line that comes first.
    After(&'static str),
    /// A date that differs, one that does not.
    Dates(&'static str, &'static str),
}

/// A posting of the job that the rule names: `rot-{job}-{stage}`.
const fn posting(town: &'static str, job: &'static str, rule: &'static str) -> Pair {
    let how = How::Years(4, 3);
    Pair {
        town,
        job,
        rule,
        how,
    }
}

const fn dated(rule: &'static str, differs: &'static str, fine: &'static str) -> Pair {
    Pair {
        town: "kitakyushu",
        job: "civil-engineering",
        rule,
        how: How::Dates(differs, fine),
    }
}

#[rustfmt::skip]
const PAIRS: [Pair; 31] = [
    posting("kitakyushu", "general-office", "rot-general-office-nurture"),
    posting("kitakyushu", "social-welfare", "rot-social-welfare-nurture"),
    posting("kitakyushu", "civil-engineering", "rot-civil-engineering-nurture"),
    posting("kitakyushu", "architecture", "rot-architecture-nurture"),
    posting("kitakyushu", "mechanical-electrical", "rot-mechanical-electrical-nurture"),
    posting("kitakyushu", "landscape", "rot-landscape-nurture"),
    posting("kitakyushu", "urban-engineering", "rot-urban-engineering-nurture"),
    posting("kitakyushu", "agriculture-forestry", "rot-agriculture-forestry-nurture"),
    posting("kitakyushu", "environment", "rot-environment-nurture"),
    posting("kitakyushu", "sanitation-veterinary", "rot-sanitation-veterinary-nurture"),
    posting("kitakyushu", "public-health-nurse", "rot-public-health-nurse-nurture"),
    posting("kitakyushu", "dietitian", "rot-dietitian-nurture"),
    posting("kitakyushu", "therapist", "rot-therapist-nurture"),
    posting("kitakyushu", "radiographer", "rot-radiographer-nurture"),
    posting("kitakyushu", "civil-engineering", "rot-rule-nurture"),
    posting("iwaki", "general-office", "rot-general-office-develop"),
    posting("iwaki", "civil-engineering", "rot-civil-engineering-develop"),
    posting("iwaki", "architecture", "rot-architecture-develop"),
    posting("iwaki", "mechanical-electrical", "rot-mechanical-electrical-develop"),
    posting("iwaki", "social-welfare", "rot-social-welfare-develop"),
    posting("iwaki", "public-health-nurse", "rot-public-health-nurse-develop"),
    posting("iwaki", "general-office", "rule-develop"),
    Pair { town: "aomori", job: "any", rule: "rot-rule-young", how: How::Years(5, 4) },
    Pair { town: "kitakyushu", job: "civil-engineering", rule: "dx-gold", how: How::After("dx-silver") },
    Pair { town: "aomori", job: "any", rule: "dx-step-3", how: How::After("dx-step-2") },
    dated("year-april", "2027-05-01", "2027-04-01"),
    dated("year-1", "2027-07-01", "2027-06-30"),
    dated("year-2", "2027-10-01", "2027-08-01"),
    dated("year-3", "2027-12-01", "2027-11-30"),
    dated("year-december", "2027-11-30", "2027-12-24"),
    dated("year-4", "2028-04-01", "2028-01-15"),
];

fn year(number: i32) -> FiscalYear {
    FiscalYear::new(number).unwrap()
}

fn plan(town: &str, job: &str) -> Plan {
    let named = |id: &str| Named {
        id: id.into(),
        label: id.into(),
    };
    let profile = Profile {
        town: named(town),
        job: named(job),
        ..Profile::default()
    };
    let id = PlanId::from_bits(1);
    Plan::new(id, "案", profile, year(2026), Span::TenYears)
}

fn line(id: u32, statement: &str, lane: Lane, from: i32, until: i32) -> Entry {
    Entry {
        id: EntryId(id),
        year: year(from),
        until: year(until),
        date: None,
        lane,
        text: "書いた文".into(),
        note: String::new(),
        state: EntryState::Planned,
        origin: EntryOrigin::Pack {
            statement: Named {
                id: statement.into(),
                label: String::new(),
            },
            source: String::new(),
            certainty: Certainty::Stated,
        },
        extra: Vec::new(),
    }
}

/// The lines that differ from the rule, and those that do not.
fn lines(pair: &Pair) -> [Vec<Entry>; 2] {
    let rule = pair.rule;
    match pair.how {
        How::Years(differs, fine) => {
            [differs, fine].map(|it| vec![line(1, rule, Lane::Posting, 2027, 2026 + it)])
        }
        How::After(first) => [2028, 2026].map(|it| {
            let then = line(1, rule, Lane::Dx, 2027, 2027);
            vec![then, line(2, first, Lane::Dx, it, it)]
        }),
        How::Dates(differs, fine) => [differs, fine].map(|it| {
            let mut line = line(1, rule, Lane::Interview, 2027, 2027);
            line.date = Some(it.parse().unwrap());
            vec![line]
        }),
    }
}

fn advice(pair: &Pair, entries: Vec<Entry>) -> Vec<Advice> {
    let mut plan = plan(pair.town, pair.job);
    plan.entries = entries;
    advise(&catalog(pair.town), &plan)
}

#[test]
fn every_rule_has_a_pair_and_every_pair_a_rule() {
    for town in TOWNS {
        let catalog = catalog(town);
        let mut rules: Vec<&str> = measured_by(&catalog).iter().map(|it| it.as_str()).collect();
        let of_town = PAIRS.iter().filter(|it| it.town == town);
        let mut pairs: Vec<&str> = of_town.map(|it| it.rule).collect();
        rules.sort_unstable();
        pairs.sort_unstable();
        assert_eq!(rules, pairs, "{town}");
    }
}

#[test]
fn what_differs_is_said_with_its_source_and_what_does_not_is_not() {
    for pair in &PAIRS {
        let [differs, fine] = lines(pair);
        let said = advice(pair, differs);
        let [one] = said.as_slice() else {
            panic!("{}: {said:?}", pair.rule)
        };
        assert_eq!((one.entry, one.statement.as_str()), (EntryId(1), pair.rule));
        assert!(!one.src.0.is_empty(), "{}", pair.rule);
        let fits = matches!(
            (&pair.how, &one.says),
            (How::Years(..), Says::TooLong { .. })
                | (How::After(_), Says::TooEarly { .. })
                | (How::Dates(..), Says::OtherMonth { .. })
        );
        assert!(fits, "{}: {one:?}", pair.rule);
        let said = advice(pair, fine);
        assert!(said.is_empty(), "{}: {said:?}", pair.rule);
    }
}

fn gold_and(change: impl FnOnce(&mut Vec<Entry>)) -> Vec<Says> {
    let mut plan = plan("kitakyushu", "civil-engineering");
    plan.entries = vec![
        line(1, "dx-gold", Lane::Dx, 2027, 2027),
        line(2, "dx-silver", Lane::Dx, 2028, 2028),
    ];
    change(&mut plan.entries);
    let all = advise(&catalog("kitakyushu"), &plan);
    all.into_iter().map(|it| it.says).collect()
}

#[test]
fn what_comes_first_may_be_missing_done_or_dated() {
    assert!(matches!(
        gold_and(|it| it.truncate(1))[..],
        [Says::Alone { .. }]
    ));
    assert_eq!(gold_and(|it| it[1].state = EntryState::Done), []);
    assert_eq!(gold_and(|it| it[0].state = EntryState::Done), []);
    let on = |gold: &str, silver: &str| {
        gold_and(|it| {
            it[1].year = it[0].year;
            it[0].date = Some(gold.parse().unwrap());
            it[1].date = Some(silver.parse().unwrap());
        })
    };
    assert_eq!(on("2027-06-01", "2027-05-01"), []);
    assert_eq!(on("2027-05-01", "2027-06-01").len(), 1);
}

#[test]
fn a_line_of_ones_own_is_measured_only_by_its_exact_name() {
    let own = |text: &str| {
        gold_and(|it| {
            it[0].origin = EntryOrigin::Own;
            it[0].text = text.into();
        })
    };
    assert_eq!(own("ＤＸ変革リーダー（ゴールド認定）").len(), 1);
    assert_eq!(own("ＤＸ変革リーダー（ゴールド認定）を考える"), []);
    assert_eq!(own("ゴールド"), []);
}

#[test]
fn a_plan_of_another_town_is_not_measured() {
    let mut plan = plan("kumamoto", "civil-engineering");
    plan.entries = vec![line(1, "dx-gold", Lane::Dx, 2027, 2027)];
    assert_eq!(advise(&catalog("kitakyushu"), &plan), []);
}

#[test]
fn a_line_for_all_talks_of_a_year_may_have_the_date_of_any() {
    let mut plan = plan("kitakyushu", "civil-engineering");
    let mut all = line(1, "year-1", Lane::Interview, 2027, 2027);
    all.text = "新年度面接（5〜6月）、自己申告面接（10〜11月）".into();
    all.date = Some("2027-10-20".parse().unwrap());
    plan.entries = vec![all];
    assert_eq!(advise(&catalog("kitakyushu"), &plan), []);
}

fn any_line() -> impl Strategy<Value = Entry> {
    let statement = prop::sample::select(PAIRS.iter().map(|it| it.rule).collect::<Vec<_>>());
    let lane = prop::sample::select(Lane::CHOICES.to_vec());
    (
        statement,
        lane,
        1990..2090_i32,
        -30..60_i32,
        any::<bool>(),
        ".{0,12}",
        prop::option::of(0..20_000_i64),
    )
        .prop_map(|(statement, lane, from, years, is_own, text, day)| {
            let mut line = line(1, statement, lane, from, from + years);
            line.text = text;
            let first = chrono::NaiveDate::from_ymd_opt(2000, 1, 1).unwrap();
            line.date = day.map(|it| first + chrono::Duration::days(it));
            if is_own {
                line.origin = EntryOrigin::Own;
            }
            line
        })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn any_plan_is_read_and_only_its_own_lines_are_spoken_of(
        lines in prop::collection::vec(any_line(), 0..40),
        town in prop::sample::select(TOWNS.to_vec()),
        job in prop::sample::select(PAIRS.iter().map(|it| it.job).chain(["", "no-such"]).collect::<Vec<_>>()),
    ) {
        let mut plan = plan(town, job);
        plan.entries = lines;
        for (id, entry) in (1..).zip(&mut plan.entries) {
            entry.id = EntryId(id);
        }
        for it in advise(&catalog(town), &plan) {
            prop_assert!(plan.entry(it.entry).is_some_and(|it| it.state != EntryState::Done));
        }
    }
}
