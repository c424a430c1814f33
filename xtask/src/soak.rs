//! `cargo xtask soak`: kills the browser again and again while a person types, and edits one plan in two
//! tabs in many courses, many times more often than the tests do, and prints what was lost.

use crate::{app, error::Result, process, tools::Browser, workspace::Workspace};

/// How often the browser is killed unless another number is asked for.
const KILLS: &str = "200";

/// In how many courses two tabs edit one plan.
const SEEDS: &str = "100";

/// Builds the app, kills the browser so many times, and lets two tabs edit one plan.
pub fn run(workspace: &Workspace, kills: Option<&str>) -> Result<()> {
    let browser = Browser::set_up()?;
    println!("{}", app::build(workspace)?);
    let mut command = process::cargo();
    command
        .current_dir(workspace.root())
        .args(["test", "--quiet", "--package", "e2e"])
        .args(["--test", "kills", "--test", "two_tab_seeds"])
        .args(["--", "--nocapture"])
        .env("NAVI_KILLS", kills.unwrap_or(KILLS))
        .env("NAVI_SEEDS", SEEDS)
        .env("NAVI_DIST", workspace.dist())
        .env("NAVI_CHROMIUM", browser.chromium)
        .env("NAVI_CHROMEDRIVER", browser.chromedriver);
    process::run(&mut command)
}
