//! Finds everything that is wrong with a pack file and says, in Japanese, what to write instead.
//!
//! A sound pack is read fast by serde alone ([`read`]). Only when that fails is the file looked at
//! again, slowly and whole ([`problems_in`]): first its JSON, then its shape against the schema
//! generated from the types, then what it means. So the person editing it sees all problems of a
//! step at once, each with its place.

pub mod meaning;
pub mod place;
pub mod problem;
pub mod shape;
pub mod wrong;

use serde::Deserialize;
use serde_json::Value;

use self::{
    place::Places,
    problem::{Fault, Problem},
    wrong::Wrong,
};
use super::{
    catalog::Catalog,
    pack::{MAX_BYTES, Pack, SCHEMA},
};

/// The part of a pack that tells whether this program may read the rest.
#[derive(Deserialize)]
struct Head {
    schema: u32,
    min_reader: u32,
}

/// Reads a pack file. `Err` says only that [`problems_in`] has something to tell.
///
/// # Errors
///
/// If the text is no sound pack of a schema this program knows.
pub fn read(text: &str) -> Result<Catalog, Unsound> {
    let text = without_bom(text);
    if text.len() > MAX_BYTES {
        return Err(Unsound);
    }
    let pack: Pack = serde_json::from_str(text).map_err(|_| Unsound)?;
    if pack.min_reader > SCHEMA {
        return Err(Unsound);
    }
    Catalog::from_pack(pack).map_err(|_| Unsound)
}

/// A pack file that [`read`] refuses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unsound;

/// Everything wrong with a pack file. `schema` is the JSON Schema generated from the pack's types;
/// without it unknown and missing keys are reported one at a time.
pub fn problems_in(text: &str, schema: Option<&Value>) -> Vec<Problem> {
    let text = without_bom(text);
    if text.len() > MAX_BYTES {
        return vec![Problem::at_start(Wrong::TooLarge { bytes: text.len() })];
    }
    if text.trim().is_empty() {
        return vec![Problem::at_start(Wrong::Empty)];
    }
    let value: Value = match serde_json::from_str(text) {
        Ok(value) => value,
        Err(err) => return vec![Problem::syntax(text, &err)],
    };
    let places = Places::of(text);
    let mut faults: Vec<Fault> = places
        .repeated_keys()
        .iter()
        .map(|path| Fault::new(path.clone(), Wrong::RepeatedKey))
        .collect();
    match serde_json::from_value::<Head>(value.clone()) {
        Ok(head) if head.min_reader > SCHEMA => {
            faults.push(Fault::new(
                "min_reader",
                Wrong::Newer {
                    schema: head.schema,
                    known: SCHEMA,
                },
            ));
            return locate(faults, &places);
        }
        _ => (),
    }
    if let Some(schema) = schema {
        faults.extend(shape::faults_in(schema, &value));
    }
    if faults.is_empty() {
        match serde_json::from_str::<Pack>(text) {
            Ok(pack) => faults.extend(meaning::faults_in(&pack)),
            Err(err) => return vec![Problem::unreadable(&err)],
        }
    }
    locate(faults, &places)
}

fn locate(faults: Vec<Fault>, places: &Places) -> Vec<Problem> {
    let mut problems: Vec<Problem> = faults
        .into_iter()
        .map(|it| Problem::new(it, places))
        .collect();
    problems.sort_by_key(|it| (it.line, it.column));
    problems
}

/// Windows editors put a byte order mark first; it says nothing.
fn without_bom(text: &str) -> &str {
    text.strip_prefix('\u{feff}').unwrap_or(text)
}
