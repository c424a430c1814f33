//! What holds of every pack: it is read, or everything that is said of it has a place and a remedy.

use proptest::prelude::*;

use super::{
    bad_inputs::{TOWN, with},
    *,
};
use crate::domain::{read::MOST_FAULTS, save::import::properties::node};

fn check(text: &str) -> Result<(), TestCaseError> {
    let Err(problems) = read(text) else {
        return Ok(());
    };
    prop_assert!((1..=MOST_FAULTS).contains(&problems.len()));
    for it in &problems {
        prop_assert!(it.to_string().ends_with('。'), "{it}");
        prop_assert!(it.line <= text.split('\n').count(), "{it}");
    }
    prop_assert!(problems.is_sorted_by_key(|it| (it.line, it.column)));
    Ok(())
}

proptest! {
    #[test]
    fn any_bytes_are_a_pack_or_have_problems(bytes in any::<Vec<u8>>()) {
        let text = String::from_utf8_lossy(&bytes);
        prop_assert!(read(&text).is_err());
        check(&text)?;
    }

    #[test]
    fn anything_anywhere_in_a_pack_is_judged(at in any::<prop::sample::Index>(), more in "[\\PC\"{}\\[\\],:0-9]{0,4}") {
        let at = at.index(TOWN.len());
        let at = (0..=at).rev().find(|it| TOWN.is_char_boundary(*it)).unwrap();
        check(&format!("{}{more}{}", &TOWN[..at], &TOWN[at..]))?;
    }

    #[test]
    fn any_value_under_any_key_is_judged(key in prop::sample::select(vec!["town", "documents", "ranks", "jobs", "tracks", "trainings", "year", "gaps", "schema", "revision"]), value in node()) {
        let text = with(&format!("\"{key}\":"), &format!("\"{key}\": {}, \"// was\":", value.compact()));
        check(&text)?;
    }

    #[test]
    fn line_ends_and_a_mark_before_it_say_nothing(spaces in "[ \t\r\n]{0,9}", has_mark in any::<bool>()) {
        let mark = if has_mark { "\u{feff}" } else { "" };
        let text = format!("{mark}{spaces}{}{spaces}", TOWN.replace('\n', &format!("\n{spaces}")));
        let (one, two) = (read(&text).unwrap(), read(TOWN).unwrap());
        prop_assert_eq!(one.pack(), two.pack());
    }
}
