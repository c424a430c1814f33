//! Lists of lines.

use yew::prelude::*;

use super::certainty::certainty;
use crate::{
    domain::pack::base::Item,
    ui::{dom::STATEMENT_PREFIX, words::Words},
};

/// A list of lines with their parts and certainties; an empty text for an empty list.
pub fn items(words: &Words, list: &[Item]) -> Html {
    if list.is_empty() {
        return html! {};
    }
    html! {
        <ul class="bullets">
            for it in list {
                <li id={it.id.as_ref().map(|it| format!("{STATEMENT_PREFIX}{it}"))}>
                    { item(words, it) }
                </li>
            }
        </ul>
    }
}

/// One line.
pub fn item(words: &Words, it: &Item) -> Html {
    html! {
        <>
            { it.text.ja.clone() }
            { certainty(words, it.certainty, it.why.as_ref()) }
            { items(words, &it.parts) }
        </>
    }
}
