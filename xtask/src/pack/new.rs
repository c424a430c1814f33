//! Begins the file of a town: sound as it is, with every module as an example that is switched off.

use std::fs;

use career_navi::domain::{check::meaning::RESERVED_TOWNS, id::is_well_formed};

use crate::{
    error::{Context, Error, Result},
    workspace::Workspace,
};

/// The file, with `NAME` in the place of the town's id.
const SKELETON: &str = include_str!("skeleton.json");

/// The file of a town that is to be written.
pub fn skeleton(name: &str) -> Result<String> {
    if !is_well_formed(name) || RESERVED_TOWNS.contains(&name) {
        return Err(Error::new(format!(
            "「{name}」 cannot be the id of a town: take its name without 市区町村 in Hepburn, in lower-case \
             letters and hyphens, such as kitakyushu; not one of {}",
            RESERVED_TOWNS.join(", ")
        )));
    }
    Ok(SKELETON.replace("\"NAME\"", &format!("\"{name}\"")))
}

/// Writes the file into `assets/packs` and says what comes next. A file that is there stays as it is.
pub fn run(workspace: &Workspace, name: &str) -> Result<()> {
    let text = skeleton(name)?;
    let shown = format!("assets/packs/{name}.json");
    let file = workspace.root().join(&shown);
    if file.exists() {
        return Err(Error::new(format!("{shown} is there already")));
    }
    fs::write(&file, text).context(|| format!("cannot write {shown}"))?;
    println!(
        "{shown} is written. Next:\n  1. fill it in; its first lines say how\n  \
         2. cargo xtask pack check {shown}\n  3. add the town to assets/site.json\n  \
         4. cargo xtask serve"
    );
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use career_navi::domain::check;
    use serde_json::{Map, Value};

    use super::*;

    fn problems(value: &Value) -> Vec<String> {
        let text = serde_json::to_string_pretty(value).unwrap();
        let found = check::read(&text).err().unwrap_or_default();
        found.iter().map(ToString::to_string).collect()
    }

    fn parsed() -> Value {
        serde_json::from_str(&skeleton("sample-town").unwrap()).unwrap()
    }

    /// Every example switched on, as a person does it: the slashes before its key taken away.
    fn switched_on(value: Value) -> Value {
        match value {
            Value::Object(map) => {
                let members = map.into_iter().filter(|(key, _)| !key.starts_with("// "));
                let on = |(key, value): (String, Value)| {
                    let key = key.strip_prefix("//").map(str::to_owned).unwrap_or(key);
                    (key, switched_on(value))
                };
                Value::Object(members.map(on).collect())
            }
            Value::Array(list) => Value::Array(list.into_iter().map(switched_on).collect()),
            other => other,
        }
    }

    #[test]
    fn a_new_file_has_no_problems() {
        assert_eq!(problems(&parsed()), Vec::<String>::new());
        let catalog = check::read(&skeleton("sample-town").unwrap()).unwrap();
        assert_eq!(catalog.pack().town.id.as_str(), "sample-town");
    }

    #[test]
    fn with_every_example_switched_on_it_has_none_either() {
        assert_eq!(problems(&switched_on(parsed())), Vec::<String>::new());
    }

    /// Every member that the schema knows stands in an example somewhere, and every module is said
    /// what it is.
    #[test]
    fn the_examples_have_every_member_of_the_schema() {
        let schema: Value =
            serde_json::from_str(include_str!("../../../assets/schema/pack.schema.json")).unwrap();
        let mut seen = BTreeSet::new();
        keys(&switched_on(parsed()), &mut seen);
        let mut missing = Vec::new();
        let definitions = schema["$defs"].as_object().unwrap();
        let all = definitions.iter().map(|(name, it)| (name.as_str(), it));
        for (name, definition) in all.chain([("Pack", &schema)]) {
            let members = definition.get("properties").and_then(Value::as_object);
            for key in members.into_iter().flat_map(Map::keys) {
                if !seen.contains(key) {
                    missing.push(format!("{name}.{key}"));
                }
            }
        }
        assert_eq!(missing, Vec::<String>::new());
        let written = parsed();
        let live = written.as_object().unwrap();
        for module in schema["properties"].as_object().unwrap().keys() {
            let is_there = live.contains_key(module) || live.contains_key(&format!("//{module}"));
            assert!(is_there, "{module}");
        }
    }

    fn keys(value: &Value, seen: &mut BTreeSet<String>) {
        match value {
            Value::Object(map) => {
                for (key, value) in map {
                    seen.insert(key.clone());
                    keys(value, seen);
                }
            }
            Value::Array(list) => list.iter().for_each(|it| keys(it, seen)),
            _ => {}
        }
    }

    /// Each word that a choice allows is named with what it means.
    #[test]
    fn every_word_of_every_choice_is_explained() {
        let schema: Value =
            serde_json::from_str(include_str!("../../../assets/schema/pack.schema.json")).unwrap();
        let mut explained = String::new();
        explanations(&parsed(), &mut explained);
        let mut words = BTreeSet::new();
        choices(&schema, &mut words);
        assert!(words.len() > 40, "{words:?}");
        for word in words {
            assert!(explained.contains(&word), "{word} is not explained");
        }
    }

    fn explanations(value: &Value, found: &mut String) {
        match value {
            Value::Object(map) => {
                for (key, value) in map {
                    if key.starts_with("// ") {
                        found.push_str(&value.to_string());
                    }
                    explanations(value, found);
                }
            }
            Value::Array(list) => list.iter().for_each(|it| explanations(it, found)),
            _ => {}
        }
    }

    fn choices(value: &Value, words: &mut BTreeSet<String>) {
        match value {
            Value::Object(map) => {
                let one = map.get("const").and_then(Value::as_str);
                words.extend(one.map(str::to_owned));
                let many = map.get("enum").and_then(Value::as_array);
                let many = many.into_iter().flatten().filter_map(Value::as_str);
                words.extend(many.map(str::to_owned));
                map.values().for_each(|it| choices(it, words));
            }
            Value::Array(list) => list.iter().for_each(|it| choices(it, words)),
            _ => {}
        }
    }

    #[test]
    fn a_name_that_addresses_need_or_cannot_hold_is_refused() {
        for name in ["", "北九州", "Kitakyushu", "plan", "search", "a--b", "../x"] {
            assert!(skeleton(name).is_err(), "{name}");
        }
    }
}
