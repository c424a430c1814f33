//! A plan beside a pack that it does not come from, or no longer: B48, B49.

use super::{TOWN, check_sound, with};
use crate::domain::{
    catalog::Catalog,
    fiscal_year::FiscalYear,
    guide::{Person, advice::advise, fixture},
    pack::base::Certainty,
    plan::{Entry, EntryId, EntryOrigin, EntryState, Extra, Lane, Named, Plan, PlanId, Span},
    save::record::{Kept, Record},
};

/// A plan of someone in the town, with a line for a training of its pack.
fn plan(catalog: &Catalog) -> Plan {
    let who = fixture::who("office", "clerk", None);
    let person = Person::find(catalog, &who).unwrap();
    let start = FiscalYear::new(2026).unwrap();
    let mut plan = Plan::new(
        PlanId::from_bits(1),
        "案A",
        person.profile(),
        start,
        Span::FiveYears,
    );
    plan.entries.push(Entry {
        id: EntryId(1),
        year: start,
        until: start,
        date: None,
        lane: Lane::Learning,
        text: "新任研修".into(),
        note: String::new(),
        state: EntryState::Planned,
        origin: EntryOrigin::Pack {
            statement: Named {
                id: "tr-1".into(),
                label: "新任研修".into(),
            },
            source: "ほし町の方針 第1章".into(),
            certainty: Certainty::Stated,
        },
        extra: Extra::new(),
    });
    plan
}

/// With the changed pack the plan is what it was with its own.
#[track_caller]
fn check_plan_stays(text: &str) -> Catalog {
    let before = plan(&check_sound(TOWN));
    let record = Record::of(&before, 1, "tab", String::new());
    let catalog = check_sound(text);
    let Kept::Plan { plan, .. } = record.open() else {
        panic!()
    };
    assert_eq!(plan, before);
    for it in advise(&catalog, &plan) {
        assert!(it.entry.is_none_or(|entry| plan.entry(entry).is_some()));
    }
    assert_eq!(plan, before, "advice changes nothing");
    catalog
}

#[test]
fn b48_what_a_pack_no_longer_has_stays_in_the_plan() {
    check_plan_stays(&with(
        "\"id\": \"tr-1\", \"label\": \"新任研修\"",
        "\"id\": \"tr-2\", \"label\": \"別の研修\"",
    ));
    let catalog = check_plan_stays(&TOWN.replace("\"office\"", "\"clerical\""));
    let gone = fixture::who("office", "clerk", None);
    assert!(
        Person::find(&catalog, &gone).is_none(),
        "nobody else is taken for them"
    );
    let catalog = check_plan_stays(&TOWN.replace("\"clerk\"", "\"officer\""));
    assert!(Person::find(&catalog, &gone).is_none());
    let plan = plan(&check_sound(TOWN));
    assert_eq!(plan.profile.job.label, "事務");
    assert_eq!(plan.profile.rank.label, "主事");
    assert_eq!(plan.profile.document, "ほし町の方針");
}

/// Another town may have a job of the same id: the plan stays one of its own town.
#[test]
fn b49_a_pack_of_another_town() {
    let other = TOWN
        .replace("\"hoshi\"", "\"tsuki\"")
        .replace("ほし町", "つき町");
    check_plan_stays(&other);
    let before = plan(&check_sound(TOWN));
    assert_eq!(
        (
            before.profile.town.id.as_str(),
            before.profile.town.label.as_str()
        ),
        ("hoshi", "ほし町")
    );
    let catalog = check_plan_stays(&with(
        "\"id\": \"hoshi\"",
        "\"aliases\": [\"hoshi\"], \"id\": \"tsuki\"",
    ));
    assert_eq!(catalog.pack().town.id.as_str(), "tsuki");
}
