use super::*;
use crate::domain::plan::{EntryId, EntryOrigin, EntryState, Lane, fixture};

fn new_id() -> PlanId {
    PlanId::from_bits(7)
}

#[track_caller]
fn read_whole(text: &str) -> Plan {
    let mut notes = Vec::new();
    let node = Node::parse(text).unwrap();
    let plan = read(node, "", &mut new_id, &mut notes).unwrap();
    assert_eq!(notes, []);
    plan
}

#[track_caller]
fn check_survives(text: &str) -> Plan {
    let plan = read_whole(text);
    let written = write(&plan);
    assert_eq!(written, Node::parse(text).unwrap());
    plan
}

/// The fixture's text with a part exchanged.
fn with(part: &str, other: &str) -> String {
    let text = write(&fixture::plan()).compact();
    assert!(text.contains(part), "{text}");
    text.replacen(part, other, 1)
}

#[test]
fn a_plan_reads_as_it_was_written() {
    let plan = fixture::plan();
    assert_eq!(read_whole(&write(&plan).compact()), plan);
}

#[test]
fn the_shipped_text_reads_and_is_written_the_same() {
    let golden = include_str!("../../../../tests/golden/plan-1.json").trim_end();
    assert_eq!(read_whole(golden), fixture::plan());
    assert_eq!(write(&fixture::plan()).compact(), golden);
}

/// The fixture with everything that came after the first shipped text.
fn later() -> Plan {
    let mut plan = fixture::plan();
    for field in LATER_FIELDS {
        *plan.text_mut(field) = format!("{}のこと", field.key());
    }
    plan.personal = Personal {
        born: FiscalYear::new(1998),
        joined: FiscalYear::new(2021),
    };
    plan.entries[0].date = chrono::NaiveDate::from_ymd_opt(2027, 10, 4);
    plan.entries[0].state = EntryState::Idea;
    plan
}

#[test]
fn the_later_shipped_text_reads_and_is_written_the_same() {
    let golden = include_str!("../../../../tests/golden/plan-1-later.json").trim_end();
    assert_eq!(read_whole(golden), later());
    assert_eq!(write(&later()).compact(), golden);
}

#[test]
fn a_date_that_is_none_is_said() {
    for date in [
        "2027-02-30",
        "27-2-3",
        "2027/02/03",
        "+202-02-03",
        "1899-01-01",
        "",
    ] {
        let text = with(
            r#""until":2028"#,
            &format!(r#""until":2028,"date":"{date}""#),
        );
        let mut notes = Vec::new();
        let plan = read(Node::parse(&text).unwrap(), "", &mut new_id, &mut notes).unwrap();
        assert_eq!(plan, fixture::plan(), "{date}");
        assert!(notes[0].loses && notes[0].place == "項目1 › date", "{date}");
    }
}

#[test]
fn unknown_fields_survive_at_every_level() {
    for (part, other) in [
        (
            r#""certainty":"stated"}"#,
            r#""certainty":"stated","why":"x"}"#,
        ),
        (
            r#""label":"土木"}"#,
            r#""label":"土木","reading":"どぼく"}"#,
        ),
        (
            r#""label":"人材育成・マネジメント強化研修"}"#,
            r#""label":"研修","n":1}"#,
        ),
        ("}}]}", r#"},"z":{"n":[1]},"b":null}]}"#),
    ] {
        check_survives(&with(part, other));
    }
    let plan = check_survives(&with("}]}", r#"}],"z":1,"b":{"c":null},"a":"x"}"#));
    let keys: Vec<_> = plan.extra.iter().map(|it| it.0.as_str()).collect();
    assert_eq!(keys, ["z", "b", "a"]);
}

#[test]
fn words_of_a_newer_program_are_kept_until_the_person_changes_them() {
    check_survives(&with(r#""certainty":"stated""#, r#""certainty":"guessed""#));
    check_survives(&with(r#""span_years":5"#, r#""span_years":20"#));
    check_survives(&with(r#""schema":1"#, r#""schema":2"#));
    let plan = check_survives(&with(r#""lane":"learning""#, r#""lane":"sabbatical""#));
    assert_eq!(plan.entries[0].lane, Lane::Unknown("sabbatical".into()));

    let mut plan = check_survives(&with(r#""state":"planned""#, r#""state":"paused""#));
    assert_eq!(plan.entries[0].state, EntryState::Planned);
    plan.entries[0].state = EntryState::Done;
    let again = read_whole(&write(&plan).compact());
    assert_eq!(again.entries[0].state, EntryState::Done);
}

#[test]
fn an_origin_of_an_unknown_kind_is_kept() {
    let text = with(r#""origin":{"statement""#, r#""origin":{"person""#);
    let plan = check_survives(&text);
    assert_eq!(plan.entries[0].origin, EntryOrigin::Own);
}

#[test]
fn repeated_numbers_of_entries_are_renumbered() {
    let text = with(
        "}]}",
        r#"},{"id":1,"year":2027},{"id":4294967295,"year":2027},{"year":2027}]}"#,
    );
    let plan = read_whole(&text);
    let ids: Vec<_> = plan.entries.iter().map(|it| it.id).collect();
    assert_eq!(ids[0], EntryId(1));
    let different: std::collections::BTreeSet<_> = ids.iter().collect();
    assert_eq!(different.len(), 4);
}

#[test]
fn years_out_of_range_are_said_and_exchanged_years_put_right() {
    let mut notes = Vec::new();
    let text = with(r#""year":2027,"until":2028"#, r#""year":2028,"until":2027"#);
    let plan = read(Node::parse(&text).unwrap(), "", &mut new_id, &mut notes).unwrap();
    assert_eq!(plan, fixture::plan());
    assert!(!notes[0].loses);

    let text = with(r#""year":2027"#, r#""year":1899"#);
    let plan = read(Node::parse(&text).unwrap(), "", &mut new_id, &mut notes).unwrap();
    assert!(plan.entries.is_empty());
    assert!(notes[1].loses);
    assert_eq!(notes[1].place, "項目1 › year");
}
