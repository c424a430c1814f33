//! The fork: paths that part from the axis, one below the other, each with its name above it.

use super::{
    Branch,
    drawing::Drawing,
    shape::{Kind, Label, Step},
    track::{Pen, Span, Track},
};

/// How far the curve from the axis to a path reaches.
pub const CURVE: i32 = 84;
/// Between two paths.
const BETWEEN: i32 = 22;
/// Between the name of a path and what stands below it.
const BELOW_NAME: i32 = 6;
/// What a folded path takes beside its stations.
const FOLD: i32 = 26;
/// From the last station's room to the panel's edge.
const EDGE: i32 = 12;

/// The paths from `node` on the axis to the edge of the panel; where the line goes on they meet
/// again at `meet`.
pub fn fork<'a>(
    branches: &[Branch<'a>],
    node: i32,
    panel: Span,
    tone: u8,
    meet: Option<i32>,
) -> Drawing<'a> {
    let start = node + CURVE;
    let end = meet.map_or(panel.right - EDGE, |it| it - CURVE);
    let zone = Span {
        left: start,
        right: end,
    };
    let mut parts: Vec<(Drawing<'a>, i32)> = Vec::new();
    let mut level = 0;
    let mut below = None;
    for branch in branches {
        let track = Track::new(
            &branch.stations,
            zone,
            zone.within(FOLD, FOLD),
            meet.is_some(),
        );
        let stop = if meet.is_some() || track.is_folded() {
            end
        } else {
            end.min(panel.right - 2 * EDGE)
        };
        let pen = Pen {
            tone,
            pattern: Some(branch.pattern),
        };
        // The curve is put in front when the level is known.
        let mut part = track.draw(pen, vec![Step::Move(start, 0)], stop);
        let name = Label::new(branch.label, Kind::Path, zone.width());
        part.up += BELOW_NAME + name.area.h;
        part.labels.push(name.at(start, -part.up));
        if let Some(below) = below {
            level += below + BETWEEN + part.up;
        }
        below = Some(part.down);
        part.lower(level);
        parts.push((part, level));
    }
    let middle = parts.last().map_or(0, |(_, last)| last / 2);
    let mut drawing = Drawing::default();
    for (mut part, level) in parts {
        part.lower(-middle);
        let y = level - middle;
        for stroke in &mut part.strokes {
            let curve = [Step::Move(node, 0), Step::Bend(start, y)];
            let rest = stroke.steps.split_off(1.min(stroke.steps.len()));
            stroke.steps = curve.into_iter().chain(rest).collect();
            if let Some(meet) = meet {
                stroke.steps.push(Step::Bend(meet, 0));
            }
        }
        drawing.join(part);
    }
    drawing
}
