//! What is asked of a job and rank: roles with their duties, the ability tables, and what differs
//! at the next rank.

mod next;
mod table;

use yew::prelude::*;

use super::of_rank::{About, page, years_question};
use crate::{
    domain::{
        guide::{Fit, Person, ability::AbilityTable, draft::fill, next_rank::names_ranks},
        pack::{ability::Role, base::Topic},
    },
    ui::{
        markup::markup,
        parts::{
            card::Card, certainty::certainty_of, condition::condition, head::section,
            items::titled_items, source::source, text::paragraph,
        },
        scene::{Page, Scene},
    },
};

/// The page.
pub fn abilities(scene: &Scene, person: &Person<'_>) -> Page {
    let words = scene.words.abilities();
    let tables: Vec<AbilityTable<'_>> = person.ability_tables().collect();
    let about = About {
        title: words.title,
        topic: Topic::Roles,
        lead: fill(words.lead, &person.rank.label.ja),
        open: &[Topic::Roles, Topic::Abilities],
    };
    let body = markup! {
        <>
            for it in tables.iter() {
                { table::warning(scene, person, *it) }
            }
            { years_question(scene, person, scene.catalog.pack().roles.iter().map(|it| &it.when)) }
            { roles(scene, person) }
            for (index, it) in tables.iter().enumerate() {
                { table::table(scene, person, *it, index) }
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
    let words = scene.words.abilities();
    let roles = scene.catalog.pack().roles.iter();
    let (named, rest): (Vec<&Role>, Vec<&Role>) = roles
        .filter(|it| person.fit(&it.when) != Fit::No)
        .partition(|it| names_ranks(it));
    // Of a job, of a group of staff, or of whom only its words tell: not of all.
    let is_of_all = |it: &&Role| it.when.names_nobody() && it.when.words.is_none();
    let (all, some): (Vec<&Role>, Vec<&Role>) = rest.into_iter().partition(is_of_all);
    if named.is_empty() && some.is_empty() && all.is_empty() {
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
            if !some.is_empty() {
                { section("roles-some", words.roles_some, None, role_cards(scene, &some)) }
            }
            if !all.is_empty() {
                { section("roles-all", words.roles_all, None, role_cards(scene, &all)) }
            }
        </>
    }
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
    Card {
        when: Some(&it.when),
        body: it.body.as_ref(),
        rest: role_lists(scene, it),
        ..Card::new(it, &it.label)
    }
    .card(scene)
}

fn role_lists(scene: &Scene, it: &Role) -> Html {
    let words = scene.words.abilities();
    markup! {
        <>
            { titled_items(scene.words, words.duties, &it.duties) }
            { titled_items(scene.words, words.measures, &it.measures) }
        </>
    }
}

/// A role that stands on the page a second time: not as a statement to point at.
fn role_again(scene: &Scene, it: &Role) -> Html {
    markup! {
        <>
            <p><b>{ &it.label }</b></p>
            { condition(scene, &it.when, it.certainty) }
            { certainty_of(scene.words, it) }
            { paragraph(it.body.as_ref()) }
            { role_lists(scene, it) }
            { source(scene, &it.src) }
        </>
    }
}
