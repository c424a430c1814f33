//! How far the keeping of a plan has got, in the person's words.

use std::fmt;

use crate::{domain::save::record::Record, platform::store::SaveError};

/// How far the keeping of a plan has got.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Status {
    /// There are changes that no save has taken up yet.
    Unsaved,
    /// A save is under way.
    Saving,
    /// The store has the newest state.
    Saved {
        /// Its revision.
        rev: u64,
        /// When, where the person is.
        at: String,
    },
    /// The newest state is in memory only; the next edit tries again.
    Failed(SaveError),
    /// Another tab has kept another state. Nothing is written until the person decides.
    Conflict {
        /// What is kept now; `None` if the plan was taken out.
        stored: Option<Box<Record>>,
    },
    /// The person took the plan away, and the store does not have it any more.
    Removed,
}

impl fmt::Display for Status {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unsaved => f.write_str("未保存の変更があります"),
            Self::Saving => f.write_str("保存しています"),
            Self::Saved { .. } => f.write_str("保存済み"),
            Self::Failed(error) => error.fmt(f),
            Self::Removed => f.write_str("消しました"),
            Self::Conflict { stored } => SaveError::Conflict {
                stored: stored.clone(),
            }
            .fmt(f),
        }
    }
}
