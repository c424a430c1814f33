//! The second copy of all plans in localStorage, and the canary that tells that there were plans.
//!
//! It is written after the store has them, so that it never says more than the store; where it
//! cannot be written, saving goes on.

use super::{device::today, local_storage};
use crate::domain::{
    plan::PlanId,
    save::{file, import, node::Node, record::Record},
};

/// Larger copies are not written: localStorage is small, and writing it holds up the page.
const MOST_BYTES: usize = 512_000;

#[derive(Debug)]
pub(super) struct Mirror {
    mirror: String,
    canary: String,
}

impl Mirror {
    pub(super) fn new(site: &str) -> Self {
        Self {
            mirror: format!("{site}.mirror"),
            canary: format!("{site}.canary"),
        }
    }

    /// Writes all plans that are kept now. Whether it did: if not, there is no second copy.
    pub(super) fn write(&self, records: &[Record]) -> bool {
        let canary: Vec<(String, Node)> = records
            .iter()
            .map(|it| {
                let words = format!("{} {}", it.rev, it.checksum);
                (it.id.to_string(), Node::Text(words))
            })
            .collect();
        let _ = local_storage::write(&self.canary, &Node::Map(canary).compact());
        let text = file::compact(records, &[], today());
        let written = text.len() <= MOST_BYTES && local_storage::write(&self.mirror, &text).is_ok();
        if !written {
            // An old copy would be taken for the last one.
            let _ = local_storage::remove(&self.mirror);
        }
        written
    }

    /// The plans that were kept when it was last written, with their revisions.
    pub(super) fn canary(&self) -> Vec<(String, u64)> {
        let canary = local_storage::read(&self.canary).ok().flatten();
        let Some(Ok(Node::Map(members))) = canary.as_deref().map(Node::parse) else {
            return Vec::new();
        };
        let revision = |it: Node| match it {
            Node::Text(words) => words.split(' ').next()?.parse().ok(),
            _ => None,
        };
        let plans = members.into_iter();
        plans
            .map(|(id, it)| (id, revision(it).unwrap_or(0)))
            .collect()
    }

    /// Forgets that there were plans.
    pub(super) fn forget_canary(&self) {
        let _ = local_storage::remove(&self.canary);
    }

    /// Takes the second copy away, and forgets that there were plans.
    pub(super) fn forget(&self) {
        let _ = local_storage::remove(&self.mirror);
        self.forget_canary();
    }

    /// Bytes of its text.
    pub(super) fn bytes(&self) -> usize {
        let text = local_storage::read(&self.mirror).ok().flatten();
        text.map_or(0, |it| it.len())
    }

    /// The records of the second copy, if there is one. Plans that were changed by hand or would
    /// lose something are not among them.
    pub(super) fn read(&self) -> Option<Vec<Record>> {
        let text = local_storage::read(&self.mirror).ok().flatten()?;
        let mut none = || PlanId::from_bits(0);
        let import = import::read_file(text.as_bytes(), &mut none).ok()?;
        let whole = import.plans.into_iter().filter(|it| {
            let is_whole = !it.notes.iter().any(|it| it.loses);
            !it.changed_by_hand && it.rev > 0 && is_whole
        });
        let records = whole.map(|it| Record::of(&it.plan, it.rev, "mirror", String::new()));
        Some(records.collect())
    }
}
