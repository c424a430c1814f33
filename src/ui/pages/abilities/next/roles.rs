//! What differs in the roles.

use yew::prelude::*;

use super::{Next, counted, sign};
use crate::{
    domain::{
        guide::next_rank::{Difference, RoleDifference},
        pack::ability::Role,
        text::Text,
    },
    ui::{markup::markup, pages::abilities::role_again, scene::Scene},
};

pub(super) fn roles(next: &Next<'_>) -> Html {
    let words = next.scene.words.abilities();
    let found = next.person.role_differences(next.rank);
    let kinds = Difference::ALL.map(|kind| {
        let of_kind: Vec<&RoleDifference<'_>> = found.iter().filter(|it| it.kind == kind).collect();
        (kind, of_kind)
    });
    markup! {
        <div class="stack next-part">
            <h3>{ words.next_roles }</h3>
            if found.is_empty() {
                <p>{ words.next_roles_none }</p>
            }
            for (kind, list) in kinds {
                if !list.is_empty() {
                    <h4>{ counted(next.scene.words, kind, list.len()) }</h4>
                    { roles_of(next, kind, &list) }
                }
            }
        </div>
    }
}

fn roles_of(next: &Next<'_>, kind: Difference, list: &[&RoleDifference<'_>]) -> Html {
    let name = |it: &Role| markup! { <li>{ &it.label }</li> };
    let scene = next.scene;
    match kind {
        Difference::New => markup! {
            <ul class="cards" data-cols="2">
                for it in list.iter().flat_map(|it| &it.after) {
                    <li class="card stack">{ role_again(scene, it) }</li>
                }
            </ul>
        },
        Difference::Reworded => markup! {
            <ul class="diff">
                for it in list {
                    <li data-kind="reworded">
                        <div class="diff__name">
                            { sign(scene.words, kind) }
                            <h5>{ it.after.first().and_then(|it| it.theme.as_ref()) }</h5>
                        </div>
                        <div class="diff__from">{ side(scene, &next.person.rank.label, &it.before) }</div>
                        <div class="diff__to">{ side(scene, &next.rank.label, &it.after) }</div>
                    </li>
                }
            </ul>
        },
        _ => markup! {
            <ul class="bullets">
                for it in list.iter().flat_map(|it| if it.after.is_empty() { &it.before } else { &it.after }) {
                    { name(it) }
                }
            </ul>
        },
    }
}

/// The roles of one theme at one of the two ranks.
fn side(scene: &Scene, rank: &Text, roles: &[&Role]) -> Html {
    markup! {
        <>
            <p class="small quiet">{ &rank }</p>
            <ul class="stack">
                for it in roles {
                    <li>{ role_again(scene, it) }</li>
                }
            </ul>
        </>
    }
}
