//! What stands beside the plans: texts that are kept as they are, earlier revisions, and the file that
//! everything is written into.

use std::rc::Rc;

use super::Saved;
use crate::domain::{plan::PlanId, revisions::Past};

/// A kept text that is not opened for editing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptAsIs {
    /// What it is, in words.
    pub words: String,
    /// The text, byte for byte.
    pub text: String,
}

/// Earlier revisions that were asked for.
#[derive(Clone, Debug, PartialEq)]
pub struct EarlierPlans {
    /// Of which plan; `None` for the plans that were taken out.
    pub of: Option<PlanId>,
    /// What there is, or why it cannot be had.
    pub found: Result<Rc<Vec<Past>>, String>,
}

/// A file that everything is written into.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InFile {
    /// Its name.
    pub name: String,
    /// How far it has got.
    pub saved: Saved,
}
