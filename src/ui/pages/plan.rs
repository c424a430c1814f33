//! A plan: what its writer wants to be, and what they mean to do, by fiscal year.

mod about_me;
mod advice;
mod anew;
mod axis;
mod beside;
mod doings;
mod entry_form;
pub mod labels;
mod limits;
mod line;
mod naming;
pub mod places;
mod saving;
mod take_away;
mod tools;
mod visions;
mod year_list;

use std::rc::Rc;

use chrono::NaiveDate;
use yew::prelude::*;

use self::{
    about_me::PersonalFields, advice::Advised, anew::StartAnew, axis::Axis, beside::Beside,
    tools::bar, visions::visions, year_list::Year,
};
pub use self::{
    advice::TownRules,
    doings::PlanDoings,
    saving::{Saving, choice, closed, elsewhere, notices, reminder, saved_state, second_copy},
    take_away::TakeAway,
};
use crate::{
    domain::{
        fiscal_year::FiscalYear,
        guide::{advice::advise, draft::fill},
        id::{JobId, RankId, TownId},
        plan::{EntryId, Plan, change::Change, history::Deed, writing::Notes},
        route::{RankPage, Route},
    },
    state::refusal::Refusal,
    ui::{
        markup::markup,
        parts::{
            contents::place,
            head::section,
            note::{NoteKind, note},
            resting::{use_newest, use_rested},
        },
        unroll::use_growing,
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
    /// All plans of the person: this one and other scenarios.
    pub plans: Vec<Rc<Plan>>,
    /// What was done last in this visit and can be taken back.
    pub undone: Option<Deed>,
    /// What was taken back last and can be done again.
    pub redone: Option<Deed>,
    /// The content of its town, to read the plan beside its rules.
    pub rules: TownRules,
    /// Today.
    pub today: NaiveDate,
    /// Where it is kept and how far.
    pub saving: Saving,
    /// Why the last change was refused, if it was.
    pub refused: Option<Refusal>,
    /// Whether the page is a local file.
    pub is_file: bool,
    /// Something was written.
    pub on_change: Callback<Change>,
    /// What is done with the plan as a whole.
    pub on: PlanDoings,
}

/// A line that is being written, and from where it was opened.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Writing {
    /// None.
    Nothing,
    /// A new one in a year.
    New(FiscalYear, Door),
    /// One that is there.
    Entry(EntryId, Door),
}

/// From where a line was opened: the focus goes back there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Door {
    /// The list of years.
    List,
    /// The axis.
    Axis,
}

/// What the town's rules are read beside: of a plan its lines, and whose it is.
struct Read(Rc<Plan>, TownRules);

impl PartialEq for Read {
    fn eq(&self, other: &Self) -> bool {
        self.1 == other.1 && self.0.profile == other.0.profile && self.0.has_same_lines(&other.0)
    }
}

/// A plan of no more lines than this is made at once. Of a larger one what stands above the lines comes
/// first, which is more than a screen; then the axis, then so many lines whenever the page is painted;
/// and what is not near the window is not laid out, though the page then moves a little when it is.
const LINES_AT_ONCE: usize = 60;

fn is_large(plan: &Plan) -> bool {
    plan.entries.len() > LINES_AT_ONCE
}

/// The page of a plan.
#[component]
pub fn PlanPage(props: &PlanPageProps) -> Html {
    let words = props.words.plan();
    let writing = use_state(|| Writing::Nothing);
    let said = use_state(String::new);
    let had_notes = *use_memo((), |()| props.plan.notes != Notes::default());
    let on_write = {
        let writing = writing.setter();
        Callback::from(move |it| writing.set(it))
    };
    // A form that stayed open would write again what was taken back.
    let on_step = {
        let writing = writing.setter();
        Callback::from(move |step: Callback<()>| {
            writing.set(Writing::Nothing);
            step.emit(());
        })
    };
    let on_said = {
        let said = said.setter();
        Callback::from(move |it| said.set(it))
    };
    let on_remove = {
        let (on_change, plan) = (props.on_change.clone(), props.plan.clone());
        let (writing, on_said) = (writing.setter(), on_said.clone());
        Callback::from(move |id: EntryId| {
            let text = plan.entry(id).map_or("", |it| it.text.as_str());
            on_said.emit(fill(words.removed, text));
            writing.set(Writing::Nothing);
            on_change.emit(Change::Remove(id));
        })
    };
    let on_anew = {
        let (on_change, writing) = (props.on_change.clone(), writing.setter());
        let on_said = on_said.clone();
        Callback::from(move |()| {
            writing.set(Writing::Nothing);
            on_said.emit(words.anew_done.to_owned());
            on_change.emit(Change::StartAnew(Box::default()));
        })
    };
    // The picture and the advice follow when the keystrokes rest; what is done to a line is done to the
    // newest one.
    let rested = use_rested(&props.plan);
    let newest = use_newest(&props.plan);
    let list = use_memo(
        Read(rested.clone(), props.rules.clone()),
        |Read(plan, rules)| match rules {
            TownRules::Open(catalog) => advise(catalog, plan),
            _ => Vec::new(),
        },
    );
    let advised = Advised {
        rules: props.rules.clone(),
        list,
    };
    let all = props.plan.entries.len();
    let is_large = is_large(&props.plan);
    let begin = if is_large { 0 } else { 2 * LINES_AT_ONCE };
    let made = use_growing(begin, LINES_AT_ONCE, all + LINES_AT_ONCE);
    let axis = (made >= LINES_AT_ONCE).then(|| {
        html! {
            <Axis
                words={props.words}
                plan={rested.clone()}
                newest={newest.clone()}
                today={props.today}
                on_change={props.on_change.clone()}
                on_write={on_write.clone()}
                on_said={on_said.clone()}
            />
        }
    });
    let years = year_list::years_made(&props.plan, made.saturating_sub(LINES_AT_ONCE));
    let now = FiscalYear::containing(props.today);
    let list = html! {
        <ol class="rail years-list" data-large={is_large.then_some("")}>
            for (year, is_made) in years {
                <li data-stage="3" data-here={(year == now).then_some("")} key={year.number()}>
                    if is_made { <Year
                        words={props.words}
                        plan={props.plan.clone()}
                        advised={advised.clone()}
                        {year}
                        today={props.today}
                        writing={*writing}
                        on_change={props.on_change.clone()}
                        on_write={on_write.clone()}
                        on_remove={on_remove.clone()}
                    /> }
                </li>
            }
        </ol>
    };
    let axis = section(
        "axis",
        &places::axis_title(props),
        Some(words.axis_lead),
        axis.unwrap_or_default(),
    );
    markup! {
        <>
            { bar(props, &on_step, &on_said) }
            <div class="page">
                <div class="head">
                    <p class="head__eyebrow">{ words.eyebrow }</p>
                    <h1 tabindex="-1"><bdi>{ props.plan.name.clone() }</bdi></h1>
                    { lead(props) }
                </div>
                { places::list(props) }
                { choice(props.words, &props.saving, props.is_file, &props.on) }
                { saving::trouble(props.words, &props.saving, &props.on) }
                { saving::safety(props.words, &props.saving) }
                { limits::limits(props.words, &props.plan, props.plans.len()) }
                if let Some(refused) = &props.refused {
                    <div class="section" role="alert">
                        { note(NoteKind::Error, markup! { <p><b>{ words.refused }</b>{ "。" }{ refused.words.clone() }</p> }) }
                    </div>
                }
                <fieldset class="bare" disabled={props.saving.written_elsewhere}>
                    { place(places::VISIONS, visions(props)) }
                    { place(places::NOTES, about_me::notes(props, had_notes)) }
                    <div class="noprint">{ place(places::AXIS, axis) }</div>
                    { html! { <PersonalFields
                        words={props.words}
                        personal={props.plan.personal}
                        start={props.plan.start}
                        on_change={props.on_change.clone()}
                    /> } }
                    { advice::about_all(props.words, &props.plan, &advised) }
                    { place(places::YEARS, section("years", words.by_year, Some(words.by_year_lead), list)) }
                </fieldset>
                { place(places::BESIDE, html! { <Beside words={props.words} plan={props.plan.clone()} plans={props.plans.clone()} /> }) }
                if !props.plan.is_empty() && !props.saving.written_elsewhere {
                    { html! { <StartAnew words={props.words} name={props.plan.name.clone()} {on_anew} /> } }
                }
                <p class="toast said noprint" role="status">{ (*said).clone() }</p>
                <p class="print-only small">{ words.footer_print }</p>
            </div>
        </>
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
            { naming::name_field(props) }
        </div>
    }
}
