//! What the app is made of, with the licences.

use crate::ui::markup::markup;

use crate::{
    domain::site::Site,
    ui::{
        parts::{
            head::{head, section},
            table::{Row, table},
        },
        scene::Page,
        words::{AboutWords, Words},
    },
};

/// Either licence, at the reader's choice: what most Rust libraries say.
const EITHER: &str = "MIT または Apache-2.0";

/// Libraries in the shipped wasm: their names, what they are for, their licence.
type Parts = (&'static str, fn(&AboutWords) -> &'static str, &'static str);

/// From `cargo tree -e normal --target wasm32-unknown-unknown`, without what only runs while
/// building. A test holds the names to `Cargo.lock`.
const LIBRARIES: [Parts; 10] = [
    ("yew, implicit-clone", |it| it.for_page, EITHER),
    ("yew-router", |it| it.for_route, EITHER),
    (
        "wasm-bindgen, wasm-bindgen-futures, js-sys, web-sys, gloo",
        |it| it.for_browser,
        EITHER,
    ),
    ("serde, serde_json", |it| it.for_data, EITHER),
    ("chrono", |it| it.for_dates, EITHER),
    ("std, core, alloc", |it| it.for_language, EITHER),
    (
        "cfg-if, console_error_panic_hook, equivalent, fnv, form_urlencoded, futures, \
         futures-channel, futures-core, futures-io, futures-sink, futures-task, futures-util, \
         getrandom, gloo-console, gloo-dialogs, gloo-events, gloo-file, gloo-history, gloo-net, \
         gloo-render, gloo-storage, gloo-timers, gloo-utils, gloo-worker, hashbrown, http, \
         indexmap, itoa, num-traits, once_cell, percent-encoding, pin-project, pin-project-lite, \
         pinned, serde_core, serde_urlencoded, thiserror, tokise",
        |it| it.for_inside,
        EITHER,
    ),
    (
        "bincode, bytes, route-recognizer, serde-wasm-bindgen, slab, tracing, tracing-core, \
         urlencoding, zmij",
        |it| it.for_inside,
        "MIT",
    ),
    ("memchr", |it| it.for_inside, "MIT または Unlicense"),
    ("ryu", |it| it.for_inside, "Apache-2.0 または BSL-1.0"),
];

/// The page.
pub fn licences(words: &Words, site: &Site) -> Page {
    let about = &words.about;
    let rows = LIBRARIES
        .iter()
        .map(|(names, used_for, licence)| Row {
            id: None,
            head: markup! { <span lang="en">{ *names }</span> },
            cells: vec![markup! { used_for(about) }, markup! { *licence }],
        })
        .collect();
    let columns = [about.library, about.used_for, about.licence];
    let body = markup! {
        <div class="page about">
            { head(&site.name, about.licences_title, markup! { <p>{ about.licences_lead }</p> }) }
            { section("own", about.own, None, markup! { <p>{ about.own_text }</p> }) }
            { section("content", about.content, None, markup! { <p>{ about.content_text }</p> }) }
            { section("design", about.design, None, markup! { <p>{ about.design_text }</p> }) }
            { section("libraries", about.libraries, None, table(about.libraries, false, &columns, rows)) }
        </div>
    };
    Page {
        title: about.licences_title.to_owned(),
        body,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_library_is_in_the_lock_file() {
        let lock = include_str!("../../../../Cargo.lock");
        let names = LIBRARIES.iter().flat_map(|(names, _, _)| names.split(", "));
        for name in names.filter(|it| !["std", "core", "alloc"].contains(it)) {
            assert!(lock.contains(&format!("name = \"{name}\"\n")), "{name}");
        }
    }
}
