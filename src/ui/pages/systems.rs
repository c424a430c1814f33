//! The year and the systems around it: interviews, evaluation, transfers, promotion, certification,
//! mentoring.

pub mod measures;

mod certification;
mod promotion;
mod year;

use yew::prelude::*;

use self::measures::{measure_groups, measures_where};
use super::{
    of_rank::{About, page, years_question},
    training::{support_list, supports_where},
};
use crate::{
    domain::{
        guide::Person,
        pack::{base::Topic, figure::Measure},
        route::Route,
    },
    ui::{
        markup::markup,
        parts::{
            head::section,
            note::{NoteKind, note},
        },
        scene::{Page, Scene},
    },
};

/// The topics of the page, in its order.
const TOPICS: [Topic; 6] = [
    Topic::Year,
    Topic::Evaluation,
    Topic::Transfer,
    Topic::Promotion,
    Topic::Certification,
    Topic::Mentoring,
];

/// The page.
pub fn systems(scene: &Scene, person: &Person<'_>) -> Page {
    let words = scene.words.systems();
    let about = About {
        title: words.title,
        topic: Topic::Year,
        lead: year::lead(scene, person),
        open: &TOPICS,
    };
    let pack = scene.catalog.pack();
    let conditions = pack.year.iter().map(|it| &it.when);
    let conditions = conditions.chain(pack.gates.iter().map(|it| &it.when));
    let conditions = conditions.chain(pack.certifications.iter().map(|it| &it.when));
    let plan_lead = if year::has_talks(person) {
        words.plan_lead
    } else {
        words.plan_lead_no_talk
    };
    let body = markup! {
        <>
            { years_question(scene, person, conditions) }
            { year::year(scene, person) }
            { topic(scene, person, Topic::Evaluation, "evaluation", words.evaluation, markup! {}) }
            { topic(scene, person, Topic::Transfer, "transfer", words.transfer, flow(scene, person)) }
            { topic(scene, person, Topic::Promotion, "promotion", words.promotion, promotion::gates(scene, person)) }
            { topic(scene, person, Topic::Certification, "certification", words.certification, certification::certifications(scene, person)) }
            { topic(scene, person, Topic::Mentoring, "mentoring", words.mentoring, mentoring(scene, person)) }
            { section("plan", words.plan, Some(plan_lead), markup! {
                <p><a class="btn" href={Route::Plans.href()}>{ words.open_plan }</a></p>
            }) }
        </>
    };
    page(scene, person, &about, body)
}

/// Where on the page a measure stands: at the first of its own topics that the page has.
pub fn stands_at(it: &Measure) -> Option<Topic> {
    let own = it.topics.iter().find(|it| TOPICS.contains(it));
    own.copied()
}

/// A topic with what belongs to it; an empty text where the policy has nothing on it. What it lacks
/// stands at the end of the page.
fn topic(
    scene: &Scene,
    person: &Person<'_>,
    topic: Topic,
    id: &'static str,
    title: &'static str,
    first: Html,
) -> Html {
    let list = measures_where(person, |it| stands_at(it) == Some(topic));
    if list.is_empty() && first == markup! {} {
        return markup! {};
    }
    let own_title = scene.catalog.pack().labels.get(&topic);
    let own_title = own_title.map(|it| it.ja.as_str()).filter(|it| *it != title);
    let body = markup! {
        <>
            { first }
            { measure_groups(scene, &list) }
        </>
    };
    section(id, title, own_title, body)
}

/// How transfers are decided stands at the end where the parts of the figure are not paired.
fn flow(scene: &Scene, person: &Person<'_>) -> Html {
    if person.unpaired(Topic::Transfer).next().is_none() {
        return markup! {};
    }
    note(
        NoteKind::Info,
        markup! { <p>{ scene.words.systems().transfer_flow }</p> },
    )
}

fn mentoring(scene: &Scene, person: &Person<'_>) -> Html {
    let list = supports_where(person, |it| it.topics.contains(&Topic::Mentoring));
    if list.is_empty() {
        return markup! {};
    }
    support_list(scene, &list)
}
