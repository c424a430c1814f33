//! What stands in two places of the repository says the same in both.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice
)]

use std::collections::BTreeMap;

use xtask::{tools::locked_version, workspace::Workspace};

#[test]
fn trunk_and_cargo_name_the_same_wasm_bindgen() {
    let workspace = Workspace::find().unwrap();
    let version = locked_version(&workspace.read("Cargo.lock").unwrap(), "wasm-bindgen").unwrap();
    let line = format!("wasm_bindgen = \"{version}\"");
    assert!(
        workspace.read("Trunk.toml").unwrap().contains(&line),
        "Trunk.toml must say: {line}"
    );
}

/// The page moves when the rest of the styles arrives unless every declaration of the critical
/// sheet stands in the other sheets too, with the same value.
#[test]
fn the_critical_sheet_repeats_the_other_sheets() {
    let workspace = Workspace::find().unwrap();
    let page = workspace.read("index.html").unwrap();
    let sheets: Vec<String> = page
        .split("rel=\"css\" href=\"")
        .skip(1)
        .map(|it| workspace.read(it.split('"').next().unwrap()).unwrap())
        .collect();
    let rest = sheets[1..].concat();
    let sizes = declarations(&rest, &BTreeMap::new());
    let tokens: BTreeMap<String, String> = sizes
        .into_iter()
        .filter(|((rule, name), _)| rule == ":root" && name.starts_with("--"))
        .map(|((_, name), value)| (name, value))
        .collect();

    let (critical, rest) = (
        declarations(&sheets[0], &tokens),
        declarations(&rest, &tokens),
    );
    let mut differences = Vec::new();
    for ((rule, name), value) in critical {
        let only_here = ["#start", "#rescue", "[hidden]", "from"];
        if only_here.iter().any(|it| rule.contains(it)) {
            continue;
        }
        match rest.get(&(rule.clone(), name.clone())) {
            Some(other) if *other == value => {}
            other => differences.push(format!("{rule} {{ {name}: {value} }}, elsewhere {other:?}")),
        }
    }
    assert!(
        differences.is_empty(),
        "assets/style/critical.css differs:\n{}",
        differences.join("\n")
    );
}

/// Every declaration of a sheet: the value of each (rule, property), where a rule is one selector
/// with its media query before it, and tokens are put in where they are known.
fn declarations(
    css: &str,
    tokens: &BTreeMap<String, String>,
) -> BTreeMap<(String, String), String> {
    let mut found = BTreeMap::new();
    let mut open: Vec<String> = Vec::new();
    let mut text = String::new();
    for letter in without_comments(css).chars() {
        match letter {
            '{' => open.push(std::mem::take(&mut text).trim().to_owned()),
            '}' | ';' => {
                if let Some((name, value)) = text.split_once(':')
                    && let Some((selectors, media)) = open.split_last()
                {
                    for selector in split(selectors) {
                        let rule = [media, &[selector]].concat().join(" ");
                        found.insert((rule, name.trim().to_owned()), resolved(value, tokens));
                    }
                }
                text.clear();
                if letter == '}' {
                    open.pop();
                }
            }
            _ => text.push(letter),
        }
    }
    found
}

fn without_comments(css: &str) -> String {
    let mut parts = css.split("/*");
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        text.push_str(part.split_once("*/").map_or("", |it| it.1));
    }
    text
}

/// The selectors of a list, with every `:is(…)` written out.
fn split(selectors: &str) -> Vec<String> {
    let plain = at_commas(selectors);
    plain.iter().flat_map(|it| written_out(it.trim())).collect()
}

fn written_out(selector: &str) -> Vec<String> {
    let Some((before, rest)) = selector.split_once(":is(") else {
        return vec![selector.to_owned()];
    };
    let mut depth = 1;
    let end = rest.find(|letter| {
        depth += i32::from(letter == '(') - i32::from(letter == ')');
        depth == 0
    });
    let (inner, after) = rest.split_at(end.unwrap());
    at_commas(inner)
        .iter()
        .map(|it| format!("{before}{}{}", it.trim(), &after[1..]))
        .collect()
}

/// The parts between commas; a comma inside brackets separates none.
fn at_commas(text: &str) -> Vec<String> {
    let mut list = vec![String::new()];
    let mut depth = 0;
    for letter in text.chars() {
        depth += i32::from(letter == '(') - i32::from(letter == ')');
        match list.last_mut() {
            Some(last) if letter != ',' || depth > 0 => last.push(letter),
            _ => list.push(String::new()),
        }
    }
    list
}

fn resolved(value: &str, tokens: &BTreeMap<String, String>) -> String {
    let mut value = value.split_whitespace().collect::<Vec<_>>().join(" ");
    // A token may be made of tokens; the page's are two deep.
    for _ in 0..3 {
        for (name, token) in tokens {
            value = value.replace(&format!("var({name})"), token);
        }
    }
    match &*value {
        "#ffffff" => "#fff".to_owned(),
        "#000000" => "#000".to_owned(),
        _ => value,
    }
}
