//! A part of the map: it is built around the axis of the line (y = 0) and lowered to its place.

use super::shape::{Label, Stroke};

/// A station.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stop<'a> {
    /// The statement it stands for.
    pub id: &'a str,
    /// Its whole name.
    pub name: &'a str,
    /// Which of the three stage colours, from 1.
    pub tone: u8,
    /// Where.
    pub at: (i32, i32),
    /// Its name in its place.
    pub label: Label,
}

/// "You are here".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pin {
    /// Where.
    pub at: (i32, i32),
    /// The words beside it.
    pub flag: Label,
    /// Whether the flag stands off on a pole.
    pub has_pole: bool,
    /// Whether it is one of several possible places.
    pub is_maybe: bool,
}

/// A part of the map.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Drawing<'a> {
    /// Lines, lowest first.
    pub strokes: Vec<Stroke>,
    /// Stations, in the order of the list.
    pub stops: Vec<Stop<'a>>,
    /// Words that are no station's.
    pub labels: Vec<Label>,
    /// Words on a plate.
    pub plates: Vec<Label>,
    /// Where the person is, or may be.
    pub pins: Vec<Pin>,
    /// How far it reaches above the axis.
    pub up: i32,
    /// How far it reaches below the axis.
    pub down: i32,
}

impl Drawing<'_> {
    /// Moves everything down.
    pub fn lower(&mut self, by: i32) {
        for stroke in &mut self.strokes {
            for step in &mut stroke.steps {
                *step = step.lowered(by);
            }
        }
        for stop in &mut self.stops {
            stop.at.1 += by;
            stop.label.area.y += by;
        }
        for pin in &mut self.pins {
            pin.at.1 += by;
            pin.flag.area.y += by;
        }
        for label in self.labels.iter_mut().chain(&mut self.plates) {
            label.area.y += by;
        }
        self.up -= by;
        self.down += by;
    }
}

impl<'a> Drawing<'a> {
    /// Takes over what another part has.
    pub fn join(&mut self, other: Drawing<'a>) {
        self.strokes.extend(other.strokes);
        self.stops.extend(other.stops);
        self.labels.extend(other.labels);
        self.plates.extend(other.plates);
        self.pins.extend(other.pins);
        self.up = self.up.max(other.up);
        self.down = self.down.max(other.down);
    }
}
