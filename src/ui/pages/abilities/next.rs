//! What differs at the next rank, in words with counts. Where a table does not say what it asks, the
//! page says so and shows what can be compared.

mod abilities;
mod roles;

use yew::prelude::*;

use self::{abilities::abilities, roles::roles};
use crate::{
    domain::{
        guide::{Person, ability::AbilityTable, draft::fill, next_rank::Difference},
        pack::people::Rank,
        route::{
            RankPage, Route,
            query::{Pick, Picks},
        },
    },
    ui::{markup::markup, parts::head::section, scene::Scene, words::Words},
};

/// The next ranks, each with what differs.
pub fn next(scene: &Scene, person: &Person<'_>, tables: &[AbilityTable<'_>]) -> Html {
    let words = scene.words.abilities();
    let ranks: Vec<&Rank> = person.next_ranks().collect();
    if ranks.is_empty() {
        let none = markup! { <p>{ words.next_none }</p> };
        return section("next", scene.words.rank().next_rank, None, none);
    }
    markup! {
        for (index, rank) in ranks.into_iter().enumerate() {
            { next_rank(&Next { scene, person, rank, index }, tables) }
        }
    }
}

/// One of the next ranks.
struct Next<'a> {
    scene: &'a Scene,
    person: &'a Person<'a>,
    rank: &'a Rank,
    index: usize,
}

fn next_rank(next: &Next<'_>, tables: &[AbilityTable<'_>]) -> Html {
    let Next {
        scene,
        person,
        rank,
        index,
    } = *next;
    let words = scene.words.abilities();
    let id = ["next-", &index.to_string()].concat();
    let is_of_job = person.job.ladder.contains(&rank.id);
    let page = |page: RankPage, rank: &Rank| {
        let town = scene.catalog.pack().town.id.clone();
        Route::Rank(town, person.job.id.clone(), rank.id.clone(), page).href()
    };
    markup! {
        <section class="section" aria-labelledby={id.clone()}>
            <h2 id={id}>{ fill(words.next, &rank.label.ja) }</h2>
            { roles(next) }
            for (index, table) in tables.iter().enumerate() {
                { abilities(next, *table, index) }
            }
            if is_of_job {
                <p class="row">
                    <a class="go" href={page(RankPage::Abilities, rank)}>{ fill(words.next_link, &rank.label.ja) }</a>
                    <a class="go" href={page(RankPage::Systems, person.rank)}>{ words.next_way }</a>
                    <a class="go" href={side_by_side(person, rank)}>{ scene.words.compare().with_next }</a>
                </p>
            } else {
                <p>{ fill(scene.words.rank().next_elsewhere, &rank.label.ja) }</p>
            }
        </section>
    }
}

/// The address of the comparison of a rank with a next one.
fn side_by_side(person: &Person<'_>, next: &Rank) -> String {
    let list = [person.rank, next].map(|rank| Pick {
        town: person.catalog.pack().town.id.clone(),
        job: Some(person.job.id.clone()),
        rank: Some(rank.id.clone()),
    });
    Route::Compare(Picks {
        list: list.into(),
        ..Picks::default()
    })
    .href()
}

fn key(kind: Difference) -> &'static str {
    match kind {
        Difference::New => "new",
        Difference::Raised => "raised",
        Difference::Lowered => "lowered",
        Difference::Reworded => "reworded",
        Difference::Same => "same",
        Difference::Gone => "gone",
    }
}

fn word(words: &Words, kind: Difference) -> &'static str {
    let words = words.abilities();
    match kind {
        Difference::New => words.new,
        Difference::Raised => words.raised,
        Difference::Lowered => words.lowered,
        Difference::Reworded => words.reworded,
        Difference::Same => words.same,
        Difference::Gone => words.gone,
    }
}

/// One character in a ring, beside the words.
fn sign(words: &Words, kind: Difference) -> Html {
    let words = words.abilities();
    let sign = match kind {
        Difference::New => words.new_sign,
        Difference::Raised => words.raised_sign,
        Difference::Lowered => words.lowered_sign,
        Difference::Reworded => words.reworded_sign,
        Difference::Same => words.same_sign,
        Difference::Gone => words.gone_sign,
    };
    markup! { <span class="kind" data-kind={key(kind)} aria-hidden="true">{ sign }</span> }
}

fn counted(words: &Words, kind: Difference, count: usize) -> Html {
    let count = fill(words.abilities().count, &count.to_string());
    markup! { <>{ word(words, kind) }{ " " }{ count }</> }
}
