//! Makes the program and the scripts of a release smaller. Each step may be left out.

use std::{fs, path::Path, sync::Once};

use crate::{
    error::{Context, Result},
    process,
    tools::Shrinkers,
};

/// Runs wasm-opt over the program, in place.
///
/// Plain `-Oz`: with `--all-features` the result is no smaller and does not start everywhere.
pub fn wasm(shrinkers: &Shrinkers, file: &Path) -> Result<()> {
    let Some(wasm_opt) = &shrinkers.wasm_opt else {
        static SAID: Once = Once::new();
        SAID.call_once(|| println!("wasm-opt is missing: the wasm stays about 20 % larger."));
        return Ok(());
    };
    let out = file.with_extension("opt");
    let mut command = process::command(wasm_opt);
    command.arg("-Oz").arg(file).arg("-o").arg(&out);
    // It warns of the names of a chunk, which are not shipped.
    process::run_quietly(&mut command)?;
    replace(&out, file)
}

/// Shortens a script, in place.
pub fn js(shrinkers: &Shrinkers, file: &Path) -> Result<()> {
    let Some(esbuild) = &shrinkers.esbuild else {
        static SAID: Once = Once::new();
        SAID.call_once(|| println!("esbuild is missing: the scripts stay about 3 KB larger."));
        return Ok(());
    };
    let out = file.with_extension("min");
    let mut command = process::command(esbuild);
    command
        .args(["--minify", "--format=esm", "--charset=utf8"])
        .args(["--legal-comments=none", "--log-level=warning"])
        // wasm-bindgen names a script once for each function it imports from it.
        .arg("--log-override:duplicate-object-key=silent")
        .arg(file)
        .arg(format!("--outfile={}", out.display()));
    process::run(&mut command)?;
    replace(&out, file)
}

fn replace(from: &Path, to: &Path) -> Result<()> {
    fs::rename(from, to).context(|| format!("cannot replace {}", to.display()))
}
