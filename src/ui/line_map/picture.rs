//! The line map as a drawing: stations are links to the same station in the list.

use yew::prelude::*;

use super::{
    journey::{Here, Journey},
    layout::{
        self, Map,
        drawing::{Pin, Stop},
        shape::{Area, Label, Stroke},
    },
};
use crate::{
    domain::{guide::draft::fill, route::Route},
    ui::{markup::markup, scene::Scene, words::RotationWords},
};

/// What a flag has around its words.
const FLAG: (i32, i32) = (14, 7);
/// What a plate has around its words.
const PLATE: i32 = 8;

/// The map of a way with its legend. `list` is the page the list stands on.
pub fn picture(scene: &Scene, journey: &Journey<'_>, list: &Route) -> Html {
    let words = scene.words.rotation();
    let legs = journey.legs(words);
    let map = layout::map(&legs);
    let (width, height) = map.size;
    markup! {
        <figure class="map">
            <svg viewBox={format!("0 0 {width} {height}")} role="group" aria-label={fill(words.map, &journey.job.label.ja)}>
                { ground(&map) }
                for it in map.drawing.stops.iter() {
                    { stop(it, list) }
                }
                for it in map.drawing.pins.iter() {
                    { pin(it) }
                }
            </svg>
            <figcaption>{ legend(words, journey) }</figcaption>
        </figure>
    }
}

/// Panels, lines and words that are no station's.
fn ground(map: &Map<'_>) -> Html {
    markup! {
        <g aria-hidden="true">
            for it in map.panels.iter() {
                { plate(it.area, 14, match it.tone { 1 => "m-z1", 2 => "m-z2", _ => "m-z3" }) }
            }
            for it in map.drawing.strokes.iter() {
                { stroke(it) }
            }
            for it in map.drawing.plates.iter() {
                { plate(it.area.grown(PLATE), 18, "m-plate") }
                { label(it) }
            }
            for it in map.drawing.labels.iter() {
                { label(it) }
            }
        </g>
    }
}

fn plate(area: Area, radius: i32, class: &'static str) -> Html {
    markup! {
        <rect
            {class}
            x={area.x.to_string()}
            y={area.y.to_string()}
            width={area.w.to_string()}
            height={area.h.to_string()}
            rx={radius.to_string()}
        />
    }
}

fn stroke(it: &Stroke) -> Html {
    let class = match it.tone {
        1 => "m-l1",
        2 => "m-l2",
        _ => "m-l3",
    };
    markup! {
        <>
            <path {class} d={it.course()} />
            if let Some(line) = it.pattern.filter(|it| *it > 0) {
                <path class="m-core" data-line={line.min(3).to_string()} d={it.course()} />
            }
        </>
    }
}

fn label(it: &Label) -> Html {
    let anchor = if it.is_centred { "middle" } else { "start" };
    markup! {
        <>
            for (y, line) in it.baselines() {
                <text class={it.kind.class()} x={it.anchor().to_string()} y={y.to_string()} text-anchor={anchor}>{ line.to_owned() }</text>
            }
        </>
    }
}

fn circle(class: &'static str, (x, y): (i32, i32), radius: &'static str, tone: Option<u8>) -> Html {
    markup! { <circle {class} cx={x.to_string()} cy={y.to_string()} r={radius} data-s={tone.map(|it| it.to_string())} /> }
}

fn stop(it: &Stop<'_>, list: &Route) -> Html {
    markup! {
        <a href={list.href_at(it.id)} aria-label={it.name.to_owned()}>
            { plate(it.label.area.grown(4), 6, "m-hit") }
            { circle("m-hit", it.at, "22", None) }
            { circle("m-st", it.at, "13", Some(it.tone)) }
            { label(&it.label) }
        </a>
    }
}

fn pin(it: &Pin) -> Html {
    let area = it.flag.area;
    let flag = Area {
        x: area.x - FLAG.0,
        y: area.y - FLAG.1,
        w: area.w + 2 * FLAG.0,
        h: area.h + 2 * FLAG.1,
    };
    markup! {
        <g aria-hidden="true" data-maybe={it.is_maybe.then_some("")}>
            if it.has_pole {
                <path class="m-ring" d={format!("M{} {}V{}", it.at.0, flag.bottom(), it.at.1 - 21)} />
            }
            { circle("m-ring", it.at, "20", None) }
            { circle("m-pin", it.at, "13", None) }
            { plate(flag, 17, "m-pin") }
            { label(&it.flag) }
        </g>
    }
}

fn legend(words: &RotationWords, journey: &Journey<'_>) -> Html {
    let is_maybe = journey.parts.iter().any(|it| it.here == Here::Maybe);
    markup! {
        <ul class="legend">
            <li>{ key(markup! { <circle class="m-st" data-s="1" cx="20" cy="10" r="7" /> }) }{ words.legend_station }</li>
            for it in journey.paths() {
                <li>
                    { key(sample(journey.pattern(&it.id))) }
                    { fill(words.legend_path, &it.label.ja) }
                </li>
            }
            if is_maybe {
                <li>
                    { key(markup! { <g data-maybe=""><circle class="m-pin" cx="20" cy="10" r="7" /></g> }) }
                    { words.maybe_legend }
                </li>
            }
            <li>{ words.legend_order }</li>
        </ul>
    }
}

fn key(drawing: Html) -> Html {
    markup! { <svg viewBox="0 0 40 20" aria-hidden="true">{ drawing }</svg> }
}

fn sample(pattern: usize) -> Html {
    markup! {
        <>
            <path class="m-l3" d="M6 10H34" />
            if pattern > 0 {
                <path class="m-core" data-line={pattern.min(3).to_string()} d="M6 10H34" />
            }
        </>
    }
}
