//! One stage of the map: its drawing between the edges of its panel.

use super::{
    Flag, Form, Leg,
    drawing::{Drawing, Pin},
    fork::{CURVE, fork},
    form,
    need::LEAST_TRUNK,
    ring,
    row::{REACH, STOP},
    shape::{Kind, Label, Step, Stroke},
    tone,
    track::{Pen, Span, Track, gutter},
};

/// From a panel's edge to the end of a line that begins or stops there.
pub const END: i32 = 24;
/// What a line takes before its first station.
pub const ENTRY: i32 = 14;
/// The same with a pin on it, its flag standing off on a pole.
pub const ENTRY_POLE: i32 = 60;
/// What a pin takes to its right, and its flag on both sides.
const BESIDE_PIN: i32 = 14;
/// Where the fork begins without a pin.
pub const NODE: i32 = 30;
/// What a folded trunk takes beside its stations.
pub const FOLD: i32 = 58;
/// What a flag leaves free inside a ring.
pub const IN_RING: i32 = 136;
/// From the axis to the flag of a pin.
const TO_FLAG: i32 = 46;

/// Where a stage is drawn.
#[derive(Clone, Copy, Debug)]
pub struct Place {
    /// Which stage, from 0.
    pub index: usize,
    /// Of how many.
    pub all: usize,
    /// Its panel.
    pub panel: Span,
    /// Where the line comes from; `None` for the first stage.
    pub from: Option<i32>,
    /// Whether flags stand on poles.
    pub has_poles: bool,
}

/// The words of a flag.
pub fn label_of(flag: &Flag) -> Label {
    Label::of(vec![flag.words.clone()], Kind::Flag)
}

/// What a pin takes with its flag right above it.
pub fn flag_room(flag: &Label) -> i32 {
    flag.area.w + 2 * BESIDE_PIN + 20
}

/// The drawing of a stage, and where its line ends.
pub fn leg<'a>(leg: &Leg<'a>, place: Place) -> (Drawing<'a>, i32) {
    let tone = tone(place.index, place.all);
    let is_last = place.index + 1 == place.all;
    let panel = place.panel;
    let form = form(place.index, leg);
    let mut centre = leg.centre.iter().enumerate().map(|(index, it)| {
        let kind = if index == 0 { Kind::Path } else { Kind::Note };
        Label::new(it, kind, panel.width() - 110)
    });
    let (mut drawing, to) = if form == Form::Loop {
        let flag = leg
            .flag
            .as_ref()
            .map(|it| (fitting(it, panel.width() - IN_RING), it.is_maybe));
        let drawing = ring::ring(&leg.stations, panel, tone, centre.by_ref().collect(), flag);
        (drawing, ring::exit(panel))
    } else {
        let line = Line {
            leg,
            place,
            tone,
            is_last,
            form,
        };
        (line.draw(), panel.right)
    };
    if form != Form::Loop {
        let all: Vec<Label> = centre.collect();
        drawing.down += if all.is_empty() { 0 } else { 8 };
        for label in all {
            let h = label.area.h;
            let label = label.below(panel.left.midpoint(panel.right), drawing.down);
            drawing.down += h;
            drawing.labels.push(label);
        }
    }
    if let Some(words) = &leg.plate {
        let label = Label::new(words, Kind::Note, panel.width() - 64);
        let h = label.area.h;
        let plate = label.below(panel.left.midpoint(panel.right), drawing.down + 26);
        drawing.down += 26 + h + 10;
        drawing.plates.push(plate);
    }
    (drawing, to)
}

/// The longest words of a flag that fit.
fn fitting(flag: &Flag, most: i32) -> Label {
    let long = label_of(flag);
    if long.area.w <= most {
        return long;
    }
    Label::new(&flag.short, Kind::Flag, most)
}

/// A trunk or a fork being drawn.
struct Line<'l, 'a> {
    leg: &'l Leg<'a>,
    place: Place,
    tone: u8,
    is_last: bool,
    form: Form,
}

impl<'a> Line<'_, 'a> {
    fn draw(&self) -> Drawing<'a> {
        let panel = self.place.panel;
        let begin = self.place.from.unwrap_or(panel.left + END);
        let flag = self.leg.flag.as_ref();
        let long = flag.map(label_of);
        let room = long.as_ref().map_or(0, flag_room);
        let has_pole = self.place.has_poles;
        let entry = match flag {
            None => ENTRY,
            Some(_) if has_pole => ENTRY_POLE,
            Some(_) => room,
        };
        let left = panel.left + entry;
        let mut drawing = match self.form {
            Form::Fork if self.leg.stations.is_empty() => {
                self.fork(begin, left.max(panel.left + NODE), panel)
            }
            Form::Fork => {
                let width = panel.right - left - END;
                let own = ((width - CURVE) * 2 / 5).max(LEAST_TRUNK - ENTRY_POLE);
                let mut first = self.trunk(
                    begin,
                    Span {
                        left: panel.left,
                        right: left + own,
                    },
                    left,
                    true,
                );
                let node = left + own;
                first.join(self.fork(node, node + 6, panel));
                first
            }
            _ => self.trunk(begin, panel, left, !self.is_last),
        };
        if let (Some(flag), Some(long)) = (flag, long) {
            let x = if has_pole {
                panel.left + 32
            } else {
                panel.left + room / 2 - 2
            };
            let label = if has_pole {
                let label = fitting(flag, panel.width() - 48);
                let y = -(drawing.up.max(REACH) + 16 + label.area.h);
                drawing.up = -y + 8;
                label.at(panel.left + 24, y)
            } else {
                drawing.up = drawing.up.max(TO_FLAG + long.area.h + 8);
                long.above(x, -TO_FLAG)
            };
            drawing.pins.push(Pin {
                at: (x, 0),
                flag: label,
                has_pole,
                is_maybe: flag.is_maybe,
            });
        }
        drawing
    }

    fn fork(&self, begin: i32, node: i32, panel: Span) -> Drawing<'a> {
        let meet = (!self.is_last).then_some(panel.right);
        let mut drawing = fork(&self.leg.branches, node, panel, self.tone, meet);
        let stem = Stroke {
            tone: self.tone,
            pattern: None,
            steps: vec![Step::Move(begin, 0), Step::To(node, 0)],
        };
        drawing.strokes.insert(0, stem);
        drawing.up = drawing.up.max(REACH);
        drawing.down = drawing.down.max(REACH);
        drawing
    }

    /// A line from `begin` with stations from `left` on; it goes on at the right or stops there.
    fn trunk(&self, begin: i32, panel: Span, left: i32, goes_on: bool) -> Drawing<'a> {
        let pen = Pen {
            tone: self.tone,
            pattern: None,
        };
        let end = if goes_on {
            panel.right
        } else {
            panel.right - END
        };
        let single = Span {
            left,
            right: panel.right - 12,
        };
        let entry = left - panel.left;
        let folded = panel.within(
            (entry + FOLD - ENTRY).max(FOLD),
            if goes_on { FOLD } else { END + STOP },
        );
        let track = Track::new(&self.leg.stations, single, folded, goes_on);
        if !track.is_folded() {
            return track.draw(pen, vec![Step::Move(begin, 0)], end);
        }
        // Half of the rows lie above the axis: up in a gutter, and down again to go on.
        let half = track.drop() / 2;
        let mut steps = vec![Step::Move(begin, half)];
        steps.extend(gutter(folded.left - FOLD + 14, half, 0));
        let mut drawing = track.draw(pen, steps, if goes_on { panel.right - 28 } else { end });
        drawing.lower(-half);
        if let Some(stroke) = drawing.strokes.first_mut().filter(|_| goes_on) {
            let last = stroke.steps.pop().map_or(0, |it| it.end().1);
            stroke.steps.extend(gutter(panel.right - 14, last, 0));
        }
        drawing
    }
}
