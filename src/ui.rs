//! What is shown: pages made of parts. Gets values and callbacks; knows no port and no storage.
//!
//! Pages are plain functions from content to markup, so that they cost nothing at run time but
//! their markup; a component exists only where something is remembered between renders. No
//! component renders zero nodes (Yew 0.23, issue 4092).

pub mod dom;
pub mod frame;
pub mod line_map;
pub mod markup;
pub mod pages;
pub mod parts;
pub mod scene;
pub mod terms;
pub mod unroll;
pub mod words;
