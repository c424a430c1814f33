//! Keys and values that are unknown, missing, of another kind or out of range: B08 to B11, B15, B20,
//! B21.

use super::{check_only, check_said, check_sound, with};

#[test]
fn b08_unknown_keys() {
    const CASES: [(&str, &str, &str); 6] = [
        (
            "\"revision\"",
            "\"colour\": \"青\", \"revision\"",
            "「colour」という項目はありません。 消してください。",
        ),
        (
            "\"revision\"",
            "\"labls\": {}, \"revision\"",
            "「labls」という項目はありません。 「labels」のまちがいではありませんか。",
        ),
        (
            "\"code\"",
            "\"cod\": 1, \"code\"",
            "（town.cod）：「cod」という項目はありません。 「code」のまちがい",
        ),
        (
            "\"page\"",
            "\"pages\": \"3\", \"page\"",
            "（documents[0].sections[0].pages）：「pages」という項目はありません。",
        ),
        (
            "\"min\"",
            "\"minn\": 2, \"min\"",
            "（tracks[0].levels[0].when.years.minn）",
        ),
        (
            "\"revision\"",
            "\"\": 1, \"revision\"",
            "「」という項目はありません。 消してください。",
        ),
    ];
    for (part, other, said) in CASES {
        check_only(&with(part, other), said);
    }
    check_sound(&with(
        "\"revision\"",
        "\"// 覚え書き\": {\"x\": [1]}, \"revision\"",
    ));
    check_sound(&with("\"schema\": 1", "\"$schema\": \"x\", \"schema\": 1"));
    let long = "k".repeat(500_000);
    check_only(
        &with("\"revision\"", &format!("\"{long}\": 1, \"revision\"")),
        "という項目はありません。 消してください。",
    );
}

#[test]
fn b09_missing_and_null() {
    const CASES: [(&str, &str, &str); 9] = [
        (
            "\"revision\": \"2026-11-20.1\",",
            "",
            "「revision」がありません。 「\"revision\": …」を書いて",
        ),
        (
            "\"revision\": \"2026-11-20.1\"",
            "\"revision\": null",
            "（revision）：nullが書かれています。 文字列（\" \"）を書いて",
        ),
        ("\"code\": \"999996\", ", "", "「code」がありません。"),
        (
            "\"name\": \"ほし町\"",
            "\"name\": null",
            "（town.name）：nullが書かれています。",
        ),
        (
            "\"label\": \"主任\", ",
            "",
            "（ranks[1]）：「label」がありません。",
        ),
        (
            "\"id\": \"office\", ",
            "",
            "（jobs[0]）：「id」がありません。",
        ),
        (
            "\"ladder\": [\"clerk\", \"chief\"], ",
            "",
            "（jobs[0]）：「ladder」がありません。",
        ),
        (
            "\"mode\": \"off-jt\", ",
            "",
            "（trainings[0]）：「mode」がありません。",
        ),
        (
            "\"basis\": \"service\"",
            "\"basis\": null",
            "（tracks[0].levels[0].when.years.basis）：nullが書かれています。",
        ),
    ];
    for (part, other, said) in CASES {
        check_said(&with(part, other), said);
    }
    check_sound(&with("\"page\": \"3\"", "\"page\": null"));
    check_sound(&with(", \"page\": \"3\"", ""));
}

#[test]
fn b10_wrong_kinds() {
    const CASES: [(&str, &str, &str); 10] = [
        (
            "\"schema\": 1",
            "\"schema\": \"1\"",
            "2行13文字目（schema）：文字列が書かれています。 整数を書いてください。",
        ),
        (
            "\"schema\": 1",
            "\"schema\": true",
            "（schema）：true か falseが書かれています。 整数を書いて",
        ),
        (
            "\"from\": 5",
            "\"from\": \"5\"",
            "（year[0].months.from）：文字列が書かれています。 整数を書いて",
        ),
        (
            "\"min\": 1",
            "\"min\": [1]",
            "（tracks[0].levels[0].when.years.min）：並び（[ ]）が書かれています。",
        ),
        (
            "\"code\": \"999996\"",
            "\"code\": 999996",
            "（town.code）：数が書かれています。 文字列（\" \"）を書いて",
        ),
        (
            "\"name\": \"ほし町\"",
            "\"name\": 5",
            "（town.name）：数が書かれています。 オブジェクト",
        ),
        (
            "\"next\": [\"chief\"]",
            "\"next\": \"chief\"",
            "（ranks[0].next）：文字列が書かれています。 並び（[ ]）を書いて",
        ),
        (
            "\"next\": [\"chief\"]",
            "\"next\": [1]",
            "（ranks[0].next[0]）：数が書かれています。 文字列",
        ),
        (
            "\"src\": \"s-1\", \"levels\"",
            "\"src\": 1, \"levels\"",
            "（tracks[0].src）：数が書かれています。",
        ),
        (
            "\"aliases\": [\"行政\"]",
            "\"aliases\": [true]",
            "（jobs[0].aliases[0]）：true か falseが書かれています。",
        ),
    ];
    for (part, other, said) in CASES {
        check_said(&with(part, other), said);
    }
    for number in ["1.0", "1e0"] {
        check_only(
            &with("\"schema\": 1", &format!("\"schema\": {number}")),
            "小数や大きすぎる数があります。 引用符（\"）で囲んで",
        );
    }
}

#[test]
fn b11_unknown_words() {
    const CASES: [(&str, &str, &str); 5] = [
        (
            "\"kind\": \"plan\"",
            "\"kind\": \"poem\"",
            "（documents[0].kind）：「poem」は使えません。 次のどれかにしてください：policy、regulation、plan、other。",
        ),
        (
            "\"mode\": \"off-jt\"",
            "\"mode\": \"Off-JT\"",
            "（trainings[0].mode）：「Off-JT」は使えません。",
        ),
        (
            "\"basis\": \"service\"",
            "\"basis\": \"\"",
            "「」は使えません。 次のどれかにしてください：service、post、age。",
        ),
        (
            "\"certainty\": \"lost\"",
            "\"certainty\": \"guessed\"",
            "（gaps[0].certainty）：「guessed」は使えません。",
        ),
        (
            "\"topics\": [\"training\"]",
            "\"topics\": [\"trainings\"]",
            "（gaps[0].topics[0]）：「trainings」は使えません。",
        ),
    ];
    for (part, other, said) in CASES {
        check_said(&with(part, other), said);
    }
}

#[test]
fn b15_too_long() {
    const LARGE: &str = "1MB以下にしてください。";
    check_only(&with("ほし町", &"あ".repeat(3_500_000)), LARGE);
    check_only(&" ".repeat(1_000_001), LARGE);
    check_only(
        &with("ほし町", &"あ".repeat(4_001)),
        "（town.name）：ファイルが大きすぎます（12003バイト）。",
    );
    check_sound(&with("ほし町", &"あ".repeat(4_000)));
}

#[test]
fn b20_years_months_and_days() {
    const RANGE: &str =
        "数の範囲が正しくありません。 0から255までの数で、小さいほうを先に、月は1から12で";
    const DATE: &str = "日付として読めないか、終わりが始まりより前です。 2026-04-01 の形で";
    const NUMBERS: [(&str, &str, &str); 8] = [
        ("\"from\": 5", "\"from\": 0", "（year[0].months）"),
        ("\"to\": 6", "\"to\": 13", "（year[0].months）"),
        ("\"to\": 6", "\"to\": -1", "（year[0].months.to）"),
        ("\"to\": 6", "\"to\": 256", "（year[0].months.to）"),
        ("\"min\": 1", "\"min\": -1", "when.years.min）"),
        (
            "\"min\": 1",
            "\"min\": 4",
            "（tracks[0].levels[0].when.years）",
        ),
        ("\"max\": 3", "\"max\": 10000", "when.years.max）"),
        ("\"max\": 3", "\"max\": 268435456", "when.years.max）"),
    ];
    for (part, other, place) in NUMBERS {
        check_said(&with(part, other), &format!("{place}：{RANGE}"));
    }
    const DAYS: [(&str, &str); 10] = [
        ("2024-04-01", "2024-02-31"),
        ("2024-04-01", "2023-02-29"),
        ("2024-04-01", "2024-00-01"),
        ("2024-04-01", "2024-13-01"),
        ("2024-04-01", "0000-04-01"),
        ("2024-04-01", "2024-4-1"),
        ("2024-04-01", "2024-04-01T00:00+09:00"),
        ("2029-03-31", "令和11年3月31日"),
        ("2029-03-31", "2024-03-31"),
        ("2029-03-31", ""),
    ];
    for (part, other) in DAYS {
        check_only(
            &with(part, other),
            &format!("（documents[0].valid）：{DATE}"),
        );
    }
    check_sound(&with("2024-04-01", "2024-02-29"));
    check_sound(&with("\"from\": 5, \"to\": 6", "\"from\": 11, \"to\": 2"));
}

#[test]
fn b21_numbers_that_are_none() {
    for number in ["NaN", "Infinity", "-Infinity"] {
        check_only(
            &with("\"schema\": 1", &format!("\"schema\": {number}")),
            "JSONとして読めません。",
        );
    }
    for number in ["1e400", "-0", "18446744073709551615", "9223372036854775808"] {
        check_only(
            &with("\"schema\": 1", &format!("\"schema\": {number}")),
            "小数や大きすぎる数があります。",
        );
    }
}
