//! A line with its stations, folded like a serpent where one row is not enough.

use super::{
    Station,
    drawing::{Drawing, Stop},
    row::{EMS_LAST, REACH, Room, Row},
    shape::{Step, Stroke},
};

/// Ems a label may be wide, best first.
const EMS: [i32; 8] = [12, 10, 9, 8, 7, 6, 5, 4];
/// A single row takes no label narrower than this: a folded line reads better.
const EMS_SINGLE: i32 = 5;
/// Radius of a corner.
const CORNER: i32 = 14;
/// From a fold to the labels beside it.
const BESIDE: i32 = 18;
/// Between the labels of two rows.
const BETWEEN: i32 = 12;

/// Between which edges something lies.
#[derive(Clone, Copy, Debug)]
#[allow(missing_docs, reason = "the names say it")]
pub struct Span {
    pub left: i32,
    pub right: i32,
}

impl Span {
    /// How wide.
    pub fn width(self) -> i32 {
        self.right - self.left
    }

    /// Less room on both sides.
    pub fn within(self, left: i32, right: i32) -> Self {
        Self {
            left: self.left + left,
            right: self.right - right,
        }
    }
}

/// Colour and pattern of a stroke.
#[derive(Clone, Copy, Debug)]
pub struct Pen {
    /// The stage colour, from 1.
    pub tone: u8,
    /// The path.
    pub pattern: Option<usize>,
}

/// A line with its stations; its first row lies on y = 0.
pub struct Track<'a> {
    rows: Vec<Row<'a>>,
    zone: Span,
}

impl<'a> Track<'a> {
    /// Fits stations into a span: in one row, else in several inside `folded`. `goes_on` asks for
    /// an end at the right.
    pub fn new(stations: &[Station<'a>], single: Span, folded: Span, goes_on: bool) -> Self {
        let fits = |rows: &[Row<'_>], zone: Span| rows.iter().all(|it| it.width <= zone.width());
        for ems in EMS.into_iter().filter(|it| *it >= EMS_SINGLE) {
            let rows = vec![Row::close(stations, ems, Room::LINE)];
            if fits(&rows, single) {
                return Self::spread(rows, single);
            }
        }
        let mut count = if goes_on { 3 } else { 2 };
        loop {
            let is_last = count >= stations.len();
            for ems in EMS {
                let rows = rows(stations, count, ems);
                if fits(&rows, folded) {
                    return Self::spread(rows, folded);
                }
            }
            if is_last {
                return Self::spread(rows(stations, count, EMS_LAST), folded);
            }
            count += if goes_on { 2 } else { 1 };
        }
    }

    fn spread(mut rows: Vec<Row<'a>>, zone: Span) -> Self {
        for row in &mut rows {
            row.spread(zone.left, zone.width());
        }
        Self { rows, zone }
    }

    /// Whether it is folded.
    pub fn is_folded(&self) -> bool {
        self.rows.len() > 1
    }

    /// From the first row to the last one.
    pub fn drop(&self) -> i32 {
        self.levels().last().copied().unwrap_or(0)
    }

    fn levels(&self) -> Vec<i32> {
        let mut levels = vec![0];
        for (above, below) in self.rows.iter().zip(self.rows.iter().skip(1)) {
            let step = above.reach(false).max(REACH) + below.reach(true) + BETWEEN;
            levels.push(levels.last().copied().unwrap_or(0) + step.max(4 * CORNER));
        }
        levels
    }

    /// Draws it. `steps` lead to its beginning on y = 0; the last row ends at `end`.
    pub fn draw(self, pen: Pen, mut steps: Vec<Step>, end: i32) -> Drawing<'a> {
        let levels = self.levels();
        let mut drawing = Drawing::default();
        let last = self.rows.len().saturating_sub(1);
        let (left, right) = (self.zone.left - BESIDE, self.zone.right + BESIDE);
        for (index, (row, y)) in self
            .rows
            .into_iter()
            .zip(levels.iter().copied())
            .enumerate()
        {
            let to_right = index % 2 == 0;
            drawing.up = drawing.up.max(row.reach(true).max(REACH) - y);
            drawing.down = drawing.down.max(y + row.reach(false).max(REACH));
            let mut stops: Vec<Stop<'a>> = row
                .stops
                .into_iter()
                .map(|it| it.stop(pen.tone, y))
                .collect();
            if !to_right {
                stops.reverse();
            }
            drawing.stops.extend(stops);
            let Some(next) = levels.get(index + 1).copied() else {
                steps.push(Step::To(if to_right || last == 0 { end } else { left }, y));
                continue;
            };
            let (x, before) = if to_right {
                (right, right - CORNER)
            } else {
                (left, left + CORNER)
            };
            steps.extend([
                Step::To(before, y),
                Step::Turn((x, y), (x, y + CORNER)),
                Step::To(x, next - CORNER),
                Step::Turn((x, next), (before, next)),
            ]);
        }
        drawing.strokes.push(Stroke {
            tone: pen.tone,
            pattern: pen.pattern,
            steps,
        });
        drawing
    }
}

/// Stations in rows of like length; every second row runs from right to left.
fn rows<'a>(stations: &[Station<'a>], count: usize, ems: i32) -> Vec<Row<'a>> {
    let all = stations.len();
    let row = |index: usize| {
        let (begin, end) = (all * index / count, all * (index + 1) / count);
        let mut part: Vec<Station<'a>> = stations.get(begin..end).unwrap_or_default().to_vec();
        if index % 2 == 1 {
            part.reverse();
        }
        Row::close(&part, ems, Room::LINE)
    };
    (0..count).map(row).collect()
}

/// Steps from the axis to another level and on to the right: up or down in a gutter at `x`.
pub fn gutter(x: i32, from: i32, to: i32) -> [Step; 4] {
    let corner = if to < from { -CORNER } else { CORNER };
    [
        Step::To(x - CORNER, from),
        Step::Turn((x, from), (x, from + corner)),
        Step::To(x, to - corner),
        Step::Turn((x, to), (x + CORNER, to)),
    ]
}
