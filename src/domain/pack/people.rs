//! Jobs, ranks and posts: who the pack is about.

use super::base::statement;
use crate::domain::{
    id::{EmploymentId, JobId, PostId, RankId},
    read::record,
    text::Text,
};

statement! {
    /// A group of staff outside the ordinary ladder (再任用, 会計年度任用 …).
    Employment(EmploymentId) {
        /// Its name.
        label: Text,
        /// What it means.
        #[serde(default)]
        body: Option<Text>,
    }
}

statement! {
    /// A rank (職位).
    Rank(RankId) {
        /// Its name.
        label: Text,
        /// The group of ranks it belongs to as the document names it (管理職, 監督職 …).
        #[serde(default)]
        tier: Option<Text>,
        /// Grades (級) as printed.
        #[serde(default)]
        grades: Vec<Text>,
        /// Posts of this rank.
        #[serde(default)]
        posts: Vec<Post>,
        /// The ranks one may be promoted to from here.
        #[serde(default)]
        next: Vec<RankId>,
        /// The rank whose abilities are read for this one.
        #[serde(default)]
        read_as: Option<RankId>,
        /// The employment group; absent for the ordinary ladder.
        #[serde(default)]
        employment: Option<EmploymentId>,
        /// Other names a reader may look for.
        #[serde(default)]
        aliases: Vec<String>,
    }
}

record! {
/// A post (職) of a rank.
pub struct Post {
    /// Unique among posts and functions.
    pub id: PostId,
    /// Its name.
    pub label: Text,
    /// Other names.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// The rank this post counts as elsewhere.
    #[serde(default)]
    pub equivalent_to: Option<RankId>,
}
}

statement! {
    /// A function (役目) that people of several ranks may hold.
    Function(PostId) {
        /// Its name.
        label: Text,
        /// The ranks that may hold it.
        held_by: Vec<RankId>,
    }
}

statement! {
    /// A job type (職種).
    Job(JobId) {
        /// Its name.
        label: Text,
        /// Other names a reader may look for.
        #[serde(default)]
        aliases: Vec<String>,
        /// Its ranks, lowest first: the valid pairs of job and rank.
        ladder: Vec<RankId>,
        /// The group of jobs as the document names it.
        #[serde(default)]
        series: Option<Text>,
    }
}
