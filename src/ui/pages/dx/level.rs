//! One level of a track in the list.

use yew::prelude::*;

use super::{number_words, short};
use crate::{
    domain::{
        guide::{Fit, Person},
        pack::{
            base::{Certainty, Sources},
            growth::{Level, Target, Track},
            when::Duty,
        },
    },
    ui::{
        markup::markup,
        pages::training::duty_words,
        parts::{
            card::{add_button, anchor},
            certainty::{certainty, certainty_of},
            climb::{Link, links, medal},
            condition::condition,
            icon::{Icon, icon},
            items::titled_items,
            source::source,
            text::paragraph,
        },
        scene::Scene,
    },
};

/// The level as a station of the rail.
pub fn level(
    scene: &Scene,
    person: &Person<'_>,
    track: &Track,
    it: &Level,
    index: usize,
    own: Option<usize>,
    shared: Option<&Sources>,
) -> Html {
    let words = scene.words.growth();
    let links = links(track);
    let is_own = own == Some(index);
    let is_next = own.is_some_and(|own| own + 1 == index);
    let is_stated = |to: usize| links.iter().any(|it: &Link| it.to == to && it.is_stated);
    // The rail below a station is dotted where no link to the next one is stated.
    let is_open = !is_stated(index + 1);
    let is_for_them = person.fit(&it.when) != Fit::No;
    markup! {
        <li
            data-stage="2"
            data-here={is_own.then_some("")}
            data-open={is_open.then_some("")}
            aria-current={is_own.then_some("step")}
        >
            <div class="level" id={anchor(it.id.as_str())} data-next={is_next.then_some("")}>
                <div class="level__top">
                    { medal(it, index) }
                    <h3>{ &it.label }</h3>
                    { duty(scene, it) }
                    if is_own {
                        <span class="chip" data-fill="here">{ scene.words.frame.here }</span>
                    }
                    if !is_for_them {
                        <span class="chip">{ words.not_for_you_reason }</span>
                    }
                    if is_next {
                        <span class="chip" data-need="must">
                            { if is_stated(index) { words.next_level } else { words.next_in_row } }
                        </span>
                    }
                </div>
                { certainty_of(scene.words, it) }
                { entry(scene, track, it, index > 0 && !is_stated(index)) }
                { condition(scene, &it.when, it.certainty) }
                { paragraph(it.body.as_ref()) }
                { titled_items(scene.words, words.activities, &it.activities) }
                <div class="cols" data-cols="2">
                    { titled_items(scene.words, words.methods, &it.methods) }
                    { titled_items(scene.words, words.secured, &it.secured) }
                </div>
                { targets(scene, it) }
                if !is_own && is_for_them {
                    { add_button(scene, it.id.as_str(), &it.label) }
                }
                if shared != Some(&it.src) {
                    { source(scene, &it.src) }
                }
            </div>
        </li>
    }
}

fn duty(scene: &Scene, it: &Level) -> Html {
    let label = match &it.duty_words {
        Some(words) => Some(words.ja.clone()),
        None => duty_words(scene, &it.duty),
    };
    let Some(label) = label else {
        return markup! {};
    };
    let must = (it.duty == [Duty::Required]).then_some("must");
    // Where the level itself is sure, its reason is the duty's.
    let why = it
        .why
        .as_ref()
        .filter(|_| it.certainty == Certainty::Stated);
    markup! {
        <>
            <span class="chip" data-need={must}>{ label }</span>
            { certainty(scene.words, it.duty_certainty, why) }
        </>
    }
}

/// How one gets in, as far as it is said.
fn entry(scene: &Scene, track: &Track, it: &Level, is_unlinked: bool) -> Html {
    let words = scene.words.growth();
    let needs: Vec<&str> = it
        .requires
        .iter()
        .filter_map(|id| track.levels.iter().find(|it| it.id == *id))
        .map(|it| short(it).ja.as_str())
        .collect();
    let is_for_all = it.duty == [Duty::Required];
    if it.entry.is_none() && needs.is_empty() && is_for_all {
        return markup! {};
    }
    markup! {
        <div class="gate">
            { icon(if it.entry.is_some() { Icon::Lock } else { Icon::None }) }
            <div>
                <b>{ words.entry }</b>{ "　" }
                if let Some(entry) = &it.entry {
                    { &entry.text }
                    { certainty(scene.words, entry.certainty, entry.why.as_ref()) }
                } else if needs.is_empty() {
                    { words.no_entry }
                }
                if !needs.is_empty() {
                    <p class="small">{ words.requires }{ "：" }{ needs.join(scene.words.frame.comma) }</p>
                }
                if is_unlinked {
                    <p class="small quiet">{ words.unlinked }</p>
                }
            </div>
        </div>
    }
}

fn targets(scene: &Scene, it: &Level) -> Html {
    let words = scene.words.growth();
    markup! {
        <dl class="facts">
            if it.targets.is_empty() {
                <div><dt>{ words.targets }</dt><dd class="absent">{ words.no_target }</dd></div>
            }
            for found in it.targets.iter() {
                { target(scene, found) }
            }
        </dl>
    }
}

fn target(scene: &Scene, it: &Target) -> Html {
    let words = scene.words.growth();
    markup! {
        <div>
            <dt>
                { words.targets }
                if let Some(counts) = &it.counts {
                    { "：" }{ &counts }
                }
            </dt>
            <dd>{ number_words(&it.number) }</dd>
            if let Some(by) = &it.by {
                <dd class="small">{ &by }</dd>
            }
            if it.certainty != Certainty::Stated {
                <dd class="mark">{ certainty(scene.words, it.certainty, it.why.as_ref()) }</dd>
            }
        </div>
    }
}
