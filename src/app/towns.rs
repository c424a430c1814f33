//! Opens a town's content when a page needs it: once, and never a second time.

use std::{cell::OnceCell, rc::Rc};

use yew::prelude::*;

use super::{
    Ports,
    chunks::{Chunks, TownChunk},
};
use crate::{
    domain::{
        id::TownId,
        route::{Route, query::Seek},
    },
    platform::content::Content,
    state::{Action, State, TownState},
};

/// Fetches and checks the content of the towns of a page, unless it was asked for already, and notes on
/// the device which towns were opened. Gives the chunk with the pages of a town, once it is there.
#[hook]
pub fn use_towns(
    state: &UseReducerHandle<State>,
    route: &Route,
    ports: &Ports,
) -> Option<&'static TownChunk> {
    let chunk = use_memo((), |()| Rc::new(OnceCell::new()));
    let mut wanted: Vec<TownId> = Vec::new();
    let seeks_everywhere = matches!(route, Route::Search(Seek { town: None, .. }));
    let opened = state.opened.iter().filter(|_| seeks_everywhere);
    let of_plan = match route {
        Route::Plan(id) => state.plans.plan(id),
        _ => None,
    };
    let of_plan = of_plan
        .map(|it| TownId::new(it.profile.town.id.clone()))
        .filter(|it| state.site.towns.iter().any(|offered| offered.id == *it));
    let by_route = route.towns().into_iter();
    for town in by_route.chain(opened).chain(&of_plan) {
        if !state.towns.contains_key(town) && !wanted.contains(town) {
            wanted.push(town.clone());
        }
    }
    use_effect_with((state.opened.clone(), state.plans.keeping), {
        let device = ports.device.clone();
        move |(opened, _)| device.note_opened_towns(opened)
    });
    let dispatch = state.dispatcher();
    let ports = ports.clone();
    use_effect_with(wanted, {
        let chunk = chunk.clone();
        move |wanted: &Vec<TownId>| {
            for town in wanted.iter().cloned() {
                dispatch.dispatch(Action::AskedForTown(town.clone()));
                // The chunk is under way while the content is waited for.
                let ahead = ports.chunks.town();
                ports.event_loop.run(Box::pin(async move {
                    let _ = ahead.await;
                }));
                let (content, chunks) = (ports.content.clone(), ports.chunks.clone());
                let (dispatch, chunk) = (dispatch.clone(), chunk.clone());
                ports.event_loop.run(Box::pin(async move {
                    let got = open(&*content, &*chunks, &chunk, &town).await;
                    dispatch.dispatch(Action::GotTown(town, got));
                }));
            }
        }
    });
    chunk.get().copied()
}

async fn open(
    content: &dyn Content,
    chunks: &dyn Chunks,
    known: &OnceCell<&'static TownChunk>,
    town: &TownId,
) -> TownState {
    let text = match content.pack(town).await {
        Ok(text) => text,
        Err(err) => return TownState::Missing(err.to_string()),
    };
    match chunks.town().await {
        Ok(chunk) => (known.get_or_init(|| chunk).read)(&text),
        Err(err) => TownState::Missing(err.to_string()),
    }
}
