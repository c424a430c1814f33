//! Measures the release, the baseline Yew app and the static page side by side, and prints one
//! table: figure, measured, budget. It measures and marks what is over; it does not judge, so it
//! ends well as long as it could measure.
//!
//! The three are visited in turn, round after round, each visit in a new browser with nothing
//! cached, over slow 4G and with a processor slowed down four times; the table shows medians.
//! `--rounds N` changes how many; `--json FILE` writes the single
//! values; `--part NAME` measures one part alone: `find`, `towns`, `plan` or `rounds`.

mod find;
mod interaction;
mod load;
mod many_towns;
mod plan;
mod rounds;
mod table;
mod weight;

use std::{env, fs, path::PathBuf, process::ExitCode};

use e2e::{Failure, Outcome, folder};
use xtask::server::{Port, Server, ServerOptions};

use crate::{
    rounds::{Measured, Speed, measure},
    table::Table,
};

/// A rank's page, as a person has it in a bookmark.
const DEEP: &str = "#/kitakyushu/civil-engineering/section-chief";
/// The page on which the rank is chosen.
const JOB: &str = "#/kitakyushu/civil-engineering";

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("{failure}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Outcome {
    let Arguments { rounds, json, part } = arguments()?;
    let sites = Sites::start()?;
    let measured = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?
        .block_on(everything(&sites, rounds, part.as_deref()))?;
    let weight = weight::weigh(&sites.dist)?;
    println!("{}", Table::of(&measured, &weight));
    if let Some(file) = json {
        fs::write(file, serde_json::to_string_pretty(&measured)?)?;
    }
    Ok(())
}

/// The rounds, and what is measured once: it is counted, not timed, or of many values.
async fn everything(sites: &Sites, rounds: usize, part: Option<&str>) -> Outcome<Measured> {
    let wants = |it: &str| part.is_none_or(|part| part == it);
    let mut measured = Measured::default();
    if wants("rounds") {
        measured = measure(sites, rounds).await?;
    }
    let address = sites.app.url_at("localhost");
    if wants("find") {
        measured.find = find::measure(&address).await?;
    }
    if wants("towns") {
        measured.many_towns = many_towns::measure(&sites.dist, &sites.app).await?;
    }
    if wants("plan") {
        measured.plan = plan::measure(&address, Speed::Full).await?;
        measured.plan_slow = plan::measure(&address, Speed::Slow).await?;
    }
    Ok(measured)
}

/// The three folders that are compared, each on a server that sends what a careful host would.
#[derive(Debug)]
struct Sites {
    dist: PathBuf,
    app: Server,
    baseline: Server,
    still: Server,
}

impl Sites {
    fn start() -> Outcome<Self> {
        let dist = folder::dist()?;
        Ok(Self {
            app: serve(dist.clone())?,
            baseline: serve(named("NAVI_BASELINE_DIST")?)?,
            still: serve(named("NAVI_STATIC_DIST")?)?,
            dist,
        })
    }
}

fn serve(folder: PathBuf) -> Outcome<Server> {
    let options = ServerOptions {
        port: Port::Any,
        brotli: Some(xtask::compress::BEST),
        ..ServerOptions::default()
    };
    Ok(Server::start(&folder, options)?)
}

fn named(variable: &str) -> Outcome<PathBuf> {
    folder::named(variable).ok_or_else(|| {
        Failure::new(format!(
            "{variable} names no folder: run this by `cargo xtask bench`"
        ))
    })
}

struct Arguments {
    rounds: usize,
    json: Option<PathBuf>,
    part: Option<String>,
}

fn arguments() -> Outcome<Arguments> {
    let mut found = Arguments {
        rounds: 7,
        json: None,
        part: None,
    };
    let mut words = env::args().skip(1);
    while let Some(word) = words.next() {
        let value = words
            .next()
            .ok_or_else(|| Failure::new(format!("{word} wants a value")))?;
        match word.as_str() {
            "--rounds" => {
                found.rounds = value
                    .parse()
                    .ok()
                    .filter(|it| *it > 0)
                    .ok_or_else(|| Failure::new("--rounds wants a number from 1"))?;
            }
            "--part" => found.part = Some(value),
            "--json" => found.json = Some(PathBuf::from(value)),
            _ => {
                return Err(Failure::new(format!(
                    "{word} is not known; there are --rounds N, --part NAME and --json FILE"
                )));
            }
        }
    }
    Ok(found)
}
