//! The store of plans in IndexedDB. It says "kept" only when the transaction is complete: a request
//! that succeeds may still be undone when the disk is full.
//!
//! `boot.js` reads the same database: its plans are in `plans`, each with its `text`.

pub mod checks;
mod connection;
mod listener;
mod loading;
pub(super) mod place;
mod request;
mod row;
mod write_error;
mod writing;

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use connection::{Connection, OF_PLANS, PLANS, REVISIONS};
use listener::Listener;
use request::Failure;
use wasm_bindgen::JsValue;
use write_error::WriteError;

use super::mirror::Mirror;
use crate::{
    domain::{
        plan::PlanId,
        revisions::{Earlier, Kind, Revision},
        save::record::{Kept, Record},
        small::sort_by_key,
    },
    platform::{
        Later,
        store::{Keeps, Loaded, Notice, OnStoreEvent, PlanStore, SaveError, StoreError},
    },
};

/// Plans in IndexedDB, with a second copy in localStorage.
#[derive(Clone, Debug)]
pub struct IndexedDbStore {
    inner: Rc<Inner>,
}

#[derive(Debug)]
struct Inner {
    /// Of all stores of the database.
    connection: Rc<Connection>,
    mirror: Mirror,
    /// Whether the second copy could be written last time.
    has_mirror: Cell<bool>,
    listener: Listener,
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
    /// The store of an edition; `site` is the name of its first database.
    pub fn new(site: &str) -> Self {
        let listener = Listener::default();
        Self {
            inner: Rc::new(Inner {
                connection: Rc::new(Connection::new(site, listener.clone())),
                mirror: Mirror::new(site),
                has_mirror: Cell::new(true),
                listener,
                earlier: RefCell::default(),
            }),
        }
    }

    fn write(&self, write: Write) -> Later<Result<(), SaveError>> {
        let inner = self.inner.clone();
        Box::pin(async move {
            let outcome = inner.connection.twice(async || inner.write(&write).await);
            outcome.await.map_err(WriteError::into_save_error)
        })
    }

    /// The store of self-checks in the same database.
    pub fn checks(&self) -> checks::IndexedDbChecks {
        checks::IndexedDbChecks::of(self.inner.connection.clone())
    }
}

impl PlanStore for IndexedDbStore {
    fn load(&self) -> Later<Result<Loaded, StoreError>> {
        let inner = self.inner.clone();
        Box::pin(async move { inner.load().await })
    }

    fn kept(&self) -> Later<Result<Vec<Kept>, StoreError>> {
        let inner = self.inner.clone();
        Box::pin(async move { inner.kept().await.map_err(StoreError::from) })
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

    fn second_copy(&self) -> usize {
        self.inner.mirror.bytes()
    }

    fn erase(&self) -> Later<Result<Vec<Notice>, StoreError>> {
        let inner = self.inner.clone();
        Box::pin(async move { inner.erase().await.map_err(StoreError::from) })
    }

    fn rebuild(&self) -> Later<Result<(), StoreError>> {
        let inner = self.inner.clone();
        Box::pin(async move {
            inner.connection.make_another().await?;
            inner.earlier.take();
            Ok(())
        })
    }

    fn on_event(&self, told: OnStoreEvent) {
        self.inner.listener.set(told);
    }

    fn keeps(&self) -> Keeps {
        Keeps::Device
    }
}

impl Inner {
    /// Everything goes, or nothing. Of databases that do not open it is tried.
    async fn erase(&self) -> Result<Vec<Notice>, Failure> {
        let transaction = self.connection.write(&OF_PLANS).await?;
        transaction.clear(PLANS)?;
        transaction.clear(REVISIONS)?;
        transaction.done().await?;
        self.earlier.take();
        self.mirror.forget();
        let are_gone = self.connection.delete_others().await;
        Ok((!are_gone)
            .then_some(Notice::OldRemains)
            .into_iter()
            .collect())
    }

    /// The earlier revisions of a plan, or of all.
    async fn rows_of(&self, id: Option<&PlanId>) -> Result<Vec<JsValue>, Failure> {
        let range = id.map(row::revisions_of).transpose()?;
        let transaction = self.connection.read(&OF_PLANS).await?;
        let rows = transaction.get_all(REVISIONS, range).await?;
        transaction.done().await?;
        Ok(rows)
    }
}
