//! The plans that are here, a way to begin one, and a way back from a file.

use std::rc::Rc;

use yew::prelude::*;

use super::plan::{notices, places::FILES};
use crate::{
    domain::{
        guide::draft::fill,
        plan::{Plan, PlanId},
        route::Route,
        save::import::{Clash, Import, ImportedPlan},
    },
    state::plans::{Plans, Saved},
    ui::{
        markup::markup,
        parts::{
            contents::place,
            head::{head, section},
            icon::{Icon, icon},
            note::{NoteKind, note},
        },
        scene::Page,
        words::Words,
    },
};

/// What a person can do with their plans as a whole.
#[derive(Clone, PartialEq)]
pub struct PlansDoings {
    /// Chooses a file.
    pub choose_file: Callback<MouseEvent>,
    /// Chooses a file that everything is written into from then on, where the browser can.
    pub keep_in_file: Option<Callback<MouseEvent>>,
    /// Takes a plan of the file over; whether under an id of its own.
    pub take: Callback<(PlanId, bool)>,
    /// Adds the self-checks of the file to those kept here; none where nothing is kept.
    pub take_checks: Option<Callback<MouseEvent>>,
    /// Closes the preview of the file.
    pub close_file: Callback<MouseEvent>,
    /// Offers what cannot be opened as a file, byte for byte.
    pub export_as_is: Callback<MouseEvent>,
}

/// The page of plans.
pub fn plans(words: &Words, plans: &Plans, on: &PlansDoings) -> Page {
    let plan_words = words.plan();
    let lead = if plans.list.is_empty() {
        plan_words.none_lead
    } else {
        plan_words.no_promise_lead
    };
    let body = markup! {
        <div class="page">
            { head(plan_words.plans, plan_words.title, markup! { lead }) }
            { notices(plan_words.notices, &plans.notices) }
            if plans.list.is_empty() {
                { none(words) }
            } else {
                { section("list", plan_words.list, None, list(words, &plans.list)) }
            }
            { file_section(words, plans, on) }
        </div>
    };
    Page {
        title: plan_words.title.to_owned(),
        body,
    }
}

/// A way back from a file, and a way out for what cannot be opened.
pub fn file_section(words: &Words, plans: &Plans, on: &PlansDoings) -> Html {
    let plan_words = words.plan();
    markup! {
        <>
            { place(FILES, section("import", plan_words.import, Some(plan_words.import_lead), import(words, plans, on))) }
            { in_file(words, plans, on) }
            { as_is(words, plans, on) }
        </>
    }
}

/// A file that everything is written into, where the browser can.
fn in_file(words: &Words, plans: &Plans, on: &PlansDoings) -> Html {
    let own = words.keeping();
    let Some(keep_in_file) = &on.keep_in_file else {
        return markup! {};
    };
    let state = plans.in_file.as_ref().map(|it| match &it.saved {
        Saved::At(at) => fill(&fill(own.in_file_written, &it.name), at),
        Saved::Failed(reason) => fill(&fill(own.in_file_failed, &it.name), reason),
        _ => fill(own.in_file_writing, &it.name),
    });
    let body = markup! {
        <>
            <p>
                <button class="btn" data-kind="outline" type="button" onclick={keep_in_file.clone()}>
                    { icon(Icon::File) }{ own.in_file_choose }
                </button>
            </p>
            <p role="status">{ state.unwrap_or_default() }</p>
        </>
    };
    section("in-file", own.in_file, Some(own.in_file_lead), body)
}

fn none(words: &Words) -> Html {
    markup! {
        <div class="section empty">
            <svg viewBox="0 0 200 40" aria-hidden="true">
                <path d="M20 20h160" stroke="var(--rule-strong)" stroke-width="6" stroke-dasharray="8 10" />
                <circle cx="20" cy="20" r="10" fill="var(--here)" />
                <rect x="170" y="10" width="20" height="20" transform="rotate(45 180 20)" fill="var(--surface)" stroke="var(--stage-3)" stroke-width="5" />
            </svg>
            <p><b>{ words.plan().none_title }</b></p>
            <p><a class="btn" href={Route::Start.href()}>{ words.plan().start_here }</a></p>
        </div>
    }
}

fn list(words: &Words, list: &[Rc<Plan>]) -> Html {
    markup! {
        <ul class="cols" data-cols="2">
            for plan in list {
                <li class="card" key={plan.id.as_str()}>
                    <h3><a href={Route::Plan(plan.id.clone()).href()}><bdi>{ plan.name.clone() }</bdi></a></h3>
                    { summary(words, plan) }
                </li>
            }
        </ul>
    }
}

/// Whose plan, which years, how many lines.
fn summary(words: &Words, plan: &Plan) -> Html {
    let profile = &plan.profile;
    let last = plan.start.plus(plan.span.years());
    markup! {
        <p class="small quiet">
            { format!("{}・{}・{}", profile.town.label, profile.job.label, profile.rank.label) }<br />
            { format!("{}〜{}", plan.start, last) }{ "・" }{ fill(words.plan().entries, &plan.entries.len().to_string()) }
        </p>
    }
}

fn import(words: &Words, plans: &Plans, on: &PlansDoings) -> Html {
    markup! {
        <>
            <p>
                <button class="btn" data-kind="outline" type="button" onclick={on.choose_file.clone()}>
                    { icon(Icon::File) }{ words.plan().choose_file }
                </button>
            </p>
            <div role="status">
                { match &plans.file {
                    None => markup! {},
                    Some(Err(reason)) => note(NoteKind::Error, markup! { <p>{ reason.clone() }</p> }),
                    Some(Ok(import)) => preview(words, plans, import, on),
                } }
            </div>
        </>
    }
}

/// What is in the file, before anything is changed.
fn preview(words: &Words, plans: &Plans, import: &Import, on: &PlansDoings) -> Html {
    let plan_words = words.plan();
    markup! {
        <div class="card preview">
            <h3>{ plan_words.preview }</h3>
            <p class="small quiet">{ plan_words.preview_lead }</p>
            if import.plans.is_empty() && import.self_checks.is_empty() {
                <p>{ plan_words.nothing_in_it }</p>
            }
            <ul class="stack">
                for it in import.plans.iter() {
                    <li class="preview__plan" key={it.plan.id.as_str()}>{ one(words, plans, it, on) }</li>
                }
            </ul>
            { checks(words, import, on) }
            if !import.left_out.is_empty() {
                <h4>{ plan_words.left_out }</h4>
                <ul class="bullets">
                    for it in import.left_out.iter() {
                        <li>{ it.to_string() }</li>
                    }
                </ul>
            }
            <p>
                <button class="btn" data-kind="text" type="button" onclick={on.close_file.clone()}>{ plan_words.done }</button>
            </p>
        </div>
    }
}

/// The self-checks of the file.
fn checks(words: &Words, import: &Import, on: &PlansDoings) -> Html {
    let own = words.self_check();
    if import.self_checks.is_empty() {
        return markup! {};
    }
    let count = import.self_checks.len().to_string();
    markup! {
        <>
            <h4>{ own.title }</h4>
            <p>{ fill(own.in_file, &count) }</p>
            if let Some(take) = &on.take_checks {
                <p><button class="btn" data-size="s" type="button" onclick={take.clone()}>{ own.take }</button></p>
            } else {
                <p>{ own.take_later }</p>
            }
        </>
    }
}

fn one(words: &Words, plans: &Plans, it: &ImportedPlan, on: &PlansDoings) -> Html {
    let plan_words = words.plan();
    let clash = it.clash(plans.list.iter().map(|it| &**it));
    let take = |as_new: bool| {
        let id = it.plan.id.clone();
        on.take.reform(move |_: MouseEvent| (id.clone(), as_new))
    };
    markup! {
        <>
            <p><b><bdi>{ it.plan.name.clone() }</bdi></b></p>
            { summary(words, &it.plan) }
            if it.changed_by_hand {
                { note(NoteKind::Caution, markup! { <p>{ plan_words.changed_by_hand }</p> }) }
            }
            if !it.notes.is_empty() {
                <ul class="bullets">
                    for words in it.notes.iter() {
                        <li>{ words.to_string() }</li>
                    }
                </ul>
            }
            if clash == Clash::Same {
                <p>{ plan_words.same }{ " " }<a href={Route::Plan(it.plan.id.clone()).href()}>{ plan_words.open }</a></p>
            } else if clash == Clash::Differs {
                <p>{ plan_words.differs }</p>
                <p class="row">
                    <button class="btn" data-size="s" type="button" onclick={take(true)}>{ plan_words.take_as_new }</button>
                    <button class="btn" data-kind="outline" data-size="s" type="button" onclick={take(false)}>{ plan_words.replace }</button>
                </p>
            } else {
                <p><button class="btn" data-size="s" type="button" onclick={take(false)}>{ plan_words.take }</button></p>
            }
        </>
    }
}

/// Kept texts that this program cannot open.
fn as_is(words: &Words, plans: &Plans, on: &PlansDoings) -> Html {
    if plans.as_is.is_empty() {
        return markup! {};
    }
    let body = markup! {
        <>
            <ul class="bullets">
                for it in plans.as_is.iter() {
                    <li>{ it.words.clone() }</li>
                }
            </ul>
            <p>
                <button class="btn" data-kind="outline" type="button" onclick={on.export_as_is.clone()}>
                    { words.plan().download_as_is }
                </button>
            </p>
        </>
    };
    section(
        "as-is",
        words.plan().as_is,
        Some(words.plan().as_is_lead),
        body,
    )
}
