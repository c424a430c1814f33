use super::*;
use crate::domain::{
    plan::{EntryId, fixture},
    share::{add, tests::full},
    spoil::cuts,
};

fn whole(plan: Plan) -> Shared {
    Shared {
        plan,
        part: Part::WHOLE,
    }
}

fn open(text: &str) -> Result<Shared, LinkError> {
    read(text, &mut || PlanId::from_bits(9))
}

/// A text around any bytes, with the right sum.
fn around(bytes: &[u8]) -> String {
    let sum = crc32(bytes);
    format!("1.{}.{sum:08x}", URL_SAFE_NO_PAD.encode(bytes))
}

fn deflated(text: &str) -> String {
    around(&deflate::compress_to_vec(text.as_bytes(), 6))
}

/// Characters that do not deflate.
fn noise() -> impl FnMut() -> char {
    let mut state = 1_u32;
    move || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        char::from_u32(0x4e00 + (state >> 16) % 0x5000).unwrap()
    }
}

#[track_caller]
fn check_refused(text: &str, why: &LinkError) {
    let refused = open(text).unwrap_err();
    assert_eq!(&refused, why, "{text:.80}");
    assert!(refused.to_string().ends_with("ください。"), "{refused}");
}

#[test]
fn what_is_shared_comes_out_as_it_went_in() {
    for plan in [fixture::plan(), full()] {
        let shared = whole(plan);
        assert_eq!(open(&text(&shared)), Ok(shared));
    }
}

#[test]
fn the_text_is_one_that_an_address_may_have() {
    let text = text(&whole(full()));
    let is_plain = |it: char| it.is_ascii_alphanumeric() || "-_.".contains(it);
    assert!(text.chars().all(is_plain), "{text}");
}

#[test]
fn a_series_adds_up_to_the_whole_in_any_order() {
    let mut plan = full();
    let mut next = noise();
    for entry in &mut plan.entries {
        entry.note = (0..30).map(|_| next()).collect();
    }
    let single = text(&whole(plan.clone())).len();
    let most = single * 2 / 3;
    let texts = series(&plan, most).unwrap();
    assert!((2..=MOST_PARTS).contains(&texts.len()));
    for text in &texts {
        assert!(text.len() <= most);
    }
    for turn in 0..texts.len() {
        let mut turned = texts.clone();
        turned.rotate_left(turn);
        let mut parts = turned.iter().map(|it| open(it).unwrap());
        let first = parts.next().unwrap();
        assert_eq!(first.part.of, texts.len());
        let mut put_together = first.plan;
        for part in parts {
            put_together = add(&put_together, &part.plan).unwrap().plan;
        }
        assert_eq!(put_together.entries.len(), plan.entries.len());
        for field in Field::ALL {
            assert_eq!(put_together.text(field), plan.text(field));
        }
        assert_eq!(put_together.personal, plan.personal);
    }
}

#[test]
fn what_is_too_much_for_a_series_has_none() {
    let mut plan = fixture::plan();
    let mut next = noise();
    *plan.text_mut(Field::TenYears) = (0..10_000).map(|_| next()).collect();
    assert_eq!(series(&plan, 1_000), None);
    assert!(text(&whole(plan.clone())).len() > MOST_BYTES);
    check_refused(&text(&whole(plan)), &LinkError::TooLong);
}

#[test]
fn b36_cut_changed_and_mailed() {
    let good = text(&whole(fixture::plan()));
    check_refused("", &LinkError::Nothing);
    check_refused(" \n", &LinkError::Nothing);
    for bad in [
        &good[1..],
        &good[2..],
        &good[..good.len() - 1],
        &good[..good.len() / 2],
        &good[..good.len() - 9],
        &format!("{good}{good}"),
        &format!("{good}.1"),
        &good.replacen("1.", "0.", 1),
        &good.replacen("1.", "x.", 1),
        &good.replacen("1.", "", 1),
        &format!("1.{}.{:08x}", "A+B/", 0),
        "1..00000000",
        "1.A.00000000",
        "%ff",
    ] {
        check_refused(bad, &LinkError::Broken);
    }
    check_refused(&good.replacen("1.", "2.", 1), &LinkError::Newer);
    let mut changed = good.clone().into_bytes();
    changed[20] = if changed[20] == b'A' { b'B' } else { b'A' };
    check_refused(&String::from_utf8(changed).unwrap(), &LinkError::Broken);
    // What mail programs do to a long line.
    let mailed: Vec<&str> = good
        .as_bytes()
        .chunks(70)
        .map(|it| str::from_utf8(it).unwrap())
        .collect();
    assert_eq!(open(&mailed.join("\r\n ")).unwrap().plan, fixture::plan());
    assert_eq!(
        open(&good.replace('.', "%2E")).unwrap().plan,
        fixture::plan()
    );
    assert_eq!(open(&mailed.join("%20")).unwrap().plan, fixture::plan());
}

#[test]
fn b37_what_inflates_without_end_is_stopped() {
    let bomb = deflate::compress_to_vec(&vec![b' '; 11_000_000], 10);
    assert!(bomb.len() < 12_000);
    check_refused(&around(&bomb), &LinkError::TooLarge);
    let nested = deflate::compress_to_vec(&bomb, 10);
    check_refused(&around(&nested), &LinkError::Broken);
    check_refused(&deflated(&"[".repeat(500_000)), &LinkError::Broken);
    check_refused(&around(b""), &LinkError::Broken);
}

#[test]
fn b38_long_texts_are_refused_by_their_length() {
    check_refused(&"1.".repeat(1_000_000), &LinkError::TooLong);
    check_refused(
        &format!("1.{}.0", "A".repeat(MOST_BYTES)),
        &LinkError::TooLong,
    );
}

#[test]
fn b01_b04_b14_what_is_no_plan_is_refused() {
    for inside in [
        "",
        "null",
        "0",
        "\"x\"",
        "[]",
        "true",
        "{}",
        "[{}]",
        "{\"app\":1}",
        r#"{"app":"career-navi","kind":"settings"}"#,
        r#"{"type":"excalidraw"}"#,
        "%PDF-1.7",
        "\u{0}",
    ] {
        check_refused(&deflated(inside), &LinkError::Broken);
    }
    check_refused(
        &around(&deflate::compress_to_vec(b"\xff\xfe{}", 6)),
        &LinkError::Broken,
    );
}

#[test]
fn b03_cut_at_every_sixteenth() {
    let good = text(&whole(fixture::plan()));
    for cut in cuts(&good) {
        check_refused(cut, &LinkError::Broken);
    }
}

#[test]
fn b12_b20_a_plan_is_opened_whole_or_not_at_all() {
    let plain = form::write(&fixture::plan()).compact();
    let newer = plain.replace("\"min_reader\":1", "\"min_reader\":2");
    check_refused(&deflated(&newer), &LinkError::Newer);
    for (part, other) in [
        ("\"start\":2026", "\"start\":0"),
        ("\"year\":2027", "\"year\":10000"),
        ("\"until\":2028", "\"until\":{}"),
    ] {
        assert!(plain.contains(part));
        let refused = open(&deflated(&plain.replacen(part, other, 1))).unwrap_err();
        assert!(matches!(refused, LinkError::Unusable(_)), "{refused:?}");
        assert!(refused.to_string().ends_with("ください。"));
    }
}

#[test]
fn b29_b32_markup_is_text_and_odd_keys_are_kept_out_of_the_way() {
    let mut plan = fixture::plan();
    for (id, payload) in (50..).zip([
        "<img src=x onerror=alert(1)>",
        "javascript:alert(1)",
        "<script>alert(1)</script>",
        "{{constructor}}",
        "=1+1",
    ]) {
        let line = plan.entries.first().unwrap().clone();
        plan.entries.push(Entry {
            id: EntryId(id),
            text: payload.into(),
            ..line
        });
    }
    assert_eq!(open(&text(&whole(plan.clone()))).unwrap().plan, plan);
    let odd = form::write(&fixture::plan())
        .compact()
        .replacen('{', "{\"__proto__\":{\"x\":1},", 1);
    assert_eq!(open(&deflated(&odd)).unwrap().plan.extra.len(), 1);
}

#[test]
fn wrong_numbers_of_a_part_are_none() {
    let plain = form::write(&fixture::plan()).compact();
    for numbers in [
        "\"part\":0,\"parts\":3",
        "\"part\":4,\"parts\":3",
        "\"part\":1,\"parts\":9",
        "\"part\":\"1\",\"parts\":2",
    ] {
        let text = plain.replacen('{', &format!("{{{numbers},"), 1);
        assert_eq!(open(&deflated(&text)).unwrap(), whole(fixture::plan()));
    }
}
