//! What a file may hold that it should not, and what it gets. One line a case; the numbers are the
//! classes of `reliability.md`.

use super::{tests::read, *};
use crate::domain::plan::{EntryState, Lane, fixture};

fn golden() -> &'static str {
    include_str!("../../../../tests/golden/file-1.json")
}

/// The shipped file with a part exchanged.
#[track_caller]
fn with(part: &str, other: &str) -> String {
    assert!(golden().contains(part), "{part}");
    golden().replacen(part, other, 1)
}

#[track_caller]
fn check_bytes(bytes: &[u8], part: &str) {
    let refused = read_file(bytes, &mut || PlanId::from_bits(1)).unwrap_err();
    let words = refused.to_string();
    assert!(words.contains(part), "{words}");
    assert!(words.ends_with("ください。"), "{words}");
}

#[track_caller]
fn check_refused(text: &str, part: &str) {
    check_bytes(text.as_bytes(), part);
}

/// The file reads; `said` is in a note, and whether that means a loss.
#[track_caller]
fn check_noted(text: &str, said: &str, loses: bool) -> Import {
    let import = read(text).unwrap();
    let notes = import.plans.iter().flat_map(|it| &it.notes);
    let all: Vec<&Note> = notes.chain(&import.left_out).collect();
    let found = all.iter().find(|it| it.to_string().contains(said));
    assert_eq!(found.map(|it| it.loses), Some(loses), "{all:?}");
    import
}

#[track_caller]
fn check_passes(text: &str) -> Plan {
    let mut import = read(text).unwrap();
    let first = import.plans.remove(0);
    assert_eq!(first.notes, []);
    first.plan
}

const OTHER: &str = "別のアプリのファイル";
const NO_JSON: &str = "保存ファイルとして読めません";

#[test]
fn b01_nothing_and_bare_values() {
    for text in ["", " \r\n\t", "\u{feff}", "\u{feff}\n"] {
        check_refused(text, "何も入っていません");
    }
    for text in [
        "null",
        "0",
        "\"x\"",
        "[]",
        "true",
        "[{\"app\":\"career-navi\"}]",
    ] {
        check_refused(text, OTHER);
    }
    check_refused("{}", OTHER);
}

#[test]
fn b02_lists_in_place_of_maps() {
    check_noted(
        r#"{"app":"career-navi","kind":"plans","plans":[[1,2]]}"#,
        "プラン1：項目の集まり",
        true,
    );
    check_noted(
        r#"{"app":"career-navi","kind":"plans","plans":{"a":{}}}"#,
        "plans：並び",
        true,
    );
    let text = golden().replace("\"id\": 1,", "\"id\": 1, \"z\": [1],");
    assert_eq!(check_passes(&text).entries[0].extra.len(), 1);
    let text = with("\"entries\": [", "\"entries\": [[1], 5, null, ");
    let import = check_noted(&text, "項目1：項目の集まり", true);
    assert_eq!(import.plans[0].plan.entries.len(), 1);
}

#[test]
fn b03_cut_at_every_sixteenth() {
    let bytes = golden().trim_end().as_bytes();
    for part in 1..16 {
        let cut = &bytes[..bytes.len() * part / 16];
        let refused = read_file(cut, &mut || PlanId::from_bits(1)).unwrap_err();
        let is_named = matches!(refused, ImportError::NotJson(_) | ImportError::NotUtf8);
        assert!(is_named, "{refused:?}");
    }
}

#[test]
fn b04_deep_nesting() {
    for depth in [128, 1_000_000] {
        let text = format!("{{\"app\":\"career-navi\",\"x\":{}", "[".repeat(depth));
        check_refused(&text, "入れ子が深すぎるか");
    }
    let nested = format!("\"a\": {}{}, \"id\": 1,", "[".repeat(100), "]".repeat(100));
    check_passes(&with("\"id\": 1,", &nested));
}

#[test]
fn b05_encodings() {
    check_passes(&format!("\u{feff}{}", golden()));
    check_passes(&golden().replace('\n', "\r\n"));
    let utf16: Vec<u8> = "\u{feff}{\"app\":\"career-navi\"}"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    check_bytes(&utf16, "UTF-8で保存し直して");
    check_bytes(&utf16[2..], "UTF-8で保存し直して");
    check_bytes(b"{\"name\":\"\x88\xc4A\"}", "UTF-8で保存し直して");
}

#[test]
fn b06_slips_of_the_hand() {
    for (part, other) in [
        ("\"rev\": 3,", "\"rev\": 3,,"),
        ("29c55bd3\"", "29c55bd3\","),
        ("\"rev\": 3,", "// rev\n\"rev\": 3,"),
        ("\"rev\"", "'rev'"),
        ("\"rev\"", "“rev”"),
        ("\"rev\":", "\"rev\"："),
        ("\"rev\": 3", "\"rev\": ３"),
        ("\"rev\": 3,", "\"rev\": 3"),
        ("案A", "案\nA"),
    ] {
        let text = with(part, other);
        check_refused(&text, NO_JSON);
        check_refused(&text, "行目：");
    }
}

#[test]
fn b07_repeated_keys() {
    check_refused(&with("\"rev\": 3,", "\"rev\": 3, \"rev\": 4,"), "2回");
    check_refused(
        &with("\"year\": 2027,", "\"year\": 2027, \"year\": 2028,"),
        "2回",
    );
    check_refused(&with("\"app\"", "\"kind\": \"plans\", \"app\""), "2回");
}

#[test]
fn b08_unknown_keys_are_kept() {
    let plan = check_passes(&with(
        "\"start\": 2026,",
        "\"start\": 2026, \"colour\": \"青\",",
    ));
    assert_eq!(plan.extra, [("colour".into(), Node::text("青"))]);
}

#[test]
fn b09_missing_and_null() {
    for key in ["name", "pack_revision", "document", "ten_year_vision"] {
        let value = golden().split(&format!("\"{key}\": ")).nth(1).unwrap();
        let value = value.split(",\n").next().unwrap();
        let member = format!("\"{key}\": {value},");
        check_passes(&with(&member, ""));
        check_noted(&with(&member, &format!("\"{key}\": null,")), key, true);
    }
    check_noted(&with("\"start\": 2026,", ""), "プラン1 › start", true);
    check_noted(&with("\"year\": 2027,", ""), "項目1 › year", true);
    check_noted(&with("\"span_years\": 5,", ""), "span_years", false);
    let plan = check_passes(&with("\"until\": 2028,", ""));
    assert_eq!(plan.entries[0].until, plan.entries[0].year);
    let plan = check_passes(&with("\"lane\": \"learning\",", ""));
    assert_eq!(plan.entries[0].lane, Lane::Other);
}

#[test]
fn b10_wrong_types() {
    check_noted(
        &with("\"start\": 2026", "\"start\": \"2026\""),
        "start",
        true,
    );
    check_noted(&with("\"start\": 2026", "\"start\": true"), "start", true);
    check_noted(&with("\"name\": \"案A\"", "\"name\": 5"), "name", true);
    check_noted(
        &with("\"text\": \"", "\"text\": 5, \"was\": \""),
        "text",
        true,
    );
    check_noted(&with("\"until\": 2028", "\"until\": {}"), "until", true);
    check_refused(&with("\"start\": 2026", "\"start\": 2026.0"), "小数");
    let plan = check_passes(&with("\"state\": \"planned\"", "\"state\": 5"));
    assert_eq!(plan.entries[0].state, EntryState::Planned);
}

#[test]
fn b11_unknown_words_are_kept() {
    let text = with("\"lane\": \"learning\"", "\"lane\": \"sabbatical\"");
    let plan = check_passes(&text);
    assert_eq!(plan.entries[0].lane, Lane::Unknown("sabbatical".into()));
    let plan = check_passes(&with("\"state\": \"planned\"", "\"state\": \"paused\""));
    assert_eq!(plan.entries[0].extra[0].1, Node::text("paused"));
}

#[test]
fn b12_schemas() {
    for number in ["0", "-1", "2", "4294967296", "\"3\"", "null"] {
        let text = with("\"min_reader\": 1", &format!("\"min_reader\": {number}"));
        check_refused(&text, "新しい版");
    }
    let inner = golden().replace("      \"min_reader\": 1", "      \"min_reader\": 2");
    check_noted(&inner, "新しい版", true);
    let later = golden().replace("      \"schema\": 1", "      \"schema\": 2");
    check_passes(&later);
    check_passes(&with("\"min_reader\": 1,", ""));
}

#[test]
fn b13_other_programs() {
    for text in [
        r#"{"type":"excalidraw","version":2,"elements":[]}"#,
        r#"{"tldrawFileFormatVersion":1,"records":[]}"#,
        r#"{"basics":{"name":"x"},"work":[]}"#,
        r#"{"name":"x","dependencies":{}}"#,
        r#"{"app":"career-guide","kind":"plans","plans":[]}"#,
        r#"{"app":"career-navi","kind":"settings"}"#,
    ] {
        check_refused(text, OTHER);
    }
}

#[test]
fn b14_no_text_at_all() {
    for bytes in [
        &b"%PDF-1.7\n%\xe2\xe3"[..],
        b"\x89PNG\r\n\x1a\n\0",
        b"PK\x03\x04\x14\0",
        b"\xff\xd8\xff\xe0",
        b"<!doctype html><p>",
        "年度,内容\n2026,研修".as_bytes(),
    ] {
        check_bytes(bytes, OTHER);
    }
}

#[test]
fn b15_b16_sizes() {
    let long = "x".repeat(10_000_000);
    let text = with("案A", &long);
    let import = check_noted(&text, "10000文字をこえる", true);
    assert_eq!(import.plans[0].plan.name.len(), 10_000);
    check_bytes(&vec![b' '; 16_000_001], "大きすぎます");
}

#[test]
fn b17_many_items() {
    let one = r#"{"year":2026,"text":"x"},"#;
    let text = with(
        "\"entries\": [",
        &format!("\"entries\": [{}", one.repeat(100_000)),
    );
    let import = check_noted(&text, "500件をこえる項目を99501件", true);
    assert_eq!(import.plans[0].plan.entries.len(), 500);
}

#[test]
fn b18_ids() {
    for id in ["", "a/b", "#", "\\\"", "<b>", "A", "係長"] {
        let text = with("0000000000c0ffee", id);
        let import = check_noted(&text, "新しい番号", false);
        assert!(PlanId::parse(import.plans[0].plan.id.as_str()).is_some());
    }
}

#[test]
fn b20_b22_years() {
    for year in ["0", "-1", "1899", "2200", "9999", "10000", "268435456"] {
        check_noted(
            &with("\"year\": 2027", &format!("\"year\": {year}")),
            "year",
            true,
        );
        check_noted(
            &with("\"start\": 2026", &format!("\"start\": {year}")),
            "start",
            true,
        );
        check_noted(
            &with("\"until\": 2028", &format!("\"until\": {year}")),
            "until",
            true,
        );
    }
    check_passes(&with("\"start\": 2026", "\"start\": 1900"));
    let text = with("\"until\": 2028", "\"until\": 2020");
    let import = check_noted(&text, "入れ替えました", false);
    assert_eq!(import.plans[0].plan.entries[0].year.number(), 2020);
    check_passes(&with("\"until\": 2028", "\"until\": 2199"));
}

#[test]
fn b21_numbers() {
    for number in [
        "NaN",
        "Infinity",
        "1e400",
        "-0",
        "9223372036854775808",
        "1.5",
    ] {
        check_refused(
            &with("\"start\": 2026", &format!("\"start\": {number}")),
            NO_JSON,
        );
    }
}

#[test]
fn b23_b25_characters_that_hide_text() {
    for hidden in [
        "\\u0000", "\\u0007", "\\u007f", "\\u0085", "\\u202e", "\\u2066", "\\ufeff",
    ] {
        let text = with("案A", &format!("案{hidden}A"));
        let import = check_noted(&text, "name：見えない制御文字", false);
        assert_eq!(import.plans[0].plan.name, "案A");
    }
    check_refused(&with("案A", "案\u{7}A"), NO_JSON);
    check_bytes(with("案A", "案\0A").as_bytes(), "UTF-8");
    let plan = check_passes(&with("案A", "案\\r\\nA\\tB"));
    assert_eq!(plan.name, "案\nA\tB");
}

#[test]
fn b24_lone_surrogates() {
    check_refused(&with("案A", "案\\ud800A"), NO_JSON);
    check_bytes(b"{\"a\":\"\xed\xa0\x80\"}", "UTF-8");
}

#[test]
fn b26_b28_text_stays_as_typed() {
    for text in [
        "👨‍👩‍👧 家族",
        "🇯🇵 1️⃣",
        "神󠄀と\u{fa19}",
        "か\u{3099}が",
        "ﾊﾝｶｸ",
        "\u{e000}",
        "e\u{301}\u{301}\u{301}",
    ] {
        assert_eq!(check_passes(&with("案A", text)).name, text);
    }
}

#[test]
fn b29_b32_markup_and_odd_keys_are_plain() {
    for text in [
        "<img src=x onerror=alert(1)>",
        "javascript:alert(1)",
        "=1+1",
        "{{x}}",
    ] {
        assert_eq!(check_passes(&with("案A", text)).name, text);
    }
    let text = with(
        "\"rev\": 3",
        "\"__proto__\": {\"x\": 1}, \"constructor\": 1, \"rev\": 3",
    );
    assert_eq!(check_passes(&text).extra.len(), 2);
}

#[test]
fn b53_whitespace_and_digits() {
    let spaces = " ".repeat(1_000_000);
    check_passes(&format!("{spaces}{}{spaces}", golden()));
    let digits = "9".repeat(100_000);
    check_refused(&with("\"rev\": 3", &format!("\"rev\": {digits}")), NO_JSON);
}

#[test]
fn a_wrong_revision_is_none() {
    for rev in ["-1", "0", "\"x\""] {
        let import = read(&with("\"rev\": 3", &format!("\"rev\": {rev}"))).unwrap();
        assert_eq!(import.plans[0].rev, 0);
        assert_eq!(import.plans[0].plan.entries, fixture::plan().entries);
    }
}
