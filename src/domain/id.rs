//! Opaque ids. An id is lower-case ASCII words and digits joined by single hyphens: it stands in
//! addresses, so it never changes its meaning.

use std::fmt;

/// Whether `text` may be an id: `a-z`, `0-9`, single hyphens inside, 1 to 64 characters.
pub fn is_well_formed(text: &str) -> bool {
    !text.is_empty()
        && text.len() <= 64
        && text.split('-').all(|word| {
            !word.is_empty()
                && word
                    .bytes()
                    .all(|it| it.is_ascii_lowercase() || it.is_ascii_digit())
        })
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident,)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[cfg_attr(feature = "schema", derive(serde::Deserialize, schemars::JsonSchema), serde(transparent))]
        pub struct $name(
            #[cfg_attr(feature = "schema", schemars(regex(pattern = r"^[a-z0-9]+(-[a-z0-9]+)*$"), length(max = 64)))]
            String,
        );

        impl $name {
            /// An id as it stands in a pack or an address. Not checked: see [`is_well_formed`].
            pub fn new(text: impl Into<String>) -> Self {
                Self(text.into())
            }

            /// The id as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )*};
}

ids! {
    /// A municipality: its name in Hepburn without 市区町村.
    TownId,
    /// A policy document.
    DocumentId,
    /// A section of a document; unique in the whole pack.
    SectionId,
    /// A job type (職種).
    JobId,
    /// A rank (職位).
    RankId,
    /// A post of a rank (職) or a function held across ranks (役目).
    PostId,
    /// A group of staff by employment, for people outside the ladder.
    EmploymentId,
    /// A stage (時期) of a rotation model.
    StageId,
    /// A path (ゼネラリスト …).
    PathId,
    /// A pillar of measures, or a group inside one.
    PillarId,
    /// Any other statement of a pack. Unique in the whole pack; `?at=` finds it.
    StatementId,
}

#[cfg(test)]
mod tests {
    use super::is_well_formed;

    #[test]
    fn ids_are_words_joined_by_single_hyphens() {
        for good in ["any", "section-chief", "a1", "fuchu-tokyo"] {
            assert!(is_well_formed(good), "{good}");
        }
        let long = "a".repeat(65);
        for bad in [
            "",
            "-",
            "a-",
            "-a",
            "a--b",
            "A",
            "係長",
            "a b",
            "a/b",
            "a.b",
            long.as_str(),
        ] {
            assert!(!is_well_formed(bad), "{bad}");
        }
    }
}
