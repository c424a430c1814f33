//! What holds of every sheet: nothing on it that was not chosen, nothing chosen that is missing, and
//! its texts come back from what it is written as.

use proptest::prelude::*;

use super::{
    paper::{Paper, Section},
    tests::{COLUMNS, cells},
    *,
};
use crate::domain::{
    pieces::pieces_of,
    plan::{Lane, typed::cleaned},
    save::import::properties::{plan, year},
};

/// Markdown with its signs taken back, as CommonMark reads them.
fn read(markdown: &str) -> String {
    let mut read = String::new();
    let mut rest = markdown.chars().peekable();
    while let Some(it) = rest.next() {
        match rest.peek() {
            Some(next) if it == '\\' && next.is_ascii_punctuation() => read.extend(rest.next()),
            _ => read.push(it),
        }
    }
    read.replace("&amp;", "&")
}

proptest! {
    #[test]
    fn what_is_chosen_is_on_it_and_nothing_else(plan in plan(), chosen in prop::sample::subsequence(OFFERED.to_vec(), 0..=12), year in year()) {
        let choices = OFFERED.into_iter().fold(Choices::default(), |it, piece| it.with(piece, chosen.contains(&piece)));
        let sheet = Sheet::of(&plan, None, &choices, year);
        let lines = || [&sheet.done, &sheet.doing, &sheet.planned].into_iter().flatten();
        for it in lines() {
            prop_assert!(pieces_of(it).all(|it| chosen.contains(&it)));
        }
        let has_life = lines().any(|it| matches!(it.lane, Lane::Life | Lane::Unknown(_)));
        prop_assert!(!has_life || chosen.contains(&Piece::Life));
        let has_ideas = lines().any(|it| it.state == EntryState::Idea);
        prop_assert!(!has_ideas || chosen.contains(&Piece::Ideas));
        let shown = plan.entries.iter().filter(|it| choices.has_line(it)).count();
        prop_assert_eq!(lines().count(), shown);
        prop_assert!(sheet.left_out.iter().all(|(piece, count)| !chosen.contains(piece) && *count > 0));
        prop_assert!(sheet.to_talk_about().iter().all(|it| lines().any(|line| line.id == it.id)));
        prop_assert!(chosen.contains(&Piece::Age) || sheet.age.is_none());
    }

    #[test]
    fn markdown_reads_as_what_was_typed(typed in any::<String>()) {
        let paper = Paper { title: typed.clone(), ..Paper::default() };
        let markdown = paper.markdown();
        prop_assert!(markdown.chars().all(|it| it == '\n' || it == '\t' || !it.is_control()));
        let title = markdown.strip_prefix("# ").and_then(|it| it.strip_suffix("\n\n")).unwrap();
        prop_assert!(!title.contains('<') || title.contains("\\<"));
        prop_assert_eq!(read(title), cleaned(&typed));
    }

    #[test]
    fn a_cell_is_what_was_typed_and_never_a_formula(typed in prop_oneof![any::<String>(), "[=+@\t\r\n\u{feff}-]{0,3}.{0,9}"]) {
        let section = Section { remark: typed.clone(), points: vec![typed.clone()], ..Section::default() };
        let csv = Paper { sections: vec![section], ..Paper::default() }.csv(COLUMNS);
        prop_assert!(csv.chars().all(|it| matches!(it, '\n' | '\t' | '\r') || !it.is_control()));
        let rows = cells(&csv);
        let cell = &rows[1][3];
        prop_assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\n', '\r']), "{cell:?}");
        let typed = cleaned(&typed);
        prop_assert!(*cell == typed || cell.strip_prefix('\'') == Some(&typed), "{cell:?}");
    }
}
