//! The year: interviews, evaluation, transfers.

use super::{
    base::statement,
    item::Item,
    when::{Months, When},
};
use crate::domain::{
    id::StatementId,
    read::{choice, record},
    text::Text,
};

statement! {
    /// A step of the year.
    Step(StatementId) {
        /// Its name as printed.
        label: Text,
        /// Its number as printed: `1回目`.
        #[serde(default)]
        no: Option<Text>,
        /// What kind of step it is.
        kind: StepKind,
        /// The months it falls in; absent where not stated.
        #[serde(default)]
        months: Option<Months>,
        /// The months as printed: `5〜6月`.
        #[serde(default)]
        months_words: Option<Text>,
        /// Whom it concerns.
        #[serde(default)]
        when: When,
        /// In our own words.
        #[serde(default)]
        body: Option<Text>,
        /// What is talked about.
        #[serde(default)]
        topics: Vec<Item>,
        /// Forms used, with their items.
        #[serde(default)]
        forms: Vec<Form>,
    }
}

impl Step {
    /// Whether one talks with one's superior.
    pub fn is_talk(&self) -> bool {
        matches!(self.kind, StepKind::Interview | StepKind::Talk)
    }
}

choice! {
/// What kind of [`Step`].
pub enum StepKind {
    /// A formal interview with one's superior.
    Interview = "interview",
    /// A talk (1on1).
    Talk = "talk",
    /// An evaluation.
    Evaluation = "evaluation",
    /// Anything else.
    Event = "event",
}
}

record! {
/// A form (様式) used in a [`Step`].
pub struct Form {
    /// Its name as printed.
    pub label: Text,
    /// Its items as printed.
    pub items: Vec<Item>,
}
}
