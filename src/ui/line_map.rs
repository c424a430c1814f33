//! The way of a job through its stages as a railway map: a layout rule, the picture it gives, the
//! small picture, and the list that says the same.

pub mod journey;
pub mod layout;
pub mod list;
pub mod picture;
pub mod sketch;

use yew::prelude::*;

use crate::ui::markup::markup;

use self::journey::Journey;
use super::{
    parts::{certainty::certainty_of, head::section, source::source, text::paragraph},
    scene::Scene,
};
use crate::domain::route::Route;

/// Line patterns there are; further paths share the last one.
const SHAPES: usize = 4;
/// What the `?at=` of the list is called.
const LIST: &str = "station-list";

/// Picture and list of a way; `page` is the one they stand on.
pub fn map_and_list(scene: &Scene, journey: &Journey<'_>, page: &Route) -> Html {
    let words = scene.words.rotation();
    markup! {
        <>
            <section class="section" aria-labelledby="map">
                <h2 class="vh" id="map">{ words.picture }</h2>
                <p class="skip-in"><a href={page.href_at(LIST)}>{ words.skip }</a></p>
                { picture::picture(scene, journey, page) }
                { sketch::mini(scene, journey) }
            </section>
            <section class="section" aria-labelledby="list" id={super::parts::card::anchor(LIST)}>
                <h2 id="list">{ words.list }</h2>
                <p class="section__lead">{ words.list_lead }{ scene.words.town().summary_note }</p>
                { list::rail(scene, journey) }
            </section>
            { paths(scene, journey) }
        </>
    }
}

/// What the names of the paths mean.
fn paths(scene: &Scene, journey: &Journey<'_>) -> Html {
    let words = scene.words.rotation();
    if journey.paths().next().is_none() {
        return markup! {};
    }
    let body = markup! {
        <ul class="cols" data-cols="2">
            for it in journey.paths() {
                <li class="card" id={super::parts::card::anchor(it.id.as_str())}>
                    <h3>{ &it.label }</h3>
                    { certainty_of(scene.words, it) }
                    { paragraph(it.body.as_ref()) }
                    { source(scene, &it.src) }
                </li>
            }
        </ul>
    };
    section("paths", words.paths, Some(words.paths_lead), body)
}

/// Whether departments are named that may be abbreviated.
pub fn names_departments(journey: &Journey<'_>) -> bool {
    let cells = journey.parts.iter().filter_map(|it| it.cell);
    cells
        .flat_map(|it| {
            it.fields
                .iter()
                .chain(&it.tasks)
                .chain(it.paths.iter().flat_map(|it| &it.fields))
        })
        .any(|it| !it.divisions.is_empty())
}
