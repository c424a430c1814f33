//! Everything the page remembers, and the one function that changes it. What can be computed is not
//! in it.

pub mod plans;
pub mod refusal;
pub mod self_check;

use std::rc::Rc;

use chrono::NaiveDate;
use yew::prelude::*;

use self::plans::{Plans, step::PlanStep};
use crate::domain::{
    catalog::Catalog,
    check::problem::Problem,
    id::{StatementId, TownId},
    plan::PlanId,
    site::Site,
    small::SmallMap,
};

/// So many opened towns are remembered: a search fetches them all.
const MOST_OPENED: usize = 8;

/// Everything the page remembers.
#[derive(Clone, PartialEq)]
pub struct State {
    /// How the edition is set up.
    pub site: Rc<Site>,
    /// Today, as the page was opened.
    pub today: NaiveDate,
    /// The towns asked for since.
    pub towns: SmallMap<TownId, TownState>,
    /// The towns that were opened, in this visit and, as far as this device knows, before; the earliest
    /// first. A search in all of them looks there.
    pub opened: Vec<TownId>,
    /// Full years since joining, if the person said so.
    pub years: Option<u8>,
    /// The level of a track they say they have.
    pub level: Option<StatementId>,
    /// Their plans.
    pub plans: Rc<Plans>,
    /// What was just done for them, until the next page: words, and the plan it was done to.
    pub done: Option<(&'static str, PlanId)>,
}

/// A town's content, on its way or there.
#[derive(Clone, Debug, PartialEq)]
pub enum TownState {
    /// Asked for.
    Loading,
    /// There and checked.
    Open(Rc<Catalog>),
    /// Not to be had; why and what to do.
    Missing(String),
    /// Not sound.
    Broken(Rc<Vec<Problem>>),
}

/// Something that happened.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// A page needs a town's content.
    AskedForTown(TownId),
    /// The content came, or did not.
    GotTown(TownId, TownState),
    /// The person wants it fetched again.
    ForgotTown(TownId),
    /// The person said how many years ago they joined.
    SaidYears(Option<u8>),
    /// The person said which level they have.
    SaidLevel(Option<StatementId>),
    /// The person wants it forgotten which towns were opened.
    ForgotOpened,
    /// Something happened to the plans.
    Plans(PlanStep),
    /// Something was done that the page does not show by itself; `None` when it has been said.
    Did(Option<(&'static str, PlanId)>),
}

/// Sends actions. Never changes.
pub type Dispatch = UseReducerDispatcher<State>;

impl State {
    /// As the page is opened; `opened` are the towns opened on earlier visits.
    pub fn new(site: Rc<Site>, today: NaiveDate, opened: Vec<TownId>) -> Self {
        Self {
            site,
            today,
            towns: SmallMap::default(),
            opened,
            years: None,
            level: None,
            plans: Rc::default(),
            done: None,
        }
    }

    /// A town's content, if it is there.
    pub fn catalog(&self, town: &TownId) -> Option<&Rc<Catalog>> {
        match self.towns.get(town) {
            Some(TownState::Open(catalog)) => Some(catalog),
            _ => None,
        }
    }
}

impl Reducible for State {
    type Action = Action;

    /// Returns `self` when nothing changed; Yew then skips the render.
    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut next = (*self).clone();
        match action {
            Action::AskedForTown(town) => {
                if !next.towns.contains_key(&town) {
                    next.towns.insert(town, TownState::Loading);
                }
            }
            Action::GotTown(town, state) => {
                if matches!(state, TownState::Open(_)) && !next.opened.contains(&town) {
                    next.opened.push(town.clone());
                    let too_many = next.opened.len().saturating_sub(MOST_OPENED);
                    next.opened.drain(..too_many);
                }
                next.towns.insert(town, state);
            }
            Action::ForgotTown(town) => {
                next.towns.remove(&town);
            }
            Action::ForgotOpened => next.opened.clear(),
            Action::SaidYears(years) => next.years = years,
            Action::SaidLevel(level) => next.level = level,
            Action::Did(done) => next.done = done,
            Action::Plans(step) => next.plans = Rc::new(step.of(&next.plans)),
        }
        if next == *self { self } else { Rc::new(next) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::guide::fixture;

    fn state() -> Rc<State> {
        let site = Site::read(include_str!("../assets/site.json")).expect("the shipped site");
        Rc::new(State::new(
            Rc::new(site),
            NaiveDate::default(),
            vec![TownId::new("before")],
        ))
    }

    fn got(number: usize, state: TownState) -> Action {
        Action::GotTown(TownId::new(format!("town-{number}")), state)
    }

    #[test]
    fn the_towns_opened_last_are_remembered_until_they_are_to_be_forgotten() {
        let catalog = Rc::new(fixture::minamo());
        let mut state = state().reduce(got(0, TownState::Missing("offline".into())));
        assert_eq!(state.opened, [TownId::new("before")]);
        for number in (1..=MOST_OPENED).chain(1..=MOST_OPENED) {
            state = state.reduce(got(number, TownState::Open(catalog.clone())));
        }
        let last = (1..=MOST_OPENED).map(|it| TownId::new(format!("town-{it}")));
        assert_eq!(state.opened, last.collect::<Vec<_>>());
        assert!(state.reduce(Action::ForgotOpened).opened.is_empty());
    }
}
