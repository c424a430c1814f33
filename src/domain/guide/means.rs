//! What a town's policy has for someone who wants to grow: trainings, steps of tracks, qualifications,
//! support and people. Nothing else, and nothing the pack does not name for the rank.
//!
//! Packs hold no link from an ability to a training or a support, so none is made here.

use super::{
    Fit, Person,
    steps::{LaneKind, Reason},
};
use crate::domain::{
    pack::{
        base::{Certainty, Sources, Topic},
        growth::Support,
    },
    plan::Lane,
    text::Text,
};

/// A way to grow.
#[derive(Clone, Debug)]
pub struct Means<'a> {
    /// Its kind.
    pub kind: MeansKind,
    /// Why it stands here.
    pub reason: Reason,
    /// The statement behind it.
    pub statement: &'a str,
    /// Its name, after that of what it is a part of.
    pub name: String,
    /// What it is, in our own words.
    pub body: Option<&'a Text>,
    /// Where it comes from.
    pub src: &'a Sources,
    /// How sure it is.
    pub certainty: Certainty,
}

/// The kinds of means, in the order of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum MeansKind {
    Training,
    Track,
    Qualification,
    Support,
    People,
}

impl MeansKind {
    /// In the order of the page.
    pub const ALL: [Self; 5] = [
        Self::Training,
        Self::Track,
        Self::Qualification,
        Self::Support,
        Self::People,
    ];
}

impl<'a> Person<'a> {
    /// Everything the policy has for them to grow by, in the order of [`Person::undated_steps`], then
    /// support and people.
    pub fn means(&self) -> Vec<Means<'a>> {
        let mut found: Vec<Means<'a>> = Vec::new();
        for step in self.undated_steps() {
            let kind = match step.lane {
                LaneKind::Learning => MeansKind::Training,
                LaneKind::Dx => MeansKind::Track,
                LaneKind::Qualification => MeansKind::Qualification,
                LaneKind::Interview | LaneKind::Rank | LaneKind::Posting => continue,
            };
            found.push(Means {
                kind,
                reason: step.reason,
                statement: step.statement,
                name: step.name(),
                body: step.body,
                src: step.src,
                certainty: step.certainty,
            });
        }
        let supports = self.catalog.pack().supports.iter();
        found.extend(supports.filter_map(|it| self.support_means(it)));
        found
    }

    fn support_means(&self, it: &'a Support) -> Option<Means<'a>> {
        let fit = self.fit(&it.when);
        let is_open = it.when.names_nobody();
        let reason = match fit {
            Fit::No => return None,
            _ if is_open && it.when.words.is_none() => Reason::Open,
            Fit::Yes if !is_open => Reason::Named,
            _ => Reason::NamedIf,
        };
        let kind = if it.topics.contains(&Topic::Mentoring) {
            MeansKind::People
        } else {
            MeansKind::Support
        };
        Some(Means {
            kind,
            reason,
            statement: it.id.as_str(),
            name: it.label.ja.clone(),
            body: it.body.as_ref(),
            src: &it.src,
            certainty: it.certainty,
        })
    }
}

impl From<MeansKind> for Lane {
    fn from(kind: MeansKind) -> Self {
        match kind {
            MeansKind::Training | MeansKind::Support | MeansKind::People => Self::Learning,
            MeansKind::Track => Self::Dx,
            MeansKind::Qualification => Self::Qualification,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        fiscal_year::FiscalYear,
        guide::{fixture, trainings::Listed},
        plan::EntryId,
    };

    #[test]
    fn every_means_stands_in_the_pack_for_that_rank_and_can_be_put_into_a_plan() {
        let year = FiscalYear::new(2027).unwrap();
        for catalog in fixture::all().into_iter().chain([fixture::minamo()]) {
            let pack = catalog.pack();
            for person in Person::everyone(&catalog) {
                let rank = &person.rank.id;
                let groups = person.trainings();
                let mut seen = Vec::new();
                for it in person.means() {
                    let id = it.statement;
                    assert!(!seen.contains(&id), "{rank} {id} stands twice");
                    seen.push(id);
                    let is_theirs = match it.kind {
                        MeansKind::Training => {
                            let all = groups.iter().flat_map(Listed::all);
                            let mut own = all.filter(|it| {
                                it.why != crate::domain::guide::trainings::Why::NotForYou
                            });
                            own.any(|it| it.training.id.as_str() == id)
                        }
                        MeansKind::Track => pack
                            .tracks
                            .iter()
                            .flat_map(|it| &it.levels)
                            .any(|it| it.id.as_str() == id && person.fit(&it.when) != Fit::No),
                        MeansKind::Qualification => person
                            .all_stages()
                            .filter_map(|it| it.cell)
                            .flat_map(|it| &it.qualifications)
                            .any(|it| it.id.as_str() == id),
                        MeansKind::Support | MeansKind::People => pack
                            .supports
                            .iter()
                            .any(|it| it.id.as_str() == id && person.fit(&it.when) != Fit::No),
                    };
                    assert!(is_theirs, "{rank} {id}");
                    let entry = person.entry_for(id, EntryId(1), year);
                    let entry = entry.unwrap_or_else(|| panic!("{rank} {id} is no line"));
                    assert_eq!(entry.year, year);
                    assert_eq!(entry.lane, Lane::from(it.kind), "{rank} {id}");
                }
            }
        }
    }

    #[test]
    fn mentors_are_people_and_money_is_support() {
        let catalog = fixture::kitakyushu();
        let who = fixture::who("civil-engineering", "section-chief", None);
        let means = Person::find(&catalog, &who).unwrap().means();
        for kind in [MeansKind::People, MeansKind::Support, MeansKind::Training] {
            assert!(means.iter().any(|it| it.kind == kind), "{kind:?}");
        }
    }
}
