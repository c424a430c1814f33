//! What differs in the abilities a table asks for.

use yew::prelude::*;

use super::{Next, counted, key, sign, word};
use crate::{
    domain::{
        guide::{
            ability::{AbilityTable, Asked},
            draft::fill,
            next_rank::{self, AbilityDifference, Difference},
        },
        route::{RankPage, Route},
        text::Text,
    },
    ui::{
        markup::markup,
        parts::{card::anchor, source::source, text::paragraph},
        words::Words,
    },
};

pub(super) fn abilities(next: &Next<'_>, table: AbilityTable<'_>, index: usize) -> Html {
    let Next { scene, rank, .. } = *next;
    let words = scene.words.abilities();
    let then = AbilityTable::of(table.matrix, rank);
    let name = &table.matrix.label;
    let Some(found) = next_rank::abilities(table, then) else {
        let why = if table.is_unknown() {
            fill(words.next_unknown, &name.ja)
        } else {
            fill(words.next_no_row, &name.ja)
        };
        return markup! {
            <div class="stack next-part">
                <h3>{ words.next_abilities }{ "：" }{ &name }</h3>
                <p>{ why }</p>
                <p>{ words.next_can }</p>
            </div>
        };
    };
    let kinds = Difference::ALL.map(|kind| {
        let of_kind: Vec<&AbilityDifference<'_>> =
            found.list.iter().filter(|it| it.kind == kind).collect();
        (kind, of_kind)
    });
    let at = |kind: Difference| {
        let place = [next.index.to_string(), index.to_string()].join("-");
        ["next-", &place, "-", key(kind)].concat()
    };
    let page = Route::Rank(
        scene.catalog.pack().town.id.clone(),
        next.person.job.id.clone(),
        next.person.rank.id.clone(),
        RankPage::Abilities,
    );
    markup! {
        <div class="stack next-part">
            <h3>{ words.next_abilities }{ "：" }{ &name }</h3>
            if found.list.is_empty() && found.unknown == 0 {
                <p>{ words.next_nothing }</p>
            }
            if !found.list.is_empty() {
                <ul class="counts">
                    for (kind, list) in kinds.iter() {
                        if !list.is_empty() {
                            <li>
                                <a class="count" href={page.href_at(&at(*kind))}>
                                    <b>{ list.len() }<small>{ words.items }</small></b>
                                    <span>{ sign(scene.words, *kind) }{ word(scene.words, *kind) }</span>
                                </a>
                            </li>
                        }
                    }
                </ul>
                <p class="small quiet">{ words.next_how }</p>
            }
            if found.unknown > 0 {
                <p>{ fill(words.next_open, &found.unknown.to_string()) }</p>
            }
            for (kind, list) in kinds.iter() {
                if !list.is_empty() {
                    <h4 id={anchor(&at(*kind))}>{ counted(scene.words, *kind, list.len()) }</h4>
                    <ul class="diff" data-short={(!is_pair(*kind)).then_some("")}>
                        for it in list {
                            { ability(next, it) }
                        }
                    </ul>
                }
            }
            { source(scene, &table.matrix.src) }
        </div>
    }
}

/// Whether both wordings are shown.
fn is_pair(kind: Difference) -> bool {
    matches!(
        kind,
        Difference::Raised | Difference::Lowered | Difference::Reworded
    )
}

fn ability(next: &Next<'_>, it: &AbilityDifference<'_>) -> Html {
    let words = next.scene.words;
    let Some(shown) = it.after.or(it.before) else {
        return markup! {};
    };
    let pair = it.before.zip(it.after).filter(|_| is_pair(it.kind));
    markup! {
        <li data-kind={key(it.kind)}>
            <div class="diff__name">
                { sign(words, it.kind) }
                <div>
                    <h5><span class="vh">{ word(words, it.kind) }{ "：" }</span>{ &shown.label }</h5>
                    { group(words, pair, &shown) }
                </div>
            </div>
            if let Some((before, after)) = pair {
                <div class="diff__from">{ wording(words, &next.person.rank.label, &before) }</div>
                <div class="diff__to">{ wording(words, &next.rank.label, &after) }</div>
            } else {
                <div class="diff__to">{ paragraph(shown.wording.or(shown.node.body.as_ref())) }</div>
            }
        </li>
    }
}

/// The group an ability stands in, or the two of them.
fn group(words: &Words, pair: Option<(Asked<'_>, Asked<'_>)>, shown: &Asked<'_>) -> Html {
    let label = |it: &Asked<'_>| it.group.map(|it| it.label.ja.clone());
    let moved = pair.and_then(|(before, after)| {
        let (from, to) = (label(&before)?, label(&after)?);
        let words = fill(&fill(words.abilities().moved, &from), &to);
        (from != to).then_some(words)
    });
    match moved.or_else(|| label(shown)) {
        Some(group) => markup! { <p>{ group }</p> },
        None => markup! {},
    }
}

/// How an ability is called and worded at one of the two ranks.
fn wording(words: &Words, rank: &Text, asked: &Asked<'_>) -> Html {
    let is_renamed = asked.label.ja != asked.node.label.ja;
    markup! {
        <>
            <p class="small quiet">
                { &rank }
                if is_renamed {
                    { "：" }{ fill(words.abilities().called, &asked.label.ja) }
                }
            </p>
            { paragraph(asked.wording) }
        </>
    }
}
