//! What can be wrong with a pack, in words for the person who edits it.

use std::fmt;

use super::{place::Places, wrong::Wrong};
use crate::domain::save::{
    node::NotJson,
    slip::{Found, Slip},
};

/// Something wrong, and the path of keys where: `jobs[3].ladder[0]`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Keys joined by dots, list positions from 0 in brackets; empty for the whole file.
    pub path: String,
    /// What is wrong there.
    pub wrong: Wrong,
}

impl Fault {
    /// A fault at a path.
    pub fn new(path: impl Into<String>, wrong: Wrong) -> Self {
        Self {
            path: path.into(),
            wrong,
        }
    }
}

/// A fault with its place in the file. Shown to the person who edits it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Line, from 1; 0 where the file has no such place.
    pub line: usize,
    /// Character in the line, from 1; 0 where the file has no such place.
    pub column: usize,
    /// Path of keys; empty for the whole file.
    pub path: String,
    /// What is wrong.
    pub wrong: Wrong,
}

impl Problem {
    pub(super) fn of(path: &str, wrong: Wrong, places: &Places) -> Self {
        let (line, column) = places.find(path);
        Self {
            line,
            column,
            path: path.to_owned(),
            wrong,
        }
    }

    pub(super) fn at_start(wrong: Wrong) -> Self {
        Self {
            line: 1,
            column: 1,
            path: String::new(),
            wrong,
        }
    }

    /// A character that no text of ours has: what stands there was decoded wrongly.
    pub(super) fn undecoded(text: &str) -> Option<Self> {
        // UTF-16 of ASCII characters is valid UTF-8 with a zero beside each of them.
        let is_undecoded = |it: char| matches!(it, '\u{fffd}' | '\0');
        let at = |(index, line): (usize, &str)| {
            let column = line.chars().position(is_undecoded)?;
            Some(Self {
                line: index + 1,
                column: column + 1,
                path: String::new(),
                wrong: Wrong::NotUtf8,
            })
        };
        text.lines().enumerate().find_map(at)
    }

    /// A place where the text stops being JSON.
    pub(super) fn syntax(text: &str, err: &NotJson) -> Self {
        let Found { line, column, slip } = Slip::find(text, err);
        Self {
            line,
            column,
            path: String::new(),
            wrong: Wrong::Syntax(slip),
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.line > 0 {
            write!(f, "{}行{}文字目", self.line, self.column)?;
        }
        if !self.path.is_empty() {
            write!(f, "（{}）", self.path)?;
        }
        write!(f, "：{} {}", self.wrong, self.wrong.remedy())
    }
}
