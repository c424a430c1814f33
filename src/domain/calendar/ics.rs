//! Events as an iCalendar file (RFC 5545) that Outlook, Google and Apple read.

use chrono::{DateTime, Datelike, NaiveDate, Timelike, Utc};

use super::Event;

/// The type of the file.
pub const MIME: &str = "text/calendar;charset=utf-8";
/// Most octets of a line without its end.
const MOST_OCTETS: usize = 75;

/// The name of the file for a day: the same for everyone, so that it tells nothing.
pub fn name(today: NaiveDate) -> String {
    format!("keikaku-{}.ics", day(today))
}

/// The file. `minutes` since 1970 is when it was made.
///
/// It names no method: it is a list of dates, not an invitation. Days are without a zone, so they
/// shift nowhere.
pub fn file(events: &[Event], minutes: u64) -> String {
    let stamp = stamp(minutes);
    let mut file = String::new();
    for it in [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//career-navi//career-navi//JA",
        "CALSCALE:GREGORIAN",
    ] {
        line(&mut file, it);
    }
    for event in events {
        line(&mut file, "BEGIN:VEVENT");
        line(&mut file, &format!("UID:{}", escaped(&event.uid)));
        line(&mut file, &format!("DTSTAMP:{stamp}"));
        line(
            &mut file,
            &format!("DTSTART;VALUE=DATE:{}", day(event.from)),
        );
        line(&mut file, &format!("DTEND;VALUE=DATE:{}", day(event.end)));
        line(&mut file, &format!("SUMMARY:{}", escaped(&event.title)));
        if !event.description.is_empty() {
            let description = escaped(&event.description);
            line(&mut file, &format!("DESCRIPTION:{description}"));
        }
        line(&mut file, "CLASS:PRIVATE");
        line(&mut file, "TRANSP:TRANSPARENT");
        line(&mut file, "END:VEVENT");
    }
    line(&mut file, "END:VCALENDAR");
    file
}

fn stamp(minutes: u64) -> String {
    let seconds = i64::try_from(minutes)
        .unwrap_or_default()
        .saturating_mul(60);
    let time: DateTime<Utc> = DateTime::from_timestamp(seconds, 0).unwrap_or_default();
    let (hour, minute) = (time.hour(), time.minute());
    format!("{}T{hour:02}{minute:02}00Z", day(time.date_naive()))
}

fn day(date: NaiveDate) -> String {
    format!("{:04}{:02}{:02}", date.year(), date.month(), date.day())
}

/// A text as a value: no control character but the tab is left.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for it in text.chars() {
        match it {
            '\\' | ';' | ',' => escaped.extend(['\\', it]),
            '\n' => escaped.push_str("\\n"),
            '\t' => escaped.push('\t'),
            it if it.is_control() => (),
            it => escaped.push(it),
        }
    }
    escaped
}

/// Writes a line, folded so that no part is longer than allowed and no character is cut.
fn line(file: &mut String, text: &str) {
    let mut octets = 0;
    for it in text.chars() {
        if octets + it.len_utf8() > MOST_OCTETS {
            file.push_str("\r\n ");
            octets = 1;
        }
        file.push(it);
        octets += it.len_utf8();
    }
    file.push_str("\r\n");
}
