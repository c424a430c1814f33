//! What holds of thinning out, whatever was put aside and whatever the clock says.

use proptest::prelude::*;

use super::*;

fn earlier() -> impl Strategy<Value = Earlier> {
    let kind = prop::sample::select(Kind::WORDS.map(|it| it.0).to_vec());
    (0..60_u64, 0..900 * DAY, 1..4_000_000_usize, kind).prop_map(|(rev, at, bytes, kind)| Earlier {
        rev,
        at,
        bytes,
        kind,
    })
}

fn list() -> impl Strategy<Value = Vec<Earlier>> {
    prop::collection::vec(earlier(), 1..60).prop_map(|mut list| {
        list.sort_by_key(|it| it.rev);
        list.dedup_by_key(|it| it.rev);
        list
    })
}

fn after(list: &[Earlier], now: u64) -> Vec<Earlier> {
    let gone = superfluous(list, now);
    list.iter()
        .copied()
        .filter(|it| !gone.contains(&it.rev))
        .collect()
}

proptest! {
    #[test]
    fn one_always_stays_and_no_more_than_the_caps(list in list(), now in any::<u64>()) {
        let kept = after(&list, now);
        prop_assert!(!kept.is_empty());
        let bytes: usize = kept.iter().map(|it| it.bytes).sum();
        prop_assert!(bytes <= MOST_BYTES || kept.len() == 1, "{bytes}");
        let ordinary = kept.iter().filter(|it| it.kind == Kind::Ordinary).count();
        let months = usize::try_from(MONTHS).unwrap() + 1;
        prop_assert!(ordinary <= SLOTS + usize::try_from(DAYS).unwrap() + 1 + months, "{ordinary}");
    }

    #[test]
    fn what_is_superfluous_was_there(list in list(), now in 0..1_000 * DAY) {
        let gone = superfluous(&list, now);
        prop_assert!(gone.iter().all(|it| list.iter().any(|other| other.rev == *it)));
        let mut reversed = list;
        reversed.reverse();
        prop_assert_eq!(superfluous(&reversed, now), gone, "their order in the store says nothing");
    }

    /// A special one goes for its age or, after all ordinary ones, for the room it takes; nothing else.
    #[test]
    fn a_young_special_one_goes_last(list in list(), now in 0..1_000 * DAY) {
        let kept = after(&list, now);
        let is_special = |it: &&Earlier| it.kind != Kind::Ordinary;
        let young = list.iter().filter(is_special).filter(|it| now.saturating_sub(it.at) < SPECIAL);
        if young.clone().any(|it| !kept.contains(it)) {
            prop_assert!(kept.iter().all(|it| it.kind != Kind::Ordinary));
        }
    }
}
