//! A town: the choices that go on from it, its policy, the people it wants, its pillars, its sources.

use yew::prelude::*;

use super::choices::{Chosen, choices};
use crate::{
    domain::{
        guide::draft::{document_words, fill},
        pack::{
            ability::Ideal,
            base::{Statement, Topic},
            figure::Pillar,
            town::Document,
        },
        route::{Route, TownPage},
    },
    ui::{
        dom::STATEMENT_PREFIX,
        parts::{
            certainty::certainty_of,
            gaps::open_questions_of_town,
            head::{head, section},
            source::{source, source_id},
            text::paragraph,
        },
        scene::{Page, Scene},
    },
};

/// The page of a town.
pub fn town(scene: &Scene) -> Page {
    let pack = scene.catalog.pack();
    let words = &scene.words.town;
    let title = pack.town.name.ja.clone();
    let eyebrow = scene
        .catalog
        .policy()
        .map(document_words)
        .unwrap_or_default();
    let heading = pack
        .labels
        .get(&Topic::Ideals)
        .map_or(words.ideals, |it| it.ja.as_str());
    let link = |page: TownPage| Route::Town(pack.town.id.clone(), page).href();
    let body = html! {
        <div class="page">
            { head(&eyebrow, &title, html! { words.summary_note }) }
            { choices(scene.words, &scene.site, Chosen::Town(&scene.catalog)) }
            if !pack.ideals.is_empty() {
                { section("ideals", heading, None, ideals(scene, &pack.ideals)) }
            }
            if !pack.pillars.is_empty() {
                { section("pillars", words.pillars, None, html! {
                    <ul class="cols" data-cols="2">
                        for it in pack.pillars.iter() {
                            { pillar(scene, it) }
                        }
                    </ul>
                }) }
            }
            { section("more", words.more, None, html! {
                <ul class="choice">
                    <li><a href={link(TownPage::FirstYear)}>{ words.first_year }</a></li>
                    <li><a href={link(TownPage::Measures)}>{ words.measures }</a></li>
                    <li><a href={link(TownPage::Figures)}>{ words.figures }</a></li>
                    <li><a href={link(TownPage::Glossary)}>{ words.glossary }</a></li>
                </ul>
            }) }
            { open_questions_of_town(scene, &[Topic::Ideals, Topic::Policy, Topic::Recruitment]) }
            { section("policy", words.policy, None, html! {
                for it in pack.documents.iter() {
                    { document(scene, it) }
                }
            }) }
            { sources(scene) }
        </div>
    };
    Page { title, body }
}

fn ideals(scene: &Scene, list: &[Ideal]) -> Html {
    html! {
        <ul class="ideals">
            for it in list {
                <li class="card" id={format!("{STATEMENT_PREFIX}{}", it.id)}>
                    <h3>{ it.label.ja.clone() }</h3>
                    { certainty_of(scene.words, it) }
                    { paragraph(it.body.as_ref()) }
                    if !it.parts.is_empty() {
                        { parts(scene, it) }
                    }
                    { source(scene, it.origin().src) }
                </li>
            }
        </ul>
    }
}

fn parts(scene: &Scene, ideal: &Ideal) -> Html {
    html! {
        <ul class="bullets">
            for it in ideal.parts.iter() {
                <li id={format!("{STATEMENT_PREFIX}{}", it.id)}>
                    <b>{ it.label.ja.clone() }</b>
                    { certainty_of(scene.words, it) }
                    { paragraph(it.body.as_ref()) }
                    if it.src != ideal.src {
                        { source(scene, &it.src) }
                    }
                    if !it.parts.is_empty() {
                        { parts(scene, it) }
                    }
                </li>
            }
        </ul>
    }
}

fn pillar(scene: &Scene, it: &Pillar) -> Html {
    html! {
        <li class="card" id={format!("{STATEMENT_PREFIX}{}", it.id)}>
            <h3>{ it.label.ja.clone() }</h3>
            { certainty_of(scene.words, it) }
            { paragraph(it.body.as_ref()) }
            { source(scene, &it.src) }
        </li>
    }
}

fn document(scene: &Scene, it: &Document) -> Html {
    let words = &scene.words.town;
    html! {
        <div class="card">
            <h3>{ it.title.ja.clone() }</h3>
            <dl class="facts">
                if let Some(issuer) = &it.issuer {
                    <div><dt>{ words.issuer }</dt><dd>{ issuer.ja.clone() }</dd></div>
                }
                if let Some(date) = &it.date {
                    <div><dt>{ words.date }</dt><dd>{ date.ja.clone() }</dd></div>
                }
            </dl>
            if !it.revisions.is_empty() {
                <h4>{ words.revisions }</h4>
                <ul class="bullets">
                    for revision in it.revisions.iter() {
                        <li>{ revision.date.ja.clone() }{ " " }{ revision.note.ja.clone() }</li>
                    }
                </ul>
            }
            if let Some(note) = &it.note {
                <p class="small quiet">{ words.document_note }{ "：" }{ note.ja.clone() }</p>
            }
            if let Some(url) = &it.url {
                <p><a class="go" href={url.clone()} rel="noreferrer">{ words.original }</a></p>
            }
        </div>
    }
}

/// Every section that statements name as their source.
fn sources(scene: &Scene) -> Html {
    let words = &scene.words.town;
    html! {
        <section class="section" aria-labelledby="sources" id="s-sources">
            <h2 id="sources">{ words.sources }</h2>
            <p class="section__lead">{ words.sources_lead }</p>
            for document in scene.catalog.pack().documents.iter() {
                <h3>{ document_words(document) }</h3>
                <ul class="bullets yr-grid">
                    for it in document.sections.iter() {
                        <li id={format!("{STATEMENT_PREFIX}{}", source_id(it.id.as_str()))}>
                            { it.title.ja.clone() }
                            if let Some(page) = &it.page {
                                { fill(scene.words.frame.page, page) }
                            }
                        </li>
                    }
                </ul>
            }
        </section>
    }
}
