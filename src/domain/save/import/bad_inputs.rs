//! What a file may hold that it should not, and what it gets. One line a case; the numbers are the
//! classes of `reliability.md`.

use super::{tests::read, *};
use crate::domain::plan::fixture;

mod characters;
mod classes;
mod fields;
pub(crate) mod pairs;
mod shape;
mod sizes;
mod years;

fn golden() -> &'static str {
    include_str!("../../../../tests/golden/file-1.json")
}

/// The shipped file with a part exchanged.
#[track_caller]
fn with(part: &str, other: &str) -> String {
    assert!(golden().contains(part), "{part}");
    golden().replacen(part, other, 1)
}

/// The file is refused with these words and a next step.
#[track_caller]
fn check_bytes(bytes: &[u8], part: &str) {
    let refused = read_file(bytes, &mut || PlanId::from_bits(1)).unwrap_err();
    let words = refused.to_string();
    assert!(words.contains(part), "{words}");
    assert!(words.ends_with("ください。"), "{words}");
}

#[track_caller]
fn check_refused(text: &str, part: &str) {
    check_bytes(text.as_bytes(), part);
}

/// The file reads; `said` is in a note, and whether that means a loss.
#[track_caller]
fn check_noted(text: &str, said: &str, loses: bool) -> Import {
    let import = read(text).unwrap();
    let notes = import.plans.iter().flat_map(|it| &it.notes);
    let all: Vec<&Note> = notes.chain(&import.left_out).collect();
    let found = all.iter().find(|it| it.to_string().contains(said));
    assert_eq!(found.map(|it| it.loses), Some(loses), "{said} in {all:?}");
    import
}

/// The file reads and nothing is said of its first plan.
#[track_caller]
fn check_passes(text: &str) -> Plan {
    let mut import = read(text).unwrap();
    let first = import.plans.remove(0);
    assert_eq!(first.notes, []);
    first.plan
}

const OTHER: &str = "別のアプリのファイル";
const NO_JSON: &str = "保存ファイルとして読めません";
const NEWER: &str = "新しい版";

#[test]
fn a_wrong_revision_is_none() {
    for rev in ["-1", "0", "\"x\""] {
        let import = read(&with("\"rev\": 3", &format!("\"rev\": {rev}"))).unwrap();
        assert_eq!(import.plans[0].rev, 0);
        assert_eq!(import.plans[0].plan.entries, fixture::plan().entries);
    }
}
