//! How people move: stages, paths, rotation models and rules.

use super::{
    base::{Certainty, statement},
    item::Item,
    when::When,
};
use crate::domain::{
    check::wrong::Wrong,
    id::{JobId, PathId, StageId, StatementId},
    read::record,
    text::Text,
};

statement! {
    /// A stage (時期) of a career. Whose stage it is depends on the job: see [`RotationCell::when`].
    Stage(StageId) {
        /// Its name as printed.
        label: Text,
        /// Whose stage it is, unless a job's own cell says otherwise.
        #[serde(default)]
        when: When,
        /// In our own words.
        #[serde(default)]
        body: Option<Text>,
    }
}

statement! {
    /// A path (ゼネラリスト …).
    Path(PathId) {
        /// Its name as printed.
        label: Text,
        /// In our own words.
        #[serde(default)]
        body: Option<Text>,
    }
}

statement! {
    /// How people of one job type move.
    RotationModel(StatementId) {
        /// The job type; absent for a model of all jobs.
        #[serde(default)]
        job: Option<JobId>,
        /// Stage by stage, first one first.
        cells: Vec<RotationCell>,
        /// What to know about the whole table.
        #[serde(default)]
        notes: Vec<Item>,
    }
}

statement! {
    /// What one job type does in one stage.
    RotationCell(StatementId) {
        /// The stage, or several where one cell spans them.
        stages: Vec<StageId>,
        /// As printed: `育成期（約10年間）`.
        #[serde(default)]
        label: Option<Text>,
        /// Whose stage it is in this job, where it differs from the stage's own.
        #[serde(default)]
        when: Option<When>,
        /// The idea of the stage, in our own words.
        #[serde(default)]
        approach: Option<Text>,
        /// How long one stays in a post.
        #[serde(default)]
        interval: Option<Interval>,
        /// Where one starts, in our own words with the names exact.
        #[serde(default)]
        first_posting: Option<Text>,
        /// How many of the fields one sees, as printed (`２ヶ所程度`) or in our own words.
        #[serde(default)]
        choose: Option<Text>,
        /// Stages whose fields go on in this one.
        #[serde(default)]
        carries: Vec<StageId>,
        /// Fields, in the order of the document, which is no order of time.
        #[serde(default)]
        fields: Vec<Field>,
        /// Main work (主な業務) that lies across the fields.
        #[serde(default)]
        tasks: Vec<Field>,
        /// What is asked in this stage whatever the field.
        #[serde(default)]
        common: Vec<Item>,
        /// The paths of this stage.
        #[serde(default)]
        paths: Vec<CellPath>,
        /// Qualifications useful for the work.
        #[serde(default)]
        qualifications: Vec<Qualification>,
        /// Courses named for the job.
        #[serde(default)]
        courses: Vec<Item>,
        /// What to know about this cell.
        #[serde(default)]
        notes: Vec<Item>,
    }
}

impl RotationCell {
    /// All its fields: of the stage, of its main work, of its paths.
    pub fn all_fields(&self) -> impl Iterator<Item = &Field> {
        let of_paths = self.paths.iter().flat_map(|it| &it.fields);
        self.fields.iter().chain(&self.tasks).chain(of_paths)
    }
}

record! {
/// How long one stays in a post.
pub struct Interval {
    /// As printed: `3年程度`.
    pub words: Text,
    /// Shortest, in years.
    pub min: u8,
    /// Longest, in years.
    pub max: u8,
    /// Whether the document says "about" (程度, 概ね): then a year more is not taken for longer.
    #[serde(default)]
    pub approx: bool,
}
wrong = Interval::wrong
}

impl Interval {
    /// The most years of a posting that nothing is said of. A rough number gets a year more, as at the
    /// ends of a stage of "about" so many years.
    pub fn most(&self) -> i32 {
        i32::from(self.max) + i32::from(self.approx)
    }

    fn wrong(&self) -> Option<Wrong> {
        (self.min > self.max || self.max == 0).then_some(Wrong::BadRange)
    }
}

statement! {
    /// A field (分野, 部門) one works in.
    Field(StatementId) {
        /// Its name as printed.
        label: Text,
        /// A group of fields it is printed under (`農林業分野`, `博物館等`).
        #[serde(default)]
        group: Option<Text>,
        /// What one learns or does there.
        #[serde(default)]
        tasks: Vec<Item>,
        /// Where: departments as named.
        #[serde(default)]
        divisions: Vec<Division>,
    }
}

record! {
/// Departments of a field, as named; abbreviations are not opened.
pub struct Division {
    /// What they belong to, as printed.
    #[serde(default)]
    pub label: Option<Text>,
    /// The departments.
    pub placements: Vec<Text>,
}
}

record! {
/// A path inside a stage.
pub struct CellPath {
    /// The path.
    pub path: PathId,
    /// In our own words.
    #[serde(default)]
    pub body: Option<Text>,
    /// Its fields.
    #[serde(default)]
    pub fields: Vec<Field>,
    /// What is asked on this path whatever the field.
    #[serde(default)]
    pub common: Vec<Item>,
}
}

statement! {
    /// A qualification useful for a job.
    Qualification(StatementId) {
        /// Its name as printed.
        label: Text,
        /// How sure the stage is that it stands in; the qualification itself may be stated.
        #[serde(default)]
        stage_certainty: Certainty,
    }
}

statement! {
    /// A rule about rotation that holds for all jobs, or for the people `when` names.
    RotationRule(StatementId) {
        /// Its heading as printed.
        label: Text,
        /// Whom it concerns.
        #[serde(default)]
        when: When,
        /// In our own words.
        #[serde(default)]
        body: Option<Text>,
        /// How long one stays in a post.
        #[serde(default)]
        interval: Option<Interval>,
        /// The single rules.
        #[serde(default)]
        items: Vec<Item>,
    }
}
