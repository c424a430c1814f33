//! Words that are shown: Japanese, and what a town gives beside it.

use std::fmt;

use super::{
    check::wrong::Wrong,
    read::{Read, Reader, record},
    save::node::Node,
};

/// Words shown to the reader. In a pack either a plain string (Japanese) or an object.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Text {
    /// Japanese, as shown.
    pub ja: String,
    /// How `ja` is read, in hiragana; for furigana and search.
    pub reading: Option<String>,
    /// やさしい日本語.
    pub easy: Option<String>,
    /// English.
    pub en: Option<String>,
}

impl Text {
    /// Japanese words without a reading.
    pub fn ja(text: impl Into<String>) -> Self {
        Self {
            ja: text.into(),
            ..Self::default()
        }
    }
}

impl fmt::Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.ja)
    }
}

record! {
/// The long form of [`Text`] in a pack.
pub struct LongText {
    /// 日本語の表示。
    pub ja: String,
    /// よみ（ひらがな）。
    #[serde(default)]
    pub reading: Option<String>,
    /// やさしい日本語。
    #[serde(default)]
    pub easy: Option<String>,
    /// English.
    #[serde(default)]
    pub en: Option<String>,
}
}

/// Longest text of a pack, in characters.
const LONGEST: usize = 4_000;

impl Read for Text {
    fn read(node: Node, reader: &mut Reader) -> Self {
        let text = match node {
            Node::Text(_) => Self::ja(String::read(node, reader)),
            other => {
                let LongText {
                    ja,
                    reading,
                    easy,
                    en,
                } = LongText::read(other, reader);
                Self {
                    ja,
                    reading,
                    easy,
                    en,
                }
            }
        };
        let parts = [
            Some(&text.ja),
            text.reading.as_ref(),
            text.easy.as_ref(),
            text.en.as_ref(),
        ];
        for part in parts.into_iter().flatten() {
            if part.trim().is_empty() {
                reader.fault(Wrong::NoWords);
            }
            if part.chars().count() > LONGEST {
                reader.fault(Wrong::TooLarge { bytes: part.len() });
            }
        }
        text
    }
}

#[cfg(feature = "schema")]
impl<'de> serde::Deserialize<'de> for Text {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(serde::Deserialize)]
        #[serde(untagged)]
        enum ShortOrLong {
            Short(String),
            Long(LongText),
        }
        Ok(match ShortOrLong::deserialize(deserializer)? {
            ShortOrLong::Short(ja) => Self::ja(ja),
            ShortOrLong::Long(LongText {
                ja,
                reading,
                easy,
                en,
            }) => Self {
                ja,
                reading,
                easy,
                en,
            },
        })
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Text {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Text".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let long = generator.subschema_for::<LongText>();
        schemars::json_schema!({
            "description": "表示する言葉。文字列、または ja（日本語）・reading（よみ）・easy（やさしい日本語）・en を持つオブジェクト。",
            "anyOf": [{ "type": "string" }, long]
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(json: &str) -> (Text, usize) {
        let mut reader = Reader::strict();
        let text = Text::read(Node::parse(json).unwrap(), &mut reader);
        (text, reader.faults.len())
    }

    #[test]
    fn a_string_and_an_object_are_the_same_words() {
        let (short, none) = check(r#""土木""#);
        let (long, also_none) = check(r#"{"ja":"土木","reading":"どぼく"}"#);
        assert_eq!((short.ja, none), (long.ja, also_none));
        assert_eq!(long.reading.as_deref(), Some("どぼく"));
    }

    #[test]
    fn unknown_keys_and_hidden_characters_are_faults() {
        assert_eq!(check(r#"{"ja":"土木","yomi":"どぼく"}"#).1, 1);
        assert_eq!(check(r#""土\u202e木""#).1, 1);
        assert_eq!(check(r#"" ""#).1, 1);
    }
}
