//! The pages, one file each. A page of a town is a function of its content.

pub mod abilities;
pub mod about;
pub mod choices;
pub mod dx;
pub mod figures;
pub mod first_year;
pub mod glossary;
pub mod job;
pub mod measures;
pub mod overview;
pub mod qualifications;
pub mod rotation;
pub mod start;
pub mod state;
pub mod systems;
pub mod town;
pub mod training;
