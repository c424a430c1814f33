//! What kinds, states and days of lines are called on the page.

use chrono::{Datelike, NaiveDate};

use crate::{
    domain::plan::{EntryState, Lane},
    ui::words::Words,
};

/// The name of a kind of line.
pub fn lane_label(words: &Words, lane: &Lane) -> &'static str {
    let words = words.plan();
    match lane {
        Lane::Posting => words.lane_posting,
        Lane::Rank => words.lane_rank,
        Lane::Learning => words.lane_learning,
        Lane::Qualification => words.lane_qualification,
        Lane::Dx => words.lane_dx,
        Lane::Interview => words.lane_interview,
        Lane::Life => words.lane_life,
        Lane::Other => words.lane_other,
        Lane::Unknown(_) => words.lane_unknown,
    }
}

/// The name of how far a line has got.
pub fn state_label(words: &Words, state: EntryState) -> &'static str {
    match state {
        EntryState::Planned => words.plan().state_planned,
        EntryState::Doing => words.plan().state_doing,
        EntryState::Done => words.plan().state_done,
        EntryState::Idea => words.plan().state_idea,
    }
}

/// The key of how far a line has got, for styles.
pub fn state_key(state: EntryState) -> &'static str {
    match state {
        EntryState::Planned => "planned",
        EntryState::Doing => "doing",
        EntryState::Done => "done",
        EntryState::Idea => "idea",
    }
}

/// A day as it is read: `2027年10月4日`.
pub fn day(date: NaiveDate) -> String {
    format!("{}年{}月{}日", date.year(), date.month(), date.day())
}
