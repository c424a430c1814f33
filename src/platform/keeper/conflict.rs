//! What a person decides when two tabs have changed a plan.

use std::rc::Rc;

use super::{Keeper, Status, job::Job};
use crate::domain::{
    plan::{Plan, PlanId},
    save::record::Kept,
};

impl Keeper {
    /// Settles a conflict for the other tab's state, and gives it. `None` if there is none to read:
    /// the conflict stays then, unless the plan was taken out.
    pub fn take_theirs(&self, id: &PlanId) -> Option<Plan> {
        let Status::Conflict { stored } = self.status(id)? else {
            return None;
        };
        let Some(stored) = stored else {
            self.forget(id);
            return None;
        };
        let Kept::Plan {
            plan,
            rev,
            saved_at,
        } = stored.open()
        else {
            return None;
        };
        let job = Job::kept(Rc::new(plan.clone()), rev, saved_at);
        let status = job.status();
        self.inner.jobs.borrow_mut().insert(id.clone(), job);
        self.say(id, status);
        self.hand_over_soon();
        Some(plan)
    }

    /// Settles a conflict for both: this tab's state becomes a plan of its own, which is given; the
    /// other tab's stays as it is kept.
    pub fn keep_mine_as_new(&self, id: &PlanId, new_id: PlanId) -> Option<Rc<Plan>> {
        let mine = self.with(id, |job| job.plan())??;
        let mine = Rc::new(Plan {
            id: new_id,
            ..(*mine).clone()
        });
        if self.take_theirs(id).is_none() {
            self.forget(id);
        }
        self.edited(mine.clone());
        Some(mine)
    }
}
