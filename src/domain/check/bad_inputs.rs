//! What a pack may hold that it should not, and what its editor is told: the place, what is wrong, what
//! to write instead. One line a case; the numbers are the classes of `reliability.md`.

use super::*;

mod characters;
mod meaning;
mod pairs;
mod shape;
mod towns;
mod values;

/// A small town with a little of everything.
pub(super) const TOWN: &str = r#"{
  "schema": 1,
  "min_reader": 1,
  "revision": "2026-11-20.1",
  "town": {"id": "hoshi", "code": "999996", "name": "ほし町", "prefecture": "架空県"},
  "documents": [{
    "id": "plan", "kind": "plan", "title": "ほし町の方針", "url": "https://example.jp/a.pdf",
    "valid": {"from": "2024-04-01", "to": "2029-03-31"},
    "sections": [{"id": "s-1", "title": "第1章", "page": "3"}]
  }],
  "ranks": [
    {"id": "clerk", "label": "主事", "next": ["chief"], "src": "s-1"},
    {"id": "chief", "label": "主任", "next": [], "src": "s-1"}
  ],
  "jobs": [
    {"id": "office", "label": "事務", "aliases": ["行政"], "ladder": ["clerk", "chief"], "src": "s-1"}
  ],
  "tracks": [{
    "id": "dx", "label": "DX人材", "src": "s-1", "levels": [
      {"id": "dx-1", "label": "入門", "when": {"years": {"min": 1, "max": 3, "basis": "service"}}},
      {"id": "dx-2", "label": "応用", "requires": ["dx-1"]}
    ]
  }],
  "trainings": [{"id": "tr-1", "label": "新任研修", "mode": "off-jt", "src": "s-1"}],
  "year": [
    {"id": "talk", "label": "期首面談", "kind": "interview", "months": {"from": 5, "to": 6}, "src": "s-1"}
  ],
  "gaps": [
    {"id": "gap-1", "topics": ["training"], "what": "研修の日程", "certainty": "lost", "why": "表が欠けている。", "src": "s-1"}
  ]
}
"#;

/// The town with a part exchanged.
#[track_caller]
pub(super) fn with(part: &str, other: &str) -> String {
    assert!(TOWN.contains(part), "{part}");
    TOWN.replacen(part, other, 1)
}

/// The problems as they are shown, each with a remedy.
#[track_caller]
fn problems(text: &str) -> Vec<String> {
    let problems = read(text).err().unwrap_or_default();
    for it in &problems {
        let remedy = it.wrong.remedy();
        assert!(remedy.ends_with('。'), "{remedy}");
        assert!(it.to_string().ends_with(&remedy), "{it}");
        assert!(it.line > 0, "{it}");
    }
    problems.iter().map(ToString::to_string).collect()
}

/// A problem of the pack is said so.
#[track_caller]
fn check_said(text: &str, said: &str) {
    let problems = problems(text);
    assert!(
        problems.iter().any(|it| it.contains(said)),
        "{said} in {problems:#?}"
    );
}

/// The only problem of the pack is this one.
#[track_caller]
fn check_only(text: &str, said: &str) {
    let problems = problems(text);
    assert_eq!(problems.len(), 1, "{problems:#?}");
    assert!(problems[0].contains(said), "{said} in {problems:#?}");
}

#[track_caller]
fn check_sound(text: &str) -> Catalog {
    read(text).unwrap_or_else(|problems| {
        let problems: Vec<String> = problems.iter().map(ToString::to_string).collect();
        panic!("{problems:#?}")
    })
}

#[test]
fn the_small_town_is_sound() {
    check_sound(TOWN);
}
