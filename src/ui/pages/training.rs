//! Trainings: required for this rank first, then the rest by fit, by the way they are done; then
//! what helps to learn.

use yew::prelude::*;

use super::of_rank::{About, page, years_question};
use crate::{
    domain::{
        guide::{
            Fit, Person,
            trainings::{Listed, Why},
        },
        pack::{
            base::{Sources, Topic},
            growth::{Mode, Support},
            when::Duty,
        },
    },
    ui::{
        markup::markup,
        pages::systems::measures::measures,
        parts::{
            card::{Card, add_button, anchor, shared_source},
            certainty::certainty_of,
            condition::condition,
            head::section,
            items::{items, titled_items},
            source::source,
            text::paragraph,
        },
        scene::{Page, Scene},
    },
};

/// The page.
pub fn training(scene: &Scene, person: &Person<'_>) -> Page {
    let words = scene.words.growth();
    let groups = person.trainings();
    let of = |mode: Mode| {
        let is_in = move |it: &&Listed<'_>| {
            it.training.mode == mode && !it.why.is_required() && it.why != Why::NotForYou
        };
        groups.iter().filter(is_in).collect::<Vec<_>>()
    };
    let required: Vec<&Listed<'_>> = groups.iter().filter(|it| it.why.is_required()).collect();
    let other: Vec<&Listed<'_>> = groups
        .iter()
        .filter(|it| it.why == Why::NotForYou)
        .collect();
    let modes = [
        ("ojt", words.ojt, of(Mode::Ojt)),
        ("off-jt", words.off_jt, of(Mode::OffJt)),
        ("own", words.own, of(Mode::Own)),
        ("dispatch", words.dispatch, of(Mode::Dispatch)),
    ];
    let about = About {
        title: words.training_title,
        topic: Topic::Training,
        lead: words.training_lead.to_owned(),
        open: &[Topic::Training, Topic::Support, Topic::Mentoring],
    };
    let pack = scene.catalog.pack();
    let conditions = pack.trainings.iter().map(|it| &it.when);
    let conditions = conditions.chain(pack.supports.iter().map(|it| &it.when));
    let body = markup! {
        <>
            { years_question(scene, person, conditions) }
            if groups.is_empty() {
                <p class="section">{ words.no_training }</p>
            } else if required.is_empty() {
                { section("must", words.must, None, markup! { <p>{ words.no_must }</p> }) }
            } else {
                { section("must", words.must, Some(words.must_lead), cards(scene, &required)) }
            }
            for (id, title, list) in modes {
                if !list.is_empty() {
                    { section(id, title, None, cards(scene, &list)) }
                }
            }
            if !other.is_empty() {
                <details class="section rest">
                    <summary>{ words.not_for_you }</summary>
                    { cards(scene, &other) }
                </details>
            }
            { supports(scene, person) }
            { measures(scene, person, "measures", words.measures, &[Topic::Training, Topic::Support]) }
        </>
    };
    page(scene, person, &about, body)
}

fn cards(scene: &Scene, list: &[&Listed<'_>]) -> Html {
    markup! {
        <ul class="cards" data-cols="2">
            for it in list {
                { card(scene, it) }
            }
        </ul>
    }
}

fn card(scene: &Scene, group: &Listed<'_>) -> Html {
    let words = scene.words.growth();
    let it = group.training;
    Card {
        chips: chips(scene, group),
        when: Some(&it.when),
        body: it.body.as_ref(),
        rest: markup! {
            <>
                { titled_items(scene.words, words.purpose, &it.purpose) }
                // The words of the condition are the audience already.
                if it.when.words.is_none() {
                    { titled_items(scene.words, words.audience, &it.audience) }
                }
                { titled_items(scene.words, words.contents, &it.items) }
                if !group.parts.is_empty() {
                    <div class="titled">
                        <h4>{ words.parts }</h4>
                        { parts(scene, group) }
                    </div>
                }
            </>
        },
        adds: group.why != Why::NotForYou && !group.is_kind,
        ..Card::new(it, &it.label)
    }
    .card(scene)
}

fn parts(scene: &Scene, group: &Listed<'_>) -> Html {
    markup! {
        <ul class="parts">
            for part in group.parts.iter() {
                { part_line(scene, group, part) }
            }
        </ul>
    }
}

/// A training that stands below its kind, with what stands below it in turn.
fn part_line(scene: &Scene, group: &Listed<'_>, listed: &Listed<'_>) -> Html {
    let it = listed.training;
    markup! {
        <li class="line stack" id={anchor(it.id.as_str())}>
            <p class="line__name">{ &it.label }</p>
            { chips(scene, listed) }
            { certainty_of(scene.words, it) }
            { condition(scene, &it.when, it.certainty) }
            { paragraph(it.body.as_ref()) }
            { items(scene.words, &it.items) }
            if listed.why != Why::NotForYou && !listed.is_kind {
                { add_button(scene, it.id.as_str(), &it.label) }
            }
            if it.src != group.training.src {
                { source(scene, &it.src) }
            }
            if !listed.parts.is_empty() {
                { parts(scene, listed) }
            }
        </li>
    }
}

/// Why it stands where it stands, and how far it is a duty.
fn chips(scene: &Scene, listed: &Listed<'_>) -> Html {
    let (rank, words) = (scene.words.rank(), scene.words.growth());
    let why = match listed.why {
        Why::Required => rank.reason_required,
        Why::RequiredIf => rank.reason_required_if,
        Why::NextRank => rank.reason_next_rank,
        Why::Named => rank.reason_named,
        Why::NamedIf => words.named_if,
        Why::Open => words.open,
        Why::NotForYou => words.not_for_you_reason,
    };
    let must = (listed.why == Why::Required).then_some("must");
    let duty = match &listed.training.duty_words {
        Some(words) => Some(words.ja.clone()),
        None => duty_words(scene, &listed.training.duty),
    };
    markup! {
        <p class="row chips">
            <span class="chip" data-need={must}>{ why }</span>
            if let Some(duty) = duty {
                <span class="chip">{ duty }</span>
            }
        </p>
    }
}

/// A duty in our own words, where the document's own are not given.
pub fn duty_words(scene: &Scene, duty: &[Duty]) -> Option<String> {
    let words = scene.words.growth();
    let labels: Vec<&str> = duty
        .iter()
        .map(|it| match it {
            Duty::Required => words.required,
            Duty::Optional => words.optional,
            Duty::Nominated => words.nominated,
            Duty::Selective => words.selective,
        })
        .collect();
    (!labels.is_empty()).then(|| labels.join(scene.words.frame.comma))
}

fn supports(scene: &Scene, person: &Person<'_>) -> Html {
    let words = scene.words.growth();
    let is = |it: &Support, topic| it.topics.contains(&topic);
    let learning = supports_where(person, |it| is(it, Topic::Training));
    let people = supports_where(person, |it| {
        is(it, Topic::Mentoring) && !is(it, Topic::Training)
    });
    let rest = supports_where(person, |it| {
        is(it, Topic::Support) && !is(it, Topic::Training) && !is(it, Topic::Mentoring)
    });
    markup! {
        <>
            { support_section(scene, "support", words.support, &learning) }
            { support_section(scene, "mentoring", words.mentoring, &people) }
            { support_section(scene, "other-support", words.other_support, &rest) }
        </>
    }
}

/// The support that may be for the person and is of a kind.
pub fn supports_where<'a>(
    person: &Person<'a>,
    is_meant: impl Fn(&Support) -> bool,
) -> Vec<&'a Support> {
    let all = person.catalog.pack().supports.iter();
    all.filter(|it| person.fit(&it.when) != Fit::No && is_meant(it))
        .collect()
}

/// Support as a section; an empty text where there is none.
pub fn support_section(scene: &Scene, id: &'static str, title: &str, list: &[&Support]) -> Html {
    if list.is_empty() {
        return markup! {};
    }
    section(id, title, None, support_list(scene, list))
}

/// Support as a list.
pub fn support_list(scene: &Scene, list: &[&Support]) -> Html {
    let shared = shared_source(list.iter().map(|it| &it.src));
    markup! {
        <div class="card">
            <ul class="parts" data-cols="2">
                for it in list {
                    { support(scene, it, shared) }
                }
            </ul>
            if let Some(shared) = shared {
                { source(scene, shared) }
            }
        </div>
    }
}

fn support(scene: &Scene, it: &Support, shared: Option<&Sources>) -> Html {
    Card {
        when: Some(&it.when),
        body: it.body.as_ref(),
        rest: items(scene.words, &it.items),
        adds: true,
        ..Card::new(it, &it.label)
    }
    .line(scene, shared)
}
