//! What each town says on the aspects of a comparison.

use super::Line;
use crate::domain::{
    guide::{
        Fit, Person,
        next_rank::names_ranks,
        stage::OwnStage,
        steps::{LaneKind, NextStep},
    },
    pack::base::{Statement, Topic},
    route::RankPage,
    text::Text,
};

impl<'a> Line<'a> {
    fn of(it: &'a impl Statement, label: &Text, page: RankPage) -> Self {
        let origin = it.origin();
        Self {
            words: label.ja.clone(),
            note: None,
            reason: None,
            certainty: origin.certainty,
            why: origin.why,
            at: Some((page, it.id())),
        }
    }

    fn with_note(self, note: Option<&Text>) -> Self {
        Self {
            note: note.map(|it| it.ja.clone()),
            ..self
        }
    }
}

impl<'a> Person<'a> {
    /// The roles that name ranks; where none does, those of all staff.
    pub(super) fn role_lines(&self) -> Vec<Line<'a>> {
        let all = &self.catalog.pack().roles;
        let (named, of_all): (Vec<_>, Vec<_>) = all
            .iter()
            .filter(|it| self.fit(&it.when) != Fit::No)
            .partition(|it| names_ranks(it));
        let shown = if named.is_empty() { of_all } else { named };
        shown
            .into_iter()
            .map(|it| {
                let duties: Vec<&str> = it.duties.iter().map(|it| it.text.ja.as_str()).collect();
                let body = it.body.as_ref().map(|it| it.ja.clone());
                Line {
                    note: body.or_else(|| (!duties.is_empty()).then(|| duties.join("／"))),
                    ..Line::of(it, &it.label, RankPage::Abilities)
                }
            })
            .collect()
    }

    pub(super) fn ability_lines(&self) -> Vec<Line<'a>> {
        let asked = self.ability_tables().flat_map(|it| it.asked());
        asked
            .map(|it| Line {
                words: it.label.ja.clone(),
                ..Line::of(it.node, it.label, RankPage::Abilities)
                    .with_note(it.group.map(|it| &it.label))
            })
            .collect()
    }

    pub(super) fn interval_lines(&self) -> Vec<Line<'a>> {
        let of_stages = self.all_stages().filter_map(|it| {
            let cell = it.cell?;
            let words = &cell.interval.as_ref()?.words;
            Some(Line::of(cell, words, RankPage::Rotation).with_note(Some(&it.stage.label)))
        });
        let rules = self.catalog.pack().rotation_rules.iter();
        let of_rules = rules
            .filter(|it| self.fit(&it.when) != Fit::No)
            .filter_map(|it| {
                let words = &it.interval.as_ref()?.words;
                Some(Line::of(it, words, RankPage::Rotation).with_note(Some(&it.label)))
            });
        of_stages.chain(of_rules).collect()
    }

    pub(super) fn first_posting_lines(&self) -> Vec<Line<'a>> {
        let of_stage = |it: OwnStage<'a>| {
            let cell = it.cell?;
            let words = cell.first_posting.as_ref()?;
            Some(Line::of(cell, words, RankPage::Rotation))
        };
        self.all_stages().filter_map(of_stage).collect()
    }

    /// The fields of the stages they may be in; where those are not known, of all.
    pub(super) fn field_lines(&self) -> Vec<Line<'a>> {
        let own = self.stages().stages;
        let shown: Vec<OwnStage<'a>> = if own.is_empty() {
            self.all_stages().collect()
        } else {
            own
        };
        let mut lines = Vec::new();
        for it in shown {
            let Some(cell) = it.cell else { continue };
            let of_paths = cell.paths.iter().flat_map(|it| &it.fields);
            lines.extend(cell.fields.iter().chain(of_paths).map(|field| {
                Line::of(field, &field.label, RankPage::Rotation).with_note(Some(&it.stage.label))
            }));
        }
        lines
    }

    pub(super) fn path_lines(&self) -> Vec<Line<'a>> {
        let mut lines: Vec<Line<'a>> = Vec::new();
        for cell in self.all_stages().filter_map(|it| it.cell) {
            for it in &cell.paths {
                let Some(path) = self.catalog.path(&it.path) else {
                    continue;
                };
                let line = Line {
                    at: Some((RankPage::Rotation, cell.id.as_str())),
                    certainty: cell.certainty,
                    why: cell.why.as_ref(),
                    ..Line::of(path, &path.label, RankPage::Rotation)
                };
                if !lines.iter().any(|it| it.words == line.words) {
                    lines.push(line);
                }
            }
        }
        lines
    }

    pub(super) fn step_lines(&self, lane: LaneKind) -> Vec<Line<'a>> {
        let own = self
            .undated_steps()
            .into_iter()
            .filter(|it| it.lane == lane);
        own.map(|it| step_line(&it)).collect()
    }

    /// All levels: whom each is for stands beside it.
    pub(super) fn level_lines(&self) -> Vec<Line<'a>> {
        let levels = self.catalog.pack().tracks.iter().flat_map(|it| &it.levels);
        levels
            .filter(|it| self.fit(&it.when) != Fit::No)
            .map(|it| {
                Line::of(it, &it.label, RankPage::Dx).with_note(self.catalog.track_to_name(it))
            })
            .collect()
    }

    pub(super) fn support_lines(&self) -> Vec<Line<'a>> {
        let supports = self.catalog.pack().supports.iter();
        supports
            .filter(|it| self.fit(&it.when) != Fit::No)
            .map(|it| {
                // Where it stands depends on its topics; a training's support is on that page.
                let page = match it.topics.first() {
                    Some(Topic::Qualifications | Topic::Support) => RankPage::Qualifications,
                    Some(Topic::Training) => RankPage::Training,
                    _ => RankPage::Systems,
                };
                Line {
                    at: None,
                    ..Line::of(it, &it.label, page)
                }
            })
            .collect()
    }

    pub(super) fn promotion_lines(&self) -> Vec<Line<'a>> {
        self.gates_up()
            .map(|it| {
                let mut parts: Vec<&str> = it.method.iter().map(|it| it.ja.as_str()).collect();
                parts.extend(it.conditions.iter().map(|it| it.text.ja.as_str()));
                Line {
                    note: (!parts.is_empty()).then(|| parts.join("／")),
                    ..Line::of(it, &it.label, RankPage::Systems)
                }
            })
            .collect()
    }
}

pub(super) fn stage_line(it: OwnStage<'_>) -> Line<'_> {
    let words = it.when.words.as_ref();
    match it.cell {
        Some(cell) => Line {
            words: it.stage.label.ja.clone(),
            ..Line::of(cell, &it.stage.label, RankPage::Rotation).with_note(words)
        },
        None => Line {
            at: None,
            ..Line::of(it.stage, &it.stage.label, RankPage::Rotation).with_note(words)
        },
    }
}

fn step_line<'a>(it: &NextStep<'a>) -> Line<'a> {
    Line {
        words: it.name(),
        note: None,
        reason: Some(it.reason),
        certainty: it.certainty,
        why: None,
        at: Some((it.page, it.statement)),
    }
}
