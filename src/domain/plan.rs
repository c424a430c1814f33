//! A career plan: the visions and entries one person writes down, by fiscal year.
//!
//! A plan belongs to its writer. It keeps a copy of every label it took from a pack, so that it can
//! be read when the pack has changed or is gone.

mod alike;
pub mod change;
mod entries;
pub mod history;
pub mod typed;
pub mod writing;

use std::fmt;

use chrono::NaiveDate;

pub use self::entries::Entries;
use self::writing::{Field, Notes, Personal, Visions};
use super::{fiscal_year::FiscalYear, pack::base::Certainty, save::node::Node};

/// Most entries of one plan.
pub const MOST_ENTRIES: usize = 500;
/// Most bytes of text in one plan.
pub const MOST_BYTES: usize = 300_000;
/// Most characters of one field.
pub const MOST_CHARACTERS: usize = 10_000;
/// Most plans kept.
pub const MOST_PLANS: usize = 20;

/// A plan's name for the store; 16 random hexadecimal digits, never reused.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PlanId(String);

impl PlanId {
    /// An id from random bits.
    pub fn from_bits(bits: u64) -> Self {
        Self(format!("{bits:016x}"))
    }

    /// An id as kept; `None` unless it is 1 to 64 characters of `a-z`, `0-9`, `-`.
    pub fn parse(text: &str) -> Option<Self> {
        super::id::is_well_formed(text).then(|| Self(text.to_owned()))
    }

    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for PlanId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// How far a plan looks ahead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Span {
    /// 5 years.
    FiveYears,
    /// 10 years.
    TenYears,
}

impl Span {
    /// In years.
    pub fn years(self) -> u8 {
        match self {
            Self::FiveYears => 5,
            Self::TenYears => 10,
        }
    }
}

/// Something a pack names: its id there, and its label as it read when the plan was made.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Named {
    /// Id in the pack.
    pub id: String,
    /// Label then.
    pub label: String,
}

/// Whose plan it is, as chosen when it was drafted, and from what.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Profile {
    /// The town.
    pub town: Named,
    /// The job type.
    pub job: Named,
    /// The rank.
    pub rank: Named,
    /// The revision of the pack.
    pub pack_revision: String,
    /// Title and date of the town's main document.
    pub document: String,
}

/// A plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// Its name for the store.
    pub id: PlanId,
    /// Its name for the person.
    pub name: String,
    /// Whose it is.
    pub profile: Profile,
    /// Its first fiscal year.
    pub start: FiscalYear,
    /// How far it looks ahead.
    pub span: Span,
    /// What the person wants to be.
    pub visions: Visions,
    /// What the person notes for themselves and for the talk with their manager.
    pub notes: Notes,
    /// What the person says of themselves.
    pub personal: Personal,
    /// Its lines, in the order they were added.
    pub entries: Entries,
    /// What a newer program kept here; written back untouched.
    pub extra: Extra,
}

/// Fields this program does not know. They survive reading and writing, in their order.
pub type Extra = Vec<(String, Node)>;

/// An entry's number in its plan; never reused in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntryId(pub u32);

/// One line of a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its number in the plan.
    pub id: EntryId,
    /// The fiscal year it starts in.
    pub year: FiscalYear,
    /// The fiscal year it ends in, itself included; not before `year`.
    pub until: FiscalYear,
    /// A date the person gave it: of an exam, of a talk. The years do not depend on it.
    pub date: Option<NaiveDate>,
    /// What kind of line it is.
    pub lane: Lane,
    /// What it says.
    pub text: String,
    /// What the person notes beside it.
    pub note: String,
    /// How far it has got.
    pub state: EntryState,
    /// Where it comes from.
    pub origin: EntryOrigin,
    /// What a newer program kept here.
    pub extra: Extra,
}

/// What kind of line.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Lane {
    Posting,
    Rank,
    Learning,
    Qualification,
    Dx,
    Interview,
    Life,
    Other,
    /// A kind that a newer program wrote.
    Unknown(String),
}

impl Lane {
    /// The kinds a person may choose, in the order they are shown.
    pub const CHOICES: [Self; 8] = [
        Self::Posting,
        Self::Rank,
        Self::Learning,
        Self::Qualification,
        Self::Dx,
        Self::Interview,
        Self::Life,
        Self::Other,
    ];

    /// Its word in the saved form.
    pub fn key(&self) -> &str {
        match self {
            Self::Posting => "posting",
            Self::Rank => "rank",
            Self::Learning => "learning",
            Self::Qualification => "qualification",
            Self::Dx => "dx",
            Self::Interview => "interview",
            Self::Life => "life",
            Self::Other => "other",
            Self::Unknown(key) => key,
        }
    }

    /// The kind of a word in the saved form.
    pub fn of_key(key: &str) -> Self {
        Self::CHOICES
            .into_iter()
            .find(|it| it.key() == key)
            .unwrap_or_else(|| Self::Unknown(key.to_owned()))
    }
}

/// How far an entry has got.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum EntryState {
    #[default]
    Planned,
    Doing,
    Done,
    /// Only thought about.
    Idea,
}

/// Where an entry comes from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum EntryOrigin {
    /// The person wrote it.
    #[default]
    Own,
    /// Drafted from a statement of a pack.
    Pack {
        /// The statement: its id, and its label then.
        statement: Named,
        /// The source in words: document and section.
        source: String,
        /// How sure the statement was.
        certainty: Certainty,
    },
}

impl Plan {
    /// A plan without entries.
    pub fn new(
        id: PlanId,
        name: impl Into<String>,
        profile: Profile,
        start: FiscalYear,
        span: Span,
    ) -> Self {
        Self {
            id,
            name: name.into(),
            profile,
            start,
            span,
            visions: Visions::default(),
            notes: Notes::default(),
            personal: Personal::default(),
            entries: Entries::default(),
            extra: Extra::new(),
        }
    }

    /// The fiscal years it covers: the first one and 5 or 10 after it.
    pub fn years(&self) -> impl Iterator<Item = FiscalYear> {
        let start = self.start;
        (0..=self.span.years()).map(move |it| start.plus(it))
    }

    /// Whether nothing is written in it.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
            && self.visions == Visions::default()
            && self.notes == Notes::default()
    }

    /// The bytes of everything a person wrote or took over.
    pub fn text_bytes(&self) -> usize {
        let entries: usize = self
            .entries
            .iter()
            .map(|it| it.text.len() + it.note.len())
            .sum();
        let fields: usize = Field::ALL.iter().map(|it| self.text(*it).len()).sum();
        fields + entries
    }
}

#[cfg(test)]
pub(crate) mod fixture {
    use super::*;

    /// A plan of 2026 to 2031 with one entry of its writer's.
    pub fn plan() -> Plan {
        let named = |id: &str, label: &str| Named {
            id: id.into(),
            label: label.into(),
        };
        let profile = Profile {
            town: named("kitakyushu", "北九州市"),
            job: named("civil-engineering", "土木"),
            rank: named("section-chief", "係長"),
            pack_revision: "2026-11-20.1".into(),
            document: "北九州市人財戦略（令和７年３月）".into(),
        };
        let start = FiscalYear::new(2026).unwrap();
        let mut plan = Plan::new(
            PlanId::from_bits(0xc0ffee),
            "案A",
            profile,
            start,
            Span::FiveYears,
        );
        plan.visions.five = "道路計画を任される".into();
        plan.entries.push(Entry {
            id: EntryId(1),
            year: start.plus(1),
            until: start.plus(2),
            date: None,
            lane: Lane::Learning,
            text: "人材育成・マネジメント強化研修".into(),
            note: String::new(),
            state: EntryState::Planned,
            origin: EntryOrigin::Pack {
                statement: named("tr-management", "人材育成・マネジメント強化研修"),
                source: "北九州市人財戦略 ２．職場外研修（Off-JT）".into(),
                certainty: Certainty::Stated,
            },
            extra: Extra::new(),
        });
        plan
    }
}
