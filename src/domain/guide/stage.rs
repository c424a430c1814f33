//! Which stage someone is in. It depends on the job and the rank, and often on years of service; it
//! is never guessed from the rank alone.

use super::{Fit, Person, within};
use crate::domain::pack::{
    rotation::{RotationCell, Stage},
    when::{Basis, When, WhenPart},
};

/// The stages someone may be in.
#[derive(Clone, Debug, Default)]
pub struct Stages<'a> {
    /// First stage first. Empty where the policy tells nothing for this job and rank.
    pub stages: Vec<OwnStage<'a>>,
    /// Whether the years since joining would tell more.
    pub asks_years: bool,
}

/// A stage someone may be in.
#[derive(Clone, Copy, Debug)]
pub struct OwnStage<'a> {
    /// The stage.
    pub stage: &'a Stage,
    /// What their job does in it, if the policy has it.
    pub cell: Option<&'a RotationCell>,
    /// Whose stage it is: of the job if it says so, else of the stage.
    pub when: &'a When,
    /// Whether the rank was read from context there.
    pub inferred: bool,
}

impl<'a> Person<'a> {
    /// The stages of the job, first one first, with what the job does in each.
    pub fn all_stages(&self) -> impl Iterator<Item = OwnStage<'a>> {
        let cells = self
            .catalog
            .rotation(&self.job.id)
            .map(|it| it.cells.as_slice())
            .unwrap_or_default();
        let own =
            |stage: &&Stage| stage.when.jobs.is_empty() || stage.when.jobs.contains(&self.job.id);
        self.catalog
            .pack()
            .stages
            .iter()
            .filter(own)
            .map(move |stage| {
                let cell = cells.iter().find(|it| it.stages.contains(&stage.id));
                let when = cell.and_then(|it| it.when.as_ref()).unwrap_or(&stage.when);
                let inferred = when.inferred.contains(&WhenPart::Ranks);
                OwnStage {
                    stage,
                    cell,
                    when,
                    inferred,
                }
            })
    }

    /// The stages they may be in. A stage that names their rank and whose years include theirs is
    /// preferred to one that names the rank only.
    pub fn stages(&self) -> Stages<'a> {
        let named: Vec<OwnStage<'a>> = self
            .all_stages()
            .filter(|it| it.when.ranks.is_empty() || it.when.ranks.contains(&self.rank.id))
            .filter(|it| !it.when.ranks.is_empty() || it.when.years.is_some())
            .collect();
        let by_service = |it: &OwnStage<'_>| it.when.years.filter(|it| it.basis == Basis::Service);
        let Some(years) = self.years else {
            let asks_years = named.len() > 1 && named.iter().any(|it| by_service(it).is_some());
            return Stages {
                stages: named,
                asks_years,
            };
        };
        let fit = |it: &OwnStage<'_>| by_service(it).map(|range| within(range, years));
        let sure: Vec<OwnStage<'a>> = named
            .iter()
            .copied()
            .filter(|it| fit(it) == Some(Fit::Yes))
            .collect();
        let stages = if sure.is_empty() {
            named
                .into_iter()
                .filter(|it| fit(it) != Some(Fit::No))
                .collect()
        } else {
            sure
        };
        Stages {
            stages,
            asks_years: false,
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::guide::{Person, fixture};

    #[track_caller]
    fn check(rank: &str, years: Option<u8>, expected: &[&str], asks: bool) {
        let catalog = fixture::kitakyushu();
        let who = fixture::who("civil-engineering", rank, years);
        let found = Person::find(&catalog, &who).unwrap().stages();
        let labels: Vec<&str> = found
            .stages
            .iter()
            .map(|it| it.stage.label.ja.as_str())
            .collect();
        assert_eq!(
            (labels.as_slice(), found.asks_years),
            (expected, asks),
            "{rank} {years:?}"
        );
    }

    #[test]
    fn a_young_member_of_staff_is_asked_for_years() {
        check("staff", None, &["育成期", "開花期"], true);
        check("staff", Some(3), &["育成期"], false);
        check("staff", Some(15), &["開花期"], false);
        check("staff", Some(10), &["育成期", "開花期"], false);
    }

    #[test]
    fn a_chief_is_in_two_stages_whatever_the_years() {
        check("chief", None, &["開花期", "発揮期"], false);
        check("chief", Some(15), &["開花期", "発揮期"], false);
    }

    #[test]
    fn a_section_chief_is_in_the_last_stage() {
        check("section-chief", None, &["発揮期"], false);
        check("section-chief", Some(3), &["発揮期"], false);
        check("department-head", None, &["発揮期"], false);
    }
}
