//! What of a plan goes into a calendar, as all-day events: lines with a date, the years of the visions,
//! and the months in which the town's interviews fall.

pub mod ics;

use chrono::{Datelike, NaiveDate};

use super::{
    guide::{Person, draft::fill},
    pack::when::Months,
    plan::{Entry, EntryOrigin, EntryState, Lane, Plan, typed::cleaned},
};

/// What is private and goes out only if the person chose it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Chosen {
    /// Lines about life.
    pub life: bool,
    /// Lines that are only thought about.
    pub ideas: bool,
    /// The notes beside lines, and what the visions say.
    pub notes: bool,
}

/// An event of whole days; Japan's days, whatever the zone of the calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// The same for the same thing each time, so that importing again updates it.
    pub uid: String,
    /// Its first day.
    pub from: NaiveDate,
    /// The first day after it.
    pub end: NaiveDate,
    /// What it is.
    pub title: String,
    /// More about it; may be empty.
    pub description: String,
}

/// The words of the events; `{}` is where a value goes.
#[derive(Clone, Copy, Debug)]
pub struct CalendarWords {
    /// The months of an interview.
    pub season: &'static str,
    /// The year of the vision of 5 years.
    pub five: &'static str,
    /// The year of the vision of 10 years.
    pub ten: &'static str,
    /// The source of a line.
    pub source: &'static str,
}

/// The events of a plan, the earliest first. Of each interview of `person` the months that are on or
/// come next; without one (their town is not open) there are none of these.
pub fn events(
    plan: &Plan,
    person: Option<&Person<'_>>,
    today: NaiveDate,
    chosen: Chosen,
    words: &CalendarWords,
) -> Vec<Event> {
    let dated = plan.entries.iter().filter_map(|it| {
        let date = it.date.filter(|_| goes_out(it, chosen))?;
        let mut description = Vec::new();
        if let EntryOrigin::Pack { source, .. } = &it.origin {
            description.push(fill(words.source, source));
        }
        if chosen.notes && !it.note.trim().is_empty() {
            description.push(it.note.clone());
        }
        let name = it.id.0.to_string();
        event(plan, &name, date, &it.text, &description.join("\n"))
    });
    let visions = [
        (5, words.five, &plan.visions.five),
        (10, words.ten, &plan.visions.ten),
    ];
    let visions = visions.into_iter().filter_map(|(years, title, vision)| {
        if vision.trim().is_empty() || years > plan.span.years() {
            return None;
        }
        let year = plan.start.plus(years);
        let date = NaiveDate::from_ymd_opt(year.number(), 4, 1)?;
        let description = if chosen.notes { vision } else { "" };
        let title = fill(title, &year.to_string());
        event(plan, &format!("vision-{years}"), date, &title, description)
    });
    let talks = person.into_iter().flat_map(Person::year);
    let seasons = talks.filter(|it| it.is_talk()).filter_map(|it| {
        let (from, end) = next_months(it.months?, today)?;
        let source = person.map(|person| person.source_words(&it.src))?;
        let name = format!("{}-{}", it.id.as_str(), from.year());
        let title = fill(words.season, &it.label.ja);
        let event = event(plan, &name, from, &title, &fill(words.source, &source))?;
        Some(Event { end, ..event })
    });
    let mut events: Vec<Event> = dated.chain(visions).chain(seasons).collect();
    events.sort_by_key(|it| it.from);
    events
}

fn goes_out(entry: &Entry, chosen: Chosen) -> bool {
    (chosen.life || !matches!(entry.lane, Lane::Life | Lane::Unknown(_)))
        && (chosen.ideas || entry.state != EntryState::Idea)
}

/// An event of one day; `None` at the end of the calendar.
fn event(
    plan: &Plan,
    name: &str,
    date: NaiveDate,
    title: &str,
    description: &str,
) -> Option<Event> {
    Some(Event {
        uid: format!("{}-{name}@career-navi", plan.id),
        from: date,
        end: date.succ_opt()?,
        title: cleaned(title),
        description: cleaned(description),
    })
}

/// The whole months that are on or come next: the first day, and the first day after.
fn next_months(months: Months, today: NaiveDate) -> Option<(NaiveDate, NaiveDate)> {
    let crosses = i32::from(months.to < months.from);
    (today.year() - 1..=today.year() + 1).find_map(|year| {
        let from = NaiveDate::from_ymd_opt(year, months.from.into(), 1)?;
        let end = match months.to {
            12 => NaiveDate::from_ymd_opt(year + crosses + 1, 1, 1)?,
            to => NaiveDate::from_ymd_opt(year + crosses, u32::from(to) + 1, 1)?,
        };
        (end > today).then_some((from, end))
    })
}

#[cfg(test)]
mod bad_inputs;
#[cfg(test)]
mod tests;

#[cfg(all(test, not(target_arch = "wasm32")))]
mod properties;
