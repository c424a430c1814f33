//! Keeps what the person writes: turns changes of the state into saves, and what the store says
//! into actions.

mod earlier;
mod in_file;
mod opening;
mod safe;
mod turns;

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use super::{super::Ports, self_check_keep::Checks};
use crate::{
    domain::{
        plan::{Plan, PlanId},
        revisions::Kind,
    },
    platform::{
        Guard, Home,
        device::Choice,
        keeper::{Keeper, Status},
        memory::MemoryStore,
        store::PlanStore,
    },
    state::{
        Action, Dispatch,
        plans::{Keeping, PlanAction, Saved},
    },
    ui::words::Words,
};

/// The keeping of the page. Cheap to clone.
#[derive(Clone)]
pub struct Keep {
    ports: Ports,
    dispatch: Dispatch,
    home: Home,
    /// Self-checks: they are written in turn with the plans.
    pub checks: Rc<Checks>,
    /// Whether this tab writes, as far as it knows.
    writes: Rc<Cell<bool>>,
    /// Takes part in the turns of writing as long as it is there.
    turns: Rc<RefCell<Option<Guard>>>,
    /// The file that the person chose, if they did.
    in_file: Rc<RefCell<Option<in_file::Writing>>>,
    keeper: Rc<RefCell<Keeper>>,
    /// The plans the keeper was told last; a plan is told again only when it is another one.
    told: Rc<RefCell<Vec<Rc<Plan>>>>,
}

impl Keep {
    /// Keeps in memory, until it is known where else.
    pub fn new(ports: Ports, dispatch: Dispatch, words: &Words, home: Home) -> Self {
        let writes = Rc::new(Cell::new(true));
        let checks = Checks::new(ports.clone(), words, &home, writes.clone());
        let keeper = Rc::new(RefCell::new(keeper(
            &ports,
            Rc::new(MemoryStore::default()),
            &dispatch,
            Rc::new(|_: &Status| ()),
        )));
        Self {
            ports,
            dispatch,
            home,
            checks,
            writes,
            turns: Rc::default(),
            in_file: Rc::default(),
            keeper,
            told: Rc::default(),
        }
    }

    fn says(&self, action: PlanAction) {
        self.dispatch.dispatch(Action::from(action));
    }

    /// The keeper of the moment. A clone, so that nothing is borrowed while it works.
    fn keeper(&self) -> Keeper {
        self.keeper.borrow().clone()
    }

    /// Goes on as was chosen on an earlier visit. A browser that is killed may forget the choice and
    /// still have the plans: then the plans tell it.
    pub fn resume(&self) {
        match self.ports.device.choice() {
            Some(Choice::Device) => self.open(),
            Some(Choice::Nowhere) => self.says(PlanAction::ChoseKeeping(Keeping::Memory)),
            None => {
                let keep = self.clone();
                self.ports.event_loop.run(Box::pin(async move {
                    if keep.ports.device.has_store().await {
                        keep.choose(Choice::Device);
                    }
                }));
            }
        }
    }

    /// The person chose where plans are kept.
    pub fn choose(&self, choice: Choice) {
        if let Err(err) = self.ports.device.choose(choice) {
            self.says(PlanAction::Noticed(err.to_string()));
        }
        match choice {
            Choice::Device => {
                self.ask_for_promise();
                self.open();
            }
            Choice::Nowhere => self.says(PlanAction::ChoseKeeping(Keeping::Memory)),
        }
    }

    fn says_status(&self, id: PlanId) {
        if let Some(saved) = self.keeper().status(&id).as_ref().and_then(saved) {
            self.says(PlanAction::Kept(id, saved));
        }
    }

    /// Keeps every plan of the list that is another one than before.
    pub fn edited(&self, list: &[Rc<Plan>]) {
        let before = self.told.replace(list.to_vec());
        let is_new = |it: &&Rc<Plan>| !before.iter().any(|old| Rc::ptr_eq(old, it));
        let mut is_other = before.len() != list.len();
        for plan in list.iter().filter(is_new) {
            self.keeper().edited(plan.clone());
            is_other = true;
        }
        if is_other {
            self.writes_file_soon();
        }
    }

    /// The plans it was told last.
    pub fn plans(&self) -> Vec<Rc<Plan>> {
        self.told.borrow().clone()
    }

    /// A plan was replaced by one from a file; the one before stays among the earlier revisions.
    pub fn replaced(&self, plan: Rc<Plan>) {
        self.claims();
        self.keeper().replaced(plan.clone(), Kind::BeforeImport);
        self.says(PlanAction::Wrote(plan));
    }

    /// Takes a plan away. It leaves the pages when the store has removed it.
    pub fn remove(&self, id: &PlanId) {
        self.claims();
        self.keeper().remove(id);
    }

    /// Saves what waits, now.
    pub fn flush(&self) {
        self.keeper().flush();
    }

    /// The export file of everything.
    pub fn export(&self) -> String {
        self.keeper().export()
    }

    /// Settles a conflict for the other window's plan.
    pub fn take_theirs(&self, id: &PlanId) {
        match self.keeper().take_theirs(id) {
            Some(plan) => {
                self.says(PlanAction::Wrote(Rc::new(plan)));
                self.says_status(id.clone());
            }
            None => self.says(PlanAction::Removed(id.clone())),
        }
    }

    /// Settles a conflict for both; gives the id of this window's plan.
    pub fn keep_both(&self, id: &PlanId, name_mark: &str) -> Option<PlanId> {
        let new = PlanId::from_bits(self.ports.device.random_bits());
        let mine = self.keeper().keep_mine_as_new(id, new.clone())?;
        let mine = Rc::new(Plan {
            name: format!("{}{name_mark}", mine.name),
            ..(*mine).clone()
        });
        self.take_theirs(id);
        self.says(PlanAction::Wrote(mine));
        Some(new)
    }
}

/// A keeper that tells the pages, and `heard`, how far the keeping of each plan has got.
fn keeper(
    ports: &Ports,
    store: Rc<dyn PlanStore>,
    dispatch: &Dispatch,
    heard: Rc<dyn Fn(&Status)>,
) -> Keeper {
    let dispatch = dispatch.clone();
    let on_status = move |id: &PlanId, status: Status| {
        heard(&status);
        let id = id.clone();
        let action = match saved(&status) {
            Some(saved) => PlanAction::Kept(id, saved),
            None => PlanAction::Removed(id),
        };
        dispatch.dispatch(Action::from(action));
    };
    Keeper::new(
        store,
        ports.device.clone(),
        ports.event_loop.clone(),
        Rc::new(on_status),
    )
}

/// The status for the pages; `None` when the plan is gone.
fn saved(status: &Status) -> Option<Saved> {
    Some(match status {
        Status::Unsaved => Saved::NotYet,
        Status::Saving => Saved::Saving,
        Status::Saved { at, .. } => Saved::at(at),
        Status::Failed(error) => Saved::Failed(error.to_string()),
        Status::Conflict { .. } => Saved::Conflict,
        Status::Removed => return None,
    })
}
