//! A change that was not made: the field it was typed into shows again what is kept.

/// Why a change was refused.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Refusal {
    /// Why, in the person's words.
    pub words: String,
    /// Which one of the visit it is, from 1: the same words twice are two refusals.
    pub number: u32,
}

impl Refusal {
    /// The one that follows another.
    pub fn after(before: u32, words: String) -> Self {
        Self {
            words,
            number: before.saturating_add(1),
        }
    }
}
