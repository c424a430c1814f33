//! The axis where there is no room for words in it: a drawing that says where something stands. The
//! list of years says what.

use yew::prelude::*;

use super::{columns, place::Place};
use crate::{
    domain::{
        fiscal_year::FiscalYear,
        plan::{EntryState, Lane, Plan},
    },
    ui::{markup::markup, pages::plan::labels::lane_label, words::Words},
};

const LEFT: usize = 64;
const RIGHT: usize = 324;
const TOP: usize = 40;
const ROW: usize = 26;

/// The drawing.
pub(super) fn mini(words: &Words, plan: &Plan, lanes: &[Lane], now: FiscalYear) -> Html {
    let columns = columns(plan);
    let x = |column: usize| LEFT + column * (RIGHT - LEFT) / columns;
    let middle = |column: usize| (x(column) + x(column + 1)) / 2;
    let height = TOP + lanes.len() * ROW + 8;
    let years: Vec<FiscalYear> = plan.years().collect();
    let rows = lanes.iter().enumerate().map(|(row, lane)| {
        let y = TOP + row * ROW;
        (y, lane_label(words, lane), bars(plan, lane))
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
                for (from, length, is_settled) in bars {
                    <rect
                        x={(x(from) + 2).to_string()} y={(y + 5).to_string()} rx="3" height="14"
                        width={(x(from + length) - x(from) - 4).to_string()}
                        fill={if is_settled { "var(--stage-2)" } else { "var(--surface)" }}
                        stroke="var(--stage-2)" stroke-width="2"
                        stroke-dasharray={(!is_settled).then_some("4 3")}
                    />
                }
            }
        </svg>
    }
}

/// First column from 0, number of columns, whether it is settled; no two alike, the settled ones
/// last, on top.
fn bars(plan: &Plan, lane: &Lane) -> Vec<(usize, usize, bool)> {
    let mut bars = Vec::new();
    for settled in [false, true] {
        let of_lane = plan.entries.iter().filter(|it| it.lane == *lane);
        for entry in of_lane {
            let is_settled = matches!(entry.state, EntryState::Doing | EntryState::Done);
            let Some(place) = Place::of(entry, plan).filter(|_| is_settled == settled) else {
                continue;
            };
            let from = usize::try_from(place.from - 1).unwrap_or_default();
            let bar = (from, usize::try_from(place.length).unwrap_or(1), settled);
            if !bars.contains(&bar) {
                bars.push(bar);
            }
        }
    }
    bars
}
