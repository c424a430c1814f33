//! Gathers the rules of a town from its content.

use super::{Measure, Rule, Stay};
use crate::domain::{
    catalog::Catalog,
    id::JobId,
    pack::{
        Pack,
        plan_rule::PlanRule,
        rotation::RotationCell,
        when::{Basis, When},
    },
};

macro_rules! rule {
    ($it:expr, $label:expr, $of:expr, $measure:expr) => {
        Rule {
            id: &$it.id,
            label: $label,
            measure: $measure,
            of: $of,
            src: &$it.src,
            certainty: $it.certainty,
            why: $it.why.as_ref(),
        }
    };
}

/// The rules of a town: for one job, or all of them.
pub(in super::super) fn rules<'a>(catalog: &'a Catalog, job: Option<&JobId>) -> Vec<Rule<'a>> {
    let pack = catalog.pack();
    let is_own = |when: &When| when.jobs.is_empty() || job.is_none_or(|it| when.jobs.contains(it));
    let mut rules = Vec::new();
    for it in pack.tracks.iter().flat_map(|it| &it.levels) {
        rules.push(rule!(it, &it.label, &it.id, Measure::Level(it)));
    }
    let own = job.and_then(|it| catalog.rotation(it));
    let models = pack
        .rotation
        .iter()
        .filter(|it| job.is_none() || own.is_some_and(|own| own.id == it.id));
    for it in models.flat_map(|it| &it.cells) {
        let stage = it.stages.first().and_then(|it| catalog.stage(it));
        let label = it.label.as_ref().or(stage.map(|it| &it.label));
        if let (Some(interval), Some(label)) = (&it.interval, label) {
            let stay = Stay {
                cell: Some(it),
                when: it.when.as_ref().or(stage.map(|it| &it.when)),
                of_one: false,
            };
            let measure = Measure::Interval(interval, stay);
            rules.push(rule!(it, label, &it.id, measure));
        }
    }
    for it in pack.rotation_rules.iter().filter(|it| is_own(&it.when)) {
        if let Some(interval) = &it.interval {
            let stay = Stay {
                cell: None,
                // Words alone (若手職員) do not tell whom.
                when: (!it.when.names_nobody()).then_some(&it.when),
                of_one: false,
            };
            let measure = Measure::Interval(interval, stay);
            rules.push(rule!(it, &it.label, &it.id, measure));
        }
    }
    for it in &pack.year {
        if let Some(months) = it.months {
            rules.push(rule!(it, &it.label, &it.id, Measure::Step(it, months)));
        }
    }
    for it in pack.trainings.iter().filter(|it| is_own(&it.when)) {
        let years = it.when.years.filter(|it| it.basis != Basis::Post);
        if let Some(years) = years.filter(|_| it.when.words.is_some()) {
            let measure = Measure::Training(it, years);
            rules.push(rule!(it, &it.label, &it.id, measure));
        }
    }
    for it in pack.plan_rules.iter().filter(|it| is_own(&it.when)) {
        if let Some(measure) = of_plan(pack, it) {
            rules.push(rule!(it, &it.label, &it.of, measure));
        }
    }
    rules
}

fn of_plan<'a>(pack: &'a Pack, rule: &'a PlanRule) -> Option<Measure<'a>> {
    if let Some(postings) = &rule.postings {
        return Some(Measure::Postings(rule, postings));
    }
    if let Some(interval) = &rule.stay {
        let stay = Stay {
            cell: cell(pack, rule),
            when: (!rule.when.names_nobody()).then_some(&rule.when),
            of_one: true,
        };
        return Some(Measure::Interval(interval, stay));
    }
    (!rule.exam.is_empty()).then_some(Measure::Exam(&rule.exam))
}

fn cell<'a>(pack: &'a Pack, rule: &PlanRule) -> Option<&'a RotationCell> {
    let mut cells = pack.rotation.iter().flat_map(|it| &it.cells);
    cells.find(|it| it.id == rule.of)
}
