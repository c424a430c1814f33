//! What `assets/boot.js` offers the app as `globalThis.navi`. All of it may be absent.

use js_sys::{Array, Function, Reflect};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::spawn_local;

use super::{get, method};
use crate::platform::Guard;

fn navi() -> JsValue {
    get(&js_sys::global(), "navi")
}

/// Calls one of its functions.
fn call(name: &str, arguments: &[&str]) -> JsValue {
    let navi = navi();
    let arguments: Array = arguments.iter().copied().map(JsValue::from_str).collect();
    method(&navi, name)
        .and_then(|it| it.apply(&navi, &arguments).ok())
        .unwrap_or(JsValue::UNDEFINED)
}

/// An answer it already fetches for an address, once.
pub(super) fn take(url: &str) -> Option<js_sys::Promise> {
    call("take", &[url]).dyn_into().ok()
}

pub(super) fn hold(name: &str, text: &str) {
    call("hold", &[name, text]);
}

/// What the shared link held that was opened last, once.
pub(super) fn take_shared() -> Option<String> {
    const SHARED: &str = "shared";
    let navi = navi();
    let shared = get(&navi, SHARED).as_string()?;
    // What could not be taken away comes once more, to a page that only previews it.
    let _ = Reflect::set(&navi, &SHARED.into(), &JsValue::UNDEFINED);
    Some(shared)
}

pub(super) fn ready() {
    call("ready", &[]);
}

pub(super) fn fail(reason: &str) {
    call("fail", &[reason]);
}

/// Answers pings as long as the guard lives. The answer is a task, so that a blocked or broken
/// executor gives none.
pub(super) fn answer_pings() -> Guard {
    let navi = navi();
    if !navi.is_object() {
        return Guard::empty();
    }
    let answer = Closure::<dyn Fn()>::new(|| {
        spawn_local(async {
            call("pong", &[]);
        });
    });
    let function: &Function = answer.as_ref().unchecked_ref();
    let key = JsValue::from_str("onping");
    if Reflect::set(&navi, &key, function).is_err() {
        return Guard::empty();
    }
    Guard::new(move || {
        // The function must not be called once the closure is gone.
        let _ = Reflect::set(&navi, &key, &JsValue::UNDEFINED);
        drop(answer);
    })
}
