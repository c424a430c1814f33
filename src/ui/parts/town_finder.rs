//! Finds a town by name, reading, prefecture or code, among all that have a file.

use yew::prelude::*;

use crate::{
    domain::{
        guide::draft::fill,
        route::{Route, TownPage},
        search::{fold::Nfkc, towns::TownList},
    },
    ui::{dom, markup::markup, words::Words},
};

/// The id of the field, on the static start page too.
const FIELD: &str = "find-town";

/// The most towns that are shown.
const MOST: usize = 20;

/// The field and what was found.
#[derive(Clone, PartialEq)]
pub struct TownFinder {
    /// What is typed.
    pub typed: String,
    /// Something was typed.
    pub on_typed: Callback<String>,
    /// The field is about to be used.
    pub on_used: Callback<()>,
    /// How much was found, in words.
    pub said: String,
    /// What was found.
    pub results: Html,
}

impl TownFinder {
    /// What was typed on the static start page before the app stood.
    pub fn typed_before() -> String {
        dom::value_by_id(FIELD)
    }

    /// The field with what was found.
    pub fn field(&self, words: &Words) -> Html {
        let words = &words.find;
        let oninput = self.on_typed.reform(|it: InputEvent| dom::value_of(&it));
        let onfocus = self.on_used.reform(|_: FocusEvent| ());
        html! {
            <div class="find">
                <div class="field">
                    <label for={FIELD}>{ words.label }</label>
                    <input
                        class="input"
                        id={FIELD}
                        type="search"
                        autocomplete="off"
                        maxlength="50"
                        aria-describedby="find-town-help"
                        value={self.typed.clone()}
                        {oninput}
                        {onfocus}
                    />
                    <p class="small quiet" id="find-town-help">{ words.help }</p>
                </div>
                <p class="small" role="status">{ self.said.clone() }</p>
                <div>{ self.results.clone() }</div>
            </div>
        }
    }
}

/// How much was found for what is typed, in words, and the links to it.
pub fn matches(
    words: &'static Words,
    list: &TownList,
    typed: &str,
    nfkc: &dyn Nfkc,
) -> (String, Html) {
    let words = &words.find;
    if typed.trim().is_empty() {
        return (String::new(), markup! {});
    }
    let found = dom::measured("find-town", || list.find(typed, nfkc, MOST));
    let said = if found.is_empty() {
        let all = fill(words.towns, &list.len().to_string());
        fill(words.none, &all)
    } else {
        fill(words.count, &found.len().to_string())
    };
    let results = markup! {
        <ul class="choice">
            for it in found {
                <li>
                    <a href={Route::Town(it.id.clone(), TownPage::Overview).href()}>
                        { it.name.clone() }{ " " }<span class="small quiet">{ it.prefecture.clone() }</span>
                    </a>
                </li>
            }
        </ul>
    };
    (said, results)
}
