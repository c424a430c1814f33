//! The people and the town it wants: vision, credo, ideal of staff; and what led to the policy.

use yew::prelude::*;

use crate::{
    domain::pack::ability::{Ideal, IdealKind},
    ui::{
        markup::markup,
        parts::{
            card::anchor, certainty::certainty_of, condition::condition, head::section,
            source::source, text::paragraph,
        },
        scene::Scene,
    },
};

/// The order of the ideals on the page; the background stands apart.
const KINDS: [IdealKind; 7] = [
    IdealKind::Vision,
    IdealKind::Organisation,
    IdealKind::Credo,
    IdealKind::Person,
    IdealKind::Attitude,
    IdealKind::Keyword,
    IdealKind::Guideline,
];

/// The ideals, but for the background.
pub fn ideals(scene: &Scene, heading: &str) -> Html {
    let all = &scene.catalog.pack().ideals;
    if all.iter().all(|it| it.kind == IdealKind::Background) {
        return markup! {};
    }
    let body = markup! {
        <ul class="ideals">
            for kind in KINDS {
                for it in all.iter().filter(|it| it.kind == kind) {
                    { ideal(scene, it) }
                }
            }
        </ul>
    };
    section("ideals", heading, None, body)
}

fn ideal(scene: &Scene, it: &Ideal) -> Html {
    let is_wide = !it.parts.is_empty();
    let has_bodies = it.parts.iter().any(|it| it.body.is_some());
    markup! {
        <li
            class="card ideal"
            id={anchor(it.id.as_str())}
            data-wide={is_wide.then_some("")}
            data-motto={(!is_wide).then_some("")}
        >
            <h3>{ &it.label }</h3>
            { certainty_of(scene.words, it) }
            { concerns(scene, it) }
            { paragraph(it.body.as_ref()) }
            { parts(scene, it, if has_bodies { "ideal__parts" } else { "bullets" }) }
            { source(scene, &it.src) }
        </li>
    }
}

/// Whose ideal it is, where it is not everyone's.
fn concerns(scene: &Scene, it: &Ideal) -> Html {
    match &it.when {
        Some(when) => condition(scene, when, it.certainty),
        None => markup! {},
    }
}

fn parts(scene: &Scene, ideal: &Ideal, class: &'static str) -> Html {
    if ideal.parts.is_empty() {
        return markup! {};
    }
    markup! {
        <ul {class}>
            for it in ideal.parts.iter() {
                { part(scene, ideal, it) }
            }
        </ul>
    }
}

fn part(scene: &Scene, whole: &Ideal, it: &Ideal) -> Html {
    markup! {
        <li id={anchor(it.id.as_str())}>
            <p class="ideal__name">{ &it.label }</p>
            { certainty_of(scene.words, it) }
            { concerns(scene, it) }
            { paragraph(it.body.as_ref()) }
            if it.src != whole.src {
                { source(scene, &it.src) }
            }
            { parts(scene, it, "bullets") }
        </li>
    }
}

/// What led to the policy, as a rail.
pub fn background(scene: &Scene) -> Html {
    let kind = IdealKind::Background;
    let own: Vec<&Ideal> = scene
        .catalog
        .pack()
        .ideals
        .iter()
        .filter(|it| it.kind == kind)
        .collect();
    if own.is_empty() {
        return markup! {};
    }
    let body = markup! {
        for it in own {
            <div class="card" id={anchor(it.id.as_str())}>
                <h3>{ &it.label }</h3>
                { certainty_of(scene.words, it) }
                { paragraph(it.body.as_ref()) }
                { parts(scene, it, "rail history") }
                { source(scene, &it.src) }
            </div>
        }
    };
    section("background", scene.words.town().background, None, body)
}
