use super::words;

words! {
    /// The year and the systems around it.
    SystemWords {
        title: "",
    }
}
