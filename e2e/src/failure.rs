//! What a failed step says: a sentence, and the line of the test it came from.

use std::{backtrace::Backtrace, fmt};

/// What a step or a whole test gives.
pub type Outcome<T = ()> = Result<T, Failure>;

/// A step that failed.
pub struct Failure {
    sentence: String,
    place: Option<String>,
}

impl Failure {
    /// A failure that says this, at the line of the test that is running.
    pub fn new(sentence: impl Into<String>) -> Self {
        Self {
            sentence: sentence.into(),
            place: test_line(&Backtrace::force_capture().to_string()),
        }
    }

    /// Puts words before the sentence.
    pub fn after(mut self, words: &str) -> Self {
        self.sentence = format!("{words}: {}", self.sentence);
        self
    }

    /// Puts more lines below the sentence.
    pub fn with_lines(mut self, lines: &str) -> Self {
        self.sentence = format!("{}\n{lines}", self.sentence);
        self
    }
}

/// The first frame that lies in a `tests` folder.
fn test_line(trace: &str) -> Option<String> {
    let frame = trace
        .lines()
        .filter_map(|it| it.trim().strip_prefix("at "))
        .find(|it| it.contains("e2e/tests/") || it.contains("e2e\\tests\\"))?;
    let start = frame.find("e2e")?;
    Some(frame.split_at(start).1.to_owned())
}

// A test that returns an error is shown by `Debug`; a sentence reads better than a struct.
impl fmt::Debug for Failure {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, out)
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.sentence)?;
        match &self.place {
            Some(place) => write!(out, "\n  at {place}"),
            None => Ok(()),
        }
    }
}

impl std::error::Error for Failure {}

macro_rules! from_error {
    ($($error:ty),+) => {
        $(impl From<$error> for Failure {
            fn from(err: $error) -> Self {
                Self::new(err.to_string())
            }
        })+
    };
}

from_error!(
    std::io::Error,
    serde_json::Error,
    base64::DecodeError,
    fantoccini::error::CmdError,
    fantoccini::error::NewSessionError,
    xtask::error::Error
);

/// Fails with these words unless the condition holds.
pub fn expect(holds: bool, words: impl FnOnce() -> String) -> Outcome {
    if holds {
        Ok(())
    } else {
        Err(Failure::new(words()))
    }
}

/// Fails unless both are the same; `what` names the thing.
pub fn expect_eq<T: PartialEq + fmt::Debug>(what: &str, found: T, wanted: T) -> Outcome {
    if found == wanted {
        return Ok(());
    }
    Err(Failure::new(format!(
        "{what}: found {found:?}, wanted {wanted:?}"
    )))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_place_is_the_first_line_of_a_test() {
        let trace = "  0: e2e::page::click\n             at ./src/page.rs:10:5\n  1: journey::x\n             \
                     at /home/x/main/e2e/tests/journey.rs:42:9";
        assert_eq!(
            test_line(trace).as_deref(),
            Some("e2e/tests/journey.rs:42:9")
        );
        assert_eq!(test_line("0: x"), None);
    }
}
