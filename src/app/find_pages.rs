//! Search and the finding of towns: a chunk of its own.

use std::rc::Rc;

use yew::prelude::*;

use super::chunks::{FindChunk, Indexes, Own, TownView};
use crate::{
    domain::{
        catalog::Catalog,
        guide::draft::fill,
        route::query::Seek,
        search::{Index, towns::TownList},
    },
    state::TownState,
    ui::{
        pages::search::{SearchPage, SearchProps, Searched, Unicode},
        parts::town_finder::matches,
        scene::Page,
    },
};

/// The chunk.
pub static CHUNK: FindChunk = FindChunk {
    search,
    read_towns: TownList::read,
    towns: matches,
};

/// The page of a search.
fn search(view: &TownView<'_>, indexes: &Indexes, own: Option<Own>, seek: &Seek) -> Page {
    let open: Vec<&Rc<Catalog>> = view
        .state
        .towns
        .values()
        .filter_map(|it| match it {
            TownState::Open(catalog) => Some(catalog),
            _ => None,
        })
        .collect();
    let is_meant = |it: &Catalog| seek.town.as_ref().is_none_or(|id| it.pack().town.id == *id);
    let towns = open.iter().filter(|it| is_meant(it));
    let missing = match seek.town.as_ref().and_then(|it| view.state.towns.get(it)) {
        Some(TownState::Missing(reason)) => Some(reason.clone()),
        Some(TownState::Broken(_)) => Some(view.words.state.broken_title.to_owned()),
        _ => None,
    };
    let unicode = Unicode(view.unicode.clone());
    let props = SearchProps {
        words: view.words,
        site: view.state.site.clone(),
        seek: seek.clone(),
        towns: towns.map(|it| searched(indexes, &unicode, it)).collect(),
        missing,
        opening: view
            .state
            .towns
            .values()
            .any(|it| *it == TownState::Loading),
        several_open: several_open(view, &open),
        own,
        unicode,
    };
    let words = view.words.search();
    let title = match seek.words.as_str() {
        "" => words.title.to_owned(),
        typed => fill(words.title_of, typed),
    };
    Page {
        title,
        body: html! { <SearchPage ..props /> },
    }
}

/// Whether more than one town is open, or was.
fn several_open(view: &TownView<'_>, open: &[&Rc<Catalog>]) -> bool {
    let opened = &view.state.opened;
    let is_new = |it: &&&Rc<Catalog>| !opened.contains(&it.pack().town.id);
    opened.len() + open.iter().filter(is_new).count() > 1
}

/// A town made ready, unless it is.
fn searched(indexes: &Indexes, unicode: &Unicode, catalog: &Rc<Catalog>) -> Searched {
    let mut indexes = indexes.borrow_mut();
    let known = indexes.iter().find(|(it, _)| Rc::ptr_eq(it, catalog));
    let index = match known {
        Some((_, index)) => index.clone(),
        None => {
            let index = Rc::new(Index::of(catalog, &*unicode.0));
            indexes.push((catalog.clone(), index.clone()));
            index
        }
    };
    Searched {
        catalog: catalog.clone(),
        index,
    }
}
