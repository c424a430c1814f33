//! Reads self-checks from the store, and settles what was written here and in another tab.

use std::rc::Rc;

use super::Checks;
use crate::{
    domain::{
        guide::draft::fill,
        self_check::{CheckId, record::KeptCheck},
    },
    state::{plans::Saved, self_check::Phase},
};

impl Checks {
    /// Reads what the store has, unless it is known; without the device's store there is nothing to read.
    pub fn open(self: &Rc<Self>, id: &CheckId, is_on_device: bool) {
        self.is_on_device.set(is_on_device);
        let is_known = self.with(id, |job| job.is_read).unwrap_or(true);
        if is_known || !is_on_device {
            let is_waiting = !is_on_device;
            self.with(id, |job| {
                if is_waiting && job.shown.phase == Phase::Reading {
                    job.shown.phase = Phase::Open;
                }
            });
            self.says(id);
            return;
        }
        self.read(id, false);
    }

    /// Shows what the store has instead of what is written here.
    pub fn take_theirs(self: &Rc<Self>, id: &CheckId) {
        self.with(id, |job| {
            job.is_changed = false;
            job.shown.phase = Phase::Reading;
        });
        self.says(id);
        self.read(id, false);
    }

    /// Keeps what is written here in the place of what the store has; also another try.
    pub fn keep_mine(self: &Rc<Self>, id: &CheckId) {
        self.read(id, true);
    }

    fn read(self: &Rc<Self>, id: &CheckId, keeps_mine: bool) {
        let (checks, id) = (self.clone(), id.clone());
        self.ports.event_loop.run(Box::pin(async move {
            let loaded = checks.store.load(id.clone()).await;
            let words = checks.words;
            checks.with(&id, |job| {
                job.shown.phase = Phase::Open;
                job.is_read = loaded.is_ok();
                match loaded {
                    Ok(None) => {
                        job.rev = None;
                        job.shown.saved = Saved::NotYet;
                    }
                    Ok(Some(KeptCheck::Check { rev, .. })) if keeps_mine => {
                        job.rev = Some(rev);
                        job.is_changed = true;
                        job.shown.saved = Saved::NotYet;
                    }
                    Ok(Some(KeptCheck::Check { .. })) if job.is_changed => {
                        job.shown.saved = Saved::Conflict;
                    }
                    Ok(Some(KeptCheck::Check {
                        check,
                        rev,
                        saved_at,
                    })) => {
                        job.rev = Some(rev);
                        job.shown.check = Rc::new(check);
                        job.shown.saved = Saved::at(&saved_at);
                    }
                    Ok(Some(KeptCheck::Damaged(reason))) => {
                        job.rev = None;
                        job.shown.notice = Some(fill(words.damaged, &reason));
                    }
                    Ok(Some(KeptCheck::Newer)) => job.shown.phase = Phase::Newer,
                    Err(err) => {
                        job.shown.saved = Saved::Failed(fill(words.failed_why, &err.to_string()));
                    }
                }
            });
            checks.says(&id);
            checks.save(&id);
        }));
    }
}
