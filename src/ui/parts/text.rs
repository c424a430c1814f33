//! A town's words.

use yew::prelude::*;

use crate::domain::text::Text;

/// Words as shown.
pub fn text(text: &Text) -> Html {
    html! { { text.ja.clone() } }
}

/// Words that may be missing, in a paragraph.
pub fn paragraph(text: Option<&Text>) -> Html {
    match text {
        Some(text) => html! { <p>{ text.ja.clone() }</p> },
        None => html! {},
    }
}
