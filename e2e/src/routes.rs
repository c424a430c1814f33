//! The addresses that the tests walk.

use crate::{
    Outcome,
    pack::{Json, Pack},
};

/// The pages of a job and rank, as they stand after its address.
pub const RANK_PAGES: [&str; 7] = [
    "",
    "/abilities",
    "/rotation",
    "/training",
    "/dx",
    "/qualifications",
    "/systems",
];

/// The pages of a town, as they stand after its address.
pub const TOWN_PAGES: [&str; 5] = ["", "/measures", "/figures", "/glossary", "/first-year"];

/// The pages that belong to no town.
pub const APP_PAGES: [&str; 6] = [
    "#/",
    "#/plan",
    "#/about",
    "#/about/device",
    "#/about/accessibility",
    "#/about/licences",
];

/// Addresses that name nothing, and one that is kept for later.
pub const DEAD_ENDS: [&str; 5] = [
    "#/nowhere",
    "#/kitakyushu/no-such-job",
    "#/kitakyushu/civil-engineering/no-such-rank",
    "#/kitakyushu/civil-engineering/section-chief/no-such-page",
    "#/compare",
];

/// The towns that are shipped.
pub const TOWNS: [&str; 4] = ["kitakyushu", "kumamoto", "aomori", "iwaki"];

/// One page of every kind: of the app, of each town, of a job, of a rank, and of what is not there.
pub fn every_route() -> Outcome<Vec<String>> {
    let mut routes: Vec<String> = APP_PAGES.iter().map(|it| (*it).to_owned()).collect();
    for town in TOWNS {
        routes.extend(TOWN_PAGES.iter().map(|it| format!("#/{town}{it}")));
        let pack = Pack::read(town)?;
        let Some(job) = pack.list("jobs").next() else {
            continue;
        };
        let job_page = format!("#/{town}/{}", job.text("id"));
        let ladder = job.strings("ladder");
        if let Some(rank) = ladder.get(ladder.len() / 2) {
            routes.extend(RANK_PAGES.map(|it| format!("{job_page}/{rank}{it}")));
        }
        routes.push(job_page);
    }
    routes.extend(DEAD_ENDS.iter().map(|it| (*it).to_owned()));
    Ok(routes)
}
