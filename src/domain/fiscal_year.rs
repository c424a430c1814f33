//! Japanese fiscal years: April to March.

use std::fmt;

use chrono::{Datelike, NaiveDate};

/// A fiscal year, named by the calendar year it starts in. Always within 1900 to 2199.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FiscalYear(i32);

impl FiscalYear {
    /// First year a plan may speak of.
    pub const FIRST: Self = Self(1900);
    /// Last year a plan may speak of.
    pub const LAST: Self = Self(2199);

    /// A fiscal year by number; `None` outside 1900 to 2199.
    pub fn new(year: i32) -> Option<Self> {
        (Self::FIRST.0..=Self::LAST.0)
            .contains(&year)
            .then_some(Self(year))
    }

    /// The fiscal year a date falls in: January to March belong to the year before.
    pub fn containing(date: NaiveDate) -> Self {
        let year = date.year() - i32::from(date.month() < 4);
        Self(year.clamp(Self::FIRST.0, Self::LAST.0))
    }

    /// The calendar year it starts in.
    pub fn number(self) -> i32 {
        self.0
    }

    /// The year this many years later, at most the last one.
    pub fn plus(self, years: u8) -> Self {
        Self((self.0 + i32::from(years)).min(Self::LAST.0))
    }

    /// Years from `earlier` to this one; negative if this one is the earlier.
    pub fn since(self, earlier: Self) -> i32 {
        self.0 - earlier.0
    }

    /// `令和8年度`; empty before Shōwa. A fiscal year carries the era of its last day.
    pub fn era(self) -> String {
        let (era, first) = match self.0 {
            2019.. => ("令和", 2019),
            1989.. => ("平成", 1989),
            1926.. => ("昭和", 1926),
            _ => return String::new(),
        };
        match self.0 - first + 1 {
            1 => format!("{era}元年度"),
            year => format!("{era}{year}年度"),
        }
    }
}

impl fmt::Display for FiscalYear {
    /// `2026年度`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}年度", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(date: &str, year: i32, era: &str) {
        let found = FiscalYear::containing(date.parse().unwrap());
        assert_eq!((found.number(), found.era().as_str()), (year, era));
    }

    #[test]
    fn a_year_starts_in_april() {
        check("2026-03-31", 2025, "令和7年度");
        check("2026-04-01", 2026, "令和8年度");
    }

    #[test]
    fn the_first_year_of_an_era_has_its_own_word() {
        check("2019-04-01", 2019, "令和元年度");
        check("2019-03-31", 2018, "平成30年度");
        check("1989-04-01", 1989, "平成元年度");
    }

    #[test]
    fn years_outside_the_range_are_refused() {
        assert_eq!(FiscalYear::new(1899), None);
        assert_eq!(FiscalYear::new(2200), None);
        assert_eq!(FiscalYear::LAST.plus(5), FiscalYear::LAST);
    }
}
