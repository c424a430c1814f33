use super::words;

words! {
    /// Pages about the app.
    AboutWords {
        title: "このサイトについて",
    }
}
