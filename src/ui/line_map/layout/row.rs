//! Stations in a row: as far apart as their labels need, labels by turns above and below.

use super::{
    Station,
    drawing::Stop,
    shape::{Kind, Label},
    wrap::longest_word,
};

/// From the line to the labels beside it.
pub const REACH: i32 = 22;
/// Between two labels on one side.
const GAP: i32 = 16;
/// Between two stations, so that a finger finds each.
const STEP: i32 = 48;
/// Half a station with its edge.
pub const STOP: i32 = 16;
/// What a label is broken at where nothing else helps, and the longest word kept whole before.
pub const EMS_LAST: i32 = 2;
const LONGEST_WORD: i32 = 8;

/// On which side of the line labels stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sides {
    /// By turns: above, below.
    Both,
    /// All on one side.
    One,
}

/// Where a row's labels may be.
#[derive(Clone, Copy, Debug)]
pub struct Room {
    /// On which sides they stand.
    pub sides: Sides,
    /// What stations keep free at both ends.
    pub edge: i32,
    /// What labels of the second side keep free at both ends.
    pub inner: i32,
}

impl Room {
    /// Along a plain line.
    pub const LINE: Self = Self {
        sides: Sides::Both,
        edge: STOP,
        inner: 0,
    };
}

/// A row as narrow as it can be.
#[derive(Clone, Debug, Default)]
pub struct Row<'a> {
    /// The stations from left to right.
    pub stops: Vec<Fitted<'a>>,
    /// How wide it is.
    pub width: i32,
}

/// A station in a row.
#[derive(Clone, Debug)]
pub struct Fitted<'a> {
    /// The station.
    pub station: Station<'a>,
    /// Where in the row.
    pub x: i32,
    /// Its name, not yet in its place.
    pub label: Label,
    /// Whether the name stands on the first side.
    pub is_first_side: bool,
    /// What it needs to the ends of the row.
    reach: i32,
}

impl<'a> Row<'a> {
    /// Puts stations as close as their labels allow.
    pub fn close(stations: &[Station<'a>], ems: i32, room: Room) -> Self {
        let mut row = Self::default();
        let mut ends = [i32::MIN / 2; 2];
        let mut last = i32::MIN / 2;
        for (index, station) in stations.iter().copied().enumerate() {
            // A word is kept whole as long as there is any choice.
            let word = if ems > EMS_LAST {
                longest_word(station.label).min(LONGEST_WORD)
            } else {
                0
            };
            let most = ems.max(word) * Kind::Station.size() * 103 / 100 + 1;
            let label = Label::new(station.label, Kind::Station, most);
            let is_first_side = room.sides == Sides::One || index % 2 == 0;
            let half = (label.area.w + 1) / 2;
            let reach = (half + if is_first_side { 0 } else { room.inner }).max(room.edge);
            let [first, second] = &mut ends;
            let end = if is_first_side { first } else { second };
            let x = reach.max(last + STEP).max(*end + GAP + half);
            *end = x + half;
            last = x;
            row.width = row.width.max(x + reach);
            row.stops.push(Fitted {
                station,
                x,
                label,
                is_first_side,
                reach,
            });
        }
        row
    }

    /// Spreads the stations over a width, from `left` on: evenly where the labels allow it.
    pub fn spread(&mut self, left: i32, width: i32) {
        let slack = (width - self.width).max(0);
        let all = i32::try_from(self.stops.len()).unwrap_or(1).max(1);
        let mid = |index: i32, of: i32| of * (2 * index + 1) / (2 * all);
        let ends = self.stops.first().map_or(0, |it| it.reach);
        let ends = (ends, width - self.stops.last().map_or(0, |it| it.reach));
        let from_end = |index: i32| ends.0 + (ends.1 - ends.0) * index / (all - 1).max(1);
        let is_mid = self.is_free(|index| mid(index, width), width);
        let is_even = self.is_free(from_end, width);
        for (index, it) in (0..).zip(&mut self.stops) {
            it.x = left
                + if is_mid {
                    mid(index, width)
                } else if is_even {
                    from_end(index)
                } else {
                    it.x + mid(index, slack)
                };
        }
    }

    /// Whether no labels meet and none leaves the width if the stations stand there.
    fn is_free(&self, place: impl Fn(i32) -> i32, width: i32) -> bool {
        let mut ends = [0, 0];
        (0..).zip(&self.stops).all(|(index, it)| {
            let x = place(index);
            let [first, second] = &mut ends;
            let end = if it.is_first_side { first } else { second };
            let is_free =
                x - it.reach >= 0 && x + it.reach <= width && x - it.label.area.w / 2 >= *end;
            *end = x + (it.label.area.w + 1) / 2 + GAP;
            is_free
        })
    }

    /// How high the labels of a side are, with their distance to the line; 0 without labels.
    pub fn reach(&self, is_first_side: bool) -> i32 {
        let of_side = self
            .stops
            .iter()
            .filter(|it| it.is_first_side == is_first_side);
        of_side.map(|it| it.label.area.h + REACH).max().unwrap_or(0)
    }
}

impl<'a> Fitted<'a> {
    /// The station on a line at `y`, its name above or below it.
    pub fn stop(self, tone: u8, y: i32) -> Stop<'a> {
        let is_above = self.is_first_side;
        self.stop_beside(tone, y, y, is_above)
    }

    /// The station at `y`, its name above or below the level `line`.
    pub fn stop_beside(self, tone: u8, y: i32, line: i32, is_above: bool) -> Stop<'a> {
        Stop {
            id: self.station.id,
            name: self.station.label,
            tone,
            at: (self.x, y),
            label: if is_above {
                self.label.above(self.x, line - REACH)
            } else {
                self.label.below(self.x, line + REACH)
            },
        }
    }
}
