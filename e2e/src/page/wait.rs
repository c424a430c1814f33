//! Waiting for what the page shows, with a limit.

use std::{
    fs,
    path::{Path, PathBuf},
    time::Duration,
};

use serde_json::{Value, json};
use tokio::time::{Instant, sleep};

use super::Page;
use crate::failure::{Failure, Outcome};

/// The longest that a step waits. It is far beyond what a page takes on a busy machine; a test
/// that meets it has failed.
const LIMIT: Duration = Duration::from_secs(20);
const BETWEEN_LOOKS: Duration = Duration::from_millis(20);

impl Page {
    /// Waits until a script returns something true; `what` completes "waited until …".
    pub async fn wait_until(&self, what: &str, script: &str) -> Outcome {
        self.wait_with(what, script, Vec::new()).await
    }

    /// The same for a script with arguments.
    pub async fn wait_until_with(
        &self,
        what: &str,
        script: &str,
        arguments: Vec<Value>,
    ) -> Outcome {
        self.wait_with(what, script, arguments).await
    }

    /// Waits until something matches.
    pub async fn wait_for(&self, css: &str) -> Outcome {
        let script = "return document.querySelector(arguments[0]) !== null";
        self.wait_with(&format!("there is {css}"), script, vec![json!(css)])
            .await
    }

    /// Waits until nothing matches.
    pub async fn wait_gone(&self, css: &str) -> Outcome {
        let script = "return document.querySelector(arguments[0]) === null";
        self.wait_with(&format!("{css} is gone"), script, vec![json!(css)])
            .await
    }

    /// Waits until a matching, visible thing contains this text. Readings above the characters do
    /// not count.
    pub async fn wait_text(&self, css: &str, text: &str) -> Outcome {
        let script = format!(
            "{}\nreturn [...document.querySelectorAll(arguments[0])].some((it) => \
             it.checkVisibility() && plain(it).includes(arguments[1]))",
            super::look::PLAIN
        );
        let what = format!("{css} says 「{text}」");
        self.wait_with(&what, &script, vec![json!(css), json!(text)])
            .await
    }

    /// Waits until no matching, visible thing has words of its own.
    pub async fn wait_silent(&self, css: &str) -> Outcome {
        let script = "return ![...document.querySelectorAll(arguments[0])].some((it) => \
             it.checkVisibility() && it.textContent.trim() !== '')";
        self.wait_with(&format!("{css} says nothing"), script, vec![json!(css)])
            .await
    }

    /// Waits until the app runs and shows a heading, or fails at once when the rescue shows.
    pub(super) async fn wait_until_ready(&self) -> Outcome {
        let script = "const rescue = document.getElementById('rescue');
            if (rescue && !rescue.hidden) return 'rescue';
            if (document.getElementById('start')) return false;
            return document.querySelector('#app h1') !== null";
        let state = self.wait_value("the app runs", script, Vec::new()).await?;
        if state != "rescue" {
            return Ok(());
        }
        let reason = self.text("#rescue-reason").await.unwrap_or_default();
        Err(Failure::new(format!("the app did not start: {reason}")))
    }

    /// Waits until the page has a heading and is not loading a town's content.
    pub async fn wait_shown(&self) -> Outcome {
        let script = "return document.querySelector('main h1') !== null
            && document.querySelector('main .wait, main[aria-busy]') === null";
        self.wait_until("the page is shown", script).await
    }

    /// Waits until the page says that everything is kept.
    pub async fn wait_saved(&self) -> Outcome {
        self.wait_text(".saved[data-state=ok]", "保存済み").await
    }

    async fn wait_with(&self, what: &str, script: &str, arguments: Vec<Value>) -> Outcome {
        self.wait_value(what, script, arguments).await?;
        Ok(())
    }

    pub(super) async fn wait_value(
        &self,
        what: &str,
        script: &str,
        arguments: Vec<Value>,
    ) -> Outcome<Value> {
        let end = Instant::now() + LIMIT;
        loop {
            let value = self.run(script, arguments.clone()).await;
            match value {
                Ok(value) if is_true(&value) => return Ok(value),
                // A page that is being left answers with an error; the next look sees the new one.
                Ok(_) | Err(_) if Instant::now() < end => sleep(BETWEEN_LOOKS).await,
                Err(failure) => return Err(failure.after(&format!("waited until {what}"))),
                Ok(_) => return Err(self.waited_in_vain(what).await),
            }
        }
    }

    async fn waited_in_vain(&self, what: &str) -> Failure {
        let text = self.all_text().await.unwrap_or_default();
        let address = self.run("return location.href", Vec::new()).await;
        let address = address.unwrap_or_default();
        let shown: String = text.chars().take(600).collect();
        Failure::new(format!("waited {} s in vain until {what}", LIMIT.as_secs()))
            .with_lines(&format!("  the page at {address} says: {shown}"))
    }
}

/// What JavaScript takes for true.
fn is_true(value: &Value) -> bool {
    match value {
        Value::Null => false,
        Value::Bool(it) => *it,
        Value::Number(it) => it.as_f64() != Some(0.0),
        Value::String(it) => !it.is_empty(),
        Value::Array(_) | Value::Object(_) => true,
    }
}

/// Waits outside the page until there is something.
pub(super) async fn until<T>(what: &str, look: impl Fn() -> Outcome<Option<T>>) -> Outcome<T> {
    let end = Instant::now() + LIMIT;
    loop {
        match look()? {
            Some(found) => return Ok(found),
            None if Instant::now() < end => sleep(BETWEEN_LOOKS).await,
            None => {
                let seconds = LIMIT.as_secs();
                return Err(Failure::new(format!(
                    "waited {seconds} s in vain until {what}"
                )));
            }
        }
    }
}

/// The one file of a folder that the browser has finished, moved to a folder of its own.
pub(super) fn whole_file(folder: &Path) -> Outcome<Option<PathBuf>> {
    let files: Vec<PathBuf> = fs::read_dir(folder)?
        .flatten()
        .map(|it| it.path())
        .filter(|it| it.is_file())
        .collect();
    let unfinished = |it: &PathBuf| it.extension().is_some_and(|it| it == "crdownload");
    let [file] = files.as_slice() else {
        return Ok(None);
    };
    if unfinished(file)
        || file
            .file_name()
            .is_some_and(|it| it.to_string_lossy().starts_with('.'))
    {
        return Ok(None);
    }
    let taken = folder.join("taken");
    fs::create_dir_all(&taken)?;
    let target = taken.join(file.file_name().unwrap_or_default());
    fs::rename(file, &target)?;
    Ok(Some(target))
}
