//! A job's way through the stages: what the picture and the list of it are both made from.

use super::layout::{Branch, Flag, Form, Leg, Station, form};
use crate::{
    domain::{
        catalog::Catalog,
        guide::{Person, draft::fill},
        id::{PathId, StageId},
        pack::{
            people::Job,
            rotation::{Field, Path, RotationCell, RotationModel, Stage},
            when::When,
        },
    },
    ui::words::RotationWords,
};

/// Whether the person is in a stage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Here {
    /// No, or nobody in particular is asked about.
    No,
    /// It is one of several possible stages.
    Maybe,
    /// Yes.
    Yes,
}

/// A part of the way: a stage, or several that one cell of the table spans.
#[derive(Clone, Debug)]
pub struct Part<'a> {
    /// Its stages; none for a cell that names none.
    pub stages: Vec<&'a Stage>,
    /// What the job does in them, if the policy has it.
    pub cell: Option<&'a RotationCell>,
    /// Whether the person is in it.
    pub here: Here,
}

/// A job's way.
#[derive(Clone, Debug)]
pub struct Journey<'a> {
    /// The town.
    pub catalog: &'a Catalog,
    /// Whose way.
    pub job: &'a Job,
    /// The table it is from.
    pub model: Option<&'a RotationModel>,
    /// First part first.
    pub parts: Vec<Part<'a>>,
    /// The rank of the person, if it is a person's way.
    rank: Option<&'a str>,
}

impl<'a> Journey<'a> {
    /// The way of a job.
    pub fn of_job(catalog: &'a Catalog, job: &'a Job) -> Self {
        let model = catalog.rotation(&job.id);
        let cells = model.map(|it| it.cells.as_slice()).unwrap_or_default();
        let mut parts: Vec<Part<'a>> = Vec::new();
        for stage in &catalog.pack().stages {
            let of_stage = cells.iter().filter(|it| it.stages.contains(&stage.id));
            let mut has_cell = false;
            for cell in of_stage {
                has_cell = true;
                match parts.iter_mut().find(|it| it.cell == Some(cell)) {
                    Some(part) => part.stages.push(stage),
                    None => parts.push(Part::new(vec![stage], Some(cell))),
                }
            }
            if !has_cell {
                parts.push(Part::new(vec![stage], None));
            }
        }
        let lone = cells.iter().filter(|it| it.stages.is_empty());
        parts.extend(lone.map(|it| Part::new(Vec::new(), Some(it))));
        Self {
            catalog,
            job,
            model,
            parts,
            rank: None,
        }
    }

    /// The way of a person, with where they are or may be.
    pub fn of_person(person: &Person<'a>) -> Self {
        let mut journey = Self::of_job(person.catalog, person.job);
        let own = person.stages().stages;
        let is_own = |part: &Part<'_>| {
            own.iter()
                .any(|own| part.stages.iter().any(|it| it.id == own.stage.id))
        };
        let here = match journey.parts.iter().filter(|it| is_own(it)).count() {
            1 => Here::Yes,
            _ => Here::Maybe,
        };
        for part in journey.parts.iter_mut().filter(|it| is_own(it)) {
            part.here = here;
        }
        journey.rank = Some(&person.rank.label.ja);
        journey
    }

    /// The rank of the person.
    pub fn rank(&self) -> &'a str {
        self.rank.unwrap_or_default()
    }

    /// The part a stage belongs to.
    pub fn part(&self, stage: &StageId) -> Option<&Part<'a>> {
        self.parts
            .iter()
            .find(|part| part.stages.iter().any(|it| it.id == *stage))
    }

    /// The paths the way parts into.
    pub fn paths(&self) -> impl Iterator<Item = &'a Path> {
        let used = |id: &PathId| {
            let mut cells = self.parts.iter().filter_map(|it| it.cell);
            cells.any(|it| it.paths.iter().any(|it| it.path == *id))
        };
        self.catalog
            .pack()
            .paths
            .iter()
            .filter(move |it| used(&it.id))
    }

    /// Which line pattern a path has: by its place among the town's paths.
    pub fn pattern(&self, path: &PathId) -> usize {
        let all = &self.catalog.pack().paths;
        all.iter().position(|it| it.id == *path).unwrap_or(0)
    }

    /// The name of a path.
    pub fn path_label(&self, path: &PathId) -> &'a str {
        self.catalog
            .path(path)
            .map_or("", |it| it.label.ja.as_str())
    }

    /// The names of the stages whose fields go on in a cell.
    pub fn carried(&self, words: &RotationWords, cell: &RotationCell) -> String {
        let labels = cell.carries.iter().filter_map(|it| self.catalog.stage(it));
        labels
            .map(|it| it.label.ja.as_str())
            .collect::<Vec<_>>()
            .join(words.and)
    }

    /// What the picture is made from.
    pub fn legs(&self, words: &RotationWords) -> Vec<Leg<'a>> {
        self.parts.iter().map(|it| self.leg(words, it)).collect()
    }

    fn leg(&self, words: &RotationWords, part: &Part<'a>) -> Leg<'a> {
        let mut leg = Leg {
            label: part.label(words),
            notes: part
                .when()
                .and_then(|it| it.words.as_ref())
                .map(|it| it.ja.clone())
                .into_iter()
                .collect(),
            ..Leg::default()
        };
        if part.here != Here::No {
            let is_maybe = part.here == Here::Maybe;
            let (long, short) = if is_maybe {
                (words.maybe, words.maybe_short)
            } else {
                (words.here, words.here)
            };
            let short = fill(short, "").trim_end().to_owned();
            leg.flag = Some(Flag {
                words: fill(long, self.rank()),
                short,
                is_maybe,
            });
        }
        let Some(cell) = part.cell else {
            leg.plate = Some(words.no_stations.to_owned());
            return leg;
        };
        leg.stations = cell.fields.iter().map(station).collect();
        leg.branches = cell
            .paths
            .iter()
            .map(|it| Branch {
                label: self.path_label(&it.path),
                pattern: self.pattern(&it.path),
                stations: it.fields.iter().map(station).collect(),
            })
            .collect();
        if let Some(interval) = &cell.interval {
            leg.centre = vec![interval.words.ja.clone(), words.interval_centre.to_owned()];
        }
        leg.plate = if cell.carries.is_empty() {
            let is_empty = leg.stations.is_empty() && leg.branches.is_empty();
            is_empty.then(|| words.no_stations.to_owned())
        } else {
            let parts = cell.carries.iter().filter_map(|it| self.part(it)?.cell);
            let fields: usize = parts.map(|it| it.fields.len()).sum();
            let labels = self.carried(words, cell);
            Some(if fields == 0 {
                fill(words.carries_some, &labels)
            } else {
                fill(&fill(words.carries, &labels), &fields.to_string())
            })
        };
        leg
    }

    /// The way told in sentences: what the picture shows, for those who do not see it.
    pub fn tale(&self, words: &RotationWords) -> String {
        let two = |sentence: &str, one: &str, two: &str| fill(&fill(sentence, one), two);
        let mut tale = String::new();
        for (index, leg) in self.legs(words).iter().enumerate() {
            let (stations, branches) = (
                leg.stations.len().to_string(),
                leg.branches.len().to_string(),
            );
            let carries = self
                .parts
                .get(index)
                .and_then(|it| it.cell)
                .is_some_and(|it| !it.carries.is_empty());
            tale += &match form(index, leg) {
                Form::Loop => two(words.tale_loop, &leg.label, &stations),
                Form::Fork if leg.branches.len() > 1 => two(words.tale_fork, &leg.label, &branches),
                Form::Fork => two(
                    words.tale_path,
                    &leg.label,
                    leg.branches.first().map_or("", |it| it.label),
                ),
                Form::Trunk if !leg.stations.is_empty() => {
                    two(words.tale_trunk, &leg.label, &stations)
                }
                Form::Trunk if carries => fill(words.tale_carried, &leg.label),
                Form::Trunk => fill(words.tale_line, &leg.label),
            };
        }
        tale
    }

    /// The same, with where the person is.
    pub fn tale_with_place(&self, words: &RotationWords) -> String {
        let own = self.parts.iter().filter(|it| it.here != Here::No);
        let labels: Vec<String> = own.map(|it| it.label(words)).collect();
        let place = match labels.as_slice() {
            [] => String::new(),
            [one] => fill(words.tale_here, one),
            several => fill(words.tale_maybe, &several.join(words.and)),
        };
        self.tale(words) + &place
    }
}

impl<'a> Part<'a> {
    fn new(stages: Vec<&'a Stage>, cell: Option<&'a RotationCell>) -> Self {
        Self {
            stages,
            cell,
            here: Here::No,
        }
    }

    /// Its name: of its stages, else of its cell.
    pub fn label(&self, words: &RotationWords) -> String {
        if self.stages.is_empty() {
            return self
                .cell
                .and_then(|it| it.label.as_ref())
                .map(|it| it.ja.clone())
                .unwrap_or_default();
        }
        let labels: Vec<&str> = self.stages.iter().map(|it| it.label.ja.as_str()).collect();
        labels.join(words.and)
    }

    /// Whose stage it is: of the job if it says so, else of the stage.
    pub fn when(&self) -> Option<&'a When> {
        let own = self.cell.and_then(|it| it.when.as_ref());
        own.or_else(|| self.stages.first().map(|it| &it.when))
    }
}

fn station(field: &Field) -> Station<'_> {
    Station {
        id: field.id.as_str(),
        label: &field.label.ja,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        domain::guide::fixture,
        ui::{line_map::layout, words::JA},
    };

    #[test]
    fn the_map_of_every_job_and_rank_is_clear() {
        let catalog = fixture::kitakyushu();
        for job in &catalog.pack().jobs {
            let journey = Journey::of_job(&catalog, job);
            layout::tests::check(job.id.as_str(), &journey.legs(JA.rotation()));
            for rank in &job.ladder {
                for years in [None, Some(3)] {
                    let who = fixture::who(job.id.as_str(), rank.as_str(), years);
                    let person = Person::find(&catalog, &who).unwrap();
                    let legs = Journey::of_person(&person).legs(JA.rotation());
                    layout::tests::check(&format!("{} {rank}", job.id), &legs);
                }
            }
        }
    }

    #[test]
    fn a_chief_may_be_in_two_stages() {
        let catalog = fixture::kitakyushu();
        let who = fixture::who("civil-engineering", "chief", None);
        let journey = Journey::of_person(&Person::find(&catalog, &who).unwrap());
        let here: Vec<Here> = journey.parts.iter().map(|it| it.here).collect();
        assert_eq!(here, [Here::No, Here::Maybe, Here::Maybe]);
    }
}
