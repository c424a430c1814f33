//! 職員キャリアナビ: a career guide for municipal employees, in the browser only.
//!
//! Read the modules in this order:
//!
//! - [`domain`] - what a content pack says and what a plan is. Pure: no clock, no browser, no Yew.
#![cfg_attr(
    feature = "app",
    doc = "- [`state`] - everything the page remembers, and the one function that changes it.
- [`ui`] - pages and parts that show it and report what the person did.
- [`platform`] - ports to the outside; only [`platform::browser`] and `ui::dom` name a browser API.
- [`app`] - the root component: the only place where state, pages and ports meet."
)]
//!
//! ```text
//! main ─► app ─► ui ───────► state ─► domain ─► std, serde, chrono
//!           └──► platform ───────────►
//! ```
//!
//! **Chunks**: what a page needs and the start page does not is fetched when it is needed.
//! `src/chunks.rs` says where the program is split, `app::chunks` what each chunk offers the app.
//! Nothing outside a chunk may name what is in it, or it becomes a part of the first load.
//!
//! Without the feature `app` only `domain` is compiled: native tools and the pack workshop use it.
//! `tests/tidy.rs` holds the modules to the arrows.
//!
//! **A town's content** is one JSON file. [`domain::pack`] is that file as written,
//! [`domain::catalog::Catalog`] is its checked form; [`domain::check`] says what is wrong with it.
//! No rank, job, stage or ability is named in code. [`domain::guide`] holds the questions pages ask.
//!
//! **A plan** is the person's own: [`domain::plan`] is what it is, [`domain::save`] how it is kept.

// The macro of `ui::markup` takes a step a token.
#![recursion_limit = "2048"]
#![cfg_attr(
    test,
    allow(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::indexing_slicing,
        clippy::string_slice
    )
)]

#[cfg(feature = "app")]
pub mod app;
pub mod domain;
#[cfg(feature = "app")]
pub mod platform;
#[cfg(feature = "app")]
pub mod state;
#[cfg(feature = "app")]
pub mod ui;
