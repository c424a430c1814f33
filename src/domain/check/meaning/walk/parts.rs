//! The walk through the larger parts of a pack.

use super::{Visit, Walk};
use crate::domain::pack::{
    Pack,
    ability::{Ideal, Matrix, Node},
    growth::{Level, Track},
    rotation::{Field, RotationCell, RotationModel},
};

/// Measures, figures, and what is not known.
pub(super) fn figures<V: Visit>(walk: &mut Walk<'_, V>, pack: &Pack) {
    walk.statements("pillars", &pack.pillars, |walk, it| {
        walk.text("label", &it.label);
        walk.maybe("body", it.body.as_ref());
        walk.statements("groups", &it.groups, |walk, it| {
            walk.text("label", &it.label);
            walk.maybe("body", it.body.as_ref());
        });
    });
    walk.statements("measures", &pack.measures, |walk, it| {
        walk.text("label", &it.label);
        walk.maybe("no", it.no.as_ref());
        walk.maybe("body", it.body.as_ref());
        walk.items("parts", &it.parts);
        walk.when("when", &it.when);
    });
    walk.statements("indicators", &pack.indicators, |walk, it| {
        walk.text("label", &it.label);
        walk.maybe("scope", it.scope.as_ref());
        walk.maybe("body", it.body.as_ref());
    });
    walk.statements("surveys", &pack.surveys, |walk, it| {
        walk.text("label", &it.label);
        for (key, text) in [
            ("at", &it.at),
            ("population", &it.population),
            ("scale", &it.scale),
        ] {
            walk.maybe(key, text.as_ref());
        }
        walk.each("items", &it.items, |walk, it| walk.text("label", &it.label));
    });
    walk.statements("actors", &pack.actors, |walk, it| {
        walk.text("label", &it.label);
        walk.items("duties", &it.duties);
    });
    walk.statements("glossary", &pack.glossary, |walk, it| {
        walk.text("label", &it.label);
        walk.text("meaning", &it.meaning);
        walk.items("facts", &it.facts);
    });
    walk.statements("unpaired", &pack.unpaired, |walk, it| {
        walk.text("label", &it.label);
        walk.each("lists", &it.lists, |walk, it| {
            walk.text("label", &it.label);
            walk.items("values", &it.values);
        });
    });
    walk.statements("gaps", &pack.gaps, |walk, it| {
        walk.text("what", &it.what);
        walk.maybe("ask", it.ask.as_ref());
        if let Some(when) = &it.when {
            walk.when("when", when);
        }
    });
}

pub(super) fn ideal<V: Visit>(walk: &mut Walk<'_, V>, it: &Ideal) {
    walk.statement(it, |walk| {
        walk.text("label", &it.label);
        walk.maybe("body", it.body.as_ref());
        if let Some(when) = &it.when {
            walk.when("when", when);
        }
        walk.each("parts", &it.parts, ideal);
    });
}

pub(super) fn matrix<V: Visit>(walk: &mut Walk<'_, V>, it: &Matrix) {
    walk.text("label", &it.label);
    walk.maybe("body", it.body.as_ref());
    walk.when("scope", &it.scope);
    walk.each("rows", &it.rows, |walk, it| {
        walk.id(it.id.as_str());
        walk.text("label", &it.label);
    });
    walk.each("marks", &it.marks, |walk, it| {
        walk.id(it.id.as_str());
        walk.text("label", &it.label);
    });
    walk.each("nodes", &it.nodes, node);
    walk.each("wordings", &it.wordings, |walk, it| {
        walk.id(it.id.as_str());
        walk.text("text", &it.text);
    });
    walk.each("cells", &it.cells, |walk, it| {
        walk.maybe("label", it.label.as_ref());
        walk.certainty(it.certainty, it.why.as_ref());
    });
}

pub(super) fn node<V: Visit>(walk: &mut Walk<'_, V>, it: &Node) {
    walk.statement(it, |walk| {
        walk.text("label", &it.label);
        walk.texts("aliases", &it.aliases);
        walk.maybe("body", it.body.as_ref());
        walk.each("nodes", &it.nodes, node);
    });
}

pub(super) fn model<V: Visit>(walk: &mut Walk<'_, V>, it: &RotationModel) {
    walk.statements("cells", &it.cells, cell);
    walk.items("notes", &it.notes);
}

pub(super) fn cell<V: Visit>(walk: &mut Walk<'_, V>, it: &RotationCell) {
    for (key, text) in [
        ("label", &it.label),
        ("approach", &it.approach),
        ("first_posting", &it.first_posting),
        ("choose", &it.choose),
    ] {
        walk.maybe(key, text.as_ref());
    }
    if let Some(when) = &it.when {
        walk.when("when", when);
    }
    walk.interval(it.interval.as_ref());
    walk.statements("fields", &it.fields, field);
    walk.statements("tasks", &it.tasks, field);
    walk.items("common", &it.common);
    walk.each("paths", &it.paths, |walk, it| {
        walk.maybe("body", it.body.as_ref());
        walk.statements("fields", &it.fields, field);
        walk.items("common", &it.common);
    });
    walk.statements("qualifications", &it.qualifications, |walk, it| {
        walk.text("label", &it.label)
    });
    walk.items("courses", &it.courses);
    walk.items("notes", &it.notes);
}

pub(super) fn field<V: Visit>(walk: &mut Walk<'_, V>, it: &Field) {
    walk.text("label", &it.label);
    walk.maybe("group", it.group.as_ref());
    walk.items("tasks", &it.tasks);
    walk.each("divisions", &it.divisions, |walk, it| {
        walk.maybe("label", it.label.as_ref());
        walk.texts("placements", &it.placements);
    });
}

pub(super) fn track<V: Visit>(walk: &mut Walk<'_, V>, it: &Track) {
    walk.text("label", &it.label);
    walk.maybe("body", it.body.as_ref());
    walk.statements("levels", &it.levels, level);
}

pub(super) fn level<V: Visit>(walk: &mut Walk<'_, V>, it: &Level) {
    walk.text("label", &it.label);
    for (key, text) in [
        ("badge", &it.badge),
        ("short", &it.short),
        ("body", &it.body),
        ("duty_words", &it.duty_words),
    ] {
        walk.maybe(key, text.as_ref());
    }
    walk.when("when", &it.when);
    walk.items("entry", it.entry.as_slice());
    for (key, items) in [
        ("secured", &it.secured),
        ("methods", &it.methods),
        ("activities", &it.activities),
    ] {
        walk.items(key, items);
    }
    walk.each("targets", &it.targets, |walk, it| {
        walk.maybe("counts", it.counts.as_ref());
        walk.certainty(it.certainty, it.why.as_ref());
    });
}
