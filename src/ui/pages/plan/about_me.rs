//! What a person writes beside the lines: what they think, and, if they want to, their age and years
//! of service.

use yew::prelude::*;

use super::PlanPageProps;
use crate::{
    domain::{
        fiscal_year::FiscalYear,
        guide::draft::fill,
        plan::{
            change::Change,
            typed::cleaned,
            writing::{Field, Personal},
        },
    },
    ui::{dom, markup::markup, parts::late_field::LateField, words::Words},
};

/// What is thought; open from the start if something stands there.
pub(super) fn notes(props: &PlanPageProps, is_open: bool) -> Html {
    let words = props.words.plan();
    markup! {
        <details class="section fold" open={is_open.then_some("")}>
            <summary><h2 id="notes">{ words.notes_title }</h2></summary>
            <p class="section__lead noprint">{ words.notes_lead }</p>
            <div class="visions">
                { text(props, "note-will", words.will, Field::Will) }
                { text(props, "note-can", words.can, Field::Can) }
                { text(props, "note-must", words.must, Field::Must) }
                { text(props, "note-ask", words.ask, Field::Ask) }
            </div>
        </details>
    }
}

/// A text of the plan with its label.
fn text(props: &PlanPageProps, id: &'static str, label: &'static str, field: Field) -> Html {
    let text = props.plan.text(field);
    markup! {
        <div class="vision">
            <label for={id}>{ label }</label>
            { field_of(props, id, field, None) }
            <p class="print-only prewrap"><bdi>{ text.to_owned() }</bdi></p>
        </div>
    }
}

/// The field of a text of the plan.
pub(super) fn field_of(
    props: &PlanPageProps,
    id: &'static str,
    field: Field,
    help: Option<String>,
) -> Html {
    // While typing the text stays as it is: cleaning it would disturb an input method.
    let oninput = props
        .on_change
        .reform(move |it: InputEvent| Change::Write(field, dom::value_of(&it)));
    let onchange = props
        .on_change
        .reform(move |it: Event| Change::Write(field, cleaned(&dom::value_of(&it))));
    html! {
        <textarea
            class="input noprint"
            {id}
            rows="4"
            autocomplete="off"
            aria-describedby={help}
            value={props.plan.text(field).to_owned()}
            {oninput}
            {onchange}
        />
    }
}

/// What the personal fields are shown with.
#[derive(Properties, PartialEq)]
pub struct PersonalFieldsProps {
    /// The words of the page.
    pub words: &'static Words,
    /// What the person said.
    pub personal: Personal,
    /// The plan's first year.
    pub start: FiscalYear,
    /// Something was said.
    pub on_change: Callback<Change>,
}

/// Age, years of service and the plan's first year: closed, and nobody has to open it.
#[component]
pub fn PersonalFields(props: &PersonalFieldsProps) -> Html {
    let words = props.words.plan();
    let is_wrong = use_state(|| false);
    let says = |change: fn(Personal, FiscalYear, Option<i32>) -> Option<Change>| {
        let (is_wrong, on_change) = (is_wrong.clone(), props.on_change.clone());
        let (personal, start) = (props.personal, props.start);
        Callback::from(move |typed: String| {
            let number = match typed.trim() {
                "" => Some(None),
                digits => digits.parse().ok().map(Some),
            };
            let change = number.and_then(|it| change(personal, start, it));
            is_wrong.set(change.is_none());
            if let Some(change) = change {
                on_change.emit(change);
            }
        })
    };
    let age = props.personal.age_in(props.start);
    let joined = props.personal.joined.map(FiscalYear::number);
    let shown = |it: Option<i32>| it.map(|it| it.to_string()).unwrap_or_default();
    let number = |id: &'static str, label: String, value: String, on_left: Callback<String>| {
        html! {
            <div class="field">
                <label for={id}>{ label }</label>
                <LateField {id} {value} inputmode="numeric" described_by="personal-fault" {on_left} />
            </div>
        }
    };
    html! {
        <details class="section fold noprint">
            <summary>{ words.personal }</summary>
            <p class="small quiet">{ words.personal_lead }</p>
            <div class="entry-form__row">
                { number("plan-age", fill(words.personal_age, &props.start.number().to_string()), shown(age), says(say_age)) }
                { number("plan-joined", words.personal_joined.to_owned(), shown(joined), says(say_joined)) }
                { number("plan-start", words.start_year.to_owned(), props.start.number().to_string(), says(start_in)) }
            </div>
            <p class="field__error" id="personal-fault" role="alert">
                { if *is_wrong { words.personal_wrong } else { "" } }
            </p>
        </details>
    }
}

fn say_age(personal: Personal, start: FiscalYear, age: Option<i32>) -> Option<Change> {
    let born = match age {
        None => None,
        Some(age @ 0..=120) => Some(FiscalYear::new(start.number() - age)?),
        Some(_) => return None,
    };
    Some(Change::Say(Personal { born, ..personal }))
}

fn say_joined(personal: Personal, _: FiscalYear, joined: Option<i32>) -> Option<Change> {
    let joined = match joined {
        None => None,
        Some(year) => Some(FiscalYear::new(year)?),
    };
    Some(Change::Say(Personal { joined, ..personal }))
}

fn start_in(_: Personal, _: FiscalYear, start: Option<i32>) -> Option<Change> {
    Some(Change::StartIn(FiscalYear::new(start?)?))
}
