//! Whether every id that a pack refers to stands somewhere in it.

use std::collections::HashSet;

use crate::domain::{
    check::{
        problem::{Fault, Wrong},
        shape::nearest,
    },
    id::{RankId, StatementId},
    pack::{
        Pack,
        ability::{Ideal, Matrix, Node},
        base::{Sources, When},
        rotation::{Field, RotationCell},
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

    fn people(&mut self, pack: &Pack) {
        for (index, it) in pack.ideals.iter().enumerate() {
            self.ideal(&format!("ideals[{index}]"), it);
        }
        for (index, it) in pack.employments.iter().enumerate() {
            self.src(&format!("employments[{index}]"), &it.src);
        }
        for (index, it) in pack.ranks.iter().enumerate() {
            let path = format!("ranks[{index}]");
            self.src(&path, &it.src);
            self.ranks(&format!("{path}.next"), &it.next);
            if let Some(id) = &it.read_as {
                self.one(
                    &format!("{path}.read_as"),
                    "職位（ranks）",
                    |it| &it.ranks,
                    id.as_str(),
                );
            }
            if let Some(id) = &it.employment {
                self.one(
                    &format!("{path}.employment"),
                    "任用の区分（employments）",
                    |it| &it.employments,
                    id.as_str(),
                );
            }
            for (post, it) in it.posts.iter().enumerate() {
                self.ranks(
                    &format!("{path}.posts[{post}].equivalent_to"),
                    it.equivalent_to.as_slice(),
                );
            }
        }
        for (index, it) in pack.functions.iter().enumerate() {
            self.src(&format!("functions[{index}]"), &it.src);
            self.ranks(&format!("functions[{index}].held_by"), &it.held_by);
        }
        for (index, it) in pack.jobs.iter().enumerate() {
            self.src(&format!("jobs[{index}]"), &it.src);
            self.ranks(&format!("jobs[{index}].ladder"), &it.ladder);
        }
        for (index, it) in pack.roles.iter().enumerate() {
            self.src(&format!("roles[{index}]"), &it.src);
            self.when(&format!("roles[{index}].when"), &it.when);
        }
        for (index, it) in pack.matrices.iter().enumerate() {
            self.matrix(&format!("matrices[{index}]"), it);
        }
    }

    fn ideal(&mut self, path: &str, it: &Ideal) {
        self.src(path, &it.src);
        if let Some(when) = &it.when {
            self.when(&format!("{path}.when"), when);
        }
        for (index, part) in it.parts.iter().enumerate() {
            self.ideal(&format!("{path}.parts[{index}]"), part);
        }
    }

    fn matrix(&mut self, path: &str, matrix: &Matrix) {
        fn ids<'n>(nodes: &'n [Node], all: &mut HashSet<&'n str>) {
            for it in nodes {
                all.insert(it.id.as_str());
                ids(&it.nodes, all);
            }
        }
        self.src(path, &matrix.src);
        self.when(&format!("{path}.scope"), &matrix.scope);
        for (index, it) in matrix.rows.iter().enumerate() {
            self.ranks(&format!("{path}.rows[{index}].ranks"), &it.ranks);
        }
        let mut nodes = HashSet::new();
        ids(&matrix.nodes, &mut nodes);
        let rows: HashSet<&str> = matrix.rows.iter().map(|it| it.id.as_str()).collect();
        let marks: HashSet<&str> = matrix.marks.iter().map(|it| it.id.as_str()).collect();
        let wordings: HashSet<&str> = matrix.wordings.iter().map(|it| it.id.as_str()).collect();
        for (index, cell) in matrix.cells.iter().enumerate() {
            for (key, kind, known, id) in [
                ("row", "行（rows）", &rows, Some(&cell.row)),
                ("node", "能力（nodes）", &nodes, Some(&cell.node)),
                ("mark", "印（marks）", &marks, cell.mark.as_ref()),
                (
                    "wording",
                    "文（wordings）",
                    &wordings,
                    cell.wording.as_ref(),
                ),
            ] {
                let Some(id) = id.map(StatementId::as_str).filter(|it| !known.contains(it)) else {
                    continue;
                };
                let nearest = nearest(id, known.iter().copied());
                let wrong = Wrong::UnknownId {
                    kind,
                    id: id.to_owned(),
                    nearest,
                };
                self.faults
                    .push(Fault::new(format!("{path}.cells[{index}].{key}"), wrong));
            }
        }
    }

    fn rotation(&mut self, pack: &Pack) {
        for (index, it) in pack.stages.iter().enumerate() {
            self.src(&format!("stages[{index}]"), &it.src);
            self.when(&format!("stages[{index}].when"), &it.when);
        }
        for (index, it) in pack.paths.iter().enumerate() {
            self.src(&format!("paths[{index}]"), &it.src);
        }
        for (index, it) in pack.rotation_rules.iter().enumerate() {
            self.src(&format!("rotation_rules[{index}]"), &it.src);
            self.when(&format!("rotation_rules[{index}].when"), &it.when);
        }
        for (index, it) in pack.rotation.iter().enumerate() {
            let path = format!("rotation[{index}]");
            self.src(&path, &it.src);
            if let Some(id) = &it.job {
                self.one(
                    &format!("{path}.job"),
                    "職種（jobs）",
                    |it| &it.jobs,
                    id.as_str(),
                );
            }
            for (cell, it) in it.cells.iter().enumerate() {
                self.cell(&format!("{path}.cells[{cell}]"), it);
            }
        }
    }

    fn cell(&mut self, path: &str, cell: &RotationCell) {
        self.src(path, &cell.src);
        for (key, list) in [("stages", &cell.stages), ("carries", &cell.carries)] {
            for it in list {
                self.one(
                    &format!("{path}.{key}"),
                    "時期（stages）",
                    |it| &it.stages,
                    it.as_str(),
                );
            }
        }
        if let Some(when) = &cell.when {
            self.when(&format!("{path}.when"), when);
        }
        self.fields(&format!("{path}.fields"), &cell.fields);
        self.fields(&format!("{path}.tasks"), &cell.tasks);
        for (index, it) in cell.paths.iter().enumerate() {
            self.one(
                &format!("{path}.paths[{index}].path"),
                "道（paths）",
                |it| &it.paths,
                it.path.as_str(),
            );
            self.fields(&format!("{path}.paths[{index}].fields"), &it.fields);
        }
        for (index, it) in cell.qualifications.iter().enumerate() {
            self.src(&format!("{path}.qualifications[{index}]"), &it.src);
        }
    }

    fn fields(&mut self, path: &str, fields: &[Field]) {
        for (index, it) in fields.iter().enumerate() {
            self.src(&format!("{path}[{index}]"), &it.src);
        }
    }

    fn growth(&mut self, pack: &Pack) {
        for (index, it) in pack.gates.iter().enumerate() {
            let path = format!("gates[{index}]");
            self.src(&path, &it.src);
            self.ranks(&format!("{path}.from"), &it.from);
            self.ranks(&format!("{path}.to"), &it.to);
            self.when(&format!("{path}.when"), &it.when);
        }
        for (index, it) in pack.certifications.iter().enumerate() {
            self.src(&format!("certifications[{index}]"), &it.src);
            self.when(&format!("certifications[{index}].when"), &it.when);
        }
        for (index, it) in pack.tracks.iter().enumerate() {
            self.src(&format!("tracks[{index}]"), &it.src);
            for (level, it) in it.levels.iter().enumerate() {
                let path = format!("tracks[{index}].levels[{level}]");
                self.src(&path, &it.src);
                self.when(&format!("{path}.when"), &it.when);
                for id in &it.requires {
                    self.one(
                        &format!("{path}.requires"),
                        "段（levels）",
                        |it| &it.levels,
                        id.as_str(),
                    );
                }
            }
        }
        for (index, it) in pack.trainings.iter().enumerate() {
            let path = format!("trainings[{index}]");
            self.src(&path, &it.src);
            self.when(&format!("{path}.when"), &it.when);
            if let Some(id) = &it.kind {
                self.one(
                    &format!("{path}.kind"),
                    "研修（trainings）",
                    |it| &it.trainings,
                    id.as_str(),
                );
            }
        }
        for (index, it) in pack.supports.iter().enumerate() {
            self.src(&format!("supports[{index}]"), &it.src);
            self.when(&format!("supports[{index}].when"), &it.when);
        }
        for (index, it) in pack.year.iter().enumerate() {
            self.src(&format!("year[{index}]"), &it.src);
            self.when(&format!("year[{index}].when"), &it.when);
        }
    }

    fn figures(&mut self, pack: &Pack) {
        for (index, it) in pack.pillars.iter().enumerate() {
            self.src(&format!("pillars[{index}]"), &it.src);
            for (group, it) in it.groups.iter().enumerate() {
                self.src(&format!("pillars[{index}].groups[{group}]"), &it.src);
            }
        }
        for (index, it) in pack.measures.iter().enumerate() {
            let path = format!("measures[{index}]");
            self.src(&path, &it.src);
            self.one(
                &format!("{path}.pillar"),
                "柱（pillars とその groups）",
                |it| &it.pillars,
                it.pillar.as_str(),
            );
            self.when(&format!("{path}.when"), &it.when);
            for id in &it.indicators {
                self.one(
                    &format!("{path}.indicators"),
                    "指標（indicators）",
                    |it| &it.indicators,
                    id.as_str(),
                );
            }
        }
        for (index, it) in pack.indicators.iter().enumerate() {
            self.src(&format!("indicators[{index}]"), &it.src);
        }
        for (index, it) in pack.surveys.iter().enumerate() {
            self.src(&format!("surveys[{index}]"), &it.src);
        }
        for (index, it) in pack.actors.iter().enumerate() {
            self.src(&format!("actors[{index}]"), &it.src);
        }
        for (index, it) in pack.glossary.iter().enumerate() {
            self.src(&format!("glossary[{index}]"), &it.src);
        }
        for (key, src, when, index) in pack
            .unpaired
            .iter()
            .enumerate()
            .map(|(index, it)| ("unpaired", &it.src, &it.when, index))
            .chain(
                pack.gaps
                    .iter()
                    .enumerate()
                    .map(|(index, it)| ("gaps", &it.src, &it.when, index)),
            )
        {
            self.src(&format!("{key}[{index}]"), src);
            if let Some(when) = when {
                self.when(&format!("{key}[{index}].when"), when);
            }
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
