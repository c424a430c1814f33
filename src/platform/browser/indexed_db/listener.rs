//! Whoever is told what happens to the store by itself.

use std::{cell::RefCell, fmt, rc::Rc};

use crate::platform::store::{OnStoreEvent, StoreEvent};

/// Tells one listener. Clones share it.
#[derive(Clone, Default)]
pub(super) struct Listener(Rc<RefCell<Option<OnStoreEvent>>>);

impl Listener {
    /// From now on tells this one.
    pub(super) fn set(&self, told: OnStoreEvent) {
        self.0.replace(Some(told));
    }

    pub(super) fn tell(&self, event: StoreEvent) {
        // Not borrowed while it is told: it may listen anew.
        let told = self.0.borrow().clone();
        if let Some(told) = told {
            told(event);
        }
    }
}

impl fmt::Debug for Listener {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Listener")
    }
}
