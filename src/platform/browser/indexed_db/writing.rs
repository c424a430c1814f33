//! One write: compared with what is kept, and put among the earlier revisions what it replaces.

use super::{
    Inner, Write,
    connection::{OF_PLANS, PLANS, REVISIONS},
    request::{Failure, Transaction},
    row,
    write_error::WriteError,
};
use crate::{
    domain::{
        revisions::{Earlier, Kind, superfluous},
        save::record::Record,
    },
    platform::{
        browser::device::minutes,
        store::{SaveError, StoreEvent},
    },
};

impl Inner {
    /// Writes what it is told to, if it is based on what is kept.
    pub(super) async fn write(&self, write: &Write) -> Result<(), WriteError> {
        let transaction = self.connection.write(&OF_PLANS).await?;
        let rows = transaction.get_all(PLANS, None).await?;
        let stored = rows
            .iter()
            .find(|it| row::id(it).as_deref() == Some(write.id.as_str()));
        let before = match stored {
            None if write.record.is_none() => return Ok(()),
            None => None,
            Some(stored) => match row::read(stored) {
                Some(record) if record.is_replaceable() => Some(record),
                _ => return Err(WriteError::Refused(SaveError::Protected)),
            },
        };
        if before.as_ref().map(|it| it.rev) != write.based_on {
            let stored = before.map(Box::new);
            return Err(WriteError::Refused(SaveError::Conflict { stored }));
        }
        let earlier = match &before {
            Some(before) => Some(self.put_aside(&transaction, before, write.kind).await?),
            None => None,
        };
        match &write.record {
            Some(record) => transaction.put(PLANS, &row::write(record)?)?,
            None => transaction.delete(PLANS, &write.id.as_str().into())?,
        }
        transaction.done().await?;
        if let Some(earlier) = earlier {
            let mut all = self.earlier.borrow_mut();
            all.retain(|it| it.0 != write.id);
            all.push((write.id.clone(), earlier));
        }
        let others = rows.iter().filter_map(row::read);
        let mut records: Vec<Record> = others.filter(|it| it.id != write.id).collect();
        records.extend(write.record.clone());
        let is_written = self.mirror.write(&records);
        // Told once, not at every save.
        if self.has_mirror.replace(is_written) != is_written {
            self.listener.tell(StoreEvent::SecondCopy { is_written });
        }
        Ok(())
    }

    /// Puts a revision among the earlier ones, if it is one to keep, and takes out those that have
    /// had their time. Gives what is there then.
    async fn put_aside(
        &self,
        transaction: &Transaction,
        before: &Record,
        kind: Kind,
    ) -> Result<Vec<Earlier>, Failure> {
        let known = self
            .earlier
            .borrow()
            .iter()
            .find_map(|(id, list)| (*id == before.id).then(|| list.clone()));
        let mut list = match known {
            Some(list) => list,
            None => {
                let rows = transaction
                    .get_all(REVISIONS, Some(row::revisions_of(&before.id)?))
                    .await?;
                rows.iter().filter_map(row::read_earlier).collect()
            }
        };
        let now = minutes();
        list.push(Earlier {
            rev: before.rev,
            at: now,
            bytes: before.text.len(),
            kind,
        });
        let gone = superfluous(&list, now);
        if !gone.contains(&before.rev) {
            transaction.put(REVISIONS, &row::write_revision(before, now, kind)?)?;
        }
        for rev in gone.iter().filter(|it| **it != before.rev) {
            transaction.delete(REVISIONS, &row::revision_key(&before.id, *rev))?;
        }
        list.retain(|it| !gone.contains(&it.rev));
        Ok(list)
    }
}
