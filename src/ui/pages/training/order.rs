//! Which trainings are for someone, why, and in which order.

use crate::domain::{
    guide::{Fit, Person},
    pack::{growth::Training, when::Duty},
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
    /// Whether one takes its parts, not the whole.
    pub is_kind: bool,
    /// The trainings of that kind.
    pub parts: Vec<Listed<'a>>,
}

/// All trainings of a town in the order someone reads them.
pub fn listed<'a>(person: &Person<'a>) -> Vec<Group<'a>> {
    let all = &person.catalog.pack().trainings;
    let mut groups: Vec<Group<'a>> = Vec::new();
    for head in all {
        let kind = head
            .kind
            .as_ref()
            .and_then(|it| person.catalog.training(it));
        if kind.is_none() {
            let new = group(person, head, all);
            let at = groups.partition_point(|it| it.head.why <= new.head.why);
            groups.insert(at, new);
        }
    }
    groups
}

fn group<'a>(person: &Person<'a>, head: &'a Training, all: &'a [Training]) -> Group<'a> {
    let of_kind = || all.iter().filter(|it| it.kind.as_ref() == Some(&head.id));
    // A kind whose trainings name people is for the people they name.
    let by_parts = of_kind()
        .filter(|it| !it.when.names_nobody())
        .map(|it| why(person, it))
        .min();
    let own = match by_parts {
        Some(why) if head.when.names_nobody() => why,
        _ => why(person, head),
    };
    let mut parts: Vec<Listed<'a>> = Vec::new();
    for training in of_kind() {
        let mut why = why(person, training);
        // In which of the trainings of its kind an open one takes place is not said.
        if training.when.names_nobody() && by_parts.is_some() {
            why = why.max(own).max(Why::RequiredIf);
        }
        let at = parts.partition_point(|it| it.why <= why);
        parts.insert(at, Listed { training, why });
    }
    Group {
        head: Listed {
            training: head,
            why: own,
        },
        is_kind: by_parts.is_some(),
        parts,
    }
}

fn why(person: &Person<'_>, it: &Training) -> Why {
    let required = person.duty_of(it).contains(&Duty::Required);
    match person.fit(&it.when) {
        Fit::Yes if required => Why::Required,
        Fit::Maybe if required => Why::RequiredIf,
        _ if it.when.names_nobody() && it.when.words.is_none() && it.audience.is_empty() => {
            Why::Open
        }
        // Words without data ("for beginners") may or may not mean them.
        _ if it.when.names_nobody() => Why::NamedIf,
        Fit::Yes => Why::Named,
        Fit::Maybe => Why::NamedIf,
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
}
