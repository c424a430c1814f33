//! The parts of the Rust toolchain: the wasm target, rustfmt and clippy.

use std::path::Path;

use crate::{
    error::{Context, Error, Result},
    process,
};

/// The target the app is compiled for.
const TARGET: &str = "wasm32-unknown-unknown";

/// Adds the wasm target if the toolchain in use does not have it.
pub(super) fn set_up_target() -> Result<()> {
    let sysroot = process::answer(process::command("rustc").args(["--print", "sysroot"]))
        .ok_or_else(|| Error::new("rustc is missing: install Rust with rustup"))?;
    if Path::new(&sysroot)
        .join("lib/rustlib")
        .join(TARGET)
        .is_dir()
    {
        return Ok(());
    }
    println!("Setting up the Rust target {TARGET} (once, about 10 seconds) …");
    rustup(&["target", "add", TARGET])
}

/// Adds a component of the toolchain if Cargo cannot run it.
pub(super) fn set_up_component(component: &str, probe: &[&str]) -> Result<()> {
    if process::answer(process::cargo().args(probe)).is_some() {
        return Ok(());
    }
    println!("Setting up {component} (once, about 10 seconds) …");
    rustup(&["component", "add", component])
}

/// `target add` and `component add` never update rustup itself and know no `--no-self-update`.
fn rustup(words: &[&str]) -> Result<()> {
    let by_hand = || format!("run `rustup {}` by hand", words.join(" "));
    let rustup = process::on_path(&["rustup"])
        .ok_or_else(|| Error::new(format!("rustup is missing: {}", by_hand())))?;
    process::run(process::command(rustup).args(words)).context(by_hand)
}
