//! How people of a job move: the map, the list, the rules, and what is open.

use yew::prelude::*;

use super::overview::page_href;
use crate::{
    domain::{
        guide::{
            Fit, Person,
            draft::{document_words, fill},
        },
        pack::{base::Topic, rotation::RotationRule},
        plan::Span,
        route::RankPage,
    },
    ui::{
        line_map::{journey::Journey, map_and_list, names_departments},
        markup::markup,
        parts::{
            card::Card,
            gaps::open_questions,
            head::{head, section},
            icon::{Icon, icon},
            items::items,
            note::{NoteKind, note},
            years::YearsField,
        },
        scene::{Page, Scene},
    },
};

/// The rotation page of a job and rank.
pub fn rotation(scene: &Scene, person: &Person<'_>) -> Page {
    let words = &scene.words.rotation;
    let title = fill(words.title, &person.job.label.ja);
    let eyebrow = scene
        .catalog
        .policy()
        .map(document_words)
        .unwrap_or_default();
    let journey = Journey::of_person(person);
    let stages = person.stages();
    let own: Vec<&str> = stages
        .stages
        .iter()
        .map(|it| it.stage.label.ja.as_str())
        .collect();
    let is_both = stages.stages.len() > 1 && !stages.asks_years;
    let page = page_href(person, RankPage::Rotation);
    let lead = if journey.parts.is_empty() {
        words.none.to_owned()
    } else {
        journey.tale_with_place(words)
    };
    let body = markup! {
        <div class="page">
            { head(&eyebrow, &title, markup! { <p>{ lead }</p> }) }
            <div class="section stack where-from">
                if is_both {
                    <p>{ fill(&fill(words.both, &person.rank.label.ja), &own.join(words.and)) }</p>
                }
                { yew::html! { <YearsField
                    words={scene.words}
                    years={scene.years}
                    asks={stages.asks_years}
                    on_said={scene.on.said_years.clone()}
                /> } }
            </div>
            if !journey.parts.is_empty() {
                { map_and_list(scene, &journey, &page) }
            }
            { names(scene, &journey) }
            { rules(scene, person) }
            { plan(scene) }
            { open_questions(scene, person, &[Topic::Rotation]) }
        </div>
    };
    Page { title, body }
}

/// Departments stand as the document names them.
pub fn names(scene: &Scene, journey: &Journey<'_>) -> Html {
    let words = &scene.words.rotation;
    if !names_departments(journey) {
        return markup! {};
    }
    section(
        "names",
        words.names,
        None,
        note(NoteKind::Info, markup! { <p>{ words.names_note }</p> }),
    )
}

fn rules(scene: &Scene, person: &Person<'_>) -> Html {
    let words = &scene.words.rotation;
    let all = &scene.catalog.pack().rotation_rules;
    let own: Vec<&RotationRule> = all
        .iter()
        .filter(|it| person.fit(&it.when) != Fit::No)
        .collect();
    if own.is_empty() {
        return markup! {};
    }
    let card = |it: &RotationRule| {
        let mut card = Card::new(it, &it.label);
        card.when = Some(&it.when);
        card.body = it.body.as_ref();
        card.rest = markup! {
            <>
                if let Some(interval) = &it.interval {
                    <p>{ words.interval }{ "：" }<b>{ &interval.words }</b></p>
                }
                { items(scene.words, &it.items) }
            </>
        };
        card.card(scene)
    };
    let body = markup! {
        <ul class="cols cards" data-cols="2">
            for it in own {
                { card(it) }
            }
        </ul>
    };
    section("rules", words.rules, Some(words.rules_lead), body)
}

fn plan(scene: &Scene) -> Html {
    let words = &scene.words.rotation;
    let draft = scene.on.drafts_plan.reform(|_: MouseEvent| Span::TenYears);
    let body = markup! {
        <>
            <p>
                <button class="btn" type="button" onclick={draft}>{ icon(Icon::Add) }{ words.plan }</button>
            </p>
            { note(NoteKind::Info, markup! { <p>{ scene.words.rank.no_promise }</p> }) }
        </>
    };
    section("plan", words.plan, Some(words.plan_lead), body)
}
