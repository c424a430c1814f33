//! The loop: a ring with stations on its upper and lower side, in no order of time. The list runs
//! clockwise from the upper left.

use super::{
    Station,
    drawing::{Drawing, Pin},
    row::{EMS_LAST, REACH, Room, Row, Sides},
    shape::{Label, Step, Stroke},
    track::Span,
};

/// From the panel's edge to the ring.
const MARGIN: i32 = 28;
/// Radius of its corners.
const RADIUS: i32 = 56;
/// Half its height, at least.
const HALF: i32 = 92;
/// How far into a corner a station may stand.
const INTO: i32 = 22;
/// How deep the stations in the corners lie.
const SINK: i32 = 12;
/// What labels keep free to the panel's edge, and inside the ring to the ring.
const EDGE: i32 = 10;
const INSIDE: i32 = MARGIN + 30;

/// Ems a label may be wide: all outside, else by turns outside and inside.
const EMS_OUTSIDE: [i32; 4] = [8, 7, 6, 5];
const EMS_BOTH: [i32; 5] = [7, 6, 5, 4, EMS_LAST];

/// The two sides as they are read: clockwise. The lower one runs from right to left.
fn sides<'a>(stations: &[Station<'a>]) -> (Vec<Station<'a>>, Vec<Station<'a>>) {
    let (upper, lower) = stations.split_at(stations.len().div_ceil(2));
    (upper.to_vec(), lower.iter().rev().copied().collect())
}

const fn room(sides: Sides) -> Room {
    Room {
        sides,
        edge: MARGIN + INTO - EDGE,
        inner: INSIDE - EDGE,
    }
}

/// The least width with labels of so many ems outside the ring.
pub fn width(stations: &[Station<'_>], ems: i32) -> i32 {
    let (upper, lower) = sides(stations);
    let row = |side: &[Station<'_>]| Row::close(side, ems, room(Sides::One)).width;
    row(&upper).max(row(&lower)) + 2 * EDGE
}

/// The least width, with labels by turns outside and inside.
pub fn least(stations: &[Station<'_>]) -> i32 {
    let (upper, lower) = sides(stations);
    let row = |side: &[Station<'_>]| Row::close(side, EMS_LAST, room(Sides::Both)).width;
    row(&upper).max(row(&lower)) + 2 * EDGE
}

/// The ring in a panel, its right side's middle on the axis; `centre` stands inside.
pub fn ring<'a>(
    stations: &[Station<'a>],
    panel: Span,
    tone: u8,
    centre: Vec<Label>,
    flag: Option<(Label, bool)>,
) -> Drawing<'a> {
    let (upper, lower) = sides(stations);
    let zone = panel.within(EDGE, EDGE);
    let (mut upper, mut lower, kind) = fit(&upper, &lower, zone.width());
    upper.spread(zone.left, zone.width());
    lower.spread(zone.left, zone.width());
    let hole = panel.within(MARGIN, MARGIN);

    // What stands inside, from top to bottom.
    let inside = |row: &Row<'_>| {
        if kind == Sides::Both {
            row.reach(false).max(REACH) + SINK
        } else {
            REACH
        }
    };
    let words: i32 = centre.iter().map(|it| it.area.h).sum();
    let flag_height = flag.as_ref().map_or(0, |(it, _)| it.area.h + 34);
    let content = inside(&upper) + words + flag_height + inside(&lower);
    let half = HALF.max((content + 24) / 2);
    let free = 2 * half - inside(&upper) - inside(&lower);

    let mut drawing = Drawing {
        up: half + upper.reach(true).max(REACH),
        down: half + lower.reach(true).max(REACH),
        ..Drawing::default()
    };
    drawing.strokes.push(Stroke {
        tone,
        pattern: None,
        steps: outline(hole, half),
    });
    let mut y = inside(&upper) - half + (free - words - flag_height) / 2;
    for label in centre {
        let h = label.area.h;
        drawing
            .labels
            .push(label.below(hole.left.midpoint(hole.right), y));
        y += h;
    }
    if let Some((flag, is_maybe)) = flag {
        let middle = y + flag_height / 2;
        let flag = flag.at(hole.left + 44, y + 17);
        drawing.pins.push(Pin {
            at: (hole.left, middle),
            flag,
            has_pole: false,
            is_maybe,
        });
    }
    let of_row = |row: Row<'a>, is_upper: bool| {
        let level = if is_upper { -half } else { half };
        row.stops.into_iter().map(move |it| {
            let drop = into_corner(RADIUS, (it.x - hole.left).min(hole.right - it.x));
            let y = if is_upper { level + drop } else { level - drop };
            let is_outside = it.is_first_side;
            let sunk = if is_upper { level + SINK } else { level - SINK };
            let line = if is_outside { level } else { sunk };
            it.stop_beside(tone, y, line, is_outside == is_upper)
        })
    };
    drawing.stops.extend(of_row(upper, true));
    drawing.stops.extend(of_row(lower, false).rev());
    drawing
}

fn fit<'a>(upper: &[Station<'a>], lower: &[Station<'a>], width: i32) -> (Row<'a>, Row<'a>, Sides) {
    let tries = EMS_OUTSIDE.map(|it| (it, Sides::One));
    let mut found = None;
    for (ems, kind) in tries
        .into_iter()
        .chain(EMS_BOTH.map(|it| (it, Sides::Both)))
    {
        let rows = (
            Row::close(upper, ems, room(kind)),
            Row::close(lower, ems, room(kind)),
            kind,
        );
        let fits = rows.0.width <= width && rows.1.width <= width;
        found = Some(rows);
        if fits {
            break;
        }
    }
    found.unwrap_or_else(|| (Row::default(), Row::default(), Sides::One))
}

/// How far a corner takes a ring away from its straight side, so far from the ring's end.
pub fn into_corner(radius: i32, beside: i32) -> i32 {
    let deep = (radius - beside).clamp(0, radius);
    radius - (radius * radius - deep * deep).isqrt()
}

/// The ring as a stroke, clockwise.
fn outline(hole: Span, half: i32) -> Vec<Step> {
    let (left, right, r) = (hole.left, hole.right, RADIUS);
    vec![
        Step::Move(left + r, -half),
        Step::To(right - r, -half),
        Step::Turn((right, -half), (right, r - half)),
        Step::To(right, half - r),
        Step::Turn((right, half), (right - r, half)),
        Step::To(left + r, half),
        Step::Turn((left, half), (left, half - r)),
        Step::To(left, r - half),
        Step::Turn((left, -half), (left + r, -half)),
    ]
}

/// Where the line leaves the ring.
pub fn exit(panel: Span) -> i32 {
    panel.right - MARGIN
}
