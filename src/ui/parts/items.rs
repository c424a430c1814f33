//! Lists of lines.

use yew::prelude::*;

use super::certainty::certainty;
use crate::{
    domain::pack::{base::Certainty, item::Item},
    ui::{dom::STATEMENT_PREFIX, markup::markup, words::Words},
};

/// A list of lines with their parts and certainties; an empty text for an empty list. What several
/// lines share is said once above them.
pub fn items(words: &Words, list: &[Item]) -> Html {
    if list.is_empty() {
        return markup! {};
    }
    let shared = shared(list);
    markup! {
        <>
            if let Some(it) = shared {
                <div class="small quiet">{ words.frame.shared }{ certainty(words, it.certainty, it.why.as_ref()) }</div>
            }
            <ul class="bullets">
                for it in list {
                    <li
                        id={it.id.as_ref().map(|it| format!("{STATEMENT_PREFIX}{it}"))}
                        data-numbered={has_own_mark(it).then_some("")}
                    >
                        if shared.is_some() {
                            { &it.text }
                            { items(words, &it.parts) }
                        } else {
                            { item(words, it) }
                        }
                    </li>
                }
            </ul>
        </>
    }
}

/// A list under a heading of its own; an empty text for an empty list.
pub fn titled_items(words: &Words, title: &'static str, list: &[Item]) -> Html {
    if list.is_empty() {
        return markup! {};
    }
    markup! {
        <div class="titled">
            <h4>{ title }</h4>
            { items(words, list) }
        </div>
    }
}

/// Whether a line brings its own number or mark, as ① or ●.
fn has_own_mark(it: &Item) -> bool {
    it.text
        .ja
        .starts_with(|it| matches!(it, '①'..='⑳' | '●' | '・' | '○' | '〇' | '◎'))
}

/// The first of several lines that are all equally unsure for the same reason.
fn shared(list: &[Item]) -> Option<&Item> {
    let (first, rest) = list.split_first()?;
    let alike = |it: &Item| it.certainty == first.certainty && it.why == first.why;
    let is_shared = !rest.is_empty() && rest.iter().all(alike);
    (first.certainty != Certainty::Stated && is_shared).then_some(first)
}

/// One line.
pub fn item(words: &Words, it: &Item) -> Html {
    markup! {
        <>
            { &it.text }
            { certainty(words, it.certainty, it.why.as_ref()) }
            { items(words, &it.parts) }
        </>
    }
}
