//! What a content pack says and what a career plan is.
//!
//! Pure: no Yew, no browser, no clock. "Today" is an argument, and so is everything random.

pub mod calendar;
pub mod catalog;
pub mod check;
pub mod day;
pub mod fiscal_year;
pub mod guide;
pub mod holdings;
pub mod id;
pub mod pack;
pub mod pieces;
pub mod plan;
pub mod read;
pub mod revisions;
pub mod route;
pub mod save;
pub mod search;
pub mod self_check;
pub mod share;
pub mod sheet;
pub mod site;
pub mod small;
#[cfg(test)]
mod spoil;
pub mod terms;
pub mod text;
