//! The page on another screen, on paper, and as a picture.

use std::{fs, path::Path};

use base64::{Engine, engine::general_purpose::STANDARD};
use serde_json::{Value, json};

use super::Page;
use crate::{
    failure::{Failure, Outcome},
    pdf::Pdf,
};

impl Page {
    /// The size of the window's inside, in CSS pixels.
    pub async fn set_size(&self, width: u32, height: u32) -> Outcome {
        let params = json!({
            "width": width,
            "height": height,
            "deviceScaleFactor": 1,
            "mobile": false,
        });
        self.cdp("Emulation.setDeviceMetricsOverride", params)
            .await?;
        Ok(())
    }

    /// A feature of the screen or the person: `prefers-color-scheme`, `dark`.
    pub async fn set_feature(&self, name: &str, value: &str) -> Outcome {
        let params = json!({ "features": [{ "name": name, "value": value }] });
        self.cdp("Emulation.setEmulatedMedia", params).await?;
        Ok(())
    }

    /// The page on A4, as the browser prints it.
    pub async fn print(&self) -> Outcome<Pdf> {
        let params = json!({
            "paperWidth": 8.27,
            "paperHeight": 11.69,
            "preferCSSPageSize": true,
            "printBackground": true,
        });
        let printed = self.cdp("Page.printToPDF", params).await?;
        Ok(Pdf::new(bytes_in(&printed)?))
    }

    /// A picture of the whole page.
    pub async fn screenshot(&self, file: &Path) -> Outcome {
        let params = json!({ "captureBeyondViewport": true });
        let picture = self.cdp("Page.captureScreenshot", params).await?;
        fs::write(file, bytes_in(&picture)?)?;
        Ok(())
    }
}

fn bytes_in(answer: &Value) -> Outcome<Vec<u8>> {
    let data = answer
        .get("data")
        .and_then(Value::as_str)
        .ok_or_else(|| Failure::new("the browser gave no data"))?;
    Ok(STANDARD.decode(data)?)
}
