//! Who of the tabs writes, and what the others have kept meanwhile.

use std::rc::Rc;

use super::Keep;
use crate::{
    platform::{keeper::Fresh, one_writer::Heard},
    state::plans::PlanAction,
};

impl Keep {
    /// Takes part in the turns of writing, until the page is closed.
    pub(super) fn takes_part(&self) {
        if self.turns.borrow().is_some() {
            return;
        }
        let keep = self.clone();
        let heard = move |heard| match heard {
            Heard::ThisTabWrites => {
                let has_written = keep.writes.replace(true);
                keep.says(PlanAction::WrittenElsewhere(false));
                if !has_written {
                    keep.refresh();
                }
            }
            Heard::AnotherTabWrites => {
                // What was typed until now is kept before the other tab begins.
                keep.flush();
                keep.checks.flush();
                keep.writes.set(false);
                keep.says(PlanAction::WrittenElsewhere(true));
            }
            Heard::MayBeOld => keep.refresh(),
        };
        let turns = self.home.one_writer.begin(Rc::new(heard));
        self.turns.replace(Some(turns));
    }

    /// This tab writes from now on, as the person asked; it shows the newest of what is kept.
    pub fn edits_here(&self) {
        self.home.one_writer.take_over();
    }

    /// This tab writes from now on, because the person does something that has to be kept.
    pub fn claims(&self) {
        if !self.writes.replace(true) {
            self.home.one_writer.take_over();
            self.checks.refresh();
            self.says(PlanAction::WrittenElsewhere(false));
        }
    }

    /// Shows what other tabs have kept, except where something written here is not kept yet.
    fn refresh(&self) {
        self.checks.refresh();
        let keep = self.clone();
        self.ports.event_loop.run(Box::pin(async move {
            // Of a store that does not answer now the next save tells; what is shown stays.
            let Ok(kept) = keep.home.plans.kept().await else {
                return;
            };
            let Fresh { changed, gone } = keep.keeper().refreshed(&kept);
            for plan in changed {
                let id = plan.id.clone();
                keep.says(PlanAction::Wrote(plan));
                keep.says_status(id);
            }
            for id in gone {
                keep.says(PlanAction::Removed(id));
            }
        }));
    }
}
