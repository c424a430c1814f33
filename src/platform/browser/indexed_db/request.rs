//! Requests and transactions of IndexedDB as futures.

use std::fmt;

use js_sys::{Array, Promise};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{DomException, Event, IdbOpenDbRequest, IdbRequest, IdbTransaction};

use crate::platform::browser::reason;

/// Why the database does not do what it is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Failure {
    /// The browser has none, or refuses it.
    Blocked,
    /// It does not answer in time.
    NoAnswer,
    /// Its version is newer than this program's.
    Newer,
    /// There is no room left.
    Full,
    /// The connection is gone.
    Lost(String),
    /// Anything else, by its name.
    Other(String),
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Blocked => f.write_str("ブラウザーの設定"),
            Self::NoAnswer => f.write_str("応答なし"),
            Self::Newer => f.write_str("新しい版"),
            Self::Full => f.write_str("空き不足"),
            Self::Lost(name) | Self::Other(name) => f.write_str(name),
        }
    }
}

impl From<JsValue> for Failure {
    fn from(thrown: JsValue) -> Self {
        let name = reason(&thrown);
        match name.as_str() {
            "SecurityError" => Self::Blocked,
            "VersionError" => Self::Newer,
            "InvalidStateError" | "UnknownError" | "TransactionInactiveError" => Self::Lost(name),
            // Browsers name it differently: QuotaExceededError, NS_ERROR_DOM_QUOTA_REACHED.
            _ if name.to_ascii_lowercase().contains("quota") => Self::Full,
            _ => Self::Other(name),
        }
    }
}

impl From<Option<DomException>> for Failure {
    fn from(error: Option<DomException>) -> Self {
        error.map_or_else(
            || Self::Other("AbortError".to_owned()),
            |it| JsValue::from(it).into(),
        )
    }
}

/// A promise of the first of these events. It is never rejected, so nothing is left unhandled.
pub(super) fn first_of(events: impl Fn(&js_sys::Function)) -> JsFuture {
    JsFuture::from(Promise::new(&mut |done, _| events(&done)))
}

/// The next event of a request to open or delete a database, if there is one in time.
pub(super) async fn answer(request: &IdbOpenDbRequest, within: i32) -> Result<Event, Failure> {
    first_of(|done| {
        request.set_onsuccess(Some(done));
        request.set_onerror(Some(done));
        if let Some(window) = web_sys::window() {
            let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(done, within);
        }
    })
    .await
    .ok()
    .and_then(|it: JsValue| it.dyn_into().ok())
    .ok_or(Failure::NoAnswer)
}

/// The result of a request.
pub(super) async fn result(request: &IdbRequest) -> Result<JsValue, Failure> {
    let _ = first_of(|done| {
        request.set_onsuccess(Some(done));
        request.set_onerror(Some(done));
    })
    .await;
    match request.error() {
        Ok(None) => Ok(request.result()?),
        Ok(error) => Err(error.into()),
        Err(_) => Err(Failure::NoAnswer),
    }
}

/// A transaction. It ends by itself when nothing more is asked of it.
pub(super) struct Transaction {
    transaction: IdbTransaction,
    end: JsFuture,
}

impl Transaction {
    pub(super) fn new(transaction: IdbTransaction) -> Self {
        let end = first_of(|done| {
            transaction.set_oncomplete(Some(done));
            transaction.set_onabort(Some(done));
        });
        Self { transaction, end }
    }

    /// Everything in a store, or in a range of it.
    pub(super) async fn get_all(
        &self,
        store: &str,
        range: Option<JsValue>,
    ) -> Result<Vec<JsValue>, Failure> {
        let store = self.transaction.object_store(store)?;
        let request = match range {
            Some(range) => store.get_all_with_key(&range)?,
            None => store.get_all()?,
        };
        let rows: Array = result(&request)
            .await?
            .dyn_into()
            .map_err(|_| Failure::Other("DataError".to_owned()))?;
        Ok(rows.to_vec())
    }

    /// Asks for a row to be kept; whether it was, the end of the transaction says.
    pub(super) fn put(&self, store: &str, row: &JsValue) -> Result<(), Failure> {
        self.transaction.object_store(store)?.put(row)?;
        Ok(())
    }

    /// Asks for a row to be taken out; whether it was, the end of the transaction says.
    pub(super) fn delete(&self, store: &str, key: &JsValue) -> Result<(), Failure> {
        self.transaction.object_store(store)?.delete(key)?;
        Ok(())
    }

    /// Asks for everything in a store to be taken out.
    pub(super) fn clear(&self, store: &str) -> Result<(), Failure> {
        self.transaction.object_store(store)?.clear()?;
        Ok(())
    }

    /// Waits for the end: all of it is kept, or nothing.
    pub(super) async fn done(self) -> Result<(), Failure> {
        let event: Option<Event> = self.end.await.ok().and_then(|it| it.dyn_into().ok());
        match event {
            Some(event) if event.type_() == "complete" => Ok(()),
            _ => Err(self.transaction.error().into()),
        }
    }
}
