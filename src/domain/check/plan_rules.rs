//! Whether the rules that plans are compared with can be compared with anything.

use super::{meaning, wrong::Wrong};
use crate::domain::{
    id::StatementId,
    pack::{
        Pack,
        plan_rule::{PlanRule, Postings},
        rotation::RotationCell,
    },
};

const KEYS: &[&str] = &["postings", "stay", "exam"];

const ROTATION: &str = "異動の時期（rotation の cells）か決まり（rotation_rules）";
const FIELD: &str = "異動の分野（rotation の fields）";
const GATE: &str = "昇任の道（gates）";

/// Notes everything that does not hold together. Ids that lead nowhere are noted elsewhere.
pub(super) fn check(pack: &Pack, add: &mut dyn FnMut(String, Wrong)) {
    for (index, rule) in pack.plan_rules.iter().enumerate() {
        let mut add = |path: &str, wrong| add(format!("plan_rules[{index}]{path}"), wrong);
        of_rule(pack, rule, &mut add);
    }
}

fn of_rule(pack: &Pack, rule: &PlanRule, add: &mut dyn FnMut(&str, Wrong)) {
    let kinds = [
        rule.postings.is_some(),
        rule.stay.is_some(),
        !rule.exam.is_empty(),
    ];
    if kinds.iter().filter(|it| **it).count() != 1 {
        add("", Wrong::NotExactlyOne { keys: KEYS });
        return;
    }
    meaning::check_held(rule.certainty, add);
    let is_gate = pack.gates.iter().any(|it| it.id == rule.of);
    let is_rotation = cells(pack).any(|it| it.id == rule.of)
        || pack.rotation_rules.iter().any(|it| it.id == rule.of);
    let (is_right, wanted) = match rule.exam.is_empty() {
        true => (is_rotation, ROTATION),
        false => (is_gate, GATE),
    };
    if !is_right && !rule.of.as_str().is_empty() {
        let id = rule.of.to_string();
        add(".of", Wrong::OtherStatement { id, wanted });
    }
    if !rule.exam.is_empty() && rule.exam.iter().all(|it| it.people.is_some()) {
        add(".exam", Wrong::ForSomeOnly);
    }
    if let Some(postings) = &rule.postings {
        of_postings(pack, postings, add);
    }
}

fn of_postings(pack: &Pack, postings: &Postings, add: &mut dyn FnMut(&str, Wrong)) {
    let most = postings.kinds.len();
    // One kind is seen by any posting of it: it tells something only of the first ones.
    let least = if postings.first.is_some() { 1 } else { 2 };
    let count = usize::from(postings.at_least);
    if !(least..=most).contains(&count) {
        add(".postings.at_least", Wrong::BadCount { least, most });
    }
    for (index, kind) in postings.kinds.iter().enumerate() {
        // Only fields tell that a posting is of none of the kinds.
        if count == 1 && kind.fields.is_empty() {
            add(
                &format!(".postings.kinds[{index}].fields"),
                Wrong::EmptyList,
            );
        }
    }
    for (key, number) in [("first", postings.first), ("told_by", postings.told_by)] {
        if number.is_some_and(|it| usize::from(it) < count) {
            let (least, most) = (count, usize::from(u8::MAX));
            add(&format!(".postings.{key}"), Wrong::BadCount { least, most });
        }
    }
    let mut seen: Vec<(&StatementId, String)> = Vec::new();
    for (index, kind) in postings.kinds.iter().enumerate() {
        for (place, id) in kind.fields.iter().enumerate() {
            let path = format!(".postings.kinds[{index}].fields[{place}]");
            // A field of two kinds would tell nothing of either.
            if let Some((_, first)) = seen.iter().find(|(it, _)| *it == id) {
                let (id, first) = (id.to_string(), first.clone());
                add(&path, Wrong::RepeatedId { id, first });
            }
            if !is_field(pack, id) {
                let (id, wanted) = (id.to_string(), FIELD);
                add(&path, Wrong::OtherStatement { id, wanted });
            }
            seen.push((id, format!("kinds[{index}].fields[{place}]")));
        }
    }
}

fn cells(pack: &Pack) -> impl Iterator<Item = &RotationCell> {
    pack.rotation.iter().flat_map(|it| &it.cells)
}

fn is_field(pack: &Pack, id: &StatementId) -> bool {
    cells(pack)
        .flat_map(RotationCell::all_fields)
        .any(|it| it.id == *id)
}
