//! Strokes and words, in whole units. Y grows downwards.

use std::fmt::Write;

use super::wrap;

/// A box.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it")]
pub struct Area {
    pub x: i32,
    pub y: i32,
    pub w: i32,
    pub h: i32,
}

impl Area {
    /// Its right edge.
    pub fn right(&self) -> i32 {
        self.x + self.w
    }

    /// Its lower edge.
    pub fn bottom(&self) -> i32 {
        self.y + self.h
    }

    /// The middle of it from left to right.
    pub fn middle(&self) -> i32 {
        self.x + self.w / 2
    }

    /// With a margin around it.
    pub fn grown(&self, by: i32) -> Self {
        Self {
            x: self.x - by,
            y: self.y - by,
            w: self.w + 2 * by,
            h: self.h + 2 * by,
        }
    }
}

/// A step of a stroke.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Goes there without drawing.
    Move(i32, i32),
    /// Straight.
    To(i32, i32),
    /// An S from level to level.
    Bend(i32, i32),
    /// A quarter of a circle by way of a corner.
    Turn((i32, i32), (i32, i32)),
}

/// A piece of line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stroke {
    /// Which of the three stage colours, from 1.
    pub tone: u8,
    /// Which path it belongs to; `None` where there is no choice of paths.
    pub pattern: Option<usize>,
    /// Its course.
    pub steps: Vec<Step>,
}

impl Stroke {
    /// Its course as an SVG path.
    pub fn course(&self) -> String {
        let mut course = String::new();
        let mut at: (i32, i32) = (0, 0);
        for step in &self.steps {
            // Writing to a string cannot fail.
            let _ = match *step {
                Step::Move(x, y) => write!(course, "M{x} {y}"),
                Step::To(x, y) => write!(course, "L{x} {y}"),
                Step::Bend(x, y) => {
                    let half = at.0.midpoint(x);
                    write!(course, "C{half} {} {half} {y} {x} {y}", at.1)
                }
                Step::Turn(via, (x, y)) => {
                    let radius = (x - at.0).abs();
                    let cross = (via.0 - at.0) * (y - via.1) - (via.1 - at.1) * (x - via.0);
                    let sweep = i32::from(cross > 0);
                    write!(course, "A{radius} {radius} 0 0 {sweep} {x} {y}")
                }
            };
            at = step.end();
        }
        course
    }
}

impl Step {
    /// Where it ends.
    pub fn end(self) -> (i32, i32) {
        match self {
            Self::Move(x, y) | Self::To(x, y) | Self::Bend(x, y) | Self::Turn(_, (x, y)) => (x, y),
        }
    }

    /// Moved down.
    pub fn lowered(self, by: i32) -> Self {
        let low = |(x, y): (i32, i32)| (x, y + by);
        match self {
            Self::Move(x, y) => Self::Move(x, y + by),
            Self::To(x, y) => Self::To(x, y + by),
            Self::Bend(x, y) => Self::Bend(x, y + by),
            Self::Turn(via, to) => Self::Turn(low(via), low(to)),
        }
    }
}

/// How words are set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The name of a stage.
    Stage,
    /// Something small about it.
    Note,
    /// The name of a path, or something strong.
    Path,
    /// The name of a station.
    Station,
    /// On the flag of "you are here".
    Flag,
}

impl Kind {
    /// Font size. The style sheet has the same numbers.
    pub fn size(self) -> i32 {
        match self {
            Self::Stage => 22,
            Self::Note => 16,
            Self::Path => 19,
            Self::Station | Self::Flag => 17,
        }
    }

    /// From line to line.
    pub fn line(self) -> i32 {
        self.size() + 4
    }

    /// Its class in the style sheet; none for plain words.
    pub fn class(self) -> Option<&'static str> {
        match self {
            Self::Stage => Some("m-stage"),
            Self::Note => Some("m-note"),
            Self::Path => Some("m-path"),
            Self::Station => None,
            Self::Flag => Some("m-pin-t"),
        }
    }
}

/// Words in their place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// Line by line.
    pub lines: Vec<String>,
    /// How they are set.
    pub kind: Kind,
    /// Whether the lines are centred in the box; else they begin at its left edge.
    pub is_centred: bool,
    /// The room they take.
    pub area: Area,
}

impl Label {
    /// Words broken at `most` units, with their box at the origin.
    pub fn new(words: &str, kind: Kind, most: i32) -> Self {
        Self::of(wrap::wrap(words, most * 100 / (kind.size() * 103)), kind)
    }

    /// Lines as given, with their box at the origin.
    pub fn of(lines: Vec<String>, kind: Kind) -> Self {
        let w = lines
            .iter()
            .map(|it| wrap::width(it, kind.size()))
            .max()
            .unwrap_or(0);
        let h = kind.line() * i32::try_from(lines.len()).unwrap_or(0);
        Self {
            lines,
            kind,
            is_centred: true,
            area: Area { x: 0, y: 0, w, h },
        }
    }

    /// With its left upper corner there.
    pub fn at(mut self, x: i32, y: i32) -> Self {
        (self.area.x, self.area.y) = (x, y);
        self.is_centred = false;
        self
    }

    /// Centred on `x`, with its upper edge at `y`.
    pub fn below(mut self, x: i32, y: i32) -> Self {
        (self.area.x, self.area.y) = (x - self.area.w / 2, y);
        self
    }

    /// Centred on `x`, with its lower edge at `y`.
    pub fn above(self, x: i32, y: i32) -> Self {
        let h = self.area.h;
        self.below(x, y - h)
    }

    /// The base line of each line, with its words.
    pub fn baselines(&self) -> impl Iterator<Item = (i32, &str)> {
        let (line, first) = (self.kind.line(), self.area.y + self.kind.size());
        (0..)
            .zip(&self.lines)
            .map(move |(index, it)| (first + line * index, it.as_str()))
    }

    /// Where the lines are anchored.
    pub fn anchor(&self) -> i32 {
        if self.is_centred {
            self.area.middle()
        } else {
            self.area.x
        }
    }
}
