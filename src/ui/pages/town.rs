//! A town: the choices that go on from it, the people and the town it wants, its pillars, hiring,
//! and the documents everything comes from.

use yew::prelude::*;

use super::{
    choices::{Chosen, choices},
    measures::state,
};
use crate::{
    domain::{
        guide::draft::{document_words, fill},
        id::PillarId,
        pack::{
            ability::{Ideal, IdealKind},
            base::Topic,
            figure::{Measure, Pillar},
            town::{Document, Valid},
        },
        route::{Route, TownPage},
    },
    ui::{
        parts::{
            card::{Card, anchor},
            certainty::certainty_of,
            condition::condition,
            gaps::open_questions_of_town,
            head::{head, section},
            note::{NoteKind, note},
            source::{source, source_id},
            text::paragraph,
        },
        scene::{Page, Scene},
    },
};

/// How many measures of hiring are shown before the rest is folded.
const FIRST_MEASURES: usize = 5;

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

/// The page of a town.
pub fn town(scene: &Scene) -> Page {
    let pack = scene.catalog.pack();
    let words = &scene.words.town;
    let title = pack.town.name.ja.clone();
    let lead = scene
        .catalog
        .policy()
        .map(|it| fill(words.lead, &document_words(it)));
    let heading = heading_of(scene, Topic::Ideals, words.ideals);
    let body = html! {
        <div class="page">
            { head(&pack.town.prefecture.ja, &title, html! { <p>{ lead }{ words.summary_note }</p> }) }
            if is_over(scene) {
                <div class="section">
                    { note(NoteKind::Caution, html! { <p>{ scene.words.frame.ended }</p> }) }
                </div>
            }
            { choices(scene.words, &scene.site, Chosen::Town(&scene.catalog)) }
            { section("more", words.more, None, doors(scene)) }
            if pack.ideals.iter().any(|it| it.kind != IdealKind::Background) {
                { section("ideals", heading, None, html! {
                    <ul class="ideals">
                        for kind in KINDS {
                            for it in pack.ideals.iter().filter(|it| it.kind == kind) {
                                { ideal(scene, it) }
                            }
                        }
                    </ul>
                }) }
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
            { recruitment(scene) }
            { background(scene) }
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

/// The town's own heading for a topic, else the app's.
fn heading_of<'a>(scene: &'a Scene, topic: Topic, ours: &'static str) -> &'a str {
    let own = scene.catalog.pack().labels.get(&topic);
    own.map_or(ours, |it| it.ja.as_str())
}

fn link(scene: &Scene, page: TownPage) -> Route {
    Route::Town(scene.catalog.pack().town.id.clone(), page)
}

fn doors(scene: &Scene) -> Html {
    let words = &scene.words.town;
    let doors = [
        (TownPage::FirstYear, words.first_year, words.first_year_lead),
        (TownPage::Measures, words.measures, words.measures_lead),
        (TownPage::Figures, words.figures, words.figures_lead),
        (TownPage::Glossary, words.glossary, words.glossary_lead),
    ];
    html! {
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

fn ideal(scene: &Scene, it: &Ideal) -> Html {
    let is_wide = !it.parts.is_empty();
    html! {
        <li
            class="card ideal"
            id={anchor(it.id.as_str())}
            data-wide={is_wide.then_some("")}
            data-motto={(!is_wide).then_some("")}
        >
            <h3>{ it.label.ja.clone() }</h3>
            { certainty_of(scene.words, it) }
            { concerns(scene, it) }
            { paragraph(it.body.as_ref()) }
            { parts(scene, it, "ideal__parts") }
            { source(scene, &it.src) }
        </li>
    }
}

/// Whose ideal it is, where it is not everyone's.
fn concerns(scene: &Scene, it: &Ideal) -> Html {
    it.when
        .as_ref()
        .map_or_else(Html::default, |it| condition(scene, it))
}

fn parts(scene: &Scene, ideal: &Ideal, class: &'static str) -> Html {
    if ideal.parts.is_empty() {
        return html! {};
    }
    html! {
        <ul {class}>
            for it in ideal.parts.iter() {
                { part(scene, ideal, it) }
            }
        </ul>
    }
}

fn part(scene: &Scene, whole: &Ideal, it: &Ideal) -> Html {
    html! {
        <li id={anchor(it.id.as_str())}>
            <p class="ideal__name">{ it.label.ja.clone() }</p>
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
fn background(scene: &Scene) -> Html {
    let kind = IdealKind::Background;
    let own: Vec<&Ideal> = scene
        .catalog
        .pack()
        .ideals
        .iter()
        .filter(|it| it.kind == kind)
        .collect();
    if own.is_empty() {
        return html! {};
    }
    let body = html! {
        for it in own {
            <div class="card" id={anchor(it.id.as_str())}>
                <h3>{ it.label.ja.clone() }</h3>
                { certainty_of(scene.words, it) }
                { paragraph(it.body.as_ref()) }
                { parts(scene, it, "rail history") }
                { source(scene, &it.src) }
            </div>
        }
    };
    section("background", scene.words.town.background, None, body)
}

fn pillar(scene: &Scene, it: &Pillar) -> Html {
    let words = &scene.words.town;
    let is_under = |id: &PillarId| it.id == *id || it.groups.iter().any(|it| it.id == *id);
    let measures = &scene.catalog.pack().measures;
    let count = measures.iter().filter(|it| is_under(&it.pillar)).count();
    let more = match count {
        0 => words.pillar_more.to_owned(),
        count => fill(words.pillar_measures, &count.to_string()),
    };
    html! {
        <li class="card" id={anchor(it.id.as_str())}>
            <h3>{ it.label.ja.clone() }</h3>
            { certainty_of(scene.words, it) }
            { paragraph(it.body.as_ref()) }
            <p>
                <a class="go" href={link(scene, TownPage::Measures).href_at(it.id.as_str())}>
                    { more }<span class="vh">{ "：" }{ it.label.ja.clone() }</span>
                </a>
            </p>
            { source(scene, &it.src) }
        </li>
    }
}

/// Hiring and settling in: the measures by name, each a link to its place; the support in full.
fn recruitment(scene: &Scene) -> Html {
    let pack = scene.catalog.pack();
    let words = &scene.words.town;
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
        return html! {};
    }
    let (first, rest) = own.split_at(own.len().min(FIRST_MEASURES));
    let body = html! {
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
    html! {
        <ul class="bullets names">
            for it in list {
                <li>
                    <a href={page.href_at(it.id.as_str())}>{ it.label.ja.clone() }</a>
                    { " " }{ state(scene.words, it.state) }
                </li>
            }
        </ul>
    }
}

/// Whether the policy's time is over.
fn is_over(scene: &Scene) -> bool {
    let today = scene.today.to_string();
    let valid = scene.catalog.policy().and_then(|it| it.valid.as_ref());
    valid
        .and_then(|it| it.to.as_ref())
        .is_some_and(|it| *it < today)
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
                if let Some(valid) = &it.valid {
                    <div><dt>{ words.valid }</dt><dd>{ span(scene, valid) }</dd></div>
                }
            </dl>
            if !it.revisions.is_empty() {
                <h4>{ words.revisions }</h4>
                <ol class="bullets">
                    for revision in it.revisions.iter() {
                        <li>{ revision.date.ja.clone() }{ "　" }{ revision.note.ja.clone() }</li>
                    }
                </ol>
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

/// From when to when a document holds: as printed, else its days.
fn span(scene: &Scene, valid: &Valid) -> String {
    let day = |it: &Option<String>| it.clone().unwrap_or_default();
    match &valid.words {
        Some(words) => words.ja.clone(),
        None => fill(
            &fill(scene.words.town.span, &day(&valid.from)),
            &day(&valid.to),
        ),
    }
}

/// Every section that statements name as their source. Folded; a link to one opens it.
fn sources(scene: &Scene) -> Html {
    let words = &scene.words.town;
    let documents = &scene.catalog.pack().documents;
    let count: usize = documents.iter().map(|it| it.sections.len()).sum();
    let body = html! {
        <details class="rest" id={anchor("sources")}>
            <summary>{ fill(words.headings, &count.to_string()) }</summary>
            <div class="stack">
                for document in documents.iter() {
                    <h3>{ document_words(document) }</h3>
                    <ul class="bullets yr-grid">
                        for it in document.sections.iter() {
                            <li id={anchor(&source_id(it.id.as_str()))}>
                                { it.title.ja.clone() }
                                if let Some(page) = &it.page {
                                    { fill(scene.words.frame.page, page) }
                                }
                            </li>
                        }
                    </ul>
                }
            </div>
        </details>
    };
    section("sources", words.sources, Some(words.sources_lead), body)
}
