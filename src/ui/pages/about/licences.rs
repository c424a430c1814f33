//! What the app is made of, with the licences.

use crate::{
    domain::site::Site,
    ui::{
        markup::markup,
        parts::{
            head::{head, section},
            table::{Row, table},
        },
        scene::Page,
        words::{AboutWords, Words},
    },
};

/// The libraries in the shipped wasm, a line each: what they are for, their licence, their names.
/// A test holds it to `cargo tree`.
const LIBRARIES: &str = include_str!("../../../../assets/licences.txt");

/// The page.
pub fn licences(words: &Words, site: &Site) -> Page {
    let about = &words.about;
    let rows = libraries()
        .map(|[used_for, licence, names]| Row {
            id: None,
            head: markup! { <span lang="en">{ names }</span> },
            cells: vec![
                markup! { use_words(about, used_for) },
                markup! { <span lang="en">{ licence }</span> },
            ],
        })
        .collect();
    let columns = [about.library, about.used_for, about.licence];
    let body = markup! {
        <div class="page about">
            { head(&site.name, about.licences_title, markup! { <p>{ about.licences_lead }</p> }) }
            { section("own", about.own, None, markup! { <p>{ about.own_text }</p> }) }
            { section("content", about.content, None, markup! { <p>{ about.content_text }</p> }) }
            { section("design", about.design, None, markup! { <p>{ about.design_text }</p> }) }
            { section("libraries", about.libraries, None, table(about.libraries, false, &columns, rows)) }
        </div>
    };
    Page {
        title: about.licences_title.to_owned(),
        body,
    }
}

fn libraries() -> impl Iterator<Item = [&'static str; 3]> {
    LIBRARIES.lines().filter_map(|line| {
        let (used_for, rest) = line.split_once(" | ")?;
        let (licence, names) = rest.split_once(" | ")?;
        Some([used_for, licence, names])
    })
}

fn use_words(about: &AboutWords, used_for: &str) -> &'static str {
    match used_for {
        "page" => about.for_page,
        "browser" => about.for_browser,
        "data" => about.for_data,
        "dates" => about.for_dates,
        "share" => about.for_share,
        "text" => about.for_text,
        "language" => about.for_language,
        _ => about.for_inside,
    }
}

#[cfg(test)]
mod tests {
    use std::{collections::BTreeMap, process::Command};

    use super::*;

    /// In the tree, but only at work while the app is built.
    const BUILD_ONLY: [&str; 3] = ["career-navi", "unicode-ident", "wasm-bindgen-shared"];

    /// `Apache-2.0/MIT` and `MIT OR Apache-2.0` are one licence.
    fn plain(licence: &str) -> Vec<String> {
        let mut parts: Vec<String> = licence
            .replace('/', " OR ")
            .split(" OR ")
            .map(|it| it.trim().to_owned())
            .collect();
        parts.sort();
        parts
    }

    #[test]
    fn the_list_is_what_cargo_says() {
        let tree = Command::new(env!("CARGO"))
            .args(["tree", "--locked", "--offline", "--prefix", "none"])
            .args([
                "--package",
                "career-navi",
                "--edges",
                "normal,no-proc-macro",
            ])
            .args([
                "--target",
                "wasm32-unknown-unknown",
                "--format",
                "{p} | {l}",
            ])
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .output()
            .unwrap();
        let error = String::from_utf8_lossy(&tree.stderr);
        assert!(tree.status.success(), "{error}");
        let tree = String::from_utf8(tree.stdout).unwrap();
        let used: BTreeMap<&str, Vec<String>> = tree
            .lines()
            .filter_map(|it| it.split_once(" | "))
            .map(|(package, licence)| {
                let name = package.split(' ').next().unwrap_or_default();
                (name, plain(licence.trim_end_matches(" (*)")))
            })
            .filter(|(name, _)| !BUILD_ONLY.contains(name))
            .collect();
        let listed: BTreeMap<&str, Vec<String>> = libraries()
            .filter(|[used_for, ..]| *used_for != "language")
            .flat_map(|[_, licence, names]| names.split(", ").map(move |it| (it, plain(licence))))
            .collect();
        assert_eq!(listed, used);
    }
}
