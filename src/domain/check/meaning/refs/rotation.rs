//! References of stages, paths, rotation models and rules.

use super::Refs;
use crate::domain::pack::{
    Pack,
    rotation::{Field, RotationCell},
};

impl Refs<'_> {
    pub(super) fn rotation(&mut self, pack: &Pack) {
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
}
