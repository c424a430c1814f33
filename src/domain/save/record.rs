//! A plan as the store keeps it: one record, with its revision and a checksum of its text.

use super::{
    crc32::crc32,
    form::{self, MIN_READER},
    node::Node,
};
use crate::domain::plan::{Plan, PlanId};

/// What the store keeps of a plan, or of another document of the person's with names of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record<I = PlanId> {
    /// Whose record it is.
    pub id: I,
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
    /// What is kept, as JSON.
    pub text: String,
    /// `crc32:` and eight hexadecimal digits of `text`.
    pub checksum: String,
}

/// What a record turned out to be.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(
    clippy::large_enum_variant,
    reason = "there are a few, and most are plans; on wasm the lint is silent"
)]
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

impl Kept {
    /// The id it is kept under.
    pub fn id(&self) -> &str {
        match self {
            Self::Plan { plan, .. } => plan.id.as_str(),
            Self::Newer { id, .. } | Self::Damaged { id, .. } => id,
        }
    }
}

/// Why a record whose checksum does not hold is not read.
pub(crate) const NOT_WHOLE: &str = "記録の文字が、保存したときと違います。";

impl<I> Record<I> {
    /// Whether its text is the one that was saved.
    pub fn is_whole(&self) -> bool {
        checksum(&self.text) == self.checksum
    }
}

impl Record {
    /// The record of a plan.
    pub fn of(plan: &Plan, rev: u64, writer: &str, saved_at: String) -> Self {
        let text = form::write(plan).compact();
        Self {
            id: plan.id.clone(),
            rev,
            writer: writer.to_owned(),
            schema: form::schema(plan),
            min_reader: MIN_READER,
            saved_at,
            checksum: checksum(&text),
            text,
        }
    }

    /// What it turns out to be. Nothing of it is lost in any case.
    pub fn open(self) -> Kept {
        let id = self.id.as_str().to_owned();
        if !self.is_whole() {
            let reason = NOT_WHOLE.to_owned();
            let text = self.text;
            return Kept::Damaged { id, text, reason };
        }
        if self.min_reader > form::SCHEMA {
            let text = self.text;
            return Kept::Newer { id, text };
        }
        match self.plan() {
            Ok(plan) => Kept::Plan {
                plan,
                rev: self.rev,
                saved_at: self.saved_at,
            },
            Err(reason) => Kept::Damaged {
                id,
                text: self.text,
                reason,
            },
        }
    }

    /// Whether this program may replace it: it is whole, and no newer program's.
    pub fn is_replaceable(&self) -> bool {
        self.min_reader <= form::SCHEMA && self.is_whole()
    }

    /// The plan, if all of the text can be read.
    fn plan(&self) -> Result<Plan, String> {
        let node = Node::parse(&self.text).map_err(|it| it.to_string())?;
        let mut notes = Vec::new();
        let plan = form::read(node, "", &mut || self.id.clone(), &mut notes);
        match (plan, notes.into_iter().find(|it| it.loses)) {
            (Some(plan), None) if plan.id == self.id => Ok(plan),
            (_, Some(note)) => Err(note.to_string()),
            _ => Err("記録の番号が合いません。".to_owned()),
        }
    }
}

/// `crc32:` and eight hexadecimal digits. Finds accidents, no forgery.
pub fn checksum(text: &str) -> String {
    format!("crc32:{:08x}", crc32(text.as_bytes()))
}

#[cfg(test)]
mod bad_inputs;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::plan::fixture;

    fn record() -> Record {
        Record::of(&fixture::plan(), 3, "tab", "2026-11-20T13:05".into())
    }

    #[test]
    fn a_record_opens_as_its_plan() {
        let kept = Kept::Plan {
            plan: fixture::plan(),
            rev: 3,
            saved_at: "2026-11-20T13:05".into(),
        };
        assert_eq!(record().open(), kept);
    }

    #[test]
    fn a_changed_text_is_damaged_and_whole() {
        let mut record = record();
        record.text = record.text.replace("案A", "案B");
        let text = record.text.clone();
        assert!(matches!(record.open(), Kept::Damaged { text: it, .. } if it == text));
    }

    #[test]
    fn a_text_that_would_lose_something_is_damaged() {
        for (part, other) in [
            ("\"year\":2027", "\"year\":\"2027\""),
            ("\"start\":2026", "\"start\":0"),
            ("\"text\":\"", "\"text\":1,\"was\":\""),
            ("{", "["),
        ] {
            let mut record = record();
            record.text = record.text.replacen(part, other, 1);
            record.checksum = checksum(&record.text);
            assert!(matches!(record.open(), Kept::Damaged { .. }), "{other}");
        }
    }

    #[test]
    fn a_newer_record_is_left_alone() {
        let mut record = record();
        record.min_reader = 2;
        record.text = "{\"all\":\"different\"}".into();
        record.checksum = checksum(&record.text);
        let text = record.text.clone();
        let id = record.id.to_string();
        assert!(!record.is_replaceable());
        assert_eq!(record.open(), Kept::Newer { id, text });
    }

    #[test]
    fn the_checksum_is_the_usual_crc32() {
        assert_eq!(checksum("123456789"), "crc32:cbf43926");
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod properties;
