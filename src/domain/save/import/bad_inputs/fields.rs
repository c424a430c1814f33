//! Fields that are unknown, missing, of another type or lead nowhere: B08 to B12, B18, B19, B32.

use super::{NEWER, check_noted, check_passes, check_refused, golden, with};
use crate::domain::{
    plan::{EntryState, Lane, Plan, PlanId, Span},
    save::{form, node::Node},
};

/// What the plan would be kept as says the same as the file.
#[track_caller]
fn check_kept(plan: &Plan, key: &str, value: &str) {
    let text = form::write(plan).compact();
    assert!(text.contains(&format!("\"{key}\":{value}")), "{text}");
}

#[test]
fn b08_unknown_keys_are_kept() {
    const CASES: [(&str, &str, &str, &str); 5] = [
        (
            "\"start\"",
            "\"colour\": \"青\", \"start\"",
            "colour",
            "\"青\"",
        ),
        (
            "\"year\"",
            "\"tags\": [1, null], \"year\"",
            "tags",
            "[1,null]",
        ),
        (
            "\"label\": \"土木\"",
            "\"label\": \"土木\", \"kana\": \"ドボク\"",
            "kana",
            "\"ドボク\"",
        ),
        (
            "\"certainty\"",
            "\"since\": {\"y\": 1}, \"certainty\"",
            "since",
            "{\"y\":1}",
        ),
        ("\"name\"", "\"\": true, \"name\"", "", "true"),
    ];
    for (part, other, key, value) in CASES {
        check_kept(&check_passes(&with(part, other)), key, value);
    }
}

#[test]
fn b09_missing_and_null() {
    for key in ["name", "pack_revision", "document", "ten_year_vision"] {
        let value = golden().split(&format!("\"{key}\": ")).nth(1).unwrap();
        let value = value.split(",\n").next().unwrap();
        let member = format!("\"{key}\": {value},");
        check_passes(&with(&member, ""));
        let said = format!("プラン1 › {key}：文字ではないため、入れていません。");
        check_noted(&with(&member, &format!("\"{key}\": null,")), &said, true);
    }
    const LEFT_OUT: [(&str, &str, &str, bool); 6] = [
        (
            "\"start\": 2026,",
            "",
            "始まりの年度（1900から2199の数）がないため",
            true,
        ),
        (
            "\"start\": 2026",
            "\"start\": null",
            "始まりの年度（1900から2199の数）がないため",
            true,
        ),
        (
            "\"year\": 2027,",
            "",
            "項目1 › year：年度（1900から2199の数）がないため",
            true,
        ),
        (
            "\"year\": 2027",
            "\"year\": null",
            "項目1 › year：年度（1900から2199の数）がないため",
            true,
        ),
        (
            "\"span_years\": 5,",
            "",
            "span_years：年数が読めないため、5年としました。",
            false,
        ),
        (
            "\"id\": \"0000000000c0ffee\",",
            "",
            "使えない番号だったため、新しい番号を付けました。",
            false,
        ),
    ];
    for (part, other, said, loses) in LEFT_OUT {
        check_noted(&with(part, other), said, loses);
    }
    let plan = check_passes(&with("\"until\": 2028,", ""));
    assert_eq!(plan.entries[0].until, plan.entries[0].year);
    let plan = check_passes(&with("\"lane\": \"learning\",", ""));
    assert_eq!(plan.entries[0].lane, Lane::Other);
    let plan = check_passes(&with("\"state\": \"planned\"", "\"state\": null"));
    assert_eq!(plan.entries[0].state, EntryState::Planned);
}

#[test]
fn b10_wrong_types() {
    const CASES: [(&str, &str, &str); 9] = [
        (
            "\"start\": 2026",
            "\"start\": \"2026\"",
            "start：数ではない",
        ),
        ("\"start\": 2026", "\"start\": true", "start：数ではない"),
        (
            "\"year\": 2027",
            "\"year\": \"2027\"",
            "項目1 › year：数ではない",
        ),
        (
            "\"year\": 2027",
            "\"year\": [2027]",
            "項目1 › year：数ではない",
        ),
        (
            "\"until\": 2028",
            "\"until\": {}",
            "項目1 › until：数ではない",
        ),
        ("\"name\": \"案A\"", "\"name\": 5", "name：文字ではない"),
        (
            "\"text\": \"",
            "\"text\": 5, \"was\": \"",
            "項目1 › text：文字ではない",
        ),
        (
            "\"note\": \"\"",
            "\"note\": [\"x\"]",
            "項目1 › note：文字ではない",
        ),
        (
            "\"lane\": \"learning\"",
            "\"lane\": 1",
            "項目1 › lane：文字ではない",
        ),
    ];
    for (part, other, said) in CASES {
        check_noted(
            &with(part, other),
            &format!("{said}ため、入れていません。"),
            true,
        );
    }
    for (number, column) in [("2026.0", 21), ("2.026e3", 22)] {
        let text = with("\"start\": 2026", &format!("\"start\": {number}"));
        check_refused(
            &text,
            &format!("29行{column}文字目：小数や大きすぎる数があります。"),
        );
    }
    let plan = check_passes(&with("\"state\": \"planned\"", "\"state\": 5"));
    assert_eq!(plan.entries[0].state, EntryState::Planned);
    check_kept(&plan, "state", "5");
}

#[test]
fn b11_unknown_words_are_kept() {
    const CASES: [(&str, &str, &str); 5] = [
        ("lane", "learning", "sabbatical"),
        ("state", "planned", "paused"),
        ("certainty", "stated", "guessed"),
        ("lane", "learning", ""),
        ("state", "planned", "Planned"),
    ];
    for (key, word, other) in CASES {
        let part = format!("\"{key}\": \"{word}\"");
        let plan = check_passes(&with(&part, &format!("\"{key}\": \"{other}\"")));
        check_kept(&plan, key, &format!("\"{other}\""));
    }
    let plan = check_passes(&with("\"span_years\": 5", "\"span_years\": 20"));
    assert_eq!(plan.span, Span::TenYears);
    check_kept(&plan, "span_years", "20");
}

#[test]
fn b12_schemas() {
    for number in ["0", "-1", "2", "4294967296", "\"3\"", "null", "[1]"] {
        let text = with("\"min_reader\": 1", &format!("\"min_reader\": {number}"));
        check_refused(&text, "新しい版で開いてください。");
    }
    let inner = golden().replace("      \"min_reader\": 1", "      \"min_reader\": 2");
    let import = check_noted(
        &inner,
        &format!("プラン1：{NEWER}のキャリアナビのプラン"),
        true,
    );
    assert!(import.plans.is_empty());
    let later = golden().replace("      \"schema\": 1", "      \"schema\": 2");
    check_kept(&check_passes(&later), "schema", "2");
    check_passes(&with("\"min_reader\": 1,", ""));
    for number in ["0", "-1", "\"3\"", "null"] {
        let text = golden().replace(
            "      \"schema\": 1",
            &format!("      \"schema\": {number}"),
        );
        check_kept(&check_passes(&text), "schema", "1");
    }
}

#[test]
fn b18_ids() {
    for id in ["", "a/b", "#", "\\\"", "<b>", "A", "係長", "a--b", "../a"] {
        let text = with("0000000000c0ffee", id);
        let import = check_noted(&text, "プラン1 › id：使えない番号だったため", false);
        assert_eq!(import.plans[0].plan.id, PlanId::from_bits(101), "{id}");
    }
    let one = golden().split("\"plans\": [").nth(1).unwrap();
    let one = one.split("  ],\n  \"kept").next().unwrap();
    let text = with("\"plans\": [", &format!("\"plans\": [{one},"));
    let import = check_noted(&text, "プラン2 › id：同じ番号のプランがあったため", false);
    assert_ne!(import.plans[0].plan.id, import.plans[1].plan.id);
}

#[test]
fn b18_ids_of_lines() {
    const CASES: [(&str, u32); 6] = [
        ("0", 1),
        ("-1", 1),
        ("4294967296", 1),
        ("\"1\"", 1),
        ("null", 1),
        ("4294967295", u32::MAX),
    ];
    for (id, number) in CASES {
        let text = with("\"id\": 1,", &format!("\"id\": {id},"));
        assert_eq!(check_passes(&text).entries[0].id.0, number, "{id}");
    }
    let twice = with(
        "\"entries\": [",
        "\"entries\": [{\"id\": 1, \"year\": 2026, \"text\": \"先\"}, ",
    );
    let ids: Vec<u32> = check_passes(&twice)
        .entries
        .iter()
        .map(|it| it.id.0)
        .collect();
    assert_eq!(ids, [1, 2]);
}

/// A plan refers to nothing but a pack, and keeps the labels: what is gone there stays readable here.
#[test]
fn b19_references_that_lead_nowhere() {
    const CASES: [(&str, &str); 6] = [
        ("\"id\": \"kitakyushu\"", "\"id\": \"no-such-town\""),
        ("\"id\": \"civil-engineering\"", "\"id\": \"no-such-job\""),
        ("\"id\": \"section-chief\"", "\"id\": \"\""),
        ("\"id\": \"tr-management\"", "\"id\": \"no-such-training\""),
        ("\"id\": \"tr-management\"", "\"id\": \"0000000000c0ffee\""),
        ("\"id\": \"tr-management\"", "\"id\": \"<b>/../#\""),
    ];
    for (part, other) in CASES {
        let plan = check_passes(&with(part, other));
        let value = other.split(": ").nth(1).unwrap();
        check_kept(&plan, "id", value);
        assert_eq!(plan.profile.job.label, "土木", "{other}");
        assert_eq!(
            plan.entries[0].text, "人材育成・マネジメント強化研修",
            "{other}"
        );
    }
}

#[test]
fn b32_keys_that_are_special_elsewhere() {
    const CASES: [&str; 4] = ["__proto__", "constructor", "toString", "hasOwnProperty"];
    for key in CASES {
        let text = with(
            "\"rev\": 3",
            &format!("\"{key}\": {{\"x\": 1}}, \"rev\": 3"),
        );
        let plan = check_passes(&text);
        let kept = Node::Map(vec![("x".into(), Node::Int(1))]);
        assert_eq!(plan.extra, [(key.to_owned(), kept)]);
    }
}
