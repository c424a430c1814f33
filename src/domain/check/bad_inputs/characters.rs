//! Characters that hide, turn or run something in a pack: B23 to B32, B56.

use super::{check_only, check_said, check_sound, with};

/// Where a pack has words, and the path that is said of them.
const PLACES: [(&str, &str); 8] = [
    ("2026-11-20.1", "revision"),
    ("ほし町\"", "town.name"),
    ("ほし町の方針", "documents[0].title"),
    ("第1章", "documents[0].sections[0].title"),
    ("\"page\": \"3", "documents[0].sections[0].page"),
    ("行政", "jobs[0].aliases[0]"),
    ("新任研修", "trainings[0].label"),
    ("表が欠けている。", "gaps[0].why"),
];

/// The town with something behind the words of a place.
fn after(part: &str, more: &str) -> String {
    match part.strip_suffix('"') {
        Some(text) => with(part, &format!("{text}{more}\"")),
        None => with(part, &format!("{part}{more}")),
    }
}

#[track_caller]
fn check_refused(hidden: &str, code: &str) {
    for (part, path) in PLACES {
        let said =
            format!("（{path}）：使えない文字（U+{code}）があります。 その文字を消してください。");
        check_only(&after(part, hidden), &said);
    }
}

/// The words stay as they are, in every place.
#[track_caller]
fn check_stays(text: &str) {
    let json = serde_json::to_string(text).unwrap();
    for (part, path) in PLACES {
        let catalog = check_sound(&after(part, json.trim_matches('"')));
        let kept = format!("{:?}", catalog.pack());
        let shown = format!("{text:?}");
        assert!(kept.contains(shown.trim_matches('"')), "{path}");
    }
}

#[test]
fn b23_control_characters() {
    const CASES: [(&str, &str); 7] = [
        ("\\u0000", "0000"),
        ("\\u0001", "0001"),
        ("\\u0007", "0007"),
        ("\\r", "000D"),
        ("\\u007f", "007F"),
        ("\\u0085", "0085"),
        ("\\u009f", "009F"),
    ];
    for (hidden, code) in CASES {
        check_refused(hidden, code);
    }
    check_only(&after("ほし町\"", "\u{7}"), "改行は \\n と書いてください。");
    check_only(&after("ほし町\"", "\u{0}"), "UTF-8で保存し直してください。");
}

#[test]
fn b25_b26_marks_that_turn_or_hide() {
    const CASES: [(&str, &str); 7] = [
        ("\u{202a}", "202A"),
        ("\u{202e}", "202E"),
        ("\u{2066}", "2066"),
        ("\u{200e}", "200E"),
        ("\u{61c}", "061C"),
        ("\u{feff}", "FEFF"),
        (
            "e\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}",
            "0301",
        ),
    ];
    for (hidden, code) in CASES {
        check_refused(hidden, code);
    }
    for text in [
        "家族👨\u{200d}👩\u{200d}👧",
        "✈\u{fe0f}",
        "e\u{301}\u{302}",
        "あ\u{200b}い",
        "co\u{ad}op",
    ] {
        check_stays(text);
    }
}

#[test]
fn b27_variants_of_kanji_and_kana() {
    for text in [
        "か\u{3099}が",
        "\u{fa19}",
        "神\u{e0100}",
        "葛\u{e0101}城",
        "\u{e000}",
        "ﾊﾝｶｸ",
        "髙﨑𠮷",
    ] {
        check_stays(text);
    }
}

#[test]
fn b29_b31_markup_is_text() {
    const CASES: [&str; 16] = [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<svg/onload=alert(1)>",
        "\"><b onmouseover=alert(1)>",
        "' autofocus onfocus=alert(1) '",
        "<iframe srcdoc=x>",
        "<a href=\"javascript:alert(1)\">x</a>",
        "<style>*{display:none}</style>",
        "<!--",
        "</p></main>",
        "{{constructor}}",
        "&lt;b&gt;",
        "<svg><text>主任</text></svg>",
        "**太字** [x](javascript:alert(1))",
        "<ruby>主任<rt>しゅにん</rt></ruby>",
        "| a | b |\n|---|---|",
    ];
    for text in CASES {
        check_stays(text);
    }
}

#[test]
fn b30_only_https_addresses() {
    const CASES: [&str; 16] = [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "java\\tscript:alert(1)",
        "data:text/html,x",
        "vbscript:msgbox(1)",
        "//example.jp/",
        "http://example.jp/",
        "HTTPS://example.jp/",
        " https://example.jp/",
        "https:/example.jp/",
        "https://",
        "https:///example.jp",
        "https://example.jp/\\\"onclick=x",
        "https://example.jp/<b>",
        "https://example.jp\\\\@evil.example",
        "",
    ];
    for url in CASES {
        let said = "（documents[0].url）：https のアドレスではありません。 https:// から始まるアドレスにするか、消してください。";
        check_only(&with("https://example.jp/a.pdf", url), said);
    }
    for hidden in ["\u{202e}", "\u{feff}", "\\u0007"] {
        let said = "（documents[0].url）：https のアドレスではありません。";
        check_said(&after("https://example.jp/a.pdf", hidden), said);
    }
    check_sound(&with(
        "https://example.jp/a.pdf",
        "https://例え.jp/方針#第1章?a=%20",
    ));
}

#[test]
fn b32_keys_that_are_special_elsewhere() {
    for key in ["__proto__", "constructor", "toString"] {
        let said = format!("「{key}」という項目はありません。 消してください。");
        check_only(
            &with(
                "\"revision\"",
                &format!("\"{key}\": {{\"x\": 1}}, \"revision\""),
            ),
            &said,
        );
    }
}

/// An id of a pack may be a name that a page has for itself: its anchor has a prefix of its own.
#[test]
fn b56_ids_that_pages_have_for_themselves() {
    for id in ["choose", "sources", "station-list", "next-rank", "src-s-1"] {
        let said =
            format!("（trainings[0].id）：「{id}」はアプリが使うidです。 別のidにしてください。");
        check_only(
            &with("\"id\": \"tr-1\"", &format!("\"id\": \"{id}\"")),
            &said,
        );
    }
    for id in ["app", "main", "body", "location", "constructor"] {
        check_sound(&with("\"id\": \"tr-1\"", &format!("\"id\": \"{id}\"")));
    }
}
