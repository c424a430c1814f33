//! A new hire's first year: whom to lean on, what happens when, what to learn, the first words.
//! There is no person here: what is shown is what the content itself says of the first year.

mod first;

use yew::prelude::*;

use self::first::First;
use super::{
    glossary,
    measures::{eyebrow, state},
};
use crate::{
    domain::{
        guide::season::{Season, season},
        pack::{
            base::Topic,
            figure::Measure,
            growth::{Support, Training},
            year::Step,
        },
        route::{Route, TownPage},
    },
    ui::{
        markup::markup,
        parts::{
            card::{Card, anchor, shared_source},
            certainty::certainty_of,
            condition::condition,
            gaps::open_questions_of_town,
            head::{head, section},
            items::items,
            months::months_of,
            source::source,
            text::paragraph,
        },
        scene::{Page, Scene},
    },
};

/// The page.
pub fn first_year(scene: &Scene) -> Page {
    let words = scene.words.facts();
    let town = scene.words.town();
    let title = town.first_year;
    let first = First::of(&scene.catalog);
    let id = &scene.catalog.pack().town.id;
    let year_lead = if first.steps.iter().any(|it| it.is_talk()) {
        words.first_year_lead
    } else {
        words.first_year_lead_no_talk
    };
    let to = |page| Route::Town(id.clone(), page);
    let body = markup! {
        <div class="page">
            { head(&eyebrow(scene), title, markup! { <p>{ words.first_hello }</p> }) }
            if !first.helpers.is_empty() {
                { section("helpers", words.first_helpers, Some(words.first_helpers_lead), supports(scene, &first.helpers)) }
            }
            if !first.steps.is_empty() {
                { section("year", words.first_year, Some(year_lead), year(scene, &first.steps)) }
            }
            if !first.trainings.is_empty() {
                { section("trainings", words.first_trainings, Some(words.first_trainings_lead), markup! {
                    <ul class="cols" data-cols="2">
                        for it in first.trainings.iter() {
                            { training(scene, it) }
                        }
                    </ul>
                }) }
            }
            if !first.supports.is_empty() || !first.measures.is_empty() {
                { section("supports", words.first_supports, None, markup! {
                    <>
                        { supports(scene, &first.supports) }
                        { measures(scene, &first.measures) }
                    </>
                }) }
            }
            if !first.terms.is_empty() {
                { section("words", words.first_words, None, markup! {
                    <>
                        { glossary::list(scene, &first.terms, None) }
                        <p><a class="go" href={to(TownPage::Glossary).href()}>{ words.all_terms }</a></p>
                    </>
                }) }
            }
            { section("on", words.first_on, Some(words.first_on_lead), markup! {
                <p><a class="btn" data-kind="outline" href={to(TownPage::Overview).href_at("choose")}>{ words.first_on_link }</a></p>
            }) }
            { open_questions_of_town(scene, &[Topic::FirstYear]) }
        </div>
    };
    Page {
        title: title.to_owned(),
        body,
    }
}

fn supports(scene: &Scene, list: &[&Support]) -> Html {
    if list.is_empty() {
        return markup! {};
    }
    markup! {
        <ul class="cols" data-cols="2">
            for it in list {
                { Card {
                    when: Some(&it.when),
                    body: it.body.as_ref(),
                    rest: items(scene.words, &it.items),
                    ..Card::new(*it, &it.label)
                }.card(scene) }
            }
        </ul>
    }
}

fn training(scene: &Scene, it: &Training) -> Html {
    Card {
        chips: markup! {
            if let Some(duty) = &it.duty_words {
                <p><span class="chip">{ &duty }</span></p>
            }
        },
        when: Some(&it.when),
        body: it.body.as_ref(),
        rest: markup! {
            <>
                { items(scene.words, &it.purpose) }
                { items(scene.words, &it.items) }
            </>
        },
        ..Card::new(it, &it.label)
    }
    .card(scene)
}

fn measures(scene: &Scene, list: &[&Measure]) -> Html {
    if list.is_empty() {
        return markup! {};
    }
    markup! {
        <ul class="card measures">
            for it in list {
                { Card {
                    chips: state(scene.words, it.state),
                    when: Some(&it.when),
                    body: it.body.as_ref(),
                    rest: items(scene.words, &it.parts),
                    ..Card::new(*it, &it.label)
                }.line(scene, None) }
            }
        </ul>
    }
}

/// The steps of the year as a rail, with what is on today marked.
fn year(scene: &Scene, steps: &[&Step]) -> Html {
    let shared = shared_source(steps.iter().map(|it| &it.src));
    markup! {
        <>
            if let Some(src) = shared {
                { source(scene, src) }
            }
            <ol class="rail">
                for it in steps {
                    { step(scene, it, shared == Some(&it.src)) }
                }
            </ol>
        </>
    }
}

fn step(scene: &Scene, it: &Step, has_source: bool) -> Html {
    let words = scene.words.facts();
    let is_now = season(it, scene.today) == Season::Now;
    let when = months_of(scene.words, it).unwrap_or_else(|| words.first_undated.to_owned());
    markup! {
        <li id={anchor(it.id.as_str())} data-stage="1" data-here={is_now.then_some("")} data-wait={it.months.is_none().then_some("")}>
            <div class="stack first">
                <h3>
                    <span class="first__when">{ when }</span>{ " " }
                    if let Some(no) = &it.no {
                        { &no }{ "　" }
                    }
                    { &it.label }
                    if is_now {
                        { " " }<span class="chip" data-fill="here">{ words.now }</span>
                    }
                </h3>
                { certainty_of(scene.words, it) }
                { condition(scene, &it.when, it.certainty) }
                { paragraph(it.body.as_ref()) }
                if !it.topics.is_empty() || !it.forms.is_empty() {
                    <details class="rest">
                        <summary>{ words.first_talk }</summary>
                        <div class="stack">
                            { items(scene.words, &it.topics) }
                            for form in it.forms.iter() {
                                <h4>{ &form.label }</h4>
                                { items(scene.words, &form.items) }
                            }
                        </div>
                    </details>
                }
                if !has_source {
                    { source(scene, &it.src) }
                }
            </div>
        </li>
    }
}
