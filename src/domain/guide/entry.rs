//! A statement of the town's content as a line of a plan.

use super::{Person, steps::named_of};
use crate::domain::{
    fiscal_year::FiscalYear,
    pack::base::{Certainty, Sources},
    plan::{Entry, EntryId, EntryOrigin, EntryState, Extra, Lane, Named},
    text::Text,
};

/// What a line taken from a pack points at.
pub(super) struct Ground<'a> {
    pub(super) id: &'a str,
    pub(super) label: &'a Text,
    pub(super) src: &'a Sources,
    pub(super) certainty: Certainty,
}

/// The ground of a statement that has a name.
macro_rules! ground {
    ($statement:expr) => {
        $crate::domain::guide::entry::Ground {
            id: $statement.id.as_str(),
            label: &$statement.label,
            src: &$statement.src,
            certainty: $statement.certainty,
        }
    };
}
pub(super) use ground;

impl<'a> Person<'a> {
    /// A statement as a line of a plan: trainings, supports, levels, gates, steps of the year,
    /// qualifications of their job, certifications. `None` for anything else.
    pub fn entry_for(&self, statement: &str, id: EntryId, year: FiscalYear) -> Option<Entry> {
        let (lane, ground) = self.ground(statement)?;
        let mut levels = self.catalog.pack().tracks.iter().flat_map(|it| &it.levels);
        let level = levels.find(|it| it.id.as_str() == statement);
        let of = level.and_then(|it| self.catalog.track_to_name(it));
        Some(Entry {
            id,
            year,
            until: year,
            date: None,
            lane,
            text: named_of(of, ground.label),
            note: String::new(),
            state: EntryState::Planned,
            origin: self.origin(&ground),
            extra: Extra::new(),
        })
    }

    pub(super) fn origin(&self, ground: &Ground<'_>) -> EntryOrigin {
        EntryOrigin::Pack {
            statement: Named {
                id: ground.id.to_owned(),
                label: ground.label.ja.clone(),
            },
            source: self.source_words(ground.src),
            certainty: ground.certainty,
        }
    }

    fn ground(&self, id: &str) -> Option<(Lane, Ground<'a>)> {
        let pack = self.catalog.pack();
        macro_rules! look {
            ($lane:expr, $list:expr) => {
                if let Some(it) = $list.into_iter().find(|it| it.id.as_str() == id) {
                    let ground = ground!(it);
                    return Some(($lane, ground));
                }
            };
        }
        look!(Lane::Learning, &pack.trainings);
        look!(Lane::Learning, &pack.supports);
        look!(Lane::Dx, pack.tracks.iter().flat_map(|it| &it.levels));
        look!(Lane::Rank, &pack.gates);
        look!(Lane::Rank, &pack.certifications);
        look!(Lane::Interview, &pack.year);
        let cells = self
            .catalog
            .rotation(&self.job.id)
            .map(|it| it.cells.as_slice())
            .unwrap_or_default();
        look!(
            Lane::Qualification,
            cells.iter().flat_map(|it| &it.qualifications)
        );
        let paths = cells
            .iter()
            .flat_map(|it| &it.paths)
            .flat_map(|it| &it.fields);
        look!(
            Lane::Posting,
            cells.iter().flat_map(|it| &it.fields).chain(paths)
        );
        look!(Lane::Other, &pack.measures);
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::guide::fixture;

    #[test]
    fn a_statement_becomes_a_line_with_its_source() {
        let catalog = fixture::kitakyushu();
        let who = fixture::who("civil-engineering", "section-chief", None);
        let person = Person::find(&catalog, &who).unwrap();
        let year = FiscalYear::new(2026).unwrap();
        let entry = person.entry_for("dx-silver", EntryId(3), year).unwrap();
        assert_eq!((entry.lane, entry.id), (Lane::Dx, EntryId(3)));
        assert!(
            matches!(entry.origin, EntryOrigin::Pack { source, .. } if source.contains("北九州市人財戦略"))
        );
        assert_eq!(person.entry_for("no-such", EntryId(1), year), None);
    }
}
