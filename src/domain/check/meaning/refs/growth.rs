//! References of trainings, tracks, gates, the year, measures and figures, and of what is missing.

use super::Refs;
use crate::domain::pack::Pack;

impl Refs<'_> {
    pub(super) fn growth(&mut self, pack: &Pack) {
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

    pub(super) fn figures(&mut self, pack: &Pack) {
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
