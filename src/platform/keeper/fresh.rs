//! What other tabs have kept meanwhile.

use std::rc::Rc;

use super::{Job, Keeper};
use crate::domain::{
    plan::{Plan, PlanId},
    save::record::Kept,
};

/// What is other than before.
#[derive(Debug, Default)]
pub struct Fresh {
    /// Plans that are new, or another revision of one.
    pub changed: Vec<Rc<Plan>>,
    /// Plans that are there no more.
    pub gone: Vec<PlanId>,
}

impl Keeper {
    /// Takes note of what the store has now. A plan of which something is not kept yet stays as it is
    /// here: its next save is refused by the store, and the person decides.
    pub fn refreshed(&self, kept: &[Kept]) -> Fresh {
        let mut fresh = Fresh::default();
        let mut jobs = self.inner.jobs.borrow_mut();
        for it in kept {
            let Kept::Plan {
                plan,
                rev,
                saved_at,
            } = it
            else {
                continue;
            };
            let is_known = jobs
                .get(&plan.id)
                .is_some_and(|job| !job.is_settled() || job.rev() == Some(*rev));
            if !is_known {
                let plan = Rc::new(plan.clone());
                let job = Job::kept(plan.clone(), *rev, saved_at.clone());
                jobs.insert(plan.id.clone(), job);
                fresh.changed.push(plan);
            }
        }
        let is_there = |id: &PlanId| kept.iter().any(|it| it.id() == id.as_str());
        let was_kept = |id: &&PlanId| {
            let job = jobs.get(id);
            job.is_some_and(|it| it.is_settled() && it.rev().is_some())
        };
        let gone = jobs.keys().filter(was_kept).filter(|it| !is_there(it));
        fresh.gone = gone.cloned().collect();
        for id in &fresh.gone {
            jobs.remove(id);
        }
        drop(jobs);
        self.hand_over_soon();
        fresh
    }
}
