//! What can be wrong with a pack, in words for the person who edits it.

use std::fmt;

use super::{place::Places, wrong::Wrong};
use crate::domain::save::node::{NotJson, NotJsonKind};

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

    /// A place where the text stops being JSON. serde counts bytes; people count characters.
    pub(super) fn syntax(text: &str, err: &NotJson) -> Self {
        let line_text = |line: usize| text.lines().nth(line.saturating_sub(1)).unwrap_or_default();
        // A line feed inside a string is found where the next line begins, before its first byte.
        if err.kind == NotJsonKind::Syntax && err.column == 0 {
            let line = err.line.saturating_sub(1);
            return Self {
                line,
                column: line_text(line).chars().count() + 1,
                path: String::new(),
                wrong: Wrong::Syntax(Slip::Control),
            };
        }
        let line_text = line_text(err.line);
        let mut column = 1;
        let mut at = None;
        for (index, (byte, character)) in line_text.char_indices().enumerate() {
            if byte + character.len_utf8() >= err.column {
                (column, at) = (index + 1, Some(character));
                break;
            }
            column = index + 2;
        }
        let lines_before = text.lines().take(err.line.saturating_sub(1));
        let before = lines_before
            .flat_map(str::chars)
            .chain(line_text.chars().take(column.saturating_sub(1)))
            .filter(|it| !it.is_whitespace())
            .last();
        Self {
            line: err.line,
            column,
            path: String::new(),
            wrong: Wrong::Syntax(Slip::guess(err, before, at)),
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
    /// A key stands twice in one object.
    Repeated,
    /// A number with a fraction, or too large.
    NotWhole,
    /// Something else.
    Other,
}

impl Slip {
    fn guess(err: &NotJson, before: Option<char>, at: Option<char>) -> Self {
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
        match err.kind {
            NotJsonKind::Cut => Self::Cut,
            NotJsonKind::Deep => Self::Deep,
            NotJsonKind::Repeated => Self::Repeated,
            NotJsonKind::NotWhole => Self::NotWhole,
            NotJsonKind::Syntax if at == Some('/') || before == Some('/') => Self::Comment,
            NotJsonKind::Syntax if matches!(at, Some('}' | ']')) && before == Some(',') => {
                Self::TrailingComma
            }
            NotJsonKind::Syntax if at.is_none_or(char::is_control) => Self::Control,
            NotJsonKind::Syntax => Self::Other,
        }
    }
}
