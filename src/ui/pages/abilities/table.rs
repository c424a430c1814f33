//! An ability table as groups of abilities, with what it asks of one rank. Where the marks are not
//! known every ability is shown and none is left out.

use yew::prelude::*;

use crate::{
    domain::{
        guide::{Person, ability::AbilityTable, draft::fill},
        pack::{
            ability::{Cell, MatrixRow, Meaning, Node},
            base::{Certainty, Topic},
        },
    },
    ui::{
        markup::markup,
        pages::of_rank::absence,
        parts::{
            card::anchor,
            certainty::{certainty, certainty_of},
            note::{NoteKind, note},
            source::source,
            text::paragraph,
        },
        scene::Scene,
    },
};

/// Says once, at the top of the page, that a table cannot tell what is asked of a rank.
pub fn warning(scene: &Scene, person: &Person<'_>, table: AbilityTable<'_>) -> Html {
    if !table.is_unknown() {
        return markup! {};
    }
    let words = scene.words.abilities();
    let how = absence(person, Topic::Abilities, Certainty::Lost).unwrap_or(Certainty::Lost);
    markup! {
        <div class="section lost">
            { note(NoteKind::Caution, markup! {
                <>
                    <p><b>{ words.unknown }</b></p>
                    <p>{ certainty(scene.words, how, None) }</p>
                    <p>{ fill(words.unknown_then, &person.rank.label.ja) }</p>
                </>
            }) }
        </div>
    }
}

/// The table as a section.
pub fn table(scene: &Scene, person: &Person<'_>, table: AbilityTable<'_>, index: usize) -> Html {
    let words = scene.words.abilities();
    let matrix = table.matrix;
    let heading = ["table-", &index.to_string()].concat();
    let which = match table.row {
        _ if table.is_unknown() => None,
        None => Some(fill(words.no_row, &person.rank.label.ja)),
        Some(row) if row.ranks.contains(&person.rank.id) => Some(fill(words.row, &row.label.ja)),
        Some(row) => Some(fill(words.read_as, &row.label.ja)),
    };
    let is_own = |it: &MatrixRow| table.row.is_some_and(|own| own.id == it.id);
    let view = View { scene, table };
    let (groups, single): (Vec<&Node>, Vec<&Node>) =
        matrix.nodes.iter().partition(|it| !it.nodes.is_empty());
    markup! {
        <section class="section" aria-labelledby={heading.clone()}>
            <div id={anchor(matrix.id.as_str())}>
                <h2 id={heading}>{ &matrix.label }</h2>
                { certainty_of(scene.words, matrix) }
                <div class="section__lead">{ paragraph(matrix.body.as_ref()) }</div>
                if let Some(which) = which {
                    <p>{ which }</p>
                }
            </div>
            if !single.is_empty() {
                <div class="card">{ view.list(&single, false, 3) }</div>
            }
            for it in groups {
                { view.group(it) }
            }
            for row in matrix.rows.iter() {
                if !is_own(row) && row.posts.iter().any(|it| person.may_hold(it)) {
                    { post_row(scene, table, row) }
                }
            }
            { source(scene, &matrix.src) }
        </section>
    }
}

/// What a row asks that is a post's or a function's: whoever has it reads it beside their own.
fn post_row(scene: &Scene, table: AbilityTable<'_>, row: &MatrixRow) -> Html {
    let words = scene.words.abilities();
    let asked = AbilityTable {
        row: Some(row),
        ..table
    }
    .asked();
    if asked.is_empty() {
        return markup! {};
    }
    markup! {
        <div class="card">
            <h3>{ fill(words.post_row, &row.label.ja) }</h3>
            <p class="small quiet">{ words.post_row_lead }</p>
            <ul class="ability">
                for it in asked {
                    <li>
                        { heading(4, it.label.ja.clone()) }
                        <div class="stack">
                            if let Some(wording) = it.wording {
                                <p class="wording">{ &wording }</p>
                            }
                        </div>
                    </li>
                }
            </ul>
        </div>
    }
}

/// A heading of a level; there are none below the sixth.
fn heading(level: u8, words: String) -> Html {
    match level {
        ..=3 => markup! { <h3>{ words }</h3> },
        4 => markup! { <h4>{ words }</h4> },
        5 => markup! { <h5>{ words }</h5> },
        6.. => markup! { <h6>{ words }</h6> },
    }
}

#[derive(Clone, Copy)]
struct View<'a> {
    scene: &'a Scene,
    table: AbilityTable<'a>,
}

impl View<'_> {
    fn group(&self, it: &Node) -> Html {
        markup! {
            <div class="card" id={anchor(it.id.as_str())}>
                <h3>{ &it.label }</h3>
                { self.inside(it, false) }
                { self.abilities(it, 4) }
            </div>
        }
    }

    /// The abilities below a group. What they share is said once above them.
    fn abilities(&self, group: &Node, level: u8) -> Html {
        let shared = shared_certainty(&group.nodes);
        let all: Vec<&Node> = group.nodes.iter().collect();
        markup! {
            <>
                if let Some(it) = shared {
                    <div class="small quiet">{ self.scene.words.frame.shared }{ certainty_of(self.scene.words, it) }</div>
                }
                { self.list(&all, shared.is_some(), level) }
            </>
        }
    }

    /// Abilities under headings of a level; those that the table of the rank does not have are folded
    /// away.
    fn list(&self, all: &[&Node], is_said: bool, level: u8) -> Html {
        let (absent, present): (Vec<&Node>, Vec<&Node>) =
            all.iter().partition(|it| self.is_absent(it));
        markup! {
            <>
                if !present.is_empty() {
                    <ul class="ability">
                        for it in present {
                            { self.ability(it, is_said, level) }
                        }
                    </ul>
                }
                if !absent.is_empty() {
                    <details class="rest">
                        <summary>{ fill(self.scene.words.abilities().absent_here, &absent.len().to_string()) }</summary>
                        <ul class="ability">
                            for it in absent {
                                { self.ability(it, is_said, level) }
                            }
                        </ul>
                    </details>
                }
            </>
        }
    }

    /// Whether the table of the rank does not have the ability.
    fn is_absent(&self, it: &Node) -> bool {
        self.table.row.is_some() && it.nodes.is_empty() && self.table.meaning(it) == Meaning::Absent
    }

    /// An ability under a heading of a level.
    fn ability(&self, it: &Node, is_said: bool, level: u8) -> Html {
        let cell = self.table.cell(it);
        let renamed = cell.and_then(|it| it.label.as_ref());
        let name = renamed.unwrap_or(&it.label).ja.clone();
        markup! {
            <li id={anchor(it.id.as_str())}>
                { heading(level, name) }
                <div class="stack">
                    { self.mark(it, cell) }
                    if renamed.is_some() {
                        <p class="small quiet">{ fill(self.scene.words.abilities().renamed, &it.label.ja) }</p>
                    }
                    { self.inside(it, is_said) }
                    if !it.nodes.is_empty() {
                        { self.abilities(it, level + 1) }
                    }
                </div>
            </li>
        }
    }

    /// What an ability or a group is, and how it is worded for the rank.
    fn inside(&self, it: &Node, is_said: bool) -> Html {
        let words = self.scene.words.abilities();
        let wording = self.table.cell(it).and_then(|it| self.table.wording(it));
        let aliases: Vec<&str> = it.aliases.iter().map(|it| it.ja.as_str()).collect();
        markup! {
            <>
                if let Some(wording) = wording {
                    <p class="wording">{ &wording }</p>
                }
                { paragraph(it.body.as_ref()) }
                if !aliases.is_empty() {
                    <p class="small quiet">{ fill(words.aliases, &aliases.join(self.scene.words.frame.comma)) }</p>
                }
                if !is_said {
                    { certainty_of(self.scene.words, it) }
                }
                if it.src != self.table.matrix.src {
                    { source(self.scene, &it.src) }
                }
            </>
        }
    }

    /// What the mark, or its absence, means for the rank. Where nothing is known of any rank the
    /// page has said so already.
    fn mark(&self, node: &Node, cell: Option<&Cell>) -> Html {
        let is_group = !node.nodes.is_empty() && cell.is_none();
        if self.table.row.is_none() || self.table.is_unknown() || is_group {
            return markup! {};
        }
        let words = self.scene.words.abilities();
        let meaning = self.table.meaning(node);
        let (word, need) = match meaning {
            Meaning::Required => (words.required, Some("must")),
            Meaning::NotRequired => (words.not_required, None),
            Meaning::NotEmphasised => (words.not_emphasised, None),
            Meaning::Absent => (words.absent, None),
            Meaning::Unknown => (words.meaning_unknown, None),
        };
        markup! {
            <div class="row">
                <span class="chip" data-need={need} data-meaning={(meaning == Meaning::Unknown).then_some("unknown")}>{ word }</span>
                if let Some(cell) = cell {
                    { certainty(self.scene.words, cell.certainty, cell.why.as_ref()) }
                }
            </div>
        }
    }
}

/// The first of several abilities that are all equally unsure for the same reason.
fn shared_certainty(list: &[Node]) -> Option<&Node> {
    let (first, rest) = list.split_first()?;
    let alike = |it: &Node| it.certainty == first.certainty && it.why == first.why;
    let is_shared = !rest.is_empty() && rest.iter().all(alike);
    (first.certainty != Certainty::Stated && is_shared).then_some(first)
}
