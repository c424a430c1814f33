//! The rounds: everything that is compared is visited in turn, so that a busy moment of the machine
//! meets all of it.

use e2e::Outcome;
use serde::Serialize;

use crate::{
    DEEP, Sites,
    find::Find,
    interaction::choosing_a_rank,
    load::{Load, Until, visit},
    many_towns::ManyTowns,
    plan::LargePlan,
};

/// The name that the app's start page and its page of a rank have in their headings.
const START_HEADING: &str = "路線図";
const RANK_HEADING: &str = "係長";

/// How fast the processor is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Speed {
    /// As it is.
    Full,
    /// Four times slower.
    Slow,
}

/// Everything that was measured, value by value.
#[derive(Debug, Default, Serialize)]
pub struct Measured {
    /// The app's start page.
    pub start: Vec<Load>,
    /// The app at a rank's page.
    pub deep: Vec<Load>,
    /// The baseline app.
    pub baseline: Vec<Load>,
    /// The static page.
    pub still: Vec<Load>,
    /// Choosing a rank, in milliseconds.
    pub choice: Vec<f64>,
    /// The same with the slow processor.
    pub choice_slow: Vec<f64>,
    /// The requests for packs of each visit to a rank's page.
    pub pack_requests: Vec<usize>,
    /// The bytes that a first visit to the start page moved, without site.json and the icon.
    pub first_load_sent: Vec<u64>,
    /// Search over all towns.
    pub find: Find,
    /// The folder with a file for each municipality.
    pub many_towns: ManyTowns,
    /// A plan of 500 lines.
    pub plan: LargePlan,
    /// The same with the slow processor.
    pub plan_slow: LargePlan,
}

/// Visits everything so many times. One more round before warms the machine and the servers and is
/// not counted.
pub async fn measure(sites: &Sites, rounds: usize) -> Outcome<Measured> {
    let mut measured = Measured::default();
    for round in 0..=rounds {
        let mut taken = Measured::default();
        one_round(sites, &mut taken).await?;
        eprintln!("round {round} of {rounds}");
        if round > 0 {
            measured.add(taken);
        }
    }
    Ok(measured)
}

async fn one_round(sites: &Sites, taken: &mut Measured) -> Outcome {
    let app = sites.app.url_at("localhost");
    let baseline = sites.baseline.url_at("localhost");
    let still = sites.still.url_at("localhost");
    let start = Until::Ready(START_HEADING);

    taken.still.push(visit(&still, Until::Painted).await?);
    sites.app.clear_requests();
    taken.start.push(visit(&format!("{app}#/"), start).await?);
    taken.first_load_sent.push(program_bytes(sites));
    taken
        .baseline
        .push(visit(&format!("{baseline}#/"), Until::Ready("Start")).await?);
    sites.app.clear_requests();
    let deep = Until::Ready(RANK_HEADING);
    taken.deep.push(visit(&format!("{app}{DEEP}"), deep).await?);
    taken.pack_requests.push(pack_requests(sites));
    taken
        .choice
        .extend(choosing_a_rank(&app, Speed::Full).await?);
    taken
        .choice_slow
        .extend(choosing_a_rank(&app, Speed::Slow).await?);
    Ok(())
}

fn program_bytes(sites: &Sites) -> u64 {
    let counts = |path: &str| {
        path == "/"
            || [".js", ".css", ".wasm", ".html"]
                .iter()
                .any(|it| path.ends_with(it))
    };
    let asked = sites.app.requests();
    asked
        .iter()
        .filter(|it| counts(&it.path))
        .map(|it| it.bytes_sent)
        .sum()
}

fn pack_requests(sites: &Sites) -> usize {
    let asked = sites.app.requests();
    asked
        .iter()
        .filter(|it| it.path.starts_with("/packs/"))
        .count()
}

impl Measured {
    fn add(&mut self, more: Self) {
        self.start.extend(more.start);
        self.deep.extend(more.deep);
        self.baseline.extend(more.baseline);
        self.still.extend(more.still);
        self.choice.extend(more.choice);
        self.choice_slow.extend(more.choice_slow);
        self.pack_requests.extend(more.pack_requests);
        self.first_load_sent.extend(more.first_load_sent);
    }
}

/// The value that all but a twentieth of the values do not exceed.
pub fn percentile_95(values: &[f64]) -> Option<f64> {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let at = (sorted.len() * 95).div_ceil(100).checked_sub(1)?;
    sorted.get(at).copied()
}

/// The middle value, or the mean of the two in the middle.
pub fn median(values: &[f64]) -> Option<f64> {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let upper = *sorted.get(sorted.len() / 2)?;
    if sorted.len() % 2 == 1 {
        return Some(upper);
    }
    let lower = *sorted.get((sorted.len() / 2).checked_sub(1)?)?;
    Some(f64::midpoint(lower, upper))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_is_in_the_middle() {
        assert_eq!(median(&[]), None);
        assert_eq!(median(&[3.0, 1.0, 2.0]), Some(2.0));
        assert_eq!(median(&[4.0, 1.0, 2.0, 3.0]), Some(2.5));
    }

    #[test]
    fn a_twentieth_is_above_the_95th_percentile() {
        let values: Vec<f64> = (1..=100).map(f64::from).collect();
        assert_eq!(percentile_95(&values), Some(95.0));
        assert_eq!(percentile_95(&[7.0]), Some(7.0));
        assert_eq!(percentile_95(&[]), None);
    }
}
