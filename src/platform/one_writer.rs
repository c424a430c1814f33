//! The port to who writes: of all tabs of an edition one at a time, and how the others hear of it.
//!
//! It spares people two truths; that no text is lost it does not have to guarantee: the store refuses
//! whatever is based on an older revision.

use std::rc::Rc;

use super::Guard;

/// What a tab hears of the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heard {
    /// This tab writes from now on.
    ThisTabWrites,
    /// Another tab writes from now on.
    AnotherTabWrites,
    /// What this tab shows may be old: another one has kept something, or this one has slept.
    MayBeOld,
}

/// Who writes.
pub trait OneWriter {
    /// Asks to write if no other tab does, else as soon as that one is gone. Tells how it stands, and
    /// every change, as long as the guard lives.
    fn begin(&self, heard: Rc<dyn Fn(Heard)>) -> Guard;

    /// Takes the writing over from whichever tab has it.
    fn take_over(&self);

    /// Tells the other tabs that a revision was kept.
    fn tell_kept(&self, rev: u64);
}
