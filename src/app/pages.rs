//! Which page an address shows. The one place that knows loading, missing and broken: the pages of
//! a town get checked content.

mod unknown;

use yew::prelude::*;

use self::unknown::{unknown_job, unknown_rank, unknown_town};
use super::{plan_pages::Desk, sends};
use crate::{
    domain::{
        guide::{Person, Who, draft::fill},
        id::TownId,
        route::{AboutPage, RankPage, Route, TownPage},
    },
    state::{Action, State, TownState, plans::Keeping},
    ui::{
        frame::TicketPart,
        pages,
        scene::{Doings, Page, Scene},
    },
};

/// A page ready to be shown.
pub struct Shown {
    /// Its title.
    pub title: String,
    /// Its markup.
    pub body: Html,
    /// Whether its content is there: before, the focus is not moved.
    pub is_there: bool,
}

impl From<Page> for Shown {
    fn from(page: Page) -> Self {
        Self {
            title: page.title,
            body: page.body,
            is_there: true,
        }
    }
}

/// The page of an address.
pub fn shown(desk: &Desk<'_>, route: &Route) -> Shown {
    let Desk { state, words, .. } = *desk;
    match route {
        Route::Start => {
            let kept = state.plans.keeping == Keeping::Device;
            let plan = state.plans.list.first().map(|it| (&**it, kept));
            pages::start::start(words, &state.site, plan).into()
        }
        Route::Town(town, _) | Route::Job(town, _) | Route::Rank(town, ..) => {
            of_town(desk, route, town)
        }
        Route::Reserved(_) => pages::state::reserved(words).into(),
        Route::Unknown(path) => {
            let what = fill(words.state.unknown_page, path);
            pages::state::not_found(
                words,
                &what,
                &[(Route::Start, words.state.to_start.to_owned())],
            )
            .into()
        }
        Route::About(AboutPage::App) => pages::about::app(words, &state.site).into(),
        Route::About(AboutPage::Accessibility) => {
            pages::about::accessibility(words, &state.site).into()
        }
        Route::About(AboutPage::Licences) => pages::about::licences(words, &state.site).into(),
        Route::Plans => desk.plans(),
        Route::Plan(id) => desk.plan(id),
        Route::About(AboutPage::Device) => desk.device(),
    }
}

fn of_town(desk: &Desk<'_>, route: &Route, town: &TownId) -> Shown {
    let Desk {
        state,
        words,
        dispatch,
        ..
    } = *desk;
    let again = {
        let (dispatch, town) = (dispatch.clone(), town.clone());
        Callback::from(move |_: MouseEvent| dispatch.dispatch(Action::ForgotTown(town.clone())))
    };
    let name = state
        .site
        .towns
        .iter()
        .find(|it| it.id == *town)
        .map_or(town.as_str(), |it| it.name.as_str());
    let catalog = match state.towns.get(town) {
        None | Some(TownState::Loading) => {
            return Shown {
                is_there: false,
                ..pages::state::loading(words, name).into()
            };
        }
        Some(TownState::Missing(reason)) if is_offered(state, town) => {
            return pages::state::missing(words, reason, again).into();
        }
        Some(TownState::Missing(_)) => return unknown_town(state, words, town),
        Some(TownState::Broken(problems)) => {
            return pages::state::broken(words, &format!("packs/{town}.json"), problems, again)
                .into();
        }
        Some(TownState::Open(catalog)) => catalog,
    };
    let scene = Scene {
        words,
        site: state.site.clone(),
        catalog: catalog.clone(),
        today: state.today,
        years: state.years,
        level: state.level.clone(),
        on: Doings {
            said_years: sends(dispatch, Action::SaidYears),
            said_level: sends(dispatch, Action::SaidLevel),
            drafts_plan: Callback::noop(),
            adds_step: Callback::noop(),
        },
    };
    match route {
        Route::Town(_, TownPage::Overview) => pages::town::town(&scene).into(),
        Route::Town(_, TownPage::Measures) => pages::measures::measures(&scene).into(),
        Route::Town(_, TownPage::Figures) => pages::figures::figures(&scene).into(),
        Route::Town(_, TownPage::Glossary) => pages::glossary::glossary(&scene).into(),
        Route::Town(_, TownPage::FirstYear) => pages::first_year::first_year(&scene).into(),
        Route::Job(_, job) => match catalog.job(job) {
            Some(job) => pages::job::job(&scene, job).into(),
            None => unknown_job(words, catalog, job),
        },
        Route::Rank(_, job, rank, page) => {
            let who = Who {
                job: job.clone(),
                rank: rank.clone(),
                years: state.years,
            };
            match (catalog.job(job), Person::find(catalog, &who)) {
                (None, _) => unknown_job(words, catalog, job),
                (Some(_), None) => unknown_rank(words, catalog, job, rank),
                (Some(_), Some(person)) => {
                    let on = Doings {
                        drafts_plan: desk.drafts(catalog, &who),
                        adds_step: desk.adds(catalog, &who),
                        ..scene.on.clone()
                    };
                    of_person(
                        &Scene {
                            on,
                            ..scene.clone()
                        },
                        &person,
                        *page,
                    )
                    .into()
                }
            }
        }
        _ => pages::state::reserved(words).into(),
    }
}

fn of_person(scene: &Scene, person: &Person<'_>, page: RankPage) -> Page {
    match page {
        RankPage::Overview => pages::overview::overview(scene, person),
        RankPage::Abilities => pages::abilities::abilities(scene, person),
        RankPage::Rotation => pages::rotation::rotation(scene, person),
        RankPage::Training => pages::training::training(scene, person),
        RankPage::Dx => pages::dx::dx(scene, person),
        RankPage::Qualifications => pages::qualifications::qualifications(scene, person),
        RankPage::Systems => pages::systems::systems(scene, person),
    }
}

fn is_offered(state: &State, town: &TownId) -> bool {
    state.site.towns.iter().any(|it| it.id == *town)
}

/// What is chosen, as the ticket shows it.
pub fn ticket(state: &State, route: &Route) -> Vec<TicketPart> {
    let Some(catalog) = route.town().and_then(|it| state.catalog(it)) else {
        return Vec::new();
    };
    let town = &catalog.pack().town;
    let mut parts = vec![TicketPart {
        route: Route::Town(town.id.clone(), TownPage::Overview),
        label: town.name.ja.clone(),
    }];
    if let Route::Job(_, job) | Route::Rank(_, job, _, _) = route
        && let Some(job) = catalog.job(job)
    {
        parts.push(TicketPart {
            route: Route::Job(town.id.clone(), job.id.clone()),
            label: job.label.ja.clone(),
        });
    }
    if let Route::Rank(_, job, rank, _) = route
        && let Some(rank) = catalog.rank(rank)
    {
        parts.push(TicketPart {
            route: Route::Rank(
                town.id.clone(),
                job.clone(),
                rank.id.clone(),
                RankPage::Overview,
            ),
            label: rank.label.ja.clone(),
        });
    }
    parts
}
