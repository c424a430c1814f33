//! Failures of the database as the store's errors.

use super::request::Failure;
use crate::platform::store::{SaveError, StoreError};

/// Why a write did not happen.
pub(super) enum WriteError {
    Refused(SaveError),
    /// The connection is gone: worth another try.
    Lost(String),
}

impl WriteError {
    pub(super) fn into_save_error(self) -> SaveError {
        match self {
            Self::Refused(it) => it,
            Self::Lost(reason) => SaveError::Unavailable(reason),
        }
    }
}

impl From<Failure> for WriteError {
    fn from(failure: Failure) -> Self {
        match failure {
            Failure::Full => Self::Refused(SaveError::Full),
            Failure::Newer => Self::Refused(SaveError::Newer),
            Failure::Lost(reason) => Self::Lost(reason),
            other => Self::Refused(SaveError::Unavailable(other.to_string())),
        }
    }
}

impl From<Failure> for StoreError {
    fn from(failure: Failure) -> Self {
        match failure {
            Failure::Blocked => Self::Blocked,
            Failure::NoAnswer => Self::NoAnswer,
            Failure::Newer => Self::Newer,
            other => Self::Broken(other.to_string()),
        }
    }
}
