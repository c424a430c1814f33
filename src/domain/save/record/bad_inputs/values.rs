//! Years, days, numbers and texts of a record, and the records that were ever shipped: B20 to B29, B52.

use super::{NO_START, SIGNS, check_damaged, check_opens, check_opens_as, golden, with};
use crate::domain::{
    plan::PlanId,
    save::{form, import::read_file},
};

#[test]
fn b20_b22_years_and_days() {
    for year in ["0", "-1", "1899", "2200", "9999", "10000", "268435456"] {
        check_damaged(
            &with("\"start\":2026", &format!("\"start\":{year}")),
            NO_START,
        );
        check_damaged(
            &with("\"year\":2027", &format!("\"year\":{year}")),
            "項目1 › year",
        );
        check_damaged(
            &with("\"until\":2028", &format!("\"until\":{year}")),
            "項目1 › until",
        );
    }
    for date in [
        "2027-02-31",
        "2027-13-01",
        "2027-00-01",
        "2026-04-01T00:00+09:00",
        "2026-04-01T24:00",
    ] {
        let text = with("\"lane\"", &format!("\"date\":\"{date}\",\"lane\""));
        check_damaged(&text, "項目1 › date：日付（2026-11-20の形）ではない");
    }
    for number in ["NaN", "1e400", "-0", "9223372036854775808"] {
        check_damaged(
            &with("\"start\":2026", &format!("\"start\":{number}")),
            "1行目：",
        );
    }
    check_opens(&with("\"until\":2028", "\"until\":2087"));
    check_opens(&with("\"start\":2026", "\"start\":1900"));
    check_opens_as(
        &with("\"until\":2028", "\"until\":2020"),
        &with(
            "\"year\":2027,\"until\":2028",
            "\"year\":2020,\"until\":2027",
        ),
    );
}

/// The store keeps what was typed until the field is left; it is shown as it is kept.
#[test]
fn b23_b29_text_is_as_it_was_kept() {
    for text in [
        "\\u0000\\u0007",
        "\u{7f}\u{85}",
        "\u{202e}\u{2066}",
        "\u{feff}\u{200b}\u{ad}",
        "か\u{3099}が\u{fa19}\u{e000}",
        "<img src=x onerror=alert(1)>",
        "javascript:alert(1)",
        "e\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}",
    ] {
        check_opens(&with("案A", text));
    }
    check_damaged(&with("案A", "\\ud800"), SIGNS);
    check_damaged(&with("案A", "案\nA"), SIGNS);
    check_damaged(&with("案A", "案\u{0}A"), SIGNS);
}

/// Every text that was ever shipped opens, and is the same when it is written again.
#[test]
fn b52_shipped_records() {
    for text in [
        include_str!("../../../../../tests/golden/plan-1.json"),
        include_str!("../../../../../tests/golden/plan-1-later.json"),
    ] {
        check_opens(text.trim_end());
    }
    let file = include_bytes!("../../../../../tests/golden/file-1.json");
    let import = read_file(file, &mut || PlanId::from_bits(1)).unwrap();
    assert_eq!(form::write(&import.plans[0].plan).compact(), golden());
}
