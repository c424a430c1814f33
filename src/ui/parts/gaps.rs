//! What a reader would look for and not find. Absence is drawn, never left blank.

use yew::prelude::*;

use super::{certainty::certainty, condition::condition, items::items, source::source};
use crate::{
    domain::{
        guide::Person,
        id::JobId,
        pack::{
            base::Topic,
            town::{Gap, Unpaired},
            when::When,
        },
    },
    ui::{dom::STATEMENT_PREFIX, markup::markup, scene::Scene},
};

/// Everything about the topics that is lost, not in the policy or of unknown pairing, and concerns
/// the person; an empty text if there is nothing.
pub fn open_questions(scene: &Scene, person: &Person<'_>, topics: &[Topic]) -> Html {
    let mut gaps: Vec<&Gap> = Vec::new();
    let mut pairs: Vec<&Unpaired> = Vec::new();
    for topic in topics {
        gaps.extend(
            person
                .gaps(*topic)
                .filter(|it| !gaps.iter().any(|other| other.id == it.id))
                .collect::<Vec<_>>(),
        );
        pairs.extend(
            person
                .unpaired(*topic)
                .filter(|it| !pairs.iter().any(|other| other.id == it.id))
                .collect::<Vec<_>>(),
        );
    }
    questions(scene, &gaps, &pairs)
}

/// The same for a town's own pages, where there is no person.
pub fn open_questions_of_town(scene: &Scene, topics: &[Topic]) -> Html {
    let pack = scene.catalog.pack();
    let about = |list: &[Topic]| list.iter().any(|it| topics.contains(it));
    let gaps: Vec<&Gap> = pack.gaps.iter().filter(|it| about(&it.topics)).collect();
    let pairs: Vec<&Unpaired> = pack
        .unpaired
        .iter()
        .filter(|it| about(&it.topics))
        .collect();
    questions(scene, &gaps, &pairs)
}

/// The same for a job, whoever asks.
pub fn open_questions_of_job(scene: &Scene, job: &JobId, topics: &[Topic]) -> Html {
    let pack = scene.catalog.pack();
    let about = |list: &[Topic], when: Option<&When>| {
        list.iter().any(|it| topics.contains(it))
            && when.is_none_or(|it| it.jobs.is_empty() || it.jobs.contains(job))
    };
    let gaps = pack.gaps.iter();
    let gaps: Vec<&Gap> = gaps
        .filter(|it| about(&it.topics, it.when.as_ref()))
        .collect();
    let pairs = pack.unpaired.iter();
    let pairs: Vec<&Unpaired> = pairs
        .filter(|it| about(&it.topics, it.when.as_ref()))
        .collect();
    questions(scene, &gaps, &pairs)
}

fn questions(scene: &Scene, gaps: &[&Gap], pairs: &[&Unpaired]) -> Html {
    if gaps.is_empty() && pairs.is_empty() {
        return markup! {};
    }
    let frame = &scene.words.frame;
    let office = scene.site.contact.clone().or_else(|| {
        scene
            .catalog
            .pack()
            .town
            .office
            .as_ref()
            .map(|it| it.ja.clone())
    });
    markup! {
        <section class="section" aria-labelledby="gaps">
            <h2 id="gaps">{ frame.gaps }</h2>
            for it in pairs {
                { unpaired(scene, it) }
            }
            if !gaps.is_empty() {
                <ul class="gaps">
                    for it in gaps {
                        <li class="gap" id={format!("{STATEMENT_PREFIX}{}", it.id)}>
                            <p class="gap__what">{ &it.what }</p>
                            if let Some(when) = &it.when {
                                { condition(scene, when, it.certainty) }
                            }
                            { certainty(scene.words, it.certainty, it.why.as_ref()) }
                            if let Some(ask) = &it.ask {
                                <p class="small quiet">{ frame.ask }{ &ask }</p>
                            }
                        </li>
                    }
                </ul>
            }
            if let Some(office) = office {
                <p class="small quiet">{ frame.ask }{ office }</p>
            }
        </section>
    }
}

/// Lists that stand side by side because which value belongs to which is not known.
fn unpaired(scene: &Scene, it: &Unpaired) -> Html {
    let frame = &scene.words.frame;
    markup! {
        <div class="card unpaired" id={format!("{STATEMENT_PREFIX}{}", it.id)}>
            <h3>{ &it.label }</h3>
            if let Some(when) = &it.when {
                { condition(scene, when, it.certainty) }
            }
            { certainty(scene.words, crate::domain::pack::base::Certainty::Unpaired, it.why.as_ref()) }
            <p class="small quiet">{ frame.unpaired_lead }</p>
            <div class="unpaired__lists">
                for list in &it.lists {
                    <div>
                        <h4>{ &list.label }</h4>
                        { items(scene.words, &list.values) }
                    </div>
                }
            </div>
            { source(scene, &it.src) }
        </div>
    }
}
