//! Files out and in: everything as one file, and plans from a file: chosen, shown, and only then taken
//! over.

use std::rc::Rc;

use yew::prelude::*;

use super::{super::Ports, Desk, JSON};
use crate::{
    domain::{
        guide::draft::fill,
        plan::{Plan, PlanId},
        route::Route,
        save::{file, import},
        self_check,
    },
    platform::{
        Guard,
        device::{Device, FileError, PickedFile},
        drops::{Dropped, Drops},
    },
    state::{
        Action, Dispatch, State,
        plans::{Keeping, PlanAction},
    },
    ui::{
        dom,
        pages::{plan::places, plans::PlansDoings},
    },
};

/// Where files are read in; a file is taken wherever that stands on the page.
const IMPORT: &str = "import";

/// Milliseconds after which a page shows what was read.
const DRAWN: u32 = 100;

/// Takes a file that is put down on a page with plans, as long as the guard lives. On every other page
/// nothing can be put down: the browser would open it by itself.
pub(super) fn takes_dropped(ports: &Ports, dispatch: &Dispatch, drops: &dyn Drops) -> Guard {
    let (ports, dispatch) = (ports.clone(), dispatch.clone());
    let told = move |file: Dropped| {
        let (device, dispatch) = (ports.device.clone(), dispatch.clone());
        ports.event_loop.run(Box::pin(async move {
            shows(&*device, &dispatch, file.await);
            // What is in it stands at the end of the page, once that is drawn.
            let to_it = || {
                dom::show_statement(places::FILES);
            };
            dom::later(DRAWN, to_it).forget();
        }));
    };
    drops.watch(
        file::MOST_BYTES,
        Rc::new(|| dom::has(IMPORT)),
        Rc::new(told),
    )
}

/// Shows what is in a file, or why it cannot be read.
fn shows(device: &dyn Device, dispatch: &Dispatch, file: Result<PickedFile, FileError>) {
    let mut new_id = || PlanId::from_bits(device.random_bits());
    let read = file.map_err(|it| it.to_string()).and_then(|it| {
        import::read_file(&it.bytes, &mut new_id)
            .map(Rc::new)
            .map_err(|it| it.to_string())
    });
    dispatch.dispatch(Action::from(PlanAction::ReadFile(Some(read))));
}

impl Desk {
    /// Offers everything as one file.
    pub(super) fn exports(&self) -> Callback<MouseEvent> {
        let desk = self.clone();
        Callback::from(move |_| desk.offers_everything(&desk.keep.export()))
    }

    /// Offers everything as one file, with self-checks in it if so chosen.
    pub(super) fn exports_with_checks(&self) -> Callback<bool> {
        let desk = self.clone();
        Callback::from(move |with_checks: bool| {
            if !with_checks {
                desk.offers_everything(&desk.keep.export());
                return;
            }
            let then = desk.clone();
            desk.checks.put_into_file(
                desk.keep.export(),
                Callback::from(move |file: Result<String, String>| match file {
                    Ok(file) => then.offers_everything(&file),
                    Err(reason) => then.says(PlanAction::Noticed(reason)),
                }),
            );
        })
    }

    fn offers_everything(&self, text: &str) {
        if self.offers()(&file::name(self.ports.device.today()), JSON, text) {
            self.keep.exported();
        }
    }

    /// Offers a text as a file: its name, type and text. Whether the browser took it; if not, the page
    /// says why.
    pub(super) fn offers(&self) -> impl Fn(&str, &str, &str) -> bool + 'static {
        let (device, dispatch) = (self.ports.device.clone(), self.dispatch.clone());
        move |name, mime, text| {
            let offered = device.download(name, mime, text);
            if let Err(err) = &offered {
                dispatch.dispatch(Action::from(PlanAction::Noticed(err.to_string())));
            }
            offered.is_ok()
        }
    }

    pub(super) fn plans_doings(&self, state: &State) -> PlansDoings {
        let close_file = {
            let dispatch = self.dispatch.clone();
            Callback::from(move |_| dispatch.dispatch(Action::from(PlanAction::ReadFile(None))))
        };
        PlansDoings {
            choose_file: self.chooses_file(),
            keep_in_file: self.keep.can_write_files().then(|| {
                let keep = self.keep.clone();
                Callback::from(move |_: MouseEvent| keep.picks_file())
            }),
            take: self.takes(state),
            take_checks: self.takes_checks(state),
            close_file,
            export_as_is: self.exports(),
        }
    }

    fn chooses_file(&self) -> Callback<MouseEvent> {
        let (ports, dispatch) = (self.ports.clone(), self.dispatch.clone());
        Callback::from(move |_| {
            let picked = ports.device.pick_file(file::MOST_BYTES);
            let (device, dispatch) = (ports.device.clone(), dispatch.clone());
            ports.event_loop.run(Box::pin(async move {
                if let Some(file) = picked.await.transpose() {
                    shows(&*device, &dispatch, file);
                }
            }));
        })
    }

    /// Adds the self-checks of the previewed file to those that this device keeps.
    fn takes_checks(&self, state: &State) -> Option<Callback<MouseEvent>> {
        let file = state.plans.file.clone();
        let desk = self.clone();
        let is_kept = state.plans.keeping == Keeping::Device;
        is_kept.then(|| {
            Callback::from(move |_: MouseEvent| {
                let Some(Ok(file)) = &file else { return };
                let mut notes = Vec::new();
                let list = self_check::file::read(&file.self_checks, &mut notes);
                let (desk, words) = (desk.clone(), desk.words.self_check());
                let checks = desk.checks.clone();
                let told = move |added: Result<usize, String>| {
                    let mut said = match added {
                        Ok(count) => fill(words.added, &count.to_string()),
                        Err(reason) => fill(words.not_added, &reason),
                    };
                    for it in &notes {
                        said = format!("{said} {it}");
                    }
                    desk.says(PlanAction::Noticed(said));
                };
                checks.add_all(list, Callback::from(told));
            })
        })
    }

    /// Takes a plan of the previewed file over.
    fn takes(&self, state: &State) -> Callback<(PlanId, bool)> {
        let file = state.plans.file.clone();
        let here: Vec<PlanId> = state.plans.list.iter().map(|it| it.id.clone()).collect();
        let (device, keep, dispatch) = (
            self.ports.device.clone(),
            self.keep.clone(),
            self.dispatch.clone(),
        );
        let full = self.no_room();
        Callback::from(move |(id, as_new): (PlanId, bool)| {
            let Some(Ok(file)) = &file else { return };
            let Some(found) = file.plans.iter().find(|it| it.plan.id == id) else {
                return;
            };
            let replaces = !as_new && here.contains(&id);
            if let Some(full) = full.clone().filter(|_| !replaces) {
                dispatch.dispatch(Action::from(PlanAction::Noticed(full)));
                return;
            }
            let id = if as_new {
                PlanId::from_bits(device.random_bits())
            } else {
                id
            };
            let plan = Rc::new(Plan {
                id: id.clone(),
                ..found.plan.clone()
            });
            keep.replaced(plan);
            dispatch.dispatch(Action::from(PlanAction::ReadFile(None)));
            dom::go(&Route::Plan(id));
        })
    }
}
