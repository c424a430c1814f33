//! What a person shares of a plan: the chosen part of it, as others see it before they take it over.
//! Sharing only adds: nothing that is there is replaced.

pub mod link;
pub mod qr;

use super::{
    pieces::{Choices, Piece, piece_of},
    plan::{
        Entry, EntryId, Extra, Plan,
        change::{Change, Refused},
        writing::{Field, Personal},
    },
};

/// What may be shared, in the order in which it is offered.
pub const OFFERED: [Piece; 13] = [
    Piece::Visions,
    Piece::Done,
    Piece::Doing,
    Piece::Planned,
    Piece::Interviews,
    Piece::Name,
    Piece::Thoughts,
    Piece::Ask,
    Piece::Ideas,
    Piece::Life,
    Piece::EntryNotes,
    Piece::Age,
    Piece::Service,
];

/// What is shared unless the person chooses otherwise: nothing private.
pub fn usual_choices() -> Choices {
    Choices::all_of(&[
        Piece::Visions,
        Piece::Done,
        Piece::Doing,
        Piece::Planned,
        Piece::Interviews,
    ])
}

/// A plan, or a part of one, that is given away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shared {
    /// What is given.
    pub plan: Plan,
    /// Which part of the whole it is.
    pub part: Part,
}

/// A part of a series.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    /// Its number, from 1.
    pub number: usize,
    /// How many there are.
    pub of: usize,
}

impl Part {
    /// Something that is whole.
    pub const WHOLE: Self = Self { number: 1, of: 1 };
}

/// The part of a plan that is chosen. What this program does not understand stays behind: nobody could
/// have chosen it.
pub fn chosen(plan: &Plan, choices: &Choices) -> Plan {
    let mut part = plan.clone();
    part.extra = Extra::new();
    for field in Field::ALL {
        if !choices.has(piece_of(field)) {
            part.text_mut(field).clear();
        }
    }
    part.personal = Personal {
        born: plan.personal.born.filter(|_| choices.has(Piece::Age)),
        joined: plan.personal.joined.filter(|_| choices.has(Piece::Service)),
    };
    part.entries.retain(|it| choices.has_line(it));
    for entry in &mut part.entries {
        entry.extra = Extra::new();
        if !choices.has(Piece::EntryNotes) {
            entry.note.clear();
        }
    }
    part
}

/// A plan with what was shared added to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Added {
    /// The plan.
    pub plan: Plan,
    /// How many lines are new in it.
    pub lines: usize,
    /// Texts that are new in it.
    pub texts: Vec<Field>,
    /// Texts that say something else here, and stay.
    pub kept: Vec<Field>,
}

/// Adds what was shared to a plan. A line that is there already is not added again, and a text only
/// where none is.
///
/// # Errors
///
/// If it would break a limit of the plan; nothing is added then.
pub fn add(plan: &Plan, shared: &Plan) -> Result<Added, Refused> {
    let mut added = Added {
        plan: plan.clone(),
        lines: 0,
        texts: Vec::new(),
        kept: Vec::new(),
    };
    for field in Field::ALL {
        let (here, new) = (plan.text(field), shared.text(field));
        if new.is_empty() || here == new {
            continue;
        }
        if here.is_empty() {
            added.plan.apply(Change::Write(field, new.to_owned()))?;
            added.texts.push(field);
        } else {
            added.kept.push(field);
        }
    }
    let Personal { born, joined } = plan.personal;
    added.plan.personal = Personal {
        born: born.or(shared.personal.born),
        joined: joined.or(shared.personal.joined),
    };
    let is_new = |it: &&Entry| !plan.entries.iter().any(|here| is_same_line(here, it));
    for entry in shared.entries.iter().filter(is_new) {
        let id: EntryId = added.plan.free_entry_id();
        let entry = Box::new(Entry {
            id,
            ..entry.clone()
        });
        let at = usize::MAX;
        added.plan.apply(Change::Add { at, entry })?;
        added.lines += 1;
    }
    Ok(added)
}

/// Whether two lines are about the same, however far they have got and whatever is noted beside them.
fn is_same_line(one: &Entry, other: &Entry) -> bool {
    let key = |it: &Entry| (it.year, it.until, it.date, it.lane.clone(), it.text.clone());
    key(one) == key(other)
}

#[cfg(test)]
mod tests;
