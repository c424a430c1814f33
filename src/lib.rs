//! A career guide for municipal employees.

pub mod domain;
pub mod platform;
