use icalendar::parser;
use proptest::prelude::*;

use super::*;
use crate::domain::{guide::fixture as guide, plan::fixture};

pub(super) const WORDS: CalendarWords = CalendarWords {
    season: "{}（時期の目安）",
    five: "5年後の年度（{}）",
    ten: "10年後の年度（{}）",
    source: "出典：{}",
};

pub(super) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn titles(plan: &Plan, chosen: Chosen) -> Vec<String> {
    let events = events(plan, None, day("2026-05-01"), chosen, &WORDS);
    events.into_iter().map(|it| it.title).collect()
}

fn with_entry(change: impl FnOnce(&mut Entry)) -> Plan {
    let mut plan = fixture::plan();
    plan.visions.five.clear();
    plan.entries[0].date = Some(day("2027-10-03"));
    plan.entries[0].note = "家から近い".into();
    change(&mut plan.entries[0]);
    plan
}

/// The titles, descriptions and days of a file, by a parser that is not ours.
pub(super) fn parsed(file: &str) -> Vec<[String; 4]> {
    let unfolded = parser::unfold(file);
    let calendar = parser::read_calendar(&unfolded).unwrap();
    let value = |it: &parser::Component<'_>, key: &str| {
        let property = it.properties.iter().find(|it| it.name == key);
        property.map_or(String::new(), |it| it.val.to_string())
    };
    calendar
        .components
        .iter()
        .map(|it| ["SUMMARY", "DESCRIPTION", "DTSTART", "DTEND"].map(|key| value(it, key)))
        .collect()
}

pub(super) fn check_lines(file: &str) {
    assert!(file.ends_with("END:VCALENDAR\r\n"));
    for line in file.split_terminator("\r\n") {
        assert!(line.len() <= 75, "{line}");
        assert!(!line.contains(['\r', '\n']), "{line}");
    }
}

pub(super) fn event(title: &str, description: &str) -> Event {
    super::event(&fixture::plan(), "1", day("2027-03-31"), title, description).unwrap()
}

#[track_caller]
fn check_text(text: &str) {
    let file = ics::file(&[event(text, text)], 29_000_000);
    check_lines(&file);
    let text = cleaned(text);
    let [found] = parsed(&file).try_into().unwrap();
    assert_eq!(found, [&text, &text, "20270331", "20270401"]);
}

#[test]
fn a_line_with_a_date_is_an_event_of_that_day() {
    let plan = with_entry(|_| ());
    let [event] = events(&plan, None, day("2026-05-01"), Chosen::default(), &WORDS)
        .try_into()
        .unwrap();
    assert_eq!(event.uid, "0000000000c0ffee-1@career-navi");
    assert_eq!(
        (event.from, event.end),
        (day("2027-10-03"), day("2027-10-04"))
    );
    assert!(event.description.starts_with("出典：北九州市人財戦略"));
    assert!(!event.description.contains("家から近い"));
    assert!(titles(&with_entry(|it| it.date = None), Chosen::default()).is_empty());
}

#[test]
fn private_things_go_out_only_if_chosen() {
    let life = with_entry(|it| it.lane = Lane::Life);
    let unknown = with_entry(|it| it.lane = Lane::Unknown("family".into()));
    let idea = with_entry(|it| it.state = EntryState::Idea);
    let (none, all) = (
        Chosen::default(),
        Chosen {
            life: true,
            ideas: true,
            notes: true,
        },
    );
    for plan in [life, unknown, idea] {
        assert!(titles(&plan, none).is_empty());
        assert_eq!(titles(&plan, all).len(), 1);
    }
    let mut plan = with_entry(|_| ());
    plan.visions.five = "道路計画を任される".into();
    let text = |chosen| ics::file(&events(&plan, None, day("2026-05-01"), chosen, &WORDS), 0);
    let (closed, open) = (parsed(&text(none)), parsed(&text(all)));
    for private in ["家から近い", "道路計画を任される"] {
        assert!(!closed.iter().flatten().any(|it| it.contains(private)));
        assert!(open.iter().flatten().any(|it| it.contains(private)));
    }
}

#[test]
fn a_vision_stands_at_the_beginning_of_its_year() {
    let mut plan = fixture::plan();
    plan.visions.ten = "10年後".into();
    let found = events(&plan, None, day("2026-05-01"), Chosen::default(), &WORDS);
    let found: Vec<_> = found
        .iter()
        .map(|it| (it.from, it.title.as_str()))
        .collect();
    assert_eq!(found, [(day("2031-04-01"), "5年後の年度（2031年度）")]);
}

#[track_caller]
fn check_months(from: u8, to: u8, today: &str, first: &str, end: &str) {
    let found = next_months(Months { from, to }, day(today)).unwrap();
    assert_eq!(found, (day(first), day(end)));
}

#[test]
fn a_season_is_its_whole_months_now_or_next() {
    check_months(4, 4, "2026-11-26", "2027-04-01", "2027-05-01");
    check_months(11, 12, "2026-12-31", "2026-11-01", "2027-01-01");
    check_months(11, 2, "2027-02-28", "2026-11-01", "2027-03-01");
    check_months(11, 2, "2027-03-01", "2027-11-01", "2028-03-01");
    check_months(2, 2, "2028-02-01", "2028-02-01", "2028-03-01");
}

#[test]
fn every_interview_with_months_is_there_with_its_source() {
    let catalog = guide::kitakyushu();
    let who = guide::who("civil-engineering", "staff", None);
    let person = Person::find(&catalog, &who).unwrap();
    let today = day("2026-11-20");
    let plan = with_entry(|it| it.date = None);
    let found = events(&plan, Some(&person), today, Chosen::default(), &WORDS);
    let talks = person
        .year()
        .filter(|it| it.is_talk() && it.months.is_some());
    assert_eq!(found.len(), talks.count());
    assert!(found.len() >= 2);
    for it in &found {
        assert!(it.title.ends_with("（時期の目安）"), "{it:?}");
        assert!(it.description.contains("北九州市"), "{it:?}");
        assert!(it.end > today, "{it:?}");
    }
    check_lines(&ics::file(&found, 29_000_000));
}

#[test]
fn the_file_is_this_one() {
    let file = ics::file(&[event("試験; 1,2", "")], 29_000_000);
    let expected = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//career-navi//career-navi//JA\r\n\
        CALSCALE:GREGORIAN\r\nBEGIN:VEVENT\r\nUID:0000000000c0ffee-1@career-navi\r\n\
        DTSTAMP:20250219T212000Z\r\nDTSTART;VALUE=DATE:20270331\r\nDTEND;VALUE=DATE:20270401\r\n\
        SUMMARY:試験\\; 1\\,2\r\nCLASS:PRIVATE\r\nTRANSP:TRANSPARENT\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    assert_eq!(file, expected);
}

#[test]
fn hostile_texts_come_back_as_they_were() {
    for text in [
        "一\r二\n三\r\n四",
        "a;b,c\\d\\n:\"e\"",
        "前\u{2028}後\u{2029}",
        "\u{0}\u{7}BEGIN:VEVENT\r\nEND:VCALENDAR",
        "葛\u{e0100}城👨‍👩‍👧",
    ] {
        check_text(text);
    }
    // The kanji begins at each octet around the fold.
    for before in 60..80 {
        check_text(&format!("{}漢字{}", "a".repeat(before), "𠮷".repeat(40)));
    }
}

proptest! {
    #[test]
    fn any_text_comes_back(text in "[a;,:\\\\\r\n\t\u{2028}漢𠮷 \"]{1,120}x") {
        check_text(&format!("x{text}"));
    }
}
