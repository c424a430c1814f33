//! Text that would be more than text in a spreadsheet or in Markdown: B29 and B33 of `reliability.md`.
//! Cells are read back by a reader that is not ours.

use super::{
    paper::{Paper, Section},
    tests::{COLUMNS, cells},
};

/// What a cell with this text reads as.
#[track_caller]
fn check_cell(text: &str, read: &str) {
    let paper = Paper {
        facts: vec![("名前".into(), text.into())],
        sections: vec![Section {
            points: vec![text.into()],
            ..Section::default()
        }],
        ..Paper::default()
    };
    let csv = paper.csv(COLUMNS);
    assert!(csv.starts_with('\u{feff}') && csv.ends_with("\r\n"));
    let rows = cells(&csv);
    assert!(rows.iter().all(|it| it.len() == 6), "{rows:?}");
    assert_eq!((rows[1][3].as_str(), rows[2][3].as_str()), (read, read));
    assert_eq!(rows.len(), 4);
}

#[test]
fn b33_cells_that_would_be_formulas() {
    const CASES: [(&str, &str); 16] = [
        ("=1+1", "'=1+1"),
        ("=cmd|'/c calc'!A0", "'=cmd|'/c calc'!A0"),
        (
            "=HYPERLINK(\"http://a\",\"b\")",
            "'=HYPERLINK(\"http://a\",\"b\")",
        ),
        ("+81-93-000-0000", "'+81-93-000-0000"),
        ("-1", "'-1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t=1"),
        ("\r=1", "'\n=1"),
        ("\n=1", "'\n=1"),
        ("＝1", "'＝1"),
        ("＋1", "'＋1"),
        ("－1", "'－1"),
        ("＠x", "'＠x"),
        // What hides before the sign is taken out first.
        ("\u{feff}=1", "'=1"),
        ("\u{202e}@x", "'@x"),
        ("\u{0}-1", "'-1"),
    ];
    for (text, read) in CASES {
        check_cell(text, read);
    }
}

#[test]
fn b33_signs_of_the_format() {
    const CASES: [(&str, &str); 11] = [
        ("a,b", "a,b"),
        ("a;b|c\td", "a;b|c\td"),
        ("\"", "\""),
        ("\"a\"\"b\"", "\"a\"\"b\""),
        ("a\",\"=1+1", "a\",\"=1+1"),
        ("一\n二", "一\n二"),
        ("一\r\n二", "一\n二"),
        ("一\r二", "一\n二"),
        ("\u{2028}", "\u{2028}"),
        ("'=1", "'=1"),
        ("", ""),
    ];
    for (text, read) in CASES {
        check_cell(text, read);
    }
}

#[track_caller]
fn check_markdown(text: &str, written: &str) {
    let paper = Paper {
        title: text.into(),
        ..Paper::default()
    };
    assert_eq!(paper.markdown(), format!("# {written}\n\n"));
}

#[test]
fn b29_markdown_marks_nothing_up() {
    const CASES: [(&str, &str); 14] = [
        (
            "<script>alert(1)</script>",
            "\\<script\\>alert\\(1\\)\\</script\\>",
        ),
        (
            "<img src=x onerror=alert(1)>",
            "\\<img src\\=x onerror\\=alert\\(1\\)\\>",
        ),
        (
            "[x](javascript:alert(1))",
            "\\[x\\]\\(javascript:alert\\(1\\)\\)",
        ),
        ("![x](http://a/b.png)", "\\!\\[x\\]\\(http://a/b.png\\)"),
        ("<http://a>", "\\<http://a\\>"),
        ("**太字**", "\\*\\*太字\\*\\*"),
        ("`code`", "\\`code\\`"),
        ("&lt;b&gt;", "&amp;lt;b&amp;gt;"),
        ("# 見出し", "\\# 見出し"),
        ("- 一", "\\- 一"),
        ("1. 一", "1\\. 一"),
        ("| a | b |", "\\| a \\| b \\|"),
        ("~~消~~", "\\~\\~消\\~\\~"),
        ("隠\u{202e}し\u{0}字\u{feff}", "隠し字"),
    ];
    for (text, written) in CASES {
        check_markdown(text, written);
    }
}
