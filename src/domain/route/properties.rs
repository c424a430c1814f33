//! What holds of every address.

use proptest::prelude::*;

use super::{query::Pick, *};
use crate::domain::check::meaning::{RESERVED_JOBS, RESERVED_TOWNS};

fn id() -> impl Strategy<Value = String> {
    "[a-z0-9]{1,8}(-[a-z0-9]{1,4}){0,2}".prop_filter("kept for the app", |it| {
        !RESERVED_TOWNS.contains(&it.as_str()) && !RESERVED_JOBS.contains(&it.as_str())
    })
}

fn pick() -> impl Strategy<Value = Pick> {
    (id(), prop::option::of((id(), prop::option::of(id())))).prop_map(|(town, rest)| {
        let (job, rank) = rest.map_or((None, None), |(job, rank)| (Some(job), rank));
        Pick {
            town: TownId::new(town),
            job: job.map(JobId::new),
            rank: rank.map(RankId::new),
        }
    })
}

fn route() -> impl Strategy<Value = Route> {
    let town_pages = [
        TownPage::Overview,
        TownPage::Measures,
        TownPage::Figures,
        TownPage::Glossary,
        TownPage::FirstYear,
    ];
    let plan = || any::<u64>().prop_map(PlanId::from_bits);
    prop_oneof![
        Just(Route::Start),
        (id(), prop::sample::select(town_pages.to_vec()))
            .prop_map(|(town, page)| Route::Town(TownId::new(town), page)),
        (id(), id()).prop_map(|(town, job)| Route::Job(TownId::new(town), JobId::new(job))),
        (
            id(),
            id(),
            id(),
            prop::sample::select(RankPage::ALL.to_vec())
        )
            .prop_map(|(town, job, rank, page)| Route::Rank(
                TownId::new(town),
                JobId::new(job),
                RankId::new(rank),
                page
            )),
        Just(Route::Plans),
        plan().prop_map(Route::Plan),
        plan().prop_map(Route::Sheet),
        (prop::collection::vec(pick(), 0..=4), any::<bool>()).prop_map(
            |(list, only_differences)| Route::Compare(Picks {
                list,
                left_out: 0,
                only_differences,
            })
        ),
        (any::<String>(), prop::option::of(id())).prop_map(|(words, town)| Route::Search(Seek {
            words,
            town: town.map(TownId::new),
        })),
    ]
}

proptest! {
    #[test]
    fn a_route_is_read_as_it_was_written(route in route()) {
        let address = route.to_string();
        prop_assert!(address.is_ascii() && address.starts_with('/'), "{address}");
        prop_assert!(!address.contains(['#', ' ', '"', '<']), "{address}");
        prop_assert_eq!(Route::parse(&address), route);
    }

    /// Whatever stands behind the `#`, a page is there for it, and its own address leads to it again.
    #[test]
    fn any_address_leads_to_a_page_that_leads_to_itself(address in "(/?(plan|compare|search|about|[a-z]{1,3}|.{0,6})){0,6}(\\?([a-d]|q|town|show)=.{0,9}(&[a-f]=[a-z/%0-9]{0,9}){0,6})?") {
        let route = Route::parse(&address);
        let again = Route::parse(&route.to_string());
        match (route, again) {
            // How many were left out is told once; they are no part of the address.
            (Route::Compare(route), Route::Compare(again)) => prop_assert_eq!(route.list, again.list),
            (route, again) => prop_assert_eq!(route, again),
        }
    }

    #[test]
    fn a_statement_is_found_at_its_address(route in route(), statement in id()) {
        prop_assume!(!matches!(route, Route::Compare(_) | Route::Search(_)));
        let address = route.href_at(&statement);
        let (path, query) = address.split_once('?').unwrap();
        prop_assert_eq!(query::at(query), Some(statement));
        prop_assert_eq!(Route::parse(path.strip_prefix('#').unwrap()), route);
    }
}
