//! The keeping of one plan: its newest state, what the store has, and what is under way.

use std::rc::Rc;

use super::Status;
use crate::{
    domain::{
        plan::Plan,
        revisions::Kind,
        save::record::{Kept, Record},
    },
    platform::{Guard, store::SaveError},
};

/// One plan's keeping.
pub(super) struct Job {
    /// The newest state; `None` when the plan is to be taken out.
    newest: Option<Rc<Plan>>,
    /// What the store has, as far as this tab knows.
    kept: Option<KeptState>,
    /// The last revision the plan had before it was taken out; 0 for one that never was there.
    rev_before: u64,
    /// The state that is being saved.
    under_way: Option<UnderWay>,
    /// Why the state before it is put aside.
    kind: Kind,
    trouble: Option<SaveError>,
    retried: bool,
    /// Whether what waits is to be saved as soon as the save under way has ended.
    hurries: bool,
    pause: Option<Guard>,
    limit: Option<Guard>,
    retry: Option<Guard>,
}

struct KeptState {
    plan: Rc<Plan>,
    rev: u64,
    at: String,
}

struct UnderWay {
    plan: Option<Rc<Plan>>,
    rev: u64,
    at: String,
    kind: Kind,
}

/// A save to be made.
pub(super) struct Save {
    /// The record, or none to take the plan out.
    pub(super) record: Option<Record>,
    pub(super) based_on: Option<u64>,
    pub(super) kind: Kind,
}

/// What a save that ended leaves to do.
#[derive(Default)]
pub(super) struct After {
    pub(super) is_gone: bool,
    pub(super) tries_again: bool,
    pub(super) waits: bool,
}

impl Job {
    /// A plan that the store does not have.
    pub(super) fn new(plan: Rc<Plan>) -> Self {
        Self {
            newest: Some(plan),
            kept: None,
            rev_before: 0,
            under_way: None,
            kind: Kind::Ordinary,
            trouble: None,
            retried: false,
            hurries: false,
            pause: None,
            limit: None,
            retry: None,
        }
    }

    /// A plan as the store has it.
    pub(super) fn kept(plan: Rc<Plan>, rev: u64, at: String) -> Self {
        let kept = KeptState {
            plan: plan.clone(),
            rev,
            at,
        };
        Self {
            kept: Some(kept),
            ..Self::new(plan)
        }
    }

    /// A plan that was taken out at a revision.
    pub(super) fn brought_back(plan: Rc<Plan>, rev: u64) -> Self {
        Self {
            rev_before: rev,
            ..Self::new(plan)
        }
    }

    /// Takes up a newer state. Whether it is to be saved.
    pub(super) fn take(&mut self, plan: Rc<Plan>, kind: Kind) -> bool {
        let was_full = self.newest.as_ref().is_some_and(|it| !it.is_empty());
        // What held a full plan stays among the earlier revisions when it is emptied.
        if kind != Kind::Ordinary {
            self.kind = kind;
        } else if was_full && plan.is_empty() && self.kind == Kind::Ordinary {
            self.kind = Kind::BeforeClearing;
        }
        self.newest = Some(plan);
        self.retried = false;
        self.waits() && !self.is_in_conflict()
    }

    /// The plan is to be taken out, unless the person has to decide a conflict first.
    pub(super) fn remove(&mut self) {
        if !self.is_in_conflict() {
            self.newest = None;
            self.retried = false;
        }
    }

    /// The newest state.
    pub(super) fn plan(&self) -> Option<Rc<Plan>> {
        self.newest.clone()
    }

    /// The revision in the store, as far as this tab knows.
    pub(super) fn rev(&self) -> Option<u64> {
        self.kept.as_ref().map(|it| it.rev)
    }

    /// Whether nothing is under way, waits or has to be decided.
    pub(super) fn is_settled(&self) -> bool {
        self.under_way.is_none() && self.trouble.is_none() && !self.waits()
    }

    pub(super) fn is_in_store(&self) -> bool {
        self.kept.is_some() || self.under_way.is_some()
    }

    /// The newest state as a record, for the export file.
    pub(super) fn record(&self, writer: &str, now: &str) -> Option<Record> {
        let plan = self.newest.as_ref()?;
        let rev = self.kept.as_ref().map_or(1, |it| it.rev);
        Some(Record::of(plan, rev, writer, now.to_owned()))
    }

    pub(super) fn status(&self) -> Status {
        match (&self.under_way, &self.trouble, &self.kept) {
            (Some(_), _, _) => Status::Saving,
            (None, Some(SaveError::Conflict { stored }), _) => Status::Conflict {
                stored: stored.clone(),
            },
            (None, Some(error), _) if self.waits() => Status::Failed(error.clone()),
            (None, _, Some(kept)) if !self.waits() => Status::Saved {
                rev: kept.rev,
                at: kept.at.clone(),
            },
            _ => Status::Unsaved,
        }
    }

    /// Takes a started pause before the save. Whether a limit for it has to be started too.
    pub(super) fn pause(&mut self, pause: Guard) -> bool {
        self.pause = Some(pause);
        self.limit.is_none()
    }

    pub(super) fn limit(&mut self, limit: Guard) {
        self.limit = Some(limit);
    }

    pub(super) fn retry(&mut self, retry: Guard) {
        self.retry = Some(retry);
    }

    /// Nothing waits longer than for the save that is under way.
    pub(super) fn hurry(&mut self) {
        self.hurries = self.under_way.is_some();
    }

    /// Whether it hurried; it does so once.
    pub(super) fn hurried(&mut self) -> bool {
        std::mem::take(&mut self.hurries)
    }

    /// The save to make now, if there is one to make.
    pub(super) fn start(&mut self, writer: &str, now: String) -> Option<Save> {
        self.pause = None;
        self.limit = None;
        self.retry = None;
        if self.under_way.is_some() || self.is_in_conflict() || !self.waits() {
            return None;
        }
        let based_on = self.kept.as_ref().map(|it| it.rev);
        let rev = based_on.unwrap_or(self.rev_before) + 1;
        let kind = std::mem::take(&mut self.kind);
        let record = self.newest.as_deref();
        let record = record.map(|it| Record::of(it, rev, writer, now.clone()));
        self.under_way = Some(UnderWay {
            plan: self.newest.clone(),
            rev,
            at: now,
            kind,
        });
        Some(Save {
            record,
            based_on,
            kind,
        })
    }

    /// Takes up how a save by `writer` ended.
    pub(super) fn end(&mut self, outcome: Result<(), SaveError>, writer: &str) -> After {
        let Some(UnderWay {
            plan,
            rev,
            at,
            kind,
        }) = self.under_way.take()
        else {
            return After::default();
        };
        match outcome {
            Ok(()) => {
                self.trouble = None;
                self.retried = false;
                self.kept = plan.map(|plan| KeptState { plan, rev, at });
                After {
                    is_gone: self.kept.is_none() && self.newest.is_none(),
                    waits: self.waits(),
                    ..After::default()
                }
            }
            Err(SaveError::Conflict {
                stored: Some(stored),
            }) if stored.writer == writer => {
                // An earlier save of this tab was kept although its end was not heard of.
                self.kind = kind;
                self.trouble = None;
                if let Kept::Plan {
                    plan,
                    rev,
                    saved_at,
                } = stored.open()
                {
                    let plan = Rc::new(plan);
                    let at = saved_at;
                    self.kept = Some(KeptState { plan, rev, at });
                }
                After {
                    waits: self.waits(),
                    ..After::default()
                }
            }
            Err(SaveError::Conflict { stored: None }) if plan.is_none() => After {
                is_gone: true,
                ..After::default()
            },
            Err(error) => {
                let is_conflict = matches!(error, SaveError::Conflict { .. });
                if self.kind == Kind::Ordinary {
                    self.kind = kind;
                }
                if is_conflict && self.newest.is_none() {
                    // The person decides between two plans, so this one is there again.
                    self.newest = self.kept.as_ref().map(|it| it.plan.clone());
                }
                let tries_again = !is_conflict && !self.retried;
                self.retried = true;
                self.trouble = Some(error);
                After {
                    tries_again,
                    ..After::default()
                }
            }
        }
    }

    /// Whether the store does not have the newest state.
    fn waits(&self) -> bool {
        match (&self.newest, &self.kept) {
            (Some(newest), Some(kept)) => !Rc::ptr_eq(newest, &kept.plan) && **newest != *kept.plan,
            (None, None) => false,
            _ => true,
        }
    }

    fn is_in_conflict(&self) -> bool {
        matches!(self.trouble, Some(SaveError::Conflict { .. }))
    }
}
