//! What the lines of a plan tell of the person year by year: the rank, the years of service and of
//! age. What they do not tell is not guessed.

use super::naming::has_one_of;
use crate::domain::{
    catalog::Catalog,
    fiscal_year::FiscalYear,
    guide::{Fit, Person, Who},
    id::{JobId, RankId},
    pack::{
        growth::{Direction, Gate},
        when::{Basis, When, Years},
    },
    plan::{Entry, EntryOrigin, Lane, Plan},
};

/// A plan as it is read beside the content of its town.
pub(super) struct Reading<'a> {
    pub(super) catalog: &'a Catalog,
    pub(super) plan: &'a Plan,
    /// The ranks the lines lead to, and when. Earliest first.
    steps: Vec<(FiscalYear, &'a RankId)>,
}

/// How far someone is in a fiscal year, by what the plan says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// The age on 1 April of the year.
    Age(i32),
    /// The year of service: 1 is the one they joined in.
    Service(i32),
    /// The fiscal year in which the plan has the step to the rank that years are counted in.
    Since(FiscalYear),
}

impl<'a> Reading<'a> {
    pub(super) fn new(catalog: &'a Catalog, plan: &'a Plan) -> Self {
        let mut steps: Vec<(FiscalYear, &RankId)> = plan
            .entries
            .iter()
            .filter_map(|it| match gate_of(catalog, it)?.to.as_slice() {
                [rank] => Some((it.year, rank)),
                _ => None,
            })
            .collect();
        crate::domain::small::sort_by_key(&mut steps, |it| it.0);
        Self {
            catalog,
            plan,
            steps,
        }
    }

    /// The person as they are at the start of a fiscal year: a step in that year itself is taken.
    fn person_in(&self, year: FiscalYear) -> Option<Person<'a>> {
        let profile = &self.plan.profile;
        let own = RankId::new(profile.rank.id.clone());
        let taken = self.steps.iter().rev().find(|it| it.0 <= year);
        let who = Who {
            job: JobId::new(profile.job.id.clone()),
            rank: taken.map_or(own, |it| it.1.clone()),
            // Full years: 0 in the first year of service.
            years: self
                .plan
                .personal
                .service_in(year)
                .and_then(|it| u8::try_from(it - 1).ok()),
        };
        Person::find(self.catalog, &who)
    }

    /// Whether a condition holds for the person in a fiscal year.
    pub(super) fn fit_in(&self, when: &When, year: FiscalYear) -> Fit {
        self.person_in(year).map_or(Fit::No, |it| it.fit(when))
    }

    /// Where the person stands in a fiscal year, if that is surely outside the range; `None` if it is
    /// inside, or cannot be told.
    pub(super) fn outside(
        &self,
        range: Years,
        ranks: &[RankId],
        year: FiscalYear,
    ) -> Option<Standing> {
        let personal = &self.plan.personal;
        // The least and the most full years that they may have in the course of the year.
        let (standing, least, most) = match range.basis {
            Basis::Age => {
                let age = personal.age_in(year)?;
                (Standing::Age(age), age, age + 1)
            }
            Basis::Service => {
                let service = personal.service_in(year)?;
                (Standing::Service(service), service - 1, service - 1)
            }
            Basis::Post => {
                let since = self.steps.iter().find(|it| ranks.contains(it.1))?.0;
                // The year of the step may be that of the exam, one before the rank itself.
                let years = year.since(since);
                (Standing::Since(since), years - 1, years)
            }
        };
        let blur = i32::from(range.approx);
        let is_below = range.min.is_some_and(|it| most < i32::from(it) - blur);
        let is_above = range.max.is_some_and(|it| least > i32::from(it) + blur);
        (is_below || is_above).then_some(standing)
    }
}

/// The gate that a line is about.
fn gate_of<'a>(catalog: &'a Catalog, entry: &Entry) -> Option<&'a Gate> {
    if entry.lane != Lane::Rank {
        return None;
    }
    let gates = &catalog.pack().gates;
    let mut up = gates.iter().filter(|it| it.direction == Direction::Up);
    match &entry.origin {
        EntryOrigin::Pack { statement, .. } => {
            let gate = up.find(|it| it.id.as_str() == statement.id)?;
            names_gate(catalog, gate, &entry.text).then_some(gate)
        }
        EntryOrigin::Own => up.find(|it| it.label.ja == entry.text.trim()),
    }
}

/// Whether words still speak of a gate: they name it, or a rank it leads to.
pub(super) fn names_gate(catalog: &Catalog, gate: &Gate, words: &str) -> bool {
    let ranks = gate.to.iter().filter_map(|it| catalog.rank(it));
    let ranks = ranks.map(|it| it.label.ja.as_str());
    has_one_of(words, ranks.chain([gate.label.ja.as_str()]))
}
