//! The checked form of a pack. A `Catalog` in hand means that every id resolves and every statement
//! has a source of its own: nothing downstream checks again or looks for the statement around it.

use chrono::NaiveDate;

use super::{
    id::{JobId, PathId, RankId, SectionId, StageId, StatementId},
    pack::{
        Pack,
        growth::{Level, Track, Training},
        people::{Job, Rank},
        rotation::{Path, RotationModel, Stage},
        town::{Document, Section},
    },
    text::Text,
};

/// A town's content, checked.
#[derive(Debug)]
pub struct Catalog {
    pack: Pack,
}

/// Two catalogs are the same only if they are one: comparing their content is never what a page
/// needs, and `Rc`'s comparison stops at the pointer.
impl PartialEq for Catalog {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

impl Eq for Catalog {}

impl Catalog {
    /// A pack that [`check::read`](super::check::read) found sound.
    pub(super) fn new(pack: Pack) -> Self {
        Self { pack }
    }

    /// What the pack says.
    pub fn pack(&self) -> &Pack {
        &self.pack
    }

    /// The main document: the first one.
    pub fn policy(&self) -> Option<&Document> {
        self.pack.documents.first()
    }

    /// Whether the main document's time is over.
    pub fn is_over(&self, today: NaiveDate) -> bool {
        let valid = self.policy().and_then(|it| it.valid.as_ref());
        let last = valid.and_then(|it| it.to.as_ref());
        last.is_some_and(|it| *it < today.to_string())
    }

    /// A job type.
    pub fn job(&self, id: &JobId) -> Option<&Job> {
        self.pack.jobs.iter().find(|it| it.id == *id)
    }

    /// A rank.
    pub fn rank(&self, id: &RankId) -> Option<&Rank> {
        self.pack.ranks.iter().find(|it| it.id == *id)
    }

    /// The names of the jobs that have a rank, where another rank has the same name and only they tell
    /// which one is meant; else nothing.
    pub fn jobs_to_name(&self, rank: &Rank) -> Vec<&str> {
        let is_twin = |it: &Rank| it.id != rank.id && it.label.ja == rank.label.ja;
        if !self.pack.ranks.iter().any(is_twin) {
            return Vec::new();
        }
        let jobs = self.pack.jobs.iter();
        jobs.filter(|it| it.ladder.contains(&rank.id))
            .map(|it| it.label.ja.as_str())
            .collect()
    }

    /// The ranks of a job, lowest first.
    pub fn ladder<'a>(&'a self, job: &'a Job) -> impl Iterator<Item = &'a Rank> {
        job.ladder.iter().filter_map(|it| self.rank(it))
    }

    /// A stage.
    pub fn stage(&self, id: &StageId) -> Option<&Stage> {
        self.pack.stages.iter().find(|it| it.id == *id)
    }

    /// The rotation model of a job: its own, else the one of all jobs.
    pub fn rotation(&self, job: &JobId) -> Option<&RotationModel> {
        let models = &self.pack.rotation;
        models
            .iter()
            .find(|it| it.job.as_ref() == Some(job))
            .or_else(|| models.iter().find(|it| it.job.is_none()))
    }

    /// A path.
    pub fn path(&self, id: &PathId) -> Option<&Path> {
        self.pack.paths.iter().find(|it| it.id == *id)
    }

    /// The track of a level, where the level's name alone would not tell it: in a town of several.
    pub fn track_to_name(&self, level: &Level) -> Option<&Text> {
        let tracks = &self.pack.tracks;
        let has_it = |it: &&Track| it.levels.iter().any(|it| it.id == level.id);
        let track = tracks.iter().find(has_it)?;
        (tracks.len() > 1).then_some(&track.label)
    }

    /// A training.
    pub fn training(&self, id: &StatementId) -> Option<&Training> {
        self.pack.trainings.iter().find(|it| it.id == *id)
    }

    /// The name of something that must come first: a level, a training, a qualification …
    pub fn name_of(&self, id: &StatementId) -> Option<String> {
        let pack = &self.pack;
        macro_rules! look {
            ($($list:expr),*) => {
                $(if let Some(it) = $list.into_iter().find(|it| it.id == *id) {
                    return Some(it.label.ja.clone());
                })*
            };
        }
        let mut levels = pack.tracks.iter().flat_map(|it| &it.levels);
        if let Some(level) = levels.find(|it| it.id == *id) {
            let track = self.track_to_name(level);
            return Some(track.map_or_else(
                || level.label.ja.clone(),
                |it| format!("{it}：{}", level.label),
            ));
        }
        let cells = pack.rotation.iter().flat_map(|it| &it.cells);
        look!(
            &pack.trainings,
            &pack.certifications,
            &pack.tracks,
            &pack.supports,
            &pack.gates,
            &pack.year,
            &pack.roles,
            &pack.measures,
            cells.flat_map(|it| &it.qualifications)
        );
        None
    }

    /// A section and the document it stands in.
    pub fn section(&self, id: &SectionId) -> Option<(&Document, &Section)> {
        self.pack.documents.iter().find_map(|document| {
            Some((document, document.sections.iter().find(|it| it.id == *id)?))
        })
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::guide::fixture;

    #[test]
    fn a_document_holds_on_its_last_day() {
        let catalog = fixture::minamo();
        let is_over = |day: &str| catalog.is_over(day.parse().unwrap());
        assert!(!is_over("2025-03-31") && is_over("2025-04-01"));
        assert!(!fixture::kitakyushu().is_over("2099-01-01".parse().unwrap()));
    }
}
