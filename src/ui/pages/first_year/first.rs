//! What the content itself says of someone's first year: there is no person to ask.

use crate::domain::{
    catalog::Catalog,
    pack::{
        base::Topic,
        figure::Measure,
        growth::{Support, Training},
        town::Term,
        when::{Basis, When},
        year::Step,
    },
    text::Text,
};

/// Full years since joining that the first year reaches.
const FIRST_YEARS: u8 = 1;

/// What the content says of the first year.
pub struct First<'a> {
    /// People to lean on.
    pub helpers: Vec<&'a Support>,
    /// The year, undated steps last.
    pub steps: Vec<&'a Step>,
    /// Trainings that name the first years.
    pub trainings: Vec<&'a Training>,
    /// Other support before and after joining.
    pub supports: Vec<&'a Support>,
    /// Measures for new staff.
    pub measures: Vec<&'a Measure>,
    /// Words of the glossary that stand in the names above.
    pub terms: Vec<&'a Term>,
}
impl<'a> First<'a> {
    /// Looks through the content.
    pub fn of(catalog: &'a Catalog) -> Self {
        let pack = catalog.pack();
        let may = |when: &When| may_hold(catalog, when);
        let (helpers, others): (Vec<&Support>, Vec<&Support>) = pack
            .supports
            .iter()
            .filter(|it| may(&it.when))
            .partition(|it| it.topics.contains(&Topic::Mentoring));
        let supports: Vec<&Support> = others
            .into_iter()
            .filter(|it| it.topics.contains(&Topic::FirstYear) || names(catalog, &it.when))
            .collect();
        // A scheme that also stands among the trainings is shown once.
        let is_shown = |label: &Text| {
            helpers
                .iter()
                .chain(&supports)
                .any(|it| it.label.ja == label.ja)
        };
        let trainings = pack
            .trainings
            .iter()
            .filter(|it| may(&it.when) && names(catalog, &it.when) && !is_shown(&it.label))
            .collect();
        let measures: Vec<&Measure> = pack
            .measures
            .iter()
            .filter(|it| it.topics.contains(&Topic::FirstYear) && may(&it.when))
            .collect();
        let steps = || pack.year.iter().filter(|it| may(&it.when));
        let dated = steps().filter(|it| it.months.is_some());
        let undated = steps().filter(|it| it.months.is_none());
        let mut first = Self {
            helpers,
            // Undated steps come last; the others keep the order of the fiscal year.
            steps: dated.chain(undated).collect(),
            trainings,
            supports,
            measures,
            terms: Vec::new(),
        };
        first.terms = pack
            .glossary
            .iter()
            .filter(|it| first.mentions(&it.label.ja))
            .collect();
        first
    }

    /// Whether a word stands in a name on the page.
    fn mentions(&self, word: &str) -> bool {
        let supports = self.helpers.iter().chain(&self.supports);
        supports
            .map(|it| &it.label)
            .chain(self.steps.iter().map(|it| &it.label))
            .chain(self.trainings.iter().map(|it| &it.label))
            .chain(self.measures.iter().map(|it| &it.label))
            .any(|it| it.ja.contains(word))
    }
}

/// Whether nothing in a condition keeps out someone who has just joined.
fn may_hold(catalog: &Catalog, when: &When) -> bool {
    let pack = catalog.pack();
    let is_first_rank = |it| pack.jobs.iter().any(|job| job.ladder.first() == Some(it));
    let first_stage = pack.stages.first().map(|it| &it.id);
    when.posts.is_empty()
        && when.requires.is_empty()
        && (when.ranks.is_empty() || when.ranks.iter().any(is_first_rank))
        && (when.stages.is_empty() || when.stages.iter().any(|it| Some(it) == first_stage))
        && when
            .years
            .is_none_or(|it| it.basis != Basis::Age && it.min.is_none_or(|min| min <= FIRST_YEARS))
}

/// Whether a condition names the first years or the first stage.
fn names(catalog: &Catalog, when: &When) -> bool {
    let first_stage = catalog.pack().stages.first().map(|it| &it.id);
    let by_years = when
        .years
        .is_some_and(|it| it.basis == Basis::Service && it.max.is_some());
    by_years || when.stages.iter().any(|it| Some(it) == first_stage)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::guide::fixture;

    #[track_caller]
    fn labels<'a>(list: impl IntoIterator<Item = &'a Text>, expected: &[&str]) {
        let found: Vec<&str> = list.into_iter().map(|it| it.ja.as_str()).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn the_first_year_has_what_names_it_and_nothing_for_others() {
        let catalog = fixture::kitakyushu();
        let first = First::of(&catalog);
        labels(
            first.helpers.iter().map(|it| &it.label),
            &["メンター制度", "ブラザー・シスター制度"],
        );
        labels(
            first.trainings.iter().map(|it| &it.label),
            &["階層別研修（新規採用から採用10年次まで）"],
        );
        labels(
            first.supports.iter().map(|it| &it.label),
            &["内定者メンターの配置", "内定者交流会の開催"],
        );
        labels(
            first.terms.iter().map(|it| &it.label),
            &["メンター制度", "ブラザー・シスター制度"],
        );
        assert_eq!(first.steps.len(), catalog.pack().year.len());
        assert_eq!(first.measures.len(), 3);
    }
}
