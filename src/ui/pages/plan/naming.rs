//! The name of a plan. Where the town names paths, they are offered as names for scenarios.

use yew::prelude::*;

use super::{PlanPageProps, advice::TownRules};
use crate::{
    domain::plan::{change::Change, typed::cleaned, writing::Field},
    ui::parts::late_field::LateField,
};

/// The id of the list of names.
const NAMES: &str = "plan-names";

pub(super) fn name_field(props: &PlanPageProps) -> Html {
    let words = props.words.plan();
    let paths = match &props.rules {
        TownRules::Open(catalog) => catalog.pack().paths.as_slice(),
        _ => &[],
    };
    let on_left = props
        .on_change
        .reform(|it: String| Change::Write(Field::Name, cleaned(&it)));
    html! {
        <div class="field noprint">
            <label for="plan-name">{ words.name_label }</label>
            <LateField
                id="plan-name"
                value={props.plan.name.clone()}
                list={NAMES}
                refusal={props.refused.as_ref().map_or(0, |it| it.number)}
                disabled={props.saving.written_elsewhere}
                {on_left}
            />
            <datalist id={NAMES}>
                { for paths.iter().map(|it| html! {
                    <option value={format!("{}：{}", props.plan.profile.job.label, it.label.ja)}></option>
                }) }
            </datalist>
        </div>
    }
}
