//! Which ids a file defines and which it refers to.

use std::collections::HashSet;

use super::{MOST_FAULTS, Read, Reader};
use crate::domain::{
    check::{nearest::nearest, wrong::Wrong},
    id::{
        DocumentId, EmploymentId, JobId, PathId, PillarId, PostId, RankId, SectionId, StageId,
        StatementId, TownId, is_well_formed,
    },
    save::node::Node,
};

/// What an id names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Kind {
    Town,
    Document,
    Section,
    Job,
    Rank,
    Post,
    Employment,
    Stage,
    Path,
    Pillar,
    Statement,
}

impl Kind {
    fn words(self) -> &'static str {
        match self {
            Self::Town => "自治体",
            Self::Document => "文書（documents）",
            Self::Section => "出典（documents の sections）",
            Self::Job => "職種（jobs）",
            Self::Rank => "職位（ranks）",
            Self::Post => "職・役目（posts、functions）",
            Self::Employment => "任用の区分（employments）",
            Self::Stage => "時期（stages）",
            Self::Path => "道（paths）",
            Self::Pillar => "柱（pillars とその groups）",
            Self::Statement => "項目",
        }
    }

    /// Documents and sections are pointed at by `src` only, never by `?at=`: they may share an id
    /// with a statement.
    fn is_source(self) -> bool {
        matches!(self, Self::Document | Self::Section)
    }
}

/// Whether `?at=` leads to something of the page itself under this id: a statement with it would take
/// its place.
fn is_reserved(id: &str) -> bool {
    ["choose", "sources", "station-list"].contains(&id)
        || id.starts_with("next-")
        || id.starts_with("src-")
}

#[derive(Debug, Default)]
pub(super) struct Ids {
    defined: Vec<(Kind, String, String)>,
    used: Vec<(Kind, String, String)>,
}

impl Reader {
    /// Notes an id: under the key `id` it is defined, elsewhere it is referred to.
    fn id(&mut self, kind: Kind, node: Node) -> String {
        let Node::Text(id) = node else {
            self.wrong_kind("文字列（\" \"）", &node);
            return String::new();
        };
        if !is_well_formed(&id) {
            self.fault(Wrong::BadId { id: id.clone() });
        }
        let note = (kind, id.clone(), self.path.clone());
        if self.path.ends_with(".id") {
            if !kind.is_source() && kind != Kind::Town && is_reserved(&id) {
                self.fault(Wrong::ReservedId { id: id.clone() });
            }
            self.ids.defined.push(note);
        } else if kind != Kind::Town {
            self.ids.used.push(note);
        }
        id
    }

    /// Notes ids that are defined twice, and references that lead nowhere.
    pub fn check_ids(&mut self) {
        let ids = std::mem::take(&mut self.ids);
        let mut first: Vec<&(Kind, String, String)> = Vec::new();
        let mut seen: HashSet<(bool, &str)> = HashSet::new();
        for it in &ids.defined {
            let (kind, id, path) = it;
            if seen.insert((kind.is_source(), id)) {
                first.push(it);
            } else {
                let first = first
                    .iter()
                    .find(|(of, other, _)| of.is_source() == kind.is_source() && other == id);
                let first = first.map(|(_, _, path)| path.clone()).unwrap_or_default();
                self.fault_at(
                    path,
                    Wrong::RepeatedId {
                        id: id.clone(),
                        first,
                    },
                );
            }
        }
        let defined: HashSet<(Kind, &str)> = ids
            .defined
            .iter()
            .map(|(kind, id, _)| (*kind, id.as_str()))
            .collect();
        for (kind, id, path) in &ids.used {
            // With as many faults as are noted, another word is not looked for either.
            let is_noted = self.faults.len() < MOST_FAULTS;
            if is_noted && !defined.contains(&(*kind, id.as_str())) {
                let known = ids
                    .defined
                    .iter()
                    .filter(|(of, ..)| of == kind)
                    .map(|(_, id, _)| id.as_str());
                let wrong = Wrong::UnknownId {
                    kind: kind.words(),
                    id: id.clone(),
                    nearest: nearest(id, known),
                };
                // That it is of another kind says nothing of what is nowhere.
                self.faults.retain(|it| {
                    it.path != *path || !matches!(it.wrong, Wrong::OtherStatement { .. })
                });
                self.fault_at(path, wrong);
            }
        }
    }
}

macro_rules! ids {
    ($($name:ident: $kind:ident,)*) => {$(
        impl Read for $name {
            fn read(node: Node, reader: &mut Reader) -> Self {
                Self::new(reader.id(Kind::$kind, node))
            }
        }
    )*};
}

ids! {
    TownId: Town,
    DocumentId: Document,
    SectionId: Section,
    JobId: Job,
    RankId: Rank,
    PostId: Post,
    EmploymentId: Employment,
    StageId: Stage,
    PathId: Path,
    PillarId: Pillar,
    StatementId: Statement,
}
