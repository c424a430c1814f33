//! What holds of every calendar, read back by a parser that is not ours.

use icalendar::parser;
use proptest::prelude::*;

use super::{
    tests::{WORDS, check_lines, parsed},
    *,
};
use crate::domain::{plan::typed::first_hidden, save::import::properties::plan};

proptest! {
    /// As many events as the person chose, each with the words of its line, on its day.
    #[test]
    fn every_dated_line_comes_back_on_its_day(plan in plan(), life in any::<bool>(), ideas in any::<bool>(), notes in any::<bool>()) {
        let chosen = Chosen { life, ideas, notes };
        let today = NaiveDate::from_ymd_opt(2026, 11, 20).unwrap();
        let events = events(&plan, None, today, chosen, &WORDS);
        let file = ics::file(&events, 29_000_000);
        check_lines(&file);
        let found = parsed(&file);
        prop_assert_eq!(found.len(), events.len());
        for (it, event) in found.iter().zip(&events) {
            prop_assert_eq!(&it[0], &event.title);
            prop_assert_eq!(&it[1], &event.description);
            prop_assert_eq!(it[2].clone(), event.from.format("%Y%m%d").to_string());
            prop_assert_eq!(it[3].clone(), event.end.format("%Y%m%d").to_string());
        }
        for entry in plan.entries.iter().filter(|it| it.date.is_some()) {
            let is_out = events.iter().any(|it| it.from == entry.date.unwrap() && it.title == entry.text);
            let is_private = matches!(entry.lane, Lane::Life | Lane::Unknown(_)) && !life || entry.state == EntryState::Idea && !ideas;
            prop_assert!(is_out || is_private);
        }
    }

    #[test]
    fn any_text_is_folded_and_stays_text(title in any::<String>(), description in any::<String>(), minutes in any::<u64>()) {
        let day = NaiveDate::from_ymd_opt(2027, 3, 31).unwrap();
        let plan = crate::domain::plan::fixture::plan();
        let event = super::event(&plan, "1", day, &title, &description).unwrap();
        let file = ics::file(&[event], minutes);
        check_lines(&file);
        prop_assert!(file.chars().all(|it| matches!(it, '\r' | '\n' | '\t') || !it.is_control()));
        prop_assert_eq!(first_hidden(&file.replace("\r\n", "\n")), None);
        let unfolded = parser::unfold(&file);
        let calendar = parser::read_calendar(&unfolded).unwrap();
        prop_assert_eq!(calendar.components.len(), 1);
        let [found] = parsed(&file).try_into().unwrap();
        prop_assert_eq!(&found[0], &cleaned(&title));
        prop_assert_eq!(&found[1], &cleaned(&description));
    }
}
