//! Drafts a plan from a town's content: a start to write over, never a promise.

use chrono::NaiveDate;

use super::{Person, entry::Ground, season, stage::OwnStage, steps::Reason};
use crate::domain::{
    fiscal_year::FiscalYear,
    pack::{
        base::Sources,
        growth::Level,
        rotation::{Field, RotationCell},
        year::StepKind,
    },
    plan::{Entry, EntryId, EntryState, Extra, Lane, Named, Plan, PlanId, Profile, Span},
    small::sort_by_key,
    text::Text,
};

/// The program's own words in a draft. Entries are text from then on, so they come from the page's
/// word table.
#[derive(Clone, Copy, Debug)]
pub struct DraftWords {
    /// Name of a new plan.
    pub plan_name: &'static str,
    /// A posting in a stage with an interval: `{}` is the stage.
    pub posting: &'static str,
    /// Postings in a stage without an interval: `{}` is the stage.
    pub postings_without_interval: &'static str,
    /// Note: an interval as the document says it: `{}`.
    pub interval: &'static str,
    /// Note: the policy gives no interval for this stage.
    pub no_interval: &'static str,
    /// Note: fields of the stage: `{}`.
    pub fields: &'static str,
    /// Note: the paths of a stage: `{}`.
    pub paths: &'static str,
    /// Note: the year of the line is not from the policy.
    pub year_is_open: &'static str,
    /// All interviews of a later year: `{}` are their names.
    pub interviews: &'static str,
    /// Note: how one gets into a level: `{}`.
    pub entry: &'static str,
    /// What stands between names of a list.
    pub comma: &'static str,
}

/// Most fields that a note names.
const FIELDS_IN_A_NOTE: usize = 8;

impl Person<'_> {
    /// Whose plan a draft would be.
    pub fn profile(&self) -> Profile {
        let pack = self.catalog.pack();
        let named = |id: &str, label: &Text| Named {
            id: id.to_owned(),
            label: label.ja.clone(),
        };
        Profile {
            town: named(pack.town.id.as_str(), &pack.town.name),
            job: named(self.job.id.as_str(), &self.job.label),
            rank: named(self.rank.id.as_str(), &self.rank.label),
            pack_revision: pack.revision.clone(),
            document: self
                .catalog
                .policy()
                .map(document_words)
                .unwrap_or_default(),
        }
    }

    /// Drafts a plan that starts in the fiscal year of `today`.
    pub fn draft(&self, id: PlanId, span: Span, today: NaiveDate, words: &DraftWords) -> Plan {
        let plan = self.empty_plan(id, span, today, words);
        let mut draft = Draft {
            person: *self,
            plan,
            words,
        };
        draft.postings();
        draft.duties(today);
        draft.interviews(today);
        draft.qualifications();
        draft.levels();
        sort_by_key(&mut draft.plan.entries, |it| it.year);
        for (id, entry) in (1..).zip(&mut draft.plan.entries) {
            entry.id = EntryId(id);
        }
        draft.plan
    }

    /// A plan without lines that starts in the fiscal year of `today`.
    pub fn empty_plan(&self, id: PlanId, span: Span, today: NaiveDate, words: &DraftWords) -> Plan {
        let name = fill(
            words.plan_name,
            &format!("{}・{}", self.job.label, self.rank.label),
        );
        Plan::new(
            id,
            name,
            self.profile(),
            FiscalYear::containing(today),
            span,
        )
    }

    /// Where a statement comes from, in words: document and section.
    pub fn source_words(&self, src: &Sources) -> String {
        let words = |(document, section): (
            &crate::domain::pack::town::Document,
            &crate::domain::pack::town::Section,
        )| { format!("{}「{}」", document.title, section.title) };
        let all: Vec<String> = src
            .0
            .iter()
            .filter_map(|it| self.catalog.section(it))
            .map(words)
            .collect();
        all.join("、")
    }
}

/// Title and date of a document.
pub fn document_words(document: &crate::domain::pack::town::Document) -> String {
    match &document.date {
        Some(date) => format!("{}（{date}）", document.title),
        None => document.title.ja.clone(),
    }
}

/// `{}` in a word of the page, filled.
pub fn fill(words: &str, value: &str) -> String {
    words.replacen("{}", value, 1)
}

struct Draft<'a> {
    person: Person<'a>,
    plan: Plan,
    words: &'a DraftWords,
}

impl Draft<'_> {
    /// Adds a line, unless it starts after the last year of the plan.
    fn add(
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
    fn postings(&mut self) {
        let span = self.plan.span.years() + 1;
        let mut from = 0;
        let stages = self.person.stages().stages;
        // Where two stages are possible the earlier one is drafted; the page asks which.
        let Some(first) = stages.first() else { return };
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
            let left = own.when.years.and_then(|it| it.max).zip(self.person.years);
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
    fn duties(&mut self, today: NaiveDate) {
        for step in self.person.next_steps(today) {
            if step.reason == Reason::Required && step.lane == super::steps::LaneKind::Learning {
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
    fn interviews(&mut self, today: NaiveDate) {
        let pack = self.person.catalog.pack();
        let talks = || {
            pack.year
                .iter()
                .filter(|it| matches!(it.kind, StepKind::Interview | StepKind::Talk))
        };
        for step in talks() {
            if season::season(step, today) == season::Season::Past {
                continue;
            }
            let months = step
                .months_words
                .as_ref()
                .map(|it| format!("（{it}）"))
                .unwrap_or_default();
            let ground = Ground {
                id: step.id.as_str(),
                label: &step.label,
                src: &step.src,
                certainty: step.certainty,
            };
            self.add(
                Lane::Interview,
                0,
                1,
                format!("{}{months}", step.label),
                &[],
                &ground,
            );
        }
        let formal: Vec<_> = pack
            .year
            .iter()
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
        let ground = Ground {
            id: first.id.as_str(),
            label: &first.label,
            src: &first.src,
            certainty: first.certainty,
        };
        for year in 1..=self.plan.span.years() {
            let text = fill(self.words.interviews, &names.join(self.words.comma));
            self.add(Lane::Interview, year, 1, text, &[], &ground);
        }
    }

    /// Qualifications of the present stage and the ones after it, a year apart: the policy names no
    /// years, and the line says so.
    fn qualifications(&mut self) {
        let stages = self.person.stages().stages;
        let Some(first) = stages.first() else { return };
        let mut from = 1;
        let later: Vec<_> = self
            .person
            .all_stages()
            .skip_while(|it| it.stage.id != first.stage.id)
            .collect();
        for cell in later.iter().filter_map(|it| it.cell) {
            for it in &cell.qualifications {
                let ground = Ground {
                    id: it.id.as_str(),
                    label: &it.label,
                    src: &it.src,
                    certainty: it.certainty,
                };
                let note = [self.words.year_is_open.to_owned()];
                self.add(
                    Lane::Qualification,
                    from,
                    1,
                    it.label.ja.clone(),
                    &note,
                    &ground,
                );
                from += 1;
            }
        }
    }

    /// The first level of each track and the one after it.
    fn levels(&mut self) {
        for track in &self.person.catalog.pack().tracks {
            for (level, from) in track.levels.iter().take(2).zip([0, 2]) {
                let mut note: Vec<String> = self.entry_note(level).into_iter().collect();
                note.push(self.words.year_is_open.to_owned());
                let ground = Ground {
                    id: level.id.as_str(),
                    label: &level.label,
                    src: &level.src,
                    certainty: level.certainty,
                };
                self.add(Lane::Dx, from, 1, level.label.ja.clone(), &note, &ground);
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{guide::fixture, plan::EntryOrigin};

    const WORDS: DraftWords = DraftWords {
        plan_name: "{}",
        posting: "部署（{}）",
        postings_without_interval: "{}の部署",
        interval: "目安：{}",
        no_interval: "年数なし",
        fields: "分野：{}",
        paths: "道：{}",
        year_is_open: "年は仮",
        interviews: "{}",
        entry: "入る条件：{}",
        comma: "、",
    };

    fn draft(job: &str, rank: &str, years: Option<u8>, span: Span) -> Plan {
        let catalog = fixture::kitakyushu();
        let who = fixture::who(job, rank, years);
        let person = Person::find(&catalog, &who).unwrap();
        person.draft(
            PlanId::from_bits(1),
            span,
            "2026-11-20".parse().unwrap(),
            &WORDS,
        )
    }

    fn lines(plan: &Plan, lane: &Lane) -> Vec<(i32, i32, String)> {
        let of_lane = plan.entries.iter().filter(|it| it.lane == *lane);
        of_lane
            .map(|it| (it.year.number(), it.until.number(), it.text.clone()))
            .collect()
    }

    #[test]
    fn postings_follow_the_interval_of_the_stage_until_it_ends() {
        let plan = draft("civil-engineering", "staff", Some(4), Span::TenYears);
        let expected = [
            (2026, 2028, "部署（育成期）"),
            (2029, 2031, "部署（育成期）"),
            (2032, 2036, "開花期の部署"),
        ];
        assert_eq!(
            lines(&plan, &Lane::Posting),
            expected.map(|(from, to, text)| (from, to, text.to_owned()))
        );
    }

    #[test]
    fn a_stage_without_an_interval_gets_one_open_line() {
        let plan = draft("civil-engineering", "section-chief", None, Span::FiveYears);
        assert_eq!(
            lines(&plan, &Lane::Posting),
            [(2026, 2031, "発揮期の部署".to_owned())]
        );
        let note = &plan
            .entries
            .iter()
            .find(|it| it.lane == Lane::Posting)
            .unwrap()
            .note;
        assert!(
            note.contains("年数なし") && note.contains("ゼネラリスト"),
            "{note}"
        );
    }

    #[test]
    fn interviews_that_are_over_are_left_out_of_this_year() {
        let plan = draft("civil-engineering", "section-chief", None, Span::FiveYears);
        let this_year: Vec<String> = lines(&plan, &Lane::Interview)
            .into_iter()
            .filter(|it| it.0 == 2026)
            .map(|it| it.2)
            .collect();
        assert_eq!(
            this_year,
            ["自己申告面接（10〜11月）", "1on1ミーティング（1〜3月）"]
        );
        assert_eq!(lines(&plan, &Lane::Interview).len(), 2 + 5);
    }

    #[test]
    fn every_drafted_line_says_where_it_comes_from() {
        let catalog = fixture::kitakyushu();
        for job in &catalog.pack().jobs {
            for rank in &job.ladder {
                let plan = draft(job.id.as_str(), rank.as_str(), None, Span::TenYears);
                assert!(!plan.entries.is_empty());
                for entry in &plan.entries {
                    let EntryOrigin::Pack {
                        statement, source, ..
                    } = &entry.origin
                    else {
                        panic!("{entry:?}");
                    };
                    assert!(
                        !statement.id.is_empty() && source.contains("北九州市人財戦略"),
                        "{entry:?}"
                    );
                }
            }
        }
    }
}
