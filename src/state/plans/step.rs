//! A step of the plans, as the first load knows it.

use std::{fmt, rc::Rc};

use super::{PlanAction, Plans};

/// A step of the plans that brings its own program along: it is made where plans are changed, and the
/// first load needs nothing of it.
#[derive(Clone)]
pub struct PlanStep(Rc<dyn Fn(&Plans) -> Plans>);

impl PlanStep {
    /// The plans after the step.
    pub fn of(&self, plans: &Plans) -> Plans {
        (self.0)(plans)
    }
}

impl From<PlanAction> for PlanStep {
    fn from(action: PlanAction) -> Self {
        Self(Rc::new(move |plans| plans.clone().after(action.clone())))
    }
}

impl fmt::Debug for PlanStep {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PlanStep")
    }
}

impl PartialEq for PlanStep {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}
