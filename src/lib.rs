//! A career guide for municipal employees.
