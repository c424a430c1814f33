//! The checked form of a pack.
