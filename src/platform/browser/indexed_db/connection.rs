//! The connection to the database: opened when first needed, dropped when it is lost, given up when
//! a newer page wants to change the database.

use std::cell::RefCell;

use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{
    Event, IdbDatabase, IdbFactory, IdbObjectStoreParameters, IdbOpenDbRequest, IdbTransaction,
};

use super::request::{Failure, Transaction, first_of};
use crate::platform::browser::{get, method};

pub(super) const PLANS: &str = "plans";
pub(super) const REVISIONS: &str = "revisions";
pub(super) const SELF_CHECKS: &str = "self_checks";
/// The stores of plans.
pub(super) const OF_PLANS: [&str; 2] = [PLANS, REVISIONS];
/// Version 1 had the stores of plans only.
const VERSION: u32 = 2;
const OPEN_WITHIN: i32 = 5_000;

#[derive(Debug)]
pub(super) struct Connection {
    name: String,
    open: RefCell<Option<IdbDatabase>>,
}

impl Connection {
    pub(super) fn new(name: &str) -> Self {
        Self {
            name: name.to_owned(),
            open: RefCell::default(),
        }
    }

    /// Drops the connection; the next transaction opens another.
    pub(super) fn forget(&self) {
        if let Some(database) = self.open.take() {
            database.close();
        }
    }

    /// A transaction that reads.
    pub(super) async fn read(&self, stores: &[&str]) -> Result<Transaction, Failure> {
        self.transaction(stores, "readonly", &Object::new()).await
    }

    /// A transaction that writes, through to the disk before it is complete.
    pub(super) async fn write(&self, stores: &[&str]) -> Result<Transaction, Failure> {
        let options = Object::new();
        Reflect::set(&options, &"durability".into(), &"strict".into())?;
        self.transaction(stores, "readwrite", &options).await
    }

    async fn transaction(
        &self,
        stores: &[&str],
        mode: &str,
        options: &Object,
    ) -> Result<Transaction, Failure> {
        match begin(&self.database().await?, stores, mode, options) {
            Ok(transaction) => Ok(transaction),
            // The browser or a newer page has closed it.
            Err(Failure::Lost(_)) => {
                self.forget();
                begin(&self.database().await?, stores, mode, options)
            }
            Err(failure) => Err(failure),
        }
    }

    async fn database(&self) -> Result<IdbDatabase, Failure> {
        if let Some(database) = self.open.borrow().clone() {
            return Ok(database);
        }
        let database = open(&self.name).await?;
        *self.open.borrow_mut() = Some(database.clone());
        Ok(database)
    }
}

fn begin(
    database: &IdbDatabase,
    stores: &[&str],
    mode: &str,
    options: &Object,
) -> Result<Transaction, Failure> {
    // web-sys has the options of a transaction only as an unstable API.
    let begin = method(database, "transaction").ok_or(Failure::Blocked)?;
    let stores: Array = stores.iter().map(|it| JsValue::from_str(it)).collect();
    let transaction: IdbTransaction = begin
        .call3(database, &stores, &mode.into(), options)?
        .unchecked_into();
    Ok(Transaction::new(transaction))
}

async fn open(name: &str) -> Result<IdbDatabase, Failure> {
    // Reading the member may throw where the browser blocks storage.
    let factory: IdbFactory = get(&js_sys::global(), "indexedDB")
        .dyn_into()
        .map_err(|_| Failure::Blocked)?;
    let request = factory.open_with_u32(name, VERSION)?;
    // In the event itself, however late it comes: an upgrade that nobody fills would leave the new
    // version without its stores, for good.
    let opening = request.clone();
    let fills = Closure::once_into_js(move || {
        let database: Option<IdbDatabase> = opening.result().ok().map(JsCast::unchecked_into);
        let filled = database.is_some_and(|it| create_stores(&it).is_ok());
        if !filled && let Some(transaction) = opening.transaction() {
            // Without all of its stores the version stays what it was.
            let _ = transaction.abort();
        }
    });
    request.set_onupgradeneeded(Some(fills.unchecked_ref()));
    let event = answer(&request).await?;
    match event.type_().as_str() {
        "success" => (),
        "error" => return Err(request.error().unwrap_or_default().into()),
        _ => return Err(Failure::NoAnswer),
    }
    let database: IdbDatabase = request.result()?.unchecked_into();
    // A page with a newer version must not wait for this one.
    if let Some(close) = method(&database, "close") {
        let close: Function = close.bind0(&database);
        database.set_onversionchange(Some(&close));
    }
    Ok(database)
}

/// The next event of an open request.
async fn answer(request: &IdbOpenDbRequest) -> Result<Event, Failure> {
    first_of(|done| {
        request.set_onsuccess(Some(done));
        request.set_onerror(Some(done));
        if let Some(window) = web_sys::window() {
            let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(done, OPEN_WITHIN);
        }
    })
    .await
    .ok()
    .and_then(|it: JsValue| it.dyn_into().ok())
    .ok_or(Failure::NoAnswer)
}

/// Creates the stores that are not there yet; those of an older version keep what they have.
fn create_stores(database: &IdbDatabase) -> Result<(), Failure> {
    let by = |path: &JsValue| {
        let options = IdbObjectStoreParameters::new();
        options.set_key_path(path);
        options
    };
    let path = Array::of2(&"id".into(), &"rev".into());
    let stores = [
        (PLANS, "id".into()),
        (REVISIONS, path.into()),
        (SELF_CHECKS, "id".into()),
    ];
    // web-sys has the list of names only with another of its features.
    let there = get(database, "objectStoreNames");
    let contains = method(&there, "contains").ok_or(Failure::Blocked)?;
    for (name, key) in stores {
        let is_there = contains.call1(&there, &name.into())?;
        if is_there.is_falsy() {
            database.create_object_store_with_optional_parameters(name, &by(&key))?;
        }
    }
    Ok(())
}
