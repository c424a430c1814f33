//! Live reload for `serve --dev`: a script file of the same origin that waits for a change of the
//! folder. Nothing of it is written to any folder, and no rule of the policy is loosened for it.

use std::{
    fmt::Write as _,
    path::Path,
    time::{Duration, UNIX_EPOCH},
};

use hyper::body::Bytes;

use crate::walk;

/// The path of the script.
pub(super) const SCRIPT_PATH: &str = "/__reload.js";
/// The path of the question "is it still this state?".
pub(super) const STATE_PATH: &str = "/__reload";

/// Asks for the next state and reloads when it comes; a server that is gone is asked again.
pub(super) const SCRIPT: &str = "const ask = async (state) => {
  try {
    const answer = await fetch('/__reload?' + state, { cache: 'no-store' });
    const next = await answer.text();
    if (state && next !== state) return location.reload();
    return ask(next);
  } catch {
    setTimeout(ask, 1000, state);
  }
};
ask('');
";

/// The page with the script before the end of its body.
pub(super) fn with_script(page: &Bytes) -> Bytes {
    let mut text = String::from_utf8_lossy(page).into_owned();
    let _ = write!(
        text,
        "<script type=\"module\" src=\"{SCRIPT_PATH}\"></script>"
    );
    Bytes::from(text)
}

/// The state of the folder as soon as it differs from `known` and stands still, or the known one
/// after half a minute.
pub(super) async fn next_state(dir: &Path, known: &str) -> String {
    let mut last = state(dir);
    for _ in 0..100 {
        tokio::time::sleep(Duration::from_millis(300)).await;
        let now = state(dir);
        // A build that is being moved to its place is not ready to be loaded.
        if now == last && now != known && dir.join("index.html").is_file() {
            return now;
        }
        if known.is_empty() && now == last {
            return now;
        }
        last = now;
    }
    known.to_owned()
}

/// A word that changes when a file does.
fn state(dir: &Path) -> String {
    let mut sum: u64 = 0;
    for file in walk::files(dir).unwrap_or_default() {
        let Ok(meta) = file.metadata() else { continue };
        let changed = meta
            .modified()
            .ok()
            .and_then(|it| it.duration_since(UNIX_EPOCH).ok())
            .unwrap_or_default();
        sum = sum
            .rotate_left(5)
            .wrapping_add(meta.len())
            .wrapping_add(u64::try_from(changed.as_nanos()).unwrap_or_default());
    }
    format!("{sum:x}")
}
