//! The axis where there is no room for words in it: a drawing that says where something stands. The
//! list of years says what.

use yew::prelude::*;

use super::place::Place;
use crate::{
    domain::{
        fiscal_year::FiscalYear,
        plan::{EntryState, Lane, Plan},
        small::sort_by_key,
    },
    ui::{markup::markup, pages::plan::labels::lane_label, words::Words},
};

const LEFT: usize = 74;
const RIGHT: usize = 324;
const TOP: usize = 40;
const ROW: usize = 26;

/// What the drawing is made from.
#[derive(Properties, PartialEq)]
pub struct MiniAxisProps {
    /// The words of the page.
    pub words: &'static Words,
    /// The plan's years.
    pub years: Vec<FiscalYear>,
    /// The present year.
    pub now: FiscalYear,
    /// The lanes with their bars.
    pub lanes: Vec<(Lane, Vec<Bar>)>,
}

/// A bar of the drawing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bar {
    /// The first column, from 0.
    from: usize,
    /// How many columns.
    length: usize,
    /// Whether it is more than a wish.
    is_settled: bool,
}

/// The drawing. A component, so that a keystroke which moves no line draws nothing.
#[component]
pub fn MiniAxis(props: &MiniAxisProps) -> Html {
    let (words, now) = (props.words, props.now);
    let years = &props.years;
    let columns = years.len();
    let x = |column: usize| LEFT + column * (RIGHT - LEFT) / columns;
    let middle = |column: usize| (x(column) + x(column + 1)) / 2;
    let height = TOP + props.lanes.len() * ROW + 8;
    let rows = props.lanes.iter().enumerate().map(|(row, (lane, bars))| {
        let y = TOP + row * ROW;
        (y, lane_label(words, lane), bars)
    });
    markup! {
        <svg class="mini-axis" viewBox={format!("0 0 328 {height}")} aria-hidden="true">
            <path d={format!("M{} 26H{}", middle(0), middle(columns - 1))} stroke="var(--stage-3)" stroke-width="5" />
            for (column, year) in years.iter().enumerate() {
                if column == 5 || column == 10 {
                    <rect
                        x={(middle(column) - 6).to_string()} y="20" width="12" height="12" rx="2"
                        transform={format!("rotate(45 {} 26)", middle(column))}
                        fill="var(--surface)" stroke="var(--stage-3)" stroke-width="3"
                    />
                } else {
                    <circle
                        cx={middle(column).to_string()} cy="26" r={if *year == now { "8" } else { "4.5" }}
                        fill={if *year == now { "var(--here)" } else { "var(--surface)" }}
                        stroke={if *year == now { "var(--here)" } else { "var(--stage-3)" }} stroke-width="3"
                    />
                }
                if column == 0 || column == 5 || column == 10 {
                    <text x={middle(column).to_string()} y="13" text-anchor="middle">{ year.number().to_string() }</text>
                }
            }
            for (y, label, bars) in rows {
                <text x="0" y={(y + 17).to_string()}>{ label }</text>
                <path d={format!("M{LEFT} {}H{RIGHT}", y + 12)} stroke="var(--rule)" stroke-width="1" />
                for bar in bars.iter() {
                    <rect
                        x={(x(bar.from) + 2).to_string()} y={(y + 5).to_string()} rx="3" height="14"
                        width={(x(bar.from + bar.length) - x(bar.from) - 4).to_string()}
                        fill={if bar.is_settled { "var(--stage-2)" } else { "var(--surface)" }}
                        stroke="var(--stage-2)" stroke-width="2"
                        stroke-dasharray={(!bar.is_settled).then_some("4 3")}
                    />
                }
            }
        </svg>
    }
}

/// The bars of a lane: no two alike, the settled ones last, on top.
pub(super) fn bars(plan: &Plan, lane: &Lane) -> Vec<Bar> {
    let mut bars = Vec::new();
    for entry in plan.entries.iter().filter(|it| it.lane == *lane) {
        let Some(place) = Place::of(entry, plan) else {
            continue;
        };
        let bar = Bar {
            from: usize::try_from(place.from - 1).unwrap_or_default(),
            length: usize::try_from(place.length).unwrap_or(1),
            is_settled: matches!(entry.state, EntryState::Doing | EntryState::Done),
        };
        if !bars.contains(&bar) {
            bars.push(bar);
        }
    }
    sort_by_key(&mut bars, |it| it.is_settled);
    bars
}
