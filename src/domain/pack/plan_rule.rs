//! What the documents say of postings and exams, as data that the lines of a plan can be compared
//! with. A rule repeats no explanation: it stands beside the statement that it measures by.

use super::{
    base::statement,
    rotation::Interval,
    when::{Basis, When, Years},
};
use crate::domain::{
    check::wrong::Wrong,
    id::{RankId, StatementId},
    read::record,
    text::Text,
};

statement! {
    /// A rule of the town that a plan can be compared with. It has exactly one of `postings`, `stay`
    /// and `exam`. Only what the document states is a rule; what lines cannot tell is none.
    PlanRule(StatementId) {
        /// What it is about, in our own words: `育成期に経験する分野`.
        label: Text,
        /// The statement that says so: a cell or a rule of rotation, for an exam its gate. The page of
        /// the plan leads to it.
        of: StatementId,
        /// Whom it concerns.
        #[serde(default)]
        when: When,
        /// In our own words.
        #[serde(default)]
        body: Option<Text>,
        /// Which kinds of posting one sees: fields, head office and branch.
        #[serde(default)]
        postings: Option<Postings>,
        /// How long one stays in one posting.
        #[serde(default)]
        stay: Option<Interval>,
        /// When an exam or a selection is open: at least one of these.
        #[serde(default)]
        exam: Vec<Way>,
    }
}

record! {
/// Which kinds of posting one sees.
pub struct Postings {
    /// The kinds.
    pub kinds: Vec<PostingKind>,
    /// How many different kinds of them, at least: from 2, or from 1 where `first` is given.
    pub at_least: u8,
    /// Among so many first postings after joining; absent where all postings count.
    #[serde(default)]
    pub first: Option<u8>,
    /// How many postings of these kinds it takes to tell, where others may come before: two of one
    /// group and then one of another are three. As many as `at_least` if absent.
    #[serde(default)]
    pub told_by: Option<u8>,
}
}

record! {
/// A kind of posting.
pub struct PostingKind {
    /// Its name as printed: `市民対応`, `本庁`.
    pub label: Text,
    /// The fields of the rotation that are of this kind.
    #[serde(default)]
    pub fields: Vec<StatementId>,
    /// Other printed names by which a line is known to be of this kind.
    #[serde(default)]
    pub names: Vec<Text>,
}
}

record! {
/// A way in which an exam or a selection is open.
pub struct Way {
    /// The condition as printed: `31歳以上から受験可能`.
    pub words: Text,
    /// Whom alone it concerns, as printed; absent if everyone.
    #[serde(default)]
    pub people: Option<Text>,
    /// From how many years of age, of service or in the ranks below. Full years: the 3rd year is 2.
    pub years: Years,
    /// The ranks that years in a post are counted in.
    #[serde(default)]
    pub ranks: Vec<RankId>,
}
wrong = Way::wrong
}

impl Way {
    fn wrong(&self) -> Option<Wrong> {
        let missing = |key: &str| Some(Wrong::MissingKey { key: key.into() });
        if self.years.min.is_none() {
            return missing("years.min");
        }
        let has_no_rank = self.years.basis == Basis::Post && self.ranks.is_empty();
        has_no_rank.then(|| missing("ranks")).flatten()
    }
}
