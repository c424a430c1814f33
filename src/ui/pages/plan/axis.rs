//! The plan as a picture: years across, a lane for each kind of line. It is the same as the list of
//! years below it, and edits the same lines: by drag, or by the arrow keys.

mod lane;
mod mini;
mod place;

use std::rc::Rc;

use chrono::NaiveDate;
use yew::prelude::*;

use self::{lane::AxisLane, mini::MiniAxis};
use super::{Door, Writing, labels::lane_label};
use crate::{
    domain::{
        fiscal_year::FiscalYear,
        guide::draft::fill,
        plan::{Entry, Lane, Plan, Span, change::Change},
    },
    ui::{
        markup::markup,
        parts::{
            icon::{Icon, icon},
            resting::Newest,
        },
        words::Words,
    },
};

/// What the axis is shown with.
#[derive(Properties)]
pub struct AxisProps {
    /// The words of the page.
    pub words: &'static Words,
    /// The plan as it is drawn.
    pub plan: Rc<Plan>,
    /// The plan as it is: its words may be ahead of the drawing.
    pub newest: Newest,
    /// Today.
    pub today: NaiveDate,
    /// A line was moved.
    pub on_change: Callback<Change>,
    /// A line is to be written.
    pub on_write: Callback<Writing>,
    /// Something was done that a person who does not see the picture is told.
    pub on_said: Callback<String>,
}

/// A keystroke beside the lines draws no axis anew. What is called does the same as long as the page
/// stands.
impl PartialEq for AxisProps {
    fn eq(&self, other: &Self) -> bool {
        self.words == other.words
            && self.today == other.today
            && self.plan.has_same_lines(&other.plan)
    }
}

/// Lanes that are shown also when nothing is in them.
const ALWAYS: [Lane; 6] = [
    Lane::Posting,
    Lane::Rank,
    Lane::Learning,
    Lane::Qualification,
    Lane::Dx,
    Lane::Life,
];

/// The axis.
#[component]
pub fn Axis(props: &AxisProps) -> Html {
    let words = props.words.plan();
    let plan = &props.plan;
    let now = FiscalYear::containing(props.today);
    let lanes = lanes(plan);
    let outside = plan
        .entries
        .iter()
        .filter(|it| place::Place::of(it, plan).is_none())
        .count();
    let adds = {
        let year = now.max(plan.start);
        props
            .on_write
            .reform(move |_: MouseEvent| Writing::New(year, Door::Axis))
    };
    let strips = lanes.iter().map(|lane| {
        html! {
            <AxisLane
                key={lane.key().to_owned()}
                words={props.words}
                plan={plan.clone()}
                newest={props.newest.clone()}
                lane={lane.clone()}
                on_change={props.on_change.clone()}
                on_write={props.on_write.clone()}
                on_said={props.on_said.clone()}
            />
        }
    });
    let small = html! {
        <MiniAxis
            words={props.words}
            years={plan.years().collect::<Vec<_>>()}
            {now}
            lanes={lanes.iter().map(|it| (it.clone(), mini::bars(plan, it))).collect::<Vec<_>>()}
        />
    };
    markup! {
        <div class="axis-part noprint">
            { spans(props) }
            <div class="axis" role="group" aria-label={words.axis} data-large={super::is_large(plan).then_some("")}>
                <div class="axis__grid" data-columns={columns(plan).to_string()}>
                    <div class="axis__corner"></div>
                    { years(props, now) }
                </div>
                { strips.collect::<Html>() }
            </div>
            { small }
            <p class="row">
                <button class="btn" type="button" id="axis-add" onclick={adds}>{ icon(Icon::Add) }{ words.add }</button>
                <span class="small quiet axis-how" id="axis-how">{ words.axis_how }</span>
            </p>
            <p class="small quiet">
                { words.axis_key }
                if outside > 0 {
                    { fill(words.axis_outside, &outside.to_string()) }
                }
            </p>
        </div>
    }
}

/// The lanes of a plan, in their order.
fn lanes(plan: &Plan) -> Vec<Lane> {
    let has = |lane: &Lane| plan.entries.iter().any(|it| it.lane == *lane);
    let mut lanes: Vec<Lane> = Lane::CHOICES
        .into_iter()
        .filter(|it| ALWAYS.contains(it) || has(it))
        .collect();
    for Entry { lane, .. } in &plan.entries {
        if !lanes.contains(lane) {
            lanes.push(lane.clone());
        }
    }
    lanes
}

fn columns(plan: &Plan) -> usize {
    usize::from(plan.span.years()) + 1
}

/// How far the plan looks ahead.
fn spans(props: &AxisProps) -> Html {
    let words = props.words.plan();
    let span = |span: Span, label: &'static str| {
        let onclick = props
            .on_change
            .reform(move |_: MouseEvent| Change::LookAhead(span));
        let is_on = (props.plan.span == span).to_string();
        markup! {
            <button class="btn" data-kind="outline" data-size="s" type="button" aria-pressed={is_on} onclick={onclick}>{ label }</button>
        }
    };
    markup! {
        <div class="row" role="group" aria-label={words.span}>
            { span(Span::FiveYears, words.five_years) }
            { span(Span::TenYears, words.ten_years) }
        </div>
    }
}

fn years(props: &AxisProps, now: FiscalYear) -> Html {
    let words = props.words.plan();
    let plan = &props.plan;
    let last = columns(plan) - 1;
    markup! {
        for (index, year) in plan.years().enumerate() {
            <div
                class="axis__year"
                data-first={(index == 0).then_some("")}
                data-last={(index == last).then_some("")}
                data-now={(year == now).then_some("")}
                data-goal={(index == 5 || index == 10).then_some("")}
            >
                <b>{ year.number().to_string() }</b>
                { away(props.words, year, now) }
                { personal(props.words, plan, year) }
                <span class="vh">{ words.year_unit }</span>
            </div>
        }
    }
}

/// How far a year is from now.
pub(super) fn away(words: &Words, year: FiscalYear, now: FiscalYear) -> String {
    let words = words.plan();
    match year.since(now) {
        0 => words.now.to_owned(),
        away if away > 0 => fill(words.years_later, &away.to_string()),
        away => fill(words.years_before, &away.unsigned_abs().to_string()),
    }
}

/// Age and year of service in a fiscal year, as far as the person gave them.
pub(super) fn personal(words: &Words, plan: &Plan, year: FiscalYear) -> Html {
    let words = words.plan();
    let age = plan.personal.age_in(year);
    let service = plan.personal.service_in(year);
    markup! {
        if let Some(age) = age {
            <small class="personal">{ fill(words.age, &age.to_string()) }</small>
        }
        if let Some(service) = service {
            <small class="personal">{ fill(words.service, &service.to_string()) }</small>
        }
    }
}

/// What a line is in words, for those who do not see where it stands.
fn spoken(words: &Words, entry: &Entry) -> String {
    let years = if entry.until > entry.year {
        format!("{}〜{}", entry.year, entry.until)
    } else {
        entry.year.to_string()
    };
    let lane = lane_label(words, &entry.lane);
    let state = super::labels::state_label(words, entry.state);
    format!("（{lane}・{years}・{state}）")
}
