//! A statement on a page: its name, whom it concerns, what it says, how sure it is, where it comes
//! from. As a card, or as a line of a list that shares its source.

use yew::prelude::*;

use super::{
    certainty::certainty,
    condition::condition,
    icon::{Icon, icon},
    source::source,
    text::paragraph,
};
use crate::{
    domain::{
        id::StatementId,
        pack::{
            base::{Sources, Statement},
            when::When,
        },
        text::Text,
    },
    ui::{dom::STATEMENT_PREFIX, markup::markup, scene::Scene},
};

/// What is shown of a statement.
pub struct Card<'a> {
    /// The statement.
    pub of: &'a dyn Statement,
    /// Its name.
    pub label: &'a Text,
    /// What stands beside the name.
    pub chips: Html,
    /// Whom it concerns.
    pub when: Option<&'a When>,
    /// What it says.
    pub body: Option<&'a Text>,
    /// What stands below.
    pub rest: Html,
    /// Whether it can be put into the plan.
    pub adds: bool,
}

impl<'a> Card<'a> {
    /// A statement with its name only; the rest is added by field.
    pub fn new(of: &'a dyn Statement, label: &'a Text) -> Self {
        Self {
            of,
            label,
            chips: markup! {},
            when: None,
            body: None,
            rest: markup! {},
            adds: false,
        }
    }

    /// As a card of its own, an item of a list under an `h2`.
    pub fn card(self, scene: &Scene) -> Html {
        let src = self.of.origin().src;
        markup! {
            <li class="card" id={anchor(self.of.id())}>
                <h3>{ &self.label }</h3>
                { self.inside(scene) }
                { source(scene, src) }
            </li>
        }
    }

    /// As a line of a list; its source stands there unless it is the list's.
    pub fn line(self, scene: &Scene, shared: Option<&Sources>) -> Html {
        let src = self.of.origin().src;
        markup! {
            <li class="line stack" id={anchor(self.of.id())}>
                <p class="line__name">{ &self.label }</p>
                { self.inside(scene) }
                if shared != Some(src) {
                    { source(scene, src) }
                }
            </li>
        }
    }

    fn inside(&self, scene: &Scene) -> Html {
        let origin = self.of.origin();
        markup! {
            <>
                { self.chips.clone() }
                { certainty(scene.words, origin.certainty, origin.why) }
                if let Some(when) = self.when {
                    { condition(scene, when, origin.certainty) }
                }
                { paragraph(self.body) }
                { self.rest.clone() }
                if self.adds {
                    { add_button(scene, self.of.id(), self.label) }
                }
            </>
        }
    }
}

/// The id of a statement's element.
pub fn anchor(id: &str) -> String {
    format!("{STATEMENT_PREFIX}{id}")
}

/// Puts a statement into the plan.
pub fn add_button(scene: &Scene, id: &str, label: &Text) -> Html {
    let id = StatementId::new(id);
    let add = scene.on.adds_step.reform(move |_: MouseEvent| id.clone());
    markup! {
        <p class="row">
            <button class="btn" data-kind="outline" data-size="s" type="button" onclick={add}>
                { icon(Icon::Add) }{ scene.words.frame.add_to_plan }<span class="vh">{ "：" }{ &label }</span>
            </button>
        </p>
    }
}

/// The source of a list: the first one, if at least half of its statements have it. The others
/// show their own.
pub fn shared_source<'a>(list: impl IntoIterator<Item = &'a Sources>) -> Option<&'a Sources> {
    let mut list = list.into_iter();
    let first = list.next()?;
    let (same, other) = list.fold((1, 0), |(same, other), it| {
        if it == first {
            (same + 1, other)
        } else {
            (same, other + 1)
        }
    });
    (same >= other).then_some(first)
}

#[cfg(test)]
mod tests {
    use super::anchor;

    /// B56: an id of a pack never becomes the name of something that a page or a script has.
    #[test]
    fn ids_of_packs_have_a_prefix_of_their_own() {
        for id in ["app", "main", "body", "location", "constructor", "s"] {
            assert_eq!(anchor(id), format!("s-{id}"));
        }
    }
}
