//! The lines of a plan by fiscal year. The list is the plan; the strip above it is its picture.

use yew::prelude::*;

use super::{Lines, Writing, entry_form::EntryForm};
use crate::{
    domain::{
        fiscal_year::FiscalYear,
        guide::draft::fill,
        plan::{Entry, EntryOrigin, EntryState, Lane, change::Change},
        small::sort_by_key,
    },
    ui::{
        markup::markup,
        parts::{
            certainty::certainty,
            icon::{Icon, icon},
        },
        words::Words,
    },
};

/// The years as a rail, each with its lines.
pub fn year_list(lines: &Lines<'_>) -> Html {
    let plan = &lines.props.plan;
    let now = FiscalYear::containing(lines.props.today);
    // Lines outside the span are still the person's: their years are shown too.
    let mut years: Vec<FiscalYear> = plan
        .years()
        .chain(plan.entries.iter().map(|it| it.year))
        .collect();
    sort_by_key(&mut years, |it| *it);
    years.dedup();
    markup! {
        <ol class="rail years-list">
            for year in years {
                <li data-stage="3" data-here={(year == now).then_some("")} key={year.number()}>
                    { one_year(lines, year, now) }
                </li>
            }
        </ol>
    }
}

fn one_year(lines: &Lines<'_>, year: FiscalYear, now: FiscalYear) -> Html {
    let words = lines.props.words.plan();
    let away = year.since(now);
    let mut entries: Vec<&Entry> = lines
        .props
        .plan
        .entries
        .iter()
        .filter(|it| it.year == year)
        .collect();
    sort_by_key(&mut entries, |it| {
        Lane::CHOICES.iter().position(|lane| *lane == it.lane)
    });
    let adds = lines.opens(Writing::New(year));
    let is_adding = *lines.writing == Writing::New(year);
    markup! {
        <div class="yr">
            <h3 class="yr__y">
                { year.to_string() }<small>{ year.era() }</small>
                if away == 0 {
                    <span class="chip" data-fill="here">{ words.now }</span>
                } else if away > 0 {
                    <small>{ fill(words.years_later, &away.to_string()) }</small>
                }
            </h3>
            if entries.is_empty() {
                <p class="small quiet">{ words.empty_year }</p>
            } else {
                <ul class="entries">
                    for entry in entries {
                        <li class="entry" key={entry.id.0} data-state={state_key(entry.state)}>
                            { one_entry(lines, entry) }
                        </li>
                    }
                </ul>
            }
            <div class="noprint yr__add">
                if is_adding {
                    { new_form(lines, year) }
                } else {
                    <button class="btn" data-kind="text" data-size="s" type="button" id={format!("add-{}", year.number())} onclick={adds}>
                        { icon(Icon::Add) }{ fill(words.add_to, &year.to_string()) }
                    </button>
                }
            </div>
        </div>
    }
}

fn one_entry(lines: &Lines<'_>, entry: &Entry) -> Html {
    if *lines.writing == Writing::Entry(entry.id) {
        return edit_form(lines, entry);
    }
    let words = lines.props.words.plan();
    let of = || markup! { <span class="vh">{ "：" }{ entry.text.clone() }</span> };
    markup! {
        <>
            <p class="entry__lane">{ lane_label(lines.props.words, &entry.lane) }</p>
            <div class="entry__body">
                <p class="entry__text prewrap">
                    <bdi>{ entry.text.clone() }</bdi>
                    if entry.until > entry.year {
                        <small class="quiet">{ fill(words.until, &entry.until.to_string()) }</small>
                    }
                    if entry.state != EntryState::Planned {
                        <span class="chip">{ state_label(lines.props.words, entry.state) }</span>
                    }
                </p>
                if !entry.note.is_empty() {
                    <p class="entry__note small prewrap"><bdi>{ entry.note.clone() }</bdi></p>
                }
                { origin(lines.props.words, entry) }
                <p class="row noprint">
                    <button class="btn" data-kind="text" data-size="s" type="button" id={format!("edit-{}", entry.id.0)} onclick={lines.opens(Writing::Entry(entry.id))}>
                        { words.edit }{ of() }
                    </button>
                    <button class="btn" data-kind="text" data-size="s" type="button" onclick={lines.removes(entry)}>
                        { words.remove }{ of() }
                    </button>
                </p>
            </div>
        </>
    }
}

/// Where a line comes from; a drafted posting carries the line that nothing is promised.
fn origin(words: &'static Words, entry: &Entry) -> Html {
    let plan = words.plan();
    match &entry.origin {
        EntryOrigin::Own => markup! { <p class="src">{ plan.origin_own }</p> },
        EntryOrigin::Pack {
            source,
            certainty: sure,
            ..
        } => markup! {
            <>
                <p class="src">
                    { icon(Icon::Document) }{ plan.drafted }{ "・" }{ fill(plan.origin, source) }
                    { certainty(words, *sure, None) }
                </p>
                <p class="src promise">{ plan.no_promise }</p>
            </>
        },
    }
}

fn edit_form(lines: &Lines<'_>, entry: &Entry) -> Html {
    let on_write = lines
        .props
        .on_change
        .reform(|it: Entry| Change::Replace(Box::new(it)));
    markup! {
        { yew::html! { <EntryForm
            words={lines.props.words}
            entry={entry.clone()}
            years={lines.props.plan.years().collect::<Vec<_>>()}
            is_new=false
            {on_write}
            on_done={lines.closes()}
            back_to={format!("edit-{}", entry.id.0)}
        /> } }
    }
}

fn new_form(lines: &Lines<'_>, year: FiscalYear) -> Html {
    let plan = &lines.props.plan;
    let entry = Entry {
        id: plan.free_entry_id(),
        year,
        until: year,
        date: None,
        lane: Lane::Learning,
        text: String::new(),
        note: String::new(),
        state: EntryState::Planned,
        origin: EntryOrigin::Own,
        extra: Vec::new(),
    };
    let at = plan.entries.len();
    let on_write = lines.props.on_change.reform(move |it: Entry| Change::Add {
        at,
        entry: Box::new(it),
    });
    markup! {
        { yew::html! { <EntryForm
            words={lines.props.words}
            {entry}
            years={plan.years().collect::<Vec<_>>()}
            is_new=true
            {on_write}
            on_done={lines.closes()}
            back_to={format!("add-{}", year.number())}
        /> } }
    }
}

/// The name of a kind of line.
pub fn lane_label(words: &Words, lane: &Lane) -> &'static str {
    let words = words.plan();
    match lane {
        Lane::Posting => words.lane_posting,
        Lane::Rank => words.lane_rank,
        Lane::Learning => words.lane_learning,
        Lane::Qualification => words.lane_qualification,
        Lane::Dx => words.lane_dx,
        Lane::Interview => words.lane_interview,
        Lane::Life => words.lane_life,
        Lane::Other => words.lane_other,
        Lane::Unknown(_) => words.lane_unknown,
    }
}

/// The name of how far a line has got.
pub fn state_label(words: &Words, state: EntryState) -> &'static str {
    match state {
        EntryState::Planned => words.plan().state_planned,
        EntryState::Doing => words.plan().state_doing,
        EntryState::Done => words.plan().state_done,
        EntryState::Idea => words.plan().state_idea,
    }
}

fn state_key(state: EntryState) -> &'static str {
    match state {
        EntryState::Planned => "planned",
        EntryState::Doing => "doing",
        EntryState::Done => "done",
        EntryState::Idea => "idea",
    }
}
