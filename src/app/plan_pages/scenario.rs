//! Scenarios: plans that begin as a copy of another one.

use std::rc::Rc;

use yew::prelude::*;

use super::Desk;
use crate::{
    domain::{
        plan::{Plan, PlanId},
        route::Route,
    },
    state::{Action, plans::PlanAction},
    ui::dom,
};

impl Desk {
    /// Makes a scenario that begins as a copy of a plan, and opens it.
    pub(super) fn copies(&self, id: &PlanId) -> Callback<String> {
        let (keep, dispatch, id) = (self.keep.clone(), self.dispatch.clone(), id.clone());
        let (device, words) = (self.ports.device.clone(), self.words);
        let full = self.no_room();
        Callback::from(move |name: String| {
            if let Some(full) = full.clone() {
                dispatch.dispatch(Action::from(PlanAction::Noticed(full)));
                return;
            }
            let new = PlanId::from_bits(device.random_bits());
            let Some(plan) = keep.plans().into_iter().find(|it| it.id == id) else {
                return;
            };
            let copy = Plan {
                id: new.clone(),
                name,
                ..(*plan).clone()
            };
            keep.claims();
            dispatch.dispatch(Action::from(PlanAction::Wrote(Rc::new(copy))));
            dom::go(&Route::Plan(new.clone()));
            dispatch.dispatch(Action::Did(Some((words.plan().scenario_made, new))));
        })
    }
}
