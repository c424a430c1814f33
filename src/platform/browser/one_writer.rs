//! One writer by a Web Lock; where there is none (outside a secure context) by a lease in localStorage.
//! Tabs tell each other of revisions through a channel that carries their numbers and nothing else.

mod channel;
mod lease;
mod lock;

use std::{cell::RefCell, rc::Rc};

use gloo::events::EventListener;
use wasm_bindgen::JsValue;

use self::{channel::Channel, lease::Lease, lock::Lock};
use super::{get, text};
use crate::platform::{
    Guard,
    one_writer::{Heard, OneWriter},
};

/// Told what a tab hears.
type Told = Rc<dyn Fn(Heard)>;

/// One writer in the browser.
pub struct BrowserOneWriter {
    site: String,
    at_work: RefCell<Option<Rc<AtWork>>>,
}

/// What there is as long as someone listens.
struct AtWork {
    way: Way,
    channel: Option<Channel>,
}

enum Way {
    Lock(Rc<Lock>),
    Lease(Rc<Lease>),
}

impl BrowserOneWriter {
    /// Of an edition; `site` starts the names of lock, lease and channel.
    pub fn new(site: &str) -> Self {
        Self {
            site: site.to_owned(),
            at_work: RefCell::default(),
        }
    }
}

impl OneWriter for BrowserOneWriter {
    fn begin(&self, heard: Told) -> Guard {
        let way = match Lock::ask(&self.site, &heard) {
            Some(lock) => Way::Lock(lock),
            None => Way::Lease(Lease::ask(&self.site, &heard)),
        };
        let channel = Channel::open(&self.site, &heard);
        let awake = wakes(&heard);
        let at_work = Rc::new(AtWork { way, channel });
        self.at_work.replace(Some(at_work.clone()));
        Guard::new(move || drop((at_work, awake)))
    }

    fn take_over(&self) {
        match self.at_work.borrow().as_deref() {
            Some(AtWork {
                way: Way::Lock(lock),
                ..
            }) => lock.steal(),
            Some(AtWork {
                way: Way::Lease(lease),
                ..
            }) => lease.take(),
            None => {}
        }
    }

    fn tell_kept(&self, rev: u64) {
        if let Some(channel) = self
            .at_work
            .borrow()
            .as_ref()
            .and_then(|it| it.channel.as_ref())
        {
            channel.tell(rev);
        }
    }
}

/// A tab that was hidden, or came back as it had been left, may have missed something.
fn wakes(heard: &Told) -> Option<[EventListener; 2]> {
    let window = web_sys::window()?;
    let document = window.document()?;
    let (shown, back) = (heard.clone(), heard.clone());
    let visible = document.clone();
    Some([
        EventListener::new(&document, "visibilitychange", move |_| {
            if !visible.hidden() {
                shown(Heard::MayBeOld);
            }
        }),
        EventListener::new(&window, "pageshow", move |event| {
            let event: &JsValue = event.as_ref();
            if get(event, "persisted").is_truthy() {
                back(Heard::MayBeOld);
            }
        }),
    ])
}

/// A member of what another tab sent, if it is a whole number.
fn number(message: &JsValue, key: &str) -> Option<f64> {
    let number = get(message, key).as_f64()?;
    (number.fract() == 0.0).then_some(number)
}
