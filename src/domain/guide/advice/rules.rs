//! The statements of a town that lines of plans are measured by.

use super::{Advice, Says};
use crate::domain::{
    catalog::Catalog,
    id::{JobId, StatementId},
    pack::{
        base::{Certainty, Sources},
        growth::Level,
        rotation::Interval,
        when::Months,
        year::Step,
    },
    plan::{Entry, Lane},
    route::RankPage,
    text::Text,
};

/// What a line about a statement is measured by.
#[derive(Clone, Copy)]
pub(super) enum Measure<'a> {
    Level(&'a Level),
    Interval(&'a Interval),
    Step(&'a Step, Months),
}

/// A statement that lines are measured by.
pub(super) struct Rule<'a> {
    pub(super) id: &'a StatementId,
    pub(super) label: &'a Text,
    pub(super) measure: Measure<'a>,
    src: &'a Sources,
    certainty: Certainty,
    why: Option<&'a Text>,
}

impl Rule<'_> {
    pub(super) fn lane(&self) -> Lane {
        match self.measure {
            Measure::Level(_) => Lane::Dx,
            Measure::Interval(_) => Lane::Posting,
            Measure::Step(..) => Lane::Interview,
        }
    }

    fn page(&self) -> RankPage {
        match self.measure {
            Measure::Level(_) => RankPage::Dx,
            Measure::Interval(_) => RankPage::Rotation,
            Measure::Step(..) => RankPage::Systems,
        }
    }

    /// Whether anything can be said by it: not by a statement that is lost or stands elsewhere.
    pub(super) fn holds(&self) -> bool {
        matches!(self.certainty, Certainty::Stated | Certainty::Inferred)
    }

    pub(super) fn advice(&self, entry: &Entry, says: Says) -> Advice {
        Advice {
            entry: entry.id,
            says,
            statement: self.id.clone(),
            page: self.page(),
            src: self.src.clone(),
            certainty: self.certainty,
            why: self.why.cloned(),
        }
    }
}

macro_rules! rule {
    ($it:expr, $label:expr, $measure:expr) => {
        Rule {
            id: &$it.id,
            label: $label,
            measure: $measure,
            src: &$it.src,
            certainty: $it.certainty,
            why: $it.why.as_ref(),
        }
    };
}

/// The rules of a town: for one job, or all of them.
pub(super) fn rules<'a>(catalog: &'a Catalog, job: Option<&JobId>) -> Vec<Rule<'a>> {
    let pack = catalog.pack();
    let mut rules = Vec::new();
    for it in pack.tracks.iter().flat_map(|it| &it.levels) {
        rules.push(rule!(it, &it.label, Measure::Level(it)));
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
            rules.push(rule!(it, label, Measure::Interval(interval)));
        }
    }
    for it in &pack.rotation_rules {
        let jobs = &it.when.jobs;
        let is_own = jobs.is_empty() || job.is_none_or(|it| jobs.contains(it));
        if let Some(interval) = it.interval.as_ref().filter(|_| is_own) {
            rules.push(rule!(it, &it.label, Measure::Interval(interval)));
        }
    }
    for it in &pack.year {
        if let Some(months) = it.months {
            rules.push(rule!(it, &it.label, Measure::Step(it, months)));
        }
    }
    rules
}
