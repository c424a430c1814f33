//! The pages of plans and of what is kept, joined to the keeping.

mod files;

use std::rc::Rc;

use yew::prelude::*;

use super::{Ports, keep::Keep, pages::Shown};
use crate::{
    domain::{
        catalog::Catalog,
        fiscal_year::FiscalYear,
        guide::{
            Person, Who,
            draft::{DraftWords, fill},
        },
        id::StatementId,
        plan::{MOST_PLANS, PlanId, Span, change::Change},
        route::Route,
        save::file,
    },
    platform::device::Choice,
    state::{Action, Dispatch, State, plans::PlanAction},
    ui::{
        dom,
        pages::{
            self,
            device::DevicePage,
            plan::{PlanDoings, PlanPage, Saving},
        },
        words::Words,
    },
};

/// What the pages work with.
#[derive(Clone)]
pub struct Desk<'a> {
    /// The state.
    pub state: &'a State,
    /// The words of the page.
    pub words: &'static Words,
    /// The ports.
    pub ports: &'a Ports,
    /// The keeping.
    pub keep: &'a Keep,
    /// Sends actions.
    pub dispatch: &'a Dispatch,
}

/// JSON, for downloads.
const JSON: &str = "application/json";

impl Desk<'_> {
    /// The page of plans; with exactly one plan, that plan.
    pub fn plans(&self) -> Shown {
        if let [plan] = self.state.plans.list.as_slice() {
            dom::replace(&Route::Plan(plan.id.clone()));
        }
        pages::plans::plans(self.words, &self.state.plans, &self.plans_doings()).into()
    }

    /// The page of a plan.
    pub fn plan(&self, id: &PlanId) -> Shown {
        let plans = &self.state.plans;
        let Some(plan) = plans.plan(id) else {
            let what = self.words.plan.not_found;
            let back = [(Route::Plans, self.words.plan.plans.to_owned())];
            return pages::state::not_found(self.words, what, &back).into();
        };
        let saving = Saving {
            keeping: plans.keeping,
            saved: plans.saved(id),
            notices: plans.notices.clone(),
        };
        let refused = plans
            .refused
            .as_ref()
            .filter(|(of, _)| of == id)
            .map(|(_, words)| words.clone());
        let on_change = {
            let (dispatch, id) = (self.dispatch.clone(), id.clone());
            Callback::from(move |it: Change| {
                dispatch.dispatch(Action::Plans(PlanAction::Changed(id.clone(), it)));
            })
        };
        let body = html! {
            <>
                <PlanPage
                    key={id.as_str()}
                    words={self.words}
                    plan={plan.clone()}
                    today={self.state.today}
                    {saving}
                    {refused}
                    is_file={self.ports.device.is_file()}
                    {on_change}
                    on={self.plan_doings(id)}
                />
                <div class="page noprint">{ pages::plans::file_section(self.words, plans, &self.plans_doings()) }</div>
            </>
        };
        Shown {
            title: plan.name.clone(),
            body,
            is_there: true,
        }
    }

    /// What this browser keeps.
    pub fn device(&self) -> Shown {
        let on_remove = {
            let keep = self.keep.clone();
            let all: Vec<PlanId> = self
                .state
                .plans
                .list
                .iter()
                .map(|it| it.id.clone())
                .collect();
            Callback::from(move |what: Option<PlanId>| match what {
                Some(id) => keep.remove(&id),
                None => all.iter().for_each(|it| keep.remove(it)),
            })
        };
        let body = html! {
            <DevicePage
                words={self.words}
                plans={self.state.plans.clone()}
                is_secure={self.ports.device.is_secure_context()}
                on_export={self.exports()}
                {on_remove}
            />
        };
        Shown {
            title: self.words.plan.device_title.to_owned(),
            body,
            is_there: true,
        }
    }

    /// Drafts a plan from the shown profile and opens it.
    pub fn drafts(&self, catalog: &Rc<Catalog>, who: &Who) -> Callback<Span> {
        let full = self.no_room();
        let (catalog, who, words, today) =
            (catalog.clone(), who.clone(), self.words, self.state.today);
        let (device, dispatch) = (self.ports.device.clone(), self.dispatch.clone());
        Callback::from(move |span: Span| {
            if let Some(full) = &full {
                dispatch.dispatch(Action::Plans(PlanAction::Noticed(full.clone())));
                dom::go(&Route::Plans);
                return;
            }
            let Some(person) = Person::find(&catalog, &who) else {
                return;
            };
            let id = PlanId::from_bits(device.random_bits());
            let plan = person.draft(id.clone(), span, today, &draft_words(words));
            dispatch.dispatch(Action::Plans(PlanAction::Wrote(Rc::new(plan))));
            dom::go(&Route::Plan(id));
        })
    }

    /// Puts a statement into the plan of this town that was written last; without one into a new plan.
    pub fn adds(&self, catalog: &Rc<Catalog>, who: &Who) -> Callback<StatementId> {
        let town = catalog.pack().town.id.as_str();
        let plan = self
            .state
            .plans
            .list
            .iter()
            .find(|it| it.profile.town.id == town)
            .cloned();
        let (catalog, who, words, today) =
            (catalog.clone(), who.clone(), self.words, self.state.today);
        let (device, dispatch) = (self.ports.device.clone(), self.dispatch.clone());
        Callback::from(move |statement: StatementId| {
            let Some(person) = Person::find(&catalog, &who) else {
                return;
            };
            let year = FiscalYear::containing(today);
            let plan = plan.clone().unwrap_or_else(|| {
                let id = PlanId::from_bits(device.random_bits());
                Rc::new(person.empty_plan(id, Span::TenYears, today, &draft_words(words)))
            });
            let Some(entry) = person.entry_for(statement.as_str(), plan.free_entry_id(), year)
            else {
                return;
            };
            let id = plan.id.clone();
            dispatch.dispatch(Action::Plans(PlanAction::Began(plan)));
            let change = Change::Add {
                at: usize::MAX,
                entry: Box::new(entry),
            };
            dispatch.dispatch(Action::Plans(PlanAction::Changed(id.clone(), change)));
            dispatch.dispatch(Action::Did(Some((words.frame.added_to_plan, id))));
        })
    }

    /// Why no further plan can be made; `None` while there is room.
    fn no_room(&self) -> Option<String> {
        (self.state.plans.list.len() >= MOST_PLANS)
            .then(|| fill(self.words.plan.too_many, &MOST_PLANS.to_string()))
    }

    fn exports(&self) -> Callback<MouseEvent> {
        let (ports, keep, dispatch) =
            (self.ports.clone(), self.keep.clone(), self.dispatch.clone());
        Callback::from(move |_| {
            let name = file::name(ports.device.today());
            if let Err(err) = ports.device.download(&name, JSON, &keep.export()) {
                dispatch.dispatch(Action::Plans(PlanAction::Noticed(err.to_string())));
            }
        })
    }

    fn chooses(&self, choice: Choice) -> Callback<MouseEvent> {
        let keep = self.keep.clone();
        Callback::from(move |_| keep.choose(choice))
    }

    fn plan_doings(&self, id: &PlanId) -> PlanDoings {
        let prints = {
            let (device, keep) = (self.ports.device.clone(), self.keep.clone());
            Callback::from(move |_| {
                keep.flush();
                device.print();
            })
        };
        let again = {
            let keep = self.keep.clone();
            Callback::from(move |_| keep.flush())
        };
        let take_theirs = {
            let (keep, id) = (self.keep.clone(), id.clone());
            Callback::from(move |_| keep.take_theirs(&id))
        };
        let keep_both = {
            let (keep, id, mark) = (self.keep.clone(), id.clone(), self.words.plan.copied);
            Callback::from(move |_| {
                if let Some(new) = keep.keep_both(&id, mark) {
                    dom::go(&Route::Plan(new));
                }
            })
        };
        PlanDoings {
            keep_here: self.chooses(Choice::Device),
            keep_nowhere: self.chooses(Choice::Nowhere),
            export: self.exports(),
            print: prints,
            again,
            take_theirs,
            keep_both,
        }
    }
}

fn draft_words(words: &Words) -> DraftWords {
    let words = &words.plan;
    DraftWords {
        plan_name: words.plan_name,
        posting: words.posting,
        postings_without_interval: words.postings_without_interval,
        interval: words.interval,
        no_interval: words.no_interval,
        fields: words.fields,
        paths: words.paths,
        year_is_open: words.year_is_open,
        interviews: words.interviews,
        entry: words.entry,
        comma: "、",
    }
}
