//! The saved forms of a plan: the store's record and the export file.
//!
//! Reading never loses anything silently: what is unknown is kept, what is wrong is said.

pub mod crc32;
pub mod file;
pub mod form;
pub mod import;
pub mod map_reader;
pub mod node;
pub mod record;
pub mod slip;
