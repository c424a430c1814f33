//! The next steps, the first ones as cards; each says why it stands where it stands.

use yew::prelude::*;

use super::page_href;
use crate::{
    domain::guide::{
        Person,
        steps::{NextStep, Reason},
    },
    ui::{
        markup::markup,
        parts::{
            certainty::certainty,
            head::section,
            icon::{Icon, icon},
            source::source,
            text::paragraph,
        },
        scene::Scene,
        words::Words,
    },
};

/// How many next steps the overview shows first.
const FIRST_STEPS: usize = 3;

pub(super) fn next_steps(scene: &Scene, person: &Person<'_>) -> Html {
    let words = scene.words.rank();
    // The next interview has a card of its own above.
    let steps: Vec<NextStep<'_>> = person
        .next_steps(scene.today)
        .into_iter()
        .filter(|it| it.reason != Reason::Dated)
        .collect();
    if steps.is_empty() {
        return markup! {};
    }
    let (first, rest) = steps.split_at(steps.len().min(FIRST_STEPS));
    let body = markup! {
        <>
            <ol class="nexts">
                for (index, it) in first.iter().enumerate() {
                    { next_step(scene, person, index + 1, it) }
                }
            </ol>
            if !rest.is_empty() {
                <details class="rest">
                    <summary>{ words.all_steps }</summary>
                    <ul class="bullets">
                        for it in rest {
                            <li>
                                <a href={page_href(person, it.page).href_at(it.statement)}>{ it.name() }</a>
                                { " " }<span class="small quiet">{ reason(scene.words, it.reason) }</span>
                            </li>
                        }
                    </ul>
                </details>
            }
        </>
    };
    section("next", words.next_steps, Some(words.next_steps_lead), body)
}

fn next_step(scene: &Scene, person: &Person<'_>, number: usize, it: &NextStep<'_>) -> Html {
    let words = &scene.words;
    let must = matches!(it.reason, Reason::Required).then_some("must");
    let add = {
        let id = crate::domain::id::StatementId::new(it.statement);
        scene.on.adds_step.reform(move |_: MouseEvent| id.clone())
    };
    markup! {
        <li class="next">
            <p class="row">
                <span class="next__n">{ number }</span>
                <span class="chip" data-need={must}>{ reason(scene.words, it.reason) }</span>
            </p>
            <h3>{ it.name() }</h3>
            { paragraph(it.body) }
            { certainty(words, it.certainty, None) }
            <p class="row">
                <button class="btn" data-kind="outline" data-size="s" type="button" onclick={add}>
                    { icon(Icon::Add) }{ words.frame.add_to_plan }<span class="vh">{ format!("：{}", it.name()) }</span>
                </button>
                <a class="go" href={page_href(person, it.page).href_at(it.statement)}>
                    { words.rank().see_page }<span class="vh">{ format!("：{}", it.name()) }</span>
                </a>
            </p>
            { source(scene, it.src) }
        </li>
    }
}

/// Why a step stands where it stands.
pub fn reason(words: &Words, reason: Reason) -> &'static str {
    let words = words.rank();
    match reason {
        Reason::Required => words.reason_required,
        Reason::RequiredIf => words.reason_required_if,
        Reason::Dated => words.reason_dated,
        Reason::NextRank => words.reason_next_rank,
        Reason::Named => words.reason_named,
        Reason::NamedIf => words.reason_named_if,
        Reason::Open => words.reason_open,
    }
}
