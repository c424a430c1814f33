//! systems.

use crate::{
    domain::guide::Person,
    ui::{
        pages,
        scene::{Page, Scene},
    },
};

/// The page.
pub fn systems(scene: &Scene, _person: &Person<'_>) -> Page {
    pages::state::reserved(scene.words)
}
