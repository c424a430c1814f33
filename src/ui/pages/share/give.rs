//! Giving a part of a plan away: what goes along is chosen, shown, and made into a link, QR codes or a
//! file.

use std::rc::Rc;

use chrono::NaiveDate;
use yew::prelude::*;

use super::{code::Codes, contents::contents};
use crate::{
    domain::{
        fiscal_year::FiscalYear,
        pieces::{Choices, left_out},
        plan::Plan,
        share::{OFFERED, Part, Shared, chosen, link, usual_choices},
    },
    ui::{
        dom,
        markup::markup,
        parts::{
            head::section,
            icon::{Icon, icon},
            note::{NoteKind, note},
            pieces::{left_out as left_out_words, piece_boxes},
            resting::Newest,
        },
        words::Words,
    },
};

/// What is shared.
#[derive(Properties, PartialEq)]
pub struct ShareProps {
    /// The words of the page.
    pub words: &'static Words,
    /// The plan as it is drawn.
    pub plan: Rc<Plan>,
    /// The plan as it is.
    pub newest: Newest,
    /// Today.
    pub today: NaiveDate,
    /// The address under which others can open this site, if they can.
    pub address: Option<String>,
    /// Offers the chosen part as a file.
    pub on_file: Callback<Plan>,
}

/// The id of the field with the link.
const LINK: &str = "share-link";

/// The section in which a plan is shared.
#[component]
pub fn Share(props: &ShareProps) -> Html {
    let words = props.words.share();
    let choices = use_state(usual_choices);
    // What was shown to the person. Anything that changes after it makes them look again.
    let made = use_state(|| None::<(Rc<Plan>, Choices)>);
    let given = made
        .as_ref()
        .filter(|(plan, of)| Rc::ptr_eq(plan, &props.plan) && *of == *choices)
        .map(|_| chosen(&props.plan, &choices));
    let make = {
        let (made, choices, newest) = (made.setter(), choices.clone(), props.newest.clone());
        Callback::from(move |_: MouseEvent| made.set(Some((newest.get(), (*choices).clone()))))
    };
    let year = FiscalYear::containing(props.today);
    let out = left_out(&props.plan, &choices, year, &OFFERED);
    let body = markup! {
        <>
            { pieces(props.words, &choices) }
            <div role="status">{ left_out_words(props.words, words.left_out, words.left_out_none, &out) }</div>
            <p>
                <button class="btn" type="button" onclick={make} aria-expanded={given.is_some().to_string()}>
                    { words.make }
                </button>
            </p>
            <div class="stack" hidden={given.is_none()}>
                if let Some(given) = &given {
                    { made_of(props, given) }
                }
            </div>
        </>
    };
    section("share", words.title, Some(words.lead), body)
}

fn pieces(all: &Words, choices: &UseStateHandle<Choices>) -> Html {
    let words = all.share();
    let sets = |to: fn() -> Choices| {
        let choices = choices.setter();
        Callback::from(move |_: MouseEvent| choices.set(to()))
    };
    html! {
        <fieldset class="sheet-choices">
            <legend>{ words.choose }</legend>
            <p class="small quiet">{ words.choose_lead }</p>
            { piece_boxes(all, &OFFERED, choices) }
            <p class="row">
                <button class="btn" data-kind="text" data-size="s" type="button" onclick={sets(|| Choices::all_of(&OFFERED))}>{ words.all }</button>
                <button class="btn" data-kind="text" data-size="s" type="button" onclick={sets(usual_choices)}>{ words.usual }</button>
            </p>
        </fieldset>
    }
}

/// What goes out, and the ways in which it can.
fn made_of(props: &ShareProps, given: &Plan) -> Html {
    let words = props.words.share();
    let on_file = {
        let (on_file, given) = (props.on_file.clone(), given.clone());
        Callback::from(move |_: MouseEvent| on_file.emit(given.clone()))
    };
    let text = link::text(&Shared {
        plan: given.clone(),
        part: Part::WHOLE,
    });
    // What is shown is what the link holds, not what went into it.
    let held = link::read(&text, &mut || given.id.clone());
    let held = held.map_or_else(|_| given.clone(), |it| it.plan);
    markup! {
        <>
            <h3>{ words.contents }</h3>
            <p class="small quiet">{ words.contents_lead }</p>
            { contents(props.words, &held, props.today) }
            { match &props.address {
                Some(address) => html! { <Ways words={props.words} plan={given.clone()} {text} base={format!("{address}#/open/")} /> },
                None => note(NoteKind::Info, markup! { <p>{ words.no_address }</p> }),
            } }
            <h3>{ words.file }</h3>
            <p class="small quiet">{ words.file_lead }</p>
            <p>
                <button class="btn" data-kind="outline" type="button" onclick={on_file}>{ icon(Icon::File) }{ words.file }</button>
            </p>
        </>
    }
}

#[derive(Properties, PartialEq)]
struct WaysProps {
    words: &'static Words,
    plan: Plan,
    text: String,
    base: String,
}

/// The link and the codes.
#[component]
fn Ways(props: &WaysProps) -> Html {
    let words = props.words.share();
    let said = use_state(|| "");
    let fits = props.text.len() <= link::MOST_BYTES;
    let copy = {
        let said = said.setter();
        Callback::from(move |_: MouseEvent| {
            said.set(if dom::copy_from(LINK) {
                words.copied
            } else {
                words.copy_by_hand
            });
        })
    };
    let link = format!("{}{}", props.base, props.text);
    html! {
        <>
            <h3 id="share-link-title">{ words.link }</h3>
            <div class="stack">
                if fits {
                    <p class="small quiet" id="share-link-lead">{ words.link_lead }</p>
                    <textarea class="input share-link" id={LINK} rows="3" readonly=true aria-labelledby="share-link-title" aria-describedby="share-link-lead" value={link} />
                    <p class="row">
                        <button class="btn" data-kind="outline" type="button" onclick={copy}>{ words.copy }</button>
                        <span role="status">{ *said }</span>
                    </p>
                } else {
                    <p>{ words.link_too_much }</p>
                }
            </div>
            <h3>{ words.qr }</h3>
            <Codes words={props.words} plan={props.plan.clone()} base={props.base.clone()} />
        </>
    }
}
