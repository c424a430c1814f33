//! What the pages outside the first load offer the app, as tables of functions and one trait: the
//! browser fetches a chunk of the program when a page needs it.
//!
//! Nothing else of these pages may be named from the first load, or it becomes a part of it.

use std::{cell::RefCell, fmt, rc::Rc};

use yew::prelude::*;

use super::{Ports, lazy::Lazy, pages::Shown};
use crate::{
    domain::{
        catalog::Catalog,
        check::problem::Problem,
        fiscal_year::FiscalYear,
        guide::{Person, Who},
        id::{JobId, RankId, StatementId, TownId},
        pack::people::Job,
        plan::{Plan, Span},
        route::{
            RankPage, Route, TownPage,
            query::{Picks, Seek},
        },
        search::{Index, fold::Nfkc, towns::TownList},
    },
    platform::{Home, Later},
    state::{Dispatch, State, TownState},
    ui::{
        scene::{Page, Scene},
        words::Words,
    },
};

/// Where chunks come from. A chunk that is there is given again without a second fetch.
pub trait Chunks {
    /// The pages of a town.
    fn town(&self) -> Later<Result<&'static TownChunk, ChunkError>>;

    /// The pages that go into detail.
    fn details(&self) -> Later<Result<&'static DetailChunk, ChunkError>>;

    /// Search and the finding of towns.
    fn find(&self) -> Later<Result<&'static FindChunk, ChunkError>>;

    /// The plans.
    fn plans(&self) -> Later<Result<&'static PlanChunk, ChunkError>>;
}

/// The reading of a town's content, and its first pages: of the town, and the overview of a rank.
#[derive(Debug)]
pub struct TownChunk {
    /// Reads and checks the text of a pack.
    pub read: fn(&str) -> TownState,
    /// The page of an address of an open or a broken town.
    pub page: fn(&TownView<'_>, &Route, Content<'_>) -> Shown,
}

/// A town's content, or what is wrong with it.
pub type Content<'a> = Result<&'a Rc<Catalog>, &'a [Problem]>;

/// What a town's page is made from.
pub struct TownView<'a> {
    /// The state.
    pub state: &'a State,
    /// The words of the page.
    pub words: &'static Words,
    /// Sends actions.
    pub dispatch: &'a Dispatch,
    /// A page of the plans' chunk that is about a town, or what stands in its place.
    pub plan_page: &'a dyn Fn(&Route) -> Shown,
    /// Does something with the plans, as soon as their chunk is there.
    pub with_plans: &'a Callback<PlanTask>,
    /// The pages that go into detail, as far as they are there.
    pub details: &'a Lazy<DetailChunk>,
    /// Unicode.
    pub unicode: &'a Rc<dyn Nfkc>,
    /// Whether all of the page is shown: terms are explained then.
    pub is_whole: bool,
    /// Fetches the town's content again.
    pub again: Callback<MouseEvent>,
}

/// The pages that go into detail: of a town, and the comparison.
#[derive(Debug)]
pub struct DetailChunk {
    /// A page of the town.
    pub of_town: fn(&Scene, TownPage) -> Page,
    /// The page of a job.
    pub of_job: fn(&Scene, &Job) -> Page,
    /// A page of a job and rank.
    pub of_person: fn(&Scene, &Person<'_>, RankPage) -> Page,
    /// A page of a town with the terms of its glossary explained where they stand.
    pub explained: fn(Html, &Scene) -> Html,
    /// A comparison.
    pub compare: fn(&TownView<'_>, &Picks) -> Page,
}

/// The towns that were made ready to be searched, each once.
pub type Indexes = Rc<RefCell<Vec<(Rc<Catalog>, Rc<Index>)>>>;

/// What was looked at last.
pub type Own = (TownId, JobId, RankId);

/// Search, and the finding of towns by name.
#[derive(Debug)]
pub struct FindChunk {
    /// The page of a search.
    pub search: fn(&TownView<'_>, &Indexes, Option<Own>, &Seek) -> Page,
    /// Reads `towns.json`.
    pub read_towns: fn(&str, &dyn Nfkc) -> Option<TownList>,
    /// How many towns were found for what is typed, in words, and the links to them.
    pub towns: fn(&'static Words, &TownList, &str, &dyn Nfkc) -> (String, Html),
}

/// The plans: their pages, their keeping and the store they are kept in.
#[derive(Debug)]
pub struct PlanChunk {
    /// Where this device keeps what a person writes, for an edition.
    pub home: fn(&str) -> Home,
    /// Begins keeping in memory or, as was chosen on an earlier visit, in the store.
    pub begin: fn(Beginning) -> Rc<dyn PlanDesk>,
}

/// What the plans begin with.
pub struct Beginning {
    /// The ports.
    pub ports: Ports,
    /// The words of the page.
    pub words: &'static Words,
    /// Sends actions.
    pub dispatch: Dispatch,
    /// Where this device keeps what a person writes.
    pub home: Home,
}

/// Where plans are written, shown and kept.
pub trait PlanDesk {
    /// The page of an address of plans or of what this browser keeps.
    fn page(&self, state: &State, route: &Route) -> Shown;

    /// Keeps every plan of the list that is another one than before.
    fn keep(&self, list: &[Rc<Plan>]);

    /// Drafts a plan from a profile and opens it.
    fn draft(&self, catalog: &Rc<Catalog>, who: &Who, span: Span);

    /// Puts a statement into the plan of this town that was written last; without one into a new
    /// plan. Into this fiscal year, or the current one.
    fn add(
        &self,
        catalog: &Rc<Catalog>,
        who: &Who,
        statement: &StatementId,
        year: Option<FiscalYear>,
    );
}

/// Something to do with the plans.
pub type PlanTask = Box<dyn FnOnce(&dyn PlanDesk)>;

/// A chunk cannot be had: the server cannot be reached, or has another version by now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ChunkError;

impl fmt::Display for ChunkError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "このページのプログラムを読み込めません。ネットワークにつながっているか確かめて、もう一度読み込んでください。それでも開かないときは、ブラウザーでこのページを開き直してください。"
        )
    }
}
