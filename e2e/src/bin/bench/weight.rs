//! What the folder weighs, by the ledger of the build.

use std::path::Path;

use e2e::Outcome;
use xtask::ledger::ledger;

/// Bytes under brotli.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Weight {
    /// The page with its styles, scripts and program, as far as the start page needs them.
    pub first_load: usize,
    /// The same with a part of the program that a person goes to at once, by the part's name.
    pub with_part: Vec<(String, usize)>,
    /// The heaviest pack, and its name.
    pub pack: Option<(String, usize)>,
}

/// Weighs a built folder.
pub fn weigh(dist: &Path) -> Outcome<Weight> {
    let ledger = ledger(dist)?;
    let packs = ledger
        .files
        .iter()
        .filter(|it| it.path.starts_with("packs/"));
    let heaviest = packs.max_by_key(|it| it.weight.brotli);
    Ok(Weight {
        first_load: ledger.first_load.brotli,
        with_part: ledger
            .with_part
            .iter()
            .map(|(part, weight)| (part.clone(), weight.brotli))
            .collect(),
        pack: heaviest.map(|it| (it.path.clone(), it.weight.brotli)),
    })
}
