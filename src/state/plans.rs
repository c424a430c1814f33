//! What the page remembers of the person's plans.

mod beside;
pub mod step;

use std::rc::Rc;

pub use self::beside::{EarlierPlans, InFile, KeptAsIs};

use super::refusal::Refusal;
use crate::domain::{
    plan::{
        Plan, PlanId,
        change::{Change, Refused},
        history::History,
    },
    save::import::Import,
    share::Shared,
    small::SmallMap,
};

/// The person's plans.
#[derive(Clone, Debug, Default)]
pub struct Plans {
    /// Where they are kept.
    pub keeping: Keeping,
    /// Whether what was kept has been read.
    pub loaded: bool,
    /// The plans, the last edited one first.
    pub list: Vec<Rc<Plan>>,
    /// What was done to each in this visit.
    pub histories: SmallMap<PlanId, History>,
    /// How far each one is kept.
    pub saved: SmallMap<PlanId, Saved>,
    /// What has to be said about the store; stays until the page is left.
    pub notices: Vec<String>,
    /// Why the store of this device does not open, as long as it does not.
    pub trouble: Option<Trouble>,
    /// Whether there is no second copy of what the store has: the browser refuses it.
    pub no_second_copy: bool,
    /// Kept texts that are no plan this program can edit; untouched and exportable.
    pub as_is: Vec<KeptAsIs>,
    /// Why the last change was refused, beside which plan.
    pub refused: Option<(PlanId, Refusal)>,
    /// How many were refused in this visit.
    pub refusals: u32,
    /// Whether the browser promises not to clear what it keeps; `None` where it does not tell.
    pub promise: Option<bool>,
    /// The days on which something was changed that is in no file yet.
    pub changed_days: u32,
    /// Whether another tab writes: this one only shows.
    pub written_elsewhere: bool,
    /// Earlier revisions that were asked for.
    pub earlier: Option<EarlierPlans>,
    /// A file that was chosen: what is in it, or why it cannot be read. Nothing is taken over yet.
    pub file: Option<Result<Rc<Import>, String>>,
    /// The file that the person chose to have everything written into.
    pub in_file: Option<InFile>,
    /// The shared link that was opened last: what it holds, or why it cannot be opened. Nothing is taken
    /// over yet.
    pub shared: Option<Result<Rc<Shared>, String>>,
}

/// The store of this device does not open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trouble {
    /// Why, and what is shown in its place.
    pub words: String,
    /// Whether another place can be made.
    pub can_rebuild: bool,
}

/// Where plans are kept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Keeping {
    /// The person has not chosen yet: nothing is written.
    #[default]
    Undecided,
    /// In this browser.
    Device,
    /// In memory, because the person chose so.
    Memory,
    /// In memory, because the browser keeps nothing.
    Refused,
}

/// How far a plan is kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Saved {
    /// Changed since.
    #[default]
    NotYet,
    /// On its way.
    Saving,
    /// Kept; when, as shown.
    At(String),
    /// Not kept; why and what to do.
    Failed(String),
    /// Another window kept a newer one.
    Conflict,
}

impl Saved {
    /// Kept at a moment of the device's clock: of `2026-11-20T14:32` the time of day is shown.
    pub fn at(moment: &str) -> Self {
        Self::At(moment.split('T').next_back().unwrap_or_default().to_owned())
    }
}

/// Something that happened to the plans.
#[derive(Clone, Debug, PartialEq)]
pub enum PlanAction {
    /// The person chose where to keep them, or the browser did.
    ChoseKeeping(Keeping),
    /// What was kept has been read.
    Loaded {
        /// The plans.
        plans: Vec<Plan>,
        /// What cannot be opened.
        as_is: Vec<KeptAsIs>,
        /// What has to be said.
        notices: Vec<String>,
    },
    /// A plan was drafted, imported or edited.
    Wrote(Rc<Plan>),
    /// A plan is needed to write into; if it is there, nothing happens.
    Began(Rc<Plan>),
    /// The person changed a plan.
    Changed(PlanId, Change),
    /// The person took the last change of a plan back.
    Undid(PlanId),
    /// The person made the change again that they took back last.
    Redid(PlanId),
    /// A plan was thrown away.
    Removed(PlanId),
    /// Something happened to a save.
    Kept(PlanId, Saved),
    /// Something has to be said about the store.
    Noticed(String),
    /// The store of this device does not open, or does again.
    Troubled(Option<Trouble>),
    /// Whether there is no second copy of what the store has.
    NoSecondCopy(bool),
    /// The browser said whether it promises not to clear what it keeps.
    Promised(Option<bool>),
    /// So many days have changes that are in no file yet.
    CountedDays(u32),
    /// Another tab writes from now on, or this one.
    WrittenElsewhere(bool),
    /// Earlier revisions came; `None` closes them.
    ReadEarlier(Option<EarlierPlans>),
    /// A file was chosen and read; `None` closes its preview.
    ReadFile(Option<Result<Rc<Import>, String>>),
    /// Something happened to the writing of the chosen file.
    WroteFile(InFile),
    /// A shared link was opened; `None` closes its preview.
    Opened(Option<Result<Rc<Shared>, String>>),
}

/// Plans are compared by their place: every step makes new ones. To compare them line by line would
/// bring all of what a plan is into the first load.
impl PartialEq for Plans {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

impl From<PlanAction> for super::Action {
    fn from(action: PlanAction) -> Self {
        Self::Plans(action.into())
    }
}

impl Plans {
    /// A plan by id.
    pub fn plan(&self, id: &PlanId) -> Option<&Rc<Plan>> {
        self.list.iter().find(|it| it.id == *id)
    }

    /// How far a plan is kept.
    pub fn saved(&self, id: &PlanId) -> Saved {
        self.saved.get(id).cloned().unwrap_or_default()
    }

    /// The plans after something happened.
    pub fn after(mut self, action: PlanAction) -> Self {
        match action {
            PlanAction::ChoseKeeping(keeping) => self.keeping = keeping,
            PlanAction::Loaded {
                plans,
                as_is,
                notices,
            } => {
                self.loaded = true;
                for plan in plans {
                    if self.plan(&plan.id).is_none() {
                        self.list.push(Rc::new(plan));
                    }
                }
                self.as_is = as_is;
                self.notices.extend(notices);
            }
            PlanAction::Wrote(plan) => {
                self.refused = None;
                self.changed(&plan.id);
                self.histories.remove(&plan.id);
                match self.list.iter_mut().find(|it| it.id == plan.id) {
                    Some(place) => *place = plan,
                    None => self.list.insert(0, plan),
                }
            }
            PlanAction::Began(plan) => {
                if self.plan(&plan.id).is_none() {
                    self.list.insert(0, plan);
                }
            }
            // Only a tab that writes changes anything: the other one would be asked which is right.
            PlanAction::Changed(..) | PlanAction::Undid(_) | PlanAction::Redid(_)
                if self.written_elsewhere => {}
            PlanAction::WrittenElsewhere(it) => self.written_elsewhere = it,
            PlanAction::Changed(id, change) => {
                self.change(&id, |history, plan| history.make(plan, change));
            }
            PlanAction::Undid(id) => self.change(&id, History::undo),
            PlanAction::Redid(id) => self.change(&id, History::redo),
            PlanAction::Removed(id) => {
                self.list.retain(|it| it.id != id);
                self.histories.remove(&id);
                self.saved.remove(&id);
            }
            PlanAction::Troubled(trouble) => self.trouble = trouble,
            PlanAction::NoSecondCopy(it) => self.no_second_copy = it,
            PlanAction::Kept(id, saved) => {
                if matches!(saved, Saved::At(_)) {
                    // A store that keeps something is open.
                    self.trouble = None;
                }
                if self.plan(&id).is_some() {
                    self.saved.insert(id, saved);
                }
            }
            PlanAction::Promised(promise) => self.promise = promise,
            PlanAction::CountedDays(days) => self.changed_days = days,
            PlanAction::ReadEarlier(earlier) => self.earlier = earlier,
            PlanAction::ReadFile(file) => self.file = file,
            PlanAction::WroteFile(it) => self.in_file = Some(it),
            PlanAction::Opened(shared) => self.shared = shared,
            PlanAction::Noticed(words) => {
                if !self.notices.contains(&words) {
                    self.notices.push(words);
                }
            }
        }
        self
    }

    /// Changes a plan; `how` says whether it did.
    fn change(
        &mut self,
        id: &PlanId,
        how: impl FnOnce(&mut History, &mut Plan) -> Result<bool, Refused>,
    ) {
        let Some(place) = self.list.iter_mut().find(|it| it.id == *id) else {
            return;
        };
        let mut plan = (**place).clone();
        let history = self.histories.get_or_insert_with(id, History::default);
        match how(history, &mut plan) {
            // A failed save stays one: the words of it, and the way out beside them, keep their place.
            Ok(false) => self.refused = None,
            Ok(true) => {
                *place = Rc::new(plan);
                self.refused = None;
                self.changed(id);
            }
            Err(refused) => {
                let refusal = Refusal::after(self.refusals, refused.to_string());
                self.refusals = refusal.number;
                self.refused = Some((id.clone(), refusal));
            }
        }
    }

    /// A plan changed since it was kept. A conflict stays one until the person has settled it.
    fn changed(&mut self, id: &PlanId) {
        if self.saved(id) != Saved::Conflict {
            self.saved.insert(id.clone(), Saved::NotYet);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::plan::{fixture, writing::Field};

    #[test]
    fn a_written_plan_is_not_kept_until_the_store_says_so() {
        let plan = Rc::new(fixture::plan());
        let plans = Plans::default().after(PlanAction::Wrote(plan.clone()));
        assert_eq!(plans.saved(&plan.id), Saved::NotYet);
        let plans = plans.after(PlanAction::Kept(plan.id.clone(), Saved::At("14:32".into())));
        assert_eq!(plans.saved(&plan.id), Saved::At("14:32".into()));
        let plans = plans.after(PlanAction::Wrote(plan.clone()));
        assert_eq!(plans.saved(&plan.id), Saved::NotYet);
    }

    #[test]
    fn what_is_written_meanwhile_hides_no_conflict() {
        let plan = Rc::new(fixture::plan());
        let id = plan.id.clone();
        let plans = Plans::default()
            .after(PlanAction::Wrote(plan))
            .after(PlanAction::Kept(id.clone(), Saved::Conflict))
            .after(PlanAction::Changed(
                id.clone(),
                Change::Write(Field::FiveYears, "もう一行".into()),
            ));
        assert_eq!(plans.saved(&id), Saved::Conflict);
        let plans = plans.after(PlanAction::Kept(id.clone(), Saved::At("14:32".into())));
        assert_eq!(plans.saved(&id), Saved::At("14:32".into()));
    }

    #[test]
    fn leaving_a_field_is_no_change_and_hides_no_failed_save() {
        let plan = Rc::new(fixture::plan());
        let id = plan.id.clone();
        let wrote = |text: &str| {
            let change = Change::Write(Field::FiveYears, text.into());
            PlanAction::Changed(id.clone(), change)
        };
        let failed = Saved::Failed("なぜ".into());
        let plans = Plans::default()
            .after(PlanAction::Wrote(plan))
            .after(wrote("もう一行"))
            .after(PlanAction::Kept(id.clone(), failed.clone()));
        let left = plans.clone().after(wrote("もう一行"));
        assert_eq!(left.saved(&id), failed);
        assert!(Rc::ptr_eq(
            left.plan(&id).unwrap(),
            plans.plan(&id).unwrap()
        ));
        assert_eq!(left.after(wrote("別の文")).saved(&id), Saved::NotYet);
    }

    #[test]
    fn what_is_read_late_does_not_replace_what_was_written_meanwhile() {
        let mut newer = fixture::plan();
        newer.name = "いま書いたもの".into();
        let plans = Plans::default().after(PlanAction::Wrote(Rc::new(newer)));
        let read = PlanAction::Loaded {
            plans: vec![fixture::plan()],
            as_is: vec![],
            notices: vec![],
        };
        let plans = plans.after(read);
        assert_eq!(
            plans
                .list
                .iter()
                .map(|it| it.name.as_str())
                .collect::<Vec<_>>(),
            ["いま書いたもの"]
        );
    }
}
