//! Every word of the page that is not a town's: one typed table, one entry a word. Japanese is
//! compiled in; another language is another value of [`Words`].
//!
//! `{}` marks where a value goes; [`fill`](crate::domain::guide::draft::fill) puts it there.

mod abilities;
mod about;
mod compare;
mod facts;
mod frame;
mod growth;
mod plan;
mod rank;
mod rotation;
mod search;
mod start;
mod state;
mod systems;
mod town;

pub use self::{
    abilities::AbilityWords, about::AboutWords, compare::CompareWords, facts::FactWords,
    frame::FrameWords, growth::GrowthWords, plan::PlanWords, rank::RankWords,
    rotation::RotationWords, search::SearchWords, start::StartWords, state::StateWords,
    systems::SystemWords, town::TownWords,
};

/// All words of the page in one language.
#[derive(Debug)]
pub struct Words {
    /// Header, footer, navigation, sources and certainty.
    pub frame: FrameWords,
    /// Start page and the three choices.
    pub start: StartWords,
    /// Pages of a town.
    pub town: TownWords,
    /// Pages of a job and rank.
    pub rank: RankWords,
    /// Line map and rotation page.
    pub rotation: RotationWords,
    /// Abilities page.
    pub abilities: AbilityWords,
    /// Trainings, DX steps, qualifications.
    pub growth: GrowthWords,
    /// The year and the systems around it.
    pub systems: SystemWords,
    /// Measures, figures, glossary, first year.
    pub facts: FactWords,
    /// Comparison.
    pub compare: CompareWords,
    /// Search, and finding a town.
    pub search: SearchWords,
    /// Plans.
    pub plan: PlanWords,
    /// Pages about the app.
    pub about: AboutWords,
    /// Loading, missing, broken.
    pub state: StateWords,
}

/// A language's table exists once: comparing its place is enough, and 20 KB of wasm less.
impl PartialEq for Words {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

/// Japanese.
pub static JA: Words = Words {
    frame: frame::JA,
    start: start::JA,
    town: town::JA,
    rank: rank::JA,
    rotation: rotation::JA,
    abilities: abilities::JA,
    growth: growth::JA,
    systems: systems::JA,
    facts: facts::JA,
    compare: compare::JA,
    search: search::JA,
    plan: plan::JA,
    about: about::JA,
    state: state::JA,
};

/// Declares a table of words and its Japanese value.
macro_rules! words {
    ($(#[$meta:meta])* $name:ident { $($field:ident: $ja:expr,)* }) => {
        $(#[$meta])*
        #[derive(Debug)]
        #[allow(missing_docs, reason = "a word is its own description")]
        pub struct $name {
            $(pub $field: &'static str,)*
        }

        pub(super) const JA: $name = $name { $($field: $ja,)* };
    };
}
pub(crate) use words;
