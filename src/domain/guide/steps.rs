//! What someone could do next, and why: required for this rank; dated soonest; named for the next
//! rank; the rest. No score anywhere.

use chrono::NaiveDate;

use super::{
    Fit, Person,
    trainings::{Listed, Why},
};
use crate::domain::{
    pack::{
        base::{Certainty, Sources},
        growth::{Direction, Gate, Level, Training},
        rotation::Qualification,
        when::{Duty, When},
    },
    plan::Lane,
    route::RankPage,
    small::sort_by_key,
    text::Text,
};

/// A step someone could take next.
#[derive(Clone, Copy, Debug)]
pub struct NextStep<'a> {
    /// Why it stands where it stands.
    pub reason: Reason,
    /// Its name.
    pub label: &'a Text,
    /// What it is a part of, where its name alone would not tell: the track of a level.
    pub of: Option<&'a Text>,
    /// What it is, in our own words.
    pub body: Option<&'a Text>,
    /// The statement behind it.
    pub statement: &'a str,
    /// The page it stands on.
    pub page: RankPage,
    /// The kind of line it would be in a plan.
    pub lane: LaneKind,
    /// Where it comes from.
    pub src: &'a Sources,
    /// How sure it is.
    pub certainty: Certainty,
}

/// The kinds of plan lines a step may become.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum LaneKind {
    Learning,
    Dx,
    Interview,
    Rank,
    Qualification,
    Posting,
}

impl From<LaneKind> for Lane {
    fn from(kind: LaneKind) -> Self {
        match kind {
            LaneKind::Learning => Self::Learning,
            LaneKind::Dx => Self::Dx,
            LaneKind::Interview => Self::Interview,
            LaneKind::Rank => Self::Rank,
            LaneKind::Qualification => Self::Qualification,
            LaneKind::Posting => Self::Posting,
        }
    }
}

/// Why a step stands where it stands; in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// A duty at this rank.
    Required,
    /// A duty, if a condition holds that the app does not know.
    RequiredIf,
    /// The next date of the year.
    Dated,
    /// Named by the policy for the next rank.
    NextRank,
    /// Named by the policy for this rank or stage.
    Named,
    /// Named for people the app cannot tell them to be.
    NamedIf,
    /// The document names nobody.
    Open,
}

impl Reason {
    /// Why a training is a step; `None` if it is for others.
    pub fn of(why: Why) -> Option<Self> {
        Some(match why {
            Why::Required => Self::Required,
            Why::RequiredIf => Self::RequiredIf,
            Why::NextRank => Self::NextRank,
            Why::Named => Self::Named,
            Why::NamedIf => Self::NamedIf,
            Why::Open => Self::Open,
            Why::NotForYou => return None,
        })
    }
}

impl NextStep<'_> {
    /// Its name, after that of what it is a part of.
    pub fn name(&self) -> String {
        named_of(self.of, self.label)
    }
}

/// A name after that of what it is a part of, if that has to be said.
pub fn named_of(of: Option<&Text>, label: &Text) -> String {
    match of {
        Some(of) => format!("{of}：{label}"),
        None => label.ja.clone(),
    }
}

impl<'a> Person<'a> {
    /// Everything the policy has for them, in the stated order.
    pub fn next_steps(&self, today: NaiveDate) -> Vec<NextStep<'a>> {
        let interview = self.next_interview(today);
        let mut steps = self.undated_steps();
        steps.extend(interview.map(|(it, _)| NextStep {
            reason: Reason::Dated,
            label: &it.label,
            of: None,
            body: it.body.as_ref(),
            statement: it.id.as_str(),
            page: RankPage::Systems,
            lane: LaneKind::Interview,
            src: &it.src,
            certainty: it.certainty,
        }));
        sort_by_key(&mut steps, |it| it.reason);
        steps
    }

    /// Everything but the next date, in the stated order.
    pub fn undated_steps(&self) -> Vec<NextStep<'a>> {
        let pack = self.catalog.pack();
        let mut steps: Vec<NextStep<'a>> = Vec::new();
        let groups = self.trainings();
        let listed: Vec<&Listed<'a>> = groups.iter().flat_map(Listed::all).collect();
        let of = |it: &Training| listed.iter().find(|listed| listed.training.id == it.id);
        let trainings = pack.trainings.iter().filter_map(of);
        steps.extend(trainings.filter_map(|it| Self::training_step(it)));
        let levels = pack.tracks.iter().flat_map(|it| &it.levels);
        steps.extend(levels.filter_map(|it| self.level_step(it)));
        steps.extend(self.gates_up().map(|it| NextStep {
            reason: Reason::NextRank,
            label: &it.label,
            of: None,
            body: it.body.as_ref(),
            statement: it.id.as_str(),
            page: RankPage::Systems,
            lane: LaneKind::Rank,
            src: &it.src,
            certainty: it.certainty,
        }));
        for (it, reason) in self.qualifications() {
            steps.push(NextStep {
                reason,
                label: &it.label,
                of: None,
                body: None,
                statement: it.id.as_str(),
                page: RankPage::Qualifications,
                lane: LaneKind::Qualification,
                src: &it.src,
                certainty: it.certainty,
            });
        }
        sort_by_key(&mut steps, |it| it.reason);
        steps
    }

    /// The ways from their rank to the next ones.
    pub fn gates_up(&self) -> impl Iterator<Item = &'a Gate> {
        let person = *self;
        self.catalog.pack().gates.iter().filter(move |it| {
            it.direction == Direction::Up
                && it.to.iter().any(|it| person.rank.next.contains(it))
                && (it.from.is_empty() || it.from.contains(&person.rank.id))
                && person.fit(&it.when) != Fit::No
        })
    }

    /// The qualifications of the stages they may be in, and those of their job whose stage is lost.
    fn qualifications(&self) -> Vec<(&'a Qualification, Reason)> {
        let own = self.stages().stages;
        let mut found = Vec::new();
        for stage in self.all_stages() {
            let is_own = own.iter().any(|it| it.stage.id == stage.stage.id);
            let cell = stage.cell.map(|it| it.qualifications.as_slice());
            for it in cell.unwrap_or_default() {
                if it.stage_certainty == Certainty::Lost {
                    found.push((it, Reason::NamedIf));
                } else if is_own {
                    found.push((it, Reason::Named));
                }
            }
        }
        found
    }

    /// A training as a step; `None` if it is not for them, or is only a kind of trainings that stand in
    /// the list themselves.
    fn training_step(listed: &Listed<'a>) -> Option<NextStep<'a>> {
        let it = listed.training;
        if !listed.parts.is_empty() && it.when.names_nobody() {
            return None;
        }
        Some(NextStep {
            reason: Reason::of(listed.why)?,
            label: &it.label,
            of: None,
            body: it.in_short(),
            statement: it.id.as_str(),
            page: RankPage::Training,
            lane: LaneKind::Learning,
            src: &it.src,
            certainty: it.certainty,
        })
    }

    fn level_step(&self, it: &'a Level) -> Option<NextStep<'a>> {
        let reason = match self.fit(&it.when) {
            Fit::No => return None,
            Fit::Yes if it.duty.contains(&Duty::Required) => Reason::Required,
            Fit::Maybe if it.duty.contains(&Duty::Required) => Reason::RequiredIf,
            fit => named(fit, &it.when, it.entry.is_none()),
        };
        Some(NextStep {
            reason,
            label: &it.label,
            of: self.catalog.track_to_name(it),
            body: it.body.as_ref(),
            statement: it.id.as_str(),
            page: RankPage::Dx,
            lane: LaneKind::Dx,
            src: &it.src,
            certainty: it.certainty,
        })
    }
}

/// How something that is no duty stands for them. What names its people only in words, or by what
/// the app does not know, may or may not mean them.
fn named(fit: Fit, when: &When, names_no_audience: bool) -> Reason {
    match (fit, when.names_nobody()) {
        (_, true) if when.words.is_none() && names_no_audience => Reason::Open,
        (Fit::Yes, false) => Reason::Named,
        _ => Reason::NamedIf,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::guide::fixture;

    #[test]
    fn duties_come_first_then_dates_then_the_rest() {
        let catalog = fixture::kitakyushu();
        for (job, rank) in [("civil-engineering", "section-chief"), ("curator", "staff")] {
            let who = fixture::who(job, rank, Some(3));
            let person = Person::find(&catalog, &who).unwrap();
            let steps = person.next_steps("2026-11-20".parse().unwrap());
            assert!(steps.is_sorted_by_key(|it| it.reason), "{rank}");
            assert_eq!(
                steps.first().map(|it| it.reason),
                Some(Reason::Required),
                "{rank}"
            );
            assert!(steps.iter().any(|it| it.reason == Reason::Dated), "{rank}");
        }
    }

    #[track_caller]
    fn check(job: &str, rank: &str, id: &str, expected: Reason) {
        let catalog = fixture::kitakyushu();
        let who = fixture::who(job, rank, None);
        let person = Person::find(&catalog, &who).unwrap();
        let steps = person.next_steps("2026-11-20".parse().unwrap());
        let found = steps.iter().find(|it| it.statement == id);
        assert_eq!(found.map(|it| it.reason), Some(expected), "{id}");
    }

    #[test]
    fn for_all_is_said_of_none_that_names_its_people_in_words() {
        let rank = "section-chief";
        check("civil-engineering", rank, "tr-mentor", Reason::Open);
        check("civil-engineering", rank, "tr-beginners", Reason::NamedIf);
        check(
            "civil-engineering",
            rank,
            "tr-brother-sister",
            Reason::NamedIf,
        );
    }

    #[test]
    fn levels_of_several_tracks_are_told_apart_by_their_tracks() {
        let catalog = fixture::kumamoto();
        let job = catalog.pack().jobs.first().unwrap();
        let who = fixture::who(job.id.as_str(), job.ladder.first().unwrap().as_str(), None);
        let person = Person::find(&catalog, &who).unwrap();
        let steps = person.next_steps("2026-11-20".parse().unwrap());
        let levels = steps.iter().filter(|it| it.lane == LaneKind::Dx);
        let names: std::collections::BTreeSet<String> =
            levels.clone().map(NextStep::name).collect();
        assert!(
            names.len() > 2 && names.len() == levels.count(),
            "{names:?}"
        );
        assert!(names.iter().all(|it| it.contains('：')), "{names:?}");
    }

    /// The policy names it for the job; in which stage is lost, so it is for no stage alone.
    #[test]
    fn a_qualification_whose_stage_is_lost_is_of_every_stage() {
        let catalog = fixture::kitakyushu();
        let lost = catalog.pack().rotation.iter().flat_map(|model| {
            let all = model.cells.iter().flat_map(|it| &it.qualifications);
            all.filter(|it| it.stage_certainty == Certainty::Lost)
                .filter_map(|it| Some((model.job.clone()?, it.id.clone())))
        });
        let mut seen = 0;
        for (job, id) in lost {
            for rank in ["staff", "section-chief"] {
                check(job.as_str(), rank, id.as_str(), Reason::NamedIf);
            }
            seen += 1;
        }
        assert!(seen > 0);
    }

    #[test]
    fn the_exam_for_the_next_rank_is_named_to_the_rank_below_it_only() {
        let catalog = fixture::kitakyushu();
        let named = |rank: &str| {
            let who = fixture::who("civil-engineering", rank, None);
            let person = Person::find(&catalog, &who).unwrap();
            let steps = person.next_steps("2026-11-20".parse().unwrap());
            steps.iter().filter(|it| it.lane == LaneKind::Rank).count()
        };
        assert_eq!(
            ["senior-staff", "chief", "section-chief"].map(named),
            [1, 1, 0]
        );
    }
}
