//! Words that are shown: Japanese, and what a town gives beside it.

use std::fmt;

use serde::{
    Deserialize, Deserializer,
    de::{self, MapAccess, Visitor},
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

/// The long form of [`Text`] in a pack.
#[derive(Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
struct LongText {
    /// 日本語の表示。
    ja: String,
    /// よみ（ひらがな）。
    reading: Option<String>,
    /// やさしい日本語。
    easy: Option<String>,
    /// English.
    en: Option<String>,
}

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct TextVisitor;

        impl<'de> Visitor<'de> for TextVisitor {
            type Value = Text;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a string or an object with `ja`")
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<Text, E> {
                Ok(Text::ja(text))
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Text, A::Error> {
                let LongText {
                    ja,
                    reading,
                    easy,
                    en,
                } = LongText::deserialize(de::value::MapAccessDeserializer::new(map))?;
                Ok(Text {
                    ja,
                    reading,
                    easy,
                    en,
                })
            }
        }

        deserializer.deserialize_any(TextVisitor)
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

    #[test]
    fn a_string_and_an_object_are_the_same_words() {
        let short: Text = serde_json::from_str(r#""土木""#).unwrap();
        let long: Text = serde_json::from_str(r#"{"ja":"土木","reading":"どぼく"}"#).unwrap();
        assert_eq!(short.ja, long.ja);
        assert_eq!(long.reading.as_deref(), Some("どぼく"));
    }

    #[test]
    fn unknown_keys_are_refused() {
        assert!(serde_json::from_str::<Text>(r#"{"ja":"土木","yomi":"どぼく"}"#).is_err());
    }
}
