//! Taking a plan along: its dates as a file for calendars.

use std::rc::Rc;

use chrono::NaiveDate;
use yew::prelude::*;

use super::labels;
use crate::{
    domain::{
        calendar::{CalendarWords, Chosen, Event as Day, events},
        catalog::Catalog,
        guide::{Person, Who, draft::fill},
        id::{JobId, RankId},
        plan::Plan,
    },
    ui::{
        dom,
        markup::markup,
        parts::{
            head::section,
            icon::{Icon, icon},
            resting::Newest,
        },
        words::{TakeAwayWords, Words},
    },
};

/// What is taken along.
#[derive(Clone, Properties, PartialEq)]
pub struct TakeAwayProps {
    /// The words of the page.
    pub words: &'static Words,
    /// The plan as it is drawn.
    pub plan: Rc<Plan>,
    /// The plan as it is.
    pub newest: Newest,
    /// The content of its town, if it is open.
    pub catalog: Option<Rc<Catalog>>,
    /// Today.
    pub today: NaiveDate,
    /// Offers these days as a file.
    pub on_calendar: Callback<Vec<Day>>,
}

/// What of the plan goes into a calendar: chosen, shown, and offered as a file.
#[component]
pub fn TakeAway(props: &TakeAwayProps) -> Html {
    let words = props.words.take_away();
    let chosen = use_state(Chosen::default);
    let days = days_of(props, &props.plan, *chosen);
    let choice = |label: &'static str, checked: bool, change: fn(&mut Chosen, bool)| {
        let chosen = chosen.clone();
        let onchange = move |it: Event| {
            let mut new = *chosen;
            change(&mut new, dom::is_ticked(&it));
            chosen.set(new);
        };
        html! { <label class="check"><input type="checkbox" {checked} {onchange} />{ label }</label> }
    };
    let choices = [
        choice(words.life, chosen.life, |it, on| it.life = on),
        choice(words.ideas, chosen.ideas, |it, on| it.ideas = on),
        choice(words.notes, chosen.notes, |it, on| it.notes = on),
    ];
    let onclick = {
        let (props, chosen) = (props.clone(), *chosen);
        Callback::from(move |_: MouseEvent| {
            props
                .on_calendar
                .emit(days_of(&props, &props.newest.get(), chosen));
        })
    };
    let body = markup! {
        <>
            <p>{ words.private }</p>
            <div class="row">
                for choice in choices {
                    { choice }
                }
            </div>
            <div role="status">
                if days.is_empty() {
                    <p>{ words.nothing }</p>
                } else {
                    { inside(words, &days) }
                }
            </div>
            if props.catalog.is_none() {
                <p class="small quiet">{ fill(words.no_town, &props.plan.profile.town.label) }</p>
            }
            if !days.is_empty() {
                <p>
                    <button class="btn" data-kind="outline" type="button" onclick={onclick}>
                        { icon(Icon::File) }{ words.download }
                    </button>
                </p>
            }
        </>
    };
    section("calendar", words.title, Some(words.lead), body)
}

fn days_of(props: &TakeAwayProps, plan: &Plan, chosen: Chosen) -> Vec<Day> {
    let words = props.words.take_away();
    let profile = &plan.profile;
    let who = Who {
        job: JobId::new(profile.job.id.clone()),
        rank: RankId::new(profile.rank.id.clone()),
        years: None,
    };
    let catalog = props.catalog.as_deref();
    let person = catalog.and_then(|it| Person::find(it, &who));
    let words = CalendarWords {
        season: words.season,
        five: words.five,
        ten: words.ten,
        source: words.source,
    };
    events(plan, person.as_ref(), props.today, chosen, &words)
}

/// What the file holds, day by day.
fn inside(words: &TakeAwayWords, days: &[Day]) -> Html {
    markup! {
        <>
            <h3>{ fill(words.inside, &days.len().to_string()) }</h3>
            <ul class="bullets">
                for day in days {
                    <li key={day.uid.as_str()}>{ when(day) }{ "　" }<bdi>{ day.title.clone() }</bdi></li>
                }
            </ul>
        </>
    }
}

/// `2027年4月1日`, or from the first to the last day.
fn when(day: &Day) -> String {
    let first = labels::day(day.from);
    match day.end.pred_opt() {
        Some(last) if last > day.from => format!("{first}〜{}", labels::day(last)),
        _ => first,
    }
}
