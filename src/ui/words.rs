//! Every word of the page that is not a town's: one typed table, one entry a word. Japanese is
//! compiled in; another language is another value of [`Words`].
//!
//! `{}` marks where a value goes; [`fill`](crate::domain::guide::draft::fill) puts it there.

mod abilities;
mod about;
mod advice;
mod compare;
mod facts;
mod find;
mod frame;
mod growth;
mod keeping;
mod plan;
mod rank;
mod rotation;
mod search;
mod self_check;
mod share;
mod sheet;
mod start;
mod state;
mod systems;
mod take_away;
mod town;

pub use self::{
    abilities::AbilityWords, about::AboutWords, advice::AdviceWords, compare::CompareWords,
    facts::FactWords, find::FindWords, frame::FrameWords, growth::GrowthWords,
    keeping::KeepingWords, plan::PlanWords, rank::RankWords, rotation::RotationWords,
    search::SearchWords, self_check::SelfCheckWords, share::ShareWords, sheet::SheetWords,
    start::StartWords, state::StateWords, systems::SystemWords, take_away::TakeAwayWords,
    town::TownWords,
};

/// A language of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    /// Japanese.
    Ja,
}

/// All words of the page in one language. What every page needs is at hand; the words of pages that are
/// fetched later come by a function, so that they are in the chunk that calls it and not in the first
/// load.
#[derive(Debug)]
pub struct Words {
    language: Language,
    /// Header, footer, navigation, sources and certainty.
    pub frame: FrameWords,
    /// Start page and the three choices.
    pub start: StartWords,
    /// Finding a town by name.
    pub find: FindWords,
    /// Pages about the app.
    pub about: AboutWords,
    /// Loading, missing, broken.
    pub state: StateWords,
}

impl Words {
    /// Pages of a town.
    pub fn town(&self) -> &'static TownWords {
        match self.language {
            Language::Ja => &town::JA,
        }
    }

    /// Pages of a job and rank.
    pub fn rank(&self) -> &'static RankWords {
        match self.language {
            Language::Ja => &rank::JA,
        }
    }

    /// Line map and rotation page.
    pub fn rotation(&self) -> &'static RotationWords {
        match self.language {
            Language::Ja => &rotation::JA,
        }
    }

    /// Abilities page.
    pub fn abilities(&self) -> &'static AbilityWords {
        match self.language {
            Language::Ja => &abilities::JA,
        }
    }

    /// Trainings, DX steps, qualifications.
    pub fn growth(&self) -> &'static GrowthWords {
        match self.language {
            Language::Ja => &growth::JA,
        }
    }

    /// The year and the systems around it.
    pub fn systems(&self) -> &'static SystemWords {
        match self.language {
            Language::Ja => &systems::JA,
        }
    }

    /// Measures, figures, glossary, first year.
    pub fn facts(&self) -> &'static FactWords {
        match self.language {
            Language::Ja => &facts::JA,
        }
    }

    /// Comparison.
    pub fn compare(&self) -> &'static CompareWords {
        match self.language {
            Language::Ja => &compare::JA,
        }
    }

    /// Search.
    pub fn search(&self) -> &'static SearchWords {
        match self.language {
            Language::Ja => &search::JA,
        }
    }

    /// Self-check, and the way from it to a plan.
    pub fn self_check(&self) -> &'static SelfCheckWords {
        match self.language {
            Language::Ja => &self_check::JA,
        }
    }

    /// Giving a part of a plan away, and taking one.
    pub fn share(&self) -> &'static ShareWords {
        match self.language {
            Language::Ja => &share::JA,
        }
    }

    /// The sheet for a talk.
    pub fn sheet(&self) -> &'static SheetWords {
        match self.language {
            Language::Ja => &sheet::JA,
        }
    }

    /// Taking a plan along.
    pub fn take_away(&self) -> &'static TakeAwayWords {
        match self.language {
            Language::Ja => &take_away::JA,
        }
    }

    /// Earlier revisions.
    pub fn keeping(&self) -> &'static KeepingWords {
        match self.language {
            Language::Ja => &keeping::JA,
        }
    }

    /// A plan beside the town's own rules.
    pub fn advice(&self) -> &'static AdviceWords {
        match self.language {
            Language::Ja => &advice::JA,
        }
    }

    /// Plans.
    pub fn plan(&self) -> &'static PlanWords {
        match self.language {
            Language::Ja => &plan::JA,
        }
    }
}

/// A language's table exists once: comparing its place is enough, and 20 KB of wasm less.
impl PartialEq for Words {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

/// Japanese.
pub static JA: Words = Words {
    language: Language::Ja,
    frame: frame::JA,
    start: start::JA,
    find: find::JA,
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
