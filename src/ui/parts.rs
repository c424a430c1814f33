//! The parts pages are made of, one concept a file. Plain functions from values to markup.

pub mod card;
pub mod certainty;
pub mod climb;
pub mod condition;
pub mod contents;
pub mod gaps;
pub mod head;
pub mod icon;
pub mod items;
pub mod late_field;
pub mod months;
pub mod note;
pub mod pieces;
pub mod resting;
pub mod source;
pub mod table;
pub mod text;
pub mod town_finder;
pub mod year_ring;
pub mod years;
