//! Where a text stops being JSON, and what slipped there, in words for the person who wrote it.

use std::fmt;

use super::node::{NotJson, NotJsonKind};

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
    /// Nested deeper than anything of ours, or with more members in one object.
    Deep,
    /// A key stands twice in one object.
    Repeated,
    /// A number with a fraction, or too large.
    NotWhole,
    /// Something else.
    Other,
}

/// A slip and its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Found {
    /// The line, from 1.
    pub line: usize,
    /// The character in the line, from 1.
    pub column: usize,
    /// What it is.
    pub slip: Slip,
}

impl fmt::Display for Found {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}行{}文字目：{}", self.line, self.column, self.slip)
    }
}

impl fmt::Display for Slip {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::FullWidth { found, .. } => write!(f, "全角の「{found}」があります。"),
            Self::TrailingComma => write!(f, "閉じかっこの前に余分なコンマがあります。"),
            Self::Cut => write!(f, "途中で終わっています。"),
            Self::Comment => write!(f, "注釈（// や /* */）は使えません。"),
            Self::Control => write!(f, "文字列の中に改行や制御文字があります。"),
            Self::Deep => write!(f, "入れ子が深すぎるか、1つの {{ }} の項目が多すぎます。"),
            Self::Repeated => write!(f, "同じ項目が2回あります。"),
            Self::NotWhole => write!(f, "小数や大きすぎる数があります。"),
            Self::Other => write!(f, "JSONとして読めません。"),
        }
    }
}

impl Slip {
    /// Where a text stops being JSON, and why. The parser counts bytes; people count characters.
    pub fn find(text: &str, err: &NotJson) -> Found {
        let line_text = |line: usize| text.lines().nth(line.saturating_sub(1)).unwrap_or_default();
        // A line feed inside a string is found where the next line begins, before its first byte.
        if err.kind == NotJsonKind::Syntax && err.column == 0 {
            let line = err.line.saturating_sub(1);
            return Found {
                line,
                column: line_text(line).chars().count() + 1,
                slip: Self::Control,
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
        Found {
            line: err.line,
            column,
            slip: Self::guess(err, before, at),
        }
    }

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
        // Before its end a text may have any sign.
        if err.kind == NotJsonKind::Cut {
            return Self::Cut;
        }
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
            NotJsonKind::Deep => Self::Deep,
            NotJsonKind::Repeated => Self::Repeated,
            NotJsonKind::NotWhole => Self::NotWhole,
            NotJsonKind::Syntax if at == Some('/') || before == Some('/') => Self::Comment,
            NotJsonKind::Syntax if matches!(at, Some('}' | ']')) && before == Some(',') => {
                Self::TrailingComma
            }
            NotJsonKind::Syntax if at.is_none_or(char::is_control) => Self::Control,
            NotJsonKind::Syntax | NotJsonKind::Cut => Self::Other,
        }
    }
}
