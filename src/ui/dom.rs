//! What the page does to the browser's document beyond markup: focus, title, address.

pub mod pointer;
pub mod popover;
mod statement;

pub use statement::{STATEMENT_PREFIX, show_statement};

use std::{cell::Cell, rc::Rc};

use gloo::{
    events::{EventListener, EventListenerOptions},
    render::{AnimationFrame, request_animation_frame},
    timers::callback::Timeout,
};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};
use yew::prelude::*;

use crate::domain::route::Route;

/// Milliseconds after the begin of a frame when it is drawn, also by a slow machine.
const DRAWN: u32 = 30;

/// Milliseconds after which a window that draws no frames is taken for one that is not seen.
const UNSEEN: u32 = 200;

fn element(id: &str) -> Option<HtmlElement> {
    gloo::utils::document()
        .get_element_by_id(id)?
        .dyn_into()
        .ok()
}

/// Whether something of this id is on the page.
pub fn has(id: &str) -> bool {
    element(id).is_some()
}

/// Sets the title of the browser's tab.
pub fn set_title(title: &str) {
    gloo::utils::document().set_title(title);
}

/// Puts the focus on an element by its id, if there is one.
pub fn focus(id: &str) {
    if let Some(element) = element(id) {
        // A browser that refuses to move the focus leaves it where it is.
        let _ = element.focus();
    }
}

/// The id of what has the focus, if it has one.
pub fn focused_id() -> Option<String> {
    let focused = gloo::utils::document().active_element();
    focused.map(|it| it.id()).filter(|it| !it.is_empty())
}

/// What stands after `#` in the address; empty for anything that is no page of the app.
pub fn address() -> String {
    let hash = gloo::utils::window().location().hash().unwrap_or_default();
    match hash.strip_prefix('#') {
        Some(address) if address.starts_with('/') => address.to_owned(),
        _ => String::new(),
    }
}

/// Calls back with the address whenever it changes, as long as the listeners live.
///
/// A link to a page is followed at once: by itself the browser would only tell of it in a later
/// task.
pub fn on_address(changed: impl Fn(String) + 'static) -> [EventListener; 2] {
    let changed = Rc::new(changed);
    let told = changed.clone();
    let window = gloo::utils::window();
    let options = EventListenerOptions::enable_prevent_default();
    [
        EventListener::new(&window, "hashchange", move |_| told(address())),
        EventListener::new_with_options(&window, "click", options, move |event| {
            if follow(event) {
                changed(address());
            }
        }),
    ]
}

/// Follows the link of a click if it leads to a page of the app and would open here.
fn follow(event: &Event) -> bool {
    let Some(click) = event.dyn_ref::<MouseEvent>() else {
        return false;
    };
    let opens_elsewhere = click.button() != 0
        || click.ctrl_key()
        || click.meta_key()
        || click.shift_key()
        || click.alt_key();
    if opens_elsewhere || click.default_prevented() {
        return false;
    }
    let link = click
        .target()
        .and_then(|it| it.dyn_into::<Element>().ok())
        .and_then(|it| it.closest("a[href^='#/']").ok().flatten());
    let Some(href) = link.and_then(|it| it.get_attribute("href")) else {
        return false;
    };
    let here = gloo::utils::window().location().hash().unwrap_or_default();
    if here == href {
        // The address stays; whoever scrolled away is brought back all the same.
        if href
            .split_once("?at=")
            .is_some_and(|it| show_statement(it.1))
        {
            click.prevent_default();
        }
        return false;
    }
    if here.split('?').next() != href.split('?').next() {
        let_go_of_focus();
    }
    let is_open = gloo::utils::history()
        .push_state_with_url(&JsValue::NULL, "", Some(&href))
        .is_ok();
    if is_open {
        click.prevent_default();
    }
    is_open
}

/// Something that is called back later, unless this is dropped before.
pub type Soon = (AnimationFrame, Timeout);

/// Calls back when the page as it is now is painted; in a window that is not seen, soon. Never, if
/// what is given is dropped before.
pub fn after_paint(then: impl FnOnce() + 'static) -> Soon {
    in_frame(then, |it| {
        Timeout::new(DRAWN, it).forget();
    })
}

/// Calls back at the begin of the next frame, before it is laid out and painted; in a window that is
/// not seen, soon. Never, if what is given is dropped before.
pub fn in_next_frame(then: impl FnOnce() + 'static) -> Soon {
    in_frame(then, |it| it())
}

/// Calls back by way of `frame` at the begin of the next frame, or by itself if there is none.
fn in_frame(then: impl FnOnce() + 'static, frame: fn(Box<dyn FnOnce()>)) -> Soon {
    let then = Rc::new(Cell::new(Some(then)));
    let run = |then: &Cell<Option<_>>| {
        if let Some(then) = then.take() {
            let then: Box<dyn FnOnce()> = Box::new(then);
            then();
        }
    };
    let painted = then.clone();
    let request = request_animation_frame(move |_| frame(Box::new(move || run(&painted))));
    (request, Timeout::new(UNSEEN, move || run(&then)))
}

/// Calls back after some milliseconds, unless what is given is dropped before.
pub fn later(milliseconds: u32, then: impl FnOnce() + 'static) -> Timeout {
    Timeout::new(milliseconds, then)
}

/// Does something and leaves the time it took among the page's measures, under a name. The figures
/// of the search are taken from there.
pub fn measured<T>(name: &str, work: impl FnOnce() -> T) -> T {
    let clock = gloo::utils::window().performance();
    if let Some(clock) = &clock {
        // A browser that refuses measures does without.
        let _ = clock.mark(name);
    }
    let done = work();
    if let Some(clock) = &clock {
        let _ = clock.measure_with_start_mark(name, name);
        clock.clear_marks_with_mark_name(name);
    }
    done
}

/// Takes the focus from what the next page does not have. A browser that finds it gone in the midst
/// of the change stops there to look what the page would be like.
fn let_go_of_focus() {
    let focused = gloo::utils::document().active_element();
    if let Some(focused) = focused.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
        let _ = focused.blur();
    }
}

/// Opens a page as a step of its own in the history.
pub fn go(route: &Route) {
    // A browser that refuses a fragment leaves the page where it is.
    let _ = gloo::utils::window().location().set_hash(&route.href());
}

/// Opens a page in the place of the present one.
pub fn replace(route: &Route) {
    let _ = gloo::utils::window().location().replace(&route.href());
}

/// Puts the focus on the page's heading and shows its beginning.
pub fn focus_heading() {
    focus_title();
    gloo::utils::window().scroll_to_with_x_and_y(0.0, 0.0);
}

/// Puts the focus on the page's heading and leaves the page where it is: for what goes away under the
/// hand of the person who pressed it.
pub fn focus_title() {
    let heading = gloo::utils::document()
        .query_selector("main h1")
        .ok()
        .flatten();
    if let Some(heading) = heading.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = heading.focus_with_options(&options);
    }
}

/// What stands in the field an event came from.
pub fn value_of(event: &web_sys::Event) -> String {
    let Some(target) = event.target() else {
        return String::new();
    };
    if let Some(field) = target.dyn_ref::<HtmlInputElement>() {
        field.value()
    } else if let Some(field) = target.dyn_ref::<HtmlTextAreaElement>() {
        field.value()
    } else if let Some(field) = target.dyn_ref::<HtmlSelectElement>() {
        field.value()
    } else {
        String::new()
    }
}

/// What stands in a field, by its id; nothing if there is none.
pub fn value_by_id(id: &str) -> String {
    let field = element(id).and_then(|it| it.dyn_into::<HtmlInputElement>().ok());
    field.map(|it| it.value()).unwrap_or_default()
}

/// Selects what stands in a field, by its id, and copies it. Whether the browser did; selected it stays
/// so that the person can.
pub fn copy_from(id: &str) -> bool {
    let field = element(id).and_then(|it| it.dyn_into::<HtmlTextAreaElement>().ok());
    let Some(field) = field else {
        return false;
    };
    let _ = field.focus();
    field.select();
    // Also where there is no clipboard: outside a secure context.
    let document: JsValue = gloo::utils::document().into();
    let copy = js_sys::Reflect::get(&document, &"execCommand".into());
    copy.ok()
        .and_then(|it| it.dyn_into::<js_sys::Function>().ok())
        .and_then(|it| it.call1(&document, &"copy".into()).ok())
        .is_some_and(|it| it.is_truthy())
}

/// Whether the box an event came from is ticked.
pub fn is_ticked(event: &Event) -> bool {
    event
        .target_dyn_into::<HtmlInputElement>()
        .is_some_and(|it| it.checked())
}
