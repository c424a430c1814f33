//! Where in the year someone stands: which step is on, which one is next.

use chrono::{Datelike, NaiveDate};

use super::{Fit, Person};
use crate::domain::pack::{when::Months, year::Step};

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

impl<'a> Person<'a> {
    /// The steps of the year that may concern them.
    pub fn year(&self) -> impl Iterator<Item = &'a Step> + use<'a> {
        let person = *self;
        let all = self.catalog.pack().year.iter();
        all.filter(move |it| person.fit(&it.when) != Fit::No)
    }

    /// The interview or talk that is on, else the next one; after the last one of the year the first
    /// one of the next.
    pub fn next_interview(&self, today: NaiveDate) -> Option<(&'a Step, Season)> {
        next_of(self.year().filter(|it| it.is_talk()), today)
    }
}

fn next_of<'a>(
    talks: impl Iterator<Item = &'a Step>,
    today: NaiveDate,
) -> Option<(&'a Step, Season)> {
    let months_to = |step: &Step| {
        let from = from_april(step.months?.from.into());
        Some(match season(step, today) {
            Season::Now => 0,
            Season::InMonths(months) => months,
            _ => from + 12 - from_april(today.month()),
        })
    };
    talks
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
        let who = fixture::who("civil-engineering", "staff", None);
        let person = Person::find(&catalog, &who).unwrap();
        let (step, found) = person.next_interview(date.parse().unwrap()).unwrap();
        assert_eq!((step.label.ja.as_str(), found), (label, season), "{date}");
    }

    #[test]
    fn the_interview_that_is_on_comes_first() {
        check("2026-11-20", "自己申告面接", Season::Now);
        check("2026-05-01", "新年度面接", Season::Now);
    }

    #[test]
    fn an_interview_of_others_is_not_the_next_one() {
        let mut pack: serde_json::Value = serde_json::from_str(fixture::KITAKYUSHU).unwrap();
        pack["year"]
            .as_array_mut()
            .unwrap()
            .iter_mut()
            .for_each(|it| {
                it["when"] = serde_json::json!({ "jobs": ["curator"] });
            });
        let catalog = crate::domain::check::read(&pack.to_string()).unwrap();
        let next = |job| {
            let who = fixture::who(job, "staff", None);
            let person = Person::find(&catalog, &who).unwrap();
            person.next_interview("2026-11-20".parse().unwrap())
        };
        assert_eq!(next("civil-engineering"), None);
        assert!(next("curator").is_some());
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
