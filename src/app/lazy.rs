//! A chunk that is fetched when something asks for it, and what stands in the place of its pages
//! until then.

use std::rc::Rc;

use yew::prelude::*;

use super::{
    Ports,
    chunks::{ChunkError, Chunks},
    pages::{self, Shown},
};
use crate::{platform::Later, ui::words::Words};

/// A chunk, as far as it is there.
pub struct Lazy<T: 'static> {
    got: Option<Result<&'static T, ChunkError>>,
    again: Callback<()>,
}

/// How a chunk is got.
pub type Fetch<T> = fn(&dyn Chunks) -> Later<Result<&'static T, ChunkError>>;

impl<T> Lazy<T> {
    /// The chunk, if it is there.
    pub fn get(&self) -> Option<&'static T> {
        self.got.and_then(Result::ok)
    }

    /// A page of the chunk, or what stands in its place.
    pub fn page<P: Into<Shown>>(&self, words: &Words, page: impl FnOnce(&'static T) -> P) -> Shown {
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

/// Fetches a chunk once it is asked for; `ahead` is what is fetched after it, so that the way there
/// needs no network.
#[hook]
pub fn use_lazy<T: 'static>(
    ports: &Ports,
    is_asked: bool,
    fetch: Fetch<T>,
    ahead: fn(Rc<dyn Chunks>) -> Later<()>,
) -> Lazy<T> {
    let got = use_state(|| None);
    let fetch = {
        let (chunks, event_loop) = (ports.chunks.clone(), ports.event_loop.clone());
        let got = got.setter();
        Rc::new(move || {
            let (chunks, got) = (chunks.clone(), got.clone());
            event_loop.run(Box::pin(async move {
                got.set(Some(fetch(&*chunks).await));
                ahead(chunks).await;
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
    Lazy { got: *got, again }
}
