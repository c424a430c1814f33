//! Figures: the town's targets, those of the nation, estimates, and how many people the town wants
//! at each level of a track. Exactly as printed; nothing is computed.

mod surveys;

use yew::prelude::*;

use super::measures::eyebrow;
use crate::{
    domain::{
        pack::{
            base::{Certainty, Statement, Topic},
            figure::{Indicator, IndicatorKind, Value},
            growth::{Level, Target, Track},
            when::Number,
        },
        text::Text,
    },
    ui::{
        markup::markup,
        parts::{
            card::anchor,
            certainty::{certainty, certainty_of},
            gaps::open_questions_of_town,
            head::{head, section},
            source::source,
            table::{Row, table},
            text::paragraph,
        },
        scene::{Page, Scene},
    },
};

/// The kinds of figures in the order of the page.
const KINDS: [IndicatorKind; 4] = [
    IndicatorKind::Target,
    IndicatorKind::National,
    IndicatorKind::Estimate,
    IndicatorKind::Figure,
];

/// The page.
pub fn figures(scene: &Scene) -> Page {
    let pack = scene.catalog.pack();
    let words = scene.words.facts();
    let town = scene.words.town();
    let title = town.figures;
    let tracks: Vec<&Track> = pack
        .tracks
        .iter()
        .filter(|it| it.levels.iter().any(|it| !it.targets.is_empty()))
        .collect();
    let body = markup! {
        <div class="page">
            { head(&eyebrow(scene), title, markup! { <p>{ town.figures_lead }{ words.kept_apart }</p> }) }
            if pack.indicators.is_empty() && tracks.is_empty() && pack.surveys.is_empty() {
                <p class="section">{ words.no_figures }</p>
            }
            for kind in KINDS {
                { of_kind(scene, kind) }
            }
            if !tracks.is_empty() {
                { section("levels", town.dx_targets, None, markup! {
                    for it in tracks {
                        { track(scene, it) }
                    }
                }) }
            }
            { surveys::surveys(scene) }
            { open_questions_of_town(scene, &[Topic::Figures]) }
        </div>
    };
    Page {
        title: title.to_owned(),
        body,
    }
}

/// A number as printed, with its unit.
pub fn number_words(number: &Number) -> String {
    let unit = number.unit.as_ref().map_or("", |it| it.ja.as_str());
    format!("{}{unit}", number.text)
}

/// A value with its time, as printed.
pub fn value_words(value: &Value) -> String {
    let at = value.at.as_ref().map_or("", |it| it.ja.as_str());
    format!("{at}{}", number_words(&value.number))
}

fn of_kind(scene: &Scene, kind: IndicatorKind) -> Html {
    let own: Vec<&Indicator> = scene
        .catalog
        .pack()
        .indicators
        .iter()
        .filter(|it| it.kind == kind)
        .collect();
    if own.is_empty() {
        return markup! {};
    }
    let town = scene.words.town();
    let (id, title, at) = match kind {
        IndicatorKind::Target => ("target", town.target, town.by),
        IndicatorKind::National => ("national", town.national, town.by),
        IndicatorKind::Estimate => ("estimate", town.estimate, scene.words.facts().at),
        IndicatorKind::Figure => ("figure", town.figure, scene.words.facts().at),
    };
    // A column that no figure fills says nothing; a gap record says what is missing.
    let has_baseline = own.iter().any(|it| it.baseline.is_some());
    let has_scope = own.iter().any(|it| it.scope.is_some());
    let mut columns = vec![scene.words.facts().item, town.value, at];
    if has_baseline {
        columns.push(town.baseline);
    }
    if has_scope {
        columns.push(town.scope);
    }
    let mut rows = Vec::new();
    for it in own {
        let about =
            markup! { <>{ certainty_of(scene.words, it) }{ paragraph(it.body.as_ref()) }</> };
        let mut values: Vec<Option<&Value>> =
            it.target.iter().chain(&it.series).map(Some).collect();
        if values.is_empty() {
            values.push(None);
        }
        let cells = values.into_iter().map(|value| {
            let mut cells = vec![
                shown(scene, value.map(|it| number_words(&it.number))),
                shown(scene, value.and_then(|it| ja(&it.at))),
            ];
            if has_baseline {
                cells.push(shown(scene, it.baseline.as_ref().map(value_words)));
            }
            if has_scope {
                cells.push(shown(scene, ja(&it.scope)));
            }
            cells
        });
        add_rows(&mut rows, scene, it, &it.label.ja, about, cells);
    }
    section(id, title, None, table(title, false, &columns, rows))
}

fn track(scene: &Scene, track: &Track) -> Html {
    let words = scene.words.facts();
    let has_counts = |level: &Level| level.targets.iter().any(|it| it.counts.is_some());
    let has_counts = track.levels.iter().any(has_counts);
    let mut columns = vec![words.level, words.target_value, scene.words.town().by];
    if has_counts {
        columns.push(scene.words.town().scope);
    }
    let mut rows = Vec::new();
    for it in &track.levels {
        let mut targets: Vec<Option<&Target>> = it.targets.iter().map(Some).collect();
        if targets.is_empty() {
            targets.push(None);
        }
        let cells = targets.into_iter().map(|target| {
            let unsure = target.filter(|it| it.certainty != Certainty::Stated);
            let mut cells = vec![
                markup! {
                    <>
                        { shown(scene, target.map(|it| number_words(&it.number))) }
                        if let Some(unsure) = unsure {
                            { certainty(scene.words, unsure.certainty, unsure.why.as_ref()) }
                        }
                    </>
                },
                shown(scene, target.and_then(|it| ja(&it.by))),
            ];
            if has_counts {
                cells.push(shown(scene, target.and_then(|it| ja(&it.counts))));
            }
            cells
        });
        add_rows(&mut rows, scene, it, &it.label.ja, markup! {}, cells);
    }
    table(&track.label.ja, true, &columns, rows)
}

/// A row for each value of a figure, so that a number and its year cannot be read past each other. The
/// first one says where the figure comes from.
fn add_rows(
    rows: &mut Vec<Row>,
    scene: &Scene,
    it: &dyn Statement,
    label: &str,
    about: Html,
    values: impl Iterator<Item = Vec<Html>>,
) {
    for (index, cells) in values.enumerate() {
        let is_first = index == 0;
        rows.push(Row {
            id: is_first.then(|| anchor(it.id())),
            head: markup! {
                <div class="figs__what">
                    <b>{ label.to_owned() }</b>
                    if is_first {
                        { about.clone() }
                        { source(scene, it.origin().src) }
                    }
                </div>
            },
            cells,
        });
    }
}

/// A value, or words for what is not known.
fn shown(scene: &Scene, value: Option<String>) -> Html {
    match value {
        Some(it) => markup! { <span class="figs__value">{ it }</span> },
        None => markup! { <span class="figs__value quiet">{ scene.words.facts().no_value }</span> },
    }
}

fn ja(text: &Option<Text>) -> Option<String> {
    text.as_ref().map(|it| it.ja.clone())
}
