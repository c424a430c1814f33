//! The start page. Its first screen also stands in `index.html`, so that it is there before the app:
//! both must look the same.

use yew::prelude::*;

use super::choices::{Chosen, choices};
use crate::{
    domain::{
        plan::Plan,
        route::{AboutPage, Route},
        site::Site,
    },
    ui::{
        markup::markup,
        parts::{
            icon::{Icon, icon},
            town_finder::TownFinder,
        },
        scene::Page,
        words::Words,
    },
};

/// The start page; `plan` is the plan to go on with, and whether it outlives the page.
pub fn start(words: &Words, site: &Site, plan: Option<(&Plan, bool)>, finder: &TownFinder) -> Page {
    let start = &words.start;
    let body = markup! {
        <>
            <div class="hero">
                <div class="page hero__in">
                    <div>
                        <h1 tabindex="-1">{ start.hero_first }<br />{ start.hero_second }</h1>
                        <p>{ start.lead }</p>
                    </div>
                    { art() }
                </div>
            </div>
            <div class="page">
                if let Some((plan, kept)) = plan {
                    <div class="cols section" data-cols="main">
                        { resume(words, plan, kept) }
                        <div>{ choices(words, site, Chosen::Nothing(finder)) }{ from_file(words) }</div>
                    </div>
                } else {
                    { choices(words, site, Chosen::Nothing(finder)) }
                    { from_file(words) }
                }
            </div>
        </>
    };
    Page {
        title: String::new(),
        body,
    }
}

fn from_file(words: &Words) -> Html {
    markup! { <p><a class="go" href={Route::Plans.href()}>{ words.start.from_file }</a></p> }
}

fn resume(words: &Words, plan: &Plan, kept: bool) -> Html {
    let start = &words.start;
    let profile = &plan.profile;
    markup! {
        <aside class="resume" aria-labelledby="resume">
            <h2 id="resume">{ start.resume }</h2>
            <p>
                <b><bdi>{ plan.name.clone() }</bdi></b><br />
                <span class="small quiet">
                    { format!("{}・{}・{}", profile.town.label, profile.job.label, profile.rank.label) }
                </span>
            </p>
            <a class="btn" data-full="" href={Route::Plan(plan.id.clone()).href()}>
                { start.open_plan }{ icon(Icon::Next) }
            </a>
            <p class="small quiet">
                { icon(Icon::Lock) }{ " " }{ if kept { start.resume_note } else { start.resume_memory } }
            </p>
            <p><a class="go" href={Route::About(AboutPage::Device).href()}>{ start.kept_here }</a></p>
        </aside>
    }
}

/// Loop, trunk, fork.
fn art() -> Html {
    const LOOP: [(u16, u16); 5] = [(80, 55), (158, 55), (80, 195), (158, 195), (24, 125)];
    const TRUNK: [(u16, u16); 2] = [(252, 125), (300, 125)];
    const FORK: [(u16, u16); 4] = [(460, 50), (525, 50), (460, 200), (525, 200)];
    let stations = |list: &[(u16, u16)], stroke: &'static str| {
        markup! {
            <g stroke={stroke}>
                for (x, y) in list {
                    <circle cx={x.to_string()} cy={y.to_string()} r="11" />
                }
            </g>
        }
    };
    markup! {
        <svg class="hero__art" viewBox="0 0 560 250" aria-hidden="true">
            <g fill="none" stroke-width="14" stroke-linecap="round">
                <rect x="24" y="55" width="190" height="140" rx="66" stroke="var(--stage-1)" />
                <path d="M214 125h120" stroke="var(--stage-2)" />
                <path d="M340 125c55 0 50-75 105-75h84" stroke="var(--stage-3)" />
                <path d="M340 125c55 0 50 75 105 75h84" stroke="var(--stage-3)" />
            </g>
            <path
                d="M360 130c36 12 42 70 85 70h86"
                fill="none"
                stroke="var(--surface)"
                stroke-width="4"
                stroke-dasharray="10 8"
            />
            <g fill="var(--surface)" stroke-width="6">
                { stations(&LOOP, "var(--stage-1)") }
                { stations(&TRUNK, "var(--stage-2)") }
                { stations(&FORK, "var(--stage-3)") }
            </g>
            <circle cx="347" cy="125" r="17" fill="var(--here)" />
            <circle cx="347" cy="125" r="25" fill="none" stroke="var(--here)" stroke-width="4" />
        </svg>
    }
}
