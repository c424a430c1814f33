//! A list that is fetched, with the last choice kept in the browser.

use chrono::{Datelike, Local, NaiveDate};
use gloo_events::EventListener;
use gloo_net::http::Request;
use gloo_storage::{LocalStorage, Storage};
use gloo_timers::callback::Timeout;
use serde::{Deserialize, Serialize};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

const KEY: &str = "baseline.chosen";

#[derive(Clone, Debug, PartialEq, Deserialize)]
struct List {
    jobs: Vec<Job>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Job {
    id: String,
    label: String,
    since: NaiveDate,
}

/// The list, or why it is not there.
#[component]
pub fn Jobs() -> Html {
    let list = use_state(|| None::<Result<List, String>>);
    let chosen = use_state(|| LocalStorage::get::<Job>(KEY).ok());
    let narrow = use_state(|| false);
    {
        let list = list.clone();
        use_effect_with((), move |()| {
            spawn_local(async move { list.set(Some(fetch().await)) });
        });
    }
    {
        let narrow = narrow.clone();
        use_effect_with((), move |()| {
            let listener = web_sys::window()
                .map(|it| EventListener::new(&it, "resize", move |_| narrow.set(true)));
            move || drop(listener)
        });
    }
    let on_choose = {
        let chosen = chosen.clone();
        Callback::from(move |job: Job| {
            // A full storage keeps nothing; the choice stands all the same.
            let _ = LocalStorage::set(KEY, &job);
            let chosen = chosen.clone();
            Timeout::new(0, move || chosen.set(Some(job))).forget();
        })
    };
    let year = Local::now().year();
    match &*list {
        None => html! { <p>{ "…" }</p> },
        Some(Err(err)) => html! { <p role="alert">{ err.clone() }</p> },
        Some(Ok(list)) => html! {
            <ul class={classes!(narrow.then_some("narrow"))}>
                for job in list.jobs.iter().cloned() {
                    <li key={job.id.clone()}>
                        <button
                            type="button"
                            aria-pressed={(chosen.as_ref() == Some(&job)).to_string()}
                            onclick={
                                let job = job.clone();
                                on_choose.reform(move |_| job.clone())
                            }
                        >
                            { format!("{}: {} ({})", job.label, job.since.format("%Y-%m-%d"), year - job.since.year()) }
                        </button>
                    </li>
                }
            </ul>
        },
    }
}

async fn fetch() -> Result<List, String> {
    let answer = Request::get("data.json")
        .send()
        .await
        .map_err(|err| err.to_string())?;
    answer.json().await.map_err(|err| err.to_string())
}
