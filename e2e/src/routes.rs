//! The addresses that the tests walk.

use crate::{
    Outcome,
    pack::{Json, Pack},
};

/// The pages of a job and rank, as they stand after its address.
pub const RANK_PAGES: [&str; 8] = [
    "",
    "/abilities",
    "/rotation",
    "/training",
    "/dx",
    "/qualifications",
    "/systems",
    "/self-check",
];

/// The pages of a town, as they stand after its address.
pub const TOWN_PAGES: [&str; 5] = ["", "/measures", "/figures", "/glossary", "/first-year"];

/// The pages that belong to no town.
pub const APP_PAGES: [&str; 13] = [
    "#/",
    "#/search",
    "#/search?q=%E4%BF%82%E9%95%B7&town=kitakyushu",
    "#/search?q=%E7%A0%94%E4%BF%AE",
    "#/search?q=%E9%A7%90%E8%BB%8A%E5%A0%B4&town=iwaki",
    "#/compare",
    "#/compare?a=kitakyushu/civil-engineering/section-chief&b=kumamoto/technical/chief&c=aomori/any/chief&d=iwaki/civil-engineering/section-chief",
    "#/plan",
    "#/open",
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
    "#/packs",
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
