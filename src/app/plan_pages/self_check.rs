//! The page of a self-check, joined to its keeping.

use std::rc::Rc;

use yew::prelude::*;

use super::{
    super::{chunks::PlanDesk, pages::Shown, scene::scene_of},
    Desk,
    self_check_keep::Checks,
};
use crate::{
    domain::{
        fiscal_year::FiscalYear,
        guide::{Person, Who},
        id::{JobId, RankId, StatementId, TownId},
        plan::{Named, Span},
        self_check::{CheckId, Edit, SelfCheck},
    },
    platform::device::Choice,
    state::{State, plans::Keeping, self_check::Checking},
    ui::{
        pages::self_check::{CheckDoings, SelfCheckPage, title},
        scene::Scene,
    },
};

impl Desk {
    /// From where self-checks come.
    pub(super) fn check_source(&self, state: &State) -> Source {
        let keeping = state.plans.keeping;
        Source {
            keeping,
            is_coming: keeping == Keeping::Undecided
                && self.ports.device.choice() == Some(Choice::Device),
        }
    }

    /// A self-check of a job and rank.
    pub(super) fn self_check(
        &self,
        state: &State,
        town: &TownId,
        job: &JobId,
        rank: &RankId,
    ) -> Shown {
        let who = Who {
            job: job.clone(),
            rank: rank.clone(),
            years: state.years,
        };
        let Some(catalog) = state.catalog(town) else {
            return self.no_such_plan();
        };
        let Some(person) = Person::find(catalog, &who) else {
            return self.no_such_plan();
        };
        let named = |id: &str, label: &str| Named {
            id: id.to_owned(),
            label: label.to_owned(),
        };
        let blank = SelfCheck::new(
            CheckId::of(town, job, rank),
            named(town.as_str(), &catalog.pack().town.name.ja),
            named(job.as_str(), &person.job.label.ja),
            named(rank.as_str(), &person.rank.label.ja),
        );
        let source = self.check_source(state);
        let on_add = {
            let (desk, catalog, who) = (self.clone(), catalog.clone(), who.clone());
            Callback::from(move |(statement, year): (StatementId, FiscalYear)| {
                desk.add(&catalog, &who, &statement, Some(year));
            })
        };
        let keeps = |choice| self.chooses(choice);
        let on_print = {
            let device = self.ports.device.clone();
            Callback::from(move |()| device.print())
        };
        let scene = scene_of(state, self.words, &self.dispatch, catalog);
        let shown = title(self.words, &person);
        let key = blank.id.as_str().to_owned();
        let body = html! {
            <CheckPage
                {key}
                checks={self.checks.clone()}
                {blank}
                {scene}
                {who}
                {source}
                years={plan_years(state, town)}
                {on_add}
                keep_here={keeps(Choice::Device)}
                keep_nowhere={keeps(Choice::Nowhere)}
                {on_print}
                written_elsewhere={state.plans.written_elsewhere}
                edit_here={self.edits_here()}
            />
        };
        Shown {
            title: shown,
            body,
            is_there: true,
        }
    }
}

/// From where a self-check comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Source {
    /// Where the person's things are kept.
    keeping: Keeping,
    /// Whether this device keeps them, and its store has not answered yet: what an earlier visit chose
    /// is known before.
    is_coming: bool,
}

/// A self-check as far as it is known: what was said in this visit, or what the store has.
#[hook]
pub(super) fn use_checking(checks: &Rc<Checks>, blank: &SelfCheck, source: Source) -> Checking {
    let is_on_device = source.keeping == Keeping::Device;
    let is_reading = is_on_device || source.is_coming;
    let checking = use_state(|| checks.begin(blank.clone(), is_reading));
    use_effect_with(blank.id.clone(), {
        let (checks, checking) = (checks.clone(), checking.setter());
        move |id| {
            let id = id.clone();
            // Another one may still be on its way into the store.
            let watching = checks.watch(Callback::from(move |it: Checking| {
                if it.check.id == id {
                    checking.set(it);
                }
            }));
            move || drop(watching)
        }
    });
    use_effect_with((is_on_device, source.is_coming), {
        let (checks, id) = (checks.clone(), blank.id.clone());
        move |(is_on_device, is_coming)| {
            if !is_coming {
                checks.open(&id, *is_on_device);
            }
        }
    });
    (*checking).clone()
}

/// The years a line can be put into: those of the town's plan that are not over, else the next ten.
fn plan_years(state: &State, town: &TownId) -> Vec<FiscalYear> {
    let now = FiscalYear::containing(state.today);
    let plan = state
        .plans
        .list
        .iter()
        .find(|it| it.profile.town.id == town.as_str());
    let own: Vec<FiscalYear> = plan
        .iter()
        .flat_map(|it| it.years())
        .filter(|it| *it >= now)
        .collect();
    if own.is_empty() {
        (0..Span::TenYears.years()).map(|it| now.plus(it)).collect()
    } else {
        own
    }
}

#[derive(Properties, PartialEq)]
struct CheckPageProps {
    checks: Rc<Checks>,
    blank: SelfCheck,
    scene: Scene,
    who: Who,
    source: Source,
    years: Vec<FiscalYear>,
    on_add: Callback<(StatementId, FiscalYear)>,
    keep_here: Callback<MouseEvent>,
    keep_nowhere: Callback<MouseEvent>,
    on_print: Callback<()>,
    written_elsewhere: bool,
    edit_here: Callback<MouseEvent>,
}

/// The page with what is kept of it.
#[component]
fn CheckPage(props: &CheckPageProps) -> Html {
    let id = &props.blank.id;
    let checking = use_checking(&props.checks, &props.blank, props.source);
    let on_edit = use_callback(
        (props.checks.clone(), id.clone()),
        |it: Edit, (checks, id)| {
            checks.edit(id, it);
        },
    );
    let take_theirs = use_callback(
        (props.checks.clone(), id.clone()),
        |_: MouseEvent, (checks, id)| checks.take_theirs(id),
    );
    let keep_mine = use_callback(
        (props.checks.clone(), id.clone()),
        |_: MouseEvent, (checks, id)| checks.keep_mine(id),
    );
    let on = CheckDoings {
        edit: on_edit,
        add: props.on_add.clone(),
        keep_here: props.keep_here.clone(),
        keep_nowhere: props.keep_nowhere.clone(),
        take_theirs,
        keep_mine,
        print: props.on_print.clone(),
        edit_here: props.edit_here.clone(),
    };
    html! {
        <SelfCheckPage
            scene={props.scene.clone()}
            who={props.who.clone()}
            {checking}
            keeping={props.source.keeping}
            written_elsewhere={props.written_elsewhere}
            years={props.years.clone()}
            {on}
        />
    }
}
