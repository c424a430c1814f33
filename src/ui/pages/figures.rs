//! figures.

use crate::ui::{
    pages,
    scene::{Page, Scene},
};

/// The page.
pub fn figures(scene: &Scene) -> Page {
    pages::state::reserved(scene.words)
}
