//! Files that are no pack, or whose signs are out of order: B01 to B07, B12 to B14.

use super::{TOWN, check_only, check_said, check_sound, with};
use crate::domain::spoil::cuts;

const NO_OBJECT: &str = "オブジェクト（{ }）を書いてください。";

#[test]
fn b01_b02_nothing_and_bare_values() {
    const EMPTY: &str = "1行1文字目：ファイルが空です。 パックの内容を書いてください。";
    const CASES: [(&str, &str); 12] = [
        ("", EMPTY),
        (" \r\n\t", EMPTY),
        ("\u{feff}", EMPTY),
        ("\u{3000}", EMPTY),
        (
            "null",
            "nullが書かれています。 オブジェクト（{ }）を書いてください。",
        ),
        ("0", NO_OBJECT),
        ("true", NO_OBJECT),
        ("\"x\"", NO_OBJECT),
        (
            "[]",
            "並び（[ ]）が書かれています。 オブジェクト（{ }）を書いてください。",
        ),
        ("[{\"schema\":1}]", NO_OBJECT),
        ("{}", "「town」がありません。"),
        ("{\"schema\":1}", "「\"jobs\": …」を書いてください。"),
    ];
    for (text, said) in CASES {
        check_said(text, said);
    }
    check_said(
        &with("\"town\": {", "\"town\": [], \"jobs-old\": {"),
        &format!("（town）：並び（[ ]）が書かれています。 {NO_OBJECT}"),
    );
    check_said(
        &with("{\"id\": \"s-1\",", "[], {\"id\": \"s-1\","),
        &format!("（documents[0].sections[0]）：並び（[ ]）が書かれています。 {NO_OBJECT}"),
    );
    check_said(
        &with("\"ladder\": [\"clerk\", \"chief\"]", "\"ladder\": {}"),
        "並び（[ ]）を書いてください。",
    );
}

#[test]
fn b03_cut_at_every_sixteenth() {
    let text = TOWN.trim_end();
    for cut in cuts(text) {
        check_only(
            cut,
            "途中で終わっています。 閉じかっこ（} や ]）が足りているか見てください。",
        );
    }
}

#[test]
fn b04_deep_nesting() {
    const DEEP: &str =
        "入れ子が深すぎるか、1つの { } の項目が多すぎます。 かっこの数を見てください。";
    for depth in [128, 1_000, 900_000] {
        check_only(&"[".repeat(depth), DEEP);
    }
    check_only(&"{\"a\":".repeat(128), DEEP);
    let deep = format!("{}{}", "[".repeat(127), "]".repeat(127));
    check_said(&deep, NO_OBJECT);
    let deep = format!("{}{}", "[".repeat(120), "]".repeat(120));
    check_said(
        &with("\"revision\"", &format!("\"x\": {deep}, \"revision\"")),
        "「x」という項目はありません。",
    );
}

#[test]
fn b05_encodings() {
    check_sound(&format!("\u{feff}{TOWN}"));
    check_sound(&TOWN.replace('\n', "\r\n"));
    check_sound(&TOWN.replace('\n', "\r"));
    // Bytes of another encoding reach the reader as they are decoded: with U+FFFD, or zeros between.
    const SAVE_AS: &str = "文字コードがUTF-8ではありません。 UTF-8で保存し直してください。";
    let decoded = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    check_only(
        &decoded(b"\xff\xfe{\0\"\0"),
        &format!("1行1文字目：{SAVE_AS}"),
    );
    check_only(
        &decoded(b"\xfe\xff\0{\0\""),
        &format!("1行1文字目：{SAVE_AS}"),
    );
    check_only(&decoded(b"{\0\"\0a\0"), &format!("1行2文字目：{SAVE_AS}"));
    // 案 in Shift_JIS and in EUC-JP.
    for bytes in [b"\x88\xc4", b"\xb0\xc6"] {
        let text = with("ほし町", &decoded(bytes));
        check_only(&text, &format!("5行54文字目：{SAVE_AS}"));
    }
}

#[test]
fn b06_slips_of_the_hand() {
    const CASES: [(&str, &str, &str); 16] = [
        (
            "\"src\": \"s-1\"}\n  ]\n}",
            "\"src\": \"s-1\"},\n  ]\n}",
            "閉じかっこの前に余分なコンマがあります。 最後の値のうしろのコンマを消して",
        ),
        (
            "\"page\": \"3\"}",
            "\"page\": \"3\",}",
            "9行60文字目：閉じかっこの前に余分なコンマ",
        ),
        (
            "  \"revision\"",
            "  // 版\n  \"revision\"",
            "4行3文字目：注釈（// や /* */）は使えません。",
        ),
        (
            "  \"revision\"",
            "  /* 版 */ \"revision\"",
            "4行3文字目：注釈（// や /* */）は使えません。",
        ),
        (
            "\"revision\"",
            "'revision'",
            "JSONとして読めません。 引用符（\"）、コンマ（,）",
        ),
        ("\"revision\"", "revision", "JSONとして読めません。"),
        (
            "\"revision\"",
            "“revision”",
            "全角の「“」があります。 半角の「\"」にしてください。",
        ),
        (
            "\"revision\"",
            "＂revision＂",
            "全角の「＂」があります。 半角の「\"」にしてください。",
        ),
        (
            "\"revision\":",
            "\"revision\"：",
            "全角の「：」があります。 半角の「:」にしてください。",
        ),
        (
            "\"schema\": 1,",
            "\"schema\": 1，",
            "全角の「，」があります。 半角の「,」にしてください。",
        ),
        (
            "\"schema\": 1,",
            "\"schema\": 1、",
            "全角の「、」があります。 半角の「,」にしてください。",
        ),
        (
            "\"schema\": 1",
            "\"schema\": １",
            "全角の「１」があります。 半角の「1」にしてください。",
        ),
        (
            "\"town\": {",
            "\"town\": ｛",
            "全角の「｛」があります。 半角の「{」にしてください。",
        ),
        (
            "\"next\": [\"chief\"]",
            "\"next\": ［\"chief\"]",
            "全角の「［」があります。 半角の「[」にしてください。",
        ),
        (
            "ほし町\"",
            "ほし\n町\"",
            "5行56文字目：文字列の中に改行や制御文字があります。 改行は \\n と書いてください。",
        ),
        ("\"schema\": 1,", "\"schema\": 1", "JSONとして読めません。"),
    ];
    for (part, other, said) in CASES {
        check_only(&with(part, other), said);
    }
}

#[test]
fn b07_repeated_keys() {
    const CASES: [(&str, &str); 4] = [
        ("\"schema\": 1", "\"schema\": 1, \"schema\": 1"),
        ("\"code\"", "\"id\": \"x\", \"code\""),
        ("\"min\": 1", "\"min\": 1, \"min\": 2"),
        ("\"gaps\"", "\"jobs\": [], \"gaps\""),
    ];
    for (part, other) in CASES {
        check_only(
            &with(part, other),
            "同じ項目が2回あります。 1つにしてください。",
        );
    }
}

#[test]
fn b12_schemas() {
    const NEWER: &str = "3行17文字目（min_reader）：新しい形（schema 1）で書かれています。この版が読めるのは schema 1 までです。 アプリを新しい版に替えてください。";
    for number in [
        "2",
        "255",
        "4294967295",
        "4294967296",
        "9223372036854775807",
    ] {
        check_only(
            &with("\"min_reader\": 1", &format!("\"min_reader\": {number}")),
            NEWER,
        );
    }
    check_only(
        &with("\"min_reader\": 1", "\"min_reader\": -1"),
        "（min_reader）：数の範囲が正しくありません。",
    );
    check_only(
        &with("\"min_reader\": 1", "\"min_reader\": \"3\""),
        "（min_reader）：文字列が書かれています。 整数を書いてください。",
    );
    check_only(
        &with("\"min_reader\": 1,", ""),
        "「min_reader」がありません。 「\"min_reader\": …」を書いてください。",
    );
    check_only(
        &with("\"schema\": 1", "\"schema\": -1"),
        "（schema）：数の範囲が正しくありません。",
    );
    check_only(
        &with("\"schema\": 1", "\"schema\": 4294967296"),
        "（schema）：数の範囲が正しくありません。",
    );
    check_sound(&with("\"schema\": 1", "\"schema\": 2"));
}

#[test]
fn b13_b14_other_files() {
    const CASES: [(&str, &str); 8] = [
        (
            "{\"type\":\"excalidraw\",\"version\":2}",
            "「type」という項目はありません。",
        ),
        (
            "{\"app\":\"career-navi\",\"kind\":\"plans\",\"plans\":[]}",
            "「plans」という項目はありません。",
        ),
        (
            "{\"name\":\"x\",\"dependencies\":{}}",
            "「dependencies」という項目はありません。",
        ),
        ("%PDF-1.7", "JSONとして読めません。"),
        ("\u{fffd}PNG\r\n", "文字コードがUTF-8ではありません。"),
        ("PK\u{3}\u{4}", "JSONとして読めません。"),
        ("<!doctype html><p>", "JSONとして読めません。"),
        ("職種,職位\n事務,主事", "JSONとして読めません。"),
    ];
    for (text, said) in CASES {
        check_said(text, said);
    }
}
