//! Whether the postings of a plan show the kinds that a rule names. Only postings that are named tell:
//! one that is open may be of any kind, and so nothing is said.

use super::{
    Says,
    naming::{Named, has_one_of, named},
    reading::Reading,
};
use crate::domain::{
    guide::Fit,
    id::JobId,
    pack::{
        plan_rule::{PlanRule, PostingKind, Postings},
        rotation::{Field, RotationCell},
    },
    plan::{Entry, EntryId, EntryOrigin, EntryState, Lane},
    small::sort_by_key,
    text::Text,
};

/// A posting of the plan that a rule is about.
struct Posting<'a> {
    entry: &'a Entry,
    /// Whether it is one of the time that the rule speaks of.
    fit: Fit,
    /// The kinds it is of, by their place in the rule.
    kinds: Vec<usize>,
    /// Whether it is of another field of the job.
    is_other: bool,
}

/// What is said of the plan by a rule, and of which line; `None` for the plan as a whole.
pub(super) fn say_of_postings(
    reading: &Reading<'_>,
    rule: &PlanRule,
    postings: &Postings,
) -> Option<(Option<EntryId>, Says)> {
    let known = Known::new(reading, rule, postings);
    let mut all: Vec<Posting<'_>> = reading
        .plan
        .entries
        .iter()
        .filter(|it| it.lane == Lane::Posting)
        .filter_map(|it| known.posting(it))
        .collect();
    sort_by_key(&mut all, |it| it.entry.year);
    if let Some(first) = postings.first {
        all = first_ones(reading, all, first)?;
    }
    let is_idea = |it: &Posting<'_>| it.entry.state == EntryState::Idea;
    let is_open = |it: &Posting<'_>| it.kinds.is_empty() && !it.is_other;
    if all.iter().any(|it| is_open(it) && !is_idea(it)) {
        return None;
    }
    let least = usize::from(postings.at_least);
    let told_by = postings.told_by.map_or(least, usize::from);
    let mut seen: Vec<usize> = all.iter().flat_map(|it| it.kinds.clone()).collect();
    seen.sort_unstable();
    seen.dedup();
    let counts = |it: &&Posting<'_>| {
        let of_kind = postings.first.is_some() || !it.kinds.is_empty();
        it.fit == Fit::Yes && !is_idea(it) && of_kind
    };
    let counted: Vec<&Posting<'_>> = all.iter().filter(counts).collect();
    let is_over = counted.iter().all(|it| it.entry.state == EntryState::Done);
    if seen.len() >= least || counted.len() < told_by || is_over {
        return None;
    }
    let entry = match (postings.first, counted.as_slice()) {
        (Some(1), [one]) => Some(one.entry.id),
        _ => None,
    };
    let label = |it: usize| postings.kinds.get(it).map(|it| it.label.clone());
    let says = Says::FewKinds {
        rule: rule.label.clone(),
        seen: seen.into_iter().filter_map(label).collect(),
        kinds: postings.kinds.iter().map(|it| it.label.clone()).collect(),
        at_least: postings.at_least,
        first: postings.first,
    };
    Some((entry, says))
}

/// The first postings after joining, if the plan surely has them: from the year of joining, without
/// a gap that another one may stand in.
fn first_ones<'a>(
    reading: &Reading<'_>,
    all: Vec<Posting<'a>>,
    first: u8,
) -> Option<Vec<Posting<'a>>> {
    let mut next = reading.plan.personal.joined?;
    let first = usize::from(first);
    let found: Vec<Posting<'_>> = all.into_iter().take(first).collect();
    for it in &found {
        if it.entry.year > next || (it.entry.year < next && it.entry.until < next) {
            return None;
        }
        next = it.entry.until.plus(1);
    }
    (found.len() == first).then_some(found)
}

/// What postings of the person's job are known by.
struct Known<'a> {
    reading: &'a Reading<'a>,
    rule: &'a PlanRule,
    /// The id of the job's rotation model; a line taken from all of it stands for postings of any kind.
    model: &'a str,
    cells: &'a [RotationCell],
    kinds: &'a [PostingKind],
    names: Vec<Named<Option<usize>>>,
}

impl<'a> Known<'a> {
    fn new(reading: &'a Reading<'_>, rule: &'a PlanRule, postings: &'a Postings) -> Self {
        let job = JobId::new(reading.plan.profile.job.id.clone());
        let model = reading.catalog.rotation(&job);
        let cells = model.map(|it| it.cells.as_slice()).unwrap_or_default();
        let kinds = postings.kinds.as_slice();
        let mut names: Vec<Named<Option<usize>>> = Vec::new();
        for (place, kind) in kinds.iter().enumerate() {
            let own = std::iter::once(&kind.label).chain(&kind.names);
            names.push(Named::new(Some(place), own));
        }
        for it in cells.iter().flat_map(RotationCell::all_fields) {
            let of = kinds.iter().position(|kind| kind.fields.contains(&it.id));
            names.push(Named::new(of, names_of(it)));
        }
        Self {
            reading,
            rule,
            model: model.map_or("", |it| it.id.as_str()),
            cells,
            kinds,
            names,
        }
    }

    /// A line as a posting that the rule may be about; `None` if it surely is of another time.
    fn posting(&self, entry: &'a Entry) -> Option<Posting<'a>> {
        let origin = match &entry.origin {
            EntryOrigin::Pack { statement, .. } => statement.id.as_str(),
            EntryOrigin::Own => "",
        };
        let of_cell = |it: &&RotationCell| {
            it.id.as_str() == origin || it.all_fields().any(|it| it.id.as_str() == origin)
        };
        let cell = self.cells.iter().find(of_cell);
        let own = self.cells.iter().find(|it| it.id == self.rule.of);
        let fit = match (cell, own) {
            // Taken from a stage of the job, it is of that stage as long as it names no other.
            (Some(cell), Some(own)) if cell.id == own.id => {
                if self.names_another_stage(cell, entry) {
                    Fit::No
                } else {
                    Fit::Yes
                }
            }
            (Some(cell), Some(own)) if !own.carries.iter().any(|it| cell.stages.contains(it)) => {
                Fit::No
            }
            _ => self.reading.fit_in(&self.rule.when, entry.year),
        };
        if fit == Fit::No {
            return None;
        }
        if !origin.is_empty() && origin == self.model {
            return Some(Posting {
                entry,
                fit,
                kinds: Vec::new(),
                is_other: false,
            });
        }
        let mut fields = self.cells.iter().flat_map(RotationCell::all_fields);
        let own = fields.find(|it| it.id.as_str() == origin);
        let own = own.filter(|it| has_one_of(&entry.text, [it.label.ja.as_str()]));
        let found = match own {
            Some(field) => {
                let mut kinds = self.kinds.iter();
                vec![kinds.position(|it| it.fields.contains(&field.id))]
            }
            None => named(&entry.text, &self.names),
        };
        Some(Posting {
            entry,
            fit,
            // A field tells nothing of kinds that are no fields, as head office and branch.
            is_other: found.contains(&None) && self.kinds.iter().all(|it| !it.fields.is_empty()),
            kinds: found.into_iter().flatten().collect(),
        })
    }

    fn names_another_stage(&self, cell: &RotationCell, entry: &Entry) -> bool {
        let stages = self.reading.catalog.pack().stages.iter();
        let others = stages.filter(|it| !cell.stages.contains(&it.id));
        has_one_of(&entry.text, others.map(|it| it.label.ja.as_str()))
    }
}

fn names_of(field: &Field) -> impl Iterator<Item = &Text> {
    let placements = field.divisions.iter().flat_map(|it| &it.placements);
    std::iter::once(&field.label).chain(placements)
}
