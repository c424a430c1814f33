//! Addresses that name a job or rank that is not there: the nearest valid choices.

use std::rc::Rc;

use super::super::pages::{MOST_CHOICES, Shown};
use crate::{
    domain::{
        catalog::Catalog,
        check::nearest::nearest,
        guide::draft::fill,
        id::{JobId, RankId},
        route::{RankPage, Route, TownPage},
        small::sort_by_key,
    },
    ui::{pages, words::Words},
};

pub(super) fn unknown_job(words: &Words, catalog: &Catalog, job: &JobId) -> Shown {
    let jobs = &catalog.pack().jobs;
    let town = &catalog.pack().town.id;
    let near = nearest(job.as_str(), jobs.iter().map(|it| it.id.as_str()));
    let mut choices: Vec<(Route, String)> = jobs
        .iter()
        .map(|it| (Route::Job(town.clone(), it.id.clone()), it.label.ja.clone()))
        .collect();
    sort_by_key(
        &mut choices,
        |(route, _)| !matches!(route, Route::Job(_, id) if Some(id.as_str()) == near.as_deref()),
    );
    choices.truncate(MOST_CHOICES);
    choices.push((
        Route::Town(town.clone(), TownPage::Overview),
        words.state.choose_again.to_owned(),
    ));
    pages::state::not_found(
        words,
        &fill(words.state.unknown_job, job.as_str()),
        &choices,
    )
    .into()
}

pub(super) fn unknown_rank(
    words: &Words,
    catalog: &Rc<Catalog>,
    job: &JobId,
    rank: &RankId,
) -> Shown {
    let town = &catalog.pack().town.id;
    let Some(found) = catalog.job(job) else {
        return unknown_job(words, catalog, job);
    };
    let near = nearest(rank.as_str(), found.ladder.iter().map(RankId::as_str));
    let mut choices: Vec<(Route, String)> = catalog
        .ladder(found)
        .map(|it| {
            (
                Route::Rank(town.clone(), job.clone(), it.id.clone(), RankPage::Overview),
                it.label.ja.clone(),
            )
        })
        .collect();
    sort_by_key(
        &mut choices,
        |(route, _)| !matches!(route, Route::Rank(_, _, id, _) if Some(id.as_str()) == near.as_deref()),
    );
    choices.truncate(MOST_CHOICES);
    choices.push((
        Route::Job(town.clone(), job.clone()),
        words.state.choose_again.to_owned(),
    ));
    pages::state::not_found(
        words,
        &fill(words.state.unknown_rank, rank.as_str()),
        &choices,
    )
    .into()
}
