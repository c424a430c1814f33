//! What staff answered: each survey with its scale and its scores as printed.

use yew::prelude::*;

use super::{number_words, shown};
use crate::{
    domain::pack::figure::{Survey, SurveyItem},
    ui::{
        markup::markup,
        parts::{
            card::anchor,
            certainty::certainty_of,
            head::section,
            source::source,
            table::{Row, table},
        },
        scene::Scene,
    },
};

/// The surveys as a section; nothing where the policy has none.
pub(super) fn surveys(scene: &Scene) -> Html {
    let surveys = &scene.catalog.pack().surveys;
    if surveys.is_empty() {
        return markup! {};
    }
    let body = markup! {
        for it in surveys.iter() {
            { survey(scene, it) }
        }
    };
    section("surveys", scene.words.town().surveys, None, body)
}

fn survey(scene: &Scene, it: &Survey) -> Html {
    let words = scene.words.town();
    let facts = [
        (words.survey_at, &it.at),
        (words.survey_population, &it.population),
        (words.survey_scale, &it.scale),
    ];
    markup! {
        <div class="card" id={anchor(it.id.as_str())}>
            <h3>{ &it.label }</h3>
            for (label, value) in facts {
                if let Some(value) = value {
                    <p class="small">{ label }{ "：" }{ value }</p>
                }
            }
            { certainty_of(scene.words, it) }
            if it.items.iter().any(|it| it.score.is_some()) {
                { scores(scene, it) }
            } else {
                { questions(it) }
            }
            { source(scene, &it.src) }
        </div>
    }
}

/// What was asked, where no score is printed.
fn questions(survey: &Survey) -> Html {
    if survey.items.is_empty() {
        return markup! {};
    }
    markup! {
        <ul class="bullets">
            for it in survey.items.iter() {
                <li>
                    { question(it) }
                    if let Some(group) = &it.group {
                        { "（" }{ &group }{ "）" }
                    }
                </li>
            }
        </ul>
    }
}

fn scores(scene: &Scene, survey: &Survey) -> Html {
    let words = scene.words.town();
    let has_groups = survey.items.iter().any(|it| it.group.is_some());
    let mut columns = vec![words.survey_question];
    if has_groups {
        columns.push(words.survey_group);
    }
    columns.push(words.survey_score);
    let rows = survey
        .items
        .iter()
        .map(|it| {
            let mut cells = Vec::new();
            if has_groups {
                cells.push(markup! { { it.group.as_ref().map(|it| it.ja.clone()) } });
            }
            cells.push(shown(scene, it.score.as_ref().map(number_words)));
            Row {
                id: None,
                head: markup! { { question(it) } },
                cells,
            }
        })
        .collect();
    table(&survey.label.ja, false, &columns, rows)
}

fn question(it: &SurveyItem) -> String {
    match &it.no {
        Some(no) => format!("{no}　{}", it.label),
        None => it.label.ja.clone(),
    }
}
