//! The build tool of Career Navi: sets up what is missing, builds, checks and serves the app.
//!
//! The binary is `cargo xtask`; the library is what the browser tests use: [`server`] serves a
//! built folder, with faults on demand, and [`tools`] finds the browser.

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
#![warn(missing_docs)]

pub mod app;
pub mod bench;
pub mod chunks;
pub mod compress;
pub mod counts;
pub mod error;
pub mod finish;
pub mod html;
pub mod hygiene;
pub mod ledger;
pub mod pack;
pub mod page;
pub mod policy;
pub mod process;
pub mod serve;
pub mod server;
pub mod shrink;
pub mod soak;
pub mod suites;
pub mod tools;
pub mod walk;
pub mod workspace;
