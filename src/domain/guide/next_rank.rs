//! What differs at the next rank: in the abilities that are asked, and in the roles. Nothing is
//! counted where a table does not say what it asks.

use super::{
    Fit, Person,
    ability::{AbilityTable, Asked},
};
use crate::domain::pack::{
    ability::{Meaning, Role},
    people::Rank,
};

/// How something differs between a rank and its next one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Difference {
    /// Asked of the next rank only.
    New,
    /// Asked of both, of the next one on a higher level. Only in a table with levels.
    Raised,
    /// Asked of both, of the next one on a lower level. Only in a table with levels.
    Lowered,
    /// Asked of both, in other words or under another heading.
    Reworded,
    /// Asked of both alike.
    Same,
    /// Asked of the present rank only.
    Gone,
}

impl Difference {
    /// In the order in which they are shown.
    pub const ALL: [Self; 6] = [
        Self::New,
        Self::Raised,
        Self::Lowered,
        Self::Reworded,
        Self::Same,
        Self::Gone,
    ];
}

/// An ability at a rank and at its next one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AbilityDifference<'a> {
    /// How it differs.
    pub kind: Difference,
    /// What is asked now.
    pub before: Option<Asked<'a>>,
    /// What is asked of the next rank.
    pub after: Option<Asked<'a>>,
}

/// What differs in a table between a rank and its next one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AbilityDifferences<'a> {
    /// The abilities asked of either rank: those of the next rank in the order of the table, then
    /// what is gone.
    pub list: Vec<AbilityDifference<'a>>,
    /// How many abilities cannot be compared: whether one of the two ranks needs them is not known.
    pub unknown: usize,
}

/// The roles of one theme, or one role, at a rank and at its next one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoleDifference<'a> {
    /// How they differ.
    pub kind: Difference,
    /// The roles now.
    pub before: Vec<&'a Role>,
    /// The roles of the next rank.
    pub after: Vec<&'a Role>,
}

/// What differs between a rank and its next one. `None` where the table cannot tell.
///
/// An ability is the same one if it stands at the same place of the table, or else if one ability
/// of each side that stands at no place of the other has the same name.
pub fn abilities<'a>(
    before: AbilityTable<'a>,
    after: AbilityTable<'a>,
) -> Option<AbilityDifferences<'a>> {
    if before.is_unknown() || before.row.is_none() || after.row.is_none() {
        return None;
    }
    let mut found = Vec::new();
    let mut gone = Vec::new();
    let mut unknown = 0;
    for (node, group) in before.abilities() {
        let (was, is) = (before.meaning(node), after.meaning(node));
        let (old, new) = (before.words(node, group), after.words(node, group));
        match (was, is) {
            (Meaning::Unknown, _) | (_, Meaning::Unknown) => unknown += 1,
            (Meaning::Required, Meaning::Required) => found.push(both(old, new)),
            (_, Meaning::Required) => found.push(AbilityDifference {
                kind: Difference::New,
                before: None,
                after: Some(new),
            }),
            (Meaning::Required, _) => gone.push(old),
            _ => {}
        }
    }
    for index in 0..found.len() {
        let Some(it) = found.get(index).filter(|it| it.kind == Difference::New) else {
            continue;
        };
        let Some(new) = it.after else { continue };
        let is_new = |it: &&AbilityDifference<'_>| {
            it.kind == Difference::New && it.after.is_some_and(|it| it.label.ja == new.label.ja)
        };
        let mut olds = gone.iter().filter(|it| it.label.ja == new.label.ja);
        if let (Some(old), None, 1) = (
            olds.next().copied(),
            olds.next(),
            found.iter().filter(is_new).count(),
        ) {
            gone.retain(|it| *it != old);
            if let Some(place) = found.get_mut(index) {
                *place = both(old, new);
            }
        }
    }
    found.extend(gone.into_iter().map(|old| AbilityDifference {
        kind: Difference::Gone,
        before: Some(old),
        after: None,
    }));
    Some(AbilityDifferences {
        list: found,
        unknown,
    })
}

fn both<'a>(before: Asked<'a>, after: Asked<'a>) -> AbilityDifference<'a> {
    let words = |it: &Asked<'a>| (it.label.ja.as_str(), it.wording, it.group.map(|it| &it.id));
    let kind = match (before.level, after.level) {
        (Some(from), Some(to)) if to > from => Difference::Raised,
        (Some(from), Some(to)) if to < from => Difference::Lowered,
        _ if words(&before) == words(&after) => Difference::Same,
        _ => Difference::Reworded,
    };
    AbilityDifference {
        kind,
        before: Some(before),
        after: Some(after),
    }
}

impl<'a> Person<'a> {
    /// The ranks that may follow theirs.
    pub fn next_ranks(&self) -> impl Iterator<Item = &'a Rank> {
        let catalog = self.catalog;
        self.rank.next.iter().filter_map(move |it| catalog.rank(it))
    }

    /// The roles of either rank that name ranks or posts: a role of all staff stays.
    pub fn role_differences(&self, next: &'a Rank) -> Vec<RoleDifference<'a>> {
        let then = Self {
            rank: next,
            ..*self
        };
        let holds = |person: &Self, it: &&'a Role| person.fit(&it.when) != Fit::No;
        let named = || {
            self.catalog
                .pack()
                .roles
                .iter()
                .filter(|it| names_ranks(it))
        };
        let same = named().filter(|it| holds(self, it) && holds(&then, it));
        let mut gone: Vec<&Role> = named()
            .filter(|it| holds(self, it) && !holds(&then, it))
            .collect();
        let new = named().filter(|it| !holds(self, it) && holds(&then, it));
        let mut found: Vec<RoleDifference<'a>> = Vec::new();
        for role in new {
            let with_theme = |it: &&mut RoleDifference<'_>| {
                let first = it.after.first();
                role.theme.is_some() && first.is_some_and(|it| it.theme == role.theme)
            };
            if let Some(of_theme) = found.iter_mut().find(with_theme) {
                of_theme.after.push(role);
                continue;
            }
            let is_old = |it: &&Role| role.theme.is_some() && it.theme == role.theme;
            let before: Vec<&Role> = gone.iter().copied().filter(is_old).collect();
            gone.retain(|it| !is_old(it));
            found.push(RoleDifference {
                kind: if before.is_empty() {
                    Difference::New
                } else {
                    Difference::Reworded
                },
                before,
                after: vec![role],
            });
        }
        found.extend(same.map(|it| RoleDifference {
            kind: Difference::Same,
            before: vec![it],
            after: vec![it],
        }));
        found.extend(gone.into_iter().map(|it| RoleDifference {
            kind: Difference::Gone,
            before: vec![it],
            after: Vec::new(),
        }));
        found
    }
}

/// Whether a role is of some ranks only: it says more about them than a role of all staff.
pub fn names_ranks(it: &Role) -> bool {
    !it.when.ranks.is_empty() || !it.when.posts.is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        guide::fixture,
        id::RankId,
        pack::ability::Matrix,
        read::{Read, Reader},
        save::node::Node,
    };

    /// The names of what differs between two rows of a table, with how it differs.
    fn differences(matrix: &str) -> Vec<(Difference, String)> {
        let node = Node::parse(matrix).unwrap();
        let matrix = Matrix::read(node, &mut Reader::lenient());
        let [from, to] = matrix.rows.as_slice() else {
            panic!("two rows");
        };
        let table = |row| AbilityTable {
            matrix: &matrix,
            row: Some(row),
        };
        let name = |it: &AbilityDifference<'_>| it.after.or(it.before).unwrap().label.ja.clone();
        let found = abilities(table(from), table(to)).unwrap().list;
        found.iter().map(|it| (it.kind, name(it))).collect()
    }

    #[test]
    fn abilities_are_new_reworded_the_same_or_gone() {
        let found = differences(
            r#"{"id":"m","label":"表","blank":"not-required",
            "rows":[{"id":"a","label":"下"},{"id":"b","label":"上"}],
            "marks":[{"id":"yes","label":"○","meaning":"required"},{"id":"huh","label":"？","meaning":"unknown"}],
            "nodes":[{"id":"g","label":"区分","nodes":[
                {"id":"n1","label":"一"},{"id":"n2","label":"二"},{"id":"n3","label":"三"},
                {"id":"n4","label":"四"},{"id":"n5","label":"五"}]}],
            "wordings":[{"id":"w1","text":"する"},{"id":"w2","text":"ともにする"}],
            "cells":[
                {"row":"b","node":"n1","mark":"yes"},
                {"row":"a","node":"n2","wording":"w1"},{"row":"b","node":"n2","wording":"w2"},
                {"row":"a","node":"n3","mark":"yes"},{"row":"b","node":"n3","mark":"yes"},
                {"row":"a","node":"n4","mark":"yes"},
                {"row":"a","node":"n5","mark":"huh"},{"row":"b","node":"n5","mark":"yes"}]}"#,
        );
        let expected = [
            (Difference::New, "一"),
            (Difference::Reworded, "二"),
            (Difference::Same, "三"),
            (Difference::Gone, "四"),
        ];
        assert_eq!(found, expected.map(|(kind, name)| (kind, name.to_owned())));
    }

    #[test]
    fn only_a_table_with_levels_raises_or_lowers() {
        let found = differences(
            r#"{"id":"m","label":"表","blank":"not-required",
            "rows":[{"id":"a","label":"下"},{"id":"b","label":"上"}],
            "marks":[{"id":"one","label":"1","meaning":"required","level":1},
                {"id":"two","label":"2","meaning":"required","level":2}],
            "nodes":[{"id":"n1","label":"一"},{"id":"n2","label":"二"},{"id":"n3","label":"三"}],
            "cells":[
                {"row":"a","node":"n1","mark":"one"},{"row":"b","node":"n1","mark":"two"},
                {"row":"a","node":"n2","mark":"two"},{"row":"b","node":"n2","mark":"one"},
                {"row":"a","node":"n3","mark":"two"},{"row":"b","node":"n3","mark":"two"}]}"#,
        );
        let expected = [Difference::Raised, Difference::Lowered, Difference::Same];
        let kinds: Vec<Difference> = found.into_iter().map(|it| it.0).collect();
        assert_eq!(kinds, expected);
    }

    /// Two of one name on a side cannot be told apart: they stay new and gone.
    #[test]
    fn an_ability_that_moves_to_another_heading_is_the_same_one_if_its_name_is_alone() {
        let found = differences(
            r#"{"id":"m","label":"表","blank":"absent",
            "rows":[{"id":"a","label":"下"},{"id":"b","label":"上"}],
            "nodes":[
                {"id":"g1","label":"指導","nodes":[{"id":"n1","label":"助言"},{"id":"n2","label":"正確"}]},
                {"id":"g2","label":"育成","nodes":[{"id":"n3","label":"助言"},{"id":"n4","label":"正確"},{"id":"n5","label":"正確"}]}],
            "wordings":[{"id":"w","text":"する"}],
            "cells":[
                {"row":"a","node":"n1","wording":"w"},{"row":"b","node":"n3","wording":"w"},
                {"row":"a","node":"n2","wording":"w"},{"row":"b","node":"n4","wording":"w"},
                {"row":"b","node":"n5","wording":"w"}]}"#,
        );
        let kinds: Vec<Difference> = found.into_iter().map(|it| it.0).collect();
        assert_eq!(
            kinds,
            [
                Difference::Reworded,
                Difference::New,
                Difference::New,
                Difference::Gone
            ]
        );
    }

    fn count(list: &[AbilityDifference<'_>], kind: Difference) -> usize {
        list.iter().filter(|it| it.kind == kind).count()
    }

    /// Counted by hand from the tables of 主任主事級 and 主査級: 27 items each.
    #[test]
    fn a_senior_clerk_of_kumamoto_meets_14_new_items_and_11_in_other_words() {
        let catalog = fixture::kumamoto();
        let rank = |id: &str| catalog.rank(&RankId::new(id)).unwrap();
        let matrix = catalog.pack().matrices.first().unwrap();
        let table = |id| AbilityTable::of(matrix, rank(id));
        let found = abilities(table("senior-clerk"), table("chief"))
            .unwrap()
            .list;
        let counts = Difference::ALL.map(|it| count(&found, it));
        assert_eq!(counts, [14, 0, 0, 11, 2, 14]);
    }

    /// Every pair of a rank and its next one in all towns: what is counted adds up, and nothing is
    /// raised, for no town has levels.
    #[test]
    fn what_differs_adds_up_to_what_is_asked() {
        for catalog in fixture::all() {
            for person in Person::everyone(&catalog) {
                let rank = &person.rank.id;
                for next in person.next_ranks() {
                    for table in person.ability_tables() {
                        let then = AbilityTable::of(table.matrix, next);
                        let Some(found) = abilities(table, then) else {
                            assert!(
                                table.is_unknown() || table.row.is_none() || then.row.is_none()
                            );
                            continue;
                        };
                        let [new, raised, lowered, reworded, same, gone] =
                            Difference::ALL.map(|it| count(&found.list, it));
                        assert_eq!((raised, lowered), (0, 0));
                        let known = |table: AbilityTable<'_>, other: AbilityTable<'_>| {
                            let asked = table.asked().into_iter();
                            let is_known =
                                |it: &Asked<'_>| other.meaning(it.node) != Meaning::Unknown;
                            asked.filter(is_known).count()
                        };
                        assert_eq!(reworded + same + gone, known(table, then), "{rank}");
                        assert_eq!(new + reworded + same, known(then, table), "{rank}");
                    }
                }
            }
        }
    }

    #[test]
    fn roles_of_one_theme_are_the_same_thing_in_other_words() {
        let catalog = fixture::kumamoto();
        let who = fixture::who("office", "senior-clerk", None);
        let person = Person::find(&catalog, &who).unwrap();
        let next = person.next_ranks().next().unwrap();
        let found = person.role_differences(next);
        let [reworded] = found.as_slice() else {
            panic!("{found:#?}");
        };
        assert_eq!(reworded.kind, Difference::Reworded);
        assert_eq!((reworded.before.len(), reworded.after.len()), (1, 2));
    }

    #[test]
    fn a_role_of_both_ranks_is_the_same() {
        let catalog = fixture::kitakyushu();
        let who = fixture::who("civil-engineering", "section-chief", None);
        let person = Person::find(&catalog, &who).unwrap();
        let next = person.next_ranks().next().unwrap();
        let found = person.role_differences(next);
        assert!(!found.is_empty());
        assert!(found.iter().all(|it| it.kind == Difference::Same));
    }
}
