//! What of a plan a person gives away: on a sheet, in a link or a file. What is private goes along only
//! if the person chose so, and what is left out is told.

use super::{
    fiscal_year::FiscalYear,
    plan::{Entry, EntryState, Lane, Plan, writing::Field},
};

/// A kind of thing in a plan that may be given away.
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
    /// The name of the plan.
    Name,
    /// How the person rated themselves on the abilities of the plan's job and rank. It stands in no plan.
    SelfCheck,
}

/// What the person chose to give away.
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

    /// The choice of each of these kinds.
    pub fn all_of(pieces: &[Piece]) -> Self {
        Self(pieces.to_vec())
    }

    /// Whether a line goes along: every kind of thing it is has to be chosen.
    pub fn has_line(&self, entry: &Entry) -> bool {
        pieces_of(entry).all(|it| self.has(it))
    }
}

/// The kinds of thing a line is: all of them have to be chosen. Life and ideas are private however
/// far a line has got.
pub(super) fn pieces_of(entry: &Entry) -> impl Iterator<Item = Piece> + use<> {
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
    std::iter::once(state).chain(lane)
}

/// The kind of thing a text of the plan is.
pub fn piece_of(field: Field) -> Piece {
    match field {
        Field::Name => Piece::Name,
        Field::FiveYears | Field::TenYears => Piece::Visions,
        Field::Will | Field::Can | Field::Must => Piece::Thoughts,
        Field::Ask => Piece::Ask,
    }
}

/// What a plan has of the offered kinds that is not chosen, and how much of it. `year` is the fiscal
/// year for which age and service are told.
pub fn left_out(
    plan: &Plan,
    choices: &Choices,
    year: FiscalYear,
    offered: &[Piece],
) -> Vec<(Piece, usize)> {
    let offered = offered.iter().copied();
    offered
        .filter(|it| !choices.has(*it))
        .map(|piece| (piece, how_many(plan, piece, choices, year)))
        .filter(|(_, count)| *count > 0)
        .collect()
}

/// How much of a kind a plan has that does not go along.
fn how_many(plan: &Plan, piece: Piece, choices: &Choices, year: FiscalYear) -> usize {
    let texts = Field::ALL
        .into_iter()
        .filter(|it| piece_of(*it) == piece && !plan.text(*it).trim().is_empty());
    let lines = plan.entries.iter();
    match piece {
        Piece::Visions | Piece::Thoughts | Piece::Ask | Piece::Name => texts.count(),
        Piece::EntryNotes => lines
            .filter(|it| choices.has_line(it) && !it.note.trim().is_empty())
            .count(),
        Piece::Age => plan.personal.age_in(year).iter().count(),
        Piece::Service => plan.personal.service_in(year).iter().count(),
        Piece::SelfCheck => 0,
        _ => lines
            .filter(|it| pieces_of(it).any(|it| it == piece))
            .count(),
    }
}
