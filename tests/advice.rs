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
    guide::{
        Fit, Person, Who,
        advice::{Advice, Says, Standing, advise, can_compare, measured_by},
        draft::DraftWords,
    },
    id::{JobId, RankId},
    pack::{
        base::Certainty,
        plan_rule::{PlanRule, PostingKind},
        rotation::Field,
        when::When,
    },
    plan::{Entry, EntryId, EntryOrigin, EntryState, Lane, Named, Plan, PlanId, Profile, Span},
};
use proptest::prelude::*;
use serde_json::Value;

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
    /// Postings of one kind, and of as many kinds as the rule of the pack names.
    Kinds,
    /// The age on 1 April.
    Ages(i32, i32),
    /// The year of service: 1 is the first.
    Service(i32, i32),
    /// The step that years are counted from, and how many years it is before.
    Gates(&'static str, i32, i32),
}

/// A posting of the job that the rule names: `rot-{job}-{stage}`. All are of about three years, so that
/// four are not too many.
const fn posting(town: &'static str, job: &'static str, rule: &'static str) -> Pair {
    let how = How::Years(5, 4);
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
const PAIRS: [Pair; 81] = [
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
    Pair { town: "aomori", job: "any", rule: "rot-rule-young", how: How::Years(6, 5) },
    Pair { town: "kitakyushu", job: "civil-engineering", rule: "dx-gold", how: How::After("dx-silver") },
    Pair { town: "aomori", job: "any", rule: "dx-step-3", how: How::After("dx-step-2") },
    dated("year-april", "2027-05-01", "2027-04-01"),
    dated("year-1", "2027-07-01", "2027-06-30"),
    dated("year-2", "2027-10-01", "2027-08-01"),
    dated("year-3", "2027-12-01", "2027-11-30"),
    dated("year-december", "2027-11-30", "2027-12-24"),
    dated("year-4", "2028-04-01", "2028-01-15"),
    Pair { town: "kitakyushu", job: "general-office", rule: "plan-general-office-nurture", how: How::Kinds },
    Pair { town: "kitakyushu", job: "social-welfare", rule: "plan-social-welfare-nurture", how: How::Kinds },
    Pair { town: "kitakyushu", job: "civil-engineering", rule: "plan-civil-engineering-nurture", how: How::Kinds },
    Pair { town: "kitakyushu", job: "architecture", rule: "plan-architecture-nurture", how: How::Kinds },
    Pair { town: "kitakyushu", job: "mechanical-electrical", rule: "plan-mechanical-electrical-nurture", how: How::Kinds },
    Pair { town: "kitakyushu", job: "urban-engineering", rule: "plan-urban-engineering-nurture", how: How::Kinds },
    Pair { town: "kitakyushu", job: "agriculture-forestry", rule: "plan-agriculture-forestry-nurture", how: How::Kinds },
    Pair { town: "kitakyushu", job: "agriculture-forestry", rule: "plan-agriculture-forestry-nurture-others", how: How::Kinds },
    Pair { town: "kitakyushu", job: "environment", rule: "plan-environment-nurture", how: How::Kinds },
    Pair { town: "kitakyushu", job: "sanitation-veterinary", rule: "plan-sanitation-veterinary-nurture", how: How::Kinds },
    Pair { town: "kitakyushu", job: "public-health-nurse", rule: "plan-public-health-nurse-nurture", how: How::Kinds },
    Pair { town: "kitakyushu", job: "public-health-nurse", rule: "plan-public-health-nurse-first", how: How::Kinds },
    Pair { town: "kitakyushu", job: "general-office", rule: "plan-general-office-bloom", how: How::Kinds },
    Pair { town: "kitakyushu", job: "social-welfare", rule: "plan-social-welfare-bloom", how: How::Kinds },
    Pair { town: "kitakyushu", job: "public-health-nurse", rule: "plan-public-health-nurse-bloom", how: How::Kinds },
    Pair { town: "kitakyushu", job: "dietitian", rule: "plan-dietitian-bloom", how: How::Kinds },
    Pair { town: "kitakyushu", job: "therapist", rule: "plan-therapist-bloom", how: How::Kinds },
    Pair { town: "kitakyushu", job: "radiographer", rule: "plan-radiographer-bloom", how: How::Kinds },
    Pair { town: "kitakyushu", job: "public-health-nurse", rule: "plan-public-health-nurse-exert", how: How::Kinds },
    Pair { town: "kitakyushu", job: "dietitian", rule: "plan-dietitian-exert", how: How::Kinds },
    Pair { town: "kitakyushu", job: "therapist", rule: "plan-therapist-exert", how: How::Kinds },
    Pair { town: "kitakyushu", job: "radiographer", rule: "plan-radiographer-exert", how: How::Kinds },
    Pair { town: "kumamoto", job: "office", rule: "plan-office-fields", how: How::Kinds },
    Pair { town: "kumamoto", job: "office", rule: "plan-office-stay", how: How::Years(6, 5) },
    Pair { town: "kumamoto", job: "technical", rule: "plan-technical-stay", how: How::Years(7, 6) },
    Pair { town: "kumamoto", job: "office", rule: "plan-region-first", how: How::Kinds },
    Pair { town: "kumamoto", job: "office", rule: "plan-region-supervisors", how: How::Kinds },
    Pair { town: "kumamoto", job: "office", rule: "plan-region-managers", how: How::Kinds },
    Pair { town: "kumamoto", job: "office", rule: "plan-exam-chief", how: How::Ages(29, 30) },
    Pair { town: "kumamoto", job: "office", rule: "plan-exam-division-manager", how: How::Gates("gate-principal", 1, 2) },
    Pair { town: "iwaki", job: "general-office", rule: "plan-general-office-develop", how: How::Kinds },
    Pair { town: "iwaki", job: "civil-engineering", rule: "plan-civil-engineering-first", how: How::Kinds },
    Pair { town: "iwaki", job: "civil-engineering", rule: "plan-civil-engineering-develop", how: How::Kinds },
    Pair { town: "iwaki", job: "architecture", rule: "plan-architecture-develop", how: How::Kinds },
    Pair { town: "iwaki", job: "mechanical-electrical", rule: "plan-mechanical-electrical-first", how: How::Kinds },
    Pair { town: "iwaki", job: "mechanical-electrical", rule: "plan-mechanical-electrical-develop", how: How::Kinds },
    Pair { town: "iwaki", job: "social-welfare", rule: "plan-social-welfare-first", how: How::Kinds },
    Pair { town: "iwaki", job: "public-health-nurse", rule: "plan-public-health-nurse-first", how: How::Kinds },
    Pair { town: "iwaki", job: "social-welfare", rule: "plan-social-welfare-expand", how: How::Kinds },
    Pair { town: "iwaki", job: "public-health-nurse", rule: "plan-public-health-nurse-expand", how: How::Kinds },
    Pair { town: "kitakyushu", job: "civil-engineering", rule: "tr-brother-sister", how: How::Service(4, 1) },
    Pair { town: "kitakyushu", job: "civil-engineering", rule: "tr-rank-based-years", how: How::Service(12, 11) },
    Pair { town: "kumamoto", job: "office", rule: "tr-workplace-instructor", how: How::Service(4, 1) },
    Pair { town: "kumamoto", job: "office", rule: "tr-new-hire", how: How::Service(4, 2) },
    Pair { town: "kumamoto", job: "office", rule: "tr-themes", how: How::Service(9, 8) },
    Pair { town: "kumamoto", job: "office", rule: "tr-yearly-1", how: How::Service(2, 1) },
    Pair { town: "kumamoto", job: "office", rule: "tr-yearly-4", how: How::Service(5, 4) },
    Pair { town: "kumamoto", job: "office", rule: "tr-yearly-8", how: How::Service(7, 8) },
    Pair { town: "iwaki", job: "general-office", rule: "tr-new-hire", how: How::Service(4, 1) },
    Pair { town: "iwaki", job: "general-office", rule: "tr-over-sixty", how: How::Ages(58, 59) },
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

/// The name of what a line is taken from, as it stands in the pack.
fn name(town: &str, id: &str) -> String {
    fn find(value: &Value, id: &str) -> Option<String> {
        match value {
            Value::Array(list) => list.iter().find_map(|it| find(it, id)),
            Value::Object(map) if map.get("id").is_some_and(|it| it == id) => {
                let label = map.get("label")?;
                let ja = label.get("ja").unwrap_or(label);
                Some(ja.as_str().unwrap().to_owned())
            }
            Value::Object(map) => map.values().find_map(|it| find(it, id)),
            _ => None,
        }
    }
    let text = fs::read_to_string(format!("assets/packs/{town}.json")).unwrap();
    find(&serde_json::from_str(&text).unwrap(), id).unwrap_or_default()
}

fn plan_rule<'a>(catalog: &'a Catalog, id: &str) -> Option<&'a PlanRule> {
    let mut all = catalog.pack().plan_rules.iter();
    all.find(|it| it.id.as_str() == id)
}

/// The plan that differs from the rule, and the one that does not.
fn plans(pair: &Pair) -> [Plan; 2] {
    let catalog = catalog(pair.town);
    let rule = plan_rule(&catalog, pair.rule);
    let of = rule.map_or(pair.rule, |it| it.of.as_str());
    let named = |id: u32, statement: &str, lane, from, until| {
        let mut line = line(id, statement, lane, from, until);
        line.text = name(pair.town, statement);
        line
    };
    let with = |change: &dyn Fn(&mut Plan)| {
        let mut plan = plan(pair.town, pair.job);
        plan.profile.rank.id = rank(&catalog, pair.job, rule.map(|it| &it.when));
        change(&mut plan);
        plan
    };
    match pair.how {
        How::Years(differs, fine) => [differs, fine].map(|it| {
            with(&|plan| plan.entries = vec![line(1, of, Lane::Posting, 2027, 2026 + it)].into())
        }),
        How::After(first) => [2028, 2026].map(|it| {
            with(&|plan| {
                let then = named(1, of, Lane::Dx, 2027, 2027);
                plan.entries = vec![then, named(2, first, Lane::Dx, it, it)].into();
            })
        }),
        How::Dates(differs, fine) => [differs, fine].map(|it| {
            with(&|plan| {
                let mut line = named(1, of, Lane::Interview, 2027, 2027);
                line.date = Some(it.parse().unwrap());
                plan.entries = vec![line].into();
            })
        }),
        How::Kinds => kinds(rule.unwrap()).map(|lines| {
            with(&|plan| {
                plan.personal.joined = Some(year(2026));
                plan.entries = lines.clone().into();
            })
        }),
        How::Ages(differs, fine) => [differs, fine].map(|it| {
            with(&|plan| {
                let lane = if rule.is_some() {
                    Lane::Rank
                } else {
                    Lane::Learning
                };
                plan.personal.born = Some(year(2027 - it));
                plan.entries = vec![named(1, of, lane, 2027, 2027)].into();
            })
        }),
        How::Service(differs, fine) => [differs, fine].map(|it| {
            with(&|plan| {
                plan.personal.joined = Some(year(2028 - it));
                plan.entries = vec![named(1, of, Lane::Learning, 2027, 2027)].into();
            })
        }),
        How::Gates(first, differs, fine) => [differs, fine].map(|it| {
            with(&|plan| {
                let then = named(1, of, Lane::Rank, 2030, 2030);
                plan.entries = vec![then, named(2, first, Lane::Rank, 2030 - it, 2030 - it)].into();
            })
        }),
    }
}

/// A rank of the job that the condition fits best.
fn rank(catalog: &Catalog, job: &str, when: Option<&When>) -> String {
    let job = JobId::new(job);
    let ladder = &catalog.job(&job).unwrap().ladder;
    let fit = |rank: &&RankId| {
        let who = Who {
            job: job.clone(),
            rank: (*rank).clone(),
            years: None,
        };
        let person = Person::find(catalog, &who).unwrap();
        when.map_or(Fit::Yes, |it| person.fit(it))
    };
    // The last of equals is what `max_by_key` gives: the lowest rank comes last here.
    ladder.iter().rev().max_by_key(fit).unwrap().to_string()
}

/// Postings in the person's own words or taken from fields, one year each: as many of one kind as
/// the rule asks kinds (of none of them, where it asks for the first one), and one of each kind.
fn kinds(rule: &PlanRule) -> [Vec<Entry>; 2] {
    let postings = rule.postings.as_ref().unwrap();
    let posting = |number: usize, kind: Option<&PostingKind>| {
        let from = 2026 + i32::try_from(number).unwrap();
        let of = kind.and_then(|it| it.fields.first());
        let of = of.map_or(rule.of.as_str(), |it| it.as_str());
        let mut line = line(
            u32::try_from(number).unwrap() + 1,
            of,
            Lane::Posting,
            from,
            from,
        );
        line.text = kind.map_or_else(|| other(rule), |it| text_of(rule, it));
        line
    };
    let first = &postings.kinds[0];
    let told_by = postings.first.or(postings.told_by);
    let count = usize::from(told_by.unwrap_or(postings.at_least));
    let one = (postings.at_least > 1).then_some(first);
    [
        (0..count).map(|it| posting(it, one)).collect(),
        (0..count)
            .map(|it| posting(it, postings.kinds.get(it).or(postings.kinds.last())))
            .collect(),
    ]
}

/// The name of the field, or of the kind where it has none.
fn text_of(rule: &PlanRule, kind: &PostingKind) -> String {
    let town = TOWNS.into_iter().find(|it| {
        let catalog = catalog(it);
        plan_rule(&catalog, rule.id.as_str()) == Some(rule)
    });
    match kind.fields.first() {
        Some(field) => name(town.unwrap(), field.as_str()),
        None => kind.label.ja.clone(),
    }
}

/// The name of a field that is of none of the kinds, in the stage of the rule.
fn other(rule: &PlanRule) -> String {
    let kinds = &rule.postings.as_ref().unwrap().kinds;
    for catalog in TOWNS.map(catalog) {
        if plan_rule(&catalog, rule.id.as_str()) != Some(rule) {
            continue;
        }
        let cells = catalog.pack().rotation.iter().flat_map(|it| &it.cells);
        let mut fields = cells
            .filter(|it| it.id == rule.of)
            .flat_map(|it| it.all_fields());
        let is_other = |it: &&Field| !kinds.iter().any(|kind| kind.fields.contains(&it.id));
        return fields.find(is_other).unwrap().label.ja.clone();
    }
    panic!("{}", rule.id)
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
        let catalog = catalog(pair.town);
        let [differs, fine] = plans(pair);
        let by = |plan: &Plan| -> Vec<Advice> {
            let all = advise(&catalog, plan).into_iter();
            all.filter(|it| it.statement.as_str() == pair.rule)
                .collect()
        };
        let said = by(&differs);
        let [one] = said.as_slice() else {
            panic!("{} {}: {said:?}", pair.town, pair.rule)
        };
        let of_all = matches!(&one.says, Says::FewKinds { first, .. } if *first != Some(1));
        assert_eq!(one.entry, (!of_all).then_some(EntryId(1)), "{}", pair.rule);
        assert!(!one.src.0.is_empty(), "{}", pair.rule);
        let fits = matches!(
            (&pair.how, &one.says),
            (How::Years(..), Says::TooLong { .. })
                | (How::After(_), Says::TooEarly { .. })
                | (How::Dates(..), Says::OtherMonth { .. })
                | (How::Kinds, Says::FewKinds { .. })
                | (
                    How::Ages(..) | How::Service(..) | How::Gates(..),
                    Says::OtherYears { .. }
                )
        );
        assert!(fits, "{}: {one:?}", pair.rule);
        // Nothing else is said of the fine one either.
        let said = advise(&catalog, &fine);
        assert!(said.is_empty(), "{} {}: {said:?}", pair.town, pair.rule);
    }
}

const GOLD: &str = "ＤＸ変革リーダー（ゴールド認定）";

fn gold_and(change: impl FnOnce(&mut Vec<Entry>)) -> Vec<Says> {
    let mut plan = plan("kitakyushu", "civil-engineering");
    plan.entries = vec![
        line(1, "dx-gold", Lane::Dx, 2027, 2027),
        line(2, "dx-silver", Lane::Dx, 2028, 2028),
    ]
    .into();
    plan.entries[0].text = GOLD.into();
    plan.entries[1].text = "シルバー認定".into();
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
    assert_eq!(own(GOLD).len(), 1);
    assert_eq!(own("ＤＸ変革リーダー（ゴールド認定）を考える"), []);
    assert_eq!(own("ゴールド"), []);
}

#[test]
fn a_plan_of_another_town_is_not_measured() {
    let mut plan = plan("kumamoto", "civil-engineering");
    plan.entries = vec![line(1, "dx-gold", Lane::Dx, 2027, 2027)].into();
    plan.entries[0].text = GOLD.into();
    assert_eq!(advise(&catalog("kitakyushu"), &plan), []);
}

/// A line is about what it was taken from while its words name that.
#[test]
fn a_line_written_over_to_another_thing_is_not_measured() {
    let with = |text: &str| gold_and(|it| it[0].text = text.into());
    assert_eq!(with("ゴールドをめざす").len(), 1, "by its short name");
    assert_eq!(with("DX変革リーダー(ゴールド認定)").len(), 1, "width");
    assert_eq!(with("庁内の勉強会"), []);
    assert_eq!(gold_and(|it| it[0].lane = Lane::Learning), []);
    // Silver is no longer in the plan.
    let silver = gold_and(|it| it[1].text = "庁内の勉強会".into());
    assert!(matches!(silver[..], [Says::Alone { .. }]), "{silver:?}");
}

fn long_posting(text: &str, lane: Lane) -> usize {
    let mut plan = plan("kitakyushu", "civil-engineering");
    let cell = "rot-civil-engineering-nurture";
    plan.entries = vec![line(1, cell, lane, 2027, 2031)].into();
    plan.entries[0].text = text.into();
    advise(&catalog("kitakyushu"), &plan).len()
}

#[test]
fn a_posting_may_be_given_the_name_of_any_department_but_no_other_stage() {
    assert_eq!(long_posting("部署（育成期）", Lane::Posting), 1);
    assert_eq!(long_posting("道路維持課", Lane::Posting), 1);
    assert_eq!(long_posting("開花期の部署", Lane::Posting), 0);
    assert_eq!(long_posting("道路維持課", Lane::Life), 0);
}

/// 「３年程度」 is no limit of three years.
#[test]
fn a_rough_number_gets_a_year_more() {
    for (town, job, rule, fine) in [
        (
            "kitakyushu",
            "civil-engineering",
            "rot-civil-engineering-nurture",
            4,
        ),
        ("aomori", "any", "rot-rule-young", 5),
        // Not rough: 「３～５年のサイクル」.
        ("kumamoto", "office", "rot-office-cell", 5),
    ] {
        let said = |years| {
            let mut plan = plan(town, job);
            plan.entries = vec![line(1, rule, Lane::Posting, 2027, 2026 + years)].into();
            advise(&catalog(town), &plan).len()
        };
        assert_eq!((said(fine), said(fine + 1)), (0, 1), "{rule}");
    }
}

/// Four postings of general office work in Kitakyushu.
fn postings(change: impl FnOnce(&mut Plan)) -> usize {
    let mut plan = plan("kitakyushu", "general-office");
    plan.profile.rank.id = "staff".into();
    plan.personal.joined = Some(year(2026));
    let field = "f-general-nurture-citizens";
    plan.entries = (1..=4_u32)
        .zip([2026, 2028, 2030, 2032])
        .map(|(id, from)| line(id, field, Lane::Posting, from, from + 1))
        .collect();
    for it in &mut plan.entries {
        it.text = "市民対応".into();
    }
    change(&mut plan);
    advise(&catalog("kitakyushu"), &plan).len()
}

#[test]
fn what_an_open_posting_may_be_is_not_said() {
    assert_eq!(postings(|_| {}), 1);
    assert_eq!(
        postings(|it| it.entries[3].text = "部署（育成期）".into()),
        0
    );
    assert_eq!(postings(|it| it.entries[3].text = "都市戦略局".into()), 0);
    assert_eq!(
        postings(|it| it.entries.truncate(3)),
        0,
        "the fourth may come"
    );
    assert_eq!(postings(|it| it.entries[3].state = EntryState::Idea), 0);
    let done = |it: &mut Plan| {
        for it in &mut it.entries {
            it.state = EntryState::Done;
        }
    };
    assert_eq!(postings(done), 0, "what is done is a fact");
}

#[test]
fn a_posting_in_the_persons_own_words_counts_where_the_stage_is_sure() {
    let own = |it: &mut Plan| {
        for it in &mut it.entries {
            it.origin = EntryOrigin::Own;
        }
    };
    assert_eq!(postings(own), 1);
    let nobody_knows = |it: &mut Plan| {
        own(it);
        it.personal.joined = None;
    };
    assert_eq!(postings(nobody_knows), 0);
    let later = |it: &mut Plan| {
        own(it);
        it.personal.joined = Some(year(2000));
        it.profile.rank.id = "section-chief".into();
    };
    assert_eq!(postings(later), 0, "of another stage");
}

#[test]
fn a_first_posting_is_one_of_the_year_of_joining() {
    let first = |joined: Option<i32>, from: i32, text: &str| {
        let mut plan = plan("iwaki", "civil-engineering");
        plan.profile.rank.id = "staff".into();
        plan.personal.joined = joined.map(year);
        plan.entries = vec![line(
            1,
            "f-civil-develop-planning",
            Lane::Posting,
            from,
            from,
        )]
        .into();
        plan.entries[0].text = text.into();
        advise(&catalog("iwaki"), &plan).len()
    };
    assert_eq!(first(Some(2026), 2026, "計画分野"), 1);
    assert_eq!(first(Some(2026), 2026, "事業分野"), 0);
    assert_eq!(first(Some(2020), 2026, "計画分野"), 0, "not the first");
    assert_eq!(
        first(Some(2026), 2027, "計画分野"),
        0,
        "one may come before"
    );
    assert_eq!(first(None, 2026, "計画分野"), 0);
}

#[test]
fn years_that_the_plan_does_not_tell_are_not_measured() {
    let exam = |change: &dyn Fn(&mut Plan)| {
        let mut plan = plan("kumamoto", "office");
        plan.profile.rank.id = "senior-clerk".into();
        plan.entries = vec![line(1, "gate-chief", Lane::Rank, 2027, 2027)].into();
        plan.entries[0].text = "主査級の試験を受ける".into();
        change(&mut plan);
        advise(&catalog("kumamoto"), &plan)
    };
    assert_eq!(exam(&|_| {}), []);
    let said = exam(&|it| it.personal.born = Some(year(2000)));
    let [Says::OtherYears { standing, named }] =
        &said.iter().map(|it| it.says.clone()).collect::<Vec<_>>()[..]
    else {
        panic!("{said:?}")
    };
    assert_eq!(*standing, Standing::Age(27));
    assert!(
        named.iter().any(|it| it.starts_with("社会人経験者")),
        "{named:?}"
    );
    // 30 on 1 April is 31 in the course of the year.
    assert_eq!(exam(&|it| it.personal.born = Some(year(1997))), []);
}

/// The invented town has each kind of rule once.
#[test]
fn a_town_without_rotation_models_is_compared_by_names() {
    let minamo = fs::read_to_string("tests/towns/minamo.json").unwrap();
    let minamo = check::read(&minamo).unwrap();
    let said = |job: &str, rank: &str, lines: &[(Lane, &str, i32, i32)]| {
        let mut plan = plan("minamo", job);
        plan.profile.rank.id = rank.into();
        plan.personal.joined = Some(year(2026));
        plan.entries = (1..)
            .zip(lines)
            .map(|(id, (lane, text, from, until))| {
                let mut own = line(id, "", lane.clone(), *from, *until);
                own.origin = EntryOrigin::Own;
                own.text = (*text).into();
                own
            })
            .collect();
        let all = advise(&minamo, &plan).into_iter();
        all.map(|it| it.statement.to_string())
            .collect::<Vec<String>>()
    };
    let works = |lines: &[(&str, i32, i32)]| {
        let lines: Vec<(Lane, &str, i32, i32)> = lines
            .iter()
            .map(|(text, from, until)| (Lane::Posting, *text, *from, *until))
            .collect();
        said("waterworks", "works-step-1", &lines)
    };
    let none: [String; 0] = [];
    assert_eq!(
        works(&[("浄水場", 2026, 2028), ("配水管", 2029, 2031)]),
        none
    );
    assert_eq!(
        works(&[("浄水場", 2026, 2028), ("浄水", 2029, 2031)]),
        ["plan-works-posts", "plan-works-first"]
    );
    // A posting that is no field may be of any kind.
    assert_eq!(works(&[("浄水場", 2026, 2028), ("本庁", 2029, 2031)]), none);
    let long = works(&[("浄水場", 2026, 2029), ("配水", 2030, 2031)]);
    assert_eq!(long.len(), 1, "{long:?}");
    let exam = |year| {
        let line = (Lane::Rank, "主任への昇任（事務職）", year, year);
        said("clerk", "clerk-officer", &[line])
    };
    assert_eq!(exam(2027), none, "since when they are 主事 is not said");
}

fn drafted(catalog: &Catalog, job: &JobId, rank: &RankId) -> Plan {
    const WORDS: DraftWords = DraftWords {
        plan_name: "{}",
        posting: "部署（{}）",
        postings_without_interval: "{}の部署",
        interval: "{}",
        no_interval: "",
        fields: "{}",
        paths: "{}",
        year_is_open: "",
        interviews: "{}",
        entry: "{}",
        audience: "{}",
        comma: "、",
    };
    let who = Who {
        job: job.clone(),
        rank: rank.clone(),
        years: None,
    };
    let today = "2026-05-20".parse().unwrap();
    let person = Person::find(catalog, &who).unwrap();
    person.draft(PlanId::from_bits(1), Span::TenYears, today, &WORDS)
}

#[test]
fn what_the_app_drafts_differs_from_nothing() {
    for catalog in TOWNS.map(catalog) {
        for job in &catalog.pack().jobs {
            for rank in &job.ladder {
                let plan = drafted(&catalog, &job.id, rank);
                assert_eq!(advise(&catalog, &plan), [], "{} {rank}", job.id);
            }
        }
    }
}

/// Each shipped town has something for each of its jobs; a town that has nothing is told apart.
#[test]
fn a_town_may_have_nothing_to_compare_with() {
    for town in TOWNS {
        let catalog = catalog(town);
        for job in &catalog.pack().jobs {
            assert!(can_compare(&catalog, &job.id), "{town} {}", job.id);
        }
    }
    let minamo = fs::read_to_string("tests/towns/minamo.json").unwrap();
    let job = JobId::new("waterworks");
    assert!(can_compare(&check::read(&minamo).unwrap(), &job));
    let mut pack: Value = serde_json::from_str(&minamo).unwrap();
    for module in [
        "ability_means",
        "plan_rules",
        "rotation_rules",
        "year",
        "trainings",
    ] {
        pack.as_object_mut().unwrap().remove(module);
    }
    let pack = check::read(&pack.to_string()).unwrap();
    assert!(!can_compare(&pack, &job));
}

#[test]
fn a_line_for_all_talks_of_a_year_may_have_the_date_of_any() {
    let mut plan = plan("kitakyushu", "civil-engineering");
    let mut all = line(1, "year-1", Lane::Interview, 2027, 2027);
    all.text = "新年度面接（5〜6月）、自己申告面接（10〜11月）".into();
    all.date = Some("2027-10-20".parse().unwrap());
    plan.entries = vec![all].into();
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
        plan.entries = lines.into();
        for (id, entry) in (1..).zip(&mut plan.entries) {
            entry.id = EntryId(id);
        }
        for it in advise(&catalog(town), &plan) {
            let line = it.entry.map(|it| plan.entry(it));
            prop_assert!(line.is_none_or(|it| it.is_some_and(|it| it.state != EntryState::Done)));
        }
    }
}
