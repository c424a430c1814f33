//! What may stand in the store that should not, and what becomes of it. A record is opened whole or
//! not at all: what cannot be read is kept byte for byte, with the reason. The numbers are the classes
//! of `reliability.md`.

use super::*;
use crate::domain::{
    plan::{
        EntryState, Lane, MOST_ENTRIES,
        change::{Change, Refused},
        fixture,
        writing::Field,
    },
    save::{file, form},
    spoil::cuts,
};

mod values;

const ID: u64 = 0xc0ffee;

/// A record with this text, whole by its checksum.
fn record(text: &str) -> Record {
    Record {
        text: text.to_owned(),
        checksum: checksum(text),
        ..Record::of(&fixture::plan(), 3, "tab", "2026-11-20T13:05".into())
    }
}

fn golden() -> String {
    form::write(&fixture::plan()).compact()
}

/// The shipped record's text with a part exchanged.
#[track_caller]
fn with(part: &str, other: &str) -> String {
    let text = golden();
    assert!(text.contains(part), "{part}");
    text.replacen(part, other, 1)
}

/// It is set aside with this reason, and goes out in an export as it is.
#[track_caller]
fn check_damaged(text: &str, said: &str) {
    let record = record(text);
    match record.clone().open() {
        Kept::Damaged {
            id,
            text: kept,
            reason,
        } => {
            assert_eq!(id, PlanId::from_bits(ID).as_str());
            assert_eq!(kept, text);
            assert!(reason.contains(said), "{reason}");
            assert!(reason.ends_with('。'), "{reason}");
        }
        other => panic!("{other:?}"),
    }
    assert!(
        record.is_replaceable(),
        "a whole text of ours may be replaced once it is set aside"
    );
}

/// It opens, and the text that would be written is this one.
#[track_caller]
fn check_opens_as(text: &str, written: &str) -> Plan {
    match record(text).open() {
        Kept::Plan { plan, rev: 3, .. } => {
            assert_eq!(form::write(&plan).compact(), written);
            plan
        }
        other => panic!("{other:?}"),
    }
}

/// It opens, and nothing of it changes when it is written again.
#[track_caller]
fn check_opens(text: &str) -> Plan {
    check_opens_as(text, text)
}

const NO_MAP: &str = "項目の集まり { } ではない";
const CUT: &str = "途中で切れています。";
const SIGNS: &str = "記号の使い方がJSONと違います。";
const NO_START: &str = "start：始まりの年度（1900から2199の数）がない";

#[test]
fn b01_b02_no_map() {
    const CASES: [(&str, &str); 12] = [
        ("", CUT),
        (" \r\n\t", CUT),
        ("null", NO_MAP),
        ("0", NO_MAP),
        ("true", NO_MAP),
        ("\"x\"", NO_MAP),
        ("[]", NO_MAP),
        ("[{\"app\":\"career-navi\"}]", NO_MAP),
        ("{}", NO_START),
        ("undefined", SIGNS),
        ("[object Object]", SIGNS),
        ("NaN", SIGNS),
    ];
    for (text, said) in CASES {
        check_damaged(text, said);
    }
    check_damaged(
        &with("\"entries\":[", "\"entries\":[[],"),
        &format!("項目1：{NO_MAP}"),
    );
    check_damaged(
        &with("\"entries\":[", "\"entries\":{\"a\":1},\"x\":["),
        "entries：並び [ ] ではない",
    );
}

#[test]
fn b03_cut_at_every_sixteenth() {
    let text = golden();
    for cut in cuts(&text) {
        check_damaged(cut, CUT);
        // What was cut after it was written no longer has its checksum.
        let mut record = record(&text);
        record.text.truncate(cut.len());
        assert!(!record.is_replaceable());
        assert!(matches!(record.open(), Kept::Damaged { reason, .. } if reason == NOT_WHOLE));
    }
}

#[test]
fn b04_b07_deep_and_repeated() {
    let nested = |depth| format!("\"x\":{}{},\"start\"", "[".repeat(depth), "]".repeat(depth));
    check_opens_as(
        &with("\"start\"", &nested(126)),
        &with("}]}", &format!("}}],{}}}", &nested(126)[..256])),
    );
    check_damaged(&with("\"start\"", &nested(127)), "入れ子が深すぎるか");
    check_damaged(&"[".repeat(1_000_000), "入れ子が深すぎるか");
    check_damaged(
        &with("\"name\"", "\"name\":\"\",\"name\""),
        "同じ項目が2回書かれています。",
    );
}

#[test]
fn b08_b32_unknown_keys_are_kept() {
    for more in [
        "\"colour\":\"青\"",
        "\"__proto__\":{\"x\":1}",
        "\"constructor\":null",
        "\"rev\":9,\"checksum\":\"x\"",
    ] {
        check_opens(&with("}]}", &format!("}}],{more}}}")));
    }
}

#[test]
fn b09_b10_missing_null_and_wrong() {
    const CASES: [(&str, &str, &str); 10] = [
        ("\"start\":2026,", "", NO_START),
        ("\"start\":2026", "\"start\":null", "start：数ではない"),
        ("\"start\":2026", "\"start\":\"2026\"", "start：数ではない"),
        (
            "\"start\":2026",
            "\"start\":2026.0",
            "小数や大きすぎる数は使えません。",
        ),
        ("\"name\":\"案A\"", "\"name\":null", "name：文字ではない"),
        ("\"name\":\"案A\"", "\"name\":true", "name：文字ではない"),
        (
            "\"year\":2027",
            "\"year\":\"2027\"",
            "項目1 › year：数ではない",
        ),
        (
            "\"year\":2027,",
            "",
            "項目1 › year：年度（1900から2199の数）がない",
        ),
        (
            "\"until\":2028",
            "\"until\":[2028]",
            "項目1 › until：数ではない",
        ),
        ("\"note\":\"\"", "\"note\":{}", "項目1 › note：文字ではない"),
    ];
    for (part, other, said) in CASES {
        check_damaged(&with(part, other), said);
    }
    // What may be missing is empty then; nothing was lost.
    check_opens_as(
        &with("\"document\":\"北九州市人財戦略（令和７年３月）\",", ""),
        &with("北九州市人財戦略（令和７年３月）", ""),
    );
    check_opens_as(&with("\"state\":\"planned\",", ""), &golden());
}

#[test]
fn b11_unknown_words_are_kept() {
    let plan = check_opens(&with("\"lane\":\"learning\"", "\"lane\":\"sabbatical\""));
    assert_eq!(plan.entries[0].lane, Lane::Unknown("sabbatical".into()));
    let plan = check_opens(&with("\"state\":\"planned\"", "\"state\":\"paused\""));
    assert_eq!(plan.entries[0].state, EntryState::Planned);
    check_opens(&with(
        "\"certainty\":\"stated\"",
        "\"certainty\":\"guessed\"",
    ));
    check_opens(&with("\"span_years\":5", "\"span_years\":20"));
}

#[test]
fn b12_newer_forms() {
    for min_reader in [2, 3, 4_294_967_295] {
        let mut newer = record("anything at all");
        newer.min_reader = min_reader;
        let (id, text) = (newer.id.to_string(), newer.text.clone());
        assert!(!newer.is_replaceable(), "it is never rewritten");
        let file = file::compact([&newer], &[], "2026-11-20".parse().unwrap());
        assert!(
            file.contains("\"kept_as_is\":[\"anything at all\"]"),
            "{file}"
        );
        assert_eq!(newer.open(), Kept::Newer { id, text });
    }
    check_opens(&with("\"schema\":1", "\"schema\":2"));
    for schema in ["0", "-1", "\"3\"", "null"] {
        check_opens_as(
            &with("\"schema\":1", &format!("\"schema\":{schema}")),
            &golden(),
        );
    }
    check_opens_as(&with("\"schema\":1,", ""), &golden());
}

#[test]
fn b15_b17_what_is_too_large_is_kept_whole_and_grows_no_further() {
    let long = "x".repeat(10_000_000);
    let mut plan = check_opens(&with("案A", &long));
    assert_eq!(plan.name.len(), 10_000_000);
    let more = Change::Write(Field::Ask, "上司に聞く".into());
    assert_eq!(plan.apply(more), Err(Refused::TooLarge));
    plan.apply(Change::Write(Field::Name, "案A".into()))
        .unwrap();

    let many: Vec<String> = (1..=100_000)
        .map(|id| format!("{{\"id\":{id},\"year\":2026,\"text\":\"x\"}}"))
        .collect();
    let Kept::Plan { mut plan, .. } = record(&with(
        "\"entries\":[{",
        &format!("\"entries\":[{},{{", many.join(",")),
    ))
    .open() else {
        panic!("nothing of it is lost");
    };
    assert_eq!(plan.entries.len(), 100_001);
    let mut entry = plan.entries[0].clone();
    entry.id = plan.free_entry_id();
    let add = Change::Add {
        at: 0,
        entry: Box::new(entry),
    };
    assert_eq!(plan.apply(add), Err(Refused::TooManyEntries));
    assert!(plan.entries.len() > MOST_ENTRIES);
}

#[test]
fn b18_ids() {
    const OTHER: &str = "記録の番号が合いません。";
    check_damaged(&with("0000000000c0ffee", "0000000000c0ffe0"), OTHER);
    check_damaged(&with("0000000000c0ffee", "other"), OTHER);
    // One that is no id is that of the record: the store knows whose it is.
    for id in ["", "a/b", "<b>", "#"] {
        check_opens_as(&with("0000000000c0ffee", id), &golden());
    }
    let twice = with(
        "\"entries\":[",
        "\"entries\":[{\"id\":1,\"year\":2026,\"text\":\"先\"},",
    );
    let Kept::Plan { plan, .. } = record(&twice).open() else {
        panic!()
    };
    let ids: Vec<u32> = plan.entries.iter().map(|it| it.id.0).collect();
    assert_eq!(ids, [1, 2]);
}

#[test]
fn b19_references_that_lead_nowhere() {
    for (part, other) in [
        ("\"id\":\"kitakyushu\"", "\"id\":\"gone\""),
        ("\"id\":\"section-chief\"", "\"id\":\"\""),
        ("\"id\":\"tr-management\"", "\"id\":\"tr-management/x\""),
    ] {
        check_opens(&with(part, other));
    }
}
