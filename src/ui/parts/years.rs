//! Asks for the years since joining, which tell the stage, or whether something is for the person.
//! Given freely, kept in memory only.

use yew::prelude::*;

use crate::{
    domain::guide::draft::fill,
    ui::{dom, words::Words},
};

/// Most years since joining that are believed.
const MOST_YEARS: u8 = 60;

/// What the years since joining would tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asks {
    /// Nothing.
    Nothing,
    /// In which stage someone is.
    Stage,
    /// Whether something on the page concerns them.
    Whom,
}

/// What the field is shown with.
#[derive(Properties, PartialEq)]
pub struct YearsFieldProps {
    /// The words of the page.
    pub words: &'static Words,
    /// The years given, if they were.
    pub years: Option<u8>,
    /// What the years would tell.
    pub asks: Asks,
    /// The years were given or taken back.
    pub on_said: Callback<Option<u8>>,
}

/// The field, or what was said in it; a quiet placeholder where the years tell nothing.
#[component]
pub fn YearsField(props: &YearsFieldProps) -> Html {
    let words = props.words.rank();
    let refused = use_state(|| false);
    if let Some(years) = props.years {
        let clear = props.on_said.reform(|_: MouseEvent| None);
        return html! {
            <p class="row">
                <span>{ fill(words.years_set, &years.to_string()) }</span>
                <button class="btn" data-kind="text" data-size="s" type="button" onclick={clear}>{ words.years_clear }</button>
            </p>
        };
    }
    let ask = match props.asks {
        Asks::Nothing => return html! { <span hidden=true></span> },
        Asks::Stage => words.years_ask,
        Asks::Whom => words.years_ask_whom,
    };
    let onchange = {
        let (on_said, refused) = (props.on_said.clone(), refused.clone());
        Callback::from(move |event: Event| {
            let typed: String = dom::value_of(&event)
                .trim()
                .chars()
                .map(half_width)
                .collect();
            match typed.parse::<u8>() {
                Ok(years) if years <= MOST_YEARS => {
                    refused.set(false);
                    on_said.emit(Some(years));
                }
                _ => refused.set(!typed.is_empty()),
            }
        })
    };
    html! {
        <div class="field years">
            <label for="years">{ words.years_label }</label>
            <p class="field__help" id="years-help">{ ask }{ "。" }{ words.years_help }</p>
            if *refused {
                <p class="field__error" id="years-error" role="alert">{ words.years_bad }</p>
            }
            <p class="row">
                <input
                    class="input years__input"
                    id="years"
                    inputmode="numeric"
                    autocomplete="off"
                    maxlength="3"
                    aria-describedby={if *refused { "years-help years-error" } else { "years-help" }}
                    aria-invalid={refused.to_string()}
                    {onchange}
                />
                <span>{ words.years_unit }</span>
                <button class="btn" data-kind="outline" data-size="s" type="button">{ words.years_apply }</button>
            </p>
        </div>
    }
}

/// Digits as Japanese keyboards type them.
fn half_width(it: char) -> char {
    match it {
        '０'..='９' => {
            char::from_u32(u32::from(it) - u32::from('０') + u32::from('0')).unwrap_or(it)
        }
        _ => it,
    }
}
