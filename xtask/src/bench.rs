//! `cargo xtask bench`: builds what is compared and hands it to the measuring program in `e2e/`.

use crate::{
    app,
    error::{Error, Result},
    process,
    tools::Browser,
    workspace::Workspace,
};

/// Builds the app and the baseline alike, then measures them side by side with the static page.
pub fn run(workspace: &Workspace, words: &[&str]) -> Result<()> {
    let browser = Browser::set_up()?;
    println!("{}", app::build(workspace)?);
    let project = workspace.root().join("benches/baseline");
    let still = workspace.root().join("benches/static");
    for page in [project.join("index.html"), still.join("index.html")] {
        if !page.is_file() {
            return Err(Error::new(format!("{} is missing", page.display())));
        }
    }
    let baseline = workspace.root().join("target/bench/baseline-dist");
    app::build_other(workspace, &project, &baseline)?;
    let mut command = process::cargo();
    command
        .current_dir(workspace.root())
        .args([
            "run",
            "--quiet",
            "--release",
            "--package",
            "e2e",
            "--bin",
            "bench",
            "--",
        ])
        .args(words)
        .env("NAVI_DIST", workspace.dist())
        .env("NAVI_BASELINE_DIST", baseline)
        .env("NAVI_STATIC_DIST", still)
        .env("NAVI_CHROMIUM", browser.chromium)
        .env("NAVI_CHROMEDRIVER", browser.chromedriver);
    process::run(&mut command)
}
