//! A town's words.

use yew::prelude::*;

use crate::ui::markup::markup;

use crate::domain::text::Text;

/// Words as shown.
pub fn text(text: &Text) -> Html {
    markup! { { &text } }
}

/// Words that may be missing, in a paragraph.
pub fn paragraph(text: Option<&Text>) -> Html {
    match text {
        Some(text) => markup! { <p>{ &text }</p> },
        None => markup! {},
    }
}
