//! The page of a comparison: its columns as far as their towns are there.

use super::{chunks::TownView, pages::Shown, scene::scene};
use crate::{
    domain::{guide::draft::fill, route::query::Picks},
    state::TownState,
    ui::pages::compare::{Column, ColumnTown},
};

/// The page of an address that compares.
pub fn compare(view: &TownView<'_>, picks: &Picks) -> Shown {
    let town = |town| match view.state.towns.get(town) {
        Some(TownState::Open(catalog)) => ColumnTown::Open(Box::new(scene(view, catalog))),
        Some(TownState::Missing(reason)) => ColumnTown::Missing(reason.clone()),
        Some(TownState::Broken(problems)) => {
            let lead = view.words.state.broken_lead;
            ColumnTown::Missing(fill(lead, &problems.len().to_string()))
        }
        Some(TownState::Loading) | None => ColumnTown::Loading,
    };
    let columns: Vec<Column<'_>> = picks
        .list
        .iter()
        .map(|pick| Column {
            pick,
            town: town(&pick.town),
        })
        .collect();
    let site = &view.state.site;
    view.details.page(view.words, |it| {
        (it.compare)(view.words, site, picks, &columns)
    })
}
