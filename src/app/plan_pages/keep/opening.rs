//! The opening of the store of this device, and what is done when it does not open.

use std::rc::Rc;

use super::Keep;
use crate::{
    domain::{plan::PlanId, save::record::Kept},
    platform::store::{Loaded, Notice, StoreError, StoreEvent},
    state::plans::{Keeping, KeptAsIs, PlanAction, Trouble},
};

impl Keep {
    /// Opens the store of this device. Where the browser has none, plans stay in memory and the page
    /// says so.
    pub(super) fn open(&self) {
        let keep = self.clone();
        self.home.plans.on_event(Rc::new(move |it| keep.hears(it)));
        let keep = self.clone();
        self.ports.event_loop.run(Box::pin(async move {
            match keep.home.plans.load().await {
                Ok(loaded) => keep.opened(loaded),
                Err(err) => {
                    keep.says(PlanAction::ChoseKeeping(Keeping::Refused));
                    keep.refused(&err);
                }
            }
        }));
    }

    /// Goes on in a new place, because the one there is does not open. What the second copy has, and
    /// what was written since, goes there.
    pub fn rebuild(&self) {
        let keep = self.clone();
        self.ports.event_loop.run(Box::pin(async move {
            match keep.home.plans.rebuild().await {
                Ok(()) => {
                    keep.says(PlanAction::Troubled(None));
                    keep.open();
                }
                Err(_) => keep.says(PlanAction::Noticed(Notice::NotRebuilt.to_string())),
            }
        }));
    }

    fn opened(&self, loaded: Loaded) {
        let Loaded { kept, notices } = loaded;
        self.says_how_safe();
        let keeper = self.keeper_of_device();
        keeper.opened(&kept);
        self.keeper.replace(keeper.clone());
        self.says(PlanAction::ChoseKeeping(Keeping::Device));
        let ids: Vec<PlanId> = kept.iter().filter_map(plan_id).collect();
        let (mirror, notices): (Vec<Notice>, Vec<Notice>) = notices
            .into_iter()
            .partition(|it| matches!(it, Notice::FromMirror { .. }));
        let notices = notices.iter().map(ToString::to_string).collect();
        self.says(loaded_plans(kept, notices));
        ids.into_iter().for_each(|it| self.says_status(it));
        for it in mirror {
            let can_rebuild = matches!(
                it,
                Notice::FromMirror {
                    is_broken: true,
                    ..
                }
            );
            let words = it.to_string();
            self.says(PlanAction::Troubled(Some(Trouble { words, can_rebuild })));
        }
        // What was written before, and while the store was opened.
        for plan in self.told.borrow().iter() {
            keeper.edited(plan.clone());
        }
        self.takes_part();
    }

    fn refused(&self, err: &StoreError) {
        let words = err.to_string();
        self.says(match err.is_broken() {
            true => PlanAction::Troubled(Some(Trouble {
                words,
                can_rebuild: true,
            })),
            false => PlanAction::Noticed(words),
        });
    }

    /// Something happened to the store by itself.
    fn hears(&self, event: StoreEvent) {
        match event {
            StoreEvent::NewerPage => {
                // The last moment in which this page can save.
                self.flush();
                self.checks.flush();
                self.says(PlanAction::Noticed(Notice::NewerPage.to_string()));
            }
            StoreEvent::SecondCopy { is_written } => {
                self.says(PlanAction::NoSecondCopy(!is_written));
            }
        }
    }
}

fn plan_id(kept: &Kept) -> Option<PlanId> {
    match kept {
        Kept::Plan { plan, .. } => Some(plan.id.clone()),
        _ => None,
    }
}

fn loaded_plans(kept: Vec<Kept>, notices: Vec<String>) -> PlanAction {
    let mut plans = Vec::new();
    let mut as_is = Vec::new();
    for it in kept {
        match it {
            Kept::Plan { plan, .. } => plans.push(plan),
            Kept::Newer { id, text } => as_is.push(KeptAsIs {
                words: format!("{id}（schema）"),
                text,
            }),
            Kept::Damaged { id, text, reason } => {
                as_is.push(KeptAsIs {
                    words: format!("{id}（{reason}）"),
                    text,
                });
            }
        }
    }
    PlanAction::Loaded {
        plans,
        as_is,
        notices,
    }
}
