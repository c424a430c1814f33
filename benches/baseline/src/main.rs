//! A Yew app without content: the measure that the bench holds Career Navi against.
//!
//! It has what every app of this kind has: a hash router with six routes, one fetched file, one
//! imported file, storage, a timer, an event listener and dates. Nothing of the app's own.

mod data;
mod import;

use yew::prelude::*;
use yew_router::prelude::*;

use crate::{data::Jobs, import::Import};

#[derive(Clone, Debug, PartialEq, Routable)]
enum Page {
    #[at("/")]
    Start,
    #[at("/:town")]
    Town { town: String },
    #[at("/:town/:job")]
    Job { town: String, job: String },
    #[at("/:town/:job/:rank")]
    Rank {
        town: String,
        job: String,
        rank: String,
    },
    #[at("/import")]
    Import,
    #[not_found]
    #[at("/404")]
    Unknown,
}

#[component]
fn App() -> Html {
    html! {
        <HashRouter>
            <nav>
                <Link<Page> to={Page::Start}>{ "Start" }</Link<Page>>
                <Link<Page> to={Page::Import}>{ "Import" }</Link<Page>>
            </nav>
            <main>
                <Switch<Page> render={page} />
            </main>
        </HashRouter>
    }
}

fn page(page: Page) -> Html {
    match page {
        Page::Start => html! {
            <>
                <h1>{ "Start" }</h1>
                <Jobs />
            </>
        },
        Page::Town { town } => html! { <h1>{ town }</h1> },
        Page::Job { town, job } => html! { <h1>{ format!("{town}, {job}") }</h1> },
        Page::Rank { town, job, rank } => html! { <h1>{ format!("{town}, {job}, {rank}") }</h1> },
        Page::Import => html! {
            <>
                <h1>{ "Import" }</h1>
                <Import />
            </>
        },
        Page::Unknown => html! { <h1>{ "Unknown" }</h1> },
    }
}

fn main() {
    let root = web_sys::window()
        .and_then(|it| it.document())
        .and_then(|it| it.get_element_by_id("app"));
    if let Some(root) = root {
        yew::Renderer::<App>::with_root(root).render();
    }
}
