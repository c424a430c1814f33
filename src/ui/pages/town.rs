//! A town: the choices that go on from it, the people and the town it wants, its pillars, hiring,
//! and the documents everything comes from.

mod documents;
mod ideals;

use yew::prelude::*;

use self::{
    documents::{document, sources},
    ideals::{background, ideals},
};
use super::{
    choices::{Chosen, choices},
    measures::state,
};
use crate::{
    domain::{
        guide::draft::{document_words, fill},
        id::PillarId,
        pack::{
            base::Topic,
            figure::{Measure, Pillar},
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
            note::{NoteKind, note},
            source::source,
            text::paragraph,
        },
        scene::{Page, Scene},
    },
};

/// How many measures of hiring are shown before the rest is folded.
const FIRST_MEASURES: usize = 5;

/// The page of a town.
pub fn town(scene: &Scene) -> Page {
    let pack = scene.catalog.pack();
    let words = scene.words.town();
    let title = pack.town.name.ja.clone();
    let lead = scene
        .catalog
        .policy()
        .map(|it| fill(words.lead, &document_words(it)));
    let heading = heading_of(scene, Topic::Ideals, words.ideals);
    let body = markup! {
        <div class="page">
            { head(&pack.town.prefecture.ja, &title, markup! { <p>{ lead }{ words.summary_note }</p> }) }
            if scene.catalog.is_over(scene.today) {
                <div class="section">
                    { note(NoteKind::Caution, markup! { <p>{ scene.words.frame.ended }</p> }) }
                </div>
            }
            { choices(scene.words, &scene.site, Chosen::Town(&scene.catalog)) }
            { section("more", words.more, None, doors(scene)) }
            { ideals(scene, heading) }
            if !pack.pillars.is_empty() {
                { section("pillars", words.pillars, None, markup! {
                    <ul class="cols" data-cols="2">
                        for it in pack.pillars.iter() {
                            { pillar(scene, it) }
                        }
                    </ul>
                }) }
            }
            { recruitment(scene) }
            { background(scene) }
            { open_questions_of_town(scene, &[Topic::Ideals, Topic::Policy, Topic::Recruitment]) }
            { section("policy", words.policy, None, markup! {
                for it in pack.documents.iter() {
                    { document(scene, it) }
                }
            }) }
            { sources(scene) }
        </div>
    };
    Page { title, body }
}

/// The town's own heading for a topic, else the app's.
fn heading_of<'a>(scene: &'a Scene, topic: Topic, ours: &'static str) -> &'a str {
    let own = scene.catalog.pack().labels.get(&topic);
    own.map_or(ours, |it| it.ja.as_str())
}

fn link(scene: &Scene, page: TownPage) -> Route {
    Route::Town(scene.catalog.pack().town.id.clone(), page)
}

fn doors(scene: &Scene) -> Html {
    let words = scene.words.town();
    let doors = [
        (TownPage::FirstYear, words.first_year, words.first_year_lead),
        (TownPage::Measures, words.measures, words.measures_lead),
        (TownPage::Figures, words.figures, words.figures_lead),
        (TownPage::Glossary, words.glossary, words.glossary_lead),
    ];
    markup! {
        <ul class="doors">
            for (page, title, lead) in doors {
                <li>
                    <a class="door" href={link(scene, page).href()}>
                        <strong>{ title }</strong>
                        <span>{ lead }</span>
                    </a>
                </li>
            }
        </ul>
    }
}

fn pillar(scene: &Scene, it: &Pillar) -> Html {
    let words = scene.words.town();
    let is_under = |id: &PillarId| it.id == *id || it.groups.iter().any(|it| it.id == *id);
    let measures = &scene.catalog.pack().measures;
    let count = measures.iter().filter(|it| is_under(&it.pillar)).count();
    let more = match count {
        0 => words.pillar_more.to_owned(),
        count => fill(words.pillar_measures, &count.to_string()),
    };
    markup! {
        <li class="card" id={anchor(it.id.as_str())}>
            <h3>{ &it.label }</h3>
            { certainty_of(scene.words, it) }
            { paragraph(it.body.as_ref()) }
            <p>
                <a class="go" href={link(scene, TownPage::Measures).href_at(it.id.as_str())}>
                    { more }<span class="vh">{ "：" }{ &it.label }</span>
                </a>
            </p>
            { source(scene, &it.src) }
        </li>
    }
}

/// Hiring and settling in: the measures by name, each a link to its place; the support in full.
fn recruitment(scene: &Scene) -> Html {
    let pack = scene.catalog.pack();
    let words = scene.words.town();
    let topic = Topic::Recruitment;
    let own: Vec<&Measure> = pack
        .measures
        .iter()
        .filter(|it| it.topics.contains(&topic))
        .collect();
    let supports: Vec<_> = pack
        .supports
        .iter()
        .filter(|it| it.topics.contains(&topic))
        .collect();
    if own.is_empty() && supports.is_empty() {
        return markup! {};
    }
    let (first, rest) = own.split_at(own.len().min(FIRST_MEASURES));
    let body = markup! {
        <>
            <div class="card">
                { names(scene, first) }
                if !rest.is_empty() {
                    <details class="rest">
                        <summary>{ fill(words.rest, &rest.len().to_string()) }</summary>
                        { names(scene, rest) }
                    </details>
                }
            </div>
            if !supports.is_empty() {
                <ul class="cols" data-cols="2">
                    for it in supports {
                        { Card { when: Some(&it.when), body: it.body.as_ref(), ..Card::new(it, &it.label) }.card(scene) }
                    }
                </ul>
            }
        </>
    };
    let heading = heading_of(scene, topic, words.recruitment);
    section("recruitment", heading, Some(words.recruitment_lead), body)
}

fn names(scene: &Scene, list: &[&Measure]) -> Html {
    let page = link(scene, TownPage::Measures);
    markup! {
        <ul class="bullets names">
            for it in list {
                <li>
                    <a href={page.href_at(it.id.as_str())}>{ &it.label }</a>
                    { " " }{ state(scene.words, it.state) }
                </li>
            }
        </ul>
    }
}
