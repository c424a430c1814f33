//! Files that are no file of ours, or whose signs are out of order: B01 to B07, B13, B14, B53.

use super::{
    super::{ImportError, read_file},
    NO_JSON, OTHER, check_bytes, check_noted, check_passes, check_refused, golden, with,
};
use crate::domain::plan::PlanId;

const NOTHING: &str = "何も入っていません";

#[test]
fn b01_nothing_and_bare_values() {
    const CASES: [(&str, &str); 14] = [
        ("", NOTHING),
        (" \r\n\t", NOTHING),
        ("\u{feff}", NOTHING),
        ("\u{feff}\n", NOTHING),
        ("\u{3000}", NOTHING),
        ("null", OTHER),
        ("0", OTHER),
        ("-1.5", OTHER),
        ("true", OTHER),
        ("\"career-navi\"", OTHER),
        ("[]", OTHER),
        ("[{\"app\":\"career-navi\"}]", OTHER),
        ("{}", OTHER),
        ("{\"app\":null}", OTHER),
    ];
    for (text, said) in CASES {
        check_refused(text, said);
    }
}

#[test]
fn b02_lists_in_place_of_maps() {
    const NO_MAP: &str = "項目の集まり { } ではないため、入れていません。";
    const CASES: [(&str, &str, &str); 6] = [
        ("\"plans\": [", "\"plans\": [[1, 2], ", "プラン1："),
        ("\"plans\": [", "\"plans\": [[], ", "プラン1："),
        ("\"entries\": [", "\"entries\": [[1], ", "項目1："),
        ("\"entries\": [", "\"entries\": [5, ", "項目1："),
        ("\"entries\": [", "\"entries\": [null, ", "項目1："),
        ("\"entries\": [", "\"entries\": [\"研修\", ", "項目1："),
    ];
    for (part, other, place) in CASES {
        let import = check_noted(&with(part, other), &format!("{place}{NO_MAP}"), true);
        assert_eq!(import.plans[0].plan.entries.len(), 1, "{other}");
    }
    let no_list = r#"{"app":"career-navi","kind":"plans","plans":{"a":{}}}"#;
    check_noted(
        no_list,
        "plans：並び [ ] ではないため、入れていません。",
        true,
    );
}

#[test]
fn b03_cut_at_every_sixteenth() {
    let bytes = golden().trim_end().as_bytes();
    for part in 0..16 {
        let cut = &bytes[..bytes.len() * part / 16];
        let refused = read_file(cut, &mut || PlanId::from_bits(1)).unwrap_err();
        match refused {
            ImportError::Empty => assert_eq!(part, 0),
            // The cut is inside a character, or inside the text.
            ImportError::NotUtf8 => assert!(str::from_utf8(cut).is_err()),
            other => assert!(
                other.to_string().contains("途中で終わっています。"),
                "{other}"
            ),
        }
    }
}

#[test]
fn b04_deep_nesting() {
    const DEEP: &str = "入れ子が深すぎるか";
    let open = |depth| format!("{{\"app\":\"career-navi\",\"x\":{}", "[".repeat(depth));
    let closed = |depth: usize| {
        let (open, close) = ("[".repeat(depth), "]".repeat(depth));
        with("\"rev\": 3", &format!("\"x\": {open}{close}, \"rev\": 3"))
    };
    check_refused(&open(127), DEEP);
    check_refused(&open(128), DEEP);
    check_refused(&open(1_000_000), DEEP);
    check_refused(&"{\"a\":".repeat(128), DEEP);
    check_refused(&closed(125), DEEP);
    assert_eq!(check_passes(&closed(100)).extra.len(), 1);
}

#[test]
fn b05_encodings() {
    const SAVE_AS: &str = "UTF-8で保存し直してから、もう一度選んで";
    let utf16 = |text: &str| text.encode_utf16().collect::<Vec<u16>>();
    let bytes = |units: &[u16], of: fn(u16) -> [u8; 2]| -> Vec<u8> {
        units.iter().copied().flat_map(of).collect()
    };
    let (text, marked) = (utf16(golden()), utf16(&format!("\u{feff}{}", golden())));
    let plan = check_passes(golden());
    assert_eq!(check_passes(&format!("\u{feff}{}", golden())), plan);
    assert_eq!(check_passes(&golden().replace('\n', "\r\n")), plan);
    assert_eq!(check_passes(&golden().replace('\n', "\r")), plan);
    check_bytes(&bytes(&marked, u16::to_le_bytes), SAVE_AS);
    check_bytes(&bytes(&marked, u16::to_be_bytes), SAVE_AS);
    check_bytes(&bytes(&text, u16::to_le_bytes), SAVE_AS);
    // 案 and 能力 in Shift_JIS; 案 in EUC-JP.
    check_bytes(b"{\"name\":\"\x88\xc4A\"}", SAVE_AS);
    check_bytes(b"{\"name\":\"\x94\x5c\x97\xcd\"}", SAVE_AS);
    check_bytes(b"{\"name\":\"\xb0\xc6A\"}", SAVE_AS);
}

#[test]
fn b06_slips_of_the_hand() {
    const CASES: [(&str, &str, &str); 12] = [
        ("\"rev\": 3,", "\"rev\": 3,,", "52行16文字目：JSON"),
        (
            "29c55bd3\"",
            "29c55bd3\",",
            "54行5文字目：閉じかっこの前に余分なコンマ",
        ),
        ("\"rev\": 3,", "// 版\n\"rev\": 3,", "52行7文字目：注釈"),
        ("\"rev\": 3,", "/* 版 */ \"rev\": 3,", "52行7文字目：注釈"),
        ("\"rev\"", "'rev'", "52行7文字目：JSON"),
        ("\"rev\"", "“rev”", "52行7文字目：全角の「“」"),
        ("\"rev\"", "rev", "52行7文字目：JSON"),
        ("\"rev\":", "\"rev\"：", "52行12文字目：全角の「：」"),
        ("\"rev\": 3", "\"rev\": ３", "52行14文字目：全角の「３」"),
        ("\"rev\": 3,", "\"rev\": 3，", "52行15文字目：全角の「，」"),
        ("\"rev\": 3,", "\"rev\": 3", "53行7文字目：JSON"),
        ("案A", "案\nA", "14行17文字目：文字列の中に改行"),
    ];
    for (part, other, place) in CASES {
        check_refused(&with(part, other), NO_JSON);
        check_refused(&with(part, other), place);
    }
}

#[test]
fn b07_repeated_keys() {
    const TWICE: &str = "同じ項目が2回あります。";
    const CASES: [(&str, &str); 4] = [
        ("\"rev\": 3,", "\"rev\": 3, \"rev\": 4,"),
        ("\"year\": 2027,", "\"year\": 2027, \"year\": 2028,"),
        ("\"app\"", "\"kind\": \"plans\", \"app\""),
        (
            "\"label\": \"土木\"",
            "\"label\": \"土木\", \"label\": \"土木\"",
        ),
    ];
    for (part, other) in CASES {
        check_refused(&with(part, other), TWICE);
    }
}

#[test]
fn b13_files_of_other_programs() {
    const CASES: [&str; 7] = [
        r#"{"type":"excalidraw","version":2,"elements":[]}"#,
        r#"{"tldrawFileFormatVersion":1,"records":[]}"#,
        r#"{"basics":{"name":"x"},"work":[]}"#,
        r#"{"name":"x","dependencies":{}}"#,
        r#"{"app":"career-guide","kind":"plans","plans":[]}"#,
        r#"{"app":"career-navi","kind":"settings"}"#,
        r#"{"app":["career-navi"],"kind":"plans","plans":[]}"#,
    ];
    for text in CASES {
        check_refused(text, "別のアプリのファイルです。");
    }
}

#[test]
fn b14_no_text_at_all() {
    let cases: [&[u8]; 8] = [
        b"%PDF-1.7\n%\xe2\xe3",
        b"\x89PNG\r\n\x1a\n\0",
        b"PK\x03\x04\x14\0\x06\0 xl/workbook.xml",
        b"\xff\xd8\xff\xe0",
        b"GIF89a\x01\0",
        b"\xd0\xcf\x11\xe0\xa1\xb1",
        b"<!doctype html><p>",
        "年度,内容\n2026,研修".as_bytes(),
    ];
    for bytes in cases {
        check_bytes(bytes, "「keikaku-」で始まるキャリアナビの保存ファイル");
    }
}

#[test]
fn b53_whitespace_and_digits() {
    let spaces = " ".repeat(1_000_000);
    check_passes(&format!("{spaces}{}{spaces}", golden()));
    let digits = "9".repeat(100_000);
    let number = with("\"rev\": 3", &format!("\"rev\": {digits}"));
    check_refused(&number, "小数や大きすぎる数があります。");
    let text = with("案A", &format!("案{}", "\\n".repeat(500_000)));
    check_noted(&text, "name：10000文字をこえるため（500001文字）", true);
}
