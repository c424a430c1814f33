//! How people of a job move: the map, the list, the rules, and what is open.

use yew::prelude::*;

use super::{
    of_rank::{asks, years_field},
    overview::page_href,
};
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
        },
        scene::{Page, Scene},
    },
};

/// The rotation page of a job and rank.
pub fn rotation(scene: &Scene, person: &Person<'_>) -> Page {
    let words = scene.words.rotation();
    let eyebrow = scene
        .catalog
        .policy()
        .map(document_words)
        .unwrap_or_default();
    let journey = Journey::of_person(person);
    let title = if journey.parts.is_empty() {
        words.title_no_line
    } else {
        words.title
    };
    let title = fill(title, &person.job.label.ja);
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
    let conditions = scene.catalog.pack().rotation_rules.iter();
    let conditions = conditions.map(|it| &it.when);
    let body = markup! {
        <div class="page">
            { head(&eyebrow, &title, markup! { <p>{ lead }</p> }) }
            <div class="section stack where-from">
                if is_both {
                    <p>{ fill(&fill(words.both, &person.rank.label.ja), &own.join(words.and)) }</p>
                }
                { years_field(scene, asks(person, conditions)) }
            </div>
            if !journey.parts.is_empty() {
                { map_and_list(scene, &journey, &page) }
            }
            { names(scene, &journey) }
            { rules(scene, person) }
            { plan(scene, &journey) }
            { open_questions(scene, person, &[Topic::Rotation]) }
        </div>
    };
    Page { title, body }
}

/// Departments stand as the document names them.
pub fn names(scene: &Scene, journey: &Journey<'_>) -> Html {
    let words = scene.words.rotation();
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
    let words = scene.words.rotation();
    let all = &scene.catalog.pack().rotation_rules;
    let (of_all, of_some): (Vec<&RotationRule>, Vec<&RotationRule>) = all
        .iter()
        .filter(|it| person.fit(&it.when) != Fit::No)
        .partition(|it| it.when.jobs.is_empty());
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
    let list = |id, title, list: &[&RotationRule]| {
        if list.is_empty() {
            return markup! {};
        }
        let body = markup! {
            <ul class="cols cards" data-cols="2">
                for it in list {
                    { card(it) }
                }
            </ul>
        };
        section(id, title, Some(words.rules_lead), body)
    };
    markup! {
        <>
            { list("job-rules", words.job_rules, &of_some) }
            { list("rules", words.rules, &of_all) }
        </>
    }
}

fn plan(scene: &Scene, journey: &Journey<'_>) -> Html {
    let words = scene.words.rotation();
    let title = if journey.parts.is_empty() {
        words.plan_no_line
    } else {
        words.plan
    };
    let draft = scene.on.drafts_plan.reform(|_: MouseEvent| Span::TenYears);
    let body = markup! {
        <>
            <p>
                <button class="btn" type="button" onclick={draft}>{ icon(Icon::Add) }{ title }</button>
            </p>
            { note(NoteKind::Info, markup! { <p>{ scene.words.rank().no_promise }</p> }) }
        </>
    };
    section("plan", title, Some(words.plan_lead), body)
}
