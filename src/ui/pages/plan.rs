//! A plan: what its writer wants to be, and what they mean to do, by fiscal year.

mod entry_form;
mod saving;
mod visions;
mod year_list;

use std::rc::Rc;

use chrono::NaiveDate;
use yew::prelude::*;

pub use self::saving::{Saving, choice, notices};
use self::{
    saving::saved_state,
    visions::{visions, years_strip},
    year_list::year_list,
};
use crate::{
    domain::{
        fiscal_year::FiscalYear,
        guide::draft::fill,
        id::{JobId, RankId, TownId},
        plan::{Entry, EntryId, Plan, change::Change, typed::cleaned, writing::Field},
        route::{RankPage, Route},
    },
    ui::{
        dom,
        markup::markup,
        parts::{
            head::section,
            icon::{Icon, icon},
            note::{NoteKind, note},
        },
        words::Words,
    },
};

/// What a plan is shown with.
#[derive(Properties, PartialEq)]
pub struct PlanPageProps {
    /// The words of the page.
    pub words: &'static Words,
    /// The plan.
    pub plan: Rc<Plan>,
    /// Today.
    pub today: NaiveDate,
    /// Where it is kept and how far.
    pub saving: Saving,
    /// Why the last change was refused, if it was.
    pub refused: Option<String>,
    /// Whether the page is a local file.
    pub is_file: bool,
    /// Something was written.
    pub on_change: Callback<Change>,
    /// What is done with the plan as a whole.
    pub on: PlanDoings,
}

/// What a person can do with a plan as a whole.
#[derive(Clone, PartialEq)]
pub struct PlanDoings {
    /// Keeps plans on this device.
    pub keep_here: Callback<MouseEvent>,
    /// Keeps plans nowhere.
    pub keep_nowhere: Callback<MouseEvent>,
    /// Offers the plan as a file.
    pub export: Callback<MouseEvent>,
    /// Opens the print dialog.
    pub print: Callback<MouseEvent>,
    /// Tries to save again.
    pub again: Callback<MouseEvent>,
    /// Gives up this screen's text for the newer one.
    pub take_theirs: Callback<MouseEvent>,
    /// Keeps this screen's text as a plan of its own.
    pub keep_both: Callback<MouseEvent>,
}

/// A line that is being written.
#[derive(Clone, Debug, PartialEq)]
enum Writing {
    /// None.
    Nothing,
    /// A new one in a year.
    New(FiscalYear),
    /// One that is there.
    Entry(EntryId),
}

/// The page of a plan.
#[component]
pub fn PlanPage(props: &PlanPageProps) -> Html {
    let words = props.words.plan();
    let writing = use_state(|| Writing::Nothing);
    let removed = use_state(|| None::<Change>);
    let lines = Lines {
        props,
        writing: writing.clone(),
        removed: removed.clone(),
    };
    markup! {
        <>
            { bar(props) }
            <div class="page">
                <div class="head">
                    <p class="head__eyebrow">{ words.eyebrow }</p>
                    <h1 tabindex="-1"><bdi>{ props.plan.name.clone() }</bdi></h1>
                    { lead(props) }
                </div>
                { choice(props.words, &props.saving, props.is_file, &props.on) }
                { saving::trouble(props.words, &props.saving, &props.on) }
                if let Some(refused) = &props.refused {
                    <div class="section" role="alert">
                        { note(NoteKind::Error, markup! { <p><b>{ words.refused }</b>{ "。" }{ refused.clone() }</p> }) }
                    </div>
                }
                { visions(props) }
                { years_strip(props) }
                <div class="row noprint" role="status">
                    if let Some(undo) = (*removed).clone() {
                        <span>{ words.removed }</span>
                        <button class="btn" data-kind="outline" data-size="s" type="button" onclick={put_back(props, &removed, undo)}>
                            { words.undo }
                        </button>
                    }
                </div>
                { section("years", words.by_year, Some(words.by_year_lead), year_list(&lines)) }
                <p class="print-only small">{ words.footer_print }</p>
            </div>
        </>
    }
}

/// What the list of years works with.
struct Lines<'a> {
    props: &'a PlanPageProps,
    writing: UseStateHandle<Writing>,
    /// The change that brings back what was removed last.
    removed: UseStateHandle<Option<Change>>,
}

impl Lines<'_> {
    fn opens(&self, writing: Writing) -> Callback<MouseEvent> {
        let handle = self.writing.clone();
        Callback::from(move |_| handle.set(writing.clone()))
    }

    fn closes(&self) -> Callback<()> {
        let handle = self.writing.clone();
        Callback::from(move |()| handle.set(Writing::Nothing))
    }

    fn removes(&self, entry: &Entry) -> Callback<MouseEvent> {
        let (on_change, removed, writing) = (
            self.props.on_change.clone(),
            self.removed.clone(),
            self.writing.clone(),
        );
        let id = entry.id;
        let at = self
            .props
            .plan
            .entries
            .iter()
            .position(|it| it.id == id)
            .unwrap_or_default();
        let undo = Change::Add {
            at,
            entry: Box::new(entry.clone()),
        };
        Callback::from(move |_| {
            writing.set(Writing::Nothing);
            removed.set(Some(undo.clone()));
            on_change.emit(Change::Remove(id));
        })
    }
}

fn put_back(
    props: &PlanPageProps,
    removed: &UseStateHandle<Option<Change>>,
    undo: Change,
) -> Callback<MouseEvent> {
    let (on_change, removed) = (props.on_change.clone(), removed.clone());
    Callback::from(move |_| {
        removed.set(None);
        on_change.emit(undo.clone());
    })
}

fn bar(props: &PlanPageProps) -> Html {
    let words = props.words.plan();
    markup! {
        <div class="plan-bar noprint">
            <div class="page plan-bar__in">
                { saved_state(props.words, &props.saving) }
                <div class="plan-bar__tools" role="group" aria-label={words.tools}>
                    <button class="btn" data-kind="outline" data-size="s" type="button" onclick={props.on.print.clone()}>
                        { icon(Icon::Print) }{ words.print }
                    </button>
                    <button class="btn" data-kind="outline" data-size="s" type="button" onclick={props.on.export.clone()}>
                        { icon(Icon::File) }{ words.export }
                    </button>
                </div>
            </div>
        </div>
    }
}

fn lead(props: &PlanPageProps) -> Html {
    let words = props.words.plan();
    let profile = &props.plan.profile;
    let who = format!(
        "{}・{}・{}",
        profile.town.label, profile.job.label, profile.rank.label
    );
    let back = Route::Rank(
        TownId::new(profile.town.id.clone()),
        JobId::new(profile.job.id.clone()),
        RankId::new(profile.rank.id.clone()),
        RankPage::Overview,
    );
    markup! {
        <div class="head__lead stack">
            <p><a href={back.href()}>{ who.clone() }</a>{ words.profile.replace("{}", "") }{ " " }
                if !profile.document.is_empty() {
                    <span class="small quiet">{ fill(words.document, &profile.document) }</span>
                }
            </p>
            <p class="promise"><b>{ words.no_promise }</b>{ " " }<span class="quiet">{ words.no_promise_lead }</span></p>
            <div class="field noprint">
                <label for="plan-name">{ words.name_label }</label>
                { yew::html! { <input
                    class="input"
                    id="plan-name"
                    autocomplete="off"
                    value={props.plan.name.clone()}
                    onchange={props.on_change.reform(|it: Event| Change::Write(Field::Name, cleaned(&dom::value_of(&it))))}
                /> } }
            </div>
        </div>
    }
}
