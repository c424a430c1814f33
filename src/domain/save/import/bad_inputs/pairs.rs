//! Two things wrong at once, B60: 200 pairs of classes in a file, 200 in a record, always the same
//! ones.

use super::{super::read_file, classes::CLASSES, golden};
use crate::domain::{
    plan::{
        EntryOrigin, MOST_BYTES, MOST_CHARACTERS, MOST_ENTRIES, Plan, PlanId,
        typed::{first_hidden, too_long},
        writing::Field,
    },
    save::{
        file, form,
        record::{Kept, Record, checksum},
    },
    spoil::pairs,
};

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
    for (pair, spoilt) in pairs(golden(), &CLASSES) {
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
                assert_eq!(too_long(text, MOST_CHARACTERS), None, "{pair}");
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
    for (pair, spoilt) in pairs(golden, &CLASSES) {
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
