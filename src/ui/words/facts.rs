use super::words;

words! {
    /// Measures, figures, glossary, first year.
    FactWords {
        title: "",
    }
}
