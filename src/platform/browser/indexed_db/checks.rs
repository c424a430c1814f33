//! Self-checks in IndexedDB, in a store of their own. No second copy and no earlier revisions: what is
//! private stands in one place.

use std::rc::Rc;

use wasm_bindgen::JsValue;

use super::{
    connection::{Connection, SELF_CHECKS},
    request::Failure,
    row,
    write_error::WriteError,
};
use crate::{
    domain::{
        save::record::Record,
        self_check::{CheckId, form::SCHEMA, record::KeptCheck},
    },
    platform::{
        Later,
        browser::device::minutes,
        check_store::CheckStore,
        store::{SaveError, StoreError},
    },
};

const STORES: [&str; 1] = [SELF_CHECKS];

/// Self-checks in IndexedDB.
#[derive(Clone, Debug)]
pub struct IndexedDbChecks {
    connection: Rc<Connection>,
}

impl IndexedDbChecks {
    /// The store behind a connection.
    pub(super) fn of(connection: Rc<Connection>) -> Self {
        Self { connection }
    }

    async fn rows(&self, key: Option<JsValue>) -> Result<Vec<JsValue>, Failure> {
        let transaction = self.connection.read(&STORES).await?;
        let rows = transaction.get_all(SELF_CHECKS, key).await?;
        transaction.done().await?;
        Ok(rows)
    }

    async fn write(
        &self,
        record: &Record<CheckId>,
        based_on: Option<u64>,
    ) -> Result<(), WriteError> {
        let id = record.id.as_str();
        let transaction = self.connection.write(&STORES).await?;
        let stored = transaction.get_all(SELF_CHECKS, Some(id.into())).await?;
        let rev = match stored.first() {
            None => None,
            Some(stored) => match row::read_as(stored, CheckId::parse) {
                Some(before) if before.is_whole() && before.min_reader > SCHEMA => {
                    return Err(WriteError::Refused(SaveError::Protected));
                }
                Some(before) if !matches!(before.clone().open_check(), KeptCheck::Damaged(_)) => {
                    Some(before.rev)
                }
                _ => {
                    let aside = format!("aside/{id}/{}", minutes());
                    transaction.put(SELF_CHECKS, &row::moved(stored, &aside)?)?;
                    None
                }
            },
        };
        if rev != based_on {
            return Err(WriteError::Refused(SaveError::Conflict { stored: None }));
        }
        transaction.put(SELF_CHECKS, &row::write_as(record, id)?)?;
        Ok(transaction.done().await?)
    }

    async fn clear(&self) -> Result<(), Failure> {
        let transaction = self.connection.write(&STORES).await?;
        transaction.clear(SELF_CHECKS)?;
        transaction.done().await
    }
}

impl CheckStore for IndexedDbChecks {
    fn load(&self, id: CheckId) -> Later<Result<Option<KeptCheck>, StoreError>> {
        let store = self.clone();
        Box::pin(async move {
            let rows = store.rows(Some(id.as_str().into())).await?;
            Ok(rows
                .first()
                .map(|it| match row::read_as(it, CheckId::parse) {
                    Some(record) => record.open_check(),
                    None => KeptCheck::Damaged("記録の一部がありません。".to_owned()),
                }))
        })
    }

    fn save(&self, record: Record<CheckId>, based_on: Option<u64>) -> Later<Result<(), SaveError>> {
        let store = self.clone();
        Box::pin(async move {
            let connection = store.connection.clone();
            let outcome = connection.twice(async || store.write(&record, based_on).await);
            outcome.await.map_err(WriteError::into_save_error)
        })
    }

    fn all(&self) -> Later<Result<Vec<Record<CheckId>>, StoreError>> {
        let store = self.clone();
        Box::pin(async move {
            let rows = store.rows(None).await?;
            // What is set aside stands under `aside/`, its name and a time.
            let id = |key: &str| {
                let name = key
                    .strip_prefix("aside/")
                    .and_then(|it| it.rsplit_once('/'));
                CheckId::parse(name.map_or(key, |it| it.0))
            };
            Ok(rows.iter().filter_map(|it| row::read_as(it, id)).collect())
        })
    }

    fn count(&self) -> Later<Result<usize, StoreError>> {
        let store = self.clone();
        Box::pin(async move { Ok(store.rows(None).await?.len()) })
    }

    fn remove_all(&self) -> Later<Result<(), SaveError>> {
        let store = self.clone();
        Box::pin(async move {
            let outcome = store.clear().await.map_err(WriteError::from);
            outcome.map_err(WriteError::into_save_error)
        })
    }
}
