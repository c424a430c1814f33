//! Makes the program fail in six ways, as a `navi-fault` event asks, for the tests of the rescue. Only
//! with the feature `fault-hooks`, which no release has.

use std::hint::black_box;

use gloo::events::EventListener;
use js_sys::{Error, Promise, Reflect};
use wasm_bindgen::JsValue;
use yew::prelude::*;

/// Fails whenever it is asked to, until the page is closed.
pub fn listen() {
    if let Some(window) = web_sys::window() {
        EventListener::new(&window, "navi-fault", |event| {
            let event: &JsValue = event.as_ref();
            let kind = Reflect::get(event, &"detail".into()).ok();
            fail(&kind.and_then(|it| it.as_string()).unwrap_or_default());
        })
        .forget();
    }
}

#[expect(clippy::panic, reason = "it is what this is for")]
fn fail(kind: &str) {
    match kind {
        "handler" => panic!("on purpose, in a handler"),
        "render" => {
            if let Ok(root) = gloo::utils::document().create_element("div") {
                yew::Renderer::<Broken>::with_root(root).render();
            }
        }
        "stack" => {
            deeper(&[1; 64]);
        }
        // There are four of these at most. What is asked for and not used takes no time.
        "memory" => loop {
            std::mem::forget(black_box(Vec::<u8>::with_capacity(1 << 30)));
        },
        "rejection" => {
            let _ = Promise::reject(&Error::new("on purpose, in a promise"));
        }
        "script" => wasm_bindgen::throw_str("on purpose, in a script"),
        _ => {}
    }
}

/// Never comes back, and uses some of the stack at every step.
#[expect(unconditional_recursion, reason = "it is what this is for")]
fn deeper(above: &[u64; 64]) -> u64 {
    let here = black_box(*above).map(|it| it.wrapping_add(1));
    deeper(&here) ^ black_box(here).iter().sum::<u64>()
}

/// A component that cannot be shown.
#[component]
#[expect(clippy::panic, reason = "it is what this is for")]
fn Broken() -> Html {
    panic!("on purpose, in a render")
}
