//! What the person wants to be in 5 and 10 years.

use yew::prelude::*;

use super::{PlanPageProps, about_me::field_of};
use crate::{
    domain::{fiscal_year::FiscalYear, plan::writing::Field},
    ui::{markup::markup, parts::head::section},
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
    let help = format!("{id}-help");
    markup! {
        <div class="vision">
            <label for={id}>{ label }<span class="small quiet">{ year.to_string() }{ "（" }{ year.era() }{ "）" }</span></label>
            <p class="small quiet noprint" id={help.clone()}>{ props.words.plan().vision_hint }</p>
            { field_of(props, id, field, Some(help.clone())) }
            <p class="print-only prewrap"><bdi>{ text.to_owned() }</bdi></p>
        </div>
    }
}
