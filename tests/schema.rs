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

/// The invented town with one place of its rules for plans changed, and what is said about it.
#[track_caller]
fn check_rule(rule: usize, change: impl FnOnce(&mut Value), place: &str, expected: &[&str]) {
    let text = fs::read_to_string("tests/towns/minamo.json").unwrap();
    let mut pack: Value = serde_json::from_str(&text).unwrap();
    change(&mut pack["plan_rules"][rule]);
    let problems = check::read(&serde_json::to_string_pretty(&pack).unwrap()).unwrap_err();
    let at = format!("plan_rules[{rule}]{place}");
    let said: Vec<String> = problems
        .iter()
        .filter(|it| it.path == at && it.line > 0)
        .map(ToString::to_string)
        .collect();
    for words in expected {
        assert!(
            said.iter().any(|it| it.contains(words)),
            "{words} in {problems:#?}"
        );
    }
}

/// Where each kind of rule stands in the invented town.
const POSTINGS: usize = 0;
const STAY: usize = 2;
const EXAM: usize = 3;

#[test]
fn a_rule_for_plans_measures_exactly_one_thing() {
    let one = "ちょうど1つが要ります";
    check_rule(
        STAY,
        |it| {
            it.as_object_mut().unwrap().remove("stay");
        },
        "",
        &[one, "1つ書き足して"],
    );
    let both = |it: &mut Value| {
        it["stay"] = serde_json::json!({ "words": "2年", "min": 2, "max": 2 });
    };
    check_rule(POSTINGS, both, "", &[one]);
}

#[test]
fn a_rule_for_plans_stands_beside_the_statement_that_says_so() {
    check_rule(
        POSTINGS,
        |it| it["of"] = "gate-lead".into(),
        ".of",
        &["異動の時期", "idを書いてください"],
    );
    check_rule(
        EXAM,
        |it| it["of"] = "rule-works".into(),
        ".of",
        &["昇任の道（gates）"],
    );
    check_rule(
        EXAM,
        |it| it["of"] = "no-such".into(),
        ".of",
        &["という項目がありません"],
    );
    check_rule(
        STAY,
        |it| {
            it["certainty"] = "lost".into();
            it["why"] = "欠けています。".into();
        },
        ".certainty",
        &["「lost」は使えません", "stated、inferred"],
    );
    check_rule(
        STAY,
        |it| it["certainty"] = "inferred".into(),
        "",
        &["推定や欠けの理由"],
    );
    check_rule(
        STAY,
        |it| {
            it.as_object_mut().unwrap().remove("src");
        },
        "",
        &["出典（src）がありません"],
    );
}

#[test]
fn what_no_plan_can_be_compared_with_is_named() {
    for (number, least) in [(0, 2), (1, 2), (3, 2)] {
        check_rule(
            POSTINGS,
            |it| it["postings"]["at_least"] = number.into(),
            ".postings.at_least",
            &["数が合いません", &format!("{least}から2までの数")],
        );
    }
    check_rule(
        POSTINGS,
        |it| it["postings"]["kinds"] = serde_json::json!([]),
        ".postings.at_least",
        &["kinds を書き足すか"],
    );
    for key in ["first", "told_by"] {
        check_rule(
            POSTINGS,
            |it| it["postings"][key] = 1.into(),
            &format!(".postings.{key}"),
            &["2から255までの数"],
        );
    }
    check_rule(
        POSTINGS,
        |it| it["postings"]["kinds"][1]["fields"] = serde_json::json!(["gate-lead"]),
        ".postings.kinds[1].fields[0]",
        &["「gate-lead」は異動の分野"],
    );
    let alone = |it: &mut Value| {
        it["postings"]["at_least"] = 1.into();
        it["postings"]["first"] = 1.into();
    };
    check_rule(
        POSTINGS,
        alone,
        ".postings.kinds[0].fields",
        &["一覧が空です", "1つ以上書いて"],
    );
    let twice = |it: &mut Value| {
        it["postings"]["kinds"][0]["fields"] = serde_json::json!(["gate-lead"]);
        it["postings"]["kinds"][1]["fields"] = serde_json::json!(["gate-lead"]);
    };
    check_rule(
        POSTINGS,
        twice,
        ".postings.kinds[1].fields[0]",
        &["kinds[0].fields[0] でも使われています"],
    );
    check_rule(
        STAY,
        |it| it["stay"]["min"] = 5.into(),
        ".stay",
        &["数の範囲"],
    );
    check_rule(
        EXAM,
        |it| {
            it["exam"].as_array_mut().unwrap().remove(0);
        },
        ".exam",
        &["一部の人", "people を書かない条件"],
    );
    check_rule(
        EXAM,
        |it| {
            it["exam"][0].as_object_mut().unwrap().remove("ranks");
        },
        ".exam[0]",
        &["「ranks」がありません"],
    );
    check_rule(
        EXAM,
        |it| it["exam"][0]["years"] = serde_json::json!({ "max": 4, "basis": "age" }),
        ".exam[0]",
        &["「years.min」がありません"],
    );
}

/// The invented town with what is named for an ability changed, and what is said about it.
#[track_caller]
fn check_means(change: impl FnOnce(&mut Value), place: &str, expected: &str) {
    let text = fs::read_to_string("tests/towns/minamo.json").unwrap();
    let mut pack: Value = serde_json::from_str(&text).unwrap();
    change(&mut pack["ability_means"][0]);
    let problems = check::read(&serde_json::to_string_pretty(&pack).unwrap()).unwrap_err();
    let at = format!("ability_means[0]{place}");
    let mut of_place = problems.iter().filter(|it| it.path == at && it.line > 0);
    assert!(
        of_place.any(|it| it.to_string().contains(expected)),
        "{expected} in {problems:#?}"
    );
}

#[test]
fn an_id_that_is_nowhere_is_one_mistake() {
    let text = fs::read_to_string("tests/towns/minamo.json").unwrap();
    let mut pack: Value = serde_json::from_str(&text).unwrap();
    pack["ability_means"][0]["means"][0] = "tr-safety-wroks".into();
    let problems = check::read(&pack.to_string()).unwrap_err();
    let said: Vec<String> = problems.iter().map(ToString::to_string).collect();
    assert!(
        said.len() == 1
            && said[0].contains("という項目がありません")
            && said[0].contains("tr-safety-works"),
        "{said:?}"
    );
}

#[test]
fn what_is_named_for_an_ability_joins_an_ability_with_something_to_grow_by() {
    check_means(
        |it| it["abilities"] = serde_json::json!(["tr-safety"]),
        ".abilities[0]",
        "能力（matrices の nodes）",
    );
    check_means(
        |it| it["means"] = serde_json::json!(["tr-safety", "ab-w-site"]),
        ".means[1]",
        "研修（trainings）",
    );
    check_means(|it| it["means"] = serde_json::json!([]), ".means", "空");
    check_means(
        |it| {
            it["certainty"] = "lost".into();
            it["why"] = "欠けています。".into();
        },
        ".certainty",
        "「lost」は使えません",
    );
}
