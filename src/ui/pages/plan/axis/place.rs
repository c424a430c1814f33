//! Where a line of the plan stands on the axis, and how it moves there.

use crate::domain::{
    fiscal_year::FiscalYear,
    plan::{Entry, Plan},
};

/// The columns a line covers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The first column; the plan's first year is 1.
    pub from: i32,
    /// How many columns.
    pub length: i32,
}

impl Place {
    /// The place of a line, cut at the ends of the plan; `None` if it lies outside.
    pub fn of(entry: &Entry, plan: &Plan) -> Option<Self> {
        let columns = i32::from(plan.span.years()) + 1;
        let from = (entry.year.since(plan.start) + 1).max(1);
        let to = (entry.until.since(plan.start) + 1).min(columns);
        (from <= to).then_some(Self {
            from,
            length: to - from + 1,
        })
    }
}

/// A way to move a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    /// So many years later; its length stays.
    Later(i32),
    /// Its end so many years later; its beginning stays.
    Longer(i32),
}

impl Move {
    /// The line after it; `None` if it would leave the years a plan may speak of, end before it
    /// begins, or stay as it is.
    pub fn of(self, entry: &Entry) -> Option<Entry> {
        let shifted = |year: FiscalYear, by| FiscalYear::new(year.number().checked_add(by)?);
        let mut moved = entry.clone();
        match self {
            Self::Later(by) => {
                moved.year = shifted(entry.year, by)?;
                moved.until = shifted(entry.until, by)?;
            }
            Self::Longer(by) => moved.until = shifted(entry.until, by)?,
        }
        (moved.year <= moved.until && moved != *entry).then_some(moved)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::plan::{Span, fixture};

    fn entry(year: i32, until: i32) -> Entry {
        let mut entry = fixture::plan().entries.remove(0);
        entry.year = FiscalYear::new(year).unwrap();
        entry.until = FiscalYear::new(until).unwrap();
        entry
    }

    #[track_caller]
    fn check_place(years: (i32, i32), columns: Option<(i32, i32)>) {
        let plan = fixture::plan();
        let place = Place::of(&entry(years.0, years.1), &plan);
        assert_eq!(place.map(|it| (it.from, it.length)), columns);
    }

    #[test]
    fn a_line_covers_the_columns_of_its_years() {
        check_place((2026, 2026), Some((1, 1)));
        check_place((2027, 2028), Some((2, 2)));
        check_place((2026, 2031), Some((1, 6)));
    }

    #[test]
    fn a_line_is_cut_at_the_ends_of_the_plan() {
        check_place((2020, 2027), Some((1, 2)));
        check_place((2030, 2040), Some((5, 2)));
        check_place((1900, 2199), Some((1, 6)));
        check_place((2020, 2025), None);
        check_place((2032, 2033), None);
        let mut plan = fixture::plan();
        plan.span = Span::TenYears;
        assert_eq!(Place::of(&entry(2030, 2040), &plan).unwrap().length, 7);
    }

    #[track_caller]
    fn check_move(it: Move, years: (i32, i32), after: Option<(i32, i32)>) {
        let moved = it.of(&entry(years.0, years.1));
        assert_eq!(moved.map(|it| (it.year.number(), it.until.number())), after);
    }

    #[test]
    fn a_line_moves_whole_and_stretches_at_its_end() {
        check_move(Move::Later(1), (2027, 2028), Some((2028, 2029)));
        check_move(Move::Later(-2), (2027, 2028), Some((2025, 2026)));
        check_move(Move::Longer(1), (2027, 2028), Some((2027, 2029)));
        check_move(Move::Longer(-1), (2027, 2028), Some((2027, 2027)));
    }

    #[test]
    fn a_line_never_ends_before_it_begins_nor_leaves_the_years() {
        check_move(Move::Longer(-2), (2027, 2028), None);
        check_move(Move::Later(0), (2027, 2028), None);
        check_move(Move::Later(1), (2198, 2199), None);
        check_move(Move::Later(-1), (1900, 1901), None);
        check_move(Move::Longer(i32::MAX), (2027, 2028), None);
    }
}
