//! A plan's days as a file for calendars.

use std::rc::Rc;

use yew::prelude::*;

use super::Desk;
use crate::{
    domain::{
        calendar::{Event, ics},
        id::TownId,
        plan::Plan,
    },
    state::{Action, State, plans::PlanAction},
    ui::pages::plan::TakeAway,
};

impl Desk {
    /// The taking along of a plan.
    pub(super) fn take_away(&self, state: &State, plan: &Rc<Plan>) -> Html {
        let town = TownId::new(plan.profile.town.id.clone());
        let on_calendar = {
            let (device, dispatch) = (self.ports.device.clone(), self.dispatch.clone());
            Callback::from(move |days: Vec<Event>| {
                let file = ics::file(&days, device.minutes());
                let name = ics::name(device.today());
                if let Err(err) = device.download(&name, ics::MIME, &file) {
                    dispatch.dispatch(Action::from(PlanAction::Noticed(err.to_string())));
                }
            })
        };
        html! {
            <TakeAway
                key={plan.id.as_str()}
                words={self.words}
                plan={plan.clone()}
                catalog={state.catalog(&town).cloned()}
                today={state.today}
                {on_calendar}
            />
        }
    }
}
