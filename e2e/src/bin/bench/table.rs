//! The table: figure, measured, budget, and whether it is over.

use std::fmt;

use xtask::ledger::FIRST_LOAD_BUDGET;

use crate::{
    load::Load,
    rounds::{Measured, median, percentile_95},
    weight::Weight,
};

/// One line of the table.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    name: String,
    measured: f64,
    budget: Option<f64>,
    unit: &'static str,
    /// The values that a ratio is made of.
    of: String,
}

/// All figures.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    figures: Vec<Figure>,
    rounds: usize,
}

impl Table {
    /// The figures of what was measured.
    pub fn of(measured: &Measured, weight: &Weight) -> Self {
        let mut figures = vec![bytes(
            "first load, brotli",
            weight.first_load,
            FIRST_LOAD_BUDGET / 1024,
        )];
        figures.extend(weight.with_part.iter().map(|(part, bytes)| {
            plain(
                &format!("first load with the part `{part}`, brotli"),
                *bytes as f64 / 1024.0,
                None,
                "KiB",
            )
        }));
        figures.push(bytes(
            "heaviest pack, brotli",
            weight.pack.as_ref().map_or(0, |it| it.1),
            45,
        ));
        // A part that was left out has no figures: none of them may read as kept.
        if !measured.start.is_empty() {
            figures.extend(round_figures(measured));
        }
        if !measured.find.searches.is_empty() {
            figures.extend(find_figures(measured));
        }
        if !measured.many_towns.keystrokes.is_empty() {
            figures.extend(town_figures(measured));
        }
        if !measured.plan.vision_keys.is_empty() {
            figures.extend(crate::plan::figures(measured));
        }
        Self {
            figures,
            rounds: measured.start.len(),
        }
    }
}

/// What is compared side by side, round after round.
fn round_figures(measured: &Measured) -> Vec<Figure> {
    let painted = |it: &Load| Some(it.painted);
    let ready = |it: &Load| it.ready;
    let still = middle(&measured.still, painted);
    let baseline = middle(&measured.baseline, ready);
    let start_painted = middle(&measured.start, painted);
    vec![
        plain(
            "requests for packs on a deep link",
            measured
                .pack_requests
                .iter()
                .max()
                .map_or(0.0, |it| *it as f64),
            Some(1.0),
            "",
        ),
        ratio(
            "start page painted ÷ static page",
            start_painted,
            still,
            1.3,
        ),
        ratio(
            "wasm in charge of the start page ÷ baseline",
            middle(&measured.start, ready),
            baseline,
            1.5,
        ),
        ratio(
            "deep link to a rank's page ÷ baseline",
            middle(&measured.deep, ready),
            baseline,
            1.8,
        ),
        plain(
            "choosing a rank → painted, median",
            median(&measured.choice).unwrap_or(f64::NAN),
            Some(16.0),
            "ms",
        ),
        plain(
            "choosing a rank → painted, CPU ÷ 4",
            median(&measured.choice_slow).unwrap_or(f64::NAN),
            Some(50.0),
            "ms",
        ),
        plain(
            "layout shift, start page",
            worst(&measured.start),
            Some(0.0),
            "",
        ),
        plain(
            "layout shift, deep link",
            worst(&measured.deep),
            Some(0.0),
            "",
        ),
        plain(
            "memory of the program, one pack open",
            middle(&measured.deep, |it| it.memory) / 1024.0 / 1024.0,
            None,
            "MiB",
        ),
        plain(
            "bytes sent for the first load",
            measured
                .first_load_sent
                .iter()
                .max()
                .map_or(0.0, |it| *it as f64)
                / 1024.0,
            None,
            "KiB",
        ),
    ]
}

/// Search, and memory with all towns.
fn find_figures(measured: &Measured) -> Vec<Figure> {
    let find = &measured.find;
    vec![
        plain(
            &format!("search over all packs, p95 of {}", find.searches.len()),
            percentile_95(&find.searches).unwrap_or(f64::NAN),
            Some(2.0),
            "ms",
        ),
        plain(
            "memory of the program, all packs open and searched",
            find.memory.unwrap_or(f64::NAN) / 1024.0 / 1024.0,
            Some(16.0),
            "MiB",
        ),
    ]
}

/// Growth, with a file for each municipality.
fn town_figures(measured: &Measured) -> Vec<Figure> {
    let many_towns = &measured.many_towns;
    let mut figures = vec![
        bytes(
            "towns.json of 1,741 made-up towns, brotli",
            many_towns.list,
            32,
        ),
        plain(
            "a keystroke in the town field among 1,741 → painted, median",
            median(&many_towns.keystrokes).unwrap_or(f64::NAN),
            Some(16.0),
            "ms",
        ),
    ];
    for it in &many_towns.visits {
        let ratios = [
            ("requests", it.requests.0 as f64, it.requests.1 as f64),
            ("bytes", it.bytes.0 as f64, it.bytes.1 as f64),
        ];
        for (what, before, after) in ratios {
            figures.push(Figure {
                name: format!("{} with 1,741 towns ÷ with four: {what}", it.visit),
                measured: after / before,
                budget: Some(1.05),
                unit: "×",
                of: format!("{after:.0} ÷ {before:.0}"),
            });
        }
    }
    figures
}

fn bytes(name: &str, bytes: usize, budget: usize) -> Figure {
    plain(name, bytes as f64 / 1024.0, Some(budget as f64), "KiB")
}

pub fn plain(name: &str, measured: f64, budget: Option<f64>, unit: &'static str) -> Figure {
    Figure {
        name: name.to_owned(),
        measured,
        budget,
        unit,
        of: String::new(),
    }
}

fn ratio(name: &str, ours: f64, theirs: f64, budget: f64) -> Figure {
    Figure {
        name: name.to_owned(),
        measured: ours / theirs,
        budget: Some(budget),
        unit: "×",
        of: format!("{ours:.0} ÷ {theirs:.0} ms"),
    }
}

fn middle(loads: &[Load], value: impl Fn(&Load) -> Option<f64>) -> f64 {
    let values: Vec<f64> = loads.iter().filter_map(value).collect();
    median(&values).unwrap_or(f64::NAN)
}

fn worst(loads: &[Load]) -> f64 {
    loads.iter().map(|it| it.shift).fold(0.0, f64::max)
}

impl Figure {
    fn verdict(&self) -> &'static str {
        match self.budget {
            None => "",
            Some(budget) if self.measured <= budget => "ok",
            // A figure that could not be measured is not within its budget either.
            Some(_) => "OVER",
        }
    }
}

impl fmt::Display for Table {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            out,
            "Medians of {} rounds: slow 4G, CPU ÷ 4, nothing cached.\n",
            self.rounds
        )?;
        writeln!(out, "| figure | measured | budget | | from |")?;
        writeln!(out, "| --- | ---: | ---: | --- | --- |")?;
        for it in &self.figures {
            let budget = it
                .budget
                .map_or(String::new(), |budget| format!("≤ {budget} {}", it.unit));
            writeln!(
                out,
                "| {} | {:.*} {} | {} | {} | {} |",
                it.name,
                // A shift is over as soon as there is one, however small.
                if it.name.contains("shift") { 4 } else { 2 },
                it.measured,
                it.unit,
                budget.trim_end(),
                it.verdict(),
                it.of
            )?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_over_or_unknown_is_marked() {
        assert_eq!(plain("x", 1.0, Some(1.0), "").verdict(), "ok");
        assert_eq!(plain("x", 1.1, Some(1.0), "").verdict(), "OVER");
        assert_eq!(plain("x", f64::NAN, Some(1.0), "").verdict(), "OVER");
        assert_eq!(plain("x", 1.0, None, "").verdict(), "");
    }
}
