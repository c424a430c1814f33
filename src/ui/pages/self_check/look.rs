//! Two days of a self-check side by side: a picture of bars, and a table that says the same.

use std::rc::Rc;

use chrono::NaiveDate;
use yew::prelude::*;

use super::answer_words;
use crate::{
    domain::{
        day,
        guide::draft::fill,
        plan::Named,
        self_check::{Answer, Item, SelfCheck, rated},
    },
    ui::{dom, markup::markup, pages::plan::labels, words::SelfCheckWords},
};

/// What the view is shown with.
#[derive(Properties)]
pub struct LookProps {
    /// The words of the page.
    pub words: &'static SelfCheckWords,
    /// The self-check.
    pub check: Rc<SelfCheck>,
    /// The abilities, in the order of the page.
    pub abilities: Vec<Named>,
}

/// The words never change.
impl PartialEq for LookProps {
    fn eq(&self, other: &Self) -> bool {
        self.check == other.check && self.abilities == other.abilities
    }
}

/// A state of the self-check that can be looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum When {
    Nothing,
    Now,
    Day(NaiveDate),
}

impl When {
    const NOW: &'static str = "now";

    fn key(self) -> String {
        match self {
            Self::Nothing => String::new(),
            Self::Now => Self::NOW.to_owned(),
            Self::Day(date) => day::text(date),
        }
    }

    fn of_key(key: &str) -> Self {
        match key {
            Self::NOW => Self::Now,
            _ => day::read(key).map_or(Self::Nothing, Self::Day),
        }
    }

    fn words(self, words: &SelfCheckWords) -> String {
        match self {
            Self::Nothing => words.no_day.to_owned(),
            Self::Now => words.now.to_owned(),
            Self::Day(date) => labels::day(date),
        }
    }

    fn items(self, check: &SelfCheck) -> &[Item] {
        match self {
            Self::Nothing => &[],
            Self::Now => &check.items,
            Self::Day(date) => check.day(date).map_or(&[], |it| &it.items),
        }
    }
}

struct Row {
    ability: Named,
    before: Option<Answer>,
    after: Option<Answer>,
}

/// The view.
#[component]
pub fn Look(props: &LookProps) -> Html {
    let (words, check) = (props.words, &props.check);
    // Until the person chooses, the last day that was kept stands beside what is said now.
    let chosen = use_state(|| None::<When>);
    let to = use_state(|| When::Now);
    let only_gaps = use_state(|| false);
    let only_changed = use_state(|| false);
    let last = check
        .days
        .last()
        .map_or(When::Nothing, |it| When::Day(it.date));
    let from = chosen.unwrap_or(last);
    let compares = from != When::Nothing;
    let rows: Vec<Row> = rows(props, from, *to)
        .into_iter()
        .filter(|it| !*only_gaps || it.after.is_some_and(Answer::is_gap))
        .filter(|it| !*only_changed || compares && it.before != it.after)
        .collect();
    let set_from = {
        let chosen = chosen.setter();
        Callback::from(move |it: Event| chosen.set(Some(When::of_key(&dom::value_of(&it)))))
    };
    let set_to = {
        let to = to.setter();
        Callback::from(move |it: Event| to.set(When::of_key(&dom::value_of(&it))))
    };
    let ticks = |state: &UseStateHandle<bool>| {
        let state = state.setter();
        Callback::from(move |it: Event| state.set(dom::is_ticked(&it)))
    };
    html! {
        <>
            <div class="row noprint">
                { choice(props, "look-from", words.from, When::Nothing, from, set_from) }
                { choice(props, "look-to", words.to, When::Now, *to, set_to) }
            </div>
            <div class="row noprint">
                <label class="check"><input type="checkbox" id="only-gaps" checked={*only_gaps} onchange={ticks(&only_gaps)} />{ words.only_gaps }</label>
                <label class="check"><input type="checkbox" id="only-changed" checked={*only_changed} onchange={ticks(&only_changed)} />{ words.only_changed }</label>
            </div>
            <p class="small quiet">{ words.gaps_are }</p>
            <div role="status">{ if rows.is_empty() { words.nothing } else { "" } }</div>
            { picture(&rows, compares) }
            { table(words, &rows, from, *to) }
        </>
    }
}

fn choice(
    props: &LookProps,
    id: &'static str,
    label: &str,
    other: When,
    chosen: When,
    onchange: Callback<Event>,
) -> Html {
    let days = props.check.days.iter().rev().map(|it| When::Day(it.date));
    let options = std::iter::once(other).chain(days).map(|it| {
        html! { <option value={it.key()} selected={it == chosen}>{ it.words(props.words) }</option> }
    });
    html! {
        <div class="field">
            <label for={id}>{ label.to_owned() }</label>
            <select class="input" {id} {onchange}>{ for options }</select>
        </div>
    }
}

/// The abilities of the page, then those that only the days know.
fn rows(props: &LookProps, from: When, to: When) -> Vec<Row> {
    let (before, after) = (from.items(&props.check), to.items(&props.check));
    let mut abilities = props.abilities.clone();
    for item in after.iter().chain(before) {
        if !abilities.iter().any(|it| it.id == item.ability.id) {
            abilities.push(item.ability.clone());
        }
    }
    let row = |ability: Named| Row {
        before: rated(before, &ability.id),
        after: rated(after, &ability.id),
        ability,
    };
    abilities.into_iter().map(row).collect()
}

/// The bars. Whoever cannot see them has the table.
fn picture(rows: &[Row], compares: bool) -> Html {
    markup! {
        <div class="bars" aria-hidden="true">
            for it in rows {
                <div class="bars__row">
                    <span>{ it.ability.label.clone() }</span>
                    <svg viewBox="0 0 40 6" preserveAspectRatio="none">
                        <path class="bars__scale" d="M0 0v6M10 0v6M20 0v6M30 0v6M40 0v6" />
                        if let Some(place) = it.before.and_then(Answer::place).filter(|_| compares) {
                            <rect class="bars__before" x="0" y="0.5" width={length(place)} height="2" />
                        }
                        if let Some(place) = it.after.and_then(Answer::place) {
                            <rect class="bars__after" x="0" y="3" width={length(place)} height="2.5" />
                        }
                    </svg>
                </div>
            }
        </div>
    }
}

/// The length of a bar on a scale of 40.
fn length(place: u8) -> String {
    (u32::from(place) * 10).to_string()
}

fn table(words: &SelfCheckWords, rows: &[Row], from: When, to: When) -> Html {
    let compares = from != When::Nothing;
    markup! {
        <div class="table-wrap" tabindex="0" role="region" aria-label={fill(words.figure, words.table)}>
            <table class="table check-table">
                <thead>
                    <tr>
                        <th scope="col">{ words.ability }</th>
                        if compares {
                            <th scope="col">{ from.words(words) }</th>
                        }
                        <th scope="col">{ to.words(words) }</th>
                    </tr>
                </thead>
                <tbody>
                    for it in rows {
                        <tr>
                            <th scope="row">{ it.ability.label.clone() }</th>
                            if compares {
                                <td>{ answer_words(words, it.before) }</td>
                            }
                            <td>
                                { answer_words(words, it.after) }
                                if compares && it.before != it.after {
                                    { " " }<span class="chip">{ words.changed }</span>
                                }
                            </td>
                        </tr>
                    }
                </tbody>
            </table>
        </div>
    }
}
