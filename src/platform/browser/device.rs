//! The device through the browser: clock, randomness, files, printer, page events.

use std::rc::Rc;

use chrono::NaiveDate;
use gloo::events::EventListener;
use js_sys::{Date, Math};
use wasm_bindgen_futures::JsFuture;
use web_sys::Window;

use super::{file, indexed_db::place, local_storage, navi};
use crate::{
    domain::id::{self, TownId},
    platform::{
        Guard, Later,
        device::{Choice, Device, DeviceError, FileError, PickedFile},
        now,
    },
};

/// The device as the browser shows it.
#[derive(Clone, Debug)]
pub struct BrowserDevice {
    site: String,
    choice_key: String,
    towns_key: String,
}

impl BrowserDevice {
    /// The device; `site` starts the names of what it keeps.
    pub fn new(site: &str) -> Self {
        Self {
            site: site.to_owned(),
            choice_key: format!("{site}.choice"),
            towns_key: format!("{site}.towns"),
        }
    }
}

const DEVICE: &str = "device";

/// Between the ids of towns; no id has it.
const SEPARATOR: &str = " ";

impl Device for BrowserDevice {
    fn today(&self) -> NaiveDate {
        today()
    }

    fn now(&self) -> String {
        let now = Date::new_0();
        format!(
            "{:04}-{:02}-{:02}T{:02}:{:02}",
            now.get_full_year(),
            now.get_month() + 1,
            now.get_date(),
            now.get_hours(),
            now.get_minutes()
        )
    }

    fn minutes(&self) -> u64 {
        minutes()
    }

    fn random_bits(&self) -> u64 {
        let mut bytes = [0; 8];
        let filled = web_sys::window()
            .and_then(|it| it.crypto().ok())
            .and_then(|it| it.get_random_values_with_u8_array(&mut bytes).ok());
        match filled {
            Some(_) => u64::from_le_bytes(bytes),
            // Only an embedded browser has no `crypto`. Ids have to differ, not to be secret.
            None => (Math::random().to_bits() << 12) ^ Math::random().to_bits(),
        }
    }

    fn download(&self, name: &str, mime: &str, text: &str) -> Result<(), DeviceError> {
        file::offer(name, mime, text)
    }

    fn pick_file(&self, most_bytes: u64) -> Later<Result<Option<PickedFile>, FileError>> {
        let Some((field, chosen)) = file::ask() else {
            return now(Err(FileError::Unreadable));
        };
        Box::pin(async move {
            let _ = JsFuture::from(chosen).await;
            match field.files().and_then(|it| it.get(0)) {
                Some(file) => file::read(file, most_bytes).await.map(Some),
                None => Ok(None),
            }
        })
    }

    fn print(&self) {
        if let Some(window) = web_sys::window() {
            let _ = window.print();
        }
    }

    fn on_hidden(&self, callback: Rc<dyn Fn()>) -> Guard {
        let Some((window, document)) = web_sys::window().and_then(|it| {
            let document = it.document()?;
            Some((it, document))
        }) else {
            return Guard::empty();
        };
        let leaving = callback.clone();
        let hidden = document.clone();
        let listeners = [
            EventListener::new(&window, "pagehide", move |_| leaving()),
            EventListener::new(&document, "visibilitychange", move |_| {
                if hidden.hidden() {
                    callback();
                }
            }),
        ];
        Guard::new(move || drop(listeners))
    }

    fn is_secure_context(&self) -> bool {
        web_sys::window().is_some_and(|it| it.is_secure_context())
    }

    fn is_file(&self) -> bool {
        web_sys::window()
            .and_then(|it: Window| it.location().protocol().ok())
            .is_some_and(|it| it == "file:")
    }

    fn public_address(&self) -> Option<String> {
        let href = web_sys::window()?.location().href().ok()?;
        let address = href.split('#').next().unwrap_or_default();
        address.starts_with("https://").then(|| address.to_owned())
    }

    fn on_shared(&self, callback: Rc<dyn Fn(String)>) -> Guard {
        let tell = move || {
            if let Some(text) = navi::take_shared() {
                callback(text);
            }
        };
        tell();
        let Some(window) = web_sys::window() else {
            return Guard::empty();
        };
        let listener = EventListener::new(&window, "hashchange", move |_| tell());
        Guard::new(move || drop(listener))
    }

    fn choice(&self) -> Option<Choice> {
        match local_storage::read(&self.choice_key) {
            Ok(Some(text)) if text == DEVICE => Some(Choice::Device),
            _ => None,
        }
    }

    fn choose(&self, choice: Choice) -> Result<(), DeviceError> {
        let done = match choice {
            Choice::Device => local_storage::write(&self.choice_key, DEVICE),
            Choice::Nowhere => local_storage::remove(&self.choice_key)
                .and_then(|()| local_storage::remove(&self.towns_key)),
        };
        done.map_err(|_| DeviceError("localStorage".to_owned()))
    }

    fn opened_towns(&self) -> Vec<TownId> {
        let text = local_storage::read(&self.towns_key).ok().flatten();
        let words = text.as_deref().unwrap_or_default().split(SEPARATOR);
        words
            .filter(|it| id::is_well_formed(it))
            .map(TownId::new)
            .collect()
    }

    fn note_opened_towns(&self, towns: &[TownId]) {
        let ids: Vec<&str> = towns.iter().map(TownId::as_str).collect();
        // A note that is lost costs a search one town, so that no one is told.
        let _ = match (self.choice(), ids.as_slice()) {
            (Some(Choice::Device), [_, ..]) => {
                local_storage::write(&self.towns_key, &ids.join(SEPARATOR))
            }
            _ => local_storage::remove(&self.towns_key),
        };
    }

    fn has_store(&self) -> Later<bool> {
        let site = self.site.clone();
        Box::pin(async move { place::exists(&site).await })
    }

    fn hand_over(&self, name: &str, text: &str) {
        navi::hold(name, text);
    }

    fn ready(&self) {
        navi::ready();
    }

    fn answer_pings(&self) -> Guard {
        navi::answer_pings()
    }
}

/// Today, where the person is.
pub(super) fn today() -> NaiveDate {
    let now = Date::new_0();
    i32::try_from(now.get_full_year())
        .ok()
        .and_then(|year| NaiveDate::from_ymd_opt(year, now.get_month() + 1, now.get_date()))
        .unwrap_or_default()
}

/// Whole minutes since 1970.
pub(super) fn minutes() -> u64 {
    (Date::now() / 60_000.0) as u64
}
