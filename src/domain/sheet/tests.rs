use proptest::prelude::*;

use super::*;
use crate::domain::{
    plan::{EntryId, Lane, change::Change, fixture, typed::cleaned, writing::Personal},
    self_check,
    sheet::paper::{Columns, Line, Paper, Section},
};

fn year(number: i32) -> FiscalYear {
    FiscalYear::new(number).unwrap()
}

/// A plan with a line of every lane and state, each with a note, and every text written.
fn full() -> Plan {
    let mut plan = fixture::plan();
    let line = plan.entries.remove(0);
    let states = [
        EntryState::Planned,
        EntryState::Doing,
        EntryState::Done,
        EntryState::Idea,
    ];
    let mut id = 0;
    for lane in Lane::CHOICES {
        for state in states {
            id += 1;
            let entry = Entry {
                id: EntryId(id),
                lane: lane.clone(),
                state,
                text: format!("{}-{state:?}", lane.key()),
                note: format!("note-{id}"),
                ..line.clone()
            };
            let entry = Box::new(entry);
            plan.apply(Change::Add { at: 99, entry }).unwrap();
        }
    }
    for field in Field::ALL {
        *plan.text_mut(field) = format!("text-{}", field.key());
    }
    plan.personal = Personal {
        born: Some(year(1998)),
        joined: Some(year(2021)),
    };
    plan
}

fn check() -> SelfCheck {
    let mut check = self_check::fixture::check();
    for (index, answer) in [(0, Answer::Alone), (1, Answer::Learning)] {
        if let Some(it) = check.items.get_mut(index) {
            it.answer = Some(answer);
        }
    }
    check
}

#[test]
fn the_answers_of_a_self_check_are_on_the_sheet_only_when_chosen_and_never_its_notes() {
    let (plan, check) = (full(), check());
    let of = |choices: &Choices| Sheet::of(&plan, Some(&check), choices, year(2027));
    let without = of(&Choices::default());
    assert_eq!(without.answers, []);
    let answered = check.items.iter().filter(|it| it.answer.is_some()).count();
    assert!(answered >= 2, "{check:?}");
    assert!(without.left_out.contains(&(Piece::SelfCheck, answered)));
    let with = of(&Choices::default().with(Piece::SelfCheck, true));
    assert!(with.left_out.iter().all(|it| it.0 != Piece::SelfCheck));
    let answers: Vec<Answer> = with.answers.iter().map(|it| it.0).collect();
    let places: Vec<usize> = answers
        .iter()
        .map(|it| Answer::ALL.iter().position(|of| of == it).unwrap())
        .collect();
    assert!(places.is_sorted(), "{answers:?}");
    let abilities: Vec<&str> = with.answers.iter().flat_map(|it| it.1.clone()).collect();
    assert_eq!(abilities.len(), answered);
    let none = Sheet::of(&plan, None, &Choices::all_of(&OFFERED), year(2027));
    assert_eq!(none.answers, []);
}

#[test]
fn nothing_private_is_on_the_sheet_unless_chosen() {
    let plan = full();
    let sheet = Sheet::of(&plan, None, &Choices::default(), year(2027));
    let lines = [&sheet.done, &sheet.doing, &sheet.planned];
    for it in lines.into_iter().flatten() {
        assert!(
            it.lane != Lane::Life && it.state != EntryState::Idea,
            "{it:?}"
        );
    }
    assert!(!sheet.has_notes);
    assert_eq!((sheet.age, sheet.service), (None, None));
    let fields: Vec<Field> = sheet.texts.iter().map(|it| it.0).collect();
    assert_eq!(fields, [Field::FiveYears, Field::TenYears, Field::Ask]);
}

#[test]
fn what_is_left_out_is_told() {
    let plan = full();
    let sheet = Sheet::of(&plan, None, &Choices::default(), year(2027));
    assert_eq!(
        sheet.left_out,
        [
            (Piece::Thoughts, 3),
            (Piece::Interviews, 4),
            (Piece::Ideas, 8),
            (Piece::Life, 4),
            (Piece::EntryNotes, 18),
            (Piece::Age, 1),
            (Piece::Service, 1),
        ]
    );
    let all = OFFERED
        .into_iter()
        .fold(Choices::default(), |it, piece| it.with(piece, true));
    let sheet = Sheet::of(&plan, None, &all, year(2027));
    assert_eq!(sheet.left_out, []);
    assert_eq!(
        sheet.done.len() + sheet.doing.len() + sheet.planned.len(),
        plan.entries.len()
    );
    assert_eq!((sheet.age, sheet.service), (Some(29), Some(7)));
}

#[test]
fn an_idea_about_life_wants_both_choices() {
    let plan = full();
    let choices = Choices::default().with(Piece::Life, true);
    let sheet = Sheet::of(&plan, None, &choices, year(2027));
    let life = sheet.planned.iter().filter(|it| it.lane == Lane::Life);
    assert_eq!(life.count(), 1);
}

#[test]
fn what_is_talked_about_is_near() {
    let mut plan = full();
    for entry in &mut plan.entries {
        entry.lane = Lane::Learning;
        let far = if entry.id.0 % 2 == 0 { 2020 } else { 2027 };
        (entry.year, entry.until) = (year(far), year(far));
    }
    let sheet = Sheet::of(&plan, None, &Choices::default(), year(2027));
    let talk = sheet.to_talk_about();
    assert!(
        talk.iter()
            .all(|it| it.state == EntryState::Doing || it.year == year(2027))
    );
    assert!(talk.iter().any(|it| it.state == EntryState::Done));
    assert!(talk.iter().any(|it| it.state == EntryState::Planned));
}

pub(super) const COLUMNS: Columns = Columns(["a", "b", "c", "d", "e", "f"]);

fn paper(texts: &[String]) -> Paper {
    let text = |at: usize| texts[at % texts.len()].clone();
    Paper {
        title: text(0),
        facts: vec![(text(1), text(2))],
        sections: vec![Section {
            heading: text(3),
            texts: vec![(text(4), text(5))],
            lines: vec![Line {
                years: text(6),
                kind: text(7),
                text: text(8),
                state: text(9),
                note: text(10),
            }],
            points: vec![text(11)],
            remark: String::new(),
        }],
        foot: text(12),
    }
}

/// The cells of a CSV text, read by another program's reader.
pub(super) fn cells(csv: &str) -> Vec<Vec<String>> {
    let csv = csv.strip_prefix('\u{feff}').unwrap();
    csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(csv.as_bytes())
        .records()
        .map(|it| it.unwrap().iter().map(str::to_owned).collect())
        .collect()
}

#[test]
fn a_cell_is_never_a_formula() {
    for begin in ["=", "+", "-", "@", "\t", "\r", "＝", "＠"] {
        let text = format!("{begin}HYPERLINK(\"http://a\",\"b\")");
        let rows = cells(&paper(std::slice::from_ref(&text)).csv(COLUMNS));
        let written = rows.iter().flatten().filter(|it| it.contains("HYPERLINK"));
        assert!(written.clone().count() > 5);
        for it in written {
            assert_eq!(it, &format!("'{}", cleaned(&text)));
        }
    }
}

#[test]
fn markdown_of_hostile_text_marks_nothing_up() {
    let text = "# a\n- b\n1. c\n<script>*d*`e`[f](http://g)|&lt;".to_owned();
    let markdown = paper(std::slice::from_ref(&text)).markdown();
    for wrong in ["<script>", "\n# a", "*d*", "`e`", "](http", "&lt;"] {
        assert!(!markdown.contains(wrong), "{wrong} in {markdown}");
    }
}

proptest! {
    #[test]
    fn csv_reads_back_cell_by_cell(texts in prop::collection::vec(".{0,12}", 13)) {
        let begins = |it: &str| format!("a{}", cleaned(it));
        let texts: Vec<String> = texts.iter().map(|it| begins(it)).collect();
        let paper = paper(&texts);
        let rows = cells(&paper.csv(COLUMNS));
        prop_assert!(rows.iter().all(|it| it.len() == 6));
        let line = &paper.sections[0].lines[0];
        prop_assert_eq!(
            &rows[3],
            &vec![
                paper.sections[0].heading.clone(),
                line.years.clone(),
                line.kind.clone(),
                line.text.clone(),
                line.state.clone(),
                line.note.clone(),
            ]
        );
        prop_assert_eq!(&rows[5][3], &paper.foot);
    }
}
