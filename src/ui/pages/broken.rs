//! A town's content that has problems, in the place of its pages.

use yew::prelude::*;

use super::state::again_or_start;
use crate::{
    domain::{check::problem::Problem, guide::draft::fill},
    ui::{markup::markup, parts::head::head, scene::Page, words::Words},
};

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
                { again_or_start(words, again) }
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
