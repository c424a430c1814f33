//! Earlier revisions, and the way back to each.

use std::rc::Rc;

use yew::prelude::*;

use super::Desk;
use crate::{
    domain::{
        plan::{Plan, PlanId},
        revisions::Past,
        route::Route,
    },
    state::{State, plans::Keeping},
    ui::{dom, pages::earlier::earlier},
};

impl Desk {
    /// The earlier revisions of a plan, where there is a store that has some.
    pub(super) fn earlier(&self, state: &State, plan: &Rc<Plan>) -> Html {
        if state.plans.keeping != Keeping::Device {
            return Html::default();
        }
        let of = Some(plan.id.clone());
        let found = state.plans.earlier.as_ref().filter(|it| it.of == of);
        earlier(
            self.words,
            plan,
            found.map(|it| &it.found),
            &self.asks_for_earlier(of.clone()),
            &self.restores(of),
        )
    }

    /// Asks for the earlier revisions of a plan, or for the plans that were taken out.
    pub(super) fn asks_for_earlier(&self, of: Option<PlanId>) -> Callback<MouseEvent> {
        let keep = self.keep.clone();
        Callback::from(move |_| keep.read_earlier(of.clone()))
    }

    /// Goes back to an earlier revision of a plan, or brings a plan back that was taken out.
    pub(super) fn restores(&self, of: Option<PlanId>) -> Callback<Past> {
        let keep = self.keep.clone();
        Callback::from(move |past: Past| {
            if of.is_some() {
                keep.restored(past.plan);
                dom::focus_heading();
            } else {
                let id = past.plan.id.clone();
                keep.brought_back(past.plan, past.rev);
                dom::go(&Route::Plan(id));
            }
        })
    }
}
