//! The way as a list: the same as the picture and more, stage by stage, as a rail.

use yew::prelude::*;

use super::{
    SHAPES,
    journey::{Here, Journey, Part},
    layout::tone,
};
use crate::{
    domain::{
        guide::draft::fill,
        pack::{
            base::{Certainty, Topic},
            rotation::{CellPath, Division, Field, Qualification, RotationCell, Stage},
        },
        text::Text,
    },
    ui::{
        markup::markup,
        parts::{
            card::anchor,
            certainty::{certainty, certainty_of},
            items::{items, titled_items},
            source::source,
            text::paragraph,
        },
        scene::Scene,
    },
};

/// The rail of a way.
pub fn rail(scene: &Scene, journey: &Journey<'_>) -> Html {
    let all = journey.parts.len();
    let notes = journey
        .model
        .map(|it| it.notes.as_slice())
        .unwrap_or_default();
    markup! {
        <div class="stack" id={journey.model.map(|it| anchor(it.id.as_str()))}>
            <ol class="rail">
                for (index, it) in journey.parts.iter().enumerate() {
                    { part(scene, journey, it, tone(index, all)) }
                }
            </ol>
            { items(scene.words, notes) }
        </div>
    }
}

fn part(scene: &Scene, journey: &Journey<'_>, part: &Part<'_>, tone: u8) -> Html {
    let words = scene.words.rotation();
    let tone = tone.to_string();
    let here = part.here == Here::Yes;
    let maybe = part.here == Here::Maybe;
    let chip = if maybe { words.maybe } else { words.here };
    let when = part.when().and_then(|it| it.words.as_ref());
    markup! {
        <li
            data-stage={tone.clone()}
            data-here={here.then_some("")}
            data-maybe={maybe.then_some("")}
            aria-current={here.then_some("step")}
        >
            <div class="stage">
                <div class="stage__head">
                    <h3>{ part.label(words) }</h3>
                    if let Some(when) = when {
                        <span class="chip" data-stage={tone}>{ &when }</span>
                    }
                    if here || maybe {
                        <span class="chip" data-fill={if here { "here" } else { "maybe" }}>{ fill(chip, journey.rank()) }</span>
                    }
                </div>
                for it in part.stages.iter() {
                    { stage(scene, it) }
                }
                if let Some(it) = part.cell {
                    { cell(scene, journey, it) }
                } else {
                    <p class="quiet">{ words.no_cell }</p>
                }
            </div>
        </li>
    }
}

/// What the policy says about the stage itself, whatever the job.
fn stage(scene: &Scene, it: &Stage) -> Html {
    let mark = if it.certainty == Certainty::Stated && !it.when.inferred.is_empty() {
        certainty(scene.words, Certainty::Inferred, it.why.as_ref())
    } else {
        certainty_of(scene.words, it)
    };
    markup! {
        <div class="stage__what" id={anchor(it.id.as_str())}>
            { paragraph(it.body.as_ref()) }
            { mark }
            { source(scene, &it.src) }
        </div>
    }
}

fn cell(scene: &Scene, journey: &Journey<'_>, it: &RotationCell) -> Html {
    let words = scene.words.rotation();
    let carried = (!it.carries.is_empty())
        .then(|| Text::ja(fill(words.carried_words, &journey.carried(words, it))));
    markup! {
        <div class="stage__cell" id={anchor(it.id.as_str())}>
            { paragraph(it.approach.as_ref()) }
            { certainty_of(scene.words, it) }
            <dl class="facts">
                { fact(words.interval, it.interval.as_ref().map(|it| &it.words), true) }
                { fact(words.first_posting, it.first_posting.as_ref(), false) }
                { fact(words.choose, it.choose.as_ref(), false) }
                { fact(words.carried, carried.as_ref(), false) }
            </dl>
            { groups(scene, words.fields, &it.fields, true) }
            { groups(scene, words.tasks, &it.tasks, false) }
            if !it.paths.is_empty() {
                if it.paths.len() > 1 {
                    <p>{ fill(words.fork, &it.paths.len().to_string()) }</p>
                }
                <div class="fork">
                    for path in it.paths.iter() {
                        { branch(scene, journey, path) }
                    }
                </div>
            }
            { titled_items(scene.words, words.common, &it.common) }
            { qualifications(scene, &it.qualifications) }
            { titled_items(scene.words, words.courses, &it.courses) }
            { titled_items(scene.words, words.notes, &it.notes) }
            { source(scene, &it.src) }
        </div>
    }
}

/// A short fact stands out, a sentence does not.
fn fact(label: &'static str, value: Option<&Text>, is_short: bool) -> Html {
    let Some(value) = value else {
        return markup! {};
    };
    markup! {
        <div data-words={(!is_short).then_some("")}><dt>{ label }</dt><dd>{ &value }</dd></div>
    }
}

/// Fields by the group they are printed under.
fn groups(scene: &Scene, title: &'static str, list: &[Field], are_stations: bool) -> Html {
    let parts = list.chunk_by(|one, two| one.group == two.group);
    markup! {
        <>
            for part in parts {
                <div class="titled">
                    <h4>{ part.first().and_then(|it| it.group.as_ref()).map_or_else(|| title.to_owned(), |it| it.ja.clone()) }</h4>
                    { fields(scene, part, are_stations) }
                </div>
            }
        </>
    }
}

/// Fields; only those that are stations of the picture get the sign of one.
fn fields(scene: &Scene, list: &[Field], are_stations: bool) -> Html {
    markup! {
        <ul class="sts" data-plain={!are_stations}>
            for it in list {
                <li class="st" id={anchor(it.id.as_str())}>
                    <div>
                        <strong>{ &it.label }</strong>
                        { certainty_of(scene.words, it) }
                        for division in it.divisions.iter() {
                            <p>{ places(scene, division) }</p>
                        }
                        { items(scene.words, &it.tasks) }
                    </div>
                </li>
            }
        </ul>
    }
}

fn places(scene: &Scene, division: &Division) -> String {
    let places: Vec<&str> = division
        .placements
        .iter()
        .map(|it| it.ja.as_str())
        .collect();
    let places = places.join(scene.words.frame.comma);
    match &division.label {
        Some(label) => format!("{label}：{places}"),
        None => places,
    }
}

fn branch(scene: &Scene, journey: &Journey<'_>, it: &CellPath) -> Html {
    let pattern = journey.pattern(&it.path).min(SHAPES - 1);
    markup! {
        <section data-line={pattern.to_string()}>
            <h4>{ journey.path_label(&it.path).to_owned() }</h4>
            { paragraph(it.body.as_ref()) }
            if !it.fields.is_empty() {
                { fields(scene, &it.fields, true) }
            }
            { titled_items(scene.words, scene.words.rotation().common, &it.common) }
        </section>
    }
}

fn qualifications(scene: &Scene, list: &[Qualification]) -> Html {
    let words = scene.words.rotation();
    let Some(first) = list.first() else {
        return markup! {};
    };
    let label = scene.catalog.pack().labels.get(&Topic::Qualifications);
    let label = label.map_or(words.qualifications, |it| it.ja.as_str());
    // Whether all stand in this stage for the same reason.
    let alike = list
        .iter()
        .all(|it| it.stage_certainty == first.stage_certainty && it.why == first.why);
    let stage = |it: &Qualification| {
        let is_open = it.stage_certainty != Certainty::Stated;
        markup! {
            if is_open {
                <p class="row small">
                    { words.which_stage }
                    { certainty(scene.words, it.stage_certainty, it.why.as_ref()) }
                </p>
            }
        }
    };
    markup! {
        <div class="titled">
            <h4>{ label.to_owned() }</h4>
            <ul class="bullets">
                for it in list {
                    <li id={anchor(it.id.as_str())}>
                        <b>{ &it.label }</b>
                        if it.certainty != Certainty::Stated {
                            { certainty(scene.words, it.certainty, None) }
                        }
                        if !alike {
                            { stage(it) }
                        }
                    </li>
                }
            </ul>
            if alike {
                { stage(first) }
            }
        </div>
    }
}
