//! What can be found: every statement of a town, with its words and its place.

use super::place::Page;
use crate::domain::{
    catalog::Catalog,
    id::{JobId, RankId},
    pack::{
        base::{Certainty, Sources, Statement},
        item::Item,
        when::When,
    },
    route::Route,
    text::Text,
};

/// What a document is about: results are grouped by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Kind {
    Rank,
    Job,
    Role,
    Ability,
    Rotation,
    Training,
    Track,
    Qualification,
    Support,
    System,
    Measure,
    Figure,
    Ideal,
    Term,
    Gap,
}

/// Something that can be found.
#[derive(Clone, Debug)]
pub struct Document {
    /// What it is about.
    pub kind: Kind,
    /// Its name.
    pub label: Text,
    /// Other names: aliases, posts, readings.
    pub names: Vec<String>,
    /// What it says, in lines.
    pub text: String,
    /// Where it comes from.
    pub src: Sources,
    /// How sure it is.
    pub certainty: Certainty,
    /// The page it stands on.
    page: Page,
    /// Whom it concerns.
    when: When,
    /// The statement that `?at=` finds; absent where the page itself is it.
    at: Option<String>,
}

impl Document {
    pub(super) fn new(kind: Kind, it: &impl Statement, label: &Text, page: Page) -> Self {
        let origin = it.origin();
        Self {
            kind,
            label: label.clone(),
            names: label.reading.iter().cloned().collect(),
            text: String::new(),
            src: origin.src.clone(),
            certainty: origin.certainty,
            page,
            when: When::default(),
            at: Some(it.id().to_owned()),
        }
    }

    pub(super) fn for_whom(mut self, when: &When) -> Self {
        self.line(when.words.as_ref());
        self.when = when.clone();
        self
    }

    pub(super) fn names(mut self, names: &[String]) -> Self {
        self.names.extend_from_slice(names);
        self
    }

    /// The document of a page itself, not of a statement on it.
    pub(super) fn of_page(self) -> Self {
        Self { at: None, ..self }
    }

    pub(super) fn body(mut self, text: Option<&Text>) -> Self {
        self.line(text);
        self
    }

    pub(super) fn items(mut self, list: &[Item]) -> Self {
        self.lines(list);
        self
    }

    pub(super) fn line(&mut self, text: Option<&Text>) {
        if let Some(text) = text {
            if !self.text.is_empty() {
                self.text.push('\n');
            }
            self.text.push_str(&text.ja);
        }
    }

    pub(super) fn lines(&mut self, list: &[Item]) {
        for it in list {
            self.line(Some(&it.text));
            self.lines(&it.parts);
        }
    }

    /// The statement it is, if it is one of a page.
    pub fn place_id(&self) -> Option<&str> {
        self.at.as_deref()
    }

    /// The page's address for people whom the document concerns, and the statement on it.
    pub fn place(&self, catalog: &Catalog, own: Option<&(JobId, RankId)>) -> (Route, Option<&str>) {
        (
            self.page.route(catalog, &self.when, own),
            self.at.as_deref(),
        )
    }
}
