//! When the plans' chunk is fetched, and what waits for it.

use std::{
    cell::{Cell, OnceCell, RefCell},
    rc::Rc,
};

use yew::prelude::*;

use super::{
    Ports,
    chunks::{Beginning, PlanDesk, PlanTask},
    pages::{self, Shown},
};
use crate::{
    domain::route::{AboutPage, RankPage, Route},
    platform::device::Choice,
    state::{self, Dispatch, State},
    ui::{dom, words::Words},
};

/// The plans, as far as their chunk is there.
#[derive(Clone)]
pub struct Plans {
    loader: Rc<Loader>,
    /// Why the chunk cannot be had, if so.
    failed: Option<String>,
}

struct Loader {
    ports: Ports,
    words: &'static Words,
    dispatch: Dispatch,
    site: String,
    /// Shows the page again, with the reason if the chunk cannot be had.
    says: UseStateSetter<Option<String>>,
    desk: OnceCell<Rc<dyn PlanDesk>>,
    waiting: RefCell<Vec<PlanTask>>,
    is_coming: Cell<bool>,
}

impl Loader {
    /// Does a task now, or when the chunk is there.
    fn with(self: &Rc<Self>, task: PlanTask) {
        match self.desk.get() {
            Some(desk) => task(&**desk),
            None => {
                self.waiting.borrow_mut().push(task);
                self.fetch();
            }
        }
    }

    fn fetch(self: &Rc<Self>) {
        if self.desk.get().is_some() || self.is_coming.replace(true) {
            return;
        }
        let loader = self.clone();
        self.ports.event_loop.run(Box::pin(async move {
            let chunk = loader.ports.chunks.plans().await;
            loader.is_coming.set(false);
            let waiting = loader.waiting.take();
            match chunk {
                Ok(chunk) => {
                    let desk = loader.desk.get_or_init(|| {
                        (chunk.begin)(Beginning {
                            ports: loader.ports.clone(),
                            words: loader.words,
                            dispatch: loader.dispatch.clone(),
                            home: (chunk.home)(&loader.site),
                        })
                    });
                    waiting.into_iter().for_each(|task| task(&**desk));
                    loader.says.set(None);
                }
                Err(err) => {
                    loader.says.set(Some(err.to_string()));
                    // Whoever asked for a plan is told where the plans would be.
                    if !waiting.is_empty() {
                        dom::go(&Route::Plans);
                    }
                }
            }
        }));
    }

    /// Fetches the chunk if there is something from an earlier visit.
    fn resume(self: &Rc<Self>) {
        match self.ports.device.choice() {
            Some(Choice::Device) => self.fetch(),
            Some(Choice::Nowhere) => {}
            None => {
                let loader = self.clone();
                self.ports.event_loop.run(Box::pin(async move {
                    if loader.ports.device.has_store().await {
                        loader.fetch();
                    }
                }));
            }
        }
    }
}

impl Plans {
    /// Does something with the plans, as soon as their chunk is there.
    pub fn with(&self) -> Callback<PlanTask> {
        let loader = self.loader.clone();
        Callback::from(move |task| loader.with(task))
    }

    /// The page of an address of plans or of what this browser keeps.
    pub fn page(&self, state: &State, words: &Words, route: &Route) -> Shown {
        if let Some(desk) = self.loader.desk.get() {
            return desk.page(state, route);
        }
        let loader = self.loader.clone();
        let again = Callback::from(move |_: MouseEvent| {
            loader.says.set(None);
            loader.fetch();
        });
        pages::without_chunk(words, self.failed.as_deref(), again)
    }
}

fn is_of_plans(route: &Route) -> bool {
    matches!(
        route,
        Route::Plans
            | Route::Plan(_)
            | Route::Sheet(_)
            | Route::Open
            | Route::About(AboutPage::Device)
            | Route::Rank(_, _, _, RankPage::SelfCheck)
    )
}

/// The plans of this page: fetched when an address or an earlier visit asks for them, and told
/// every change.
#[hook]
pub fn use_plans(
    state: &UseReducerHandle<State>,
    ports: &Ports,
    words: &'static Words,
    route: &Route,
) -> Plans {
    let failed = use_state(|| None::<String>);
    let loader = use_memo((), |()| {
        Rc::new(Loader {
            ports: ports.clone(),
            words,
            dispatch: state.dispatcher(),
            site: state.site.id.clone(),
            says: failed.setter(),
            desk: OnceCell::new(),
            waiting: RefCell::default(),
            is_coming: Cell::default(),
        })
    });
    use_effect_with((), {
        let loader = loader.clone();
        move |()| loader.resume()
    });
    use_effect_with(is_of_plans(route), {
        let loader = loader.clone();
        move |is_asked| {
            if *is_asked {
                loader.fetch();
            }
        }
    });
    use_effect_with(state.plans.clone(), {
        let loader = loader.clone();
        move |plans: &Rc<state::plans::Plans>| {
            if let Some(desk) = loader.desk.get() {
                desk.keep(&plans.list);
            }
        }
    });
    Plans {
        loader: (*loader).clone(),
        failed: (*failed).clone(),
    }
}
