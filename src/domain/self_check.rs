//! A self-check: how someone rates themselves on the abilities asked of a job and rank, and how they
//! did on earlier days. No total, no score.
//!
//! It belongs to its writer alone: it is no part of a plan, and on a sheet or in a file only if the
//! person chose so. It keeps a copy of every ability's name, so that it can be read when the pack has changed.

pub mod file;
pub mod form;
pub mod record;
pub mod topics;

use std::fmt;

use chrono::NaiveDate;

use super::{
    id::{JobId, RankId, TownId, is_well_formed},
    plan::{
        Extra, MOST_CHARACTERS, Named,
        typed::{cleaned, too_long},
    },
};

/// Most days that are kept of one self-check.
pub const MOST_DAYS: usize = 60;

/// The name of a self-check for the store: `town/job/rank`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct CheckId(String);

impl CheckId {
    /// The one of a job and rank of a town.
    pub fn of(town: &TownId, job: &JobId, rank: &RankId) -> Self {
        Self(format!("{town}/{job}/{rank}"))
    }

    /// A name as kept; `None` unless it has three parts that can be ids.
    pub fn parse(text: &str) -> Option<Self> {
        let parts: Vec<&str> = text.split('/').collect();
        let is_sound = parts.len() == 3 && parts.iter().all(|it| is_well_formed(it));
        is_sound.then(|| Self(text.to_owned()))
    }

    /// The name as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// How someone rates themselves on an ability.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// They are beginning to learn it.
    Learning,
    /// They can do it with help.
    WithHelp,
    /// They can do it alone.
    Alone,
    /// They can help others with it.
    HelpsOthers,
    /// There was no occasion yet.
    NoOccasion,
    /// They do not know.
    Unsure,
}

impl Answer {
    /// In the order of the page: the scale, then what is not on it.
    pub const ALL: [Self; 6] = [
        Self::Learning,
        Self::WithHelp,
        Self::Alone,
        Self::HelpsOthers,
        Self::NoOccasion,
        Self::Unsure,
    ];

    /// Its word in the saved form.
    pub fn key(self) -> &'static str {
        match self {
            Self::Learning => "learning",
            Self::WithHelp => "with-help",
            Self::Alone => "alone",
            Self::HelpsOthers => "helps-others",
            Self::NoOccasion => "no-occasion",
            Self::Unsure => "unsure",
        }
    }

    /// The answer of a word of the saved form.
    pub fn of_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.key() == key)
    }

    /// Its place on the scale of four, from 1; `None` for what is not on it. For drawing only: the
    /// places are never added up.
    pub fn place(self) -> Option<u8> {
        match self {
            Self::Learning => Some(1),
            Self::WithHelp => Some(2),
            Self::Alone => Some(3),
            Self::HelpsOthers => Some(4),
            Self::NoOccasion | Self::Unsure => None,
        }
    }

    /// Whether there is room to grow: the lower half of the scale, or no occasion yet.
    pub fn is_gap(self) -> bool {
        matches!(self, Self::Learning | Self::WithHelp | Self::NoOccasion)
    }
}

/// A self-check.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SelfCheck {
    /// Its name for the store.
    pub id: CheckId,
    /// The town.
    pub town: Named,
    /// The job type.
    pub job: Named,
    /// The rank.
    pub rank: Named,
    /// What is said now, in the order it was said first.
    pub items: Vec<Item>,
    /// What was said on earlier days, the earliest first.
    pub days: Vec<Day>,
    /// What a newer program kept here; written back untouched.
    pub extra: Extra,
}

/// What someone says of one ability.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Item {
    /// The ability, as it was called then.
    pub ability: Named,
    /// How they rate themselves, if they did.
    pub answer: Option<Answer>,
    /// A note.
    pub note: String,
    /// An example of what they did.
    pub example: String,
    /// What a newer program kept here; written back untouched.
    pub extra: Extra,
}

/// What was said on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Day {
    /// The day.
    pub date: NaiveDate,
    /// What was said.
    pub items: Vec<Item>,
    /// What a newer program kept here; written back untouched.
    pub extra: Extra,
}

/// A change to a self-check.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edit {
    /// Rate an ability.
    Rate(Named, Answer),
    /// Write the note of an ability.
    Note(Named, String),
    /// Write the example of an ability.
    Example(Named, String),
    /// Keep what is said now as said on this day, in place of what was kept for it before.
    Keep(NaiveDate),
    /// Take out what was kept for this day.
    Forget(NaiveDate),
}

/// Why a change is not made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// A field is longer than [`MOST_CHARACTERS`].
    TooLong,
    /// [`MOST_DAYS`] are kept already.
    TooManyDays,
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLong => write!(
                f,
                "1つの欄に書けるのは{MOST_CHARACTERS}文字までです。短くしてください。"
            ),
            Self::TooManyDays => write!(f, "日付つきの記録は{MOST_DAYS}回までです。"),
        }
    }
}

impl SelfCheck {
    /// One in which nothing is said yet.
    pub fn new(id: CheckId, town: Named, job: Named, rank: Named) -> Self {
        Self {
            id,
            town,
            job,
            rank,
            items: Vec::new(),
            days: Vec::new(),
            extra: Extra::new(),
        }
    }

    /// What is said of an ability now.
    pub fn item(&self, ability: &str) -> Option<&Item> {
        said(&self.items, ability)
    }

    /// What was said on a day.
    pub fn day(&self, date: NaiveDate) -> Option<&Day> {
        self.days.iter().find(|it| it.date == date)
    }

    /// The self-check after a change.
    ///
    /// # Errors
    ///
    /// If the change would break a limit.
    pub fn after(&self, edit: Edit) -> Result<Self, Refused> {
        let mut next = self.clone();
        match edit {
            Edit::Rate(ability, answer) => next.change(ability, |it| it.answer = Some(answer)),
            Edit::Note(ability, text) => {
                let text = checked(text)?;
                next.change(ability, |it| it.note = text);
            }
            Edit::Example(ability, text) => {
                let text = checked(text)?;
                next.change(ability, |it| it.example = text);
            }
            Edit::Keep(date) => next.keep(date)?,
            Edit::Forget(date) => next.days.retain(|it| it.date != date),
        }
        Ok(next)
    }

    /// Changes what is said of an ability.
    fn change(&mut self, ability: Named, change: impl FnOnce(&mut Item)) {
        let known = self.items.iter_mut().find(|it| it.ability.id == ability.id);
        match known {
            Some(item) => {
                item.ability = ability;
                change(item);
            }
            None => {
                let mut item = Item {
                    ability,
                    ..Item::default()
                };
                change(&mut item);
                self.items.push(item);
            }
        }
    }

    fn keep(&mut self, date: NaiveDate) -> Result<(), Refused> {
        let items = self.items.clone();
        let is_full = self.days.len() >= MOST_DAYS;
        match self.days.iter_mut().find(|it| it.date == date) {
            Some(day) => day.items = items,
            None if is_full => return Err(Refused::TooManyDays),
            None => {
                let at = self.days.iter().filter(|it| it.date < date).count();
                let day = Day {
                    date,
                    items,
                    extra: Extra::new(),
                };
                self.days.insert(at, day);
            }
        }
        Ok(())
    }
}

/// What a list says of an ability.
pub fn said<'a>(items: &'a [Item], ability: &str) -> Option<&'a Item> {
    items.iter().find(|it| it.ability.id == ability)
}

/// How a list rates an ability.
pub fn rated(items: &[Item], ability: &str) -> Option<Answer> {
    said(items, ability)?.answer
}

fn checked(text: String) -> Result<String, Refused> {
    if too_long(&text, MOST_CHARACTERS).is_some() {
        return Err(Refused::TooLong);
    }
    Ok(cleaned(&text))
}

#[cfg(test)]
pub(crate) mod fixture {
    use super::*;

    pub fn named(id: &str, label: &str) -> Named {
        Named {
            id: id.to_owned(),
            label: label.to_owned(),
        }
    }

    pub fn check() -> SelfCheck {
        let id = CheckId::parse("kitakyushu/civil-engineering/section-chief").unwrap();
        let date = |text: &str| text.parse::<NaiveDate>().unwrap();
        let ability = || named("ability-a", "説明する力");
        let other = || named("ability-b", "調整する力");
        let blank = SelfCheck::new(
            id,
            named("kitakyushu", "北九州市"),
            named("civil-engineering", "土木"),
            named("section-chief", "係長"),
        );
        [
            Edit::Rate(ability(), Answer::Learning),
            Edit::Rate(other(), Answer::NoOccasion),
            Edit::Keep(date("2025-11-20")),
            Edit::Rate(ability(), Answer::Alone),
            Edit::Note(ability(), "住民説明会\n2回".into()),
            Edit::Example(other(), "神󠄀田川の工事".into()),
            Edit::Keep(date("2026-11-20")),
        ]
        .into_iter()
        .fold(blank, |check, edit| check.after(edit).unwrap())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_keeps_what_was_said_then() {
        let check = fixture::check();
        let before = check.day("2025-11-20".parse().unwrap()).unwrap();
        assert_eq!(rated(&before.items, "ability-a"), Some(Answer::Learning));
        assert_eq!(rated(&check.items, "ability-a"), Some(Answer::Alone));
        assert_eq!(rated(&check.items, "ability-c"), None);
        let again = check.after(Edit::Keep("2025-11-20".parse().unwrap()));
        let again = again.unwrap();
        assert_eq!(again.days.len(), 2, "one entry a day");
        assert_eq!(again.days[0].items, check.items);
    }

    #[test]
    fn the_days_are_kept_in_their_order_and_not_without_end() {
        let mut check = fixture::check();
        let first: NaiveDate = "2024-01-01".parse().unwrap();
        for day in first.iter_days().take(MOST_DAYS - 2) {
            check = check.after(Edit::Keep(day)).unwrap();
        }
        assert!(check.days.is_sorted_by_key(|it| it.date));
        let refused = check.after(Edit::Keep("2027-01-01".parse().unwrap()));
        assert_eq!(refused, Err(Refused::TooManyDays));
    }

    #[test]
    fn what_is_too_long_is_refused_and_nothing_is_cut() {
        let check = fixture::check();
        let ability = fixture::named("ability-a", "説明する力");
        let long = "あ".repeat(MOST_CHARACTERS + 1);
        let refused = check.after(Edit::Note(ability, long));
        assert_eq!(refused, Err(Refused::TooLong));
    }

    #[test]
    fn the_lower_half_and_no_occasion_are_gaps() {
        let gaps: Vec<&str> = Answer::ALL
            .into_iter()
            .filter(|it| it.is_gap())
            .map(Answer::key)
            .collect();
        assert_eq!(gaps, ["learning", "with-help", "no-occasion"]);
    }

    #[test]
    fn a_name_for_the_store_has_three_ids() {
        assert!(CheckId::parse("a/b/c").is_some());
        for text in ["", "a/b", "a/b/c/d", "a//c", "A/b/c", "aside/a/b/c/1"] {
            assert_eq!(CheckId::parse(text), None, "{text}");
        }
    }
}
