//! Gathers everything that can be found in a town.

mod facts;

use super::{
    document::{Document, Kind},
    place::Page,
};
use crate::domain::{
    catalog::Catalog,
    pack::{
        ability::{Matrix, Node},
        people::Rank,
        rotation::{Field, RotationCell, RotationModel},
        when::When,
    },
    route::RankPage,
    text::Text,
};

/// Everything that can be found in a town.
pub(super) fn documents(catalog: &Catalog) -> Vec<Document> {
    let mut all = Collector {
        catalog,
        found: Vec::new(),
    };
    all.people();
    all.expected();
    all.rotation();
    all.growth();
    all.systems();
    all.town();
    all.plan_rules();
    all.found
}

struct Collector<'a> {
    catalog: &'a Catalog,
    found: Vec<Document>,
}

/// A rank is found by its posts, too.
fn rank(it: &Rank) -> Document {
    let when = When {
        ranks: vec![it.id.clone()],
        ..When::default()
    };
    let mut found = Document::new(Kind::Rank, it, &it.label, Page::Rank(RankPage::Overview))
        .for_whom(&when)
        .names(&it.aliases)
        .body(it.tier.as_ref());
    for post in &it.posts {
        found.line(Some(&post.label));
        found.names.extend_from_slice(&post.aliases);
        found.names.extend(post.label.reading.iter().cloned());
    }
    for it in &it.grades {
        found.line(Some(it));
    }
    found.of_page()
}

impl Collector<'_> {
    fn people(&mut self) {
        let pack = self.catalog.pack();
        for it in &pack.ranks {
            self.found.push(rank(it));
        }
        for it in &pack.functions {
            let when = When {
                ranks: it.held_by.clone(),
                ..When::default()
            };
            let page = Page::Rank(RankPage::Overview);
            let found = Document::new(Kind::Rank, it, &it.label, page).for_whom(&when);
            self.found.push(found.of_page());
        }
        for it in &pack.jobs {
            let when = When {
                jobs: vec![it.id.clone()],
                ..When::default()
            };
            let found = Document::new(Kind::Job, it, &it.label, Page::Job)
                .for_whom(&when)
                .names(&it.aliases)
                .body(it.series.as_ref());
            self.found.push(found.of_page());
        }
    }

    fn expected(&mut self) {
        let pack = self.catalog.pack();
        let page = Page::Rank(RankPage::Abilities);
        for it in &pack.roles {
            let found = Document::new(Kind::Role, it, &it.label, page)
                .for_whom(&it.when)
                .body(it.body.as_ref())
                .items(&it.duties)
                .items(&it.measures);
            self.found.push(found);
        }
        for it in &pack.matrices {
            for node in &it.nodes {
                self.ability(it, node);
            }
        }
    }

    fn ability(&mut self, matrix: &Matrix, node: &Node) {
        let page = Page::Rank(RankPage::Abilities);
        let mut found = Document::new(Kind::Ability, node, &node.label, page)
            .for_whom(&matrix.scope)
            .body(node.body.as_ref());
        found
            .names
            .extend(node.aliases.iter().map(|it| it.ja.clone()));
        for cell in matrix.cells.iter().filter(|it| it.node == node.id) {
            found
                .names
                .extend(cell.label.iter().map(|it| it.ja.clone()));
            let wording = matrix.wordings.iter();
            let wording = wording.filter(|it| cell.wording.as_ref() == Some(&it.id));
            for it in wording {
                if !found.text.contains(&it.text.ja) {
                    found.line(Some(&it.text));
                }
            }
        }
        self.found.push(found);
        for it in &node.nodes {
            self.ability(matrix, it);
        }
    }

    fn rotation(&mut self) {
        let pack = self.catalog.pack();
        let page = Page::Rank(RankPage::Rotation);
        for model in &pack.rotation {
            for cell in &model.cells {
                self.cell(model, cell);
            }
        }
        for it in &pack.rotation_rules {
            let found = Document::new(Kind::Rotation, it, &it.label, page)
                .for_whom(&it.when)
                .body(it.body.as_ref())
                .body(it.interval.as_ref().map(|it| &it.words))
                .items(&it.items);
            self.found.push(found);
        }
    }

    /// A rule that plans are compared with stands on no page of its own: its words lead to the statement
    /// that it puts into data.
    fn plan_rules(&mut self) {
        for it in &self.catalog.pack().plan_rules {
            let mut all = self.found.iter_mut();
            let Some(found) = all.find(|found| found.place_id() == Some(it.of.as_str())) else {
                continue;
            };
            found.line(it.body.as_ref());
            found.line(it.stay.as_ref().map(|it| &it.words));
            for way in &it.exam {
                found.line(Some(&way.words));
            }
        }
    }

    fn cell(&mut self, model: &RotationModel, cell: &RotationCell) {
        let when = When {
            jobs: model.job.iter().cloned().collect(),
            ..When::default()
        };
        let stage = cell.stages.first().and_then(|it| self.catalog.stage(it));
        if let Some(label) = cell.label.as_ref().or(stage.map(|it| &it.label)) {
            let page = Page::Rank(RankPage::Rotation);
            let mut found = Document::new(Kind::Rotation, cell, label, page)
                .for_whom(&when)
                .body(self.job_name(model))
                .body(cell.approach.as_ref())
                .body(cell.interval.as_ref().map(|it| &it.words))
                .body(cell.first_posting.as_ref())
                .body(cell.choose.as_ref())
                .items(&cell.common)
                .items(&cell.courses)
                .items(&cell.notes);
            for path in &cell.paths {
                found.line(self.catalog.path(&path.path).map(|it| &it.label));
                found.line(path.body.as_ref());
                found.lines(&path.common);
            }
            self.found.push(found);
        }
        let of_paths = cell.paths.iter().flat_map(|it| &it.fields);
        for it in cell.fields.iter().chain(&cell.tasks).chain(of_paths) {
            self.field(model, it, &when);
        }
        for it in &cell.qualifications {
            let page = Page::Rank(RankPage::Qualifications);
            let found = Document::new(Kind::Qualification, it, &it.label, page)
                .for_whom(&when)
                .body(self.job_name(model));
            self.found.push(found);
        }
    }

    fn field(&mut self, model: &RotationModel, it: &Field, when: &When) {
        let page = Page::Rank(RankPage::Rotation);
        let mut found = Document::new(Kind::Rotation, it, &it.label, page)
            .for_whom(when)
            .body(self.job_name(model))
            .body(it.group.as_ref())
            .items(&it.tasks);
        for division in &it.divisions {
            found.line(division.label.as_ref());
            for placement in &division.placements {
                found.line(Some(placement));
            }
        }
        self.found.push(found);
    }

    fn job_name(&self, model: &RotationModel) -> Option<&Text> {
        let job = self.catalog.job(model.job.as_ref()?)?;
        Some(&job.label)
    }
}
