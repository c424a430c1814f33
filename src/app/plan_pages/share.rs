//! Sharing a plan, joined to addresses, files and the keeping.

use std::rc::Rc;

use yew::prelude::*;

use super::{
    super::{Ports, pages::Shown},
    Desk, JSON,
};
use crate::{
    domain::{
        guide::draft::fill,
        plan::{Plan, PlanId},
        route::Route,
        save::{file, record::Record},
        share::{Shared, add, link},
    },
    platform::{Guard, device::Choice},
    state::{
        Action, Dispatch, State,
        plans::{Keeping, PlanAction},
    },
    ui::{
        dom,
        pages::share::{OpenDoings, Opened, Share, opened},
        parts::resting::Newest,
    },
};

/// Reads every shared link that is opened, as long as the guard lives.
pub(super) fn reads_shared(ports: &Ports, dispatch: &Dispatch) -> Guard {
    let (device, dispatch) = (ports.device.clone(), dispatch.clone());
    ports.device.on_shared(Rc::new(move |text: String| {
        let mut new_id = || PlanId::from_bits(device.random_bits());
        let read = link::read(&text, &mut new_id);
        let read = read.map(Rc::new).map_err(|it| it.to_string());
        dispatch.dispatch(Action::from(PlanAction::Opened(Some(read))));
    }))
}

impl Desk {
    /// The sharing of a plan.
    pub(super) fn share(&self, state: &State, plan: &Rc<Plan>, newest: Newest) -> Html {
        let address = state.site.public_url.clone();
        let address = address.or_else(|| self.ports.device.public_address());
        let on_file = {
            let (device, offers) = (self.ports.device.clone(), self.offers());
            Callback::from(move |given: Plan| {
                let record = Record::of(&given, 1, "", device.now());
                let today = device.today();
                offers(
                    &file::name(today),
                    JSON,
                    &file::pretty([&record], &[], today),
                );
            })
        };
        html! {
            <Share
                key={plan.id.as_str()}
                words={self.words}
                plan={plan.clone()}
                {newest}
                today={state.today}
                {address}
                {on_file}
            />
        }
    }

    /// The page of a shared link.
    pub(super) fn opened(&self, state: &State) -> Shown {
        let plans = &state.plans;
        let shared = plans.shared.as_ref();
        let held = shared.and_then(|it| it.as_ref().ok());
        let here = held.and_then(|it| plans.plan(&it.plan.id)).map(|plan| {
            let added = held.map(|it| add(plan, &it.plan));
            let added = added.unwrap_or_else(|| add(plan, plan));
            (&**plan, added.map_err(|it| it.to_string()))
        });
        let is_reading = plans.keeping == Keeping::Undecided
            && self.ports.device.choice() == Some(Choice::Device);
        let leave = {
            let desk = self.clone();
            Callback::from(move |_: MouseEvent| {
                desk.says(PlanAction::Opened(None));
                dom::go(&Route::Plans);
            })
        };
        let adds = |as_new: bool| {
            let (desk, held) = (self.clone(), held.cloned());
            let here = plans.list.clone();
            Callback::from(move |_: MouseEvent| {
                if let Some(shared) = &held {
                    desk.take(shared, &here, as_new);
                }
            })
        };
        let on = OpenDoings {
            add: adds(false),
            add_as_new: adds(true),
            leave,
        };
        let page = Opened {
            words: self.words,
            shared,
            is_reading,
            here,
            today: state.today,
        };
        Shown {
            title: self.words.share().open_title.to_owned(),
            body: opened(&page, &on),
            is_there: true,
        }
    }

    /// Adds what was shared: to the plan of the same id that is here, or as a plan.
    fn take(&self, shared: &Shared, here: &[Rc<Plan>], as_new: bool) {
        let own = here.iter().find(|it| it.id == shared.plan.id);
        let plan = match own.filter(|_| !as_new) {
            Some(own) => match add(own, &shared.plan) {
                Ok(added) => added.plan,
                Err(refused) => return self.says(PlanAction::Noticed(refused.to_string())),
            },
            None => {
                if let Some(full) = self.no_room() {
                    return self.says(PlanAction::Noticed(full));
                }
                let mut plan = shared.plan.clone();
                if as_new || own.is_some() {
                    plan.id = PlanId::from_bits(self.ports.device.random_bits());
                }
                if plan.name.is_empty() {
                    let (job, rank) = (&plan.profile.job.label, &plan.profile.rank.label);
                    let words = self.words.share();
                    plan.name = fill(&fill(words.fallback_name, job), rank);
                }
                plan
            }
        };
        let id = plan.id.clone();
        self.keep.replaced(Rc::new(plan));
        self.says(PlanAction::Opened(None));
        if shared.part.of > 1 {
            let words = fill(self.words.share().added_part, &shared.part.of.to_string());
            let words = fill(&words, &shared.part.number.to_string());
            self.says(PlanAction::Noticed(words));
        }
        dom::go(&Route::Plan(id));
    }
}
