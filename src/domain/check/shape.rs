//! Compares a JSON value with the schema that is generated from the pack's types.
//!
//! Only the words of JSON Schema that the generator uses are understood: `$ref`, `anyOf`, `allOf`,
//! `oneOf`, `type`, `properties`, `required`, `additionalProperties`, `propertyNames`, `items`,
//! `enum`, `const`, `pattern` of ids, `minimum`, `maximum`.

use serde_json::{Map, Value};

use super::{problem::Fault, wrong::Wrong};
use crate::domain::id::is_well_formed;

/// All places where `value` is not what `schema` allows.
pub fn faults_in(schema: &Value, value: &Value) -> Vec<Fault> {
    let mut faults = Vec::new();
    Shape { root: schema }.check(schema, value, "", &mut faults);
    faults
}

struct Shape<'a> {
    root: &'a Value,
}

impl<'a> Shape<'a> {
    fn check(&self, schema: &'a Value, value: &Value, path: &str, faults: &mut Vec<Fault>) {
        let schema = self.resolve(schema);
        if let Some(parts) = list(schema, "allOf") {
            for part in parts {
                self.check(part, value, path, faults);
            }
        }
        if let Some(choices) = list(schema, "anyOf").or_else(|| list(schema, "oneOf")) {
            self.check_choice(choices, value, path, faults);
            return;
        }
        if let Some(allowed) = list(schema, "enum") {
            if !allowed.contains(value) {
                faults.push(Fault::new(path, not_allowed(value, allowed)));
            }
            return;
        }
        if !self.is_of_kind(schema, value) {
            let wanted = kinds(schema).join("か");
            faults.push(Fault::new(
                path,
                Wrong::WrongKind {
                    wanted,
                    found: kind_of(value),
                },
            ));
            return;
        }
        match value {
            Value::Object(members) => self.check_members(schema, members, path, faults),
            Value::Array(elements) => {
                if let Some(items) = schema.get("items") {
                    for (index, element) in elements.iter().enumerate() {
                        self.check(items, element, &format!("{path}[{index}]"), faults);
                    }
                }
            }
            Value::String(text) if schema.get("pattern").is_some() && !is_well_formed(text) => {
                faults.push(Fault::new(path, Wrong::BadId { id: text.clone() }));
            }
            Value::Number(number) => {
                let bound = |key| schema.get(key).and_then(Value::as_f64);
                let number = number.as_f64().unwrap_or_default();
                if bound("minimum").is_some_and(|it| number < it)
                    || bound("maximum").is_some_and(|it| number > it)
                {
                    faults.push(Fault::new(path, Wrong::BadRange));
                }
            }
            _ => (),
        }
    }

    /// Of several shapes the one of the value's kind is meant; its faults are the ones to show.
    fn check_choice(
        &self,
        choices: &'a [Value],
        value: &Value,
        path: &str,
        faults: &mut Vec<Fault>,
    ) {
        let fits = |it: &&Value| self.is_of_kind(self.resolve(it), value);
        let mut consts: Vec<Value> = Vec::new();
        let mut fewest: Option<Vec<Fault>> = None;
        for choice in choices.iter().filter(fits) {
            let resolved = self.resolve(choice);
            if let Some(word) = resolved.get("const") {
                consts.push(word.clone());
                if word == value {
                    return;
                }
                continue;
            }
            if let Some(words) = list(resolved, "enum") {
                consts.extend(words.iter().cloned());
                if words.contains(value) {
                    return;
                }
                continue;
            }
            let mut found = Vec::new();
            self.check(choice, value, path, &mut found);
            if fewest.as_ref().is_none_or(|it| found.len() < it.len()) {
                fewest = Some(found);
            }
        }
        match fewest {
            Some(found) => faults.extend(found),
            None if !consts.is_empty() => {
                faults.push(Fault::new(path, not_allowed(value, &consts)))
            }
            None => {
                let mut wanted: Vec<&str> = choices
                    .iter()
                    .flat_map(|it| kinds(self.resolve(it)))
                    .collect();
                wanted.dedup();
                wanted.retain(|it| *it != "null");
                faults.push(Fault::new(
                    path,
                    Wrong::WrongKind {
                        wanted: wanted.join("か"),
                        found: kind_of(value),
                    },
                ));
            }
        }
    }

    fn check_members(
        &self,
        schema: &'a Value,
        members: &Map<String, Value>,
        path: &str,
        faults: &mut Vec<Fault>,
    ) {
        let under = |key: &str| {
            if path.is_empty() {
                key.to_owned()
            } else {
                format!("{path}.{key}")
            }
        };
        let known = schema.get("properties").and_then(Value::as_object);
        for (key, member) in members {
            if let Some(shape) = known.and_then(|it| it.get(key)) {
                self.check(shape, member, &under(key), faults);
                continue;
            }
            match schema.get("additionalProperties") {
                Some(Value::Bool(false)) => {
                    let nearest = known.and_then(|it| nearest(key, it.keys().map(String::as_str)));
                    faults.push(Fault::new(
                        under(key),
                        Wrong::UnknownKey {
                            key: key.clone(),
                            nearest,
                        },
                    ));
                }
                Some(shape @ Value::Object(_)) => {
                    if let Some(names) = schema.get("propertyNames") {
                        self.check(names, &Value::String(key.clone()), &under(key), faults);
                    }
                    self.check(shape, member, &under(key), faults);
                }
                _ => (),
            }
        }
        for key in list(schema, "required")
            .into_iter()
            .flatten()
            .filter_map(Value::as_str)
        {
            if !members.contains_key(key) {
                faults.push(Fault::new(
                    path,
                    Wrong::MissingKey {
                        key: key.to_owned(),
                    },
                ));
            }
        }
    }

    fn resolve(&self, schema: &'a Value) -> &'a Value {
        let mut schema = schema;
        // A bound, because a hand-made schema may refer to itself.
        for _ in 0..16 {
            let Some(pointer) = schema.get("$ref").and_then(Value::as_str) else {
                break;
            };
            match self.root.pointer(pointer.trim_start_matches('#')) {
                Some(target) => schema = target,
                None => break,
            }
        }
        schema
    }

    fn is_of_kind(&self, schema: &'a Value, value: &Value) -> bool {
        let matches = |kind: &str| match kind {
            "object" => value.is_object(),
            "array" => value.is_array(),
            "string" => value.is_string(),
            "boolean" => value.is_boolean(),
            "integer" => value.is_u64() || value.is_i64(),
            "number" => value.is_number(),
            "null" => value.is_null(),
            _ => true,
        };
        match schema.get("type") {
            Some(Value::String(kind)) => matches(kind),
            Some(Value::Array(kinds)) => kinds.iter().filter_map(Value::as_str).any(matches),
            _ => match (
                schema.get("const"),
                list(schema, "anyOf").or_else(|| list(schema, "oneOf")),
            ) {
                (Some(word), _) => word.is_string() == value.is_string(),
                (_, Some(choices)) => choices
                    .iter()
                    .any(|it| self.is_of_kind(self.resolve(it), value)),
                _ => true,
            },
        }
    }
}

fn list<'a>(schema: &'a Value, key: &str) -> Option<&'a [Value]> {
    schema.get(key).and_then(Value::as_array).map(Vec::as_slice)
}

fn kinds(schema: &Value) -> Vec<&'static str> {
    let name = |kind: &str| match kind {
        "object" => "オブジェクト（{ }）",
        "array" => "並び（[ ]）",
        "string" => "文字列（\" \"）",
        "boolean" => "true か false",
        "integer" => "整数",
        "number" => "数",
        _ => "null",
    };
    match schema.get("type") {
        Some(Value::String(kind)) => vec![name(kind)],
        Some(Value::Array(kinds)) => kinds
            .iter()
            .filter_map(Value::as_str)
            .map(name)
            .filter(|it| *it != "null")
            .collect(),
        _ => vec!["文字列（\" \"）"],
    }
}

fn kind_of(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "true か false",
        Value::Number(_) => "数",
        Value::String(_) => "文字列",
        Value::Array(_) => "並び（[ ]）",
        Value::Object(_) => "オブジェクト（{ }）",
    }
}

fn not_allowed(value: &Value, allowed: &[Value]) -> Wrong {
    Wrong::NotAllowed {
        word: value.as_str().unwrap_or_default().to_owned(),
        allowed: allowed
            .iter()
            .filter_map(Value::as_str)
            .map(str::to_owned)
            .collect(),
    }
}

/// The word most like `word`, if any is like it at all: at most half of it differs.
pub fn nearest<'a>(word: &str, known: impl Iterator<Item = &'a str>) -> Option<String> {
    let limit = word.chars().count().max(2) / 2;
    known
        .map(|it| (distance(word, it), it))
        .filter(|(distance, _)| *distance <= limit)
        .min()
        .map(|(_, it)| it.to_owned())
}

/// Edits (insert, remove, replace a character) from one word to the other.
fn distance(from: &str, to: &str) -> usize {
    let to: Vec<char> = to.chars().collect();
    let mut row: Vec<usize> = (0..=to.len()).collect();
    for (above, from) in from.chars().enumerate() {
        let mut diagonal = above;
        let mut left = above + 1;
        for (cell, to) in row.iter_mut().skip(1).zip(&to) {
            let replaced = diagonal + usize::from(from != *to);
            diagonal = *cell;
            left = replaced.min(*cell + 1).min(left + 1);
            *cell = left;
        }
        if let Some(first) = row.first_mut() {
            *first = above + 1;
        }
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distance_counts_edits() {
        assert_eq!(distance("label", "label"), 0);
        assert_eq!(distance("lable", "label"), 2);
        assert_eq!(distance("labl", "label"), 1);
        assert_eq!(distance("", "abc"), 3);
    }

    #[test]
    fn the_nearest_word_is_one_that_looks_like_it() {
        let known = ["label", "ladder", "series"];
        assert_eq!(nearest("lable", known.into_iter()), Some("label".into()));
        assert_eq!(nearest("labels", known.into_iter()), Some("label".into()));
        assert_eq!(nearest("zzz", known.into_iter()), None);
    }
}
