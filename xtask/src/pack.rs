//! `cargo xtask pack`: for the people who write a town's content.

pub mod index;
pub mod new;

use std::{fs, path::Path};

use career_navi::domain::check::{self, problem::Problem};

use crate::error::{Context, Error, Result};

/// Checks packs as the app does and prints every problem with its place and what to write instead.
pub fn check(files: &[&str]) -> Result<()> {
    let outcomes: Vec<Result<()>> = files.iter().map(|it| check_one(Path::new(it))).collect();
    outcomes.into_iter().collect()
}

fn check_one(file: &Path) -> Result<()> {
    let text = fs::read_to_string(file).context(|| format!("cannot read {}", file.display()))?;
    match check::read(&text) {
        Ok(catalog) => {
            let pack = catalog.pack();
            println!(
                "{}: no problems ({}, revision {}: {} jobs, {} ranks, {} gaps)",
                file.display(),
                pack.town.name,
                pack.revision,
                pack.jobs.len(),
                pack.ranks.len(),
                pack.gaps.len()
            );
            Ok(())
        }
        Err(problems) => {
            println!("{}", listed(file, &problems));
            Err(Error::new(format!(
                "{} has {} problems",
                file.display(),
                problems.len()
            )))
        }
    }
}

/// The problems, one a line, as editors and terminals make links of them.
fn listed(file: &Path, problems: &[Problem]) -> String {
    let line = |it: &Problem| {
        let place = match it.line {
            0 => file.display().to_string(),
            line => format!("{}:{line}:{}", file.display(), it.column),
        };
        let path = match it.path.as_str() {
            "" => String::new(),
            path => format!(" {path}"),
        };
        format!("{place}:{path} {} → {}", it.wrong, it.wrong.remedy())
    };
    problems.iter().map(line).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_problem_stands_on_a_line_with_its_place() {
        let text = "{\n  \"schema\": 1,\n  \"min_reader\": 1,\n  \"revison\": \"1\"\n}";
        let problems = check::read(text).unwrap_err();
        let listed = listed(Path::new("a.json"), &problems);
        assert_eq!(listed.lines().count(), problems.len());
        assert!(listed.contains("a.json:4:"), "{listed}");
        assert!(listed.contains("revision"), "{listed}");
        assert!(listed.lines().all(|it| it.contains(" → ")), "{listed}");
    }

    #[test]
    fn the_shipped_packs_have_no_problems() {
        let packs = Path::new(env!("CARGO_MANIFEST_DIR")).join("../assets/packs");
        for pack in crate::walk::files(&packs).unwrap() {
            check_one(&pack).unwrap();
        }
    }
}
