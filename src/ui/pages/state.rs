//! Pages that stand in for content: loading, missing, not found, not yet.

use yew::prelude::*;

use crate::{
    domain::route::Route,
    ui::{
        markup::markup,
        parts::{
            head::head,
            note::{NoteKind, note},
        },
        scene::Page,
        words::Words,
    },
};

/// While something is on its way; `title` says what. It shows after a moment, by its style.
pub fn loading(title: String) -> Page {
    let body = markup! {
        <div class="page">
            <h1 class="vh" tabindex="-1">{ title.clone() }</h1>
            <p class="wait" role="status"><span class="wait__track"></span>{ title.clone() }</p>
        </div>
    };
    Page { title, body }
}

/// Content or a part of the program cannot be had; `reason` says why and what to do.
pub fn missing(words: &Words, reason: &str, again: Callback<MouseEvent>) -> Page {
    let state = &words.state;
    let body = markup! {
        <div class="page">
            { head("", state.missing_title, markup! { state.missing_lead }) }
            <div class="section stack">
                { note(NoteKind::Error, markup! { <p>{ reason.to_owned() }</p> }) }
                { again_or_start(words, again) }
            </div>
        </div>
    };
    Page {
        title: state.missing_title.to_owned(),
        body,
    }
}

/// What can be done where something did not come.
pub(super) fn again_or_start(words: &Words, again: Callback<MouseEvent>) -> Html {
    let state = &words.state;
    markup! {
        <p class="row">
            <button class="btn" type="button" onclick={again}>{ state.again }</button>
            <a class="btn" data-kind="outline" href={Route::Start.href()}>{ state.to_start }</a>
        </p>
    }
}

/// An address that names nothing; with the nearest valid choices.
pub fn not_found(words: &Words, what: &str, nearest: &[(Route, String)]) -> Page {
    let state = &words.state;
    let body = markup! {
        <div class="page">
            { head("", state.unknown_title, markup! { what.to_owned() }) }
            <div class="section stack">
                <p>{ state.nearest }</p>
                <ul class="row">
                    for (route, label) in nearest.iter() {
                        <li><a class="btn" data-kind="outline" href={route.href()}>{ label.clone() }</a></li>
                    }
                </ul>
            </div>
        </div>
    };
    Page {
        title: state.unknown_title.to_owned(),
        body,
    }
}

/// An address kept free for a later version.
pub fn reserved(words: &Words) -> Page {
    let state = &words.state;
    let body = markup! {
        <div class="page">
            { head("", state.reserved_title, markup! { state.reserved_lead }) }
            <div class="section">
                <p><a class="btn" data-kind="outline" href={Route::Start.href()}>{ state.to_start }</a></p>
            </div>
        </div>
    };
    Page {
        title: state.reserved_title.to_owned(),
        body,
    }
}
