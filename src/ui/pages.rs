//! The pages, one file each. A page of a town is a function of its content.

pub mod abilities;
pub mod about;
pub mod broken;
pub mod choices;
pub mod compare;
pub mod device;
pub mod dx;
pub mod earlier;
pub mod figures;
pub mod first_year;
pub mod glossary;
pub mod job;
pub mod measures;
mod of_rank;
pub mod overview;
pub mod plan;
pub mod plans;
pub mod qualifications;
pub mod rotation;
pub mod search;
pub mod self_check;
pub mod sheet;
pub mod start;
pub mod state;
pub mod systems;
pub mod town;
pub mod training;
