//! What this browser keeps, and the taking away of it.

use yew::prelude::*;

use std::rc::Rc;

use super::{super::pages::Shown, Desk, keep::Keep, self_check_keep::Checks};
use crate::{
    domain::{holdings::Holdings, id::TownId, plan::PlanId},
    state::{
        Action, State,
        plans::{Keeping, Plans},
    },
    ui::pages::device::{DevicePage, Stored},
};

impl Desk {
    /// What this browser keeps.
    pub(super) fn device(&self, state: &State) -> Shown {
        let on_remove = {
            let (keep, dispatch) = (self.keep.clone(), self.dispatch.clone());
            let is_kept = state.plans.keeping == Keeping::Device;
            let checks = self.checks.clone();
            // A store that this device was never to use need not answer.
            let refused = if is_kept {
                self.says_words()
            } else {
                Callback::noop()
            };
            let all: Vec<PlanId> = state.plans.list.iter().map(|it| it.id.clone()).collect();
            Callback::from(move |what: Option<PlanId>| match what {
                Some(id) => keep.remove(&id),
                None => {
                    if is_kept {
                        keep.erase();
                    } else {
                        all.iter().for_each(|it| keep.remove(it));
                    }
                    checks.remove_all(refused.clone());
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
            Callback::from(move |stored: Stored| {
                html! {
                    <DevicePage
                        {words}
                        plans={plans.clone()}
                        {stored}
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
        let body = html! {
            <WithStored
                keep={self.keep.clone()}
                checks={self.checks.clone()}
                plans={state.plans.clone()}
                {page}
            />
        };
        Shown {
            title: self.words.plan().device_title.to_owned(),
            body,
            is_there: true,
        }
    }
}

#[derive(Properties)]
struct WithStoredProps {
    keep: Keep,
    checks: Rc<Checks>,
    /// The plans as the page has them: what is stored is counted again whenever they are others.
    plans: Rc<Plans>,
    /// The page for what is stored.
    page: Callback<Stored, Html>,
}

/// The keeping is the same as long as the app runs.
impl PartialEq for WithStoredProps {
    fn eq(&self, other: &Self) -> bool {
        self.plans == other.plans && self.page == other.page
    }
}

/// A page that tells what the stores hold.
#[component]
fn WithStored(props: &WithStoredProps) -> Html {
    let plans = use_state(Holdings::default);
    let self_checks = use_state(|| 0);
    use_effect_with(props.plans.clone(), {
        let (keep, checks) = (props.keep.clone(), props.checks.clone());
        let (plans, self_checks) = (plans.setter(), self_checks.setter());
        move |now| {
            let told = (now.keeping == Keeping::Device).then(|| {
                [
                    keep.tell_holdings(Callback::from(move |it| plans.set(it))),
                    checks.tell_count(Callback::from(move |it| self_checks.set(it))),
                ]
            });
            move || drop(told)
        }
    });
    props.page.emit(Stored {
        plans: (*plans).clone(),
        self_checks: *self_checks,
    })
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
