//! What the person wants to be in 5 and 10 years, and the years as a line.

use yew::prelude::*;

use super::PlanPageProps;
use crate::{
    domain::{
        fiscal_year::FiscalYear,
        plan::{change::Change, typed::cleaned, writing::Field},
    },
    ui::{dom, markup::markup, parts::head::section},
};

pub(super) fn visions(props: &PlanPageProps) -> Html {
    let words = props.words.plan();
    let [five, ten] = [5, 10].map(|it| props.plan.start.plus(it));
    let visions = &props.plan.visions;
    let body = markup! {
        <div class="visions">
            { vision(props, "vision-5", words.five, five, &visions.five, Field::FiveYears) }
            { vision(props, "vision-10", words.ten, ten, &visions.ten, Field::TenYears) }
        </div>
    };
    section("visions", words.visions, None, body)
}

fn vision(
    props: &PlanPageProps,
    id: &'static str,
    label: &'static str,
    year: FiscalYear,
    text: &str,
    field: Field,
) -> Html {
    // While typing the text stays as it is: cleaning it would disturb an input method.
    let oninput = props
        .on_change
        .reform(move |it: InputEvent| Change::Write(field, dom::value_of(&it)));
    let onchange = props
        .on_change
        .reform(move |it: Event| Change::Write(field, cleaned(&dom::value_of(&it))));
    let help = format!("{id}-help");
    markup! {
        <div class="vision">
            <label for={id}>{ label }<span class="small quiet">{ year.to_string() }{ "（" }{ year.era() }{ "）" }</span></label>
            <p class="small quiet noprint" id={help.clone()}>{ props.words.plan().vision_hint }</p>
            { yew::html! { <textarea
                class="input noprint"
                {id}
                rows="4"
                autocomplete="off"
                aria-describedby={help}
                value={text.to_owned()}
                {oninput}
                {onchange}
            /> } }
            <p class="print-only prewrap"><bdi>{ text.to_owned() }</bdi></p>
        </div>
    }
}

/// The years as a line: now, and the two goals.
pub(super) fn years_strip(props: &PlanPageProps) -> Html {
    let words = props.words.plan();
    let years: Vec<FiscalYear> = props.plan.years().collect();
    let last = years.len().saturating_sub(1).max(1);
    let now = FiscalYear::containing(props.today);
    let x = |index: usize| 30 + index * 940 / last;
    let dots: Vec<(usize, String, bool, bool)> = years
        .iter()
        .enumerate()
        .map(|(index, it)| {
            (
                x(index),
                it.number().to_string(),
                *it == now,
                index == 5 || index == 10,
            )
        })
        .collect();
    markup! {
        <svg class="strip strip--years" viewBox="0 0 1000 64" aria-hidden="true">
            <path d="M30 22h940" stroke="var(--stage-3)" stroke-width="7" stroke-linecap="round" />
            for (x, label, is_now, is_goal) in dots {
                if is_goal {
                    <rect
                        x={(x - 9).to_string()} y="13" width="18" height="18" rx="2"
                        transform={format!("rotate(45 {x} 22)")}
                        fill="var(--surface)" stroke="var(--stage-3)" stroke-width="5"
                    />
                } else {
                    <circle
                        cx={x.to_string()} cy="22" r={if is_now { "13" } else { "8" }}
                        fill={if is_now { "var(--here)" } else { "var(--surface)" }}
                        stroke={if is_now { "var(--here)" } else { "var(--stage-3)" }} stroke-width="4"
                    />
                }
                <text x={x.to_string()} y="56" text-anchor="middle">{ label }</text>
            }
            <title>{ words.by_year }</title>
        </svg>
    }
}
