//! The store of plans in IndexedDB. It says "kept" only when the transaction is complete: a request
//! that succeeds may still be undone when the disk is full.
//!
//! `boot.js` reads the same database: its name is the site's id, its plans are in `plans`, each
//! with its `text`.

pub mod checks;
mod connection;
mod request;
mod row;
mod write_error;

use std::{cell::RefCell, rc::Rc};

use connection::{Connection, OF_PLANS, PLANS, REVISIONS};
use request::Failure;
use wasm_bindgen::JsValue;
use write_error::WriteError;

use super::{device::minutes, mirror::Mirror};
use crate::{
    domain::{
        plan::PlanId,
        revisions::{Earlier, Kind, Revision, superfluous},
        save::record::{Kept, Record},
        small::sort_by_key,
    },
    platform::{
        Later,
        store::{Keeps, Loaded, Notice, PlanStore, SaveError, StoreError},
    },
};

/// Plans in IndexedDB, with a second copy in localStorage.
#[derive(Clone, Debug)]
pub struct IndexedDbStore {
    inner: Rc<Inner>,
}

#[derive(Debug)]
struct Inner {
    connection: Connection,
    mirror: Mirror,
    /// The earlier revisions of the plans that were saved from here; the others are not known yet.
    earlier: RefCell<Vec<(PlanId, Vec<Earlier>)>>,
}

/// What a transaction is to do with one plan.
struct Write {
    id: PlanId,
    /// The record to keep, or none to take the plan out.
    record: Option<Record>,
    based_on: Option<u64>,
    kind: Kind,
}

impl IndexedDbStore {
    /// The store of an edition; `site` is the name of the database.
    pub fn new(site: &str) -> Self {
        Self {
            inner: Rc::new(Inner {
                connection: Connection::new(site),
                mirror: Mirror::new(site),
                earlier: RefCell::default(),
            }),
        }
    }

    fn write(&self, write: Write) -> Later<Result<(), SaveError>> {
        let inner = self.inner.clone();
        Box::pin(async move {
            // A connection that was lost is opened once more; whatever was kept then is compared again.
            match inner.write(&write).await {
                Err(WriteError::Lost(_)) => {
                    inner.connection.forget();
                    inner.write(&write).await
                }
                outcome => outcome,
            }
            .map_err(WriteError::into_save_error)
        })
    }
}

impl PlanStore for IndexedDbStore {
    fn load(&self) -> Later<Result<Loaded, StoreError>> {
        let inner = self.inner.clone();
        Box::pin(async move { inner.load().await })
    }

    fn save(
        &self,
        record: Record,
        based_on: Option<u64>,
        kind: Kind,
    ) -> Later<Result<(), SaveError>> {
        self.write(Write {
            id: record.id.clone(),
            record: Some(record),
            based_on,
            kind,
        })
    }

    fn remove(&self, id: PlanId, based_on: u64) -> Later<Result<(), SaveError>> {
        self.write(Write {
            id,
            record: None,
            based_on: Some(based_on),
            kind: Kind::BeforeDelete,
        })
    }

    fn revisions(&self, of: Option<PlanId>) -> Later<Result<Vec<Revision>, StoreError>> {
        let inner = self.inner.clone();
        Box::pin(async move {
            let rows = inner.rows_of(of.as_ref()).await.map_err(StoreError::from)?;
            let mut revisions: Vec<Revision> = rows.iter().filter_map(row::read_revision).collect();
            sort_by_key(&mut revisions, |it| std::cmp::Reverse(it.record.rev));
            Ok(revisions)
        })
    }

    fn erase(&self) -> Later<Result<(), StoreError>> {
        let inner = self.inner.clone();
        Box::pin(async move { inner.erase().await.map_err(StoreError::from) })
    }

    fn keeps(&self) -> Keeps {
        Keeps::Device
    }
}

impl Inner {
    async fn load(&self) -> Result<Loaded, StoreError> {
        let rows = match self.all_plans().await {
            Ok(rows) => rows,
            Err(Failure::Newer) => return Err(StoreError::Newer),
            Err(failure) => {
                self.connection.forget();
                return match self.mirror.read() {
                    Some(records) if !records.is_empty() => Ok(Loaded {
                        notices: vec![Notice::FromMirror {
                            plans: records.len(),
                        }],
                        kept: records.into_iter().map(Record::open).collect(),
                    }),
                    _ => Err(failure.into()),
                };
            }
        };
        let mut kept: Vec<Kept> = rows.iter().map(row::open).collect();
        let mut notices = Vec::new();
        let ids: Vec<String> = rows.iter().filter_map(row::id).collect();
        let gone = self.mirror.not_among(&ids);
        if !gone.is_empty() {
            let restored = self.restore(&gone).await;
            let lost = gone.len() - restored.len();
            if !restored.is_empty() {
                notices.push(Notice::Restored {
                    plans: restored.len(),
                });
            }
            if lost > 0 {
                notices.push(Notice::Lost { plans: lost });
                // What is lost is said once.
                self.mirror.forget_canary();
            }
            kept.extend(restored.into_iter().map(Record::open));
        }
        Ok(Loaded { kept, notices })
    }

    /// Puts plans that are gone from the database back from the second copy, and gives those.
    async fn restore(&self, gone: &[String]) -> Vec<Record> {
        let mut restored = Vec::new();
        for record in self.mirror.read().unwrap_or_default() {
            let write = Write {
                id: record.id.clone(),
                record: Some(record),
                based_on: None,
                kind: Kind::Ordinary,
            };
            if gone.iter().any(|it| it == write.id.as_str()) && self.write(&write).await.is_ok() {
                restored.extend(write.record);
            }
        }
        restored
    }

    async fn all_plans(&self) -> Result<Vec<JsValue>, Failure> {
        let transaction = self.connection.read(&OF_PLANS).await?;
        let rows = transaction.get_all(PLANS, None).await?;
        transaction.done().await?;
        Ok(rows)
    }

    /// Everything goes, or nothing.
    async fn erase(&self) -> Result<(), Failure> {
        let transaction = self.connection.write(&OF_PLANS).await?;
        transaction.clear(PLANS)?;
        transaction.clear(REVISIONS)?;
        transaction.done().await?;
        self.earlier.take();
        self.mirror.forget();
        Ok(())
    }

    /// The earlier revisions of a plan, or of all.
    async fn rows_of(&self, id: Option<&PlanId>) -> Result<Vec<JsValue>, Failure> {
        let range = id.map(row::revisions_of).transpose()?;
        let transaction = self.connection.read(&OF_PLANS).await?;
        let rows = transaction.get_all(REVISIONS, range).await?;
        transaction.done().await?;
        Ok(rows)
    }

    async fn write(&self, write: &Write) -> Result<(), WriteError> {
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
        self.mirror.write(&records);
        Ok(())
    }

    /// Puts a revision among the earlier ones, if it is one to keep, and takes out those that have
    /// had their time. Gives what is there then.
    async fn put_aside(
        &self,
        transaction: &request::Transaction,
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
