//! The lines of a plan. Plans that share their lines share one list of them, until one of the two is
//! changed: copying a plan costs nothing, and neither does telling that its lines are the same.

use std::{
    ops::{Deref, DerefMut},
    rc::Rc,
    slice,
};

use super::{Entry, EntryId, Plan};

/// The lines of a plan, in the order they were added.
#[derive(Clone, Debug, Default, Eq)]
pub struct Entries(Rc<Vec<Entry>>);

impl Entries {
    /// Whether two plans share this very list. Quick, and no more: two lists may also be equal.
    pub fn is_shared(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl PartialEq for Entries {
    fn eq(&self, other: &Self) -> bool {
        self.is_shared(other) || self.0 == other.0
    }
}

impl Deref for Entries {
    type Target = Vec<Entry>;

    fn deref(&self) -> &Vec<Entry> {
        &self.0
    }
}

impl DerefMut for Entries {
    fn deref_mut(&mut self) -> &mut Vec<Entry> {
        Rc::make_mut(&mut self.0)
    }
}

impl From<Vec<Entry>> for Entries {
    fn from(list: Vec<Entry>) -> Self {
        Self(Rc::new(list))
    }
}

impl FromIterator<Entry> for Entries {
    fn from_iter<T: IntoIterator<Item = Entry>>(list: T) -> Self {
        list.into_iter().collect::<Vec<Entry>>().into()
    }
}

impl<'a> IntoIterator for &'a Entries {
    type Item = &'a Entry;
    type IntoIter = slice::Iter<'a, Entry>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}

impl<'a> IntoIterator for &'a mut Entries {
    type Item = &'a mut Entry;
    type IntoIter = slice::IterMut<'a, Entry>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter_mut()
    }
}

impl Plan {
    /// An entry by number.
    pub fn entry(&self, id: EntryId) -> Option<&Entry> {
        self.entries.iter().find(|it| it.id == id)
    }

    /// A number no entry of this plan has.
    pub fn free_entry_id(&self) -> EntryId {
        EntryId(
            self.entries
                .iter()
                .map(|it| it.id.0)
                .max()
                .map_or(1, |it| it.saturating_add(1)),
        )
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::plan::{fixture, writing::Field};

    #[test]
    fn a_plan_and_its_copy_share_their_lines_until_one_is_changed() {
        let plan = fixture::plan();
        let mut copy = plan.clone();
        *copy.text_mut(Field::FiveYears) = "別の姿".into();
        assert!(plan.entries.is_shared(&copy.entries));
        copy.entries[0].text = "別の行".into();
        assert_ne!(plan.entries, copy.entries);
        assert_ne!(plan.entries[0].text, copy.entries[0].text);
    }
}
