//! Useful qualifications by stage, the person's own stage first, and the support that exists.

use yew::prelude::*;

use super::{
    of_rank::{About, page, years_question},
    training::{support_section, supports_where},
};
use crate::{
    domain::{
        guide::{Person, draft::fill, stage::OwnStage},
        pack::{
            base::{Certainty, Sources, Topic},
            item::Item,
            rotation::Qualification,
        },
        route::RankPage,
    },
    ui::{
        markup::markup,
        pages::overview::page_href,
        parts::{
            card::{Card, shared_source},
            certainty::certainty,
            head::section,
            items::titled_items,
            source::source,
        },
        scene::{Page, Scene},
    },
};

/// The page.
pub fn qualifications(scene: &Scene, person: &Person<'_>) -> Page {
    let words = scene.words.growth();
    let about = About {
        title: words.qualifications_title,
        topic: Topic::Qualifications,
        lead: fill(words.qualifications_lead, &person.job.label.ja),
        open: &[Topic::Qualifications, Topic::Support],
    };
    let supports = supports_where(person, |it| {
        it.topics.contains(&Topic::Qualifications) || it.topics.contains(&Topic::Support)
    });
    let body = markup! {
        <>
            { years_question(scene, person, supports.iter().map(|it| &it.when)) }
            { by_stage(scene, person) }
            { support(scene, person) }
            <p class="section">
                <a class="go" href={page_href(person, RankPage::Training).href()}>{ words.see_training }</a>
            </p>
        </>
    };
    page(scene, person, &about, body)
}

fn by_stage(scene: &Scene, person: &Person<'_>) -> Html {
    let words = scene.words.growth();
    let own = person.stages().stages;
    let is_own = |it: &OwnStage<'_>| own.iter().any(|own| own.stage.id == it.stage.id);
    let is_lost = |it: &Qualification| it.stage_certainty == Certainty::Lost;
    let (mut stages, other): (Vec<_>, Vec<_>) = (1..)
        .zip(person.all_stages())
        .partition(|(_, it)| is_own(it));
    stages.extend(other);
    let lost: Vec<&Qualification> = stages
        .iter()
        .filter_map(|(_, it)| it.cell)
        .flat_map(|it| &it.qualifications)
        .filter(|it| is_lost(it))
        .collect();
    let known: Vec<_> = stages
        .iter()
        .filter_map(|(order, it)| {
            let cell = it.cell?;
            let list: Vec<&Qualification> = cell
                .qualifications
                .iter()
                .filter(|it| !is_lost(it))
                .collect();
            let is_there = !list.is_empty() || !cell.courses.is_empty();
            is_there.then_some((*order, it, list, cell.courses.as_slice(), &cell.src))
        })
        .collect();
    if lost.is_empty() && known.is_empty() {
        let body = markup! {
            <div class="card">
                <p>{ fill(words.no_qualifications, &person.job.label.ja) }</p>
                if person.gaps(Topic::Qualifications).next().is_some() {
                    <p>{ words.no_qualifications_why }</p>
                }
            </div>
        };
        return section("qualifications", words.qualifications, None, body);
    }
    markup! {
        <>
            if !lost.is_empty() {
                { section("lost", words.stage_lost, Some(words.stage_lost_lead), lines(scene, &lost)) }
            }
            if !known.is_empty() {
                { section("qualifications", words.qualifications, None, markup! {
                    <ol class="rail">
                        for (order, it, list, courses, src) in known {
                            { stage(scene, &Shown { order, it, list, courses, src, is_own: is_own(it), is_sure: own.len() == 1 }) }
                        }
                    </ol>
                }) }
            }
        </>
    }
}

/// A stage with its qualifications.
struct Shown<'a> {
    order: u8,
    it: &'a OwnStage<'a>,
    list: Vec<&'a Qualification>,
    courses: &'a [Item],
    src: &'a Sources,
    is_own: bool,
    is_sure: bool,
}

fn stage(scene: &Scene, shown: &Shown<'_>) -> Html {
    let words = scene.words.growth();
    let it = shown.it;
    let here = shown.is_own && shown.is_sure;
    let label = it.cell.and_then(|it| it.label.as_ref());
    markup! {
        <li data-stage={shown.order.min(3).to_string()} data-here={here.then_some("")} aria-current={shown.is_own.then_some("step")}>
            <h3>
                { label.unwrap_or(&it.stage.label).ja.clone() }
                if shown.is_own {
                    { " " }
                    <span class="chip" data-fill={here.then_some("here")}>
                        { if here { words.own_stage } else { words.maybe_stage } }
                    </span>
                }
            </h3>
            <div class="stack">
                if !shown.list.is_empty() {
                    { lines(scene, &shown.list) }
                }
                if !shown.courses.is_empty() {
                    <div class="card">
                        { titled_items(scene.words, words.courses, shown.courses) }
                        { source(scene, shown.src) }
                    </div>
                }
            </div>
        </li>
    }
}

/// Qualifications that share their source, and often why they stand in this stage.
fn lines(scene: &Scene, list: &[&Qualification]) -> Html {
    let shared = shared_source(list.iter().map(|it| &it.src));
    let place = list.first().filter(|first| {
        let same = |it: &&Qualification| {
            it.stage_certainty == first.stage_certainty && it.why == first.why
        };
        list.iter().all(same)
    });
    markup! {
        <div class="card">
            if let Some(place) = place {
                { placed(scene, place) }
            }
            <ul class="parts">
                for it in list {
                    { line(scene, it, place.is_some(), shared) }
                }
            </ul>
            if let Some(shared) = shared {
                { source(scene, shared) }
            }
        </div>
    }
}

fn line(scene: &Scene, it: &Qualification, is_placed: bool, shared: Option<&Sources>) -> Html {
    Card {
        rest: if is_placed {
            markup! {}
        } else {
            placed(scene, it)
        },
        adds: true,
        ..Card::new(it, &it.label)
    }
    .line(scene, shared)
}

/// How sure it is that a qualification belongs to its stage.
fn placed(scene: &Scene, it: &Qualification) -> Html {
    let words = scene.words.growth();
    match it.stage_certainty {
        Certainty::Stated => markup! {},
        Certainty::Inferred => markup! {
            <div class="placed small">
                <p>{ words.stage_inferred }</p>
                { certainty(scene.words, it.stage_certainty, it.why.as_ref()) }
            </div>
        },
        other => certainty(scene.words, other, it.why.as_ref()),
    }
}

fn support(scene: &Scene, person: &Person<'_>) -> Html {
    let words = scene.words.growth();
    let is_for =
        |it: &crate::domain::pack::growth::Support| it.topics.contains(&Topic::Qualifications);
    let own = supports_where(person, is_for);
    let rest = supports_where(person, |it| {
        it.topics.contains(&Topic::Support) && it.topics.contains(&Topic::Training) && !is_for(it)
    });
    let heading = words.qualification_support;
    markup! {
        <>
            if own.is_empty() {
                { section("support", heading, None, markup! { <p>{ words.no_support }</p> }) }
            }
            { support_section(scene, "support", heading, &own) }
            { support_section(scene, "other-support", words.after, &rest) }
        </>
    }
}
