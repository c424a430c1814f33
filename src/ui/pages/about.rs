//! About the app: what it is, how it keeps what is written, how usable it is, what it is made of.

use crate::{
    domain::site::Site,
    ui::{pages, scene::Page, words::Words},
};

/// Privacy and sources.
pub fn app(words: &Words, _site: &Site) -> Page {
    pages::state::reserved(words)
}

/// The accessibility statement.
pub fn accessibility(words: &Words, _site: &Site) -> Page {
    pages::state::reserved(words)
}

/// What the app is made of, with the licences.
pub fn licences(words: &Words, _site: &Site) -> Page {
    pages::state::reserved(words)
}
