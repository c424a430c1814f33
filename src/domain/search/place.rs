//! On which page a statement stands.

use crate::domain::{
    catalog::Catalog,
    guide::{Fit, Person, Who},
    id::{JobId, RankId},
    pack::{base::Topic, growth::Support, when::When},
    route::{RankPage, Route, TownPage},
};

/// A page that a statement stands on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Page {
    /// Of the town.
    Town(TownPage),
    /// Of a job.
    Job,
    /// Of a job and rank that the statement concerns.
    Rank(RankPage),
}

/// The page of a topic, where its gaps stand.
pub fn of_topic(topic: Topic) -> Page {
    match topic {
        Topic::Ideals | Topic::Policy | Topic::Recruitment => Page::Town(TownPage::Overview),
        Topic::Roles | Topic::Abilities => Page::Rank(RankPage::Abilities),
        Topic::Rotation => Page::Rank(RankPage::Rotation),
        Topic::Training | Topic::Support | Topic::Mentoring => Page::Rank(RankPage::Training),
        Topic::Tracks => Page::Rank(RankPage::Dx),
        Topic::Qualifications => Page::Rank(RankPage::Qualifications),
        Topic::Year
        | Topic::Evaluation
        | Topic::Transfer
        | Topic::Promotion
        | Topic::Certification => Page::Rank(RankPage::Systems),
        Topic::FirstYear => Page::Town(TownPage::FirstYear),
        Topic::Workplace => Page::Town(TownPage::Measures),
        Topic::Figures => Page::Town(TownPage::Figures),
    }
}

/// The page of a support: with the trainings if it is about learning, people or support at large.
pub fn of_support(it: &Support) -> Page {
    let is_of_training = [Topic::Training, Topic::Mentoring, Topic::Support];
    if it.topics.iter().any(|it| is_of_training.contains(it)) {
        Page::Rank(RankPage::Training)
    } else if it.topics.contains(&Topic::Qualifications) {
        Page::Rank(RankPage::Qualifications)
    } else {
        it.topics
            .first()
            .map_or(Page::Town(TownPage::Overview), |it| of_topic(*it))
    }
}

impl Page {
    /// The address of the page for people whom a statement concerns: the given job and rank if they
    /// are among them, else the first that are.
    pub fn route(self, catalog: &Catalog, when: &When, own: Option<&(JobId, RankId)>) -> Route {
        let town = &catalog.pack().town.id;
        let overview = Route::Town(town.clone(), TownPage::Overview);
        match self {
            Self::Town(page) => Route::Town(town.clone(), page),
            Self::Job => match when.jobs.first() {
                Some(job) => Route::Job(town.clone(), job.clone()),
                None => overview,
            },
            Self::Rank(page) => match fitting(catalog, when, own) {
                Some((job, rank)) => Route::Rank(town.clone(), job, rank, page),
                None => overview,
            },
        }
    }
}

fn fitting(
    catalog: &Catalog,
    when: &When,
    own: Option<&(JobId, RankId)>,
) -> Option<(JobId, RankId)> {
    let jobs = catalog.pack().jobs.iter();
    let all = jobs.flat_map(|job| job.ladder.iter().map(|rank| (job.id.clone(), rank.clone())));
    let mut best = None;
    for (job, rank) in own.cloned().into_iter().chain(all) {
        let who = Who {
            job,
            rank,
            years: None,
        };
        let Some(person) = Person::find(catalog, &who) else {
            continue;
        };
        match person.fit(when) {
            Fit::Yes => return Some((who.job, who.rank)),
            Fit::Maybe if best.is_none() => best = Some((who.job, who.rank)),
            _ => {}
        }
    }
    best
}
