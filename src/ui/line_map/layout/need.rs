//! How much room a stage needs.

use super::{
    Form, Leg, PADDING, Station,
    fork::CURVE,
    form,
    leg::{END, ENTRY, ENTRY_POLE, FOLD, IN_RING, NODE, flag_room, label_of},
    ring,
    row::{Room, Row},
    shape::Kind,
    wrap::width,
};

/// Words longer than this are broken.
const MOST_WORDS: i32 = 240;
/// The least a trunk can be folded into, and a fork.
pub const LEAST_TRUNK: i32 = ENTRY_POLE + 2 * FOLD + 40;
const LEAST_FORK: i32 = ENTRY_POLE + CURVE + 110;
/// How generously a map is set.
#[derive(Clone, Copy, Debug)]
pub struct Setting {
    /// Ems a label may be wide.
    pub ems: i32,
    /// Whether flags stand off on poles, above everything; else right above their pins.
    pub has_poles: bool,
}

/// How wide a stage is in a setting.
pub fn need(index: usize, leg: &Leg<'_>, setting: Setting) -> i32 {
    let of_words = |it: &String, kind: Kind| width(it, kind.size()).min(MOST_WORDS) + 2 * PADDING;
    let notes = leg.notes.iter().map(|it| of_words(it, Kind::Note));
    let plate = leg
        .plate
        .iter()
        .map(|it| of_words(it, Kind::Note) + 2 * PADDING);
    let words = notes
        .chain(plate)
        .max()
        .unwrap_or(0)
        .max(of_words(&leg.label, Kind::Stage));
    let flag = match &leg.flag {
        None => ENTRY,
        Some(_) if setting.has_poles => ENTRY_POLE,
        Some(it) => flag_room(&label_of(it)),
    };
    let row = |stations: &[Station<'_>]| Row::close(stations, setting.ems, Room::LINE).width;
    let body = match form(index, leg) {
        Form::Loop => {
            let flag = leg
                .flag
                .as_ref()
                .map_or(0, |it| label_of(it).area.w + IN_RING);
            ring::width(&leg.stations, setting.ems).max(240).max(flag)
        }
        Form::Trunk => flag + row(&leg.stations) + END,
        Form::Fork => {
            let paths = leg.branches.iter();
            let paths = paths.map(|it| row(&it.stations).max(width(it.label, Kind::Path.size())));
            // The fields before the paths get two fifths.
            let own = row(&leg.stations);
            let own = if own == 0 {
                0
            } else {
                own.max(LEAST_TRUNK) + END
            };
            flag.max(NODE) + CURVE + (own + paths.max().unwrap_or(0)).max(own * 5 / 2) + END
        }
    };
    body.max(words).max(least(index, leg, false))
}

/// The least width a stage can be drawn in.
pub fn least(index: usize, leg: &Leg<'_>, is_last: bool) -> i32 {
    match form(index, leg) {
        Form::Loop => ring::least(&leg.stations).max(220),
        Form::Trunk => LEAST_TRUNK,
        Form::Fork => {
            let own = if leg.stations.is_empty() {
                0
            } else {
                LEAST_TRUNK
            };
            own + LEAST_FORK + if is_last { 0 } else { CURVE }
        }
    }
}
