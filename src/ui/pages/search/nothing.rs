//! Nothing was found: what is near, and where else to look.

use yew::prelude::*;

use super::{SearchProps, Searched, results::href};
use crate::{
    domain::{
        guide::draft::fill,
        route::{Route, TownPage},
        search::{Search, document::Document},
    },
    ui::markup::markup,
};

/// Words near one that was not found.
const MOST_NEAR: usize = 6;

/// In the place of results.
pub(super) fn nothing(props: &SearchProps, typed: &str, search: &Search) -> Html {
    let words = props.words.search();
    let towns: Vec<&str> = props
        .towns
        .iter()
        .map(|it| it.catalog.pack().town.name.ja.as_str())
        .collect();
    let towns = towns.join(props.words.frame.comma);
    let near: Vec<(&Searched, &Document)> = props
        .towns
        .iter()
        .flat_map(|town| {
            let near = town.index.near(search, MOST_NEAR).into_iter();
            near.map(move |it| (town, it))
        })
        .take(MOST_NEAR)
        .collect();
    let glossary = |it: &Searched| {
        let town = it.catalog.pack().town.id.clone();
        Route::Town(town, TownPage::Glossary).href()
    };
    markup! {
        <section class="section" aria-labelledby="results">
            <h2 class="vh" id="results">{ fill(words.count, "0") }</h2>
            <div class="empty">
                <svg viewBox="0 0 200 60" aria-hidden="true">
                    <path d="M10 30h70" stroke="var(--stage-2)" stroke-width="8" stroke-linecap="round" />
                    <path d="M96 30h94" stroke="var(--rule-strong)" stroke-width="8" stroke-linecap="round" stroke-dasharray="1 14" />
                    <circle cx="86" cy="30" r="12" fill="var(--surface)" stroke="var(--stage-2)" stroke-width="6" />
                </svg>
                <p role="status"><b>{ fill(&fill(words.none, typed.trim()), &towns) }</b></p>
                <p class="small quiet">{ words.none_lead }</p>
                if !near.is_empty() {
                    <h3>{ words.near }</h3>
                    <ul class="facets">
                        for (town, it) in near {
                            <li><a href={href(props, town, it)}>{ &it.label }</a></li>
                        }
                    </ul>
                }
                <p class="row">
                    for it in props.towns.iter() {
                        <a class="go" href={glossary(it)}>{ fill(words.glossary, &it.catalog.pack().town.name.ja) }</a>
                    }
                </p>
            </div>
        </section>
    }
}
