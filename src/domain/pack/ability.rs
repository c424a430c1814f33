//! What is expected: ideals, roles, ability tables.

use super::{
    base::{Certainty, statement},
    item::Item,
    when::When,
};
use crate::domain::{
    id::{PostId, RankId, StatementId},
    read::{choice, record},
    text::Text,
};

statement! {
    /// An ideal: of staff, of the organisation, of the town; a credo, a guideline, a keyword.
    Ideal(StatementId) {
        /// What it is an ideal of.
        kind: IdealKind,
        /// Its name as printed.
        label: Text,
        /// What it means, in our own words.
        #[serde(default)]
        body: Option<Text>,
        /// Whose ideal it is, where it is not everyone's.
        #[serde(default)]
        when: Option<When>,
        /// Named parts.
        #[serde(default)]
        parts: Vec<Ideal>,
    }
}

choice! {
/// What an [`Ideal`] is about.
#[expect(missing_docs, reason = "the names say it")]
pub enum IdealKind {
    Vision = "vision",
    Credo = "credo",
    Person = "person",
    Organisation = "organisation",
    Guideline = "guideline",
    Attitude = "attitude",
    Keyword = "keyword",
    Background = "background",
}
}

statement! {
    /// What is asked of the people `when` names.
    Role(StatementId) {
        /// Whom it is asked of; empty for all staff.
        #[serde(default)]
        when: When,
        /// Its name as printed.
        label: Text,
        /// The heading under which the document words the same thing for each rank
        /// (`基本的な役割`): roles of one theme are compared from rank to rank.
        #[serde(default)]
        theme: Option<Text>,
        /// In our own words.
        #[serde(default)]
        body: Option<Text>,
        /// The single duties, in our own words or as names.
        #[serde(default)]
        duties: Vec<Item>,
        /// What the town does so that it can be done, as named.
        #[serde(default)]
        measures: Vec<Item>,
    }
}

statement! {
    /// An ability table: rows of ranks or functions, a tree of abilities, and what stands where
    /// they meet.
    Matrix(StatementId) {
        /// Its name as printed.
        label: Text,
        /// What it is for, in our own words.
        #[serde(default)]
        body: Option<Text>,
        /// Whose table it is.
        #[serde(default)]
        scope: When,
        /// Rows, lowest rank first.
        rows: Vec<MatrixRow>,
        /// The marks of the table.
        #[serde(default)]
        marks: Vec<MatrixMark>,
        /// What a cell without a mark means.
        blank: Meaning,
        /// Abilities, grouped as printed.
        nodes: Vec<Node>,
        /// Wordings that cells point to; two cells with one wording say the same.
        #[serde(default)]
        wordings: Vec<Wording>,
        /// Cells that say something.
        #[serde(default)]
        cells: Vec<Cell>,
    }
}

impl Matrix {
    /// The ability, or the group of abilities, of this id.
    pub fn node(&self, id: &StatementId) -> Option<&Node> {
        self.nodes.iter().find_map(|it| it.find(id))
    }
}

impl Node {
    /// It, or the one inside it, of this id.
    pub fn find(&self, id: &StatementId) -> Option<&Self> {
        if self.id == *id {
            return Some(self);
        }
        self.nodes.iter().find_map(|it| it.find(id))
    }
}

statement! {
    /// What the documents themselves name for an ability. That two things go by the same word is no
    /// such statement.
    AbilityMeans(StatementId) {
        /// Abilities of an ability table, or groups of them.
        abilities: Vec<StatementId>,
        /// The trainings, levels of tracks, support and measures it is said to grow by.
        means: Vec<StatementId>,
        /// What they say, in our own words.
        body: Text,
    }
}

record! {
/// A row of a [`Matrix`]: the ranks or functions it holds for.
pub struct MatrixRow {
    /// Unique in the table.
    pub id: StatementId,
    /// As printed.
    pub label: Text,
    /// Ranks it holds for.
    #[serde(default)]
    pub ranks: Vec<RankId>,
    /// Posts or functions it holds for.
    #[serde(default)]
    pub posts: Vec<PostId>,
}
}

record! {
/// A mark of a [`Matrix`].
pub struct MatrixMark {
    /// Unique in the table.
    pub id: StatementId,
    /// As printed: ○, －.
    pub label: Text,
    /// What it means.
    pub meaning: Meaning,
    /// How high it asks, where the document has levels: a higher number asks for more.
    #[serde(default)]
    pub level: Option<u8>,
}
}

choice! {
/// What a mark, or its absence, means. They are never mixed.
pub enum Meaning {
    /// Asked for.
    Required = "required",
    /// Not asked for.
    NotRequired = "not-required",
    /// Not stressed; it may still be asked for.
    NotEmphasised = "not-emphasised",
    /// It does not stand in this row's table; nothing is said of it.
    Absent = "absent",
    /// Not known.
    Unknown = "unknown",
}
}

statement! {
    /// An ability, or a group of them.
    Node(StatementId) {
        /// Its name as printed.
        label: Text,
        /// Other names of the same ability in the document.
        #[serde(default)]
        aliases: Vec<Text>,
        /// What it means, in our own words.
        #[serde(default)]
        body: Option<Text>,
        /// Abilities below it.
        #[serde(default)]
        nodes: Vec<Node>,
    }
}

record! {
/// A wording of an ability at some rank, in our own words.
pub struct Wording {
    /// Unique in the table.
    pub id: StatementId,
    /// The words.
    pub text: Text,
}
}

record! {
/// What stands where a row and an ability meet.
pub struct Cell {
    /// A row of this table.
    pub row: StatementId,
    /// An ability of this table.
    pub node: StatementId,
    /// A mark of this table.
    #[serde(default)]
    pub mark: Option<StatementId>,
    /// The ability's name at this rank, where it changes.
    #[serde(default)]
    pub label: Option<Text>,
    /// A wording of this table.
    #[serde(default)]
    pub wording: Option<StatementId>,
    /// How sure it is.
    #[serde(default)]
    pub certainty: Certainty,
    /// What was inferred from what.
    #[serde(default)]
    pub why: Option<Text>,
}
}
