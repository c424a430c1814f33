use super::words;

words! {
    /// Trainings, DX steps, qualifications.
    GrowthWords {
        title: "",
    }
}
