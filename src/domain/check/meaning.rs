//! Whether what a well-shaped pack says holds together: ids, references, sources, reasons, words.

mod refs;
mod walk;

use std::collections::HashMap;

use self::{refs::Known, walk::Visit};
use super::{problem::Fault, wrong::Wrong};
use crate::domain::{
    id::is_well_formed,
    pack::{
        Pack,
        base::{Certainty, Months, Years},
    },
    text::Text,
};

/// Town ids that addresses need for themselves.
pub const RESERVED_TOWNS: [&str; 8] = [
    "plan", "compare", "search", "open", "kiosk", "packs", "preview", "about",
];

/// Job ids that addresses need for themselves.
pub const RESERVED_JOBS: [&str; 4] = ["glossary", "first-year", "measures", "figures"];

/// Longest text of a pack, in characters.
const LONGEST_TEXT: usize = 4_000;

/// All places where a pack does not hold together.
pub fn faults_in(pack: &Pack) -> Vec<Fault> {
    let mut check = Check::default();
    check.head(pack);
    walk::pack(pack, &mut check);
    let known = Known::of(pack);
    known.check(pack, &mut check.faults);
    check.faults
}

#[derive(Default)]
struct Check {
    faults: Vec<Fault>,
    /// Where each id stands first.
    ids: HashMap<String, String>,
}

impl Check {
    fn add(&mut self, path: impl Into<String>, wrong: Wrong) {
        self.faults.push(Fault::new(path, wrong));
    }

    fn head(&mut self, pack: &Pack) {
        let town = &pack.town;
        for (path, id) in std::iter::once(("town.id".to_owned(), &town.id)).chain(
            town.aliases
                .iter()
                .enumerate()
                .map(|(index, it)| (format!("town.aliases[{index}]"), it)),
        ) {
            self.id_form(&path, id.as_str());
            if RESERVED_TOWNS.contains(&id.as_str()) {
                self.add(path, Wrong::ReservedId { id: id.to_string() });
            }
        }
        if town.code.len() != 6 || !town.code.bytes().all(|it| it.is_ascii_digit()) {
            self.add("town.code", Wrong::BadCode);
        }
        if pack.documents.is_empty() {
            self.add("documents", Wrong::EmptyList);
        }
        if pack.jobs.is_empty() {
            self.add("jobs", Wrong::EmptyList);
        }
        for (index, job) in pack.jobs.iter().enumerate() {
            if job.ladder.is_empty() {
                self.add(format!("jobs[{index}].ladder"), Wrong::EmptyList);
            }
            if RESERVED_JOBS.contains(&job.id.as_str()) {
                self.add(
                    format!("jobs[{index}].id"),
                    Wrong::ReservedId {
                        id: job.id.to_string(),
                    },
                );
            }
        }
        for (index, document) in pack.documents.iter().enumerate() {
            if document.url.as_ref().is_some_and(|it| !is_safe_url(it)) {
                self.add(format!("documents[{index}].url"), Wrong::BadUrl);
            }
        }
        for (index, gap) in pack.gaps.iter().enumerate() {
            if matches!(
                gap.certainty,
                Certainty::Stated | Certainty::Inferred | Certainty::Unpaired
            ) {
                self.add(format!("gaps[{index}]"), Wrong::GapStated);
            }
        }
    }

    fn id_form(&mut self, path: &str, id: &str) {
        if !is_well_formed(id) {
            self.add(path, Wrong::BadId { id: id.to_owned() });
        }
    }
}

impl Visit for Check {
    fn id(&mut self, path: &str, id: &str) {
        self.id_form(path, id);
        // Documents and sections are pointed at by `src` only, never by `?at=`: they may share an id
        // with a statement.
        let key = if path.starts_with("documents") {
            format!("src {id}")
        } else {
            id.to_owned()
        };
        if let Some(first) = self.ids.get(&key) {
            let wrong = Wrong::RepeatedId {
                id: id.to_owned(),
                first: first.clone(),
            };
            self.add(path, wrong);
        } else {
            self.ids.insert(key, path.to_owned());
        }
    }

    fn text(&mut self, path: &str, text: &Text) {
        let parts = [
            Some(&text.ja),
            text.reading.as_ref(),
            text.easy.as_ref(),
            text.en.as_ref(),
        ];
        for part in parts.into_iter().flatten() {
            if part.trim().is_empty() {
                self.add(path, Wrong::NoWords);
            }
            if let Some(code) = part
                .chars()
                .find(|it| !belongs_into_words(*it))
                .map(u32::from)
            {
                self.add(path, Wrong::BadCharacter { code });
            }
            let length = part.chars().count();
            if length > LONGEST_TEXT {
                self.add(path, Wrong::TooLarge { bytes: part.len() });
            }
        }
    }

    fn source(&mut self, path: &str, has_source: bool) {
        if !has_source {
            self.add(path, Wrong::NoSource);
        }
    }

    fn certainty(&mut self, path: &str, certainty: Certainty, why: Option<&Text>) {
        if certainty != Certainty::Stated && why.is_none() {
            self.add(path, Wrong::NoReason);
        }
    }

    fn years(&mut self, path: &str, years: Years) {
        if matches!((years.min, years.max), (Some(min), Some(max)) if min > max) {
            self.add(path, Wrong::BadRange);
        }
    }

    fn months(&mut self, path: &str, months: Months) {
        if ![months.from, months.to]
            .iter()
            .all(|it| (1..=12).contains(it))
        {
            self.add(path, Wrong::BadRange);
        }
    }
}

/// Control characters, direction marks and the byte order mark hide what is written.
fn belongs_into_words(it: char) -> bool {
    !(it.is_control() && it != '\n')
        && !matches!(it, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{feff}')
}

/// Only https, and no characters that end an attribute.
fn is_safe_url(url: &str) -> bool {
    url.starts_with("https://")
        && !url.contains(|it: char| it.is_whitespace() || it.is_control() || "\"'<>\\".contains(it))
}
