//! Keeps the newest state of every plan: soon, one save at a time, and only over the revision that
//! the person has seen.
//!
//! "Saved" is said when the store has it, never before. After a conflict nothing is written until
//! the person has decided.

mod conflict;
mod fresh;
mod job;
mod status;
mod taken_out;

use std::{cell::RefCell, rc::Rc};

pub use fresh::Fresh;
use job::Job;
pub use status::Status;

use super::{
    Guard,
    device::Device,
    event_loop::EventLoop,
    store::{PlanStore, SaveError},
};
use crate::domain::{
    plan::{Plan, PlanId},
    revisions::Kind,
    save::{
        file,
        record::{Kept, Record},
    },
    small::SmallMap,
};

/// A save waits this long for the next keystroke …
const QUIET: u32 = 300;
/// … but is never further behind than this.
const BEHIND: u32 = 1_000;
/// A save that failed is tried once more after this.
const RETRY: u32 = 5_000;

/// Told whenever the status of a plan changes.
pub type OnStatus = Rc<dyn Fn(&PlanId, Status)>;

/// Keeps plans. Clones share everything.
#[derive(Clone)]
pub struct Keeper {
    inner: Rc<Inner>,
}

struct Inner {
    store: Rc<dyn PlanStore>,
    device: Rc<dyn Device>,
    event_loop: Rc<dyn EventLoop>,
    writer: String,
    on_status: OnStatus,
    jobs: RefCell<SmallMap<PlanId, Job>>,
    /// Texts of the store that are no plans for this program; they go into every export.
    kept_as_is: RefCell<Vec<String>>,
    /// The hand-over to the rescue that is due, if any.
    hand_over: RefCell<Option<Guard>>,
    hidden: RefCell<Option<Guard>>,
}

impl Keeper {
    /// A keeper of nothing yet. It saves at once whenever the page is hidden or left.
    pub fn new(
        store: Rc<dyn PlanStore>,
        device: Rc<dyn Device>,
        event_loop: Rc<dyn EventLoop>,
        on_status: OnStatus,
    ) -> Self {
        let writer = format!("{:016x}", device.random_bits());
        let inner = Rc::new(Inner {
            store,
            device,
            event_loop,
            writer,
            on_status,
            jobs: RefCell::default(),
            kept_as_is: RefCell::default(),
            hand_over: RefCell::default(),
            hidden: RefCell::default(),
        });
        let weak = Rc::downgrade(&inner);
        let hidden = inner.device.on_hidden(Rc::new(move || {
            if let Some(inner) = weak.upgrade() {
                Keeper { inner }.flush();
            }
        }));
        *inner.hidden.borrow_mut() = Some(hidden);
        Self { inner }
    }

    /// Takes note of what the store had when it was opened.
    pub fn opened(&self, kept: &[Kept]) {
        for it in kept {
            match it {
                Kept::Plan {
                    plan,
                    rev,
                    saved_at,
                } => {
                    let job = Job::kept(Rc::new(plan.clone()), *rev, saved_at.clone());
                    self.inner.jobs.borrow_mut().insert(plan.id.clone(), job);
                }
                Kept::Newer { text, .. } | Kept::Damaged { text, .. } => {
                    self.inner.kept_as_is.borrow_mut().push(text.clone());
                }
            }
        }
        self.hand_over_soon();
    }

    /// Keeps a plan's newest state, soon. A plan that was not known is a new one.
    pub fn edited(&self, plan: Rc<Plan>) {
        self.replaced(plan, Kind::Ordinary);
    }

    /// Keeps a plan's newest state, soon; the one before it stays among the earlier revisions as `kind`.
    pub fn replaced(&self, plan: Rc<Plan>, kind: Kind) {
        let id = plan.id.clone();
        let waits = {
            let mut jobs = self.inner.jobs.borrow_mut();
            let job = jobs.get_or_insert_with(&id, || Job::new(plan.clone()));
            job.take(plan, kind)
        };
        self.hand_over_soon();
        if waits {
            self.say(&id, Status::Unsaved);
            self.save_after_a_pause(&id);
        }
    }

    /// Saves everything that waits, now; what a save under way does not have, right after it.
    pub fn flush(&self) {
        let ids: Vec<PlanId> = self.inner.jobs.borrow().keys().cloned().collect();
        for id in ids {
            self.with(&id, Job::hurry);
            self.save(&id);
        }
        self.hand_over_now();
    }

    /// Takes a plan out of the store. It stays among the earlier revisions there. [`Status::Removed`]
    /// is told when the store has done it. A plan in conflict stays: the person decides that first.
    pub fn remove(&self, id: &PlanId) {
        let is_in_store = self.with(id, |job| {
            job.remove();
            job.is_in_store()
        });
        match is_in_store {
            Some(true) => self.save(id),
            Some(false) | None => self.removed(id),
        }
        self.hand_over_soon();
    }

    /// How far the keeping of a plan has got; `None` if it is not known.
    pub fn status(&self, id: &PlanId) -> Option<Status> {
        self.with(id, |job| job.status())
    }

    /// Whether anything is in memory only.
    pub fn is_behind(&self) -> bool {
        let jobs = self.inner.jobs.borrow();
        jobs.values()
            .any(|it| !matches!(it.status(), Status::Saved { .. }))
    }

    /// The export file of everything, with what is in memory only.
    pub fn export(&self) -> String {
        let today = self.inner.device.today();
        file::pretty(&self.records(), &self.inner.kept_as_is.borrow(), today)
    }

    fn records(&self) -> Vec<Record> {
        let jobs = self.inner.jobs.borrow();
        let now = self.inner.device.now();
        jobs.values()
            .filter_map(|it| it.record(&self.inner.writer, &now))
            .collect()
    }

    fn with<T>(&self, id: &PlanId, act: impl FnOnce(&mut Job) -> T) -> Option<T> {
        self.inner.jobs.borrow_mut().get_mut(id).map(act)
    }

    fn forget(&self, id: &PlanId) {
        self.inner.jobs.borrow_mut().remove(id);
    }

    fn removed(&self, id: &PlanId) {
        self.forget(id);
        self.say(id, Status::Removed);
    }

    fn say(&self, id: &PlanId, status: Status) {
        (self.inner.on_status)(id, status);
    }

    /// Saves after a pause in the edits: every edit starts the pause anew, up to a limit.
    fn save_after_a_pause(&self, id: &PlanId) {
        let pause = self.after(QUIET, id, Self::save);
        let starts_limit = self.with(id, |job| job.pause(pause)).unwrap_or(false);
        if starts_limit {
            let limit = self.after(BEHIND, id, Self::save);
            self.with(id, |job| job.limit(limit));
        }
    }

    fn after(&self, milliseconds: u32, id: &PlanId, then: fn(&Self, &PlanId)) -> Guard {
        let (weak, id) = (Rc::downgrade(&self.inner), id.clone());
        let then = move || {
            if let Some(inner) = weak.upgrade() {
                then(&Self { inner }, &id);
            }
        };
        self.inner.event_loop.after(milliseconds, Box::new(then))
    }

    /// Starts a save, unless one is under way, nothing waits, or the person has to decide first.
    fn save(&self, id: &PlanId) {
        let now = self.inner.device.now();
        let started = self.with(id, |job| job.start(&self.inner.writer, now));
        let Some(Some(save)) = started else {
            return;
        };
        self.say(id, Status::Saving);
        let store = self.inner.store.clone();
        let (keeper, id) = (self.clone(), id.clone());
        self.inner.event_loop.run(Box::pin(async move {
            let outcome = match save.record {
                Some(record) => store.save(record, save.based_on, save.kind).await,
                None => store.remove(id.clone(), save.based_on.unwrap_or(0)).await,
            };
            keeper.saved(&id, outcome);
        }));
    }

    fn saved(&self, id: &PlanId, outcome: Result<(), SaveError>) {
        let Some(after) = self.with(id, |job| job.end(outcome, &self.inner.writer)) else {
            return;
        };
        if after.is_gone {
            self.removed(id);
            return;
        }
        if let Some(status) = self.status(id) {
            self.say(id, status);
        }
        if after.tries_again {
            let retry = self.after(RETRY, id, Self::save);
            self.with(id, |job| job.retry(retry));
        } else if after.waits && self.with(id, Job::hurried) == Some(true) {
            self.save(id);
        } else if after.waits {
            self.save_after_a_pause(id);
        }
    }

    /// Hands the export file to the rescue, at most every 300 ms.
    fn hand_over_soon(&self) {
        if self.inner.hand_over.borrow().is_some() {
            return;
        }
        let weak = Rc::downgrade(&self.inner);
        let then = move || {
            if let Some(inner) = weak.upgrade() {
                Self { inner }.hand_over_now();
            }
        };
        let due = self.inner.event_loop.after(QUIET, Box::new(then));
        *self.inner.hand_over.borrow_mut() = Some(due);
    }

    fn hand_over_now(&self) {
        self.inner.hand_over.take();
        let records = self.records();
        let kept_as_is = self.inner.kept_as_is.borrow();
        let today = self.inner.device.today();
        let text = match (records.as_slice(), kept_as_is.as_slice()) {
            ([], []) => String::new(),
            (records, kept_as_is) => file::compact(records, kept_as_is, today),
        };
        self.inner.device.hand_over(&file::name(today), &text);
    }
}

#[cfg(test)]
mod tests;
