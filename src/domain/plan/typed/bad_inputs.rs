//! What people may type or paste that they should not, and what stands in the plan then. One line a
//! case; the numbers are the classes of `reliability.md`.

use unicode_segmentation::UnicodeSegmentation as _;

use super::{cleaned, first_hidden};
use crate::domain::{
    fiscal_year::FiscalYear,
    plan::{
        Entry, EntryId, Plan,
        change::{Change, Refused},
        fixture,
        writing::Field,
    },
};

/// What stands in the plan after this was typed into a field of it and into a line.
#[track_caller]
fn typed(text: &str) -> Result<String, Refused> {
    let mut plan = fixture::plan();
    let mut entry = plan.entries.remove(0);
    entry.note = cleaned(text);
    entry.id = EntryId(7);
    let before = plan.clone();
    let outcome = plan
        .apply(Change::Write(Field::Ask, cleaned(text)))
        .and_then(|_| {
            plan.apply(Change::Add {
                at: 0,
                entry: Box::new(entry),
            })
        });
    match outcome {
        Ok(_) => {
            assert_eq!(plan.notes.ask, plan.entries[0].note);
            Ok(plan.notes.ask)
        }
        Err(refused) => {
            let words = refused.to_string();
            assert!(words.ends_with("ください。"), "{words}");
            assert_eq!(plan, before, "nothing is changed");
            Err(refused)
        }
    }
}

#[track_caller]
fn check_kept_as(text: &str, kept: &str) {
    assert_eq!(typed(text).as_deref(), Ok(kept));
    assert_eq!(first_hidden(kept), None);
}

#[track_caller]
fn check_stays(text: &str) {
    check_kept_as(text, text);
}

#[track_caller]
fn check_refused(change: impl FnOnce(&mut Plan) -> Change, said: &str) {
    let mut plan = fixture::plan();
    let change = change(&mut plan);
    let before = plan.clone();
    let refused = plan.apply(change).unwrap_err().to_string();
    assert!(refused.contains(said), "{refused}");
    assert!(refused.ends_with("ください。"), "{refused}");
    assert_eq!(plan, before);
}

fn replace(change: impl FnOnce(&mut Entry)) -> impl FnOnce(&mut Plan) -> Change {
    |plan| {
        let mut entry = plan.entries[0].clone();
        change(&mut entry);
        Change::Replace(Box::new(entry))
    }
}

#[test]
fn b15_b44_too_much() {
    assert_eq!(
        typed(&"あ".repeat(10_000_000)),
        Err(Refused::TooLong {
            characters: 10_000_000
        })
    );
    assert_eq!(
        typed(&"a".repeat(1_000_000)),
        Err(Refused::TooLong {
            characters: 1_000_000
        })
    );
    assert_eq!(
        typed(&"a".repeat(10_001)),
        Err(Refused::TooLong { characters: 10_001 })
    );
    check_stays(&"𠮷".repeat(10_000));
    let said = "1つの欄に書けるのは10000文字までです（いま10001文字）。短くしてください。";
    check_refused(|_| Change::Write(Field::Name, "a".repeat(10_001)), said);
}

#[test]
fn b44_what_comes_from_other_programs() {
    // Cells of a spreadsheet, lines of Windows and of old Macs, of a word processor, of a web page.
    check_kept_as("年度\t研修\r\n2026\tDX\r\n", "年度\t研修\n2026\tDX\n");
    check_kept_as("一\r二\r\r三", "一\n二\n\n三");
    check_kept_as("前\u{b}後\u{c}", "前後");
    check_stays("前\u{2028}後\u{2029}\u{a0}\u{3000}。");
    check_stays("<b style=\"color:red\">太字</b>&nbsp;");
}

#[test]
fn b20_b22_years() {
    for year in [
        0,
        -1,
        1899,
        2200,
        9999,
        10_000,
        268_435_456,
        i32::MIN,
        i32::MAX,
    ] {
        assert_eq!(FiscalYear::new(year), None, "{year}");
    }
    for year in [1900, 2026, 2199] {
        assert_eq!(FiscalYear::new(year).map(FiscalYear::number), Some(year));
    }
    let backwards = replace(|it| it.until = FiscalYear::FIRST);
    check_refused(
        backwards,
        "終わりの年度は、始まりの年度より後にしてください。",
    );
    let mut plan = fixture::plan();
    let long = replace(|it| (it.year, it.until) = (FiscalYear::FIRST, FiscalYear::LAST))(&mut plan);
    plan.apply(long).unwrap();
    plan.apply(Change::StartIn(FiscalYear::FIRST)).unwrap();
    assert_eq!(plan.years().count(), 6);
    plan.apply(Change::StartIn(FiscalYear::LAST)).unwrap();
    assert_eq!(plan.years().last(), Some(FiscalYear::LAST));
}

#[test]
fn nothing_said_and_nothing_there() {
    for blank in ["", " ", "\u{3000}\n\t", "\u{a0}"] {
        check_refused(
            replace(|it| it.text = blank.into()),
            "内容を書いてください。",
        );
    }
    check_refused(|_| Change::Remove(EntryId(9)), "その項目は見つかりません。");
    check_refused(
        replace(|it| it.id = EntryId(0)),
        "その項目は見つかりません。",
    );
}

#[test]
fn b23_b24_b25_what_hides_text() {
    const CASES: [&str; 24] = [
        "\u{0}",
        "\u{1}",
        "\u{7}",
        "\u{8}",
        "\u{1b}",
        "\u{1f}",
        "\u{7f}",
        "\u{80}",
        "\u{85}",
        "\u{9f}",
        "\u{202a}",
        "\u{202b}",
        "\u{202c}",
        "\u{202d}",
        "\u{202e}",
        "\u{2066}",
        "\u{2067}",
        "\u{2068}",
        "\u{2069}",
        "\u{200e}",
        "\u{200f}",
        "\u{61c}",
        "\u{feff}",
        "\u{202e}\u{0}",
    ];
    for hidden in CASES {
        check_kept_as(&format!("{hidden}報{hidden}告書{hidden}"), "報告書");
        assert!(first_hidden(&format!("報{hidden}")).is_some());
    }
    // What a lone surrogate of a text field becomes on its way here is a character like any other.
    check_stays("報\u{fffd}告");
}

#[test]
fn b26_what_does_not_show() {
    const CASES: [&str; 8] = [
        "あ\u{200b}い",
        "a\u{200c}b",
        "a\u{2060}b",
        "co\u{ad}op",
        "✈\u{fe0e}✈\u{fe0f}",
        "คำ\u{e48}\u{e49}",
        "e\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}\u{307}\u{308}",
        "か\u{3099}は\u{309a}",
    ];
    for text in CASES {
        check_stays(text);
    }
    let tower = |height: usize| format!("点{}", "\u{305}".repeat(height));
    check_kept_as(&tower(1_000), &tower(8));
    check_kept_as(
        &format!("{}\u{feff}{}", tower(6), &tower(6)[3..]),
        &tower(8),
    );
    check_kept_as(
        &format!("{}\r{}", tower(9), tower(9)),
        &format!("{}\n{}", tower(8), tower(8)),
    );
}

#[test]
fn b27_b28_b29_text_is_kept_as_typed() {
    const CASES: [&str; 24] = [
        "が",
        "か\u{3099}",
        "\u{fa19}",
        "神\u{e0100}",
        "葛\u{e0101}城",
        "\u{e000}\u{f8ff}",
        "ﾊﾝｶｸｶﾞ",
        "髙﨑𠮷",
        "👨\u{200d}👩\u{200d}👧\u{200d}👦",
        "🇯🇵",
        "1\u{fe0f}\u{20e3}",
        "👍\u{1f3fd}",
        "🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}",
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "\"><svg/onload=alert(1)>",
        "{{constructor}}",
        "${alert(1)}",
        "=HYPERLINK(\"http://a\")",
        "javascript:alert(1)",
        "'; DROP TABLE plans;--",
        "%00%0d%0a",
        "\\u202e",
        "&lt;b&gt;",
    ];
    for text in CASES {
        check_stays(text);
        // At the limit of a field it is whole or refused, never cut.
        let length = text.graphemes(true).count();
        check_stays(&format!("{}{text}", "あ".repeat(10_000 - length)));
        let beyond = typed(&format!("{}{text}", "あ".repeat(10_001 - length)));
        assert_eq!(beyond, Err(Refused::TooLong { characters: 10_001 }));
    }
}

#[test]
fn b50_numbers_are_text() {
    for text in [
        "1,000人",
        "１，０００",
        "千二百",
        "36.5℃",
        "令和８年度",
        "①〜⑳",
        "㍻31年",
        "½",
    ] {
        check_stays(text);
    }
}
