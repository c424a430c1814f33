//! People of any towns, jobs and ranks side by side. Each town keeps its own words; what a town's
//! content does not have stays visible as such.

mod lines;

use super::{
    Person,
    steps::{LaneKind, Reason},
};
use crate::domain::{
    pack::{
        base::{Certainty, Topic},
        town::Gap,
    },
    route::RankPage,
    text::Text,
};

/// What a row of a comparison is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Aspect {
    Roles,
    Abilities,
    Stages,
    OwnStage,
    Interval,
    FirstPosting,
    Fields,
    Paths,
    Trainings,
    Levels,
    Qualifications,
    Supports,
    Promotion,
}

impl Aspect {
    /// In the order of the rows.
    pub const ALL: [Self; 13] = [
        Self::Roles,
        Self::Abilities,
        Self::Stages,
        Self::OwnStage,
        Self::Interval,
        Self::FirstPosting,
        Self::Fields,
        Self::Paths,
        Self::Trainings,
        Self::Levels,
        Self::Qualifications,
        Self::Supports,
        Self::Promotion,
    ];

    /// The topic whose gaps say why a town has nothing here; only where a gap of the topic can be
    /// about nothing else.
    fn topic(self) -> Option<Topic> {
        match self {
            Self::Abilities => Some(Topic::Abilities),
            Self::Levels => Some(Topic::Tracks),
            Self::Qualifications => Some(Topic::Qualifications),
            Self::Promotion => Some(Topic::Promotion),
            _ => None,
        }
    }
}

/// A row: one cell for each person, in their order.
#[derive(Clone, Debug)]
pub struct Row<'a> {
    /// What it is about.
    pub aspect: Aspect,
    /// The cells.
    pub cells: Vec<Cell<'a>>,
}

/// What one person's town says.
#[derive(Clone, Debug, Default)]
pub struct Cell<'a> {
    /// Its statements; empty if there are none.
    pub lines: Vec<Line<'a>>,
    /// Without lines: the gaps that say why.
    pub gaps: Vec<&'a Gap>,
    /// Without lines: whether the document has it and the text at hand lost which belongs to whom.
    pub is_lost: bool,
}

/// A statement, in the town's own words.
#[derive(Clone, Debug)]
pub struct Line<'a> {
    /// What it says.
    pub words: String,
    /// What belongs to it: whose stage, which group, a condition.
    pub note: Option<String>,
    /// Why it concerns them, where there are several reasons.
    pub reason: Option<Reason>,
    /// How sure it is.
    pub certainty: Certainty,
    /// Why it is not simply stated.
    pub why: Option<&'a Text>,
    /// Where it stands: the page, and the statement that `?at=` finds.
    pub at: Option<(RankPage, &'a str)>,
}

impl Row<'_> {
    /// Whether the cells say different things. Where one says nothing and another one something,
    /// they do.
    pub fn differs(&self) -> bool {
        let said = |it: &Cell<'_>| -> Vec<(String, Option<String>, Option<Reason>)> {
            let lines = it.lines.iter();
            lines
                .map(|it| (it.words.clone(), it.note.clone(), it.reason))
                .collect()
        };
        let mut cells = self.cells.iter().map(said);
        let first = cells.next();
        cells.any(|it| Some(it) != first)
    }
}

impl<'a> Cell<'a> {
    /// How sure all lines are, if all are equally unsure and there are several; and why, if it is for
    /// one reason.
    pub fn shared_certainty(&self) -> Option<(Certainty, Option<&'a Text>)> {
        let (first, rest) = self.lines.split_first()?;
        let is_shared = !rest.is_empty() && rest.iter().all(|it| it.certainty == first.certainty);
        let has_one_reason = rest.iter().all(|it| it.why == first.why);
        (is_shared && first.certainty != Certainty::Stated)
            .then_some((first.certainty, first.why.filter(|_| has_one_reason)))
    }
}

/// The rows of a comparison.
pub fn compare<'a>(people: &[Person<'a>]) -> Vec<Row<'a>> {
    Aspect::ALL
        .into_iter()
        .map(|aspect| Row {
            aspect,
            cells: people.iter().map(|it| it.cell(aspect)).collect(),
        })
        .collect()
}

impl<'a> Person<'a> {
    fn cell(&self, aspect: Aspect) -> Cell<'a> {
        let lines = match aspect {
            Aspect::Roles => self.role_lines(),
            Aspect::Abilities => self.ability_lines(),
            Aspect::Stages => self.all_stages().map(lines::stage_line).collect(),
            Aspect::OwnStage => self
                .stages()
                .stages
                .into_iter()
                .map(lines::stage_line)
                .collect(),
            Aspect::Interval => self.interval_lines(),
            Aspect::FirstPosting => self.first_posting_lines(),
            Aspect::Fields => self.field_lines(),
            Aspect::Paths => self.path_lines(),
            Aspect::Trainings => self.step_lines(LaneKind::Learning),
            Aspect::Levels => self.level_lines(),
            Aspect::Qualifications => self.step_lines(LaneKind::Qualification),
            Aspect::Supports => self.support_lines(),
            Aspect::Promotion => self.promotion_lines(),
        };
        let gaps = aspect.topic().filter(|_| lines.is_empty());
        Cell {
            gaps: gaps.map_or_else(Vec::new, |it| self.gaps(it).collect()),
            is_lost: aspect == Aspect::Abilities
                && lines.is_empty()
                && self.ability_tables().any(|it| it.is_unknown()),
            lines,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::guide::{Who, fixture};

    /// The middle rank of each job of a town.
    fn people(catalog: &crate::domain::catalog::Catalog) -> Vec<Person<'_>> {
        let jobs = catalog.pack().jobs.iter();
        jobs.filter_map(|job| {
            let who = Who {
                job: job.id.clone(),
                rank: job.ladder.get(job.ladder.len() / 2)?.clone(),
                years: None,
            };
            Person::find(catalog, &who)
        })
        .collect()
    }

    #[test]
    fn every_aspect_has_a_cell_for_each_and_each_line_a_place() {
        let towns = fixture::all();
        let people: Vec<Person<'_>> = towns.iter().flat_map(people).collect();
        let rows = compare(&people);
        assert_eq!(rows.len(), Aspect::ALL.len());
        for row in &rows {
            assert_eq!(row.cells.len(), people.len());
            let lines = row.cells.iter().flat_map(|it| &it.lines);
            assert!(lines.clone().count() > 0, "{:?}", row.aspect);
            assert!(lines.clone().all(|it| !it.words.is_empty()));
        }
    }

    #[test]
    fn one_person_beside_themselves_differs_in_nothing() {
        let catalog = fixture::kumamoto();
        for person in people(&catalog) {
            assert!(compare(&[person, person]).iter().all(|it| !it.differs()));
        }
    }

    #[test]
    fn what_is_a_duty_for_one_alone_differs() {
        let catalog = fixture::kitakyushu();
        let whos = ["section-chief", "staff"];
        let whos = whos.map(|it| fixture::who("civil-engineering", it, Some(15)));
        let people = whos
            .iter()
            .filter_map(|it| Person::find(&catalog, it))
            .collect::<Vec<_>>();
        let rows = compare(&people);
        let differs = |aspect| {
            let row = rows.iter().find(|it| it.aspect == aspect);
            row.is_some_and(Row::differs)
        };
        assert!(differs(Aspect::Roles) && differs(Aspect::Trainings));
        assert!(!differs(Aspect::Levels) && !differs(Aspect::Stages));
    }

    /// Where the marks are lost nothing is claimed, and the gap says why.
    #[test]
    fn lost_marks_are_said_and_not_guessed() {
        let catalog = fixture::kitakyushu();
        let who = fixture::who("civil-engineering", "section-chief", None);
        let person = Person::find(&catalog, &who).unwrap();
        let rows = compare(&[person]);
        let abilities = rows.iter().find(|it| it.aspect == Aspect::Abilities);
        let cell = abilities.unwrap().cells.first().unwrap();
        assert!(cell.lines.is_empty() && cell.is_lost && !cell.gaps.is_empty());
    }
}
