//! What a page shows of a self-check.

use std::rc::Rc;

use super::{plans::Saved, refusal::Refusal};
use crate::domain::self_check::SelfCheck;

/// A self-check as the page has it.
#[derive(Clone, Debug, PartialEq)]
pub struct Checking {
    /// The self-check.
    pub check: Rc<SelfCheck>,
    /// Whether it can be written into.
    pub phase: Phase,
    /// How far it is kept.
    pub saved: Saved,
    /// What has to be said about the store.
    pub notice: Option<String>,
    /// Why the last change was refused.
    pub refused: Option<Refusal>,
}

/// Whether a self-check can be written into.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// What is kept is being read.
    Reading,
    /// It can.
    Open,
    /// A newer program has kept it: it is left alone.
    Newer,
}
