//! The meaning of a term, beside the word that was chosen.

use std::cell::Cell;

use yew::prelude::*;

use crate::{
    domain::{
        pack::town::Term,
        route::{Route, TownPage},
    },
    ui::{
        dom::popover,
        markup::markup,
        parts::{
            certainty::certainty_of,
            icon::{Icon, icon},
            items::items,
            source::source,
        },
        scene::Scene,
    },
};

/// The id of the element that shows the meaning.
const ID: &str = "term";

/// What the meaning is shown with.
#[derive(Properties, PartialEq)]
pub struct TermPopoverProps {
    /// The town.
    pub scene: Scene,
}

/// Shows the meaning of the term that is chosen on the page. It goes away with Escape, by its button and
/// by a click elsewhere: the browser does that, and gives the focus back to the word.
#[component]
pub fn TermPopover(props: &TermPopoverProps) -> Html {
    // With the number of the choice: the same word may be chosen again.
    let chosen = use_state(|| (String::new(), 0_u32));
    use_effect_with((), {
        let chosen = chosen.setter();
        move |()| {
            let count = Cell::new(0);
            let listener = popover::on_term(
                move |id| {
                    count.set(count.get() + 1);
                    chosen.set((id, count.get()));
                },
                ID,
            );
            move || drop(listener)
        }
    });
    // Its words are there before it is measured and shown.
    use_effect(move || popover::place_popover(ID));
    let glossary = &props.scene.catalog.pack().glossary;
    let term = glossary.iter().find(|it| it.id.as_str() == chosen.0);
    let name = term.map(|it| it.label.ja.clone());
    markup! {
        <div id={ID} class="pop" popover="auto" role="dialog" tabindex="-1" aria-label={name}>
            if let Some(term) = term {
                { meaning(&props.scene, term) }
            }
        </div>
    }
}

fn meaning(scene: &Scene, term: &Term) -> Html {
    let words = &scene.words.frame;
    let glossary = Route::Town(scene.catalog.pack().town.id.clone(), TownPage::Glossary);
    markup! {
        <>
            <p><b>{ &term.label }</b></p>
            { certainty_of(scene.words, term) }
            <p class="small">{ &term.meaning }</p>
            { items(scene.words, &term.facts) }
            { source(scene, &term.src) }
            <p class="row">
                <button class="btn" data-kind="outline" data-size="s" type="button" popovertarget={ID} popovertargetaction="hide">
                    { icon(Icon::Close) }{ words.close }
                </button>
                <a class="go" href={glossary.href_at(term.id.as_str())}>{ words.in_glossary }</a>
            </p>
        </>
    }
}
