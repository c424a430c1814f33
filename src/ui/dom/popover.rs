//! A popover beside the word it explains.

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Element;
use yew::prelude::*;

use super::element;

/// Calls back with the id of a term when its word is chosen, and remembers beside which word its meaning
/// is to be shown, as long as the listener lives.
pub fn on_term(chosen: impl Fn(String) + 'static, popover: &'static str) -> EventListener {
    let options = EventListenerOptions::enable_prevent_default();
    let document = gloo::utils::document();
    EventListener::new_with_options(&document, "click", options, move |event| {
        let Some(click) = event.dyn_ref::<MouseEvent>() else {
            return;
        };
        let word = click
            .target()
            .and_then(|it| it.dyn_into::<Element>().ok())
            .and_then(|it| it.closest("a.term").ok().flatten());
        let (Some(word), Some(popover)) = (word, element(popover)) else {
            return;
        };
        let opens_elsewhere = click.ctrl_key() || click.meta_key() || click.shift_key();
        let id = word.get_attribute("data-term");
        let Some(id) = id.filter(|_| !opens_elsewhere) else {
            return;
        };
        // A browser that cannot show it in place follows the link.
        if popover.show_popover().is_ok() {
            click.prevent_default();
            let _ = word.set_attribute("aria-expanded", "true");
            EventListener::once(&popover, "beforetoggle", move |_| {
                let _ = word.set_attribute("aria-expanded", "false");
            })
            .forget();
            chosen(id);
        }
    })
}

/// Puts an open popover beside the word it explains, inside the window, and the focus into it.
pub fn place_popover(id: &str) {
    const GAP: f64 = 8.0;
    let document = gloo::utils::document();
    let word = document.query_selector("a.term[aria-expanded='true']");
    let (Some(popover), Ok(Some(word))) = (element(id), word) else {
        return;
    };
    let window = gloo::utils::window();
    let size = |it: Result<JsValue, JsValue>| it.ok().and_then(|it| it.as_f64()).unwrap_or(0.0);
    let scrolled = |it: Result<f64, JsValue>| it.unwrap_or_default();
    // A word of two lines has two boxes: the first one is where it begins.
    let place = word.get_client_rects().get(0);
    let place = place.unwrap_or_else(|| word.get_bounding_client_rect());
    let own = popover.get_bounding_client_rect();
    let widest = f64::from(
        document
            .document_element()
            .map_or(0, |it| it.client_width()),
    );
    let left = place
        .left()
        .min(widest - own.width() - 2.0 * GAP)
        .max(2.0 * GAP);
    let is_below = place.bottom() + GAP + own.height() <= size(window.inner_height())
        || place.top() - GAP < own.height();
    let top = if is_below {
        place.bottom() + GAP
    } else {
        place.top() - GAP - own.height()
    };
    let style = popover.style();
    let pixels = |it: f64| format!("{it}px");
    let _ = style.set_property("left", &pixels(left + scrolled(window.scroll_x())));
    let _ = style.set_property("top", &pixels(top + scrolled(window.scroll_y())));
    let _ = popover.focus();
}
