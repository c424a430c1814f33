//! Unicode as the browser knows it.

use js_sys::JsString;

use crate::domain::search::fold::Nfkc;

/// `String.prototype.normalize`.
#[derive(Clone, Copy, Debug)]
pub struct BrowserUnicode;

impl Nfkc for BrowserUnicode {
    fn nfkc(&self, text: &str) -> String {
        // A browser without it is older than any that runs the app; the text is then searched as it is.
        JsString::from(text)
            .normalize("NFKC")
            .as_string()
            .unwrap_or_else(|| text.to_owned())
    }
}
