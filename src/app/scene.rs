//! What the pages of a town are shown with.

use std::rc::Rc;

use yew::prelude::*;

use super::{chunks::TownView, sends};
use crate::{
    domain::catalog::Catalog,
    state::{Action, Dispatch, State},
    ui::{
        scene::{Doings, Scene},
        words::Words,
    },
};

/// The scene of a town, for pages that are about no person: nothing is put into a plan there.
pub fn scene(view: &TownView<'_>, catalog: &Rc<Catalog>) -> Scene {
    Scene {
        is_whole: view.is_whole,
        ..scene_of(view.state, view.words, view.dispatch, catalog)
    }
}

/// The same where all of the page is shown at once.
pub fn scene_of(
    state: &State,
    words: &'static Words,
    dispatch: &Dispatch,
    catalog: &Rc<Catalog>,
) -> Scene {
    Scene {
        words,
        site: state.site.clone(),
        catalog: catalog.clone(),
        today: state.today,
        years: state.years,
        level: state.level.clone(),
        is_whole: true,
        on: Doings {
            said_years: sends(dispatch, Action::SaidYears),
            said_level: sends(dispatch, Action::SaidLevel),
            drafts_plan: Callback::noop(),
            adds_step: Callback::noop(),
        },
    }
}
