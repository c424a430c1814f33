//! The browser behind the ports. Only this module and its parts name a browser API.

pub mod content;
pub mod device;
pub mod event_loop;
pub mod file;
pub mod indexed_db;
pub mod local_storage;
mod mirror;
mod navi;
mod one_writer;
mod output;
mod safekeeping;
mod unicode;

use std::rc::Rc;

use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use super::{
    check_store::CheckStore, content::Content, device::Device, event_loop::EventLoop,
    one_writer::OneWriter, safekeeping::Safekeeping, store::PlanStore,
};
use crate::domain::search::fold::Nfkc;

/// The ports of a page.
#[derive(Clone)]
pub struct Ports {
    /// The device.
    pub device: Rc<dyn Device>,
    /// The content.
    pub content: Rc<dyn Content>,
    /// The event loop.
    pub event_loop: Rc<dyn EventLoop>,
    /// Unicode.
    pub unicode: Rc<dyn Nfkc>,
}

/// The ports of this page. `site` is the edition's id, which the names of what is kept start with.
pub fn ports(site: &str) -> Ports {
    Ports {
        device: Rc::new(device::BrowserDevice::new(site)),
        content: Rc::new(content::BrowserContent),
        event_loop: Rc::new(event_loop::BrowserLoop),
        unicode: Rc::new(unicode::BrowserUnicode),
    }
}

/// The store that outlives the page.
pub fn plan_store(site: &str) -> Rc<dyn PlanStore> {
    Rc::new(indexed_db::IndexedDbStore::new(site))
}

/// How safe that store is.
pub fn safekeeping(site: &str) -> Rc<dyn Safekeeping> {
    Rc::new(safekeeping::BrowserSafekeeping::new(site))
}

/// Who of the tabs of an edition writes.
pub fn one_writer(site: &str) -> Rc<dyn OneWriter> {
    Rc::new(one_writer::BrowserOneWriter::new(site))
}

/// The store of self-checks that outlives the page.
pub fn check_store(site: &str) -> Rc<dyn CheckStore> {
    Rc::new(indexed_db::checks::IndexedDbChecks::new(site))
}

/// Says that the app cannot go on. For the panic hook, which can hold no port.
pub fn fail(reason: &str) {
    navi::fail(reason);
}

/// The name or message of something thrown.
fn reason(thrown: &JsValue) -> String {
    ["name", "message"]
        .iter()
        .find_map(|key| text(thrown, key).filter(|it| !it.is_empty()))
        .unwrap_or_else(|| "?".to_owned())
}

/// A member of a JS object; `undefined` where there is none.
fn get(object: &JsValue, key: &str) -> JsValue {
    Reflect::get(object, &key.into()).unwrap_or(JsValue::UNDEFINED)
}

fn text(object: &JsValue, key: &str) -> Option<String> {
    get(object, key).as_string()
}

fn method(object: &JsValue, key: &str) -> Option<Function> {
    get(object, key).dyn_into().ok()
}
