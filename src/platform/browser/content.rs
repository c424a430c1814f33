//! Content from files beside the page, or from data blocks in it (the one-file edition).

use js_sys::Uint8Array;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{RequestCache, RequestInit, Response};

use super::navi;
use crate::{
    domain::id::{TownId, is_well_formed},
    platform::{
        Later,
        content::{Content, FetchError},
        now,
    },
};

/// No content file is larger; a pack is refused above it.
const MOST_BYTES: u32 = 1_000_000;

/// Content of this page's folder.
#[derive(Clone, Copy, Debug)]
pub struct BrowserContent;

impl Content for BrowserContent {
    fn site(&self) -> Later<Result<String, FetchError>> {
        text_of("site", "site.json".to_owned())
    }

    fn towns(&self) -> Later<Result<String, FetchError>> {
        text_of("towns", "towns.json".to_owned())
    }

    fn pack(&self, town: &TownId) -> Later<Result<String, FetchError>> {
        let file = format!("packs/{town}.json");
        if !is_well_formed(town.as_str()) {
            return now(Err(FetchError::Missing { file }));
        }
        text_of(&format!("pack-{town}"), file)
    }
}

fn text_of(block: &str, file: String) -> Later<Result<String, FetchError>> {
    match data_block(block) {
        Some(text) => now(Ok(text)),
        None => Box::pin(fetch(file)),
    }
}

/// The text of `<script type="application/json" id=…>`.
fn data_block(id: &str) -> Option<String> {
    let element = web_sys::window()?.document()?.get_element_by_id(id)?;
    let is_data = element.get_attribute("type").as_deref() == Some("application/json");
    is_data.then(|| element.text_content()).flatten()
}

async fn fetch(file: String) -> Result<String, FetchError> {
    let unreachable = || FetchError::Unreachable { file: file.clone() };
    let window = web_sys::window().ok_or_else(unreachable)?;
    let address = window
        .document()
        .and_then(|it| it.base_uri().ok().flatten())
        .and_then(|base| web_sys::Url::new_with_base(&file, &base).ok())
        .ok_or_else(unreachable)?
        .href();
    let pending = navi::take(&address).unwrap_or_else(|| {
        let options = RequestInit::new();
        options.set_cache(RequestCache::NoCache);
        window.fetch_with_str_and_init(&address, &options)
    });
    let response: Response = JsFuture::from(pending)
        .await
        .and_then(JsCast::dyn_into)
        .map_err(|_| unreachable())?;
    match response.status() {
        200..=299 => (),
        404 | 410 => return Err(FetchError::Missing { file }),
        status => return Err(FetchError::Refused { file, status }),
    }
    let kind = response.headers().get("content-type").ok().flatten();
    if kind.is_some_and(|it| it.starts_with("text/html")) {
        return Err(FetchError::WebPage { file });
    }
    let buffer = match response.array_buffer() {
        Ok(buffer) => JsFuture::from(buffer).await.map_err(|_| unreachable())?,
        Err(_) => return Err(unreachable()),
    };
    let bytes = Uint8Array::new(&buffer);
    if bytes.length() > MOST_BYTES {
        return Err(FetchError::TooLarge { file });
    }
    String::from_utf8(bytes.to_vec()).map_err(|_| FetchError::NotText { file })
}
