//! The lines of a draft: postings, duties, interviews, qualifications, levels.

use chrono::NaiveDate;

use super::{DraftWords, fill};
use crate::domain::{
    guide::{
        Fit, Person,
        entry::{Ground, ground},
        season,
        stage::OwnStage,
        steps::{LaneKind, Reason, named_of},
    },
    pack::{
        base::Certainty,
        growth::Level,
        rotation::{Field, RotationCell},
        when::Basis,
        year::StepKind,
    },
    plan::{Entry, EntryId, EntryState, Extra, Lane, Plan},
};

/// Most fields that a note names.
const FIELDS_IN_A_NOTE: usize = 8;

pub(super) struct Draft<'a> {
    pub(super) person: Person<'a>,
    pub(super) plan: Plan,
    pub(super) words: &'a DraftWords,
}

impl Draft<'_> {
    /// Adds a line, unless it starts after the last year of the plan.
    pub(super) fn add(
        &mut self,
        lane: Lane,
        from: u8,
        years: u8,
        text: String,
        note: &[String],
        ground: &Ground<'_>,
    ) {
        let last = self.plan.start.plus(self.plan.span.years());
        let year = self.plan.start.plus(from);
        if year > last {
            return;
        }
        self.plan.entries.push(Entry {
            id: EntryId(0),
            year,
            until: year.plus(years.saturating_sub(1)).min(last),
            date: None,
            lane,
            text,
            note: note.join("\n"),
            state: EntryState::Planned,
            origin: self.person.origin(ground),
            extra: Extra::new(),
        });
    }

    /// Postings by the intervals of the rotation model. Where a stage has none, one line for the
    /// years that are left, which says so.
    pub(super) fn postings(&mut self) {
        let span = self.plan.span.years() + 1;
        let mut from = 0;
        let stages = self.person.stages().stages;
        // Where two stages are possible the earlier one is drafted; the page asks which.
        let Some(first) = stages.first() else {
            return self.postings_of_any_stage(span);
        };
        let later: Vec<OwnStage<'_>> = self
            .person
            .all_stages()
            .skip_while(|it| it.stage.id != first.stage.id)
            .collect();
        for own in later {
            let Some(cell) = own.cell else { continue };
            let label = cell.label.as_ref().unwrap_or(&own.stage.label);
            let ground = Ground {
                id: cell.id.as_str(),
                label,
                src: &cell.src,
                certainty: cell.certainty,
            };
            let fields = self.fields_note(cell);
            if from >= span {
                return;
            }
            let Some(interval) = &cell.interval else {
                let text = fill(self.words.postings_without_interval, &own.stage.label.ja);
                let mut note = vec![self.words.no_interval.to_owned()];
                note.extend(fields);
                self.add(Lane::Posting, from, span - from, text, &note, &ground);
                return;
            };
            // The end of a stage is known only from the years since joining.
            let service = own.when.years.filter(|it| it.basis == Basis::Service);
            let left = service.and_then(|it| it.max).zip(self.person.years);
            let end = left.map_or(span, |(max, years)| {
                from.saturating_add(max.saturating_sub(years)).min(span)
            });
            while from < end {
                let years = interval.max.clamp(1, end - from);
                let text = fill(self.words.posting, &own.stage.label.ja);
                let mut note = vec![fill(self.words.interval, &interval.words.ja)];
                note.extend(fields.clone());
                self.add(Lane::Posting, from, years, text, &note, &ground);
                from += years;
            }
            if left.is_none() {
                return;
            }
        }
    }

    /// Where the policy does not say whose a stage is, and says the same of all of them: one line for
    /// all postings of the model.
    fn postings_of_any_stage(&mut self, span: u8) {
        let Some(model) = self.person.catalog.rotation(&self.person.job.id) else {
            return;
        };
        let [cell] = model.cells.as_slice() else {
            return;
        };
        let Some(what) = cell.choose.as_ref().or(cell.label.as_ref()) else {
            return;
        };
        let ground = Ground {
            id: model.id.as_str(),
            label: what,
            src: &model.src,
            certainty: cell.certainty,
        };
        let text = fill(self.words.postings_without_interval, &what.ja);
        let approach = cell.approach.iter().map(|it| it.ja.clone());
        let notes = cell.notes.iter().map(|it| it.text.ja.clone());
        let mut note: Vec<String> = approach.chain(notes).collect();
        note.extend(self.fields_note(cell));
        self.add(Lane::Posting, 0, span, text, &note, &ground);
    }

    fn fields_note(&self, cell: &RotationCell) -> Option<String> {
        let join = |fields: &[Field]| {
            let labels: Vec<&str> = fields
                .iter()
                .take(FIELDS_IN_A_NOTE)
                .map(|it| it.label.ja.as_str())
                .collect();
            labels.join(self.words.comma)
        };
        if !cell.fields.is_empty() {
            return Some(fill(self.words.fields, &join(&cell.fields)));
        }
        let label = |id| self.person.catalog.path(id).map(|it| it.label.ja.as_str());
        let paths: Vec<String> = cell
            .paths
            .iter()
            .filter_map(|it| Some(format!("{}（{}）", label(&it.path)?, join(&it.fields))))
            .collect();
        (!paths.is_empty()).then(|| fill(self.words.paths, &paths.join(self.words.comma)))
    }

    /// What is a duty at this rank, in the first year.
    pub(super) fn duties(&mut self, today: NaiveDate) {
        for step in self.person.next_steps(today) {
            if step.reason == Reason::Required && step.lane == LaneKind::Learning {
                let ground = Ground {
                    id: step.statement,
                    label: step.label,
                    src: step.src,
                    certainty: step.certainty,
                };
                let note = [self.words.year_is_open.to_owned()];
                self.add(Lane::Learning, 0, 1, step.label.ja.clone(), &note, &ground);
            }
        }
    }

    /// This year's interviews that are not over, one line each; in later years one line a year.
    pub(super) fn interviews(&mut self, today: NaiveDate) {
        let person = self.person;
        for step in person.year().filter(|it| it.is_talk()) {
            if season::season(step, today) == season::Season::Past {
                continue;
            }
            let months = step
                .months_words
                .as_ref()
                .map(|it| format!("（{it}）"))
                .unwrap_or_default();
            let ground = ground!(step);
            self.add(
                Lane::Interview,
                0,
                1,
                format!("{}{months}", step.label),
                &[],
                &ground,
            );
        }
        let formal: Vec<_> = person
            .year()
            .filter(|it| it.kind == StepKind::Interview)
            .collect();
        let Some(first) = formal.first() else { return };
        let names: Vec<String> = formal
            .iter()
            .map(|it| match &it.months_words {
                Some(months) => format!("{}（{months}）", it.label),
                None => it.label.ja.clone(),
            })
            .collect();
        let ground = ground!(first);
        for year in 1..=self.plan.span.years() {
            let text = fill(self.words.interviews, &names.join(self.words.comma));
            self.add(Lane::Interview, year, 1, text, &[], &ground);
        }
    }

    /// Qualifications of the present stage and the ones after it, a year apart: the policy names no
    /// years, and the line says so.
    pub(super) fn qualifications(&mut self) {
        let stages = self.person.stages().stages;
        let Some(first) = stages.first() else { return };
        let mut is_later = false;
        let (mut named, mut lost) = (Vec::new(), Vec::new());
        for own in self.person.all_stages() {
            is_later |= own.stage.id == first.stage.id;
            let cell = own.cell.map(|it| it.qualifications.as_slice());
            for it in cell.unwrap_or_default() {
                // Where the stage is lost it is the job's, whichever stage it stands with.
                if it.stage_certainty == Certainty::Lost {
                    lost.push(it);
                } else if is_later {
                    named.push(it);
                }
            }
        }
        for (it, from) in named.into_iter().chain(lost).zip(1..) {
            let ground = ground!(it);
            let text = it.label.ja.clone();
            let note = [self.words.year_is_open.to_owned()];
            self.add(Lane::Qualification, from, 1, text, &note, &ground);
        }
    }

    /// The first level of each track that may be theirs, and the one after it.
    pub(super) fn levels(&mut self) {
        let person = self.person;
        for track in &person.catalog.pack().tracks {
            let own = track.levels.iter();
            let own = own.filter(|it| person.fit(&it.when) != Fit::No);
            for (level, from) in own.take(2).zip([0, 2]) {
                let mut note: Vec<String> = self.entry_note(level).into_iter().collect();
                note.push(self.words.year_is_open.to_owned());
                let ground = ground!(level);
                let of = self.person.catalog.track_to_name(level);
                let text = named_of(of, &level.label);
                self.add(Lane::Dx, from, 1, text, &note, &ground);
            }
        }
    }

    fn entry_note(&self, level: &Level) -> Option<String> {
        level
            .entry
            .as_ref()
            .map(|it| fill(self.words.entry, &it.text.ja))
    }
}
