//! Timers and tasks of the browser.

use gloo::timers::callback::Timeout;
use wasm_bindgen_futures::spawn_local;

use crate::platform::{Guard, Later, event_loop::EventLoop};

/// The browser's event loop.
#[derive(Clone, Copy, Debug)]
pub struct BrowserLoop;

impl EventLoop for BrowserLoop {
    fn after(&self, milliseconds: u32, then: Box<dyn FnOnce()>) -> Guard {
        let timeout = Timeout::new(milliseconds, then);
        Guard::new(move || drop(timeout))
    }

    fn run(&self, task: Later<()>) {
        spawn_local(task);
    }
}
