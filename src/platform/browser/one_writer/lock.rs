//! The right to write as a Web Lock. The browser gives it on when a tab is closed or crashes.

use std::{cell::Cell, rc::Rc};

use js_sys::{Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::{JsFuture, spawn_local};

use super::{Told, get};
use crate::platform::{browser::method, one_writer::Heard};

pub(super) struct Lock {
    name: String,
    told: Told,
    /// Whether a request of this tab stands in line.
    is_in_line: Cell<bool>,
}

/// How the lock is asked for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum How {
    /// Only if no tab has it.
    IfFree,
    /// When it becomes free.
    InLine,
    /// From whichever tab has it.
    Steal,
}

impl Lock {
    /// Asks for the lock; `None` where the browser has none.
    pub(super) fn ask(site: &str, told: &Told) -> Option<Rc<Self>> {
        let lock = Rc::new(Self {
            name: format!("{site}.plan-writer"),
            told: told.clone(),
            is_in_line: Cell::default(),
        });
        lock.request(How::IfFree)?;
        Some(lock)
    }

    /// Takes the lock from whichever tab has it.
    pub(super) fn steal(self: &Rc<Self>) {
        let _ = self.request(How::Steal);
    }

    /// Stands in line, once.
    fn wait(self: &Rc<Self>) {
        if !self.is_in_line.replace(true) {
            let _ = self.request(How::InLine);
        }
    }

    fn request(self: &Rc<Self>, how: How) -> Option<()> {
        let locks = get(&get(&js_sys::global(), "navigator"), "locks");
        let request = method(&locks, "request")?;
        let options = Object::new();
        let option = match how {
            How::IfFree => Some("ifAvailable"),
            How::InLine => None,
            How::Steal => Some("steal"),
        };
        if let Some(option) = option {
            Reflect::set(&options, &option.into(), &JsValue::TRUE).ok()?;
        }
        let own = self.clone();
        let granted = Closure::once_into_js(move |lock: JsValue| own.granted(&lock, how));
        let held = request
            .call3(&locks, &self.name.as_str().into(), &options, &granted)
            .ok()?;
        let held: Promise = held.dyn_into().ok()?;
        let own = self.clone();
        spawn_local(async move {
            // Only a lock that is taken away ends with an error.
            if JsFuture::from(held).await.is_err() {
                (own.told)(Heard::AnotherTabWrites);
                own.wait();
            }
        });
        Some(())
    }

    /// The lock is here, or is not free. What is given back holds it until the page is closed.
    fn granted(self: &Rc<Self>, lock: &JsValue, how: How) -> JsValue {
        if how == How::InLine {
            self.is_in_line.set(false);
        }
        if lock.is_null() {
            (self.told)(Heard::AnotherTabWrites);
            self.wait();
            return JsValue::UNDEFINED;
        }
        (self.told)(Heard::ThisTabWrites);
        Promise::new(&mut |_, _| ()).into()
    }
}
