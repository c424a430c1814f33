//! What the folder weighs, by the ledger of the build.

use std::path::Path;

use e2e::Outcome;
use xtask::ledger::ledger;

/// Bytes under brotli.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Weight {
    /// The page with its styles, scripts and program.
    pub first_load: usize,
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
        pack: heaviest.map(|it| (it.path.clone(), it.weight.brotli)),
    })
}
