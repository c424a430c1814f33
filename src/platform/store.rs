//! The port to the store of plans, and what can go wrong there, in the person's words.

use std::{fmt, rc::Rc};

use super::{Later, now};
use crate::domain::{
    plan::PlanId,
    revisions::{Kind, Revision},
    save::record::{Kept, Record},
};

/// Where plans are kept.
///
/// A save replaces only the revision it is based on, and resolves only when the new one is kept.
pub trait PlanStore {
    /// Everything kept, and what had to be done to get it.
    fn load(&self) -> Later<Result<Loaded, StoreError>>;

    /// What is kept now, as it is: nothing is put back, and no second copy stands in its place.
    fn kept(&self) -> Later<Result<Vec<Kept>, StoreError>>;

    /// Keeps a record in place of revision `based_on`; `None` if there must be none yet. The one
    /// before it is put among the earlier revisions as `kind`.
    fn save(
        &self,
        record: Record,
        based_on: Option<u64>,
        kind: Kind,
    ) -> Later<Result<(), SaveError>>;

    /// Takes a plan out. It stays among the earlier revisions as [`Kind::BeforeDelete`].
    fn remove(&self, id: PlanId, based_on: u64) -> Later<Result<(), SaveError>>;

    /// The earlier revisions of a plan, or of all there ever were, newest first.
    fn revisions(&self, of: Option<PlanId>) -> Later<Result<Vec<Revision>, StoreError>>;

    /// How large the second copy of what it keeps is, in bytes of text; 0 where there is none.
    fn second_copy(&self) -> usize {
        0
    }

    /// Takes everything out: plans, earlier revisions and second copies. Gives what has to be said then.
    fn erase(&self) -> Later<Result<Vec<Notice>, StoreError>>;

    /// Goes on in a new place, because the one there is does not open; that one stays as it is. What is
    /// loaded next comes from the second copy.
    fn rebuild(&self) -> Later<Result<(), StoreError>> {
        now(Ok(()))
    }

    /// Tells from now on what happens to the store by itself; only the last one that asked is told.
    fn on_event(&self, told: OnStoreEvent) {
        drop(told);
    }

    /// How long it keeps what it has.
    fn keeps(&self) -> Keeps;
}

/// Told what happens to a store by itself.
pub type OnStoreEvent = Rc<dyn Fn(StoreEvent)>;

/// What happens to a store by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StoreEvent {
    /// A page of a newer program is about to change the store. What is saved at once is still kept;
    /// after that this page keeps nothing any more.
    NewerPage,
    /// Whether the second copy is written; told when it changes.
    SecondCopy {
        /// Whether it was, the last time.
        is_written: bool,
    },
}

/// How long a store keeps what it has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keeps {
    /// On this device, also when the browser is closed.
    Device,
    /// Until the page is closed.
    Memory,
}

/// What a store has.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Loaded {
    /// The plans, and what could not be read as one.
    pub kept: Vec<Kept>,
    /// What the person has to be told.
    pub notices: Vec<Notice>,
}

/// What happened to a store while it was opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// The store had lost plans, or the last revisions of them; they came back from the second copy.
    Restored {
        /// How many plans came back.
        plans: usize,
    },
    /// The store was empty although there had been plans, and there is no second copy.
    Lost {
        /// How many plans there were.
        plans: usize,
    },
    /// The store has only earlier revisions of these plans, and there is no second copy.
    Older {
        /// How many plans it are.
        plans: usize,
    },
    /// The store cannot be opened; this is the second copy, and nothing is written to it.
    FromMirror {
        /// How many plans it has.
        plans: usize,
        /// Whether the store answers with an error, and not only late or not at all.
        is_broken: bool,
    },
    /// A page of a newer program changes the store.
    NewerPage,
    /// No new place could be made for a store that does not open.
    NotRebuilt,
    /// Everything was taken out, but not from a place that does not open.
    OldRemains,
}

impl fmt::Display for Notice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Restored { plans } => write!(
                f,
                "ブラウザーの保存場所の内容が失われていたため、控えから{plans}件のプランを元に戻しました。内容を確かめて、保存ファイルもダウンロードしておいてください。"
            ),
            Self::Lost { plans } => write!(
                f,
                "この端末には{plans}件のプランがありましたが、ブラウザーの保存場所が消えていて、控えもありません。保存ファイルがあれば、「保存ファイルから続ける」で戻せます。"
            ),
            Self::Older { plans } => write!(
                f,
                "ブラウザーの保存場所の内容が失われていて、{plans}件のプランは最後に保存したものより古い内容です。控えもありません。保存ファイルがあれば、「保存ファイルから続ける」で戻せます。"
            ),
            Self::FromMirror { plans, .. } => write!(
                f,
                "ブラウザーの保存場所を開けないため、控えの{plans}件を表示しています。ここでの変更は、保存場所が開くまで、この端末に残りません。保存ファイルをダウンロードしてください。"
            ),
            Self::NewerPage => write!(
                f,
                "新しい版のキャリアナビがほかのタブで開かれたため、続けるには、このタブを開き直してください。"
            ),
            Self::NotRebuilt => write!(
                f,
                "保存場所を作り直せませんでした。保存ファイルをダウンロードしてから、ブラウザーの設定で、このサイトのデータを消してください。"
            ),
            Self::OldRemains => write!(
                f,
                "残しているものを消しましたが、開けなくなった古い保存場所は消せませんでした。ブラウザーの設定で、このサイトのデータを消してください。"
            ),
        }
    }
}

/// Why a store cannot be used at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StoreError {
    /// The browser has none, or refuses it.
    Blocked,
    /// It does not answer.
    NoAnswer,
    /// A newer program has changed its shape.
    Newer,
    /// It answers with an error.
    Broken(String),
}

impl StoreError {
    /// Whether it answers with an error: then another place may help.
    pub fn is_broken(&self) -> bool {
        matches!(self, Self::Broken(_))
    }
}

impl fmt::Display for StoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Blocked => write!(
                f,
                "このブラウザーの設定では、この端末に保存できません。閉じる前に、保存ファイルをダウンロードしてください。"
            ),
            Self::NoAnswer => write!(
                f,
                "ブラウザーの保存場所が応答しません。ほかのタブを閉じて、このページを開き直してください。"
            ),
            Self::Newer => write!(
                f,
                "この端末のプランは、新しい版のキャリアナビで保存されています。古いタブを閉じて、このページを開き直してください。"
            ),
            Self::Broken(reason) => write!(
                f,
                "ブラウザーの保存場所を開けません（{reason}）。閉じる前に、保存ファイルをダウンロードしてください。"
            ),
        }
    }
}

/// Why a record is not kept. What was kept before is still there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SaveError {
    /// Another tab has kept another revision, or has taken the plan out.
    Conflict {
        /// What is kept now.
        stored: Option<Box<Record>>,
    },
    /// There is no room left.
    Full,
    /// What is kept under this id cannot be read, or only by a newer program: it is not replaced.
    Protected,
    /// A newer program has changed the store's shape.
    Newer,
    /// The store does not work.
    Unavailable(String),
}

impl fmt::Display for SaveError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Conflict { stored: Some(_) } => write!(
                f,
                "ほかのタブで変更されたため、2つの版があります。どちらを残すか選んでください。"
            ),
            Self::Conflict { stored: None } => write!(
                f,
                "ほかのタブでこのプランが消されています。残すときは、別のプランとして保存してください。"
            ),
            Self::Full => write!(
                f,
                "この端末の空きが足りないため、保存できません。保存ファイルをダウンロードしてから、使わないプランを消してください。"
            ),
            Self::Protected => write!(
                f,
                "この端末に残っている内容を読めないため、上書きしていません。保存ファイルをダウンロードして、別のプランとして保存してください。"
            ),
            Self::Newer => StoreError::Newer.fmt(f),
            Self::Unavailable(reason) => write!(
                f,
                "保存できませんでした（{reason}）。もう一度試しています。閉じる前に、保存ファイルをダウンロードしてください。"
            ),
        }
    }
}
