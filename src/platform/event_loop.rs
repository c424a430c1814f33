//! The port to the event loop: timers and tasks.

use std::{cell::Cell, rc::Rc};

use super::{Guard, Later};

/// Runs things later.
pub trait EventLoop {
    /// Runs `then` after some milliseconds, unless the guard is dropped before.
    fn after(&self, milliseconds: u32, then: Box<dyn FnOnce()>) -> Guard;

    /// Runs a task to its end.
    fn run(&self, task: Later<()>);
}

/// Tells an answer when it comes, unless the guard is dropped before. A question that has no answer
/// tells nothing.
pub fn tell<T: 'static>(
    event_loop: &dyn EventLoop,
    asked: impl Future<Output = Option<T>> + 'static,
    told: impl FnOnce(T) + 'static,
) -> Guard {
    let is_wanted = Rc::new(Cell::new(true));
    let wanted = is_wanted.clone();
    event_loop.run(Box::pin(async move {
        if let Some(answer) = asked.await
            && wanted.get()
        {
            told(answer);
        }
    }));
    Guard::new(move || is_wanted.set(false))
}
