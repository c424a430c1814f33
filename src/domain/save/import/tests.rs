use std::collections::BTreeSet;

use super::*;
use crate::domain::{
    plan::{Entry, EntryId, Lane, fixture},
    save::{file, record::Record},
};

pub(super) fn read(text: &str) -> Result<Import, ImportError> {
    let mut next = 100;
    read_file(text.as_bytes(), &mut || {
        next += 1;
        PlanId::from_bits(next)
    })
}

pub(super) fn exported(plan: &Plan) -> String {
    let record = Record::of(plan, 3, "tab", String::new());
    file::pretty([&record], &[], "2026-11-20".parse().unwrap())
}

fn golden() -> &'static str {
    include_str!("../../../../tests/golden/file-1.json")
}

#[test]
fn the_shipped_file_reads() {
    let import = read(golden()).unwrap();
    let plan = ImportedPlan {
        plan: fixture::plan(),
        rev: 3,
        changed_by_hand: false,
        notes: Vec::new(),
    };
    assert_eq!(import.plans, [plan]);
    assert_eq!(import.left_out.len(), 1);
}

#[test]
fn byte_order_mark_and_other_line_ends_pass() {
    let text = format!("\u{feff}{}", golden().replace('\n', "\r\n"));
    assert_eq!(read(&text), read(golden()));
}

#[test]
fn what_the_rescue_saved_reads() {
    let text = include_str!("../../../../tests/golden/plan-1.json");
    let import = read(text).unwrap();
    assert_eq!(import.plans[0].plan, fixture::plan());
    assert_eq!(import.plans[0].rev, 0);
}

#[test]
fn a_record_that_was_exported_as_it_is_reads_when_it_can() {
    let mut other = fixture::plan();
    other.id = PlanId::from_bits(2);
    let text = Record::of(&other, 1, "tab", String::new()).text;
    let record = Record::of(&fixture::plan(), 3, "tab", String::new());
    let file = file::compact([&record], &[text], "2026-11-20".parse().unwrap());
    let plans: Vec<Plan> = read(&file)
        .unwrap()
        .plans
        .into_iter()
        .map(|it| it.plan)
        .collect();
    assert_eq!(plans, [fixture::plan(), other]);
}

#[test]
fn a_change_by_hand_is_said() {
    let text = golden().replace("案A", "案B");
    let import = read(&text).unwrap();
    assert!(import.plans[0].changed_by_hand);
    assert_eq!(import.plans[0].plan.name, "案B");
}

#[test]
fn a_clash_is_told_apart_from_the_same_plan() {
    let import = read(golden()).unwrap();
    let here = fixture::plan();
    assert_eq!(import.plans[0].clash([]), Clash::None);
    assert_eq!(import.plans[0].clash([&here]), Clash::Same);
    let here = Plan {
        name: "案C".into(),
        ..here
    };
    assert_eq!(import.plans[0].clash([&here]), Clash::Differs);
}

#[test]
fn too_many_plans_entries_and_characters_are_counted() {
    let one = include_str!("../../../../tests/golden/plan-1.json").trim_end();
    let head = r#"{"app":"career-navi","kind":"plans","schema":1,"min_reader":1,"plans":["#;
    let import = read(&format!("{head}{}]}}", vec![one; 23].join(","))).unwrap();
    assert_eq!((import.plans.len(), import.left_out.len()), (20, 3));
    let ids: BTreeSet<_> = import.plans.iter().map(|it| &it.plan.id).collect();
    assert_eq!(ids.len(), 20);

    let mut plan = fixture::plan();
    let entry = plan.entries.remove(0);
    plan.visions.ten = "あ".repeat(10_001);
    plan.entries = (1..=600)
        .map(|id| Entry {
            id: EntryId(id),
            ..entry.clone()
        })
        .collect();
    let import = read(&exported(&plan)).unwrap();
    let read = &import.plans[0];
    assert_eq!(read.plan.entries.len(), 500);
    assert_eq!(read.plan.visions.ten.chars().count(), 10_000);
    let said: Vec<String> = read.notes.iter().map(Note::to_string).collect();
    assert_eq!(
        said,
        [
            "プラン1 › ten_year_vision：10000文字をこえるため（10001文字）、後ろを入れていません。",
            "プラン1 › entries：500件をこえる項目を100件、入れていません。"
        ]
    );
}

#[test]
fn entries_beyond_the_size_of_a_plan_are_counted() {
    let mut plan = fixture::plan();
    let entry = Entry {
        text: "あ".repeat(10_000),
        lane: Lane::Other,
        ..plan.entries.remove(0)
    };
    plan.entries = (1..=12)
        .map(|id| Entry {
            id: EntryId(id),
            ..entry.clone()
        })
        .collect();
    let import = read(&exported(&plan)).unwrap();
    assert_eq!(import.plans[0].plan.entries.len(), 9);
    assert!(import.plans[0].notes[0].words.contains("3件"));
}
