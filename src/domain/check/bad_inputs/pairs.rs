//! Two things wrong with a pack at once, B60: 200 pairs of classes, always the same ones.

use super::{TOWN, read};
use crate::domain::{
    guide::Person,
    read::MOST_FAULTS,
    spoil::{Spoil, pairs},
};

const CLASSES: [(&str, Spoil); 22] = [
    ("B02", |text, dice| dice.exchange(text, "{", "[")),
    ("B03", |text, dice| dice.cut(text)),
    ("B04", |text, dice| {
        dice.exchange(text, ":", &format!(": {}", "[".repeat(130)))
    }),
    ("B05", |text, dice| match dice.below(3) {
        0 => format!("\u{feff}{text}"),
        1 => text.replace('\n', "\r\n"),
        _ => dice.exchange(text, "町", "\u{fffd}"),
    }),
    ("B06", |text, dice| {
        let (part, other) = [
            (",", ",,"),
            ("\"", "“"),
            (":", "："),
            (",", ""),
            ("}", ",}"),
        ][dice.below(5)];
        dice.exchange(text, part, other)
    }),
    ("B07", |text, dice| {
        dice.exchange(text, "\"id\":", "\"id\": \"x\", \"id\":")
    }),
    ("B08", |text, dice| {
        dice.exchange(text, "\"label\":", "\"lable\": 1, \"label\":")
    }),
    ("B09", |text, dice| {
        let key = dice.one(&[
            "\"id\"",
            "\"label\"",
            "\"src\"",
            "\"schema\"",
            "\"sections\"",
            "\"why\"",
        ]);
        dice.exchange(text, key, "\"// gone\"")
    }),
    ("B10", |text, dice| {
        let other = dice.one(&["null", "true", "\"1\"", "[]", "{}", "1.0"]);
        dice.exchange_number(text, other)
    }),
    ("B11", |text, dice| {
        let word = dice.one(&["off-jt", "interview", "training", "service", "lost"]);
        dice.exchange(text, word, "unheard-of")
    }),
    ("B12", |text, dice| {
        let number = dice.one(&["0", "-1", "2", "4294967296", "\"3\""]);
        dice.exchange(
            text,
            "\"min_reader\": 1",
            &format!("\"min_reader\": {number}"),
        )
    }),
    ("B18", |text, dice| {
        let id = dice.one(&["", "a/b", "#", "<b>", "s-1", "plan"]);
        let part = dice.one(&["\"hoshi\"", "\"office\"", "\"tr-1\"", "\"talk\""]);
        dice.exchange(text, part, &format!("\"{id}\""))
    }),
    ("B19", |text, dice| {
        let part = dice.one(&["\"chief\"", "\"dx-1\"", "\"s-1\""]);
        dice.exchange(text, part, "\"no-such\"")
    }),
    ("B20", |text, dice| {
        let number = dice.one(&["0", "-1", "13", "255", "256", "10000", "268435456"]);
        dice.exchange_number(text, number)
    }),
    ("B21", |text, dice| {
        let number = dice.one(&["NaN", "1e400", "-0", "9223372036854775808"]);
        dice.exchange_number(text, number)
    }),
    ("B23", |text, dice| {
        let hidden = dice.one(&["\\u0000", "\\u0007", "\u{7f}", "\u{7}"]);
        dice.exchange(text, "町", &format!("町{hidden}"))
    }),
    ("B25", |text, dice| {
        let hidden = dice.one(&["\u{202e}", "\u{2066}", "\u{feff}", "\u{200e}"]);
        dice.exchange(text, "町", &format!("町{hidden}"))
    }),
    ("B27", |text, dice| {
        dice.exchange(text, "研修", "ｹﾝｼｭｳか\u{3099}\u{fa19}")
    }),
    ("B29", |text, dice| {
        dice.exchange(text, "研修", "<img src=x onerror=alert(1)>")
    }),
    ("B30", |text, dice| {
        dice.exchange(text, "https:", "javascript:")
    }),
    ("B32", |text, dice| {
        dice.exchange(text, "\"label\":", "\"__proto__\": {\"x\": 1}, \"label\":")
    }),
    ("B47", |text, dice| {
        dice.exchange(text, "\"next\": []", "\"next\": [\"clerk\"]")
    }),
];

#[test]
fn b60_two_things_wrong_in_a_pack() {
    let (mut refused, mut sound) = (0, 0);
    for (pair, spoilt) in pairs(TOWN, &CLASSES) {
        match read(&spoilt) {
            Err(problems) => {
                refused += 1;
                assert!((1..=MOST_FAULTS).contains(&problems.len()), "{pair}");
                for it in problems {
                    let words = it.to_string();
                    assert!(
                        words.ends_with('。') && !words.is_ascii(),
                        "{pair}: {words}"
                    );
                    assert!(it.line <= spoilt.lines().count() + 1, "{pair}: {words}");
                }
            }
            Ok(catalog) => {
                sound += 1;
                let again = read(&spoilt.replace('\n', "\r\n")).unwrap();
                assert_eq!(catalog.pack(), again.pack(), "{pair}");
                for person in Person::everyone(&catalog) {
                    person.next_steps("2026-11-20".parse().unwrap());
                }
            }
        }
    }
    assert!(
        refused > 100 && sound > 2,
        "{refused} refused, {sound} sound"
    );
}
