//! What a rank is, as the document has it: its group of staff, its posts and its grades.

use yew::prelude::*;

use crate::{
    domain::{guide::Person, pack::people::Employment},
    ui::{
        markup::markup,
        parts::{certainty::certainty_of, source::source, text::paragraph},
        scene::Scene,
    },
};

/// The facts in quiet lines; an empty text where the document has none of them.
pub(super) fn rank_facts(scene: &Scene, person: &Person<'_>) -> Html {
    let rank = person.rank;
    let words = scene.words.rank();
    let posts: Vec<&str> = rank.posts.iter().map(|it| it.label.ja.as_str()).collect();
    let grades: Vec<&str> = rank.grades.iter().map(|it| it.ja.as_str()).collect();
    let facts: Vec<String> = [(words.posts, posts), (words.grades, grades)]
        .into_iter()
        .filter(|(_, list)| !list.is_empty())
        .map(|(name, list)| [name, &list.join(scene.words.frame.comma)].concat())
        .collect();
    let mut groups = scene.catalog.pack().employments.iter();
    let group = groups.find(|it| rank.employment.as_ref() == Some(&it.id));
    markup! {
        <>
            if let Some(group) = group {
                { employment(scene, group) }
            }
            if !facts.is_empty() {
                <p class="small quiet">{ facts.join("　") }</p>
            }
            { certainty_of(scene.words, rank) }
            if !facts.is_empty() {
                { source(scene, &rank.src) }
            }
        </>
    }
}

/// The group of staff outside the ordinary ladder, and what it is.
fn employment(scene: &Scene, it: &Employment) -> Html {
    markup! {
        <>
            <p><b>{ &it.label }</b></p>
            { certainty_of(scene.words, it) }
            { paragraph(it.body.as_ref()) }
            { source(scene, &it.src) }
        </>
    }
}
