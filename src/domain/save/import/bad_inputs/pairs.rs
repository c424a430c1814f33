//! Two things wrong at once, B60: 200 pairs of classes in a file, 200 in a record, always the same
//! ones.

use super::{super::read_file, golden};
use crate::domain::{
    plan::{
        EntryOrigin, MOST_BYTES, MOST_CHARACTERS, MOST_ENTRIES, Plan, PlanId, typed::first_hidden,
        writing::Field,
    },
    save::{
        file, form,
        record::{Kept, Record, checksum},
    },
};

const PAIRS: u64 = 200;

/// Numbers that look random and are the same each time (xorshift).
pub(crate) struct Dice(u64);

impl Dice {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    pub(crate) fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).unwrap() % end.max(1)
    }

    pub(crate) fn one<'a>(&mut self, of: &[&'a str]) -> &'a str {
        of[self.below(of.len())]
    }

    /// The text with one of the places where `part` stands exchanged.
    pub(crate) fn exchange(&mut self, text: &str, part: &str, other: &str) -> String {
        let places: Vec<usize> = text.match_indices(part).map(|it| it.0).collect();
        if places.is_empty() {
            return text.to_owned();
        }
        let at = places[self.below(places.len())];
        format!("{}{other}{}", &text[..at], &text[at + part.len()..])
    }

    /// The text with one of its whole numbers exchanged.
    pub(crate) fn exchange_number(&mut self, text: &str, other: &str) -> String {
        let is_number = |it: &&str| !it.is_empty() && it.bytes().all(|it| it.is_ascii_digit());
        let numbers: Vec<&str> = text
            .split([' ', ',', ':', '\n', '}'])
            .filter(is_number)
            .collect();
        match self.below(numbers.len()) {
            at if at < numbers.len() => self.exchange(text, numbers[at], other),
            _ => text.to_owned(),
        }
    }

    /// The text cut somewhere.
    pub(crate) fn cut(&mut self, text: &str) -> String {
        let end = self.below(text.len() + 1);
        let end = (0..=end).rev().find(|it| text.is_char_boundary(*it));
        text[..end.unwrap()].to_owned()
    }
}

type Spoil = fn(&str, &mut Dice) -> String;

/// A way to spoil a text for each class that a text can have.
pub(crate) const CLASSES: [(&str, Spoil); 24] = [
    ("B02", |text, dice| dice.exchange(text, "{", "[")),
    ("B03", |text, dice| dice.cut(text)),
    ("B04", |text, dice| {
        let deep = "[".repeat([20, 118, 130][dice.below(3)]);
        let value = format!(": {deep}1{}, \"was\":", deep.replace('[', "]"));
        dice.exchange(text, ":", &value)
    }),
    ("B05", |text, dice| match dice.below(3) {
        0 => format!("\u{feff}{text}"),
        1 => text.replace('\n', "\r\n"),
        _ => text.replace('\n', "\r"),
    }),
    ("B06", |text, dice| {
        let (part, other) = [
            (",", ",,"),
            ("\"", "“"),
            (":", "："),
            (",", ""),
            ("\"", "'"),
        ][dice.below(5)];
        dice.exchange(text, part, other)
    }),
    ("B07", |text, dice| {
        dice.exchange(text, "\"id\":", "\"id\": 0, \"id\":")
    }),
    ("B08", |text, dice| {
        dice.exchange(
            text,
            "\"label\":",
            "\"x-kana\": [null, {\"y\": 1}], \"label\":",
        )
    }),
    ("B09", |text, dice| {
        let key = dice.one(&[
            "\"year\"",
            "\"start\"",
            "\"text\"",
            "\"name\"",
            "\"until\"",
            "\"entries\"",
            "\"plans\"",
        ]);
        dice.exchange(text, key, "\"gone\"")
    }),
    ("B10", |text, dice| {
        let other = dice.one(&["null", "true", "\"2026\"", "[]", "{}", "1.0"]);
        dice.exchange_number(text, other)
    }),
    ("B11", |text, dice| {
        let word = dice.one(&["learning", "planned", "stated"]);
        dice.exchange(text, word, "unheard-of")
    }),
    ("B12", |text, dice| {
        let number = dice.one(&["0", "-1", "2", "4294967296", "\"3\""]);
        let key = dice.one(&["schema", "min_reader"]);
        let text = text.replace("\": 1,", "\":1,");
        dice.exchange(
            &text,
            &format!("\"{key}\":1"),
            &format!("\"{key}\": {number}"),
        )
    }),
    ("B13", |text, dice| {
        dice.exchange(text, "career-navi", "excalidraw")
    }),
    ("B15", |text, dice| {
        dice.exchange(text, "案A", &"長".repeat(20_000))
    }),
    ("B17", |text, dice| {
        let lines = "{\"year\":2026,\"text\":\"多い\"},".repeat(600);
        dice.exchange(
            &text.replace("\"entries\":[", "\"entries\": ["),
            "\"entries\": [",
            &format!("\"entries\": [{lines}"),
        )
    }),
    ("B18", |text, dice| {
        let id = dice.one(&["", "a/b", "#", "<b>", "A"]);
        dice.exchange(text, "0000000000c0ffee", id)
    }),
    ("B20", |text, dice| {
        let year = dice.one(&[
            "0",
            "-1",
            "1899",
            "2200",
            "9999",
            "10000",
            "268435456",
            "13",
        ]);
        dice.exchange_number(text, year)
    }),
    ("B21", |text, dice| {
        let number = dice.one(&[
            "NaN",
            "Infinity",
            "1e400",
            "-0",
            "9007199254740993",
            "9223372036854775808",
        ]);
        dice.exchange_number(text, number)
    }),
    ("B22", |text, dice| {
        let year = dice.one(&["1900", "2087"]);
        dice.exchange(text, "2028", year)
    }),
    ("B23", |text, dice| {
        let hidden = dice.one(&["\\u0000", "\\u0007", "\u{7f}", "\u{85}", "\u{7}", "\u{0}"]);
        dice.exchange(text, "市", &format!("市{hidden}"))
    }),
    ("B25", |text, dice| {
        let hidden = dice.one(&["\u{202e}", "\u{2066}", "\u{feff}", "\u{200e}", "\u{61c}"]);
        dice.exchange(text, "市", &format!("市{hidden}"))
    }),
    ("B26", |text, dice| {
        dice.exchange(
            text,
            "研修",
            &format!("研修e{}\u{200b}", "\u{301}".repeat(50)),
        )
    }),
    ("B29", |text, dice| {
        let markup = dice.one(&[
            "<img src=x onerror=alert(1)>",
            "\\\"><script>",
            "javascript:alert(1)",
            "\\ud800",
        ]);
        dice.exchange(text, "研修", markup)
    }),
    ("B32", |text, dice| {
        dice.exchange(text, "\"label\":", "\"__proto__\": {\"x\": 1}, \"label\":")
    }),
    ("B51", |text, dice| {
        let date = dice.one(&[
            "2026-04-01T00:00+09:00",
            "24:00",
            "2027-02-31",
            "2027-10-04",
        ]);
        dice.exchange(text, "\"lane\"", &format!("\"date\": \"{date}\", \"lane\""))
    }),
];

/// The pairs: the numbers of two classes, and a text spoilt by both.
pub(crate) fn pairs(text: &str) -> impl Iterator<Item = (String, String)> {
    (1..=PAIRS).map(move |seed| {
        let mut dice = Dice::new(seed);
        let first = dice.below(CLASSES.len());
        // Another one, whatever the first is.
        let second = (first + 1 + dice.below(CLASSES.len() - 1)) % CLASSES.len();
        let [(one, spoil), (two, spoil_again)] = [CLASSES[first], CLASSES[second]];
        let spoilt = spoil_again(&spoil(text, &mut dice), &mut dice);
        (format!("{one}+{two}, seed {seed}"), spoilt)
    })
}

/// The texts of a plan that are shown.
pub(crate) fn texts(plan: &Plan) -> Vec<&str> {
    let profile = &plan.profile;
    let mut texts: Vec<&str> = Field::ALL.iter().map(|it| plan.text(*it)).collect();
    texts.extend([&profile.town, &profile.job, &profile.rank].map(|it| it.label.as_str()));
    for entry in &plan.entries {
        texts.extend([entry.text.as_str(), &entry.note, entry.lane.key()]);
        if let EntryOrigin::Pack {
            statement, source, ..
        } = &entry.origin
        {
            texts.extend([statement.label.as_str(), source]);
        }
    }
    texts
}

#[test]
fn b60_two_things_wrong_in_a_file() {
    let (mut refused, mut taken) = (0, 0);
    for (pair, spoilt) in pairs(golden()) {
        let mut number = 100;
        let import = read_file(spoilt.as_bytes(), &mut || {
            number += 1;
            PlanId::from_bits(number)
        });
        let import = match import {
            Err(error) => {
                let words = error.to_string();
                assert!(
                    words.ends_with("ください。") && !words.is_ascii(),
                    "{pair}: {words}"
                );
                refused += 1;
                continue;
            }
            Ok(import) => import,
        };
        let notes = import
            .plans
            .iter()
            .flat_map(|it| &it.notes)
            .chain(&import.left_out);
        for note in notes {
            assert!(note.words.ends_with('。'), "{pair}: {note}");
        }
        for it in &import.plans {
            taken += 1;
            assert!(
                it.plan.entries.len() <= MOST_ENTRIES && it.plan.text_bytes() <= MOST_BYTES,
                "{pair}"
            );
            for text in texts(&it.plan) {
                assert_eq!(first_hidden(text), None, "{pair}");
                assert!(text.chars().count() <= MOST_CHARACTERS, "{pair}");
            }
            let record = Record::of(&it.plan, 4, "tab", String::new());
            let file = file::pretty([&record], &[], "2026-11-20".parse().unwrap());
            let again = read_file(file.as_bytes(), &mut || panic!("{pair}: it has an id"));
            let again = again.unwrap();
            assert_eq!(again.plans[0].plan, it.plan, "{pair}");
            assert_eq!(
                (again.plans[0].notes.len(), again.left_out.len()),
                (0, 0),
                "{pair}"
            );
        }
    }
    assert!(
        refused > 50 && taken > 50,
        "{refused} refused, {taken} taken"
    );
}

#[test]
fn b60_two_things_wrong_in_a_record() {
    let golden = include_str!("../../../../../tests/golden/plan-1-later.json").trim_end();
    let (mut damaged, mut opened) = (0, 0);
    for (pair, spoilt) in pairs(golden) {
        let record = Record {
            id: PlanId::from_bits(0xc0_ffee),
            rev: 3,
            writer: "tab".into(),
            schema: 1,
            min_reader: 1,
            saved_at: String::new(),
            checksum: checksum(&spoilt),
            text: spoilt.clone(),
        };
        match record.open() {
            Kept::Plan { plan, rev, .. } => {
                opened += 1;
                let again = Record::of(&plan, rev, "tab", String::new());
                let text = again.text.clone();
                let Kept::Plan { plan: second, .. } = again.open() else {
                    panic!("{pair}");
                };
                assert_eq!(second, plan, "{pair}");
                assert_eq!(form::write(&second).compact(), text, "{pair}");
            }
            Kept::Damaged { text, reason, .. } => {
                damaged += 1;
                assert_eq!(text, spoilt, "{pair}");
                assert!(reason.ends_with('。'), "{pair}: {reason}");
            }
            Kept::Newer { .. } => panic!("{pair}: the record says it is not newer"),
        }
    }
    assert!(
        damaged > 50 && opened > 30,
        "{damaged} damaged, {opened} opened"
    );
}
