//! The list of all towns that have a file: what the town field of the start page searches.

use std::{fs, path::Path};

use career_navi::domain::{
    check,
    search::towns::{self, ListedTown},
};

use crate::{
    error::{Context, Error, Result},
    walk,
};

/// What was listed, and what was left out.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Listed {
    /// How many towns stand in the list.
    pub towns: usize,
    /// The files that are no sound packs, or are not named after their town.
    pub left_out: Vec<String>,
}

/// Writes `towns.json` beside the folder `packs` of a folder, by the order of the codes.
pub fn write(folder: &Path) -> Result<Listed> {
    let packs = folder.join("packs");
    let mut listed = Listed::default();
    let mut found: Vec<ListedTown> = Vec::new();
    for file in walk::files(&packs)? {
        let name = file.file_stem().unwrap_or_default().to_string_lossy();
        if file.extension().is_none_or(|it| it != "json") {
            continue;
        }
        let text =
            fs::read_to_string(&file).context(|| format!("cannot read {}", file.display()))?;
        match check::read(&text) {
            Ok(catalog) if catalog.pack().town.id.as_str() == name => {
                let town = &catalog.pack().town;
                found.push(ListedTown {
                    id: town.id.clone(),
                    code: town.code.clone(),
                    name: town.name.ja.clone(),
                    reading: town.name.reading.clone().unwrap_or_default(),
                    prefecture: town.prefecture.ja.clone(),
                });
            }
            _ => listed.left_out.push(file.display().to_string()),
        }
    }
    found.sort_by(|one, two| one.code.cmp(&two.code));
    if let Some([one, two]) = found.windows(2).find_map(|it| match it {
        [one, two] if one.code == two.code => Some([one, two]),
        _ => None,
    }) {
        return Err(Error::new(format!(
            "{} and {} have the same code {}",
            one.id, two.id, one.code
        )));
    }
    listed.towns = found.len();
    let file = folder.join("towns.json");
    fs::write(&file, towns::file(&found)).context(|| format!("cannot write {}", file.display()))?;
    Ok(listed)
}

/// The same as a command: says what was done.
pub fn run(folder: &Path) -> Result<()> {
    let listed = write(folder)?;
    println!(
        "{}: {} towns",
        folder.join("towns.json").display(),
        listed.towns
    );
    if listed.left_out.is_empty() {
        return Ok(());
    }
    Err(Error::new(format!(
        "left out, because they are no sound packs or not named after their town: {}. \
         `cargo xtask pack check` says what is wrong with them",
        listed.left_out.join(", ")
    )))
}
