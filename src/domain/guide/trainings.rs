//! How each training of a town stands for someone, and which belong to which.

use super::{Fit, Person};
use crate::domain::pack::{
    growth::Training,
    when::{Duty, When},
};

/// Why a training stands where it stands; in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// A duty at this rank.
    Required,
    /// A duty, if a condition holds that the app does not know.
    RequiredIf,
    /// Named for the next rank.
    NextRank,
    /// Named for this rank or stage.
    Named,
    /// Named for people the app cannot tell them to be.
    NamedIf,
    /// The document names nobody.
    Open,
    /// For others.
    NotForYou,
}

impl Why {
    /// Whether it is, or may be, a duty at this rank.
    pub fn is_required(self) -> bool {
        self <= Self::RequiredIf
    }
}

/// A training with its reason, and with those that belong to it.
#[derive(Clone, Debug)]
pub struct Listed<'a> {
    /// The training, or the kind of trainings.
    pub training: &'a Training,
    /// Its reason.
    pub why: Why,
    /// Whether one takes its parts, not the whole: they are for the people they name.
    pub is_kind: bool,
    /// The trainings of that kind, which may be kinds themselves.
    pub parts: Vec<Self>,
}

impl<'a> Listed<'a> {
    /// It and all below it, from the top.
    pub fn all(&self) -> Vec<&Self> {
        let mut found = vec![self];
        found.extend(self.parts.iter().flat_map(Self::all));
        found
    }

    /// Whether it, or a training of its kind, tells whom it is for.
    fn names_people(&self) -> bool {
        self.is_kind || !self.training.when.names_nobody()
    }

    /// In which of the trainings of its kind an open one takes place is not said: it is no surer than
    /// they are.
    fn no_surer_than(&mut self, why: Why) {
        self.why = self.why.max(why).max(Why::RequiredIf);
        for it in &mut self.parts {
            it.no_surer_than(why);
        }
    }
}

impl<'a> Person<'a> {
    /// All trainings of the town in the order someone reads them.
    pub fn trainings(&self) -> Vec<Listed<'a>> {
        let all = self.catalog.pack().trainings.iter();
        let heads = all.filter(|it| self.kinds(it).next().is_none());
        in_order(heads.map(|it| self.listed(it)))
    }

    fn listed(&self, training: &'a Training) -> Listed<'a> {
        let all = self.catalog.pack().trainings.iter();
        let of_kind = all.filter(|it| it.kind.as_ref() == Some(&training.id));
        let mut parts: Vec<Listed<'a>> = of_kind.map(|it| self.listed(it)).collect();
        // A kind whose trainings name people is for the people they name.
        let named = parts.iter().filter(|it| it.names_people());
        let by_parts = named.map(|it| it.why).min();
        let why = match by_parts {
            Some(why) if training.when.names_nobody() => why,
            _ => self.why(training),
        };
        if by_parts.is_some() {
            for it in parts.iter_mut().filter(|it| !it.names_people()) {
                it.no_surer_than(why);
            }
        }
        Listed {
            training,
            why,
            is_kind: by_parts.is_some(),
            parts: in_order(parts),
        }
    }

    fn why(&self, it: &'a Training) -> Why {
        let required = self.duty_of(it).contains(&Duty::Required);
        let is_open = it.when.names_nobody();
        match self.fit(&it.when) {
            Fit::Yes if required => Why::Required,
            Fit::Maybe if required => Why::RequiredIf,
            Fit::Yes if is_open && it.when.words.is_none() && it.audience.is_empty() => Why::Open,
            // Words without data ("for beginners") may or may not mean them.
            Fit::Yes if is_open => Why::NamedIf,
            Fit::Yes => Why::Named,
            Fit::Maybe => Why::NamedIf,
            Fit::No if self.is_for_next_rank(&it.when) => Why::NextRank,
            Fit::No => Why::NotForYou,
        }
    }

    /// Whether a condition names one of the next ranks, and nothing else in it keeps them out there.
    fn is_for_next_rank(&self, when: &When) -> bool {
        let named = |it: &&crate::domain::pack::people::Rank| when.ranks.contains(&it.id);
        let then = |rank| Self {
            rank,
            // How long it takes to get there is not known.
            years: None,
            ..*self
        };
        let mut next = self.next_ranks().filter(named);
        next.any(|it| then(it).fit(when) != Fit::No)
    }

    /// How far a training is a duty: by its own words, else by those of the nearest kind that has any.
    pub fn duty_of(&self, it: &'a Training) -> &'a [Duty] {
        let mut all = std::iter::once(it).chain(self.kinds(it));
        let said = all.find(|it| !it.duty.is_empty());
        said.map(|it| it.duty.as_slice()).unwrap_or_default()
    }

    /// The kinds a training belongs to, nearest first.
    fn kinds(&self, it: &'a Training) -> impl Iterator<Item = &'a Training> + use<'a> {
        let catalog = self.catalog;
        let kind = move |it: &&'a Training| catalog.training(it.kind.as_ref()?);
        // Kinds that belong to each other have no end.
        let most = catalog.pack().trainings.len();
        std::iter::successors(kind(&it), kind).take(most)
    }
}

fn in_order<'a>(all: impl IntoIterator<Item = Listed<'a>>) -> Vec<Listed<'a>> {
    let mut sorted: Vec<Listed<'a>> = Vec::new();
    for new in all {
        let at = sorted.partition_point(|it| it.why <= new.why);
        sorted.insert(at, new);
    }
    sorted
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        catalog::Catalog,
        guide::{fixture, steps::Reason},
        id::JobId,
    };

    #[track_caller]
    fn check_in(
        catalog: &Catalog,
        (job, rank, years): (&str, &str, Option<u8>),
        id: &str,
        expected: Why,
    ) {
        let who = fixture::who(job, rank, years);
        let groups = Person::find(catalog, &who).unwrap().trainings();
        assert!(groups.is_sorted_by_key(|it| it.why));
        let found = groups
            .iter()
            .flat_map(Listed::all)
            .find(|it| it.training.id.as_str() == id)
            .map(|it| it.why);
        assert_eq!(found, Some(expected), "{rank} {id}");
    }

    #[track_caller]
    fn check(rank: &str, years: Option<u8>, id: &str, expected: Why) {
        let catalog = fixture::kitakyushu();
        check_in(&catalog, ("civil-engineering", rank, years), id, expected);
    }

    #[test]
    fn a_kind_is_a_duty_only_where_one_of_its_trainings_is() {
        check("section-chief", None, "tr-rank-based", Why::Required);
        check("staff", None, "tr-rank-based", Why::RequiredIf);
        check("staff", Some(3), "tr-rank-based", Why::Required);
        check("senior-staff", Some(20), "tr-rank-based", Why::NextRank);
        check("senior-staff", Some(20), "tr-career-design", Why::NextRank);
        check("staff", Some(20), "tr-rank-based", Why::NotForYou);
    }

    #[test]
    fn trainings_of_other_ranks_are_told_apart_and_kept() {
        check("section-chief", None, "tr-evaluators", Why::Named);
        check("chief", None, "tr-evaluators", Why::NextRank);
        check("staff", None, "tr-evaluators", Why::NotForYou);
        check("staff", None, "tr-mentor", Why::Open);
    }

    #[test]
    fn for_all_is_said_of_none_that_names_its_people_in_words_only() {
        check("staff", None, "tr-beginners", Why::NamedIf);
        check("staff", None, "tr-practice", Why::NamedIf);
        check("section-chief", None, "tr-brother-sister", Why::NamedIf);
        check(
            "section-chief",
            Some(20),
            "tr-brother-sister",
            Why::NotForYou,
        );
        check("section-chief", None, "tr-career-design", Why::RequiredIf);
    }

    #[test]
    fn a_kind_of_a_kind_is_listed_with_all_that_belongs_to_it() {
        let catalog = fixture::minamo();
        let check = |job, rank, id, expected| check_in(&catalog, (job, rank, None), id, expected);
        for id in ["tr-safety", "tr-safety-works", "tr-safety-tank"] {
            check("waterworks", "works-step-1", id, Why::Required);
            check("waterworks", "works-step-4", id, Why::NotForYou);
            check("clerk", "clerk-officer", id, Why::NotForYou);
        }
        let all = |it: &Catalog| it.pack().trainings.len();
        for catalog in fixture::all().into_iter().chain([catalog]) {
            let job = catalog.pack().jobs.first().unwrap();
            let rank = job.ladder.first().unwrap();
            let who = fixture::who(job.id.as_str(), rank.as_str(), None);
            let groups = Person::find(&catalog, &who).unwrap().trainings();
            let listed = groups.iter().flat_map(Listed::all).count();
            assert_eq!(listed, all(&catalog), "each once");
        }
    }

    /// The next rank stands in the ladder of another job, and what that job has there is not theirs.
    #[test]
    fn what_is_for_another_job_is_not_for_the_next_rank() {
        let catalog = fixture::minamo();
        let who = fixture::who("clerk", "clerk-specialist", None);
        let person = Person::find(&catalog, &who).unwrap();
        let next = person.rank.next.clone();
        let of = |jobs: &[&str]| When {
            ranks: next.clone(),
            jobs: jobs.iter().copied().map(JobId::new).collect(),
            ..When::default()
        };
        assert!(person.is_for_next_rank(&of(&[])));
        assert!(!person.is_for_next_rank(&of(&["waterworks"])));
        let lead = ("waterworks", "works-lead", None);
        check_in(&catalog, lead, "tr-steps-4", Why::NextRank);
    }

    #[test]
    fn what_comes_after_a_level_is_not_said_to_be_for_nobody_in_particular() {
        let catalog = fixture::minamo();
        let clerk = ("clerk", "clerk-officer", None);
        check_in(&catalog, clerk, "tr-after-level", Why::NamedIf);
        check_in(&catalog, clerk, "tr-post", Why::NamedIf);
        check_in(&catalog, clerk, "tr-self", Why::Open);
    }

    /// Whoever one is, a step is called a duty exactly where the page of trainings calls it one.
    #[test]
    fn steps_and_trainings_agree_on_what_is_a_duty() {
        for catalog in fixture::all().into_iter().chain([fixture::minamo()]) {
            for person in Person::everyone(&catalog) {
                let rank = &person.rank.id;
                let groups = person.trainings();
                let steps = person.undated_steps();
                for it in groups.iter().flat_map(Listed::all) {
                    let id = it.training.id.as_str();
                    let step = steps.iter().find(|it| it.statement == id);
                    let expected = match (it.why, step) {
                        (Why::NotForYou, step) => step.is_none(),
                        (Why::Required, Some(it)) => it.reason == Reason::Required,
                        (Why::RequiredIf, Some(it)) => it.reason == Reason::RequiredIf,
                        (_, Some(it)) => it.reason > Reason::RequiredIf,
                        (_, None) => !it.parts.is_empty(),
                    };
                    assert!(expected, "{rank} {id}: {:?}", it.why);
                }
            }
        }
    }
}
