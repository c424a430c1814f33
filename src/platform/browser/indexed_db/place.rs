//! Which database an edition uses: the one of its name, or the last that was made because an earlier one
//! does not open.
//!
//! Chromium has all databases of an origin in one folder. Where that is damaged no other name opens
//! either, so a later database has a storage bucket of its own, where the browser has buckets. `boot.js`
//! finds the database by the same rule.

use js_sys::{Array, Promise};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::IdbFactory;

use super::request::{Failure, answer};
use crate::platform::browser::{get, local_storage, method, reason, text};

/// A browser that does not say what it has after this long, in milliseconds, is not waited for.
const TELLS_WITHIN: i32 = 1_000;
const DELETES_WITHIN: i32 = 5_000;

/// The name of the database of today.
pub(super) async fn name(site: &str) -> String {
    let noted = local_storage::read(&key(site)).ok().flatten();
    match noted.filter(|it| number(site, it).is_some()) {
        Some(noted) => noted,
        // The note may be lost, also because the browser was killed right after it.
        None => {
            let made = made(site).await.into_iter();
            let last = made.max_by_key(|it| number(site, it));
            last.unwrap_or_else(|| site.to_owned())
        }
    }
}

/// The name of the database after this one.
pub(super) fn next(site: &str, name: &str) -> String {
    format!("{site}_{}", number(site, name).unwrap_or(1) + 1)
}

/// Notes the database of today.
pub(super) fn note(site: &str, name: &str) {
    // A note that is lost costs a question at the next start.
    let _ = local_storage::write(&key(site), name);
}

/// Where the database of this name is.
pub(super) async fn factory(site: &str, name: &str) -> Result<IdbFactory, Failure> {
    let home = match buckets().filter(|_| name != site) {
        Some(buckets) => ask(&buckets, "open", name, DELETES_WITHIN).await?,
        None => js_sys::global().into(),
    };
    // Reading the member may throw where the browser blocks storage.
    get(&home, "indexedDB")
        .dyn_into()
        .map_err(|_| Failure::Blocked)
}

/// Whether there is a database from an earlier visit, also one that cannot be read.
pub(in crate::platform::browser) async fn exists(site: &str) -> bool {
    if !made(site).await.is_empty() {
        return true;
    }
    match databases().await {
        Ok(names) => names.iter().any(|it| it == site),
        Err(thrown) => reason(&thrown) == "UnknownError",
    }
}

/// Deletes all databases of an edition but this one. Whether all of them are gone.
pub(super) async fn delete_others(site: &str, name: &str) -> bool {
    let mut others = made(site).await;
    others.push(site.to_owned());
    let mut are_gone = true;
    for other in others.iter().filter(|it| *it != name) {
        are_gone &= delete(site, other).await.is_ok();
    }
    are_gone
}

async fn delete(site: &str, name: &str) -> Result<(), Failure> {
    if let Some(buckets) = buckets().filter(|_| name != site) {
        ask(&buckets, "delete", name, DELETES_WITHIN).await?;
        return Ok(());
    }
    let request = factory(site, name).await?.delete_database(name)?;
    let event = answer(&request, DELETES_WITHIN).await?;
    match event.type_().as_str() {
        "success" => Ok(()),
        _ => Err(Failure::NoAnswer),
    }
}

fn key(site: &str) -> String {
    format!("{site}.database")
}

/// Which of the later databases a name is: `site_2` is the second. No id of a site has the sign before
/// the number.
fn number(site: &str, name: &str) -> Option<u32> {
    name.strip_prefix(site)?.strip_prefix('_')?.parse().ok()
}

/// The names of the later databases.
async fn made(site: &str) -> Vec<String> {
    let names = match buckets() {
        Some(buckets) => ask(&buckets, "keys", "", TELLS_WITHIN)
            .await
            .map(|it| strings(&it, |name| name.as_string())),
        None => databases().await,
    };
    let mut names = names.unwrap_or_default();
    names.retain(|it| number(site, it).is_some());
    names
}

/// The names of the databases outside of buckets. None where the browser does not tell.
async fn databases() -> Result<Vec<String>, JsValue> {
    let factory = get(&js_sys::global(), "indexedDB");
    let list = ask(&factory, "databases", "", TELLS_WITHIN).await?;
    Ok(strings(&list, |it| text(it, "name")))
}

/// The texts in a list; none of what is no list.
fn strings(list: &JsValue, text: fn(&JsValue) -> Option<String>) -> Vec<String> {
    let list: Option<&Array> = list.dyn_ref();
    let list = list.into_iter().flat_map(Array::iter);
    list.filter_map(|it| text(&it)).collect()
}

/// The buckets of the origin, where the browser has them.
fn buckets() -> Option<JsValue> {
    let buckets = get(&get(&js_sys::global(), "navigator"), "storageBuckets");
    buckets.is_object().then_some(buckets)
}

/// What a method answers in time; `undefined` where there is no such method, or no answer.
async fn ask(of: &JsValue, name: &str, word: &str, within: i32) -> Result<JsValue, JsValue> {
    let Some(method) = method(of, name) else {
        return Ok(JsValue::UNDEFINED);
    };
    let answer: Promise = method.call1(of, &word.into())?.dyn_into()?;
    let limit = Promise::new(&mut |done, _| {
        if let Some(window) = web_sys::window() {
            let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(&done, within);
        }
    });
    JsFuture::from(Promise::race(&Array::of2(&answer, &limit))).await
}
