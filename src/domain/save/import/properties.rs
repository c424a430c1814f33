//! Whatever the editor accepts, the importer accepts, and gives back unchanged.

use chrono::NaiveDate;
use proptest::prelude::*;

use super::{
    bad_inputs,
    tests::{exported, read},
};
use crate::domain::{
    fiscal_year::FiscalYear,
    pack::base::Certainty,
    plan::{
        Entry, EntryId, EntryOrigin, EntryState, Lane, MOST_CHARACTERS, Named, Plan, PlanId,
        Profile, Span,
        change::Change,
        typed::{cleaned, first_hidden, too_long},
        writing::{Field, Personal},
    },
    save::{
        file,
        import::read_file,
        node::Node,
        record::{Kept, Record},
    },
};

/// Text as the editor keeps it: anything, cleaned.
pub(crate) fn text() -> impl Strategy<Value = String> {
    any::<String>().prop_map(|it| cleaned(&it))
}

pub(crate) fn named() -> impl Strategy<Value = Named> {
    (text(), text()).prop_map(|(id, label)| Named { id, label })
}

pub(crate) fn year() -> impl Strategy<Value = FiscalYear> {
    (1900..=2199).prop_map(|it| FiscalYear::new(it).unwrap())
}

fn origin() -> impl Strategy<Value = EntryOrigin> {
    let certainty = prop::sample::select(vec![
        Certainty::Stated,
        Certainty::Inferred,
        Certainty::Unpaired,
        Certainty::Lost,
        Certainty::NotInPolicy,
        Certainty::InOtherDocument,
    ]);
    prop_oneof![
        Just(EntryOrigin::Own),
        (named(), text(), certainty).prop_map(|(statement, source, certainty)| EntryOrigin::Pack {
            statement,
            source,
            certainty
        })
    ]
}

pub(crate) fn node() -> impl Strategy<Value = Node> {
    let leaf = prop_oneof![
        Just(Node::Null),
        any::<bool>().prop_map(Node::Bool),
        any::<i64>().prop_map(Node::Int),
        any::<String>().prop_map(Node::Text),
    ];
    leaf.prop_recursive(3, 16, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Node::List),
            prop::collection::btree_map(any::<String>(), inner, 0..4)
                .prop_map(|it| Node::Map(it.into_iter().collect())),
        ]
    })
}

/// Fields of a newer program.
pub(crate) fn extra() -> impl Strategy<Value = Vec<(String, Node)>> {
    prop::collection::btree_map("x-[a-z]{1,3}", node(), 0..3)
        .prop_map(|it| it.into_iter().collect())
}

pub(crate) fn entry() -> impl Strategy<Value = Entry> {
    let lane = prop_oneof![
        prop::sample::select(Lane::CHOICES.to_vec()),
        "[a-z]{9}".prop_map(|it| Lane::of_key(&it)),
    ];
    let state = prop::sample::select(vec![
        EntryState::Planned,
        EntryState::Doing,
        EntryState::Done,
        EntryState::Idea,
    ]);
    let years = (year(), year());
    let words = ("[a-z]", text(), text());
    let date = prop::option::of((1900..=2200, 1..=12u32, 1..=28u32))
        .prop_map(|it| it.and_then(|(year, month, day)| NaiveDate::from_ymd_opt(year, month, day)));
    (years, date, lane, words, state, origin(), extra()).prop_map(
        |((year, until), date, lane, (first, text, note), state, origin, extra)| Entry {
            id: EntryId(0),
            year: year.min(until),
            until: year.max(until),
            date,
            lane,
            text: format!("{first}{text}"),
            note,
            state,
            origin,
            extra,
        },
    )
}

/// A plan made through the editor's door.
pub(crate) fn plan() -> impl Strategy<Value = Plan> {
    let profile = (named(), named(), named(), text(), text());
    let texts = prop::collection::vec(text(), Field::ALL.len());
    let personal = (prop::option::of(year()), prop::option::of(year()))
        .prop_map(|(born, joined)| Personal { born, joined });
    let entries = prop::collection::vec(entry(), 0..6);
    let span = prop::sample::select(vec![Span::FiveYears, Span::TenYears]);
    let head = (any::<u64>(), year(), span, extra());
    (head, profile, texts, personal, entries).prop_map(
        |((bits, start, span, extra), profile, texts, personal, entries)| {
            let (town, job, rank, pack_revision, document) = profile;
            let profile = Profile {
                town,
                job,
                rank,
                pack_revision,
                document,
            };
            let mut plan = Plan::new(PlanId::from_bits(bits), "", profile, start, span);
            plan.extra = extra;
            let mut changes = vec![Change::Say(personal)];
            let fields = Field::ALL.into_iter().zip(texts);
            changes.extend(fields.map(|(field, text)| Change::Write(field, text)));
            changes.extend(entries.into_iter().zip(1..).map(|(entry, id)| Change::Add {
                at: 0,
                entry: Box::new(Entry {
                    id: EntryId(id),
                    ..entry
                }),
            }));
            for change in changes {
                plan.apply(change).unwrap();
            }
            plan
        },
    )
}

/// Exchanges the texts of a node that a person may have written.
fn with_texts(node: &mut Node, change: &mut dyn FnMut(&mut String)) {
    match node {
        Node::Text(text) if !text.is_ascii() || text == "learning" => change(text),
        Node::List(list) => list.iter_mut().for_each(|it| with_texts(it, change)),
        Node::Map(members) => members
            .iter_mut()
            .for_each(|it| with_texts(&mut it.1, change)),
        _ => (),
    }
}

proptest! {
    #[test]
    fn plans_that_are_exported_together_are_imported_as_they_were(plans in prop::collection::vec(plan(), 0..4)) {
        let mut plans = plans;
        plans.sort_by(|one, two| one.id.cmp(&two.id));
        plans.dedup_by(|one, two| one.id == two.id);
        let records: Vec<Record> = plans.iter().map(|it| Record::of(it, 1, "tab", String::new())).collect();
        let text = file::compact(&records, &[], "2026-11-20".parse().unwrap());
        let import = read(&text).unwrap();
        prop_assert_eq!(&import.left_out, &[]);
        let back: Vec<Plan> = import.plans.into_iter().map(|it| it.plan).collect();
        prop_assert_eq!(back, plans);
    }

    /// Whatever the texts of a file are, what is taken of it is within the limits of the editor, and is
    /// taken as it is the next time.
    #[test]
    fn what_is_taken_is_clean_and_stays_so(texts in prop::collection::vec(any::<String>(), 9)) {
        let mut next = texts.iter().cycle();
        let mut text = Node::parse(include_str!("../../../../tests/golden/plan-1.json")).unwrap();
        with_texts(&mut text, &mut |it| it.clone_from(next.next().unwrap()));
        let text = text.compact();
        let import = read(&text).unwrap();
        let plan = &import.plans[0].plan;
        for it in bad_inputs::pairs::texts(plan) {
            prop_assert_eq!(first_hidden(it), None);
            prop_assert_eq!(too_long(it, MOST_CHARACTERS), None);
        }
        let again = read(&exported(plan)).unwrap();
        prop_assert_eq!(&again.plans[0].plan, plan);
        prop_assert_eq!(&again.plans[0].notes, &[]);
    }

    #[test]
    fn a_file_is_lines_of_text_without_control_characters(plan in plan(), kept in any::<String>()) {
        let record = Record::of(&plan, 1, "tab", String::new());
        let text = file::pretty([&record], &[kept], "2026-11-20".parse().unwrap());
        prop_assert!(text.chars().all(|it| it == '\n' || u32::from(it) >= 0x20));
        prop_assert_eq!(text.chars().next_back(), Some('\n'));
        let value: serde_json::Value = serde_json::from_str(&text).unwrap();
        prop_assert_eq!(value["plans"][0]["name"].as_str(), Some(plan.name.as_str()));
    }

    #[test]
    fn an_exported_plan_is_imported_as_it_was(plan in plan()) {
        let mut import = read(&exported(&plan)).unwrap();
        prop_assert_eq!(&import.left_out, &[]);
        let first = import.plans.remove(0);
        prop_assert_eq!(&first.notes, &[]);
        prop_assert!(!first.changed_by_hand);
        prop_assert_eq!(first.plan, plan);
    }

    #[test]
    fn a_kept_plan_opens_as_it_was(plan in plan()) {
        let record = Record::of(&plan, 1, "tab", String::new());
        prop_assert_eq!(record.open(), Kept::Plan { plan, rev: 1, saved_at: String::new() });
    }

    #[test]
    fn what_was_imported_is_imported_the_same_again(plan in plan(), at in any::<prop::sample::Index>(), with in "[\\PC\"{}0-9]{0,3}") {
        let text = exported(&plan);
        let at = at.index(text.len());
        let at = (0..=at).rev().find(|it| text.is_char_boundary(*it)).unwrap();
        let changed = format!("{}{with}{}", &text[..at], &text[at..]);
        if let Ok(import) = read(&changed) {
            for it in import.plans {
                let again = read(&exported(&it.plan)).unwrap();
                prop_assert_eq!(&again.plans[0].plan, &it.plan);
                prop_assert_eq!(&again.plans[0].notes, &[]);
            }
        }
    }

    #[test]
    fn any_bytes_are_read_or_refused_in_words(bytes in any::<Vec<u8>>()) {
        if let Err(error) = read_file(&bytes, &mut || PlanId::from_bits(1)) {
            prop_assert!(error.to_string().ends_with("ください。"));
        }
    }
}

#[test]
fn a_plan_at_every_limit_of_the_editor_is_imported_as_it_is() {
    let start = FiscalYear::FIRST;
    let id = PlanId::from_bits(1);
    let mut plan = Plan::new(id, "", Profile::default(), start, Span::TenYears);
    let long = "字".repeat(10_000);
    plan.apply(Change::Write(Field::TenYears, long)).unwrap();
    for id in 1..=500 {
        let entry = Entry {
            id: EntryId(id),
            year: start,
            until: FiscalYear::LAST,
            lane: Lane::Life,
            text: "字".repeat(178),
            note: String::new(),
            date: None,
            state: EntryState::Done,
            origin: EntryOrigin::Own,
            extra: Vec::new(),
        };
        let entry = Box::new(entry);
        plan.apply(Change::Add { at: 500, entry }).unwrap();
    }
    let import = read(&exported(&plan)).unwrap();
    assert_eq!(import.plans[0].plan, plan);
    assert_eq!(import.plans[0].notes, []);
}
