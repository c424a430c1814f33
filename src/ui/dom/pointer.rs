//! Holding something on the page with a mouse, a pen or a finger.

use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::prelude::*;

/// So near to its end, in pixels, a thing is held by its end.
const END: f64 = 14.0;

/// What a pointer holds.
#[derive(Clone, Debug, PartialEq)]
pub struct Held {
    /// The value of the attribute by which it was found.
    pub value: String,
    /// Where the pointer went down, in pixels from the left edge of the window.
    pub x: f64,
    /// The width of the element it lies in, in pixels.
    pub width: f64,
    /// Whether it is held by its end.
    pub by_end: bool,
}

/// The value of an attribute at the element an event came from, or at the nearest one around it.
pub fn value_around(event: &Event, attribute: &str) -> Option<String> {
    around(event, attribute)?.get_attribute(attribute)
}

/// Holds the element with an attribute that the pointer went down on: what the pointer does from
/// now on is told there, wherever it is. Only the first button holds.
pub fn hold(event: &PointerEvent, attribute: &str) -> Option<Held> {
    if event.button() != 0 || !event.is_primary() {
        return None;
    }
    let element = around(event, attribute)?;
    let value = element.get_attribute(attribute)?;
    let width = element.parent_element()?.get_bounding_client_rect().width();
    let x = f64::from(event.client_x());
    let by_end = element.get_bounding_client_rect().right() - x < END;
    // Without it, the pointer is only lost when it leaves the element.
    let _ = element.set_pointer_capture(event.pointer_id());
    Some(Held {
        value,
        x,
        width,
        by_end,
    })
}

fn around(event: &Event, attribute: &str) -> Option<Element> {
    let element: Element = event.target()?.dyn_into().ok()?;
    element.closest(&format!("[{attribute}]")).ok()?
}
