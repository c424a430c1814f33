//! Lists and copies folders.

use std::{
    fs,
    path::{Path, PathBuf},
};

use crate::error::{Context, Result};

/// Every file below a folder, in the order of their paths; names that begin with a dot belong to
/// tools and are left out.
pub fn files(dir: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    collect(dir, &mut found)?;
    found.sort();
    Ok(found)
}

fn collect(dir: &Path, found: &mut Vec<PathBuf>) -> Result<()> {
    let cannot = || format!("cannot list {}", dir.display());
    for entry in fs::read_dir(dir).context(cannot)? {
        let path = entry.context(cannot)?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if name.starts_with('.') {
            continue;
        }
        if path.is_dir() {
            collect(&path, found)?;
        } else {
            found.push(path);
        }
    }
    Ok(())
}

/// Removes a folder if it is there.
pub fn remove(dir: &Path) -> Result<()> {
    if dir.exists() {
        fs::remove_dir_all(dir).context(|| format!("cannot remove {}", dir.display()))?;
    }
    Ok(())
}
