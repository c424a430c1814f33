//! Walks over every id, text, source, range of a pack, with the path of keys to it.

mod parts;

use self::parts::{figures, ideal, matrix, model, track};
use crate::domain::{
    pack::{
        Pack,
        base::{Certainty, Item, Months, Statement, When, Years},
        rotation::Interval,
    },
    text::Text,
};

/// What the walk meets.
pub trait Visit {
    /// An id that must be the only one of its name in the pack.
    fn id(&mut self, path: &str, id: &str);
    /// Words.
    fn text(&mut self, path: &str, text: &Text);
    /// A statement, and whether it or one around it names a source.
    fn source(&mut self, path: &str, has_source: bool);
    /// A certainty and its reason.
    fn certainty(&mut self, path: &str, certainty: Certainty, why: Option<&Text>);
    /// A range of years.
    fn years(&mut self, path: &str, years: Years);
    /// Months of the year.
    fn months(&mut self, path: &str, months: Months);
}

struct Walk<'a, V> {
    visit: &'a mut V,
    path: String,
    /// Whether a statement around the present place has a source.
    sourced: bool,
}

/// Walks over a pack.
pub fn pack(pack: &Pack, visit: &mut impl Visit) {
    let mut walk = Walk {
        visit,
        path: String::new(),
        sourced: false,
    };
    walk.under("town", |walk| {
        walk.text("name", &pack.town.name);
        walk.text("prefecture", &pack.town.prefecture);
        walk.maybe("office", pack.town.office.as_ref());
    });
    walk.each("documents", &pack.documents, |walk, it| {
        walk.id(it.id.as_str());
        walk.text("title", &it.title);
        for (key, text) in [
            ("issuer", &it.issuer),
            ("date", &it.date),
            ("note", &it.note),
        ] {
            walk.maybe(key, text.as_ref());
        }
        walk.each("revisions", &it.revisions, |walk, it| {
            walk.text("date", &it.date);
            walk.text("note", &it.note);
        });
        walk.each("sections", &it.sections, |walk, it| {
            walk.id(it.id.as_str());
            walk.text("title", &it.title);
        });
    });
    for (topic, text) in &pack.labels {
        walk.text(&format!("labels.{topic:?}"), text);
    }
    walk.each("ideals", &pack.ideals, ideal);
    walk.statements("employments", &pack.employments, |walk, it| {
        walk.text("label", &it.label);
        walk.maybe("body", it.body.as_ref());
    });
    walk.statements("ranks", &pack.ranks, |walk, it| {
        walk.text("label", &it.label);
        walk.maybe("tier", it.tier.as_ref());
        walk.texts("grades", &it.grades);
        walk.each("posts", &it.posts, |walk, it| {
            walk.id(it.id.as_str());
            walk.text("label", &it.label);
        });
    });
    walk.statements("functions", &pack.functions, |walk, it| {
        walk.text("label", &it.label)
    });
    walk.statements("jobs", &pack.jobs, |walk, it| {
        walk.text("label", &it.label);
        walk.maybe("series", it.series.as_ref());
    });
    walk.statements("roles", &pack.roles, |walk, it| {
        walk.text("label", &it.label);
        walk.maybe("body", it.body.as_ref());
        walk.when("when", &it.when);
        walk.items("duties", &it.duties);
        walk.items("measures", &it.measures);
    });
    walk.statements("matrices", &pack.matrices, matrix);
    walk.statements("stages", &pack.stages, |walk, it| {
        walk.text("label", &it.label);
        walk.maybe("body", it.body.as_ref());
        walk.when("when", &it.when);
    });
    walk.statements("paths", &pack.paths, |walk, it| {
        walk.text("label", &it.label);
        walk.maybe("body", it.body.as_ref());
    });
    walk.statements("rotation", &pack.rotation, model);
    walk.statements("rotation_rules", &pack.rotation_rules, |walk, it| {
        walk.text("label", &it.label);
        walk.maybe("body", it.body.as_ref());
        walk.when("when", &it.when);
        walk.interval(it.interval.as_ref());
        walk.items("items", &it.items);
    });
    walk.statements("gates", &pack.gates, |walk, it| {
        walk.text("label", &it.label);
        walk.maybe("method", it.method.as_ref());
        walk.maybe("body", it.body.as_ref());
        walk.items("conditions", &it.conditions);
        walk.when("when", &it.when);
    });
    walk.statements("certifications", &pack.certifications, |walk, it| {
        walk.text("label", &it.label);
        for (key, text) in [
            ("body", &it.body),
            ("audience", &it.audience),
            ("after", &it.after),
        ] {
            walk.maybe(key, text.as_ref());
        }
        walk.when("when", &it.when);
        walk.items("fields", &it.fields);
        walk.each("routes", &it.routes, |walk, it| {
            walk.text("label", &it.label);
            walk.items("steps", &it.steps);
            walk.texts("fields", &it.fields);
        });
    });
    walk.statements("tracks", &pack.tracks, track);
    walk.statements("trainings", &pack.trainings, |walk, it| {
        walk.text("label", &it.label);
        walk.maybe("duty_words", it.duty_words.as_ref());
        walk.maybe("body", it.body.as_ref());
        walk.when("when", &it.when);
        for (key, items) in [
            ("audience", &it.audience),
            ("purpose", &it.purpose),
            ("items", &it.items),
        ] {
            walk.items(key, items);
        }
    });
    walk.statements("supports", &pack.supports, |walk, it| {
        walk.text("label", &it.label);
        walk.maybe("body", it.body.as_ref());
        walk.when("when", &it.when);
        walk.items("items", &it.items);
    });
    walk.statements("year", &pack.year, |walk, it| {
        walk.text("label", &it.label);
        for (key, text) in [
            ("no", &it.no),
            ("months_words", &it.months_words),
            ("body", &it.body),
        ] {
            walk.maybe(key, text.as_ref());
        }
        walk.months(it.months);
        walk.when("when", &it.when);
        walk.items("topics", &it.topics);
        walk.each("forms", &it.forms, |walk, it| {
            walk.text("label", &it.label);
            walk.items("items", &it.items);
        });
    });
    figures(&mut walk, pack);
}

impl<V: Visit> Walk<'_, V> {
    fn under(&mut self, key: &str, f: impl FnOnce(&mut Self)) {
        let length = self.path.len();
        if length > 0 {
            self.path.push('.');
        }
        self.path.push_str(key);
        f(self);
        self.path.truncate(length);
    }

    fn each<T>(&mut self, key: &str, list: &[T], f: impl Fn(&mut Self, &T)) {
        for (index, it) in list.iter().enumerate() {
            self.under(&format!("{key}[{index}]"), |walk| f(walk, it));
        }
    }

    fn statements<T: Statement>(&mut self, key: &str, list: &[T], f: impl Fn(&mut Self, &T)) {
        self.each(key, list, |walk, it| walk.statement(it, |walk| f(walk, it)));
    }

    fn statement<T: Statement>(&mut self, it: &T, f: impl FnOnce(&mut Self)) {
        let around = self.sourced;
        let origin = it.origin();
        self.sourced = around || !origin.src.0.is_empty();
        self.id(it.id());
        self.visit.source(&self.path, self.sourced);
        self.certainty(origin.certainty, origin.why);
        f(self);
        self.sourced = around;
    }

    fn id(&mut self, id: &str) {
        let path = format!("{}.id", self.path);
        self.visit.id(&path, id);
    }

    fn text(&mut self, key: &str, text: &Text) {
        let path = format!("{}.{key}", self.path);
        self.visit.text(path.trim_start_matches('.'), text);
    }

    fn maybe(&mut self, key: &str, text: Option<&Text>) {
        if let Some(text) = text {
            self.text(key, text);
        }
    }

    fn texts(&mut self, key: &str, list: &[Text]) {
        for (index, it) in list.iter().enumerate() {
            self.text(&format!("{key}[{index}]"), it);
        }
    }

    fn items(&mut self, key: &str, list: &[Item]) {
        for (index, it) in list.iter().enumerate() {
            self.under(&format!("{key}[{index}]"), |walk| {
                if let Some(id) = &it.id {
                    walk.id(id.as_str());
                }
                walk.text("text", &it.text);
                walk.certainty(it.certainty, it.why.as_ref());
                walk.items("parts", &it.parts);
            });
        }
    }

    fn certainty(&mut self, certainty: Certainty, why: Option<&Text>) {
        if let Some(why) = why {
            self.text("why", why);
        }
        self.visit.certainty(&self.path, certainty, why);
    }

    fn interval(&mut self, interval: Option<&Interval>) {
        if let Some(it) = interval {
            let years = Years {
                min: Some(it.min),
                max: Some(it.max),
                basis: crate::domain::pack::base::Basis::Post,
                approx: it.approx,
            };
            self.under("interval", |walk| {
                walk.text("words", &it.words);
                walk.visit.years(&walk.path, years);
            });
        }
    }

    fn months(&mut self, months: Option<Months>) {
        if let Some(months) = months {
            self.under("months", |walk| walk.visit.months(&walk.path, months));
        }
    }

    fn when(&mut self, key: &str, when: &When) {
        self.under(key, |walk| {
            walk.maybe("words", when.words.as_ref());
            if let Some(years) = when.years {
                walk.under("years", |walk| walk.visit.years(&walk.path, years));
            }
            walk.months(when.months);
        });
    }
}
