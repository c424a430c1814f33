//! Earlier revisions of a plan: what each has that the present one has not, and the way back.

use std::rc::Rc;

use yew::prelude::*;

use crate::{
    domain::{
        guide::draft::fill,
        plan::{Entry, Plan},
        revisions::{Kind, Past},
    },
    ui::{
        markup::markup,
        parts::{
            head::section,
            note::{NoteKind, note},
        },
        words::{KeepingWords, Words},
    },
};

/// What was asked for: it came, or cannot be had.
pub type Found = Result<Rc<Vec<Past>>, String>;

/// So many lines that differ are named; of the others the number.
const NAMED: usize = 8;

/// The earlier revisions of a plan, as soon as they are asked for.
pub fn earlier(
    words: &Words,
    plan: &Plan,
    found: Option<&Found>,
    on_ask: &Callback<MouseEvent>,
    on_restore: &Callback<Past>,
) -> Html {
    let own = words.keeping();
    let body = asked(own.ask, own.none, found, on_ask, |list| {
        revisions(own, plan, list, on_restore)
    });
    section("earlier", own.title, Some(own.lead), body)
}

/// Plans that were taken out, and the way to bring them back.
pub fn taken_out(
    words: &Words,
    found: Option<&Found>,
    on_ask: &Callback<MouseEvent>,
    on_restore: &Callback<Past>,
) -> Html {
    let own = words.keeping();
    let body = asked(
        own.ask_taken_out,
        own.none_taken_out,
        found,
        on_ask,
        |list| plans(own, list, on_restore),
    );
    section("taken-out", own.taken_out, Some(own.taken_out_lead), body)
}

/// A button that asks, and what came: a list, the words for none, or why it cannot be had.
fn asked(
    ask: &'static str,
    none: &'static str,
    found: Option<&Found>,
    on_ask: &Callback<MouseEvent>,
    show: impl FnOnce(&[Past]) -> Html,
) -> Html {
    markup! {
        <>
            <p>
                <button class="btn" data-kind="outline" type="button" onclick={on_ask.clone()}>{ ask }</button>
            </p>
            <div role="status">
                { match found {
                    None => markup! {},
                    Some(Err(reason)) => note(NoteKind::Error, markup! { <p>{ reason.clone() }</p> }),
                    Some(Ok(list)) if list.is_empty() => markup! { <p>{ none }</p> },
                    Some(Ok(list)) => show(list),
                } }
            </div>
        </>
    }
}

fn revisions(own: &KeepingWords, plan: &Plan, list: &[Past], on_restore: &Callback<Past>) -> Html {
    markup! {
        <ol class="stack plain">
            for past in list {
                <li class="card" key={past.rev}>
                    <h3>{ when(&past.saved_at) }</h3>
                    <p class="small quiet">{ why(own, past.kind) }{ "・" }{ fill(own.lines, &past.plan.entries.len().to_string()) }</p>
                    { differs(own, plan, &past.plan) }
                    <p>{ restore(own.restore, past, on_restore) }</p>
                </li>
            }
        </ol>
    }
}

fn plans(own: &KeepingWords, list: &[Past], on_restore: &Callback<Past>) -> Html {
    markup! {
        <ul class="stack plain">
            for past in list {
                <li class="card" key={past.plan.id.as_str()}>
                    <h3><bdi>{ past.plan.name.clone() }</bdi></h3>
                    <p class="small quiet">{ when(&past.saved_at) }{ "・" }{ fill(own.lines, &past.plan.entries.len().to_string()) }</p>
                    <p>{ restore(own.bring_back, past, on_restore) }</p>
                </li>
            }
        </ul>
    }
}

fn restore(label: &'static str, past: &Past, on_restore: &Callback<Past>) -> Html {
    let onclick = {
        let past = past.clone();
        on_restore.reform(move |_: MouseEvent| past.clone())
    };
    markup! {
        <button class="btn" data-kind="outline" data-size="s" type="button" onclick={onclick}>
            { label }<span class="vh">{ "：" }{ when(&past.saved_at) }</span>
        </button>
    }
}

/// `2026-11-20T13:05` as it is read: `2026-11-20 13:05`.
fn when(saved_at: &str) -> String {
    saved_at.replace('T', " ")
}

fn why(own: &KeepingWords, kind: Kind) -> &'static str {
    match kind {
        Kind::Ordinary => own.ordinary,
        Kind::BeforeImport => own.before_import,
        Kind::BeforeDelete => own.before_delete,
        Kind::BeforeRestore => own.before_restore,
        Kind::BeforeClearing => own.before_clearing,
    }
}

/// What the earlier plan has and the present one has not, and the other way round.
fn differs(own: &KeepingWords, now: &Plan, then: &Plan) -> Html {
    let (only_then, only_now) = (missing_in(then, now), missing_in(now, then));
    let texts_differ =
        now.visions != then.visions || now.notes != then.notes || now.name != then.name;
    markup! {
        if only_then.is_empty() && only_now.is_empty() && !texts_differ {
            <p class="small">{ own.same }</p>
        } else {
            { only(own.only_then, &only_then, own) }
            { only(own.only_now, &only_now, own) }
            if texts_differ {
                <p class="small">{ own.texts_differ }</p>
            }
        }
    }
}

fn only(label: &'static str, lines: &[&Entry], own: &KeepingWords) -> Html {
    let more = lines.len().saturating_sub(NAMED);
    markup! {
        if !lines.is_empty() {
            <p class="small">{ label }</p>
            <ul class="bullets small">
                for it in lines.iter().take(NAMED) {
                    <li>{ it.year.to_string() }{ "　" }<bdi>{ it.text.clone() }</bdi></li>
                }
                if more > 0 {
                    <li>{ fill(own.more, &more.to_string()) }</li>
                }
            </ul>
        }
    }
}

/// The lines of a plan that another one does not have as they are.
fn missing_in<'a>(plan: &'a Plan, other: &Plan) -> Vec<&'a Entry> {
    plan.entries
        .iter()
        .filter(|it| !other.entries.contains(it))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::plan::fixture;

    #[test]
    fn a_line_that_was_changed_differs_on_both_sides() {
        let then = fixture::plan();
        let mut now = then.clone();
        now.entries[0].text = "技術士".into();
        assert_eq!(missing_in(&then, &now), [&then.entries[0]]);
        assert_eq!(missing_in(&now, &then), [&now.entries[0]]);
        assert!(missing_in(&then, &then).is_empty());
    }
}
