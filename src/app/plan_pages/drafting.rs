//! Drafting a plan from a profile, and putting lines of the content into one.

use std::rc::Rc;

use super::Desk;
use crate::{
    domain::{
        catalog::Catalog,
        fiscal_year::FiscalYear,
        guide::{Person, Who, draft::DraftWords},
        id::StatementId,
        plan::{PlanId, Span, change::Change},
        route::Route,
    },
    state::{Action, plans::PlanAction},
    ui::{dom, words::Words},
};

impl Desk {
    /// Drafts a plan from a profile and opens it.
    pub(super) fn drafts(&self, catalog: &Rc<Catalog>, who: &Who, span: Span) {
        if let Some(full) = self.no_room() {
            self.says(PlanAction::Noticed(full));
            dom::go(&Route::Plans);
            return;
        }
        let Some(person) = Person::find(catalog, who) else {
            return;
        };
        let id = PlanId::from_bits(self.ports.device.random_bits());
        let today = self.ports.device.today();
        let plan = person.draft(id.clone(), span, today, &draft_words(self.words));
        self.keep.claims();
        self.says(PlanAction::Wrote(Rc::new(plan)));
        dom::go(&Route::Plan(id));
    }

    /// Puts a statement into the plan of this town that was written last, else into a new one.
    pub(super) fn adds(
        &self,
        catalog: &Rc<Catalog>,
        who: &Who,
        statement: &StatementId,
        year: Option<FiscalYear>,
    ) {
        let Some(person) = Person::find(catalog, who) else {
            return;
        };
        let today = self.ports.device.today();
        let town = catalog.pack().town.id.as_str();
        let last = self
            .keep
            .plans()
            .into_iter()
            .find(|it| it.profile.town.id == town);
        let plan = last.unwrap_or_else(|| {
            let id = PlanId::from_bits(self.ports.device.random_bits());
            Rc::new(person.empty_plan(id, Span::TenYears, today, &draft_words(self.words)))
        });
        let year = year.unwrap_or_else(|| FiscalYear::containing(today));
        let Some(entry) = person.entry_for(statement.as_str(), plan.free_entry_id(), year) else {
            return;
        };
        let id = plan.id.clone();
        self.keep.claims();
        self.says(PlanAction::Began(plan));
        let change = Change::Add {
            at: usize::MAX,
            entry: Box::new(entry),
        };
        self.says(PlanAction::Changed(id.clone(), change));
        self.dispatch
            .dispatch(Action::Did(Some((self.words.frame.added_to_plan, id))));
    }
}

/// The words of a drafted plan, out of the page's.
fn draft_words(words: &Words) -> DraftWords {
    let words = words.plan();
    DraftWords {
        plan_name: words.plan_name,
        posting: words.posting,
        postings_without_interval: words.postings_without_interval,
        interval: words.interval,
        no_interval: words.no_interval,
        fields: words.fields,
        paths: words.paths,
        year_is_open: words.year_is_open,
        interviews: words.interviews,
        entry: words.entry,
        audience: words.audience,
        comma: "、",
    }
}
