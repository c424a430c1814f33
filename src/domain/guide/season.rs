//! Where in the year someone stands: which step is on, which one is next.

use chrono::{Datelike, NaiveDate};

use crate::domain::pack::{
    when::Months,
    year::{Step, StepKind},
};

/// Where a step stands, seen from today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Season {
    /// Over in this fiscal year.
    Past,
    /// On today.
    Now,
    /// Starts in this many months.
    InMonths(u8),
    /// Its months are not stated.
    Undated,
}

/// Months from April: 0 for April, 11 for March.
fn from_april(month: u32) -> u8 {
    u8::try_from((month + 8) % 12).unwrap_or_default()
}

/// Where a step stands in the fiscal year of `today`.
pub fn season(step: &Step, today: NaiveDate) -> Season {
    let Some(Months { from, to }) = step.months else {
        return Season::Undated;
    };
    let (from, to, now) = (
        from_april(from.into()),
        from_april(to.into()),
        from_april(today.month()),
    );
    // Months that cross into April, as March to April, are on at both ends of the fiscal year.
    let on = if from <= to {
        (from..=to).contains(&now)
    } else {
        now >= from || now <= to
    };
    if on {
        Season::Now
    } else if now < from {
        Season::InMonths(from - now)
    } else {
        Season::Past
    }
}

/// The interview or talk that is on, else the next one; after the last one of the year the first
/// one of the next.
pub fn next_interview(steps: &[Step], today: NaiveDate) -> Option<(&Step, Season)> {
    let talks = || {
        steps
            .iter()
            .filter(|it| matches!(it.kind, StepKind::Interview | StepKind::Talk))
    };
    let months_to = |step: &Step| {
        let from = from_april(step.months?.from.into());
        Some(match season(step, today) {
            Season::Now => 0,
            Season::InMonths(months) => months,
            _ => from + 12 - from_april(today.month()),
        })
    };
    talks()
        .filter_map(|it| Some((months_to(it)?, it)))
        .min_by_key(|(months, _)| *months)
        .map(|(months, step)| {
            (
                step,
                if months == 0 {
                    Season::Now
                } else {
                    Season::InMonths(months)
                },
            )
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::guide::fixture;

    #[track_caller]
    fn check(date: &str, label: &str, season: Season) {
        let catalog = fixture::kitakyushu();
        let (step, found) = next_interview(&catalog.pack().year, date.parse().unwrap()).unwrap();
        assert_eq!((step.label.ja.as_str(), found), (label, season), "{date}");
    }

    #[test]
    fn the_interview_that_is_on_comes_first() {
        check("2026-11-20", "自己申告面接", Season::Now);
        check("2026-05-01", "新年度面接", Season::Now);
    }

    #[test]
    fn between_interviews_the_next_one_comes_first() {
        check("2026-04-01", "新年度面接", Season::InMonths(1));
        check("2026-07-31", "1on1ミーティング", Season::InMonths(1));
        check("2026-12-01", "1on1ミーティング", Season::InMonths(1));
    }

    #[test]
    fn the_year_turns_in_april_not_in_january() {
        check("2027-01-01", "1on1ミーティング", Season::Now);
        check("2027-03-31", "1on1ミーティング", Season::Now);
    }
}
