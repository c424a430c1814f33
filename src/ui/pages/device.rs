//! What this browser keeps of the person, and a way to take it away.

use std::rc::Rc;

use yew::prelude::*;

use super::{
    earlier::taken_out,
    plan::{closed, notices, reminder, second_copy},
};
use crate::{
    domain::{
        guide::draft::fill,
        holdings::{Count, Holdings},
        plan::PlanId,
        revisions::Past,
        route::Route,
    },
    state::plans::{Keeping, Plans, Saved},
    ui::{
        dom,
        markup::markup,
        parts::{
            head::{head, section},
            icon::{Icon, icon},
            note::{NoteKind, note},
        },
        words::{PlanWords, Words},
    },
};

/// What the stores hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stored {
    /// Of plans.
    pub plans: Holdings,
    /// How many self-checks.
    pub self_checks: usize,
}

/// What the page is shown with.
#[derive(Properties, PartialEq)]
pub struct DevicePageProps {
    /// The words of the page.
    pub words: &'static Words,
    /// The plans.
    pub plans: Rc<Plans>,
    /// What the stores hold, once it is known.
    pub stored: Stored,
    /// The names of the towns it remembers as opened.
    pub opened: Vec<String>,
    /// Whether the browser counts the page as safely delivered.
    pub is_secure: bool,
    /// Offers everything as one file; whether with self-checks.
    pub on_export: Callback<bool>,
    /// Makes another place to keep plans in.
    pub on_rebuild: Callback<MouseEvent>,
    /// Asks for the plans that were taken out.
    pub on_earlier: Callback<MouseEvent>,
    /// Brings one of them back.
    pub on_restore: Callback<Past>,
    /// Takes one plan, or everything, away.
    pub on_remove: Callback<Option<PlanId>>,
}

/// Why the store has another state of a plan than the page; nothing while it has the same.
fn trouble(words: &Words, saved: &Saved) -> Html {
    let text = match saved {
        Saved::Failed(reason) => reason.clone(),
        Saved::Conflict => words.plan().conflict.to_owned(),
        _ => return markup! {},
    };
    markup! {
        <div role="alert">{ note(NoteKind::Error, markup! { <p>{ text }</p> }) }</div>
    }
}

/// Since when a plan is kept, how large it is, and what stands behind it.
fn holding(props: &DevicePageProps, id: &PlanId) -> Html {
    let words = props.words.plan();
    let found = props.stored.plans.plan(id);
    markup! {
        if let Some(it) = found {
            <p class="small quiet">{ fill(words.device_saved, &it.saved_at.replace('T', " ")).replacen("{}", &it.size.kilobytes().to_string(), 1) }</p>
            { counted(words.device_earlier, it.earlier) }
        }
    }
}

/// How many of something there are, and how large; nothing where there are none.
fn counted(words: &'static str, count: Count) -> Html {
    markup! {
        if count.number > 0 {
            <p class="small quiet">{ fill(words, &count.number.to_string()).replacen("{}", &count.kilobytes().to_string(), 1) }</p>
        }
    }
}

/// How large the second copy is; nothing where there is none.
fn second_copy_size(words: &PlanWords, copy: Count) -> Html {
    markup! {
        if copy.number > 0 {
            <p class="small quiet">{ fill(words.device_second_copy, &copy.kilobytes().to_string()) }</p>
        }
    }
}

/// What the browser promises of what it keeps here; nothing where it does not tell.
fn promised(props: &DevicePageProps) -> Html {
    let words = props.words.keeping();
    let text = match props.plans.promise {
        Some(true) => words.persisted,
        Some(false) => words.not_persisted,
        None => return markup! {},
    };
    markup! {
        if props.plans.keeping == Keeping::Device {
            <p>{ text }</p>
        }
    }
}

/// The page.
#[component]
pub fn DevicePage(props: &DevicePageProps) -> Html {
    let words = props.words.plan();
    // What is to be taken away, while the person is asked.
    let with_checks = use_state(|| false);
    let export = {
        let with_checks = *with_checks && props.stored.self_checks > 0;
        props.on_export.reform(move |_: MouseEvent| with_checks)
    };
    let choose_checks = {
        let with_checks = with_checks.setter();
        Callback::from(move |it: Event| with_checks.set(dom::is_ticked(&it)))
    };
    let asking = use_state(|| None::<Option<PlanId>>);
    let standing = match props.plans.keeping {
        Keeping::Undecided => words.device_undecided,
        Keeping::Device => words.device_kept,
        Keeping::Memory => words.device_memory,
        Keeping::Refused => words.device_refused,
    };
    let ask = |what: Option<PlanId>| {
        let asking = asking.clone();
        Callback::from(move |_: MouseEvent| asking.set(Some(what.clone())))
    };
    let confirm = {
        let (asking, on_remove) = (asking.clone(), props.on_remove.clone());
        Callback::from(move |_: MouseEvent| {
            if let Some(what) = (*asking).clone() {
                on_remove.emit(what);
            }
            asking.set(None);
        })
    };
    let cancel = {
        let asking = asking.clone();
        Callback::from(move |_: MouseEvent| asking.set(None))
    };
    let confirming = |what: Option<PlanId>| {
        markup! {
            if asking.as_ref() == Some(&what) {
                <div role="alert">
                    { note(NoteKind::Caution, markup! {
                        <>
                            <p>{ words.device_confirm }</p>
                            <p class="row">
                                <button class="btn" data-kind="danger" data-size="s" type="button" onclick={confirm.clone()}>{ words.device_yes }</button>
                                <button class="btn" data-kind="outline" data-size="s" type="button" onclick={cancel.clone()}>{ words.cancel }</button>
                            </p>
                        </>
                    }) }
                </div>
            }
        }
    };
    let taken = props.plans.earlier.as_ref().filter(|it| it.of.is_none());
    let taken = taken.map(|it| &it.found);
    markup! {
        <div class="page">
            { head(words.plans, words.device_title, markup! { words.device_lead }) }
            if let Some(trouble) = &props.plans.trouble {
                { closed(props.words, trouble, &export, &props.on_rebuild) }
            }
            { notices(words.notices, &props.plans.notices) }
            <div class="section stack" role="status">
                { note(NoteKind::Info, markup! { <><p>{ standing }</p>{ promised(props) }</> }) }
                { second_copy(props.words, props.plans.no_second_copy) }
            </div>
            { reminder(props.words, props.plans.changed_days) }
            { section("kept", words.list, None, markup! {
                <>
                    if props.plans.list.is_empty() && props.opened.is_empty() && props.stored.self_checks == 0 {
                        <p>{ words.device_none }</p>
                    }
                    <ul class="stack">
                        for plan in props.plans.list.iter() {
                            <li class="card" key={plan.id.as_str()}>
                                <h3><a href={Route::Plan(plan.id.clone()).href()}><bdi>{ plan.name.clone() }</bdi></a></h3>
                                { holding(props, &plan.id) }
                                <p>
                                    <button class="btn" data-kind="outline" data-size="s" type="button" onclick={ask(Some(plan.id.clone()))}>
                                        { words.device_remove }<span class="vh">{ "：" }{ plan.name.clone() }</span>
                                    </button>
                                </p>
                                { confirming(Some(plan.id.clone())) }
                                { trouble(props.words, &props.plans.saved(&plan.id)) }
                            </li>
                        }
                    </ul>
                    { second_copy_size(words, props.stored.plans.second_copy) }
                    { counted(words.device_unread, props.stored.plans.unread) }
                    { counted(words.device_taken_out, props.stored.plans.taken_out) }
                    if props.stored.self_checks > 0 {
                        <p>{ fill(words.device_self_checks, &props.stored.self_checks.to_string()) }</p>
                        { html! { <p><label class="check"><input type="checkbox" checked={*with_checks} onchange={choose_checks} />{ words.device_with_checks }</label></p> } }
                    }
                    if !props.opened.is_empty() {
                        <p>{ fill(words.device_opened, &props.opened.join(props.words.frame.comma)) }</p>
                    }
                    <p class="row">
                        <button class="btn" type="button" onclick={export.clone()}>{ icon(Icon::File) }{ words.device_export_all }</button>
                        <button class="btn" data-kind="danger" type="button" onclick={ask(None)}>{ words.device_remove_all }</button>
                    </p>
                    { confirming(None) }
                </>
            }) }
            if props.plans.keeping == Keeping::Device {
                { taken_out(props.words, taken, &props.on_earlier, &props.on_restore) }
            }
            <div class="section stack">
                <p>{ words.device_where }</p>
                <p>{ words.forgets }</p>
                if !props.is_secure {
                    <p>{ words.device_insecure }</p>
                }
            </div>
        </div>
    }
}
