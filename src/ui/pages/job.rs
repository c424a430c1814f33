//! A job's whole path, and the third choice: the rank.

use super::{
    choices::{Chosen, choices},
    rotation::names,
};
use crate::{
    domain::{
        guide::draft::{document_words, fill},
        pack::{base::Topic, people::Job},
        route::Route,
    },
    ui::{
        line_map::{journey::Journey, map_and_list},
        markup::markup,
        parts::{gaps::open_questions_of_job, head::head},
        scene::{Page, Scene},
    },
};

/// The page of a job.
pub fn job(scene: &Scene, job: &Job) -> Page {
    let words = scene.words.town();
    let title = fill(words.job_title, &job.label.ja);
    let eyebrow = scene
        .catalog
        .policy()
        .map(document_words)
        .unwrap_or_default();
    let journey = Journey::of_job(&scene.catalog, job);
    let lead = if journey.parts.is_empty() {
        words.job_lead_no_line
    } else {
        words.job_lead
    };
    let page = Route::Job(scene.catalog.pack().town.id.clone(), job.id.clone());
    let body = markup! {
        <div class="page">
            { head(&eyebrow, &title, markup! { lead }) }
            { choices(scene.words, &scene.site, Chosen::Job(&scene.catalog, job)) }
            if !journey.parts.is_empty() {
                { map_and_list(scene, &journey, &page) }
            }
            { names(scene, &journey) }
            { open_questions_of_job(scene, &job.id, &[Topic::Rotation]) }
        </div>
    };
    Page { title, body }
}
