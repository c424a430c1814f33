//! Which page an address shows. The one place that knows loading, missing and broken: the pages of
//! a town get checked content.

use yew::prelude::*;

use super::{
    chunks::{TownChunk, TownView},
    plans::Plans,
};
use crate::{
    domain::{
        check::nearest::nearest,
        guide::draft::fill,
        id::TownId,
        route::{AboutPage, RankPage, Route, TownPage},
        small::sort_by_key,
    },
    state::{State, TownState, plans::Keeping},
    ui::{frame::TicketPart, pages, parts::town_finder::TownFinder, scene::Page, words::Words},
};

/// How many valid choices a page offers for an unknown one.
pub const MOST_CHOICES: usize = 6;

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

/// What stands in the place of a page whose chunk is not there: on its way, or why it did not come.
pub fn without_chunk(words: &Words, failed: Option<&str>, again: Callback<MouseEvent>) -> Shown {
    match failed {
        Some(reason) => pages::state::missing(words, reason, again).into(),
        None => Shown {
            is_there: false,
            ..pages::state::loading(words.state.loading_short.to_owned()).into()
        },
    }
}

/// The page of an address.
pub fn shown(
    view: &TownView<'_>,
    town_chunk: Option<&TownChunk>,
    plans: &Plans,
    finder: &TownFinder,
    route: &Route,
) -> Shown {
    let TownView { state, words, .. } = *view;
    match route {
        Route::Start => {
            let kept = state.plans.keeping == Keeping::Device;
            let plan = state.plans.list.first().map(|it| (&**it, kept));
            pages::start::start(words, &state.site, plan, finder).into()
        }
        Route::Town(town, _) | Route::Job(town, _) | Route::Rank(town, ..) => {
            of_town(view, town_chunk, route, town)
        }
        Route::Compare(picks) => view.details.page(words, |it| (it.compare)(view, picks)),
        Route::Search(_) | Route::Reserved(_) => pages::state::reserved(words).into(),
        Route::Unknown(path) => {
            let what = fill(words.state.unknown_page, path);
            let start = (Route::Start, words.state.to_start.to_owned());
            pages::state::not_found(words, &what, &[start]).into()
        }
        Route::About(AboutPage::App) => pages::about::app(words, &state.site).into(),
        Route::About(AboutPage::Accessibility) => {
            pages::about::accessibility(words, &state.site).into()
        }
        Route::About(AboutPage::Licences) => pages::about::licences(words, &state.site).into(),
        Route::Plans
        | Route::Plan(_)
        | Route::Sheet(_)
        | Route::Open
        | Route::About(AboutPage::Device) => plans.page(state, words, route),
    }
}

fn of_town(view: &TownView<'_>, chunk: Option<&TownChunk>, route: &Route, town: &TownId) -> Shown {
    let TownView { state, words, .. } = *view;
    let name = state
        .site
        .towns
        .iter()
        .find(|it| it.id == *town)
        .map_or(town.as_str(), |it| it.name.as_str());
    match (state.towns.get(town), chunk) {
        (Some(TownState::Missing(reason)), _) if is_offered(state, town) => {
            pages::state::missing(words, reason, view.again.clone()).into()
        }
        (Some(TownState::Missing(_)), _) => unknown_town(state, words, town),
        (Some(TownState::Open(catalog)), Some(chunk)) => (chunk.page)(view, route, Ok(catalog)),
        (Some(TownState::Broken(problems)), Some(chunk)) => {
            (chunk.page)(view, route, Err(problems))
        }
        _ => Shown {
            is_there: false,
            ..pages::state::loading(fill(words.state.loading, name)).into()
        },
    }
}

fn is_offered(state: &State, town: &TownId) -> bool {
    state.site.towns.iter().any(|it| it.id == *town)
}

fn unknown_town(state: &State, words: &Words, town: &TownId) -> Shown {
    let offered = &state.site.towns;
    let near = nearest(town.as_str(), offered.iter().map(|it| it.id.as_str()));
    let mut choices: Vec<(Route, String)> = offered
        .iter()
        .map(|it| {
            (
                Route::Town(it.id.clone(), TownPage::Overview),
                it.name.clone(),
            )
        })
        .take(MOST_CHOICES)
        .collect();
    sort_by_key(&mut choices, |(route, _)| {
        route.town().map(TownId::as_str) != near.as_deref()
    });
    choices.push((Route::Start, words.state.to_start.to_owned()));
    pages::state::not_found(
        words,
        &fill(words.state.unknown_town, town.as_str()),
        &choices,
    )
    .into()
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
