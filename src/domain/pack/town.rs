//! The town, its documents, its glossary, and what is not known.

use super::{
    base::{Topic, statement},
    item::Item,
    when::When,
};
use crate::domain::{
    check::wrong::Wrong,
    day,
    id::{DocumentId, SectionId, StatementId, TownId},
    read::{choice, record},
    text::Text,
};

record! {
/// The municipality.
pub struct Town {
    /// Its name in Hepburn without 市区町村; the first part of every address.
    pub id: TownId,
    /// 全国地方公共団体コード, six digits.
    pub code: String,
    /// Its name with 市区町村.
    pub name: Text,
    /// Its prefecture.
    pub prefecture: Text,
    /// Earlier ids; they redirect.
    #[serde(default)]
    pub aliases: Vec<TownId>,
    /// Whom to ask: the section named in the document.
    #[serde(default)]
    pub office: Option<Text>,
}
}

record! {
/// A document the content comes from.
pub struct Document {
    /// Unique among documents.
    pub id: DocumentId,
    /// What kind of document it is.
    pub kind: DocumentKind,
    /// Its full title.
    pub title: Text,
    /// Who issued it.
    #[serde(default)]
    pub issuer: Option<Text>,
    /// The date of this edition as printed; absent if the text has none.
    #[serde(default)]
    pub date: Option<Text>,
    /// Earlier and later editions, oldest first.
    #[serde(default)]
    pub revisions: Vec<Revision>,
    /// From when to when it holds.
    #[serde(default)]
    pub valid: Option<Valid>,
    /// Where the original is; https only.
    #[serde(default)]
    pub url: Option<String>,
    /// Whom it names for questions: section, address, telephone, as printed.
    #[serde(default)]
    pub contact: Vec<Text>,
    /// What of it was at hand.
    #[serde(default)]
    pub note: Option<Text>,
    /// Its sections, in its order. A statement's `src` names one.
    pub sections: Vec<Section>,
}
}

choice! {
/// What kind of document.
#[expect(missing_docs, reason = "the names say it")]
pub enum DocumentKind {
    Policy = "policy",
    Regulation = "regulation",
    Plan = "plan",
    Other = "other",
}
}

record! {
/// An edition of a document.
pub struct Revision {
    /// As printed: `令和７年３月`.
    pub date: Text,
    /// As printed: `改訂・名称変更`.
    pub note: Text,
}
}

record! {
/// A span of validity; dates are `YYYY-MM-DD`.
pub struct Valid {
    /// First day.
    #[serde(default)]
    pub from: Option<String>,
    /// Last day.
    #[serde(default)]
    pub to: Option<String>,
    /// As printed.
    #[serde(default)]
    pub words: Option<Text>,
}
wrong = Valid::wrong
}

impl Valid {
    fn wrong(&self) -> Option<Wrong> {
        let [from, to] = [&self.from, &self.to].map(|it| it.as_deref().map(day::read));
        let is_none = [from, to].contains(&Some(None));
        let is_backwards = matches!((from, to), (Some(from), Some(to)) if from > to);
        (is_none || is_backwards).then_some(Wrong::BadDate)
    }
}

record! {
/// A section of a document.
pub struct Section {
    /// Unique in the whole pack.
    pub id: SectionId,
    /// Its heading as printed.
    pub title: Text,
    /// Its page as printed, where the text at hand has one.
    #[serde(default)]
    pub page: Option<String>,
}
}

statement! {
    /// Who does what in carrying the policy out.
    Actor(StatementId) {
        /// Its name.
        label: Text,
        /// What it does.
        duties: Vec<Item>,
    }
}

statement! {
    /// A word of the glossary.
    Term(StatementId) {
        /// The word, with its reading.
        label: Text,
        /// Other spellings found in the documents or typed by readers.
        #[serde(default)]
        aliases: Vec<String>,
        /// What it means, in our own words.
        meaning: Text,
        /// Names and numbers of the meaning that are facts, exactly.
        #[serde(default)]
        facts: Vec<Item>,
    }
}

statement! {
    /// Values that are known though it is not known which belongs to which. Shown side by side,
    /// never joined.
    Unpaired(StatementId) {
        /// The pages it belongs to.
        topics: Vec<Topic>,
        /// What it is about.
        label: Text,
        /// The lists that stand beside one another.
        lists: Vec<UnpairedList>,
        /// Whom it concerns.
        #[serde(default)]
        when: Option<When>,
    }
}

record! {
/// One of the lists of an [`Unpaired`].
pub struct UnpairedList {
    /// What the values are.
    pub label: Text,
    /// The values as printed.
    pub values: Vec<Item>,
}
}

statement! {
    /// Something a reader would look for and not find; its `certainty` is `lost`, `not-in-policy`
    /// or `in-other-document`.
    Gap(StatementId) {
        /// The pages it belongs to.
        topics: Vec<Topic>,
        /// What is missing.
        what: Text,
        /// Whom to ask, if not the town's office.
        #[serde(default)]
        ask: Option<Text>,
        /// Whom it concerns.
        #[serde(default)]
        when: Option<When>,
    }
}
