use super::words;

words! {
    /// Abilities page.
    AbilityWords {
        title: "",
    }
}
