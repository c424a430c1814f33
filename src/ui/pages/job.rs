//! A job's whole path, and the third choice: the rank.

use yew::prelude::*;

use super::choices::{Chosen, choices};
use crate::{
    domain::{
        guide::draft::{document_words, fill},
        pack::people::Job,
    },
    ui::{
        parts::head::head,
        scene::{Page, Scene},
    },
};

/// The page of a job.
pub fn job(scene: &Scene, job: &Job) -> Page {
    let words = &scene.words.town;
    let title = fill(words.job_title, &job.label.ja);
    let eyebrow = scene
        .catalog
        .policy()
        .map(document_words)
        .unwrap_or_default();
    let body = html! {
        <div class="page">
            { head(&eyebrow, &title, html! { words.job_lead }) }
            { choices(scene.words, &scene.site, Chosen::Job(&scene.catalog, job)) }
        </div>
    };
    Page { title, body }
}
