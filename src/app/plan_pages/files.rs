//! Plans from a file: chosen, shown, and only then taken over.

use std::rc::Rc;

use yew::prelude::*;

use super::Desk;
use crate::{
    domain::{
        plan::{Plan, PlanId},
        route::Route,
        save::{file, import},
    },
    state::{Action, State, plans::PlanAction},
    ui::{dom, pages::plans::PlansDoings},
};

impl Desk {
    pub(super) fn plans_doings(&self, state: &State) -> PlansDoings {
        let close_file = {
            let dispatch = self.dispatch.clone();
            Callback::from(move |_| dispatch.dispatch(Action::from(PlanAction::ReadFile(None))))
        };
        PlansDoings {
            choose_file: self.chooses_file(),
            keep_in_file: self.keep.can_write_files().then(|| {
                let keep = self.keep.clone();
                Callback::from(move |_: MouseEvent| keep.picks_file())
            }),
            take: self.takes(state),
            close_file,
            export_as_is: self.exports(),
        }
    }

    fn chooses_file(&self) -> Callback<MouseEvent> {
        let (ports, dispatch) = (self.ports.clone(), self.dispatch.clone());
        Callback::from(move |_| {
            let picked = ports.device.pick_file(file::MOST_BYTES);
            let (device, dispatch) = (ports.device.clone(), dispatch.clone());
            ports.event_loop.run(Box::pin(async move {
                let read = match picked.await {
                    Ok(None) => return,
                    Ok(Some(file)) => {
                        let mut new_id = || PlanId::from_bits(device.random_bits());
                        import::read_file(&file.bytes, &mut new_id)
                            .map(Rc::new)
                            .map_err(|it| it.to_string())
                    }
                    Err(err) => Err(err.to_string()),
                };
                dispatch.dispatch(Action::from(PlanAction::ReadFile(Some(read))));
            }));
        })
    }

    /// Takes a plan of the previewed file over.
    fn takes(&self, state: &State) -> Callback<(PlanId, bool)> {
        let file = state.plans.file.clone();
        let here: Vec<PlanId> = state.plans.list.iter().map(|it| it.id.clone()).collect();
        let (device, keep, dispatch) = (
            self.ports.device.clone(),
            self.keep.clone(),
            self.dispatch.clone(),
        );
        let full = self.no_room();
        Callback::from(move |(id, as_new): (PlanId, bool)| {
            let Some(Ok(file)) = &file else { return };
            let Some(found) = file.plans.iter().find(|it| it.plan.id == id) else {
                return;
            };
            let replaces = !as_new && here.contains(&id);
            if let Some(full) = full.clone().filter(|_| !replaces) {
                dispatch.dispatch(Action::from(PlanAction::Noticed(full)));
                return;
            }
            let id = if as_new {
                PlanId::from_bits(device.random_bits())
            } else {
                id
            };
            let plan = Rc::new(Plan {
                id: id.clone(),
                ..found.plan.clone()
            });
            keep.replaced(plan);
            dispatch.dispatch(Action::from(PlanAction::ReadFile(None)));
            dom::go(&Route::Plan(id));
        })
    }
}
