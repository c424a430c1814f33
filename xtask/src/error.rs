//! The one error of the tool: a sentence a person can act on.

use std::fmt;

/// What went wrong, as one sentence that names the thing and, where there is one, the command to
/// run.
#[derive(Debug)]
pub struct Error(String);

/// A result whose error is a sentence.
pub type Result<T> = std::result::Result<T, Error>;

impl Error {
    /// An error that says this.
    pub fn new(sentence: impl Into<String>) -> Self {
        Self(sentence.into())
    }
}

impl fmt::Display for Error {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

impl std::error::Error for Error {}

/// Says what was being done when an error of another kind came up.
pub trait Context<T> {
    /// Puts the words before the error: "cannot read dist: no such file".
    fn context(self, words: impl FnOnce() -> String) -> Result<T>;
}

impl<T, E: fmt::Display> Context<T> for std::result::Result<T, E> {
    fn context(self, words: impl FnOnce() -> String) -> Result<T> {
        self.map_err(|err| Error(format!("{}: {err}", words())))
    }
}
