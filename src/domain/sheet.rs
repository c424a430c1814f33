//! The sheet that a person takes to the talk with their manager: what of a plan goes on it.

pub mod paper;

use super::{
    fiscal_year::FiscalYear,
    pieces::{Choices, Piece, left_out, piece_of},
    plan::{Entry, EntryState, Plan, writing::Field},
    self_check::{Answer, SelfCheck},
    small::sort_by_key,
};

/// What may go on the sheet, in the order in which it is offered. The plan's name stands nowhere on it.
pub const OFFERED: [Piece; 13] = [
    Piece::Visions,
    Piece::Done,
    Piece::Doing,
    Piece::Planned,
    Piece::Ask,
    Piece::Thoughts,
    Piece::Interviews,
    Piece::Ideas,
    Piece::Life,
    Piece::EntryNotes,
    Piece::Age,
    Piece::Service,
    Piece::SelfCheck,
];

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
    /// The abilities of the self-check by their answer, in the order of the scale. Notes and examples
    /// never go on a sheet.
    pub answers: Vec<(Answer, Vec<&'a str>)>,
    /// What is not on the sheet though it is in the plan, and how much of it.
    pub left_out: Vec<(Piece, usize)>,
}

impl<'a> Sheet<'a> {
    /// The sheet of a plan for a fiscal year; with the self-check of its job and rank, if there is one.
    pub fn of(
        plan: &'a Plan,
        check: Option<&'a SelfCheck>,
        choices: &Choices,
        year: FiscalYear,
    ) -> Self {
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
            .filter(|it| *it != Field::Name && choices.has(piece_of(*it)))
            .map(|it| (it, plan.text(it)))
            .filter(|(_, text)| !text.trim().is_empty())
            .collect();
        let mut answers = by_answer(check);
        let mut left_out = left_out(plan, choices, year, &OFFERED);
        if !choices.has(Piece::SelfCheck) {
            let answered = answers.iter().map(|it| it.1.len()).sum();
            left_out.extend((answered > 0).then_some((Piece::SelfCheck, answered)));
            answers.clear();
        }
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
            answers,
            left_out,
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

/// The abilities of a self-check that were answered, by their answer.
fn by_answer(check: Option<&SelfCheck>) -> Vec<(Answer, Vec<&str>)> {
    let items = check.map_or(&[][..], |it| &it.items);
    Answer::ALL
        .into_iter()
        .map(|answer| {
            let given = items.iter().filter(|it| it.answer == Some(answer));
            (answer, given.map(|it| it.ability.label.as_str()).collect())
        })
        .filter(|(_, abilities): &(_, Vec<_>)| !abilities.is_empty())
        .collect()
}

#[cfg(test)]
mod bad_inputs;
#[cfg(test)]
mod tests;

#[cfg(all(test, not(target_arch = "wasm32")))]
mod properties;
