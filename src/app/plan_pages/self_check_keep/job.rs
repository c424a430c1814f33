//! One self-check of the visit, and how far it is kept.

use std::rc::Rc;

use crate::{
    domain::{guide::draft::fill, self_check::SelfCheck},
    platform::{Guard, store::SaveError},
    state::{
        plans::Saved,
        self_check::{Checking, Phase},
    },
    ui::words::SelfCheckWords,
};

/// A self-check.
pub(super) struct Job {
    pub(super) shown: Checking,
    /// How many changes were refused in this visit.
    pub(super) refusals: u32,
    /// The revision in the store that it is based on.
    pub(super) rev: Option<u64>,
    /// Whether what the store has is known.
    pub(super) is_read: bool,
    pub(super) is_changed: bool,
    pub(super) is_saving: bool,
    pub(super) pause: Option<Guard>,
}

impl Job {
    pub(super) fn new(check: SelfCheck) -> Self {
        Self {
            shown: Checking {
                check: Rc::new(check),
                phase: Phase::Open,
                saved: Saved::NotYet,
                notice: None,
                refused: None,
            },
            refusals: 0,
            rev: None,
            is_read: false,
            is_changed: false,
            is_saving: false,
            pause: None,
        }
    }

    /// Whether what is shown is what the store had, to the last edit.
    pub(super) fn rests(&self) -> bool {
        self.is_read && !self.is_changed && !self.is_saving && self.shown.phase == Phase::Open
    }

    /// Whether there is something to save that may be saved.
    pub(super) fn waits(&self) -> bool {
        self.is_read
            && self.is_changed
            && !self.is_saving
            && self.shown.phase == Phase::Open
            && self.shown.saved != Saved::Conflict
    }
}

/// Why a save did not happen, in words.
pub(super) fn failed(words: &SelfCheckWords, err: SaveError) -> Saved {
    match err {
        SaveError::Conflict { .. } => Saved::Conflict,
        SaveError::Full => Saved::Failed(words.full.to_owned()),
        SaveError::Protected | SaveError::Newer => Saved::Failed(words.newer.to_owned()),
        SaveError::Unavailable(reason) => Saved::Failed(fill(words.failed_why, &reason)),
    }
}
