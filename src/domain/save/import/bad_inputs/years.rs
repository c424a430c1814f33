//! Years, days and numbers that cannot be: B20 to B22, B51.

use super::{NO_JSON, check_noted, check_passes, check_refused, with};
use crate::domain::plan::Plan;

/// The shipped file whose line has a date.
fn dated(date: &str) -> String {
    with(
        "\"until\": 2028",
        &format!("\"until\": 2028, \"date\": \"{date}\""),
    )
}

/// The years of the first line.
fn years(plan: &Plan) -> (i32, i32) {
    (
        plan.entries[0].year.number(),
        plan.entries[0].until.number(),
    )
}

#[test]
fn b20_years_out_of_range() {
    const YEARS: [&str; 8] = [
        "0",
        "-1",
        "1899",
        "2200",
        "9999",
        "10000",
        "268435456",
        "-268435456",
    ];
    for year in YEARS {
        let text = with("\"start\": 2026", &format!("\"start\": {year}"));
        let import = check_noted(
            &text,
            "プラン1 › start：始まりの年度（1900から2199の数）がない",
            true,
        );
        assert!(import.plans.is_empty());
        let text = with("\"year\": 2027", &format!("\"year\": {year}"));
        let import = check_noted(&text, "項目1 › year：年度（1900から2199の数）がない", true);
        assert!(import.plans[0].plan.entries.is_empty());
        let text = with("\"until\": 2028", &format!("\"until\": {year}"));
        let import = check_noted(&text, "項目1 › until：1900から2199の年度ではない", true);
        assert_eq!(years(&import.plans[0].plan), (2027, 2027));
        let text = with("\"start\"", &format!("\"born\": {year}, \"start\""));
        let import = check_noted(&text, "プラン1 › born：1900から2199の年度ではない", true);
        assert_eq!(import.plans[0].plan.personal.born, None);
    }
}

#[test]
fn b20_days_that_are_none() {
    const DAYS: [&str; 8] = [
        "2027-02-31",
        "2027-02-29",
        "2027-00-10",
        "2027-13-01",
        "2027-04-00",
        "0000-04-01",
        "10000-04-01",
        "-001-04-01",
    ];
    for day in DAYS {
        let import = check_noted(
            &dated(day),
            "項目1 › date：日付（2026-11-20の形）ではない",
            true,
        );
        assert_eq!(import.plans[0].plan.entries[0].date, None, "{day}");
    }
    let leap = check_passes(&dated("2028-02-29"));
    assert_eq!(leap.entries[0].date, "2028-02-29".parse().ok());
}

#[test]
fn b21_numbers_that_are_none() {
    const CASES: [&str; 8] = [
        "NaN",
        "Infinity",
        "-Infinity",
        "1e400",
        "-0",
        "1.5",
        "0x7EA",
        "02026",
    ];
    for number in CASES {
        check_refused(
            &with("\"start\": 2026", &format!("\"start\": {number}")),
            NO_JSON,
        );
    }
    let large = with("\"start\": 2026", "\"start\": 9223372036854775808");
    check_refused(&large, "29行34文字目：小数や大きすぎる数があります。");
    // 2⁵³+1 is no number of JavaScript; here it stays what it is.
    let kept = check_passes(&with("\"start\"", "\"n\": 9007199254740993, \"start\""));
    let text = crate::domain::save::form::write(&kept).compact();
    assert!(text.contains("\"n\":9007199254740993"));
}

#[test]
fn b22_unusual_spans() {
    const SWAPPED: &str = "項目1 › until：終わりの年度が始まりより前だったため、入れ替えました。";
    let import = check_noted(&with("\"until\": 2028", "\"until\": 2020"), SWAPPED, false);
    assert_eq!(years(&import.plans[0].plan), (2020, 2027));
    assert_eq!(
        years(&check_passes(&with("\"until\": 2028", "\"until\": 2087"))),
        (2027, 2087)
    );
    assert_eq!(
        years(&check_passes(&with("\"until\": 2028", "\"until\": 2199"))),
        (2027, 2199)
    );
    assert_eq!(
        years(&check_passes(&with("\"year\": 2027", "\"year\": 1900"))),
        (1900, 2028)
    );
    let plan = check_passes(&with("\"start\": 2026", "\"start\": 1900"));
    assert_eq!(plan.years().last().map(|it| it.number()), Some(1905));
    let plan = check_passes(&with("\"start\": 2026", "\"start\": 2199"));
    assert!(plan.years().all(|it| it.number() == 2199));
}

/// A day has no time and no zone: what has one is told and left out, never moved by a day.
#[test]
fn b51_times_and_zones() {
    const CASES: [&str; 7] = [
        "2026-04-01T00:00+09:00",
        "2026-04-01T24:00",
        "2026-04-01T00:00:00Z",
        "2026-04-01 ",
        "2026/04/01",
        "令和8年4月1日",
        "２０２６-０４-０１",
    ];
    for date in CASES {
        let import = check_noted(
            &dated(date),
            "項目1 › date：日付（2026-11-20の形）ではない",
            true,
        );
        assert_eq!(import.plans[0].plan.entries[0].date, None, "{date}");
        assert_eq!(years(&import.plans[0].plan), (2027, 2028), "{date}");
    }
}
