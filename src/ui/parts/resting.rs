//! What has time: it does not follow every keystroke made elsewhere on the page, and does when they rest.

use std::rc::Rc;

use yew::prelude::*;

use crate::{domain::plan::Plan, ui::dom};

/// So long after the last keystroke it follows.
const REST: u32 = 300;

/// A plan as it was before the keystrokes, until they rest. A change of anything but words is followed
/// at once.
#[hook]
pub fn use_rested(plan: &Rc<Plan>) -> (Rc<Plan>, Callback<()>) {
    let rested = use_mut_ref(|| plan.clone());
    let again = use_force_update();
    let is_typing = {
        let rested = rested.borrow();
        !Rc::ptr_eq(&rested, plan) && rested.differs_in_words_only(plan)
    };
    if !is_typing {
        *rested.borrow_mut() = plan.clone();
    }
    let follow = {
        let (rested, plan) = (rested.clone(), plan.clone());
        Callback::from(move |()| {
            let before = rested.replace(plan.clone());
            if !Rc::ptr_eq(&before, &plan) {
                again.force_update();
            }
        })
    };
    use_effect({
        let follow = follow.clone();
        move || {
            let rests = is_typing.then(|| dom::later(REST, move || follow.emit(())));
            move || drop(rests)
        }
    });
    let rested = rested.borrow().clone();
    (rested, follow)
}

/// What a part of the page is shown with.
#[derive(Properties, PartialEq)]
pub struct RestingProps {
    /// What changes with every keystroke.
    pub plan: Rc<Plan>,
    /// The part, made of the plan as it is now and of whatever else the page knows.
    pub part: Callback<(), Html>,
}

/// A part of the page as it was before the keystrokes, until they rest or the person turns to it:
/// whoever uses it finds it up to date.
#[component]
pub fn Resting(props: &RestingProps) -> Html {
    let (rested, follow) = use_rested(&props.plan);
    let shown = use_mut_ref(Html::default);
    if Rc::ptr_eq(&rested, &props.plan) {
        *shown.borrow_mut() = props.part.emit(());
    }
    let onfocusin = follow.reform(|_: FocusEvent| ());
    let onpointerdown = follow.reform(|_: PointerEvent| ());
    let part = shown.borrow().clone();
    html! { <div {onfocusin} {onpointerdown}>{ part }</div> }
}
