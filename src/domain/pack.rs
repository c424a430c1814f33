//! A content pack exactly as a municipality writes it: one JSON file. No logic here.
//!
//! Every town's words are data: no rank, job, stage, path, badge or ability is named in code. What
//! a policy leaves open stays open: see [`Certainty`](base::Certainty), [`Gap`] and [`Unpaired`]. A module a policy
//! does not have is an empty list. [`Catalog`](super::catalog::Catalog) is the checked form.

pub mod ability;
pub mod base;
pub mod figure;
pub mod growth;
pub mod item;
pub mod people;
pub mod plan_rule;
pub mod rotation;
pub mod town;
pub mod when;
pub mod year;

use self::{
    ability::{AbilityMeans, Ideal, Matrix, Role},
    base::Labels,
    figure::{Indicator, Measure, Pillar, Survey},
    growth::{Certification, Gate, Support, Track, Training},
    people::{Employment, Function, Job, Rank},
    plan_rule::PlanRule,
    rotation::{Path, RotationModel, RotationRule, Stage},
    town::{Actor, Document, Gap, Term, Town, Unpaired},
    year::Step,
};
use super::read::record;

/// The newest pack schema this program knows.
pub const SCHEMA: u32 = 1;

/// The largest pack that is read, in bytes.
pub const MAX_BYTES: usize = 1_000_000;

record! {
/// One municipality's content.
pub struct Pack {
    /// The schema this file is written in. 1 today.
    pub schema: u32,
    /// The oldest program schema that may read this file.
    pub min_reader: u32,
    /// This file's own revision, raised at each change: `2026-11-20.1`.
    pub revision: String,
    /// The municipality.
    pub town: Town,
    /// The documents everything in this file comes from, the main policy first.
    pub documents: Vec<Document>,
    /// The town's own heading for a topic, where it differs from the program's.
    #[serde(default)]
    pub labels: Labels,
    /// Credo, ideal of staff and organisation, vision, background.
    #[serde(default)]
    pub ideals: Vec<Ideal>,
    /// Groups of staff by employment; only where people outside the ladder are named.
    #[serde(default)]
    pub employments: Vec<Employment>,
    /// Ranks, lowest first. `next` makes them a partial order.
    #[serde(default)]
    pub ranks: Vec<Rank>,
    /// Functions held across ranks (チームリーダー …).
    #[serde(default)]
    pub functions: Vec<Function>,
    /// Job types. A policy without job types has the one job `any`.
    pub jobs: Vec<Job>,
    /// What is asked of whom.
    #[serde(default)]
    pub roles: Vec<Role>,
    /// Ability tables.
    #[serde(default)]
    pub matrices: Vec<Matrix>,
    /// Stages of a career, first one first.
    #[serde(default)]
    pub stages: Vec<Stage>,
    /// Paths a career may take in its last stage.
    #[serde(default)]
    pub paths: Vec<Path>,
    /// Rotation models by job type.
    #[serde(default)]
    pub rotation: Vec<RotationModel>,
    /// Rotation rules that hold for all jobs or for some people.
    #[serde(default)]
    pub rotation_rules: Vec<RotationRule>,
    /// How one is promoted, or steps down on request.
    #[serde(default)]
    pub gates: Vec<Gate>,
    /// Rules of postings and exams that the lines of a plan are compared with.
    #[serde(default)]
    pub plan_rules: Vec<PlanRule>,
    /// Certifications of specialists.
    #[serde(default)]
    pub certifications: Vec<Certification>,
    /// Tracks with levels: DX and other key talent.
    #[serde(default)]
    pub tracks: Vec<Track>,
    /// Trainings: on the job, off the job, by oneself, by dispatch.
    #[serde(default)]
    pub trainings: Vec<Training>,
    /// Support a person can ask for.
    #[serde(default)]
    pub supports: Vec<Support>,
    /// The year: interviews, evaluation, transfers; in the order of the fiscal year.
    #[serde(default)]
    pub year: Vec<Step>,
    /// Pillars of measures.
    #[serde(default)]
    pub pillars: Vec<Pillar>,
    /// Measures, initiatives, action items.
    #[serde(default)]
    pub measures: Vec<Measure>,
    /// What the documents themselves name for an ability.
    #[serde(default)]
    pub ability_means: Vec<AbilityMeans>,
    /// Figures and targets.
    #[serde(default)]
    pub indicators: Vec<Indicator>,
    /// Surveys among staff.
    #[serde(default)]
    pub surveys: Vec<Survey>,
    /// Who does what in carrying the policy out.
    #[serde(default)]
    pub actors: Vec<Actor>,
    /// The town's glossary.
    #[serde(default)]
    pub glossary: Vec<Term>,
    /// Groups of words that readers type for one another (`DX`, `デジタル`): search finds all of
    /// a group. Other spellings of a term stand with the term.
    #[serde(default)]
    pub synonyms: Vec<Vec<String>>,
    /// Values known, pairing not.
    #[serde(default)]
    pub unpaired: Vec<Unpaired>,
    /// What is lost, not in the policy, or in another document.
    #[serde(default)]
    pub gaps: Vec<Gap>,
}
}
