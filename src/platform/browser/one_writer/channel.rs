//! What tabs tell each other: `{rev, schema}` and nothing a person wrote.

use js_sys::{Function, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};

use super::{Told, get, number};
use crate::{
    domain::save::form::SCHEMA,
    platform::{browser::method, one_writer::Heard},
};

/// A channel between the tabs of an edition.
pub(super) struct Channel {
    channel: JsValue,
    _listener: Closure<dyn Fn(JsValue)>,
}

impl Channel {
    /// Opens the channel; `None` where the browser has none.
    pub(super) fn open(site: &str, told: &Told) -> Option<Self> {
        let make: Function = get(&js_sys::global(), "BroadcastChannel").dyn_into().ok()?;
        let name = js_sys::Array::of1(&format!("{site}.plans").into());
        let channel = Reflect::construct(&make, &name).ok()?;
        let told = told.clone();
        let listener = Closure::<dyn Fn(JsValue)>::new(move |event: JsValue| {
            let message = get(&event, "data");
            // Whatever else is said there is not for this program.
            if number(&message, "rev").is_some() && number(&message, "schema").is_some() {
                told(Heard::MayBeOld);
            }
        });
        Reflect::set(&channel, &"onmessage".into(), listener.as_ref()).ok()?;
        Some(Self {
            channel,
            _listener: listener,
        })
    }

    /// Tells the other tabs of a revision.
    pub(super) fn tell(&self, rev: u64) {
        let message = Object::new();
        let members = [("rev", rev as f64), ("schema", f64::from(SCHEMA))];
        for (key, number) in members {
            let _ = Reflect::set(&message, &key.into(), &number.into());
        }
        if let Some(post) = method(&self.channel, "postMessage") {
            // A tab that is not told finds out when it is looked at.
            let _ = post.call1(&self.channel, &message);
        }
    }
}

impl Drop for Channel {
    fn drop(&mut self) {
        if let Some(close) = method(&self.channel, "close") {
            let _ = close.call0(&self.channel);
        }
    }
}
