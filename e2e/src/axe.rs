//! axe-core, the checker of accessibility, run in the page.

use std::{env, fs, path::PathBuf, sync::OnceLock};

use serde::Deserialize;
use serde_json::json;
use xtask::{process, tools::Cache};

use crate::{
    failure::{Failure, Outcome},
    page::Page,
};

/// The version of the npm package.
pub const VERSION: &str = "4.14.1";

const NAME: &str = "axe-core";

/// A rule that the page breaks.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Violation {
    /// The id of the rule: `color-contrast`.
    pub id: String,
    /// `minor` … `critical`.
    pub impact: Option<String>,
    /// The first places, as selectors, with what is wrong there.
    pub places: Vec<String>,
}

impl Page {
    /// The rules that the page breaks as it is now shown.
    pub async fn axe(&self) -> Outcome<Vec<Violation>> {
        let there = self
            .run("return typeof axe === 'object'", Vec::new())
            .await?;
        if there != json!(true) {
            // A page's policy does not bind what the driver runs.
            self.run(source()?, Vec::new()).await?;
        }
        let script = "return axe.run(document, { resultTypes: ['violations'] }).then((it) =>
            it.violations.map(({ id, impact, nodes }) => ({
              id,
              impact,
              places: nodes.slice(0, 5).map((node) =>
                `${node.target.join(' ')} ${node.failureSummary.replace(/\\s+/g, ' ')}`),
            })))";
        Ok(serde_json::from_value(self.run(script, Vec::new()).await?)?)
    }

    /// Fails if the page breaks any rule.
    pub async fn expect_accessible(&self, what: &str) -> Outcome {
        let lines: Vec<String> = self
            .axe()
            .await?
            .iter()
            .map(|it| {
                let impact = it.impact.as_deref().unwrap_or("unknown");
                format!("  {} ({impact}): {}", it.id, it.places.join("; "))
            })
            .collect();
        if lines.is_empty() {
            return Ok(());
        }
        let sentence = format!("axe finds {} broken rules on {what}", lines.len());
        Err(Failure::new(sentence).with_lines(&lines.join("\n")))
    }
}

/// The script, read once.
fn source() -> Outcome<&'static str> {
    static SOURCE: OnceLock<Result<String, String>> = OnceLock::new();
    SOURCE
        .get_or_init(|| read().map_err(|err| err.to_string()))
        .as_deref()
        .map_err(|err| Failure::new(err.clone()))
}

fn read() -> Outcome<String> {
    Ok(fs::read_to_string(set_up()?)?)
}

/// The file of the script: in the tools' folder, where it is installed once.
fn set_up() -> Outcome<PathBuf> {
    let cache = Cache::open()?;
    let folder = cache.folder(NAME, VERSION);
    let script = folder.join("node_modules/axe-core/axe.min.js");
    if script.is_file() {
        return Ok(script);
    }
    let _lock = cache.lock()?;
    if script.is_file() {
        return Ok(script);
    }
    let npm = process::on_path(&["npm"]).ok_or_else(|| {
        Failure::new(format!(
            "axe-core is missing and cannot be installed without npm: install Node.js, or put \
             {NAME}@{VERSION} into {}",
            folder.display()
        ))
    })?;
    let workshop = cache.workshop(NAME, VERSION);
    for stale in [&workshop, &folder] {
        xtask::walk::remove(stale)?;
    }
    fs::create_dir_all(&workshop)?;
    let mut command = process::command(npm);
    command
        .args(["install", "--no-audit", "--no-fund", "--silent", "--prefix"])
        .arg(&workshop)
        .arg(format!("{NAME}@{VERSION}"))
        .current_dir(env::temp_dir());
    process::run(&mut command)?;
    fs::rename(&workshop, &folder)?;
    Ok(script)
}
