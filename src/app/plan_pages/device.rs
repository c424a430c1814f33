//! What this browser keeps, and the taking away of it.

use yew::prelude::*;

use std::rc::Rc;

use super::{super::pages::Shown, Desk, self_check_keep::Checks};
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
            let checks = self.checks.clone();
            let all: Vec<PlanId> = state.plans.list.iter().map(|it| it.id.clone()).collect();
            Callback::from(move |what: Option<PlanId>| match what {
                Some(id) => keep.remove(&id),
                None => {
                    if is_kept {
                        keep.erase();
                    } else {
                        all.iter().for_each(|it| keep.remove(it));
                    }
                    checks.remove_all();
                    dispatch.dispatch(Action::ForgotOpened);
                }
            })
        };
        let opened = match state.plans.keeping {
            Keeping::Device => state.opened.iter().map(|it| name_of(state, it)).collect(),
            _ => Vec::new(),
        };
        let page = {
            let (words, plans, opened) = (self.words, state.plans.clone(), opened.clone());
            let is_secure = self.ports.device.is_secure_context();
            let on_export = self.exports_with_checks();
            let on_rebuild = self.rebuilds();
            let (on_earlier, on_restore) = (self.asks_for_earlier(None), self.restores(None));
            Callback::from(move |self_checks: usize| {
                html! {
                    <DevicePage
                        {words}
                        plans={plans.clone()}
                        {self_checks}
                        opened={opened.clone()}
                        {is_secure}
                        on_export={on_export.clone()}
                        on_rebuild={on_rebuild.clone()}
                        on_earlier={on_earlier.clone()}
                        on_restore={on_restore.clone()}
                        on_remove={on_remove.clone()}
                    />
                }
            })
        };
        let is_device = state.plans.keeping == Keeping::Device;
        let body = html! { <WithChecks checks={self.checks.clone()} {is_device} {page} /> };
        Shown {
            title: self.words.plan().device_title.to_owned(),
            body,
            is_there: true,
        }
    }
}

#[derive(Properties, PartialEq)]
struct WithChecksProps {
    checks: Rc<Checks>,
    /// Whether this device keeps anything.
    is_device: bool,
    /// The page for so many self-checks.
    page: Callback<usize, Html>,
}

/// A page that tells how many self-checks the store has.
#[component]
fn WithChecks(props: &WithChecksProps) -> Html {
    let count = use_state(|| 0);
    use_effect_with(props.is_device, {
        let (checks, count) = (props.checks.clone(), count.setter());
        move |is_device| {
            let told =
                is_device.then(|| checks.tell_count(Callback::from(move |it| count.set(it))));
            move || drop(told)
        }
    });
    props.page.emit(*count)
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
