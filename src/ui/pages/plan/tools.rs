//! The bar of a plan: its scenarios, how far it is kept, and what can be done with it.

use std::rc::Rc;

use yew::prelude::*;

use super::{PlanPageProps, saving::saved_state};
use crate::{
    domain::{
        guide::draft::fill,
        plan::{Plan, history::Deed},
        route::Route,
        small::sort_by_key,
    },
    ui::{
        markup::markup,
        parts::icon::{Icon, icon},
        words::Words,
    },
};

/// The bar. `on_step` makes a step back or forth.
pub(super) fn bar(
    props: &PlanPageProps,
    on_step: &Callback<Callback<()>>,
    on_said: &Callback<String>,
) -> Html {
    let words = props.words.plan();
    let [undo, redo] = [&props.on.undo, &props.on.redo].map(|it| {
        let step = it.clone();
        on_step.reform(move |()| step.clone())
    });
    let undone = props.undone.map(|it| what(props.words, it));
    let redone = props.redone.map(|it| what(props.words, it));
    markup! {
        <div class="plan-bar noprint">
            <div class="page plan-bar__in">
                { scenarios(props) }
                { saved_state(props.words, &props.saving) }
                <div class="plan-bar__tools" role="group" aria-label={words.tools}>
                    { step("plan-undo", Icon::Undo, words.undo, undone, [words.undone, words.nothing_to_undo], &undo, on_said) }
                    { step("plan-redo", Icon::Redo, words.redo, redone, [words.redone, words.nothing_to_redo], &redo, on_said) }
                    <a class="btn" data-kind="outline" data-size="s" href={Route::Sheet(props.plan.id.clone()).href()}>
                        { icon(Icon::Document) }{ props.words.sheet().title }
                    </a>
                    <button class="btn" data-kind="outline" data-size="s" type="button" onclick={props.on.print.clone()}>
                        { icon(Icon::Print) }{ words.print }
                    </button>
                    <button class="btn" data-kind="outline" data-size="s" type="button" onclick={props.on.export.clone()}>
                        { icon(Icon::File) }{ words.export }
                    </button>
                </div>
            </div>
        </div>
    }
}

/// Undo or redo. Without anything to do it stays where it is and says so: a button that goes dead
/// under a person's finger takes their place on the page with it.
fn step(
    id: &'static str,
    sign: Icon,
    label: &'static str,
    what: Option<&'static str>,
    [done, nothing]: [&'static str; 2],
    on_step: &Callback<()>,
    on_said: &Callback<String>,
) -> Html {
    let onclick = {
        let (on_step, on_said) = (on_step.clone(), on_said.clone());
        Callback::from(move |_: MouseEvent| match what {
            Some(what) => {
                on_step.emit(());
                on_said.emit(fill(done, what));
            }
            None => on_said.emit(nothing.to_owned()),
        })
    };
    let off = what.is_none().then_some("true");
    markup! {
        <button class="btn" data-kind="outline" data-size="s" type="button" id={id} aria-disabled={off} onclick={onclick}>
            { icon(sign) }{ label }
            <span class="vh">
                if let Some(what) = what {
                    { "：" }{ what }
                }
            </span>
        </button>
    }
}

/// What was done, in words.
fn what(words: &Words, deed: Deed) -> &'static str {
    let words = words.plan();
    match deed {
        Deed::Wrote => words.change_text,
        Deed::Said => words.change_personal,
        Deed::LookedAhead => words.change_span,
        Deed::Started => words.change_start,
        Deed::Added => words.change_added,
        Deed::Removed => words.change_removed,
        Deed::Changed => words.change_entry,
        Deed::StartedAnew => words.change_anew,
    }
}

/// The person's plans as tabs, and a new one that begins as a copy of this one.
fn scenarios(props: &PlanPageProps) -> Html {
    let words = props.words.plan();
    let mut plans = props.plans.clone();
    sort_by_key(&mut plans, |it| (it.name.clone(), it.id.clone()));
    let copies = {
        let (copy, name) = (
            props.on.copy.clone(),
            next_name(props.words, &props.plan, &plans),
        );
        Callback::from(move |_: MouseEvent| copy.emit(name.clone()))
    };
    markup! {
        <nav class="tabs" aria-label={words.scenarios}>
            for it in plans.iter() {
                <a
                    key={it.id.as_str()}
                    href={Route::Plan(it.id.clone()).href()}
                    aria-current={(it.id == props.plan.id).then_some("page")}
                ><bdi>{ it.name.clone() }</bdi></a>
            }
            <button class="btn" data-kind="text" data-size="s" type="button" onclick={copies}>{ icon(Icon::Add) }{ words.more_scenario }</button>
        </nav>
    }
}

/// The name of the next scenario: 案B, 案C … and what the plan it begins with is called.
fn next_name(words: &Words, plan: &Plan, plans: &[Rc<Plan>]) -> String {
    let starts = |letter: char| fill(words.plan().scenario_name, &letter.to_string());
    let prefix = |letter| starts(letter).replace("{}", "");
    let base = ('A'..='Z')
        .find_map(|it| plan.name.strip_prefix(&prefix(it)))
        .unwrap_or(&plan.name);
    let free = ('B'..='Z').find(|it| !plans.iter().any(|plan| plan.name.starts_with(&prefix(*it))));
    fill(&starts(free.unwrap_or('Z')), base)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{domain::plan::fixture, ui::words::JA};

    fn named(name: &str) -> Rc<Plan> {
        let mut plan = fixture::plan();
        plan.name = name.into();
        Rc::new(plan)
    }

    #[test]
    fn scenarios_are_named_in_their_order() {
        let first = named("土木・係長のプラン");
        let second = next_name(&JA, &first, std::slice::from_ref(&first));
        assert_eq!(second, "案B 土木・係長のプラン");
        let second = named(&second);
        let third = next_name(&JA, &second, &[first, second.clone()]);
        assert_eq!(third, "案C 土木・係長のプラン");
    }
}
