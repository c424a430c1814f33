//! A plan as the store keeps it: one record, with its revision and a checksum of its text.

use crate::domain::plan::{Plan, PlanId};

/// What the store keeps of a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// The plan.
    pub id: PlanId,
    /// Its revision: a counter, no clock value.
    pub rev: u64,
    /// The tab that wrote it: a random name.
    pub writer: String,
    /// The form of `text`.
    pub schema: u32,
    /// The oldest form whose readers may read it.
    pub min_reader: u32,
    /// When it was saved, where the person is: `2026-11-20T13:05`. Orders nothing.
    pub saved_at: String,
    /// The plan as JSON.
    pub text: String,
    /// `crc32:` and eight hexadecimal digits of `text`.
    pub checksum: String,
}

/// What a record turned out to be.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(clippy::large_enum_variant, reason = "there are at most a few")]
pub enum Kept {
    /// A plan.
    Plan {
        /// The plan.
        plan: Plan,
        /// Its revision.
        rev: u64,
        /// When it was saved.
        saved_at: String,
    },
    /// A newer program wrote it: it is shown as it is, exported as it is and never rewritten.
    Newer {
        /// Its id in the store.
        id: String,
        /// Its text, byte for byte.
        text: String,
    },
    /// It cannot be read: it is exported as it is and never overwritten.
    Damaged {
        /// Its id in the store.
        id: String,
        /// What there is of it.
        text: String,
        /// What is wrong with it.
        reason: String,
    },
}

impl Record {
    /// What it turns out to be.
    pub fn open(self) -> Kept {
        Kept::Damaged {
            id: self.id.as_str().to_owned(),
            text: self.text,
            reason: String::new(),
        }
    }
}
