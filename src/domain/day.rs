//! A day as saved texts, files and date fields have it: `2026-11-20`.

use chrono::{Datelike, NaiveDate};

/// A day as text.
pub fn text(day: NaiveDate) -> String {
    format!("{:04}-{:02}-{:02}", day.year(), day.month(), day.day())
}

/// The day of a text; `None` for any other writing, and outside the years 1900 to 2200.
pub fn read(text: &str) -> Option<NaiveDate> {
    let [year, month, day]: [&str; 3] = text.split('-').collect::<Vec<_>>().try_into().ok()?;
    let is_written_so = [(year, 4), (month, 2), (day, 2)]
        .iter()
        .all(|(it, digits)| it.len() == *digits && it.bytes().all(|it| it.is_ascii_digit()));
    let date = NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)?;
    (is_written_so && (1900..=2200).contains(&date.year())).then_some(date)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_reads_as_it_was_written() {
        for it in ["1900-01-01", "2024-02-29", "2200-12-31"] {
            assert_eq!(read(it).map(text).as_deref(), Some(it));
        }
    }

    #[test]
    fn another_writing_is_no_day() {
        for it in [
            "",
            "2027-2-3",
            "2027-02-30",
            "+202-02-03",
            "1899-12-31",
            "2201-01-01",
            "2027-02",
        ] {
            assert_eq!(read(it), None, "{it}");
        }
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod properties;
