//! The three choices as a rail: town, job, rank. Each step has its own address, so Back restores it.

use yew::prelude::*;

use crate::{
    domain::{
        catalog::Catalog,
        id::TownId,
        pack::people::Job,
        route::{RankPage, Route, TownPage},
        site::Site,
    },
    ui::{markup::markup, parts::town_finder::TownFinder, words::Words},
};

/// What is chosen so far.
#[derive(Clone, Copy)]
pub enum Chosen<'a> {
    /// Nothing; a town can be looked for by name.
    Nothing(&'a TownFinder),
    /// A town.
    Town(&'a Catalog),
    /// A town and a job of it.
    Job(&'a Catalog, &'a Job),
}

/// The rail, with the step after what is chosen open.
pub fn choices(words: &Words, site: &Site, chosen: Chosen<'_>) -> Html {
    let start = &words.start;
    markup! {
        <section class="section" aria-labelledby="choose" id="s-choose">
            <h2 id="choose">{ start.choose }</h2>
            <ol class="rail">
                { town_step(words, site, chosen) }
                { job_step(words, chosen) }
                { rank_step(words, chosen) }
            </ol>
        </section>
    }
}

fn town_step(words: &Words, site: &Site, chosen: Chosen<'_>) -> Html {
    let start = &words.start;
    match chosen {
        Chosen::Nothing(finder) => markup! {
            <li data-stage="1" data-here="" data-open="" aria-current="step">
                { heading(words, "1", start.town, true) }
                <ul class="choice">
                    for town in site.towns.iter() {
                        <li>
                            <a href={Route::Town(town.id.clone(), TownPage::Overview).href()}>{ town.name.clone() }</a>
                        </li>
                    }
                </ul>
                if site.find_towns {
                    { finder.field(words) }
                }
            </li>
        },
        Chosen::Town(catalog) | Chosen::Job(catalog, _) => markup! {
            <li data-stage="1" data-done="">
                { heading(words, "1", start.town, false) }
                { picked(words, &catalog.pack().town.name.ja, &Route::Start, start.change_town) }
            </li>
        },
    }
}

fn job_step(words: &Words, chosen: Chosen<'_>) -> Html {
    let start = &words.start;
    match chosen {
        Chosen::Nothing(_) => waiting(words, "2", start.job, start.job_wait),
        Chosen::Town(catalog) => markup! {
            <li data-stage="2" data-here="" data-open="" aria-current="step">
                { heading(words, "2", start.job, true) }
                <p class="small quiet">{ start.job_help }</p>
                <ul class="choice">
                    for job in catalog.pack().jobs.iter() {
                        <li>
                            <a href={Route::Job(town_id(catalog), job.id.clone()).href()}>{ &job.label }</a>
                        </li>
                    }
                </ul>
            </li>
        },
        Chosen::Job(catalog, job) => markup! {
            <li data-stage="2" data-done="">
                { heading(words, "2", start.job, false) }
                { picked(words, &job.label.ja, &Route::Town(town_id(catalog), TownPage::Overview), start.change_job) }
            </li>
        },
    }
}

fn rank_step(words: &Words, chosen: Chosen<'_>) -> Html {
    let start = &words.start;
    let Chosen::Job(catalog, job) = chosen else {
        return waiting(words, "3", start.rank, start.rank_wait);
    };
    markup! {
        <li data-stage="3" data-here="" data-open="" aria-current="step">
            { heading(words, "3", start.rank, true) }
            <p class="small quiet">{ start.rank_help }</p>
            <ul class="choice">
                for rank in catalog.ladder(job) {
                    <li>
                        <a
                            href={Route::Rank(town_id(catalog), job.id.clone(), rank.id.clone(), RankPage::Overview).href()}
                        >
                            { &rank.label }
                        </a>
                    </li>
                }
            </ul>
        </li>
    }
}

fn town_id(catalog: &Catalog) -> TownId {
    catalog.pack().town.id.clone()
}

fn heading(words: &Words, number: &'static str, label: &'static str, here: bool) -> Html {
    markup! {
        <h3>
            <span class="stepno">{ number }</span>{ label }
            if here {
                { " " }<span class="chip" data-fill="here">{ words.start.here }</span>
            }
        </h3>
    }
}

fn picked(words: &Words, label: &str, back: &Route, what: &'static str) -> Html {
    markup! {
        <p class="picked">
            <span>{ label.to_owned() }</span>
            <a class="btn" data-kind="text" data-size="s" href={back.href()}>
                { words.frame.change }<span class="vh">{ what }</span>
            </a>
        </p>
    }
}

fn waiting(words: &Words, number: &'static str, label: &'static str, help: &'static str) -> Html {
    markup! {
        <li data-wait="">{ heading(words, number, label, false) }<p class="small">{ help }</p></li>
    }
}
