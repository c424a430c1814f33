//! What of a plan goes on the sheet that a person takes to the talk with their manager.
//!
//! The sheet goes to a superior: what is private is on it only if the person chose so, and what is
//! left out is told.

pub mod paper;

use super::{
    fiscal_year::FiscalYear,
    plan::{Entry, EntryState, Lane, Plan, writing::Field},
    small::sort_by_key,
};

/// A kind of thing that may go on the sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece {
    /// The visions for 5 and 10 years ahead.
    Visions,
    /// Lines that are done.
    Done,
    /// Lines under way.
    Doing,
    /// Lines that are planned.
    Planned,
    /// What the person asks of their manager.
    Ask,
    /// WILL, CAN and MUST.
    Thoughts,
    /// The yearly interviews as lines.
    Interviews,
    /// Lines only thought about.
    Ideas,
    /// Lines about life outside of work.
    Life,
    /// What is noted beside a line.
    EntryNotes,
    /// The age on 1 April.
    Age,
    /// The year of service.
    Service,
}

impl Piece {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 12] = [
        Self::Visions,
        Self::Done,
        Self::Doing,
        Self::Planned,
        Self::Ask,
        Self::Thoughts,
        Self::Interviews,
        Self::Ideas,
        Self::Life,
        Self::EntryNotes,
        Self::Age,
        Self::Service,
    ];
}

/// What the person chose to have on the sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choices(Vec<Piece>);

impl Default for Choices {
    /// What a talk is about; nothing private.
    fn default() -> Self {
        Self(vec![
            Piece::Visions,
            Piece::Done,
            Piece::Doing,
            Piece::Planned,
            Piece::Ask,
        ])
    }
}

impl Choices {
    /// Whether a kind of thing is chosen.
    pub fn has(&self, piece: Piece) -> bool {
        self.0.contains(&piece)
    }

    /// The choices with a kind of thing chosen, or not.
    pub fn with(&self, piece: Piece, is_chosen: bool) -> Self {
        let mut pieces = self.0.clone();
        pieces.retain(|it| *it != piece);
        pieces.extend(is_chosen.then_some(piece));
        Self(pieces)
    }

    fn has_line(&self, entry: &Entry) -> bool {
        pieces_of(entry).into_iter().all(|it| self.has(it))
    }
}

/// The kinds of thing a line is: all of them have to be chosen. Life and ideas are private however
/// far a line has got.
fn pieces_of(entry: &Entry) -> Vec<Piece> {
    let state = match entry.state {
        EntryState::Done => Piece::Done,
        EntryState::Doing => Piece::Doing,
        EntryState::Planned => Piece::Planned,
        EntryState::Idea => Piece::Ideas,
    };
    let lane = match entry.lane {
        // A kind that a newer program wrote may be private: it goes with what surely is.
        Lane::Life | Lane::Unknown(_) => Some(Piece::Life),
        Lane::Interview => Some(Piece::Interviews),
        _ => None,
    };
    std::iter::once(state).chain(lane).collect()
}

/// The contents of a sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// The fiscal year of the talk.
    pub year: FiscalYear,
    /// The age on 1 April of that year.
    pub age: Option<i32>,
    /// The year of service.
    pub service: Option<i32>,
    /// Texts that stand in the plan and go on the sheet.
    pub texts: Vec<(Field, &'a str)>,
    /// What is done, the newest first.
    pub done: Vec<&'a Entry>,
    /// What is under way.
    pub doing: Vec<&'a Entry>,
    /// What is planned, also what is only thought about, by year.
    pub planned: Vec<&'a Entry>,
    /// Whether notes stand beside the lines.
    pub has_notes: bool,
    /// What is not on the sheet though it is in the plan, and how much of it.
    pub left_out: Vec<(Piece, usize)>,
}

impl<'a> Sheet<'a> {
    /// The sheet of a plan for a fiscal year.
    pub fn of(plan: &'a Plan, choices: &Choices, year: FiscalYear) -> Self {
        let mut lines: Vec<&Entry> = plan
            .entries
            .iter()
            .filter(|it| choices.has_line(it))
            .collect();
        sort_by_key(&mut lines, |it| (it.year, it.until, it.id));
        let of = |states: &[EntryState]| -> Vec<&'a Entry> {
            lines
                .iter()
                .copied()
                .filter(|it| states.contains(&it.state))
                .collect()
        };
        let mut done = of(&[EntryState::Done]);
        done.reverse();
        let texts = Field::ALL
            .into_iter()
            .filter(|it| piece_of(*it).is_some_and(|it| choices.has(it)))
            .map(|it| (it, plan.text(it)))
            .filter(|(_, text)| !text.trim().is_empty())
            .collect();
        let if_chosen = |piece, value: Option<i32>| value.filter(|_| choices.has(piece));
        Self {
            plan,
            year,
            age: if_chosen(Piece::Age, plan.personal.age_in(year)),
            service: if_chosen(Piece::Service, plan.personal.service_in(year)),
            texts,
            done,
            doing: of(&[EntryState::Doing]),
            planned: of(&[EntryState::Planned, EntryState::Idea]),
            has_notes: choices.has(Piece::EntryNotes),
            left_out: left_out(plan, choices, year),
        }
    }

    /// A text, if it goes on the sheet.
    pub fn text(&self, field: Field) -> Option<&'a str> {
        let found = self.texts.iter().find(|it| it.0 == field);
        found.map(|it| it.1)
    }

    /// What there is to talk about: first what is under way, then what was finished in this year or
    /// the one before, then what is planned for this year and the next.
    pub fn to_talk_about(&self) -> Vec<&'a Entry> {
        let is_near = |it: &&&Entry| it.until >= self.year && it.year.since(self.year) <= 1;
        let is_fresh = |it: &&&Entry| (0..=1).contains(&self.year.since(it.until));
        let doing = self.doing.iter();
        let done = self.done.iter().filter(is_fresh);
        let planned = self.planned.iter().filter(is_near);
        doing.chain(done).chain(planned).copied().collect()
    }
}

/// The kind of thing a text of the plan is; the plan's name is always there.
fn piece_of(field: Field) -> Option<Piece> {
    match field {
        Field::Name => None,
        Field::FiveYears | Field::TenYears => Some(Piece::Visions),
        Field::Will | Field::Can | Field::Must => Some(Piece::Thoughts),
        Field::Ask => Some(Piece::Ask),
    }
}

fn left_out(plan: &Plan, choices: &Choices, year: FiscalYear) -> Vec<(Piece, usize)> {
    Piece::ALL
        .into_iter()
        .filter(|it| !choices.has(*it))
        .map(|piece| (piece, how_many(plan, piece, choices, year)))
        .filter(|(_, count)| *count > 0)
        .collect()
}

/// How much of a kind a plan has that is not on the sheet.
fn how_many(plan: &Plan, piece: Piece, choices: &Choices, year: FiscalYear) -> usize {
    let texts = Field::ALL
        .into_iter()
        .filter(|it| piece_of(*it) == Some(piece) && !plan.text(*it).trim().is_empty());
    let lines = plan.entries.iter();
    match piece {
        Piece::Visions | Piece::Thoughts | Piece::Ask => texts.count(),
        Piece::EntryNotes => lines
            .filter(|it| choices.has_line(it) && !it.note.trim().is_empty())
            .count(),
        Piece::Age => plan.personal.age_in(year).iter().count(),
        Piece::Service => plan.personal.service_in(year).iter().count(),
        _ => lines.filter(|it| pieces_of(it).contains(&piece)).count(),
    }
}

#[cfg(test)]
mod bad_inputs;
#[cfg(test)]
mod tests;

#[cfg(all(test, not(target_arch = "wasm32")))]
mod properties;
