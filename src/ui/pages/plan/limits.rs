//! How near a plan is to its limits, said from four fifths on.

use yew::prelude::*;

use crate::{
    domain::{
        guide::draft::fill,
        plan::{MOST_BYTES, MOST_ENTRIES, MOST_PLANS, Plan},
    },
    ui::{
        markup::markup,
        parts::note::{NoteKind, note},
        words::Words,
    },
};

/// What comes near a limit; nothing while all is far from it. `plans` is how many the person has.
pub(super) fn limits(words: &Words, plan: &Plan, plans: usize) -> Html {
    let words = words.plan();
    let near = [
        (
            plan.entries.len(),
            MOST_ENTRIES,
            counted(words.many_entries, MOST_ENTRIES),
        ),
        (plan.text_bytes(), MOST_BYTES, words.much_text.to_owned()),
        (plans, MOST_PLANS, counted(words.many_plans, MOST_PLANS)),
    ]
    .into_iter()
    .filter_map(|(has, most, words)| Some(fill(&words, &percent(has, most)?.to_string())));
    let near: Vec<String> = near.collect();
    if near.is_empty() {
        return markup! {};
    }
    let body = markup! {
        <ul class="plain">
            for it in near {
                <li>{ it }</li>
            }
        </ul>
    };
    markup! { <div class="section noprint">{ note(NoteKind::Caution, body) }</div> }
}

/// Words that also say the limit.
fn counted(words: &str, most: usize) -> String {
    fill(words, &most.to_string())
}

/// The part of a limit that is used, in percent; `None` below 80.
fn percent(has: usize, most: usize) -> Option<usize> {
    Some(has * 100 / most).filter(|it| *it >= 80)
}

#[cfg(test)]
mod tests {
    use super::percent;

    #[test]
    fn a_limit_is_told_from_four_fifths_on() {
        assert_eq!(percent(399, 500), None);
        assert_eq!(percent(400, 500), Some(80));
        assert_eq!(percent(500, 500), Some(100));
        assert_eq!(percent(0, 500), None);
    }
}
