//! The year as a ring that starts with April at the top. The list beside it says the same.

use chrono::{Datelike, NaiveDate};
use yew::prelude::*;

use crate::ui::markup::markup;

use crate::domain::{
    guide::season::{Season, season},
    pack::year::{Step, StepKind},
};

const CENTRE: (i32, i32) = (270, 240);
const RING: i32 = 138;
const MONTHS: i32 = 101;
/// Half axes of the ellipse on which the names stand.
const NAMES: (i32, i32) = (206, 192);
const NAME_SIZE: (i32, i32) = (124, 74);
/// Stations and names keep these angles between them, in degrees.
const STATION_GAP: i32 = 12;
const NAME_GAP: i32 = 38;
/// With more steps the names would not fit; the list has them.
const MOST_NAMES: usize = 8;

/// The words in the ring.
pub struct RingWords {
    /// What the picture says in words.
    pub label: String,
    /// 今日
    pub today: &'static str,
    /// Today's date.
    pub date: String,
    /// The months from April.
    pub months: Vec<String>,
}

/// The ring with the steps that have months.
pub fn year_ring(words: &RingWords, steps: &[&Step], today: NaiveDate) -> Html {
    let arcs: Vec<Arc<'_>> = steps.iter().filter_map(|it| Arc::of(it)).collect();
    let middles: Vec<i32> = arcs.iter().map(Arc::middle).collect();
    let stations = spread(&middles, STATION_GAP);
    let names = if arcs.len() <= MOST_NAMES {
        spread(&middles, NAME_GAP)
    } else {
        Vec::new()
    };
    let (x, y) = at(day_angle(today), RING, RING);
    let centre = |value: i32| value.to_string();
    markup! {
        <svg viewBox="0 0 540 480" role="img" aria-label={words.label.clone()}>
            <circle class="y-base" cx={centre(CENTRE.0)} cy={centre(CENTRE.1)} r={RING.to_string()} />
            for arc in arcs.iter() {
                <path class={if season(arc.step, today) == Season::Now { "y-arc y-now" } else { "y-arc" }} d={arc.path()} />
            }
            for angle in stations {
                { station(angle) }
            }
            for (index, month) in (0..).zip(words.months.iter()) {
                { month_name(index * 30 + 15, month) }
            }
            <circle class="y-today" cx={x.to_string()} cy={y.to_string()} r="12" />
            <circle class="y-round" cx={x.to_string()} cy={y.to_string()} r="19" />
            <text class="y-c1" x={centre(CENTRE.0)} y={centre(CENTRE.1 - 10)}>{ words.today }</text>
            <text class="y-c2" x={centre(CENTRE.0)} y={centre(CENTRE.1 + 22)}>{ words.date.clone() }</text>
            for (arc, angle) in arcs.iter().zip(names) {
                { name(arc.step, angle) }
            }
        </svg>
    }
}

fn station(angle: i32) -> Html {
    let (x, y) = at(angle, RING, RING);
    markup! { <circle class="y-st" cx={x.to_string()} cy={y.to_string()} r="10" /> }
}

fn month_name(angle: i32, word: &str) -> Html {
    let (x, y) = at(angle, MONTHS, MONTHS);
    markup! { <text class="y-m" x={x.to_string()} y={(y + 5).to_string()}>{ word.to_owned() }</text> }
}

fn name(step: &Step, angle: i32) -> Html {
    let (x, y) = at(angle, NAMES.0, NAMES.1);
    let above = match step.kind {
        StepKind::Interview | StepKind::Talk => step.no.as_ref().or(step.months_words.as_ref()),
        _ => step.months_words.as_ref(),
    };
    markup! {
        <foreignObject
            x={(x - NAME_SIZE.0 / 2).to_string()}
            y={(y - NAME_SIZE.1 / 2).to_string()}
            width={NAME_SIZE.0.to_string()}
            height={NAME_SIZE.1.to_string()}
        >
            <div xmlns="http://www.w3.org/1999/xhtml" class="y-words">
                if let Some(above) = above {
                    <b>{ &above }</b>
                }
                <span>{ &step.label }</span>
            </div>
        </foreignObject>
    }
}

/// A step's months as an angle; degrees from April's first day, clockwise from the top.
struct Arc<'a> {
    step: &'a Step,
    from: i32,
    to: i32,
}

impl<'a> Arc<'a> {
    /// `None` without months, and for what lasts the whole year.
    fn of(step: &'a Step) -> Option<Self> {
        let months = step.months?;
        let from_april = |month: u8| (i32::from(month) + 8) % 12;
        let from = from_april(months.from);
        let length = (from_april(months.to) - from).rem_euclid(12) + 1;
        (length < 12).then_some(Self {
            step,
            from: from * 30,
            to: (from + length) * 30,
        })
    }

    fn middle(&self) -> i32 {
        (self.from + self.to) / 2
    }

    fn path(&self) -> String {
        // A little short at both ends, so that neighbours stay apart.
        let ((x0, y0), (x1, y1)) = (at(self.from + 2, RING, RING), at(self.to - 2, RING, RING));
        let large = u8::from(self.to - self.from > 180);
        format!("M{x0} {y0}A{RING} {RING} 0 {large} 1 {x1} {y1}")
    }
}

/// Today's place on the ring.
fn day_angle(today: NaiveDate) -> i32 {
    let number = |it: u32| i32::try_from(it).unwrap_or_default();
    let month = (number(today.month()) + 8) % 12;
    month * 30 + (number(today.day()) - 1).min(29)
}

/// Moves angles apart until neighbours have a gap between them, as far as there is room; in the
/// order they came in.
fn spread(angles: &[i32], gap: i32) -> Vec<i32> {
    let mut order: Vec<(usize, i32)> = Vec::new();
    for (index, angle) in angles.iter().copied().enumerate() {
        order.insert(
            order.partition_point(|(_, other)| *other <= angle),
            (index, angle),
        );
    }
    for _ in 0..24 {
        for index in 0..order.len() {
            let next = if index + 1 == order.len() {
                0
            } else {
                index + 1
            };
            let turn = if next == 0 { 360 } else { 0 };
            let (Some(&(_, one)), Some(&(_, two))) = (order.get(index), order.get(next)) else {
                continue;
            };
            let missing = gap - (two + turn - one);
            if missing > 0 && index != next {
                if let Some((_, angle)) = order.get_mut(index) {
                    *angle -= missing - missing / 2;
                }
                if let Some((_, angle)) = order.get_mut(next) {
                    *angle += missing / 2;
                }
            }
        }
    }
    let of = |index: usize| order.iter().find(|(it, _)| *it == index);
    (0..angles.len())
        .filter_map(|index| of(index).map(|(_, angle)| *angle))
        .collect()
}

/// A point on an ellipse around the centre.
fn at(angle: i32, across: i32, down: i32) -> (i32, i32) {
    (
        CENTRE.0 + across * sine(angle) / 1000,
        CENTRE.1 - down * sine(angle + 90) / 1000,
    )
}

/// The sine in thousandths. Whole numbers and a table: no floating-point code for one drawing.
fn sine(angle: i32) -> i32 {
    const TABLE: [i32; 8] = [0, 259, 500, 707, 866, 966, 1000, 1000];
    let angle = angle.rem_euclid(360);
    let (sign, angle) = if angle < 180 {
        (1, angle)
    } else {
        (-1, angle - 180)
    };
    let angle = if angle > 90 { 180 - angle } else { angle };
    let value = |index: i32| {
        usize::try_from(index)
            .ok()
            .and_then(|it| TABLE.get(it))
            .copied()
            .unwrap_or_default()
    };
    let (low, high) = (value(angle / 15), value(angle / 15 + 1));
    sign * (low + (high - low) * (angle % 15) / 15)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ring_starts_with_april_at_the_top_and_runs_clockwise() {
        assert_eq!(at(0, RING, RING), (270, 240 - RING));
        assert_eq!(at(90, RING, RING), (270 + RING, 240));
        assert_eq!(at(180, RING, RING), (270, 240 + RING));
        assert_eq!(day_angle("2026-04-01".parse().unwrap()), 0);
        assert_eq!(day_angle("2026-11-20".parse().unwrap()), 229);
        assert_eq!(day_angle("2027-03-31".parse().unwrap()), 359);
    }

    #[test]
    fn crowded_names_move_apart_and_keep_their_order() {
        let found = spread(&[15, 15, 15, 200], 30);
        assert!(found.is_sorted(), "{found:?}");
        for (one, two) in found.iter().zip(found.iter().skip(1)) {
            assert!(two - one >= 28, "{found:?}");
        }
        assert_eq!(spread(&[15, 60, 150], 30), [15, 60, 150]);
        assert_eq!(spread(&[40], 30), [40]);
    }
}
