//! One line of the plan in the list of years: as it reads, or as it is written.

use std::rc::Rc;

use yew::prelude::*;

use super::{
    Door, Writing,
    advice::{Advised, of_line},
    entry_form::EntryForm,
    labels::{day, lane_label, state_label},
};
use crate::{
    domain::{
        guide::draft::fill,
        plan::{Entry, EntryId, EntryOrigin, EntryState, Lane, Plan, change::Change},
    },
    ui::{
        markup::markup,
        parts::{
            certainty::certainty,
            icon::{Icon, icon},
        },
        words::Words,
    },
};

/// What a line is shown with.
#[derive(Properties)]
pub struct LineProps {
    /// The words of the page.
    pub words: &'static Words,
    /// The plan it is of.
    pub plan: Rc<Plan>,
    /// What the town's content says of its lines.
    pub advised: Advised,
    /// The line.
    pub entry: Entry,
    /// From where it was opened to be written, if it is.
    pub door: Option<Door>,
    /// It was written.
    pub on_change: Callback<Change>,
    /// It is to be written, or the form closed.
    pub on_write: Callback<Writing>,
    /// It is to be taken out.
    pub on_remove: Callback<EntryId>,
}

/// A keystroke in another line draws this one not anew. What is called does the same as long as the
/// page stands.
impl PartialEq for LineProps {
    fn eq(&self, other: &Self) -> bool {
        self.words == other.words
            && self.door == other.door
            && self.plan.start == other.plan.start
            && self.plan.span == other.plan.span
            && self.entry == other.entry
            && self
                .advised
                .of(self.entry.id)
                .eq(other.advised.of(self.entry.id))
    }
}

/// The line.
#[component]
pub fn Line(props: &LineProps) -> Html {
    let entry = &props.entry;
    if let Some(door) = props.door {
        return edit_form(props, door);
    }
    let words = props.words.plan();
    let opens = {
        let id = entry.id;
        props
            .on_write
            .reform(move |_: MouseEvent| Writing::Entry(id, Door::List))
    };
    let removes = {
        let id = entry.id;
        props.on_remove.reform(move |_: MouseEvent| id)
    };
    let of = || markup! { <span class="vh">{ "：" }{ entry.text.clone() }</span> };
    markup! {
        <>
            <p class="entry__lane">{ lane_label(props.words, &entry.lane) }</p>
            <div class="entry__body">
                <p class="entry__text prewrap">
                    <bdi>{ entry.text.clone() }</bdi>
                    if entry.until > entry.year {
                        <small class="quiet">{ fill(words.until, &entry.until.to_string()) }</small>
                    }
                    if let Some(date) = entry.date {
                        <small class="quiet">{ day(date) }</small>
                    }
                    if entry.state != EntryState::Planned {
                        <span class="chip">{ state_label(props.words, entry.state) }</span>
                    }
                </p>
                if !entry.note.is_empty() {
                    <p class="entry__note small prewrap"><bdi>{ entry.note.clone() }</bdi></p>
                }
                { origin(props.words, entry) }
                { of_line(props.words, &props.plan, &props.advised, entry.id) }
                <p class="row noprint">
                    <button class="btn" data-kind="text" data-size="s" type="button" id={format!("edit-{}", entry.id.0)} onclick={opens}>
                        { words.edit }{ of() }
                    </button>
                    <button class="btn" data-kind="text" data-size="s" type="button" onclick={removes}>
                        { words.remove }{ of() }
                    </button>
                </p>
            </div>
        </>
    }
}

/// Where a line comes from; a drafted posting carries the line that nothing is promised.
fn origin(words: &'static Words, entry: &Entry) -> Html {
    let plan = words.plan();
    match &entry.origin {
        EntryOrigin::Own => markup! { <p class="src">{ plan.origin_own }</p> },
        EntryOrigin::Pack {
            source,
            certainty: sure,
            ..
        } => markup! {
            <>
                <p class="src">
                    { icon(Icon::Document) }{ plan.drafted }{ "・" }{ fill(plan.origin, source) }
                    { certainty(words, *sure, None) }
                </p>
                if matches!(entry.lane, Lane::Posting | Lane::Rank) {
                    <p class="src promise">{ plan.no_promise }</p>
                }
            </>
        },
    }
}

fn edit_form(props: &LineProps, door: Door) -> Html {
    let entry = &props.entry;
    let on_write = props
        .on_change
        .reform(|it: Entry| Change::Replace(Box::new(it)));
    let back_to = match door {
        Door::List => format!("edit-{}", entry.id.0),
        Door::Axis => format!("bar-{}", entry.id.0),
    };
    markup! {
        { yew::html! { <EntryForm
            words={props.words}
            entry={entry.clone()}
            years={props.plan.years().collect::<Vec<_>>()}
            is_new=false
            {on_write}
            on_done={props.on_write.reform(|()| Writing::Nothing)}
            {back_to}
        /> } }
    }
}
