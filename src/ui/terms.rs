//! Words of the town's glossary in the text of a page: each opens its meaning where it stands. It is
//! a link to the glossary all the same, for a new tab and for browsers that cannot show it in place.

mod popover;

use std::rc::Rc;

use yew::{
    prelude::*,
    virtual_dom::{VList, VNode, VTag},
};

use self::popover::TermPopover;
use super::{markup::markup, scene::Scene, unroll::with_over};
use crate::domain::{
    id::StatementId,
    pack::town::Term,
    route::{Route, TownPage},
    terms::Terms,
};

/// Text stands in these; what stands in anything else is a name, a mark or a control.
const TEXT: [&str; 4] = ["p", "li", "td", "dd"];

/// Nothing inside these is explained.
const NEVER: [&str; 14] = [
    "a", "button", "summary", "h1", "h2", "h3", "h4", "h5", "label", "legend", "svg", "cite",
    "span", "nav",
];

/// A page of a town whose terms open their meaning: each where it stands first.
pub fn explained(mut page: Html, scene: &Scene) -> Html {
    let mut pass = Pass {
        glossary: Route::Town(scene.catalog.pack().town.id.clone(), TownPage::Glossary),
        terms: Terms::of(&scene.catalog),
        seen: Vec::new(),
    };
    pass.walk(&mut page, false);
    let has_terms = !pass.seen.is_empty();
    let popover = has_terms.then(|| yew::html! { <TermPopover scene={scene.clone()} /> });
    with_over(page, popover)
}

/// The name of a statement in a list: what it is follows.
fn is_name(tag: &VTag) -> bool {
    let mut attributes = tag.attributes.iter();
    attributes.any(|it| it == ("class", "line__name"))
}

struct Pass<'a> {
    glossary: Route,
    terms: Terms<'a>,
    seen: Vec<&'a StatementId>,
}

impl<'a> Pass<'a> {
    fn walk(&mut self, node: &mut VNode, is_text: bool) {
        match node {
            VNode::VTag(tag) if !NEVER.contains(&tag.tag()) && !is_name(tag) => {
                let tag: &mut VTag = Rc::make_mut(tag);
                let is_text = TEXT.contains(&tag.tag());
                if let Some(children) = tag.children_mut() {
                    self.walk(children, is_text);
                }
            }
            VNode::VList(list) => {
                for it in Rc::make_mut(list).iter_mut() {
                    self.walk(it, is_text);
                }
            }
            VNode::VText(text) if is_text => {
                let text = text.text.clone();
                if let Some(parts) = self.parts(&text) {
                    *node = VNode::from(parts);
                }
            }
            _ => {}
        }
    }

    /// The text with its terms as links; `None` if there is no term that was not seen before.
    fn parts(&mut self, text: &str) -> Option<VList> {
        let mut parts = VList::new();
        let mut end = 0;
        for (place, term) in self.terms.find(text) {
            if self.seen.contains(&&term.id) {
                continue;
            }
            self.seen.push(&term.id);
            let before = text.get(end..place.start).unwrap_or_default();
            let word = text.get(place.clone()).unwrap_or_default();
            parts.push(markup! { before.to_owned() });
            parts.push(self.link(term, word));
            end = place.end;
        }
        if end == 0 {
            return None;
        }
        let rest = text.get(end..).unwrap_or_default();
        parts.push(markup! { rest.to_owned() });
        Some(parts)
    }

    fn link(&self, term: &Term, word: &str) -> Html {
        markup! {
            <a
                class="term"
                href={self.glossary.href_at(term.id.as_str())}
                data-term={term.id.to_string()}
                aria-haspopup="dialog"
                aria-expanded="false"
            >
                { word.to_owned() }
            </a>
        }
    }
}
