use super::*;
use crate::domain::plan::{EntryState, Lane, fixture};

/// A plan with everything that may be private.
pub(super) fn full() -> Plan {
    let mut plan = fixture::plan();
    for field in Field::ALL {
        *plan.text_mut(field) = format!("文 {}", field.key());
    }
    plan.personal = Personal {
        born: crate::domain::fiscal_year::FiscalYear::new(1990),
        joined: crate::domain::fiscal_year::FiscalYear::new(2015),
    };
    plan.extra.push((
        "secret".into(),
        crate::domain::save::node::Node::text("未来"),
    ));
    let line = plan.entries.remove(0);
    let mut id = 0;
    for lane in Lane::CHOICES {
        for state in [EntryState::Planned, EntryState::Done, EntryState::Idea] {
            id += 1;
            plan.entries.push(Entry {
                id: EntryId(id),
                lane: lane.clone(),
                state,
                text: format!("項目{id}"),
                note: format!("メモ{id}"),
                extra: vec![(
                    "secret".into(),
                    crate::domain::save::node::Node::text("未来"),
                )],
                ..line.clone()
            });
        }
    }
    plan
}

#[test]
fn what_is_private_stays_behind_unless_it_is_chosen() {
    let plan = full();
    let given = chosen(&plan, &usual_choices());
    assert_eq!(given.text(Field::Name), "");
    assert_eq!(given.text(Field::Will), "");
    assert_eq!(given.text(Field::Ask), "");
    assert_eq!(given.text(Field::TenYears), plan.text(Field::TenYears));
    assert_eq!(given.personal, Personal::default());
    assert!(given.extra.is_empty());
    assert!(!given.entries.is_empty());
    for entry in &given.entries {
        assert_ne!(entry.lane, Lane::Life);
        assert_ne!(entry.state, EntryState::Idea);
        assert_eq!(entry.note, "");
        assert!(entry.extra.is_empty());
    }
}

#[test]
fn each_choice_lets_its_own_kind_through_and_no_other() {
    let plan = full();
    let count = |given: &Plan| {
        let texts = Field::ALL.iter().filter(|it| !given.text(**it).is_empty());
        let personal = given.personal.born.iter().count() + given.personal.joined.iter().count();
        texts.count() + personal + given.entries.len()
    };
    let usual = count(&chosen(&plan, &usual_choices()));
    for piece in OFFERED {
        let with = chosen(&plan, &usual_choices().with(piece, true));
        let without = chosen(&plan, &usual_choices().with(piece, false));
        assert!(
            count(&with) >= usual && count(&without) <= usual,
            "{piece:?}"
        );
        let has_notes = with.entries.iter().any(|it| !it.note.is_empty());
        assert_eq!(has_notes, piece == Piece::EntryNotes, "{piece:?}");
    }
    let all = chosen(&plan, &Choices::all_of(&OFFERED));
    assert_eq!(all.entries.len(), plan.entries.len());
    assert_eq!(all.personal, plan.personal);
}

#[test]
fn adding_replaces_nothing_and_adding_twice_adds_once() {
    let mut here = fixture::plan();
    here.text_mut(Field::FiveYears).clear();
    *here.text_mut(Field::TenYears) = "ここにある文".into();
    let (ten, own) = (
        here.text(Field::TenYears).to_owned(),
        here.entries.first().unwrap().clone(),
    );
    let mut shared = full();
    shared.entries.push(own.clone());
    let added = add(&here, &shared).unwrap();
    assert_eq!(added.lines, shared.entries.len() - 1);
    assert_eq!(added.plan.entries.first(), Some(&own));
    assert_eq!(added.plan.text(Field::TenYears), ten);
    assert!(added.kept.contains(&Field::TenYears));
    assert!(added.texts.contains(&Field::FiveYears));
    let mut ids: Vec<EntryId> = added.plan.entries.iter().map(|it| it.id).collect();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), added.plan.entries.len());
    let again = add(&added.plan, &shared).unwrap();
    assert_eq!((again.lines, again.texts), (0, Vec::new()));
    assert_eq!(again.plan, added.plan);
}

#[test]
fn what_would_break_a_limit_is_refused_as_a_whole() {
    let mut here = fixture::plan();
    let line = here.entries.first().unwrap().clone();
    for id in 100..=598 {
        here.entries.push(Entry {
            id: EntryId(id),
            text: format!("行{id}"),
            ..line.clone()
        });
    }
    assert_eq!(add(&here, &full()), Err(Refused::TooManyEntries));
}
