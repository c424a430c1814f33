//! The kinds of things that can be wrong, each with what to write instead.

use std::fmt;

use crate::domain::save::slip::Slip;

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// The file is larger than any pack.
    TooLarge {
        /// Its size.
        bytes: usize,
    },
    /// The file is empty.
    Empty,
    /// The file is in another encoding.
    NotUtf8,
    /// The file is no JSON.
    Syntax(Slip),
    /// The file was written for a newer program.
    Newer {
        /// Its schema.
        schema: u32,
        /// The newest schema known here.
        known: u32,
    },
    /// No such key here.
    UnknownKey {
        /// The key.
        key: String,
        /// A key that looks like it.
        nearest: Option<String>,
    },
    /// A key is missing.
    MissingKey {
        /// The key.
        key: String,
    },
    /// Another kind of value is wanted.
    WrongKind {
        /// The kinds wanted, in Japanese.
        wanted: &'static str,
        /// The kind found, in Japanese.
        found: &'static str,
    },
    /// Only certain words are allowed.
    NotAllowed {
        /// The word.
        word: String,
        /// The words allowed.
        allowed: Vec<String>,
    },
    /// Not an id.
    BadId {
        /// The text.
        id: String,
    },
    /// An id that addresses need for themselves.
    ReservedId {
        /// The id.
        id: String,
    },
    /// An id that stands somewhere already.
    RepeatedId {
        /// The id.
        id: String,
        /// Where it stands first.
        first: String,
    },
    /// No such thing in this pack.
    UnknownId {
        /// What it should be, in Japanese.
        kind: &'static str,
        /// The id.
        id: String,
        /// An id that looks like it.
        nearest: Option<String>,
    },
    /// A statement without a source.
    NoSource,
    /// A statement that is not simply stated, without a reason.
    NoReason,
    /// A gap that says it is stated.
    GapStated,
    /// Words are missing.
    NoWords,
    /// A list needs at least one entry.
    EmptyList,
    /// A character that does not belong into words: control or direction marks.
    BadCharacter {
        /// The character's number in Unicode.
        code: u32,
    },
    /// A number or a range that cannot be.
    BadRange,
    /// Not a date, or an end before its beginning.
    BadDate,
    /// A list has more entries than are read.
    TooMany {
        /// The most that are read.
        most: usize,
    },
    /// A code of a municipality has six digits.
    BadCode,
    /// Only https addresses.
    BadUrl,
    /// Exactly one of several keys is wanted.
    NotExactlyOne {
        /// The keys.
        keys: &'static [&'static str],
    },
    /// A number of things that cannot be.
    BadCount {
        /// The least that can be.
        least: usize,
        /// The most that can be.
        most: usize,
    },
    /// An id of something else than is wanted here.
    OtherStatement {
        /// The id.
        id: String,
        /// What is wanted, in Japanese.
        wanted: &'static str,
    },
    /// Conditions that are all for some people only.
    ForSomeOnly,
    /// Ranks that follow themselves.
    Cycle {
        /// The rank.
        id: String,
    },
}

impl fmt::Display for Wrong {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLarge { bytes } => write!(f, "ファイルが大きすぎます（{bytes}バイト）。"),
            Self::Empty => write!(f, "ファイルが空です。"),
            Self::NotUtf8 => write!(f, "文字コードがUTF-8ではありません。"),
            Self::Syntax(slip) => slip.fmt(f),
            Self::Newer { schema, known } => {
                write!(
                    f,
                    "新しい形（schema {schema}）で書かれています。この版が読めるのは schema {known} までです。"
                )
            }
            Self::UnknownKey { key, .. } => write!(f, "「{key}」という項目はありません。"),
            Self::MissingKey { key } => write!(f, "「{key}」がありません。"),
            Self::WrongKind { found, .. } => write!(f, "{found}が書かれています。"),
            Self::NotAllowed { word, .. } => write!(f, "「{word}」は使えません。"),
            Self::BadId { id } => write!(f, "「{id}」はidに使えません。"),
            Self::ReservedId { id } => write!(f, "「{id}」はアプリが使うidです。"),
            Self::RepeatedId { id, first } => {
                write!(f, "id「{id}」は {first} でも使われています。")
            }
            Self::UnknownId { kind, id, .. } => write!(f, "「{id}」という{kind}がありません。"),
            Self::NoSource => write!(f, "出典（src）がありません。"),
            Self::NoReason => write!(f, "推定や欠けの理由（why）がありません。"),
            Self::GapStated => write!(f, "gaps の certainty が「書かれている」になっています。"),
            Self::NoWords => write!(f, "言葉が空です。"),
            Self::EmptyList => write!(f, "一覧が空です。"),
            Self::BadCharacter { code } => write!(f, "使えない文字（U+{code:04X}）があります。"),
            Self::BadRange => write!(f, "数の範囲が正しくありません。"),
            Self::BadDate => write!(f, "日付として読めないか、終わりが始まりより前です。"),
            Self::TooMany { most } => write!(f, "{most}をこえて並んでいます。"),
            Self::BadCode => write!(f, "団体コードではありません。"),
            Self::BadUrl => write!(f, "https のアドレスではありません。"),
            Self::NotExactlyOne { keys } => {
                write!(f, "{} のうち、ちょうど1つが要ります。", keys.join("、"))
            }
            Self::BadCount { .. } => write!(f, "数が合いません。"),
            Self::OtherStatement { id, wanted } => {
                write!(f, "「{id}」は{wanted}のidではありません。")
            }
            Self::ForSomeOnly => write!(f, "条件がどれも、一部の人（people）だけのものです。"),
            Self::Cycle { id } => write!(f, "職位「{id}」の next をたどると自分に戻ります。"),
        }
    }
}

impl Wrong {
    /// What to write instead.
    pub fn remedy(&self) -> String {
        match self {
            Self::TooLarge { .. } => "1MB以下にしてください。".into(),
            Self::Empty => "パックの内容を書いてください。".into(),
            Self::NotUtf8 => "UTF-8で保存し直してください。".into(),
            Self::Syntax(slip) => match slip {
                Slip::FullWidth { wanted, .. } => format!("半角の「{wanted}」にしてください。"),
                Slip::TrailingComma => "最後の値のうしろのコンマを消してください。".into(),
                Slip::Cut => "閉じかっこ（} や ]）が足りているか見てください。".into(),
                Slip::Comment => "消すか、\"//\" から始まる項目（\"// 覚え書き\": \"…\"）に書いてください。".into(),
                Slip::Control => "改行は \\n と書いてください。".into(),
                Slip::Deep => "かっこの数を見てください。".into(),
                Slip::Repeated => "1つにしてください。".into(),
                Slip::NotWhole => "引用符（\"）で囲んで、文字として書いてください。".into(),
                Slip::Other => {
                    "引用符（\"）、コンマ（,）、コロン（:）、かっこを見てください。文字コードはUTF-8です。"
                        .into()
                }
            },
            Self::Newer { .. } => "アプリを新しい版に替えてください。".into(),
            Self::UnknownKey { nearest: Some(nearest), .. } => {
                format!("「{nearest}」のまちがいではありませんか。")
            }
            Self::UnknownKey { nearest: None, .. } => "消してください。".into(),
            Self::MissingKey { key } => format!("「\"{key}\": …」を書いてください。"),
            Self::WrongKind { wanted, .. } => format!("{wanted}を書いてください。"),
            Self::NotAllowed { allowed, .. } => format!("次のどれかにしてください：{}。", allowed.join("、")),
            Self::BadId { .. } => {
                "半角の英小文字と数字を、1つずつのハイフンでつないでください（例：section-chief）。".into()
            }
            Self::ReservedId { .. } => "別のidにしてください。".into(),
            Self::RepeatedId { .. } => "どちらかを別のidにしてください。".into(),
            Self::UnknownId { nearest: Some(nearest), .. } => {
                format!("「{nearest}」のまちがいではありませんか。")
            }
            Self::UnknownId { nearest: None, .. } => "あるidにするか、先に書き足してください。".into(),
            Self::NoSource => "documents の sections にあるidを書いてください。".into(),
            Self::NoReason => "何から読み取ったか、何が欠けているかを一文で書いてください。".into(),
            Self::GapStated => "lost、not-in-policy、in-other-document のどれかにしてください。".into(),
            Self::NoWords => "言葉を書くか、項目ごと消してください。".into(),
            Self::EmptyList => "1つ以上書いてください。".into(),
            Self::BadCharacter { .. } => "その文字を消してください。".into(),
            Self::BadRange => {
                "0から255までの数で、小さいほうを先に、月は1から12で書いてください。".into()
            }
            Self::BadDate => "2026-04-01 の形で、始まりを先に書いてください。".into(),
            Self::TooMany { most } => format!("{most}までにしてください。"),
            Self::BadCode => "全国地方公共団体コード（半角の数字6けた）を書いてください。".into(),
            Self::BadUrl => "https:// から始まるアドレスにするか、消してください。".into(),
            Self::NotExactlyOne { .. } => "1つだけ残すか、1つ書き足してください。".into(),
            Self::BadCount { least, most } if least > most => {
                "kinds を書き足すか、この決まりごと消してください。".into()
            }
            Self::BadCount { least, most } => {
                format!("{least}から{most}までの数を書いてください。")
            }
            Self::OtherStatement { wanted, .. } => format!("{wanted}のidを書いてください。"),
            Self::ForSomeOnly => "people を書かない条件を、1つ以上書いてください。".into(),
            Self::Cycle { .. } => "next を見直してください。".into(),
        }
    }
}
