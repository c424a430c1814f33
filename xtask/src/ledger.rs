//! The size ledger: what each shipped file weighs, and what a first visit loads.

use std::{collections::BTreeMap, fmt, fs, ops::AddAssign, path::Path};

use serde::Serialize;

use crate::{
    compress,
    error::{Context, Result},
    page, walk,
};

/// The most that a first visit may load, under brotli.
pub const FIRST_LOAD_BUDGET: usize = 160 * 1024;

/// The weights of a built folder.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Ledger {
    /// Every file, in the order of their paths.
    pub files: Vec<Entry>,
    /// The page with its styles, scripts and wasm, together: what a first visit loads.
    pub first_load: Weight,
    /// What a first visit loads that goes to a part of the program at once, by the part's name. A
    /// town's pack comes on top.
    pub with_part: BTreeMap<String, Weight>,
    /// What `first_load` may be under brotli.
    pub budget: usize,
}

/// The weight of one file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Entry {
    /// The path below the folder, with forward slashes.
    pub path: String,
    /// Whether a first visit loads it.
    pub first_load: bool,
    /// How heavy it is.
    #[serde(flatten)]
    pub weight: Weight,
}

/// Bytes as they are and as they travel.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Weight {
    /// Bytes on the disk.
    pub raw: usize,
    /// Bytes under brotli, quality 11.
    pub brotli: usize,
}

impl AddAssign for Weight {
    fn add_assign(&mut self, more: Self) {
        self.raw += more.raw;
        self.brotli += more.brotli;
    }
}

/// Weighs every file of a built folder.
pub fn ledger(dist: &Path) -> Result<Ledger> {
    let mut files = Vec::new();
    let mut first_load = Weight::default();
    let index = dist.join("index.html");
    let page = fs::read_to_string(&index).context(|| format!("cannot read {}", index.display()))?;
    let parts = page::chunk_files(&page)?;
    let is_later = |name: &str| parts.values().flatten().any(|it| it == name);
    for file in walk::files(dist)? {
        let bytes = fs::read(&file).context(|| format!("cannot read {}", file.display()))?;
        let below = file.strip_prefix(dist).unwrap_or(&file);
        let path = below.to_string_lossy().replace('\\', "/");
        let entry = Entry {
            first_load: is_of_page(below) && !is_later(&path),
            path,
            weight: Weight {
                raw: bytes.len(),
                brotli: compress::brotli(&bytes, compress::BEST).len(),
            },
        };
        if entry.first_load {
            first_load += entry.weight;
        }
        files.push(entry);
    }
    let with_part = parts
        .into_iter()
        .map(|(part, needed)| {
            let mut weight = first_load;
            files
                .iter()
                .filter(|it| needed.contains(&it.path))
                .for_each(|it| weight += it.weight);
            (part, weight)
        })
        .collect();
    Ok(Ledger {
        files,
        first_load,
        with_part,
        budget: FIRST_LOAD_BUDGET,
    })
}

/// The page, its styles, its scripts and its program stand at the top of the folder.
fn is_of_page(path: &Path) -> bool {
    path.components().count() == 1
        && path.extension().is_some_and(|it| {
            ["html", "css", "js", "wasm"]
                .iter()
                .any(|known| it == *known)
        })
}

impl fmt::Display for Ledger {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(out, "{:>10} {:>10}", "bytes", "brotli")?;
        for Entry {
            path,
            first_load,
            weight,
        } in &self.files
        {
            let mark = if *first_load { "*" } else { " " };
            writeln!(
                out,
                "{:>10} {:>10} {mark} {path}",
                weight.raw, weight.brotli
            )?;
        }
        let Weight { raw, brotli } = self.first_load;
        let share = brotli * 100 / self.budget.max(1);
        write!(
            out,
            "{raw:>10} {brotli:>10} * first load: {share} % of the budget of {} KiB",
            self.budget / 1024
        )?;
        for (part, Weight { raw, brotli }) in &self.with_part {
            write!(
                out,
                "\n{raw:>10} {brotli:>10}   first load with the part `{part}`"
            )?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_first_visit_loads_the_page_and_not_the_packs() {
        let dir = std::env::temp_dir().join("xtask-ledger-test");
        fs::create_dir_all(dir.join("packs")).unwrap();
        for (name, text) in [
            (
                "index.html",
                format!(
                    "<script data-wasm=./app.wasm data-town=t.wasm></script>{}",
                    "x".repeat(445)
                ),
            ),
            ("app.wasm", "y".repeat(300)),
            ("t.wasm", "z".repeat(200)),
            ("site.json", "{}".to_owned()),
            ("packs/a.json", "{}".to_owned()),
        ] {
            fs::write(dir.join(name), text).unwrap();
        }
        let ledger = ledger(&dir).unwrap();
        assert_eq!(ledger.files.len(), 5);
        assert_eq!(ledger.first_load.raw, 800);
        assert_eq!(ledger.with_part["town"].raw, 1000);
        assert!(ledger.first_load.brotli < 120);
        assert!(ledger.to_string().contains("* first load: 0 %"), "{ledger}");
        fs::remove_dir_all(dir).unwrap();
    }
}
