//! Two scenarios side by side, year by year.

use std::rc::Rc;

use yew::prelude::*;

use super::labels::{lane_label, state_label};
use crate::{
    domain::{
        fiscal_year::FiscalYear,
        guide::draft::fill,
        plan::{Entry, EntryState, Plan, PlanId},
        small::sort_by_key,
    },
    ui::{dom, markup::markup, words::Words},
};

/// What is compared.
#[derive(Properties, PartialEq)]
pub struct BesideProps {
    /// The words of the page.
    pub words: &'static Words,
    /// The plan of the page.
    pub plan: Rc<Plan>,
    /// All plans of the person.
    pub plans: Vec<Rc<Plan>>,
}

/// The comparison of the page's plan with one that the person chooses.
#[component]
pub fn Beside(props: &BesideProps) -> Html {
    let words = props.words.plan();
    let chosen = use_state(|| None::<PlanId>);
    let only_differences = use_state(|| true);
    let others: Vec<&Rc<Plan>> = props
        .plans
        .iter()
        .filter(|it| it.id != props.plan.id)
        .collect();
    if others.is_empty() {
        return html! { <div hidden=true></div> };
    }
    let onchange = {
        let chosen = chosen.setter();
        Callback::from(move |event: Event| chosen.set(PlanId::parse(&dom::value_of(&event))))
    };
    let other = others.iter().find(|it| Some(&it.id) == chosen.as_ref());
    let toggle = {
        let only = only_differences.clone();
        Callback::from(move |_: MouseEvent| only.set(!*only))
    };
    html! {
        <section class="section noprint" aria-labelledby="beside">
            <h2 id="beside">{ words.beside }</h2>
            <p class="section__lead">{ words.beside_lead }</p>
            <div class="row">
                <div class="field">
                    <label for="beside-with">{ words.beside_with }</label>
                    <select class="input" id="beside-with" {onchange}>
                        <option value="" selected={other.is_none()}>{ words.beside_none }</option>
                        for it in others.iter() {
                            <option key={it.id.as_str()} value={it.id.as_str().to_owned()} selected={Some(&it.id) == chosen.as_ref()}>
                                { it.name.clone() }
                            </option>
                        }
                    </select>
                </div>
                <button class="btn" data-kind="outline" data-size="s" type="button" aria-pressed={only_differences.to_string()} onclick={toggle}>
                    { words.beside_differences }
                </button>
            </div>
            <div role="status">
                { other.map_or_else(Html::default, |other| table(props.words, &props.plan, other, *only_differences)) }
            </div>
        </section>
    }
}

fn table(words: &Words, a: &Plan, b: &Plan, only_differences: bool) -> Html {
    let plan_words = words.plan();
    let mut rows = vec![
        (
            plan_words.five.to_owned(),
            texts(&a.visions.five),
            texts(&b.visions.five),
        ),
        (
            plan_words.ten.to_owned(),
            texts(&a.visions.ten),
            texts(&b.visions.ten),
        ),
    ];
    for year in years(a, b) {
        rows.push((
            year.to_string(),
            lines(words, a, year),
            lines(words, b, year),
        ));
    }
    rows.retain(|(_, a, b)| !(a.is_empty() && b.is_empty() || only_differences && a == b));
    if rows.is_empty() {
        return markup! { <p>{ plan_words.beside_same }</p> };
    }
    let cell = |lines: &[String]| {
        markup! {
            if lines.is_empty() {
                <span class="quiet">{ plan_words.beside_empty }</span>
            } else {
                <ul class="plain">
                    for it in lines {
                        <li class="prewrap"><bdi>{ it.clone() }</bdi></li>
                    }
                </ul>
            }
        }
    };
    let caption = fill(plan_words.beside_caption, &a.name).replacen("{}", &b.name, 1);
    markup! {
        <div class="table-wrap" tabindex="0" role="region" aria-label={caption.clone()}>
            <table class="table">
                <caption>{ caption }</caption>
                <thead>
                    <tr>
                        <th scope="col">{ plan_words.beside_year }</th>
                        <th scope="col"><bdi>{ a.name.clone() }</bdi></th>
                        <th scope="col"><bdi>{ b.name.clone() }</bdi></th>
                    </tr>
                </thead>
                <tbody>
                    for (label, a, b) in rows.iter() {
                        <tr key={label.clone()}>
                            <th scope="row">{ label.clone() }</th>
                            <td>{ cell(a) }</td>
                            <td>{ cell(b) }</td>
                        </tr>
                    }
                </tbody>
            </table>
        </div>
    }
}

fn texts(text: &str) -> Vec<String> {
    Some(text.trim())
        .filter(|it| !it.is_empty())
        .map(str::to_owned)
        .into_iter()
        .collect()
}

/// Every year in which a line of either plan begins.
fn years(a: &Plan, b: &Plan) -> Vec<FiscalYear> {
    let mut years: Vec<FiscalYear> = a
        .entries
        .iter()
        .chain(&b.entries)
        .map(|it| it.year)
        .collect();
    sort_by_key(&mut years, |it| *it);
    years.dedup();
    years
}

/// The lines of a plan that begin in a year, in one order for both plans.
fn lines(words: &Words, plan: &Plan, year: FiscalYear) -> Vec<String> {
    let mut lines: Vec<String> = plan
        .entries
        .iter()
        .filter(|it| it.year == year)
        .map(|it| line(words, it))
        .collect();
    sort_by_key(&mut lines, Clone::clone);
    lines
}

fn line(words: &Words, entry: &Entry) -> String {
    let mut line = format!("{}：{}", lane_label(words, &entry.lane), entry.text);
    if entry.until > entry.year {
        line += &format!("（{}）", fill(words.plan().until, &entry.until.to_string()));
    }
    if entry.state != EntryState::Planned {
        line += &format!("［{}］", state_label(words, entry.state));
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{domain::plan::fixture, ui::words::JA};

    #[test]
    fn the_same_lines_in_another_order_are_no_difference() {
        let mut a = fixture::plan();
        let mut more = a.entries[0].clone();
        more.id = crate::domain::plan::EntryId(2);
        more.text = "技術士".into();
        a.entries.push(more);
        let mut b = a.clone();
        b.entries.reverse();
        let year = a.entries[0].year;
        assert_eq!(lines(&JA, &a, year), lines(&JA, &b, year));
        b.entries[0].until = b.entries[0].until.plus(1);
        assert_ne!(lines(&JA, &a, year), lines(&JA, &b, year));
        assert_eq!(years(&a, &b), [year]);
    }
}
