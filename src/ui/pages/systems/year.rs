//! The year: the ring, and the rail that says the same, with today and the next interview marked.

use chrono::Datelike;
use yew::prelude::*;

use super::{
    measures::{measure_groups, measures_where},
    stands_at,
};
use crate::{
    domain::{
        guide::{
            Person,
            draft::fill,
            season::{Season, season},
        },
        pack::{
            base::{Certainty, Sources, Topic},
            year::{Form, Step},
        },
    },
    ui::{
        markup::markup,
        pages::of_rank::absence,
        parts::{
            card::{anchor, shared_source},
            certainty::{certainty, certainty_of},
            condition::condition,
            head::section,
            items::{items, titled_items},
            months::months_of,
            source::source,
            text::paragraph,
            year_ring::{RingWords, year_ring},
        },
        scene::Scene,
    },
};

/// How often one talks with one's superior, where the policy has it.
pub fn lead(scene: &Scene, person: &Person<'_>) -> String {
    let words = scene.words.systems();
    let talks: Vec<&Step> = person.year().filter(|it| it.is_talk()).collect();
    let mut lead = words.lead.to_owned();
    // How often a talk without a date takes place is not said.
    if !talks.is_empty() && talks.iter().all(|it| it.months.is_some()) {
        lead.push_str(&fill(words.talks, &talks.len().to_string()));
    }
    lead
}

/// The year.
pub fn year(scene: &Scene, person: &Person<'_>) -> Html {
    let words = scene.words.systems();
    let (dated, undated): (Vec<&Step>, Vec<&Step>) =
        person.year().partition(|it| it.months.is_some());
    let around = measures_where(person, |it| stands_at(it) == Some(Topic::Year));
    if dated.is_empty() && undated.is_empty() && around.is_empty() {
        return section(
            "year",
            words.year,
            None,
            markup! { <p>{ words.no_year }</p> },
        );
    }
    markup! {
        <>
            if !dated.is_empty() {
                <div class="cols section" data-cols="2">
                    <section class="ring-side" aria-labelledby="ring">
                        <h2 class="vh" id="ring">{ words.picture }</h2>
                        <div class="ring">{ ring(scene, &dated) }</div>
                    </section>
                    <section aria-labelledby="year">
                        <h2 id="year">{ words.year }</h2>
                        { rail(scene, person, &dated) }
                    </section>
                </div>
            }
            if !undated.is_empty() {
                { section("undated", words.undated, None, list(scene, person, &undated)) }
            }
            if !around.is_empty() {
                { section("around", words.around, None, measure_groups(scene, &around)) }
            }
        </>
    }
}

/// Whether the town has a talk with one's superior.
pub fn has_talks(person: &Person<'_>) -> bool {
    person.year().any(Step::is_talk)
}

fn ring(scene: &Scene, steps: &[&Step]) -> Html {
    let words = scene.words.systems();
    let said: Vec<String> = steps
        .iter()
        .map(|it| {
            let months = months_of(scene.words, it).unwrap_or_default();
            fill(&fill(words.ring_part, &months), &it.label.ja)
        })
        .collect();
    let label = fill(words.ring, &said.join(scene.words.frame.comma));
    let date = date(scene);
    let shown = RingWords {
        label: fill(&label, &date),
        today: words.today,
        months: (0..12)
            .map(|it: u8| fill(scene.words.frame.month, &((it + 3) % 12 + 1).to_string()))
            .collect(),
        date,
    };
    year_ring(&shown, steps, scene.today)
}

fn date(scene: &Scene) -> String {
    let month = fill(scene.words.systems().date, &scene.today.month().to_string());
    fill(&month, &scene.today.day().to_string())
}

fn rail(scene: &Scene, person: &Person<'_>, steps: &[&Step]) -> Html {
    let words = scene.words.systems();
    let next = person.next_interview(scene.today);
    let wait = |it: &Step| next.filter(|(next, _)| next.id == it.id).map(|(_, it)| it);
    let shared = shared_source(steps.iter().map(|it| &it.src));
    // Between two steps today has a station of its own, before the first one that is to come.
    // What goes on all the year says nothing of where in it today is.
    let is_all_year = |it: &Step| it.months.is_some_and(|it| it.are_all());
    let is_on = |it: &Step| season(it, scene.today) == Season::Now;
    let is_between = !steps.iter().any(|it| is_on(it) && !is_all_year(it));
    let before = steps
        .iter()
        .position(|it| matches!(season(it, scene.today), Season::InMonths(_)))
        .filter(|_| is_between);
    markup! {
        <>
            <ol class="rail">
                for (index, it) in steps.iter().enumerate() {
                    if before == Some(index) {
                        <li data-stage="2" data-here="" aria-current="date">
                            <p class="today">{ fill(words.today_is, &date(scene)) }</p>
                        </li>
                    }
                    { station(scene, person, it, wait(it), shared) }
                }
            </ol>
            if let Some(shared) = shared {
                { source(scene, shared) }
            }
        </>
    }
}

fn station(
    scene: &Scene,
    person: &Person<'_>,
    it: &Step,
    next: Option<Season>,
    shared: Option<&Sources>,
) -> Html {
    let season = season(it, scene.today);
    let is_now = season == Season::Now;
    markup! {
        <li
            data-stage="2"
            data-here={is_now.then_some("")}
            data-done={(season == Season::Past).then_some("")}
            aria-current={is_now.then_some("date")}
        >
            <div class="step" id={anchor(it.id.as_str())} data-now={is_now.then_some("")} data-next={next.is_some().then_some("")}>
                { when(scene, it, is_now, next) }
                <h3>{ &it.label }</h3>
                { inside(scene, person, it) }
                if shared != Some(&it.src) {
                    { source(scene, &it.src) }
                }
            </div>
        </li>
    }
}

fn when(scene: &Scene, it: &Step, is_now: bool, next: Option<Season>) -> Html {
    let words = scene.words.systems();
    let wait = match next {
        Some(Season::InMonths(1)) => Some(words.next_in_one.to_owned()),
        Some(Season::InMonths(months)) => Some(fill(words.next_in, &months.to_string())),
        _ => None,
    };
    markup! {
        <p class="step__when">
            if let Some(months) = months_of(scene.words, it) {
                <span>{ months }</span>
            }
            if let Some(no) = &it.no {
                <span class="chip">{ &no }</span>
            }
            if is_now {
                <span class="chip" data-fill="here">{ words.now }</span>
            }
            if let Some(wait) = wait {
                <span class="chip" data-need="must">{ words.next }{ "・" }{ wait }</span>
            }
        </p>
    }
}

/// What a step is about.
fn inside(scene: &Scene, person: &Person<'_>, it: &Step) -> Html {
    let words = scene.words.systems();
    let says_nothing = it.topics.is_empty() && it.forms.is_empty() && it.body.is_none();
    let absent = (it.is_talk() && says_nothing)
        .then(|| absence(person, Topic::Year, Certainty::NotInPolicy))
        .flatten();
    markup! {
        <>
            { certainty_of(scene.words, it) }
            { condition(scene, &it.when, it.certainty) }
            { paragraph(it.body.as_ref()) }
            { titled_items(scene.words, words.topics, &it.topics) }
            if !it.forms.is_empty() {
                <div class="forms">
                    for form in it.forms.iter() {
                        { sheet(scene, form) }
                    }
                </div>
            }
            if let Some(absent) = absent {
                <p>{ words.no_topics }{ certainty(scene.words, absent, None) }</p>
            }
        </>
    }
}

fn sheet(scene: &Scene, it: &Form) -> Html {
    markup! {
        <div>
            <h4>{ &it.label }</h4>
            { items(scene.words, &it.items) }
        </div>
    }
}

/// Steps without months: a plain list, in no place of the year.
fn list(scene: &Scene, person: &Person<'_>, steps: &[&Step]) -> Html {
    markup! {
        <ul class="cards" data-cols="2">
            for it in steps {
                <li class="card" id={anchor(it.id.as_str())}>
                    if it.months_words.is_some() || it.no.is_some() {
                        { when(scene, it, false, None) }
                    }
                    <h3>{ &it.label }</h3>
                    { inside(scene, person, it) }
                    { source(scene, &it.src) }
                </li>
            }
        </ul>
    }
}
