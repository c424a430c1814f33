//! Certifications of specialists, with the ways to them.

use yew::prelude::*;

use crate::{
    domain::{
        guide::{Fit, Person},
        pack::growth::{Certification, CertificationRoute},
    },
    ui::{
        markup::markup,
        parts::{
            card::Card,
            condition::condition_with,
            items::{item, titled_items},
        },
        scene::Scene,
    },
};

/// The certifications as cards; an empty text where there are none.
pub fn certifications(scene: &Scene, person: &Person<'_>) -> Html {
    let list: Vec<&Certification> = scene
        .catalog
        .pack()
        .certifications
        .iter()
        .filter(|it| person.fit(&it.when) != Fit::No)
        .collect();
    if list.is_empty() {
        return markup! {};
    }
    markup! {
        <ul class="cards">
            for it in list {
                { card(scene, it) }
            }
        </ul>
    }
}

fn card(scene: &Scene, it: &Certification) -> Html {
    let words = scene.words.systems();
    Card {
        // Whom it is for, as data and as printed, is one condition.
        chips: condition_with(scene, &it.when, it.audience.as_ref(), it.certainty),
        body: it.body.as_ref(),
        rest: markup! {
            <>
                { titled_items(scene.words, words.fields, &it.fields) }
                if !it.routes.is_empty() {
                    <div class="titled">
                        <h4>{ words.routes }</h4>
                        <ul class="cols" data-cols="2">
                            for route in it.routes.iter() {
                                { way(scene, route) }
                            }
                        </ul>
                    </div>
                }
                if let Some(after) = &it.after {
                    <p><b>{ words.after }</b>{ "：" }{ &after }</p>
                }
            </>
        },
        adds: true,
        ..Card::new(it, &it.label)
    }
    .card(scene)
}

fn way(scene: &Scene, it: &CertificationRoute) -> Html {
    let fields: Vec<&str> = it.fields.iter().map(|it| it.ja.as_str()).collect();
    markup! {
        <li class="way">
            <p class="line__name">{ &it.label }</p>
            if !it.steps.is_empty() {
                <ol class="steps">
                    for step in it.steps.iter() {
                        <li>{ item(scene.words, step) }</li>
                    }
                </ol>
            }
            if !fields.is_empty() {
                <p class="small">{ scene.words.systems().route_fields }{ "：" }{ fields.join(scene.words.frame.comma) }</p>
            }
        </li>
    }
}
