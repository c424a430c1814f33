//! What this browser keeps, and the taking away of it.

use yew::prelude::*;

use super::{super::pages::Shown, Desk};
use crate::{
    domain::{id::TownId, plan::PlanId},
    state::{Action, State, plans::Keeping},
    ui::pages::device::DevicePage,
};

impl Desk {
    /// What this browser keeps.
    pub(super) fn device(&self, state: &State) -> Shown {
        let on_remove = {
            let (keep, dispatch) = (self.keep.clone(), self.dispatch.clone());
            let is_kept = state.plans.keeping == Keeping::Device;
            let all: Vec<PlanId> = state.plans.list.iter().map(|it| it.id.clone()).collect();
            Callback::from(move |what: Option<PlanId>| match what {
                Some(id) => keep.remove(&id),
                None => {
                    if is_kept {
                        keep.erase();
                    } else {
                        all.iter().for_each(|it| keep.remove(it));
                    }
                    dispatch.dispatch(Action::ForgotOpened);
                }
            })
        };
        let opened = match state.plans.keeping {
            Keeping::Device => state.opened.iter().map(|it| name_of(state, it)).collect(),
            _ => Vec::new(),
        };
        let body = html! {
            <DevicePage
                words={self.words}
                plans={state.plans.clone()}
                {opened}
                is_secure={self.ports.device.is_secure_context()}
                on_export={self.exports()}
                on_earlier={self.asks_for_earlier(None)}
                on_restore={self.restores(None)}
                {on_remove}
            />
        };
        Shown {
            title: self.words.plan().device_title.to_owned(),
            body,
            is_there: true,
        }
    }
}

/// A town's name, as far as it is known without its content; else its id.
fn name_of(state: &State, town: &TownId) -> String {
    let offered = state.site.towns.iter().find(|it| it.id == *town);
    let open = state.catalog(town).map(|it| &it.pack().town.name.ja);
    offered
        .map(|it| &it.name)
        .or(open)
        .map_or_else(|| town.as_str().to_owned(), Clone::clone)
}
