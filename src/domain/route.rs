//! Addresses inside the app: what stands after `#`. People bookmark, print and QR them, so a route
//! never changes its meaning.

pub mod query;

use std::fmt;

use self::query::{Picks, Seek};
use super::{
    id::{JobId, RankId, TownId},
    plan::PlanId,
};

/// A page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// `/`
    Start,
    /// `/{town}` and its pages
    Town(TownId, TownPage),
    /// `/{town}/{job}`
    Job(TownId, JobId),
    /// `/{town}/{job}/{rank}` and its pages
    Rank(TownId, JobId, RankId, RankPage),
    /// `/plan`
    Plans,
    /// `/plan/{id}`
    Plan(PlanId),
    /// `/plan/{id}/sheet`
    Sheet(PlanId),
    /// `/open`: what a shared link holds. Outside the app stands `/open/{what it holds}`, which is taken
    /// out of the address before the app sees it.
    Open,
    /// `/compare?a=town/job/rank&b=…`
    Compare(Picks),
    /// `/search?q=…&town=…`
    Search(Seek),
    /// `/about` and its pages
    About(AboutPage),
    /// A route that is kept free for a later version.
    Reserved(Reserved),
    /// Anything else, as it stood.
    Unknown(String),
}

/// A page about a town.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum TownPage {
    Overview,
    Measures,
    Figures,
    Glossary,
    FirstYear,
}

/// A page about a job and rank.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "the names say it")]
pub enum RankPage {
    Overview,
    Abilities,
    Rotation,
    Training,
    Dx,
    Qualifications,
    Systems,
    SelfCheck,
}

impl RankPage {
    /// In the order of the page navigation.
    pub const ALL: [Self; 8] = [
        Self::Overview,
        Self::Abilities,
        Self::Rotation,
        Self::Training,
        Self::Dx,
        Self::Qualifications,
        Self::Systems,
        Self::SelfCheck,
    ];

    fn word(self) -> &'static str {
        match self {
            Self::Overview => "",
            Self::Abilities => "abilities",
            Self::Rotation => "rotation",
            Self::Training => "training",
            Self::Dx => "dx",
            Self::Qualifications => "qualifications",
            Self::Systems => "systems",
            Self::SelfCheck => "self-check",
        }
    }
}

/// A page about the app.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum AboutPage {
    App,
    Device,
    Accessibility,
    Licences,
}

/// A route that a later version fills.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Reserved {
    Packs,
    Preview,
    Kiosk,
    Components,
}

impl Route {
    /// The route of an address: what stands after `#`.
    pub fn parse(address: &str) -> Self {
        let (path, query) = address.split_once('?').unwrap_or((address, ""));
        let segments: Vec<&str> = path.split('/').filter(|it| !it.is_empty()).collect();
        let unknown = || Self::Unknown(path.to_owned());
        match *segments.as_slice() {
            [] => Self::Start,
            ["plan"] => Self::Plans,
            ["plan", id] => PlanId::parse(id).map_or_else(unknown, Self::Plan),
            ["plan", id, "sheet"] => PlanId::parse(id).map_or_else(unknown, Self::Sheet),
            ["about"] => Self::About(AboutPage::App),
            ["about", "device"] => Self::About(AboutPage::Device),
            ["about", "accessibility"] => Self::About(AboutPage::Accessibility),
            ["about", "licences"] => Self::About(AboutPage::Licences),
            ["about", "components"] => Self::Reserved(Reserved::Components),
            ["compare"] => Self::Compare(Picks::parse(query)),
            ["search"] => Self::Search(Seek::parse(query)),
            ["open", ..] => Self::Open,
            ["packs"] => Self::Reserved(Reserved::Packs),
            ["preview", ..] => Self::Reserved(Reserved::Preview),
            ["kiosk", ..] => Self::Reserved(Reserved::Kiosk),
            ["plan" | "about" | "compare" | "search" | "packs", ..] => unknown(),
            [town] => Self::Town(TownId::new(town), TownPage::Overview),
            [town, "measures"] => Self::Town(TownId::new(town), TownPage::Measures),
            [town, "figures"] => Self::Town(TownId::new(town), TownPage::Figures),
            [town, "glossary"] => Self::Town(TownId::new(town), TownPage::Glossary),
            [town, "first-year"] => Self::Town(TownId::new(town), TownPage::FirstYear),
            [town, job] => Self::Job(TownId::new(town), JobId::new(job)),
            [town, job, rank] => Self::rank(town, job, rank, RankPage::Overview),
            [town, job, rank, word] => RankPage::ALL
                .into_iter()
                .find(|it| it.word() == word)
                .map_or_else(unknown, |page| Self::rank(town, job, rank, page)),
            _ => unknown(),
        }
    }

    fn rank(town: &str, job: &str, rank: &str, page: RankPage) -> Self {
        Self::Rank(TownId::new(town), JobId::new(job), RankId::new(rank), page)
    }

    /// The town the page is about.
    pub fn town(&self) -> Option<&TownId> {
        match self {
            Self::Town(town, _) | Self::Job(town, _) | Self::Rank(town, _, _, _) => Some(town),
            _ => None,
        }
    }

    /// The towns whose content the page needs.
    pub fn towns(&self) -> Vec<&TownId> {
        match self {
            Self::Compare(picks) => picks.list.iter().map(|it| &it.town).collect(),
            Self::Search(seek) => seek.town.iter().collect(),
            _ => self.town().into_iter().collect(),
        }
    }

    /// The page without what is asked of it: while this stays, the page stays and keeps its focus.
    pub fn page(&self) -> String {
        match self {
            Self::Compare(_) => "/compare".to_owned(),
            Self::Search(_) => "/search".to_owned(),
            _ => self.to_string(),
        }
    }

    /// The address of the page, with `#`.
    pub fn href(&self) -> String {
        format!("#{self}")
    }

    /// The address of a statement on the page, with `#`.
    pub fn href_at(&self, statement: &str) -> String {
        format!("#{self}?at={statement}")
    }
}

impl fmt::Display for Route {
    /// What stands after `#`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Start => f.write_str("/"),
            Self::Town(town, page) => match page {
                TownPage::Overview => write!(f, "/{town}"),
                TownPage::Measures => write!(f, "/{town}/measures"),
                TownPage::Figures => write!(f, "/{town}/figures"),
                TownPage::Glossary => write!(f, "/{town}/glossary"),
                TownPage::FirstYear => write!(f, "/{town}/first-year"),
            },
            Self::Job(town, job) => write!(f, "/{town}/{job}"),
            Self::Rank(town, job, rank, RankPage::Overview) => write!(f, "/{town}/{job}/{rank}"),
            Self::Rank(town, job, rank, page) => write!(f, "/{town}/{job}/{rank}/{}", page.word()),
            Self::Plans => f.write_str("/plan"),
            Self::Plan(id) => write!(f, "/plan/{id}"),
            Self::Sheet(id) => write!(f, "/plan/{id}/sheet"),
            Self::Open => f.write_str("/open"),
            Self::Compare(picks) => write!(f, "/compare{picks}"),
            Self::Search(seek) => write!(f, "/search{seek}"),
            Self::About(AboutPage::App) => f.write_str("/about"),
            Self::About(AboutPage::Device) => f.write_str("/about/device"),
            Self::About(AboutPage::Accessibility) => f.write_str("/about/accessibility"),
            Self::About(AboutPage::Licences) => f.write_str("/about/licences"),
            Self::Reserved(it) => f.write_str(match it {
                Reserved::Packs => "/packs",
                Reserved::Preview => "/preview",
                Reserved::Kiosk => "/kiosk",
                Reserved::Components => "/about/components",
            }),
            Self::Unknown(path) => f.write_str(path),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::check::meaning::{RESERVED_JOBS, RESERVED_TOWNS};

    #[test]
    fn a_route_is_read_as_it_is_written() {
        for path in [
            "/",
            "/kitakyushu",
            "/kitakyushu/measures",
            "/kitakyushu/figures",
            "/kitakyushu/glossary",
            "/kitakyushu/first-year",
            "/kitakyushu/civil-engineering",
            "/kitakyushu/civil-engineering/section-chief",
            "/kitakyushu/civil-engineering/section-chief/abilities",
            "/kitakyushu/civil-engineering/section-chief/rotation",
            "/kitakyushu/civil-engineering/section-chief/training",
            "/kitakyushu/civil-engineering/section-chief/dx",
            "/kitakyushu/civil-engineering/section-chief/qualifications",
            "/kitakyushu/civil-engineering/section-chief/systems",
            "/kitakyushu/civil-engineering/section-chief/self-check",
            "/plan",
            "/plan/0000000000c0ffee",
            "/open",
            "/about",
            "/about/device",
            "/about/accessibility",
            "/about/licences",
            "/compare",
            "/compare?a=kitakyushu/civil-engineering/section-chief&b=iwaki/any&c=aomori",
            "/compare?a=iwaki&show=differences",
            "/search",
            "/search?q=%E4%BF%82%E9%95%B7%20DX&town=kitakyushu",
        ] {
            let route = Route::parse(path);
            assert!(
                !matches!(route, Route::Unknown(_) | Route::Reserved(_)),
                "{path}"
            );
            assert_eq!(route.to_string(), path);
        }
    }

    #[test]
    fn no_town_and_no_job_can_take_a_reserved_word() {
        for word in RESERVED_TOWNS {
            let own = Route::parse(&format!("/{word}"));
            assert_eq!((own.town(), own.towns()), (None, Vec::new()), "{word}");
            assert_eq!(Route::parse(&format!("/{word}/a/b")).town(), None, "{word}");
        }
        for word in RESERVED_JOBS {
            assert!(
                matches!(Route::parse(&format!("/t/{word}")), Route::Town(..)),
                "{word}"
            );
        }
    }

    #[test]
    fn what_is_no_route_is_kept_as_it_stood() {
        for path in ["/a/b/c/d", "/a/b/c/d/e", "/plan/A B", "/about/x"] {
            assert_eq!(Route::parse(path), Route::Unknown(path.to_owned()));
        }
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod properties;
