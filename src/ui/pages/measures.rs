//! Measures by pillar: initiatives, action items, workplace, and who carries them out.

use yew::prelude::*;

use super::figures::value_words;
use crate::{
    domain::{
        guide::draft::document_words,
        id::PillarId,
        pack::{
            base::{Sources, Topic},
            figure::{Group, Measure, MeasureState, Pillar},
            town::Actor,
        },
        route::{Route, TownPage},
    },
    ui::{
        markup::markup,
        parts::{
            card::{Card, anchor},
            certainty::certainty_of,
            gaps::open_questions_of_town,
            head::{head, section},
            items::items,
            source::source,
            text::paragraph,
        },
        scene::{Page, Scene},
        words::Words,
    },
};

/// The page.
pub fn measures(scene: &Scene) -> Page {
    let pack = scene.catalog.pack();
    let words = scene.words.facts();
    let title = scene.words.town().measures;
    let lead = markup! {
        <>
            <p>{ scene.words.town().measures_lead }{ scene.words.town().summary_note }</p>
            if pack.measures.iter().any(|it| it.state != MeasureState::Doing) {
                <p>{ words.state_note }</p>
            }
        </>
    };
    let body = markup! {
        <div class="page">
            { head(&eyebrow(scene), title, lead) }
            if pack.pillars.is_empty() {
                <p class="section">{ words.no_measures }</p>
            } else {
                { jumps(scene) }
            }
            for it in pack.pillars.iter() {
                { pillar(scene, it) }
            }
            if !pack.actors.is_empty() {
                { section("actors", words.actors, None, actors(scene, &pack.actors)) }
            }
            { open_questions_of_town(scene, &[Topic::Workplace, Topic::Recruitment]) }
        </div>
    };
    Page {
        title: title.to_owned(),
        body,
    }
}

/// What stands above the title of a page of a town.
pub fn eyebrow(scene: &Scene) -> String {
    let town = &scene.catalog.pack().town.name.ja;
    match scene.catalog.policy() {
        Some(policy) => format!("{town}・{}", document_words(policy)),
        None => town.clone(),
    }
}

/// How far a measure has got, where it is not simply done as announced.
pub fn state(words: &Words, state: MeasureState) -> Html {
    let (key, word) = match state {
        MeasureState::Doing => return markup! {},
        MeasureState::Done => ("done", words.town().done),
        MeasureState::Planned => ("planned", words.town().planned),
        MeasureState::UnderStudy => ("planned", words.town().under_study),
    };
    markup! { <span class="chip" data-state={key}>{ word }</span> }
}

fn jumps(scene: &Scene) -> Html {
    let pack = scene.catalog.pack();
    let page = Route::Town(pack.town.id.clone(), TownPage::Measures);
    markup! {
        <nav class="section" aria-label={scene.words.facts().pillars}>
            <ul class="jumps">
                for it in pack.pillars.iter() {
                    <li><a href={page.href_at(it.id.as_str())}>{ &it.label }</a></li>
                }
            </ul>
        </nav>
    }
}

fn pillar(scene: &Scene, it: &Pillar) -> Html {
    // A pillar is taller than the window: its heading is what `?at=` brings into sight.
    let heading = anchor(it.id.as_str());
    markup! {
        <section class="section pillar" aria-labelledby={heading.clone()}>
            <h2 id={heading}>{ &it.label }</h2>
            { certainty_of(scene.words, it) }
            <div class="pillar__about">
                { paragraph(it.body.as_ref()) }
                { source(scene, &it.src) }
            </div>
            if let Some(own) = list(scene, &it.id, &it.src) {
                <div class="card">{ own }</div>
            }
            for group in it.groups.iter() {
                { self::group(scene, group) }
            }
        </section>
    }
}

fn group(scene: &Scene, it: &Group) -> Html {
    markup! {
        <div class="card group" id={anchor(it.id.as_str())}>
            <div class="stack">
                <h3>{ &it.label }</h3>
                { certainty_of(scene.words, it) }
                { paragraph(it.body.as_ref()) }
                { source(scene, &it.src) }
            </div>
            if let Some(list) = list(scene, &it.id, &it.src) {
                { list }
            }
        </div>
    }
}

/// The measures right under a pillar or group.
fn list(scene: &Scene, under: &PillarId, src: &Sources) -> Option<Html> {
    let own: Vec<&Measure> = scene
        .catalog
        .pack()
        .measures
        .iter()
        .filter(|it| it.pillar == *under)
        .collect();
    (!own.is_empty()).then(|| {
        markup! {
            <ul class="measures">
                for it in own {
                    { measure(scene, it, src) }
                }
            </ul>
        }
    })
}

fn measure(scene: &Scene, it: &Measure, src: &Sources) -> Html {
    Card {
        chips: markup! {
            <>
                if let Some(no) = &it.no {
                    <span class="chip">{ &no }</span>
                }
                { state(scene.words, it.state) }
            </>
        },
        when: Some(&it.when),
        body: it.body.as_ref(),
        rest: markup! {
            <>
                { items(scene.words, &it.parts) }
                { figures(scene, it) }
            </>
        },
        ..Card::new(it, &it.label)
    }
    .line(scene, Some(src))
}

/// The figures of a measure, each a link to its place on the page of figures.
fn figures(scene: &Scene, measure: &Measure) -> Html {
    let pack = scene.catalog.pack();
    let own: Vec<_> = pack
        .indicators
        .iter()
        .filter(|it| measure.indicators.contains(&it.id))
        .collect();
    if own.is_empty() {
        return markup! {};
    }
    let page = Route::Town(pack.town.id.clone(), TownPage::Figures);
    markup! {
        <ul class="small">
            for it in own {
                <li>
                    <a class="go" href={page.href_at(it.id.as_str())}>
                        { &it.label }
                        if let Some(target) = &it.target {
                            { "：" }{ value_words(target) }
                        }
                    </a>
                </li>
            }
        </ul>
    }
}

fn actors(scene: &Scene, list: &[Actor]) -> Html {
    markup! {
        <ul class="cols" data-cols="2">
            for it in list {
                { Card { rest: items(scene.words, &it.duties), ..Card::new(it, &it.label) }.card(scene) }
            }
        </ul>
    }
}
