//! glossary.

use crate::ui::{
    pages,
    scene::{Page, Scene},
};

/// The page.
pub fn glossary(scene: &Scene) -> Page {
    pages::state::reserved(scene.words)
}
