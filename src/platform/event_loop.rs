//! The port to the event loop: timers and tasks.

use super::{Guard, Later};

/// Runs things later.
pub trait EventLoop {
    /// Runs `then` after some milliseconds, unless the guard is dropped before.
    fn after(&self, milliseconds: u32, then: Box<dyn FnOnce()>) -> Guard;

    /// Runs a task to its end.
    fn run(&self, task: Later<()>);
}
