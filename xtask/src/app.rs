//! Builds the app with Trunk.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use crate::{
    chunks,
    error::{Context, Result},
    html, hygiene,
    ledger::{Ledger, ledger},
    process, shrink,
    tools::BuildTools,
    walk,
    workspace::Workspace,
};

/// The feature of a program that can be told to fail.
const FAULT_HOOKS: &str = "fault-hooks";

/// Builds the release into `dist/` and weighs it. `dist/` is replaced only when all of it went
/// well.
pub fn build(workspace: &Workspace) -> Result<Ledger> {
    let tools = BuildTools::set_up(workspace)?;
    let fresh = scratch(workspace, "fresh")?;
    fetch(workspace)?;
    let mut trunk = trunk(workspace, &tools)?;
    trunk
        .args(["--log", "error", "build", "--release", "--dist"])
        .arg(&fresh);
    chunks::split_with(&mut trunk, workspace, &tools.wasm_bindgen)?;
    process::run(&mut trunk)?;
    replace(workspace, &fresh, &workspace.dist())?;
    let ledger = ledger(&workspace.dist())?;
    write_ledger(workspace, &ledger)?;
    Ok(ledger)
}

/// Builds the app so that it can be told to fail, into a folder of its own: not split and not made
/// smaller, which would take as long as a release. No release has these hooks.
pub fn build_with_faults(workspace: &Workspace) -> Result<PathBuf> {
    let tools = BuildTools::set_up(workspace)?;
    let fresh = scratch(workspace, "fresh-faults")?;
    fetch(workspace)?;
    let mut trunk = trunk(workspace, &tools)?;
    trunk
        .args(["--log", "error", "build", "--features", FAULT_HOOKS])
        .arg("--dist")
        .arg(&fresh);
    process::run(&mut trunk)?;
    let dist = workspace.fault_dist();
    replace(workspace, &fresh, &dist)?;
    Ok(dist)
}

/// Builds another Trunk project of the repository, the way the app is built, into a folder. It
/// has no hook of its own; its wasm and script are made smaller as the app's are.
pub fn build_other(workspace: &Workspace, project: &Path, dist: &Path) -> Result<()> {
    let tools = BuildTools::set_up(workspace)?;
    let fresh = scratch(workspace, "fresh-other")?;
    let mut trunk = trunk(workspace, &tools)?;
    trunk
        .current_dir(project)
        .args([
            "--log",
            "error",
            "build",
            "--release",
            "--offline",
            "--dist",
        ])
        .arg(&fresh);
    process::run(&mut trunk)?;
    for file in walk::files(&fresh)? {
        match file.extension().and_then(|it| it.to_str()) {
            Some("wasm") => shrink::wasm(&tools.shrinkers, &file)?,
            Some("js") => shrink::js(&tools.shrinkers, &file)?,
            Some("html") => forget_digests(&file)?,
            _ => {}
        }
    }
    replace(workspace, &fresh, dist)
}

/// Takes Trunk's digests out of a page whose files have changed since.
fn forget_digests(page: &Path) -> Result<()> {
    let cannot = || format!("cannot rewrite {}", page.display());
    let text = fs::read_to_string(page).context(cannot)?;
    let plain = html::rewrite(&text, vec![html::without("integrity")])?;
    fs::write(page, plain).context(cannot)
}

/// Fetches the crates that are not there yet: Trunk runs Cargo offline.
pub fn fetch(workspace: &Workspace) -> Result<()> {
    let mut cargo = process::cargo();
    cargo
        .current_dir(workspace.root())
        .args(["fetch", "--quiet", "--locked"]);
    process::run(&mut cargo)
}

/// Trunk, with the tools it needs and the flags that keep this machine's paths out.
pub fn trunk(workspace: &Workspace, tools: &BuildTools) -> Result<Command> {
    let folders: Vec<&Path> = tools.wasm_bindgen.parent().into_iter().collect();
    let mut command = process::command(&tools.trunk);
    command
        .current_dir(workspace.root())
        .env("PATH", process::path_with(&folders)?)
        .env(hygiene::FLAGS_VARIABLE, hygiene::compiler_flags(workspace))
        // Trunk reads it as `true` or `false` and ends at the usual `1`.
        .env_remove("NO_COLOR");
    Ok(command)
}

/// An empty folder on the disk of the repository, so that its content can be moved into place.
fn scratch(workspace: &Workspace, name: &str) -> Result<PathBuf> {
    let folder = workspace.root().join("target/xtask").join(name);
    walk::remove(&folder)?;
    fs::create_dir_all(&folder).context(|| format!("cannot create {}", folder.display()))?;
    Ok(folder)
}

/// Puts a folder in the place of another, by two moves.
fn replace(workspace: &Workspace, fresh: &Path, place: &Path) -> Result<()> {
    let old = scratch(workspace, "old")?.join("dist");
    let cannot = || format!("cannot replace {}; is a program using it?", place.display());
    if place.exists() {
        fs::rename(place, &old).context(cannot)?;
    }
    if let Some(parent) = place.parent() {
        fs::create_dir_all(parent).context(cannot)?;
    }
    fs::rename(fresh, place).context(cannot)?;
    walk::remove(&old)
}

fn write_ledger(workspace: &Workspace, ledger: &Ledger) -> Result<()> {
    let file = workspace.root().join("target/size-ledger.json");
    let cannot = || format!("cannot write {}", file.display());
    let text = serde_json::to_string_pretty(ledger).context(cannot)?;
    fs::write(&file, text + "\n").context(cannot)
}
