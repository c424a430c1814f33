//! What a shared link holds, before anything is added.

use std::rc::Rc;

use chrono::NaiveDate;
use yew::prelude::*;

use super::contents::{contents, field_label};
use crate::{
    domain::{
        guide::draft::fill,
        plan::{Plan, writing::Field},
        route::Route,
        share::{Added, Part, Shared},
    },
    ui::{
        markup::markup,
        parts::{
            head::head,
            note::{NoteKind, note},
        },
        words::Words,
    },
};

/// What the page is shown with.
pub struct Opened<'a> {
    /// The words of the page.
    pub words: &'static Words,
    /// What was opened; `None` if nothing was.
    pub shared: Option<&'a Result<Rc<Shared>, String>>,
    /// Whether the plans of this device are still being read.
    pub is_reading: bool,
    /// The plan of the same id that is here, and what would be added to it or why it cannot be.
    pub here: Option<(&'a Plan, Result<Added, String>)>,
    /// Today.
    pub today: NaiveDate,
}

/// What a person can do on the page.
pub struct OpenDoings {
    /// Adds it: to the plan of the same id, or else as a plan.
    pub add: Callback<MouseEvent>,
    /// Adds it as a plan of its own.
    pub add_as_new: Callback<MouseEvent>,
    /// Adds nothing.
    pub leave: Callback<MouseEvent>,
}

/// The page.
pub fn opened(opened: &Opened<'_>, on: &OpenDoings) -> Html {
    let all = opened.words;
    let words = all.share();
    let body = match opened.shared {
        None => markup! { <p class="section">{ words.open_nothing }</p> },
        Some(Err(reason)) => markup! {
            <div class="section">{ note(NoteKind::Error, markup! { <p>{ reason.clone() }</p> }) }</div>
        },
        Some(Ok(shared)) => preview(opened, shared, on),
    };
    markup! {
        <div class="page">
            { head(all.plan().plans, words.open_title, markup! { words.open_lead }) }
            { body }
        </div>
    }
}

fn preview(opened: &Opened<'_>, shared: &Shared, on: &OpenDoings) -> Html {
    let words = opened.words.share();
    let Part { number, of } = shared.part;
    markup! {
        <div class="section stack">
            if of > 1 {
                { note(NoteKind::Info, markup! { <p>{ fill(&fill(words.part, &of.to_string()), &number.to_string()) }</p> }) }
            }
            { contents(opened.words, &shared.plan, opened.today) }
            if opened.is_reading {
                <p role="status">{ words.reading }</p>
            } else {
                { choice(opened, on) }
            }
        </div>
    }
}

fn choice(opened: &Opened<'_>, on: &OpenDoings) -> Html {
    let words = opened.words.share();
    let leave = markup! {
        <button class="btn" data-kind="text" type="button" onclick={on.leave.clone()}>{ words.leave }</button>
    };
    let as_new = markup! {
        <button class="btn" data-kind="outline" type="button" onclick={on.add_as_new.clone()}>{ words.take_as_new }</button>
    };
    match &opened.here {
        None => markup! {
            <p class="row">
                <button class="btn" type="button" onclick={on.add.clone()}>{ words.take }</button>
                { leave }
            </p>
        },
        Some((plan, Err(reason))) => markup! {
            <>
                { note(NoteKind::Caution, markup! { <p>{ format!("「{}」：{reason}", plan.name) }</p> }) }
                <p class="row">{ as_new }{ leave }</p>
            </>
        },
        Some((plan, Ok(added))) if added.plan == **plan => markup! {
            <>
                <p>{ fill(words.nothing_new, &plan.name) }</p>
                { kept(opened.words, &added.kept) }
                <p class="row">
                    <a class="btn" href={Route::Plan(plan.id.clone()).href()}>{ words.open_plan }</a>
                    { as_new }
                    { leave }
                </p>
            </>
        },
        Some((plan, Ok(added))) => markup! {
            <>
                <p>{ fill(&fill(words.would_add, &plan.name), &added.lines.to_string()) }</p>
                if !added.texts.is_empty() {
                    <p>{ fill(words.would_write, &names(opened.words, &added.texts)) }</p>
                }
                { kept(opened.words, &added.kept) }
                <p class="row">
                    <button class="btn" type="button" onclick={on.add.clone()}>{ fill(words.take_into, &plan.name) }</button>
                    { as_new }
                    { leave }
                </p>
            </>
        },
    }
}

/// Texts that say something else here, and stay.
fn kept(words: &Words, kept: &[Field]) -> Html {
    markup! {
        if !kept.is_empty() {
            <p>{ fill(words.share().would_keep, &names(words, kept)) }</p>
        }
    }
}

fn names(words: &Words, fields: &[Field]) -> String {
    let names: Vec<String> = fields.iter().map(|it| field_label(words, *it)).collect();
    names.join("、")
}
