//! The lines of a plan by fiscal year. The list is the plan; the strip above it is its picture.

use std::rc::Rc;

use chrono::NaiveDate;
use yew::prelude::*;

use super::{
    Door, Writing, advice::Advised, axis, entry_form::EntryForm, labels::state_key, line::Line,
};
use crate::{
    domain::{
        fiscal_year::FiscalYear,
        guide::draft::fill,
        plan::{Entry, EntryId, EntryOrigin, EntryState, Lane, Plan, change::Change},
        small::sort_by_key,
    },
    ui::{
        markup::markup,
        parts::icon::{Icon, icon},
        words::Words,
    },
};

/// What the lines of a year are shown with.
#[derive(Clone, Properties)]
pub struct YearProps {
    /// The words of the page.
    pub words: &'static Words,
    /// The plan.
    pub plan: Rc<Plan>,
    /// What the town's content says of its lines.
    pub advised: Advised,
    /// The year.
    pub year: FiscalYear,
    /// Today.
    pub today: NaiveDate,
    /// What is being written.
    pub writing: Writing,
    /// Something was written.
    pub on_change: Callback<Change>,
    /// A line is to be written, or the form closed.
    pub on_write: Callback<Writing>,
    /// A line is to be taken out.
    pub on_remove: Callback<EntryId>,
}

/// A keystroke elsewhere in the plan draws no year anew. What is called does the same as long as
/// the page stands.
impl PartialEq for YearProps {
    fn eq(&self, other: &Self) -> bool {
        self.words == other.words
            && self.year == other.year
            && self.today == other.today
            && self.written_here() == other.written_here()
            && self.advised.is_same(&other.advised)
            && self.plan.start == other.plan.start
            && self.plan.span == other.plan.span
            && self.plan.personal == other.plan.personal
            && (self.plan.entries.is_shared(&other.plan.entries)
                || self.entries().eq(other.entries()))
    }
}

impl YearProps {
    fn entries(&self) -> impl Iterator<Item = &Entry> {
        self.plan.entries.iter().filter(|it| it.year == self.year)
    }

    /// What is being written, if it is in this year.
    fn written_here(&self) -> Option<&Writing> {
        Some(&self.writing).filter(|it| match it {
            Writing::Nothing => false,
            Writing::New(year, _) => *year == self.year,
            Writing::Entry(id, _) => self.plan.entry(*id).is_some_and(|it| it.year == self.year),
        })
    }
}

/// The years of a plan, also those outside its span in which something stands.
pub fn years(plan: &Plan) -> Vec<FiscalYear> {
    let mut years: Vec<FiscalYear> = plan.years().collect();
    for entry in &plan.entries {
        if !years.contains(&entry.year) {
            years.push(entry.year);
        }
    }
    sort_by_key(&mut years, |it| *it);
    years
}

/// The lines of a year.
#[component]
pub fn Year(props: &YearProps) -> Html {
    let words = props.words.plan();
    let year = props.year;
    let now = FiscalYear::containing(props.today);
    let mut entries: Vec<&Entry> = props.entries().collect();
    sort_by_key(&mut entries, |it| {
        Lane::CHOICES.iter().position(|lane| *lane == it.lane)
    });
    let adds = props
        .on_write
        .reform(move |_: MouseEvent| Writing::New(year, Door::List));
    let is_adding = matches!(props.writing, Writing::New(it, _) if it == year);
    markup! {
        <div class="yr">
            <h3 class="yr__y">
                { year.to_string() }<small>{ year.era() }</small>
                if year == now {
                    <span class="chip" data-fill="here">{ words.now }</span>
                } else {
                    <small>{ axis::away(props.words, year, now) }</small>
                }
                { axis::personal(props.words, &props.plan, year) }
            </h3>
            if entries.is_empty() {
                <p class="small quiet">{ words.empty_year }</p>
            } else {
                <ul class="entries">
                    for entry in entries {
                        <li class="entry" key={entry.id.0} data-state={state_key(entry.state)}>
                            { line(props, entry) }
                        </li>
                    }
                </ul>
            }
            <div class="noprint yr__add">
                if is_adding {
                    { new_form(props) }
                } else {
                    <button class="btn" data-kind="text" data-size="s" type="button" id={format!("add-{}", year.number())} onclick={adds}>
                        { icon(Icon::Add) }{ fill(words.add_to, &year.to_string()) }
                    </button>
                }
            </div>
        </div>
    }
}

fn line(props: &YearProps, entry: &Entry) -> Html {
    let door = match props.writing {
        Writing::Entry(id, door) if id == entry.id => Some(door),
        _ => None,
    };
    html! {
        <Line
            words={props.words}
            plan={props.plan.clone()}
            advised={props.advised.clone()}
            entry={entry.clone()}
            {door}
            on_change={props.on_change.clone()}
            on_write={props.on_write.clone()}
            on_remove={props.on_remove.clone()}
        />
    }
}

fn new_form(props: &YearProps) -> Html {
    let plan = &props.plan;
    let entry = Entry {
        id: plan.free_entry_id(),
        year: props.year,
        until: props.year,
        date: None,
        lane: Lane::Learning,
        text: String::new(),
        note: String::new(),
        state: EntryState::Planned,
        origin: EntryOrigin::Own,
        extra: Vec::new(),
    };
    let on_write = props.on_change.reform(|it: Entry| Change::Add {
        at: usize::MAX,
        entry: Box::new(it),
    });
    let back_to = match props.writing {
        Writing::New(_, Door::Axis) => "axis-add".to_owned(),
        _ => format!("add-{}", props.year.number()),
    };
    markup! {
        { yew::html! { <EntryForm
            words={props.words}
            {entry}
            years={plan.years().collect::<Vec<_>>()}
            is_new=true
            {on_write}
            on_done={props.on_write.reform(|()| Writing::Nothing)}
            {back_to}
        /> } }
    }
}

/// The years of a plan, and whether they are shown yet.
pub(super) fn years_made(plan: &Plan, made: usize) -> Vec<(FiscalYear, bool)> {
    let mut lines = 0;
    years(plan)
        .into_iter()
        .map(|year| {
            // After the last line there may be years in which nothing stands.
            let is_made = lines < made || made >= plan.entries.len();
            lines += plan.entries.iter().filter(|it| it.year == year).count();
            (year, is_made)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::plan::fixture;

    #[test]
    fn every_year_is_made_when_all_lines_are_also_those_in_which_nothing_stands() {
        let plan = fixture::plan();
        let lines = plan.entries.len();
        let made = |made| years_made(&plan, made).iter().filter(|it| it.1).count();
        assert_eq!(made(lines), years(&plan).len());
        assert!(made(0) < made(lines));
    }
}
