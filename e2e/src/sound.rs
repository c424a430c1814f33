//! What every page has, wherever it is: one heading, a title, and nothing to scroll sideways.

use crate::{
    failure::{Outcome, expect, expect_eq},
    page::Page,
};

impl Page {
    /// Fails unless the page has one heading and a title and is no wider than the window.
    pub async fn expect_whole(&self, route: &str) -> Outcome {
        expect_eq(&format!("{route}: sideways"), self.sideways().await?, 0)?;
        let headings = self.count("main h1").await?;
        expect_eq(&format!("{route}: headings"), headings, 1)?;
        let title = self.title().await?;
        expect(title.ends_with("職員キャリアナビ"), || {
            format!("{route}: the title is 「{title}」")
        })
    }
}
