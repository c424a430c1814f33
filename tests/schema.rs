//! The JSON Schema in `assets/schema` is the one of the types: editors complete and check packs by
//! it, and the page explains a broken pack by it.
#![cfg(feature = "schema")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

use std::{env, fs};

use career_navi::domain::{check, pack::Pack};
use schemars::generate::SchemaSettings;
use serde_json::Value;

const FILE: &str = "assets/schema/pack.schema.json";

fn generated() -> Value {
    let generator = SchemaSettings::draft2020_12().into_generator();
    let mut schema = generator.into_root_schema_for::<Pack>().to_value();
    // Editors find the schema by this key; the app passes over it.
    schema["properties"]["$schema"] = serde_json::json!({ "type": "string" });
    allow_comments(&mut schema);
    schema
}

/// A key that begins with `//` is a comment wherever it stands.
fn allow_comments(schema: &mut Value) {
    match schema {
        Value::Object(map) => {
            map.values_mut().for_each(allow_comments);
            if map.get("additionalProperties") == Some(&Value::Bool(false)) {
                let any = serde_json::json!({ "^//": true });
                map.insert("patternProperties".to_owned(), any);
            }
        }
        Value::Array(list) => list.iter_mut().for_each(allow_comments),
        _ => {}
    }
}

#[test]
fn the_kept_schema_is_the_one_of_the_types() {
    let text = format!("{}\n", serde_json::to_string(&generated()).unwrap());
    if env::var_os("UPDATE_SCHEMA").is_some() {
        fs::create_dir_all("assets/schema").unwrap();
        fs::write(FILE, &text).unwrap();
    }
    let kept = fs::read_to_string(FILE).unwrap_or_default();
    assert!(
        kept == text,
        "{FILE} is not current: run `UPDATE_SCHEMA=1 cargo test --features schema --test schema`"
    );
}

/// serde reads by the same declarations as the app and the schema: what it takes has the schema's shape.
#[test]
fn every_shipped_pack_has_the_shape_of_the_schema() {
    for entry in fs::read_dir("assets/packs").unwrap() {
        let path = entry.unwrap().path();
        let text = fs::read_to_string(&path).unwrap();
        let mut value: Value = serde_json::from_str(&text).unwrap();
        value.as_object_mut().unwrap().remove("$schema");
        let read: Result<Pack, _> = serde_json::from_value(value);
        assert!(read.is_ok(), "{}: {:?}", path.display(), read.err());
    }
}

/// The shipped pack with one place changed, and what is said about it.
#[track_caller]
fn check(from: &str, to: &str, expected: &[&str]) {
    let text = fs::read_to_string("assets/packs/kitakyushu.json").unwrap();
    assert!(text.contains(from), "{from}");
    let problems = problems(&text.replacen(from, to, 1));
    for words in expected {
        assert!(
            problems.iter().any(|it| it.contains(words)),
            "{words} in {problems:#?}"
        );
    }
}

fn problems(text: &str) -> Vec<String> {
    check::read(text)
        .err()
        .unwrap_or_default()
        .iter()
        .map(ToString::to_string)
        .collect()
}

#[test]
fn a_misspelt_key_is_named_with_the_key_it_looks_like() {
    check(
        r#""label""#,
        r#""lable""#,
        &[
            "「lable」という項目はありません",
            "「label」のまちがいではありませんか",
        ],
    );
}

#[test]
fn a_reference_that_leads_nowhere_is_named() {
    check(
        r#""next": ["#,
        r#""next": ["nobody", "#,
        &["「nobody」という職位（ranks）がありません"],
    );
}

#[test]
fn several_problems_are_all_named_in_their_order() {
    let text = fs::read_to_string("assets/packs/kitakyushu.json").unwrap();
    let text = text
        .replacen(r#""code": "401005""#, r#""code": 401005"#, 1)
        .replacen(r#""kind": "policy""#, r#""kind": "polcy""#, 1)
        .replacen(r#""mode": "ojt""#, r#""mode": "ＯＪＴ""#, 1)
        .replacen(r#""next": ["#, r#""next": ["nobody", "#, 1)
        .replacen(r#""src": ""#, r#""src": "nowhere-"#, 1);
    let problems = check::read(&text).unwrap_err();
    let paths: Vec<&str> = problems.iter().map(|it| it.path.as_str()).collect();
    assert_eq!(paths.first(), Some(&"town.code"), "{problems:#?}");
    assert!(paths.contains(&"documents[0].kind"), "{problems:#?}");
    assert!(
        paths.iter().any(|it| it.ends_with(".mode")),
        "{problems:#?}"
    );
    assert!(
        problems.iter().all(|it| it.line > 0 && it.column > 0),
        "{problems:#?}"
    );
}

#[test]
fn what_editors_do_to_json_is_named_at_its_place() {
    check(
        r#""schema": 1,"#,
        r#""schema"：1,"#,
        &["3行", "全角の「：」", "半角の「:」"],
    );
    check(r#""schema": 1,"#, "\"schema\": 1,\n // 覚え書き", &["注釈"]);
    check(
        r#""schema": 1,"#,
        r#""schema": １,"#,
        &["全角の「１」", "半角の「1」"],
    );
}

#[test]
fn a_pack_for_a_newer_program_is_told_apart() {
    check(
        r#""min_reader": 1"#,
        r#""min_reader": 2"#,
        &["新しい形", "アプリを新しい版に"],
    );
}

#[test]
fn a_key_that_begins_with_two_slashes_is_a_comment_wherever_it_stands() {
    let text = fs::read_to_string("assets/packs/kitakyushu.json").unwrap();
    let text = text
        .replacen(
            r#""schema": 1,"#,
            r#""// 覚え書き": ["町の名"], "schema": 1,"#,
            1,
        )
        .replacen(r#""labels": {"#, r#""labels": { "//": "見出し","#, 1)
        .replacen(r#""mode": "ojt""#, r#""//mode": "x", "mode": "ojt""#, 1);
    assert_eq!(text.matches("\"//").count(), 3);
    assert_eq!(problems(&text), Vec::<String>::new());
}

#[test]
fn a_repeated_key_is_refused() {
    check(
        r#""schema": 1,"#,
        r#""schema": 1, "schema": 1,"#,
        &["同じ項目が2回"],
    );
}
