//! Reads a pack file; or finds everything that is wrong with it and says, in Japanese, where it is
//! and what to write instead.

mod ability_means;
pub mod meaning;
pub mod nearest;
pub mod place;
mod plan_rules;
pub mod problem;
pub mod wrong;

use self::{place::Places, problem::Problem, wrong::Wrong};
use super::{
    catalog::Catalog,
    pack::{MAX_BYTES, Pack, SCHEMA},
    read::{Read, Reader},
    save::node::Node,
    small::sort_by_key,
};

/// Reads a pack file.
///
/// # Errors
///
/// What is wrong with it, in the order of the file; at most [`MOST_FAULTS`](super::read::MOST_FAULTS)
/// things. Text that is no JSON ends at its first slip.
pub fn read(text: &str) -> Result<Catalog, Vec<Problem>> {
    // Windows editors put a byte order mark first; it says nothing.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.len() > MAX_BYTES {
        return Err(vec![Problem::at_start(Wrong::TooLarge {
            bytes: text.len(),
        })]);
    }
    if text.trim().is_empty() {
        return Err(vec![Problem::at_start(Wrong::Empty)]);
    }
    if let Some(problem) = Problem::undecoded(text) {
        return Err(vec![problem]);
    }
    let mut node = Node::parse(text).map_err(|err| vec![Problem::syntax(text, &err)])?;
    if let Node::Map(members) = &mut node {
        let number = |key: &str| {
            members.iter().find_map(|(it, value)| match value {
                Node::Int(number) if it == key => Some(*number),
                _ => None,
            })
        };
        // What a newer program wrote cannot be judged here.
        if number("min_reader").is_some_and(|it| it > i64::from(SCHEMA)) {
            let schema = number("schema").and_then(|it| u32::try_from(it).ok());
            let wrong = Wrong::Newer {
                schema: schema.unwrap_or_default(),
                known: SCHEMA,
            };
            return Err(vec![Problem::of("min_reader", wrong, &Places::of(text))]);
        }
        // Tells editors where the schema is, and the app nothing.
        members.retain(|(key, _)| key != "$schema");
    }
    let mut reader = Reader::strict();
    let pack = Pack::read(node, &mut reader);
    meaning::check(&pack, &mut reader);
    reader.check_ids();
    if reader.faults.is_empty() {
        return Ok(Catalog::new(pack));
    }
    let places = Places::of(text);
    let mut problems: Vec<Problem> = reader
        .faults
        .into_iter()
        .map(|it| Problem::of(&it.path, it.wrong, &places))
        .collect();
    sort_by_key(&mut problems, |it| (it.line, it.column));
    Err(problems)
}

#[cfg(test)]
pub(crate) mod bad_inputs;

#[cfg(all(test, not(target_arch = "wasm32")))]
mod properties;
