//! Measures by pillar, indicators, surveys.

use super::{
    base::{Topic, statement},
    item::Item,
    when::{Number, When},
};
use crate::domain::{
    id::{PillarId, StatementId},
    read::{choice, record},
    text::Text,
};

statement! {
    /// A pillar of measures.
    Pillar(PillarId) {
        /// Its name as printed.
        label: Text,
        /// In our own words.
        #[serde(default)]
        body: Option<Text>,
        /// Its headings in the document's order.
        #[serde(default)]
        groups: Vec<Group>,
    }
}

statement! {
    /// A heading inside a [`Pillar`].
    Group(PillarId) {
        /// Its name as printed.
        label: Text,
        /// In our own words.
        #[serde(default)]
        body: Option<Text>,
    }
}

statement! {
    /// A measure, initiative or action item.
    Measure(StatementId) {
        /// The pillar, or the group inside one, it stands under.
        pillar: PillarId,
        /// Its number as printed.
        #[serde(default)]
        no: Option<Text>,
        /// Its name as printed.
        label: Text,
        /// In our own words.
        #[serde(default)]
        body: Option<Text>,
        /// Its parts as printed.
        #[serde(default)]
        parts: Vec<Item>,
        /// How far it has got; `doing` if absent.
        #[serde(default)]
        state: MeasureState,
        /// Further pages it belongs to, beside the page of measures.
        #[serde(default)]
        topics: Vec<Topic>,
        /// Whom it concerns.
        #[serde(default)]
        when: When,
        /// Its figures.
        #[serde(default)]
        indicators: Vec<StatementId>,
    }
}

choice! {
/// How far a [`Measure`] has got. "Under study" is not "doing".
#[expect(missing_docs, reason = "the names say it")]
pub enum MeasureState {
    Doing = "doing",
    Done = "done",
    Planned = "planned",
    UnderStudy = "under-study",
}
}

statement! {
    /// A figure with a baseline or a target.
    Indicator(StatementId) {
        /// Its name as printed.
        label: Text,
        /// What kind of figure it is.
        kind: IndicatorKind,
        /// What it counts and whom it leaves out.
        #[serde(default)]
        scope: Option<Text>,
        /// Where it stood.
        #[serde(default)]
        baseline: Option<Value>,
        /// Where it shall be.
        #[serde(default)]
        target: Option<Value>,
        /// Values over time.
        #[serde(default)]
        series: Vec<Value>,
        /// In our own words.
        #[serde(default)]
        body: Option<Text>,
    }
}

choice! {
/// What kind of figure an [`Indicator`] is.
pub enum IndicatorKind {
    /// The town's own target.
    Target = "target",
    /// A target of the nation, quoted.
    National = "national",
    /// An estimate, not a target.
    Estimate = "estimate",
    /// A figure without a target.
    Figure = "figure",
}
}

record! {
/// A value of an [`Indicator`].
pub struct Value {
    /// As printed.
    pub number: Number,
    /// When, as printed: `2030年まで`.
    #[serde(default)]
    pub at: Option<Text>,
}
}

statement! {
    /// A survey among staff.
    Survey(StatementId) {
        /// Its name as printed.
        label: Text,
        /// When, as printed.
        #[serde(default)]
        at: Option<Text>,
        /// Who was asked, as printed.
        #[serde(default)]
        population: Option<Text>,
        /// Its scale, in our own words with the numbers exact.
        #[serde(default)]
        scale: Option<Text>,
        /// Results.
        #[serde(default)]
        items: Vec<SurveyItem>,
    }
}

record! {
/// A question or a mean of a [`Survey`].
pub struct SurveyItem {
    /// Its number as printed.
    #[serde(default)]
    pub no: Option<Text>,
    /// What was asked, in short.
    pub label: Text,
    /// The group it stands in.
    #[serde(default)]
    pub group: Option<Text>,
    /// Its score as printed.
    #[serde(default)]
    pub score: Option<Number>,
}
}
