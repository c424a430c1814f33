//! The connection to the database: opened when first needed, dropped when it is lost, given up when
//! a newer page wants to change the database.

use std::cell::RefCell;

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{IdbDatabase, IdbObjectStoreParameters, IdbOpenDbRequest, IdbTransaction};

use super::{
    listener::Listener,
    place,
    request::{Failure, Transaction, answer},
    write_error::WriteError,
};
use crate::platform::{
    browser::{get, method},
    store::StoreEvent,
};

pub(super) const PLANS: &str = "plans";
pub(super) const REVISIONS: &str = "revisions";
pub(super) const SELF_CHECKS: &str = "self_checks";
/// The stores of plans.
pub(super) const OF_PLANS: [&str; 2] = [PLANS, REVISIONS];
/// Version 1 had the stores of plans only.
const VERSION: u32 = 2;
const OPEN_WITHIN: i32 = 5_000;
/// A newer page waits this long for what is typed here to be saved, in milliseconds.
const GIVES_WAY_AFTER: i32 = 200;

#[derive(Debug)]
pub(super) struct Connection {
    site: String,
    /// The name of the database, once it is known.
    name: RefCell<Option<String>>,
    open: RefCell<Option<IdbDatabase>>,
    listener: Listener,
}

impl Connection {
    /// To the database of an edition. The listener is told of a newer page.
    pub(super) fn new(site: &str, listener: Listener) -> Self {
        Self {
            site: site.to_owned(),
            name: RefCell::default(),
            open: RefCell::default(),
            listener,
        }
    }

    /// Goes on in a database that is made now. The one before stays as it is.
    pub(super) async fn make_another(&self) -> Result<(), Failure> {
        let name = place::next(&self.site, &self.name().await);
        let database = open(&self.site, &name, &self.listener).await?;
        place::note(&self.site, &name);
        self.forget();
        self.open.replace(Some(database));
        self.name.replace(Some(name));
        Ok(())
    }

    /// Deletes what databases there were before this one. Whether they are gone.
    pub(super) async fn delete_others(&self) -> bool {
        place::delete_others(&self.site, &self.name().await).await
    }

    async fn name(&self) -> String {
        let known = self.name.borrow().clone();
        match known {
            Some(name) => name,
            None => {
                let name = place::name(&self.site).await;
                self.name.replace(Some(name.clone()));
                name
            }
        }
    }

    /// Drops the connection; the next transaction opens another, wherever the database is then.
    pub(super) fn forget(&self) {
        self.name.take();
        if let Some(database) = self.open.take() {
            database.close();
        }
    }

    /// Does a write; with a connection that was lost, once more with another one. Whatever was kept then
    /// has to be compared again.
    pub(super) async fn twice(
        &self,
        write: impl AsyncFn() -> Result<(), WriteError>,
    ) -> Result<(), WriteError> {
        match write().await {
            Err(WriteError::Lost(_)) => {
                self.forget();
                write().await
            }
            outcome => outcome,
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
        let database = open(&self.site, &self.name().await, &self.listener).await?;
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

async fn open(site: &str, name: &str, listener: &Listener) -> Result<IdbDatabase, Failure> {
    let request = place::factory(site, name)
        .await?
        .open_with_u32(name, VERSION)?;
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
    let event = answer(&request, OPEN_WITHIN).await;
    match event.as_ref().map(|it| it.type_()).as_deref() {
        Ok("success") => (),
        Ok("error") => return Err(request.error().unwrap_or_default().into()),
        _ => {
            closes_when_it_opens(&request);
            return Err(Failure::NoAnswer);
        }
    }
    let database: IdbDatabase = request.result()?.unchecked_into();
    gives_way(&database, listener);
    Ok(database)
}

/// Nobody waits for it any longer, and an open connection would keep newer pages waiting.
fn closes_when_it_opens(request: &IdbOpenDbRequest) {
    let late = request.clone();
    let close = Closure::once_into_js(move || {
        if let Ok(database) = late.result() {
            database.unchecked_into::<IdbDatabase>().close();
        }
    });
    request.set_onsuccess(Some(close.unchecked_ref()));
}

/// A page with a newer version must not wait for this one: what is typed here is saved, and the
/// connection closed. Closing lets the transactions end that have begun.
fn gives_way(database: &IdbDatabase, listener: &Listener) {
    let (own, listener) = (database.clone(), listener.clone());
    let gives_way = Closure::once_into_js(move |event: JsValue| {
        own.set_onversionchange(None);
        let is_deleted = get(&event, "newVersion").is_null();
        let window = web_sys::window().filter(|_| !is_deleted);
        let Some(window) = window else {
            own.close();
            return;
        };
        listener.tell(StoreEvent::NewerPage);
        let close = Closure::once_into_js(move || own.close());
        let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(
            close.unchecked_ref(),
            GIVES_WAY_AFTER,
        );
    });
    database.set_onversionchange(Some(gives_way.unchecked_ref()));
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
