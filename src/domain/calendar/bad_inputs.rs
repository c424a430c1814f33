//! Text that would be more than text in a calendar, and names of files: B34 and B35 of
//! `reliability.md`. Files are read back by a parser that is not ours.

use super::{
    ics,
    tests::{check_lines, day, event, parsed},
};
use crate::domain::save::file;

/// What an event with this text reads as.
#[track_caller]
fn check_reads(text: &str, read: &str) {
    let file = ics::file(&[event(text, text)], 29_000_000);
    check_lines(&file);
    assert_eq!(file.matches("BEGIN:VEVENT\r\n").count(), 1, "{file}");
    let events = parsed(&file);
    assert_eq!(events, [[read, read, "20270331", "20270401"]]);
}

#[test]
fn b34_line_ends_and_signs() {
    const CASES: [(&str, &str); 16] = [
        ("一\r\n二", "一\n二"),
        ("一\n二", "一\n二"),
        ("一\r二", "一\n二"),
        ("一\r\n\r\n二\r", "一\n\n二\n"),
        ("a;b", "a;b"),
        ("a,b", "a,b"),
        ("a\\b", "a\\b"),
        ("a\\nb", "a\\nb"),
        ("a\\\\;\\,", "a\\\\;\\,"),
        ("\"a\":b", "\"a\":b"),
        (
            "x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:偽",
            "x\nEND:VEVENT\nBEGIN:VEVENT\nSUMMARY:偽",
        ),
        ("x\r\nATTACH:http://a", "x\nATTACH:http://a"),
        ("前\u{2028}後\u{2029}", "前\u{2028}後\u{2029}"),
        ("前\u{0}\u{7}\u{7f}\u{85}後", "前後"),
        ("前\u{202e}\u{feff}後", "前後"),
        ("一\t二", "一\t二"),
    ];
    for (text, read) in CASES {
        check_reads(text, read);
    }
}

#[test]
fn b34_folds_at_every_octet_around_the_limit() {
    for before in 55..=80 {
        for character in ["字", "é", "𠮷", "葛\u{e0100}", "👨\u{200d}👩"] {
            let text = format!("{}{}", "a".repeat(before), character.repeat(30));
            check_reads(&text, &text);
        }
    }
    for backslashes in 60..=70 {
        let text = "\\;".repeat(backslashes);
        check_reads(&text, &text);
    }
}

#[test]
fn b34_a_long_text() {
    let text = "字".repeat(10_000);
    check_reads(&text, &text);
}

/// No name that a person typed is in the name of a file, so there is nothing to be cleaned.
#[test]
fn b35_names_of_files() {
    const DAYS: [(&str, &str); 4] = [
        ("2026-11-20", "20261120"),
        ("1900-01-01", "19000101"),
        ("2199-12-31", "21991231"),
        ("0001-01-01", "00010101"),
    ];
    for (today, digits) in DAYS {
        assert_eq!(file::name(day(today)), format!("keikaku-{digits}.json"));
        assert_eq!(ics::name(day(today)), format!("keikaku-{digits}.ics"));
    }
    // A clock that is far off gives an odd number, never another character.
    for today in [
        "+10000-01-01",
        "-0001-01-01",
        "+262142-12-31",
        "-262143-01-01",
    ] {
        for name in [file::name(day(today)), ics::name(day(today))] {
            let digits = name
                .strip_prefix("keikaku-")
                .unwrap()
                .split('.')
                .next()
                .unwrap();
            assert!(
                digits.bytes().all(|it| it.is_ascii_digit() || it == b'-'),
                "{name}"
            );
        }
    }
}
