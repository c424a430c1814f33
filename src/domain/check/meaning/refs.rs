//! Whether every id that a pack refers to stands somewhere in it.

mod growth;
mod people;
mod rotation;

use std::collections::HashSet;

use crate::domain::{
    check::{problem::Fault, shape::nearest, wrong::Wrong},
    id::{RankId, StatementId},
    pack::{
        Pack,
        base::{Sources, When},
    },
};

/// The ids of a pack, by what they name.
pub struct Known<'a> {
    sections: HashSet<&'a str>,
    jobs: HashSet<&'a str>,
    ranks: HashSet<&'a str>,
    posts: HashSet<&'a str>,
    employments: HashSet<&'a str>,
    stages: HashSet<&'a str>,
    paths: HashSet<&'a str>,
    pillars: HashSet<&'a str>,
    trainings: HashSet<&'a str>,
    indicators: HashSet<&'a str>,
    levels: HashSet<&'a str>,
    requirable: HashSet<&'a str>,
}

impl<'a> Known<'a> {
    /// The ids of `pack`.
    pub fn of(pack: &'a Pack) -> Self {
        let levels: HashSet<&str> = pack
            .tracks
            .iter()
            .flat_map(|it| &it.levels)
            .map(|it| it.id.as_str())
            .collect();
        let trainings: HashSet<&str> = pack.trainings.iter().map(|it| it.id.as_str()).collect();
        let qualifications = pack
            .rotation
            .iter()
            .flat_map(|it| &it.cells)
            .flat_map(|it| &it.qualifications)
            .map(|it| it.id.as_str());
        let certifications = pack.certifications.iter().map(|it| it.id.as_str());
        Self {
            sections: pack
                .documents
                .iter()
                .flat_map(|it| &it.sections)
                .map(|it| it.id.as_str())
                .collect(),
            jobs: pack.jobs.iter().map(|it| it.id.as_str()).collect(),
            ranks: pack.ranks.iter().map(|it| it.id.as_str()).collect(),
            posts: pack
                .ranks
                .iter()
                .flat_map(|it| &it.posts)
                .map(|it| it.id.as_str())
                .chain(pack.functions.iter().map(|it| it.id.as_str()))
                .collect(),
            employments: pack.employments.iter().map(|it| it.id.as_str()).collect(),
            stages: pack.stages.iter().map(|it| it.id.as_str()).collect(),
            paths: pack.paths.iter().map(|it| it.id.as_str()).collect(),
            pillars: pack
                .pillars
                .iter()
                .flat_map(|it| std::iter::once(&it.id).chain(it.groups.iter().map(|it| &it.id)))
                .map(|it| it.as_str())
                .collect(),
            indicators: pack.indicators.iter().map(|it| it.id.as_str()).collect(),
            requirable: levels
                .iter()
                .chain(&trainings)
                .copied()
                .chain(qualifications)
                .chain(certifications)
                .collect(),
            trainings,
            levels,
        }
    }

    /// Reports every reference that leads nowhere, and ranks that follow themselves.
    pub fn check(&self, pack: &Pack, faults: &mut Vec<Fault>) {
        let mut refs = Refs {
            known: self,
            faults,
        };
        refs.people(pack);
        refs.rotation(pack);
        refs.growth(pack);
        refs.figures(pack);
        cycles(pack, faults);
    }
}

struct Refs<'a> {
    known: &'a Known<'a>,
    faults: &'a mut Vec<Fault>,
}

impl<'a> Refs<'a> {
    fn one(
        &mut self,
        path: &str,
        kind: &'static str,
        known: impl Fn(&'a Known<'a>) -> &'a HashSet<&'a str>,
        id: &str,
    ) {
        let set = known(self.known);
        if !set.contains(id) {
            let nearest = nearest(id, set.iter().copied());
            self.faults.push(Fault::new(
                path,
                Wrong::UnknownId {
                    kind,
                    id: id.to_owned(),
                    nearest,
                },
            ));
        }
    }

    fn ranks(&mut self, path: &str, ranks: &[RankId]) {
        for (index, it) in ranks.iter().enumerate() {
            self.one(
                &format!("{path}[{index}]"),
                "職位（ranks）",
                |it| &it.ranks,
                it.as_str(),
            );
        }
    }

    fn src(&mut self, path: &str, src: &Sources) {
        for it in &src.0 {
            self.one(
                &format!("{path}.src"),
                "出典（documents の sections）",
                |it| &it.sections,
                it.as_str(),
            );
        }
    }

    fn when(&mut self, path: &str, when: &When) {
        for it in &when.jobs {
            self.one(
                &format!("{path}.jobs"),
                "職種（jobs）",
                |it| &it.jobs,
                it.as_str(),
            );
        }
        self.ranks(&format!("{path}.ranks"), &when.ranks);
        for it in &when.posts {
            self.one(
                &format!("{path}.posts"),
                "職・役目（posts、functions）",
                |it| &it.posts,
                it.as_str(),
            );
        }
        for it in &when.stages {
            self.one(
                &format!("{path}.stages"),
                "時期（stages）",
                |it| &it.stages,
                it.as_str(),
            );
        }
        for it in &when.employment {
            self.one(
                &format!("{path}.employment"),
                "任用の区分（employments）",
                |it| &it.employments,
                it.as_str(),
            );
        }
        self.requires(&format!("{path}.requires"), &when.requires);
    }

    fn requires(&mut self, path: &str, requires: &[StatementId]) {
        for it in requires {
            self.one(path, "段・研修・資格", |it| &it.requirable, it.as_str());
        }
    }
}

/// Ranks are a partial order: none comes after itself.
fn cycles(pack: &Pack, faults: &mut Vec<Fault>) {
    for (index, start) in pack.ranks.iter().enumerate() {
        let mut seen: HashSet<&str> = HashSet::new();
        let mut open: Vec<&RankId> = start.next.iter().collect();
        while let Some(id) = open.pop() {
            if *id == start.id {
                let wrong = Wrong::Cycle { id: id.to_string() };
                faults.push(Fault::new(format!("ranks[{index}].next"), wrong));
                break;
            }
            if seen.insert(id.as_str()) {
                open.extend(
                    pack.ranks
                        .iter()
                        .filter(|it| it.id == *id)
                        .flat_map(|it| &it.next),
                );
            }
        }
    }
}
