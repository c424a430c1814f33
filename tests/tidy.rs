//! Holds the modules to the house: who may name whom, and how long a file may be.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

use std::{
    fs,
    path::{Path, PathBuf},
};

/// Longest file, in lines before its tests.
const LONGEST_FILE: usize = 300;

/// What a browser API is named by.
const BROWSER: [&str; 6] = [
    "gloo",
    "web_sys",
    "wasm_bindgen",
    "js_sys",
    "Utc::now",
    "Local::now",
];

/// The only places that may name the browser. `main` starts the app in it, `faults` makes it fail there.
const BROWSER_PLACES: [&str; 6] = [
    "src/main.rs",
    "src/faults.rs",
    "src/platform/browser",
    "src/platform/browser.rs",
    "src/ui/dom.rs",
    "src/ui/dom",
];

/// What the files under a path must not mention.
const FORBIDDEN: [(&str, &[&str]); 5] = [
    (
        "src/domain",
        &[
            "yew",
            "crate::state",
            "crate::ui",
            "crate::platform",
            "crate::app",
        ],
    ),
    ("src/state", &["crate::ui", "crate::platform", "crate::app"]),
    (
        "src/ui",
        &[
            "crate::platform",
            "crate::app",
            "from_html_unchecked",
            "set_inner_html",
            "style=",
        ],
    ),
    (
        "src/platform",
        &["yew", "crate::ui", "crate::state", "crate::app"],
    ),
    (
        "src/app",
        &[
            "from_html_unchecked",
            "set_inner_html",
            "web_sys",
            "js_sys",
            "gloo",
        ],
    ),
];

fn sources(folder: &str) -> Vec<(String, String)> {
    fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, found);
            } else if path.extension().is_some_and(|it| it == "rs") {
                found.push(path);
            }
        }
    }
    let mut found = Vec::new();
    walk(Path::new(folder), &mut found);
    found
        .into_iter()
        .map(|path| {
            (
                path.to_str().unwrap().replace('\\', "/"),
                fs::read_to_string(&path).unwrap(),
            )
        })
        .collect()
}

/// Whether a file is a module of tests.
fn is_test(path: &str) -> bool {
    ["/tests.rs", "/bad_inputs.rs"]
        .iter()
        .any(|it| path.ends_with(it))
        || path.contains("/bad_inputs/")
}

/// The code of a file: without comments, and without its tests, which may name anything.
fn code(text: &str) -> String {
    let text = text.split("#[cfg(test)]").next().unwrap();
    text.lines()
        .filter(|it| !it.trim_start().starts_with("//"))
        .collect::<Vec<_>>()
        .join("\n")
}

fn is_under(path: &str, place: &str) -> bool {
    path.strip_prefix(place)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('/') || rest.starts_with(".rs"))
}

#[test]
fn modules_only_use_what_they_may() {
    for (path, text) in sources("src") {
        let code = code(&text);
        for (layer, words) in FORBIDDEN {
            for word in words.iter().filter(|_| is_under(&path, layer)) {
                assert!(!code.contains(word), "{path} must not mention `{word}`");
            }
        }
    }
}

#[test]
fn only_the_browser_modules_name_the_browser() {
    for (path, text) in sources("src") {
        if BROWSER_PLACES.iter().any(|it| is_under(&path, it)) {
            continue;
        }
        let code = code(&text);
        for word in BROWSER {
            assert!(!code.contains(word), "{path} must not mention `{word}`");
        }
    }
}

#[test]
fn files_stay_short() {
    for folder in ["src", "xtask/src", "e2e"] {
        for (path, text) in sources(folder)
            .into_iter()
            .filter(|(path, _)| !is_test(path))
        {
            let lines = text.split("#[cfg(test)]\n").next().unwrap().lines().count();
            assert!(lines <= LONGEST_FILE, "{path} has {lines} lines");
        }
    }
}

#[test]
fn every_module_says_what_it_owns() {
    for (path, text) in sources("src")
        .into_iter()
        .filter(|(path, _)| !is_test(path))
    {
        let is_words = path.starts_with("src/ui/words/");
        assert!(
            is_words || text.starts_with("//!"),
            "{path} has no module docs"
        );
    }
}

/// Names of towns, ranks, jobs and badges are data. These words of the shipped towns would give a
/// special case away.
#[test]
fn no_town_is_named_in_code() {
    for (path, text) in sources("src")
        .into_iter()
        .filter(|(path, _)| !is_test(path))
    {
        let code = code(&text);
        for word in [
            "北九州",
            "熊本",
            "青森",
            "いわき",
            "kitakyushu",
            "係長",
            "ゴールド",
            "育成期",
            "ゼネラリスト",
        ] {
            assert!(!code.contains(word), "{path} names `{word}`");
        }
    }
}

/// What a pack names stands on a page under `s-` and its id. What else stands there is kept from packs:
/// `is_reserved` in `src/domain/read/ids.rs`.
#[test]
fn no_element_of_a_page_has_the_name_of_a_statement() {
    let page = (
        "index.html".to_owned(),
        fs::read_to_string("index.html").unwrap(),
    );
    for (path, text) in sources("src/ui").into_iter().chain([page]) {
        let text = text.replace(" id=\"s-choose\"", "");
        assert!(!text.contains(" id=\"s-"), "{path}");
    }
}
