//! Beginning from the start: everything written goes, after the person has said so.

use yew::prelude::*;

use crate::{
    domain::guide::draft::fill,
    ui::{
        markup::markup,
        parts::{
            head::section,
            note::{NoteKind, note},
        },
        words::Words,
    },
};

/// What is begun anew.
#[derive(Properties, PartialEq)]
pub struct StartAnewProps {
    /// The words of the page.
    pub words: &'static Words,
    /// The name of the plan.
    pub name: String,
    /// Empties the plan.
    pub on_anew: Callback<()>,
}

/// The section in which a plan is emptied.
#[component]
pub fn StartAnew(props: &StartAnewProps) -> Html {
    let words = props.words.plan();
    let is_asking = use_state(|| false);
    let asks = |to: bool| {
        let is_asking = is_asking.setter();
        Callback::from(move |_: MouseEvent| is_asking.set(to))
    };
    let confirm = {
        let (is_asking, on_anew) = (is_asking.setter(), props.on_anew.clone());
        Callback::from(move |_: MouseEvent| {
            is_asking.set(false);
            on_anew.emit(());
        })
    };
    let body = markup! {
        <>
            <p><button class="btn" data-kind="outline" type="button" onclick={asks(true)}>{ words.anew }</button></p>
            if *is_asking {
                <div role="alert">
                    { note(NoteKind::Caution, markup! {
                        <>
                            <p>{ fill(words.anew_sure, &props.name) }</p>
                            <p class="row">
                                <button class="btn" data-kind="danger" data-size="s" type="button" onclick={confirm.clone()}>{ words.anew_yes }</button>
                                <button class="btn" data-kind="outline" data-size="s" type="button" onclick={asks(false)}>{ words.cancel }</button>
                            </p>
                        </>
                    }) }
                </div>
            }
        </>
    };
    html! { <div class="noprint">{ section("anew", words.anew, Some(words.anew_lead), body) }</div> }
}
