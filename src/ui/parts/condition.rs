//! Whom a statement concerns, in the document's own words; else in the names of what it lists.

use yew::prelude::*;

use super::certainty::certainty;
use crate::{
    domain::{
        catalog::Catalog,
        pack::{base::Certainty, when::When},
    },
    ui::{markup::markup, scene::Scene},
};

/// The condition as a line; an empty text where there is none. Where the statement around it is
/// marked as unsure already, the condition is not marked again.
pub fn condition(scene: &Scene, when: &When, around: Certainty) -> Html {
    let Some(words) = condition_words(&scene.catalog, scene.words.frame.comma, when) else {
        return markup! {};
    };
    markup! {
        <p class="cond small">
            <b>{ scene.words.rank.condition }</b>{ "：" }{ words }
            if !when.inferred.is_empty() && around == Certainty::Stated {
                { " " }{ certainty(scene.words, Certainty::Inferred, None) }
            }
        </p>
    }
}

fn condition_words(catalog: &Catalog, comma: &str, when: &When) -> Option<String> {
    if let Some(words) = &when.words {
        return Some(words.ja.clone());
    }
    let pack = catalog.pack();
    let mut labels: Vec<&str> = Vec::new();
    labels.extend(
        when.jobs
            .iter()
            .filter_map(|it| Some(catalog.job(it)?.label.ja.as_str())),
    );
    labels.extend(
        when.ranks
            .iter()
            .filter_map(|it| Some(catalog.rank(it)?.label.ja.as_str())),
    );
    labels.extend(
        when.stages
            .iter()
            .filter_map(|it| Some(catalog.stage(it)?.label.ja.as_str())),
    );
    for it in &pack.functions {
        if when.posts.contains(&it.id) {
            labels.push(&it.label.ja);
        }
    }
    for it in pack.ranks.iter().flat_map(|it| &it.posts) {
        if when.posts.contains(&it.id) {
            labels.push(&it.label.ja);
        }
    }
    for it in &pack.employments {
        if when.employment.contains(&it.id) {
            labels.push(&it.label.ja);
        }
    }
    (!labels.is_empty()).then(|| labels.join(comma))
}
