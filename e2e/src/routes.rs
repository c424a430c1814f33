//! The addresses that the tests walk.

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

/// One page of every kind: of the app, of the town, of a job, of a rank, and of what is not there.
pub fn every_route() -> Vec<String> {
    let mut routes: Vec<String> = APP_PAGES.iter().map(|it| (*it).to_owned()).collect();
    routes.extend(TOWN_PAGES.iter().map(|it| format!("#/kitakyushu{it}")));
    routes.push("#/kitakyushu/civil-engineering".to_owned());
    for page in RANK_PAGES {
        routes.push(format!(
            "#/kitakyushu/civil-engineering/section-chief{page}"
        ));
    }
    routes.extend(DEAD_ENDS.iter().map(|it| (*it).to_owned()));
    routes
}
