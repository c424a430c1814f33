//! Where the built folders are, and where a failed test leaves what it saw.

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use xtask::workspace::Workspace;

use crate::failure::{Failure, Outcome};

/// The built folder that is tested: `NAVI_DIST`, else `dist/` of the repository.
pub fn dist() -> Outcome<PathBuf> {
    let folder = named("NAVI_DIST").map_or_else(|| Ok(repository()?.dist()), Ok::<_, Failure>)?;
    if folder.join("index.html").is_file() {
        return Ok(folder);
    }
    Err(Failure::new(format!(
        "{} holds no index.html: run `cargo xtask build`, or name a built folder in NAVI_DIST",
        folder.display()
    )))
}

/// The folder of the program that can be told to fail: `NAVI_FAULT_DIST`, else `target/fault-dist`.
pub fn fault_dist() -> Outcome<PathBuf> {
    let usual = || Ok::<_, Failure>(repository()?.fault_dist());
    let folder = named("NAVI_FAULT_DIST").map_or_else(usual, Ok)?;
    if folder.join("index.html").is_file() {
        return Ok(folder);
    }
    Err(Failure::new(format!(
        "{} holds no index.html: run `cargo xtask build --faults`",
        folder.display()
    )))
}

/// The content packs as they stand in the repository.
pub fn packs() -> Outcome<PathBuf> {
    Ok(repository()?.root().join("assets/packs"))
}

/// The folder of the repository.
pub fn root() -> Outcome<PathBuf> {
    Ok(repository()?.root().to_owned())
}

/// The path that a page asks for its program: `/career-navi-….wasm`.
pub fn program() -> Outcome<String> {
    let (dist, page) = page()?;
    let parts = xtask::page::parts(&page)?;
    if dist.join(&parts.wasm).is_file() {
        return Ok(format!("/{}", parts.wasm));
    }
    Err(Failure::new(format!("{} holds no program", dist.display())))
}

/// The paths of the chunks that a part of the program is fetched with.
pub fn chunks(part: &str) -> Outcome<Vec<String>> {
    let (dist, page) = page()?;
    let files = xtask::page::chunk_files(&page)?.remove(part);
    let files = files.filter(|it| !it.is_empty());
    let files = files
        .ok_or_else(|| Failure::new(format!("the page in {} names no {part}", dist.display())))?;
    Ok(files.iter().map(|it| format!("/{it}")).collect())
}

fn page() -> Outcome<(PathBuf, String)> {
    let dist = dist()?;
    let page = fs::read_to_string(dist.join("index.html"))?;
    Ok((dist, page))
}

/// Where screenshots and texts of failed tests go.
pub fn leavings() -> Outcome<PathBuf> {
    let folder = repository()?.target().join("e2e");
    fs::create_dir_all(&folder)?;
    Ok(folder)
}

/// The folder that a variable names. Tests run in the folder of their crate, a person starts them
/// in the repository's: a relative name means the latter.
pub fn named(variable: &str) -> Option<PathBuf> {
    let name = env::var_os(variable).filter(|it| !it.is_empty())?;
    let path = PathBuf::from(name);
    if path.is_absolute() {
        return Some(path);
    }
    Some(repository().ok()?.root().join(path))
}

/// A file name made of a test's name.
pub fn file_name(test: &str) -> String {
    test.replace(|it: char| !it.is_alphanumeric() && it != '_', "-")
}

/// Copies a built folder, so that a test can change it.
pub fn copy(from: &Path, to: &Path) -> Outcome {
    for file in xtask::walk::files(from)? {
        let below = file.strip_prefix(from).unwrap_or(&file);
        let target = to.join(below);
        if let Some(parent) = target.parent() {
            fs::create_dir_all(parent)?;
        }
        fs::copy(&file, target)?;
    }
    Ok(())
}

fn repository() -> Outcome<Workspace> {
    Ok(Workspace::find()?)
}
