//! The port to the device: its clock, its files and printer, its choice of keeping.

use std::{fmt, rc::Rc};

use chrono::NaiveDate;

use super::{Guard, Later};
use crate::domain::id::TownId;

/// The device the page runs on.
pub trait Device {
    /// Today, where the person is.
    fn today(&self) -> NaiveDate;

    /// The time where the person is, as `2026-11-20T13:05`. For showing; it orders nothing.
    fn now(&self) -> String;

    /// Whole minutes since 1970. For thinning out earlier revisions; it orders nothing.
    fn minutes(&self) -> u64;

    /// Bits no one can guess.
    fn random_bits(&self) -> u64;

    /// Offers a text as a file to save.
    ///
    /// # Errors
    ///
    /// If the browser refuses.
    fn download(&self, name: &str, mime: &str, text: &str) -> Result<(), DeviceError>;

    /// Lets the person choose a file; `None` if they choose none. Only inside a click.
    fn pick_file(&self, most_bytes: u64) -> Later<Result<Option<PickedFile>, FileError>>;

    /// Opens the print dialog.
    fn print(&self);

    /// Calls back whenever the page may be about to end: it is hidden, left or frozen.
    fn on_hidden(&self, callback: Rc<dyn Fn()>) -> Guard;

    /// Whether the browser counts the page as safely delivered (https, localhost, file).
    fn is_secure_context(&self) -> bool;

    /// Whether the page is a local file.
    fn is_file(&self) -> bool;

    /// The address of this page, without what stands after `#`, if others can open it: over https.
    fn public_address(&self) -> Option<String>;

    /// Calls back with what a shared link holds: at once if one was opened before, and whenever one is.
    fn on_shared(&self, callback: Rc<dyn Fn(String)>) -> Guard;

    /// What was chosen about keeping; `None` before.
    fn choice(&self) -> Option<Choice>;

    /// Notes the choice about keeping. For [`Choice::Nowhere`] nothing is written.
    ///
    /// # Errors
    ///
    /// If the browser has no place for it; the choice then holds until the page is closed.
    fn choose(&self, choice: Choice) -> Result<(), DeviceError>;

    /// The towns whose content was opened on this device, the earliest first.
    fn opened_towns(&self) -> Vec<TownId>;

    /// Notes the towns that were opened. Without [`Choice::Device`], and for none, nothing is kept.
    fn note_opened_towns(&self, towns: &[TownId]);

    /// Whether a store is there from an earlier visit, found out without making one. `false` where
    /// the browser does not tell.
    fn has_store(&self) -> Later<bool>;

    /// Hands the whole export file to the rescue outside the app. An empty text takes it back.
    fn hand_over(&self, name: &str, text: &str);

    /// Says that the page stands.
    fn ready(&self);

    /// Answers the rescue's pings as long as the guard lives.
    fn answer_pings(&self) -> Guard;
}

/// Where plans are kept, as the person chose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// この端末に保存する.
    Device,
    /// 保存しない: until the page is closed.
    Nowhere,
}

/// A file the person chose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PickedFile {
    /// Its name.
    pub name: String,
    /// What it holds.
    pub bytes: Vec<u8>,
}

/// Why a chosen file is not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileError {
    /// It is larger than asked for. It was not read.
    TooLarge {
        /// Its size.
        bytes: u64,
    },
    /// It changed or went away while it was read, or is a folder.
    Unreadable,
    /// Not one file was put down, but several, or a link, a picture, a text.
    NotOneFile,
}

impl fmt::Display for FileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLarge { bytes } => write!(
                f,
                "ファイルが大きすぎます（{}MB）。キャリアナビの保存ファイルか確かめてください。",
                bytes.div_ceil(1_000_000)
            ),
            Self::NotOneFile => write!(
                f,
                "読み込めるのは、保存ファイル（.json）1つだけです。書き出したファイルを1つ選んで置いてください。"
            ),
            Self::Unreadable => write!(
                f,
                "ファイルを読み込めませんでした。ほかのアプリで開いていれば閉じて、もう一度選んでください。"
            ),
        }
    }
}

/// Something the browser refused to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeviceError(pub String);

impl fmt::Display for DeviceError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "ブラウザーが止めました（{}）。ブラウザーの設定を確かめて、もう一度試してください。",
            self.0
        )
    }
}
