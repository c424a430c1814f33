//! The pages of plans and of what is kept, joined to the keeping: a chunk of its own.

mod advice;
mod device;
mod drafting;
mod earlier;
mod files;
mod keep;
mod scenario;
mod self_check;
mod self_check_keep;
mod share;
mod sheet;
mod take_away;

use std::rc::Rc;

use yew::prelude::*;

use self::{keep::Keep, self_check_keep::Checks};
use super::{
    Ports,
    chunks::{Beginning, PlanDesk},
    pages::Shown,
};
use crate::{
    domain::{
        catalog::Catalog,
        fiscal_year::FiscalYear,
        guide::{Who, draft::fill},
        id::StatementId,
        plan::{MOST_PLANS, Plan, PlanId, Span, change::Change, history::History},
        route::Route,
    },
    platform::{Guard, device::Choice},
    state::{Action, Dispatch, State, plans::PlanAction},
    ui::{
        dom,
        pages::{
            self,
            plan::{PlanDoings, PlanPage, Saving, places},
        },
        parts::{
            contents::place,
            resting::{Newest, Resting},
        },
        words::Words,
    },
};

/// Begins keeping in memory or, as was chosen on an earlier visit, in the store.
pub fn begin(beginning: Beginning) -> Rc<dyn PlanDesk> {
    let Beginning {
        ports,
        words,
        dispatch,
        home,
    } = beginning;
    let dropping = files::takes_dropped(&ports, &dispatch, &*home.drops);
    let keep = Keep::new(ports.clone(), dispatch.clone(), words, home);
    keep.resume();
    let listening = share::reads_shared(&ports, &dispatch);
    Rc::new(Desk {
        ports,
        words,
        dispatch,
        checks: keep.checks.clone(),
        keep,
        _listening: Rc::new([listening, dropping]),
    })
}

/// What the pages work with. Cheap to clone.
#[derive(Clone)]
struct Desk {
    ports: Ports,
    words: &'static Words,
    dispatch: Dispatch,
    keep: Keep,
    checks: Rc<Checks>,
    /// Reads shared links, and files that are put down, as long as it lives.
    _listening: Rc<[Guard; 2]>,
}

/// JSON, for downloads.
const JSON: &str = "application/json";

impl PlanDesk for Desk {
    fn page(&self, state: &State, route: &Route) -> Shown {
        match route {
            Route::Plan(id) => self.plan(state, id),
            Route::Sheet(id) => self.sheet(state, id),
            Route::Open => self.opened(state),
            Route::About(_) => self.device(state),
            Route::Rank(town, job, rank, _) => self.self_check(state, town, job, rank),
            _ => self.plans(state),
        }
    }

    fn keep(&self, list: &[Rc<Plan>]) {
        self.keep.edited(list);
    }

    fn draft(&self, catalog: &Rc<Catalog>, who: &Who, span: Span) {
        self.drafts(catalog, who, span);
    }

    fn add(
        &self,
        catalog: &Rc<Catalog>,
        who: &Who,
        statement: &StatementId,
        year: Option<FiscalYear>,
    ) {
        self.adds(catalog, who, statement, year);
    }
}

impl Desk {
    fn says(&self, action: PlanAction) {
        self.dispatch.dispatch(Action::from(action));
    }

    /// Tells the person something of the store.
    fn says_words(&self) -> Callback<String> {
        let dispatch = self.dispatch.clone();
        Callback::from(move |words| dispatch.dispatch(Action::from(PlanAction::Noticed(words))))
    }

    /// The page of plans; with exactly one plan, that plan.
    fn plans(&self, state: &State) -> Shown {
        if let [plan] = state.plans.list.as_slice() {
            dom::replace(&Route::Plan(plan.id.clone()));
        }
        pages::plans::plans(self.words, &state.plans, &self.plans_doings(state)).into()
    }

    /// The page of a plan.
    fn plan(&self, state: &State, id: &PlanId) -> Shown {
        let plans = &state.plans;
        let Some(plan) = plans.plan(id) else {
            return self.no_such_plan();
        };
        let saving = Saving {
            keeping: plans.keeping,
            saved: plans.saved(id),
            notices: plans.notices.clone(),
            changed_days: plans.changed_days,
            written_elsewhere: plans.written_elsewhere,
            trouble: plans.trouble.clone(),
            no_second_copy: plans.no_second_copy,
        };
        let refused = plans
            .refused
            .as_ref()
            .filter(|(of, _)| of == id)
            .map(|(_, it)| it.clone());
        let on_change = {
            let (dispatch, id) = (self.dispatch.clone(), id.clone());
            Callback::from(move |it: Change| {
                dispatch.dispatch(Action::from(PlanAction::Changed(id.clone(), it)));
            })
        };
        let history = plans.histories.get(id);
        let body = html! {
            <>
                <PlanPage
                    key={id.as_str()}
                    words={self.words}
                    plan={plan.clone()}
                    plans={plans.list.clone()}
                    undone={history.and_then(History::next_undo)}
                    redone={history.and_then(History::next_redo)}
                    rules={advice::town_rules(state, plan)}
                    today={state.today}
                    {saving}
                    {refused}
                    is_file={self.ports.device.is_file()}
                    {on_change}
                    on={self.plan_doings(id)}
                />
                <Resting key={format!("below-{id}")} plan={plan.clone()} part={self.below(state, plan)} />
            </>
        };
        Shown {
            title: plan.name.clone(),
            body,
            is_there: true,
        }
    }

    /// What is done with a plan as a whole, below it.
    fn below(&self, state: &State, plan: &Rc<Plan>) -> Callback<Newest, Html> {
        let (desk, state, plan) = (self.clone(), state.clone(), plan.clone());
        Callback::from(move |newest: Newest| {
            html! {
                <div class="page noprint">
                    { place(places::SHARE, desk.share(&state, &plan, newest.clone())) }
                    { place(places::CALENDAR, desk.take_away(&state, &plan, newest)) }
                    { place(places::EARLIER, desk.earlier(&state, &plan)) }
                    { pages::plans::file_section(desk.words, &state.plans, &desk.plans_doings(&state)) }
                </div>
            }
        })
    }

    /// The page in place of a plan that is not here.
    fn no_such_plan(&self) -> Shown {
        let what = self.words.plan().not_found;
        let back = [(Route::Plans, self.words.plan().plans.to_owned())];
        pages::state::not_found(self.words, what, &back).into()
    }

    /// Why no further plan can be made; `None` while there is room.
    fn no_room(&self) -> Option<String> {
        (self.keep.plans().len() >= MOST_PLANS)
            .then(|| fill(self.words.plan().too_many, &MOST_PLANS.to_string()))
    }

    fn chooses(&self, choice: Choice) -> Callback<MouseEvent> {
        let keep = self.keep.clone();
        Callback::from(move |_| {
            keep.choose(choice);
            dom::focus_title();
        })
    }

    fn edits_here(&self) -> Callback<MouseEvent> {
        let keep = self.keep.clone();
        Callback::from(move |_| keep.edits_here())
    }

    fn rebuilds(&self) -> Callback<MouseEvent> {
        let keep = self.keep.clone();
        Callback::from(move |_| keep.rebuild())
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
            let (keep, id, mark) = (self.keep.clone(), id.clone(), self.words.plan().copied);
            Callback::from(move |_| {
                if let Some(new) = keep.keep_both(&id, mark) {
                    dom::go(&Route::Plan(new));
                }
            })
        };
        let sends = |action: fn(PlanId) -> PlanAction| {
            let (dispatch, id) = (self.dispatch.clone(), id.clone());
            Callback::from(move |()| dispatch.dispatch(Action::from(action(id.clone()))))
        };
        PlanDoings {
            undo: sends(PlanAction::Undid),
            redo: sends(PlanAction::Redid),
            copy: self.copies(id),
            keep_here: self.chooses(Choice::Device),
            keep_nowhere: self.chooses(Choice::Nowhere),
            export: self.exports(),
            print: prints,
            edit_here: self.edits_here(),
            rebuild: self.rebuilds(),
            again,
            take_theirs,
            keep_both,
        }
    }
}
