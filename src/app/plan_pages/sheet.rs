//! The sheet of a plan, joined to printer and files, and to the self-check of its job and rank.

use std::rc::Rc;

use yew::prelude::*;

use super::{
    super::pages::Shown,
    Desk,
    self_check::{Source, use_checking},
    self_check_keep::Checks,
};
use crate::{
    domain::{
        plan::{PlanId, Profile},
        self_check::{CheckId, SelfCheck},
    },
    state::State,
    ui::pages::sheet::{FileKind, SheetPage},
};

impl Desk {
    /// The sheet of a plan.
    pub(super) fn sheet(&self, state: &State, id: &PlanId) -> Shown {
        let Some(plan) = state.plans.plan(id) else {
            return self.no_such_plan();
        };
        let on_print = {
            let (device, keep) = (self.ports.device.clone(), self.keep.clone());
            Callback::from(move |()| {
                keep.flush();
                device.print();
            })
        };
        let on_file = {
            let offers = self.offers();
            Callback::from(move |(kind, text): (FileKind, String)| {
                let (name, mime) = match kind {
                    FileKind::Markdown => ("mendan-sheet.md", "text/markdown"),
                    FileKind::Csv => ("mendan-sheet.csv", "text/csv"),
                };
                offers(name, mime, &text);
            })
        };
        let page = {
            let (words, plan, today) = (self.words, plan.clone(), state.today);
            Callback::from(move |check: Option<Rc<SelfCheck>>| {
                html! {
                    <SheetPage
                        {words}
                        plan={plan.clone()}
                        {check}
                        {today}
                        on_print={on_print.clone()}
                        on_file={on_file.clone()}
                    />
                }
            })
        };
        let key = format!("sheet-{id}");
        let body = match blank(&plan.profile) {
            Some(blank) => html! {
                <WithCheck
                    {key}
                    checks={self.checks.clone()}
                    {blank}
                    source={self.check_source(state)}
                    {page}
                />
            },
            None => html! { <div {key}>{ page.emit(None) }</div> },
        };
        Shown {
            title: format!("{}｜{}", self.words.sheet().title, plan.name),
            body,
            is_there: true,
        }
    }
}

/// The self-check of a plan's job and rank, with nothing said in it; `None` where the plan's ids name
/// none.
fn blank(profile: &Profile) -> Option<SelfCheck> {
    let Profile {
        town, job, rank, ..
    } = profile;
    let id = CheckId::parse(&format!("{}/{}/{}", town.id, job.id, rank.id))?;
    let [town, job, rank] = [town, job, rank].map(Clone::clone);
    Some(SelfCheck::new(id, town, job, rank))
}

#[derive(Properties, PartialEq)]
struct WithCheckProps {
    checks: Rc<Checks>,
    blank: SelfCheck,
    source: Source,
    /// The page with what is said in the self-check, if something is.
    page: Callback<Option<Rc<SelfCheck>>, Html>,
}

/// A page beside the self-check of its plan.
#[component]
fn WithCheck(props: &WithCheckProps) -> Html {
    let check = use_checking(&props.checks, &props.blank, props.source).check;
    let is_answered = check.items.iter().any(|it| it.answer.is_some());
    props.page.emit(is_answered.then_some(check))
}
