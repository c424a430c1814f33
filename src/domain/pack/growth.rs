//! How people grow: trainings, support, key talent, promotion, certification.

use super::{
    base::{Certainty, Topic, statement},
    item::Item,
    when::{Duty, Number, When},
};
use crate::domain::{
    id::{RankId, StatementId},
    read::{choice, record},
    text::Text,
};

statement! {
    /// A training, or a kind of training that others belong to.
    Training(StatementId) {
        /// Its name as printed.
        label: Text,
        /// How it is done.
        mode: Mode,
        /// The kind of training it belongs to.
        #[serde(default)]
        kind: Option<StatementId>,
        /// How far it is a duty. Empty where the policy does not say.
        #[serde(default)]
        duty: Vec<Duty>,
        /// The duty as printed (`必修`, `希望制・指名制`).
        #[serde(default)]
        duty_words: Option<Text>,
        /// Whom it is for, as data.
        #[serde(default)]
        when: When,
        /// Whom it is for, as printed.
        #[serde(default)]
        audience: Vec<Item>,
        /// What it is for, in our own words.
        #[serde(default)]
        purpose: Vec<Item>,
        /// In our own words.
        #[serde(default)]
        body: Option<Text>,
        /// Single courses or activities, as named.
        #[serde(default)]
        items: Vec<Item>,
    }
}

impl Training {
    /// What it is, or else what it is for.
    pub fn in_short(&self) -> Option<&Text> {
        let purpose = || self.purpose.first().map(|it| &it.text);
        self.body.as_ref().or_else(purpose)
    }
}

choice! {
/// How a [`Training`] is done.
pub enum Mode {
    /// On the job.
    Ojt = "ojt",
    /// Away from the job.
    OffJt = "off-jt",
    /// By oneself.
    Own = "self",
    /// By being sent elsewhere.
    Dispatch = "dispatch",
}
}

statement! {
    /// Support a person can ask for: costs, time off, people, places to learn.
    Support(StatementId) {
        /// Its name as printed.
        label: Text,
        /// The pages it belongs to.
        topics: Vec<Topic>,
        /// Whom it is for.
        #[serde(default)]
        when: When,
        /// In our own words.
        #[serde(default)]
        body: Option<Text>,
        /// Examples and conditions as printed.
        #[serde(default)]
        items: Vec<Item>,
    }
}

statement! {
    /// A track with levels: DX and other key talent.
    Track(StatementId) {
        /// Its name as printed.
        label: Text,
        /// In our own words.
        #[serde(default)]
        body: Option<Text>,
        /// Levels, first one first.
        levels: Vec<Level>,
    }
}

statement! {
    /// A level of a [`Track`].
    Level(StatementId) {
        /// Its name as printed: `ＤＸ変革リーダー（ゴールド認定）`.
        label: Text,
        /// One or two characters for its medal: `金`.
        #[serde(default)]
        badge: Option<Text>,
        /// Its short name: `ゴールド`.
        #[serde(default)]
        short: Option<Text>,
        /// The levels one must have first. Empty where the policy states no link.
        #[serde(default)]
        requires: Vec<StatementId>,
        /// How one gets in, as far as stated.
        #[serde(default)]
        entry: Option<Item>,
        /// Whom it is for, as data.
        #[serde(default)]
        when: When,
        /// The role, in our own words.
        #[serde(default)]
        body: Option<Text>,
        /// How people for it are found.
        #[serde(default)]
        secured: Vec<Item>,
        /// How they are developed.
        #[serde(default)]
        methods: Vec<Item>,
        /// How far its training is a duty.
        #[serde(default)]
        duty: Vec<Duty>,
        /// The duty as printed.
        #[serde(default)]
        duty_words: Option<Text>,
        /// How sure the duty's place is.
        #[serde(default)]
        duty_certainty: Certainty,
        /// What one does at this level.
        #[serde(default)]
        activities: Vec<Item>,
        /// How many the town wants.
        #[serde(default)]
        targets: Vec<Target>,
    }
}

record! {
/// How many people a town wants at a [`Level`].
pub struct Target {
    /// As printed.
    pub number: Number,
    /// What is counted, where it is not people at the level (`研修受講者数`).
    #[serde(default)]
    pub counts: Option<Text>,
    /// By when, as printed; absent if not stated.
    #[serde(default)]
    pub by: Option<Text>,
    /// How sure it is that the number belongs here.
    #[serde(default)]
    pub certainty: Certainty,
    /// What was inferred from what.
    #[serde(default)]
    pub why: Option<Text>,
}
}

statement! {
    /// How one gets from a rank to another.
    Gate(StatementId) {
        /// Its name as printed.
        label: Text,
        /// Up, or down on request.
        direction: Direction,
        /// From these ranks; empty where not stated.
        #[serde(default)]
        from: Vec<RankId>,
        /// To these ranks; empty where not stated.
        #[serde(default)]
        to: Vec<RankId>,
        /// Exam, selection … as printed.
        #[serde(default)]
        method: Option<Text>,
        /// In our own words.
        #[serde(default)]
        body: Option<Text>,
        /// Conditions as printed.
        #[serde(default)]
        conditions: Vec<Item>,
        /// Whom it concerns.
        #[serde(default)]
        when: When,
    }
}

choice! {
/// Where a [`Gate`] leads.
#[expect(missing_docs, reason = "the names say it")]
pub enum Direction {
    Up = "up",
    Down = "down",
}
}

statement! {
    /// A certification of specialists.
    Certification(StatementId) {
        /// Its name as printed.
        label: Text,
        /// In our own words.
        #[serde(default)]
        body: Option<Text>,
        /// Whom it is for.
        #[serde(default)]
        when: When,
        /// Whom it is for, as printed.
        #[serde(default)]
        audience: Option<Text>,
        /// Its fields as printed.
        #[serde(default)]
        fields: Vec<Item>,
        /// The ways to it.
        #[serde(default)]
        routes: Vec<CertificationRoute>,
        /// What follows from it.
        #[serde(default)]
        after: Option<Text>,
    }
}

record! {
/// A way to a [`Certification`].
pub struct CertificationRoute {
    /// Its name as printed.
    pub label: Text,
    /// Its steps, in order, names exact.
    #[serde(default)]
    pub steps: Vec<Item>,
    /// The fields it is open for; empty for all.
    #[serde(default)]
    pub fields: Vec<Text>,
}
}
