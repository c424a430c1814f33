//! The first pages of a town: a chunk of its own, with the reading of the town's content.

mod unknown;

use std::rc::Rc;

use yew::prelude::*;

use self::unknown::{unknown_job, unknown_rank};
use super::{
    chunks::{Content, TownChunk, TownView},
    pages::Shown,
    scene::scene,
};
use crate::{
    domain::{
        catalog::Catalog,
        check,
        guide::{Person, Who},
        id::StatementId,
        plan::Span,
        route::{RankPage, Route, TownPage},
    },
    state::TownState,
    ui::{
        pages,
        scene::{Doings, Scene},
        unroll::with_over,
    },
};

/// The chunk.
pub static CHUNK: TownChunk = TownChunk { read, page };

fn read(text: &str) -> TownState {
    match check::read(text) {
        Ok(catalog) => TownState::Open(Rc::new(catalog)),
        Err(problems) => TownState::Broken(Rc::new(problems)),
    }
}

fn page(view: &TownView<'_>, route: &Route, town: Content<'_>) -> Shown {
    match town {
        Ok(catalog) => {
            let shown = of_town(view, route, catalog);
            let is_glossary = matches!(route, Route::Town(_, TownPage::Glossary));
            let is_ready = view.is_whole && shown.is_there && !is_glossary;
            let body = match view.details.get() {
                Some(chunk) if is_ready => (chunk.explained)(shown.body, &scene(view, catalog)),
                _ => with_over(shown.body, None),
            };
            Shown { body, ..shown }
        }
        Err(problems) => {
            let file = route.town().map(|it| format!("packs/{it}.json"));
            pages::broken::broken(
                view.words,
                &file.unwrap_or_default(),
                problems,
                view.again.clone(),
            )
            .into()
        }
    }
}

fn of_town(view: &TownView<'_>, route: &Route, catalog: &Rc<Catalog>) -> Shown {
    let words = view.words;
    let scene = scene(view, catalog);
    match route {
        Route::Town(_, TownPage::Overview) => pages::town::town(&scene).into(),
        Route::Town(_, page) => view.details.page(words, |it| (it.of_town)(&scene, *page)),
        Route::Job(_, job) => match catalog.job(job) {
            Some(job) => view.details.page(words, |it| (it.of_job)(&scene, job)),
            None => unknown_job(words, catalog, job),
        },
        Route::Rank(_, job, rank, page) => {
            let who = Who {
                job: job.clone(),
                rank: rank.clone(),
                years: view.state.years,
            };
            match (catalog.job(job), Person::find(catalog, &who)) {
                (None, _) => unknown_job(words, catalog, job),
                (Some(_), None) => unknown_rank(words, catalog, job, rank),
                (Some(_), Some(person)) => {
                    let on = Doings {
                        drafts_plan: drafts(view, catalog, &who),
                        adds_step: adds(view, catalog, &who),
                        ..scene.on
                    };
                    let scene = Scene { on, ..scene };
                    match page {
                        RankPage::SelfCheck => (view.plan_page)(route),
                        RankPage::Overview => pages::overview::overview(&scene, &person).into(),
                        _ => view
                            .details
                            .page(words, |it| (it.of_person)(&scene, &person, *page)),
                    }
                }
            }
        }
        _ => pages::state::reserved(words).into(),
    }
}

fn drafts(view: &TownView<'_>, catalog: &Rc<Catalog>, who: &Who) -> Callback<Span> {
    let (with_plans, catalog, who) = (view.with_plans.clone(), catalog.clone(), who.clone());
    Callback::from(move |span: Span| {
        let (catalog, who) = (catalog.clone(), who.clone());
        with_plans.emit(Box::new(move |it| it.draft(&catalog, &who, span)));
    })
}

fn adds(view: &TownView<'_>, catalog: &Rc<Catalog>, who: &Who) -> Callback<StatementId> {
    let (with_plans, catalog, who) = (view.with_plans.clone(), catalog.clone(), who.clone());
    Callback::from(move |statement: StatementId| {
        let (catalog, who) = (catalog.clone(), who.clone());
        with_plans.emit(Box::new(move |it| it.add(&catalog, &who, &statement, None)));
    })
}
