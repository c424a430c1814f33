//! The network between the page and its server.

use serde_json::json;

use super::Page;
use crate::failure::Outcome;

impl Page {
    /// Takes the network away.
    pub async fn go_offline(&self) -> Outcome {
        self.cdp("Network.enable", json!({})).await?;
        let off = json!({
            "offline": true,
            "latency": 0,
            "downloadThroughput": -1,
            "uploadThroughput": -1,
        });
        self.cdp("Network.emulateNetworkConditions", off).await?;
        Ok(())
    }
}
