//! The export file: every plan with its revision and checksum, and what could not be read, as it is.

use chrono::NaiveDate;

use super::{
    super::day,
    form::{APP, MIN_READER, SCHEMA},
    node::Node,
    record::{Record, checksum},
};

/// Most bytes of a file that is read.
pub const MOST_BYTES: u64 = 16_000_000;
/// Where self-checks stand in the file, if the person chose to have them in it.
pub const SELF_CHECKS: &str = "self_checks";

/// The file for a person: one value a line.
pub fn pretty<'a>(
    records: impl IntoIterator<Item = &'a Record>,
    kept_as_is: &[String],
    today: NaiveDate,
) -> String {
    let text = compact(records, kept_as_is, today);
    match Node::parse(&text) {
        Ok(node) => node.pretty(),
        // A damaged record has no place here; whatever it is, the text goes out.
        Err(_) => text,
    }
}

/// The file with self-checks in it.
pub fn with_self_checks(file: &str, checks: Vec<Node>) -> String {
    match Node::parse(file) {
        Ok(Node::Map(mut members)) if !checks.is_empty() => {
            members.push((SELF_CHECKS.to_owned(), Node::List(checks)));
            Node::Map(members).pretty()
        }
        _ => file.to_owned(),
    }
}

/// The same file in one line. The texts of the records are put together as they are, so that it
/// costs little at every edit.
pub fn compact<'a>(
    records: impl IntoIterator<Item = &'a Record>,
    kept_as_is: &[String],
    today: NaiveDate,
) -> String {
    let mut kept_as_is = kept_as_is.to_vec();
    let mut plans = Vec::new();
    for record in records {
        match with_revision(record) {
            Some(plan) => plans.push(plan),
            None => kept_as_is.push(record.text.clone()),
        }
    }
    let kept: Vec<String> = kept_as_is
        .into_iter()
        .map(|it| Node::Text(it).compact())
        .collect();
    let kept = match kept.as_slice() {
        [] => String::new(),
        kept => format!(",\"kept_as_is\":[{}]", kept.join(",")),
    };
    format!(
        "{{\"app\":\"{APP}\",\"kind\":\"plans\",\"schema\":{SCHEMA},\"min_reader\":{MIN_READER},\"exported\":\"{}\",\"plans\":[{}]{kept}}}",
        day::text(today),
        plans.join(",")
    )
}

/// The name of the file for a day: the same for everyone, so that it tells nothing.
pub fn name(today: NaiveDate) -> String {
    format!("keikaku-{}.json", day::text(today).replace('-', ""))
}

/// A record's text with its revision and checksum as last members.
fn with_revision(record: &Record) -> Option<String> {
    if record.min_reader > SCHEMA || checksum(&record.text) != record.checksum {
        return None;
    }
    let open = record.text.strip_suffix('}')?;
    let Record { rev, checksum, .. } = record;
    Some(format!(
        "{open},\"rev\":{rev},\"checksum\":\"{checksum}\"}}"
    ))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::plan::fixture;

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 20).unwrap()
    }

    #[test]
    fn the_file_is_the_shipped_one() {
        let record = Record::of(&fixture::plan(), 3, "tab", "2026-11-20T13:05".into());
        let kept = ["{\"cut".to_owned()];
        let file = pretty([&record], &kept, today());
        assert_eq!(file, include_str!("../../../tests/golden/file-1.json"));
    }

    #[test]
    fn a_record_that_cannot_be_read_goes_out_as_it_is() {
        let mut newer = Record::of(&fixture::plan(), 3, "tab", String::new());
        newer.min_reader = 2;
        let mut damaged = newer.clone();
        damaged.min_reader = 1;
        damaged.text = "not\u{0}this".into();
        let file = Node::parse(&compact([&newer, &damaged], &[], today())).unwrap();
        let Node::Map(members) = file else { panic!() };
        let kept = Node::List(vec![Node::text(&newer.text), Node::text("not\u{0}this")]);
        assert_eq!(members.last(), Some(&("kept_as_is".into(), kept)));
    }

    #[test]
    fn the_name_is_made_of_the_day_alone() {
        assert_eq!(name(today()), "keikaku-20261120.json");
    }
}
