//! Plans that were taken out: brought back one by one, or gone for good.

use std::rc::Rc;

use super::{Keeper, Status, job::Job};
use crate::domain::plan::{Plan, PlanId};

impl Keeper {
    /// Keeps a plan again that had been taken out at revision `rev`: its revisions go on from there, so
    /// that none of the earlier ones is written over.
    pub fn brought_back(&self, plan: Rc<Plan>, rev: u64) {
        let job = Job::brought_back(plan.clone(), rev);
        let id = plan.id.clone();
        self.inner.jobs.borrow_mut().insert(id.clone(), job);
        self.hand_over_soon();
        self.say(&id, Status::Unsaved);
        self.save(&id);
    }

    /// Forgets every plan: the store has none any longer.
    pub fn erased(&self) {
        let ids: Vec<PlanId> = self.inner.jobs.borrow().keys().cloned().collect();
        ids.iter().for_each(|it| self.removed(it));
        self.inner.kept_as_is.take();
        self.hand_over_now();
    }
}
