//! References of ideals, ranks, jobs, roles and ability tables.

use std::collections::HashSet;

use super::Refs;
use crate::domain::{
    check::{problem::Fault, shape::nearest, wrong::Wrong},
    id::StatementId,
    pack::{
        Pack,
        ability::{Ideal, Matrix, Node},
    },
};

impl Refs<'_> {
    pub(super) fn people(&mut self, pack: &Pack) {
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
}
