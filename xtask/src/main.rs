//! `cargo xtask`: the commands of the repository.

use std::{env, ffi::OsString, path::Path, process::ExitCode};

use xtask::{
    app, bench, chunks,
    error::{Error, Result},
    finish, pack, serve, soak,
    suites::{self, Suite},
    workspace::Workspace,
};

const USAGE: &str = "\
Usage: cargo xtask <command>

  serve          set up what is missing, build the release, serve it on 127.0.0.1:8080
                 or the next free port
  serve --dev    the same with a development build that reloads at every change
  test [SUITE…]  set up what is missing, run the suites in this order, stop at the first
                 that fails: format clippy docs native wasm e2e
  build          build the release into dist/ and weigh it
  build --faults build a program that can be told to fail into target/fault-dist, for the tests
  bench [ARG…]   measure the release beside a baseline app and a static page
  soak [N]       kill the browser N times (200) while a person types, and print what was lost
  pack new NAME  begin the file of a town, with every module as an example
  pack check FILE…
                 check content packs: every problem with its line and what to write instead
  pack index FOLDER
                 write FOLDER/towns.json from FOLDER/packs, after packs were added on a server
  help           this text

Called by Trunk: finish

The tools are kept in the user's cache folder, under career-navi/tools; the variable
CAREER_NAVI_TOOLS names another one. CHROMIUM and CHROMEDRIVER name a browser and its driver.";

fn main() -> ExitCode {
    let outcome = if chunks::is_called_as_tool() {
        let words: Vec<OsString> = env::args_os().skip(1).collect();
        chunks::run_as_tool(&words)
    } else {
        let words: Vec<String> = env::args().skip(1).collect();
        run(&words)
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(err) => {
            eprintln!("\n{err}.");
            ExitCode::FAILURE
        }
    }
}

fn run(words: &[String]) -> Result<()> {
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    if let ["serve" | "build" | "test" | "bench" | "soak", ..] = words.as_slice() {
        chunks::prepare(&Workspace::find()?)?;
    }
    match words.as_slice() {
        ["help" | "--help" | "-h"] => {
            println!("{USAGE}");
            Ok(())
        }
        ["serve"] => serve::release(&Workspace::find()?),
        ["serve", "--dev"] => serve::dev(&Workspace::find()?),
        ["build"] => {
            println!("{}", app::build(&Workspace::find()?)?);
            Ok(())
        }
        ["build", "--faults"] => {
            let dist = app::build_with_faults(&Workspace::find()?)?;
            println!("{}", dist.display());
            Ok(())
        }
        ["test"] => suites::run(&Workspace::find()?, &Suite::ALL),
        ["test", names @ ..] => suites::run(&Workspace::find()?, &suites_named(names)?),
        ["bench", rest @ ..] => bench::run(&Workspace::find()?, rest),
        ["soak"] => soak::run(&Workspace::find()?, None),
        ["soak", kills] => soak::run(&Workspace::find()?, Some(kills)),
        ["pack", "new", name] => pack::new::run(&Workspace::find()?, name),
        ["pack", "index", folder] => pack::index::run(Path::new(folder)),
        ["pack", "check", files @ ..] if !files.is_empty() => pack::check(files),
        ["finish"] => finish::run(&Workspace::find()?),
        _ => Err(Error::new(format!(
            "{USAGE}\n\nThis is no command: {}",
            words.join(" ")
        ))),
    }
}

fn suites_named(names: &[&str]) -> Result<Vec<Suite>> {
    let unknown = |it: &&str| Error::new(format!("{USAGE}\n\nThere is no suite {it}"));
    names
        .iter()
        .map(|it| Suite::named(it).ok_or_else(|| unknown(it)))
        .collect()
}
