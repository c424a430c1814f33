//! Runs other programs and says in one sentence when one of them fails.

use std::{
    env,
    ffi::{OsStr, OsString},
    io::{BufRead, BufReader},
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use crate::error::{Context, Error, Result};

/// A command that never waits for a keyboard: CI has none.
pub fn command(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    command.stdin(Stdio::null());
    command
}

/// Cargo, the one that runs this tool where there is one.
pub fn cargo() -> Command {
    command(env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo")))
}

/// Runs a command to its end; its output goes where ours goes.
pub fn run(command: &mut Command) -> Result<()> {
    let status = command.status().context(|| cannot_start(command))?;
    if status.success() {
        Ok(())
    } else {
        Err(failed(command, &status.to_string()))
    }
}

/// Runs a command to its end; what it says of errors is shown only if it fails.
pub fn run_quietly(command: &mut Command) -> Result<()> {
    let output = command.output().context(|| cannot_start(command))?;
    if output.status.success() {
        return Ok(());
    }
    eprint!("{}", String::from_utf8_lossy(&output.stderr));
    Err(failed(command, &output.status.to_string()))
}

/// Runs a command to its end, shows what it prints as it comes, and hands each line of its
/// standard output to `see` as well.
pub fn run_seeing(command: &mut Command, mut see: impl FnMut(&str)) -> Result<()> {
    let mut child = command
        .stdout(Stdio::piped())
        .spawn()
        .context(|| cannot_start(command))?;
    if let Some(out) = child.stdout.take() {
        for line in BufReader::new(out).split(b'\n') {
            let line = line.context(|| format!("cannot read what {} prints", name(command)))?;
            let line = String::from_utf8_lossy(&line);
            println!("{line}");
            see(&line);
        }
    }
    let status = child.wait().context(|| cannot_start(command))?;
    if status.success() {
        Ok(())
    } else {
        Err(failed(command, &status.to_string()))
    }
}

/// What a command prints, or nothing when it cannot be run or fails.
pub fn answer(command: &mut Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).output().ok()?;
    output
        .status
        .success()
        .then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// The first of these programs that is on the PATH. Knows `.exe` and `.cmd` on Windows.
pub fn on_path(names: &[&str]) -> Option<PathBuf> {
    names.iter().find_map(|it| which::which(it).ok())
}

/// The PATH with these folders before it.
pub fn path_with(folders: &[&Path]) -> Result<OsString> {
    let path = env::var_os("PATH").unwrap_or_default();
    let all = folders
        .iter()
        .map(|it| it.to_path_buf())
        .chain(env::split_paths(&path));
    env::join_paths(all).context(|| "cannot extend the PATH".to_owned())
}

/// A command as one would type it.
pub fn shown(command: &Command) -> String {
    let words: Vec<_> = command
        .get_args()
        .map(|it| it.to_string_lossy().into_owned())
        .collect();
    format!("{} {}", name(command), words.join(" "))
}

fn name(command: &Command) -> String {
    Path::new(command.get_program())
        .file_stem()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}

fn cannot_start(command: &Command) -> String {
    format!("cannot start {}", name(command))
}

fn failed(command: &Command, status: &str) -> Error {
    Error::new(format!("`{}` failed ({status})", shown(command)))
}
