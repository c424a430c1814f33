//! first_year.

use crate::ui::{
    pages,
    scene::{Page, Scene},
};

/// The page.
pub fn first_year(scene: &Scene) -> Page {
    pages::state::reserved(scene.words)
}
