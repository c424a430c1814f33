//! What is asked of a job and rank: roles with their duties, the ability tables, and what differs
//! at the next rank.

mod next;
mod table;

use yew::prelude::*;

use super::of_rank::{About, page};
use crate::{
    domain::{
        guide::{Fit, Person, draft::fill},
        pack::{ability::Role, base::Topic},
    },
    ui::{
        markup::markup,
        parts::{card::Card, head::section, items::titled_items},
        scene::{Page, Scene},
    },
};

/// The page.
pub fn abilities(scene: &Scene, person: &Person<'_>) -> Page {
    let words = &scene.words.abilities;
    let pack = scene.catalog.pack();
    let tables: Vec<_> = pack
        .matrices
        .iter()
        .filter(|it| person.fit(&it.scope) != Fit::No)
        .collect();
    let about = About {
        title: words.title,
        topic: Topic::Roles,
        lead: fill(words.lead, &person.rank.label.ja),
        open: &[Topic::Roles, Topic::Abilities],
    };
    let body = markup! {
        <>
            for it in tables.iter() {
                { table::warning(scene, person, it) }
            }
            { roles(scene, person) }
            for (index, it) in tables.iter().enumerate() {
                { table::table(scene, person, it, index) }
            }
            if tables.is_empty() {
                <p class="section">{ words.no_matrix }</p>
            }
            { next::next(scene, person, &tables) }
        </>
    };
    page(scene, person, &about, body)
}

fn roles(scene: &Scene, person: &Person<'_>) -> Html {
    let words = &scene.words.abilities;
    let (named, all): (Vec<&Role>, Vec<&Role>) = scene
        .catalog
        .pack()
        .roles
        .iter()
        .filter(|it| person.fit(&it.when) != Fit::No)
        .partition(|it| names_ranks(it));
    if named.is_empty() && all.is_empty() {
        return section(
            "roles",
            words.roles,
            None,
            markup! { <p>{ words.no_roles }</p> },
        );
    }
    markup! {
        <>
            if !named.is_empty() {
                { section("roles-named", words.roles_named, None, role_cards(scene, &named)) }
            }
            if !all.is_empty() {
                { section("roles-all", words.roles_all, None, role_cards(scene, &all)) }
            }
        </>
    }
}

/// Whether a role is of some ranks only: it says more about them than a role of all staff.
fn names_ranks(it: &Role) -> bool {
    !it.when.ranks.is_empty() || !it.when.posts.is_empty()
}

fn role_cards(scene: &Scene, list: &[&Role]) -> Html {
    markup! {
        <ul class="cards" data-cols="2">
            for it in list {
                { role_card(scene, it) }
            }
        </ul>
    }
}

fn role_card(scene: &Scene, it: &Role) -> Html {
    let words = &scene.words.abilities;
    Card {
        when: Some(&it.when),
        body: it.body.as_ref(),
        rest: markup! {
            <>
                { titled_items(scene.words, words.duties, &it.duties) }
                { titled_items(scene.words, words.measures, &it.measures) }
            </>
        },
        ..Card::new(it, &it.label)
    }
    .card(scene)
}
