//! The table: a row an aspect, a column a person. Where it is narrow each row is a card, and each
//! cell names its column.

use yew::prelude::*;

use super::name;
use crate::{
    domain::{
        guide::{
            Person,
            compare::{Aspect, Cell, Line, Row, compare},
            draft::fill,
        },
        pack::base::Certainty,
        route::{RankPage, Route, query::Picks},
    },
    ui::{
        dom,
        markup::markup,
        pages::overview::{next_steps::reason, page_href},
        parts::{
            certainty::{certainty, certainty_of},
            icon::{Icon, icon},
        },
        scene::Scene,
        words::{CompareWords, Words},
    },
};

/// Lines of a cell that stand open; the rest is folded.
const FIRST_LINES: usize = 6;

/// The table with its switch.
pub fn table(words: &'static Words, picks: &Picks, people: &[(&Scene, Person<'_>)]) -> Html {
    let own = words.compare();
    let persons: Vec<Person<'_>> = people.iter().map(|(_, it)| *it).collect();
    let all = compare(&persons);
    let count = all.len().to_string();
    let rows: Vec<&Row<'_>> = all
        .iter()
        .filter(|it| !picks.only_differences || it.differs())
        .collect();
    let said = match (picks.only_differences, rows.is_empty()) {
        (true, true) => own.all_same.to_owned(),
        (true, false) => fill(own.caption_differences, &count),
        (false, _) => fill(own.caption, &count),
    };
    let names: Vec<String> = persons.iter().map(name).collect();
    markup! {
        <section class="section" aria-labelledby="table">
            <h2 id="table">{ own.table }</h2>
            <p class="row">{ switch(words, picks) }</p>
            <p class="small quiet" role="status">{ said }</p>
            <table class="cmp" role="table" data-columns={people.len().to_string()}>
                <caption class="vh">{ names.join(words.frame.comma) }</caption>
                <thead role="rowgroup">
                    <tr role="row">
                        <th scope="col" role="columnheader">{ own.aspect }</th>
                        for (_, it) in people {
                            <th scope="col" role="columnheader">{ who(words, it) }</th>
                        }
                    </tr>
                </thead>
                <tbody role="rowgroup">
                    for row in rows {
                        <tr role="row">
                            <th scope="row" role="rowheader">{ aspect(own, row.aspect) }</th>
                            for ((it, name), (_, person)) in row.cells.iter().zip(names.iter()).zip(people) {
                                <td role="cell" data-who={name.clone()} data-absent={it.lines.is_empty().then_some("")}>
                                    { cell(words, person, it) }
                                </td>
                            }
                        </tr>
                    }
                </tbody>
            </table>
        </section>
    }
}

/// Turns between all rows and those that differ; the address says which.
fn switch(words: &Words, picks: &Picks) -> Html {
    let is_on = picks.only_differences;
    let other = Route::Compare(Picks {
        only_differences: !is_on,
        ..picks.clone()
    });
    let turn = Callback::from(move |_: MouseEvent| dom::go(&other));
    markup! {
        <button class="btn" data-kind="outline" type="button" aria-pressed={if is_on { "true" } else { "false" }} onclick={turn}>
            if is_on {
                { icon(Icon::Check) }
            }
            { words.compare().only_differences }
        </button>
    }
}

fn who(words: &Words, person: &Person<'_>) -> Html {
    markup! {
        <>
            <a class="cmp__who" href={page_href(person, RankPage::Overview).href()}>{ &person.catalog.pack().town.name }</a>
            <span class="small">{ &person.job.label }{ "・" }{ &person.rank.label }</span>
            { certainty_of(words, person.job) }
            { certainty_of(words, person.rank) }
        </>
    }
}

fn cell(words: &Words, person: &Person<'_>, it: &Cell<'_>) -> Html {
    if it.lines.is_empty() {
        return nothing(words, it);
    }
    let (first, rest) = it.lines.split_at(it.lines.len().min(FIRST_LINES));
    let shared = it.shared_certainty();
    let lines = |list: &[Line<'_>]| lines(words, person, list, shared.is_some());
    markup! {
        <>
            if let Some((how, why)) = shared {
                <div class="small quiet">{ words.frame.shared }{ certainty(words, how, why) }</div>
            }
            { lines(first) }
            if !rest.is_empty() {
                <details class="rest">
                    <summary>{ fill(words.compare().more, &rest.len().to_string()) }</summary>
                    { lines(rest) }
                </details>
            }
        </>
    }
}

fn lines(words: &Words, person: &Person<'_>, lines: &[Line<'_>], is_said: bool) -> Html {
    markup! {
        <ul class="cmp__lines">
            for it in lines {
                <li>
                    if let Some((page, id)) = it.at {
                        <a href={page_href(person, page).href_at(id)}>{ it.words.clone() }</a>
                    } else {
                        { it.words.clone() }
                    }
                    if let Some(note) = &it.note {
                        <span class="small quiet">{ note.clone() }</span>
                    }
                    if let Some(it) = it.reason {
                        <span class="small quiet">{ reason(words, it) }</span>
                    }
                    if !is_said {
                        { certainty(words, it.certainty, it.why) }
                    }
                </li>
            }
        </ul>
    }
}

/// What a town does not have reads as such, with what is known of why.
fn nothing(words: &Words, it: &Cell<'_>) -> Html {
    let own = words.compare();
    markup! {
        <>
            if it.is_lost {
                { certainty(words, Certainty::Lost, None) }
                <p>{ own.lost }</p>
            } else {
                <span class="cert" data-cert="none">{ icon(Icon::None) }{ own.nothing }</span>
            }
            if !it.gaps.is_empty() {
                <ul class="cmp__lines">
                    for gap in it.gaps.iter() {
                        <li>
                            <span class="small">{ &gap.what }</span>
                            { certainty(words, gap.certainty, gap.why.as_ref()) }
                        </li>
                    }
                </ul>
            }
        </>
    }
}

fn aspect(words: &CompareWords, it: Aspect) -> &'static str {
    match it {
        Aspect::Roles => words.roles,
        Aspect::Abilities => words.abilities,
        Aspect::Stages => words.stages,
        Aspect::OwnStage => words.own_stage,
        Aspect::Interval => words.interval,
        Aspect::FirstPosting => words.first_posting,
        Aspect::Fields => words.fields,
        Aspect::Paths => words.paths,
        Aspect::Trainings => words.trainings,
        Aspect::Levels => words.levels,
        Aspect::Qualifications => words.qualifications,
        Aspect::Supports => words.supports,
        Aspect::Promotion => words.promotion,
    }
}
