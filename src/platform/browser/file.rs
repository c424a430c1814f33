//! Files in and out: reading one the person chose, offering one to save.

use js_sys::{Array, Promise, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, File, HtmlAnchorElement, HtmlElement, HtmlInputElement, Url};

use super::reason;
use crate::platform::device::{DeviceError, FileError, PickedFile};

/// Reads a file, unless it is larger than `most_bytes`.
///
/// # Errors
///
/// If it is too large, or cannot be read.
pub async fn read(file: File, most_bytes: u64) -> Result<PickedFile, FileError> {
    let size = file.size();
    if size > most_bytes as f64 {
        return Err(FileError::TooLarge { bytes: size as u64 });
    }
    let buffer = JsFuture::from(file.array_buffer())
        .await
        .map_err(|_| FileError::Unreadable)?;
    Ok(PickedFile {
        name: file.name(),
        bytes: Uint8Array::new(&buffer).to_vec(),
    })
}

/// A field for choosing a file, already opened; the promise ends when something was chosen or not.
pub(super) fn ask() -> Option<(HtmlInputElement, Promise)> {
    let document = web_sys::window()?.document()?;
    let field: HtmlInputElement = document.create_element("input").ok()?.dyn_into().ok()?;
    field.set_type("file");
    field.set_accept(".json,application/json");
    let chosen = Promise::new(&mut |done, _| {
        field.set_onchange(Some(&done));
        // Browsers without this event leave the promise open for ever: the task just stays.
        let _ = field.add_event_listener_with_callback("cancel", &done);
    });
    field.click();
    Some((field, chosen))
}

/// Offers a text as a file.
pub(super) fn offer(name: &str, mime: &str, text: &str) -> Result<(), DeviceError> {
    try_offer(name, mime, text).map_err(|it| DeviceError(reason(&it)))
}

fn try_offer(name: &str, mime: &str, text: &str) -> Result<(), JsValue> {
    let document = web_sys::window()
        .and_then(|it| it.document())
        .ok_or(JsValue::NULL)?;
    let kind = BlobPropertyBag::new();
    kind.set_type(mime);
    let parts = Array::of1(&text.into());
    let blob = Blob::new_with_str_sequence_and_options(&parts, &kind)?;
    let link: HtmlAnchorElement = document.create_element("a")?.dyn_into()?;
    let url = Url::create_object_url_with_blob(&blob)?;
    link.set_href(&url);
    link.set_download(name);
    HtmlElement::click(&link);
    // The browser reads the address only after this turn.
    gloo::timers::callback::Timeout::new(60_000, move || {
        let _ = Url::revoke_object_url(&url);
    })
    .forget();
    Ok(())
}
