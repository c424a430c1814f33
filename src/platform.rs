//! Ports to the outside: what the app asks of its store, its device and its content, as traits.
//!
//! Only `browser` names a browser API. Nothing here knows `ui` or `app`.

#[cfg(feature = "app")]
pub mod browser;
pub mod check_store;
pub mod content;
pub mod device;
pub mod drops;
pub mod event_loop;
pub mod keeper;
pub mod memory;
pub mod one_writer;
pub mod safekeeping;
pub mod store;

use std::{future::Future, pin::Pin, rc::Rc};

/// Where this device keeps what a person writes, for an edition: all of it in one place.
#[derive(Clone)]
pub struct Home {
    /// Plans.
    pub plans: Rc<dyn store::PlanStore>,
    /// Self-checks.
    pub checks: Rc<dyn check_store::CheckStore>,
    /// How safe they are.
    pub safekeeping: Rc<dyn safekeeping::Safekeeping>,
    /// Who of the tabs writes.
    pub one_writer: Rc<dyn one_writer::OneWriter>,
    /// What is dragged onto the page.
    pub drops: Rc<dyn drops::Drops>,
}

/// What a port answers later.
pub type Later<T> = Pin<Box<dyn Future<Output = T>>>;

/// An answer that is there at once.
pub fn now<T: 'static>(value: T) -> Later<T> {
    Box::pin(std::future::ready(value))
}

/// Something that goes on until this is dropped: a listener, a timer.
#[must_use = "it ends when this is dropped"]
pub struct Guard(Option<Box<dyn FnOnce()>>);

impl Guard {
    /// A guard that runs `end` when it is dropped.
    pub fn new(end: impl FnOnce() + 'static) -> Self {
        Self(Some(Box::new(end)))
    }

    /// A guard of something that has no end of its own.
    pub fn empty() -> Self {
        Self(None)
    }
}

impl Drop for Guard {
    fn drop(&mut self) {
        if let Some(end) = self.0.take() {
            end();
        }
    }
}
