//! Reads what Trunk wrote into `index.html` and fills in what only the build knows.

use std::{cell::RefCell, collections::BTreeMap, fmt::Write as _};

use lol_html::{
    element,
    html_content::{ContentType, Element},
};
use serde::Deserialize;

use crate::{
    chunks::Chunks,
    error::{Error, Result},
    html::{rewrite, without},
    policy::policy,
};

/// The files that a page names.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Parts {
    /// The style sheets, in their order.
    pub styles: Vec<String>,
    /// The script that wasm-bindgen wrote.
    pub js: String,
    /// The program.
    pub wasm: String,
}

/// The files that this page of Trunk's names.
pub fn parts(page: &str) -> Result<Parts> {
    let found = RefCell::new(Parts::default());
    let handlers = vec![
        element!("link[rel=stylesheet]", |it| {
            found.borrow_mut().styles.push(file(it, "href"));
            Ok(())
        }),
        element!("script[data-wasm]", |it| {
            let mut found = found.borrow_mut();
            found.js = file(it, "data-js");
            found.wasm = file(it, "data-wasm");
            Ok(())
        }),
    ];
    rewrite(page, handlers)?;
    let parts = found.take();
    if parts.wasm.is_empty() || parts.js.is_empty() {
        return Err(Error::new(
            "Trunk's index.html names no wasm: look at pattern_script in Trunk.toml",
        ));
    }
    Ok(parts)
}

/// The files that each part of the program is fetched with, by the part's name, as a finished page
/// tells `boot.js`.
pub fn chunk_files(page: &str) -> Result<BTreeMap<String, Vec<String>>> {
    let found = RefCell::new(BTreeMap::new());
    let known = ["data-js", "data-wasm", "data-style"];
    let handlers = vec![element!("script[data-wasm]", |it| {
        for attribute in it.attributes() {
            let name = attribute.name();
            if let Some(part) = name
                .strip_prefix("data-")
                .filter(|_| !known.contains(&&*name))
            {
                let files = attribute.value();
                let files = files.split_whitespace().map(str::to_owned).collect();
                found.borrow_mut().insert(part.to_owned(), files);
            }
        }
        Ok(())
    })];
    rewrite(page, handlers)?;
    Ok(found.take())
}

/// What is filled into a page.
#[derive(Clone, Copy, Debug)]
pub struct Fill<'a> {
    /// The text of the one inline style block.
    pub critical_style: &'a str,
    /// The file with all other styles.
    pub style_file: &'a str,
    /// The file with `boot.js`.
    pub boot_file: &'a str,
    /// The chunks of the program, if it was split.
    pub chunks: Option<&'a Chunks>,
    /// The towns on the static start page.
    pub towns: &'a [Town],
    /// Whether it has the field to find a town by name.
    pub find_towns: bool,
}

/// A town of `site.json`.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq)]
pub struct Town {
    /// The id in addresses and the name of the pack.
    pub id: String,
    /// The name shown.
    pub name: String,
}

/// The page with its policy, its styles, its start script and its towns.
pub fn fill(page: &str, fill: Fill<'_>) -> Result<String> {
    let mut first_sheet = true;
    let policy_line = format!(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">",
        policy(fill.critical_style)
    );
    // The sheet is only fetched here; boot.js puts it in force, so it never holds up a paint.
    let styles = format!(
        "<style>{}</style><link rel=\"preload\" href=\"./{}\" as=\"style\">",
        fill.critical_style, fill.style_file
    );
    let handlers = vec![
        // A minified page has no <head> tag, so the place is marked by an element.
        element!("meta[name=navi-policy]", |it| {
            it.replace(&policy_line, ContentType::Html);
            Ok(())
        }),
        element!("link[rel=stylesheet]", |it| {
            if std::mem::take(&mut first_sheet) {
                it.replace(&styles, ContentType::Html);
            } else {
                it.remove();
            }
            Ok(())
        }),
        element!("script[data-wasm]", |it| {
            it.set_attribute("src", &format!("./{}", fill.boot_file))?;
            it.set_attribute("data-style", &format!("./{}", fill.style_file))?;
            if let Some(chunks) = fill.chunks {
                it.set_attribute("data-js", &format!("./{}", chunks.main))?;
                for (part, files) in &chunks.needs {
                    it.set_attribute(&format!("data-{part}"), &files.join(" "))?;
                }
            }
            Ok(())
        }),
        element!("link[rel=modulepreload]", |it| {
            if let Some(chunks) = fill.chunks {
                it.set_attribute("href", &format!("./{}", chunks.main))?;
                let loader = format!(
                    "<link rel=\"modulepreload\" href=\"./{}\" crossorigin=\"anonymous\">",
                    chunks.loader
                );
                it.after(&loader, ContentType::Html);
            }
            Ok(())
        }),
        element!("[data-towns]", |it| {
            it.set_inner_content(&town_list(fill.towns), ContentType::Html);
            Ok(())
        }),
        element!("[data-find-towns]", |it| {
            if fill.find_towns {
                it.remove_attribute("data-find-towns");
            } else {
                it.remove();
            }
            Ok(())
        }),
        // Chromium complains about a digest on what is fetched, and checks none.
        without("integrity"),
    ];
    rewrite(page, handlers)
}

fn town_list(towns: &[Town]) -> String {
    let mut list = String::new();
    for Town { id, name } in towns {
        let (id, name) = (escaped(id), escaped(name));
        // Writing to a string cannot fail.
        let _ = write!(list, "<li><a href=\"#/{id}\">{name}</a></li>");
    }
    list
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('"', "&quot;")
}

fn file(element: &Element<'_, '_>, attribute: &str) -> String {
    let address = element.get_attribute(attribute).unwrap_or_default();
    address.trim_start_matches("./").to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy;

    const TRUNK: &str = "<!doctype html><html><meta name=navi-policy><meta charset=utf-8>\
        <link rel=\"stylesheet\" href=\"./critical-1.css\" integrity=\"sha384-x\"/>\
        <link rel=stylesheet href=./app-2.css>\
        <link rel=modulepreload href=./a.js integrity=x>\
        <ul class=choice data-towns></ul><div data-find-towns>find</div>\
        <script type=module src=./boot.js data-js=./a.js data-wasm=./a_bg.wasm></script>";

    #[test]
    fn the_order_of_the_sheets_is_that_of_their_links() {
        let parts = parts(TRUNK).unwrap();
        assert_eq!(parts.styles, ["critical-1.css", "app-2.css"]);
        assert_eq!((&*parts.js, &*parts.wasm), ("a.js", "a_bg.wasm"));
        assert!(super::parts("<html></html>").is_err());
    }

    #[test]
    fn a_filled_page_keeps_to_its_policy() {
        let town = Town {
            id: "kitakyushu".to_owned(),
            name: "北九州市 <&\"".to_owned(),
        };
        let page = fill(
            TRUNK,
            Fill {
                critical_style: "p{color:red}",
                style_file: "style-3.css",
                boot_file: "boot-4.js",
                chunks: Some(&Chunks {
                    main: "app-5.js".to_owned(),
                    loader: "chunks-5.js".to_owned(),
                    needs: [(
                        "town".to_owned(),
                        vec!["t-6.wasm".to_owned(), "c-7.wasm".to_owned()],
                    )]
                    .into(),
                }),
                towns: &[town],
                find_towns: false,
            },
        )
        .unwrap();
        policy::check(&page).unwrap();
        assert!(page.contains("<style>p{color:red}</style>"), "{page}");
        assert!(
            page.contains("href=\"./style-3.css\" as=\"style\""),
            "{page}"
        );
        assert!(page.contains("./boot-4.js"), "{page}");
        assert!(
            page.contains("<a href=\"#/kitakyushu\">北九州市 &lt;&amp;&quot;</a>"),
            "{page}"
        );
        for part in [
            "data-js=\"./app-5.js\"",
            "data-town=\"t-6.wasm c-7.wasm\"",
            "href=\"./chunks-5.js\" crossorigin",
        ] {
            assert!(page.contains(part), "{part}: {page}");
        }
        assert_eq!(
            chunk_files(&page).unwrap(),
            [(
                "town".to_owned(),
                vec!["t-6.wasm".to_owned(), "c-7.wasm".to_owned()]
            )]
            .into()
        );
        assert!(!page.contains("./a.js"), "{page}");
        assert!(!page.contains("integrity"), "{page}");
        assert!(!page.contains("find"), "{page}");
        assert!(!page.contains("app-2.css"), "{page}");
    }
}
