//! A line of a list.

use super::base::Certainty;
use crate::domain::{
    id::StatementId,
    read::{Read, Reader, record},
    save::node::Node,
    text::Text,
};

/// A line of a list: in a pack a string, or an object when it has parts or a certainty of its own.
/// Its source is that of the statement it stands in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Item {
    /// So that `?at=` finds this line; absent where nothing points at it.
    pub id: Option<StatementId>,
    /// The words.
    pub text: Text,
    /// Lines below this one.
    pub parts: Vec<Item>,
    /// How sure this line's place in the list is.
    pub certainty: Certainty,
    /// What was inferred from what.
    pub why: Option<Text>,
}

record! {
/// The long form of [`Item`] in a pack.
pub struct LongItem {
    /// この行を指すためのid。
    #[serde(default)]
    pub id: Option<StatementId>,
    /// 言葉。
    pub text: Text,
    /// この行の下の行。
    #[serde(default)]
    pub parts: Vec<Item>,
    /// たしかさ。
    #[serde(default)]
    pub certainty: Certainty,
    /// 推定や欠けの理由。
    #[serde(default)]
    pub why: Option<Text>,
}
}

impl Read for Item {
    fn read(node: Node, reader: &mut Reader) -> Self {
        if !matches!(node, Node::Map(_)) {
            return Self {
                text: Text::read(node, reader),
                ..Self::default()
            };
        }
        let long = LongItem::read(node, reader);
        reader.check_reason(long.certainty, long.why.is_some());
        long.into()
    }
}

impl From<LongItem> for Item {
    fn from(long: LongItem) -> Self {
        let LongItem {
            id,
            text,
            parts,
            certainty,
            why,
        } = long;
        Self {
            id,
            text,
            parts,
            certainty,
            why,
        }
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Item {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Item".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let long = generator.subschema_for::<LongItem>();
        schemars::json_schema!({
            "description": "一覧の1行。文字列、または text を持つオブジェクト。",
            "anyOf": [{ "type": "string" }, long]
        })
    }
}

#[cfg(feature = "schema")]
#[derive(serde::Deserialize)]
#[serde(untagged)]
enum ShortOrLong {
    Short(String),
    Long(Box<LongItem>),
}

#[cfg(feature = "schema")]
impl<'de> serde::Deserialize<'de> for Item {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(
            match <ShortOrLong as serde::Deserialize>::deserialize(deserializer)? {
                ShortOrLong::Short(text) => Self {
                    text: Text::ja(text),
                    ..Self::default()
                },
                ShortOrLong::Long(long) => (*long).into(),
            },
        )
    }
}
