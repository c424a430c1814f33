//! When the pages that go into detail are fetched: as soon as the first page of a town stands, so
//! that the way to them is short.

use std::rc::Rc;

use yew::prelude::*;

use super::{
    Ports,
    chunks::{ChunkError, DetailChunk},
    pages::Shown,
};
use crate::ui::{pages, scene::Page, words::Words};

/// The pages that go into detail, as far as they are there.
#[derive(Clone)]
pub struct Details {
    got: Option<Result<&'static DetailChunk, ChunkError>>,
    again: Callback<()>,
}

impl Details {
    /// A page of theirs, or what stands in its place.
    pub fn page(&self, words: &Words, page: impl FnOnce(&DetailChunk) -> Page) -> Shown {
        match self.got {
            Some(Ok(chunk)) => page(chunk).into(),
            Some(Err(reason)) => {
                let again = self.again.reform(|_: MouseEvent| ());
                pages::state::missing(words, &reason.to_string(), again).into()
            }
            None => Shown {
                is_there: false,
                ..pages::state::loading(words.state.loading_short.to_owned()).into()
            },
        }
    }
}

/// Fetches the chunk once a town is open.
#[hook]
pub fn use_details(ports: &Ports, is_open: bool) -> Details {
    let got = use_state(|| None);
    let fetch = {
        let (chunks, event_loop) = (ports.chunks.clone(), ports.event_loop.clone());
        let got = got.setter();
        Rc::new(move || {
            let (chunks, got) = (chunks.clone(), got.clone());
            event_loop.run(Box::pin(async move {
                got.set(Some(chunks.details().await));
            }));
        })
    };
    use_effect_with(is_open, {
        let fetch = fetch.clone();
        move |is_open| {
            if *is_open {
                fetch();
            }
        }
    });
    let again = {
        let got = got.setter();
        Callback::from(move |()| {
            got.set(None);
            fetch();
        })
    };
    Details { got: *got, again }
}
