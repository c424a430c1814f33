//! Keeps the paths of the building machine out of what is shipped.

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use etcetera::BaseStrategy;

use crate::{
    error::{Context, Error, Result},
    process,
    workspace::Workspace,
};

/// The variable that gives flags to the compiler for the wasm target alone, so that a build of
/// this tool inside Trunk's hook is not a different one.
pub const FLAGS_VARIABLE: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS";

/// The compiler flags that put neutral names in the place of this machine's folders.
pub fn compiler_flags(workspace: &Workspace) -> String {
    let flags: Vec<String> = folders(workspace)
        .into_iter()
        .map(|(folder, name)| format!("--remap-path-prefix={}={name}", folder.display()))
        // The variable is split at spaces, so such a folder cannot be named in it.
        .filter(|it| !it.contains(char::is_whitespace))
        .collect();
    flags.join(" ")
}

/// Fails if the program names a folder of this machine.
pub fn check(workspace: &Workspace, wasm: &Path) -> Result<()> {
    let bytes = fs::read(wasm).context(|| format!("cannot read {}", wasm.display()))?;
    let mut private: Vec<PathBuf> = folders(workspace).into_iter().map(|it| it.0).collect();
    private.extend(etcetera::choose_base_strategy().map(|it| it.home_dir().to_owned()));
    for folder in private {
        let name = folder.to_string_lossy().into_owned();
        if folder.components().count() < 2 || !contains(&bytes, name.as_bytes()) {
            continue;
        }
        if name.contains(char::is_whitespace) {
            println!("{name} has a space in its name, so the wasm shows it.");
            continue;
        }
        return Err(Error::new(format!(
            "the wasm names a folder of this machine, {name}: build it with `cargo xtask build`"
        )));
    }
    Ok(())
}

/// The folders that the compiler would write into the program, and the names they get.
fn folders(workspace: &Workspace) -> Vec<(PathBuf, &'static str)> {
    let mut folders = vec![(workspace.root().to_owned(), "/navi")];
    let cargo_home = env::var_os("CARGO_HOME").map(PathBuf::from).or_else(|| {
        let base = etcetera::choose_base_strategy().ok()?;
        Some(base.home_dir().join(".cargo"))
    });
    folders.extend(cargo_home.map(|it| (it, "/cargo")));
    let sysroot = process::answer(process::command("rustc").args(["--print", "sysroot"]));
    folders.extend(sysroot.map(|it| (PathBuf::from(it), "/rust")));
    folders
}

fn contains(bytes: &[u8], part: &[u8]) -> bool {
    !part.is_empty() && bytes.windows(part.len()).any(|it| it == part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_that_names_the_repository_is_refused() {
        let home = env::temp_dir().join("xtask-hygiene-test");
        fs::create_dir_all(&home).unwrap();
        let workspace = Workspace::at(&home);
        let wasm = home.join("app.wasm");
        fs::write(&wasm, format!("..{}/src/app.rs..", home.display())).unwrap();
        assert!(check(&workspace, &wasm).is_err());
        fs::write(&wasm, "../navi/src/app.rs..").unwrap();
        check(&workspace, &wasm).unwrap();
        assert!(compiler_flags(&workspace).contains("=/navi"));
    }
}
