//! The port to what people drag onto the page from outside it.

use std::rc::Rc;

use super::{
    Guard, Later,
    device::{FileError, PickedFile},
};

/// A file that was put down, being read.
pub type Dropped = Later<Result<PickedFile, FileError>>;

/// What people drag onto the page.
pub trait Drops {
    /// Keeps the browser on the page, as long as the guard lives: by itself it opens a file or a link
    /// that is put down there, in another tab or in the place of the page and of what is only in memory.
    /// While `takes` says so a file of at most so many bytes is read and told; elsewhere nothing can be
    /// put down. Text over a field stays the browser's.
    fn watch(
        &self,
        most_bytes: u64,
        takes: Rc<dyn Fn() -> bool>,
        told: Rc<dyn Fn(Dropped)>,
    ) -> Guard;
}
