//! How far a plan is kept, in words; the choice of where; and what to do when it is not kept.

use yew::prelude::*;

use super::PlanDoings;
use crate::{
    domain::guide::draft::fill,
    state::plans::{Keeping, Saved, Trouble},
    ui::{
        markup::markup,
        parts::{
            icon::{Icon, icon},
            note::{NoteKind, note},
        },
        words::{PlanWords, Words},
    },
};

/// Where a plan is kept and how far.
#[derive(Clone, Debug, PartialEq)]
pub struct Saving {
    /// Where.
    pub keeping: Keeping,
    /// How far.
    pub saved: Saved,
    /// What has to be said about the store.
    pub notices: Vec<String>,
    /// The days on which something was changed that is in no file yet.
    pub changed_days: u32,
    /// Whether another tab writes: this one only shows.
    pub written_elsewhere: bool,
    /// Why the store of this device does not open, if so.
    pub trouble: Option<Trouble>,
    /// Whether there is no second copy of what the store has.
    pub no_second_copy: bool,
}

impl Saving {
    /// How far something is kept of which nothing else has to be said.
    pub fn of(keeping: Keeping, saved: Saved) -> Self {
        Self {
            keeping,
            saved,
            notices: Vec::new(),
            changed_days: 0,
            written_elsewhere: false,
            trouble: None,
            no_second_copy: false,
        }
    }
}

/// The state of saving, spoken when it changes. "Saved" only when the store has it for good.
pub fn saved_state(words: &Words, saving: &Saving) -> Html {
    let keeping_words = words.keeping();
    let words = words.plan();
    let (key, sign, text, when) = match (saving.keeping, &saving.saved) {
        (Keeping::Undecided, _) => ("wait", Icon::Info, words.undecided, None),
        (Keeping::Memory | Keeping::Refused, _) => ("wait", Icon::Info, words.in_memory, None),
        (Keeping::Device, Saved::At(_)) if saving.trouble.is_some() => {
            ("error", Icon::Error, keeping_words.closed, None)
        }
        (Keeping::Device, Saved::At(_)) if saving.written_elsewhere => {
            ("wait", Icon::Info, words.elsewhere, None)
        }
        (Keeping::Device, Saved::At(at)) => (
            "ok",
            Icon::Check,
            words.saved,
            Some(fill(words.saved_at, at)),
        ),
        (Keeping::Device, Saved::Saving) => ("wait", Icon::Info, words.saving, None),
        (Keeping::Device, Saved::NotYet) => ("wait", Icon::Info, words.unsaved, None),
        (Keeping::Device, Saved::Failed(_)) => ("error", Icon::Error, words.failed, None),
        (Keeping::Device, Saved::Conflict) => ("error", Icon::Error, words.conflict, None),
    };
    markup! {
        <p class="saved" data-state={key} role="status" aria-label={words.status}>
            { icon(sign) }{ text }<small>{ when }</small>
        </p>
    }
}

/// The choice of where plans are kept, as long as it is open.
pub fn choice(words: &Words, saving: &Saving, is_file: bool, on: &PlanDoings) -> Html {
    if saving.keeping != Keeping::Undecided {
        return markup! {};
    }
    let words = words.plan();
    markup! {
        <section class="section card keep noprint" aria-labelledby="keep">
            <h2 id="keep">{ words.choose_title }</h2>
            <p>{ words.choose_lead }</p>
            <div class="visions">
                <div class="stack">
                    <button class="btn" data-full="" type="button" onclick={on.keep_here.clone()}>{ words.keep_here }</button>
                    <p class="small quiet">{ words.keep_here_lead }</p>
                </div>
                <div class="stack">
                    <button class="btn" data-kind="outline" data-full="" type="button" onclick={on.keep_nowhere.clone()}>
                        { words.keep_nowhere }
                    </button>
                    <p class="small quiet">{ words.keep_nowhere_lead }</p>
                </div>
            </div>
            <p class="small quiet">{ words.forgets }</p>
            if is_file {
                <p class="small">{ words.file_page }</p>
            }
        </section>
    }
}

/// After so many days with changes that are in no file the person is reminded.
const REMIND_AFTER: u32 = 10;

/// The reminder to take a copy, when it is time; else nothing.
pub fn reminder(words: &Words, changed_days: u32) -> Html {
    if changed_days < REMIND_AFTER {
        return markup! {};
    }
    let text = fill(words.keeping().changed_days, &changed_days.to_string());
    markup! {
        <div class="section noprint">{ note(NoteKind::Info, markup! { <p>{ text }</p> }) }</div>
    }
}

/// What is to be said of how safe a plan is that is kept: a reminder, a second copy that is missing.
pub fn safety(words: &Words, saving: &Saving) -> Html {
    markup! {
        <>
            { reminder(words, saving.changed_days) }
            { second_copy(words, saving.no_second_copy) }
        </>
    }
}

/// A save that failed, or met a newer one: what happened and what to do. It never goes by itself.
pub fn trouble(words: &Words, saving: &Saving, on: &PlanDoings) -> Html {
    if let Some(trouble) = &saving.trouble {
        return markup! {
            <>
                { closed(words, trouble, &on.export, &on.rebuild) }
                { notices(words.plan().notices, &saving.notices) }
            </>
        };
    }
    let words = words.plan();
    let export = markup! {
        <button class="btn" type="button" onclick={on.export.clone()}>{ icon(Icon::File) }{ words.export }</button>
    };
    let body = match (saving.keeping, &saving.saved) {
        (Keeping::Refused, _) => markup! {
            <><p><b>{ words.device_refused }</b></p><p>{ words.failed_lead }</p><p class="row">{ export }</p></>
        },
        (Keeping::Device, Saved::Failed(reason)) => markup! {
            <>
                <p><b>{ words.failed }</b></p>
                <p>{ reason.clone() }</p>
                <p>{ words.failed_lead }</p>
                <p class="row">
                    { export }
                    <button class="btn" data-kind="outline" type="button" onclick={on.again.clone()}>{ words.again }</button>
                </p>
            </>
        },
        (Keeping::Device, Saved::Conflict) => markup! {
            <>
                <p><b>{ words.conflict }</b></p>
                <p>{ words.conflict_lead }</p>
                <p class="row">
                    <button class="btn" type="button" onclick={on.take_theirs.clone()}>{ words.take_theirs }</button>
                    <button class="btn" data-kind="outline" type="button" onclick={on.keep_both.clone()}>{ words.keep_both }</button>
                    { export }
                </p>
            </>
        },
        _ if saving.written_elsewhere => {
            return markup! {
                <>{ elsewhere(words, &on.edit_here) }{ notices(words.notices, &saving.notices) }</>
            };
        }
        _ => return notices(words.notices, &saving.notices),
    };
    markup! {
        <>
            <div class="section noprint" role="alert">{ note(NoteKind::Error, body) }</div>
            { notices(words.notices, &saving.notices) }
        </>
    }
}

/// The store does not open: what is shown, how to take it home, and how to make another place.
pub fn closed(
    words: &Words,
    trouble: &Trouble,
    export: &Callback<MouseEvent>,
    rebuild: &Callback<MouseEvent>,
) -> Html {
    let (plan, keeping) = (words.plan(), words.keeping());
    let body = markup! {
        <>
            <p><b>{ trouble.words.clone() }</b></p>
            if trouble.can_rebuild {
                <p>{ keeping.rebuild_lead }</p>
            }
            <p class="row">
                <button class="btn" type="button" onclick={export.clone()}>{ icon(Icon::File) }{ plan.export }</button>
                if trouble.can_rebuild {
                    <button class="btn" data-kind="outline" type="button" onclick={rebuild.clone()}>{ keeping.rebuild }</button>
                }
            </p>
        </>
    };
    markup! {
        <div class="section noprint" role="alert">{ note(NoteKind::Error, body) }</div>
    }
}

/// That there is no second copy, in one line; nothing while there is one.
pub fn second_copy(words: &Words, is_missing: bool) -> Html {
    markup! {
        if is_missing {
            <p class="small quiet noprint" role="status">{ words.keeping().no_second_copy }</p>
        }
    }
}

/// That another tab writes, and how this one does.
pub fn elsewhere(words: &PlanWords, edit_here: &Callback<MouseEvent>) -> Html {
    let body = markup! {
        <>
            <p><b>{ words.elsewhere }</b></p>
            <p>{ words.elsewhere_lead }</p>
            <p class="row">
                <button class="btn" type="button" onclick={edit_here.clone()}>{ words.edit_here }</button>
            </p>
        </>
    };
    markup! {
        <div class="section noprint" role="status">{ note(NoteKind::Info, body) }</div>
    }
}

/// What has to be said about the store; an empty text if there is nothing.
pub fn notices(title: &'static str, list: &[String]) -> Html {
    if list.is_empty() {
        return markup! {};
    }
    markup! {
        <section class="section noprint" aria-label={title}>
            for it in list {
                { note(NoteKind::Caution, markup! { <p>{ it.clone() }</p> }) }
            }
        </section>
    }
}
