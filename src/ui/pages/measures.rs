//! measures.

use crate::ui::{
    pages,
    scene::{Page, Scene},
};

/// The page.
pub fn measures(scene: &Scene) -> Page {
    pages::state::reserved(scene.words)
}
