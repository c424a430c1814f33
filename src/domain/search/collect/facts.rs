//! How people grow, the year, and what is said of the town.

use super::Collector;
use crate::domain::{
    pack::{
        ability::Ideal,
        base::{Statement, Topic},
        figure::Measure,
        growth::{CertificationRoute, Level, Training},
        when::When,
        year::Step,
    },
    route::{RankPage, TownPage},
    search::{
        document::{Document, Kind},
        place::{self, Page},
    },
    text::Text,
};

impl Collector<'_> {
    pub(super) fn growth(&mut self) {
        let pack = self.catalog.pack();
        self.found.extend(pack.trainings.iter().map(training));
        for track in &pack.tracks {
            let page = Page::Rank(RankPage::Dx);
            let found = Document::new(Kind::Track, track, &track.label, page);
            self.found.push(found.body(track.body.as_ref()));
            let levels = track.levels.iter();
            self.found.extend(levels.map(|it| level(&track.label, it)));
        }
        for it in &pack.supports {
            let found = Document::new(Kind::Support, it, &it.label, place::of_support(it))
                .for_whom(&it.when)
                .body(it.body.as_ref())
                .items(&it.items);
            self.found.push(found);
        }
    }

    pub(super) fn systems(&mut self) {
        let pack = self.catalog.pack();
        let page = Page::Rank(RankPage::Systems);
        self.found.extend(pack.year.iter().map(step));
        for it in &pack.gates {
            let mut when = it.when.clone();
            // A way to a rank is read by those who may go it.
            if when.ranks.is_empty() {
                when.ranks.clone_from(&it.from);
            }
            let found = Document::new(Kind::System, it, &it.label, page)
                .for_whom(&when)
                .body(it.method.as_ref())
                .body(it.body.as_ref())
                .items(&it.conditions);
            self.found.push(found);
        }
        for it in &pack.certifications {
            let mut found = Document::new(Kind::System, it, &it.label, page)
                .for_whom(&it.when)
                .body(it.body.as_ref())
                .body(it.audience.as_ref())
                .items(&it.fields)
                .body(it.after.as_ref());
            for CertificationRoute { label, steps, .. } in &it.routes {
                found.line(Some(label));
                found.lines(steps);
            }
            self.found.push(found);
        }
    }

    pub(super) fn town(&mut self) {
        let pack = self.catalog.pack();
        for it in &pack.ideals {
            self.ideal(it);
        }
        for it in &pack.pillars {
            let page = Page::Town(TownPage::Measures);
            let found = Document::new(Kind::Measure, it, &it.label, page);
            self.found.push(found.body(it.body.as_ref()));
            for group in &it.groups {
                let found = Document::new(Kind::Measure, group, &group.label, page);
                self.found.push(found.body(group.body.as_ref()));
            }
        }
        self.found.extend(pack.measures.iter().map(measure));
        for it in &pack.actors {
            let page = Page::Town(TownPage::Measures);
            let found = Document::new(Kind::Measure, it, &it.label, page);
            self.found.push(found.items(&it.duties));
        }
        let page = Page::Town(TownPage::Figures);
        for it in &pack.indicators {
            let mut found = Document::new(Kind::Figure, it, &it.label, page)
                .body(it.scope.as_ref())
                .body(it.body.as_ref());
            let values = it.baseline.iter().chain(&it.target).chain(&it.series);
            for value in values {
                found.line(Some(&Text::ja(value.number.text.as_str())));
            }
            self.found.push(found);
        }
        for it in &pack.surveys {
            let mut found = Document::new(Kind::Figure, it, &it.label, page)
                .body(it.population.as_ref())
                .body(it.scale.as_ref());
            for item in &it.items {
                found.line(Some(&item.label));
            }
            self.found.push(found);
        }
        for it in &pack.glossary {
            let page = Page::Town(TownPage::Glossary);
            let found = Document::new(Kind::Term, it, &it.label, page)
                .names(&it.aliases)
                .body(Some(&it.meaning))
                .items(&it.facts);
            self.found.push(found);
        }
        for it in &pack.unpaired {
            let mut found = open(it, &it.label, &it.topics, it.when.as_ref());
            for list in &it.lists {
                found.line(Some(&list.label));
                found.lines(&list.values);
            }
            self.found.push(found);
        }
        for it in &pack.gaps {
            let found = open(it, &it.what, &it.topics, it.when.as_ref());
            self.found.push(found.body(it.why.as_ref()));
        }
    }

    fn ideal(&mut self, it: &Ideal) {
        let page = Page::Town(TownPage::Overview);
        let found = Document::new(Kind::Ideal, it, &it.label, page);
        self.found.push(found.body(it.body.as_ref()));
        for part in &it.parts {
            self.ideal(part);
        }
    }
}

fn training(it: &Training) -> Document {
    Document::new(
        Kind::Training,
        it,
        &it.label,
        Page::Rank(RankPage::Training),
    )
    .for_whom(&it.when)
    .body(it.duty_words.as_ref())
    .items(&it.audience)
    .items(&it.purpose)
    .body(it.body.as_ref())
    .items(&it.items)
}

fn level(track: &Text, it: &Level) -> Document {
    let mut found = Document::new(Kind::Track, it, &it.label, Page::Rank(RankPage::Dx))
        .for_whom(&it.when)
        .body(Some(track))
        .body(it.short.as_ref())
        .body(it.entry.as_ref().map(|it| &it.text))
        .body(it.body.as_ref())
        .items(&it.secured)
        .items(&it.methods)
        .items(&it.activities);
    for target in &it.targets {
        found.line(target.counts.as_ref());
        found.line(Some(&Text::ja(target.number.text.as_str())));
    }
    found
}

fn step(it: &Step) -> Document {
    let mut found = Document::new(Kind::System, it, &it.label, Page::Rank(RankPage::Systems))
        .for_whom(&it.when)
        .body(it.no.as_ref())
        .body(it.months_words.as_ref())
        .body(it.body.as_ref())
        .items(&it.topics);
    for form in &it.forms {
        found.line(Some(&form.label));
        found.lines(&form.items);
    }
    found
}

fn measure(it: &Measure) -> Document {
    Document::new(Kind::Measure, it, &it.label, Page::Town(TownPage::Measures))
        .body(it.no.as_ref())
        .body(it.body.as_ref())
        .items(&it.parts)
}

/// What is not known stands on the page of its first topic.
fn open(it: &impl Statement, label: &Text, topics: &[Topic], when: Option<&When>) -> Document {
    let page = topics
        .first()
        .map_or(Page::Town(TownPage::Overview), |it| place::of_topic(*it));
    let found = Document::new(Kind::Gap, it, label, page);
    match when {
        Some(when) => found.for_whom(when),
        None => found,
    }
}
