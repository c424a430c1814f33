//! How far two states of a plan are alike: what need not be drawn or read again.

use super::{Entry, Plan};

impl Plan {
    /// Whether nothing but words differs from another plan: it is of the same person and has the same
    /// lines in the same places.
    pub fn differs_in_words_only(&self, other: &Self) -> bool {
        let place = |it: &Entry| (it.id, it.year, it.until, it.date, it.state);
        self.start == other.start
            && self.span == other.span
            && self.personal == other.personal
            && self.profile == other.profile
            && self.entries.len() == other.entries.len()
            && self
                .entries
                .iter()
                .zip(&other.entries)
                .all(|(it, other)| place(it) == place(other) && it.lane == other.lane)
    }

    /// Whether another plan has the same lines, and the same years to put them in: what else is
    /// written in the two may differ.
    pub fn has_same_lines(&self, other: &Self) -> bool {
        self.start == other.start
            && self.span == other.span
            && self.personal == other.personal
            && self.entries == other.entries
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::{
        fiscal_year::FiscalYear,
        plan::{EntryState, Lane, Plan, fixture},
    };

    #[test]
    fn words_are_told_from_everything_else() {
        let plan = fixture::plan();
        let with = |change: fn(&mut Plan)| {
            let mut other = plan.clone();
            change(&mut other);
            plan.differs_in_words_only(&other)
        };
        assert!(with(|_| ()));
        assert!(with(|it| it.entries[0].text.push('。')));
        assert!(with(|it| it.visions.five.push('。')));
        assert!(!with(|it| it.entries[0].until = it.entries[0].until.plus(1)));
        assert!(!with(|it| it.entries[0].lane = Lane::Life));
        assert!(!with(|it| it.entries[0].state = EntryState::Done));
        assert!(!with(|it| it.entries.clear()));
        assert!(!with(|it| it.personal.born = FiscalYear::new(1990)));
        assert!(!with(|it| it.profile.rank.id.push('x')));
    }
}
