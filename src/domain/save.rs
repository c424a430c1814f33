//! The saved forms of a plan.

pub mod node;
pub mod record;
