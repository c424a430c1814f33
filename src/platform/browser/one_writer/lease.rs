//! The right to write as a lease in localStorage: a tab's name and when it was last at work. Another tab
//! takes it when its holder was not at work for a while, as a hidden tab may be.

use std::{cell::Cell, rc::Rc};

use gloo::{events::EventListener, timers::callback::Interval};
use js_sys::{Date, Math};

use super::{Told, text};
use crate::platform::{browser::local_storage, one_writer::Heard};

/// A holder says this often that it is at work.
const BEAT: u32 = 2_000;
/// So many milliseconds without that, and the lease is free.
const EXPIRES: f64 = 6_000.0;

pub(super) struct Lease {
    key: String,
    tab: String,
    told: Told,
    /// Whether this tab has it; `None` before it is known.
    is_mine: Cell<Option<bool>>,
    kept: Cell<Option<Kept>>,
}

/// What works for the lease as long as it is asked for.
type Kept = (Interval, EventListener, EventListener);

impl Lease {
    /// Asks for the lease.
    pub(super) fn ask(site: &str, told: &Told) -> Rc<Self> {
        let lease = Rc::new(Self {
            key: format!("{site}.writer"),
            tab: format!("{:016x}", Math::random().to_bits()),
            told: told.clone(),
            is_mine: Cell::default(),
            kept: Cell::default(),
        });
        lease.look();
        if let Some(window) = web_sys::window() {
            let beats = Rc::downgrade(&lease);
            let beat = Interval::new(BEAT, move || {
                if let Some(lease) = beats.upgrade() {
                    lease.look();
                }
            });
            let other = Rc::downgrade(&lease);
            let heard = EventListener::new(&window, "storage", move |event| {
                if let Some(lease) = other.upgrade()
                    && text(event.as_ref(), "key").is_some_and(|it| it == lease.key)
                {
                    lease.look();
                }
            });
            let leaves = Rc::downgrade(&lease);
            let left = EventListener::new(&window, "pagehide", move |_| {
                if let Some(lease) = leaves.upgrade() {
                    lease.leave();
                }
            });
            lease.kept.set(Some((beat, heard, left)));
        }
        lease
    }

    /// Takes it from whichever tab has it.
    pub(super) fn take(&self) {
        self.note();
        self.says(true);
    }

    /// Keeps what this tab has, and takes what no other tab has.
    fn look(&self) {
        let now = Date::now();
        let noted = local_storage::read(&self.key);
        let holder = match &noted {
            Ok(text) => text.as_deref().and_then(|it| it.split_once(' ')),
            // Without a place for the lease the store alone decides.
            Err(_) => return self.says(true),
        };
        let is_others = holder.is_some_and(|(tab, at)| {
            let at: f64 = at.parse().unwrap_or_default();
            // A clock that was put back leaves no lease for years.
            tab != self.tab && (now - at).abs() < EXPIRES
        });
        if !is_others {
            self.note();
        }
        self.says(!is_others);
    }

    fn note(&self) {
        let _ = local_storage::write(&self.key, &format!("{} {}", self.tab, Date::now()));
    }

    fn leave(&self) {
        if self.is_mine.get() == Some(true) {
            let _ = local_storage::remove(&self.key);
        }
    }

    fn says(&self, is_mine: bool) {
        if self.is_mine.replace(Some(is_mine)) != Some(is_mine) {
            (self.told)(if is_mine {
                Heard::ThisTabWrites
            } else {
                Heard::AnotherTabWrites
            });
        }
    }
}
