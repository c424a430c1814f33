//! How many browsers run at once: as many as there are cores for, whatever the number of test
//! threads is.

use std::{
    env,
    sync::{Condvar, Mutex, PoisonError},
    thread,
};

static RUNNING: Mutex<usize> = Mutex::new(0);
static LEFT: Condvar = Condvar::new();

/// The right to run one browser, until it is dropped.
#[derive(Debug)]
pub struct Turn(());

impl Turn {
    /// Waits until there is room for one more browser.
    pub fn take() -> Self {
        let limit = limit();
        let running = RUNNING.lock().unwrap_or_else(PoisonError::into_inner);
        let mut running = LEFT
            .wait_while(running, |it| *it >= limit)
            .unwrap_or_else(PoisonError::into_inner);
        *running += 1;
        Self(())
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        let mut running = RUNNING.lock().unwrap_or_else(PoisonError::into_inner);
        *running = running.saturating_sub(1);
        LEFT.notify_one();
    }
}

/// `NAVI_BROWSERS`, else the number of cores up to four.
fn limit() -> usize {
    let wanted = env::var("NAVI_BROWSERS")
        .ok()
        .and_then(|it| it.parse().ok());
    let cores = || thread::available_parallelism().map_or(1, |it| it.get().min(4));
    wanted.unwrap_or_else(cores).max(1)
}
