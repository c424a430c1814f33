//! How sure a statement is: a sign, a word, and on request the reason. Nothing for what is stated.

use yew::prelude::*;

use super::icon::{Icon, icon};
use crate::{
    domain::{
        pack::base::{Certainty, Statement},
        text::Text,
    },
    ui::{markup::markup, words::Words},
};

/// The mark of a certainty with its reason; an empty text for what is simply stated.
pub fn certainty(words: &Words, certainty: Certainty, why: Option<&Text>) -> Html {
    let frame = &words.frame;
    let (key, sign, word) = match certainty {
        Certainty::Stated => return markup! {},
        Certainty::Inferred => ("inferred", Icon::Question, frame.inferred),
        Certainty::Unpaired => ("inferred", Icon::Question, frame.unpaired),
        Certainty::Lost => ("lost", Icon::Lost, frame.lost),
        Certainty::NotInPolicy => ("none", Icon::None, frame.not_in_policy),
        Certainty::InOtherDocument => ("none", Icon::Document, frame.in_other_document),
    };
    match why {
        Some(why) => markup! {
            <details class="why">
                <summary><span class="cert" data-cert={key}>{ icon(sign) }{ word }</span></summary>
                <p class="why__text">{ &why }</p>
            </details>
        },
        None => markup! { <span class="cert" data-cert={key}>{ icon(sign) }{ word }</span> },
    }
}

/// The mark of a statement.
pub fn certainty_of(words: &Words, statement: &impl Statement) -> Html {
    let origin = statement.origin();
    certainty(words, origin.certainty, origin.why)
}
