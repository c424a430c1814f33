//! Trainings for a year of service, where the person said how long they have served.

use super::{fill, lines::Draft};
use crate::domain::{
    guide::{Fit, Person, entry::ground},
    pack::when::{Basis, Years},
    plan::{EntryOrigin, Lane},
};

/// A training that is open for more years than this is a choice and no step of a year.
const WIDEST: u8 = 1;

impl Draft<'_> {
    /// Each training for a year of service, in the first fiscal year of the plan in which the person has
    /// served so long.
    pub(super) fn by_service(&mut self) {
        let person = self.person;
        let Some(served) = person.years else { return };
        for training in &person.catalog.pack().trainings {
            let years = training.when.years.filter(|it| is_narrow(*it));
            if years.is_none() || self.has(training.id.as_str()) {
                continue;
            }
            let first = (0..=self.plan.span.years()).find(|ahead| {
                let years = served.checked_add(*ahead);
                let then = Person { years, ..person };
                years.is_some() && then.fit(&training.when) == Fit::Yes
            });
            let Some(from) = first else { continue };
            let ground = ground!(training);
            let whom = training.when.words.as_ref();
            let note: Vec<String> = whom
                .map(|it| fill(self.words.audience, &it.ja))
                .into_iter()
                .collect();
            let text = training.label.ja.clone();
            self.add(Lane::Learning, from, 1, text, &note, &ground);
        }
    }

    /// Whether a line of the draft is about a statement already.
    fn has(&self, id: &str) -> bool {
        self.plan.entries.iter().any(|it| match &it.origin {
            EntryOrigin::Pack { statement, .. } => statement.id == id,
            EntryOrigin::Own => false,
        })
    }
}

fn is_narrow(years: Years) -> bool {
    let min = years.min.unwrap_or_default();
    let width = years.max.map(|it| it.saturating_sub(min));
    years.basis == Basis::Service && width.is_some_and(|it| it <= WIDEST)
}

#[cfg(test)]
mod tests {
    use super::super::tests::WORDS;
    use crate::domain::{
        guide::{Person, fixture},
        plan::{Lane, PlanId, Span},
    };

    /// Fiscal year and words of the drafted learning of a clerk of Kumamoto.
    fn learning(years: Option<u8>) -> Vec<(i32, String)> {
        let catalog = fixture::kumamoto();
        let who = fixture::who("office", "clerk", years);
        let person = Person::find(&catalog, &who).unwrap();
        let today = "2026-04-02".parse().unwrap();
        let plan = person.draft(PlanId::from_bits(1), Span::TenYears, today, &WORDS);
        let lines = plan
            .entries
            .into_iter()
            .filter(|it| it.lane == Lane::Learning);
        lines
            .map(|it| (it.year.number(), it.text.clone()))
            .collect()
    }

    #[test]
    fn a_new_hire_has_the_trainings_of_their_years_of_service() {
        let all = learning(Some(0));
        for (year, name) in [
            (2026, "新規採用職員研修"),
            (2026, "職場指導員制度"),
            (2026, "年次研修の１年目"),
            (2029, "年次研修の４年目"),
            (2033, "年次研修の８年目"),
        ] {
            let found = all.iter().filter(|it| it.1 == name);
            let years: Vec<i32> = found.map(|it| it.0).collect();
            assert_eq!(years, [year], "{name}: {all:?}");
        }
        // Open for eight years: a choice.
        assert!(all.iter().all(|it| it.1 != "対面でのテーマ別研修"));
    }

    #[test]
    fn what_is_over_is_not_drafted_and_nothing_is_guessed_without_the_years() {
        let later = learning(Some(5));
        assert!(
            later.contains(&(2028, "年次研修の８年目".to_owned())),
            "{later:?}"
        );
        assert!(later.iter().all(|it| !it.1.contains("４年目")));
        assert!(learning(None).iter().all(|it| !it.1.contains("年次研修")));
    }
}
