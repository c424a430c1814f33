//! The opening of the store: what it has, compared with what it had, and put back where it has lost
//! something.

use super::{
    Inner, Write,
    connection::{OF_PLANS, PLANS},
    request::Failure,
    row,
};
use crate::{
    domain::{
        revisions::Kind,
        save::record::{Kept, Record},
    },
    platform::store::{Loaded, Notice, StoreError},
};

/// A plan of which the store has lost the last revision.
struct Lost {
    id: String,
    /// The revision it still has.
    stored: Option<u64>,
}

impl Inner {
    /// What is kept now, as it is.
    pub(super) async fn kept(&self) -> Result<Vec<Kept>, Failure> {
        let transaction = self.connection.read(&OF_PLANS).await?;
        let rows = transaction.get_all(PLANS, None).await?;
        transaction.done().await?;
        Ok(rows.iter().map(row::open).collect())
    }

    pub(super) async fn load(&self) -> Result<Loaded, StoreError> {
        let known = self.mirror.canary();
        let mut kept = match self.kept().await {
            Ok(kept) => kept,
            Err(Failure::Newer) => return Err(StoreError::Newer),
            Err(failure) => {
                self.connection.forget();
                return self.second_copy(failure.into());
            }
        };
        // What another tab removes while this one reads is not lost.
        let still_known = self.mirror.canary();
        let known = known.into_iter().filter(|(id, _)| {
            let mut still = still_known.iter();
            still.any(|it| it.0 == *id)
        });
        let lost: Vec<Lost> = known.filter_map(|(id, rev)| lost(&kept, id, rev)).collect();
        let mut notices = Vec::new();
        if !lost.is_empty() {
            let restored = self.restore(&lost).await;
            let is_restored = |id: &str| restored.iter().any(|it| it.id.as_str() == id);
            let left = lost.iter().filter(|it| !is_restored(&it.id));
            let (gone, older): (Vec<&Lost>, Vec<&Lost>) = left.partition(|it| it.stored.is_none());
            let all = [
                (
                    restored.len(),
                    Notice::Restored {
                        plans: restored.len(),
                    },
                ),
                (gone.len(), Notice::Lost { plans: gone.len() }),
                (older.len(), Notice::Older { plans: older.len() }),
            ];
            notices.extend(all.into_iter().filter(|it| it.0 > 0).map(|it| it.1));
            if !gone.is_empty() || !older.is_empty() {
                // What is lost is said once.
                self.mirror.forget_canary();
            }
            kept.retain(
                |it| !matches!(it, Kept::Plan { plan, .. } if is_restored(plan.id.as_str())),
            );
            kept.extend(restored.into_iter().map(Record::open));
        }
        Ok(Loaded { kept, notices })
    }

    /// What the second copy has, in place of a store that does not open.
    fn second_copy(&self, error: StoreError) -> Result<Loaded, StoreError> {
        let records = self.mirror.read().unwrap_or_default();
        if records.is_empty() {
            return Err(error);
        }
        let notice = Notice::FromMirror {
            plans: records.len(),
            is_broken: error.is_broken(),
        };
        Ok(Loaded {
            kept: records.into_iter().map(Record::open).collect(),
            notices: vec![notice],
        })
    }

    /// Puts what is lost back from the second copy, as far as that has it, and gives what was.
    async fn restore(&self, lost: &[Lost]) -> Vec<Record> {
        let mut restored = Vec::new();
        for record in self.mirror.read().unwrap_or_default() {
            let found = lost.iter().find(|it| it.id == record.id.as_str());
            let Some(lost) = found.filter(|it| it.stored < Some(record.rev)) else {
                continue;
            };
            let write = Write {
                id: record.id.clone(),
                record: Some(record),
                based_on: lost.stored,
                kind: Kind::BeforeRestore,
            };
            if self.write(&write).await.is_ok() {
                restored.extend(write.record);
            }
        }
        restored
    }
}

/// Whether of a plan that was kept at a revision nothing is there, or only an earlier one: files that
/// were cut off leave that. What cannot be read is not replaced.
fn lost(kept: &[Kept], id: String, rev: u64) -> Option<Lost> {
    let stored = match kept.iter().find(|it| it.id() == id) {
        None => None,
        Some(Kept::Plan { rev: stored, .. }) if *stored < rev => Some(*stored),
        Some(_) => return None,
    };
    Some(Lost { id, stored })
}
