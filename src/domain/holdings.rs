//! What a store holds of plans, counted: how large each is, since when it is there, and how many earlier
//! revisions stand behind it.

use super::{
    plan::PlanId,
    revisions::Revision,
    save::{
        form,
        record::{Kept, Record},
    },
};

/// How many of something, and how large they are together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// How many.
    pub number: usize,
    /// Bytes of text.
    pub bytes: usize,
}

impl Count {
    fn add(&mut self, bytes: usize) {
        self.number += 1;
        self.bytes += bytes;
    }

    /// The bytes in whole kilobytes of 1,000, never less than one where there is something.
    pub fn kilobytes(self) -> usize {
        self.bytes.div_ceil(1000)
    }
}

/// A plan as a store holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holding {
    /// Its id.
    pub id: PlanId,
    /// When it was saved, where the person was: `2026-11-20T13:05`.
    pub saved_at: String,
    /// The plan itself.
    pub size: Count,
    /// Its earlier revisions.
    pub earlier: Count,
}

/// Everything a store holds of plans.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Holdings {
    /// The plans that can be read.
    pub plans: Vec<Holding>,
    /// What stands in the place of a plan and cannot be read by this program.
    pub unread: Count,
    /// Revisions of plans that were taken out.
    pub taken_out: Count,
    /// The second copy of the newest plans.
    pub second_copy: Count,
}

impl Holdings {
    /// Counts what a store gave.
    pub fn of(kept: &[Kept], revisions: &[Revision], second_copy: usize) -> Self {
        let mut all = Self::default();
        if second_copy > 0 {
            all.second_copy.add(second_copy);
        }
        for it in kept {
            match it {
                Kept::Plan { plan, saved_at, .. } => {
                    let mut size = Count::default();
                    size.add(form::write(plan).compact().len());
                    all.plans.push(Holding {
                        id: plan.id.clone(),
                        saved_at: saved_at.clone(),
                        size,
                        earlier: Count::default(),
                    });
                }
                Kept::Newer { text, .. } | Kept::Damaged { text, .. } => {
                    all.unread.add(text.len());
                }
            }
        }
        for Revision {
            record: Record { id, text, .. },
            ..
        } in revisions
        {
            let of = all.plans.iter_mut().find(|it| it.id == *id);
            of.map_or(&mut all.taken_out, |it| &mut it.earlier)
                .add(text.len());
        }
        all
    }

    /// What it holds of a plan.
    pub fn plan(&self, id: &PlanId) -> Option<&Holding> {
        self.plans.iter().find(|it| it.id == *id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        plan::{Plan, fixture},
        revisions::Kind,
    };

    fn revision(plan: &Plan, rev: u64) -> Revision {
        Revision {
            record: Record::of(plan, rev, "tab", "2026-11-20T13:05".into()),
            kind: Kind::Ordinary,
        }
    }

    #[test]
    fn revisions_are_counted_with_their_plan_or_among_those_taken_out() {
        let plan = fixture::plan();
        let other = Plan {
            id: PlanId::from_bits(7),
            ..plan.clone()
        };
        let record = Record::of(&plan, 3, "tab", "2026-11-21T09:00".into());
        let size = record.text.len();
        let damaged = Kept::Damaged {
            id: "x".into(),
            text: "{".into(),
            reason: String::new(),
        };
        let revisions = [revision(&plan, 1), revision(&plan, 2), revision(&other, 1)];
        let found = Holdings::of(&[record.open(), damaged], &revisions, 4_321);
        let holding = found.plan(&plan.id).unwrap();
        assert_eq!(holding.saved_at, "2026-11-21T09:00");
        assert_eq!((holding.size.number, holding.size.bytes), (1, size));
        assert_eq!(
            (holding.earlier.number, holding.earlier.bytes),
            (2, 2 * size)
        );
        assert_eq!(
            (found.taken_out.number, found.taken_out.bytes),
            (1, revisions[2].record.text.len())
        );
        let copy = found.second_copy;
        assert_eq!((copy.number, copy.bytes, copy.kilobytes()), (1, 4_321, 5));
        assert_eq!((found.unread.number, found.unread.bytes), (1, 1));
        assert_eq!(found.plan(&other.id), None);
    }

    #[test]
    fn something_is_never_said_to_be_nothing() {
        let of = |bytes| Count { number: 1, bytes }.kilobytes();
        assert_eq!([of(0), of(1), of(1000), of(1001)], [0, 1, 1, 2]);
    }
}
