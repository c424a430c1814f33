//! Search and the finding of towns: a chunk of its own.

use yew::prelude::*;

use super::chunks::FindChunk;
use crate::{
    domain::search::{Index, towns::TownList},
    ui::{
        pages::search::{SearchPage, SearchProps},
        parts::town_finder::matches,
        scene::Page,
    },
};

/// The chunk.
pub static CHUNK: FindChunk = FindChunk {
    search,
    index: Index::of,
    read_towns: TownList::read,
    towns: matches,
};

fn search(props: SearchProps) -> Page {
    let words = &props.words.search;
    let title = match props.seek.words.as_str() {
        "" => words.title.to_owned(),
        typed => crate::domain::guide::draft::fill(words.title_of, typed),
    };
    Page {
        title,
        body: html! { <SearchPage ..props /> },
    }
}
