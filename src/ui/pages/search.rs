//! Search in one town, or in all that were opened on this device, as people type.

mod nothing;
mod results;

use std::rc::Rc;

use yew::prelude::*;

use self::results::results;
use crate::{
    domain::{
        catalog::Catalog,
        guide::draft::fill,
        id::{JobId, RankId, TownId},
        route::{Route, query::Seek},
        search::{Index, document::Kind, fold::Nfkc},
        site::Site,
    },
    ui::{
        dom,
        markup::markup,
        parts::{
            head::head,
            icon::{Icon, icon},
        },
        words::Words,
    },
};

/// Milliseconds without a keystroke after which the address takes the words over.
const PAUSE: u32 = 400;

/// A town that is searched.
#[derive(Clone)]
pub struct Searched {
    /// Its content.
    pub catalog: Rc<Catalog>,
    /// What can be found in it.
    pub index: Rc<Index>,
}

impl PartialEq for Searched {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.index, &other.index)
    }
}

/// Unicode's normalisation, to be handed to components.
#[derive(Clone)]
pub struct Unicode(pub Rc<dyn Nfkc>);

impl PartialEq for Unicode {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// What a search is shown with.
#[derive(Clone, PartialEq, Properties)]
pub struct SearchProps {
    /// The words of the page.
    pub words: &'static Words,
    /// The edition.
    pub site: Rc<Site>,
    /// What the address asks for.
    pub seek: Seek,
    /// The towns that are searched: the one the address names, else all that are open or were.
    pub towns: Vec<Searched>,
    /// Of the town the address names: why it is not there; `None` while it is on its way.
    pub missing: Option<String>,
    /// Whether a town is on its way.
    pub opening: bool,
    /// Whether more than one town is open, or was.
    pub several_open: bool,
    /// The job and rank that were looked at last, with their town.
    pub own: Option<(TownId, JobId, RankId)>,
    /// Unicode.
    pub unicode: Unicode,
}

/// The page of a search.
#[component]
pub fn SearchPage(props: &SearchProps) -> Html {
    let words = props.words.search();
    let typed = use_state(|| props.seek.words.clone());
    let kind = use_state(|| None::<Kind>);
    let waiting = use_mut_ref(|| None);
    // A link to another search changes the field; the address that follows the field does not.
    let written = use_mut_ref(|| props.seek.words.clone());
    use_effect_with(props.seek.words.clone(), {
        let (typed, written) = (typed.clone(), written.clone());
        move |of_address: &String| {
            if *written.borrow() != *of_address {
                written.replace(of_address.clone());
                typed.set(of_address.clone());
            }
        }
    });
    let write = {
        let (seek, written) = (props.seek.clone(), written.clone());
        move |text: String| {
            written.replace(text.clone());
            dom::replace(&Route::Search(Seek {
                words: text,
                ..seek.clone()
            }));
        }
    };
    let oninput = {
        let (typed, kind, write) = (typed.clone(), kind.clone(), write.clone());
        Callback::from(move |event: InputEvent| {
            let text = dom::value_of(&event);
            typed.set(text.clone());
            kind.set(None);
            let write = write.clone();
            waiting.replace(Some(dom::later(PAUSE, move || write(text))));
        })
    };
    let onsubmit = {
        let typed = typed.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            write((*typed).clone());
        })
    };
    let on_kind = {
        let kind = kind.clone();
        Callback::from(move |it| kind.set(it))
    };
    html! {
        <div class="page">
            { head("", words.title, markup! {}) }
            <form class="section seek" role="search" {onsubmit}>
                <label class="vh" for="q">{ words.label }</label>
                <input class="input" id="q" type="search" autocomplete="off" enterkeyhint="search" value={(*typed).clone()} {oninput} />
                <button class="btn" type="submit">{ icon(Icon::Search) }{ words.submit }</button>
                <p class="small quiet">{ words.help }</p>
            </form>
            <div class="section stack">{ place(props, &typed) }</div>
            <div>{ results(props, &typed, *kind, on_kind) }</div>
        </div>
    }
}

/// Where the search looks, and where else it could.
fn place(props: &SearchProps, typed: &str) -> Html {
    let words = props.words.search();
    let names: Vec<&str> = props
        .towns
        .iter()
        .map(|it| it.catalog.pack().town.name.ja.as_str())
        .collect();
    let offered = |id: &TownId| props.site.towns.iter().find(|it| it.id == *id);
    let said = match (&props.seek.town, names.as_slice()) {
        (Some(town), []) => {
            let name = offered(town).map_or(town.as_str(), |it| it.name.as_str());
            match &props.missing {
                None => fill(words.opening, name),
                Some(reason) => [&fill(words.not_open, name), reason.as_str()].concat(),
            }
        }
        (None, []) if props.opening => words.opening_all.to_owned(),
        (None, []) => words.where_none.to_owned(),
        (Some(_), names) => fill(words.where_one, &names.join(props.words.frame.comma)),
        (None, names) => fill(words.where_all, &names.join(props.words.frame.comma)),
    };
    let link = |town: Option<TownId>| {
        let seek = Seek {
            words: typed.to_owned(),
            town,
        };
        Route::Search(seek).href()
    };
    let others: Vec<_> = props
        .site
        .towns
        .iter()
        .filter(|it| props.seek.town.as_ref() != Some(&it.id))
        .collect();
    markup! {
        <>
            <p>{ said }</p>
            if props.several_open || !others.is_empty() {
                <nav aria-labelledby="other-towns">
                    <p class="small quiet" id="other-towns">{ words.other_towns }</p>
                    <ul class="facets">
                        if props.several_open && props.seek.town.is_some() {
                            <li><a href={link(None)}>{ words.all_towns }</a></li>
                        }
                        for it in others {
                            <li><a href={link(Some(it.id.clone()))}>{ it.name.clone() }</a></li>
                        }
                    </ul>
                </nav>
            }
        </>
    }
}
