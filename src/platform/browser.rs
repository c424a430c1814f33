//! The browser behind the ports. Only this module and its parts name a browser API.

pub mod content;
pub mod device;
mod drops;
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

use super::{Home, content::Content, device::Device, event_loop::EventLoop};
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

/// Where this browser keeps what a person writes, for an edition.
pub fn home(site: &str) -> Home {
    let store = indexed_db::IndexedDbStore::new(site);
    Home {
        checks: Rc::new(store.checks()),
        plans: Rc::new(store),
        safekeeping: Rc::new(safekeeping::BrowserSafekeeping::new(site)),
        one_writer: Rc::new(one_writer::BrowserOneWriter::new(site)),
        drops: Rc::new(drops::BrowserDrops),
    }
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
