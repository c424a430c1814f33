//! A self-check as the store keeps it: a record like a plan's.

use super::{
    CheckId, SelfCheck,
    form::{self, MIN_READER, SCHEMA},
};
use crate::domain::save::{
    node::Node,
    record::{NOT_WHOLE, Record, checksum},
};

/// What a kept record turned out to be.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(
    clippy::large_enum_variant,
    reason = "there is one, and most are self-checks; on wasm the lint is silent"
)]
pub enum KeptCheck {
    /// A self-check.
    Check {
        /// The self-check.
        check: SelfCheck,
        /// Its revision.
        rev: u64,
        /// When it was saved.
        saved_at: String,
    },
    /// A newer program wrote it: it is never rewritten.
    Newer,
    /// It cannot be read; why. It is set aside, never thrown away.
    Damaged(String),
}

impl Record<CheckId> {
    /// The record of a self-check.
    pub fn of_check(check: &SelfCheck, rev: u64, writer: &str, saved_at: String) -> Self {
        let text = form::write(check).compact();
        Self {
            id: check.id.clone(),
            rev,
            writer: writer.to_owned(),
            schema: form::schema(check),
            min_reader: MIN_READER,
            saved_at,
            checksum: checksum(&text),
            text,
        }
    }

    /// What it turns out to be.
    pub fn open_check(self) -> KeptCheck {
        if !self.is_whole() {
            return KeptCheck::Damaged(NOT_WHOLE.to_owned());
        }
        if self.min_reader > SCHEMA {
            return KeptCheck::Newer;
        }
        match self.check() {
            Ok(check) => KeptCheck::Check {
                check,
                rev: self.rev,
                saved_at: self.saved_at,
            },
            Err(reason) => KeptCheck::Damaged(reason),
        }
    }

    /// The self-check, if all of the text can be read.
    fn check(&self) -> Result<SelfCheck, String> {
        let node = Node::parse(&self.text).map_err(|it| it.to_string())?;
        let mut notes = Vec::new();
        let check = form::read(node, self.id.clone(), &mut notes);
        match (check, notes.into_iter().find(|it| it.loses)) {
            (Some(check), None) => Ok(check),
            (_, Some(note)) => Err(note.to_string()),
            (None, None) => Err("自己チェックの記録ではありません。".to_owned()),
        }
    }
}

#[cfg(test)]
mod bad_inputs;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::self_check::fixture;

    fn record() -> Record<CheckId> {
        Record::of_check(&fixture::check(), 3, "tab", "2026-11-20T13:05".into())
    }

    #[test]
    fn a_record_opens_as_its_self_check() {
        let kept = KeptCheck::Check {
            check: fixture::check(),
            rev: 3,
            saved_at: "2026-11-20T13:05".into(),
        };
        assert_eq!(record().open_check(), kept);
    }

    #[test]
    fn a_changed_text_is_damaged() {
        let mut record = record();
        record.text = record.text.replace("alone", "unsure");
        assert!(matches!(record.open_check(), KeptCheck::Damaged(_)));
    }

    #[test]
    fn a_text_that_would_lose_something_is_damaged() {
        for (part, other) in [
            ("\"date\":\"2025-11-20\"", "\"date\":\"2025-13-20\""),
            ("\"note\":\"", "\"note\":1,\"was\":\""),
            ("\"items\":[", "\"items\":\"x\",\"was\":["),
            ("\"self-check\"", "\"plan\""),
            ("{", "["),
        ] {
            let mut record = record();
            assert!(record.text.contains(part), "{part}");
            record.text = record.text.replacen(part, other, 1);
            record.checksum = checksum(&record.text);
            let kept = record.open_check();
            assert!(matches!(kept, KeptCheck::Damaged(_)), "{other}");
        }
    }

    #[test]
    fn a_newer_record_is_left_alone() {
        let mut record = record();
        record.min_reader = 2;
        assert_eq!(record.open_check(), KeptCheck::Newer);
    }
}
