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
    state::State,
    ui::{pages::plan::TakeAway, parts::resting::Newest},
};

impl Desk {
    /// The taking along of a plan.
    pub(super) fn take_away(&self, state: &State, plan: &Rc<Plan>, newest: Newest) -> Html {
        let town = TownId::new(plan.profile.town.id.clone());
        let on_calendar = {
            let (device, offers) = (self.ports.device.clone(), self.offers());
            Callback::from(move |days: Vec<Event>| {
                let file = ics::file(&days, device.minutes());
                let name = ics::name(device.today());
                offers(&name, ics::MIME, &file);
            })
        };
        html! {
            <TakeAway
                key={plan.id.as_str()}
                words={self.words}
                plan={plan.clone()}
                {newest}
                catalog={state.catalog(&town).cloned()}
                today={state.today}
                {on_calendar}
            />
        }
    }
}
