//! The questions a person asks a town's content: what holds for me, what comes next, what is open.
//!
//! Nothing is inherited from lower ranks, and nothing is guessed: where the policy leaves open
//! whether a statement holds for someone, the answer is [`Fit::Maybe`].

pub mod ability;
pub mod advice;
pub mod compare;
pub mod draft;
pub mod entry;
pub mod means;
pub mod next_rank;
pub mod season;
pub mod stage;
pub mod steps;
pub mod trainings;

use super::{
    catalog::Catalog,
    id::{JobId, PostId, RankId},
    pack::{
        base::Topic,
        people::{Job, Rank},
        town::{Gap, Unpaired},
        when::{Basis, When, Years},
    },
};

/// The person a page is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Who {
    /// Their job type.
    pub job: JobId,
    /// Their rank.
    pub rank: RankId,
    /// Full years since joining, if they said so.
    pub years: Option<u8>,
}

/// A person with the entries of a catalog that they stand for.
#[derive(Clone, Copy, Debug)]
pub struct Person<'a> {
    /// The town's content.
    pub catalog: &'a Catalog,
    /// Their job.
    pub job: &'a Job,
    /// Their rank.
    pub rank: &'a Rank,
    /// Full years since joining, if they said so.
    pub years: Option<u8>,
}

/// Whether a statement holds for someone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fit {
    /// No.
    No,
    /// It depends on something the app does not know.
    Maybe,
    /// Yes.
    Yes,
}

impl<'a> Person<'a> {
    /// The person in this town; `None` unless the job has that rank.
    pub fn find(catalog: &'a Catalog, who: &Who) -> Option<Self> {
        let job = catalog.job(&who.job)?;
        let rank = catalog
            .rank(&who.rank)
            .filter(|it| job.ladder.contains(&it.id))?;
        Some(Self {
            catalog,
            job,
            rank,
            years: who.years,
        })
    }

    /// A person for every rank of every job of this town; nobody says how long they have been there.
    pub fn everyone(catalog: &'a Catalog) -> impl Iterator<Item = Self> {
        catalog.pack().jobs.iter().flat_map(move |job| {
            job.ladder.iter().filter_map(move |rank| {
                Some(Self {
                    catalog,
                    job,
                    rank: catalog.rank(rank)?,
                    years: None,
                })
            })
        })
    }

    /// Whether a condition holds for them.
    pub fn fit(&self, when: &When) -> Fit {
        let listed = |listed: bool| if listed { Fit::Yes } else { Fit::No };
        let mut fit = Fit::Yes;
        if !when.jobs.is_empty() {
            fit = fit.min(listed(when.jobs.contains(&self.job.id)));
        }
        if !when.ranks.is_empty() {
            fit = fit.min(listed(when.ranks.contains(&self.rank.id)));
        }
        if !when.employment.is_empty() {
            let own = self.rank.employment.as_ref();
            fit = fit.min(listed(own.is_some_and(|it| when.employment.contains(it))));
        }
        // Who has which of the posts of a rank, and what they have reached, the app does not know.
        if !when.posts.is_empty() {
            let may_hold = when.posts.iter().any(|it| self.may_hold(it));
            fit = fit.min(if may_hold { Fit::Maybe } else { Fit::No });
        }
        if !when.requires.is_empty() {
            fit = fit.min(Fit::Maybe);
        }
        if !when.stages.is_empty() {
            let own = self.stages();
            let of_theirs = own
                .stages
                .iter()
                .filter(|it| when.stages.contains(&it.stage.id))
                .count();
            fit = fit.min(match of_theirs {
                0 => Fit::No,
                all if all == own.stages.len() => Fit::Yes,
                _ => Fit::Maybe,
            });
        }
        if let Some(years) = when.years {
            fit = fit.min(self.fit_years(years));
        }
        fit
    }

    /// Whether someone of their rank may have a post or a function. Where the content does not say who
    /// holds a function, anyone may.
    pub fn may_hold(&self, post: &PostId) -> bool {
        let mut functions = self.catalog.pack().functions.iter();
        match functions.find(|it| it.id == *post) {
            Some(it) => it.held_by.is_empty() || it.held_by.contains(&self.rank.id),
            None => self.rank.posts.iter().any(|it| it.id == *post),
        }
    }

    /// Whether the years since joining, which they did not say, would settle whom one of several
    /// conditions holds for.
    pub fn asks_years<'w>(&self, all: impl IntoIterator<Item = &'w When>) -> bool {
        let is_by_service = |it: &When| it.years.is_some_and(|it| it.basis == Basis::Service);
        let mut all = all.into_iter();
        self.years.is_none() && all.any(|it| is_by_service(it) && self.fit(it) == Fit::Maybe)
    }

    fn fit_years(&self, range: Years) -> Fit {
        match self.years {
            Some(years) if range.basis == Basis::Service => within(range, years),
            _ => Fit::Maybe,
        }
    }

    /// What is missing from the policy on a topic and concerns them.
    pub fn gaps(&self, topic: Topic) -> impl Iterator<Item = &'a Gap> {
        let person = *self;
        self.catalog
            .pack()
            .gaps
            .iter()
            .filter(move |it| it.topics.contains(&topic))
            .filter(move |it| it.when.as_ref().is_none_or(|it| person.fit(it) != Fit::No))
    }

    /// Values on a topic whose pairing is not known and that concern them.
    pub fn unpaired(&self, topic: Topic) -> impl Iterator<Item = &'a Unpaired> {
        let person = *self;
        self.catalog
            .pack()
            .unpaired
            .iter()
            .filter(move |it| it.topics.contains(&topic))
            .filter(move |it| it.when.as_ref().is_none_or(|it| person.fit(it) != Fit::No))
    }
}

/// Whether a number of years lies in a range. "About" blurs both ends by a year.
pub fn within(range: Years, years: u8) -> Fit {
    let (min, max) = (range.min.unwrap_or(0), range.max.unwrap_or(u8::MAX));
    let blur = u8::from(range.approx);
    if years < min.saturating_sub(blur) || years > max.saturating_add(blur) {
        Fit::No
    } else if range.approx
        && (range.min.is_some_and(|it| years <= it) || range.max.is_some_and(|it| years >= it))
    {
        Fit::Maybe
    } else {
        Fit::Yes
    }
}

#[cfg(test)]
pub(crate) mod fixture {
    use super::*;
    use crate::domain::check;

    const MINAMO: &str = include_str!("../../tests/towns/minamo.json");
    pub const KITAKYUSHU: &str = include_str!("../../assets/packs/kitakyushu.json");
    const KUMAMOTO: &str = include_str!("../../assets/packs/kumamoto.json");
    const IWAKI: &str = include_str!("../../assets/packs/iwaki.json");

    fn shipped(text: &str) -> Catalog {
        check::read(text).expect("the shipped pack is sound")
    }

    /// The shipped content of Kitakyushu.
    pub fn kitakyushu() -> Catalog {
        shipped(KITAKYUSHU)
    }

    /// The shipped content of Kumamoto: several tracks, wordings by rank.
    pub fn kumamoto() -> Catalog {
        shipped(KUMAMOTO)
    }

    /// The shipped content of Iwaki: trainings that are named for an ability.
    pub fn iwaki() -> Catalog {
        shipped(IWAKI)
    }

    /// An invented town: no stages, posts for each step, a table for each ladder.
    pub fn minamo() -> Catalog {
        shipped(MINAMO)
    }

    /// The shipped content of all four towns.
    pub fn all() -> [Catalog; 4] {
        [
            KITAKYUSHU,
            KUMAMOTO,
            include_str!("../../assets/packs/aomori.json"),
            IWAKI,
        ]
        .map(shipped)
    }

    /// Someone in it.
    pub fn who(job: &str, rank: &str, years: Option<u8>) -> Who {
        Who {
            job: JobId::new(job),
            rank: RankId::new(rank),
            years,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn about_ten_years_is_open_around_ten() {
        let range = Years {
            min: None,
            max: Some(10),
            basis: Basis::Service,
            approx: true,
        };
        assert_eq!([8, 9].map(|it| within(range, it)), [Fit::Yes; 2]);
        assert_eq!([10, 11].map(|it| within(range, it)), [Fit::Maybe; 2]);
        assert_eq!(within(range, 12), Fit::No);
    }

    #[track_caller]
    fn check_fit(job: &str, rank: &str, when: &When, expected: Fit) {
        let catalog = fixture::minamo();
        let person = fixture::who(job, rank, None);
        let person = Person::find(&catalog, &person).unwrap();
        assert_eq!(person.fit(when), expected, "{rank}");
    }

    #[test]
    fn a_post_is_for_those_whose_rank_has_it() {
        let when = When {
            posts: vec![PostId::new("post-water-quality")],
            ..When::default()
        };
        check_fit("waterworks", "works-step-4", &when, Fit::Maybe);
        check_fit("waterworks", "works-step-1", &when, Fit::No);
        check_fit("clerk", "clerk-lead", &when, Fit::No);
    }

    #[test]
    fn a_function_is_for_those_who_may_hold_it() {
        let when = When {
            posts: vec![PostId::new("team-leader")],
            ..When::default()
        };
        check_fit("waterworks", "works-lead", &when, Fit::Maybe);
        check_fit("clerk", "clerk-lead", &when, Fit::Maybe);
        check_fit("clerk", "clerk-officer", &when, Fit::No);
    }

    /// Who holds it is said of neither function in the document.
    #[test]
    fn a_function_that_nobody_is_said_to_hold_may_be_anyones() {
        let catalog = fixture::kumamoto();
        let open = |it: &&crate::domain::pack::people::Function| it.held_by.is_empty();
        let function = catalog.pack().functions.iter().find(open).unwrap();
        let job = catalog.pack().jobs.first().unwrap();
        let who = fixture::who(job.id.as_str(), job.ladder.first().unwrap().as_str(), None);
        assert!(Person::find(&catalog, &who).unwrap().may_hold(&function.id));
    }

    #[test]
    fn what_comes_after_something_is_not_simply_for_everyone() {
        let when = When {
            requires: vec![crate::domain::id::StatementId::new("level-water")],
            ..When::default()
        };
        check_fit("waterworks", "works-step-1", &when, Fit::Maybe);
        assert!(!when.names_nobody());
    }

    #[test]
    fn years_are_asked_where_they_would_settle_something() {
        let catalog = fixture::minamo();
        let asks = |id: &str, years| {
            let who = fixture::who("clerk", "clerk-officer", years);
            let person = Person::find(&catalog, &who).unwrap();
            let trainings = catalog.pack().trainings.iter();
            person.asks_years(
                trainings
                    .filter(|it| it.id.as_str() == id)
                    .map(|it| &it.when),
            )
        };
        assert!(asks("tr-new", None), "by years of service");
        assert!(!asks("tr-new", Some(3)), "they are said");
        assert!(!asks("tr-post", None), "by years in a post");
        assert!(!asks("tr-safety", None), "by nothing");
    }

    #[test]
    fn exact_years_are_exact() {
        let range = Years {
            min: Some(3),
            max: Some(6),
            basis: Basis::Service,
            approx: false,
        };
        assert_eq!(
            [2, 3, 6, 7].map(|it| within(range, it)),
            [Fit::No, Fit::Yes, Fit::Yes, Fit::No]
        );
    }
}
