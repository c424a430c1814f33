//! The abilities that a town's tables have for a rank, as a self-check asks about them.

use crate::domain::{
    guide::{
        Person,
        ability::{AbilityTable, Asked},
    },
    pack::ability::Meaning,
};

/// The abilities of one table.
#[derive(Clone, Debug)]
pub struct Topics<'a> {
    /// The table.
    pub table: AbilityTable<'a>,
    /// Why they stand here.
    pub basis: Basis,
    /// The abilities, in the order of the table.
    pub list: Vec<Asked<'a>>,
}

/// Why abilities stand in a self-check.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    /// The table asks them of the rank, or may.
    Asked,
    /// Which rank the table asks what is lost: these are all of it.
    Lost,
    /// The table has no row for the rank: these are all of it.
    NoRow,
}

impl<'a> Person<'a> {
    /// The abilities they can rate themselves on, by table. A table that asks nothing of the rank is
    /// left out.
    pub fn self_check_topics(&self) -> Vec<Topics<'a>> {
        let topics = self.ability_tables().map(Topics::of);
        topics.filter(|it| !it.list.is_empty()).collect()
    }
}

impl<'a> Topics<'a> {
    fn of(table: AbilityTable<'a>) -> Self {
        let basis = match table.row {
            _ if table.is_unknown() => Basis::Lost,
            None => Basis::NoRow,
            Some(_) => Basis::Asked,
        };
        let is_meant = |meaning| matches!(meaning, Meaning::Required | Meaning::Unknown);
        let all = table.abilities().into_iter();
        let list = all
            .filter(|(node, _)| basis != Basis::Asked || is_meant(table.meaning(node)))
            .map(|(node, group)| table.words(node, group))
            .collect();
        Self { table, basis, list }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::guide::fixture;

    #[test]
    fn every_ability_is_asked_about_once_in_every_town() {
        for catalog in fixture::all() {
            for person in Person::everyone(&catalog) {
                let rank = &person.rank.id;
                let topics = person.self_check_topics();
                let mut ids: Vec<&str> = topics
                    .iter()
                    .flat_map(|it| &it.list)
                    .map(|it| it.node.id.as_str())
                    .collect();
                let all = ids.len();
                ids.sort_unstable();
                ids.dedup();
                assert_eq!(ids.len(), all, "{rank}");
            }
        }
    }

    #[test]
    fn where_the_marks_are_lost_all_abilities_stand_and_it_is_known_why() {
        let catalog = fixture::kitakyushu();
        let who = fixture::who("civil-engineering", "section-chief", None);
        let topics = Person::find(&catalog, &who).unwrap().self_check_topics();
        assert!(!topics.is_empty());
        for it in topics {
            assert_eq!(it.basis, Basis::Lost);
            assert_eq!(it.list.len(), it.table.abilities().len());
        }
    }
}
