//! When the pages that go into detail are fetched, and the plans after them: as soon as the first page
//! of a town stands, so that the way to them is short and needs no network.

use std::rc::Rc;

use yew::prelude::*;

use super::{
    Ports,
    chunks::{ChunkError, DetailChunk},
    pages::{self, Shown},
};
use crate::ui::{scene::Page, words::Words};

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
            Some(Err(reason)) => self.without_chunk(words, Some(&reason.to_string())),
            None => self.without_chunk(words, None),
        }
    }

    fn without_chunk(&self, words: &Words, failed: Option<&str>) -> Shown {
        pages::without_chunk(words, failed, self.again.reform(|_: MouseEvent| ()))
    }
}

/// Fetches the chunk once a town is open, or a page asks for it.
#[hook]
pub fn use_details(ports: &Ports, is_asked: bool) -> Details {
    let got = use_state(|| None);
    let fetch = {
        let (chunks, event_loop) = (ports.chunks.clone(), ports.event_loop.clone());
        let got = got.setter();
        Rc::new(move || {
            let (chunks, got) = (chunks.clone(), got.clone());
            event_loop.run(Box::pin(async move {
                got.set(Some(chunks.details().await));
                // Nothing is asked of them yet, but a plan can then be begun without the network.
                let _ = chunks.plans().await;
            }));
        })
    };
    let is_wanted = is_asked && !matches!(*got, Some(Ok(_)));
    use_effect_with(is_asked, {
        let fetch = fetch.clone();
        move |_| {
            if is_wanted {
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
