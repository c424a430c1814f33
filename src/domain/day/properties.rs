//! What holds of every day, as text and in its fiscal year.

use proptest::prelude::*;

use super::*;
use crate::domain::{calendar::ics, fiscal_year::FiscalYear, save::file};

fn day() -> impl Strategy<Value = NaiveDate> {
    let first = NaiveDate::from_ymd_opt(1900, 1, 1).unwrap();
    (0..109_938_u64).prop_map(move |it| first + chrono::Days::new(it))
}

proptest! {
    #[test]
    fn a_day_is_read_as_it_was_written(day in day()) {
        prop_assert_eq!(read(&text(day)), Some(day));
        prop_assert_eq!(text(day).parse::<NaiveDate>(), Ok(day));
    }

    #[test]
    fn what_is_read_is_written_the_same(typed in "[0-9]{3,5}[-/][0-9]{1,3}[-/][0-9]{1,3}|.{0,12}") {
        if let Some(day) = read(&typed) {
            prop_assert_eq!(text(day), typed);
        }
    }

    /// A later day is never in an earlier fiscal year, and each day is between the first days of its
    /// year and of the next.
    #[test]
    fn no_day_is_in_another_fiscal_year(one in day(), two in day()) {
        let (first, last) = (one.min(two), one.max(two));
        prop_assert!(FiscalYear::containing(first) <= FiscalYear::containing(last));
        let april = |year: i32| NaiveDate::from_ymd_opt(year, 4, 1).unwrap();
        let year = FiscalYear::containing(one);
        let is_inside = april(year.number()) <= one && one < april(year.number() + 1);
        let is_beyond = one < april(1900) && year == FiscalYear::FIRST || one >= april(2200) && year == FiscalYear::LAST;
        prop_assert!(is_inside || is_beyond, "{one} {year}");
    }

    #[test]
    fn names_of_files_are_made_of_the_day_alone(day in day()) {
        let digits = text(day).replace('-', "");
        prop_assert!(digits.len() == 8 && digits.bytes().all(|it| it.is_ascii_digit()));
        prop_assert_eq!(file::name(day), format!("keikaku-{digits}.json"));
        prop_assert_eq!(ics::name(day), format!("keikaku-{digits}.ics"));
    }
}
