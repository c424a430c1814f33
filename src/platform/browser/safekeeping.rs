//! What the browser promises of its storage, and the count of days in localStorage: a count that is
//! lost costs a reminder.

use std::rc::Rc;

use chrono::NaiveDate;
use js_sys::Promise;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

use super::{get, local_storage, method, output};
use crate::{
    domain::day,
    platform::{
        Later,
        device::DeviceError,
        safekeeping::{Output, Safekeeping},
    },
};

/// Safekeeping by the browser.
#[derive(Clone, Debug)]
pub struct BrowserSafekeeping {
    key: String,
}

impl BrowserSafekeeping {
    /// Of an edition; `site` starts the name of the count.
    pub fn new(site: &str) -> Self {
        Self {
            key: format!("{site}.changed"),
        }
    }

    /// The count, and the day that was counted last.
    fn count(&self) -> (u32, String) {
        let text = local_storage::read(&self.key).ok().flatten();
        let text = text.unwrap_or_default();
        let (count, day) = text.split_once(' ').unwrap_or_default();
        (count.parse().unwrap_or_default(), day.to_owned())
    }
}

impl Safekeeping for BrowserSafekeeping {
    fn is_promised(&self) -> Later<Option<bool>> {
        Box::pin(storage("persisted"))
    }

    fn ask(&self) -> Later<Option<bool>> {
        Box::pin(storage("persist"))
    }

    fn changed_days(&self) -> u32 {
        self.count().0
    }

    fn note_change(&self, day: NaiveDate) -> u32 {
        let (count, last) = self.count();
        let day = day::text(day);
        if last == day {
            return count;
        }
        let count = count.saturating_add(1);
        let _ = local_storage::write(&self.key, &format!("{count} {day}"));
        count
    }

    fn note_export(&self) {
        let _ = local_storage::remove(&self.key);
    }

    fn can_write_files(&self) -> bool {
        output::is_offered()
    }

    fn pick_output(&self, name: &str) -> Later<Result<Option<Rc<dyn Output>>, DeviceError>> {
        output::pick(name)
    }
}

/// What a question to `navigator.storage` is answered.
async fn storage(question: &'static str) -> Option<bool> {
    let manager = get(&get(&js_sys::global(), "navigator"), "storage");
    let answer = method(&manager, question)?.call0(&manager).ok()?;
    let answer = JsFuture::from(answer.dyn_into::<Promise>().ok()?)
        .await
        .ok()?;
    answer.as_bool()
}
