//! What other tabs have kept of self-checks meanwhile.

use std::rc::Rc;

use super::Checks;
use crate::{
    domain::self_check::{CheckId, SelfCheck, record::KeptCheck},
    platform::store::StoreError,
    state::plans::Saved,
};

impl Checks {
    /// Shows what other tabs have kept, except where something written here is not kept yet.
    pub fn refresh(self: &Rc<Self>) {
        for id in self.ids() {
            let checks = self.clone();
            self.ports.event_loop.run(Box::pin(async move {
                let loaded = checks.store.load(id.clone()).await;
                checks.refreshed(&id, loaded);
            }));
        }
    }

    fn refreshed(&self, id: &CheckId, loaded: Result<Option<KeptCheck>, StoreError>) {
        let is_other = self.with(id, |job| {
            if !job.rests() {
                return false;
            }
            match loaded {
                Ok(Some(KeptCheck::Check {
                    check,
                    rev,
                    saved_at,
                })) if job.rev != Some(rev) => {
                    job.rev = Some(rev);
                    job.shown.check = Rc::new(check);
                    job.shown.saved = Saved::at(&saved_at);
                }
                // Another tab took it out: what is shown here would come back with the next edit.
                Ok(None) if job.rev.is_some() => {
                    let SelfCheck {
                        id,
                        town,
                        job: of,
                        rank,
                        ..
                    } = (*job.shown.check).clone();
                    job.rev = None;
                    job.shown.check = Rc::new(SelfCheck::new(id, town, of, rank));
                    job.shown.saved = Saved::NotYet;
                }
                // Of a store that does not answer now the next save tells; what is shown stays.
                _ => return false,
            }
            true
        });
        if is_other == Some(true) {
            self.says(id);
        }
    }
}
