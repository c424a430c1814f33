//! Files that are too large, or have too much of something: B15 to B17.

use super::{check_bytes, check_noted, check_passes, golden, with};
use crate::domain::{
    plan::fixture,
    save::{
        import::tests::{exported, read},
        map_reader::MOST_NOTES,
    },
};

#[test]
fn b15_texts_of_ten_megabytes() {
    let text = with("案A", &"x".repeat(10_000_000));
    let import = check_noted(&text, "name：10000文字をこえるため（10000000文字）", true);
    assert_eq!(import.plans[0].plan.name.len(), 10_000);
    let text = with(
        "\"source\": \"",
        &format!("\"source\": \"{}", "x".repeat(10_000_000)),
    );
    check_noted(&text, "origin：10000文字をこえるため", true);
    let text = with(
        "\"start\"",
        &format!("\"x\": \"{}\", \"start\"", "x".repeat(10_000_000)),
    );
    let import = check_noted(&text, "この版が知らない内容が大きすぎるか", true);
    assert_eq!(import.plans[0].plan, fixture::plan());
}

#[test]
fn b16_a_file_beyond_the_limit() {
    check_bytes(
        &vec![b' '; 16_000_001],
        "ファイルが大きすぎます（16MBまで）",
    );
    let mut text = golden().trim_end().to_owned();
    text += &" ".repeat(16_000_000 - text.len());
    check_passes(&text);
}

#[test]
fn b17_a_hundred_thousand_lines() {
    let lines = |one: &str| {
        with(
            "\"entries\": [",
            &format!("\"entries\": [{}", one.repeat(100_000)),
        )
    };
    let import = check_noted(
        &lines(r#"{"year":2026,"text":"x"},"#),
        "500件をこえる項目を99501件、入れていません。",
        true,
    );
    assert_eq!(import.plans[0].plan.entries.len(), 500);
    let import = check_noted(
        &lines(r#"{"year":2026},"#),
        "内容が書かれていない項目を100000件、入れていません。",
        true,
    );
    assert_eq!(import.plans[0].plan.entries.len(), 1);
}

/// Each mistake is told, but not without end: a page of a million notes is none.
#[test]
fn b17_a_hundred_thousand_mistakes() {
    const MORE: &str = "ほかにも、入れていない所や変えた所があります。";
    for one in ["1,", "{\"year\":0},", "{\"year\":2026,\"date\":1},"] {
        let text = with(
            "\"entries\": [",
            &format!("\"entries\": [{}", one.repeat(100_000)),
        );
        let import = check_noted(&text, MORE, true);
        assert_eq!(import.plans[0].notes.len(), MOST_NOTES);
    }
    let text = with(
        "\"plans\": [",
        &format!("\"plans\": [{}", "1,".repeat(100_000)),
    );
    let import = check_noted(&text, MORE, true);
    assert_eq!((import.plans.len(), import.left_out.len()), (1, MOST_NOTES));
}

/// What is kept can be exported, and what was exported can be read again.
#[test]
fn a_plan_that_nests_too_deep_for_a_file_is_not_kept_so() {
    let bare = include_str!("../../../../../tests/golden/plan-1.json");
    for depth in [100, 101, 124, 126] {
        let (open, close) = ("[".repeat(depth), "]".repeat(depth));
        let text = bare.replacen("\"start\"", &format!("\"x\":{open}{close},\"start\""), 1);
        let import = read(&text).unwrap();
        assert_eq!(import.plans[0].notes.is_empty(), depth == 100, "{depth}");
        let again = read(&exported(&import.plans[0].plan)).unwrap();
        assert_eq!(again.plans[0].plan, import.plans[0].plan);
    }
}
