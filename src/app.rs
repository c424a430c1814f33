//! The root component: the only place where state, pages and ports meet.

pub mod chunks;
pub mod detail_pages;
mod find;
pub mod find_pages;
mod lazy;
mod pages;
pub mod plan_pages;
mod plans;
mod scene;
pub mod town_pages;
mod towns;

use std::rc::Rc;

use yew::prelude::*;

use self::{
    chunks::{Chunks, Own, TownView},
    find::use_town_finder,
    lazy::use_lazy,
    pages::shown,
    plans::use_plans,
    towns::use_towns,
};
use crate::{
    domain::{
        id::TownId,
        route::{Route, TownPage, query},
        search::fold::Nfkc,
        site::Site,
    },
    platform::{Later, content::Content, device::Device, event_loop::EventLoop, now},
    state::{Action, Dispatch, State},
    ui::{
        dom,
        frame::Frame,
        unroll::{unrolled, use_whole},
        words::{JA, Words},
    },
};

/// The ports the app works with.
#[derive(Clone)]
pub struct Ports {
    /// Packs and settings.
    pub content: Rc<dyn Content>,
    /// Clock, files, printer.
    pub device: Rc<dyn Device>,
    /// The event loop: timers.
    pub event_loop: Rc<dyn EventLoop>,
    /// Unicode.
    pub unicode: Rc<dyn Nfkc>,
    /// What is fetched when a page needs it.
    pub chunks: Rc<dyn Chunks>,
}

impl PartialEq for Ports {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.content, &other.content) && Rc::ptr_eq(&self.chunks, &other.chunks)
    }
}

/// What the app starts with.
#[derive(Properties, PartialEq)]
pub struct AppProps {
    /// The ports.
    pub ports: Ports,
    /// The edition.
    pub site: Rc<Site>,
}

/// The app.
#[component]
pub fn App(props: &AppProps) -> Html {
    let words: &'static Words = &JA;
    let state = use_reducer(|| {
        let device = &props.ports.device;
        State::new(props.site.clone(), device.today(), device.opened_towns())
    });
    let dispatch = state.dispatcher();
    let address = use_address(state.site.open.as_ref());
    let at = address
        .split_once('?')
        .and_then(|(_, query)| query::at(query));
    let route = Route::parse(&address);

    let town_chunk = use_towns(&state, &route, &props.ports);
    let plans = use_plans(&state, &props.ports, words, &route);
    let is_open = route.town().is_some_and(|it| state.catalog(it).is_some());
    let wants_details = is_open || matches!(route, Route::Compare(_));
    let details = use_lazy(
        &props.ports,
        wants_details,
        |it| it.details(),
        ahead_of_details,
    );
    let is_search = matches!(route, Route::Search(_));
    let find = use_lazy(&props.ports, is_search, |it| it.find(), |_| now(()));
    let finder = use_town_finder(&props.ports, words);
    let indexes = use_mut_ref(Vec::new);
    let own = use_own(&route);
    let is_whole = use_whole(&route, is_open);
    let view = TownView {
        state: &state,
        words,
        dispatch: &dispatch,
        plan_page: &|route| plans.page(&state, words, route),
        with_plans: &plans.with(),
        details: &details,
        unicode: &props.ports.unicode,
        is_whole,
        again: sends_again(&dispatch, route.town().cloned()),
    };
    let shown = match &route {
        Route::Search(seek) => find.page(words, |it| (it.search)(&view, &indexes, own, seek)),
        _ => shown(&view, town_chunk, &plans, &finder, &route),
    };

    use_effect_with(shown.title.clone(), {
        let name = state.site.name.clone();
        move |title: &String| {
            dom::set_title(&if title.is_empty() {
                name
            } else {
                format!("{title}｜{name}")
            });
        }
    });
    use_effect_with(route.page(), {
        let dispatch = dispatch.clone();
        move |_| dispatch.dispatch(Action::Did(None))
    });
    // The static page stands until there is something to show in its place.
    use_effect_with(shown.is_there, {
        let device = props.ports.device.clone();
        move |is_there| {
            if *is_there {
                // Who stands in a field of the static page stands in the same one afterwards.
                let focused = dom::focused_id();
                device.ready();
                if let Some(id) = focused {
                    dom::focus(&id);
                }
            }
        }
    });
    use_effect_with((), {
        let device = props.ports.device.clone();
        move |()| {
            let pings = device.answer_pings();
            move || drop(pings)
        }
    });

    // After the page is shown: what is hidden takes no focus.
    let can_show = shown.is_there && (is_whole || at.is_none());
    use_focus(&route, at, can_show);

    let ticket = pages::ticket(&state, &route);
    let catalog = route.town().and_then(|it| state.catalog(it)).cloned();
    let body = unrolled(shown.body, &route, is_whole);
    html! {
        <Frame {words} site={state.site.clone()} today={state.today} {route} {catalog} {ticket} done={state.done.clone()} {is_whole}>{ body }</Frame>
    }
}

/// What is fetched when the pages that go into detail are there: nothing is asked of it yet, but a
/// plan can then be begun, and a search be made, without the network.
fn ahead_of_details(chunks: Rc<dyn Chunks>) -> Later<()> {
    Box::pin(async move {
        let _ = chunks.plans().await;
        let _ = chunks.find().await;
    })
}

/// The town, job and rank that were looked at last.
#[hook]
fn use_own(route: &Route) -> Option<Own> {
    let own = use_mut_ref(|| None);
    if let Route::Rank(town, job, rank, _) = route {
        own.replace(Some((town.clone(), job.clone(), rank.clone())));
    }
    let own = own.borrow();
    own.clone()
}

/// What stands after `#` in the browser's address, now and whenever it changes. An address without a
/// page is that of the town the edition opens, if it opens one.
#[hook]
fn use_address(open: Option<&TownId>) -> String {
    let open = open.map(|it| Route::Town(it.clone(), TownPage::Overview));
    let address = use_state(dom::address);
    let is_open = address.is_empty();
    use_effect_with((), {
        let address = address.clone();
        let open = open.clone().filter(|_| is_open);
        move |()| {
            let listener = dom::on_address(move |it| address.set(it));
            if let Some(open) = open {
                dom::replace(&open);
            }
            move || drop(listener)
        }
    });
    match open {
        Some(open) if is_open => open.to_string(),
        _ => (*address).clone(),
    }
}

/// Moves the focus when the page changes: to the statement the address names, else to the heading.
/// The first page is left as it is, unless it names a statement.
#[hook]
fn use_focus(route: &Route, at: Option<String>, is_there: bool) {
    let last = use_mut_ref(|| None::<String>);
    use_effect_with((route.page(), at, is_there), move |(page, at, is_there)| {
        let moves = is_there.then(|| {
            let (page, at) = (page.clone(), at.clone());
            // The browser works out the page once for the frame: asked before, it would do so twice.
            dom::in_next_frame(move || {
                let before = last.replace(Some(page.clone()));
                let shown = at.as_ref().is_some_and(|it| dom::show_statement(it));
                if !shown && before.is_some_and(|it| it != page) {
                    dom::focus_heading();
                }
            })
        });
        move || drop(moves)
    });
}

/// Fetches a town's content once more.
fn sends_again(dispatch: &Dispatch, town: Option<TownId>) -> Callback<MouseEvent> {
    let dispatch = dispatch.clone();
    Callback::from(move |_| {
        if let Some(town) = town.clone() {
            dispatch.dispatch(Action::ForgotTown(town));
        }
    })
}

/// Sends what the person did as actions.
fn sends<T: 'static>(dispatch: &Dispatch, action: impl Fn(T) -> Action + 'static) -> Callback<T> {
    let dispatch = dispatch.clone();
    Callback::from(move |it| dispatch.dispatch(action(it)))
}
