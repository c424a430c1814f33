//! The statements of a town that lines of plans are measured by.

use super::{
    Advice, Says,
    naming::{has_one_of, is_single},
    reading::{Reading, names_gate},
};
use crate::domain::{
    guide::Fit,
    id::StatementId,
    pack::{
        base::{Certainty, Sources},
        growth::{Level, Training},
        plan_rule::{PlanRule, Postings, Way},
        rotation::{Interval, RotationCell},
        when::{Months, When, Years},
        year::Step,
    },
    plan::{Entry, EntryId, EntryOrigin, Lane},
    route::RankPage,
    text::Text,
};

/// What a line about a statement is measured by.
#[derive(Clone, Copy)]
pub(super) enum Measure<'a> {
    Level(&'a Level),
    Interval(&'a Interval, Stay<'a>),
    Step(&'a Step, Months),
    Training(&'a Training, Years),
    Exam(&'a [Way]),
    Postings(&'a PlanRule, &'a Postings),
}

/// Whose postings an interval is about.
#[derive(Clone, Copy)]
pub(super) struct Stay<'a> {
    /// The cell of the rotation, if it stands in one.
    pub(super) cell: Option<&'a RotationCell>,
    /// Whom it concerns, if that can be told.
    when: Option<&'a When>,
    /// Whether it speaks of one posting only, so that a line for a whole stage is none of its.
    of_one: bool,
}

/// A statement that lines are measured by.
pub(super) struct Rule<'a> {
    pub(super) id: &'a StatementId,
    pub(super) label: &'a Text,
    pub(super) measure: Measure<'a>,
    /// The statement that a line about it is taken from, and that the page leads to.
    of: &'a StatementId,
    src: &'a Sources,
    certainty: Certainty,
    why: Option<&'a Text>,
}

impl<'a> Rule<'a> {
    fn lane(&self) -> Lane {
        match self.measure {
            Measure::Level(_) => Lane::Dx,
            Measure::Interval(..) | Measure::Postings(..) => Lane::Posting,
            Measure::Step(..) => Lane::Interview,
            Measure::Training(..) => Lane::Learning,
            Measure::Exam(_) => Lane::Rank,
        }
    }

    fn page(&self) -> RankPage {
        match self.measure {
            Measure::Level(_) => RankPage::Dx,
            Measure::Interval(..) | Measure::Postings(..) => RankPage::Rotation,
            Measure::Step(..) | Measure::Exam(_) => RankPage::Systems,
            Measure::Training(..) => RankPage::Training,
        }
    }

    /// Whether anything can be said by it: not by a statement that is lost or stands elsewhere, nor by
    /// a level that needs no other.
    pub(super) fn holds(&self) -> bool {
        let is_held = matches!(self.certainty, Certainty::Stated | Certainty::Inferred);
        is_held && !matches!(self.measure, Measure::Level(it) if it.requires.is_empty())
    }

    /// Whether it measures the plan as a whole.
    pub(super) fn is_of_all(&self) -> bool {
        matches!(self.measure, Measure::Postings(..))
    }

    pub(super) fn advice(&self, entry: Option<EntryId>, says: Says) -> Advice {
        Advice {
            entry,
            says,
            statement: self.id.clone(),
            place: self.of.clone(),
            page: self.page(),
            src: self.src.clone(),
            certainty: self.certainty,
            why: self.why.cloned(),
        }
    }

    /// Whether a line taken from this statement is one that it measures.
    fn is_of(&self, id: &str) -> bool {
        let is_own = self.of.as_str() == id;
        match self.measure {
            Measure::Postings(..) => false,
            Measure::Interval(_, Stay { cell, .. }) => {
                let mut fields = cell.into_iter().flat_map(RotationCell::all_fields);
                is_own || fields.any(|it| it.id.as_str() == id)
            }
            _ => is_own,
        }
    }

    /// Whether a line taken from it still is about it. Words written over make another thing of it if
    /// its name is no longer among them. A posting may get the name of any department; the name of
    /// another stage makes it a posting of that stage.
    fn is_still_of(&self, reading: &Reading<'_>, entry: &Entry, label_then: &str) -> bool {
        let words = &entry.text;
        if entry.lane != self.lane() {
            return false;
        }
        let names = [self.label.ja.as_str(), label_then];
        match self.measure {
            Measure::Interval(_, stay) => {
                let stages = &reading.catalog.pack().stages;
                let (own, others): (Vec<_>, Vec<_>) = stages
                    .iter()
                    .partition(|it| stay.cell.is_none_or(|cell| cell.stages.contains(&it.id)));
                let names_own = has_one_of(words, own.iter().map(|it| it.label.ja.as_str()));
                let names_other = has_one_of(words, others.iter().map(|it| it.label.ja.as_str()));
                if names_own {
                    !stay.of_one
                } else {
                    !names_other
                }
            }
            Measure::Level(level) => {
                let short = level.short.iter().map(|it| it.ja.as_str());
                has_one_of(words, short.chain(names))
            }
            Measure::Exam(_) => {
                let mut gates = reading.catalog.pack().gates.iter();
                gates.any(|it| it.id == *self.of && names_gate(reading.catalog, it, words))
            }
            _ => has_one_of(words, names),
        }
    }

    /// Whether it surely measures a posting in the person's own words: one posting, by someone whom
    /// it concerns from its first year to its last.
    fn is_of_own_posting(&self, reading: &Reading<'_>, entry: &Entry) -> bool {
        let Measure::Interval(_, stay) = self.measure else {
            return false;
        };
        let fits = |when| {
            [entry.year, entry.until]
                .iter()
                .all(|it| reading.fit_in(when, *it) == Fit::Yes)
        };
        is_single(&entry.text)
            && entry.lane == Lane::Posting
            && stay.when.is_some_and(fits)
            && self.is_still_of(reading, entry, "")
    }
}

/// The rules that measure a line: those of the statement it was taken from while it is about that; of
/// a line in the person's own words, the only one that has exactly its name, else the first that
/// surely concerns their posting.
pub(super) fn rules_of<'r, 'a>(
    reading: &Reading<'_>,
    entry: &Entry,
    rules: &'r [Rule<'a>],
) -> Vec<&'r Rule<'a>> {
    let name = match &entry.origin {
        EntryOrigin::Pack { statement, .. } => {
            let of_it = rules.iter().filter(|it| it.is_of(&statement.id));
            let mut its = of_it.peekable();
            if its.peek().is_some() {
                return its
                    .filter(|it| it.is_still_of(reading, entry, &statement.label))
                    .collect();
            }
            // The content has no such statement any more, but perhaps one of its name.
            if !has_one_of(&entry.text, [statement.label.as_str()]) {
                return Vec::new();
            }
            &statement.label
        }
        EntryOrigin::Own => &entry.text,
    };
    let is_named =
        |it: &&Rule<'_>| it.lane() == entry.lane && !it.is_of_all() && it.label.ja == name.trim();
    let named: Vec<&Rule<'_>> = rules.iter().filter(is_named).collect();
    match named.as_slice() {
        [_] => named,
        [] if entry.origin == EntryOrigin::Own => rules
            .iter()
            .find(|it| it.is_of_own_posting(reading, entry))
            .into_iter()
            .collect(),
        _ => Vec::new(),
    }
}

mod gather;

pub(super) use self::gather::rules;
