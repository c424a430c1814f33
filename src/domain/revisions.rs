//! Which earlier revisions of a plan are kept.

/// Why an earlier revision was put aside.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    /// An edit replaced it.
    #[default]
    Ordinary,
    /// An import replaced it.
    BeforeImport,
    /// The plan was taken out.
    BeforeDelete,
    /// An earlier revision was restored in its place.
    BeforeRestore,
    /// Everything in it was taken out.
    BeforeClearing,
}
