//! Ways to spoil a text, one for each class that a text can have, for the pairs of B60.

use crate::domain::spoil::Spoil;

/// A way to spoil a text for each class that a text can have.
pub(crate) const CLASSES: [(&str, Spoil); 24] = [
    ("B02", |text, dice| dice.exchange(text, "{", "[")),
    ("B03", |text, dice| dice.cut(text)),
    ("B04", |text, dice| {
        let deep = "[".repeat([20, 118, 130][dice.below(3)]);
        let value = format!(": {deep}1{}, \"was\":", deep.replace('[', "]"));
        dice.exchange(text, ":", &value)
    }),
    ("B05", |text, dice| match dice.below(3) {
        0 => format!("\u{feff}{text}"),
        1 => text.replace('\n', "\r\n"),
        _ => text.replace('\n', "\r"),
    }),
    ("B06", |text, dice| {
        let (part, other) = [
            (",", ",,"),
            ("\"", "“"),
            (":", "："),
            (",", ""),
            ("\"", "'"),
        ][dice.below(5)];
        dice.exchange(text, part, other)
    }),
    ("B07", |text, dice| {
        dice.exchange(text, "\"id\":", "\"id\": 0, \"id\":")
    }),
    ("B08", |text, dice| {
        dice.exchange(
            text,
            "\"label\":",
            "\"x-kana\": [null, {\"y\": 1}], \"label\":",
        )
    }),
    ("B09", |text, dice| {
        let key = dice.one(&[
            "\"year\"",
            "\"start\"",
            "\"text\"",
            "\"name\"",
            "\"until\"",
            "\"entries\"",
            "\"plans\"",
        ]);
        dice.exchange(text, key, "\"gone\"")
    }),
    ("B10", |text, dice| {
        let other = dice.one(&["null", "true", "\"2026\"", "[]", "{}", "1.0"]);
        dice.exchange_number(text, other)
    }),
    ("B11", |text, dice| {
        let word = dice.one(&["learning", "planned", "stated"]);
        dice.exchange(text, word, "unheard-of")
    }),
    ("B12", |text, dice| {
        let number = dice.one(&["0", "-1", "2", "4294967296", "\"3\""]);
        let key = dice.one(&["schema", "min_reader"]);
        let text = text.replace("\": 1,", "\":1,");
        dice.exchange(
            &text,
            &format!("\"{key}\":1"),
            &format!("\"{key}\": {number}"),
        )
    }),
    ("B13", |text, dice| {
        dice.exchange(text, "career-navi", "excalidraw")
    }),
    ("B15", |text, dice| {
        dice.exchange(text, "案A", &"長".repeat(20_000))
    }),
    ("B17", |text, dice| {
        let lines = "{\"year\":2026,\"text\":\"多い\"},".repeat(600);
        dice.exchange(
            &text.replace("\"entries\":[", "\"entries\": ["),
            "\"entries\": [",
            &format!("\"entries\": [{lines}"),
        )
    }),
    ("B18", |text, dice| {
        let id = dice.one(&["", "a/b", "#", "<b>", "A"]);
        dice.exchange(text, "0000000000c0ffee", id)
    }),
    ("B20", |text, dice| {
        let year = dice.one(&[
            "0",
            "-1",
            "1899",
            "2200",
            "9999",
            "10000",
            "268435456",
            "13",
        ]);
        dice.exchange_number(text, year)
    }),
    ("B21", |text, dice| {
        let number = dice.one(&[
            "NaN",
            "Infinity",
            "1e400",
            "-0",
            "9007199254740993",
            "9223372036854775808",
        ]);
        dice.exchange_number(text, number)
    }),
    ("B22", |text, dice| {
        let year = dice.one(&["1900", "2087"]);
        dice.exchange(text, "2028", year)
    }),
    ("B23", |text, dice| {
        let hidden = dice.one(&["\\u0000", "\\u0007", "\u{7f}", "\u{85}", "\u{7}", "\u{0}"]);
        dice.exchange(text, "市", &format!("市{hidden}"))
    }),
    ("B25", |text, dice| {
        let hidden = dice.one(&["\u{202e}", "\u{2066}", "\u{feff}", "\u{200e}", "\u{61c}"]);
        dice.exchange(text, "市", &format!("市{hidden}"))
    }),
    ("B26", |text, dice| {
        dice.exchange(
            text,
            "研修",
            &format!("研修e{}\u{200b}", "\u{301}".repeat(50)),
        )
    }),
    ("B29", |text, dice| {
        let markup = dice.one(&[
            "<img src=x onerror=alert(1)>",
            "\\\"><script>",
            "javascript:alert(1)",
            "\\ud800",
        ]);
        dice.exchange(text, "研修", markup)
    }),
    ("B32", |text, dice| {
        dice.exchange(text, "\"label\":", "\"__proto__\": {\"x\": 1}, \"label\":")
    }),
    ("B51", |text, dice| {
        let date = dice.one(&[
            "2026-04-01T00:00+09:00",
            "24:00",
            "2027-02-31",
            "2027-10-04",
        ]);
        dice.exchange(text, "\"lane\"", &format!("\"date\": \"{date}\", \"lane\""))
    }),
];
