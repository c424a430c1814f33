//! A link as QR codes: one, or a series that is shown one by one.

use yew::prelude::*;

use crate::{
    domain::{
        guide::draft::fill,
        plan::Plan,
        share::{
            link,
            qr::{MOST_BYTES, Qr},
        },
    },
    ui::{markup::markup, words::Words},
};

/// What is shown as codes.
#[derive(Properties, PartialEq)]
pub struct CodesProps {
    /// The words of the page.
    pub words: &'static Words,
    /// The chosen part of a plan.
    pub plan: Plan,
    /// What stands before it in the address.
    pub base: String,
}

/// Squares around a code that have to stay bright.
const MARGIN: i32 = 4;

/// The codes.
#[component]
pub fn Codes(props: &CodesProps) -> Html {
    let words = props.words.share();
    let codes = use_memo((props.plan.clone(), props.base.clone()), |(plan, base)| {
        let room = MOST_BYTES.saturating_sub(base.len());
        let texts = link::series(plan, room)?;
        let codes = texts.iter().map(|it| Qr::of(&format!("{base}{it}")));
        codes.collect::<Option<Vec<Qr>>>()
    });
    let at = use_state(|| 0_usize);
    let Some(codes) = &*codes else {
        return html! { <p>{ words.qr_too_much }</p> };
    };
    let of = codes.len();
    let number = (*at).min(of.saturating_sub(1));
    let Some(code) = codes.get(number) else {
        return html! { <p>{ words.qr_too_much }</p> };
    };
    let turns = |to: usize| {
        let at = at.setter();
        Callback::from(move |_: MouseEvent| at.set(to))
    };
    let place = format!("{}／{of}", number + 1);
    let side = code.side + 2 * MARGIN;
    let name = fill(words.qr_name, &place);
    markup! {
        <>
            <p class="small quiet">{ words.qr_lead }</p>
            if of > 1 {
                <p>{ fill(words.qr_series, &of.to_string()) }</p>
            }
            <svg class="qr" viewBox={format!("-{MARGIN} -{MARGIN} {side} {side}")} role="img" aria-label={name.clone()} shape-rendering="crispEdges">
                <rect class="qr__ground" x={format!("-{MARGIN}")} y={format!("-{MARGIN}")} width={side.to_string()} height={side.to_string()} />
                <path class="qr__dark" d={code.path.clone()} />
            </svg>
            if of > 1 {
                <p class="row">
                    <button class="btn" data-kind="outline" data-size="s" type="button" disabled={number == 0} onclick={turns(number.saturating_sub(1))}>{ words.qr_before }</button>
                    <span role="status">{ name }</span>
                    <button class="btn" data-kind="outline" data-size="s" type="button" disabled={number + 1 == of} onclick={turns(number + 1)}>{ words.qr_next }</button>
                </p>
            }
        </>
    }
}
