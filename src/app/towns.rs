//! Opens a town's content when a page needs it: once, and never a second time.

use std::rc::Rc;

use yew::prelude::*;

use super::Ports;
use crate::{
    domain::{check, id::TownId},
    platform::content::Content,
    state::{Action, State, TownState},
};

/// Fetches and checks a town's content, unless it was asked for already.
#[hook]
pub fn use_town(state: &UseReducerHandle<State>, town: Option<&TownId>, ports: &Ports) {
    let asked = town.is_none_or(|it| state.towns.contains_key(it));
    let dispatch = state.dispatcher();
    let ports = ports.clone();
    use_effect_with((town.cloned(), asked), move |(town, asked)| {
        let Some(town) = town.clone().filter(|_| !*asked) else {
            return;
        };
        dispatch.dispatch(Action::AskedForTown(town.clone()));
        let content = ports.content.clone();
        ports.event_loop.run(Box::pin(async move {
            let got = open(&*content, &town).await;
            dispatch.dispatch(Action::GotTown(town, got));
        }));
    });
}

async fn open(content: &dyn Content, town: &TownId) -> TownState {
    let text = match content.pack(town).await {
        Ok(text) => text,
        Err(err) => return TownState::Missing(err.to_string()),
    };
    match check::read(&text) {
        Ok(catalog) => TownState::Open(Rc::new(catalog)),
        Err(problems) => TownState::Broken(Rc::new(problems)),
    }
}
