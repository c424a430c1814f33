//! More than one tab of the same browser. What is asked of the page is asked of the present tab.

use super::Page;
use crate::failure::{Failure, Outcome};

impl Page {
    /// Opens another tab and goes to it.
    pub async fn open_tab(&self) -> Outcome {
        let tab = self.client().new_window(true).await?;
        Ok(self.client().switch_to_window(tab.handle).await?)
    }

    /// How many tabs are open.
    pub async fn tabs(&self) -> Outcome<usize> {
        Ok(self.client().windows().await?.len())
    }

    /// Goes to a tab, by the order in which they were opened.
    pub async fn to_tab(&self, index: usize) -> Outcome {
        let tabs = self.client().windows().await?;
        let tab = tabs.into_iter().nth(index);
        let tab = tab.ok_or_else(|| Failure::new(format!("there is no tab {index}")))?;
        Ok(self.client().switch_to_window(tab).await?)
    }

    /// Closes the present tab. Another one has to be gone to.
    pub async fn close_tab(&self) -> Outcome {
        Ok(self.client().close_window().await?)
    }
}
