//! A store that forgets when the page is closed: for 「保存しない」 and for the kiosk.

use std::{cell::RefCell, rc::Rc};

use super::{
    Later, now,
    store::{Keeps, Loaded, Notice, PlanStore, SaveError, StoreError},
};
use crate::domain::{
    plan::PlanId,
    revisions::{Kind, Revision},
    save::record::{Kept, Record},
    small::SmallMap,
};

/// Keeps plans in memory only. Writes nothing anywhere.
#[derive(Clone, Debug, Default)]
pub struct MemoryStore {
    records: Rc<RefCell<SmallMap<PlanId, Record>>>,
}

impl MemoryStore {
    fn all(&self) -> Vec<Kept> {
        let records = self.records.borrow();
        records.values().cloned().map(Record::open).collect()
    }
}

impl PlanStore for MemoryStore {
    fn load(&self) -> Later<Result<Loaded, StoreError>> {
        now(Ok(Loaded {
            kept: self.all(),
            notices: Vec::new(),
        }))
    }

    fn kept(&self) -> Later<Result<Vec<Kept>, StoreError>> {
        now(Ok(self.all()))
    }

    fn save(&self, record: Record, based_on: Option<u64>, _: Kind) -> Later<Result<(), SaveError>> {
        let mut records = self.records.borrow_mut();
        let stored = records.get(&record.id);
        if stored.map(|it| it.rev) != based_on {
            return conflict(stored);
        }
        records.insert(record.id.clone(), record);
        now(Ok(()))
    }

    fn remove(&self, id: PlanId, based_on: u64) -> Later<Result<(), SaveError>> {
        let mut records = self.records.borrow_mut();
        let stored = records.get(&id);
        if stored.is_some_and(|it| it.rev != based_on) {
            return conflict(stored);
        }
        records.remove(&id);
        now(Ok(()))
    }

    fn revisions(&self, _: Option<PlanId>) -> Later<Result<Vec<Revision>, StoreError>> {
        now(Ok(Vec::new()))
    }

    fn erase(&self) -> Later<Result<Vec<Notice>, StoreError>> {
        self.records.take();
        now(Ok(Vec::new()))
    }

    fn keeps(&self) -> Keeps {
        Keeps::Memory
    }
}

fn conflict(stored: Option<&Record>) -> Later<Result<(), SaveError>> {
    let stored = stored.cloned().map(Box::new);
    now(Err(SaveError::Conflict { stored }))
}
