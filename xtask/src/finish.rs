//! Trunk's `post_build` hook: turns what Trunk put together into the folder that is shipped.
//!
//! It works in Trunk's staging folder, so a build that fails here replaces nothing.

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use serde::Deserialize;
use sha2::{Digest, Sha256};

use crate::{
    chunks,
    error::{Context, Error, Result},
    hygiene, pack,
    page::{self, Fill, Parts, Town},
    policy, shrink,
    tools::Shrinkers,
    walk,
    workspace::Workspace,
};

/// The most that the style block in the page may weigh.
const CRITICAL_STYLE_LIMIT: usize = 6 * 1024;

/// Finishes the build that Trunk is about to ship, as its environment says.
pub fn run(workspace: &Workspace) -> Result<()> {
    let staging = env::var_os("TRUNK_STAGING_DIR")
        .map(PathBuf::from)
        .ok_or_else(|| {
            Error::new("`cargo xtask finish` is called by Trunk: run `cargo xtask build`")
        })?;
    let release = env::var("TRUNK_PROFILE").is_ok_and(|it| it == "release");
    let shrinkers = if release {
        Some(Shrinkers::present()?)
    } else {
        None
    };
    finish(workspace, &staging, shrinkers.as_ref())
}

/// Finishes the folder; with shrinkers for a release, without for development.
pub fn finish(workspace: &Workspace, dir: &Path, shrinkers: Option<&Shrinkers>) -> Result<()> {
    let index = dir.join("index.html");
    let html = read(&index)?;
    let parts = page::parts(&html)?;
    let site: Site = serde_json::from_str(&workspace.read("assets/site.json")?)
        .context(|| "cannot read assets/site.json".to_owned())?;

    copy_data(workspace, dir)?;
    let listed = pack::index::write(dir)?;
    if let Some(file) = listed.left_out.first() {
        return Err(Error::new(format!(
            "{file} is no sound pack, or not named after its town: `cargo xtask pack check` says why"
        )));
    }
    let styles = join_styles(dir, &parts)?;
    let boot = dir.join("boot.js");
    copy(&workspace.root().join("assets/boot.js"), &boot)?;
    let mut chunks = None;
    if let Some(shrinkers) = shrinkers {
        shrink::wasm(shrinkers, &dir.join(&parts.wasm))?;
        shrink::js(shrinkers, &boot)?;
        hygiene::check(workspace, &dir.join(&parts.wasm))?;
        chunks = chunks::finish(workspace, dir, &parts.js, shrinkers)?;
        if chunks.is_none() {
            shrink::js(shrinkers, &dir.join(&parts.js))?;
        }
    }
    let boot_file = name_by_hash(&boot)?;

    let filled = page::fill(
        &html,
        Fill {
            critical_style: &styles.critical,
            style_file: &styles.file,
            boot_file: &boot_file,
            chunks: chunks.as_ref(),
            towns: &site.towns,
            find_towns: site.find_towns,
        },
    )?;
    policy::check(&filled)?;
    write(&index, &filled)
}

/// The part of `site.json` that the page itself shows.
#[derive(Deserialize)]
struct Site {
    towns: Vec<Town>,
    #[serde(default = "found_by_name")]
    find_towns: bool,
}

/// A town can be looked for by name unless the edition says otherwise, as the app takes it.
fn found_by_name() -> bool {
    true
}

struct Styles {
    critical: String,
    file: String,
}

/// Takes the first sheet into the page and joins the others to one file.
fn join_styles(dir: &Path, parts: &Parts) -> Result<Styles> {
    let mut texts = Vec::new();
    for file in &parts.styles {
        let path = dir.join(file);
        texts.push(read(&path)?.trim().to_owned());
        fs::remove_file(&path).context(|| format!("cannot remove {}", path.display()))?;
    }
    let first_is_critical = parts
        .styles
        .first()
        .is_some_and(|it| it.starts_with("critical"));
    if !first_is_critical {
        return Err(Error::new(
            "the first style sheet in index.html must be assets/style/critical.css",
        ));
    }
    let critical = texts.remove(0);
    if critical.len() > CRITICAL_STYLE_LIMIT && !critical.contains('\n') {
        return Err(Error::new(format!(
            "assets/style/critical.css has {} bytes when shortened, more than {CRITICAL_STYLE_LIMIT}",
            critical.len()
        )));
    }
    let style = dir.join("style.css");
    write(&style, &texts.join("\n"))?;
    Ok(Styles {
        critical,
        file: name_by_hash(&style)?,
    })
}

/// Copies what an HR officer may exchange on the server, and the licences.
fn copy_data(workspace: &Workspace, dir: &Path) -> Result<()> {
    let root = workspace.root();
    copy(&root.join("assets/site.json"), &dir.join("site.json"))?;
    let packs = root.join("assets/packs");
    if packs.is_dir() {
        fs::create_dir_all(dir.join("packs")).context(|| "cannot create packs".to_owned())?;
        for pack in walk::files(&packs)? {
            if pack.extension().is_some_and(|it| it == "json")
                && let Some(name) = pack.file_name()
            {
                copy(&pack, &dir.join("packs").join(name))?;
            }
        }
    }
    for name in ["LICENSE-MIT", "LICENSE-APACHE"] {
        if root.join(name).is_file() {
            copy(&root.join(name), &dir.join(name))?;
        }
    }
    Ok(())
}

/// A part of a digest, as it stands in the names of files.
pub fn short_digest(bytes: &[u8]) -> String {
    let digest = Sha256::digest(bytes);
    digest
        .iter()
        .take(8)
        .map(|it| format!("{it:02x}"))
        .collect()
}

/// Puts a part of the file's digest into its name, so that no cache gives an old one; gives the
/// new name.
pub fn name_by_hash(file: &Path) -> Result<String> {
    let bytes = fs::read(file).context(|| format!("cannot read {}", file.display()))?;
    let hash = short_digest(&bytes);
    let part = |it: Option<&std::ffi::OsStr>| it.unwrap_or_default().to_string_lossy().into_owned();
    let name = format!(
        "{}-{hash}.{}",
        part(file.file_stem()),
        part(file.extension())
    );
    fs::rename(file, file.with_file_name(&name))
        .context(|| format!("cannot rename {}", file.display()))?;
    Ok(name)
}

fn read(file: &Path) -> Result<String> {
    fs::read_to_string(file).context(|| format!("cannot read {}", file.display()))
}

fn write(file: &Path, text: &str) -> Result<()> {
    fs::write(file, text).context(|| format!("cannot write {}", file.display()))
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::copy(from, to).context(|| format!("cannot copy {}", from.display()))?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<!doctype html><html><head><meta name=navi-policy><link rel=stylesheet href=./critical-1.css>\
        <link rel=stylesheet href=./b-2.css><link rel=stylesheet href=./a-3.css></head><body>\
        <ul data-towns></ul><script type=module src=./boot.js data-js=./app.js \
        data-wasm=./app_bg.wasm></script></body></html>";

    /// A repository and a staging folder as Trunk leaves it.
    fn staged(name: &str, page: &str) -> (Workspace, PathBuf) {
        let town = pack::new::skeleton("iwaki").unwrap();
        let home = env::temp_dir().join(format!("xtask-finish-{name}"));
        walk::remove(&home).unwrap();
        let dir = home.join("staging");
        fs::create_dir_all(home.join("assets/packs")).unwrap();
        fs::create_dir_all(&dir).unwrap();
        for (file, text) in [
            ("assets/boot.js", "start()"),
            (
                "assets/site.json",
                r#"{"towns":[{"id":"iwaki","name":"いわき市"}]}"#,
            ),
            ("assets/packs/iwaki.json", &town),
            ("assets/packs/notes.md", "not for the server"),
            ("staging/index.html", page),
            ("staging/critical-1.css", "p{a:b}\n"),
            ("staging/b-2.css", "b{}"),
            ("staging/a-3.css", "a{}"),
            ("staging/app.js", ""),
            ("staging/app_bg.wasm", ""),
        ] {
            fs::write(home.join(file), text).unwrap();
        }
        (Workspace::at(&home), dir)
    }

    #[test]
    fn the_folder_holds_what_is_shipped_and_no_more() {
        let (workspace, dir) = staged("whole", PAGE);
        finish(&workspace, &dir, None).unwrap();
        let names: Vec<String> = walk::files(&dir)
            .unwrap()
            .iter()
            .map(|it| {
                it.strip_prefix(&dir)
                    .unwrap()
                    .to_string_lossy()
                    .into_owned()
            })
            .collect();
        let [app_js, app_wasm, boot, index, pack, site, style, towns] = &names[..] else {
            panic!("{names:?}");
        };
        assert_eq!(
            [app_js, app_wasm, index],
            ["app.js", "app_bg.wasm", "index.html"]
        );
        assert_eq!(
            [pack, site, towns],
            ["packs/iwaki.json", "site.json", "towns.json"]
        );
        let list = read(&dir.join("towns.json")).unwrap();
        assert!(list.contains("[\"iwaki\",\"000000\""), "{list}");
        assert!(boot.starts_with("boot-") && boot.ends_with(".js"));
        assert_eq!(read(&dir.join(style)).unwrap(), "b{}\na{}");

        let page = read(&dir.join("index.html")).unwrap();
        policy::check(&page).unwrap();
        assert!(page.contains("<style>p{a:b}</style>"), "{page}");
        assert!(page.contains(style) && page.contains(boot), "{page}");
        assert!(page.contains("<a href=\"#/iwaki\">いわき市</a>"), "{page}");
    }

    #[test]
    fn a_page_with_an_inline_script_is_refused() {
        let page = PAGE.replace("<body>", "<body><script>run()</script>");
        let (workspace, dir) = staged("script", &page);
        let err = finish(&workspace, &dir, None).unwrap_err();
        assert!(
            err.to_string().contains("a script stands in the page"),
            "{err}"
        );
    }

    #[test]
    fn the_critical_sheet_is_the_first_and_small() {
        let (workspace, dir) = staged("order", &PAGE.replace("critical-1", "base-1"));
        fs::write(dir.join("base-1.css"), "").unwrap();
        assert!(finish(&workspace, &dir, None).is_err());

        let (workspace, dir) = staged("large", PAGE);
        fs::write(dir.join("critical-1.css"), "p{}".repeat(3000)).unwrap();
        let err = finish(&workspace, &dir, None).unwrap_err();
        assert!(err.to_string().contains("9000 bytes"), "{err}");
    }
}
