//! The sheet of a plan, joined to printer and files.

use yew::prelude::*;

use super::{super::pages::Shown, Desk};
use crate::{
    domain::plan::PlanId,
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
        let body = html! {
            <SheetPage
                key={format!("sheet-{id}")}
                words={self.words}
                plan={plan.clone()}
                today={state.today}
                {on_print}
                {on_file}
            />
        };
        Shown {
            title: format!("{}｜{}", self.words.sheet().title, plan.name),
            body,
            is_there: true,
        }
    }
}
