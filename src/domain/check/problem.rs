//! What can be wrong with a pack, in words for the person who edits it.

use std::fmt;

use super::{place::Places, wrong::Wrong};

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
    pub(super) fn new(fault: Fault, places: &Places) -> Self {
        let (line, column) = places.find(&fault.path);
        Self {
            line,
            column,
            path: fault.path,
            wrong: fault.wrong,
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

    /// A place where the text stops being JSON. serde counts bytes; people count characters.
    pub(super) fn syntax(text: &str, err: &serde_json::Error) -> Self {
        let line_text = text
            .lines()
            .nth(err.line().saturating_sub(1))
            .unwrap_or_default();
        let mut column = 1;
        let mut at = None;
        for (index, (byte, character)) in line_text.char_indices().enumerate() {
            if byte + character.len_utf8() >= err.column() {
                (column, at) = (index + 1, Some(character));
                break;
            }
            column = index + 2;
        }
        let before = line_text
            .chars()
            .take(column.saturating_sub(1))
            .filter(|it| !it.is_whitespace())
            .last();
        Self {
            line: err.line(),
            column,
            path: String::new(),
            wrong: Wrong::Syntax(Slip::guess(err, before, at)),
        }
    }

    pub(super) fn unreadable(err: &serde_json::Error) -> Self {
        Self {
            line: err.line(),
            column: err.column(),
            path: String::new(),
            wrong: Wrong::Unreadable(err.to_string()),
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

/// Why a text is no JSON, as far as it can be guessed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slip {
    /// A full-width sign stands where JSON wants the half-width one.
    FullWidth {
        /// The sign found.
        found: char,
        /// The sign wanted.
        wanted: char,
    },
    /// A comma stands before a closing bracket.
    TrailingComma,
    /// The text ends too early.
    Cut,
    /// A comment.
    Comment,
    /// The character 0 or another control character stands inside a text.
    Control,
    /// Nested deeper than any pack is.
    Deep,
    /// Something else.
    Other,
}

impl Slip {
    fn guess(err: &serde_json::Error, before: Option<char>, at: Option<char>) -> Self {
        const FULL: [(char, char); 10] = [
            ('：', ':'),
            ('，', ','),
            ('、', ','),
            ('“', '"'),
            ('”', '"'),
            ('＂', '"'),
            ('｛', '{'),
            ('｝', '}'),
            ('［', '['),
            ('］', ']'),
        ];
        let full = |it: Option<char>| {
            FULL.iter()
                .find(|(found, _)| it == Some(*found))
                .map(|&(found, wanted)| Self::FullWidth { found, wanted })
        };
        if let Some(slip) = full(at).or_else(|| full(before)) {
            return slip;
        }
        if let Some(digit) = at.filter(|it| ('０'..='９').contains(it)) {
            let wanted =
                char::from_u32(u32::from(digit) - u32::from('０') + u32::from('0')).unwrap_or('0');
            return Self::FullWidth {
                found: digit,
                wanted,
            };
        }
        let words = err.to_string();
        if err.is_eof() {
            Self::Cut
        } else if words.contains("trailing comma") {
            Self::TrailingComma
        } else if words.contains("recursion limit") {
            Self::Deep
        } else if words.contains("control character") {
            Self::Control
        } else if at == Some('/') || before == Some('/') {
            Self::Comment
        } else {
            Self::Other
        }
    }
}
