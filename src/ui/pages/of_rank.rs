//! What the pages of a job and rank have in common.

use yew::prelude::*;

use crate::{
    domain::{
        guide::{Person, draft::document_words},
        pack::{
            base::{Certainty, Topic},
            when::When,
        },
    },
    ui::{
        markup::markup,
        parts::{
            gaps::open_questions,
            head::head,
            years::{Asks, YearsField},
        },
        scene::{Page, Scene},
    },
};

/// What a page of a job and rank is about.
pub struct About<'a> {
    /// Its heading.
    pub title: &'static str,
    /// The topic whose own name the town gives.
    pub topic: Topic,
    /// Below the heading.
    pub lead: String,
    /// What is lost or missing on these is listed at the end.
    pub open: &'a [Topic],
}

/// A page of a job and rank: the head, the body, and at the end what is not known.
pub fn page(scene: &Scene, person: &Person<'_>, about: &About<'_>, body: Html) -> Page {
    let pack = scene.catalog.pack();
    let mut eyebrow = scene
        .catalog
        .policy()
        .map(document_words)
        .unwrap_or_default();
    if let Some(label) = pack.labels.get(&about.topic) {
        eyebrow.push('　');
        eyebrow.push_str(&label.ja);
    }
    let title = [
        about.title,
        "・",
        &person.job.label.ja,
        "・",
        &person.rank.label.ja,
    ]
    .concat();
    let body = markup! {
        <div class="page">
            { head(&eyebrow, about.title, markup! { <p>{ about.lead.clone() }</p> }) }
            { body }
            { open_questions(scene, person, about.open) }
        </div>
    };
    Page { title, body }
}

/// Asks for the years since joining where they would tell more: of the stage, or of the conditions
/// on the page.
pub fn years_question<'w>(
    scene: &Scene,
    person: &Person<'_>,
    on_page: impl IntoIterator<Item = &'w When>,
) -> Html {
    let asks = asks(person, on_page);
    if asks == Asks::Nothing && scene.years.is_none() {
        return markup! {};
    }
    markup! {
        <div class="section you">{ years_field(scene, asks) }</div>
    }
}

/// What the years since joining would tell on a page with these conditions.
pub fn asks<'w>(person: &Person<'_>, on_page: impl IntoIterator<Item = &'w When>) -> Asks {
    if person.stages().asks_years {
        Asks::Stage
    } else if person.asks_years(on_page) {
        Asks::Whom
    } else {
        Asks::Nothing
    }
}

/// The field for the years since joining.
pub fn years_field(scene: &Scene, asks: Asks) -> Html {
    yew::html! {
        <YearsField words={scene.words} years={scene.years} {asks} on_said={scene.on.said_years.clone()} />
    }
}

/// How a missing value of a topic is missing: `likely` if a gap says so, else as the first gap does.
pub fn absence(person: &Person<'_>, topic: Topic, likely: Certainty) -> Option<Certainty> {
    let gaps: Vec<Certainty> = person.gaps(topic).map(|it| it.certainty).collect();
    if gaps.contains(&likely) {
        Some(likely)
    } else {
        gaps.first().copied()
    }
}
