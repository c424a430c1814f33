//! What may stand in the store in the place of a self-check, and what becomes of it. The numbers are
//! the classes of `reliability.md`.

use super::*;
use crate::domain::{
    plan::{MOST_CHARACTERS, Named},
    self_check::{Edit, Refused, fixture},
    spoil::cuts,
};

fn golden() -> String {
    form::write(&fixture::check()).compact()
}

fn record(text: &str) -> Record<CheckId> {
    Record {
        text: text.to_owned(),
        checksum: checksum(text),
        ..Record::of_check(&fixture::check(), 3, "tab", "2026-11-20T13:05".into())
    }
}

/// The shipped record's text with a part exchanged.
#[track_caller]
fn with(part: &str, other: &str) -> String {
    assert!(golden().contains(part), "{part} in {}", golden());
    golden().replacen(part, other, 1)
}

#[track_caller]
fn check_damaged(text: &str, said: &str) {
    match record(text).open_check() {
        KeptCheck::Damaged(reason) => {
            assert!(reason.contains(said) && reason.ends_with('。'), "{reason}");
        }
        other => panic!("{other:?}"),
    }
}

/// It opens, and the text that would be written is this one.
#[track_caller]
fn check_opens_as(text: &str, written: &str) {
    match record(text).open_check() {
        KeptCheck::Check { check, rev: 3, .. } => {
            assert_eq!(form::write(&check).compact(), written);
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn b01_b02_b03_no_self_check() {
    const CASES: [(&str, &str); 10] = [
        ("", "途中で切れています。"),
        (" ", "途中で切れています。"),
        ("null", "項目の集まり { } ではない"),
        ("0", "項目の集まり { } ではない"),
        ("\"x\"", "項目の集まり { } ではない"),
        ("[]", "項目の集まり { } ではない"),
        ("{}", "kind：自己チェックの記録ではありません。"),
        (
            "{\"kind\":\"plan\"}",
            "kind：自己チェックの記録ではありません。",
        ),
        ("{\"kind\":5}", "kind：文字ではない"),
        ("undefined", "記号の使い方がJSONと違います。"),
    ];
    for (text, said) in CASES {
        check_damaged(text, said);
    }
    let text = golden();
    for cut in cuts(&text) {
        check_damaged(cut, "途中で切れています。");
    }
}

#[test]
fn b07_b08_b11_b32_keys_and_words() {
    check_damaged(
        &with("\"days\"", "\"days\":[],\"days\""),
        "同じ項目が2回書かれています。",
    );
    for more in [
        "\"colour\":\"青\"",
        "\"__proto__\":{\"x\":1}",
        "\"constructor\":null",
    ] {
        let text = format!("{},{more}}}", golden().strip_suffix('}').unwrap());
        check_opens_as(&text, &text);
    }
    for (part, other) in [
        ("\"answer\":\"alone\"", "\"answer\":\"fluent\""),
        ("\"answer\":\"alone\"", "\"answer\":5"),
        ("\"schema\":1", "\"schema\":2"),
    ] {
        let node = Node::parse(&with(part, other)).unwrap();
        let KeptCheck::Check { check, .. } = record(&with(part, other)).open_check() else {
            panic!("{other}");
        };
        let written = form::write(&check).compact();
        assert!(written.contains(other), "{written}");
        assert_eq!(written.len(), node.compact().len());
    }
}

#[test]
fn b09_b10_b20_missing_and_wrong() {
    const CASES: [(&str, &str, &str); 9] = [
        (
            "\"items\":[",
            "\"items\":{},\"was\":[",
            "items：並び [ ] ではない",
        ),
        (
            "\"items\":[",
            "\"items\":null,\"was\":[",
            "items：並び [ ] ではない",
        ),
        (
            "\"items\":[",
            "\"items\":[5,",
            "items1：項目の集まり { } ではない",
        ),
        (
            "\"days\":[",
            "\"days\":\"x\",\"was\":[",
            "days：並び [ ] ではない",
        ),
        (
            "\"note\":\"",
            "\"note\":[],\"was\":\"",
            "note：文字ではない",
        ),
        (
            "\"date\":\"2025-11-20\"",
            "\"date\":\"2025-02-30\"",
            "days1 › date：日付が読めない",
        ),
        (
            "\"date\":\"2025-11-20\"",
            "\"date\":\"2025-11-20T24:00\"",
            "days1 › date：日付が読めない",
        ),
        (
            "\"date\":\"2025-11-20\"",
            "\"date\":null",
            "days1 › date：文字ではない",
        ),
        (
            "\"date\":\"2025-11-20\",",
            "",
            "days1 › date：日付が読めない",
        ),
    ];
    for (part, other, said) in CASES {
        check_damaged(&with(part, other), said);
    }
}

#[test]
fn b12_b18_newer_and_changed() {
    for min_reader in [2, u32::MAX] {
        let mut newer = record("anything at all");
        newer.min_reader = min_reader;
        assert_eq!(newer.open_check(), KeptCheck::Newer);
    }
    let mut changed = record(&golden());
    changed.text = changed.text.replace("住民", "市民");
    assert_eq!(
        changed.open_check(),
        KeptCheck::Damaged(NOT_WHOLE.to_owned())
    );
    // One ability twice stays twice: nothing of what was said is thrown away.
    let twice = with(
        "\"items\":[",
        "\"items\":[{\"ability\":{\"id\":\"ability-a\",\"label\":\"x\"}},",
    );
    check_opens_as(&twice, &twice);
}

#[test]
fn b23_b28_what_is_typed() {
    let ability = || Named {
        id: "ability-a".into(),
        label: "説明する力".into(),
    };
    for (typed, kept) in [
        ("住民\u{202e}説明会", "住民説明会"),
        ("\u{0}一\r\n二\u{7f}", "一\n二"),
        ("\u{feff}神\u{e0100}田川", "神\u{e0100}田川"),
        ("👨\u{200d}👩\u{200d}👧", "👨\u{200d}👩\u{200d}👧"),
        (
            "<img src=x onerror=alert(1)>",
            "<img src=x onerror=alert(1)>",
        ),
    ] {
        let check = fixture::check()
            .after(Edit::Note(ability(), typed.into()))
            .unwrap();
        let check = check.after(Edit::Example(ability(), typed.into())).unwrap();
        let item = check.item("ability-a").unwrap();
        assert_eq!((item.note.as_str(), item.example.as_str()), (kept, kept));
    }
    let long = "あ".repeat(MOST_CHARACTERS + 1);
    let refused = fixture::check()
        .after(Edit::Example(ability(), long))
        .unwrap_err();
    assert_eq!(refused, Refused::TooLong);
    assert!(refused.to_string().ends_with("短くしてください。"));
}
