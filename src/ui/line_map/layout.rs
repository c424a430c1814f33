//! The layout rule of the line map: from the stages of a job, with their fields and paths, to
//! geometry. Pure; whole units; no two labels meet, whatever a town has.
//!
//! A first stage of several fields is a loop (a ring suggests no order), a stage in between a
//! trunk, and where paths part there is a fork. What a town does not have is not drawn.

pub mod drawing;
mod fork;
mod leg;
mod need;
mod ring;
mod row;
pub mod shape;
#[cfg(test)]
pub mod tests;
mod track;
mod wrap;

use self::{
    drawing::Drawing,
    need::Setting,
    shape::{Area, Kind, Label},
    track::Span,
};

pub use self::{ring::into_corner, wrap::width};

/// How wide a map is in units.
pub const WIDTH: i32 = 1080;
/// Between two panels.
const BETWEEN: i32 = 8;
/// Inside a panel.
const PADDING: i32 = 16;

/// A stage.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Leg<'a> {
    /// Its name.
    pub label: String,
    /// What stands below the name.
    pub notes: Vec<String>,
    /// What stands inside a loop: the first line strong. Elsewhere below the notes.
    pub centre: Vec<String>,
    /// Its fields, in the order of the list.
    pub stations: Vec<Station<'a>>,
    /// Its paths.
    pub branches: Vec<Branch<'a>>,
    /// What stands on a plate below the line.
    pub plate: Option<String>,
    /// The words of the flag, where the person is here or may be.
    pub flag: Option<Flag>,
}

/// A field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Station<'a> {
    /// The statement.
    pub id: &'a str,
    /// Its name.
    pub label: &'a str,
}

/// A path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Branch<'a> {
    /// Its name.
    pub label: &'a str,
    /// Which line pattern it has, from 0.
    pub pattern: usize,
    /// Its fields.
    pub stations: Vec<Station<'a>>,
}

/// "You are here", in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flag {
    /// The words.
    pub words: String,
    /// Shorter ones, where there is no room.
    pub short: String,
    /// Whether it is one of several possible stages.
    pub is_maybe: bool,
}

/// What a stage is drawn as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A ring.
    Loop,
    /// One line.
    Trunk,
    /// Paths that part; the fields before them are on a line of their own.
    Fork,
}

/// What a stage is drawn as: the first of several fields is a loop, paths make a fork.
pub fn form(index: usize, leg: &Leg<'_>) -> Form {
    if !leg.branches.is_empty() {
        Form::Fork
    } else if index == 0 && leg.stations.len() > 1 {
        Form::Loop
    } else {
        Form::Trunk
    }
}

/// Which of the three stage colours, from 1: the first, the ones between, the last.
pub fn tone(index: usize, all: usize) -> u8 {
    match index {
        0 => 1,
        it if it + 1 == all && all > 2 => 3,
        _ => 2,
    }
}

/// A stage's ground.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Panel {
    /// Which of the three stage colours.
    pub tone: u8,
    /// Where.
    pub area: Area,
}

/// The whole map.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Map<'a> {
    /// Its size.
    pub size: (i32, i32),
    /// The ground of each stage.
    pub panels: Vec<Panel>,
    /// What is drawn on it.
    pub drawing: Drawing<'a>,
}

/// Lays out a map.
pub fn map<'a>(legs: &[Leg<'a>]) -> Map<'a> {
    let all = i32::try_from(legs.len()).unwrap_or(1).max(1);
    let gaps = BETWEEN * (all - 1);
    let last = legs.len().saturating_sub(1);
    let least = |(index, it): (usize, &Leg<'a>)| need::least(index, it, index == last);
    let least: Vec<i32> = legs.iter().enumerate().map(least).collect();
    // A map of very many stages grows, and is shown smaller.
    let total = WIDTH.max(least.iter().sum::<i32>() + gaps);
    let (widths, setting) = widths(legs, least, total - gaps);

    let mut spans = Vec::new();
    let mut left = 0;
    for width in widths {
        spans.push(Span {
            left,
            right: left + width,
        });
        left += width + BETWEEN;
    }

    // Names and notes, from the top.
    let mut head = 0;
    let mut heads = Vec::new();
    for (leg, span) in legs.iter().zip(&spans) {
        let most = span.width() - 2 * PADDING;
        let mut y = PADDING;
        let name = Label::new(&leg.label, Kind::Stage, most).at(span.left + PADDING, y);
        y = name.area.bottom() + 4;
        heads.push(name);
        for note in leg.notes.iter().filter(|it| !it.is_empty()) {
            let note = Label::new(note, Kind::Note, most).at(span.left + PADDING, y);
            y = note.area.bottom();
            heads.push(note);
        }
        head = head.max(y);
    }

    let mut drawing = Drawing::default();
    let mut from = None;
    for (index, (leg, span)) in legs.iter().zip(&spans).enumerate() {
        let place = leg::Place {
            index,
            all: legs.len(),
            panel: *span,
            from,
            has_poles: setting.has_poles,
        };
        let (part, to) = leg::leg(leg, place);
        drawing.join(part);
        from = Some(to);
    }
    let axis = head + 18 + drawing.up;
    let height = axis + drawing.down + PADDING + 4;
    drawing.lower(axis);
    drawing.labels.extend(heads);
    let panels = (0..).zip(&spans).map(|(index, span)| Panel {
        tone: tone(index, legs.len()),
        area: Area {
            x: span.left,
            y: 0,
            w: span.width(),
            h: height,
        },
    });
    Map {
        size: (total, height),
        panels: panels.collect(),
        drawing,
    }
}

/// The settings that are tried, best first.
const SETTINGS: [(i32, bool); 7] = [
    (9, false),
    (8, false),
    (7, false),
    (7, true),
    (6, false),
    (6, true),
    (5, true),
];

/// Shares the width out: everyone gets what the best setting that fits asks for and a part of what
/// is left over, else the least and a part of the rest.
fn widths(legs: &[Leg<'_>], least: Vec<i32>, total: i32) -> (Vec<i32>, Setting) {
    let mut base = least;
    let mut setting = Setting {
        ems: 0,
        has_poles: true,
    };
    for (ems, has_poles) in SETTINGS {
        setting = Setting { ems, has_poles };
        let need = |(index, it)| need::need(index, it, setting);
        let needs: Vec<i32> = legs.iter().enumerate().map(need).collect();
        if needs.iter().sum::<i32>() <= total {
            base = needs;
            break;
        }
    }
    let sum = base.iter().sum::<i32>().max(1);
    let mut widths: Vec<i32> = base
        .iter()
        .map(|it| it + (total - sum) * it / sum)
        .collect();
    // What rounding left over goes to the last one.
    let rest = total - widths.iter().sum::<i32>();
    if let Some(last) = widths.last_mut() {
        *last += rest;
    }
    (widths, setting)
}
