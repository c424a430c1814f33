//! How safe what is kept is, told to the pages.

use std::rc::Rc;

use super::{Keep, keeper};
use crate::{
    platform::keeper::{Keeper, Status},
    state::{Action, plans::PlanAction},
};

impl Keep {
    /// A keeper of the store of this device. The days on which it saves something are counted, and other
    /// tabs are told of it.
    pub(super) fn keeper_of_device(&self) -> Keeper {
        let (safekeeping, device) = (self.home.safekeeping.clone(), self.ports.device.clone());
        let dispatch = self.dispatch.clone();
        let one_writer = self.home.one_writer.clone();
        let heard = move |status: &Status| match status {
            Status::Saving => {
                let days = safekeeping.note_change(device.today());
                dispatch.dispatch(Action::from(PlanAction::CountedDays(days)));
            }
            Status::Saved { rev, .. } => one_writer.tell_kept(*rev),
            Status::Removed => one_writer.tell_kept(0),
            _ => {}
        };
        keeper(
            &self.ports,
            self.home.plans.clone(),
            &self.dispatch,
            Rc::new(heard),
        )
    }

    /// Asks the browser to promise that it keeps what is kept. Only inside a click.
    pub(super) fn ask_for_promise(&self) {
        let (keep, answer) = (self.clone(), self.home.safekeeping.ask());
        self.ports.event_loop.run(Box::pin(async move {
            keep.says(PlanAction::Promised(answer.await));
        }));
    }

    /// Tells what the browser promises and how many days are in no file.
    pub(super) fn says_how_safe(&self) {
        self.says(PlanAction::CountedDays(
            self.home.safekeeping.changed_days(),
        ));
        let (keep, answer) = (self.clone(), self.home.safekeeping.is_promised());
        self.ports.event_loop.run(Box::pin(async move {
            keep.says(PlanAction::Promised(answer.await));
        }));
    }

    /// Everything was written to a file.
    pub fn exported(&self) {
        self.home.safekeeping.note_export();
        self.says(PlanAction::CountedDays(0));
    }
}
