//! Which earlier revisions of a plan are kept: by age, not by count, so that they reach back far.

use std::rc::Rc;

use super::{
    plan::Plan,
    save::record::{Kept, Record},
    small::sort_by_key,
};

/// Why an earlier revision was put aside.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    /// An edit replaced it.
    #[default]
    Ordinary,
    /// An import replaced it.
    BeforeImport,
    /// The plan was taken out.
    BeforeDelete,
    /// An earlier revision was restored in its place.
    BeforeRestore,
    /// Everything in it was taken out.
    BeforeClearing,
}

impl Kind {
    const WORDS: [(Self, &str); 5] = [
        (Self::Ordinary, "ordinary"),
        (Self::BeforeImport, "before-import"),
        (Self::BeforeDelete, "before-delete"),
        (Self::BeforeRestore, "before-restore"),
        (Self::BeforeClearing, "before-clearing"),
    ];

    /// Its word in the store.
    pub fn key(self) -> &'static str {
        let word = Self::WORDS.iter().find(|it| it.0 == self);
        word.map_or("ordinary", |it| it.1)
    }

    /// The kind of a word in the store. A kind that a newer program wrote is kept like a special one.
    pub fn of_key(key: &str) -> Self {
        let word = Self::WORDS.iter().find(|it| it.1 == key);
        word.map_or(Self::BeforeImport, |it| it.0)
    }
}

/// An earlier revision, as far as keeping it depends on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Earlier {
    /// Its revision.
    pub rev: u64,
    /// When it was put aside, in minutes since 1970.
    pub at: u64,
    /// Its size.
    pub bytes: usize,
    /// Why it was put aside.
    pub kind: Kind,
}

/// An earlier revision as the store has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Revision {
    /// The record.
    pub record: Record,
    /// Why it was put aside.
    pub kind: Kind,
}

/// An earlier revision as a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Past {
    /// The plan as it was.
    pub plan: Rc<Plan>,
    /// Its revision.
    pub rev: u64,
    /// When it was saved, where the person was: `2026-11-20T13:05`.
    pub saved_at: String,
    /// Why it was put aside.
    pub kind: Kind,
    /// Its size in bytes.
    pub bytes: usize,
}

impl Revision {
    /// The plan as it was; `None` if it cannot be read as one.
    pub fn open(self) -> Option<Past> {
        let (kind, bytes) = (self.kind, self.record.text.len());
        match self.record.open() {
            Kept::Plan {
                plan,
                rev,
                saved_at,
            } => Some(Past {
                plan: Rc::new(plan),
                rev,
                saved_at,
                kind,
                bytes,
            }),
            _ => None,
        }
    }
}

const SLOT: u64 = 10;
const SLOTS: usize = 6;
const DAY: u64 = 24 * 60;
const DAYS: u64 = 14;
const MONTH: u64 = 30 * DAY;
const MONTHS: u64 = 12;
const SPECIAL: u64 = 30 * DAY;
/// Most bytes of the earlier revisions of one plan.
pub const MOST_BYTES: usize = 3_000_000;

/// The revisions of `list` that need not be kept any longer. At least one always stays.
///
/// Of ordinary ones stay the first of each 10 minutes, the newest six of these; the newest of each
/// day for 14 days; the newest of each 30 days for 12 times 30 days. Special ones stay 30 days.
/// Beyond [`MOST_BYTES`] the oldest ordinary one goes first.
pub fn superfluous(list: &[Earlier], now: u64) -> Vec<u64> {
    let mut sorted: Vec<&Earlier> = list.iter().collect();
    sort_by_key(&mut sorted, |it| it.rev);
    let mut slots = Vec::new();
    let firsts: Vec<&Earlier> = sorted
        .iter()
        .copied()
        .filter(|it| it.kind == Kind::Ordinary && is_new(&mut slots, it.at / SLOT))
        .collect();

    let (mut recent, mut days, mut months) = (0, Vec::new(), Vec::new());
    let mut kept: Vec<&Earlier> = Vec::new();
    for &it in firsts.iter().rev() {
        // A clock that was put back makes an age of nothing, never a huge one.
        let age = now.saturating_sub(it.at);
        let is_recent = recent < SLOTS;
        let is_of_day = age < DAYS * DAY && is_new(&mut days, it.at / DAY);
        let is_of_month = age < MONTHS * MONTH && is_new(&mut months, it.at / MONTH);
        recent += 1;
        if is_recent || is_of_day || is_of_month {
            kept.push(it);
        }
    }
    let is_special = |it: &&Earlier| it.kind != Kind::Ordinary;
    let special = sorted.iter().copied().filter(is_special);
    kept.extend(special.filter(|it| now.saturating_sub(it.at) < SPECIAL));
    if let (true, Some(newest)) = (kept.is_empty(), sorted.last()) {
        kept.push(newest);
    }

    // Oldest ordinary ones first, then oldest special ones.
    sort_by_key(&mut kept, |it| (is_special(it), it.rev));
    let mut bytes: usize = kept.iter().map(|it| it.bytes).sum();
    let mut kept = kept.as_slice();
    while let [oldest, rest @ ..] = kept
        && bytes > MOST_BYTES
        && !rest.is_empty()
    {
        bytes -= oldest.bytes;
        kept = rest;
    }
    let kept: Vec<u64> = kept.iter().map(|it| it.rev).collect();
    let all = sorted.iter().map(|it| it.rev);
    all.filter(|it| !kept.contains(it)).collect()
}

/// Notes a number; whether it is there for the first time.
fn is_new(seen: &mut Vec<u64>, number: u64) -> bool {
    let is_new = !seen.contains(&number);
    if is_new {
        seen.push(number);
    }
    is_new
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Keeps one revision after the other, as a store does: put aside, then thinned out.
    fn kept(times: impl IntoIterator<Item = (u64, Kind)>) -> Vec<Earlier> {
        let mut list = Vec::new();
        for (rev, (at, kind)) in (1..).zip(times) {
            list.push(Earlier {
                rev,
                at,
                bytes: 10_000,
                kind,
            });
            let gone = superfluous(&list, at);
            list.retain(|it| !gone.contains(&it.rev));
            assert!(!list.is_empty());
        }
        list
    }

    fn ordinary(times: impl IntoIterator<Item = u64>) -> Vec<u64> {
        let list = kept(times.into_iter().map(|it| (it, Kind::Ordinary)));
        list.iter().map(|it| it.at).collect()
    }

    #[test]
    fn an_hour_of_saving_every_minute_keeps_one_each_ten_minutes() {
        assert_eq!(
            ordinary(DAY * 100..DAY * 100 + 65),
            [5, 15, 25, 35, 45, 55, 65].map(|it| DAY * 100 + it - 5)[1..]
        );
    }

    #[test]
    fn a_year_of_saving_every_hour_reaches_back_a_year() {
        let end = DAY * 500;
        let times = ordinary((0..365 * 24).map(|it| end - 365 * DAY + it * 60));
        let oldest = end - times[0];
        assert!(oldest > 300 * DAY, "{}", oldest / DAY);
        let last_fortnight = times.iter().filter(|it| end - **it <= 13 * DAY).count();
        assert!(last_fortnight >= 13);
        assert!(times.len() <= 6 + 14 + 12 + 1, "{}", times.len());
    }

    #[test]
    fn a_special_one_stays_a_month_and_not_longer() {
        let times = [(0, Kind::BeforeImport)]
            .into_iter()
            .chain((1..=29).map(|it| (it * DAY, Kind::Ordinary)));
        let list = kept(times.clone());
        assert!(list.iter().any(|it| it.kind == Kind::BeforeImport));
        let list = kept(times.chain([(31 * DAY, Kind::Ordinary)]));
        assert!(list.iter().all(|it| it.kind == Kind::Ordinary));
    }

    #[test]
    fn one_always_stays() {
        let old = Earlier {
            rev: 1,
            at: 0,
            bytes: MOST_BYTES * 2,
            kind: Kind::BeforeDelete,
        };
        assert!(superfluous(&[old], DAY * 4000).is_empty());
        assert!(superfluous(&[], 0).is_empty());
    }

    #[test]
    fn beyond_the_size_the_oldest_ordinary_one_goes_first() {
        let earlier = |rev, kind| Earlier {
            rev,
            at: rev * DAY,
            bytes: 1_400_000,
            kind,
        };
        let list = [
            earlier(1, Kind::BeforeImport),
            earlier(2, Kind::Ordinary),
            earlier(3, Kind::Ordinary),
        ];
        assert_eq!(superfluous(&list, 3 * DAY), [2]);
        let list = [1, 2, 3].map(|it| earlier(it, Kind::BeforeRestore));
        assert_eq!(superfluous(&list, 3 * DAY), [1]);
    }

    #[test]
    fn a_clock_put_back_drops_nothing_by_age() {
        let later = Earlier {
            rev: 1,
            at: DAY * 4000,
            bytes: 1,
            kind: Kind::BeforeDelete,
        };
        assert!(superfluous(&[later], DAY).is_empty());
    }

    #[test]
    fn words_of_the_store_read_back() {
        for (kind, word) in Kind::WORDS {
            assert_eq!((kind.key(), Kind::of_key(word)), (word, kind));
        }
        assert_eq!(Kind::of_key("before-wedding"), Kind::BeforeImport);
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod properties;
