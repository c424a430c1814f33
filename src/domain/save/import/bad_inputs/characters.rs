//! Characters that hide, join, turn or run something: B23 to B30. A text of a file is text.

use super::{NO_JSON, check_bytes, check_noted, check_passes, check_refused, with};
use crate::domain::{
    plan::{EntryOrigin, Lane, Plan, writing::Field},
    save::form,
};

/// Where a plan has text, and what stands there in the shipped file.
const PLACES: [(&str, &str); 9] = [
    ("案A", "プラン1 › name"),
    ("北九州市\"", "プラン1 › town › label"),
    ("土木", "プラン1 › job › label"),
    ("係長", "プラン1 › rank › label"),
    ("北九州市人財戦略（令和７年３月）", "プラン1 › document"),
    ("道路計画を任される", "プラン1 › five_year_vision"),
    ("\"text\": \"人材", "プラン1 › 項目番号1 › text"),
    ("\"label\": \"人材", "プラン1 › 項目番号1 › origin"),
    ("北九州市人財戦略 ２", "プラン1 › 項目番号1 › origin"),
];

/// The shipped file with something behind the text of a place.
fn after(part: &str, more: &str) -> String {
    match part.strip_suffix('"') {
        Some(text) => with(part, &format!("{text}{more}\"")),
        None => with(part, &format!("{part}{more}")),
    }
}

#[track_caller]
fn check_taken_out(hidden: &str) {
    let clean = check_passes(super::golden());
    for (part, place) in PLACES {
        let said = format!("{place}：見えない制御文字を取り除きました。");
        let import = check_noted(&after(part, hidden), &said, false);
        assert_eq!(import.plans[0].plan, clean, "{place}");
    }
}

/// The text stays as it is, in every place.
#[track_caller]
fn check_stays(text: &str) {
    let json = serde_json::to_string(text).unwrap();
    let inside = json.trim_matches('"');
    for (part, place) in PLACES {
        let plan = check_passes(&after(part, inside));
        assert!(texts(&plan).iter().any(|it| it.contains(text)), "{place}");
    }
}

fn texts(plan: &Plan) -> Vec<String> {
    let named = [&plan.profile.town, &plan.profile.job, &plan.profile.rank];
    let labels = named.iter().map(|it| it.label.clone());
    let fields = Field::ALL.iter().map(|it| plan.text(*it).to_owned());
    let entry = &plan.entries[0];
    let mut lines = vec![entry.text.clone(), plan.profile.document.clone()];
    if let EntryOrigin::Pack {
        statement, source, ..
    } = &entry.origin
    {
        lines.extend([statement.label.clone(), source.clone()]);
    }
    labels.chain(fields).chain(lines).collect()
}

#[test]
fn b23_control_characters() {
    for hidden in [
        "\\u0000", "\\u0001", "\\u0007", "\\u001b", "\\u007f", "\\u0085", "\\u009f",
    ] {
        check_taken_out(hidden);
    }
    check_refused(&with("案A", "案\u{7}A"), NO_JSON);
    check_refused(&with("案A", "案\u{1b}A"), NO_JSON);
    check_bytes(with("案A", "案\0A").as_bytes(), "UTF-8で保存し直して");
    // In a string as it is, a delete is no sign of JSON: it is taken out like one written as \u007f.
    check_noted(
        &with("案A", "案\u{7f}A"),
        "見えない制御文字を取り除きました。",
        false,
    );
    assert_eq!(check_passes(&with("案A", "案\\r\\nA\\tB")).name, "案\nA\tB");
}

#[test]
fn b24_lone_surrogates() {
    for escape in ["\\ud800", "\\udfff", "\\ud83d\\u0041", "\\udc68\\ud83d"] {
        check_refused(&with("案A", &format!("案{escape}A")), NO_JSON);
    }
    check_bytes(b"{\"app\":\"\xed\xa0\x80\"}", "UTF-8で保存し直して");
    check_bytes(b"{\"app\":\"\xed\xbf\xbf\"}", "UTF-8で保存し直して");
}

#[test]
fn b25_marks_of_direction() {
    const MARKS: [&str; 10] = [
        "\u{202a}", "\u{202b}", "\u{202c}", "\u{202d}", "\u{202e}", "\u{2066}", "\u{2069}",
        "\u{200e}", "\u{200f}", "\u{61c}",
    ];
    for mark in MARKS {
        check_taken_out(mark);
    }
    let lane = with("\"learning\"", "\"learn\u{202e}ing\"");
    let import = check_noted(&lane, "項目番号1 › lane：見えない制御文字", false);
    assert_eq!(import.plans[0].plan.entries[0].lane, Lane::Learning);
}

#[test]
fn b26_marks_that_do_not_show() {
    check_taken_out("\u{feff}");
    for text in [
        "あ\u{200b}い",
        "a\u{2060}b",
        "co\u{ad}op",
        "家族👨\u{200d}👩\u{200d}👧",
        "✈\u{fe0e}✈\u{fe0f}",
        "क\u{94d}\u{200d}ष",
        "e\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}\u{307}\u{308}",
    ] {
        check_stays(text);
    }
    let text = with("案A", &format!("案e{}A", "\u{301}".repeat(1_000)));
    let import = check_noted(
        &text,
        "name：1つの文字に重なりすぎた記号を取り除きました。",
        false,
    );
    let kept = format!("案e{}A", "\u{301}".repeat(8));
    assert_eq!(import.plans[0].plan.name, kept);
}

#[test]
fn b27_variants_of_kanji_and_kana() {
    const CASES: [&str; 9] = [
        "が",
        "か\u{3099}",
        "\u{fa19}",
        "神\u{e0100}",
        "葛\u{e0101}城",
        "\u{e000}\u{f8ff}",
        "ﾊﾝｶｸ",
        "ｶﾞｷﾞ",
        "髙﨑𠮷",
    ];
    for text in CASES {
        check_stays(text);
    }
}

#[test]
fn b28_a_cut_is_never_inside_a_character() {
    const CASES: [&str; 7] = [
        "👨\u{200d}👩\u{200d}👧\u{200d}👦",
        "🇯🇵",
        "1\u{fe0f}\u{20e3}",
        "👍\u{1f3fd}",
        "神\u{e0100}",
        "か\u{3099}",
        "🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}",
    ];
    for shown in CASES {
        let begin = "あ".repeat(10_000);
        let import = check_noted(
            &with("案A", &format!("{begin}{shown}")),
            "後ろを入れていません。",
            true,
        );
        assert_eq!(import.plans[0].plan.name, begin, "{shown}");
        let fits = format!("{}{shown}", "あ".repeat(9_999));
        assert_eq!(check_passes(&with("案A", &fits)).name, fits);
    }
    // The second flag is cut off whole; the first stays.
    let begin = format!("{}🇯🇵", "あ".repeat(9_999));
    let import = check_noted(
        &with("案A", &format!("{begin}🇫🇷")),
        "後ろを入れていません。",
        true,
    );
    assert_eq!(import.plans[0].plan.name, begin);
}

#[test]
fn b29_markup_is_text() {
    const CASES: [&str; 13] = [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<svg/onload=alert(1)>",
        "\"><b onmouseover=alert(1)>",
        "' autofocus onfocus=alert(1) '",
        "<iframe srcdoc=\"<script>alert(1)</script>\">",
        "<a href=\"javascript:alert(1)\">x</a>",
        "<style>@import'//a'</style>",
        "<!--<img src=\"--><img src=x onerror=alert(1)//\">",
        "</textarea><script>alert(1)</script>",
        "{{constructor.constructor('alert(1)')()}}",
        "${alert(1)}",
        "&lt;script&gt;",
    ];
    for text in CASES {
        check_stays(text);
    }
}

#[test]
fn b30_addresses_are_text() {
    const CASES: [&str; 8] = [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "java\tscript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "vbscript:msgbox(1)",
        "//example.com",
        "\\\\example.com\\share",
        "file:///etc/passwd",
    ];
    for text in CASES {
        check_stays(text);
    }
}

/// What is understood in part is kept whole, with what is unknown in it: cleaning does not lose that.
#[test]
fn cleaning_keeps_what_is_unknown_beside_the_text() {
    for part in [
        "\"土木\"",
        "\"係長\"",
        "\"北九州市\"",
        "\"人材育成・マネジメント強化研修\"\n            }",
    ] {
        let (label, rest) = part.rsplit_once('"').unwrap();
        let text = with(
            part,
            &format!("{label}\u{202e}\", \"kana\": \"ヨ\u{202e}ミ\"{rest}"),
        );
        let import = check_noted(&text, "見えない制御文字を取り除きました。", false);
        let kept = form::write(&import.plans[0].plan).compact();
        assert!(
            kept.contains(&format!("{label}\",\"kana\":\"ヨミ\"")),
            "{kept}"
        );
    }
}
