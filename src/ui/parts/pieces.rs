//! The choice of what of a plan is given away, and what is left out then.

use yew::prelude::*;

use crate::{
    domain::{
        guide::draft::fill,
        pieces::{Choices, Piece},
    },
    ui::{
        dom,
        words::{SheetWords, Words},
    },
};

/// A box for each kind that is offered.
pub fn piece_boxes(words: &Words, offered: &[Piece], choices: &UseStateHandle<Choices>) -> Html {
    let boxes = offered.iter().map(|piece| {
        let (choices, piece) = (choices.clone(), *piece);
        let checked = choices.has(piece);
        let onchange = Callback::from(move |event: Event| {
            choices.set(choices.with(piece, dom::is_ticked(&event)));
        });
        html! {
            <label class="check"><input type="checkbox" {checked} {onchange} />{ piece_label(words.sheet(), piece) }</label>
        }
    });
    html! { <div class="sheet-choices__list">{ for boxes }</div> }
}

/// What is left out and how much of it, after these words; other words if nothing is.
pub fn left_out(
    words: &Words,
    title: &'static str,
    nothing: &'static str,
    list: &[(Piece, usize)],
) -> Html {
    let own = words.sheet();
    let all: Vec<String> = list
        .iter()
        .map(|(piece, count)| {
            let count = fill(own.count, &count.to_string());
            format!("{}{count}", piece_label(own, *piece))
        })
        .collect();
    if all.is_empty() {
        return html! { <p>{ nothing }</p> };
    }
    html! { <p><b>{ title }</b>{ "：" }{ all.join(words.frame.comma) }</p> }
}

/// The name of a kind of thing.
fn piece_label(words: &SheetWords, piece: Piece) -> &'static str {
    match piece {
        Piece::Visions => words.piece_visions,
        Piece::Done => words.piece_done,
        Piece::Doing => words.piece_doing,
        Piece::Planned => words.piece_planned,
        Piece::Ask => words.piece_ask,
        Piece::Thoughts => words.piece_thoughts,
        Piece::Interviews => words.piece_interviews,
        Piece::Ideas => words.piece_ideas,
        Piece::Life => words.piece_life,
        Piece::EntryNotes => words.piece_notes,
        Piece::Age => words.piece_age,
        Piece::Service => words.piece_service,
        Piece::Name => words.piece_name,
        Piece::SelfCheck => words.piece_self_check,
    }
}
