//! What a town's policy has for someone who wants to grow: trainings, steps of tracks, qualifications,
//! support and people. Nothing else, and nothing the pack does not name for the rank.
//!
//! An ability is joined with means only where the pack says that the documents do.

use super::{
    Fit, Person,
    ability::Asked,
    steps::{LaneKind, Reason},
    trainings::Listed,
};
use crate::domain::{
    id::StatementId,
    pack::{
        ability::AbilityMeans,
        base::{Certainty, Sources, Topic},
        growth::Support,
        when::When,
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
    Measure,
}

impl MeansKind {
    /// In the order of the page.
    pub const ALL: [Self; 6] = [
        Self::Training,
        Self::Track,
        Self::Qualification,
        Self::Support,
        Self::People,
        Self::Measure,
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

    /// What the documents themselves name for an ability, or for a group it stands in, as far as it is
    /// there for this person.
    pub fn means_for(&self, asked: &Asked<'a>) -> Vec<(&'a AbilityMeans, Vec<Means<'a>>)> {
        let pack = self.catalog.pack();
        let is_of = |named: &StatementId| {
            let node = pack.matrices.iter().find_map(|it| it.node(named));
            node.is_some_and(|it| it.find(&asked.node.id).is_some())
        };
        let links = pack.ability_means.iter();
        let links = links.filter(|it| it.abilities.iter().any(is_of));
        let (theirs, trainings) = (self.means(), self.trainings());
        links
            .map(|link| {
                let of = |id: &StatementId| {
                    let known = theirs.iter().find(|it| it.statement == id.as_str());
                    let known = known.cloned();
                    known
                        .or_else(|| Self::training_means(&trainings, id))
                        .or_else(|| self.measure_means(id))
                };
                (link, link.means.iter().filter_map(of).collect())
            })
            .filter(|(_, means): &(_, Vec<_>)| !means.is_empty())
            .collect()
    }

    /// A training, also where one takes only its parts: documents name the kind.
    fn training_means(trainings: &[Listed<'a>], id: &StatementId) -> Option<Means<'a>> {
        let mut all = trainings.iter().flat_map(Listed::all);
        let found = all.find(|it| it.training.id == *id)?;
        let it = found.training;
        Some(Means {
            kind: MeansKind::Training,
            reason: Reason::of(found.why)?,
            statement: it.id.as_str(),
            name: it.label.ja.clone(),
            body: it.in_short(),
            src: &it.src,
            certainty: it.certainty,
        })
    }

    fn measure_means(&self, id: &StatementId) -> Option<Means<'a>> {
        let mut measures = self.catalog.pack().measures.iter();
        let it = measures.find(|it| it.id == *id)?;
        Some(Means {
            kind: MeansKind::Measure,
            reason: self.reason_of(&it.when)?,
            statement: it.id.as_str(),
            name: it.label.ja.clone(),
            body: it.body.as_ref(),
            src: &it.src,
            certainty: it.certainty,
        })
    }

    /// Why something stands here that is for those of `when`; `None` if it is not for this person.
    fn reason_of(&self, when: &When) -> Option<Reason> {
        let is_open = when.names_nobody();
        match self.fit(when) {
            Fit::No => None,
            _ if is_open && when.words.is_none() => Some(Reason::Open),
            Fit::Yes if !is_open => Some(Reason::Named),
            _ => Some(Reason::NamedIf),
        }
    }

    fn support_means(&self, it: &'a Support) -> Option<Means<'a>> {
        let reason = self.reason_of(&it.when)?;
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
            MeansKind::Measure => Self::Other,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        catalog::Catalog,
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
                        MeansKind::Measure => false,
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

    /// What is named for the abilities of a rank: ability and statement, joined by `<`.
    fn named(catalog: &Catalog, job: &str, rank: &str) -> Vec<String> {
        let who = fixture::who(job, rank, None);
        let person = Person::find(catalog, &who).unwrap();
        let topics = person.self_check_topics();
        let mut named = Vec::new();
        for asked in topics.iter().flat_map(|it| &it.list) {
            for (_, means) in person.means_for(asked) {
                named.extend(
                    means
                        .iter()
                        .map(|it| format!("{} < {}", asked.node.id, it.statement)),
                );
            }
        }
        named
    }

    #[test]
    fn what_the_documents_name_for_an_ability_stands_under_it() {
        assert_eq!(
            named(&fixture::iwaki(), "general-office", "staff"),
            [
                "ab-knowledge < tr-basic",
                "ab-knowledge < tr-special",
                "ab-knowledge < tr-dispatch",
                "ab-knowledge < m-succession",
            ]
        );
        assert_eq!(
            named(&fixture::kitakyushu(), "civil-engineering", "section-chief"),
            [
                "ab-scheduling < tr-job-skill",
                "ab-citizen-service < tr-job-skill",
                "ab-persuasion < tr-job-skill",
            ]
        );
    }

    #[test]
    fn what_is_named_for_an_ability_is_seen_by_someone_and_can_be_put_into_a_plan() {
        let year = FiscalYear::new(2027).unwrap();
        for catalog in fixture::all().into_iter().chain([fixture::minamo()]) {
            let mut seen = Vec::new();
            for person in Person::everyone(&catalog) {
                let topics = person.self_check_topics();
                for asked in topics.iter().flat_map(|it| &it.list) {
                    for (link, means) in person.means_for(asked) {
                        seen.push(&link.id);
                        for it in means {
                            let entry = person.entry_for(it.statement, EntryId(1), year);
                            assert_eq!(entry.map(|it| it.lane), Some(Lane::from(it.kind)));
                        }
                    }
                }
            }
            for it in &catalog.pack().ability_means {
                assert!(seen.contains(&&it.id), "nobody sees {}", it.id);
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
