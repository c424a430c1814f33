//! What has time: it does not follow every keystroke made elsewhere on the page, and does when they rest.

use std::{cell::RefCell, rc::Rc};

use yew::prelude::*;

use crate::{domain::plan::Plan, ui::dom};

/// So long after the last keystroke it follows.
const REST: u32 = 300;

/// The plan as it is at the moment something is done with it: what is drawn may be behind.
#[derive(Clone, Debug)]
pub struct Newest(Rc<RefCell<Rc<Plan>>>);

/// It is the same one as long as the page stands.
impl PartialEq for Newest {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Newest {
    /// The plan.
    pub fn get(&self) -> Rc<Plan> {
        self.0.borrow().clone()
    }
}

/// The newest state of a plan, for what is done with it later.
#[hook]
pub fn use_newest(plan: &Rc<Plan>) -> Newest {
    let newest = use_mut_ref(|| plan.clone());
    newest.replace(plan.clone());
    Newest(newest)
}

/// A plan as it was before the keystrokes, until they rest. A change of anything but words is followed
/// at once.
#[hook]
pub fn use_rested(plan: &Rc<Plan>) -> Rc<Plan> {
    let rested = use_mut_ref(|| plan.clone());
    let again = use_force_update();
    let is_typing = {
        let rested = rested.borrow();
        !Rc::ptr_eq(&rested, plan) && rested.differs_in_words_only(plan)
    };
    if !is_typing {
        *rested.borrow_mut() = plan.clone();
    }
    use_effect({
        let (rested, plan) = (rested.clone(), plan.clone());
        move || {
            let follow = move || {
                rested.replace(plan);
                again.force_update();
            };
            let rests = is_typing.then(|| dom::later(REST, follow));
            move || drop(rests)
        }
    });
    rested.borrow().clone()
}

/// What a part of the page is shown with.
#[derive(Properties, PartialEq)]
pub struct RestingProps {
    /// What changes with every keystroke.
    pub plan: Rc<Plan>,
    /// The part, made of the plan as it is now and of whatever else the page knows. What is done with the
    /// plan there is done with the newest one.
    pub part: Callback<Newest, Html>,
}

/// A part of the page as it was before the keystrokes, until they rest. It follows at no touch: it would
/// move away under the hand that touches it.
#[component]
pub fn Resting(props: &RestingProps) -> Html {
    let rested = use_rested(&props.plan);
    let newest = use_newest(&props.plan);
    let shown = use_mut_ref(Html::default);
    if Rc::ptr_eq(&rested, &props.plan) {
        *shown.borrow_mut() = props.part.emit(newest);
    }
    let part = shown.borrow().clone();
    html! { <div>{ part }</div> }
}
