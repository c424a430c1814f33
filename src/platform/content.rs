//! The port to the content: packs and the edition's settings, fetched or standing in the page.

use std::fmt;

use super::Later;
use crate::domain::id::TownId;

/// Where content comes from. Texts are given as they are; reading them is the caller's.
pub trait Content {
    /// The text of `site.json`.
    fn site(&self) -> Later<Result<String, FetchError>>;

    /// The text of `towns.json`.
    fn towns(&self) -> Later<Result<String, FetchError>>;

    /// The text of a town's pack.
    fn pack(&self, town: &TownId) -> Later<Result<String, FetchError>>;
}

/// Why a content file cannot be had.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FetchError {
    /// The server has no such file.
    Missing {
        /// The file's address in the folder.
        file: String,
    },
    /// The server answers with an error.
    Refused {
        /// The file's address in the folder.
        file: String,
        /// The HTTP status.
        status: u16,
    },
    /// The server cannot be reached.
    Unreachable {
        /// The file's address in the folder.
        file: String,
    },
    /// The answer is a web page, as that of a sign-in page of a network.
    WebPage {
        /// The file's address in the folder.
        file: String,
    },
    /// The answer is larger than any content file may be.
    TooLarge {
        /// The file's address in the folder.
        file: String,
    },
    /// The answer is not UTF-8 text.
    NotText {
        /// The file's address in the folder.
        file: String,
    },
}

impl fmt::Display for FetchError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing { file } => write!(
                f,
                "「{file}」が見つかりません。アドレスを確かめるか、このページを用意した部署に知らせてください。"
            ),
            Self::Refused { file, status } => write!(
                f,
                "サーバーが「{file}」を渡しませんでした（{status}）。しばらくしてから、もう一度開いてください。"
            ),
            Self::Unreachable { file } => write!(
                f,
                "「{file}」を読み込めません。ネットワークにつながっているか確かめて、もう一度開いてください。"
            ),
            Self::WebPage { file } => write!(
                f,
                "「{file}」の代わりに、別のページが返ってきました。ネットワークへのログインが済んでいるか確かめてください。"
            ),
            Self::TooLarge { file } => write!(
                f,
                "「{file}」が大きすぎます。このページを用意した部署に知らせてください。"
            ),
            Self::NotText { file } => write!(
                f,
                "「{file}」の文字コードがUTF-8ではありません。UTF-8で保存し直してください。"
            ),
        }
    }
}
