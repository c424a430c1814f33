//! All that a shared part of a plan says, to be looked at.

use chrono::NaiveDate;
use yew::prelude::*;

use crate::{
    domain::{
        fiscal_year::FiscalYear,
        guide::draft::fill,
        plan::{Entry, Plan, writing::Field},
        small::sort_by_key,
    },
    ui::{
        markup::markup,
        pages::plan::labels::{day, lane_label, state_label},
        words::Words,
    },
};

/// The name of a text of a plan.
pub fn field_label(words: &Words, field: Field) -> String {
    let plan = words.plan();
    let vision = |years: &str| {
        let sheet = words.sheet();
        format!("{}（{}）", sheet.visions, fill(sheet.vision, years))
    };
    match field {
        Field::Name => words.sheet().piece_name.to_owned(),
        Field::FiveYears => vision("5"),
        Field::TenYears => vision("10"),
        Field::Will => plan.will.to_owned(),
        Field::Can => plan.can.to_owned(),
        Field::Must => plan.must.to_owned(),
        Field::Ask => plan.ask.to_owned(),
    }
}

/// What a part of a plan says.
pub fn contents(words: &Words, plan: &Plan, today: NaiveDate) -> Html {
    let own = words.share();
    let profile = &plan.profile;
    let whom = [&profile.town.label, &profile.job.label, &profile.rank.label];
    let whom = whom
        .iter()
        .fold(own.of_whom.to_owned(), |it, label| fill(&it, label));
    let year = FiscalYear::containing(today);
    let age = plan
        .personal
        .age_in(year)
        .map(|it| fill(&fill(own.age, &year.to_string()), &it.to_string()));
    let joined = plan
        .personal
        .joined
        .map(|it| fill(own.joined, &it.to_string()));
    let texts = Field::ALL
        .into_iter()
        .filter(|it| !plan.text(*it).is_empty());
    let mut lines: Vec<&Entry> = plan.entries.iter().collect();
    sort_by_key(&mut lines, |it| (it.year, it.until, it.id));
    let last = plan.start.plus(plan.span.years());
    markup! {
        <div class="card stack shared">
            <p><b><bdi>{ whom }</bdi></b><br />{ format!("{}〜{last}", plan.start) }</p>
            for it in age.into_iter().chain(joined) {
                <p>{ it }</p>
            }
            <dl class="shared__texts">
                for field in texts {
                    <div><dt>{ field_label(words, field) }</dt><dd><bdi>{ plan.text(field).to_owned() }</bdi></dd></div>
                }
            </dl>
            if lines.is_empty() {
                <p>{ own.no_lines }</p>
            }
            <ul class="bullets">
                for it in lines {
                    <li>{ line(words, it) }</li>
                }
            </ul>
        </div>
    }
}

/// Years, kind, words, state, day and note.
fn line(words: &Words, entry: &Entry) -> Html {
    let years = if entry.until > entry.year {
        format!("{}〜{}", entry.year, entry.until)
    } else {
        entry.year.to_string()
    };
    let (lane, state) = (
        lane_label(words, &entry.lane),
        state_label(words, entry.state),
    );
    let date = entry.date.map(day).map(|it| format!("、{it}"));
    markup! {
        <>
            { years }{ "　" }<bdi>{ entry.text.clone() }</bdi>
            <span class="small quiet">{ format!("（{lane}、{state}{}）", date.unwrap_or_default()) }</span>
            if !entry.note.is_empty() {
                <br /><span class="small"><bdi>{ entry.note.clone() }</bdi></span>
            }
        </>
    }
}
