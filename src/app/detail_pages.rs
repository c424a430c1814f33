//! The pages of a town that go into detail: a chunk of its own, fetched when the first page stands.

use super::{
    chunks::{DetailChunk, TownView},
    scene::scene,
};
use crate::{
    domain::{
        guide::{Person, draft::fill},
        route::{RankPage, TownPage, query::Picks},
    },
    state::TownState,
    ui::{
        pages::{
            self,
            compare::{Column, ColumnTown},
        },
        scene::{Page, Scene},
        terms,
    },
};

/// The chunk.
pub static CHUNK: DetailChunk = DetailChunk {
    of_town,
    of_job: pages::job::job,
    of_person,
    explained: terms::explained,
    compare,
};

fn of_town(scene: &Scene, page: TownPage) -> Page {
    match page {
        TownPage::Overview => pages::state::reserved(scene.words),
        TownPage::Measures => pages::measures::measures(scene),
        TownPage::Figures => pages::figures::figures(scene),
        TownPage::Glossary => pages::glossary::glossary(scene),
        TownPage::FirstYear => pages::first_year::first_year(scene),
    }
}

fn of_person(scene: &Scene, person: &Person<'_>, page: RankPage) -> Page {
    match page {
        RankPage::Overview | RankPage::SelfCheck => pages::state::reserved(scene.words),
        RankPage::Abilities => pages::abilities::abilities(scene, person),
        RankPage::Rotation => pages::rotation::rotation(scene, person),
        RankPage::Training => pages::training::training(scene, person),
        RankPage::Dx => pages::dx::dx(scene, person),
        RankPage::Qualifications => pages::qualifications::qualifications(scene, person),
        RankPage::Systems => pages::systems::systems(scene, person),
    }
}

/// A comparison, with its columns as far as their towns are there.
fn compare(view: &TownView<'_>, picks: &Picks) -> Page {
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
    pages::compare::compare(view.words, &view.state.site, picks, &columns)
}
