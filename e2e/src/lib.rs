//! Uses the built Career Navi as a person does: in a real Chromium, against the release folder.
//!
//! A journey is an ordinary test that hands its steps to a [`Visit`]:
//!
//! ```ignore
//! #[test]
//! fn the_skip_link_leads_to_the_content() -> Outcome {
//!     Visit::new().run(async |page| {
//!         page.goto("#/").await?;
//!         page.press(Key::Tab).await?;
//!         page.press(Key::Enter).await?;
//!         page.wait_until("the focus is in the content", "return document.activeElement.id === 'main'")
//!             .await
//!     })
//! }
//! ```
//!
//! The visit serves the folder that `NAVI_DIST` names (`dist/` without it), starts a browser with a
//! new profile, and afterwards fails on its own on what no page may do: break the policy, write an
//! error to the console, throw, or ask another origin for anything ([`guard`]). A test that
//! provokes such a thing names it with [`Visit::allow`]. When a step fails, the error says which
//! line of the test it was, and a screenshot and the page's text are left in
//! `target/e2e/`.
//!
//! Steps wait for what the page shows, with a limit; no step sleeps for a fixed time and no test
//! asserts seconds.

pub mod axe;
pub mod browser;
pub mod cdp;
pub mod disk;
pub mod driver;
pub mod failure;
pub mod folder;
pub mod guard;
pub mod inject;
pub mod key;
pub mod links;
pub mod pack;
pub mod page;
pub mod pdf;
pub mod profile;
pub mod routes;
pub mod sound;
pub mod store;
pub mod turn;
pub mod visit;
pub mod walk;
pub mod wanted;

pub use failure::{Failure, Outcome};
pub use guard::Breach;
pub use key::Key;
pub use page::Page;
pub use visit::{Host, Visit};
