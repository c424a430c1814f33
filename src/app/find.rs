//! Finding a town by name: what the field of the start page works with, as far as it is there.

use std::{cell::RefCell, rc::Rc};

use yew::prelude::*;

use super::{Ports, chunks::FindChunk};
use crate::{
    domain::search::towns::TownList,
    ui::{parts::town_finder::TownFinder, words::Words},
};

/// What is typed, and the list of towns.
struct Finder {
    typed: String,
    list: List,
}

/// The list of towns, with the chunk that searches it.
enum List {
    /// The field was not used.
    Unasked,
    Coming,
    There(&'static FindChunk, TownList),
    Missing,
}

/// Finding a town by name. The list of towns is fetched when the field is used first.
#[hook]
pub fn use_town_finder(ports: &Ports, words: &'static Words) -> TownFinder {
    let finder = use_mut_ref(|| Finder {
        typed: TownFinder::typed_before(),
        list: List::Unasked,
    });
    let update = use_force_update();
    let fetch: Rc<dyn Fn()> = {
        let (finder, update, ports) = (finder.clone(), update.clone(), ports.clone());
        Rc::new(move || {
            if matches!(finder.borrow().list, List::Unasked) {
                finder.borrow_mut().list = List::Coming;
                let task = list(ports.clone(), finder.clone(), update.clone());
                ports.event_loop.run(Box::pin(task));
            }
        })
    };
    if !finder.borrow().typed.is_empty() {
        fetch();
    }
    let (said, results) = match &*finder.borrow() {
        Finder {
            typed,
            list: List::There(chunk, list),
        } => (chunk.towns)(words, list, typed, &*ports.unicode),
        Finder { list, .. } => {
            let said = match list {
                List::Coming => words.find.coming,
                List::Missing => words.find.failed,
                _ => "",
            };
            (said.to_owned(), Html::default())
        }
    };
    let typed = finder.borrow().typed.clone();
    TownFinder {
        typed,
        on_typed: {
            let fetch = fetch.clone();
            Callback::from(move |text| {
                finder.borrow_mut().typed = text;
                fetch();
                update.force_update();
            })
        },
        on_used: Callback::from(move |()| fetch()),
        said,
        results,
    }
}

async fn list(ports: Ports, finder: Rc<RefCell<Finder>>, update: UseForceUpdateHandle) {
    let text = ports.content.towns().await;
    let chunk = ports.chunks.find().await;
    let read = chunk.ok().zip(text.ok()).and_then(|(chunk, text)| {
        let list = (chunk.read_towns)(&text, &*ports.unicode)?;
        Some(List::There(chunk, list))
    });
    finder.borrow_mut().list = read.unwrap_or(List::Missing);
    update.force_update();
}
