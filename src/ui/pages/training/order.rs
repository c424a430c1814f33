//! Which trainings are for someone, why, and in which order.

use crate::domain::{
    guide::{Fit, Person},
    pack::{base::Duty, growth::Training},
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
    /// For all.
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

/// A training with its reason.
#[derive(Clone, Copy, Debug)]
pub struct Listed<'a> {
    /// The training.
    pub training: &'a Training,
    /// Its reason.
    pub why: Why,
}

/// A training with those that belong to it.
#[derive(Clone, Debug)]
pub struct Group<'a> {
    /// The training, or the kind of trainings.
    pub head: Listed<'a>,
    /// The trainings of that kind.
    pub parts: Vec<Listed<'a>>,
}

/// All trainings of a town in the order someone reads them.
pub fn listed<'a>(person: &Person<'a>) -> Vec<Group<'a>> {
    let all = &person.catalog.pack().trainings;
    let is_kind = |it: &Training| {
        it.kind
            .as_ref()
            .is_none_or(|it| person.catalog.training(it).is_none())
    };
    let mut groups: Vec<Group<'a>> = all
        .iter()
        .filter(|it| is_kind(it))
        .map(|head| group(person, head, all))
        .collect();
    groups.sort_by_key(|it| it.head.why);
    groups
}

fn group<'a>(person: &Person<'a>, head: &'a Training, all: &'a [Training]) -> Group<'a> {
    let mut parts: Vec<Listed<'a>> = all
        .iter()
        .filter(|it| it.kind.as_ref() == Some(&head.id))
        .map(|training| Listed {
            training,
            why: why(person, training),
        })
        .collect();
    // A kind whose trainings name people is for the people they name.
    let by_parts = parts
        .iter()
        .filter(|it| !is_open(it.training))
        .map(|it| it.why)
        .min();
    let why = match by_parts {
        Some(why) if is_open(head) => why,
        _ => why(person, head),
    };
    // What is open in a kind goes with the kind.
    for part in &mut parts {
        if is_open(part.training) && by_parts.is_some() {
            part.why = part.why.max(why);
        }
    }
    parts.sort_by_key(|it| it.why);
    Group {
        head: Listed {
            training: head,
            why,
        },
        parts,
    }
}

/// Whether a training names nobody.
fn is_open(it: &Training) -> bool {
    let when = &it.when;
    when.ranks.is_empty()
        && when.posts.is_empty()
        && when.jobs.is_empty()
        && when.stages.is_empty()
        && when.employment.is_empty()
        && when.years.is_none()
}

fn why(person: &Person<'_>, it: &Training) -> Why {
    let required = person.duty_of(it).contains(&Duty::Required);
    match person.fit(&it.when) {
        Fit::Yes if required => Why::Required,
        Fit::Maybe if required => Why::RequiredIf,
        // Words without data ("for beginners") may or may not mean them: open, with the words.
        _ if is_open(it) => Why::Open,
        Fit::Yes | Fit::Maybe => Why::Named,
        Fit::No if it.when.ranks.iter().any(|it| person.rank.next.contains(it)) => Why::NextRank,
        Fit::No => Why::NotForYou,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::guide::fixture;

    #[track_caller]
    fn check(rank: &str, years: Option<u8>, id: &str, expected: Why) {
        let catalog = fixture::kitakyushu();
        let who = fixture::who("civil-engineering", rank, years);
        let person = Person::find(&catalog, &who).unwrap();
        let groups = listed(&person);
        assert!(groups.is_sorted_by_key(|it| it.head.why));
        let found = groups
            .iter()
            .flat_map(|it| std::iter::once(&it.head).chain(&it.parts))
            .find(|it| it.training.id.as_str() == id)
            .map(|it| it.why);
        assert_eq!(found, Some(expected), "{rank} {id}");
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
}
