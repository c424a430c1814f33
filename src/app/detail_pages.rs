//! The pages of a town that go into detail: a chunk of its own, fetched when the first page stands.

use super::chunks::DetailChunk;
use crate::{
    domain::{
        guide::Person,
        route::{RankPage, TownPage},
    },
    ui::{
        pages,
        scene::{Page, Scene},
        terms,
    },
};

/// The chunk.
pub static CHUNK: DetailChunk = DetailChunk {
    of_town,
    of_person,
    explained: terms::explained,
    compare: pages::compare::compare,
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
        RankPage::Overview => pages::state::reserved(scene.words),
        RankPage::Abilities => pages::abilities::abilities(scene, person),
        RankPage::Rotation => pages::rotation::rotation(scene, person),
        RankPage::Training => pages::training::training(scene, person),
        RankPage::Dx => pages::dx::dx(scene, person),
        RankPage::Qualifications => pages::qualifications::qualifications(scene, person),
        RankPage::Systems => pages::systems::systems(scene, person),
    }
}
