//! The port to the store of self-checks.

use super::{
    Later,
    store::{SaveError, StoreError},
};
use crate::domain::{
    save::record::Record,
    self_check::{CheckId, record::KeptCheck},
};

/// Where self-checks are kept. As with plans, a save replaces only the revision it is based on, and
/// resolves only when the new one is kept.
pub trait CheckStore {
    /// What is kept under this name; `None` if there is nothing.
    fn load(&self, id: CheckId) -> Later<Result<Option<KeptCheck>, StoreError>>;

    /// Keeps a record in place of revision `based_on`; `None` if there must be none yet. What cannot be
    /// read counts as none: it is set aside under another name. A conflict is told without what is
    /// stored.
    fn save(&self, record: Record<CheckId>, based_on: Option<u64>) -> Later<Result<(), SaveError>>;

    /// Everything that is kept and has its parts, those set aside too, for a file of everything.
    fn all(&self) -> Later<Result<Vec<Record<CheckId>>, StoreError>>;

    /// How many self-checks are kept, those set aside too.
    fn count(&self) -> Later<Result<usize, StoreError>>;

    /// Takes all of them out, those set aside too.
    fn remove_all(&self) -> Later<Result<(), SaveError>>;
}
