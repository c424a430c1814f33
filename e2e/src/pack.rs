//! A content pack as plain JSON, read past the app's own reader: where what is absent is empty.

use std::{collections::BTreeSet, fs, path::Path};

use serde_json::Value;

use crate::{failure::Outcome, folder};

/// A text without any space, as [`Page::dense_text`](crate::Page::dense_text) gives it.
pub fn dense(text: &str) -> String {
    text.split_whitespace().collect()
}

/// The pack as plain JSON.
pub struct Pack(Value);

impl Pack {
    /// The pack of a town in the tested folder.
    pub fn read(town: &str) -> Outcome<Self> {
        Self::read_file(&folder::dist()?.join(format!("packs/{town}.json")))
    }

    /// The pack in a file.
    pub fn read_file(file: &Path) -> Outcome<Self> {
        Ok(Self(serde_json::from_str(&fs::read_to_string(file)?)?))
    }

    /// The id of its town.
    pub fn town(&self) -> String {
        self.0.get("town").unwrap_or(&Value::Null).text("id")
    }

    /// Every pair of a job and a rank.
    pub fn people(&self) -> impl Iterator<Item = (&Value, String)> {
        self.list("jobs")
            .flat_map(|job| job.strings("ladder").into_iter().map(move |it| (job, it)))
    }

    /// The statements of one kind.
    pub fn list(&self, key: &str) -> impl Iterator<Item = &Value> {
        self.0.items(key)
    }

    /// The statement of this kind with this id, or null.
    pub fn by_id(&self, key: &str, id: &str) -> &Value {
        self.list(key)
            .find(|it| it.text("id") == id)
            .unwrap_or(&Value::Null)
    }
}

/// Reading JSON where what is absent is empty.
pub trait Json {
    /// The items of a list.
    fn items(&self, key: &str) -> impl Iterator<Item = &Value>;
    /// A plain string.
    fn text(&self, key: &str) -> String;

    /// The strings of a list.
    fn strings(&self, key: &str) -> Vec<String> {
        let texts = self.items(key).filter_map(Value::as_str);
        texts.map(str::to_owned).collect()
    }

    /// Words in Japanese, whether they come in one language or in several.
    fn words(&self, key: &str) -> String;

    /// The label in Japanese, without any space.
    fn label(&self) -> String {
        dense(&self.words("label"))
    }
}

impl Json for Value {
    fn items(&self, key: &str) -> impl Iterator<Item = &Value> {
        self.get(key)
            .and_then(Value::as_array)
            .into_iter()
            .flatten()
    }

    fn text(&self, key: &str) -> String {
        let found = self.get(key).and_then(Value::as_str);
        found.unwrap_or_default().to_owned()
    }

    fn words(&self, key: &str) -> String {
        let ja = self.get(key).and_then(|it| it.get("ja"));
        let ja = ja.and_then(Value::as_str).map(str::to_owned);
        ja.unwrap_or_else(|| self.text(key))
    }
}

/// All words below some members of a value: every string under them, and the Japanese of those
/// that come in several languages.
pub fn gather(value: &Value, members: &[&str], words: &mut BTreeSet<String>) {
    match value {
        Value::String(text) => {
            words.insert(dense(text));
        }
        Value::Array(list) => list.iter().for_each(|it| gather(it, members, words)),
        Value::Object(map) => {
            for (key, value) in map {
                match (key.as_str(), value) {
                    ("ja", Value::String(text)) => {
                        words.insert(dense(text));
                    }
                    (key, value) if members.contains(&key) => gather(value, members, words),
                    _ => {}
                }
            }
        }
        _ => {}
    }
}
