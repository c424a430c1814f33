//! A plan beside the town's own rules: where a line differs from what the content says. Advice with
//! its source; it refuses nothing, and what cannot be told from the lines is not said.

mod naming;
mod postings;
mod reading;
mod rules;

use chrono::Datelike;

pub use self::reading::Standing;
use self::{
    postings::say_of_postings,
    reading::Reading,
    rules::{Measure, Rule, rules, rules_of},
};
use crate::domain::{
    catalog::Catalog,
    fiscal_year::FiscalYear,
    id::{JobId, StatementId},
    pack::{
        base::{Certainty, Sources},
        growth::Level,
        plan_rule::Way,
        rotation::Interval,
        when::Months,
        year::Step,
    },
    plan::{Entry, EntryId, EntryState, Plan},
    route::RankPage,
    text::Text,
};

/// What a town's content says otherwise than a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Advice {
    /// The line; `None` where it is said of the plan as a whole.
    pub entry: Option<EntryId>,
    /// What is said of it.
    pub says: Says,
    /// The statement it is measured by.
    pub statement: StatementId,
    /// The statement that says so on the page: for a rule of plans, the one it puts into data.
    pub place: StatementId,
    /// The page on which that statement stands.
    pub page: RankPage,
    /// Where the statement comes from.
    pub src: Sources,
    /// How sure the statement is.
    pub certainty: Certainty,
    /// What was inferred from what.
    pub why: Option<Text>,
}

/// How a line differs, with the values on both sides. Names are those of the content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Says {
    /// What the level requires begins only later in the plan.
    TooEarly {
        /// The level of the line.
        level: String,
        /// The level that comes first.
        first: String,
        /// When the plan has that one.
        first_year: FiscalYear,
    },
    /// What the level requires is not in the plan.
    Alone {
        /// The level of the line.
        level: String,
        /// The level that comes first.
        first: String,
    },
    /// One posting lasts longer than is usual.
    TooLong {
        /// How many fiscal years the line covers.
        years: i32,
        /// How long a posting lasts, as printed.
        usual: Text,
    },
    /// The postings show fewer kinds than the rule names.
    FewKinds {
        /// What the rule is about.
        rule: Text,
        /// The kinds that the plan shows.
        seen: Vec<Text>,
        /// The kinds of the rule.
        kinds: Vec<Text>,
        /// How many of them one sees, at least.
        at_least: u8,
        /// Among so many first postings; absent where all count.
        first: Option<u8>,
    },
    /// The year of the line is not one that the document names.
    OtherYears {
        /// Where the person stands in it.
        standing: Standing,
        /// What the document names, as printed: one of these.
        named: Vec<String>,
    },
    /// The date lies outside the months of the step.
    OtherMonth {
        /// The month of the date, 1 to 12.
        month: u32,
        /// The step.
        step: Text,
        /// Its months.
        months: Months,
    },
}

/// The statements of a town by which lines of plans are measured, for all of its jobs.
pub fn measured_by(catalog: &Catalog) -> Vec<&StatementId> {
    let all = rules(catalog, None);
    all.into_iter()
        .filter(Rule::holds)
        .map(|it| it.id)
        .collect()
}

/// Whether the town's content has anything that a plan of this job can be compared with.
pub fn can_compare(catalog: &Catalog, job: &JobId) -> bool {
    rules(catalog, Some(job)).iter().any(Rule::holds)
}

/// Where the plan differs from what the town's content says: its lines in their order, then the plan
/// as a whole.
pub fn advise(catalog: &Catalog, plan: &Plan) -> Vec<Advice> {
    if plan.profile.town.id != catalog.pack().town.id.as_str() {
        return Vec::new();
    }
    let job = JobId::new(plan.profile.job.id.clone());
    let rules = rules(catalog, Some(&job));
    let reading = Reading::new(catalog, plan);
    let lines: Vec<(&Entry, &Rule<'_>)> = plan
        .entries
        .iter()
        .flat_map(|it| {
            let own = rules_of(&reading, it, &rules);
            own.into_iter().map(move |rule| (it, rule))
        })
        .collect();
    let mut found = Vec::new();
    // What is done is a fact, whatever the usual order.
    let open = |it: &&(&Entry, &Rule<'_>)| it.0.state != EntryState::Done && it.1.holds();
    for (entry, rule) in lines.iter().filter(open) {
        let mut say = |says| found.push(rule.advice(Some(entry.id), says));
        match rule.measure {
            Measure::Level(level) => {
                for first in &level.requires {
                    say_of_level(catalog, level, first, entry, &lines).map(&mut say);
                }
            }
            Measure::Interval(interval, _) => {
                say_of_interval(interval, entry).map(&mut say);
            }
            Measure::Step(step, months) => {
                say_of_step(catalog, step, months, entry).map(&mut say);
            }
            Measure::Training(training, years) => {
                let named = training.when.words.iter().map(|it| it.ja.clone());
                let outside = reading.outside(years, &[], entry.year);
                outside
                    .map(|standing| Says::OtherYears {
                        standing,
                        named: named.collect(),
                    })
                    .map(&mut say);
            }
            Measure::Exam(ways) => {
                say_of_exam(&reading, ways, entry).map(&mut say);
            }
            Measure::Postings(..) => {}
        }
    }
    for rule in rules.iter().filter(|it| it.holds()) {
        if let Measure::Postings(its, postings) = rule.measure {
            let said = say_of_postings(&reading, its, postings);
            found.extend(said.map(|(entry, says)| rule.advice(entry, says)));
        }
    }
    found
}

fn say_of_level(
    catalog: &Catalog,
    level: &Level,
    first: &StatementId,
    entry: &Entry,
    lines: &[(&Entry, &Rule<'_>)],
) -> Option<Says> {
    let of_first = lines.iter().filter(|it| it.1.id == first).map(|it| it.0);
    if of_first.clone().any(|it| comes_before(it, entry)) {
        return None;
    }
    let earliest = of_first.map(|it| it.year).min();
    let level = catalog.name_of(&level.id)?;
    let first = catalog.name_of(first)?;
    Some(match earliest {
        Some(first_year) => Says::TooEarly {
            level,
            first,
            first_year,
        },
        None => Says::Alone { level, first },
    })
}

/// Whether a line is done or may be done before another one: within one year only dates tell.
fn comes_before(first: &Entry, then: &Entry) -> bool {
    let dates_differ = matches!((first.date, then.date), (Some(first), Some(then)) if first > then);
    first.state == EntryState::Done
        || first.year < then.year
        || (first.year == then.year && !dates_differ)
}

fn say_of_interval(interval: &Interval, entry: &Entry) -> Option<Says> {
    let years = entry
        .until
        .number()
        .saturating_sub(entry.year.number())
        .saturating_add(1);
    // A shorter line says nothing: the posting may have begun before the plan or end after it.
    (years > interval.most()).then(|| Says::TooLong {
        years,
        usual: interval.words.clone(),
    })
}

/// An exam is too early if no way to it that is open to everyone surely is open yet. Whether the
/// person is one of those that another way is for, the plan does not tell: the ways are all named.
fn say_of_exam(reading: &Reading<'_>, ways: &[Way], entry: &Entry) -> Option<Says> {
    let mut first = None;
    for way in ways.iter().filter(|it| it.people.is_none()) {
        let standing = reading.outside(way.years, &way.ranks, entry.year)?;
        first = first.or(Some(standing));
    }
    let words = |it: &Way| match &it.people {
        Some(people) => format!("{people}：{}", it.words),
        None => it.words.ja.clone(),
    };
    first.map(|standing| Says::OtherYears {
        standing,
        named: ways.iter().map(words).collect(),
    })
}

fn say_of_step(catalog: &Catalog, step: &Step, months: Months, entry: &Entry) -> Option<Says> {
    let month = entry.date?.month();
    let year = &catalog.pack().year;
    // A line that names other steps too may have the date of one of them.
    let names_another = year
        .iter()
        .map(|it| it.label.ja.as_str())
        .any(|it| it != step.label.ja && !step.label.ja.contains(it) && entry.text.contains(it));
    let mut of_that_name = year.iter().filter(|it| it.label.ja == step.label.ja);
    let is_usual = of_that_name.any(|it| it.months.is_none_or(|it| has(it, month)));
    (!names_another && !is_usual).then(|| Says::OtherMonth {
        month,
        step: step.label.clone(),
        months,
    })
}

fn has(months: Months, month: u32) -> bool {
    let (from, to) = (u32::from(months.from), u32::from(months.to));
    if from <= to {
        (from..=to).contains(&month)
    } else {
        month >= from || month <= to
    }
}
