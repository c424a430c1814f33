//! What differs at the next rank. Nothing is counted where a table does not say what it asks.

use yew::prelude::*;

use super::{
    names_ranks, role_card,
    table::{is_unknown, meaning, row},
};
use crate::{
    domain::{
        guide::{Fit, Person, draft::fill},
        pack::{
            ability::{Cell, Matrix, MatrixRow, Meaning, Node, Role},
            people::Rank,
        },
        route::{RankPage, Route},
    },
    ui::{markup::markup, parts::head::section, scene::Scene},
};

/// The next ranks, each with what differs.
pub fn next(scene: &Scene, person: &Person<'_>, tables: &[&Matrix]) -> Html {
    let words = &scene.words.abilities;
    let ranks: Vec<&Rank> = person
        .rank
        .next
        .iter()
        .filter(|it| person.job.ladder.contains(it))
        .filter_map(|it| scene.catalog.rank(it))
        .collect();
    let labels: Vec<&str> = ranks.iter().map(|it| it.label.ja.as_str()).collect();
    if labels.is_empty() {
        let heading = scene.words.rank.next_rank;
        return section(
            "next",
            heading,
            None,
            markup! { <p>{ words.next_none }</p> },
        );
    }
    let heading = fill(words.next, &labels.join(scene.words.frame.comma));
    // A role may be new at two ranks; it stands here once.
    let mut shown: Vec<&Role> = Vec::new();
    let body = markup! {
        for rank in ranks {
            { next_rank(scene, person, rank, tables, &mut shown) }
        }
    };
    section("next", &heading, None, body)
}

fn next_rank<'a>(
    scene: &'a Scene,
    person: &Person<'_>,
    rank: &Rank,
    tables: &[&Matrix],
    shown: &mut Vec<&'a Role>,
) -> Html {
    let words = &scene.words.abilities;
    let then = Person { rank, ..*person };
    let named = |it: &&Role| names_ranks(it);
    let roles = || scene.catalog.pack().roles.iter().filter(named);
    let gone: Vec<&Role> = roles()
        .filter(|it| person.fit(&it.when) != Fit::No && then.fit(&it.when) == Fit::No)
        .collect();
    let new: Vec<&Role> = roles()
        .filter(|it| person.fit(&it.when) == Fit::No && then.fit(&it.when) != Fit::No)
        .collect();
    let is_same = gone.is_empty() && new.is_empty();
    let new: Vec<&Role> = new.into_iter().filter(|it| !shown.contains(it)).collect();
    shown.extend(&new);
    let link = |page: RankPage, rank: &Rank| {
        let town = scene.catalog.pack().town.id.clone();
        Route::Rank(town, person.job.id.clone(), rank.id.clone(), page).href()
    };
    markup! {
        <div class="stack">
            if is_same {
                <p>{ words.next_roles_same }</p>
            }
            if !new.is_empty() {
                <p>{ words.next_roles }</p>
                <ul class="cards" data-cols="2">
                    for it in new {
                        { role_card(scene, it) }
                    }
                </ul>
            }
            if !gone.is_empty() {
                <p>{ words.next_roles_gone }</p>
                <ul class="bullets">
                    for it in gone {
                        <li>{ &it.label }</li>
                    }
                </ul>
            }
            for it in tables {
                { abilities(scene, person.rank, rank, it) }
            }
            <p class="row">
                <a class="go" href={link(RankPage::Abilities, rank)}>{ fill(words.next_link, &rank.label.ja) }</a>
                <a class="go" href={link(RankPage::Systems, person.rank)}>{ words.next_way }</a>
            </p>
        </div>
    }
}

fn abilities(scene: &Scene, rank: &Rank, next: &Rank, matrix: &Matrix) -> Html {
    let words = &scene.words.abilities;
    let rows = row(matrix, rank).zip(row(matrix, next));
    let Some((from, to)) = rows.filter(|_| !is_unknown(matrix)) else {
        return markup! {
            <div class="card">
                <h3>{ words.next_abilities }</h3>
                <p>{ fill(words.next_unknown, &matrix.label.ja) }</p>
                <p>{ words.next_can }</p>
            </div>
        };
    };
    let found = differences(matrix, from, to);
    let kinds = [
        (Difference::New, words.new),
        (Difference::Reworded, words.reworded),
        (Difference::Same, words.same),
        (Difference::Gone, words.gone),
    ];
    markup! {
        <div class="card">
            <h3>{ words.next_abilities }{ "：" }{ &matrix.label }</h3>
            for (kind, word) in kinds {
                { one_kind(scene, word, &labels(&found, kind)) }
            }
        </div>
    }
}

fn one_kind(scene: &Scene, word: &'static str, labels: &[&str]) -> Html {
    if labels.is_empty() {
        return markup! {};
    }
    markup! {
        <div class="titled">
            <h4>{ word }{ " " }{ fill(scene.words.abilities.count, &labels.len().to_string()) }</h4>
            <p>{ labels.join(scene.words.frame.comma) }</p>
        </div>
    }
}

fn labels<'a>(found: &[(Difference, &'a str)], kind: Difference) -> Vec<&'a str> {
    found
        .iter()
        .filter(|(it, _)| *it == kind)
        .map(|(_, label)| *label)
        .collect()
}

/// How an ability differs between two ranks. There is no "raised": the tables have no levels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Difference {
    New,
    Reworded,
    Same,
    Gone,
}

/// The abilities asked of either rank, in the order of the table. An ability whose mark is not
/// known at one of the two is not counted.
fn differences<'a>(
    matrix: &'a Matrix,
    from: &MatrixRow,
    to: &MatrixRow,
) -> Vec<(Difference, &'a str)> {
    let mut found = Vec::new();
    collect(matrix, from, to, &matrix.nodes, &mut found);
    found
}

fn collect<'a>(
    matrix: &'a Matrix,
    from: &MatrixRow,
    to: &MatrixRow,
    nodes: &'a [Node],
    found: &mut Vec<(Difference, &'a str)>,
) {
    for node in nodes {
        collect(matrix, from, to, &node.nodes, found);
        let (before, after) = (cell(matrix, from, node), cell(matrix, to, node));
        if !node.nodes.is_empty() && before.is_none() && after.is_none() {
            continue;
        }
        let asked = (meaning(matrix, before), meaning(matrix, after));
        let words = |cell: Option<&'a Cell>| cell.map(|it| (&it.label, &it.wording));
        let kind = match asked {
            (Meaning::Unknown, _) | (_, Meaning::Unknown) => continue,
            (Meaning::Required, Meaning::Required) if words(before) == words(after) => {
                Difference::Same
            }
            (Meaning::Required, Meaning::Required) => Difference::Reworded,
            (_, Meaning::Required) => Difference::New,
            (Meaning::Required, _) => Difference::Gone,
            _ => continue,
        };
        let label = after.and_then(|it| it.label.as_ref());
        found.push((kind, label.unwrap_or(&node.label).ja.as_str()));
    }
}

fn cell<'a>(matrix: &'a Matrix, row: &MatrixRow, node: &Node) -> Option<&'a Cell> {
    matrix
        .cells
        .iter()
        .find(|it| it.row == row.id && it.node == node.id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        read::{Read, Reader},
        save::node::Node,
    };

    #[test]
    fn abilities_are_new_reworded_the_same_or_gone() {
        let node = Node::parse(
            r#"{"id":"m","label":"表","blank":"not-required",
            "rows":[{"id":"a","label":"下"},{"id":"b","label":"上"}],
            "marks":[{"id":"yes","label":"○","meaning":"required"},{"id":"huh","label":"？","meaning":"unknown"}],
            "nodes":[{"id":"g","label":"区分","nodes":[
                {"id":"n1","label":"一"},{"id":"n2","label":"二"},{"id":"n3","label":"三"},
                {"id":"n4","label":"四"},{"id":"n5","label":"五"}]}],
            "wordings":[{"id":"w1","text":"する"},{"id":"w2","text":"ともにする"}],
            "cells":[
                {"row":"b","node":"n1","mark":"yes"},
                {"row":"a","node":"n2","wording":"w1"},{"row":"b","node":"n2","wording":"w2"},
                {"row":"a","node":"n3","mark":"yes"},{"row":"b","node":"n3","mark":"yes"},
                {"row":"a","node":"n4","mark":"yes"},
                {"row":"a","node":"n5","mark":"huh"},{"row":"b","node":"n5","mark":"yes"}]}"#,
        );
        let matrix = Matrix::read(node.unwrap(), &mut Reader::lenient());
        let [from, to] = matrix.rows.as_slice() else {
            panic!("two rows");
        };
        assert_eq!(
            differences(&matrix, from, to),
            [
                (Difference::New, "一"),
                (Difference::Reworded, "二"),
                (Difference::Same, "三"),
                (Difference::Gone, "四"),
            ]
        );
    }
}
