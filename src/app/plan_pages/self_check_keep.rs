//! Keeps self-checks: in memory, and where the person chose this device, in its store. Smaller than the
//! keeping of plans: no earlier revisions, no second copy, no export.

mod file;
mod job;
mod reading;
mod refresh;

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use yew::Callback;

use self::job::{Job, failed};
use super::super::Ports;
use crate::{
    domain::{
        save::record::Record,
        self_check::{CheckId, Edit, SelfCheck},
        small::SmallMap,
    },
    platform::{Guard, Home, check_store::CheckStore, event_loop::tell, one_writer::OneWriter},
    state::{
        plans::Saved,
        refusal::Refusal,
        self_check::{Checking, Phase},
    },
    ui::words::{SelfCheckWords, Words},
};

/// A save waits this long for further keystrokes, and no longer however many there are.
const QUIET: u32 = 300;

/// The self-checks of this visit.
pub struct Checks {
    ports: Ports,
    words: &'static SelfCheckWords,
    store: Rc<dyn CheckStore>,
    one_writer: Rc<dyn OneWriter>,
    writer: String,
    is_on_device: Cell<bool>,
    /// Whether this tab writes; the keeping of plans says so.
    writes: Rc<Cell<bool>>,
    jobs: RefCell<SmallMap<CheckId, Job>>,
    watcher: RefCell<Option<Callback<Checking>>>,
    hidden: RefCell<Option<Guard>>,
}

impl PartialEq for Checks {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

impl Checks {
    /// Of none yet. It saves at once whenever the page is hidden or left.
    pub fn new(ports: Ports, words: &Words, home: &Home, writes: Rc<Cell<bool>>) -> Rc<Self> {
        let writer = format!("{:016x}", ports.device.random_bits());
        let device = ports.device.clone();
        let checks = Rc::new(Self {
            ports,
            words: words.self_check(),
            store: home.checks.clone(),
            one_writer: home.one_writer.clone(),
            writer,
            is_on_device: Cell::default(),
            writes,
            jobs: RefCell::default(),
            watcher: RefCell::default(),
            hidden: RefCell::default(),
        });
        let weak = Rc::downgrade(&checks);
        let hidden = device.on_hidden(Rc::new(move || {
            if let Some(checks) = weak.upgrade() {
                checks.flush();
            }
        }));
        checks.hidden.replace(Some(hidden));
        checks
    }

    /// What there is of a self-check; `blank` if nothing was said in this visit.
    pub fn begin(&self, blank: SelfCheck, is_reading: bool) -> Checking {
        let mut jobs = self.jobs.borrow_mut();
        let id = blank.id.clone();
        let job = jobs.get_or_insert_with(&id, || Job::new(blank));
        if is_reading && !job.is_read {
            job.shown.phase = Phase::Reading;
        }
        job.shown.clone()
    }

    /// Tells every change from now on.
    pub fn watch(self: &Rc<Self>, watcher: Callback<Checking>) -> Guard {
        self.watcher.replace(Some(watcher));
        let checks = self.clone();
        Guard::new(move || {
            checks.watcher.replace(None);
        })
    }

    /// Saves everything that waits, now.
    pub fn flush(self: &Rc<Self>) {
        self.ids().iter().for_each(|it| self.save(it));
    }

    fn ids(&self) -> Vec<CheckId> {
        self.jobs.borrow().keys().cloned().collect()
    }

    /// Makes a change, and keeps it soon.
    pub fn edit(self: &Rc<Self>, id: &CheckId, edit: Edit) {
        let writes = self.writes.get();
        let is_made = self.with(id, |job| match job.shown.check.after(edit) {
            Ok(_) if job.shown.phase != Phase::Open || !writes => false,
            Ok(check) => {
                job.shown.check = Rc::new(check);
                job.shown.refused = None;
                job.is_changed = true;
                if job.shown.saved != Saved::Conflict {
                    job.shown.saved = Saved::NotYet;
                }
                true
            }
            Err(refused) => {
                let refusal = Refusal::after(job.refusals, refused.to_string());
                job.refusals = refusal.number;
                job.shown.refused = Some(refusal);
                false
            }
        });
        self.says(id);
        if is_made == Some(true) {
            self.save_soon(id);
        }
    }

    fn save_soon(self: &Rc<Self>, id: &CheckId) {
        if self.with(id, |job| job.pause.is_some()) == Some(true) {
            return;
        }
        let (checks, own) = (self.clone(), id.clone());
        let pause = self
            .ports
            .event_loop
            .after(QUIET, Box::new(move || checks.save(&own)));
        self.with(id, |job| job.pause = Some(pause));
    }

    fn save(self: &Rc<Self>, id: &CheckId) {
        let is_on_device = self.is_on_device.get();
        let saved_at = self.ports.device.now();
        let next = self.with(id, |job| {
            job.pause = None;
            if !is_on_device || !job.waits() {
                return None;
            }
            job.is_saving = true;
            job.is_changed = false;
            job.shown.saved = Saved::Saving;
            let rev = job.rev.map_or(1, |it| it.saturating_add(1));
            let record = Record::of_check(&job.shown.check, rev, &self.writer, saved_at);
            Some((record, job.rev))
        });
        let Some(Some((record, based_on))) = next else {
            return;
        };
        self.says(id);
        let (checks, id) = (self.clone(), id.clone());
        self.ports.event_loop.run(Box::pin(async move {
            let (rev, at) = (record.rev, record.saved_at.clone());
            let outcome = checks.store.save(record, based_on).await;
            let words = checks.words;
            if outcome.is_ok() {
                checks.one_writer.tell_kept(rev);
            }
            let again = checks.with(&id, |job| {
                job.is_saving = false;
                job.shown.saved = match outcome {
                    Ok(()) => {
                        job.rev = Some(rev);
                        if job.is_changed {
                            Saved::NotYet
                        } else {
                            Saved::at(&at)
                        }
                    }
                    Err(err) => {
                        job.is_changed = true;
                        failed(words, err)
                    }
                };
                job.shown.saved == Saved::NotYet
            });
            checks.says(&id);
            if again == Some(true) {
                checks.save_soon(&id);
            }
        }));
    }

    /// Tells how many self-checks the store has, as long as the guard lives.
    pub fn tell_count(&self, told: Callback<usize>) -> Guard {
        let store = self.store.clone();
        let asked = async move { store.count().await.ok() };
        tell(&*self.ports.event_loop, asked, move |it| told.emit(it))
    }

    /// Takes all self-checks away, here and from the store; tells if the store does not do it.
    pub fn remove_all(&self, refused: Callback<String>) {
        self.jobs.replace(SmallMap::default());
        let (store, words) = (self.store.clone(), self.words);
        let one_writer = self.one_writer.clone();
        self.ports.event_loop.run(Box::pin(async move {
            match store.remove_all().await {
                Ok(()) => one_writer.tell_kept(0),
                Err(_) => refused.emit(words.not_removed.to_owned()),
            }
        }));
    }

    fn with<T>(&self, id: &CheckId, change: impl FnOnce(&mut Job) -> T) -> Option<T> {
        self.jobs.borrow_mut().get_mut(id).map(change)
    }

    fn says(&self, id: &CheckId) {
        let shown = self.with(id, |job| job.shown.clone());
        let watcher = self.watcher.borrow().clone();
        if let (Some(shown), Some(watcher)) = (shown, watcher) {
            watcher.emit(shown);
        }
    }
}
