//! Pages that stand in for content: loading, missing, broken, not found, not yet.

use yew::prelude::*;

use crate::{
    domain::{check::problem::Problem, guide::draft::fill, route::Route},
    ui::{
        markup::markup,
        parts::{
            head::head,
            note::{NoteKind, note},
        },
        scene::Page,
        words::Words,
    },
};

/// While a town's content is on its way. It shows after a moment, by its style.
pub fn loading(words: &Words, town: &str) -> Page {
    let title = fill(words.state.loading, town);
    let body = markup! {
        <div class="page">
            <h1 class="vh" tabindex="-1">{ title.clone() }</h1>
            <p class="wait" role="status"><span class="wait__track"></span>{ title.clone() }</p>
        </div>
    };
    Page { title, body }
}

/// A town's content cannot be had; `reason` says why and what to do.
pub fn missing(words: &Words, reason: &str, again: Callback<MouseEvent>) -> Page {
    let state = &words.state;
    let body = markup! {
        <div class="page">
            { head("", state.missing_title, markup! { state.missing_lead }) }
            <div class="section stack">
                { note(NoteKind::Error, markup! { <p>{ reason.to_owned() }</p> }) }
                <p class="row">
                    <button class="btn" type="button" onclick={again}>{ state.again }</button>
                    <a class="btn" data-kind="outline" href={Route::Start.href()}>{ state.to_start }</a>
                </p>
            </div>
        </div>
    };
    Page {
        title: state.missing_title.to_owned(),
        body,
    }
}

/// A town's content has problems; all of them, each with its place and remedy.
pub fn broken(
    words: &Words,
    file: &str,
    problems: &[Problem],
    again: Callback<MouseEvent>,
) -> Page {
    let state = &words.state;
    let lead = fill(state.broken_lead, &problems.len().to_string());
    let body = markup! {
        <div class="page">
            { head(&fill(state.broken_file, file), state.broken_title, markup! { lead }) }
            <div class="section stack">
                <div class="table-wrap" tabindex="0" role="region" aria-label={state.broken_title}>
                    <table class="table">
                        <thead>
                            <tr>
                                <th scope="col">{ state.problem_place }</th>
                                <th scope="col">{ state.problem_what }</th>
                                <th scope="col">{ state.problem_remedy }</th>
                            </tr>
                        </thead>
                        <tbody>
                            for problem in problems {
                                <tr>
                                    <th scope="row">{ place(words, problem) }</th>
                                    <td>{ problem.wrong.to_string() }</td>
                                    <td>{ problem.wrong.remedy() }</td>
                                </tr>
                            }
                        </tbody>
                    </table>
                </div>
                <p class="small quiet">{ state.tell }{ " " }{ state.missing_lead }</p>
                <p class="row">
                    <button class="btn" type="button" onclick={again}>{ state.again }</button>
                    <a class="btn" data-kind="outline" href={Route::Start.href()}>{ state.to_start }</a>
                </p>
            </div>
        </div>
    };
    Page {
        title: state.broken_title.to_owned(),
        body,
    }
}

fn place(words: &Words, problem: &Problem) -> Html {
    let state = &words.state;
    markup! {
        <>
            if problem.line > 0 {
                { fill(state.line_column, &problem.line.to_string()) }
                { fill(state.character, &problem.column.to_string()) }
            } else {
                { state.whole_file }
            }
            if !problem.path.is_empty() {
                <br /><code class="small">{ problem.path.clone() }</code>
            }
        </>
    }
}

/// An address that names nothing; with the nearest valid choices.
pub fn not_found(words: &Words, what: &str, nearest: &[(Route, String)]) -> Page {
    let state = &words.state;
    let body = markup! {
        <div class="page">
            { head("", state.unknown_title, markup! { what.to_owned() }) }
            <div class="section stack">
                <p>{ state.nearest }</p>
                <ul class="row">
                    for (route, label) in nearest.iter() {
                        <li><a class="btn" data-kind="outline" href={route.href()}>{ label.clone() }</a></li>
                    }
                </ul>
            </div>
        </div>
    };
    Page {
        title: state.unknown_title.to_owned(),
        body,
    }
}

/// An address kept free for a later version.
pub fn reserved(words: &Words) -> Page {
    let state = &words.state;
    let body = markup! {
        <div class="page">
            { head("", state.reserved_title, markup! { state.reserved_lead }) }
            <div class="section">
                <p><a class="btn" data-kind="outline" href={Route::Start.href()}>{ state.to_start }</a></p>
            </div>
        </div>
    };
    Page {
        title: state.reserved_title.to_owned(),
        body,
    }
}
