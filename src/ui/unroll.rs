//! Shows the first screen of a long page first; the rest follows when it is painted. Choosing a
//! rank is seen after half the time.

use std::rc::Rc;

use yew::{
    prelude::*,
    virtual_dom::{VList, VNode, VTag},
};

use super::dom;
use crate::domain::route::Route;

/// The elements that are shown at once: about one screen of a desk, two of a phone.
const AT_ONCE: usize = 16;

/// Whether all of the page is shown by now: not in the frame in which the page, or the content it waits
/// for, comes. What the app starts with is shown whole.
#[hook]
pub fn use_whole(route: &Route, has_content: bool) -> bool {
    let shown = (route.page(), has_content);
    let whole = use_state(|| shown.clone());
    let is_whole = *whole == shown;
    use_effect_with((shown, is_whole), move |(shown, is_whole)| {
        let painted = (!is_whole).then(|| {
            let shown = shown.clone();
            dom::after_paint(move || whole.set(shown))
        });
        move || drop(painted)
    });
    is_whole
}

/// How many of many lines are made by now: so many at first, and `more` of them whenever the page is
/// painted. What is made stays.
#[hook]
pub fn use_growing(first: usize, more: usize, all: usize) -> usize {
    let made = use_state(|| first);
    use_effect_with((*made, all), {
        let made = made.clone();
        move |(now, all)| {
            let now = *now;
            let painted = (now < *all).then(|| dom::after_paint(move || made.set(now + more)));
            move || drop(painted)
        }
    });
    *made
}

/// The parts of a page, in their order. As long as only the first screen is shown, what is below it is
/// not even made: its place is kept.
pub struct Parts {
    is_whole: bool,
    shown: usize,
    parts: Vec<VNode>,
}

impl Parts {
    /// A page that is shown whole, or its first screen.
    pub fn new(is_whole: bool) -> Self {
        Self {
            is_whole,
            shown: 0,
            parts: Vec::new(),
        }
    }

    /// Adds a part.
    pub fn add(&mut self, part: impl FnOnce() -> Html) {
        if !self.is_whole && self.shown > AT_ONCE {
            self.parts.push(VNode::default());
            return;
        }
        let part = part();
        self.shown += elements(&part);
        self.parts.push(part);
    }

    /// The page.
    pub fn end(self) -> Html {
        let mut page = VTag::new("div");
        page.add_attribute("class", "page");
        for it in self.parts {
            page.add_child(it);
        }
        page.into()
    }
}

/// A page, whole or its first screen. Another page is another element: taking one away whole and
/// putting one in is quicker than making the one into the other.
pub fn unrolled(page: Html, route: &Route, is_whole: bool) -> Html {
    let VNode::VTag(tag) = &page else {
        return page;
    };
    let mut shown = VTag::clone(tag);
    shown.key = Some(route.page().into());
    if !is_whole && let Some(VNode::VList(parts)) = shown.children_mut() {
        *parts = Rc::new(first_screen(parts));
    }
    shown.into()
}

/// The first parts of a page. Each of the others has its place kept, so that it can come later
/// without moving them.
fn first_screen(parts: &VList) -> VList {
    let mut shown = 0;
    let parts = parts.iter().map(|part| {
        if shown > AT_ONCE {
            return VNode::default();
        }
        shown += elements(part);
        part.clone()
    });
    VList::with_children(parts.collect(), None)
}

/// A page with what opens over it as its last part; without anything, the place of it is kept. Yew
/// compares children from the last to the first: with one more, all of them would be made anew, and
/// the heading would lose its focus.
pub fn with_over(mut page: Html, over: Option<Html>) -> Html {
    if let VNode::VTag(tag) = &mut page {
        Rc::make_mut(tag).add_child(over.unwrap_or_default());
    }
    page
}

fn elements(node: &VNode) -> usize {
    match node {
        VNode::VTag(tag) => 1 + tag.children().map_or(0, elements),
        VNode::VList(list) => list.iter().map(elements).sum(),
        _ => 0,
    }
}
