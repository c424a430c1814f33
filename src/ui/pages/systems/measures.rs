//! Measures of a topic, under the headings they stand under in the document.

use yew::prelude::*;

use crate::{
    domain::{
        guide::{Fit, Person},
        id::PillarId,
        pack::{
            base::Topic,
            figure::{Measure, MeasureState},
        },
        text::Text,
    },
    ui::{
        markup::markup,
        parts::{
            card::{Card, shared_source},
            head::section,
            items::items,
            source::source,
        },
        scene::Scene,
    },
};

/// The measures that may concern the person and are meant.
pub fn measures_where<'a>(
    person: &Person<'a>,
    is_meant: impl Fn(&Measure) -> bool,
) -> Vec<&'a Measure> {
    let all = person.catalog.pack().measures.iter();
    all.filter(|it| is_meant(it) && person.fit(&it.when) != Fit::No)
        .collect()
}

/// The measures of some topics as a section; an empty text where there are none.
pub fn measures(
    scene: &Scene,
    person: &Person<'_>,
    id: &'static str,
    title: &str,
    topics: &[Topic],
) -> Html {
    let list = measures_where(person, |it| it.topics.iter().any(|it| topics.contains(it)));
    if list.is_empty() {
        return markup! {};
    }
    section(id, title, None, measure_groups(scene, &list))
}

/// Measures as lists, one for each heading of the document.
pub fn measure_groups(scene: &Scene, list: &[&Measure]) -> Html {
    markup! {
        <div class="heaps">
            for group in list.chunk_by(|one, two| one.pillar == two.pillar) {
                { measure_group(scene, group) }
            }
        </div>
    }
}

fn measure_group(scene: &Scene, list: &[&Measure]) -> Html {
    let heading = list.first().and_then(|it| heading(scene, &it.pillar));
    let shared = shared_source(list.iter().map(|it| &it.src));
    markup! {
        <div class="card">
            if let Some(heading) = heading {
                <h3>{ &heading }</h3>
            }
            <ul class="parts">
                for it in list {
                    { Card {
                        chips: state(scene, it),
                        when: Some(&it.when),
                        body: it.body.as_ref(),
                        rest: items(scene.words, &it.parts),
                        ..Card::new(*it, &it.label)
                    }.line(scene, shared) }
                }
            </ul>
            if let Some(shared) = shared {
                { source(scene, shared) }
            }
        </div>
    }
}

/// The heading that a measure stands under.
fn heading<'a>(scene: &'a Scene, id: &PillarId) -> Option<&'a Text> {
    scene.catalog.pack().pillars.iter().find_map(|pillar| {
        if pillar.id == *id {
            return Some(&pillar.label);
        }
        let group = pillar.groups.iter().find(|it| it.id == *id);
        group.map(|it| &it.label)
    })
}

/// How far a measure has got; nothing for what is simply done all the time.
fn state(scene: &Scene, it: &Measure) -> Html {
    let words = scene.words.town();
    let word = match it.state {
        MeasureState::Doing => return markup! {},
        MeasureState::Done => words.done,
        MeasureState::Planned => words.planned,
        MeasureState::UnderStudy => words.under_study,
    };
    markup! { <p><span class="chip">{ word }</span></p> }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::guide::fixture;

    #[test]
    fn a_measure_is_called_done_only_where_the_pack_says_so() {
        let catalog = fixture::kitakyushu();
        let of = |state| {
            let all = catalog.pack().measures.iter();
            all.filter(|it| it.state == state).count()
        };
        assert_eq!(of(MeasureState::Done), 0);
        assert!(of(MeasureState::Doing) > of(MeasureState::UnderStudy));
    }
}
