//! Undo and redo through a whole visit: changes are kept, not copies.

use std::rc::Rc;

use super::{
    Plan,
    change::{Change, Refused},
};

/// What was done to a plan in this visit.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct History {
    /// What undoes the changes made, the last one last. Shared, so that a copy of a long history costs
    /// little.
    undo: Vec<Rc<Change>>,
    /// What makes the changes again that were undone, the last one last.
    redo: Vec<Rc<Change>>,
}

impl History {
    /// Makes a change; one that changes nothing is not kept. Letters typed into one field one after another
    /// are undone together. Whether it changed anything.
    ///
    /// # Errors
    ///
    /// If the plan refuses it; nothing is changed then.
    pub fn make(&mut self, plan: &mut Plan, change: Change) -> Result<bool, Refused> {
        let goes_on = self
            .undo
            .last()
            .is_some_and(|before| self.redo.is_empty() && change.goes_on_typing(before, plan));
        let undo = plan.apply(change.clone())?;
        // Leaving a field tells what stands in it once more: nothing was done then.
        if undo == change {
            return Ok(false);
        }
        self.redo.clear();
        if !goes_on {
            self.undo.push(Rc::new(undo));
        }
        Ok(true)
    }

    /// Takes the last change back. Whether there was one.
    ///
    /// # Errors
    ///
    /// If the plan refuses it; nothing is changed then.
    pub fn undo(&mut self, plan: &mut Plan) -> Result<bool, Refused> {
        step(&mut self.undo, &mut self.redo, plan)
    }

    /// Makes the change again that was undone last. Whether there was one.
    ///
    /// # Errors
    ///
    /// If the plan refuses it; nothing is changed then.
    pub fn redo(&mut self, plan: &mut Plan) -> Result<bool, Refused> {
        step(&mut self.redo, &mut self.undo, plan)
    }

    /// What would be taken back next.
    pub fn next_undo(&self) -> Option<Deed> {
        self.undo.last().map(|it| Deed::taken_back_by(it))
    }

    /// What would be done again next.
    pub fn next_redo(&self) -> Option<Deed> {
        self.redo.last().map(|it| Deed::of(it))
    }
}

/// What a change does, in short.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    /// A text of the plan was written.
    Wrote,
    /// Something was said of the person.
    Said,
    /// The plan looks further ahead, or less far.
    LookedAhead,
    /// The plan starts in another year.
    Started,
    /// A line was added.
    Added,
    /// A line was taken out.
    Removed,
    /// A line was changed.
    Changed,
    /// Everything written was taken out.
    StartedAnew,
}

impl Deed {
    fn of(change: &Change) -> Self {
        match change {
            Change::Write(..) => Self::Wrote,
            Change::Say(_) => Self::Said,
            Change::LookAhead(_) => Self::LookedAhead,
            Change::StartIn(_) => Self::Started,
            Change::Add { .. } => Self::Added,
            Change::Remove(_) => Self::Removed,
            Change::Replace(_) => Self::Changed,
            Change::StartAnew(_) => Self::StartedAnew,
        }
    }

    /// What a change takes back.
    fn taken_back_by(change: &Change) -> Self {
        match Self::of(change) {
            Self::Added => Self::Removed,
            Self::Removed => Self::Added,
            other => other,
        }
    }
}

fn step(
    from: &mut Vec<Rc<Change>>,
    to: &mut Vec<Rc<Change>>,
    plan: &mut Plan,
) -> Result<bool, Refused> {
    let Some(change) = from.last().cloned() else {
        return Ok(false);
    };
    let inverse = plan.apply(Change::clone(&change))?;
    from.pop();
    to.push(Rc::new(inverse));
    Ok(true)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::plan::{EntryId, Span, fixture, writing::Field};

    fn wrote(text: &str) -> Change {
        Change::Write(Field::FiveYears, text.into())
    }

    #[test]
    fn what_was_undone_can_be_made_again_until_something_else_is_done() {
        let (mut plan, mut history) = (fixture::plan(), History::default());
        let before = plan.clone();
        history.make(&mut plan, Change::Remove(EntryId(1))).unwrap();
        history
            .make(&mut plan, Change::LookAhead(Span::TenYears))
            .unwrap();
        let after = plan.clone();
        assert_eq!(history.next_undo(), Some(Deed::LookedAhead));
        assert_eq!(history.undo(&mut plan), Ok(true));
        assert_eq!(history.next_undo(), Some(Deed::Removed));
        assert_eq!(history.undo(&mut plan), Ok(true));
        assert_eq!(history.undo(&mut plan), Ok(false));
        assert_eq!(history.next_redo(), Some(Deed::Removed));
        assert_eq!(plan, before);
        assert_eq!(history.redo(&mut plan), Ok(true));
        assert_eq!(history.redo(&mut plan), Ok(true));
        assert_eq!(history.redo(&mut plan), Ok(false));
        assert_eq!(plan, after);
        history.undo(&mut plan).unwrap();
        history.make(&mut plan, wrote("別のこと")).unwrap();
        assert_eq!(history.next_redo(), None);
    }

    #[test]
    fn letters_typed_into_one_field_are_undone_together() {
        let (mut plan, mut history) = (fixture::plan(), History::default());
        let before = plan.clone();
        for text in ["道", "道路", "道路を"] {
            history.make(&mut plan, wrote(text)).unwrap();
        }
        history
            .make(&mut plan, Change::Write(Field::TenYears, "橋".into()))
            .unwrap();
        history.undo(&mut plan).unwrap();
        assert_eq!(plan.visions.five, "道路を");
        history.undo(&mut plan).unwrap();
        assert_eq!(plan, before);
    }

    #[test]
    fn letters_typed_into_one_line_are_undone_together() {
        let (mut plan, mut history) = (fixture::plan(), History::default());
        let before = plan.clone();
        for text in ["橋", "橋の", "橋の点検"] {
            let mut entry = plan.entries[0].clone();
            entry.text = text.into();
            history
                .make(&mut plan, Change::Replace(Box::new(entry)))
                .unwrap();
        }
        let mut moved = plan.entries[0].clone();
        moved.until = moved.until.plus(1);
        history
            .make(&mut plan, Change::Replace(Box::new(moved)))
            .unwrap();
        history.undo(&mut plan).unwrap();
        assert_eq!(plan.entries[0].text, "橋の点検");
        history.undo(&mut plan).unwrap();
        assert_eq!(plan, before);
    }

    #[test]
    fn what_changes_nothing_is_not_kept() {
        let (mut plan, mut history) = (fixture::plan(), History::default());
        history.make(&mut plan, wrote("道路")).unwrap();
        history.undo(&mut plan).unwrap();
        let before = history.clone();
        let same = wrote(&plan.visions.five);
        history.make(&mut plan, same).unwrap();
        let same = Change::Replace(Box::new(plan.entries[0].clone()));
        history.make(&mut plan, same).unwrap();
        assert_eq!(history, before);
    }

    #[test]
    fn a_refused_change_leaves_no_trace() {
        let (mut plan, mut history) = (fixture::plan(), History::default());
        assert!(history.make(&mut plan, Change::Remove(EntryId(9))).is_err());
        assert_eq!(history, History::default());
    }

    proptest! {
        #[test]
        fn undoing_all_gives_the_plan_as_it_was(steps in prop::collection::vec((0..7u8, 0..4u32), 0..40)) {
            let (mut plan, mut history) = (fixture::plan(), History::default());
            let before = plan.clone();
            for (kind, number) in steps {
                let mut entry = before.entries[0].clone();
                entry.id = EntryId(number + 1);
                entry.text = format!("{kind}");
                let _ = match kind {
                    0 => history.make(&mut plan, Change::Remove(entry.id)),
                    1 => history.make(&mut plan, Change::Add { at: number as usize, entry: Box::new(entry) }),
                    2 => history.make(&mut plan, Change::Replace(Box::new(entry))),
                    3 => history.make(&mut plan, wrote(&entry.text)),
                    4 => history.make(&mut plan, Change::StartAnew(Box::default())),
                    5 => history.undo(&mut plan),
                    _ => history.redo(&mut plan),
                };
            }
            let after = plan.clone();
            let mut undone = 0;
            while history.undo(&mut plan).unwrap() {
                undone += 1;
            }
            prop_assert_eq!(&plan, &before);
            for _ in 0..undone {
                history.redo(&mut plan).unwrap();
            }
            prop_assert_eq!(&plan, &after);
        }
    }
}
