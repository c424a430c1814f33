//! Beginning a plan, as a person does from the page of their rank.

use super::Page;
use crate::failure::Outcome;

impl Page {
    /// Opens the page of a rank, drafts a plan of 5 or 10 years from it and has it kept here.
    pub async fn keep_draft(&mut self, rank: &str, years: u8) -> Outcome {
        self.goto(rank).await?;
        self.draft(years).await?;
        self.choose_keeping().await?;
        self.wait_saved().await
    }

    /// The same, and the device is a shared one.
    pub async fn draft_unkept(&mut self, rank: &str, years: u8) -> Outcome {
        self.goto(rank).await?;
        self.draft(years).await?;
        self.click_named("button", "共用の端末なので保存しない")
            .await
    }

    /// Drafts a plan of 5 or 10 years from the page that is open; its page then stands, scrolled to its
    /// top.
    pub async fn draft(&self, years: u8) -> Outcome {
        self.click_named("button", &format!("{years}年のプランを作る"))
            .await?;
        let opened = "return location.hash.startsWith('#/plan/') \
            && document.activeElement?.matches('main h1') === true";
        self.wait_until("the page of the plan has the focus", opened)
            .await
    }

    /// Answers that this device keeps what is written.
    pub async fn choose_keeping(&self) -> Outcome {
        self.click_named("button", "この端末に保存する").await
    }
}
