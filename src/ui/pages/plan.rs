//! A plan: what its writer wants to be, and what they mean to do, by fiscal year.

mod entry_form;
mod saving;
mod year_list;

use std::rc::Rc;

use chrono::NaiveDate;
use yew::prelude::*;

pub use self::saving::{Saving, choice, notices};
use self::{saving::saved_state, year_list::year_list};
use crate::{
    domain::{
        fiscal_year::FiscalYear,
        guide::draft::fill,
        id::{JobId, RankId, TownId},
        plan::{Entry, EntryId, Plan, change::Change, typed::cleaned},
        route::{RankPage, Route},
    },
    ui::{
        dom,
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
    let words = &props.words.plan;
    let writing = use_state(|| Writing::Nothing);
    let removed = use_state(|| None::<Change>);
    let lines = Lines {
        props,
        writing: writing.clone(),
        removed: removed.clone(),
    };
    html! {
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
                        { note(NoteKind::Error, html! { <p><b>{ words.refused }</b>{ "。" }{ refused.clone() }</p> }) }
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
    let words = &props.words.plan;
    html! {
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
    let words = &props.words.plan;
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
    html! {
        <div class="head__lead stack">
            <p><a href={back.href()}>{ who.clone() }</a>{ words.profile.replace("{}", "") }{ " " }
                if !profile.document.is_empty() {
                    <span class="small quiet">{ fill(words.document, &profile.document) }</span>
                }
            </p>
            <p class="promise"><b>{ words.no_promise }</b>{ " " }<span class="quiet">{ words.no_promise_lead }</span></p>
            <div class="field noprint">
                <label for="plan-name">{ words.name_label }</label>
                <input
                    class="input"
                    id="plan-name"
                    autocomplete="off"
                    value={props.plan.name.clone()}
                    onchange={props.on_change.reform(|it: Event| Change::Rename(cleaned(&dom::value_of(&it))))}
                />
            </div>
        </div>
    }
}

fn visions(props: &PlanPageProps) -> Html {
    let words = &props.words.plan;
    let [five, ten] = [5, 10].map(|it| props.plan.start.plus(it));
    let visions = &props.plan.visions;
    let body = html! {
        <div class="visions">
            { vision(props, "vision-5", words.five, five, &visions.five, Change::WriteFiveYearVision) }
            { vision(props, "vision-10", words.ten, ten, &visions.ten, Change::WriteTenYearVision) }
        </div>
    };
    section("visions", words.visions, None, body)
}

fn vision(
    props: &PlanPageProps,
    id: &'static str,
    label: &'static str,
    year: FiscalYear,
    text: &str,
    change: fn(String) -> Change,
) -> Html {
    // While typing the text stays as it is: cleaning it would disturb an input method.
    let oninput = props
        .on_change
        .reform(move |it: InputEvent| change(dom::value_of(&it)));
    let onchange = props
        .on_change
        .reform(move |it: Event| change(cleaned(&dom::value_of(&it))));
    let help = format!("{id}-help");
    html! {
        <div class="vision">
            <label for={id}>{ label }<span class="small quiet">{ year.to_string() }{ "（" }{ year.era() }{ "）" }</span></label>
            <p class="small quiet noprint" id={help.clone()}>{ props.words.plan.vision_hint }</p>
            <textarea
                class="input noprint"
                {id}
                rows="4"
                autocomplete="off"
                aria-describedby={help}
                value={text.to_owned()}
                {oninput}
                {onchange}
            />
            <p class="print-only prewrap"><bdi>{ text.to_owned() }</bdi></p>
        </div>
    }
}

/// The years as a line: now, and the two goals.
fn years_strip(props: &PlanPageProps) -> Html {
    let words = &props.words.plan;
    let years: Vec<FiscalYear> = props.plan.years().collect();
    let last = years.len().saturating_sub(1).max(1);
    let now = FiscalYear::containing(props.today);
    let x = |index: usize| 30 + index * 940 / last;
    let dots: Vec<(usize, String, bool, bool)> = years
        .iter()
        .enumerate()
        .map(|(index, it)| {
            (
                x(index),
                it.number().to_string(),
                *it == now,
                index == 5 || index == 10,
            )
        })
        .collect();
    html! {
        <svg class="strip strip--years" viewBox="0 0 1000 64" aria-hidden="true">
            <path d="M30 22h940" stroke="var(--stage-3)" stroke-width="7" stroke-linecap="round" />
            for (x, label, is_now, is_goal) in dots {
                if is_goal {
                    <rect
                        x={(x - 9).to_string()} y="13" width="18" height="18" rx="2"
                        transform={format!("rotate(45 {x} 22)")}
                        fill="var(--surface)" stroke="var(--stage-3)" stroke-width="5"
                    />
                } else {
                    <circle
                        cx={x.to_string()} cy="22" r={if is_now { "13" } else { "8" }}
                        fill={if is_now { "var(--here)" } else { "var(--surface)" }}
                        stroke={if is_now { "var(--here)" } else { "var(--stage-3)" }} stroke-width="4"
                    />
                }
                <text x={x.to_string()} y="56" text-anchor="middle">{ label }</text>
            }
            <title>{ words.by_year }</title>
        </svg>
    }
}
