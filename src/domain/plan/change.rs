//! The changes a person makes to a plan. Each tells what would undo it.

use std::fmt;

use super::{
    Entries, Entry, EntryId, MOST_BYTES, MOST_CHARACTERS, MOST_ENTRIES, Plan, Span,
    typed::too_long,
    writing::{Field, Notes, Personal, Visions},
};
use crate::domain::fiscal_year::FiscalYear;

/// A change to a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// Write a text of the plan as a whole.
    Write(Field, String),
    /// Say something of oneself, or take it back.
    Say(Personal),
    /// Look 5 or 10 years ahead. Entries outside stay.
    LookAhead(Span),
    /// Start in another year.
    StartIn(FiscalYear),
    /// Add an entry at a place in the list.
    Add {
        /// The place; past the end means last.
        at: usize,
        /// The entry. Its number must be free.
        entry: Box<Entry>,
    },
    /// Take an entry out.
    Remove(EntryId),
    /// Put another entry of the same number in its place.
    Replace(Box<Entry>),
    /// Begin from the start: in the place of everything written, what is given; usually nothing. Name,
    /// years and what the person says of themselves stay.
    StartAnew(Box<Written>),
}

/// Everything a person has written into a plan.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Written {
    /// What they want to be.
    pub visions: Visions,
    /// What they note.
    pub notes: Notes,
    /// The entries.
    pub entries: Entries,
}

/// Why a change is not made. The plan stays as it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// There are [`MOST_ENTRIES`] already.
    TooManyEntries,
    /// A field is longer than [`MOST_CHARACTERS`].
    TooLong {
        /// Its characters.
        characters: usize,
    },
    /// The whole plan would be larger than [`MOST_BYTES`].
    TooLarge,
    /// An entry ends before it starts.
    EndsBeforeStart,
    /// An entry says nothing.
    SaysNothing,
    /// There is no such entry, or there is one already.
    NoSuchEntry,
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooManyEntries => write!(
                f,
                "項目は{MOST_ENTRIES}件までです。使わない項目を消してから足してください。"
            ),
            Self::TooLong { characters } => {
                write!(
                    f,
                    "1つの欄に書けるのは{MOST_CHARACTERS}文字までです（いま{characters}文字）。短くしてください。"
                )
            }
            Self::TooLarge => write!(
                f,
                "1つのプランに書ける量をこえます。使わない文を消してください。"
            ),
            Self::EndsBeforeStart => {
                write!(f, "終わりの年度は、始まりの年度より後にしてください。")
            }
            Self::SaysNothing => write!(f, "内容を書いてください。"),
            Self::NoSuchEntry => write!(
                f,
                "その項目は見つかりません。ページを開き直して、もう一度確かめてください。"
            ),
        }
    }
}

impl Plan {
    /// Makes a change and gives the change that undoes it.
    ///
    /// # Errors
    ///
    /// If the change would break a limit or names an entry that is not there; nothing is changed then.
    pub fn apply(&mut self, change: Change) -> Result<Change, Refused> {
        let before = self.text_bytes();
        match change {
            Change::Write(field, text) => {
                swap_text(self.text_mut(field), text, before).map(|it| Change::Write(field, it))
            }
            Change::Say(personal) => {
                Ok(Change::Say(std::mem::replace(&mut self.personal, personal)))
            }
            Change::LookAhead(span) => {
                Ok(Change::LookAhead(std::mem::replace(&mut self.span, span)))
            }
            Change::StartIn(year) => Ok(Change::StartIn(std::mem::replace(&mut self.start, year))),
            Change::Add { at, entry } => {
                if self.entries.len() >= MOST_ENTRIES {
                    return Err(Refused::TooManyEntries);
                }
                if self.entry(entry.id).is_some() {
                    return Err(Refused::NoSuchEntry);
                }
                check_entry(&entry, before)?;
                let id = entry.id;
                let at = at.min(self.entries.len());
                self.entries.insert(at, *entry);
                Ok(Change::Remove(id))
            }
            Change::Remove(id) => {
                let at = self
                    .entries
                    .iter()
                    .position(|it| it.id == id)
                    .ok_or(Refused::NoSuchEntry)?;
                Ok(Change::Add {
                    at,
                    entry: Box::new(self.entries.remove(at)),
                })
            }
            Change::Replace(entry) => {
                let place = self
                    .entries
                    .iter_mut()
                    .find(|it| it.id == entry.id)
                    .ok_or(Refused::NoSuchEntry)?;
                check_entry(
                    &entry,
                    before.saturating_sub(place.text.len() + place.note.len()),
                )?;
                Ok(Change::Replace(Box::new(std::mem::replace(place, *entry))))
            }
            // It comes from a person who begins again, or takes that back: what is given was here.
            Change::StartAnew(written) => {
                let Written {
                    visions,
                    notes,
                    entries,
                } = *written;
                Ok(Change::StartAnew(Box::new(Written {
                    visions: std::mem::replace(&mut self.visions, visions),
                    notes: std::mem::replace(&mut self.notes, notes),
                    entries: std::mem::replace(&mut self.entries, entries),
                })))
            }
        }
    }
}

impl Change {
    /// Whether this change goes on with the typing that `before` undoes: in the same field, or in the
    /// words of the same line and in nothing else of it.
    pub(super) fn goes_on_typing(&self, before: &Self, plan: &Plan) -> bool {
        match (self, before) {
            (Self::Write(field, _), Self::Write(other, _)) => field == other,
            (Self::Replace(new), Self::Replace(old)) => {
                let is_typing = |a: &Entry, b: &Entry| {
                    let words = Entry {
                        text: b.text.clone(),
                        note: b.note.clone(),
                        ..a.clone()
                    };
                    words == *b && (a.text == b.text) != (a.note == b.note)
                };
                let now = plan.entry(new.id);
                new.id == old.id
                    && now.is_some_and(|now| {
                        is_typing(new, now)
                            && is_typing(now, old)
                            && (new.text == now.text) == (now.text == old.text)
                    })
            }
            _ => false,
        }
    }
}

/// Replaces a field's text and gives the old one; `bytes` is the size of all text before.
fn swap_text(field: &mut String, text: String, bytes: usize) -> Result<String, Refused> {
    check_field(&text)?;
    if bytes.saturating_sub(field.len()) + text.len() > MOST_BYTES {
        return Err(Refused::TooLarge);
    }
    Ok(std::mem::replace(field, text))
}

/// Whether a plan with room for it takes this entry.
///
/// # Errors
///
/// If it says nothing or too much, or ends before it starts.
pub fn check_alone(entry: &Entry) -> Result<(), Refused> {
    check_field(&entry.text)?;
    check_field(&entry.note)?;
    if entry.text.trim().is_empty() {
        return Err(Refused::SaysNothing);
    }
    if entry.until < entry.year {
        return Err(Refused::EndsBeforeStart);
    }
    Ok(())
}

fn check_entry(entry: &Entry, bytes_of_the_rest: usize) -> Result<(), Refused> {
    check_alone(entry)?;
    if bytes_of_the_rest + entry.text.len() + entry.note.len() > MOST_BYTES {
        return Err(Refused::TooLarge);
    }
    Ok(())
}

fn check_field(text: &str) -> Result<(), Refused> {
    match too_long(text, MOST_CHARACTERS) {
        Some(characters) => Err(Refused::TooLong { characters }),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::plan::fixture;

    #[track_caller]
    fn check_undo(change: Change) {
        let before = fixture::plan();
        let mut plan = before.clone();
        let undo = plan.apply(change).unwrap();
        assert_ne!(plan, before);
        plan.apply(undo).unwrap();
        assert_eq!(plan, before);
    }

    #[track_caller]
    fn check_refused(change: Change, refused: Refused) {
        let before = fixture::plan();
        let mut plan = before.clone();
        assert_eq!(plan.apply(change), Err(refused));
        assert_eq!(plan, before);
    }

    fn entry() -> Entry {
        fixture::plan().entries.remove(0)
    }

    #[test]
    fn every_change_can_be_undone() {
        for field in Field::ALL {
            check_undo(Change::Write(field, "係を率いる".into()));
        }
        check_undo(Change::Say(Personal {
            born: FiscalYear::new(1998),
            joined: None,
        }));
        check_undo(Change::LookAhead(Span::TenYears));
        check_undo(Change::StartIn(FiscalYear::LAST));
        check_undo(Change::Remove(EntryId(1)));
        check_undo(Change::Add {
            at: 0,
            entry: Box::new(Entry {
                id: EntryId(2),
                ..entry()
            }),
        });
        check_undo(Change::Replace(Box::new(Entry {
            text: "技術士".into(),
            ..entry()
        })));
        check_undo(Change::StartAnew(Box::default()));
    }

    #[test]
    fn beginning_anew_leaves_the_name_and_who_it_is_and_nothing_written() {
        let mut plan = fixture::plan();
        let (name, profile) = (plan.name.clone(), plan.profile.clone());
        plan.apply(Change::StartAnew(Box::default())).unwrap();
        assert!(plan.is_empty());
        assert_eq!((plan.name, plan.profile), (name, profile));
    }

    #[test]
    fn what_breaks_a_limit_is_refused_with_its_reason() {
        let long = "あ".repeat(MOST_CHARACTERS + 1);
        check_refused(
            Change::Write(Field::Name, long),
            Refused::TooLong {
                characters: MOST_CHARACTERS + 1,
            },
        );
        check_refused(
            Change::Replace(Box::new(Entry {
                text: " ".into(),
                ..entry()
            })),
            Refused::SaysNothing,
        );
        check_refused(
            Change::Replace(Box::new(Entry {
                until: FiscalYear::FIRST,
                ..entry()
            })),
            Refused::EndsBeforeStart,
        );
        check_refused(Change::Remove(EntryId(9)), Refused::NoSuchEntry);
        check_refused(
            Change::Add {
                at: 0,
                entry: Box::new(entry()),
            },
            Refused::NoSuchEntry,
        );
    }

    #[test]
    fn entries_and_bytes_have_their_limits() {
        let mut plan = fixture::plan();
        for id in 2..=500 {
            plan.apply(Change::Add {
                at: 500,
                entry: Box::new(Entry {
                    id: EntryId(id),
                    ..entry()
                }),
            })
            .unwrap();
        }
        let more = Change::Add {
            at: 0,
            entry: Box::new(Entry {
                id: EntryId(501),
                ..entry()
            }),
        };
        assert_eq!(plan.apply(more), Err(Refused::TooManyEntries));

        let mut plan = fixture::plan();
        let large = "あ".repeat(MOST_CHARACTERS);
        let refused = (2..100).find_map(|id| {
            let entry = Entry {
                id: EntryId(id),
                text: large.clone(),
                note: large.clone(),
                ..entry()
            };
            plan.apply(Change::Add {
                at: 0,
                entry: Box::new(entry),
            })
            .err()
        });
        assert_eq!(refused, Some(Refused::TooLarge));
        assert!(plan.text_bytes() <= MOST_BYTES);
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod properties;
