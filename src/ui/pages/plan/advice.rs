//! What the town's content says otherwise than the plan: a quiet note with its source.

use std::rc::Rc;

use yew::prelude::*;

use crate::{
    domain::{
        catalog::Catalog,
        guide::{
            advice::{Advice, Says, Standing, can_compare},
            draft::fill,
        },
        id::{JobId, RankId, TownId},
        plan::{EntryId, Plan, Profile},
        route::{RankPage, Route},
    },
    ui::{
        markup::markup,
        parts::{certainty::certainty, months::months, source::source_of},
        words::Words,
    },
};

/// The content of the plan's town, as far as it is there.
#[derive(Clone, Debug, PartialEq)]
pub enum TownRules {
    /// It is under way.
    Awaited,
    /// It cannot be read.
    Missing,
    /// It is there.
    Open(Rc<Catalog>),
}

/// What is said of the lines of a plan, and by what content.
#[derive(Clone, Debug)]
pub struct Advised {
    /// The content.
    pub rules: TownRules,
    /// What is said.
    pub list: Rc<Vec<Advice>>,
}

impl Advised {
    /// What is said of a line.
    pub fn of(&self, entry: EntryId) -> impl Iterator<Item = &Advice> {
        self.list.iter().filter(move |it| it.entry == Some(entry))
    }

    /// What is said of the plan as a whole.
    fn of_all(&self) -> impl Iterator<Item = &Advice> {
        self.list.iter().filter(|it| it.entry.is_none())
    }

    /// Whether the same is said.
    pub fn is_same(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.list, &other.list) || self.list == other.list
    }
}

/// What is said of a line; an empty wrapper if nothing is.
pub fn of_line(words: &'static Words, plan: &Plan, advised: &Advised, entry: EntryId) -> Html {
    let TownRules::Open(catalog) = &advised.rules else {
        return markup! { <div hidden=true></div> };
    };
    list(words, plan, catalog, advised.of(entry))
}

fn list<'a>(
    words: &'static Words,
    plan: &Plan,
    catalog: &Catalog,
    said: impl Iterator<Item = &'a Advice>,
) -> Html {
    let mut said = said.peekable();
    if said.peek().is_none() {
        return markup! { <div hidden=true></div> };
    }
    markup! {
        <ul class="advice">
            for it in said {
                <li>{ one(words, &plan.profile, catalog, it) }</li>
            }
        </ul>
    }
}

fn one(words: &'static Words, profile: &Profile, catalog: &Catalog, advice: &Advice) -> Html {
    let own = words.advice();
    markup! {
        <>
            <p class="advice__says">
                <span class="chip">{ own.mark }</span>{ " " }{ said(words, &advice.says) }
            </p>
            <p class="src">
                { source_of(words, catalog, &advice.src) }
                if let Some(href) = address(profile, catalog, advice) {
                    { " " }<a class="src__link noprint" {href}>{ own.statement }</a>
                }
            </p>
            { certainty(words, advice.certainty, advice.why.as_ref()) }
        </>
    }
}

/// Where the statement stands; `None` if the content no longer has the plan's job and rank.
fn address(profile: &Profile, catalog: &Catalog, advice: &Advice) -> Option<String> {
    let (job, rank) = (
        JobId::new(profile.job.id.clone()),
        RankId::new(profile.rank.id.clone()),
    );
    let has_rank = catalog.job(&job)?.ladder.contains(&rank);
    let town = TownId::new(profile.town.id.clone());
    let route = Route::Rank(town, job, rank, advice.page);
    // A stage of a job has no place of its own on the page of rotation.
    has_rank.then(|| match advice.page {
        RankPage::Rotation => route.href(),
        _ => route.href_at(advice.place.as_str()),
    })
}

fn said(words: &Words, says: &Says) -> String {
    let own = words.advice();
    let filled = |text: &str, values: &[&str]| {
        values
            .iter()
            .fold(text.to_owned(), |text, it| fill(&text, it))
    };
    match says {
        Says::TooEarly {
            level,
            first,
            first_year,
        } => filled(
            own.too_early,
            &[level, first, first, &first_year.to_string()],
        ),
        Says::Alone { level, first } => filled(own.alone, &[level, first]),
        Says::TooLong { years, usual } => filled(own.too_long, &[&years.to_string(), &usual.ja]),
        Says::FewKinds {
            rule,
            seen,
            kinds,
            at_least,
            first,
        } => {
            let seen = match seen.as_slice() {
                [] => own.none_of_them.to_owned(),
                seen => quoted(seen.iter().map(|it| it.ja.as_str())),
            };
            let all = quoted(kinds.iter().map(|it| it.ja.as_str()));
            let wanted = match usize::from(*at_least) {
                it if it < kinds.len() => filled(own.at_least, &[&all, &it.to_string()]),
                _ => all.clone(),
            };
            match first {
                Some(1) => filled(own.first, &[&all]),
                Some(first) => filled(
                    own.first_few,
                    &[&rule.ja, &first.to_string(), &seen, &wanted],
                ),
                None => filled(own.few_kinds, &[&rule.ja, &seen, &wanted]),
            }
        }
        Says::OtherYears { standing, named } => {
            let named = quoted(named.iter().map(String::as_str));
            match standing {
                Standing::Age(age) => filled(own.age, &[&age.to_string(), &named]),
                Standing::Service(year) => filled(own.service, &[&year.to_string(), &named]),
                Standing::Since(year) => filled(own.since, &[&year.to_string(), &named]),
            }
        }
        Says::OtherMonth {
            month,
            step,
            months: usual,
        } => filled(
            own.other_month,
            &[&month.to_string(), &step.ja, &months(words, *usual)],
        ),
    }
}

/// `「A」「B」`
fn quoted<'a>(list: impl Iterator<Item = &'a str>) -> String {
    list.map(|it| format!("「{it}」")).collect()
}

/// What is said of the plan as a whole, and what holds for all notes of the page: that they are advice, that the content is newer than the
/// plan, or that it could not be read.
pub fn about_all(words: &'static Words, plan: &Plan, advised: &Advised) -> Html {
    let own = words.advice();
    let is_newer = |it: &Catalog| it.pack().revision != plan.profile.pack_revision;
    let job = JobId::new(plan.profile.job.id.clone());
    markup! {
        <div class="stack noprint advice-all">
            if let TownRules::Open(catalog) = &advised.rules {
                { list(words, plan, catalog, advised.of_all()) }
                <div class="stack small quiet">
                    if !advised.list.is_empty() {
                        <p>{ own.lead }</p>
                    } else if !can_compare(catalog, &job) {
                        <p>{ own.nothing }</p>
                    }
                    if is_newer(catalog) {
                        <p>{ own.newer }</p>
                    }
                </div>
            } else if advised.rules == TownRules::Missing {
                <p class="small quiet">{ own.not_read }</p>
            }
        </div>
    }
}
