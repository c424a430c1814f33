//! The earlier revisions of the store: read, gone back to, and erased.

use std::rc::Rc;

use yew::Callback;

use super::Keep;
use crate::{
    domain::{
        holdings::Holdings,
        plan::{Plan, PlanId},
        revisions::{Kind, Past, Revision},
    },
    platform::{Guard, event_loop::tell},
    state::plans::{EarlierPlans, PlanAction},
};

impl Keep {
    /// A plan is as it was in an earlier revision; the one before stays among them.
    pub fn restored(&self, plan: Rc<Plan>) {
        self.claims();
        self.keeper().replaced(plan.clone(), Kind::BeforeRestore);
        self.says(PlanAction::Wrote(plan));
        self.says(PlanAction::ReadEarlier(None));
    }

    /// Brings a plan back that was taken out at revision `rev`.
    pub fn brought_back(&self, plan: Rc<Plan>, rev: u64) {
        self.claims();
        self.keeper().brought_back(plan.clone(), rev);
        self.says(PlanAction::Wrote(plan));
        self.says(PlanAction::ReadEarlier(None));
    }

    /// Reads the earlier revisions of a plan, or those of plans that were taken out: of each the last.
    pub fn read_earlier(&self, of: Option<PlanId>) {
        let keep = self.clone();
        let here: Vec<PlanId> = self.plans().iter().map(|it| it.id.clone()).collect();
        self.ports.event_loop.run(Box::pin(async move {
            keep.flush();
            let read = keep.home.plans.revisions(of.clone()).await;
            let found = read.map_err(|it| it.to_string()).map(|all| {
                let mut past: Vec<Past> = all.into_iter().filter_map(Revision::open).collect();
                if of.is_none() {
                    let mut seen = here;
                    past.retain(|it| {
                        let is_new = !seen.contains(&it.plan.id);
                        seen.push(it.plan.id.clone());
                        is_new
                    });
                }
                Rc::new(past)
            });
            keep.says(PlanAction::ReadEarlier(Some(EarlierPlans { of, found })));
        }));
    }

    /// Tells what the store holds, as long as the guard lives. A store that does not answer tells nothing:
    /// the page says elsewhere that it does not.
    pub fn tell_holdings(&self, told: Callback<Holdings>) -> Guard {
        let store = self.home.plans.clone();
        let asked = async move {
            let (kept, revisions) = (store.kept().await.ok()?, store.revisions(None).await.ok()?);
            Some(Holdings::of(&kept, &revisions, store.second_copy()))
        };
        tell(&*self.ports.event_loop, asked, move |it| told.emit(it))
    }

    /// Takes away everything this browser keeps of plans, also earlier revisions.
    pub fn erase(&self) {
        let keep = self.clone();
        self.claims();
        // What waits is saved before, not after.
        self.flush();
        self.ports.event_loop.run(Box::pin(async move {
            match keep.home.plans.erase().await {
                Ok(notices) => {
                    keep.exported();
                    keep.keeper().erased();
                    keep.home.one_writer.tell_kept(0);
                    keep.says(PlanAction::ReadEarlier(None));
                    for it in notices {
                        keep.says(PlanAction::Noticed(it.to_string()));
                    }
                }
                Err(err) => keep.says(PlanAction::Noticed(err.to_string())),
            }
        }));
    }
}
