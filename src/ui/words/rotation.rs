use super::words;

words! {
    /// Line map and rotation page.
    RotationWords {
        title: "",
    }
}
