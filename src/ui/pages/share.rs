//! Sharing a plan: a part of it is given away, and what was given is opened and added elsewhere.

mod code;
mod contents;
mod give;
mod open;

pub use self::{
    contents::field_label,
    give::{Share, ShareProps},
    open::{OpenDoings, Opened, opened},
};
