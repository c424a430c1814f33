//! What every page of a town is shown with.

use std::rc::Rc;

use chrono::NaiveDate;
use yew::prelude::*;

use super::words::Words;
use crate::domain::{catalog::Catalog, id::StatementId, plan::Span, site::Site};

/// A page: its title, for the browser's tab and history, and its markup with one `h1`.
pub struct Page {
    /// The title, without the name of the app.
    pub title: String,
    /// What stands in `main`.
    pub body: Html,
}

/// What the pages of a town are shown with. Cheap to clone.
#[derive(Clone, PartialEq)]
pub struct Scene {
    /// The words of the page.
    pub words: &'static Words,
    /// The edition.
    pub site: Rc<Site>,
    /// The town.
    pub catalog: Rc<Catalog>,
    /// Today.
    pub today: NaiveDate,
    /// Full years since joining, if the person said so. Never stored, never in an address.
    pub years: Option<u8>,
    /// The level of a track the person says they have.
    pub level: Option<StatementId>,
    /// Whether all of the page is shown, or its first screen only.
    pub is_whole: bool,
    /// What the person does on the page.
    pub on: Doings,
}

/// What a person can do on a town's pages.
#[derive(Clone, PartialEq)]
pub struct Doings {
    /// Says how many years ago they joined; `None` takes it back.
    pub said_years: Callback<Option<u8>>,
    /// Says which level they have; `None` takes it back.
    pub said_level: Callback<Option<StatementId>>,
    /// Wants a plan drafted from the shown profile.
    pub drafts_plan: Callback<Span>,
    /// Wants a step put into the plan.
    pub adds_step: Callback<StatementId>,
}
