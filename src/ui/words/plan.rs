use super::words;

words! {
    /// Plans.
    PlanWords {
        title: "わたしのプラン",
    }
}
