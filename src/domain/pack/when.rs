//! Whom and when a statement concerns; years, months, numbers and duties as printed.

use crate::domain::{
    check::wrong::Wrong,
    id::{EmploymentId, JobId, PostId, RankId, StageId, StatementId},
    read::{choice, record},
    text::Text,
};

record! {
/// Whom or when a statement concerns. An empty part does not restrict; a part named in `inferred`
/// was read from context, not from the words.
pub struct When {
    /// The condition in the document's own words (a name or a number, not a sentence).
    #[serde(default)]
    pub words: Option<Text>,
    /// Job types.
    #[serde(default)]
    pub jobs: Vec<JobId>,
    /// Ranks.
    #[serde(default)]
    pub ranks: Vec<RankId>,
    /// Posts or functions.
    #[serde(default)]
    pub posts: Vec<PostId>,
    /// Stages.
    #[serde(default)]
    pub stages: Vec<StageId>,
    /// Employment groups.
    #[serde(default)]
    pub employment: Vec<EmploymentId>,
    /// Years of service, in a post, or of age.
    #[serde(default)]
    pub years: Option<Years>,
    /// Months of the year.
    #[serde(default)]
    pub months: Option<Months>,
    /// Statements that come before this one (a level, a qualification …).
    #[serde(default)]
    pub requires: Vec<StatementId>,
    /// Which of the parts above are inferred.
    #[serde(default)]
    pub inferred: Vec<WhenPart>,
}
}

impl When {
    /// Whether nothing in it tells whom it concerns, except perhaps its words.
    pub fn names_nobody(&self) -> bool {
        self.jobs.is_empty()
            && self.ranks.is_empty()
            && self.posts.is_empty()
            && self.stages.is_empty()
            && self.employment.is_empty()
            && self.years.is_none()
            && self.requires.is_empty()
    }
}

choice! {
/// A part of a [`When`].
#[expect(missing_docs, reason = "each is the field of `When` of that name")]
pub enum WhenPart {
    Jobs = "jobs",
    Ranks = "ranks",
    Posts = "posts",
    Stages = "stages",
    Employment = "employment",
    Years = "years",
    Months = "months",
    Requires = "requires",
}
}

record! {
/// A range of whole years, both ends included.
pub struct Years {
    /// From this many years; open if absent.
    #[serde(default)]
    pub min: Option<u8>,
    /// To this many years; open if absent.
    #[serde(default)]
    pub max: Option<u8>,
    /// What the years are counted from.
    pub basis: Basis,
    /// Whether the document says "about".
    #[serde(default)]
    pub approx: bool,
}
wrong = Years::wrong
}

impl Copy for Years {}

impl Years {
    fn wrong(&self) -> Option<Wrong> {
        let is_backwards = matches!((self.min, self.max), (Some(min), Some(max)) if min > max);
        is_backwards.then_some(Wrong::BadRange)
    }
}

choice! {
/// What [`Years`] are counted from.
pub enum Basis {
    /// Joining the town.
    Service = "service",
    /// Coming to the present post or department.
    Post = "post",
    /// Birth.
    Age = "age",
}
}

record! {
/// Months of a year, both ends included, 1 to 12. `from` after `to` crosses the new year.
pub struct Months {
    /// First month.
    #[schemars(range(min = 1, max = 12))]
    pub from: u8,
    /// Last month.
    #[schemars(range(min = 1, max = 12))]
    pub to: u8,
}
wrong = Months::wrong
}

impl Copy for Months {}

impl Months {
    /// Whether they are the whole year.
    pub fn are_all(&self) -> bool {
        self.from == self.to % 12 + 1
    }

    fn wrong(&self) -> Option<Wrong> {
        let are_months = [self.from, self.to].iter().all(|it| (1..=12).contains(it));
        (!are_months).then_some(Wrong::BadRange)
    }
}

record! {
/// A number exactly as the document prints it. Text, because 3.30 is not 3.3.
pub struct Number {
    /// As printed: `3.30`, `全職員の約３分の1`.
    pub text: String,
    /// `人`, `％` … as printed.
    #[serde(default)]
    pub unit: Option<Text>,
    /// Whether the document says "about".
    #[serde(default)]
    pub approx: bool,
}
}

choice! {
/// How far a training is a duty.
pub enum Duty {
    /// 必修、必須.
    Required = "required",
    /// 指名制.
    Nominated = "nominated",
    /// 希望制.
    Optional = "optional",
    /// 選択制.
    Selective = "selective",
}
}
