//! JSON as it is kept: order and unknown fields survive, repeated keys and fractions do not pass.

use std::fmt;

use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{self, MapAccess, SeqAccess, Visitor},
};
use serde_json::error::Category;

/// A JSON value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Node {
    /// `null`.
    Null,
    /// `true`, `false`.
    Bool(bool),
    /// A whole number.
    Int(i64),
    /// Text.
    Text(String),
    /// A list.
    List(Vec<Node>),
    /// Members in their order, no key twice.
    Map(Vec<(String, Node)>),
}

/// Why a text is not read as JSON.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotJson {
    /// The line, from 1.
    pub line: usize,
    /// The byte in the line, from 1.
    pub column: usize,
    /// What is wrong there.
    pub kind: NotJsonKind,
}

/// What makes a text no JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotJsonKind {
    /// It ends too early.
    Cut,
    /// It nests too deep, or an object has more members than any of ours.
    Deep,
    /// A key stands twice in one object.
    Repeated,
    /// A number is not whole, or too large.
    NotWhole,
    /// Something else.
    Syntax,
}

impl fmt::Display for NotJson {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let reason = match self.kind {
            NotJsonKind::Cut => "途中で切れています。",
            NotJsonKind::Deep => TOO_MANY,
            NotJsonKind::Repeated => REPEATED,
            NotJsonKind::NotWhole => NOT_WHOLE,
            NotJsonKind::Syntax => "記号の使い方がJSONと違います。",
        };
        write!(f, "{}行目：{reason}", self.line)
    }
}

impl Node {
    /// Reads a JSON text. One byte order mark before it is passed over.
    ///
    /// # Errors
    ///
    /// If it is no JSON, repeats a key, has a number that is not whole, or nests too deep.
    pub fn parse(text: &str) -> Result<Self, NotJson> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        serde_json::from_str(text).map_err(|err| {
            let english = err.to_string();
            let kind = match err.classify() {
                Category::Eof => NotJsonKind::Cut,
                _ if english.starts_with("recursion limit") => NotJsonKind::Deep,
                _ if english.starts_with(REPEATED) => NotJsonKind::Repeated,
                _ if english.starts_with(TOO_MANY) => NotJsonKind::Deep,
                _ if english.starts_with(NOT_WHOLE)
                    || english.starts_with("number out of range") =>
                {
                    NotJsonKind::NotWhole
                }
                _ => NotJsonKind::Syntax,
            };
            NotJson {
                line: err.line(),
                column: err.column(),
                kind,
            }
        })
    }

    /// The JSON text in one line.
    pub fn compact(&self) -> String {
        // Every node can be written: its keys are texts, its numbers whole.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// The JSON text with one value a line, ended by a line feed.
    pub fn pretty(&self) -> String {
        let mut text = serde_json::to_string_pretty(self).unwrap_or_default();
        text.push('\n');
        text
    }

    /// A text node.
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }
}

const REPEATED: &str = "同じ項目が2回書かれています。";

const TOO_MANY: &str = "入れ子が深すぎるか、1つの { } の項目が多すぎます。";

/// Keys are compared one by one: with more members than this, a file of 16 MB would take minutes.
const MOST_MEMBERS: usize = 1_000;

const NOT_WHOLE: &str = "小数や大きすぎる数は使えません。";

impl Serialize for Node {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => serializer.serialize_unit(),
            Self::Bool(it) => serializer.serialize_bool(*it),
            Self::Int(it) => serializer.serialize_i64(*it),
            Self::Text(it) => serializer.serialize_str(it),
            Self::List(it) => serializer.collect_seq(it),
            Self::Map(it) => serializer.collect_map(it.iter().map(|(key, value)| (key, value))),
        }
    }
}

impl<'de> Deserialize<'de> for Node {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct NodeVisitor;

        impl<'de> Visitor<'de> for NodeVisitor {
            type Value = Node;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("JSON")
            }

            fn visit_unit<E: de::Error>(self) -> Result<Node, E> {
                Ok(Node::Null)
            }

            fn visit_bool<E: de::Error>(self, it: bool) -> Result<Node, E> {
                Ok(Node::Bool(it))
            }

            fn visit_i64<E: de::Error>(self, it: i64) -> Result<Node, E> {
                Ok(Node::Int(it))
            }

            fn visit_u64<E: de::Error>(self, it: u64) -> Result<Node, E> {
                i64::try_from(it)
                    .map(Node::Int)
                    .map_err(|_| E::custom(NOT_WHOLE))
            }

            fn visit_f64<E: de::Error>(self, _: f64) -> Result<Node, E> {
                Err(E::custom(NOT_WHOLE))
            }

            fn visit_str<E: de::Error>(self, it: &str) -> Result<Node, E> {
                Ok(Node::text(it))
            }

            fn visit_string<E: de::Error>(self, it: String) -> Result<Node, E> {
                Ok(Node::Text(it))
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Node, A::Error> {
                let mut list = Vec::new();
                while let Some(it) = seq.next_element()? {
                    list.push(it);
                }
                Ok(Node::List(list))
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Node, A::Error> {
                let mut members: Vec<(String, Node)> = Vec::new();
                while let Some(key) = map.next_key::<String>()? {
                    if members.len() >= MOST_MEMBERS {
                        return Err(de::Error::custom(TOO_MANY));
                    }
                    if members.iter().any(|(it, _)| *it == key) {
                        return Err(de::Error::custom(REPEATED));
                    }
                    members.push((key, map.next_value()?));
                }
                Ok(Node::Map(members))
            }
        }

        deserializer.deserialize_any(NodeVisitor)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_refused(text: &str, line: usize, reason: &str) {
        let refused = Node::parse(text).unwrap_err();
        assert_eq!(refused.line, line);
        assert!(refused.to_string().ends_with(reason), "{refused}");
    }

    #[test]
    fn order_and_text_survive() {
        for text in [
            r#"{"b":1,"a":[null,true,-9223372036854775808,"神󠄀\u0000\n"],"__proto__":{}}"#,
            "[]",
            "0",
        ] {
            assert_eq!(Node::parse(text).unwrap().compact(), text);
        }
    }

    #[test]
    fn one_byte_order_mark_is_passed_over() {
        assert_eq!(Node::parse("\u{feff}1"), Ok(Node::Int(1)));
        check_refused("\u{feff}\u{feff}1", 1, "記号の使い方がJSONと違います。");
    }

    #[test]
    fn repeated_keys_are_refused() {
        check_refused("{\"a\":1,\n\"a\":2}", 2, "同じ項目が2回書かれています。");
        check_refused(r#"{"a":1,"\u0061":2}"#, 1, "同じ項目が2回書かれています。");
    }

    #[test]
    fn an_object_of_very_many_members_is_refused() {
        let object = |count: u32| {
            let members: Vec<String> = (0..count).map(|it| format!("\"{it}\":0")).collect();
            format!("{{{}}}", members.join(","))
        };
        assert!(Node::parse(&object(1_000)).is_ok());
        let refused = Node::parse(&object(1_001)).unwrap_err();
        assert_eq!(refused.kind, NotJsonKind::Deep);
    }

    #[test]
    fn numbers_are_whole_and_fit() {
        for text in [
            "1.0",
            "1e2",
            "-0",
            "1e400",
            "9223372036854775808",
            &"9".repeat(100_000),
        ] {
            check_refused(text, 1, NOT_WHOLE);
        }
    }

    #[test]
    fn deep_nesting_is_refused() {
        assert!(Node::parse(&("[".repeat(127) + &"]".repeat(127))).is_ok());
        check_refused(
            &"[".repeat(128),
            1,
            "入れ子が深すぎるか、1つの { } の項目が多すぎます。",
        );
        check_refused(
            &"[".repeat(1_000_000),
            1,
            "入れ子が深すぎるか、1つの { } の項目が多すぎます。",
        );
    }

    #[test]
    fn what_is_cut_or_no_json_is_said_with_its_line() {
        check_refused("{\"a\":\n", 2, "途中で切れています。");
        check_refused("{\n'a':1}", 2, "記号の使い方がJSONと違います。");
        check_refused("NaN", 1, "記号の使い方がJSONと違います。");
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod properties;
