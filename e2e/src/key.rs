//! The keys that a person without a mouse uses.

/// A key, as WebDriver names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// To the next thing that takes the focus.
    Tab,
    /// Back to the one before.
    ShiftTab,
    /// Enter.
    Enter,
    /// Space.
    Space,
    /// Escape.
    Escape,
    /// Arrow up.
    Up,
    /// Arrow down.
    Down,
    /// Arrow left.
    Left,
    /// Arrow right.
    Right,
    /// Arrow right with the shift key.
    ShiftRight,
}

impl Key {
    /// The key itself, in WebDriver's private characters.
    pub fn character(self) -> char {
        match self {
            Self::Tab | Self::ShiftTab => '\u{e004}',
            Self::Enter => '\u{e007}',
            Self::Space => ' ',
            Self::Escape => '\u{e00c}',
            Self::Up => '\u{e013}',
            Self::Down => '\u{e015}',
            Self::Left => '\u{e012}',
            Self::Right | Self::ShiftRight => '\u{e014}',
        }
    }

    /// The key that is held down meanwhile.
    pub fn held(self) -> Option<char> {
        matches!(self, Self::ShiftTab | Self::ShiftRight).then_some('\u{e008}')
    }
}
