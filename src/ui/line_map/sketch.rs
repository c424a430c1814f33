//! The way in small, for phones and the overview: the same forms, without the names of stations.

mod draw;

use std::fmt::Write;

use yew::prelude::*;

use crate::ui::markup::markup;

use self::draw::{CORNER, ring};
use super::{
    journey::{Here, Journey},
    layout::{Form, Leg, form, into_corner, tone, width},
};
use crate::ui::scene::Scene;

/// How large it is, and what stands on it.
#[derive(Clone, Copy)]
struct Size {
    class: &'static str,
    width: i32,
    /// Half the height of a ring.
    ring: i32,
    /// How far the outermost paths lie from the axis.
    spread: i32,
    /// How far a curve reaches.
    curve: i32,
    /// Radius of a station; 0 draws none.
    dot: i32,
    /// Font size; 0 writes nothing.
    font: i32,
    /// Shares of three stages, in hundredths.
    thirds: [i32; 3],
}

const SMALL: Size = Size {
    class: "mini",
    width: 328,
    ring: 32,
    spread: 46,
    curve: 54,
    dot: 6,
    font: 14,
    thirds: [28, 29, 43],
};

/// Beside a list whose columns have the same shares.
const WIDE: Size = Size {
    class: "strip strip--wide",
    width: 1040,
    ring: 34,
    spread: 40,
    curve: 84,
    dot: 0,
    font: 0,
    thirds: [22, 31, 47],
};

/// The small picture, with the names of stages and paths.
pub fn mini(scene: &Scene, journey: &Journey<'_>) -> Html {
    sketch(scene, journey, SMALL)
}

/// The wide and low picture without words.
pub fn strip(scene: &Scene, journey: &Journey<'_>) -> Html {
    sketch(scene, journey, WIDE)
}

fn sketch(scene: &Scene, journey: &Journey<'_>, size: Size) -> Html {
    let words = scene.words.rotation();
    let legs = journey.legs(words);
    let Some(first) = legs.first() else {
        return markup! {};
    };
    let paths = legs.iter().map(|it| it.branches.len()).max().unwrap_or(0);
    let reach = match form(0, first) {
        _ if paths > 1 => size.spread,
        Form::Loop => size.ring,
        _ => 14,
    };
    // Above stand the names of the uppermost path or the words of a pin; below, those of the stages.
    let (above, below) = match size.font {
        0 => (20, 20),
        _ if paths > 1 => (42, if paths > 2 && paths % 2 == 1 { 52 } else { 38 }),
        _ => ((44 - reach).max(16), 38),
    };
    let mut sketch = Sketch {
        size,
        reach,
        axis: reach + above,
        height: above + 2 * reach + below,
        lines: Vec::new(),
        dots: Vec::new(),
        pins: Vec::new(),
        texts: Vec::new(),
    };
    let all = legs.len();
    let mut left = 0;
    let mut from = None;
    for (index, leg) in legs.iter().enumerate() {
        let share = match (all, size.thirds.get(index)) {
            (3, Some(share)) => *share,
            _ => 100 / i32::try_from(all).unwrap_or(1).max(1),
        };
        let right = if index + 1 == all {
            size.width
        } else {
            left + size.width * share / 100
        };
        let here = journey.parts.get(index).map_or(Here::No, |it| it.here);
        from = Some(sketch.leg(index, all, leg, (left, right, from), here));
        left = right;
    }
    sketch.draw(journey.tale_with_place(words))
}

struct Sketch {
    size: Size,
    /// How far the lines reach above and below the axis.
    reach: i32,
    /// Where the axis lies.
    axis: i32,
    /// How high the picture is.
    height: i32,
    /// Colour, pattern, course.
    lines: Vec<(u8, usize, String)>,
    /// Colour and place.
    dots: Vec<(u8, i32, i32)>,
    /// Place, and whether it is one of several.
    pins: Vec<(i32, i32, bool)>,
    /// Place, class, words.
    texts: Vec<(i32, i32, Option<&'static str>, String)>,
}

impl Sketch {
    /// One stage; gives where its line ends.
    fn leg(
        &mut self,
        index: usize,
        all: usize,
        leg: &Leg<'_>,
        (left, right, from): (i32, i32, Option<i32>),
        here: Here,
    ) -> i32 {
        let size = self.size;
        let (axis, edge) = (self.axis, 14);
        let is_last = index + 1 == all;
        let tone = tone(index, all);
        let begin = from.unwrap_or(left + edge);
        let end = if is_last { right - edge } else { right };
        let form = form(index, leg);
        let mut pin = if index == 0 { begin + 8 } else { left + 8 };
        let mut stage_y = axis + self.reach + 26;
        let mut to = right;
        match form {
            Form::Loop => {
                let (x, w, half) = (begin, right - begin - 10, size.ring);
                self.line(tone, 0, ring(x, axis, w, half));
                let upper = leg.stations.len().div_ceil(2);
                for (count, y) in [
                    (upper, axis - half),
                    (leg.stations.len() - upper, axis + half),
                ] {
                    let first = self.dots.len();
                    self.row(tone, (count, x + 2, x + w - 2), y);
                    // In the corners the stations stay on the ring.
                    for dot in self.dots.iter_mut().skip(first) {
                        let beside = (dot.1 - x).min(x + w - dot.1);
                        let drop = into_corner(CORNER.min(half), beside);
                        dot.2 += if y < axis { drop } else { -drop };
                    }
                }
                (pin, to) = (x, x + w);
            }
            Form::Trunk => {
                self.line(tone, 0, format!("M{begin} {axis}H{end}"));
                self.row(tone, (leg.stations.len(), pin + 18, end - 8), axis);
            }
            Form::Fork => {
                self.line(tone, 0, format!("M{begin} {axis}H{pin}"));
                self.fork(tone, leg, (pin, end), is_last);
                if leg.branches.len() > 1 && leg.branches.len().is_multiple_of(2) {
                    stage_y = axis + 5;
                } else if leg.branches.len() > 2 {
                    stage_y += 18;
                }
            }
        }
        let middle = if form == Form::Fork {
            (pin + size.curve).midpoint(end)
        } else {
            begin.midpoint(to)
        };
        self.text(middle, stage_y, right - left + 12, None, &leg.label);
        if here != Here::No {
            let is_maybe = here == Here::Maybe;
            self.pins.push((pin, axis, is_maybe));
            let word = leg.flag.as_ref().map_or("", |it| it.short.as_str());
            let at = if form == Form::Loop {
                (begin.midpoint(to) + 4, axis + 5)
            } else {
                (pin, axis - 24)
            };
            self.text(at.0, at.1, size.width, Some("mini__here"), word);
        }
        to
    }

    fn line(&mut self, tone: u8, pattern: usize, course: String) {
        self.lines.push((tone, pattern, course));
    }

    /// As many stations as there is room for.
    fn row(&mut self, tone: u8, (count, left, right): (usize, i32, i32), y: i32) {
        let dot = self.size.dot;
        if dot == 0 || right <= left {
            return;
        }
        let room = (right - left) / (2 * dot + 6);
        let count = i32::try_from(count).unwrap_or(room).min(room);
        for index in 0..count {
            self.dots.push((
                tone,
                left + (right - left) * (2 * index + 1) / (2 * count),
                y,
            ));
        }
    }

    fn fork(&mut self, tone: u8, leg: &Leg<'_>, (node, end): (i32, i32), is_last: bool) {
        let (axis, spread, curve) = (self.axis, self.size.spread, self.size.curve);
        let count = i32::try_from(leg.branches.len()).unwrap_or(1);
        let meet = if is_last { end } else { end - curve };
        for (index, branch) in (0..).zip(&leg.branches) {
            let y = if count > 1 {
                axis - spread + 2 * spread * index / (count - 1)
            } else {
                axis
            };
            let half = node + curve / 2;
            let mut course = format!(
                "M{node} {axis}C{half} {axis} {half} {y} {} {y}H{meet}",
                node + curve
            );
            if !is_last {
                // Writing to a string cannot fail.
                let _ = write!(course, "C{0} {y} {0} {axis} {end} {axis}", meet + curve / 2);
            }
            self.line(tone, branch.pattern, course);
            self.row(tone, (branch.stations.len(), node + curve, meet - 4), y);
            let is_lowest = count > 1 && index + 1 == count;
            let text_y = if is_lowest { y + 26 } else { y - 15 };
            self.text(
                (node + curve).midpoint(meet),
                text_y,
                meet - node + 20,
                None,
                branch.label,
            );
        }
    }

    /// Words where there is room for them; the list has them all.
    fn text(&mut self, x: i32, y: i32, room: i32, class: Option<&'static str>, words: &str) {
        let font = self.size.font;
        let wide = width(words, font);
        if font == 0 || wide > room {
            return;
        }
        let x = x.min(self.size.width - wide / 2 - 1).max(wide / 2 + 1);
        self.texts.push((x, y, class, words.to_owned()));
    }
}
