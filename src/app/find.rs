//! Search, and finding a town by name: what they work with, as far as it is there.

use std::{cell::RefCell, rc::Rc};

use yew::prelude::*;

use super::{
    Ports,
    chunks::{FindChunk, TownView},
    lazy::Lazy,
    pages::Shown,
};
use crate::{
    domain::{
        catalog::Catalog,
        id::{JobId, RankId, TownId},
        route::query::Seek,
        search::{Index, towns::TownList},
    },
    state::TownState,
    ui::{
        pages::search::{SearchProps, Searched, Unicode},
        parts::town_finder::TownFinder,
        words::Words,
    },
};

/// The towns that were made ready to be searched, each once.
pub type Indexes = Rc<RefCell<Vec<(Rc<Catalog>, Rc<Index>)>>>;

/// What was looked at last.
pub type Own = (TownId, JobId, RankId);

/// The page of a search.
pub fn search(
    view: &TownView<'_>,
    chunk: &FindChunk,
    indexes: &Indexes,
    own: Option<Own>,
    seek: &Seek,
) -> Shown {
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
        towns: towns
            .map(|it| searched(chunk, indexes, &unicode, it))
            .collect(),
        missing,
        several_open: open.len() > 1,
        own,
        unicode,
    };
    (chunk.search)(props).into()
}

/// A town made ready, unless it is.
fn searched(
    chunk: &FindChunk,
    indexes: &Indexes,
    unicode: &Unicode,
    catalog: &Rc<Catalog>,
) -> Searched {
    let mut indexes = indexes.borrow_mut();
    let known = indexes.iter().find(|(it, _)| Rc::ptr_eq(it, catalog));
    let index = match known {
        Some((_, index)) => index.clone(),
        None => {
            let index = Rc::new((chunk.index)(catalog, &*unicode.0));
            indexes.push((catalog.clone(), index.clone()));
            index
        }
    };
    Searched {
        catalog: catalog.clone(),
        index,
    }
}

/// Finding a town by name. The list of towns is fetched when the field is used first.
#[hook]
pub fn use_town_finder(
    ports: &Ports,
    words: &'static Words,
    find: &Lazy<FindChunk>,
    is_used: &UseStateHandle<bool>,
) -> TownFinder {
    let typed = use_state(TownFinder::typed_before);
    let text = use_state(|| None::<Option<Rc<str>>>);
    let has_typed = !typed.is_empty();
    use_effect_with(**is_used || has_typed, {
        let (content, event_loop) = (ports.content.clone(), ports.event_loop.clone());
        let (text, is_used) = (text.setter(), is_used.setter());
        move |is_asked: &bool| {
            if *is_asked {
                is_used.set(true);
                event_loop.run(Box::pin(async move {
                    let got = content.towns().await;
                    text.set(Some(got.ok().map(Rc::from)));
                }));
            }
        }
    });
    let chunk = find.get();
    let list = use_memo(((*text).clone(), chunk.is_some()), |(text, _)| {
        let text = text.clone()??;
        let read = chunk?.read_towns;
        Some(read(&text, &*ports.unicode))
    });
    let list: Option<&TownList> = list.as_ref().as_ref().and_then(Option::as_ref);
    let has_failed = find.has_failed() || matches!(&*text, Some(None)) || {
        let is_read = text.is_some() && chunk.is_some();
        is_read && list.is_none()
    };
    let (said, results) = match (list, chunk) {
        _ if !**is_used => (String::new(), Html::default()),
        (Some(list), Some(chunk)) => (chunk.towns)(words, list, &typed, &*ports.unicode),
        _ if has_failed => (words.search.find_town_failed.to_owned(), Html::default()),
        _ => (words.search.find_town_coming.to_owned(), Html::default()),
    };
    TownFinder {
        typed: (*typed).clone(),
        on_typed: {
            let (typed, is_used) = (typed.setter(), is_used.setter());
            Callback::from(move |text| {
                is_used.set(true);
                typed.set(text);
            })
        },
        on_used: {
            let is_used = is_used.setter();
            Callback::from(move |()| is_used.set(true))
        },
        said,
        results,
    }
}
