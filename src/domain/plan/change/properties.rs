//! What holds of every change: it can be undone, and never takes a plan beyond its limits.

use proptest::prelude::*;

use super::*;
use crate::domain::{
    plan::history::History,
    save::import::properties::{entry, plan, text, year},
};

fn change() -> impl Strategy<Value = Change> {
    let field = prop::sample::select(Field::ALL.to_vec());
    let long = (0..12_000_usize).prop_map(|it| "長".repeat(it));
    let personal = (prop::option::of(year()), prop::option::of(year()))
        .prop_map(|(born, joined)| Personal { born, joined });
    let numbered = || {
        (entry(), 0..9_u32).prop_map(|(entry, id)| {
            Box::new(Entry {
                id: EntryId(id),
                ..entry
            })
        })
    };
    prop_oneof![
        (field.clone(), text()).prop_map(|(field, text)| Change::Write(field, text)),
        (field, long).prop_map(|(field, text)| Change::Write(field, text)),
        personal.prop_map(Change::Say),
        prop::sample::select(vec![Span::FiveYears, Span::TenYears]).prop_map(Change::LookAhead),
        year().prop_map(Change::StartIn),
        (0..9_usize, numbered()).prop_map(|(at, entry)| Change::Add { at, entry }),
        (0..9_u32).prop_map(|id| Change::Remove(EntryId(id))),
        numbered().prop_map(Change::Replace),
    ]
}

proptest! {
    #[test]
    fn a_change_is_undone_or_changes_nothing(plan in plan(), change in change()) {
        let mut changed = plan.clone();
        match changed.apply(change.clone()) {
            Ok(undo) => {
                let after = changed.clone();
                let redo = changed.apply(undo).unwrap();
                prop_assert_eq!(&changed, &plan);
                changed.apply(redo).unwrap();
                prop_assert_eq!(changed, after);
            }
            Err(refused) => {
                prop_assert_eq!(changed, plan);
                prop_assert!(refused.to_string().ends_with("ください。"));
            }
        }
    }

    #[test]
    fn no_changes_take_a_plan_beyond_its_limits(plan in plan(), changes in prop::collection::vec(change(), 0..40)) {
        let mut plan = plan;
        for it in changes {
            // What is refused is not made.
            let _ = plan.apply(it);
        }
        prop_assert!(plan.text_bytes() <= MOST_BYTES && plan.entries.len() <= MOST_ENTRIES);
        for field in Field::ALL {
            prop_assert_eq!(too_long(plan.text(field), MOST_CHARACTERS), None);
        }
        let mut ids: Vec<EntryId> = plan.entries.iter().map(|it| it.id).collect();
        ids.push(plan.free_entry_id());
        let all = ids.len();
        ids.sort();
        ids.dedup();
        prop_assert_eq!(ids.len(), all, "each line has a number of its own");
        prop_assert!(plan.entries.iter().all(|it| it.year <= it.until && !it.text.trim().is_empty()));
    }

    #[test]
    fn undoing_and_redoing_any_changes_comes_back_to_them(plan in plan(), changes in prop::collection::vec(change(), 0..30), steps in 0..40_usize) {
        let before = plan.clone();
        let (mut plan, mut history) = (plan, History::default());
        for it in changes {
            let _ = history.make(&mut plan, it);
        }
        let after = plan.clone();
        let mut undone = 0;
        while undone < steps && history.undo(&mut plan).unwrap() {
            undone += 1;
        }
        if history.next_undo().is_none() {
            prop_assert_eq!(&plan, &before);
        }
        for _ in 0..undone {
            prop_assert!(history.redo(&mut plan).unwrap());
        }
        prop_assert_eq!(plan, after);
        prop_assert_eq!(history.next_redo(), None);
    }
    /// Something new ends what could be made again, and is itself undone first.
    #[test]
    fn a_new_change_takes_the_place_of_what_was_undone(plan in plan(), changes in prop::collection::vec(change(), 1..20), new in change()) {
        let (mut plan, mut history) = (plan, History::default());
        for it in changes {
            let _ = history.make(&mut plan, it);
        }
        history.undo(&mut plan).unwrap();
        let (before, could_redo) = (plan.clone(), history.next_redo());
        if history.make(&mut plan, new).is_ok() && plan != before {
            prop_assert_eq!(history.next_redo(), None);
            history.undo(&mut plan).unwrap();
            // Typing goes on in what was typed before only where nothing was undone in between.
            prop_assert!(plan == before || could_redo.is_none());
        } else {
            prop_assert_eq!((plan, history.next_redo()), (before, could_redo));
        }
    }
}
