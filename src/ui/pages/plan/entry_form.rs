//! Writes one line of a plan. A line that is there changes while it is written, so that nothing is
//! lost when the page goes; a new one is put in by a button.

use yew::prelude::*;

use super::labels::{lane_label, state_label};
use crate::{
    domain::{
        day,
        fiscal_year::FiscalYear,
        plan::{
            Entry, EntryState, Lane,
            change::{Refused, check_alone},
            typed::cleaned,
        },
        small::sort_by_key,
    },
    ui::{dom, words::Words},
};

/// What the form is shown with.
#[derive(Properties, PartialEq)]
pub struct EntryFormProps {
    /// The words of the page.
    pub words: &'static Words,
    /// The line as it is.
    pub entry: Entry,
    /// The years to choose from.
    pub years: Vec<FiscalYear>,
    /// Whether the line is not in the plan yet.
    pub is_new: bool,
    /// The line was written.
    pub on_write: Callback<Entry>,
    /// The form is to be closed.
    pub on_done: Callback<()>,
    /// The element that takes the focus then.
    pub back_to: String,
}

const STATES: [EntryState; 4] = [
    EntryState::Idea,
    EntryState::Planned,
    EntryState::Doing,
    EntryState::Done,
];

/// The form.
#[component]
pub fn EntryForm(props: &EntryFormProps) -> Html {
    let words = props.words.plan();
    // What is typed may be refused for a moment (an empty text): the form keeps it.
    let draft = use_state(|| props.entry.clone());
    let fault = use_state(|| None::<Refused>);
    use_effect_with((), {
        let back_to = props.back_to.clone();
        move |()| {
            dom::focus("entry-text");
            move || dom::focus(&back_to)
        }
    });

    let write = {
        let (draft, fault) = (draft.clone(), fault.clone());
        let (is_new, on_write) = (props.is_new, props.on_write.clone());
        Callback::from(move |entry: Entry| {
            let refused = check_alone(&entry).err();
            if refused.is_none() && !is_new {
                on_write.emit(entry.clone());
            }
            // A new line is judged when it is put in, not while it is begun.
            fault.set(refused.filter(|it| !is_new || *it != Refused::SaysNothing));
            draft.set(entry);
        })
    };
    let put = {
        let (draft, fault) = (draft.clone(), fault.clone());
        let (on_write, on_done) = (props.on_write.clone(), props.on_done.clone());
        Callback::from(move |_: MouseEvent| match check_alone(&draft) {
            Err(refused) => {
                fault.set(Some(refused));
                dom::focus("entry-text");
            }
            Ok(()) => {
                on_write.emit((*draft).clone());
                on_done.emit(());
            }
        })
    };
    let close = props.on_done.reform(|_: MouseEvent| ());
    let onkeydown = {
        let on_done = props.on_done.clone();
        Callback::from(move |event: KeyboardEvent| {
            // Escape inside an input method belongs to the input method.
            if event.key() == "Escape" && !event.is_composing() {
                on_done.emit(());
            }
        })
    };
    let edits = |edit: fn(&mut Entry, String)| {
        let (draft, write) = (draft.clone(), write.clone());
        move |text: String| {
            let mut entry = (*draft).clone();
            edit(&mut entry, text);
            write.emit(entry);
        }
    };
    let typed = |edit: fn(&mut Entry, String)| {
        let edits = edits(edit);
        Callback::from(move |it: InputEvent| edits(dom::value_of(&it)))
    };
    let left = |edit: fn(&mut Entry, String)| {
        let edits = edits(edit);
        Callback::from(move |it: Event| edits(cleaned(&dom::value_of(&it))))
    };
    let invalid = fault.is_some().to_string();
    html! {
        <div class="entry-form stack" {onkeydown}>
            <div class="field">
                <label for="entry-text">{ words.field_text }<span class="field__need">{ words.required }</span></label>
                <textarea
                    class="input"
                    id="entry-text"
                    rows="2"
                    autocomplete="off"
                    aria-invalid={invalid}
                    aria-describedby="entry-fault"
                    value={draft.text.clone()}
                    oninput={typed(|it, text| it.text = text)}
                    onchange={left(|it, text| it.text = text)}
                />
                <p class="field__error" id="entry-fault" role="alert">
                    { fault.as_ref().map(ToString::to_string).unwrap_or_default() }
                </p>
            </div>
            <div class="entry-form__row">
                { years(props, "entry-year", words.field_year, draft.year, left(set_year)) }
                { years(props, "entry-until", words.field_until, draft.until, left(set_until)) }
                <div class="field">
                    <label for="entry-lane">{ words.field_lane }</label>
                    <select class="input" id="entry-lane" onchange={left(|it, key| it.lane = Lane::of_key(&key))}>
                        if matches!(draft.lane, Lane::Unknown(_)) {
                            <option value={draft.lane.key().to_owned()} selected=true>{ lane_label(props.words, &draft.lane) }</option>
                        }
                        for lane in Lane::CHOICES.iter() {
                            <option value={lane.key().to_owned()} selected={*lane == draft.lane}>{ lane_label(props.words, lane) }</option>
                        }
                    </select>
                </div>
                <div class="field">
                    <label for="entry-state">{ words.field_state }</label>
                    <select class="input" id="entry-state" onchange={left(set_state)}>
                        for (key, state) in STATES.iter().enumerate() {
                            <option value={key.to_string()} selected={*state == draft.state}>{ state_label(props.words, *state) }</option>
                        }
                    </select>
                </div>
            </div>
            <div class="field">
                <label for="entry-date">{ words.field_date }<span class="field__need" data-opt="">{ words.optional }</span></label>
                <p class="field__help" id="entry-date-help">{ words.field_date_lead }</p>
                <input
                    class="input entry-form__date"
                    id="entry-date"
                    type="date"
                    min="1900-01-01"
                    max="2200-12-31"
                    autocomplete="off"
                    aria-describedby="entry-date-help"
                    value={draft.date.map(day::text).unwrap_or_default()}
                    onchange={left(set_date)}
                />
            </div>
            <div class="field">
                <label for="entry-note">{ words.field_note }<span class="field__need" data-opt="">{ words.optional }</span></label>
                <textarea
                    class="input"
                    id="entry-note"
                    rows="2"
                    autocomplete="off"
                    value={draft.note.clone()}
                    oninput={typed(|it, text| it.note = text)}
                    onchange={left(|it, text| it.note = text)}
                />
            </div>
            <p class="row">
                if props.is_new {
                    <button class="btn" data-size="s" type="button" onclick={put}>{ words.put }</button>
                    <button class="btn" data-kind="outline" data-size="s" type="button" onclick={close}>{ words.cancel }</button>
                } else {
                    <button class="btn" data-size="s" type="button" onclick={close}>{ words.done }</button>
                }
            </p>
        </div>
    }
}

/// Moves the line: its length stays.
fn set_year(entry: &mut Entry, text: String) {
    if let Some(year) = text.parse().ok().and_then(FiscalYear::new) {
        let length = u8::try_from(entry.until.since(entry.year)).unwrap_or_default();
        entry.year = year;
        entry.until = year.plus(length);
    }
}

fn set_until(entry: &mut Entry, text: String) {
    if let Some(year) = text.parse().ok().and_then(FiscalYear::new) {
        entry.until = year;
    }
}

/// A field that is empty, or not filled in to its end, gives no date. Nor does one outside the years
/// a plan may speak of.
fn set_date(entry: &mut Entry, text: String) {
    entry.date = day::read(&text);
}

fn set_state(entry: &mut Entry, text: String) {
    if let Some(state) = text.parse::<usize>().ok().and_then(|it| STATES.get(it)) {
        entry.state = *state;
    }
}

fn years(
    props: &EntryFormProps,
    id: &'static str,
    label: &'static str,
    chosen: FiscalYear,
    onchange: Callback<Event>,
) -> Html {
    let mut years = props.years.clone();
    if !years.contains(&chosen) {
        years.push(chosen);
        sort_by_key(&mut years, |it| *it);
    }
    html! {
        <div class="field">
            <label for={id}>{ label }</label>
            <select class="input" {id} {onchange}>
                for year in years {
                    <option value={year.number().to_string()} selected={year == chosen}>{ year.to_string() }</option>
                }
            </select>
        </div>
    }
}
