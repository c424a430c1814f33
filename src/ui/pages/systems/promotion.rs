//! How one is promoted, or steps down on request: what concerns this rank first.

use yew::prelude::*;

use crate::{
    domain::{
        guide::{Fit, Person, draft::fill},
        id::RankId,
        pack::growth::{Direction, Gate},
    },
    ui::{
        markup::markup,
        parts::{card::Card, condition::rank_name, items::titled_items},
        scene::Scene,
    },
};

/// Where a gate stands on the page; in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Place {
    /// From this rank, or to it.
    Own,
    /// Of no rank in particular.
    General,
    /// Of other ranks.
    Other,
    /// Down on request.
    Down,
}

/// The gates as cards; an empty text where there are none.
pub fn gates(scene: &Scene, person: &Person<'_>) -> Html {
    let all = in_order(person);
    if all.is_empty() {
        return markup! {};
    }
    markup! {
        <ul class="cards" data-cols="2">
            for (place, it) in all {
                { gate(scene, place, it) }
            }
        </ul>
    }
}

fn in_order<'a>(person: &Person<'a>) -> Vec<(Place, &'a Gate)> {
    let mut all: Vec<(Place, &Gate)> = Vec::new();
    for it in &person.catalog.pack().gates {
        if person.fit(&it.when) != Fit::No {
            let place = place(person, it);
            all.insert(
                all.partition_point(|(other, _)| *other <= place),
                (place, it),
            );
        }
    }
    all
}

fn place(person: &Person<'_>, it: &Gate) -> Place {
    let rank = person.rank;
    let is_own = it.from.contains(&rank.id)
        || it.to.contains(&rank.id)
        || (it.from.is_empty() && it.to.iter().any(|it| rank.next.contains(it)));
    match it.direction {
        Direction::Down => Place::Down,
        Direction::Up if is_own => Place::Own,
        Direction::Up if it.from.is_empty() && it.to.is_empty() => Place::General,
        Direction::Up => Place::Other,
    }
}

fn gate(scene: &Scene, place: Place, it: &Gate) -> Html {
    let words = scene.words.systems();
    let names = |list: &[RankId], word: &str| {
        let ranks = list.iter().filter_map(|it| scene.catalog.rank(it));
        let labels: Vec<String> = ranks
            .map(|it| rank_name(scene.words, &scene.catalog, it))
            .collect();
        match labels.as_slice() {
            [] => String::new(),
            labels => fill(word, &labels.join(scene.words.frame.comma)),
        }
    };
    let way = [
        names(&it.from, words.gate_from),
        names(&it.to, words.gate_to),
    ]
    .concat();
    let concerns = match place {
        Place::Own => words.own_gate,
        Place::General => words.general_gate,
        Place::Other => words.other_gate,
        Place::Down => words.down_gate,
    };
    Card {
        chips: markup! {
            <p class="row chips">
                <span class="chip" data-need={(place == Place::Own).then_some("must")}>{ concerns }</span>
                if !way.is_empty() {
                    <span class="chip">{ way }</span>
                }
            </p>
        },
        when: Some(&it.when),
        body: it.body.as_ref(),
        rest: markup! {
            <>
                if let Some(method) = &it.method {
                    <p>{ words.method }{ "：" }{ &method }</p>
                }
                { titled_items(scene.words, words.conditions, &it.conditions) }
            </>
        },
        adds: it.direction == Direction::Up && !it.to.is_empty(),
        ..Card::new(it, &it.label)
    }
    .card(scene)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::guide::fixture;

    #[track_caller]
    fn check(rank: &str, expected: &[(Place, &str)]) {
        let catalog = fixture::kitakyushu();
        let who = fixture::who("civil-engineering", rank, None);
        let person = Person::find(&catalog, &who).unwrap();
        let found: Vec<_> = in_order(&person)
            .into_iter()
            .map(|(place, it)| (place, it.id.as_str()))
            .collect();
        assert_eq!(found, expected, "{rank}");
    }

    #[test]
    fn the_way_to_and_from_this_rank_comes_first_and_down_last() {
        check(
            "chief",
            &[
                (Place::Own, "gate-chief"),
                (Place::Own, "gate-section-chief"),
                (Place::General, "gate-promotion"),
                (Place::Down, "gate-step-down"),
            ],
        );
        check(
            "department-head",
            &[
                (Place::General, "gate-promotion"),
                (Place::Other, "gate-chief"),
                (Place::Other, "gate-section-chief"),
                (Place::Down, "gate-step-down"),
            ],
        );
    }
}
