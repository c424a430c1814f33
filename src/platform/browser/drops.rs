//! What is dragged onto the page, by the events of the window.

use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{DataTransfer, DragEvent, Element, Event};

use super::file;
use crate::platform::{
    Guard,
    device::FileError,
    drops::{Dropped, Drops},
    now,
};

/// Drags in the browser.
#[derive(Clone, Copy, Debug)]
pub struct BrowserDrops;

/// What the browser calls files among the types of a drag.
const FILES: &str = "Files";

/// The type of links and of pictures of a page.
const LINKS: &str = "text/uri-list";

/// Where text can be put down.
const FIELDS: &str = "input, textarea, [contenteditable]";

impl Drops for BrowserDrops {
    fn watch(
        &self,
        most_bytes: u64,
        takes: Rc<dyn Fn() -> bool>,
        told: Rc<dyn Fn(Dropped)>,
    ) -> Guard {
        let window = gloo::utils::window();
        let options = EventListenerOptions::enable_prevent_default();
        let takes_too = takes.clone();
        let over = EventListener::new_with_options(&window, "dragover", options, move |event| {
            if let Some(data) = from_outside(event) {
                event.prevent_default();
                data.set_drop_effect(if takes_too() { "copy" } else { "none" });
            }
        });
        let down = EventListener::new_with_options(&window, "drop", options, move |event| {
            if let Some(data) = from_outside(event) {
                event.prevent_default();
                if takes() {
                    told(read(&data, most_bytes));
                }
            }
        });
        Guard::new(move || drop((over, down)))
    }
}

/// What is dragged, if the browser would open it by itself.
fn from_outside(event: &Event) -> Option<DataTransfer> {
    let drag: &DragEvent = event.dyn_ref()?;
    let data = drag.data_transfer()?;
    let target = drag.target().and_then(|it| it.dyn_into::<Element>().ok());
    let is_over_field = target.is_some_and(|it| it.closest(FIELDS).is_ok_and(|it| it.is_some()));
    let has = |it: &str| data.types().includes(&it.into(), 0);
    (has(FILES) || has(LINKS) && !is_over_field).then_some(data)
}

fn read(data: &DataTransfer, most_bytes: u64) -> Dropped {
    let files = data.files();
    match files.as_ref().map(|it| (it.length(), it.get(0))) {
        Some((1, Some(file))) => Box::pin(file::read(file, most_bytes)),
        _ => now(Err(FileError::NotOneFile)),
    }
}
